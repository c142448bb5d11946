"""A finding as compilers give it, so that an editor can go there."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from iomed_cli.output.formats import Page
from iomed_cli.verification.claims.findings import DraftNote
from iomed_cli.visible import is_unicode, visible

_RED, _GREEN, _YELLOW, _DIM, _PLAIN = (
    "\x1b[1;31m",
    "\x1b[1;32m",
    "\x1b[1;33m",
    "\x1b[2m",
    "\x1b[0m",
)


def editor_lines(findings: Iterable[DraftNote], page: Page) -> Iterator[str]:
    """Give ``file:line:column: verdict: …``; on a terminal with a sign and in colour."""
    for one in findings:
        place = one.place
        name = _sign(one, page) + one.name.replace("_", " ")
        message = visible(one.message, page.encoding).replace("\n", " ")
        place = visible(place, page.encoding).replace("\n", " ")
        if page.color:
            color = (
                _YELLOW
                if one.level == "warning"
                else _RED
                if one.is_bad
                else _GREEN
                if one.is_right
                else _DIM
            )
            name = f"{color}{name}{_PLAIN}"
        yield f"{place}: {name}: {message}\n"


def _sign(one: DraftNote, page: Page) -> str:
    """Give a sign where somebody looks at it and the encoding has it."""
    if page.width is None or not is_unicode(page.encoding):
        return ""
    if one.level == "warning":
        return "? "
    return "✗ " if one.is_bad else "✓ " if one.is_right else "– "
