"""The styles of citations by their names."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from iomed_cli.model import Article, Fact, Quote
from iomed_cli.query.citations.bibtex import bibtex_citation
from iomed_cli.query.citations.cited import Cited, cited
from iomed_cli.query.citations.markup_styles import markdown_citation, wikipedia_citation
from iomed_cli.query.citations.prose_styles import (
    ap_citation,
    apa_citation,
    chicago_citation,
    mla_citation,
)

DEFAULT = "ap"

CITATION_STYLES: Mapping[str, Callable[[Cited], str]] = {
    "ap": ap_citation,
    "apa": apa_citation,
    "chicago": chicago_citation,
    "mla": mla_citation,
    "bibtex": bibtex_citation,
    "markdown": markdown_citation,
    "wikipedia": wikipedia_citation,
}


def citation(
    article: Article,
    record: Quote | Fact,
    style: str = DEFAULT,
    shown: Callable[[str], str] = str,
) -> str:
    """Give the citation of a quotation or a fact in a style, without a line break at its end.

    Text from data is put in as ``shown`` gives it.
    """
    return CITATION_STYLES[style](cited(article, record, shown))
