"""Spotting: the runs of capitalised words in a text that may name a person."""

from __future__ import annotations

import re

from iomed_cli.extraction import lexicon
from iomed_cli.extraction.names.forms import HYPHENED, Form, Name
from iomed_cli.extraction.names.titles import is_given_too, is_outlet, is_short_form
from iomed_cli.extraction.text.capitals import WESTERN, has_farther_letters
from iomed_cli.extraction.text.family_names import is_east_asian, is_family_before
from iomed_cli.lazy_patterns import lazy
from iomed_cli.reference.states import adjectives

_UPPER = f"{WESTERN}ĀĂĄĆČĎĐĒĖĘĚĞĢĪİĶĹĻĽŁŃŅŇŌŐŒŔŘŚŞŠŢŤŪŮŰŲŹŻŽ"
# To compile that takes long; inside a run, what is no small letter will do for a capital.
_ANY_CAPITAL = r"[^\W\d_a-zß-öø-ÿ]"
_REST = r"[^\W_]*(?:(?:-|['’](?!s\b))[^\W_]+)*\.?"
_INITIALS_TOO = rf"\.(?:{_ANY_CAPITAL}\.){{1,3}}(?=[ \xa0]?{_ANY_CAPITAL})"
_PARTICLE = "|".join(sorted(lexicon.PARTICLES))
# No nickname stands behind *Jr.*, and none ends as a sentence does.
# A set of marks as far apart as these takes as long to compile as all the rest.
_OPENING, _CLOSING = r"(?:(?=[\"'])|(?=[“‘])).", r"(?:(?=[\"'])|(?=[”’]))."
_NICKNAME = (
    rf"(?<![JS]r\.[ \xa0]){_OPENING}{_ANY_CAPITAL}[\w .-]{{0,23}}\w{_CLOSING}(?= {_ANY_CAPITAL})"
)


def _run(upper: str) -> re.Pattern[str]:
    pieces = rf"(?:[aeu]l-|d['’])?[{upper}](?:{_INITIALS_TOO}|{_REST})"
    # Looked for everywhere: what begins with one set of characters is found the fastest.
    return lazy(
        rf"[{upper}](?<=\b.)(?:{_INITIALS_TOO}|{_REST})"
        rf"(?:[ \xa0](?:(?:(?:{_PARTICLE})[ \xa0])*{pieces}|{_NICKNAME}))*"
    )


