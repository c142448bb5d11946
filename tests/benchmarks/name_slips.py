"""Measure how many slips of the keyboard in a name still find its bearer, and nobody else.

    python tests/benchmarks/name_slips.py

Every name of the bundled article and of invented casts is typed with each slip of one key: a
letter left out, doubled or put in, one replaced by any other, two swapped. What then may be
another name is told apart: it has to find nobody, and to be asked back. `wrong` counts who is
found that is not meant.
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


def slips(name: str) -> Iterator[str]:
    """What is typed with one slip in a name."""
    for at, char in enumerate(name):
        before, after = name[:at], name[at + 1 :]
        yield before + after
        yield before + char + char + after
        if after and char != after[0]:
            yield before + after[0] + char + after[1:]
        for letter in ascii_lowercase:
            if letter != char.lower() and char != " ":
                yield before + letter + after
            yield before + letter + name[at:]


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
        print(measured(kind, names))


def measured(kind: str, names: Sequence[str]) -> str:
    """The line of a cast: how many of all slips in its names are found, and how."""
    count: Counter[str] = Counter()
    for name in names:
        for typed in {typed for typed in slips(name) if not is_initial(typed)}:
            hits = match_names(typed, [(one,) for one in names])
            found = {names[hit.index] for hit in hits}
            other = "other " if is_another_name(typed, name) else ""
            count[other + "slip"] += 1
            count[other + "found"] += name in found
            count[other + "asked"] += not found and name in near_names(typed, names)
            count["wrong"] += bool(found - {name})
    return (
        f"{kind:10} {count['slip']:6} {count['found'] / count['slip']:7.1%}"
        f" {count['asked'] / count['slip']:6.1%} {count['wrong']:6}"
        f"  {count['other slip']}: {count['other asked'] / count['other slip']:.1%}"
    )


if __name__ == "__main__":
    main()
