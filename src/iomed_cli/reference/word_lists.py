"""Long lists of words, read when they are first asked for: of English, and of people's names."""

from __future__ import annotations

from functools import cache
from pathlib import Path

from iomed_cli.reference.inflection import inflections


@cache
def _listed(name: str) -> frozenset[str]:
    lines = Path(__file__).with_name(name).read_text(encoding="ascii").splitlines()
    return frozenset(word for line in lines if not line.startswith("#") for word in line.split())


def is_english(word: str) -> bool:
    """Tell whether a folded word is a common English one of four letters or more, or a form."""
    return not _listed("english.txt").isdisjoint(inflections(word))


def is_person_name(word: str) -> bool:
    """Tell whether a folded word is a given or family name that many people bear."""
    return word in _listed("person_names.txt")