_RUN, _ANY_RUN = _run(WESTERN), _run(_UPPER)
_ARTICLES = ("al-", "el-", "ul-", "d'", "d’")
"""What a run may begin with before its first capital: ``al-Bashir``, ``d'Estaing``."""
_JOINING = frozenset("-'’")
"""What they end with."""
_INITIALS = lazy(rf"(?:{_ANY_CAPITAL}\.){{2,4}}")
_NEAR = 60
_COURTESY = frozenset("mr mrs ms miss sir dame".split())
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
    regarding says adds asks tells writes explains argues insists selon""".split()
)
_LONGEST_TRADE = 20
_NUMERALS = frozenset("II III IV VI VII VIII XVI".split())
_ENDS_OF_DESCRIPTIONS = frozenset(
    "based born led educated trained backed elect old designate listed owned".split()
)
_NOT_ONLY_NAMES = (
    _FUNCTION
    | lexicon.NOT_PERSONS
    | lexicon.TITLES
    | lexicon.SAINTS
    | lexicon.NO_INITIALS
    | frozenset(lexicon.TITLES_OF_SEVERAL)
    | {word.lower() for word in lexicon.RANKS | lexicon.BEFORE_NAMES}
    | {"sri"}
)
"""Words that may be something else than part of a name, in lower case."""
_NO_NAMES = _FUNCTION | lexicon.NOT_PERSONS | lexicon.TITLES
"""Words that name nobody alone."""


def names_in(text: str, start: int, end: int) -> list[Name]:
    """List the names in ``text[start:end]`` in order, possible persons only."""
    found: list[Name] = []
    any_run = has_farther_letters(text, start, end)
    for run in (_ANY_RUN if any_run else _RUN).finditer(text, start, end):
        first, whole = run.start(), run[0]
        if text[first - 1] in _JOINING and text.endswith(_ARTICLES, start, first):
            begin = first - (3 if text[first - 1] == "-" else 2)
            if not text[max(0, begin - 1) : begin].isalnum():
                first, whole = begin, text[begin : run.end()]
        if " " in whole or "\xa0" in whole:
            words = whole.replace("\xa0", " ").split(" ")
            if not _is_cut(whole, words):
                name = _name(words, first, "")
                found += [name] if name is not None else []
                continue
            before = text[max(0, first - _LONGEST_TRADE) : first]
            found += _Cutter(whole, words, first, before).names()
            continue
        word = whole[:-1] if whole[-1] == "." and len(whole) > 2 else whole
        if word.lower() not in _NO_NAMES or whole in lexicon.SURNAMES_LIKE_SHORT_TITLES:
            found.append(Name(first, first + len(word), Form((word,), "")))
    return found


def _is_cut(whole: str, words: list[str]) -> bool:
    """Tell whether a run may hold what is no part of a name, or more names than one."""
    return (
        "." in whole
        or "-" in whole
        or not _NOT_ONLY_NAMES.isdisjoint(map(str.lower, words))
        or any(map(str.isupper, words))
    )


class _Cutter:
    """Cuts a run at titles and at words that no name holds: ``On Monday Mr. Smith``."""

    def __init__(self, whole: str, words: list[str], offset: int, before: str) -> None:
        self._whole = whole
        self._each = words
        self._offset = offset
        self._previous = before[:-1].rpartition(" ")[2] if before.endswith(" ") else ""
        self._found: list[Name] = []
        self._words: list[str] = []
        """Those of the name that has begun."""
        self._begin = 0
        self._title = ""
        self._bound = False
        """Whether the word before makes a place or a newspaper of the next one."""

    def names(self) -> list[Name]:
        """Give the names that a run holds."""
        end = -1
        for word in self._each:
            end += 1 + len(word)
            low = word.lower().rstrip(".")
            if self._bound:
                self._bound = False
            elif self._words and is_short_form(word) and self._goes_on(end):
                self._drop("")
            elif low in _NOT_ONLY_NAMES or "-" in low:
                self._take(word, low, end)
            else:
                self._add(word, low, end)
            self._previous = low
        self._close("")
        return self._found

    def _take(self, word: str, low: str, end: int) -> None:
        last = end == len(self._whole)
        if not self._words and not last:
            behind = self._whole[end + 1 : end + _NEAR].partition(" ")[0]
            self._bound = low in lexicon.SAINTS or is_outlet(low, behind.lower())
        if low in lexicon.TITLES_OF_SEVERAL and not last:
            self._close(lexicon.TITLES_OF_SEVERAL[low])
        elif self._bound or low in lexicon.NO_INITIALS or self._is_stranger(low, end):
            self._drop("")
        elif self._is_between_names(word, low, end):
            self._close("")
        elif low == "sri" and self._words in (["Tan"], ["Puan"], ["Toh"]):
            self._drop("tan sri")
        elif self._is_title(word, low, end):
            # "Information Minister": what stands before an office is no person.
            if self._words and self._words[0].lower() not in lexicon.GIVEN:
                self._drop(low)
            else:
                self._close(low)
        else:
            self._add(word, low, end)

    def _goes_on(self, end: int) -> bool:
        """Tell whether a whole name follows, not more words in capitals."""
        behind = self._whole[end : end + _NEAR].split()
        return len(behind) > 1 and not behind[0].isupper()

    def _is_stranger(self, low: str, end: int) -> bool:
        """Tell whether a name holds no such word."""
        if low not in lexicon.NOT_PERSONS or self._is_surname(low):
            return False
        last = end == len(self._whole)
        if low in lexicon.GIVEN_LIKE_WORDS and not self._words and not last:
            # ``Bill Moss`` begins with it, ``the Finance Bill`` and ``Bill Committee`` do not.
            behind = self._whole[end + 1 :].split(" ")[0].lower()
            return behind in _NOT_ONLY_NAMES or behind in lexicon.NOT_BEHIND_GIVEN
        family = low in lexicon.FAMILY_FIRST and HYPHENED.match(self._whole, end + 1)
        return not (low == "justice" and not last) and not family

    def _is_surname(self, low: str) -> bool:
        """Tell ``Clive Black`` from other black things."""
        words = self._words
        if not words and self._title in _COURTESY:
            return low in lexicon.SURNAMES_LIKE_WORDS
        behind_given = bool(words) and words[0].lower() in lexicon.GIVEN
        return (
            low in lexicon.SURNAMES_LIKE_WORDS and behind_given and all(map(_is_initial, words[1:]))
        )

    def _is_between_names(self, word: str, low: str, end: int) -> bool:
        """Tell whether a word ends a name and is part of none."""
        if not self._words and _stands_before_names(word):
            return True
        if low not in _FUNCTION or end - len(word) == _family_name(self._whole):
            return False
        named = self._is_surname(low) or (self._title and low == "may")
        return not named and not _is_initial(word)

    def _is_title(self, word: str, low: str, end: int) -> bool:
        behind = self._whole[end:]
        ranked = word in lexicon.RANKS and behind != ""
        if (low not in lexicon.TITLES and not ranked) or low == "dean":
            return False
        alone = behind == "" and word in lexicon.SURNAMES_LIKE_SHORT_TITLES
        if self._words and self._title and not behind and word.isupper():
            # "Junior Minister Ann Lee TD"
            return low not in lexicon.POSTNOMINALS
        named = self._words or self._title in _COURTESY or alone
        surname = named and low in lexicon.TITLES_LIKE_SURNAMES and _is_end(behind)
        return not surname and not is_given_too(self._previous, low, behind)

    def _add(self, word: str, low: str, end: int) -> None:
        if not self._words:
            self._begin = end - len(word)
        stops = word.endswith(".") and not _is_initial(word) and low not in ("jr", "sr")
        self._words.append(word[:-1] if stops else word)
        if stops:
            self._close("")

    def _close(self, title: str) -> None:
        """Keep the name that has begun; what follows has a title."""
        if self._words and (found := _name(self._words, self._offset + self._begin, self._title)):
            self._found.append(found)
        self._drop(title)

    def _drop(self, title: str) -> None:
        self._words, self._title = [], title


def _is_initial(word: str) -> bool:
    return word.endswith(".") and (len(word) == 2 or _are_initials(word))


def _are_initials(word: str) -> bool:
    return word[3:4] == "." and _INITIALS.fullmatch(word) is not None


def _is_no_name(word: str) -> bool:
    return word in _NUMERALS or _are_initials(word)


def _is_end(behind: str) -> bool:
    """Tell whether nothing follows in a run but what tells father from son: ``Don King Jr``."""
    rest = behind.strip(" .").lower()
    return not rest or rest in lexicon.GENERATIONS


def _family_name(whole: str) -> int:
    """Give where a family name such as ``He`` stands in a run of capitalised words, or -1."""
    before, _, given = whole.lower().rpartition(" ")
    word = before.rpartition(" ")[2]
    found = word in lexicon.FAMILY_NAMES_LIKE_WORDS and is_family_before(word, given)
    return len(before) - len(word) if found else -1


def _name(words: list[str], start: int, title: str) -> Name | None:
    """Make a name of the words of one, but for those that only describe or honour."""
    while words and words[-1].islower():
        words.pop()
    if len(words) > 1 and words[-1].isupper() and words[-1].lower() in lexicon.POSTNOMINALS:
        words.pop()
    while len(words) > 2 and _is_trade_or_nationality(words[0].lower()):
        start += len(words[0]) + 1
        title = title or (words[0].lower() if words[0].lower() in lexicon.ROLES else "")
        del words[0]
    if len(words) == 2 and (_is_participle(words[0].lower()) or words[0].lower() in lexicon.KIN):
        start += len(words[0]) + 1
        del words[0]
    if all(map(_is_no_name, words)):
        return None
    return Name(start, start + len(" ".join(words)), Form(tuple(words), title))


def _is_participle(low: str) -> bool:
    """Tell ``Joining`` before a surname from a given name."""
    return (
        low.endswith("ing")
        and len(low) > 5
        and low not in lexicon.NAMES_IN_ING
        and not is_east_asian(low)
    )


def _stands_before_names(word: str) -> bool:
    """Tell whether a word stands before names only: *Sentencing*, *Mum-of-three*, *Co-founder*."""
    if "-" in word:
        last = word.rpartition("-")[2]
        return last.islower() and (
            "-of-" in word or last in _ENDS_OF_DESCRIPTIONS or last in lexicon.ROLES
        )
    return word in lexicon.BEFORE_NAMES


def _is_trade_or_nationality(word: str) -> bool:
    """Tell whether a word before a name says what somebody is: *Actor*, *Australian*."""
    return (word in lexicon.ROLES or word in adjectives()) and word not in lexicon.GIVEN
