"""Measure how many slips of the keyboard in a name still find its bearer, and nobody else.

    python tests/benchmarks/name_slips.py

Every name of the bundled article and of invented casts is typed with each slip of one key: a
letter left out, doubled or put in, one replaced by a neighbour on the keyboard or by any other
letter, two swapped. What then may be another name is told apart: it has to find nobody, and to
be asked back. The last columns count who is found that is not meant.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from string import ascii_lowercase

from iomed_cli import load
from iomed_cli.matching import name_lists
from iomed_cli.matching.folding import fold
from iomed_cli.matching.near_names import near_names
from iomed_cli.matching.person_names import match_names

CASTS = {
    "Chinese": "Zhang Weimin|Li Qiang|Sun Haiyan|Zhou Bo|Xu Lin|Guo Jing|Chen Xiaoming|Tang Rui",
    "English": "Martha Ellison|Harold Finch|Susan Whitaker|Peter Rowe|Diane Okafor|Tom Bradley",
    "European": "Ursula Lindqvist|Jean-Paul Moreau|Søren Holm|Giulia Ferrante|Piotr Zielinski",
    "elsewhere": "Amina Diallo|Rajesh Khanna|Kim Min-jun|Youssef Haddad|Nguyen Van Hai|Akira Sato",
}
ROWS = ("qwertyuiop", "asdfghjkl", "zxcvbnm")


def neighbours(letter: str) -> str:
    """The letters beside one on a keyboard, those of the next rows too."""
    for row, keys in enumerate(ROWS):
        if letter in keys:
            at = keys.index(letter)
            beside = keys[max(at - 1, 0) : at] + keys[at + 1 : at + 2]
            above = ROWS[row - 1][at : at + 2] if row else ""
            below = ROWS[row + 1][max(at - 1, 0) : at + 1] if row < 2 else ""
            return beside + above + below
    return ""


def slips(name: str) -> Iterator[tuple[str, str]]:
    """Each kind of slip with what is typed then."""
    for at, char in enumerate(name):
        before, after = name[:at], name[at + 1 :]
        yield "left out", before + after
        yield "doubled", before + char + char + after
        if after and char != after[0]:
            yield "swapped", before + after[0] + char + after[1:]
        beside = neighbours(char.lower())
        for letter in ascii_lowercase:
            if letter != char.lower() and char != " ":
                yield "neighbour" if letter in beside else "other key", before + letter + after
            yield "put in", before + letter + name[at:]


def is_another_name(typed: str, name: str) -> bool:
    """Whether a word that the name has not may be a name of its own."""
    own = fold(name).replace("-", " ").split()
    return any(
        name_lists.is_known_name(word)
        or (name_lists.is_like_syllable(word) and any(map(name_lists.is_syllable, own)))
        or (name_lists.is_all_pinyin(word) and all(map(name_lists.is_all_pinyin, own)))
        for word in fold(typed).replace("-", " ").split()
        if word not in own
    )


def is_initial(typed: str) -> bool:
    """Whether only one letter is left of a word, which is an initial then, and may fit several."""
    return any(len(word) < 2 for word in typed.replace("-", " ").split())


def main() -> None:
    bundled = list(dict.fromkeys(speaker.name for speaker in load().article().speakers))
    casts: dict[str, Sequence[str]] = {"bundled": [name for name in bundled if " " in name]}
    casts |= {kind: names.split("|") for kind, names in CASTS.items()}
    print(f"{'cast':10} {'slips':>6} {'found':>7} {'asked':>6} {'wrong':>6}  another's name: asked")
    for kind, names in casts.items():
        count: Counter[str] = Counter()
        for name in names:
            for way, typed in {it for it in slips(name) if not is_initial(it[1])}:
                hits = match_names(typed, [(one,) for one in names])
                found = {names[hit.index] for hit in hits}
                other = is_another_name(typed, name)
                asked = not found and name in near_names(typed, names)
                count["other" if other else "slip"] += 1
                count[way, other] += 1
                count["found", way, other] += name in found
                count["other found" if other else "found"] += name in found
                count["other asked" if other else "asked"] += asked
                count["wrong"] += bool(found - {name})
        print(
            f"{kind:10} {count['slip']:6} {count['found'] / count['slip']:7.1%}"
            f" {count['asked'] / count['slip']:6.1%} {count['wrong']:6}"
            f"  {count['other']}: {count['other asked'] / count['other']:.1%},"
            f" found {count['other found']}"
        )
        for way in ("left out", "doubled", "put in", "swapped", "neighbour", "other key"):
            found, every = count["found", way, False], count[way, False]
            print(f"    {way:10} {found} of {every} ({found / every:.1%})")


if __name__ == "__main__":
    main()
