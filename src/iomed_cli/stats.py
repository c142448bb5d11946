"""Who speaks how much, and how often each country is named, over all articles."""

from __future__ import annotations

from collections.abc import Sequence

from .model import Extraction
from .rows import Answer, Hit, StatRow

_KINDS = ("direct", "indirect", "mixed")
_COUNTED = (*_KINDS, *(f"{kind}_words" for kind in _KINDS))


def stats(extractions: Sequence[Extraction]) -> Answer[StatRow]:
    """Give a row for each speaker, who says most first, then for each country, most named first."""
    rows = [*_speakers(extractions), *_countries(extractions)]
    return Answer([Hit(row) for row in rows])


def _speakers(extractions: Sequence[Extraction]) -> list[StatRow]:
    said: dict[str, dict[str, int]] = {}
    articles: dict[str, set[str]] = {}
    mentions: dict[str, int] = {}
    for extraction in extractions:
        for quote in extraction.quotes:
            if quote.speaker is not None:
                counts = said.setdefault(quote.speaker, {})
                counts[quote.kind] = counts.get(quote.kind, 0) + 1
                words = f"{quote.kind}_words"
                counts[words] = counts.get(words, 0) + len(quote.text.split())
                articles.setdefault(quote.speaker, set()).add(quote.article)
        for speaker in extraction.speakers:
            mentions[speaker.name] = mentions.get(speaker.name, 0) + len(speaker.mentions)
    rows = [
        StatRow(
            "speaker",
            name,
            *(counts.get(what, 0) for what in _COUNTED),
            mentions[name],
            len(articles[name]),
        )
        for name, counts in said.items()
    ]
    return sorted(rows, key=lambda row: -words(row))


def words(row: StatRow) -> int:
    """Give the words in all that is attributed to a speaker."""
    return (row.direct_words or 0) + (row.indirect_words or 0) + (row.mixed_words or 0)


def _countries(extractions: Sequence[Extraction]) -> list[StatRow]:
    mentions: dict[str, int] = {}
    articles: dict[str, int] = {}
    for extraction in extractions:
        for country in extraction.countries:
            mentions[country.name] = mentions.get(country.name, 0) + len(country.mentions)
            articles[country.name] = articles.get(country.name, 0) + 1
    rows = [
        StatRow("country", name, *(None for _ in _COUNTED), count, articles[name])
        for name, count in mentions.items()
    ]
    return sorted(rows, key=lambda row: -row.mentions)
