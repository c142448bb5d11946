"""The reader of figures: every number of a sentence with what it counts, none that only names."""

from __future__ import annotations

from typing import NamedTuple

from iomed_cli.extraction.facts.figures import counted_nouns, false_figures, measures, ranks
from iomed_cli.extraction.facts.figures.bare_numbers import bare_unit
from iomed_cli.extraction.facts.figures.clause_words import ClauseWords, clause_words
from iomed_cli.extraction.facts.figures.compounds import compound_unit
from iomed_cli.extraction.facts.figures.directions import direction
from iomed_cli.extraction.facts.figures.exactness import (
    passes,
    qualifier_before,
    qualifier_behind,
)
from iomed_cli.extraction.facts.figures.found_figure import FoundFigure
from iomed_cli.extraction.facts.figures.money import glued_money, money_before, money_behind
from iomed_cli.extraction.facts.figures.numerals import Numeral, clean, numeral_at
from iomed_cli.extraction.facts.figures.shares import Share, share_at
from iomed_cli.extraction.lexicon import figure_words
from iomed_cli.extraction.lexicon.figure_words import (
    CHANGES,
    DURATIONS,
    FRACTION_SIGNS,
    NUMBER_WORDS,
    ORDINALS,
)
from iomed_cli.extraction.text.passages import Passage

FIGURE_WORDS = frozenset(
    """one half twice thrice dozen million billion hundred thousand trillion third quarter lakh crore
    fourth fifth tenth""".split()
).union(NUMBER_WORDS, ORDINALS, FRACTION_SIGNS)
"""Words without digits or hyphens at which a figure may stand."""
_AHEAD = frozenset("dozen million billion hundred thousand trillion lakh crore".split())
_HEADS = frozenset(NUMBER_WORDS) | {"one", "half", *ORDINALS}
_MINUS = frozenset("- − – minus".split())
_JOINS = frozenset("to - – or".split())
_ONE_OF = frozenset("at least only just than another every single".split())
_HIGH = frozenset(
    """river water waters level levels sea snow waves wave tide flood depth lake height width length
    altitude distance tower deep tall high wide rain""".split()
)
"""Words before ``2m`` that make metres of it."""
_POINTERS = frozenset("last this next yesterday today tonight early late".split())
_BEFORE_A_SPAN = frozenset(
    "for in within least than after just only about nearly of lasted every under over by".split()
)
"""Words behind which *one day* is a span of time, and not *some day*."""
_TIMES = {"twice": 2, "thrice": 3}


class _Amount(NamedTuple):
    """A number with its unit, before it is known what the words around say."""

    first: int
    last: int
    numeral: Numeral
    unit: str | None
    kind: str
    """How the unit was read: ``money``, ``measure``, ``noun``, ``compound``, empty for none."""


def is_figure_word(low: str) -> bool:
    """Tell whether a figure may stand at a word, so that others need not be asked about."""
    if low.isalpha():
        return low in FIGURE_WORDS
    return (not low.isdecimal() and _is_odd_figure_word(low)) or low.isdecimal()


def _is_odd_figure_word(low: str) -> bool:
    if low[0].isdigit() or low[-1].isdigit() or low in FRACTION_SIGNS:
        return True
    head, dash, _ = low.partition("-")
    return (bool(dash) and head in _HEADS) or any(map(str.isdigit, low))


def figures_in(passage: Passage, low: int, high: int) -> list[FoundFigure]:
    """Read the figures among the words from `low` to `high`, best a sentence, in their order.

    Each has the span of its number, sign and unit. Years, dates, times of the day, scores,
    telephone numbers and the numbers of names are none, nor is what has no value: ``dozens of``.
    """
    places = [i for i in range(low, high) if is_figure_word(passage.lows[i])]
    if not places:
        return []
    clause = clause_words(passage, low, high)
    found: list[FoundFigure] = []
    done = 0
    for place in places:
        i = place - low
        if i < done:
            continue
        for start in _starts(clause, i, done):
            figure = _figure_at(clause, start, found)
            if figure is not None:
                done = figure.last
                found.append(figure._replace(first=figure.first + low, last=figure.last + low))
                break
    return found


def _starts(clause: ClauseWords, i: int, done: int) -> tuple[int, ...]:
    """Give the words at which a figure may begin whose number or part stands at `i`."""
    before = clause.lows[i - 1]
    if clause.lows[i] in _AHEAD:
        if before not in ("a", "an") or i <= done:
            return ()
        return (i - 2, i - 1) if clause.lows[i - 2] == "half" and i - 1 > done else (i - 1,)
    if before in ("a", "an") and clause.lows[i] in figure_words.FRACTIONS and i > done:
        return (i - 1, i)
    return (i,)


