"""Who speaks how much, and how often each country is named, over all articles."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence

from msgspec import structs

from iomed_cli.model import Extraction
from iomed_cli.query.rows import Answer, Hit, StatRow


def stats(extractions: Sequence[Extraction]) -> Answer[StatRow]:
    """Give a row for each speaker, who says most first, then for each country, most named first."""
    rows = [*_speakers(extractions), *_countries(extractions)]
    return Answer([Hit(row) for row in rows])


def added_up(rows: Iterable[StatRow]) -> list[StatRow]:
    """Add rows of the same speakers and countries up, and put them in the order of `stats`.

    The rows of each part stand in the order in which they come first in its articles.
    """
    found: dict[tuple[str, str], StatRow] = {}
    for row in rows:
        key = (row.type, row.name)
        found[key] = _sum(found[key], row) if key in found else row
    speakers = [row for row in found.values() if row.type == "speaker"]
    countries = [row for row in found.values() if row.type == "country"]
    speakers.sort(key=lambda row: -words_said(row))
    return speakers + sorted(countries, key=lambda row: -row.mentions)


def _sum(one: StatRow, other: StatRow) -> StatRow:
    def added(field: str) -> int | None:
        mine: int | None = getattr(one, field)
        return None if mine is None else mine + getattr(other, field)

    counts = {name: added(name) for name in StatRow.__struct_fields__[2:]}
    return structs.replace(one, **counts)


def words_said(row: StatRow) -> int:
    """Give the words in all that is attributed to a speaker."""
    return (row.direct_words or 0) + (row.indirect_words or 0) + (row.mixed_words or 0)


def _speakers(extractions: Sequence[Extraction]) -> list[StatRow]:
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
    rows = [
        StatRow(
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
        for name in articles
    ]
    return sorted(rows, key=lambda row: -words_said(row))


def _countries(extractions: Sequence[Extraction]) -> list[StatRow]:
    mentions: Counter[str] = Counter()
    articles: Counter[str] = Counter()
    for extraction in extractions:
        for country in extraction.countries:
            mentions[country.name] += len(country.mentions)
            articles[country.name] += 1
    rows = [
        StatRow("country", name, None, None, None, None, None, None, count, articles[name])
        for name, count in mentions.items()
    ]
    return sorted(rows, key=lambda row: -row.mentions)
