"""The text of an article with what was found in it marked, and by which rule."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterable, Iterator, Sequence
from itertools import pairwise
from typing import NamedTuple, TypeVar

from rich.console import RenderableType
from rich.table import Table
from rich.text import Text

from iomed_cli.extraction.quotes.rules import RULES, Rule
from iomed_cli.model import Extraction, Paragraph, Quote
from iomed_cli.output.formats import Page
from iomed_cli.output.pages import READABLE, beside, heading, speakers_in_margin
from iomed_cli.output.speaker_colors import AROUND, speaker_color
from iomed_cli.output.tables import printed
from iomed_cli.visible import is_unicode, visible

CUE = "reverse"
MENTION = "underline"


class _Highlight(NamedTuple):
    """A span with how it looks: in a style, or where there is no colour, in brackets."""

    start: int
    end: int
    style: str
    opening: str
    closing: str


Placed = TypeVar("Placed", Quote, _Highlight)


class _Brackets(NamedTuple):
    quote: tuple[str, str]
    cue: tuple[str, str]
    mention: tuple[str, str]


_UNICODE = _Brackets(("⟦", "⟧"), ("⟨", "⟩"), ("⟪", "⟫"))
_ASCII = _Brackets(("[[", "]]"), ("<<", ">>"), ("{{", "}}"))
_COLORED = _Brackets(("", ""), ("", ""), ("", ""))


def explained(extraction: Extraction, page: Page, named: bool = False) -> Iterator[str]:
    """Give the text with quotations, cues and mentions marked, and beneath, what found them.

    At the end each rule that found something has its example. One of several articles is
    named by its id.
    """
    page = page.with_width(min(page.width or READABLE, READABLE))
    article = extraction.article
    brackets = _brackets(page)
    quotes = _by_paragraph(extraction.quotes, article.paragraphs)
    marks = _by_paragraph(_marks(extraction.quotes, brackets), article.paragraphs)
    name = [Text(visible(article.id, page.encoding), "bold cyan")] if named else []
    yield printed(page, *name, *heading(article, page.encoding))
    for at, paragraph in enumerate(article.paragraphs):
        text = _marked(article.text, paragraph, marks[at], page.encoding)
        for quote in quotes[at]:
            if quote.paragraph == at + 1:
                text.append("\n").append(_reason(quote, page.encoding))
        yield printed(page, _row(at + 1, quotes[at], text, page), Text())
    yield printed(page, _legend(brackets))
    if extraction.quotes:
        yield printed(page, Text(), _examples(extraction.quotes, brackets, page.encoding))
    yield from (printed(page, Text()) for _ in name)


def _row(number: int, quotes: Sequence[Quote], text: Text, page: Page) -> RenderableType:
    margin = speakers_in_margin(quotes, page.encoding)
    return beside(Text(str(number), AROUND), margin, text, page.width or READABLE)


def _brackets(page: Page) -> _Brackets:
    if page.color:
        return _COLORED
    return _UNICODE if is_unicode(page.encoding) else _ASCII


def _by_paragraph(spans: Iterable[Placed], paragraphs: Sequence[Paragraph]) -> list[list[Placed]]:
    """Give the spans that stand in each paragraph, or reach into it."""
    starts = [paragraph.start for paragraph in paragraphs]
    found: list[list[Placed]] = [[] for _ in paragraphs]
    for span in spans:
        at = bisect_right(starts, span.start) - 1
        while at < len(paragraphs) and starts[at] < span.end:
            found[at].append(span)
            at += 1
    return found


def _marks(quotes: Iterable[Quote], brackets: _Brackets) -> list[_Highlight]:
    """Give the marks of quotations; a cue or mention that several share is marked once."""
    marks = []
    for quote in quotes:
        color = speaker_color(quote.speaker)
        bold = "" if quote.kind == "indirect" else "bold "
        opening, closing = brackets.quote
        marks.append(
            _Highlight(quote.start, quote.end, bold + color, f"{opening}{quote.id} ", closing)
        )
        if quote.cue_start is not None and quote.cue_end is not None:
            marks.append(_Highlight(quote.cue_start, quote.cue_end, CUE, *brackets.cue))
        if quote.mention_start is not None and quote.mention_end is not None:
            style = f"{MENTION} {color}"
            marks.append(
                _Highlight(quote.mention_start, quote.mention_end, style, *brackets.mention)
            )
    return list(dict.fromkeys(marks))


def _marked(text: str, paragraph: Paragraph, marks: Iterable[_Highlight], encoding: str) -> Text:
    """Give a paragraph with its marks, those that reach over its ends cut there."""
    first, last = paragraph.start, paragraph.end
    cut = [mark._replace(start=max(mark.start, first), end=min(mark.end, last)) for mark in marks]
    # The next to open is the last: of those that open at one place, the longest.
    waiting = sorted(cut, key=lambda mark: (-mark.start, mark.end))
    points = {first, last, *(mark.start for mark in cut), *(mark.end for mark in cut)}
    marked, open_ = Text(), list[_Highlight]()
    for low, high in pairwise([*sorted(points), last]):
        for mark in [mark for mark in reversed(open_) if mark.end == low]:
            marked.append(mark.closing, AROUND)
            open_.remove(mark)
        while waiting and waiting[-1].start == low:
            open_.append(waiting.pop())
            marked.append(open_[-1].opening, AROUND)
        style = " ".join(mark.style for mark in open_)
        marked.append(visible(text[low:high], encoding), style)
    return marked


def _reason(quote: Quote, encoding: str) -> Text:
    """Give in a line what a quotation is and how it was found."""
    by = f" by {quote.speaker}" if quote.speaker else ", nobody is named"
    found = [
        f'{name} "{words}"'
        for name, words in (("cue", quote.cue), ("mention", quote.mention))
        if words is not None
    ]
    if quote.turn != quote.id:
        found.append(f"goes on with {quote.turn}")
    if quote.rule is not None:
        found.append(f"rule {quote.rule}")
    if quote.confidence is not None:
        found.append(f"confidence {quote.confidence:.2f}")
    line = f"{quote.id} {quote.kind}{by}"
    return Text(visible(": ".join((line, ", ".join(found))), encoding), AROUND)


def _legend(brackets: _Brackets) -> Text:
    quote, cue, mention = brackets
    return Text.assemble(
        (f"{quote[0]}q1 ", AROUND),
        ("what is said", "bold"),
        (f"{quote[1]}  {cue[0]}", AROUND),
        ("the cue", CUE),
        (f"{cue[1]}  {mention[0]}", AROUND),
        ("who says it", MENTION),
        (mention[1], AROUND),
    )


def _examples(quotes: Iterable[Quote], brackets: _Brackets, encoding: str) -> Table:
    """Give the rules that found something, in the table's order, each with its example."""
    named = {quote.rule for quote in quotes}
    grid = Table.grid(padding=(0, 2, 0, 0))
    for rule in RULES:
        if rule.name in named:
            grid.add_row(Text(rule.name, AROUND), _example(rule, brackets, encoding))
    return grid


def _example(rule: Rule, brackets: _Brackets, encoding: str) -> Text:
    opening, closing = brackets.quote
    text = Text()
    for at, words in enumerate(re.split("[⟦⟧]", rule.example)):
        if at % 2:
            text.append(opening, AROUND)
            text.append(visible(words, encoding), "bold")
            text.append(closing, AROUND)
        else:
            text.append(visible(words, encoding))
    return text
