"""Forms: a name as it is written, and what that tells of whoever bears it."""

from __future__ import annotations

from iomed_cli.extraction import lexicon
from iomed_cli.lazy_patterns import lazy
from iomed_cli.value import Value

_PERSONAL_PARTICLES = frozenset("van von bin bint binti ibn ter ten".split())
"""Particles that no place has: ``Bas van der Laan``."""
HYPHENED = lazy(r"[A-Z][a-z]+-[a-z]+")
"""The given names in ``Caspar Tsui Ying-wai``."""


class Form(Value, frozen=True):
    """A name as it is written: its words, and the title before it."""

    words: tuple[str, ...]
    title: str
    """In lower case, without a dot; empty if there is none."""


class Name(Value, frozen=True):
    """Capitalised words in the text that may be somebody's name, titles left out."""

    start: int
    end: int
    form: Form


def gender_of(form: Form) -> str:
    """Give ``m`` or ``f`` by title or given name, or an empty string."""
    if form.title:
        if form.title in lexicon.MALE_TITLES:
            return "m"
        if form.title in lexicon.FEMALE_TITLES:
            return "f"
    if len(form.words) == 1:
        return ""
    given = form.words[0].lower()
    if given in lexicon.MALE:
        return "m"
    return "f" if given in lexicon.FEMALE else ""


def tells_gender(form: Form) -> bool:
    """Tell whether the title says ``m`` or ``f``: a given name only makes it likely."""
    return form.title in lexicon.MALE_TITLES or form.title in lexicon.FEMALE_TITLES


def is_personal(form: Form) -> bool:
    """Tell whether a name surely is a person's: by its title, given name or East Asian form."""
    if form.title:
        return True
    words, count = form.words, len(form.words)
    first = words[0].lower()
    if first in lexicon.GIVEN:
        return count > 1
    if count == 2:
        return first in lexicon.FAMILY_FIRST and "-" not in words[0]
    if count < 3:
        return False
    east_asian = count == 3 and HYPHENED.fullmatch(words[-1]) is not None
    return east_asian or not _PERSONAL_PARTICLES.isdisjoint(words)
