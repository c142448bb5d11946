"""Subjects: the words beside a cue that name who speaks."""

from __future__ import annotations

from typing import NamedTuple

from iomed_cli.extraction import lexicon
from iomed_cli.extraction.text import QUOTED, Passage

_REACH = 60
_PAUSES = frozenset({",", ";", ":", "(", ")", "[", "]", "—", "–", "--", "-", "•", "|", "/", "?", "!", ".", "…"})
_NO_SUBJECT = frozenset("that which who whom whose to if when while as because".split())
_ADJUNCT_STARTS = frozenset(
    """in on at during after before when while since as for with by from following speaking
    asked writing responding citing despite although though if because amid under throughout
    earlier later but and or so yet then according to""".split()
)
_ORGANIZATION_HEADS = frozenset(
    """university department ministry house bank board institute center centre bureau council
    court committee academy school college office league union church federation chamber
    association society city state organization organisation commission foundation party
    daughters sons league bar voice""".split()
)


class Subject(NamedTuple):
    """Who speaks, as word indices in a passage, the ends exclusive.

    `first` to `last` are the words that name the speaker; `whole_first` to
    `whole_last` add titles before and appositions after them.
    """

    first: int
    last: int
    whole_first: int
    whole_last: int


def subject_before(passage: Passage, cue: int, low: int) -> Subject | None:
    """Find the subject of a verb that follows it: ``Smith, a lawyer, also said``.

    An apposition between commas is stepped over to the name it explains.
    """
    lows = passage.lows
    low = max(low, cue - _REACH)
    last = cue
    while last > low and _is_filler(passage, last - 1):
        last -= 1
    if last <= low:
        return None
    if lows[last - 1] in (",", ")", "—", "–", "--"):
        return _over_apposition(passage, low, last)
    first = _phrase_start(passage, low, last)
    return _phrase(passage, first, last, last)


def _is_filler(passage: Passage, i: int) -> bool:
    low = passage.lows[i]
    return (
        low in lexicon.AUXILIARIES
        or (low in lexicon.ADVERBS and low not in ("both",))
        or (low.endswith("ly") and passage.words[i].islower())
        or low in ("'s", "’s") and False
    )


def subject_after(passage: Passage, start: int, high: int) -> Subject | None:
    """Find the subject of a verb that stands before it: ``said Smith, a lawyer``."""
    lows, words = passage.lows, passage.words
    high = min(high, start + _REACH)
    last = start
    while last < high and words[last] not in _PAUSES and words[last] != QUOTED:
        low = lows[last]
        if last > start and (
            low in lexicon.FINITE
            or (low in lexicon.SUBORDINATORS and low not in ("as", "since", "after", "before", "until", "than"))
            or (low in lexicon.PREPOSITIONS and low not in ("of", "for", "at", "from", "with", "to"))
            or (low in lexicon.TIME_WORDS and words[last][0].isupper() and low != "may")
        ):
            break
        last += 1
    if last == start:
        return None
    whole_last = last
    if last < high and words[last] == ",":
        whole_last = _apposition_end(passage, last, high)
    return _phrase(passage, start, last, whole_last)


def _apposition_end(passage: Passage, comma: int, high: int) -> int:
    i = comma + 1
    while i < high and passage.words[i] not in (";", ":", ".", "?", "!") and passage.words[i] != QUOTED:
        if passage.words[i] == "," and passage.lows[i + 1 : i + 2] and passage.lows[i + 1] in _ADJUNCT_STARTS:
            break
        i += 1
    return i


def _over_apposition(passage: Passage, low: int, last: int) -> Subject | None:
    """Step left over ``, a lawyer,`` to the phrase that opens the clause."""
    words, lows = passage.words, passage.lows
    bounds = [last]
    i = last - 1
    while i >= low and words[i] != QUOTED and words[i] not in (";", ":"):
        if words[i] in (",", "(", "—", "–", "--") and i < last - 1:
            bounds.append(i + 1)
            bounds.append(i)
        i -= 1
    bounds.append(i + 1)
    segments = [(bounds[k + 1], bounds[k]) for k in range(0, len(bounds) - 1, 2)]
    best: Subject | None = None
    for first, end in segments[1:] or segments:
        end -= words[end - 1] in (",", ")", "—", "–", "--") and end > first
        if first >= end:
            continue
        if lows[first] in _ADJUNCT_STARTS and not (lows[first] in ("and", "but", "or") and best is None):
            continue
        start = _phrase_start(passage, first, end)
        whole = start == first or lows[start - 1] in lexicon.CONJUNCTIONS
        found = _phrase(passage, start, end, last)
        if found is not None and (best is None or whole):
            best = found
    return best


