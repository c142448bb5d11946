"""Drafts with errors that can be put in, for the tests and the benchmark that checks drafts."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

from iomed_cli.extraction import extract
from iomed_cli.model import Extraction
from iomed_cli.verification.checks.outcomes import KINDS, Found

CASES = Path(__file__).parent / "cases" / "checked_drafts"
_MARK = re.compile(r"\{(\w+):([^}=]*)=>([^}]*)\}")
CHECKED = [one for one in KINDS if one not in ("quotation", "reuse")]
"""What is checked: all but what was there before, and what is no error."""


class Planted(NamedTuple):
    """An error in a draft."""

    kind: str
    start: int
    end: int
    words: str
    right: str


class Case(NamedTuple):
    """A draft with its sources."""

    name: str
    sources: list[Extraction]
    draft: str


def cases(path: Path) -> Iterator[Case]:
    """Read the drafts of a file, each with the sources that stand before it since the last ones."""
    sources: list[Extraction] = []
    seen_draft = False
    for number, block in enumerate(re.split(r"^-- ", path.read_text("utf-8"), flags=re.M)[1:]):
        head, _, text = block.partition("\n")
        kind, _, name = head.strip().partition(" ")
        if kind == "draft":
            seen_draft = True
            yield Case(f"{path.stem}-{number}", list(sources), text.strip() + "\n")
            continue
        if seen_draft:
            sources, seen_draft = [], False
        if kind == "file":
            text, name = Path(name).read_text("utf-8"), Path(name).stem
        sources.append(extract(text.strip(), id=name))


def written(draft: str, wrong: int | None) -> tuple[str, list[Planted]]:
    """Write a draft with the error of a number in it, with none (None), or with all (-1)."""
    text, at, planted = "", 0, []
    for number, mark in enumerate(_MARK.finditer(draft)):
        text += draft[at : mark.start()]
        at = mark.end()
        words = mark[3] if wrong in (number, -1) else mark[2]
        if words != mark[2]:
            planted.append(Planted(mark[1], len(text), len(text) + len(words), words, mark[2]))
        text += words
    return text + draft[at:], planted


def number_of_errors(draft: str) -> int:
    """Count the errors that can be put in."""
    return len(_MARK.findall(draft))


def is_found(planted: Planted, found: list[Found], outcomes: tuple[str, ...]) -> bool:
    """Tell whether a finding stands at an error, or beside it in the same figure or name."""
    return any(
        one.outcome in outcomes and one.start <= planted.end + 25 and planted.start - 25 <= one.end
        for one in found
    )
