"""Articles made up of what tells a wrong answer: alike names, typing errors, words in all forms."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any, NamedTuple

from msgspec.structs import replace

from iomed_cli.model import (
    SCHEMA_VERSION,
    Article,
    Country,
    Extraction,
    Fact,
    Mention,
    Organization,
    Paragraph,
    Quote,
    QuoteKind,
    SourceKind,
    Speaker,
    Stance,
)


class Said(NamedTuple):
    """A sentence of an article: somebody says something, in a country or of a body."""

    speaker: str
    words: str
    kind: QuoteKind
    names: tuple[str, ...] = ()
    """Countries (with their codes) and organizations that it mentions after the words."""
    stance: Stance | None = None


COUNTRIES = {"China": "CN", "Niger": "NE", "Nigeria": "NG", "Germany": "DE"}
BODIES = {
    "United Nations": "UN",
    "China Daily": None,
    "Bank of China": "BOC",
    "Ministry of Trade": None,
}


KINDS: dict[str, SourceKind] = {
    "Experts": "group",
    "the minister": "unnamed_person",
    "The Minister": "unnamed_person",
    "an official of the bank": "unnamed_person",
}
"""Of those who are no named person."""

ROLES = {"Angela Merkel": ("trade expert", "Fudan University"), "N. Chan": ("minister", None)}


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
        start = begin + 1
        named = (len(text) - len(said.speaker), len(text))
        for name in said.names:
            at = text.index(name, start)
            mentions.setdefault(name, []).append(Mention(name, at, at + len(name), number))
        mentions.setdefault("@" + said.speaker, []).append(Mention(said.speaker, *named, number))
        text += ".\n"
        paragraphs.append(Paragraph(begin, len(text) - 1, "body"))
        quotes.append(_quote(id, number, said, inner, start, named))
        if said.words:
            facts.append(_fact(id, number, said, inner, start))
    places = [(f"c{n}", name) for n, name in enumerate(n for n in mentions if n in COUNTRIES)]
    bodies = [(f"o{n}", name) for n, name in enumerate(n for n in mentions if n in BODIES)]
    people = [(f"s{n}", name) for n, name in enumerate(n for n in mentions if n[0] == "@")]
    return Extraction(
        SCHEMA_VERSION,
        Article(id, text, tuple(paragraphs), **about),
        tuple(_speaker(i, id, n[1:], mentions[n]) for i, n in people),
        tuple(quotes),
        tuple(Country(i, id, COUNTRIES[n], n, "mentioned", tuple(mentions[n])) for i, n in places),
        tuple(Organization(i, id, n, "other", tuple(mentions[n]), BODIES[n]) for i, n in bodies),
        tuple(facts),
    )


def _speaker(id: str, article: str, name: str, mentions: Sequence[Mention]) -> Speaker:
    it = Speaker(id, article, name, tuple(mentions), *ROLES.get(name, ()))
    if not name.startswith("an official "):
        return it
    # Any words stand for a reason: only its place matters.
    at = mentions[0].start + len("an official ")
    words = name.removeprefix("an official ")
    return replace(it, unnamed_reason=words, unnamed_start=at, unnamed_end=at + len(words))


def _quote(
    id: str, number: int, said: Said, words: str, start: int, named: tuple[int, int]
) -> Quote:
    end = start + len(words)
    return Quote(
        id=f"q{number}",
        article=id,
        kind=said.kind,
        speaker=said.speaker,
        role="role",
        affiliation=None,
        text=words,
        start=start,
        end=end,
        paragraph=number,
        cue="said",
        cue_start=end + 3,
        cue_end=end + 7,
        mention=said.speaker,
        mention_start=named[0],
        mention_end=named[1],
        turn=f"q{number}",
        stance=said.stance,
        source_kind=KINDS.get(said.speaker, "named_person"),
    )


def _fact(id: str, number: int, said: Said, words: str, start: int) -> Fact:
    return Fact(
        f"f{number}",
        id,
        "event",
        f"{said.speaker}: {said.words}",
        words,
        start,
        start + len(words),
        number,
        value=number,
        unit="km",
        people=(said.speaker,),
        according_to=said.speaker,
    )