def _figure_at(clause: ClauseWords, i: int, before: list[FoundFigure]) -> FoundFigure | None:
    lows = clause.lows
    if lows[i] in _TIMES:
        return _twice(clause, i)
    if (rank := ranks.rank_at(clause, i)) is not None:
        last, value, unit, of = rank
        return FoundFigure(
            i, last, clause.starts[i], clause.ends[last - 1], value, unit=unit, of=of
        )
    if (share := share_at(clause, i)) is not None:
        return _of_share(clause, share)
    return _plain(clause, i, before)


def _twice(clause: ClauseWords, i: int) -> FoundFigure | None:
    lows = clause.lows
    if lows[i + 1] in ("as", "the") or lows[i - 1] in ("think", "thinking", "thought"):
        return None
    last, rate = i + 1, None
    if found := measures.rate_behind(clause, last, True):
        last, rate = found
    _, qualifier = qualifier_before(clause, i, False)
    return FoundFigure(
        i, last, clause.starts[i], clause.ends[last - 1], _TIMES[lows[i]], unit="times",
        qualifier=qualifier, rate=rate,
    )  # fmt: skip


def _of_share(clause: ClauseWords, share: Share) -> FoundFigure | None:
    if false_figures.is_name(clause, Numeral(share.first, share.last, share.value), True):
        return None
    begin, qualifier = qualifier_before(clause, share.first, False)
    whither = None
    if share.part_of is None and share.value < 1:
        whither = direction(clause, begin, share.last, False, True)
    start, end = clause.starts[share.first], clause.ends[share.last - 1]
    return FoundFigure(
        share.first, share.last, start, end, share.value, None, share.unit, qualifier, share.of,
        whither, part_of=share.part_of,
    )  # fmt: skip


def _plain(clause: ClauseWords, i: int, found: list[FoundFigure]) -> FoundFigure | None:
    amount = _amount(clause, i)
    if amount is None:
        return None
    numeral = amount.numeral
    value, value_to = numeral.value, numeral.value_to
    first, last, unit, kind = amount.first, amount.last, amount.unit, amount.kind
    first, negative = _minus(clause, first, kind)
    if negative:
        value = -value
    other = _other_end(clause, amount)
    if other is not None:
        unit, kind = unit or other.unit, kind or other.kind
        if _is_range(clause, amount, other):
            value_to, last = other.numeral.value, other.last
            if negative and _is_negative(clause, other):
                value_to = -value_to
            value = _shared_scale(amount, other)
    elif value_to is not None and not _is_span(numeral, unit):
        return None
    if unit is None:
        bare = bare_unit(clause, numeral, found)
        if bare is None:
            return None
        last, unit, kind = max(last, bare[0]), bare[1], bare[2]
    return _finished(clause, (first, last), numeral, value, value_to, unit, kind)


def _is_negative(clause: ClauseWords, other: _Amount) -> bool:
    """Tell whether the second end of a range has a minus of its own."""
    return _minus(clause, other.first, other.kind)[1]


def _finished(
    clause: ClauseWords,
    span: tuple[int, int],
    numeral: Numeral,
    value: float,
    value_to: float | None,
    unit: str | None,
    kind: str,
) -> FoundFigure:
    """Read what stands around a figure that is known: rate, limits, direction, what it is of."""
    first, last = span
    timed = (unit or "").split(" ")[-1] in DURATIONS
    counted = kind in ("noun", "compound")
    begin, qualifier = qualifier_before(clause, first, timed or passes(unit))
    rate = None
    if kind != "compound" and (behind := measures.rate_behind(clause, last, timed)) is not None:
        if kind != "noun" or behind[1].startswith(
            ("per", "a year", "a day", "a week", "a month", "an hour", "every", "each", "annually")
        ):
            last, rate = behind
    counted = counted and unit != "points"
    whither = direction(clause, begin, last, counted, unit in ("%", "percentage points", None))
    if numeral.tail and rate is None and numeral.tail.startswith(("a-", "an-", "per-")):
        rate = numeral.tail.replace("-", " ")
    behind_number = qualifier_behind(clause, numeral.last)
    qualifier = behind_number or qualifier_behind(clause, last) or qualifier
    of = _measured(clause, last, unit, kind, rate)
    start, end = clause.starts[first], clause.ends[last - 1]
    to = clean(value_to) if value_to is not None else None
    return FoundFigure(
        first, last, start, end, clean(value), to, unit, qualifier, of, whither, rate
    )


