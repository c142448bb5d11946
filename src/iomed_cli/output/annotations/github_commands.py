"""Findings as commands of a workflow, which GitHub shows beside the lines of a pull request."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from iomed_cli.verification.claims.findings import DraftNote
from iomed_cli.visible import visible

_DATA = str.maketrans({"%": "%25", "\r": "%0D", "\n": "%0A"})
_PROPERTY = {**_DATA, ord(":"): "%3A", ord(","): "%2C"}
"""What GitHub has its runner escape, in the message and in the properties before it."""


def github_commands(findings: Iterable[DraftNote], encoding: str) -> Iterator[str]:
    """Give an error for what is not right, a warning for what no source has, a notice for a note.

    What is right, and has no note, needs nothing beside it.
    """
    for one in findings:
        if one.is_notable:
            yield _command({"note": "notice"}.get(one.level, one.level), one, encoding)


def _command(level: str, one: DraftNote, encoding: str) -> str:
    given, message = one.given, one.message
    places = {"file": given.file}
    if given.unit == "line":
        places |= {"line": str(given.line), "col": str(given.column or 1)}
    else:
        message = f"{given.unit} {given.line}: {message}"
    places["title"] = f"iomed: {one.name.replace('_', ' ')}"
    shown = ",".join(
        f"{name}={visible(value, encoding).translate(_PROPERTY)}" for name, value in places.items()
    )
    return f"::{level} {shown}::{visible(message, encoding).translate(_DATA)}\n"
