"""Whom or what a query names: names held against records, and what to say about the outcome."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from iomed_cli.model import Country, Extraction, Mention, Organization

EXACT_NAME = 90.0
"""The least score of a name that matches without a typo (see `matching`)."""

GUESSED_COUNTRY = 85.0
"""The score of a country whose name the query misspells; one edit costs a name as much."""

_LISTED = 12
"""How many names a note spells out."""


class Resolved(NamedTuple):
    """The names (or codes) that a query fits, with scores, and sentences for the reader."""

    scores: dict[str, float]
    notes: list[str]


def speaker_names(extractions: Sequence[Extraction]) -> list[str]:
    """Give the names of all speakers, in order, as often as they are listed."""
    return [speaker.name for extraction in extractions for speaker in extraction.speakers]


def people_named(query: str, names: Iterable[str], *, guess: bool = True) -> Resolved:
    """Give the names that a query fits; a note where none does, several do or one nearly."""
    from iomed_cli.matching.person_names import match_names

    distinct = list(dict.fromkeys(names))
    hits = match_names(query, [(name,) for name in distinct], guess=guess)
    scores = {distinct[hit.index]: hit.score for hit in hits}
    return Resolved(scores, _notes(query, "Nobody", scores))


def bearers(query: str, names: Iterable[str]) -> set[str]:
    """Give the names that a query surely fits: no typing error is forgiven."""
    return set(people_named(query, names, guess=False).scores)


def organizations_named(
    query: str, every: Sequence[Organization], *, guess: bool = True
) -> Resolved:
    """Give the names of the organizations that bear a name or an abbreviation."""
    from iomed_cli.matching.person_names import match_names

    bearing = [
        tuple(dict.fromkeys([one.name, one.abbreviation or one.name, *_words(one.mentions)]))
        for one in every
    ]
    scores: dict[str, float] = {}
    for hit in match_names(query, bearing, guess=guess):
        scores.setdefault(every[hit.index].name, hit.score)
    return Resolved(scores, _notes(query, "No organization", scores))


def _notes(query: str, nobody: str, scores: dict[str, float]) -> list[str]:
    if not scores:
        return [f"{nobody} here is named “{query}”."]
    listed = ", ".join(list(scores)[:_LISTED]) + (", …" if len(scores) > _LISTED else "")
    if max(scores.values()) < EXACT_NAME:
        return [f"{nobody} here is named “{query}”; nearest: {listed}."]
    if len(scores) > 1:
        return [f"“{query}” fits {len(scores)} names: {listed}."]
    return []


def _words(mentions: Iterable[Mention]) -> list[str]:
    return [mention.text for mention in mentions]


def silent(names: Iterable[str], extractions: Sequence[Extraction]) -> list[str]:
    """Say of each name whose bearer says nothing that it is so."""
    speaking = {quote.speaker for extraction in extractions for quote in extraction.quotes}
    return [f"{name} is named here but says nothing." for name in names if name not in speaking]


def countries_named(
    query: str, extractions: Sequence[Extraction], *, guess: bool = True
) -> Resolved:
    """Give the ISO codes that a query may mean; notes where it is misspelt or not named here."""
    from iomed_cli.matching.country_names import find_codes
    from iomed_cli.reference.states import states

    codes, score, notes = find_codes(query, guess=False), 100.0, []
    if not codes and guess:
        codes, score = find_codes(query), GUESSED_COUNTRY
    if not codes:
        return Resolved({}, [f"“{query}” is no country that iomed knows."])
    names = " or ".join(states()[code].name for code in codes)
    if score < EXACT_NAME:
        notes.append(f"“{query}” is no country that iomed knows; nearest: {names}.")
    here = {country.code for extraction in extractions for country in extraction.countries}
    if here.isdisjoint(codes):
        notes.append(f"{names} is not named here.")
    return Resolved(dict.fromkeys(codes, score), notes)


def mentions_of(
    query: str, extractions: Sequence[Extraction]
) -> tuple[dict[str, list[Mention]], list[str]]:
    """Give, by article id, where the country or organization that a query names is mentioned."""
    codes, said = countries_named(query, extractions)
    every = [one for extraction in extractions for one in extraction.organizations]
    scores, notes = organizations_named(query, every, guess=not codes)
    if codes:
        # "China" is the country; China Daily takes its whole name.
        scores, notes = {name: score for name, score in scores.items() if score == 100}, said
    named: list[Country | Organization] = [
        country
        for extraction in extractions
        for country in extraction.countries
        if country.code in codes
    ]
    named += [one for one in every if one.name in scores]
    found: dict[str, list[Mention]] = {}
    for one in named:
        found.setdefault(one.article, []).extend(one.mentions)
    if not found:
        notes = [f"No country or organization here is named “{query}”."]
    return found, notes
