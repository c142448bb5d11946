"""The one way from an article's text to its records, for whoever asks, extracts or collects."""

from __future__ import annotations

from typing import TYPE_CHECKING

from msgspec import structs

from iomed_cli.extraction import read
from iomed_cli.inputs.article_date import stated
from iomed_cli.inputs.sources import Document, Source, dataset_id, document
from iomed_cli.query.data_files import decoded_extraction

if TYPE_CHECKING:
    from iomed_cli.extraction.result import Result
    from iomed_cli.model import Extraction


def read_document(it: Document) -> Result:
    """Find what an article says; where its date is not known, the text may state it."""
    found = None if it.date else stated(it.text)
    return read(
        it.text,
        id=it.id,
        title=it.title,
        date=found.date if found else it.date,
        date_note=found.note if found else None,
        url=it.url,
        publisher=it.publisher,
    )


def extraction_of(source: Source) -> tuple[Extraction, tuple[str, ...]]:
    """Extract an article, or take what was extracted before; with notes for the reader.

    Raises IomedError with the input's name and the reason.
    """
    if source.kind in ("record", "line") and dataset_id(source.content.bytes):
        return decoded_extraction(source.content.bytes, source.where), ()
    it = document(source)
    return read_document(it).extraction(), (it.note,) if it.note else ()


def renamed(it: Extraction, id_: str) -> Extraction:
    """Give an extraction whose article has another id, as its records say."""
    if it.article.id == id_:
        return it
    return structs.replace(
        it,
        article=structs.replace(it.article, id=id_),
        speakers=tuple(structs.replace(one, article=id_) for one in it.speakers),
        quotes=tuple(structs.replace(one, article=id_) for one in it.quotes),
        countries=tuple(structs.replace(one, article=id_) for one in it.countries),
        organizations=tuple(structs.replace(one, article=id_) for one in it.organizations),
        facts=tuple(structs.replace(one, article=id_) for one in it.facts),
    )
