"""Whom or what a query names: names held against records, and what to say about the outcome."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping, Sequence
from functools import lru_cache
from typing import TYPE_CHECKING, NamedTuple, Protocol

from iomed_cli.full_stops import with_stop
from iomed_cli.value import Value

if TYPE_CHECKING:
    from iomed_cli.model import Country, Extraction, Mention, Organization, Speaker

EXACT_NAME = 90.0
"""The least score of a name that matches without a typo (see `matching`)."""

GUESSED_COUNTRY = 85.0
"""The score of a country whose name the query misspells; one edit costs a name as much."""

KNOWN_ELSEWHERE = 99.0
"""The score of an organization by a name that its article does not call it by."""

_LISTED, _ASKED = 12, 3
"""How many names a note spells out, and how many it asks about."""

_SMALL = frozenset(("a", "an", "the", "of", "at", "in", "for", "on", "and"))


class Described(Protocol):
    """Somebody with a role and an affiliation: a speaker's record, or a row of one."""

    @property
    def name(self) -> str:
        """The name."""

    @property
    def role(self) -> str | None:
        """What they are."""

    @property
    def affiliation(self) -> str | None:
        """Of what."""


class Claimant(Value, frozen=True):
    """Somebody according to whom a fact is so, and who has no record of a speaker."""

    name: str
    role: str | None = None
    affiliation: str | None = None


class Resolved(NamedTuple):
    """The names (or codes) that a query fits, with scores, and sentences for the reader."""

    scores: dict[str, float]
    notes: list[str]


def speakers_of(extractions: Sequence[Extraction]) -> list[Speaker]:
    """Give all speakers, in order, as often as they are listed."""
    return [speaker for extraction in extractions for speaker in extraction.speakers]


def claimants_of(extractions: Sequence[Extraction]) -> list[Described]:
    """Give all speakers, and whoever else a fact is according to."""
    every: list[Described] = [*speakers_of(extractions)]
    known = {one.name for one in every}
    by = dict.fromkeys(fact.according_to for it in extractions for fact in it.facts)
    return every + [Claimant(name) for name in by if name is not None and name not in known]


def people_scores(query: str, names: Iterable[str], *, guess: bool = True) -> dict[str, float]:
    """Give the names that a query fits, each with its score."""
    from iomed_cli.matching.person_names import match_names

    distinct = list(dict.fromkeys(names))
    hits = match_names(query, [(name,) for name in distinct], guess=guess)
    return {distinct[hit.index]: hit.score for hit in hits}


def people_named(query: str, people: Sequence[Described]) -> Resolved:
    """Give the names that a query fits; a note where none does, several do or one nearly.

    A query that names nobody may have meant a near name, or be somebody's role.
    """
    scores = people_scores(query, [one.name for one in people])
    notes = _notes(query, "Nobody", scores)
    if not scores:
        notes = [f"{notes[0]}{_asked_back(query, [one.name for one in people])}"]
        notes += _described(query, people)
    return Resolved(scores, notes)


def bearers(query: str, names: Iterable[str]) -> set[str]:
    """Give the names that a query surely fits: no typing error is forgiven."""
    return set(people_scores(query, names, guess=False))


def organizations_named(
    query: str, every: Sequence[Organization], *, guess: bool = True
) -> Resolved:
    """Give the names of the organizations that bear a name or an abbreviation.

    It may also be one that the world knows them by.
    """
    from iomed_cli.matching.person_names import NameMatch, match_names

    bearing = [names_of(one) for one in every]
    hits = match_names(query, bearing, guess=False)
    if not hits:
        known = (match_names(name, bearing, guess=False) for name in other_names(query))
        whole = (hit for each in known for hit in each if hit.score >= KNOWN_ELSEWHERE)
        hits = [NameMatch(hit.index, KNOWN_ELSEWHERE) for hit in whole]
    if guess and not hits:
        hits = match_names(query, bearing)
    scores: dict[str, float] = {}
    for hit in hits:
        scores.setdefault(every[hit.index].name, hit.score)
    notes = _notes(query, "No organization", scores)
    if guess and not scores:
        notes = [f"{notes[0]}{_asked_back(query, *_called(every))}"]
    return Resolved(scores, notes)


def _called(every: Sequence[Organization]) -> tuple[list[str], dict[str, str]]:
    """Give all names of organizations, and for each the first organization that bears it."""
    called: dict[str, str] = {}
    for one in every:
        for alias in names_of(one):
            called.setdefault(alias, one.name)
    return list(called), called


def names_of(one: Organization) -> tuple[str, ...]:
    """Give all that an organization is called in its article."""
    words = (mention.text for mention in one.mentions)
    return tuple(dict.fromkeys([one.name, one.abbreviation or one.name, *words]))


