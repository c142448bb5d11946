"""The suffixes of files that articles come in: the one list of them."""

from __future__ import annotations

from typing import Literal

Kind = Literal["text", "html", "record", "line"]
"""A ``record`` is a JSON object with a ``text``; a ``line`` is one of many such."""

KINDS: dict[str, Kind] = {
    ".txt": "text",
    ".text": "text",
    ".md": "text",
    ".markdown": "text",
    ".html": "html",
    ".htm": "html",
    ".xhtml": "html",
    ".json": "record",
    ".jsonl": "line",
    ".ndjson": "line",
}


def kind_of(path: str) -> Kind | None:
    """Give what a file is by its name, compressed or not; None where its name does not tell."""
    name = path.lower().removesuffix(".gz")
    dot = name.rfind(".")
    # What begins with its only dot (`.txt`) is hidden, and has no suffix.
    inner = dot > 0 and name[dot - 1] not in "/\\"
    return KINDS.get(name[dot:]) if inner else None
