"""A tool: what it is for, what it takes and gives, and what does it."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, NamedTuple

from msgspec import Struct

from iomed_cli.query.dataset import Dataset


class ToolAnswer(NamedTuple):
    """What a tool has found."""

    content: dict[str, Any]
    """Plain values, as the schema of what the tool gives says."""
    said: str
    """The same in a sentence or two: what it comes to, and what to do next."""


class Tool(NamedTuple):
    """Something that a model can ask."""

    name: str
    title: str
    about: str
    """What a model is told of it."""
    takes: type[Struct]
    gives: type[Struct]
    work: Callable[[Dataset, Any], ToolAnswer]
    """Answers arguments, which are of the type that it takes. Raises IomedError."""
