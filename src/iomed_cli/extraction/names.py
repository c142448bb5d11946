"""Names: the runs of capitalised words that may name a person."""

from __future__ import annotations

import re
from array import array
from typing import NamedTuple

from iomed_cli.extraction import lexicon, nametables

_UPPER = "A-ZÀ-ÖØ-ÞĀĂĄĆČĎĐĒĖĘĚĞĢĪİĶĹĻĽŁŃŅŇŌŐŒŔŘŚŞŠŢŤŪŮŰŲŹŻŽ"
_WORD = rf"(?:(?:al|el|ul)-|[dD]['’])?[{_UPPER}](?:[^\W_]|[’'-](?=[^\W_])(?!s\b))*"
_PARTICLE = "de|da|van|von|der|den|bin|ibn|al|del|la|di|du|el|le|dos|dela|delos|binti|bint|bte|ould"
_PIECES = rf"(?:(?:[{_UPPER}]\.){{2,4}}(?=[ \xa0]?[{_UPPER}])|{_WORD}\.?)"
_RUN = re.compile(rf"\b{_PIECES}(?:[ \xa0](?:(?:{_PARTICLE})[ \xa0])*{_PIECES})*")
_INITIALS = re.compile(rf"(?:[{_UPPER}]\.){{2,4}}")
_HYPHENED = re.compile(r"[A-Z][a-z]+-[a-z]+")
"""The given names in ``Caspar Tsui Ying-wai``."""
_NO_INITIALS = frozenset(
    """u.s u.k u.n e.u u.s.a u.a.e d.c l.a n.y n.j n.c n.d n.h n.m n.s n.z s.c s.d r.i p.r b.c p.m
    a.m p.o u.s.s.r n.s.w d.r""".split()
)
"""Abbreviations with full stops that are no initials of somebody."""
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
    | (lexicon.TIME_WORDS - {"may", "april", "june", "august", "jan", "mar"})
) - {"will"} | frozenset(
    """unlike beneath absent maybe longtime fellow perhaps besides given team both amid
    regarding""".split()
)
_NAMES_IN_ING = frozenset(
    """sterling irving fleming harding browning golding channing manning dowling ewing keating
    pickering downing cushing waring redding spalding""".split()
)
_SAINTS = frozenset("st saint san santa".split())
"""Words that make a place of the name behind them: ``San Jose``."""
_SURNAMES_TOO = frozenset(
    "king pope major judge dean prince chair duke bishop father general sen".split()
)


class Form(NamedTuple):
    """A name as it is written: its words, and the title before it."""

    words: tuple[str, ...]
    title: str
    """In lower case, without a dot; empty if there is none."""


class Name(NamedTuple):
    """Capitalised words in the text that may be somebody's name, titles left out."""

    start: int
    end: int
    form: Form


class NameList:
    """All names of an article in order; columns of numbers, since a long text has millions."""

    def __init__(self) -> None:
        self.starts = array("q")
        self.ends = array("q")
        self.kinds = array("q")
        """For each name, where its form stands in `forms`."""
        self.forms: list[Form] = []
        self.headed: set[Form] = set()
        """Forms that stand in headings only."""
        self._kind_of: dict[Form, int] = {}

    def add(self, names: list[Name], heading: bool = False) -> None:
        """Append the names of the next passage."""
        for start, end, form in names:
            kind = self._kind_of.get(form)
            if kind is None:
                kind = self._kind_of[form] = len(self.forms)
                self.forms.append(form)
                if heading:
                    self.headed.add(form)
            elif not heading:
                self.headed.discard(form)
            self.starts.append(start)
            self.ends.append(end)
            self.kinds.append(kind)


