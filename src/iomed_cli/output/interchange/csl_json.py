"""Items for reference managers: CSL-JSON, which Zotero, pandoc and citeproc read."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Any

from iomed_cli.output.formats import json_array
from iomed_cli.output.interchange.cited_rows import CitedRow
from iomed_cli.query.citations.cited import CitedArticle, CitedDate, cited, cited_article
from iomed_cli.query.citations.prose_styles import sentence


def csl_json(rows: Iterable[CitedRow], encoding: str) -> Iterator[str]:
    """Give an item for each row: the article, with who says what in it as the item's note.

    Names are literal, since nobody can tell for sure which part of one is the family's.
    """
    return json_array(map(_item, rows), encoding)


def _item(row: CitedRow) -> dict[str, Any]:
    article, record = row.article, row.record
    about = cited_article(article)
    item: dict[str, Any] = {"id": article.id, "type": "article-newspaper"}
    item |= _about(about) | {"language": article.language}
    if record is not None:
        item["id"] = f"{article.id}/{record.id}"
        item["note"] = f"{sentence(cited(article, record))} (paragraph {record.paragraph})"
    return item


def _about(about: CitedArticle) -> dict[str, Any]:
    """Give what is known of an article; of what is not there is nothing."""
    fields: dict[str, Any] = {
        "title": about.title or about.opening,
        "author": about.writer and [{"literal": about.writer}],
        "container-title": about.publisher,
        "issued": about.date and _issued(about.date),
        "URL": about.link or about.url,
    }
    return {name: value for name, value in fields.items() if value}


def _issued(date: CitedDate) -> dict[str, Any]:
    parts = [part for part in (int(date.year), date.month, date.day) if part is not None]
    return {"date-parts": [parts]} | ({"circa": True} if date.circa else {})
