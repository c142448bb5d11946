"""Names: the runs of capitalised words that may name a person."""

from __future__ import annotations

import re
from array import array
from heapq import merge
from typing import NamedTuple

from iomed_cli.extraction.lexicon import english as lexicon
from iomed_cli.extraction.text.family_names import is_east_asian, is_family_before
from iomed_cli.reference.states import adjectives

_UPPER = "A-ZÀ-ÖØ-ÞĀĂĄĆČĎĐĒĖĘĚĞĢĪİĶĹĻĽŁŃŅŇŌŐŒŔŘŚŞŠŢŤŪŮŰŲŹŻŽ"
_REST = r"(?:[^\W_]|[’'-](?=[^\W_])(?!s\b))*\.?"
_INITIALS_TOO = rf"\.(?:[{_UPPER}]\.){{1,3}}(?=[ \xa0]?[{_UPPER}])"
_PARTICLE = (
    "de|da|van|von|der|den|bin|ibn|al|del|la|di|du|el|le|dos|das|dela|delos|ter|binti|bint|bte|ould"
)
# Looked for everywhere: what begins with one set of characters is found the fastest.
_FIRST = f"[{_UPPER}aeud]"
_BEHIND_FIRST = (
    rf"(?:(?<![aeud])(?:{_INITIALS_TOO}|{_REST})"
    rf"|(?:(?<=[aeu])l-|(?<=d)['’])[{_UPPER}]{_REST})"
)
_PIECES = _FIRST + _BEHIND_FIRST
_NICKNAME = rf"[\"“‘'][{_UPPER}][\w .-]{{1,24}}[\"”’'](?= [{_UPPER}])"
_RUN = re.compile(
    rf"{_FIRST}(?<=\b.){_BEHIND_FIRST}"
    rf"(?:[ \xa0](?:(?:(?:{_PARTICLE})[ \xa0])*{_PIECES}|{_NICKNAME}))*"
)
_INITIALS = re.compile(rf"(?:[{_UPPER}]\.){{2,4}}")
_HYPHENED = re.compile(r"[A-Z][a-z]+-[a-z]+")
"""The given names in ``Caspar Tsui Ying-wai``."""
_NO_INITIALS = frozenset(
    """u.s u.k u.n e.u u.s.a u.a.e d.c l.a n.y n.j n.c n.d n.h n.m n.s n.z s.c s.d r.i p.r b.c p.m
    a.m p.o u.s.s.r n.s.w d.r f.b.i c.i.a g.o.p m.p m.d l.p s.a n.v p.l.c i.e e.g i.t t.v""".split()
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
TITLES_TOO = frozenset(
    "king pope major judge dean prince chair duke bishop father general pandit mufti sen".split()
)
_LONGEST_TRADE = 20
_PLURALS = {"justices": "justice", "messrs": "mr", "senators": "senator", "profs": "prof"}
"""Titles of several people: ``Justices Ann Lee and Carl Ott``."""
_GIVEN_TOO = frozenset("col justice prince major earl duke king".split())
"""Titles that are given names too: behind another title or a trade they are no title."""
_OVER_TITLES = frozenset(
    """chief lord lady associate crown deputy acting lt sgt retired former general president
    judge court spokesman spokeswoman spokesperson officer commander pilot soldier captain
    sergeant justice king prince attorney ex""".split()
)
"""What stands before a title that is one: ``Chief Justice Lee``, ``army spokesman Col Lee``."""
_REGNAL = frozenset({"ii", "iii"})
_HONOURS = lexicon.POSTNOMINALS - _REGNAL
_NUMERALS = frozenset("II III IV VI VII VIII XVI".split())
_DESCRIBING = frozenset("based born led educated trained backed elect old designate".split())
_PARTICIPLES = frozenset(
    """Accusing Addressing Announcing Answering Appearing Asking Backing Calling Chairing Citing
    Commenting Condemning Congratulating Defending Describing Explaining Following Giving
    Introducing Joining Launching Mitigating Nominating Opening Opposing Praising Presenting
    Prosecuting Quoting Reacting Referring Replacing Replying Representing Responding Sentencing
    Speaking Telling Thanking Urging Visiting Welcoming Writing Asked Contacted Reached Pressed
    Defeated Interviewed Meanwhile Earlier Separately Later Today Yesterday""".split()
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
        self._held: list[Name] = []

    def hold(self, names: list[Name]) -> None:
        """Keep names of a headline whose words all have capitals, until `settle`."""
        self._held += names

    def settle(self) -> None:
        """Put in of the names held back those that the article has elsewhere too."""
        known = {form.words[-1].lower() for form in self.forms}
        kept = [name for name in self._held if name.form.words[-1].lower() in known]
        self._held = []
        if kept:
            columns = zip(self.starts, self.ends, self.kinds, strict=True)
            all_names = merge(columns, [(*name[:2], self._kind(name.form, True)) for name in kept])
            self.starts, self.ends, self.kinds = array("q"), array("q"), array("q")
            for start, end, kind in all_names:
                self.starts.append(start)
                self.ends.append(end)
                self.kinds.append(kind)

    def add(self, names: list[Name], heading: bool = False) -> None:
        """Append the names of the next passage."""
        for start, end, form in names:
            self.starts.append(start)
            self.ends.append(end)
            self.kinds.append(self._kind(form, heading))

    def _kind(self, form: Form, heading: bool) -> int:
        kind = self._kind_of.get(form)
        if kind is None:
            kind = self._kind_of[form] = len(self.forms)
            self.forms.append(form)
            if heading:
                self.headed.add(form)
        elif not heading:
            self.headed.discard(form)
        return kind


def names_in(text: str, start: int, end: int) -> list[Name]:
    """List the names in ``text[start:end]`` in order, possible persons only."""
    found: list[Name] = []
    for run in _RUN.finditer(text, start, end):
        first = run.start()
        whole = run[0]
        if " " in whole or "\xa0" in whole:
            found += _split(whole, first, text[max(0, first - _LONGEST_TRADE) : first])
            continue
        word = whole[:-1] if whole.endswith(".") and len(whole) > 2 else whole
        low = word.lower()
        if low not in _FUNCTION and low not in lexicon.NOT_PERSONS and low not in lexicon.TITLES:
            found.append(Name(first, first + len(word), Form((word,), "")))
    return found


def _split(whole: str, offset: int, before: str) -> list[Name]:
    """Cut a run at titles and at words that no name holds: ``On Monday Mr. Smith``."""
    names: list[Name] = []
    words: list[str] = []
    begin, title = 0, ""
    saint = False
    low = before[:-1].rpartition(" ")[2] if before.endswith(" ") else ""
    family_at = _family_name(whole)
    for piece in _PIECE.finditer(whole):
        word = piece[0]
        previous, low = low, word.lower().rstrip(".")
        if saint:
            saint = False
            continue
        last = piece.end() == len(whole)
        initial = word.endswith(".") and (len(word) == 2 or bool(_INITIALS.fullmatch(word)))
        surname = (
            low in lexicon.SURNAMES_LIKE_WORDS
            and len(words) == 1
            and words[0].lower() in lexicon.GIVEN
        )
        saint = low in _SAINTS and not words and not last
        bench = low == "justice" and not last
        family = low in lexicon.FAMILY_FIRST and _HYPHENED.match(whole, piece.end() + 1)
        stranger = low in lexicon.NOT_PERSONS and not (surname or bench or family)
        if low in _PLURALS and not last:
            _add(names, words, offset + begin, title)
            words, title = [], _PLURALS[low]
        elif saint or stranger or low in _NO_INITIALS:
            words, title = [], ""
        elif (
            low in _FUNCTION
            and not (initial or surname or (title and low == "may"))
            and piece.start() != family_at
        ) or (not words and _only_describes(word)):
            _add(names, words, offset + begin, title)
            words, title = [], ""
        elif low == "sri" and words in (["Tan"], ["Puan"], ["Toh"]):
            words, title = [], "tan sri"
        elif (
            (low in lexicon.TITLES or (word in lexicon.RANKS and not last))
            and not (words and low in TITLES_TOO and _is_last(whole, piece.end()))
            and (low != "dean")
            and not is_given_too(previous, low, whole[piece.end() :])
        ):
            # "Information Minister": what stands before an office is no person.
            if not words or words[0].lower() in lexicon.GIVEN:
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


def _is_last(whole: str, end: int) -> bool:
    """Tell whether nothing follows in a run but what tells father from son: ``Don King Jr``."""
    return whole[end:].strip(" .").lower() in ("", "jr", "sr")


def is_given_too(before: str, low: str, behind: str) -> bool:
    """Tell whether *Justice* is a given name: ``Professor Justice Lee``, ``grazier Col Lee``.

    `before` is the title or trade in front of it; but one word may be `behind`, and no dot.
    """
    if low not in _GIVEN_TOO or " " in behind.strip() or behind[:1] != " ":
        return False
    return before not in _OVER_TITLES and (before in lexicon.TITLES or before in lexicon.ROLES)


def _family_name(whole: str) -> int:
    """Give where a family name such as ``He`` stands in a run of capitalised words, or -1."""
    before, _, given = whole.lower().rpartition(" ")
    word = before.rpartition(" ")[2]
    found = word in lexicon.FAMILY_NAMES_LIKE_WORDS and is_family_before(word, given)
    return len(before) - len(word) if found else -1


def _add(names: list[Name], words: list[str], start: int, title: str) -> None:
    while words and words[-1].islower():
        words.pop()
    if len(words) > 1 and words[-1].isupper():
        honours = lexicon.POSTNOMINALS if len(words) > 2 else _HONOURS
        if words[-1].lower() in honours:
            words.pop()
    while len(words) > 2 and _describes(words[0].lower()):
        start += len(words[0]) + 1
        title = title or (words[0].lower() if words[0].lower() in lexicon.ROLES else "")
        del words[0]
    if len(words) == 2 and (_is_participle(words[0].lower()) or words[0].lower() in lexicon.KIN):
        start += len(words[0]) + 1
        del words[0]
    if any(not (_INITIALS.fullmatch(word) or word in _NUMERALS) for word in words):
        names.append(Name(start, start + len(" ".join(words)), Form(tuple(words), title)))


def _is_participle(low: str) -> bool:
    """Tell ``Joining`` before a surname from a given name."""
    return (
        low.endswith("ing") and len(low) > 5 and low not in _NAMES_IN_ING and not is_east_asian(low)
    )


def _only_describes(word: str) -> bool:
    """Tell whether a word stands before names only: *Sentencing*, *Mum-of-three*, *Co-founder*."""
    if "-" in word:
        last = word.rpartition("-")[2]
        return last.islower() and ("-of-" in word or last in _DESCRIBING or last in lexicon.ROLES)
    return word in _PARTICIPLES


def _describes(word: str) -> bool:
    """Tell whether a word before a name says what somebody is: *Actor*, *Australian*."""
    return (word in lexicon.ROLES or word in adjectives()) and word not in lexicon.GIVEN


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
    if len(form.words) == 3 and _HYPHENED.fullmatch(form.words[-1]):
        return True
    return len(form.words) == 2 and first in lexicon.FAMILY_FIRST and "-" not in form.words[0]