def _measured(
    clause: ClauseWords, last: int, unit: str | None, kind: str, rate: str | None
) -> str | None:
    if kind == "noun" and unit is not None:
        return counted_nouns.counted_of(clause, unit, last) if rate is None else unit
    lows, words = clause.lows, clause.words
    if lows[last] == "of":
        return counted_nouns.what_is_meant(clause, last)
    if lows[last] in ("less", "more", "fewer") and lows[last + 1] not in ("than", "", "for", "in"):
        return counted_nouns.phrase_at(clause, last + 1)
    if lows[last] in figure_words.MORE | figure_words.LESS and lows[last + 1] in ("in", "of"):
        return counted_nouns.phrase_at(clause, last + 2)
    # "a $250,000 fine", "a seven-year agreement": one noun behind an article.
    if (kind == "compound" or (
        kind == "money" and lows[_article(clause, last)] in ("a", "an", "the")
    )) and words[last].islower() and lows[last].isalpha() and lows[last] not in _POINTERS:
        return counted_nouns.phrase_at(clause, last)
    if kind == "measure" and lows[last] in ("chance", "chances", "risk", "probability"):
        return counted_nouns.counted_of(clause, lows[last], last + 1)
    return None


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
        )
    ):
        at -= 1
    return at


def _amount(clause: ClauseWords, i: int) -> _Amount | None:
    """Read the number at a word with the unit beside it, unless it dates or names something."""
    lows = clause.lows
    money = money_before(clause, i)
    numeral = numeral_at(clause, i, money is not None)
    if numeral is None or (numeral.worded and _points(clause, numeral)):
        return None
    first, last = i, numeral.last
    if numeral.code:
        unit = glued_money(clause, numeral)
        if unit is None or numeral.suffix:
            return None
        if lows[last] in figure_words.CURRENCY_NAMES:
            last += 1
        return _Amount(i, last, numeral, unit, "money")
    if money is not None:
        if numeral.suffix:
            return None
        first = money[0]
        if (
            numeral.tail
            and not numeral.tail.startswith(("a-", "an-", "per-"))
            and "-" in numeral.tail
        ):
            return None
        return _Amount(first, last, numeral, money[1], "money")
    if false_figures.is_dated(clause, numeral) or false_figures.is_telephone(clause, numeral):
        return None
    if false_figures.is_listed(clause, numeral):
        return None
    read = _unit(clause, numeral)
    if read is None:
        return None
    last, unit_behind, kind = read
    if kind == "metres":
        numeral, kind = numeral._replace(value=numeral.value / 1e6, scaled=False), "measure"
    strong = kind in ("measure", "money") or (
        unit_behind is not None and unit_behind.rpartition(" ")[2] in figure_words.PEOPLE_COUNTED
    )
    if false_figures.is_name(clause, numeral, strong) or false_figures.is_title(
        clause, numeral, last
    ):
        return None
    if false_figures.is_year(clause, numeral, last, strong and unit_behind != "%"):
        return None
    if unit_behind == "%" and _is_people(clause, i):
        return None
    return _Amount(i, last, numeral, unit_behind, kind)


def _is_people(clause: ClauseWords, i: int) -> bool:
    """``The top 1 percent`` are people; ``half of 1 percent`` is not 1."""
    before = clause.lows[i - 1]
    if (
        before == "the"
        and clause.lows[i] in ("1", "one")
        and clause.lows[i - 2] in ("to", "of", "by")
    ):
        return True
    return before in figure_words.SHARES or (
        before == "of" and clause.lows[i - 2] in figure_words.PARTS
    )


def _points(clause: ClauseWords, numeral: Numeral) -> bool:
    """``The two sides`` are those who are known; *one* alone is hardly ever a figure."""
    before, behind = clause.lows[numeral.first - 1], clause.lows[numeral.last]
    if numeral.tail or numeral.scaled:
        return False
    if numeral.value == 1:
        measured = measures.measure_behind(clause, numeral.last) is not None
        before_one = _ONE_OF if behind not in DURATIONS | {"point"} else _BEFORE_A_SPAN
        return not (before in before_one or (measured and behind not in DURATIONS))
    measured = behind in _JOINS or measures.measure_behind(clause, numeral.last) is not None
    return before in figure_words.POINTING and not measured


def _unit(clause: ClauseWords, numeral: Numeral) -> tuple[int, str | None, str] | None:
    """Read the unit of a number: where it ends, what it is, how it was read; none if no figure."""
    last = numeral.last
    if numeral.scaled and numeral.tail in figure_words.LONG_BEHIND:
        metres = clause.lows[numeral.first].partition("-")[0][-1:] == "m"
        return (last, "m", "metres") if metres else None
    if numeral.tail:
        joined = compound_unit(clause, numeral)
        return (last, joined, "compound") if joined else None
    if numeral.suffix:
        glued = measures.glued_measure(clause, numeral.first, numeral.suffix)
        return (last, glued, "measure") if glued else None
    if money := money_behind(clause, last):
        return *money, "money"
    if numeral.scaled and numeral.digits and clause.lows[numeral.first].endswith("m"):
        return _metres_or_millions(clause, numeral)
    if measure := measures.measure_behind(clause, last):
        return *measure, "measure"
    if clause.lows[last] == "or" and [clause.lows[last + 1]] in figure_words.OR_SO:
        more = counted_nouns.noun_behind(clause, last + 2)
        if time := measures.measure_behind(clause, last + 2):
            return *time, "measure"
        return (*more, "noun") if more else (last, None, "")
    if numeral.value == 1 and numeral.worded and not numeral.scaled:
        single = counted_nouns.single_behind(clause, last)
        return (*single, "noun") if single else None
    if noun := counted_nouns.noun_behind(clause, last):
        return *noun, "noun"
    return last, None, ""


