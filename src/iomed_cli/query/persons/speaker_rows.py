"""The rows of speakers: who says how much, who bears a name, and who has none."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from typing import TYPE_CHECKING

from iomed_cli.matching import resolve
from iomed_cli.query.filters import mentioned, ranked
from iomed_cli.query.persons.across_articles import across_articles
from iomed_cli.query.rows import Answer, Hit, SpeakerRow

if TYPE_CHECKING:
    from iomed_cli.model import Extraction, Quote
    from iomed_cli.query.questions import SpeakerQuestion

_UNNAMED = frozenset(("unnamed_person", "group"))
_PRONOUNS = frozenset("he she they it we i you who himself herself themselves itself".split())
"""Words for somebody whom the article may well name."""


def speakers(extractions: Sequence[Extraction], asked: SpeakerQuestion) -> Answer[SpeakerRow]:
    """Give those who say something; with a name or ``silent`` also those only mentioned."""
    return speakers_among((row for one in extractions for row in _speaker_rows(one)), asked)


def speakers_among(every: Iterable[SpeakerRow], asked: SpeakerQuestion) -> Answer[SpeakerRow]:
    """Give of all rows, each of one article, those of speakers that are asked for.

    A person in several articles has one row.
    """
    if asked.name is not None:
        rows = list(every)
        scores, notes = resolve.people_named(asked.name, rows)
        found = (Hit(row, scores[row.name]) for row in rows if row.name in scores)
        kept = (hit for hit in found if not asked.unnamed or _is_unnamed(hit.row))
        return Answer(ranked(_sorted(kept)), notes, ranked=True)
    if asked.unnamed:
        return Answer(_sorted(Hit(row) for row in every if _is_unnamed(row)))
    return Answer(_sorted(Hit(row) for row in every if asked.silent or _quoted(row)))


def _sorted(hits: Iterable[Hit[SpeakerRow]]) -> list[Hit[SpeakerRow]]:
    """Give one row for each person, who says most first."""
    return sorted(across_articles(hits), key=lambda hit: -_quoted(hit.row))


def _quoted(row: SpeakerRow) -> int:
    return row.direct + row.indirect + row.mixed


def _is_unnamed(row: SpeakerRow) -> bool:
    return row.source_kind in _UNNAMED and row.name.lower() not in _PRONOUNS


def _speaker_rows(extraction: Extraction) -> Iterator[SpeakerRow]:
    counts = Counter((quote.speaker, quote.kind) for quote in extraction.quotes)
    first: dict[str | None, Quote] = {}
    for quote in extraction.quotes:
        first.setdefault(quote.speaker, quote)
    for speaker in extraction.speakers:
        name = speaker.name
        yield SpeakerRow(
            speaker.id,
            speaker.article,
            name,
            speaker.role,
            speaker.affiliation,
            counts[name, "direct"],
            counts[name, "indirect"],
            counts[name, "mixed"],
            *mentioned(speaker),
            first[name].source_kind if name in first else None,
            speaker.unnamed_reason,
            1,
            (speaker.article,),
        )
