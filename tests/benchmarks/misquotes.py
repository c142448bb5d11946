"""Change thousands of real quotations in the ways that people do, and see whether any passes.

    python tests/benchmarks/misquotes.py FOLDER [FOLDER …] [--most 5000] [--show 5]
    python tests/benchmarks/misquotes.py FOLDER [FOLDER …] --verbatim [--show 5]

Each folder holds articles as text files, at any depth. Of every direct quotation that has a
named speaker and enough words, the untouched one and those that editors may tidy must be ok;
of those that are changed in one of 30 ways none may be. What cannot be changed in some way
(no figure in it, say) is passed over there.

With ``--verbatim`` every direct quotation, however short, is asked as it stands with its own
speaker, and it is counted how many are ok without a note, ok with one, and refused.
"""

from __future__ import annotations

import argparse
import random
import re
from collections import Counter
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import NamedTuple

from iomed_cli.extraction import extract
from iomed_cli.verification import Verifier

LEAST_WORDS = 6

Change = Callable[[str, random.Random], "str | None"]


class Said(NamedTuple):
    """A quotation of an article, and what answers claims about that article."""

    verifier: Verifier
    text: str
    speaker: str | None


def quotations(folders: list[str]) -> Iterator[Said]:
    """Give the direct quotations of all text files in some folders."""
    for folder in folders:
        for path in sorted(Path(folder).rglob("*.txt")):
            extraction = extract(path.read_text(encoding="utf-8"))
            verifier = Verifier([extraction])
            for quote in extraction.quotes:
                if quote.kind == "direct" and len(quote.text.split()) >= LEAST_WORDS:
                    # A pronoun is nobody's name.
                    told = " " in (quote.speaker or "") and quote.speaker_from != "none"
                    yield Said(verifier, quote.text, quote.speaker if told else None)


def verbatim(folders: list[str], show: int) -> None:
    """Print how many quotations are ok as they stand, without and with a note, and which notes."""
    answers, shown = Counter[str](), Counter[str]()
    notes = Counter[str]()
    for folder in folders:
        for path in sorted(Path(folder).rglob("*.txt")):
            extraction = extract(path.read_text(encoding="utf-8"))
            verifier = Verifier([extraction])
            for quote in extraction.quotes:
                if quote.kind != "direct" or not re.search(r"\w", quote.text):
                    continue
                found = verifier.verify(quote.text, quote.speaker)
                told = "with a note" if found.notes else "without a note"
                answers[f"ok {told}" if found.ok else found.verdict] += 1
                for note in found.notes if found.ok else ():
                    kind = re.sub(r"“[^”]*”", "“…”", note.partition(":")[0])
                    notes[kind] += 1
                    shown[kind] += 1
                    if shown[kind] <= show:
                        print(f"{path.stem}: {quote.text!r}: {note}")
                if not found.ok:
                    shown[found.verdict] += 1
                    if shown[found.verdict] <= show:
                        print(f"{path.stem}: {found!r}")
    print(f"| {answers.total()} verbatim quotations | |\n|---|--:|")
    for answer, number in answers.most_common():
        print(f"| {answer} | {number} ({number / answers.total():.1%}) |")
    for kind, number in notes.most_common():
        print(f"{number:5} {kind}")


# What editors may do


def _tidy() -> dict[str, Change]:
    return {
        "typographic": lambda text, _: text.replace("'", "’"),
        "straight": lambda text, _: text.replace("’", "'").replace("“", '"').replace("”", '"'),
        "dashes": lambda text, _: re.sub(r"\s+(?:--|[-–—])\s+", "—", text),
        "spaces": lambda text, _: "  ".join(text.split(" ")),
        "lines": lambda text, _: text.replace(" ", "\n"),
        "no-break": lambda text, _: text.replace(" ", "\u00a0"),
        "full stop": lambda text, _: text.rstrip(".,!") + ".",
        "comma": lambda text, _: text.rstrip(".,!") + ",",
        "in marks": lambda text, _: f"“{text}”",
        "small first": lambda text, _: (
            f"[{text[0].lower()}]{text[1:]}" if text[1].islower() else None
        ),
        "dots at the ends": lambda text, _: f"... {text} ...",
        "sic": lambda text, chance: _at(text, chance, lambda word: f"{word} [sic]"),
        "first half": lambda text, _: _half(text),
        "sentence": lambda text, _: _first_sentence(text),
    }


