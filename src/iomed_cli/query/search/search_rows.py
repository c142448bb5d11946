"""Records of every kind as the rows of a search."""

from __future__ import annotations

from iomed_cli.model import Article, Country, Fact, Organization, Paragraph, Quote, Speaker
from iomed_cli.query.rows import SearchRow


def named_row(type_: str, one: Speaker | Country | Organization) -> SearchRow:
    """Give the row of what bears a name, at its first mention."""
    first = one.mentions[0]
    return SearchRow(
        type_, one.id, one.article, one.name, None, first.start, first.end, first.paragraph
    )


def quote_row(quote: Quote) -> SearchRow:
    """Give the row of a quotation."""
    return SearchRow(
        "quote",
        quote.id,
        quote.article,
        quote.text,
        quote.speaker,
        quote.start,
        quote.end,
        quote.paragraph,
        quote.kind,
        quote.stance,
    )


def fact_row(fact: Fact) -> SearchRow:
    """Give the row of a fact."""
    return SearchRow(
        "fact",
        fact.id,
        fact.article,
        fact.statement,
        fact.according_to,
        fact.start,
        fact.end,
        fact.paragraph,
        stance=fact.stance,
    )


def passage_row(article: Article, number: int, paragraph: Paragraph) -> SearchRow:
    """Give the row of a paragraph, which is no record: its id is its number after a ``p``."""
    text = article.text[paragraph.start : paragraph.end]
    return SearchRow(
        "passage", f"p{number}", article.id, text, None, paragraph.start, paragraph.end, number
    )
