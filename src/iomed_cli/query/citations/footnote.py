"""The footnote of a record: the article, and the place of the evidence in its text."""

from __future__ import annotations

from iomed_cli.model import AnyRecord, Article, Fact, Quote
from iomed_cli.query.articles.masthead import masthead


def footnote(article: Article, record: AnyRecord) -> str:
    """Give author, quoted medium, date and place, as a footnote would."""
    speaker = record.speaker if isinstance(record, Quote) else None
    if isinstance(record, Fact):
        speaker = record.according_to
    source = _article_of_note(article)
    if isinstance(record, Quote) and record.kind == "direct":
        said = "quoted in"
    else:
        said = "reported by" if masthead(article).journalist else "reported in"
    opening = f"{speaker}, {said} " if speaker else ""
    if isinstance(record, (Quote, Fact)):
        place = f"paragraph {record.paragraph}, characters {record.start}–{record.end}"
    else:
        number, paragraph = len(record.mentions), record.mentions[0].paragraph
        often = f"{number} mentions, first" if number > 1 else "mentioned once,"
        place = f"{often} in paragraph {paragraph}"
    return f"{opening}{source} ({article.id}), {place}."


def _article_of_note(article: Article) -> str:
    """Give writer, title, medium, date and address, as far as they are known."""
    date = f"{article.date} (inferred)" if article.date and article.date_note else article.date
    head = masthead(article)
    named = (head.journalist, f"“{head.title}”" if head.title else None, article.publisher)
    parts = [part for part in named if part]
    if date:
        parts.append(date if parts else f"article of {date}")
    return ", ".join([*parts, *filter(None, [article.url])]) or "article"
