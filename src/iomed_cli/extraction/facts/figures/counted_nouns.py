"""Counted nouns: the plural behind a number, and the phrase that tells what is counted."""

from __future__ import annotations

import re

from iomed_cli.extraction import lexicon
from iomed_cli.extraction.facts.figures.clause_words import ClauseWords
from iomed_cli.extraction.lexicon import fact_words, figure_words
from iomed_cli.extraction.lexicon.function_words import FINITE
from iomed_cli.lazy_patterns import lazy
from iomed_cli.reference.calendar import MONTHS, WEEKDAYS

_COMPOUND = lazy(r"\d[\d.,]*-?[A-Za-z]+(?:-old)?")
_BETWEEN = lazy(r"[^\W\d_][\w.'-]*")
_OTHER_PHRASE = (
    lexicon.FUNCTION_WORDS
    | lexicon.SUBJECT_PRONOUNS
    | FINITE
    | figure_words.NOT_COUNTED
    | frozenset("there them him me us not years found took".split())
) - {"more", "other", "such", "further", "us", "paid", "lost", "sold", "built"}
"""What opens another phrase than the one that a number counts in."""

_PARTICIPLES = frozenset("hidden stolen taken given driven found made sold held bought".split())
_ENDS_PHRASE = _OTHER_PHRASE | fact_words.PRESENT_VERBS | {"said", "who", "left", "ago", "worth"}
_ALSO_NOUNS = frozenset(
    "work cost start lead run call help support play show move travel stand turn need pay".split()
)
_STREETS = frozenset("street road avenue lane square drive boulevard st rd".split())
_DATE_WORDS = frozenset(MONTHS) | frozenset(WEEKDAYS)
_QUALIFYING_NOUNS = frozenset("average minimum maximum mere estimated".split())
_BEFORE_OTHERS = figure_words.POINTING | {"'s", "’s", "more", "such"}
_LONGEST_NOUN = 4
_LONGEST_PHRASE = 5


def is_plural(word: str) -> bool:
    """Tell whether a word in lower case may be what a number counts."""
    if word in figure_words.PEOPLE_COUNTED or word in figure_words.OTHER_PLURALS:
        return True
    if (
        word.endswith(("men", "children", "people"))
        and len(word) > 4
        and word not in ("specimen", "regimen", "acumen", "omen", "women's")
    ):
        return True
    return (
        len(word) > 2
        and word[-1] == "s"
        and word[-2:] not in ("ss", "us", "is", "'s")
        and word not in figure_words.NOT_COUNTED
        and word.replace("-", "").isalpha()
    )


def noun_behind(clause: ClauseWords, last: int, owned: bool = False) -> tuple[int, str] | None:
    """Find the plural that a number counts, with the words before it: ``failed sleeper schemes``.

    `owned` says that an owner may stand before it: ``(66 of) the state's delegates``.
    """
    lows, words = clause.lows, clause.words
    if lows[last] == "of" and lows[last + 1] in figure_words.POINTING:
        return None
    for at in range(last, min(clause.size, last + _LONGEST_NOUN)):
        word, printed = lows[at], words[at]
        if at == last and word[:1].isdigit() and _COMPOUND.fullmatch(word):
            # "two 330kV lines"
            continue
        if word == "others" and at == last:
            return at + 1, word
        if word == "more" and at == last and not is_plural(lows[at + 1]):
            return None
        herded = word == "head" and at == last and lows[at + 1] == "of"
        if herded or _is_head(clause, at, last):
            if lows[at + 1] in figure_words.AGO:
                return None
            end = at + 1
            return end, clause.phrase(last, end)
        if owned and word == "'s" and at > last:
            continue
        if word in _OTHER_PHRASE or (word in _STREETS and printed[0].isupper()):
            return None
        if word in _DATE_WORDS and at == last:
            return None
        if not _BETWEEN.fullmatch(word) or (printed[0].isupper() and word in lexicon.GIVEN):
            return None
    return None


