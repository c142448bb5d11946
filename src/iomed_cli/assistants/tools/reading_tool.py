"""The tool that reads an article, paragraph by paragraph."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import msgspec

from iomed_cli.assistants.tools.bounds import MOST_BYTES, bounded_row
from iomed_cli.assistants.tools.tool import ToolAnswer
from iomed_cli.assistants.tools.tool_arguments import PassageWanted
from iomed_cli.assistants.tools.tool_content import QuoteMark, ReadParagraph
from iomed_cli.errors import IomedError
from iomed_cli.model import Article, Extraction
from iomed_cli.query.articles.masthead import masthead
from iomed_cli.query.dataset import Dataset

_MOST_TEXT = MOST_BYTES // 2
"""Characters of the text at once."""

_MOST_MARKS = 100

_ABOUT = (
    "id",
    "title",
    "publisher",
    "journalist",
    "editor",
    "language",
    "date",
    "date_note",
    "url",
)


def _about(article: Article) -> dict[str, Any]:
    """Give what is known of an article; with a title and a writer that its text gives."""
    head = masthead(article)
    known = {name: getattr(article, name) for name in _ABOUT}
    return known | {"title": head.title, "journalist": head.journalist}


def read_passages(dataset: Dataset, wanted: PassageWanted) -> ToolAnswer:
    """Give paragraphs of an article, with the quotations that stand in them."""
    if sum(one is not None for one in (wanted.record, wanted.paragraph, wanted.start)) > 1:
        raise IomedError("record, paragraph and start each say where to begin: give one of them")
    extraction, start = _beginning(dataset, wanted)
    article = extraction.article
    passages, next_start = _passages(article, start, wanted.paragraphs)
    reached = passages[-1].end if passages else start
    marks = [
        QuoteMark(
            id=one.id,
            kind=one.kind,
            speaker=one.speaker,
            stance=one.stance,
            speaker_from=one.speaker_from,
            start=one.start,
            end=one.end,
        )
        for one in extraction.quotes
        if one.start < reached and one.end > start
    ]
    content = {
        "article": bounded_row(_about(article)),
        "characters": len(article.text),
        "paragraphs": len(article.paragraphs),
        "passages": [msgspec.to_builtins(one) for one in passages],
        "quotes": [bounded_row(one) for one in marks[:_MOST_MARKS]],
        "next_start": next_start,
    }
    if len(marks) > _MOST_MARKS:
        said = f"{_MOST_MARKS} of {len(marks)} quotations are given: find_quotes has all."
        content["notes"] = [said]
    return ToolAnswer(content, _said(passages, len(article.paragraphs), next_start))


def _beginning(dataset: Dataset, wanted: PassageWanted) -> tuple[Extraction, int]:
    """Give the article to be read, and where to begin."""
    if wanted.record is not None:
        reference = wanted.record
        if wanted.article is not None and "/" not in reference:
            reference = f"{wanted.article}/{reference}"
        shown = dataset.show(reference)
        if shown is None:
            from iomed_cli.query.show import no_record

            raise IomedError(no_record(dataset, reference))
        extraction = dataset.article(shown.record.article)
        number = shown.passages[0].paragraph
        return extraction, extraction.article.paragraphs[number - 1].start
    extraction = dataset.article(wanted.article)
    every = extraction.article.paragraphs
    if wanted.paragraph is None:
        return extraction, wanted.start or 0
    if wanted.paragraph > len(every):
        raise IomedError(f"paragraph {wanted.paragraph}: the article has {len(every)}")
    return extraction, every[wanted.paragraph - 1].start


def _passages(article: Article, start: int, most: int) -> tuple[list[ReadParagraph], int | None]:
    """Give paragraphs from a character on, as far as there is room, and where the next begins."""
    found: list[ReadParagraph] = []
    room = _MOST_TEXT
    for passage in _from(article, start):
        length = passage.end - passage.start
        if len(found) == most or (found and length > room):
            return found, passage.start
        if length > room:
            # Alone it is too long; its rest comes with the next answer.
            end = passage.start + room
            cut = ReadParagraph(
                paragraph=passage.paragraph,
                kind=passage.kind,
                start=passage.start,
                end=end,
                text=article.text[passage.start : end],
            )
            return [cut], end
        found.append(passage)
        room -= length
    return found, None


def _from(article: Article, start: int) -> Iterator[ReadParagraph]:
    for number, one in enumerate(article.paragraphs, 1):
        if one.end > start:
            first = max(one.start, start)
            yield ReadParagraph(
                paragraph=number,
                kind=one.kind,
                start=first,
                end=one.end,
                text=article.text[first : one.end],
            )


def _said(passages: list[ReadParagraph], number: int, next_start: int | None) -> str:
    if not passages:
        return "The article ends before that."
    first, last = passages[0].paragraph, passages[-1].paragraph
    said = f"Paragraph {first}" if first == last else f"Paragraphs {first} to {last}"
    more = "the article ends there" if next_start is None else f"start {next_start} goes on"
    return f"{said} of {number}; {more}."
