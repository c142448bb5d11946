"""Names: the runs of capitalised words that may name a person."""

from __future__ import annotations

import re
from typing import NamedTuple

from iomed_cli.extraction import lexicon, nametables

_UPPER = "A-ZÀ-ÖØ-ÞĀĂĄĆČĎĐĒĖĘĚĞĢĪİĶĹĻĽŁŃŅŇŌŐŒŔŘŚŞŠŢŤŪŮŰŲŹŻŽ"
_WORD = rf"[{_UPPER}](?:[^\W_]|[’'-](?=[^\W_])(?!s\b))*"
_RUN = re.compile(
    rf"\b{_WORD}\.?(?:[ \xa0](?:(?:de|da|van|von|der|den|bin|ibn|al|del|la|di|du|el|le|dos)[ \xa0])*{_WORD}\.?)*"
)
_PIECE = re.compile(r"[^ \xa0]+")
_FUNCTION = (
    lexicon.SENTENCE_STARTERS
    | lexicon.DETERMINERS
    | lexicon.PREPOSITIONS
    | lexicon.SUBORDINATORS
    | lexicon.CONJUNCTIONS
    | lexicon.AUXILIARIES
    | lexicon.SUBJECT_PRONOUNS
    | lexicon.ADVERBS
    | lexicon.CONTINUERS
    | (lexicon.TIME_WORDS - {"may", "april", "june", "august"})
) - {"will"}
_SURNAMES_TOO = frozenset("king pope major judge dean prince chair duke bishop father general".split())


class Name(NamedTuple):
    """Capitalised words in the text that may be somebody's name, titles left out."""

    start: int
    end: int
    words: tuple[str, ...]
    title: str
    """The title before it in lower case, without a dot; empty if there is none."""


def names_in(text: str, start: int, end: int) -> list[Name]:
    """List the names in ``text[start:end]`` in order, possible persons only."""
    found: list[Name] = []
    for run in _RUN.finditer(text, start, end):
        first = run.start()
        whole = run[0]
        if " " not in whole and "\xa0" not in whole:
            low = whole.lower()
            if low not in _FUNCTION and low not in nametables.NOT_PERSONS and low not in lexicon.TITLES and not whole.endswith("."):
                found.append(Name(first, run.end(), (whole,), ""))
            continue
        found += _split(whole, first)
    return found


def _split(whole: str, offset: int) -> list[Name]:
    """Cut a run at titles and at words that no name holds: ``On Monday Mr. Smith``."""
    names: list[Name] = []
    words: list[str] = []
    begin, title = 0, ""
    for piece in _PIECE.finditer(whole):
        word = piece[0]
        low = word.lower().rstrip(".")
        initial = word.endswith(".") and len(word) == 2
        if low in nametables.NOT_PERSONS:
            words, title = [], ""
        elif low in _FUNCTION and not initial:
            _add(names, words, offset + begin, title)
            words, title = [], ""
        elif low in lexicon.TITLES and not (words and low in _SURNAMES_TOO):
            _add(names, words, offset + begin, title)
            words, title = [], low
        else:
            if not words:
                begin = piece.start()
            stops = word.endswith(".") and not initial and low not in ("jr", "sr")
            words.append(word[:-1] if stops else word)
            if stops:
                _add(names, words, offset + begin, title)
                words, title = [], ""
    _add(names, words, offset + begin, title)
    return names


def _add(names: list[Name], words: list[str], start: int, title: str) -> None:
    while words and words[-1].islower():
        words.pop()
    if words:
        names.append(Name(start, start + len(" ".join(words)), tuple(words), title))


def gender_of(words: tuple[str, ...], title: str) -> str:
    """Give ``m`` or ``f`` by title or given name, or an empty string."""
    if title in nametables.MALE_TITLES:
        return "m"
    if title in nametables.FEMALE_TITLES:
        return "f"
    if len(words) > 1:
        given = words[0].lower()
        if given in nametables.MALE:
            return "m"
        if given in nametables.FEMALE:
            return "f"
    return ""


def is_personal(words: tuple[str, ...], title: str) -> bool:
    """Tell whether a name surely is a person's: by its title, given name or East Asian form."""
    if title:
        return True
    first = words[0].lower()
    if first in nametables.MALE or first in nametables.FEMALE:
        return len(words) > 1
    return len(words) == 2 and first in nametables.FAMILY_FIRST and "-" not in words[0]
