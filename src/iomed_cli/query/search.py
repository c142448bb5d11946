"""One query over the records of every kind, best first."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from iomed_cli.matching import resolve
from iomed_cli.model import Country, Extraction, Fact, Organization, Quote, Speaker
from iomed_cli.query import filters
from iomed_cli.query.questions import FactQuestion, QuoteQuestion
from iomed_cli.query.rows import Answer, Hit, SearchRow

WORDED = 0.95
"""Weighs a record that holds the words: one that bears the name stands before it."""

SPOKEN_BY = 0.9
"""Weighs a quotation that is found by its speaker's name alone."""

SCATTERED = 0.8
"""Weighs a record that has the words of a query, but not in a row."""


def search(extractions: Sequence[Extraction], words: str) -> Answer[SearchRow]:
    """Give the records that bear a name or hold the words, best first.

    Equal ones stand in the order speakers, countries, organizations, quotes,
    facts, then in the text's. Words that stand nowhere in a row are looked
    for one by one, and a note says so.
    """
    # A match of any kind without a typing error silences those of all kinds with one.
    found, notes = search_phrase(extractions, words, guess=False), []
    if not found:
        found = search_phrase(extractions, words, guess=True)
        notes = [f"“{words}” stands nowhere here; these come nearest."] if found else []
    apart = separate(words)
    if not found and len(apart) > 1:
        found = list(_worded(extractions, apart, SCATTERED, guess=True))
        if found:
            notes.append(f"Nothing has “{words}” in a row; these have every word of it.")
    return Answer(sorted(found, key=lambda hit: -(hit.score or 0)), notes, ranked=True)


def separate(words: str) -> tuple[str, ...]:
    """Give the words of a query one by one, marks that stand alone left out."""
    return tuple(word for word in words.split() if any(map(str.isalnum, word)))


def search_phrase(
    extractions: Sequence[Extraction], words: str, *, guess: bool
) -> list[Hit[SearchRow]]:
    """Give the records that bear a name or hold the words as they stand in the query.

    With ``guess`` false no typing error is forgiven.
    """
    names = [speaker.name for speaker in resolve.speakers_of(extractions)]
    people = resolve.people_scores(words, names, guess=guess)
    found = [
        *_named(extractions, words, people, guess),
        *_worded(extractions, (words,), WORDED, guess),
    ]
    return found + _spoken(extractions, people, found)


def _named(
    extractions: Sequence[Extraction], words: str, people: Mapping[str, float], guess: bool
) -> Iterator[Hit[SearchRow]]:
    codes = resolve.countries_named(words, extractions, guess=guess).scores
    every = [one for extraction in extractions for one in extraction.organizations]
    bodies = resolve.organizations_named(words, every, guess=guess).scores
    for extraction in extractions:
        for speaker in extraction.speakers:
            if speaker.name in people:
                yield Hit(_named_row("speaker", speaker), people[speaker.name])
    for extraction in extractions:
        for country in extraction.countries:
            if country.code in codes:
                yield Hit(_named_row("country", country), codes[country.code])
    for one in every:
        if one.name in bodies:
            yield Hit(_named_row("organization", one), bodies[one.name])


def _worded(
    extractions: Sequence[Extraction], keywords: Sequence[str], weight: float, guess: bool
) -> Iterator[Hit[SearchRow]]:
    for quote in filters.quotes(extractions, QuoteQuestion(keywords=keywords), guess=guess).hits:
        yield Hit(_quote_row(quote.row), (quote.score or 0) * weight, quote.marks)
    for fact in filters.facts(extractions, FactQuestion(keywords), guess=guess).hits:
        yield Hit(_fact_row(fact.row), (fact.score or 0) * weight, fact.marks)


def _spoken(
    extractions: Sequence[Extraction],
    people: Mapping[str, float],
    found: Sequence[Hit[SearchRow]],
) -> list[Hit[SearchRow]]:
    """Give the quotations of the people found, those that were found by their words aside."""
    already = {(hit.row.article, hit.row.id) for hit in found}
    return [
        Hit(_quote_row(quote), people[name] * SPOKEN_BY)
        for extraction in extractions
        for quote in extraction.quotes
        if (name := quote.speaker or "") in people and (quote.article, quote.id) not in already
    ]


def _named_row(type_: str, one: Speaker | Country | Organization) -> SearchRow:
    first = one.mentions[0]
    return SearchRow(
        type_, one.id, one.article, one.name, None, first.start, first.end, first.paragraph
    )


def _quote_row(quote: Quote) -> SearchRow:
    return SearchRow(
        "quote",
        quote.id,
        quote.article,
        quote.text,
        quote.speaker,
        quote.start,
        quote.end,
        quote.paragraph,
        quote.kind,
    )


def _fact_row(fact: Fact) -> SearchRow:
    return SearchRow(
        "fact",
        fact.id,
        fact.article,
        fact.statement,
        fact.according_to,
        fact.start,
        fact.end,
        fact.paragraph,
    )
