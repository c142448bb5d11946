"""What is measured: whether the subject of a clause or its object is what a figure is of."""

from __future__ import annotations

from msgspec.structs import replace

from iomed_cli.extraction import lexicon
from iomed_cli.extraction.facts.clauses.limits.clause_limits import ClauseLimits
from iomed_cli.extraction.facts.figures.found_figure import FoundFigure
from iomed_cli.extraction.lexicon import fact_words, figure_words, time_words
from iomed_cli.extraction.text.passages import Passage
from iomed_cli.value import Value

AGE = "years old"
_BE = lexicon.BE | {"being"}
_SPANS = figure_words.DURATIONS | {"times"}
_NAME_BEFORE = 5
_LONGEST_OBJECT = 7
_SIDES = frozenset("by to from".split())
_PARTS = lexicon.CONJUNCTIONS | lexicon.SUBORDINATORS | lexicon.RELATIVES | {",", ";", "(", ")"}


class Measured(Value, frozen=True):
    """The figures of a clause, what its words name as measured put in."""

    figures: tuple[FoundFigure, ...]
    of_subject: tuple[int, ...]
    """Where the figures begin that the verb says of its subject: ``sales rose 6% to $340m``."""


def measured(
    passage: Passage, limits: ClauseLimits, verb: int, figures: list[FoundFigure]
) -> Measured:
    """Tell what the figures of a clause are of that do not count a noun of their own.

    Of the subject only where the verb makes it the thing measured and the figure is the verb's
    own complement; an age is the person's beside it. Else nobody knows, and nothing is told.
    """
    lows = passage.lows
    told: list[FoundFigure] = []
    of_subject: list[int] = []
    for one in figures:
        if one.of is not None and one.last <= limits.verb < one.last + _LONGEST_OBJECT:
            # "Each $10 drop in the price wipes $55m off": of the price.
            one = replace(one, of=_before_verb(one.of, lows[limits.verb]))
        if one.of is None and one.unit == AGE:
            name = _person_beside(passage, limits, one)
            one = replace(one, of=name)
            if name is None and _is_subjects_age(passage, limits, one):
                of_subject.append(one.start)
        elif one.of is None and _is_complement(passage, limits, verb, one, told):
            of_subject.append(one.start)
        elif one.of is None:
            one = replace(one, of=_changed(passage, verb, one))
        told.append(one)
    return Measured(tuple(told), tuple(of_subject))


def _before_verb(of: str, verb: str) -> str | None:
    words = of.split()
    return " ".join(words[: words.index(verb)]) or None if verb in words[:-1] else of


def _is_complement(
    passage: Passage,
    limits: ClauseLimits,
    verb: int,
    one: FoundFigure,
    before: list[FoundFigure],
) -> bool:
    """Tell whether a figure completes a verb that measures: ``the road is 40 km long``."""
    lows, words = passage.lows, passage.words
    if one.first <= limits.verb:
        return False
    while verb > limits.verb and (verb >= one.first or lows[verb] in fact_words.FILLERS):
        verb -= 1
    low = lows[verb]
    passive = low in fact_words.PASSIVE and bool(_BE & set(lows[max(0, verb - 2) : verb]))
    if (one.unit or "").rpartition(" ")[2] in _SPANS:
        # Who ran for two hours is not what they are of.
        fits = low in fact_words.LASTING and words[limits.subject_end - 1].islower()
    elif low in _BE:
        # "Florida is nearly 3% Polish" tells of the Poles.
        fits = not passage.words[min(one.last, limits.last - 1)][:1].isupper()
    else:
        # "The fund lost 3%" is of the fund, "the fund lost $3m" is not.
        shared = low in fact_words.OF_SHARES
        fits = passive or low in fact_words.MEASURING
        fits = fits and (not shared or one.unit in ("%", "percentage points", "points"))
    return fits and _only_fillers(passage, verb + 1, one.first, before)


def _only_fillers(passage: Passage, low: int, high: int, figures: list[FoundFigure]) -> bool:
    taken = {i for one in figures for i in range(one.first, one.last)}
    return all(
        i in taken
        or word in fact_words.FILLERS
        or word in lexicon.TIME_WORDS
        or word in time_words.PERIODS
        or word.endswith("ly")
        or word[0].isdigit()
        for i, word in enumerate(passage.lows[low:high], low)
    )


def _person_beside(passage: Passage, limits: ClauseLimits, one: FoundFigure) -> str | None:
    """Give whose age stands beside a name: ``Susan Allen, 31,``; ``37-year-old Sam Marino``."""
    words = passage.words
    at = one.last
    while at < limits.last and words[at][:1].isupper():
        at += 1
    if at > one.last:
        return _words(passage, one.last, at)
    last = one.first
    if last and passage.lows[last - 1] == "aged":
        last -= 1
    elif last < 1 or words[last - 1] != ",":
        return None
    last -= words[last - 1] == ","
    first = last
    while first > max(limits.first, last - _NAME_BEFORE) and words[first - 1][:1].isupper():
        first -= 1
    if first < last:
        return _words(passage, first, last)
    # "a boy aged 12"; the subject itself is told by its clause.
    noun = last - 1
    if limits.subject <= noun < limits.verb or not passage.lows[noun].isalpha():
        return None
    return words[noun] if passage.lows[last] == "aged" else None


def _is_subjects_age(passage: Passage, limits: ClauseLimits, one: FoundFigure) -> bool:
    """``died at the age of 70``, ``is 44 years old``, ``the suspects, aged 19, were``."""
    before = passage.lows[max(limits.first, one.first - 2) : one.first]
    if before[-1:] == ["aged"] or before == ["age", "of"]:
        return True
    is_it = one.first > limits.verb and passage.lows[limits.verb] in _BE
    return is_it and _only_fillers(passage, limits.verb + 1, one.first, [])


def _changed(passage: Passage, verb: int, one: FoundFigure) -> str | None:
    """Give the object that is made more or less: ``cut the ration by 1 kg``."""
    lows = passage.lows
    if lows[verb] not in fact_words.CHANGING or one.first <= verb + 2:
        return None
    last = one.first - 1
    while last > verb and (lows[last] not in _SIDES or lows[last - 1 : last + 1] == ["up", "to"]):
        if lows[last] not in fact_words.FILLERS:
            return None
        last -= 1
    first = verb + 1
    if first < last and lows[first] in lexicon.DETERMINERS:
        first += 1
    if not 0 < last - first <= _LONGEST_OBJECT or _PARTS & set(lows[first:last]):
        return None
    if any(word[0].isdigit() for word in lows[first:last]):
        return None
    return _words(passage, first, last)


def _words(passage: Passage, first: int, last: int) -> str:
    return " ".join(passage.text[passage.starts[first] : passage.ends[last - 1]].split())
