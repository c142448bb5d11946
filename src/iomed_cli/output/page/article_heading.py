"""What a page says of an article: how it is called, and where it is from."""

from __future__ import annotations

from iomed_cli.model import Article
from iomed_cli.output.page.text_fragment import is_web_address
from iomed_cli.query.overview import headline
from iomed_cli.query.show import first_words
from iomed_cli.visible import html_attribute, html_text

_TITLE_WORDS = 10
"""Words of its beginning that an article without a title is called by."""


def page_title(article: Article) -> str:
    """Give what a page calls an article: its title, or else how it begins."""
    title = headline(article)
    if title:
        return title
    text = article.text.strip()
    first = " ".join(first_words(text, _TITLE_WORDS).split())
    return first + ("…" if len(text.split()) > _TITLE_WORDS else "") or article.id


def source_line(article: Article) -> str:
    """Give who wrote an article, where it was printed and when, and its id, as HTML."""
    date = f"{article.date} (inferred)" if article.date and article.date_note else article.date
    known = ", ".join(part for part in (article.journalist, article.publisher, date) if part)
    parts = [f"<bdi>{html_text(known)}</bdi>"] if known else []
    parts.append(f"<code>{html_text(article.id)}</code>")
    if is_web_address(article.url):
        address = html_attribute(str(article.url))
        parts.append(f'<a href="{address}" rel="noreferrer">The original</a>')
    return " · ".join(parts)