def _is_head(clause: ClauseWords, at: int, last: int) -> bool:
    word, printed = clause.lows[at], clause.words[at]
    inhabitants = printed[0].isupper() and word.endswith(("lis", "nis", "qis", "dis", "tis"))
    if not is_plural(word) and not inhabitants:
        return False
    following, ahead = clause.lows[at + 1], clause.words[at + 1]
    if printed[0].isupper():
        # "12 Angry Men" is a title.
        if word in figure_words.PEOPLE_COUNTED or word in figure_words.DURATIONS:
            return False
        # "MPs", "Democrats"; not "Seven Sisters Road", nor the family "Jones".
        return not ahead[:1].isupper() and (
            at == last or clause.words[at - 1][0].isupper() or printed[-2].isupper()
        )
    # "sales managers", "sports cars", "women voters": the noun goes on.
    return not (
        at + 1 < clause.size
        and at + 1 < last + _LONGEST_NOUN
        and clause.words[at + 1].islower()
        and is_plural(following)
        and following not in fact_words.PRESENT_VERBS
        and following not in figure_words.DURATIONS
        and word in _ATTRIBUTES
    )


_ATTRIBUTES = frozenset(
    "sales sports women men arms savings police crew sheep cattle fish customs communications people "
    "missing wounded injured homeless dead staff news systems aircraft media data youth folk".split()
)
"""Words like plurals that stand before the noun which is counted: ``two hundred cattle traders``."""


def single_behind(clause: ClauseWords, last: int) -> tuple[int, str] | None:
    """Give the noun behind *one*, where a word before it makes a figure of it: ``at least one man``."""
    word = clause.lows[last]
    if word in _ENDS_PHRASE or not word.isalpha() or not clause.words[last].islower():
        return None
    return last + 1, word


def what_is_meant(clause: ClauseWords, last: int) -> str | None:
    """Give the phrase behind *of* that says what a measure or a part is of: ``dissolved oxygen``."""
    if clause.lows[last] != "of":
        return None
    return phrase_at(clause, last + 1)


def phrase_at(clause: ClauseWords, at: int) -> str | None:
    """Give the noun phrase that begins at a word, its article left out."""
    span = phrase_span(clause, at)
    return clause.phrase(*span) if span else None


def phrase_span(clause: ClauseWords, at: int) -> tuple[int, int] | None:
    """Give where the noun phrase at a word begins and ends, its article left out."""
    lows, words = clause.lows, clause.words
    if lows[at] in ("the", "a", "an", "all", "that", "these", "those"):
        at += 1
        if lows[at - 1] == "those" and lows[at][-2:] == "ed":
            # "59 percent of those surveyed"
            return None
    first, last = at, at
    # Behind an article "cost" and "work" are no verbs.
    noun = lows[at] in _ALSO_NOUNS and lows[at - 1] in ("the", "a", "an")
    while last < clause.size and last - first < _LONGEST_PHRASE:
        word = lows[last]
        if word in figure_words.POINTING and last == first:
            last += 1
            continue
        if word in ("'s", "’s") and last > first:
            last += 1
            continue
        # In "200 hours of unpaid work" no plural is the subject of "work".
        noun = noun if last == first else word in _ALSO_NOUNS and not is_plural(lows[last - 1])
        ends = word in _ENDS_PHRASE and not noun
        if not _BETWEEN.fullmatch(word) or ends:
            break
        if last == first and word in figure_words.QUALIFIERS and word not in _QUALIFYING_NOUNS:
            break
        # "two thirds of the town's requested funding"; but "of the pipes damaged".
        describes = word.endswith("ed") or word in _PARTICIPLES
        if describes and last > first and lows[last - 1] not in ("'s", "’s"):
            break
        # "of voters backed it": the verb behind a plural.
        named = words[last][0].isupper() or (words[last - 1][0].isupper() and is_plural(word))
        if last > first and is_plural(lows[last - 1]) and not named:
            break
        last += 1
    if last > first and lows[last - 1] in ("'s", "’s") and lows[last][:1].isdigit():
        return None
    while last > first and lows[last - 1] in _BEFORE_OTHERS:
        last -= 1
    if last == first or lows[last - 1] in lexicon.TITLE_ABBREVIATIONS:
        return None
    return first, last


