"""What a fact can be asked for: its words and figures, its dates, and who is concerned."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from functools import cache
from typing import TYPE_CHECKING

from iomed_cli.model import Figure
from iomed_cli.query.period import ends, lies_within
from iomed_cli.query.rows import FigureRow

if TYPE_CHECKING:
    from iomed_cli.model import Fact
    from iomed_cli.query.questions import FactQuestion

_SCALES = ((10**12, "trillion"), (10**9, "billion"), (10**6, "million"))


def fact_texts(fact: Fact) -> tuple[str, ...]:
    """Give the texts in which words are looked for: statement, evidence, and what is told of it.

    That are the subject and the claimant, the figures as numbers with what they count, and
    the dates.
    """
    return (
        fact.statement,
        fact.text,
        fact.subject or "",
        fact.according_to or "",
        "; ".join(_told(fact)),
    )


def _told(fact: Fact) -> Iterator[str]:
    if isinstance(fact.value, str):
        yield fact.value
    for figure in figures_of(fact):
        counted = " ".join(filter(None, (figure.unit, figure.of, figure.rate)))
        for value in (figure.value, figure.value_to):
            if value is not None:
                yield from (f"{written} {counted}" for written in _written(value))
    yield from filter(None, dict.fromkeys([fact.date, *(one.iso for one in fact.dates)]))


def _written(value: float) -> Iterator[str]:
    """Give a number as people write it: 340000000 is also ``340 million``."""
    yield str(value)
    for scale, name in _SCALES:
        if abs(value) >= scale and round(value / scale, 3) * scale == value:
            yield f"{round(value / scale, 3):g} {name}"
            return


def figures_of(fact: Fact) -> tuple[Figure, ...]:
    """Give a fact's figures; of older data, which has but one, it without its words.

    Its place is that of the evidence.
    """
    if fact.figures or isinstance(fact.value, str) or fact.value is None:
        return fact.figures
    about = fact.value, None, fact.unit, fact.qualifier
    return (Figure("", fact.start, fact.end, *about, date=fact.date),)


def figures_asked(fact: Fact, asked: FactQuestion) -> list[Figure]:
    """Give those of a fact's figures that are of the unit and the size asked for."""
    return [
        one
        for one in figures_of(fact)
        if (asked.unit is None or _of_unit(one, asked.unit))
        and (asked.min is None or max(one.value, _end(one)) >= asked.min)
        and (asked.max is None or min(one.value, _end(one)) <= asked.max)
    ]


def _end(figure: Figure) -> float:
    return figure.value if figure.value_to is None else figure.value_to


def _of_unit(figure: Figure, wanted: str) -> bool:
    """Tell whether a figure counts this: a sign or a code as it is, a word in any form."""
    from iomed_cli.matching.keywords import Phrase

    wanted = wanted.strip()
    same = _same_units(wanted.casefold())
    for unit in filter(None, (figure.unit, figure.of)):
        if unit.casefold() in same:
            return True
        if wanted[-1:].isalpha() and not wanted.isupper() and Phrase(wanted).find(unit):
            return True
    return False


@cache
def _same_units(wanted: str) -> frozenset[str]:
    """Give what else the unit of a figure may be that is asked for so, folded.

    A sign, a code or a name of a currency stands for the others, as far as they are
    sure to be the same. All dollars are dollars, but a bare ``$`` is nobody's own.
    """
    from iomed_cli.extraction.lexicon import figure_words as words

    if wanted in _PER_CENT:
        return _PER_CENT
    tables = words.CURRENCY_SIGNS, words.CURRENCY_CODES, words.CURRENCY_NAMES
    found = {wanted, *(table[wanted] for table in tables if wanted in table)}
    if "$" in found:
        found.add("dollars")
    if "dollars" in found and wanted != "$":
        found |= {"$", *(code for code in words.DOLLARS.values() if code != "BRL")}
    if "pounds" in found:
        found.add("GBP")
    return frozenset(one.casefold() for one in found)


_PER_CENT = frozenset(("%", "percent", "per cent", "pct"))


def figure_rows(fact: Fact, figures: Iterable[Figure]) -> Iterator[FigureRow]:
    """Give the rows of some of a fact's figures."""
    for one in figures:
        yield FigureRow(
            *(fact.id, fact.article, one.value, one.value_to, one.unit, one.qualifier, one.of),
            *(one.direction, one.rate, one.part_of, one.text or None),
            *(fact.according_to, one.date, fact.statement, fact.stance),
            *(one.start, one.end, fact.paragraph),
        )


def happens_within(fact: Fact, when: str | None) -> bool:
    """Tell whether any of a fact's own dates may lie in a period."""
    dates = {fact.date, *(one.iso for one in fact.dates)}
    return when is None or any(_may_lie_within(date, when) for date in dates if date is not None)


def is_so_within(row: FigureRow, when: str | None) -> bool:
    """Tell whether a figure of a fact about a period may be of it: nothing says another time."""
    return when is None or row.date is None or _may_lie_within(row.date, when)


def _may_lie_within(date: str, when: str) -> bool:
    since, until = ends(when)
    return lies_within(date, since, until)
