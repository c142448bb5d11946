"""The rows of a collection as records: extractions that hold just what is asked for."""

from __future__ import annotations

import sqlite3
from collections.abc import Callable, Collection, Iterable, Iterator, Mapping, Sequence
from functools import cached_property, lru_cache
from itertools import starmap
from typing import Any, cast

import msgspec
from msgspec.structs import astuple

from iomed_cli.archive.proof.damage import DamageError, misfit, only, stored_json, typed
from iomed_cli.archive.row_encoding import as_statement, content_hash, record_digest
from iomed_cli.model import (
    SCHEMA_VERSION,
    Article,
    Country,
    CountryRole,
    DateRelation,
    Extraction,
    Fact,
    FactCategory,
    FactDate,
    FactStance,
    Figure,
    FigureDirection,
    Mention,
    Organization,
    OrganizationKind,
    Paragraph,
    ParagraphKind,
    Quote,
    QuoteKind,
    SourceKind,
    Speaker,
    SpeakerFrom,
    Stance,
)
from iomed_cli.validation import problems

_ARTICLE = "id, title, publisher, journalist, editor, language, date, date_note, url"

_QUERIES: Mapping[str, str] = {
    "speakers": """
        SELECT it.article_key, it.key, it.id, names.name, role.term, affiliation.term, rule.term,
          it.mentions, it.start, it."end", it.paragraph, it.unnamed_start, it.unnamed_end
        FROM speakers AS it JOIN names ON names.key = it.name_key
          LEFT JOIN terms AS role ON role.key = it.role_key
          LEFT JOIN terms AS affiliation ON affiliation.key = it.affiliation_key
          LEFT JOIN terms AS rule ON rule.key = it.rule_key""",
    "quotes": """
        SELECT it.article_key, it.key, it.id, it.kind, names.name, role.term, affiliation.term,
          it.start, it."end", it.paragraph, it.cue_start, it.cue_end, it.mention_start,
          it.mention_end, it.turn, rule.term, it.confidence, it.stance, it.speaker_from,
          it.speaker_confidence, it.source_kind
        FROM quotes AS it LEFT JOIN names ON names.key = it.speaker_key
          LEFT JOIN terms AS role ON role.key = it.role_key
          LEFT JOIN terms AS affiliation ON affiliation.key = it.affiliation_key
          LEFT JOIN terms AS rule ON rule.key = it.rule_key""",
    "countries": """
        SELECT it.article_key, it.key, it.id, it.code, name.term, it.role, rule.term, it.mentions,
          it.start, it."end", it.paragraph
        FROM countries AS it JOIN terms AS name ON name.key = it.term_key
          LEFT JOIN terms AS rule ON rule.key = it.rule_key""",
    "organizations": """
        SELECT it.article_key, it.key, it.id, names.name, it.kind, short.name, rule.term,
          it.mentions, it.start, it."end", it.paragraph
        FROM organizations AS it JOIN names ON names.key = it.name_key
          LEFT JOIN names AS short ON short.key = it.abbreviation_key
          LEFT JOIN terms AS rule ON rule.key = it.rule_key""",
    "facts": """
        SELECT it.article_key, it.key, it.id, it.category, it.statement, it.start, it."end",
          it.paragraph, it.value, it.unit, it.qualifier, it.date, it.people, it.countries,
          it.organizations, it.according_to, rule.term, it.figures, it.dates, it.subject,
          it.subject_start, it.subject_end, it.stance, it.confidence
        FROM facts AS it LEFT JOIN terms AS rule ON rule.key = it.rule_key""",
}

KINDS = tuple(_QUERIES)
"""The tables of records, in the order in which an extraction has them."""

_Text = str | None
_Number = int | None
_Places = tuple[int, int, int]
_About = tuple[str, _Text, _Text, _Text, _Text, str, _Text, _Text, _Text, bytes, str, str]
# fmt: off
_SHAPES: Mapping[str, Any] = {
    "speakers": tuple[
        int, int, str, str, _Text, _Text, _Text, str, int, int, int, _Number, _Number,
    ],
    "quotes": tuple[
        int, int, str, QuoteKind, _Text, _Text, _Text, int, int, int,
        _Number, _Number, _Number, _Number, _Text, _Text, float | None,
        Stance | None, SpeakerFrom | None, float | None, SourceKind | None,
    ],
    "countries": tuple[int, int, str, str, str, CountryRole, _Text, str, int, int, int],
    "organizations": tuple[
        int, int, str, str, OrganizationKind, _Text, _Text, str, int, int, int,
    ],
    "facts": tuple[
        int, int, str, FactCategory, _Text, int, int, int, Any, _Text, _Text, _Text,
        str, str, str, _Text, _Text,
        _Text, _Text, _Text, _Number, _Number, FactStance | None, float | None,
    ],
}
# fmt: on
"""What each column of the queries may be: SQLite itself takes anything."""