def _phrase_start(passage: Passage, low: int, last: int) -> int:
    """Walk left from the end of a noun phrase to its first word."""
    words, lows = passage.words, passage.lows
    i = last - 1
    while i >= low:
        word, low_word = words[i], lows[i]
        if word in _PAUSES and not (word == "." and _is_abbreviation(passage, i)):
            break
        if low_word in lexicon.SUBJECT_PRONOUNS and (i == last - 1):
            return i
        if word == QUOTED and passage.ends[i] - passage.starts[i] > 40:
            break
        if low_word in _NO_SUBJECT or low_word in lexicon.FINITE or low_word in lexicon.SUBORDINATORS and low_word not in ("as", "since"):
            break
        if i < last - 1 and word.islower() and low_word.endswith("ed") and i > low and lows[i - 1] not in lexicon.DETERMINERS:
            break
        i -= 1
    return i + 1


def _is_abbreviation(passage: Passage, i: int) -> bool:
    return i > 0 and passage.ends[i - 1] == passage.starts[i] and (
        passage.lows[i - 1] in lexicon.TITLE_ABBREVIATIONS
        or passage.lows[i - 1] in lexicon.ABBREVIATIONS
        or len(passage.words[i - 1]) == 1
        or "." in passage.words[i - 1]
    )


def _phrase(passage: Passage, first: int, last: int, whole_last: int) -> Subject | None:
    """Trim a noun phrase to the words that name somebody."""
    words, lows = passage.words, passage.lows
    while first < last and (lows[first] in lexicon.CONJUNCTIONS or lows[first] in lexicon.ADVERBS):
        first += 1
    if first < last - 1 and lows[first] in _ADJUNCT_STARTS:
        first = _after_adjunct(passage, first, last)
    while last > first and words[last - 1] in _PAUSES and not _is_abbreviation(passage, last - 1):
        last -= 1
    if first >= last:
        return None
    name_first, name_last = naming_words(passage, first, last)
    return Subject(name_first, name_last, first, max(whole_last, last))


def _after_adjunct(passage: Passage, first: int, last: int) -> int:
    """Find the subject behind an adverbial without a comma: ``On Monday the ministry``."""
    words, lows = passage.words, passage.lows
    if lows[last - 1] in lexicon.SUBJECT_PRONOUNS:
        return last - 1
    i = last - 1
    while i > first and words[i][0].isupper() and lows[i] not in lexicon.TIME_WORDS:
        i -= 1
    if i < last - 1 and i > first:
        if lows[i] in lexicon.DETERMINERS and i > first + 1:
            return i
        if lows[i] not in lexicon.PREPOSITIONS or lows[i] in ("of", "for"):
            j = i
            while j > first + 1 and lows[j] not in lexicon.DETERMINERS and words[j].islower():
                j -= 1
            return j if lows[j] in lexicon.DETERMINERS and j > first + 1 else i + 1
        return i + 1 if i + 1 < last else first
    for j in range(last - 1, first + 1, -1):
        if lows[j] in lexicon.DETERMINERS or lows[j - 1] in lexicon.TIME_WORDS:
            return j
    return first


def naming_words(passage: Passage, first: int, last: int) -> tuple[int, int]:
    """Trim titles and roles off a name: ``campaign manager Robby Mook`` is ``Robby Mook``.

    A phrase whose head is no name stays whole: ``a spokesman for Mr. Smith``.
    """
    words, lows = passage.words, passage.lows
    head = last
    for i in range(first + 1, last):
        if lows[i] in lexicon.PREPOSITIONS and words[i].islower():
            head = i
            break
    if "and" in lows[first:head]:
        return first, last
    begin = head
    while begin > first and _in_name(passage, begin - 1):
        begin -= 1
    if begin == head or not words[head - 1][0].isupper() and words[head - 1] != ".":
        return first, last
    if head < last and lows[head - 1] in _ORGANIZATION_HEADS:
        return first, last
    for i in range(head - 2, begin - 1, -1):
        if lows[i] in lexicon.TITLES:
            begin = i + 1 + (words[i + 1] == ".")
            break
    if begin >= head or lows[head - 1] in lexicon.TITLES:
        return first, last
    if begin > first and lows[begin - 1] in lexicon.DETERMINERS and begin - 1 == first:
        begin = first
    return begin, head


def _in_name(passage: Passage, i: int) -> bool:
    word = passage.words[i]
    if word == ".":
        return _is_abbreviation(passage, i)
    return word[0].isupper() or word in ("de", "da", "van", "von", "der", "bin", "al", "del", "la", "di", "du", "el", "le")