@lru_cache(maxsize=64)
def other_names(query: str) -> list[str]:
    """Give what the organization that a query names is called as well, as the world knows it."""
    from iomed_cli.matching.person_names import match_names
    from iomed_cli.reference.organization_table import organization_names

    rows = organization_names()
    found = [hit for hit in match_names(query, rows, guess=False) if hit.score >= KNOWN_ELSEWHERE]
    return list(dict.fromkeys(name for hit in found for name in rows[hit.index]))


def _asked_back(query: str, names: Sequence[str], called: Mapping[str, str] | None = None) -> str:
    """Ask whether a near name was meant, of the records that are called by some names."""
    from iomed_cli.matching.near_names import near_names

    near = near_names(query, names)
    meant = list(dict.fromkeys(near if called is None else (called[name] for name in near)))
    return f" Did you mean {' or '.join(meant[:_ASKED])}?" if meant else ""


def _described(query: str, people: Iterable[Described]) -> list[str]:
    """Say whom a query describes by a role or an affiliation."""
    found = {
        one.name: f"{one.name} ({'; '.join(filter(None, (one.role, one.affiliation)))})"
        for one in people
        if describes(query, one)
    }
    return [f"“{query}” describes {_listed(found.values())}."] if found else []


def describes(query: str, one: Described) -> bool:
    """Tell whether all words of a query are in somebody's role and affiliation."""
    from iomed_cli.matching.word_index import plain_tokens

    words = telling_words(query)
    return bool(words) and words <= plain_tokens(f"{one.role or ''} {one.affiliation or ''}")


def telling_words(query: str) -> set[str]:
    """Give the words of a query that tell something of a role: no ``the`` or ``of``."""
    from iomed_cli.matching.word_index import plain_tokens

    return plain_tokens(query) - _SMALL


def _notes(query: str, nobody: str, scores: dict[str, float]) -> list[str]:
    if not scores:
        return [f"{nobody} here is named “{query}”."]
    if max(scores.values()) < EXACT_NAME:
        return [with_stop(f"{nobody} here is named “{query}”; nearest: {_listed(scores)}")]
    if len(scores) > 1:
        return [with_stop(f"“{query}” fits {len(scores)} names: {_listed(scores)}")]
    return []


def _listed(names: Collection[str]) -> str:
    return ", ".join(list(names)[:_LISTED]) + (", …" if len(names) > _LISTED else "")


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
        return Resolved({}, [_no_country(query, guess)])
    names = " or ".join(states()[code].name for code in codes)
    if score < EXACT_NAME:
        notes.append(f"“{query}” is no country that iomed knows; nearest: {names}.")
    here = {country.code for extraction in extractions for country in extraction.countries}
    if here.isdisjoint(codes):
        notes.append(f"{names} is not named here.")
    return Resolved(dict.fromkeys(codes, score), notes)


def _no_country(query: str, guess: bool) -> str:
    from iomed_cli.matching.country_names import is_other_place

    said = f"“{query}” is no country that iomed knows"
    if is_other_place(query):
        return f'{said}, but a place: try iomed search "{query}".'
    near = " or ".join(_near_countries(query)) if guess else ""
    return f"{said}. Did you mean {near}?" if near else f"{said}."


def _near_countries(query: str) -> list[str]:
    from iomed_cli.matching.country_names import near_countries
    from iomed_cli.reference.states import states

    return [states()[code].name for code in near_countries(query)]


def mentions_of(
    query: str, extractions: Sequence[Extraction]
) -> tuple[dict[str, list[Mention]], list[str]]:
    """Give, by article id, where the country or organization that a query names is mentioned."""
    codes, said = countries_named(query, extractions)
    every = [one for extraction in extractions for one in extraction.organizations]
    scores, notes = organizations_named(query, every, guess=not codes)
    if codes:
        # "China" is the country; China Daily takes its whole name.
        whole = {name: score for name, score in scores.items() if score >= KNOWN_ELSEWHERE}
        scores, notes = whole, said
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
        other = "" if codes else _other(query, every)
        notes = [f"No country or organization here is named “{query}”.{other}"]
    return found, notes


def _other(query: str, every: Sequence[Organization]) -> str:
    """Give the sentence about what a query that is no country's nor body's name may mean."""
    from iomed_cli.matching.country_names import is_other_place

    if is_other_place(query):
        return f' It is a place: try --keyword "{query}".'
    near = " or ".join(_near_countries(query))
    return f" Did you mean {near}?" if near else _asked_back(query, *_called(every))
