"""Propositions: what is stated, as a sentence, and whose words it is in."""

from __future__ import annotations

from msgspec import Struct

from iomed_cli.extraction.facts.referents import StandIn
from iomed_cli.extraction.speakers.quote_table import QuoteList
from iomed_cli.extraction.text.spans import SpanTable
from iomed_cli.model import NOT_CLAIMED, FactCategory, FactDate, FactStance, Figure


class Proposition(Struct, frozen=True, gc=False):
    """What a stretch of text states, and who says so."""

    start: int
    end: int
    statement: str
    category: FactCategory
    rule: str
    according_to: str | None = None
    """A speaker's name; null where the article itself states it."""
    stance: FactStance = "states"
    value: int | float | str | None = None
    unit: str | None = None
    qualifier: str | None = None
    date: str | None = None
    figures: tuple[Figure, ...] = ()
    dates: tuple[FactDate, ...] = ()
    subject: StandIn | None = None


class Voices:
    """Knows whose words each part of an article is."""

    def __init__(self, text: str, quotes: QuoteList) -> None:
        self._text = text
        # What a speaker denies or asks is stated by nobody; who is who in a report, by the article.
        self._quotes = SpanTable(
            (start, end, None if stance in NOT_CLAIMED else speaker)
            for start, end, speaker, stance, kind in zip(
                quotes.starts, quotes.ends, quotes.speakers, quotes.stances, quotes.kinds
            )
            if kind == "direct"
        )

    def speaker_at(self, at: int) -> str | None:
        """Give whose words stand at a place, empty for the article's own; none if not known."""
        quote = self._quotes.around(at)
        if quote is None:
            return ""
        _, _, speaker = quote
        return speaker.name if speaker else None
