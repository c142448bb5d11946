"""Proof of an extraction against itself: what it claims stands in the text where it says."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from itertools import chain
from typing import TYPE_CHECKING

from iomed_cli.isodate import iso_date
from iomed_cli.model import SCHEMA_VERSION

if TYPE_CHECKING:
    from iomed_cli.model import (
        Article,
        Country,
        Extraction,
        Fact,
        FactDate,
        Figure,
        Mention,
        Organization,
        Quote,
        Speaker,
    )


def problems(extraction: Extraction) -> Iterator[str]:
    """Give what is wrong with an extraction, a line each: the record, then the reason."""
    if extraction.schema != SCHEMA_VERSION:
        yield f"schema: is {extraction.schema}, not {SCHEMA_VERSION}"
    yield from _paragraph_problems(extraction.article)
    yield from _identity_problems(extraction)
    yield from _form_problems(extraction)
    yield from _place_problems(extraction)
    yield from _reference_problems(extraction)


def _paragraph_problems(article: Article) -> Iterator[str]:
    """Paragraphs stand in order and hold all that is not blank."""
    text, reached = article.text, 0
    if not article.id:
        yield "article: its id is empty"
    for number, paragraph in enumerate(article.paragraphs, start=1):
        start, end = paragraph.start, paragraph.end
        if not reached <= start < end <= len(text):
            yield f"paragraph {number}: {start} to {end} is no span after {reached} in the text"
            return
        if text[reached:start].strip():
            yield f"paragraph {number}: the words before it are in no paragraph"
        reached = end
    if text[reached:].strip():
        yield f"paragraphs: the words from {reached} on are in none"


def _identity_problems(extraction: Extraction) -> Iterator[str]:
    """Ids are unique, and every record belongs to this article."""
    seen: set[str] = set()
    article = extraction.article.id
    for record in extraction.records():
        if record.id in seen:
            yield f"{record.id}: another record has this id"
        if not record.id or "/" in record.id:
            yield f"{record.id!r}: an id is not empty and has no slash"
        if record.article != article:
            yield f"{record.id}: names the article {record.article!r}, but stands in {article!r}"
        seen.add(record.id)
    yield from _twins("speaker", [speaker.name for speaker in extraction.speakers])
    yield from _twins("country", [country.code for country in extraction.countries])
    yield from _twins("organization", [one.name for one in extraction.organizations])


def _form_problems(extraction: Extraction) -> Iterator[str]:
    """Codes and dates are written as their standards have it."""
    for country in extraction.countries:
        if not (len(country.code) == 2 and country.code.isascii() and country.code.isupper()):
            yield f"{country.id}: {country.code!r} is no code of a country, such as FR"
    dated: list[tuple[str, str | None]] = [("article", extraction.article.date)]
    for fact in extraction.facts:
        own = (*(one.iso for one in fact.dates), *(one.date for one in fact.figures))
        dated += [(fact.id, date) for date in (fact.date, *own)]
    for id_, date in dated:
        if date is not None and iso_date(date) != date:
            yield f"{id_}: {date!r} is no date: it is written 2024, 2024-05 or 2024-05-28"
    if not extraction.article.language:
        yield "article: its language is empty"


def _twins(kind: str, names: Sequence[str]) -> Iterator[str]:
    if len(set(names)) < len(names):
        twice = next(name for name in names if names.count(name) > 1)
        yield f"{kind} {twice!r}: stands there twice"


def _place_problems(extraction: Extraction) -> Iterator[str]:
    """Every span lies in its paragraph and holds the words it claims."""
    article = extraction.article
    yield from _misplaced(article, ((quote.id, quote) for quote in extraction.quotes))
    yield from _misplaced(article, ((fact.id, fact) for fact in extraction.facts))
    mentioned: Iterable[Speaker | Country | Organization] = chain(
        extraction.speakers, extraction.countries, extraction.organizations
    )
    for record in mentioned:
        if not record.mentions:
            yield f"{record.id}: has no mention in the text"
        yield from _misplaced(article, ((record.id, mention) for mention in record.mentions))
    for speaker in extraction.speakers:
        reason = speaker.unnamed_reason, speaker.unnamed_start, speaker.unnamed_end
        yield from _part_problems(article.text, speaker.id, "unnamed_reason", *reason)
    for quote in extraction.quotes:
        yield from _quote_part_problems(article.text, quote)
    for fact in extraction.facts:
        yield from _fact_part_problems(article.text, fact)


def _misplaced(
    article: Article, placed: Iterable[tuple[str, Quote | Fact | Mention]]
) -> Iterator[str]:
    text, paragraphs = article.text, article.paragraphs
    length, count = len(text), len(paragraphs)
    for id_, it in placed:
        start, end = it.start, it.end
        if not 0 <= start < end <= length or text[start:end] != it.text:
            yield f"{id_}: {_reason(text, it.text, start, end)}"
        elif not 0 < it.paragraph <= count:
            yield f"{id_}: there is no paragraph {it.paragraph}"
        else:
            paragraph = paragraphs[it.paragraph - 1]
            if not paragraph.start <= start < paragraph.end:
                yield f"{id_}: {start} is not in paragraph {it.paragraph}"


def _quote_part_problems(text: str, quote: Quote) -> Iterator[str]:
    for part, words, start, end in (
        ("cue", quote.cue, quote.cue_start, quote.cue_end),
        ("mention", quote.mention, quote.mention_start, quote.mention_end),
    ):
        yield from _part_problems(text, quote.id, part, words, start, end)
    yield from _unlikely(quote.id, "confidence", quote.confidence)
    yield from _unlikely(quote.id, "speaker_confidence", quote.speaker_confidence)


def _unlikely(id_: str, what: str, confidence: float | None) -> Iterator[str]:
    if confidence is not None and not 0 <= confidence <= 1:
        yield f"{id_}: a {what} of {confidence} is not from 0 to 1"


def _fact_part_problems(text: str, fact: Fact) -> Iterator[str]:
    """Figures, dates and the words for the subject stand in the evidence."""
    yield from _unlikely(fact.id, "confidence", fact.confidence)
    named: tuple[tuple[str, tuple[Figure | FactDate, ...]], ...] = (
        ("figure", fact.figures),
        ("date", fact.dates),
    )
    for kind, parts in named:
        for part in parts:
            yield from _outside(fact, kind, part.start, part.end) or _part_problems(
                text, fact.id, kind, part.text, part.start, part.end
            )
    for figure in fact.figures:
        if figure.value_to is not None and not figure.value <= figure.value_to:
            yield f"{fact.id}: figure: the range ends at {figure.value_to}, below {figure.value}"
    start, end = fact.subject_start, fact.subject_end
    if fact.subject is None or start is None or end is None:
        if (fact.subject, start, end) != (None, None, None):
            yield f"{fact.id}: its subject lacks a name, start or end"
    else:
        yield from _outside(fact, "subject", start, end)


def _outside(fact: Fact, part: str, start: int, end: int) -> Sequence[str]:
    if fact.start <= start < end <= fact.end:
        return ()
    return (f"{fact.id}: {part}: {start} to {end} is not in its evidence",)


def _part_problems(
    text: str, id_: str, part: str, words: str | None, start: int | None, end: int | None
) -> Iterator[str]:
    """A part of a record has words and place, or neither."""
    if words is None or start is None or end is None:
        if (words, start, end) != (None, None, None):
            yield f"{id_}: its {part} lacks words, start or end"
    elif not 0 <= start < end <= len(text) or text[start:end] != words:
        yield f"{id_}: {part}: {_reason(text, words, start, end)}"


def _reason(text: str, words: str, start: int, end: int) -> str:
    if not 0 <= start < end <= len(text):
        return f"{start} to {end} is no span of the text, which has {len(text)} characters"
    return f"the text has {_short(text[start:end])} at {start} to {end}, not {_short(words)}"


def _short(words: str) -> str:
    return repr(words if len(words) <= 40 else words[:39] + "…")


def _reference_problems(extraction: Extraction) -> Iterator[str]:
    """Every name that is referred to exists."""
    speakers = {speaker.name for speaker in extraction.speakers}
    turns = {quote.id: quote.speaker for quote in extraction.quotes}
    for quote in extraction.quotes:
        if quote.speaker is not None and quote.speaker not in speakers:
            yield f"{quote.id}: no speaker is named {quote.speaker!r}"
        if quote.turn not in turns:
            yield f"{quote.id}: no quote has the id {quote.turn!r} of its turn"
        elif turns[quote.turn] != quote.speaker:
            yield f"{quote.id}: its turn {quote.turn} has another speaker"
    countries = {country.name for country in extraction.countries}
    organizations = {organization.name for organization in extraction.organizations}
    for fact in extraction.facts:
        yield from _missing(fact, "speaker", fact.people, speakers)
        yield from _missing(fact, "country", fact.countries, countries)
        yield from _missing(fact, "organization", fact.organizations, organizations)
        # "The airline said" is told under the airline's own name; "analysts expect", who need
        # not have a record, in the words of the evidence.
        by = fact.according_to
        named = by is None or by in speakers or by in organizations
        if by is not None and not named and by not in " ".join(fact.text.split()):
            yield f"{fact.id}: no speaker is named {by!r}"


def _missing(fact: Fact, kind: str, names: Iterable[str], known: set[str]) -> Iterator[str]:
    for name in names:
        if name not in known:
            yield f"{fact.id}: no {kind} is named {name!r}"