def counted_of(clause: ClauseWords, unit: str, last: int) -> str:
    """Give what is counted with what belongs to it: ``members of the security forces``."""
    rest = phrase_at(clause, last + 1) if clause.lows[last] == "of" else None
    if rest and not any(map(str.isdigit, rest)):
        article = clause.lows[last + 1]
        return (
            f"{unit} of {article} {rest}" if article in ("the", "a", "an") else f"{unit} of {rest}"
        )
    return unit


_POINTERS = frozenset("last this next yesterday today tonight early late".split())


def measured_of(
    clause: ClauseWords, last: int, unit: str | None, kind: str, rate: str | None
) -> str | None:
    """Give what a figure is of from the words behind it; none if its clause must tell."""
    if kind == "noun" and unit is not None:
        return counted_of(clause, unit, last) if rate is None else unit
    lows, words = clause.lows, clause.words
    if lows[last] == "of":
        return what_is_meant(clause, last)
    if kind == "money" and (worth := _spent_on(clause, last)) is not None:
        return worth
    if lows[last] in ("less", "more", "fewer") and lows[last + 1] not in _NOT_COMPARED:
        return phrase_at(clause, last + 1)
    if lows[last] in figure_words.MORE | figure_words.LESS and lows[last + 1] in ("in", "of"):
        return phrase_at(clause, last + 2)
    # "a $250,000 fine", "a seven-year agreement": one noun behind an article.
    if (
        (
            kind == "compound"
            or (kind == "money" and lows[_article(clause, last)] in ("a", "an", "the"))
        )
        and words[last].islower()
        and lows[last].isalpha()
        and lows[last] not in _POINTERS
    ):
        phrase = phrase_at(clause, last)
        # "her 50-year-old aunt's room": the aunt is 50.
        return phrase and re.split("['’]s? ", phrase)[0] if unit == "years old" else phrase
    if kind == "measure" and lows[last] in ("chance", "chances", "risk", "probability"):
        return counted_of(clause, lows[last], last + 1)
    return None


_NOT_COMPARED = frozenset(("than", "", "for", "in", "likely", "often", "expensive", "effective"))
"""What behind *more* is no noun that there is more of."""
_NO_PURPOSES = (
    lexicon.TIME_WORDS
    | lexicon.DETERMINERS
    | frozenset("total all fact part advance return exchange addition full turn real value".split())
)


def _spent_on(clause: ClauseWords, last: int) -> str | None:
    """``$300 million in school funding``, ``£9,000 worth of tools``, ``$250,000 fines``."""
    lows, words = clause.lows, clause.words
    if lows[last] == "worth" and lows[last + 1] == "of":
        return phrase_at(clause, last + 2)
    if lows[last] == "in" and lows[last + 1].isalpha() and lows[last + 1] not in _NO_PURPOSES:
        if words[last + 1].islower():
            return phrase_at(clause, last + 1)
        plural = words[last + 2].islower() and is_plural(lows[last + 2])
        return clause.phrase(last + 1, last + 3) if plural else None
    plural = words[last].islower() and is_plural(lows[last]) and lows[last] not in _ENDS_PHRASE
    return phrase_at(clause, last) if plural or lows[last] == "cash" else None


def _article(clause: ClauseWords, last: int) -> int:
    """Find the word before a sum of money that ends at `last`."""
    at = last - 1
    while (
        at >= 0
        and clause.lows[at] not in ("a", "an")
        and (
            clause.lows[at][:1].isdigit()
            or not clause.lows[at].isalpha()
            or clause.lows[at] in figure_words.SCALES
            or clause.lows[at] in figure_words.DOLLARS
            or clause.lows[at] in figure_words.QUALIFIERS
        )
    ):
        at -= 1
    return at