def _half(text: str) -> str | None:
    words = text.split()
    half, following = words[: len(words) // 2], words[len(words) // 2 :]
    # Cut before a “not”, the rest says the contrary.
    if following and following[0].strip(".,;:!?—-").casefold() in ("not", "never", "no"):
        return None
    whole = len(half) > 3 and half[-1][-1].isalpha() and half[-1][0].isalpha()
    return " ".join(half) if whole else None


def _first_sentence(text: str) -> str | None:
    match = re.match(r"(.{30,}?[a-z]{3,}[.!?]) +[A-Z]", text)
    return match[1] if match else None


# What makes a quotation wrong


def _at(text: str, chance: random.Random, change: Callable[[str], str | None]) -> str | None:
    """Change one word within a text, whichever can be changed."""
    words = text.split(" ")
    places = list(range(1, len(words) - 1))
    chance.shuffle(places)
    for place in places:
        if not (words[place].isalpha() and words[place].islower()):
            continue
        # Beside dots and at the end, a word left out is no fault: the dots say so.
        if not (words[place - 1][-1:].isalnum() and words[place + 1][:1].isalnum()):
            continue
        changed = change(words[place])
        if changed is not None:
            return " ".join([*words[:place], changed, *words[place + 1 :]])
    return None


def _swapped(pattern: str, others: dict[str, str]) -> Change:
    def change(text: str, chance: random.Random) -> str | None:
        found = list(re.finditer(pattern, text))
        if not found:
            return None
        one = chance.choice(found)
        other = others.get(one[0].casefold())
        return None if other is None else text[: one.start()] + other + text[one.end() :]

    return change


def _pairs(*pairs: str) -> Change:
    both = [(one, other) for one, _, other in (pair.partition("/") for pair in pairs)]
    others = dict(both) | {other: one for one, other in both}
    listed = "|".join(map(re.escape, others))
    return _swapped(rf"(?i)(?<![\w'’-])(?:{listed})(?![\w'’-])", others)


def _sub(pattern: str, replacement: str) -> Change:
    def change(text: str, _: random.Random) -> str | None:
        changed, number = re.subn(pattern, replacement, text, count=1)
        return changed if number else None

    return change


_MODAL = r"\b(will|would|can|could|should|must|may|might|is|are|was|were|has|have)\b"


def _wrong() -> dict[str, Change]:
    return {
        "a digit": _sub(r"\d(?=\D*$)", "¬"),
        "a figure tenfold": _sub(r"(\d)(?![\d.,:])", r"\g<1>0"),
        "a decimal point": _sub(r"(\d)\.(\d)", r"\1\2"),
        "a currency": _sub(r"\$", "€"),
        "no currency": _sub(r"[$£€]", ""),
        "a sign": _sub(r"(?<=\s)(\d)", r"-\1"),
        "a percent sign": _sub(r"(\d)%", r"\1‰"),
        "a unit": _pairs("million/billion", "percent/points", "miles/metres", "days/weeks"),
        "figure cut": _sub(r"^.*?(?<=[$£€\d.,])(\d+\b.{15,})$", r"\1"),
        "a name": _sub(r"(?<=[a-z] )[A-Z][a-z]{3,}\b", "Bratislava"),
        "not put in": _sub(_MODAL, r"\1 not"),
        "not left out": _sub(r"\b(?:not|never|no) |n['’]t\b", ""),
        "not behind dots": _sub(r"\b(?:not|never) ", "… "),
        "not in brackets": _sub(_MODAL, r"\1 [not]"),
        "negated contraction": _sub(r"\b(is|was|do|did|would|could|should)n['’]t\b", r"\1"),
        "brackets in a word": _sub(r"\b(is|was|do|did|would|could|should)n['’]t\b", r"\1[s]"),
        "a modal": _pairs("will/may", "would/will", "can/must", "could/can", "should/might"),
        "a tense": _pairs("is/was", "are/were", "has/had", "have/had"),
        "a person": _pairs("i/he", "we/they", "my/his", "our/their", "you/we"),
        "opposites": _pairs("more/less", "good/bad", "all/some", "first/last", "big/small"),
        "a hedge": _sub(_MODAL, r"\1 probably"),
        "a hedge in brackets": _sub(_MODAL, r"\1 [allegedly]"),
        "a preposition": _pairs("for/against", "with/without", "to/from", "over/under"),
        "a conjunction": _pairs("and/or", "because/although", "if/when"),
        "a word put in": lambda text, chance: _at(text, chance, lambda word: f"{word} terrible"),
        "a word left out": lambda text, chance: _at(text, chance, lambda _: "¬"),
        "a word changed": lambda text, chance: _at(text, chance, lambda _: "zebras"),
        "two words swapped": _two_swapped,
        "half a compound": _sub(r"^.*?\w-(\w+ .{15,})$", r"\1"),
        "a compound closed": _sub(r"(?<=[a-z]{2})-(?=[a-z]{3})", ""),
        "a bracket that replaces": lambda text, chance: _at(
            text, chance, lambda word: "[a complete disgrace]" if len(word) > 6 else None
        ),
        "an emoji": lambda text, chance: _at(text, chance, lambda word: f"{word} 👎"),
    }


def _two_swapped(text: str, chance: random.Random) -> str | None:
    words = text.split(" ")
    places = [n for n in range(1, len(words) - 2) if words[n].isalpha() and words[n + 1].isalpha()]
    places = [n for n in places if words[n].casefold() != words[n + 1].casefold()]
    if not places:
        return None
    at = chance.choice(places)
    return " ".join([*words[:at], words[at + 1], words[at], *words[at + 2 :]])


def _asked(one: Said, name: str, change: Change, chance: random.Random) -> str | None:
    """Give a changed quotation; None where it can't be so changed."""
    changed = change(one.text, chance)
    if changed is None:
        return None
    if name == "a digit":
        digit = one.text[changed.index("¬")]
        changed = changed.replace("¬", str((int(digit) + 3) % 10 if digit.isdecimal() else 7))
    changed = changed.replace(" ¬", "")
    return changed if changed != one.text else None


def main() -> None:
    """Print how many of each kind were asked and came out wrong, and some of these."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("folders", nargs="+")
    parser.add_argument("--most", type=int, default=5_000)
    parser.add_argument("--show", type=int, default=3)
    parser.add_argument("--verbatim", action="store_true")
    options = parser.parse_args()
    if options.verbatim:
        verbatim(options.folders, options.show)
        return
    chance = random.Random(14)
    every = list(quotations(options.folders))
    chance.shuffle(every)
    kinds: list[tuple[str, Change, bool]] = [("untouched", lambda text, _: text, True)]
    kinds += [(name, change, True) for name, change in _tidy().items()]
    kinds += [(name, change, False) for name, change in _wrong().items()]
    asked, faults, shown = Counter[str](), Counter[str](), Counter[str]()
    for one in every[: options.most]:
        for name, change, good in kinds:
            claim = one.text if name == "untouched" else _asked(one, name, change, chance)
            if claim is None:
                continue
            verdict = one.verifier.verify(claim, one.speaker if good else None)
            asked[name] += 1
            if verdict.ok != good:
                faults[name] += 1
                shown[name] += 1
                if shown[name] <= options.show:
                    print(f"{name}: {claim!r}: {verdict!r}")
    print(f"{len(every[: options.most])} quotations")
    print("| change | must be | asked | not so |\n|---|---|--:|--:|")
    for name, _, good in kinds:
        print(f"| {name} | {'ok' if good else 'not ok'} | {asked[name]} | {faults[name]} |")
    print(f"| all | | {asked.total()} | {faults.total()} |")


if __name__ == "__main__":
    main()
