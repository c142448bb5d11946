"""The prose of a draft in any format, and where in the file each of it stands.

A format is a module with a function that makes a `Prose` of a file's text,
and its suffixes in `_FORMATS`.
"""

from __future__ import annotations

from pathlib import PurePath

from iomed_cli.errors import IomedError
from iomed_cli.inputs.prose.fragments import Prose
from iomed_cli.inputs.prose.html_page import html
from iomed_cli.inputs.prose.markdown_blocks import markdown
from iomed_cli.inputs.prose.plain_text import plain

__all__ = ["Prose", "prose_of"]

_FORMATS = {
    **dict.fromkeys((".md", ".markdown", ".mdown"), markdown),
    **dict.fromkeys((".html", ".htm", ".xhtml"), html),
}


def prose_of(source: str, name: str) -> Prose:
    """Give the prose of a file, whose format its name tells, or the tag that it begins with.

    Raises IomedError, which begins with the name, where it cannot be read.
    """
    read = _FORMATS.get(PurePath(name).suffix.casefold(), plain)
    if _begins_as_html(source):
        read = html
    try:
        # One line break for another keeps every line's number and every column.
        return read(source.replace("\r\n", "\n").replace("\r", "\n"))
    except IomedError as error:
        raise IomedError(f"{name}, {error}") from None


def _begins_as_html(source: str) -> bool:
    return source.lstrip()[:15].casefold().startswith(("<!doctype html", "<html"))