_read_places = msgspec.json.Decoder(list[_Places]).decode
_read_names = msgspec.json.Decoder(tuple[str, ...]).decode


def stored_paragraphs(value: str | bytes) -> tuple[Paragraph, ...]:
    """Give the paragraphs that an article's row holds."""
    every = stored_json(_read_paragraphs, value, "paragraphs")
    return tuple(starmap(Paragraph, map(astuple, every)))


class _StoredParagraph(msgspec.Struct, array_like=True, forbid_unknown_fields=True, gc=False):
    start: int
    end: int
    kind: ParagraphKind = "body"


_read_paragraphs = msgspec.json.Decoder(list[_StoredParagraph]).decode


class _StoredFigure(msgspec.Struct, array_like=True, forbid_unknown_fields=True, gc=False):
    start: int
    end: int
    value: int | float | None = None
    """A figure without one is the fact's own: see `compact_figures`."""
    value_to: int | float | None = None
    unit: _Text = None
    qualifier: _Text = None
    of: _Text | bool = None
    direction: FigureDirection | None = None
    rate: _Text = None
    part_of: int | float | None = None
    date: _Text = None


_StoredDate = tuple[int, int, _Text, DateRelation | None]
_read_figures = msgspec.json.Decoder(list[_StoredFigure]).decode
_read_dates = msgspec.json.Decoder(list[_StoredDate]).decode
_read_number = msgspec.json.Decoder(int).decode


class CollectionReader:
    """Reads records out of a collection."""

    def __init__(self, connection: sqlite3.Connection) -> None:
        self.connection = connection

    @cached_property
    def version(self) -> int:
        """The version of the tables, in an older file that is read as it is."""
        (version,) = self.connection.execute("PRAGMA user_version").fetchone()
        return int(version)

    def records(self, kind: str, condition: str, *values: Any) -> Iterator[tuple[int, int, Any]]:
        """Give the records of a kind that fulfil a condition, in the articles' order.

        Before each stand its article's key and its own. The condition is SQL
        about the table as ``it``; the values are its own.
        """
        cursor = self.connection.execute(
            f"{_QUERIES[kind]} WHERE {condition} ORDER BY it.article_key, it.key", values
        )
        make = _MAKERS[kind]
        current, id_, text = -1, "", ""
        for row in typed(cursor, _SHAPES[kind]):
            if row[0] != current:
                current = row[0]
                id_, text = self._text(current)
            yield current, row[1], make(row, id_, text)

    def extractions(
        self, parts: Mapping[str, Iterable[int]], texts: Collection[int] = ()
    ) -> list[Extraction]:
        """Give extractions with just the records that have some keys.

        Their articles have no text, but for those with some keys: whoever
        queries records does not read it.
        """
        found: dict[int, dict[str, list[Any]]] = {key: {} for key in texts}
        for kind, keys in parts.items():
            listed = msgspec.json.encode(sorted(keys)).decode()
            condition = "it.key IN (SELECT value FROM json_each(?))"
            for article, _, record in self.records(kind, condition, listed):
                found.setdefault(article, {}).setdefault(kind, []).append(record)
        return [
            Extraction(
                SCHEMA_VERSION,
                self.article(key)
                if key in texts
                else Article(next(iter(kinds.values()))[0].article, "", ()),
                **cast("Any", {kind: tuple(records) for kind, records in kinds.items()}),
            )
            for key, kinds in sorted(found.items())
        ]

    def proven(self, key: int) -> Extraction:
        """Give an article with all its records.

        Raises DamageError where they do not hold against its text, or are not those that were
        collected: no column of theirs has changed since.
        """
        found = self.whole(key)
        if self.digests(key) != [record_digest(found)]:
            raise DamageError(f"article {found.article.id}: is not what was collected")
        return found

    def whole(self, key: int) -> Extraction:
        """Give the same as it is in the file.

        Raises DamageError where the records do not hold against the text.
        """
        records: dict[str, Any] = {
            kind: tuple(record for _, _, record in self.records(kind, "it.article_key = ?", key))
            for kind in KINDS
        }
        found = Extraction(SCHEMA_VERSION, self.article(key), **records)
        for problem in problems(found):
            raise DamageError(f"article {found.article.id}: {problem}")
        return found

    def digests(self, key: int) -> list[bytes]:
        """Give what is kept to prove an article by: one digest, unless somebody has changed it."""
        rows = self.connection.execute("SELECT digest FROM digests WHERE article_key = ?", (key,))
        return [digest for (digest,) in typed(rows, tuple[bytes])]

    def article(self, key: int) -> Article:
        """Give an article without its records.

        Raises DamageError where its text is not the one that was collected.
        """
        cursor = self.connection.execute(
            f"SELECT {_ARTICLE}, hash, text, paragraphs FROM articles"
            " JOIN texts ON article_key = key WHERE key = ?",
            (key,),
        )
        id_, *about, hash_, text, paragraphs = only(typed(cursor, _About))
        if content_hash(text.encode()) != hash_:
            raise DamageError(f"article {id_}: its text is not what was collected")
        return Article(id_, text, stored_paragraphs(paragraphs), *about)

    def _text(self, key: int) -> tuple[str, str]:
        cursor = self.connection.execute(
            "SELECT id, text FROM articles JOIN texts ON article_key = key WHERE key = ?", (key,)
        )
        row: tuple[str, str] = only(typed(cursor, tuple[str, str]))
        return row


