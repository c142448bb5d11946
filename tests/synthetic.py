"""Articles made up of what tells a wrong answer: alike names, typing errors, words in all forms."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any, NamedTuple

from iomed_cli.model import (
    Article,
    Country,
    Extraction,
    Fact,
    Mention,
    Organization,
    Paragraph,
    Quote,
    Speaker,
)


class Said(NamedTuple):
    """A sentence of an article: somebody says something, in a country or of a body."""

    speaker: str
    words: str
    kind: str
    names: tuple[str, ...] = ()
    """Countries (with their codes) and organizations that it mentions after the words."""


COUNTRIES = {"China": "CN", "Niger": "NE", "Nigeria": "NG", "Germany": "DE"}
BODIES = {
    "United Nations": "UN",
    "China Daily": None,
    "Bank of China": "BOC",
    "Ministry of Trade": None,
}


def article(id: str, sentences: Sequence[Said], **about: Any) -> Extraction:
    """Build an article of some sentences, each a paragraph, every record in its place."""
    text = ""
    paragraphs: list[Paragraph] = []
    quotes: list[Quote] = []
    facts: list[Fact] = []
    mentions: dict[str, list[Mention]] = {}
    for number, said in enumerate(sentences, start=1):
        begin = len(text)
        inner = f"{said.words} {' and '.join(said.names)}".strip()
        text += f"“{inner},” said {said.speaker}"
        start, end = begin + 1, begin + 1 + len(inner)
        named = (len(text) - len(said.speaker), len(text))
        for name in said.names:
            at = text.index(name, start)
            mentions.setdefault(name, []).append(Mention(name, at, at + len(name), number))
        mentions.setdefault("@" + said.speaker, []).append(Mention(said.speaker, *named, number))
        text += ".\n"
        paragraphs.append(Paragraph(begin, len(text) - 1, "body"))
        cue = (end + 3, end + 7)
        quotes.append(
            Quote(
                *(f"q{number}", id, said.kind, said.speaker, "role", None, inner),  # type: ignore[arg-type]
                *(start, end, number, "said", *cue, said.speaker, *named, f"q{number}"),
            )
        )
        if said.words:
            facts.append(
                Fact(
                    *(f"f{number}", id, "event", f"{said.speaker}: {said.words}"),  # type: ignore[arg-type]
                    *(inner, start, end, number, number, "km"),
                    people=(said.speaker,),
                    according_to=said.speaker,
                )
            )
    places = [(f"c{n}", name) for n, name in enumerate(n for n in mentions if n in COUNTRIES)]
    bodies = [(f"o{n}", name) for n, name in enumerate(n for n in mentions if n in BODIES)]
    people = [(f"s{n}", name) for n, name in enumerate(n for n in mentions if n[0] == "@")]
    return Extraction(
        1,
        Article(id, text, tuple(paragraphs), **about),
        tuple(Speaker(i, id, n[1:], tuple(mentions[n])) for i, n in people),
        tuple(quotes),
        tuple(Country(i, id, COUNTRIES[n], n, "mentioned", tuple(mentions[n])) for i, n in places),
        tuple(Organization(i, id, n, "other", tuple(mentions[n]), BODIES[n]) for i, n in bodies),
        tuple(facts),
    )
