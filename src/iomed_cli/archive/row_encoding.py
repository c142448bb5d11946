"""An extraction as the rows of a collection's tables, which any process can prepare."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from hashlib import blake2b
from typing import TYPE_CHECKING, Any, NamedTuple

import msgspec
from msgspec.structs import astuple

from iomed_cli.errors import IomedError
from iomed_cli.matching.word_index import plain_tokens, tokens
from iomed_cli.query.facts.fact_parts import fact_texts

if TYPE_CHECKING:
    from iomed_cli.model import (
        Country,
        Extraction,
        Fact,
        Figure,
        Mention,
        Organization,
        Paragraph,
        Quote,
        Speaker,
    )

Values = tuple[Any, ...]

HASH_BYTES = 16
_LARGEST = 2**63
"""SQLite's integers are smaller."""


class Kept(NamedTuple):
    """An article and its records, ready to be written; names and terms still in words."""

    id: str
    about: Values
    """Title, publisher, journalist, editor, language, date, date_note, url and hash."""
    text: str
    paragraphs: str
    text_words: str
    speakers: list[Values]
    quotes: list[Values]
    quote_words: list[str]
    countries: list[Values]
    organizations: list[Values]
    organization_names: list[tuple[str, str]]
    facts: list[Values]
    fact_words: list[str]
    digest: bytes
    """What tells the text and the records from all others, whatever the article's id."""


def content_hash(content: bytes) -> bytes:
    """Give what tells one content from another."""
    return blake2b(content, digest_size=HASH_BYTES).digest()


def kept(extraction: Extraction) -> Kept:
    """Prepare the rows of an article. Raises IomedError for a text that UTF-8 cannot hold."""
    it = extraction.article
    try:
        every = _rows(extraction)
    except UnicodeEncodeError as error:
        raise IomedError(f"holds half of a character at {error.start}") from None
    about, _, speakers, quotes, countries, organizations, facts = every
    return Kept(
        it.id,
        about,
        it.text,
        _compact_paragraphs(it.paragraphs),
        all_words(it.text),
        [_with_short_mentions(one, 3) for one in speakers],
        quotes,
        [indexed(quote.text) for quote in extraction.quotes],
        [_with_short_mentions(one, 0) for one in countries],
        [_with_short_mentions(one, 0) for one in organizations],
        [pair for organization in extraction.organizations for pair in _aliases(organization)],
        list(map(_compact_fact, facts, extraction.facts)),
        [indexed(*fact_texts(fact)) for fact in extraction.facts],
        _digest(every),
    )


def record_digest(extraction: Extraction) -> bytes:
    """Give what tells a text and its records from all others: `Kept.digest`."""
    return _digest(_rows(extraction))


_Rows = tuple[Values, str, list[Values], list[Values], list[Values], list[Values], list[Values]]


def _rows(extraction: Extraction) -> _Rows:
    """Give an article's own values, its paragraphs, and the rows of each kind of records."""
    it = extraction.article
    names = (it.title, it.publisher, it.journalist, it.editor)
    return (
        (*names, it.language, it.date, it.date_note, it.url, content_hash(it.text.encode())),
        _json([(one.start, one.end, one.kind) for one in it.paragraphs]),
        _speaker_values(extraction),
        [_quote_values(quote) for quote in extraction.quotes],
        [_country_values(country) for country in extraction.countries],
        [_organization_values(one) for one in extraction.organizations],
        [_fact_values(fact) for fact in extraction.facts],
    )


def _digest(every: _Rows) -> bytes:
    return content_hash(msgspec.json.encode(every))


def indexed(*texts: str) -> str:
    """Give what the index of words is told of a row's texts."""
    return " ".join(sorted(tokens(*texts)))


def all_words(text: str) -> str:
    """Give what the index of articles is told of a text."""
    return " ".join(sorted(plain_tokens(text)))


def _speaker_values(extraction: Extraction) -> list[Values]:
    counts: Counter[tuple[str | None, str]] = Counter()
    said: Counter[tuple[str | None, str]] = Counter()
    first: dict[str | None, int] = {}
    for number, quote in enumerate(extraction.quotes):
        counts[quote.speaker, quote.kind] += 1
        said[quote.speaker, quote.kind] += len(quote.text.split())
        first.setdefault(quote.speaker, number)
    kinds = ("direct", "indirect", "mixed")
    return [
        (
            *(one.id, one.name, one.role, one.affiliation, one.rule),
            *(counts[one.name, kind] for kind in kinds),
            *(said[one.name, kind] for kind in kinds),
            first.get(one.name),
            *_mention_values(one),
            None if one.name not in first else extraction.quotes[first[one.name]].source_kind,
            *(one.unnamed_start, one.unnamed_end),
        )
        for one in extraction.speakers
    ]


