"""The formats that tell of each row which article it is from."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from functools import lru_cache
from typing import Any, NamedTuple

from iomed_cli.model import Article, Fact, Quote
from iomed_cli.query.dataset import Dataset
from iomed_cli.query.rows import Answer, ArticleRow, UniqueRow


class CitedRow(NamedTuple):
    """A row with its article."""

    article: Article
    record: Quote | Fact | None
    """None where the row is the article."""
    several: bool
    """Whether there are rows of other articles, so that an id alone does not name it."""


def written(format_: str, dataset: Dataset, answer: Answer[Any], encoding: str) -> Iterator[str]:
    """Give the text of an answer in one of these formats, piece by piece."""
    return _writer(format_)(_rows(dataset, answer), encoding)


def _rows(dataset: Dataset, answer: Answer[Any]) -> Iterator[CitedRow]:
    # Rows of one article mostly stand together.
    about = lru_cache(maxsize=8)(dataset.about)
    whole = lru_cache(maxsize=8)(dataset.article)
    several = dataset.several
    for row in answer:
        if isinstance(row, ArticleRow):
            yield CitedRow(about(row.id), None, several)
        elif isinstance(row, UniqueRow):
            article = whole(row.article)
            quote = next(one for one in article.quotes if one.id == row.id)
            yield CitedRow(article.article, quote, several)
        else:
            yield CitedRow(about(row.article), row, several)


def _writer(format_: str) -> Callable[[Iterable[CitedRow], str], Iterator[str]]:
    if format_ == "csl-json":
        from iomed_cli.output.interchange.csl_json import csl_json

        return csl_json
    if format_ == "annotation":
        from iomed_cli.output.interchange.web_annotation import web_annotations

        return web_annotations
    if format_ == "obsidian":
        from iomed_cli.output.interchange.obsidian_notes import obsidian_notes

        return obsidian_notes
    from iomed_cli.output.interchange.schema_org import schema_org

    return schema_org
