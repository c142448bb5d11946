"""Records: what they are made of, what they refuse, and what holds for all of them."""

from __future__ import annotations

import gc
from typing import Any

import msgspec
import pytest

from articles import small
from iomed_cli.model import (
    SCHEMA_VERSION,
    Article,
    Extraction,
    Fact,
    FactDate,
    Figure,
    Mention,
    Paragraph,
    Quote,
    Speaker,
)

EXTRACTION = msgspec.json.decode(msgspec.json.encode(small()), type=Extraction)
KINDS = {
    "extraction": EXTRACTION,
    "article": EXTRACTION.article,
    "paragraph": EXTRACTION.article.paragraphs[0],
    "mention": EXTRACTION.speakers[0].mentions[0],
    "figure": Figure("12 boats", 0, 8, 12),
    "date": FactDate("on Friday", 9, 18),
    **{type(record).__name__.lower(): record for record in EXTRACTION.records()},
}


def test_records_kind_by_kind() -> None:
    """All records are given: speakers, quotes, countries, organizations, facts."""
    assert [record.id for record in EXTRACTION.records()] == ["s1", "q1", "c1", "o1", "f1"]


@pytest.mark.parametrize("record", KINDS.values(), ids=KINDS)
def test_a_record_cannot_be_changed(record: Any) -> None:
    """Nobody who is given a record can change it for others, so it can be a key."""
    with pytest.raises(AttributeError):
        setattr(record, record.__struct_fields__[0], "other")
    assert hash(record) == hash(msgspec.convert(msgspec.to_builtins(record), type(record)))


@pytest.mark.parametrize("record", KINDS.values(), ids=KINDS)
def test_a_field_that_is_unknown_is_refused(record: Any) -> None:
    """A misspelt field is not passed over."""
    with pytest.raises(msgspec.ValidationError, match="unknown field `txet`"):
        msgspec.convert({**msgspec.to_builtins(record), "txet": ""}, type(record))


@pytest.mark.parametrize("record", KINDS.values(), ids=KINDS)
def test_a_record_is_no_work_for_the_garbage_collector(record: Any) -> None:
    """Millions of records, which form no cycles, are not searched for any."""
    assert not gc.is_tracked(record)


def test_what_may_be_left_out() -> None:
    """What is not given is unknown: null, or nothing; an article is in English."""
    article = Article("a", "", ())
    assert msgspec.to_builtins(article) == {
        "id": "a",
        "text": "",
        "paragraphs": (),
        "title": None,
        "publisher": None,
        "journalist": None,
        "editor": None,
        "language": "en",
        "date": None,
        "date_note": None,
        "url": None,
    }
    assert list(Extraction(SCHEMA_VERSION, article).records()) == []
    speaker = Speaker("s1", "a", "Ann", (Mention("Ann", 0, 3, 1),))
    assert (speaker.role, speaker.affiliation, speaker.rule) == (None, None, None)
    fact = Fact("f1", "a", "event", "It rained.", "rained", 0, 6, 1)
    assert (fact.value, fact.unit, fact.qualifier, fact.date) == (None, None, None, None)
    assert (fact.people, fact.countries, fact.organizations) == ((), (), ())
    assert (fact.according_to, fact.rule) == (None, None)
    with pytest.raises(TypeError):
        Paragraph(0, 1)  # type: ignore[call-arg]
    with pytest.raises(TypeError):
        Quote("q1", "a", "direct")  # type: ignore[call-arg]


@pytest.mark.parametrize(
    ("kind", "field", "values"),
    [
        ("article.paragraphs", "kind", "body heading furniture"),
        ("quotes", "kind", "direct indirect mixed"),
        ("countries", "role", "initiator mentioned"),
        (
            "organizations",
            "kind",
            "intergovernmental government legislature party court university institute company"
            " media civil other",
        ),
        (
            "facts",
            "category",
            "event date number place organization law role membership assessment other",
        ),
    ],
)
def test_words_that_are_enumerated(kind: str, field: str, values: str) -> None:
    """Each of these words is read, and no other."""

    def read(value: str) -> None:
        extraction: dict[str, Any] = small()
        records: Any = extraction
        for step in kind.split("."):
            records = records[step]
        records[0][field] = value
        msgspec.convert(extraction, Extraction)

    for value in values.split():
        read(value)
    for value in ("", "Body", "unknown"):
        with pytest.raises(msgspec.ValidationError, match="Invalid enum value"):
            read(value)
