"""The whole article, as people read it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from rich.console import RenderableType
from rich.table import Table
from rich.text import Text

from iomed_cli.model import Article, Extraction, Paragraph, Quote
from iomed_cli.output.formats import Page
from iomed_cli.output.speaker_colors import AROUND, speaker_color
from iomed_cli.output.tables import printed
from iomed_cli.query.display.cell_words import about_somebody
from iomed_cli.visible import is_unicode, visible

READABLE = 88
"""Columns beyond which lines of prose tire the eye."""

MARGIN = 16
"""Columns for the names beside the text."""


def article_page(extraction: Extraction, page: Page) -> Iterator[str]:
    """Give the text as a reader wants it: who speaks stands in the margin and in the colours."""
    width = min(page.width or READABLE, READABLE)
    page = page.with_width(width)
    yield printed(page, *heading(extraction.article, page.encoding))
    for number, paragraph in enumerate(extraction.article.paragraphs, start=1):
        spoken = [quote for quote in extraction.quotes if _within(quote, paragraph)]
        text = _prose(extraction.article, paragraph, spoken, page.encoding)
        margin = speakers_in_margin(spoken, page.encoding)
        yield printed(page, beside(Text(str(number), AROUND), margin, text, width), Text())
    yield printed(page, _legend(extraction.quotes, page))


def heading(article: Article, encoding: str) -> Iterator[Text]:
    """Give title and source, as far as they are known, and a blank line beneath."""
    date = f"{article.date} (inferred)" if article.date and article.date_note else article.date
    parts = (article.publisher, article.journalist, date)
    source = visible(", ".join(part for part in parts if part), encoding)
    if article.title:
        yield Text(visible(article.title, encoding), "bold")
    if source:
        yield Text(source, AROUND)
    if article.title or source:
        yield Text()


def speakers_in_margin(quotes: Sequence[Quote], encoding: str) -> Text:
    """Give who says some quotations, each once in a line; ``?`` is somebody unknown."""
    names = dict.fromkeys(quote.speaker for quote in quotes)
    lines = (Text(visible(name or "?", encoding), speaker_color(name)) for name in names)
    return Text("\n").join(lines)


def _within(quote: Quote, paragraph: Paragraph) -> bool:
    return quote.start < paragraph.end and paragraph.start < quote.end


def _prose(
    article: Article,
    paragraph: Paragraph,
    spoken: Sequence[Quote],
    encoding: str,
) -> Text:
    """Give a paragraph with what is said in its speaker's colour, direct words in bold."""
    style = {"heading": "bold", "furniture": AROUND}.get(paragraph.kind, "")
    text, reached = Text(style=style), paragraph.start
    for quote in sorted(spoken, key=lambda quote: quote.start):
        start = max(quote.start, reached)
        end = min(quote.end, paragraph.end)
        if start < end:
            bold = "" if quote.kind == "indirect" else "bold "
            text.append(visible(article.text[reached:start], encoding))
            text.append(
                visible(article.text[start:end], encoding), bold + speaker_color(quote.speaker)
            )
            reached = end
    text.append(visible(article.text[reached : paragraph.end], encoding))
    if paragraph.kind == "heading":
        text.append("\n" + ("─" if is_unicode(encoding) else "-") * 8, AROUND)
    return text


def beside(number: Text, margin: Text, text: Text, width: int) -> RenderableType:
    """Give a paragraph with its number and who speaks in it; above it where the page is narrow."""
    grid = Table.grid(padding=(0, 2, 0, 0))
    grid.add_column(min_width=3, no_wrap=True, justify="right")
    if width < 60:
        grid.add_column(overflow="fold", width=width - 5)
        if margin.plain:
            grid.add_row("", margin)
        grid.add_row(number, text)
        return grid
    grid.add_column(width=MARGIN, overflow="fold")
    grid.add_column(overflow="fold", width=width - MARGIN - 7)
    grid.add_row(number, margin, text)
    return grid


def _legend(quotes: Sequence[Quote], page: Page) -> Table:
    """Give who is who in the margin, and what their colours mean."""
    grid = Table.grid(padding=(0, 2, 0, 0))
    grid.add_column(overflow="fold")
    block = "■" if is_unicode(page.encoding) else "*"
    for name in dict.fromkeys(quote.speaker for quote in quotes):
        said = [quote for quote in quotes if quote.speaker == name]
        about = about_somebody(said[0].role, said[0].affiliation)
        counts = ", ".join(
            f"{number} {kind}"
            for kind in ("direct", "indirect", "mixed")
            if (number := sum(quote.kind == kind for quote in said))
        )
        line = Text(f"{block} {visible(name or '?', page.encoding)}", speaker_color(name))
        line.append(f"  {counts}", "default")
        if about:
            line.append(f"  {visible(about, page.encoding)}", AROUND)
        grid.add_row(line)
    return grid
