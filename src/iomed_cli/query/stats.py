"""Who speaks how much, how often each country is named, and when and where that was printed."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Mapping, Sequence
from typing import Any

from msgspec import structs

from iomed_cli.model import Article, Extraction
from iomed_cli.query.questions import StatQuestion
from iomed_cli.query.rows import Answer, Hit, StatRow

KINDS = ("direct", "mixed", "indirect")
"""The kinds of quotations: first those of which more words are the speaker's own."""


def stats(extractions: Sequence[Extraction], asked: StatQuestion) -> Answer[StatRow]:
    """Give a row for each speaker, who says most first, then for each country, most named first.

    Or for whatever else is asked for.
    """
    return Answer(list(map(Hit, _in_order(_rows(extractions, asked)))))


def added_up(rows: Iterable[StatRow]) -> list[StatRow]:
    """Add rows of the same type and name up, and put them in the order of `stats`.

    The rows of each part stand in the order in which they come first in its articles.
    """
    found: dict[tuple[str, str | None], StatRow] = {}
    for row in rows:
        key = (row.type, row.name)
        found[key] = _sum(found[key], row) if key in found else row
    return _in_order(found.values())


def _sum(one: StatRow, other: StatRow) -> StatRow:
    def added(field: str) -> int | None:
        mine: int | None = getattr(one, field)
        return None if mine is None else mine + getattr(other, field)

    counts = {name: added(name) for name in StatRow.__struct_fields__[2:]}
    return structs.replace(one, **counts)


def words_said(row: StatRow) -> int:
    """Give the words in all that is attributed to a speaker."""
    return (row.direct_words or 0) + (row.indirect_words or 0) + (row.mixed_words or 0)


def quotations_of_row(row: StatRow) -> int:
    """Give how many quotations a row counts."""
    return (row.direct or 0) + (row.indirect or 0) + (row.mixed or 0)


def publisher_of(article_publisher: str | None) -> str | None:
    """Give the publisher that articles are counted by; None where none is known."""
    return article_publisher or None


def month_of(date: str | None) -> str | None:
    """Give the month of a date, or the year where only that is known; None of no date."""
    return date and date[:7]


def _in_order(rows: Iterable[StatRow]) -> list[StatRow]:
    """Put rows, the first in the articles first, as `stats` has them: what is not known last."""
    return sorted(rows, key=lambda row: (row.type == "country", row.name is None, _order(row)))


def _order(row: StatRow) -> Any:
    return _ORDERS[row.type](row)


_ORDERS: Mapping[str, Callable[[StatRow], Any]] = {
    "speaker": lambda row: -words_said(row),
    "country": lambda row: -(row.mentions or 0),
    "kind": lambda row: KINDS.index(str(row.name)),
    "publisher": lambda row: -quotations_of_row(row),
    "month": lambda row: row.name or "",
}


def _rows(extractions: Sequence[Extraction], asked: StatQuestion) -> Iterable[StatRow]:
    for type_ in asked.types:
        if type_ == "speaker":
            yield from _speakers(extractions)
        elif type_ == "country":
            yield from _countries(extractions)
        elif type_ == "kind":
            yield from _kinds(extractions)
        else:
            yield from _articles(extractions, type_)


def _speakers(extractions: Sequence[Extraction]) -> Iterable[StatRow]:
    said: Counter[tuple[str, str]] = Counter()
    spoken: Counter[tuple[str, str]] = Counter()
    articles: dict[str, set[str]] = {}
    mentions: Counter[str] = Counter()
    for extraction in extractions:
        for speaker in extraction.speakers:
            mentions[speaker.name] += len(speaker.mentions)
        for quote in extraction.quotes:
            if quote.speaker is not None:
                said[quote.speaker, quote.kind] += 1
                spoken[quote.speaker, quote.kind] += len(quote.text.split())
                articles.setdefault(quote.speaker, set()).add(quote.article)
    for name in articles:
        yield StatRow(
            "speaker",
            name,
            said[name, "direct"],
            said[name, "indirect"],
            said[name, "mixed"],
            spoken[name, "direct"],
            spoken[name, "indirect"],
            spoken[name, "mixed"],
            mentions[name],
            len(articles[name]),
        )


def _countries(extractions: Sequence[Extraction]) -> Iterable[StatRow]:
    mentions: Counter[str] = Counter()
    articles: Counter[str] = Counter()
    for extraction in extractions:
        for country in extraction.countries:
            mentions[country.name] += len(country.mentions)
            articles[country.name] += 1
    for name, count in mentions.items():
        yield StatRow("country", name, None, None, None, None, None, None, count, articles[name])


def _kinds(extractions: Sequence[Extraction]) -> Iterable[StatRow]:
    number: Counter[str] = Counter()
    articles: Counter[str] = Counter()
    for extraction in extractions:
        number.update(quote.kind for quote in extraction.quotes)
        articles.update({quote.kind for quote in extraction.quotes})
    return (kind_row(kind, count, articles[kind]) for kind, count in number.items())


def kind_row(kind: str, number: int, articles: int) -> StatRow:
    """Give the row of a kind of quotations."""
    direct, indirect, mixed = (number * (kind == it) for it in ("direct", "indirect", "mixed"))
    return StatRow("kind", kind, direct, indirect, mixed, None, None, None, None, articles)


_NAMES: Mapping[str, Callable[[Article], str | None]] = {
    "publisher": lambda it: publisher_of(it.publisher),
    "month": lambda it: month_of(it.date),
}


def _articles(extractions: Sequence[Extraction], type_: str) -> Iterable[StatRow]:
    """Give how many quotations there are in the articles of the same publisher, or month."""
    said: Counter[tuple[str | None, str]] = Counter()
    articles: Counter[str | None] = Counter()
    for extraction in extractions:
        name = _NAMES[type_](extraction.article)
        articles[name] += 1
        said.update((name, quote.kind) for quote in extraction.quotes)
    for name, number in articles.items():
        direct, indirect, mixed = (said[name, kind] for kind in ("direct", "indirect", "mixed"))
        yield StatRow(type_, name, direct, indirect, mixed, None, None, None, None, number)
