"""A file in Markdown as it is shown, and what its front matter says about it."""

from __future__ import annotations

import re

from iomed_cli.inputs.documents.document import Document, words_of
from iomed_cli.inputs.prose.front_matter import front_matter
from iomed_cli.inputs.prose.markdown_blocks import markdown
from iomed_cli.isodate import iso_date
from iomed_cli.lazy_patterns import lazy

_PARTICULAR = lazy(r"(\w+)\s*[:=]\s*(.+)")
_FIELDS = {
    "title": "title",
    "date": "date",
    "author": "journalist",
    "byline": "journalist",
    "publisher": "publisher",
    "url": "url",
}


def from_markdown(source: str) -> Document:
    """Give the prose of a text in Markdown; code, definitions and front matter are left out.

    The title is the one of the front matter, or else the heading that it begins with.
    Raises IomedError where it is nested too deep.
    """
    source = source.replace("\r\n", "\n").replace("\r", "\n")
    lines = source.split("\n")
    above = front_matter(lines)
    about = _particulars(lines[1:above])
    prose = markdown(source).text.strip("\n")
    body = "\n".join(lines[above:]).lstrip("\n")
    if re.match(r" {0,3}#\s|[^\n]+\n=+\s*(?:\n|$)", body):
        about.setdefault("title", prose.partition("\n")[0])
    return Document(
        "",
        prose + "\n" if prose else "",
        title=words_of(about.get("title")),
        date=iso_date(about.get("date", "")),
        url=words_of(about.get("url")),
        publisher=words_of(about.get("publisher")),
        journalist=words_of(about.get("journalist")),
    )


def _particulars(lines: list[str]) -> dict[str, str]:
    """Give what plain values of YAML or TOML say; lists and blocks are left alone."""
    found: dict[str, str] = {}
    for line in lines:
        if it := _PARTICULAR.fullmatch(line.rstrip()):
            field, value = _FIELDS.get(it[1].lower()), it[2].strip()
            if field is None or value[0] in "[{|>&*!#":
                continue
            if len(value) > 1 and value[0] == value[-1] and value[0] in "\"'":
                value = value[1:-1]
            found.setdefault(field, value)
    return found
