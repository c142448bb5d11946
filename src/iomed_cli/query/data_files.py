"""JSON to records and back: how a data file is laid out, and where the bundled one lies."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache
from itertools import chain
from pathlib import Path

import msgspec

from iomed_cli.errors import IomedError, too_new
from iomed_cli.inputs.encodings import in_utf_8
from iomed_cli.inputs.file_kinds import refuse_no_text
from iomed_cli.inputs.json_values import (
    UNDECODABLE,
    head,
    is_spread,
    is_whole,
    json_fault,
    json_values,
    numbered,
)
from iomed_cli.model import SCHEMA_VERSION, Extraction
from iomed_cli.validation import problems


class _Version(msgspec.Struct):
    """Just the schema's number, so that a newer file can be told from a broken one."""

    schema: int


@cache
def _decoder() -> msgspec.json.Decoder[Extraction]:
    # To make it takes longer than to read a line of text, which needs none.
    return msgspec.json.Decoder(Extraction)


def bundled(name: str) -> Path:
    """Give the path of a file that comes with iomed (``article.json``)."""
    # A wheel carries data/ inside the package; an editable install leaves it at the top level.
    inside = Path(__file__).parents[1] / "data"
    return (inside if inside.is_dir() else Path(__file__).parents[3] / "data") / name


def read_extractions(content: bytes, name: str) -> tuple[Extraction, ...]:
    """Read the content of a data file: one article's JSON, or JSON Lines with an article each.

    Raises IomedError, which begins with the file's name, where it is no
    extraction, or does not hold against its own text.
    """
    try:
        # Editors on Windows put a byte order mark before UTF-8, its shell writes UTF-16.
        content = in_utf_8(content)
        refuse_no_text(content)
    except IomedError as error:
        raise IomedError(f"{name}: {error}") from None
    if not content.strip():
        raise IomedError(f"{name}: is empty: a text or an extraction was expected")
    found = tuple(_decoded_all(content, name))
    seen: set[str] = set()
    for extraction in found:
        if extraction.article.id in seen:
            raise IomedError(f"{name}: two articles have the id {extraction.article.id!r}")
        seen.add(extraction.article.id)
    return found


def _decoded_all(content: bytes, name: str) -> Iterator[Extraction]:
    named = name.removesuffix(".gz").endswith((".jsonl", ".ndjson"))
    if not named and content.lstrip().startswith(b"{") and is_whole(content):
        # Most often: one article. To find out where each value ends takes longer than to read it.
        yield decoded_extraction(content, name)
        return
    lines = numbered(content.split(b"\n"))
    beginning = head(lines)
    every = chain(beginning, lines)
    values = json_values(every, name, len(content)) if is_spread(beginning) else every
    first = next(values, None)
    second = None if first is None else next(values, None)
    if first and (second or named or content.lstrip().startswith(b"[")):
        for line, value in chain([first], [second] if second else [], values):
            yield decoded_extraction(value, f"{name}, line {line}")
    else:
        yield decoded_extraction(content, name)


def decoded_extraction(content: bytes, where: str) -> Extraction:
    """Read one article's JSON. Raises IomedError, which begins with where that stands."""
    try:
        extraction = _decoder().decode(content)
    except UNDECODABLE as error:
        _refuse_newer(content, where)
        raise IomedError(f"{where}: {_misfit(content, error)}") from None
    if extraction.schema > SCHEMA_VERSION:
        _refuse_newer(content, where)
    if 0 < extraction.schema < SCHEMA_VERSION:
        # What older data has no field for is not known of it.
        extraction = msgspec.structs.replace(extraction, schema=SCHEMA_VERSION)
    if extraction.json_schema is not msgspec.UNSET:
        # It is about the file, and none of the article.
        extraction = msgspec.structs.replace(extraction, json_schema=msgspec.UNSET)
    for problem in problems(extraction):
        raise IomedError(f"{where}: {problem}")
    return extraction


def _misfit(content: bytes, error: Exception) -> str:
    """Tell JSON of another shape from what is no JSON at all."""
    if isinstance(error, UnicodeDecodeError):
        return json_fault(content, error)
    try:
        msgspec.json.decode(content, type=msgspec.Raw)
    except RecursionError:
        return "is nested too deeply to be an extraction"
    except msgspec.DecodeError as fault:
        return json_fault(content, fault)
    return f"does not fit the schema: {error}"


def _refuse_newer(content: bytes, where: str) -> None:
    try:
        version = msgspec.json.decode(content, type=_Version).schema
    except UNDECODABLE:
        return
    if version > SCHEMA_VERSION:
        raise too_new(f"{where}: has schema {version}", SCHEMA_VERSION)