def _mentions(places: str, text: str, first: Sequence[int]) -> tuple[Mention, ...]:
    """Give mentions by their places; of a single one there is but that of the first."""
    if not places:
        start, end, paragraph = first
        return (Mention(text[start:end], start, end, paragraph),)
    return tuple(
        Mention(text[start:end], start, end, paragraph)
        for start, end, paragraph in stored_json(_read_places, places, "mentions")
    )


def _speaker(row: tuple[Any, ...], article: str, text: str) -> Speaker:
    _, _, id_, name, role, affiliation, rule, mentions, *first, start, end = row
    return Speaker(
        *(id_, article, name, _mentions(mentions, text, first), role, affiliation, rule),
        *(None if start is None else text[start:end], start, end),
    )


def _quote(row: tuple[Any, ...], article: str, text: str) -> Quote:
    # fmt: off
    (
        _, _, id_, kind, speaker, role, affiliation, start, end, paragraph, cue_start, cue_end,
        mention_start, mention_end, turn, rule, confidence, stance, way, sureness, source_kind,
    ) = row
    # fmt: on
    return Quote(
        id_,
        article,
        kind,
        speaker,
        role,
        affiliation,
        text[start:end],
        start,
        end,
        paragraph,
        None if cue_start is None else text[cue_start:cue_end],
        cue_start,
        cue_end,
        None if mention_start is None else text[mention_start:mention_end],
        mention_start,
        mention_end,
        turn or id_,
        rule,
        confidence,
        stance,
        way,
        sureness,
        source_kind,
    )


def _country(row: tuple[Any, ...], article: str, text: str) -> Country:
    _, _, id_, code, name, role, rule, mentions, *first = row
    return Country(id_, article, code, name, role, _mentions(mentions, text, first), rule)


def _organization(row: tuple[Any, ...], article: str, text: str) -> Organization:
    _, _, id_, name, kind, short, rule, mentions, *first = row
    return Organization(id_, article, name, kind, _mentions(mentions, text, first), short, rule)


def _fact(row: tuple[Any, ...], article: str, text: str) -> Fact:
    # To unpack a row at once takes a third of the time that a list of the rest takes.
    # fmt: off
    (
        _, _, id_, category, statement, start, end, paragraph, value, unit, qualifier, date,
        people, countries, organizations, according_to, rule, figures, dates, subject,
        subject_start, subject_end, stance, confidence,
    ) = row
    # fmt: on
    evidence = text[start:end]
    return Fact(
        id_,
        article,
        category,
        str(as_statement(evidence)) if statement is None else statement,
        evidence,
        start,
        end,
        paragraph,
        # What is too large for SQLite's integers stands there as bytes.
        stored_json(_read_number, value, "value") if isinstance(value, bytes) else value,
        unit,
        qualifier,
        date,
        _names(people, "people") if people else (),
        _names(countries, "countries") if countries else (),
        _names(organizations, "organizations") if organizations else (),
        according_to,
        rule,
        () if figures is None else tuple(_figures(figures, text, value, unit, qualifier)),
        () if dates is None else _dates(dates, text),
        subject,
        subject_start,
        subject_end,
        stance,
        confidence,
    )


@lru_cache(maxsize=4096)
def _names(stored: str, column: str) -> tuple[str, ...]:
    """Read names, which are few: those of one article, or none."""
    names: tuple[str, ...] = stored_json(_read_names, stored, column)
    return names


def _figures(stored: str, text: str, value: Any, unit: _Text, qualifier: _Text) -> Iterator[Figure]:
    for one in stored_json(_read_figures, stored, "figures"):
        start, end, number, to, counted, as_it_is, of, *rest = astuple(one)
        if number is None:
            if not isinstance(value, int | float):
                raise misfit("figures")
            number, counted, as_it_is = value, unit, qualifier
            of = unit if of is None else of or None
        yield Figure(text[start:end], start, end, number, to, counted, as_it_is, of, *rest)


def _dates(stored: str, text: str) -> tuple[FactDate, ...]:
    every = stored_json(_read_dates, stored, "dates")
    return tuple(FactDate(text[start:end], start, end, *told) for start, end, *told in every)


_MAKERS: Mapping[str, Callable[[tuple[Any, ...], str, str], Any]] = {
    "speakers": _speaker,
    "quotes": _quote,
    "countries": _country,
    "organizations": _organization,
    "facts": _fact,
}
