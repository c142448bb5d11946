"""A record in its surroundings: the words before and after it, and how to cite it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from msgspec import Struct

from .errors import IomedError
from .model import Article, Country, Extraction, Fact, Organization, Quote, Speaker

AnyRecord = Speaker | Quote | Country | Organization | Fact

TYPES = {
    Speaker: "speaker",
    Quote: "quote",
    Country: "country",
    Organization: "organization",
    Fact: "fact",
}


class Passage(Struct, frozen=True):
    """Evidence in the text, with the rest of its paragraph on either side."""

    before: str
    text: str
    after: str
    start: int
    end: int
    paragraph: int


class Shown(Struct, frozen=True):
    """One record whole."""

    type: str
    record: AnyRecord
    passages: tuple[Passage, ...]
    """A quotation's or fact's one piece of evidence; of the others each mention."""
    citation: str


def show(extractions: Sequence[Extraction], reference: str) -> Shown | None:
    """Give the record with an id (``q3``; ``ARTICLE/q3`` where several articles have one).

    None where there is no such record. Raises IomedError where several
    articles have the id.
    """
    article_id, _, id_ = reference.strip().rpartition("/")
    found = [
        (extraction.article, record)
        for extraction in extractions
        if article_id in ("", extraction.article.id)
        for record in records(extraction)
        if record.id.casefold() == id_.casefold()
    ]
    if not found:
        return None
    if len(found) > 1:
        raise IomedError(
            f"{len(found)} articles have a record {id_!r}:"
            f" say which, as in {found[0][0].id}/{found[0][1].id}"
        )
    article, record = found[0]
    return Shown(
        TYPES[type(record)], record, _passages(article, record), _citation(article, record)
    )


def records(extraction: Extraction) -> Iterator[AnyRecord]:
    """Give all records of an extraction, kind by kind."""
    yield from extraction.speakers
    yield from extraction.quotes
    yield from extraction.countries
    yield from extraction.organizations
    yield from extraction.facts


def _passages(article: Article, record: AnyRecord) -> tuple[Passage, ...]:
    places = [record] if isinstance(record, (Quote, Fact)) else record.mentions
    found = []
    for place in places:
        paragraph = article.paragraphs[place.paragraph - 1]
        # A quotation may run over several paragraphs.
        last = next(one for one in article.paragraphs if one.end >= place.end)
        found.append(
            Passage(
                article.text[paragraph.start : place.start],
                place.text,
                article.text[place.end : last.end],
                place.start,
                place.end,
                place.paragraph,
            )
        )
    return tuple(found)


def words_around(text: str, start: int, end: int, number: int) -> tuple[str, str]:
    """Give up to a number of words before and after a span, as they stand in the text."""
    before, after = text[:start], text[end:]
    head = before.rsplit(None, number)
    if len(head) > number:
        before = before[len(head[0]) :].lstrip()
    tail = after.split(None, number)
    if len(tail) > number:
        after = after[: len(after) - len(tail[number])].rstrip()
    return before, after


def _citation(article: Article, record: AnyRecord) -> str:
    """Give author, quoted medium, date and place, as a footnote would."""
    speaker = record.speaker if isinstance(record, Quote) else None
    if isinstance(record, Fact):
        speaker = record.according_to
    said = "quoted in" if isinstance(record, Quote) and record.kind == "direct" else "reported by"
    source = ", ".join(
        part
        for part in (
            article.journalist,
            f"“{article.title}”" if article.title else None,
            article.publisher,
            article.date,
            article.url,
        )
        if part
    )
    opening = f"{speaker}, {said} " if speaker else ""
    if isinstance(record, (Quote, Fact)):
        place = f"paragraph {record.paragraph}, characters {record.start}–{record.end}"
    else:
        place = f"{len(record.mentions)} mentions, first in paragraph {record.mentions[0].paragraph}"
    return f"{opening}{source or 'article'} ({article.id}), {place}."