def _metres_or_millions(
    clause: ClauseWords, numeral: Numeral
) -> tuple[int, str | None, str] | None:
    """Tell ``5m people`` from ``5m deep``; where nothing tells, it is none."""
    lows, last = clause.lows, numeral.last
    if measure := measures.measure_behind(clause, last):
        return *measure, "measure"
    if noun := counted_nouns.noun_behind(clause, last):
        return *noun, "noun"
    before = lows[max(0, numeral.first - 8) : numeral.first]
    if lows[last] in figure_words.LONG_BEHIND or _HIGH & set(before):
        return last, "m", "metres"
    return (last, None, "") if CHANGES & set(before) else None


def _minus(clause: ClauseWords, first: int, kind: str) -> tuple[int, bool]:
    """Find the minus before a figure: a sign that is written to it, and to nothing before it."""
    sign = clause.lows[first - 1]
    if sign == "minus":
        return (first - 1, True) if clause.lows[first - 2] != "or" else (first, False)
    if sign not in _MINUS or not clause.joined(first):
        return first, False
    free = first < 2 or not clause.joined(first - 1) or clause.lows[first - 2] in ("(", "[")
    return (
        (first - 1, True)
        if free and (kind in ("measure", "money") or sign == "−")
        else (first, False)
    )


def _other_end(clause: ClauseWords, amount: _Amount) -> _Amount | None:
    """Read the second number behind *to*, a dash or *or*, or behind *between … and*."""
    lows, last = clause.lows, amount.last
    joins = lows[last] in _JOINS or (lows[last] == "and" and _is_between(clause, amount))
    if not joins or amount.numeral.value_to is not None or amount.kind in ("noun", "compound"):
        return None
    at = last + 1
    if lows[at] in ("-", "−", "minus"):
        at += 1
    while (
        lows[at]
        and not is_figure_word(lows[at])
        and at < last + 4
        and (
            lows[at] in figure_words.CURRENCY_SIGNS
            or lows[at] in figure_words.DOLLARS
            or lows[at] in figure_words.CURRENCY_CODES
        )
    ):
        at += 1
    if not is_figure_word(lows[at]) and lows[at] not in ("a", "an"):
        return None
    other = _amount(clause, at)
    if other is None:
        return None
    alike = amount.unit is None or other.unit in (None, amount.unit)
    # "two or three": an unspoken unit only where one follows the second number.
    return other if alike and (other.unit or amount.unit or lows[last] != "or") else None


def _is_between(clause: ClauseWords, amount: _Amount) -> bool:
    before = clause.lows[max(0, amount.first - 3) : amount.first]
    return "between" in before


def _is_range(clause: ClauseWords, amount: _Amount, other: _Amount) -> bool:
    """Tell ``40 to 60 drivers`` from ``rose from 40 to 60``, the ends of a change."""
    lows = clause.lows
    if other.numeral.value_to is not None or other.numeral.value <= _shared_scale(amount, other):
        return False
    if lows[amount.last] != "to":
        return True
    before = amount.first - 1
    if lows[before] == "from":
        return not CHANGES & set(lows[max(0, before - 6) : before])
    begin, _ = qualifier_before(clause, amount.first, False)
    changed = lows[begin - 1] in figure_words.RISES | figure_words.FALLS
    return not (amount.unit is not None and changed)


def _shared_scale(amount: _Amount, other: _Amount) -> float:
    """Give the first value of a range, which may share the scale of the second: ``5 to 6 million``."""
    value = amount.numeral.value
    if amount.numeral.scaled or not other.numeral.scaled:
        return value
    scaled = clean(other.numeral.value)
    for scale in (10**12, 10**9, 10**7, 10**6, 10**5, 1000, 100, 12):
        if scaled >= scale and value < scaled / scale:
            return value * scale
    return value


def _is_span(numeral: Numeral, unit: str | None) -> bool:
    """Tell a range in one token from a score: ``40-60 people``, not ``3-1``, ``9-11``."""
    return unit is not None and numeral.value_to is not None and numeral.value < numeral.value_to
