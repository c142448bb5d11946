"""What a page says of an article: how it is called, and where it is from."""

from __future__ import annotations

from iomed_cli.model import Article
from iomed_cli.query.articles.masthead import masthead
from iomed_cli.query.citations.cited import opening_words
from iomed_cli.query.citations.web_addresses import is_web_address
from iomed_cli.visible import html_attribute, html_text


def page_title(article: Article) -> str:
    """Give what a page calls an article: its title, or else how it begins."""
    return masthead(article).title or opening_words(article)


def source_line(article: Article) -> str:
    """Give who wrote an article, where it was printed and when, and its id, as HTML."""
    date = f"{article.date} (inferred)" if article.date and article.date_note else article.date
    parts_known = (masthead(article).journalist, article.publisher, date)
    known = ", ".join(part for part in parts_known if part)
    parts = [f"<bdi>{html_text(known)}</bdi>"] if known else []
    parts.append(f"<code>{html_text(article.id)}</code>")
    if is_web_address(article.url):
        address = html_attribute(str(article.url))
        parts.append(f'<a href="{address}" rel="noreferrer">The original</a>')
    return " · ".join(parts)
