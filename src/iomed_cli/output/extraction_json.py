"""JSON of an article and its records, piece by piece: the whole is several times the text."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from itertools import groupby

import msgspec
from msgspec import Struct

from iomed_cli.model import (
    SCHEMA_VERSION,
    AnyRecord,
    Article,
    Country,
    Fact,
    Organization,
    Paragraph,
    Quote,
    Speaker,
)

_KINDS = {
    Speaker: "speakers",
    Quote: "quotes",
    Country: "countries",
    Organization: "organizations",
    Fact: "facts",
}
_PIECE = 65_536
"""Characters of the text that are written at once."""

_encode = msgspec.json.Encoder().encode


def on_a_line(
    article: Article, paragraphs: Iterable[Paragraph], records: Iterable[AnyRecord]
) -> Iterator[str]:
    """Give an extraction as JSON without a line break; the records come kind by kind."""
    yield f'{{"schema":{SCHEMA_VERSION},"article":{{'
    for number, name in enumerate(article.__struct_fields__):
        yield f'{"," if number else ""}"{name}":'
        if name == "text":
            yield from _text(article.text)
        elif name == "paragraphs":
            yield from _listed(paragraphs)
        else:
            yield _encode(getattr(article, name)).decode()
    yield "}"
    for kind, ours in _grouped(records):
        yield f',"{kind}":'
        yield from _listed(ours)
    yield "}"


def for_people(
    article: Article, paragraphs: Iterable[Paragraph], records: Iterable[AnyRecord]
) -> Iterator[str]:
    """Give an extraction as JSON laid out as the bundled one: a record on each line."""
    yield f'{{\n"schema": {SCHEMA_VERSION},\n"article": {{\n  '
    yield from _fields(article, ",\n  ", ("text", "paragraphs"), paragraphs)
    yield "\n}"
    for kind, ours in _grouped(records):
        yield f',\n"{kind}": ['
        number = 0
        for number, record in enumerate(ours, 1):
            yield ",\n  " if number > 1 else "\n  "
            if isinstance(record, (Quote, Fact)):
                yield _spaced(record)
            else:
                yield "{" + "".join(_fields(record, ", ", ("mentions",), record.mentions)) + "}"
        yield "\n]" if number else "]"
    yield "\n}"


def _grouped(records: Iterable[AnyRecord]) -> Iterator[tuple[str, Iterator[AnyRecord]]]:
    """Give the name and the records of each kind, of a kind without records too."""
    groups = groupby(records, type)
    upcoming = next(groups, None)
    for kind, name in _KINDS.items():
        if upcoming is None or upcoming[0] is not kind:
            yield name, iter(())
        else:
            yield name, upcoming[1]
            upcoming = next(groups, None)


def _listed(records: Iterable[Struct]) -> Iterator[str]:
    between = "["
    for record in records:
        yield between + _encode(record).decode()
        between = ","
    yield "]" if between == "," else "[]"


def _text(text: str) -> Iterator[str]:
    yield '"'
    for at in range(0, len(text), _PIECE):
        yield _encode(text[at : at + _PIECE]).decode()[1:-1]
    yield '"'


def _fields(
    record: Struct, between: str, last: Sequence[str], within: Iterable[Struct]
) -> Iterator[str]:
    """Give each field with its value, the last ones last, the very last with lines of its own."""
    names = record.__struct_fields__
    ordered = sorted(names, key=lambda name: last.index(name) if name in last else -1)
    for number, name in enumerate(ordered):
        yield f'{between if number else ""}"{name}": '
        if name == last[-1]:
            begins = "[\n    "
            for one in within:
                yield f"{begins}{_spaced(one)}"
                begins = ",\n    "
            yield "\n  ]" if begins[0] == "," else "[]"
        elif name in last:
            yield from _text(getattr(record, name))
        else:
            yield _spaced(getattr(record, name))


def _spaced(value: object) -> str:
    return msgspec.json.format(_encode(value), indent=0).decode()
