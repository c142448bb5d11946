"""Annotations of the article's text, as the W3C's Web Annotation Data Model has them."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Any

from iomed_cli.model import Article, Fact, Quote
from iomed_cli.output.formats import json_array
from iomed_cli.output.interchange.cited_rows import CitedRow
from iomed_cli.query.citations.web_addresses import article_iri, record_iri
from iomed_cli.query.show import evidence_passages

CONTEXT = "http://www.w3.org/ns/anno.jsonld"

_AROUND = 32
"""Characters before and after the words by which they are found again."""


def web_annotations(rows: Iterable[CitedRow], encoding: str) -> Iterator[str]:
    """Give an annotation for each quotation or fact, which stands by itself."""
    return json_array(
        (_annotation(row.article, row.record) for row in rows if row.record is not None), encoding
    )


def _annotation(article: Article, record: Quote | Fact) -> dict[str, Any]:
    return {
        "@context": CONTEXT,
        "id": record_iri(article, record.id),
        "type": "Annotation",
        "motivation": _motivation(record),
        "body": list(_bodies(record)),
        "target": {
            "source": article_iri(article),
            "selector": [
                _quote_selector(article, record),
                {"type": "TextPositionSelector", "start": record.start, "end": record.end},
            ],
        },
    }


def _motivation(record: Quote | Fact) -> str:
    if isinstance(record, Fact):
        return "describing"
    return "identifying" if record.speaker else "tagging"


def _bodies(record: Quote | Fact) -> Iterator[dict[str, str]]:
    """Give what is said of the words: who says them, of what kind they are, what they state."""
    speaker = record.speaker if isinstance(record, Quote) else record.according_to
    if isinstance(record, Fact):
        yield _body(record.statement, "describing")
    if speaker:
        yield _body(speaker, "identifying")
    yield _body(record.kind if isinstance(record, Quote) else record.category, "tagging")
    if record.stance is not None:
        yield _body(record.stance, "tagging")


def _body(value: str, purpose: str) -> dict[str, str]:
    return {"type": "TextualBody", "value": value, "format": "text/plain", "purpose": purpose}


def _quote_selector(article: Article, record: Quote | Fact) -> dict[str, str]:
    """Give the words with those around them, which are of the same paragraph.

    On a page there may be anything, or nothing, between two paragraphs. Where a few
    characters around them do not tell the words from others, there is all of the paragraph.
    """
    passage = evidence_passages(article, record)[0]
    before, after = passage.before, passage.after
    near = before[-_AROUND:] + passage.text + after[:_AROUND]
    if article.text.find(near) == article.text.rfind(near):
        before, after = before[-_AROUND:], after[:_AROUND]
    selector = {"type": "TextQuoteSelector", "exact": passage.text}
    return selector | {
        name: words for name, words in (("prefix", before), ("suffix", after)) if words
    }