def _quote_values(it: Quote) -> Values:
    places = (
        *(it.start, it.end, it.paragraph),
        *(it.cue_start, it.cue_end, it.mention_start, it.mention_end),
        None if it.turn == it.id else it.turn,
    )
    told = it.confidence, it.stance, it.speaker_from, it.speaker_confidence, it.source_kind
    return it.id, it.kind, it.speaker, it.role, it.affiliation, places, it.rule, told


def _country_values(it: Country) -> Values:
    return (it.id, it.code, it.name, it.role, it.rule, *_mention_values(it))


def _organization_values(it: Organization) -> Values:
    return (it.id, it.name, it.kind, it.abbreviation, it.rule, *_mention_values(it))


def _aliases(it: Organization) -> list[tuple[str, str]]:
    """Give what an organization is called, each time with its full name."""
    every = dict.fromkeys([it.name, it.abbreviation or it.name, *(one.text for one in it.mentions)])
    return [(alias, it.name) for alias in every]


def _fact_values(it: Fact) -> Values:
    value = it.value
    if isinstance(value, int) and not -_LARGEST <= value < _LARGEST:
        value = str(value).encode()  # type: ignore[assignment]  # told from text by its type
    own = None if it.statement == as_statement(it.text) else it.statement
    told = (
        *(_parts(map(_figure_values, it.figures)), _parts(map(astuple, it.dates))),
        *(it.subject, it.subject_start, it.subject_end, it.stance, it.confidence),
    )
    return (
        *(it.id, it.category, own, it.start, it.end, it.paragraph),
        *(value, it.unit, it.qualifier, it.date),
        *map(_json, (it.people, it.countries, it.organizations)),
        *(it.according_to, it.rule, told),
    )


def _parts(every: Iterable[Values]) -> str | None:
    """Give figures or dates as JSON, without the words: their places tell them."""
    values = [one[1:] for one in every]
    return _json(values) if values else None


def _compact_fact(values: Values, it: Fact) -> Values:
    """Give the row of a fact without what follows from the rest: no names, its own figure."""
    *before, people, countries, organizations, according_to, rule, (_, *told) = values
    main = before[6:9]
    figures = compact_figures((_figure_values(one)[1:] for one in it.figures), *main)
    names = ("" if one == "[]" else one for one in (people, countries, organizations))
    return *before, *names, according_to, rule, (figures, *told)


def compact_figures(
    figures: Iterable[Sequence[Any]], value: Any, unit: str | None, qualifier: str | None
) -> str | None:
    """Give figures as JSON, from `start` on, without what they have of their fact.

    A figure without a value is the fact's own: value, unit and qualifier are those of the
    fact. What it is a figure ``of`` is the unit then, unless there is a text, or false: nothing.
    """
    own = type(value), value, unit, qualifier
    every: list[list[Any]] = []
    for start, end, number, to, counted, as_it_is, of, *rest in figures:
        if (type(number), number, counted, as_it_is) == own:
            of = None if of == unit else of or False
            number = counted = as_it_is = None
        values = [start, end, number, to, counted, as_it_is, of, *rest]
        while values[-1] is None:
            values.pop()
        every.append(values)
    return _json(every) if every else None


def _with_short_mentions(values: Values, after: int) -> Values:
    """Give a row without the places of a single mention: they stand in columns of their own."""
    at = len(values) - after - 1
    return (*values[:at], "", *values[at + 1 :]) if values[at - 4] == 1 else values


def _compact_paragraphs(paragraphs: Iterable[Paragraph]) -> str:
    return _json(
        [
            (one.start, one.end) if one.kind == "body" else (one.start, one.end, one.kind)
            for one in paragraphs
        ]
    )


def _figure_values(it: Figure) -> Values:
    # Seals that were made before figures had a date hold still.
    return astuple(it) if it.date is not None else astuple(it)[:-1]


def as_statement(evidence: str) -> str | None:
    """Give what a fact states that just says what its evidence does, as a sentence.

    It need not be kept then. SQLite, too, can make ASCII letters capital.
    """
    first = evidence[:1]
    return f"{first.upper()}{evidence[1:]}." if first.isascii() else None


def _mention_values(it: Speaker | Country | Organization) -> tuple[int, int, int, int, str]:
    """Give how many mentions there are, the place of the first, and those of all as JSON."""
    return (
        *(len(it.mentions), *_place(it.mentions[0])),
        _json([_place(one) for one in it.mentions]),
    )


def _place(it: Mention) -> tuple[int, int, int]:
    return it.start, it.end, it.paragraph


def _json(value: Sequence[Any]) -> str:
    return msgspec.json.encode(value).decode()
