"""What the jobs are asked to do."""

from __future__ import annotations

from msgspec import Struct

from iomed_cli.inputs.sizes import MAX_SIZE
from iomed_cli.kinds import DatasetFormat


class Extracting(Struct, frozen=True):
    """Making data of articles."""

    inputs: list[str]
    format: DatasetFormat | None
    workers: int
    explain: bool
    max_size: int
    """Bytes of an article, as of what is read besides."""


class Collecting(Struct, frozen=True):
    """Keeping articles in a collection, or a folder of them."""

    inputs: list[str]
    into: str
    workers: int
    cluster: str | None = None
    max_size: int = MAX_SIZE


class Verifying(Struct, frozen=True):
    """Holding against articles a quotation, or those of a file or of drafts: one of the three."""

    words: str | None
    speaker: str | None
    claims: str | None
    drafts: list[str]
    data: list[str] | None
    max_size: int
    format: str = "table"
    all: bool = False
    """Whether to list what stands in marks and nobody says, and what is right."""
    only: str | None = None
    """The kinds of things that are checked in a draft; all of them without it."""
    reuse: bool = False
    """Whether to look for what a draft has word for word from its sources."""
