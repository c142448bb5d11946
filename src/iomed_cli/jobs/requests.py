"""What the jobs are asked to do."""

from __future__ import annotations

from typing import Literal, NamedTuple

Color = Literal["auto", "always", "never"]
DatasetFormat = Literal["json", "jsonl"]


class Extracting(NamedTuple):
    """The options of the command that makes data."""

    inputs: list[str]
    format: DatasetFormat | None
    output: str | None
    workers: int
    explain: bool
    color: Color


class Collecting(NamedTuple):
    """The options of the command that keeps articles."""

    inputs: list[str]
    into: str
    workers: int
    cluster: str | None = None
