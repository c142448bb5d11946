"""Long lists of words, read when they are first asked for: of English, and of people's names."""

from __future__ import annotations

from bisect import bisect
from functools import cache
from pathlib import Path

from iomed_cli.reference.inflection import inflections


@cache
def _lines(name: str) -> list[str]:
    """Give the lines of a list, in the order of their words, which take ten times the memory."""
    lines = Path(__file__).with_name(name).read_text(encoding="ascii").splitlines()
    return [line for line in lines if not line.startswith("#")]


def _is_listed(word: str, name: str) -> bool:
    lines = _lines(name)
    # A blank comes before "!": so the line that begins with the word is the last before it.
    return word in lines[bisect(lines, f"{word}!") - 1].split()


def is_english(word: str) -> bool:
    """Tell whether a folded word is a common English one of four letters or more, or a form."""
    return any(_is_listed(form, "english.txt") for form in inflections(word))


def is_person_name(word: str) -> bool:
    """Tell whether a folded word is a given or family name that many people bear."""
    return _is_listed(word, "person_names.txt")
