"""The overview of some articles: who says how much, and the best that each says."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING

from msgspec import Struct

from iomed_cli.model import Article
from iomed_cli.query.articles.masthead import masthead

if TYPE_CHECKING:
    from iomed_cli.model import Quote
    from iomed_cli.query.dataset import Dataset

MOST_VOICES = 8
"""Speakers who are shown, those who say most."""

MOST_BEST = 3
"""Quotations of each that are shown, or one more where that is all."""

_TELLING = 3
"""Words from which on a quotation says something by itself."""

_NO_ARTICLE = Article("", "", ())
"""What is known of one article where there are several."""

_KINDS = ("direct", "mixed", "indirect")


class Voice(Struct):
    """Somebody who says something, with the best of it."""

    name: str | None
    """Null where the text does not tell."""
    role: str | None
    affiliation: str | None
    quotes: int
    words: int
    best: list[Quote]


class Overview(Struct):
    """What there is in some articles, in short."""

    articles: int
    title: str | None
    """The headline: what is known, or the one that the text begins with."""
    publisher: str | None
    journalist: str | None
    date: str | None
    date_note: str | None
    quotes: int
    direct: int
    speakers: int
    countries: int
    organizations: int
    facts: int
    voices: list[Voice]
    """Those whose own words there are, then the others; who says most first."""


def overview(dataset: Dataset) -> Overview:
    """Give the overview of some articles; what is about one article is null where there are more.

    The best quotations are direct ones that the surest rules have found, and long enough to
    say something by themselves.
    """
    number = len(dataset.extractions)
    article = dataset.article().article if number == 1 else _NO_ARTICLE
    head = masthead(article)
    quotes = dataset.quotes()
    voices = _voices(quotes)
    return Overview(
        number,
        head.title,
        article.publisher,
        head.journalist,
        article.date,
        article.date_note,
        len(quotes),
        sum(1 for quote in quotes if quote.kind == "direct"),
        sum(1 for voice in voices if voice.name is not None),
        sum(1 for row in dataset.stats() if row.type == "country"),
        len({row.name for row in dataset.organizations()}),
        len(dataset.facts()),
        voices[:MOST_VOICES],
    )


def _voices(quotes: Iterable[Quote]) -> list[Voice]:
    """Give who says something, with the best of it: the best first, nobody known last."""
    found: dict[str | None, Voice] = {}
    for quote in quotes:
        one = found.setdefault(
            quote.speaker, Voice(quote.speaker, quote.role, quote.affiliation, 0, 0, [])
        )
        one.role, one.affiliation = one.role or quote.role, one.affiliation or quote.affiliation
        one.quotes += 1
        one.words += len(quote.text.split())
        # What is equally good stands in the order of the text.
        if all(quote.text != other.text for other in one.best):
            one.best = sorted([*one.best, quote], key=_rank)[: MOST_BEST + 1]
    for one in found.values():
        if one.quotes > len(one.best):
            del one.best[MOST_BEST:]
    return sorted(found.values(), key=_place)


def _place(voice: Voice) -> tuple[bool, bool, int]:
    """Put whose own words there are before those who are only reported; who says most first."""
    quoted = any(quote.kind != "indirect" for quote in voice.best)
    return voice.name is None, not quoted, -voice.words


def _rank(quote: Quote) -> tuple[bool, int, float]:
    sure = 1.0 if quote.confidence is None else quote.confidence
    return (len(quote.text.split()) < _TELLING, _KINDS.index(quote.kind), -sure)