def names_in(text: str, start: int, end: int) -> list[Name]:
    """List the names in ``text[start:end]`` in order, possible persons only."""
    found: list[Name] = []
    for run in _RUN.finditer(text, start, end):
        first = run.start()
        whole = run[0]
        if " " in whole or "\xa0" in whole:
            found += _split(whole, first)
            continue
        word = whole[:-1] if whole.endswith(".") and len(whole) > 2 else whole
        low = word.lower()
        if low not in _FUNCTION and low not in nametables.NOT_PERSONS and low not in lexicon.TITLES:
            found.append(Name(first, first + len(word), Form((word,), "")))
    return found


def _split(whole: str, offset: int) -> list[Name]:
    """Cut a run at titles and at words that no name holds: ``On Monday Mr. Smith``."""
    names: list[Name] = []
    words: list[str] = []
    begin, title = 0, ""
    saint = False
    family_at = _family_name(whole)
    for piece in _PIECE.finditer(whole):
        word = piece[0]
        low = word.lower().rstrip(".")
        if saint:
            saint = False
            continue
        last = piece.end() == len(whole)
        initial = word.endswith(".") and (len(word) == 2 or bool(_INITIALS.fullmatch(word)))
        saint = low in _SAINTS and not words and not last
        bench = low == "justice" and not last
        if saint or (low in nametables.NOT_PERSONS and not bench) or low in _NO_INITIALS:
            words, title = [], ""
        elif low in _FUNCTION and not initial and piece.start() != family_at:
            _add(names, words, offset + begin, title)
            words, title = [], ""
        elif low == "sri" and words in (["Tan"], ["Puan"], ["Toh"]):
            words, title = [], "tan sri"
        elif (
            low in lexicon.TITLES
            and not (words and last and low in _SURNAMES_TOO)
            and (low != "dean")
        ):
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


def _family_name(whole: str) -> int:
    """Give where a family name such as ``He`` stands in a run of capitalised words, or -1."""
    before, _, given = whole.lower().rpartition(" ")
    word = before.rpartition(" ")[2]
    found = word in nametables.WORDS_TOO and nametables.is_family_before(word, given)
    return len(before) - len(word) if found else -1


def _add(names: list[Name], words: list[str], start: int, title: str) -> None:
    while words and words[-1].islower():
        words.pop()
    if len(words) > 1 and words[-1].isupper() and words[-1].lower() in lexicon.POSTNOMINALS:
        words.pop()
    first = words[0].lower() if len(words) > 2 else ""
    calling = nametables.is_given(words[1].lower()) or first in lexicon.ROLES if first else False
    if calling and not nametables.is_given(first):
        start += len(words[0]) + 1
        title = title or words[0].lower()
        del words[0]
    if len(words) == 2 and (_is_participle(words[0].lower()) or words[0].lower() in lexicon.KIN):
        start += len(words[0]) + 1
        del words[0]
    if any(not _INITIALS.fullmatch(word) for word in words):
        names.append(Name(start, start + len(" ".join(words)), Form(tuple(words), title)))


def _is_participle(low: str) -> bool:
    """Tell ``Joining`` before a surname from a given name."""
    return (
        low.endswith("ing")
        and len(low) > 5
        and low not in _NAMES_IN_ING
        and not nametables.is_east_asian(low)
    )


def gender_of(form: Form) -> str:
    """Give ``m`` or ``f`` by title or given name, or an empty string."""
    if form.title in nametables.MALE_TITLES:
        return "m"
    if form.title in nametables.FEMALE_TITLES:
        return "f"
    given = form.words[0].lower() if len(form.words) > 1 else ""
    if given in nametables.MALE:
        return "m"
    return "f" if given in nametables.FEMALE else ""


def is_personal(form: Form) -> bool:
    """Tell whether a name surely is a person's: by its title, given name or East Asian form."""
    if form.title:
        return True
    first = form.words[0].lower()
    if nametables.is_given(first):
        return len(form.words) > 1
    if len(form.words) == 3 and _HYPHENED.fullmatch(form.words[-1]):
        return True
    return len(form.words) == 2 and first in nametables.FAMILY_FIRST and "-" not in form.words[0]
