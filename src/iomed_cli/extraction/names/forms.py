"""Forms: a name as it is written, and what that tells of whoever bears it."""

from __future__ import annotations

from iomed_cli.extraction import lexicon
from iomed_cli.lazy_patterns import lazy
from iomed_cli.value import Value

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
    if form.title in lexicon.MALE_TITLES:
        return "m"
    if form.title in lexicon.FEMALE_TITLES:
        return "f"
    given = form.words[0].lower() if len(form.words) > 1 else ""
    if given in lexicon.MALE:
        return "m"
    return "f" if given in lexicon.FEMALE else ""


def is_personal(form: Form) -> bool:
    """Tell whether a name surely is a person's: by its title, given name or East Asian form."""
    if form.title:
        return True
    first = form.words[0].lower()
    if first in lexicon.GIVEN:
        return len(form.words) > 1
    if len(form.words) == 3 and HYPHENED.fullmatch(form.words[-1]):
        return True
    return len(form.words) == 2 and first in lexicon.FAMILY_FIRST and "-" not in form.words[0]
