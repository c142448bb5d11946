"""Labels: what people marked in a text, as JSON beside it."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

import msgspec
from msgspec import Struct

from iomed_cli.errors import IomedError, reason
from iomed_cli.model import QuoteKind

Span = tuple[int, int]


class LabelledQuote(Struct, frozen=True):
    """What somebody says, by its offsets: code points, the end exclusive."""

    kind: QuoteKind
    start: int
    end: int
    speaker: str | None = None
    """The fullest name that the text has for who says it."""
    aliases: tuple[str, ...] = ()
    """What is right as well; ``NONE`` where it is also right to name nobody."""


class Labels(Struct, frozen=True):
    """All labels of a text; fields of other tools beside them are left aside."""

    quotes: tuple[LabelledQuote, ...]
    optional: tuple[Span, ...] = ()
    """Spans in which it counts neither way whether something is found."""


class LabelledText(NamedTuple):
    """A text with its labels."""

    name: str
    text: str
    labels: Labels


_read = msgspec.json.Decoder(Labels).decode


def labelled_texts(folder: Path) -> Iterator[LabelledText]:
    """Give each ``NAME.txt`` of a folder that has a ``NAME.json``, in the order of their names.

    Raises IomedError where there is none, or one does not fit the other.
    """
    found = False
    for path in sorted(folder.glob("*.json")):
        beside = path.with_suffix(".txt")
        if beside.exists():
            found = True
            yield _labelled(beside, path)
    if not found:
        raise IomedError(
            f"{folder}: has no labelled text: NAME.txt, and its labels in NAME.json beside it"
        )


def _labelled(text_path: Path, labels_path: Path) -> LabelledText:
    try:
        with text_path.open(encoding="utf-8", newline="") as file:
            text = file.read()
        labels = _read(labels_path.read_bytes())
    except UnicodeDecodeError:
        raise IomedError(f"{text_path}: is not UTF-8") from None
    except OSError as error:
        raise IomedError(f"{error.filename}: cannot be read: {reason(error)}") from None
    except (msgspec.DecodeError, RecursionError) as error:
        raise IomedError(f"{labels_path}: holds no labels: {error}") from None
    spans = [(quote.start, quote.end) for quote in labels.quotes]
    for start, end in (*spans, *labels.optional):
        if not 0 <= start < end <= len(text):
            raise IomedError(
                f"{labels_path}: {start} to {end} is no span of {text_path.name},"
                f" which has {len(text)} characters"
            )
    return LabelledText(text_path.stem, text, labels)
