"""Articles for the tests in which somebody says something."""

from __future__ import annotations

from collections.abc import Sequence

from iomed_cli.model import (
    SCHEMA_VERSION,
    Article,
    Extraction,
    Paragraph,
    Quote,
    QuoteKind,
    Speaker,
)

Said = tuple[QuoteKind, str, "str | None", str]
"""A kind, the words in the text, who says them, and a name for the turn."""


def extraction(text: str, *said: Said, id: str = "a", others: Sequence[str] = ()) -> Extraction:
    """Give the records of a text in which these things are said, in this order."""
    paragraphs, quotes, offset = [], [], 0
    for line in text.split("\n"):
        paragraphs.append(Paragraph(offset, offset + len(line), "body"))
        offset += len(line) + 1
    reached, turns = 0, dict[str, str]()
    for number, (kind, words, speaker, turn) in enumerate(said, start=1):
        start = text.index(words, reached)
        reached = start + len(words)
        quotes.append(
            Quote(
                f"q{number}", id, kind, speaker, None, None, words, start, reached,
                text.count("\n", 0, start) + 1, None, None, None, None, None, None,
                turns.setdefault(turn, f"q{number}"),
            )
        )  # fmt: skip
    names = dict.fromkeys([*(one[2] for one in said if one[2]), *others])
    speakers = tuple(
        Speaker(f"s{number}", id, name, ()) for number, name in enumerate(names, start=1)
    )
    return Extraction(SCHEMA_VERSION, Article(id, text, tuple(paragraphs)), speakers, tuple(quotes))
