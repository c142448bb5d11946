"""Drafts for the tests: their prose as its paragraphs, and their quotations in their places."""

from __future__ import annotations

from collections.abc import Iterator

from iomed_cli.inputs.prose import Prose
from iomed_cli.verification.stretches import quoted_parts


def paragraphs(prose: Prose) -> str:
    """Give the paragraphs of a draft, each in a line and with one blank between its words."""
    lines = (" ".join(line.split()) for line in prose.text.split("\n"))
    return "\n".join(line for line in lines if line)


def quoted(prose: Prose) -> Iterator[tuple[str, int, int]]:
    """Give what stands in quotation marks, with its line and column in the file."""
    offset = 0
    for line in prose.text.split("\n"):
        for start, end in quoted_parts(line, offset):
            yield prose.text[start:end], *prose.place(start)
        offset += len(line) + 1
