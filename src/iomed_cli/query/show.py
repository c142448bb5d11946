"""A record in its surroundings: the words before and after it, and how to cite it."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from itertools import islice
from typing import TYPE_CHECKING

from msgspec import Struct

from iomed_cli.errors import IomedError
from iomed_cli.model import (
    AnyRecord,
    Article,
    Country,
    Extraction,
    Fact,
    Organization,
    Quote,
    Speaker,
)
from iomed_cli.value import Value

if TYPE_CHECKING:
    from iomed_cli.query.dataset import Dataset

_LOOKED_AT = 10_000
"""Ids that are looked at to say which there are."""

_FIRST = 3
"""Ids that are spelt out where they cannot be told as ranges."""

TYPES = {
    Speaker: "speaker",
    Quote: "quote",
    Country: "country",
    Organization: "organization",
    Fact: "fact",
}


CONTEXT_WORDS = 10
"""Words shown on either side of a mention."""


class Surroundings(Struct, frozen=True):
    """Evidence in the text: of a quotation or a fact with the rest of its paragraph around it.

    Of a mention with a few words on either side.
    """

    before: str
    text: str
    after: str
    start: int
    end: int
    paragraph: int


class Choice(Value, frozen=True):
    """The ids of the records that there are."""

    ids: str
    first: str
    """The id of one of them, as it is typed."""
    what: str
    """What it is one of."""
    listing: str
    """The command that lists those."""


class Shown(Struct, frozen=True):
    """One record whole."""

    type: str
    record: AnyRecord
    passages: tuple[Surroundings, ...]
    """A quotation's or fact's one piece of evidence; of the others each mention."""
    citation: str

    def as_dict(self) -> dict[str, object]:
        """Give the record's own fields, then the surroundings of each piece of evidence."""
        fields = {name: getattr(self.record, name) for name in self.record.__struct_fields__}
        if isinstance(self.record, (Quote, Fact)):
            fields["before"] = self.passages[0].before
            fields["after"] = self.passages[0].after
        else:
            fields["mentions"] = self.passages
        return {"type": self.type, **fields, "citation": self.citation}


def show(extractions: Sequence[Extraction], reference: str) -> Shown | None:
    """Give the record with an id (``q3``; ``ARTICLE/q3`` where several articles have one).

    None where there is no such record. Raises IomedError where several
    articles have the id, and where it is blank.
    """
    if not reference.strip():
        raise IomedError("blank id: give one as the listings show it")
    article_id, _, id_ = reference.strip().rpartition("/")
    found = [
        (extraction.article, record)
        for extraction in extractions
        if article_id in ("", extraction.article.id)
        for record in extraction.records()
        if record.id.casefold() == id_.casefold()
    ]
    if not found:
        return None
    if len(found) > 1:
        raise ambiguous(len(found), id_, f"{found[0][0].id}/{found[0][1].id}")
    from iomed_cli.query.citations.footnote import footnote

    article, record = found[0]
    return Shown(
        TYPES[type(record)], record, evidence_passages(article, record), footnote(article, record)
    )


def no_record(dataset: Dataset, reference: str) -> str:
    """Say that there is no record with an id, and which may have been meant."""
    article, _, id_ = reference.strip().rpartition("/")
    if article:
        dataset.about(article)
    known = list(islice(dataset.names("ids"), _LOOKED_AT))
    said = f"There is no record {reference!r}"
    digits = id_.lstrip("#")
    if digits.isdecimal():
        from string import ascii_letters

        meant = [one for one in dict.fromkeys(known) if one.lstrip(ascii_letters) == digits]
        if meant:
            return f"{said}: did you mean {' or '.join(meant)}?"
    elif any(map(str.isalpha, id_)) and not any(map(str.isdecimal, id_)):
        asking = (dataset.speakers, dataset.countries, dataset.organizations)
        named = [row for ask in asking for row in ask(name=id_)]
        if len(named) == 1:
            article = f"{named[0].article}/" if dataset.several else ""
            return f"{said}: {named[0].name} is {article}{named[0].id}."
    there = _ranges(known)
    return f"{said}: there are {there}." if there else f"{said}: the listings show the ids."


def ids_to_choose(dataset: Dataset, *, cited: bool = False) -> Choice | None:
    """Say which records may be shown, or only those to be ``cited``; None where none has words."""
    rows: list[Quote | Fact] = [
        *islice(dataset.quotes(), _LOOKED_AT),
        *islice(dataset.facts(), _LOOKED_AT),
    ]
    if not rows:
        return None
    first = [f"{one.article}/{one.id}" if dataset.several else one.id for one in rows[:_FIRST]]
    known = [one.id for one in rows] if cited else islice(dataset.names("ids"), _LOOKED_AT)
    there = "" if dataset.several else _ranges(known)
    return Choice(
        there or ", ".join(first) + (", …" if len(rows) > _FIRST else ""),
        first[0],
        *(("quotations", "quotes") if isinstance(rows[0], Quote) else ("facts", "facts")),
    )


def _ranges(ids: Iterable[str]) -> str:
    """Give ids as q1–q20, s1–s9; nothing where they are made otherwise."""
    numbers: dict[str, list[int]] = {}
    for id_ in ids:
        letters = id_.rstrip("0123456789")
        if letters == id_:
            return ""
        numbers.setdefault(letters, []).append(int(id_[len(letters) :]))
    return ", ".join(
        f"{letters}{min(each)}" + (f"–{letters}{max(each)}" if len(set(each)) > 1 else "")
        for letters, each in numbers.items()
    )


def ambiguous(number: int, id_: str, first: str) -> IomedError:
    """Say that several articles have a record with an id, and how to name the first."""
    return IomedError(f"{number} articles have a record {id_!r}: say which, as in {first}")


def evidence_passages(article: Article, record: AnyRecord) -> tuple[Surroundings, ...]:
    """Give the evidence of a record: of a quotation or a fact one piece, of others each mention."""
    whole = isinstance(record, (Quote, Fact))
    places = [record] if isinstance(record, (Quote, Fact)) else record.mentions
    found = []
    for place in places:
        first = article.paragraphs[place.paragraph - 1]
        # A quotation may run over several paragraphs, and into the blank end of the text.
        later = islice(article.paragraphs, place.paragraph - 1, None)
        reaching = (one for one in later if one.end >= place.end)
        last = next(reaching, article.paragraphs[-1])
        before = article.text[first.start : place.start]
        after = article.text[place.end : last.end]
        if not whole:
            before, after = last_words(before, CONTEXT_WORDS), first_words(after, CONTEXT_WORDS)
        found.append(
            Surroundings(before, place.text, after, place.start, place.end, place.paragraph)
        )
    return tuple(found)


def words_around(text: str, start: int, end: int, number: int) -> tuple[str, str]:
    """Give up to a number of words before and after a span, as they stand in the text."""
    return last_words(text[:start], number), first_words(text[end:], number)


def last_words(text: str, number: int) -> str:
    """Give the end of a text from its last words on."""
    parts = text.rsplit(None, number)
    return text[len(parts[0]) :].lstrip() if len(parts) > number else text


def first_words(text: str, number: int) -> str:
    """Give the beginning of a text up to its first words."""
    parts = text.split(None, number)
    return text[: len(text) - len(parts[number])].rstrip() if len(parts) > number else text
