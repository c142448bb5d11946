"""Notes for Obsidian: Markdown in which each quotation or fact is a block that can be linked to."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from functools import partial

from iomed_cli.model import Article, Fact, Quote
from iomed_cli.output.interchange.cited_rows import CitedRow
from iomed_cli.query.citations.cited import Cited, cited, in_marks
from iomed_cli.query.citations.markup_styles import markdown_source, markdown_text
from iomed_cli.visible import plain_marks, visible


def obsidian_notes(rows: Iterable[CitedRow], encoding: str) -> Iterator[str]:
    """Give a callout for each row, and below it the name by which another note links to it."""
    blank = ""
    for article, record, several in rows:
        if record is not None:
            it = cited(article, record, partial(visible, encoding=encoding))
            name = it.key if several else _block_name(article, record, it)
            yield blank + plain_marks(f"{_callout(it)}\n\n^{name}\n", encoding)
            blank = "\n"


def _callout(it: Cited) -> str:
    text = "\n".join(it.lines)
    words = markdown_text(in_marks(text) if it.quoted else text).replace("\n", "\n>\n> ")
    kind = "quote" if it.of_speech else "info"
    return f"> [!{kind}] {markdown_text(it.lead)}\n> {words}\n>\n> — {markdown_source(it)}"


def _block_name(article: Article, record: Quote | Fact, it: Cited) -> str:
    """Give a name of letters, digits and hyphens, which is all that Obsidian takes."""
    return record.id if re.fullmatch(r"[A-Za-z0-9-]+", record.id) else it.key
