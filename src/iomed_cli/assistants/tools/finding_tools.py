"""Tools that list what there is: quotations, facts, people, articles."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from functools import lru_cache
from typing import Any

from iomed_cli.assistants.tools.bounds import row_page
from iomed_cli.assistants.tools.tool import ToolAnswer
from iomed_cli.assistants.tools.tool_arguments import (
    ArticlesWanted,
    FactsWanted,
    Limited,
    PersonWanted,
    QuotesWanted,
    TextToExtract,
)
from iomed_cli.assistants.tools.tool_content import FoundFact, FoundQuote
from iomed_cli.model import NOT_CLAIMED, Article, Fact, Quote
from iomed_cli.quantities import quantity
from iomed_cli.query.citations.footnote import footnote
from iomed_cli.query.dataset import Dataset
from iomed_cli.query.display.cell_words import is_inferred
from iomed_cli.query.rows import Answer


def within_limits(dataset: Dataset, wanted: Limited) -> Dataset:
    """Give the articles that are asked."""
    return dataset.within(
        since=wanted.since,
        until=wanted.until,
        publisher=wanted.publisher,
        article=wanted.article or (),
    )


def find_quotes(dataset: Dataset, wanted: QuotesWanted) -> ToolAnswer:
    """List quotations."""
    asked = within_limits(dataset, wanted)
    answer = asked.quotes(
        wanted.speaker,
        keyword=wanted.keywords,
        any_keyword=wanted.any_keyword,
        kind=wanted.kind,
        mentions=wanted.mentions,
        min_confidence=wanted.min_confidence,
        stance=wanted.stance,
    )
    return _page("quotes", "quotation", answer, wanted, _QuoteRows(asked))


def extract_quotes(dataset: Dataset, wanted: TextToExtract) -> ToolAnswer:
    """List the quotations of a text that is not among the articles."""
    from iomed_cli.jobs.extract import extract

    answer = extract(wanted.text, id="text").quotes(wanted.speaker, kind=wanted.kind)
    return _page("quotes", "quotation", answer, wanted, _QuoteRows(None))


def find_facts(dataset: Dataset, wanted: FactsWanted) -> ToolAnswer:
    """List facts."""
    asked = within_limits(dataset, wanted)
    about = lru_cache(asked.about)

    def row(fact: Fact) -> FoundFact:
        article = about(fact.article)
        return FoundFact(
            record=fact,
            claimed=fact.stance not in NOT_CLAIMED,
            citation=footnote(article, fact),
            url=article.url,
        )

    answer = asked.facts(
        wanted.keywords,
        category=wanted.category,
        speaker=wanted.speaker,
        when=wanted.when,
        unit=wanted.unit,
        min=wanted.min,
        max=wanted.max,
    )
    return _page("facts", "fact", answer, wanted, row)


def who(dataset: Dataset, wanted: PersonWanted) -> ToolAnswer:
    """List who bears a name, or who is quoted."""
    answer = within_limits(dataset, wanted).speakers(wanted.name)
    return _page("people", "person", answer, wanted, lambda row: row)


def list_articles(dataset: Dataset, wanted: ArticlesWanted) -> ToolAnswer:
    """List articles."""
    answer = within_limits(dataset, wanted).articles()
    return _page("articles", "article", answer, wanted, lambda row: row)


class _QuoteRows:
    """Makes rows of quotations, each with its citation where it stands in an article."""

    def __init__(self, dataset: Dataset | None) -> None:
        self._about = None if dataset is None else lru_cache(dataset.about)

    def __call__(self, quote: Quote) -> FoundQuote:
        article: Article | None = None if self._about is None else self._about(quote.article)
        return FoundQuote(
            record=quote,
            claimed=quote.unclaimed is None,
            inferred=is_inferred(quote.to_dict()),
            citation=None if article is None else footnote(article, quote),
            url=None if article is None else article.url,
        )


def _page(
    name: str, noun: str, answer: Answer[Any], wanted: Any, row: Callable[[Any], Any]
) -> ToolAnswer:
    """Give the rows that are wanted, and how to go on."""
    total, offset = len(answer), wanted.offset
    chosen: Iterable[Any] = answer[offset : offset + wanted.limit]
    page = row_page(map(row, chosen), offset, total)
    said = [quantity(total, noun, name if noun == "person" else "")]
    first, last = offset + 1, offset + len(page.rows)
    if page.rows and len(page.rows) < total:
        given = f"number {first:,} is" if first == last else f"{first:,} to {last:,} are"
        said.append(f"{given} given")
    if page.next_offset is not None:
        said.append(f"offset {page.next_offset} goes on")
    elif total and not page.rows:
        said.append(f"none from offset {offset:,} on")
    content = {
        name: page.rows,
        "total": total,
        "next_offset": page.next_offset,
        "notes": list(answer.notes),
    }
    return ToolAnswer(content, f"{'; '.join(said)}.")
