"""The one way from an article's text to its records, for whoever asks, extracts or collects."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from msgspec import structs
from msgspec.structs import replace

from iomed_cli.extraction import read
from iomed_cli.inputs.article_date import stated
from iomed_cli.inputs.sources import Document, Source, dataset_id, document

if TYPE_CHECKING:
    from iomed_cli.extraction.result import Result
    from iomed_cli.model import Extraction


def read_article(it: Document) -> Result:
    """Find what an article says; where its date is not known, the text may state it."""
    found = None if it.date else stated(it.text)
    if found:
        it = replace(it, date=found.date, date_note=found.note)
    return read(it.text, id=it.id, **it.about)


def without_articles(empty: Counter[str]) -> list[str]:
    """Say how many pages of archives and items of feeds hold no article, if there are any."""
    counted = [
        f"{number:,} {kind}{'s' if number > 1 else ''}" for kind, number in sorted(empty.items())
    ]
    if not counted:
        return []
    return [f"{' and '.join(counted)} {'holds' if empty.total() == 1 else 'hold'} no article"]


def extraction_of(source: Source) -> tuple[Extraction, tuple[str, ...]]:
    """Extract an article, or take what was extracted before; with notes for the reader.

    Raises IomedError with the input's name and the reason.
    """
    if source.kind in ("record", "line") and dataset_id(source.content.bytes):
        from iomed_cli.query.data_files import decoded_extraction

        return decoded_extraction(source.content.bytes, source.where), ()
    it = document(source)
    return read_article(it).extraction(), (it.note,) if it.note else ()


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
