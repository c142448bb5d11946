"""What is said in articles in the vocabulary of schema.org, as JSON-LD for a web page."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import groupby
from typing import Any

from iomed_cli.kinds import SourceKind
from iomed_cli.model import Article, Fact, Quote
from iomed_cli.output.formats import json_array
from iomed_cli.output.interchange.cited_rows import CitedRow
from iomed_cli.query.citations.cited import cited, cited_article
from iomed_cli.query.citations.web_addresses import article_iri, record_iri

_TYPES: dict[SourceKind | None, str] = {
    "named_person": "Person",
    "unnamed_person": "Person",
    "organization": "Organization",
}
"""What the vocabulary has for who speaks; of a group and a document it has nothing."""


def schema_org(rows: Iterable[CitedRow], encoding: str) -> Iterator[str]:
    """Give the articles, each with what of it is in the rows."""
    articles = (_news_article(list(some)) for _, some in groupby(rows, lambda row: row.article.id))
    yield '{\n"@context": "https://schema.org",\n"@graph": '
    for piece in json_array(articles, encoding):
        # It is to stand in the element of a page that ends with </script>.
        yield piece.replace("<", r"\u003c")
    yield "}\n"


def _news_article(rows: list[CitedRow]) -> dict[str, Any]:
    article = rows[0].article
    about = cited_article(article)
    date = about.date
    fields: dict[str, Any] = {
        "@type": "NewsArticle",
        "@id": article_iri(article),
        "identifier": article.id,
        "headline": about.title,
        "author": about.writer and {"@type": "Person", "name": about.writer},
        "publisher": about.publisher and {"@type": "Organization", "name": about.publisher},
        # What is inferred is no date that the publisher gave.
        "datePublished": article.date if date and not date.circa else None,
        "description": f"published circa {article.date}" if date and date.circa else None,
        "inLanguage": article.language,
        "url": about.link,
        "hasPart": [_part(article, row.record) for row in rows if row.record is not None],
    }
    return _known(fields)


def _part(article: Article, record: Quote | Fact) -> dict[str, Any]:
    """Give a quotation; only the speaker's own words are its text. Or what is stated as a claim."""
    it = cited(article, record)
    common = {"@id": record_iri(article, record.id), "identifier": record.id}
    place = f"paragraph {record.paragraph}, characters {record.start}–{record.end}"
    if isinstance(record, Quote):
        return _known(
            {
                "@type": "Quotation",
                **common,
                "text" if it.quoted else "abstract": record.text,
                "spokenByCharacter": record.speaker and _somebody(record),
                "description": it.lead,
                "position": place,
            }
        )
    return _known(
        {
            "@type": "Claim",
            **common,
            "text": record.text,
            "abstract": record.statement,
            "creator": record.according_to and {"name": record.according_to},
            "description": it.lead,
            "position": place,
        }
    )


def _somebody(quote: Quote) -> dict[str, Any]:
    about = {"name": quote.speaker, "jobTitle": quote.role}
    type_ = _TYPES.get(quote.source_kind)
    if type_ != "Person":
        del about["jobTitle"]
    return _known({"@type": type_, **about})


def _known(fields: dict[str, Any]) -> dict[str, Any]:
    return {name: value for name, value in fields.items() if value}
