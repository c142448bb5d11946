"""One query over the records of every kind, and the text beside them, best first."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence

from iomed_cli.matching import resolve
from iomed_cli.model import Extraction
from iomed_cli.query import filters
from iomed_cli.query.questions import FactQuestion, QuoteQuestion
from iomed_cli.query.rows import Answer, Hit, SearchRow
from iomed_cli.query.search.scattered import scattered
from iomed_cli.query.search.search_rows import fact_row, named_row, quote_row
from iomed_cli.query.search.unrecorded import passages

WORDED = 0.95
"""Weighs a record that holds the words: one that bears the name stands before it."""

DESCRIBED = 0.93
"""Weighs somebody whose role or affiliation has the words."""

SPOKEN_BY = 0.9
"""Weighs a quotation that is found by its speaker's name alone."""

SCATTERED = 0.8
"""Weighs a record that has the words of a query, but not in a row."""

PASSAGE = 0.75
"""Weighs a paragraph that has them where no record is."""

_UNTOLD = frozenset(
    """a an the who whom whose what which when where why how is are was were be been am do does did
    will would shall should can could may might must has have had of in on at to for from by with
    about into than then that this these those it its and or but if as not said say says saying
    according many much there tell me""".split()
)
"""Words that a question is made of, and that tell nothing of what it is about."""


def search(extractions: Sequence[Extraction], words: str) -> Answer[SearchRow]:
    """Give the records that bear a name or hold the words, best first.

    Equal ones stand in the order speakers, countries, organizations, quotes,
    facts, passages, then in the text's. Words in a row come before those that
    stand apart; of a question only the words count that tell something.
    """
    # A match of any kind without a typing error silences those of all kinds with one.
    found, notes = surely(extractions, words)
    if not found:
        found, notes = perhaps(extractions, words)
    best: dict[tuple[str, str, str], Hit[SearchRow]] = {}
    for hit in found:
        key = (hit.row.type, hit.row.article, hit.row.id)
        if key not in best or (hit.score or 0) > (best[key].score or 0):
            best[key] = hit
    return Answer(sorted(best.values(), key=lambda hit: -(hit.score or 0)), notes, ranked=True)


def telling(words: str) -> tuple[str, ...]:
    """Give the words of a query that tell something, one by one; all where none does."""
    every = [word for word in words.split() if any(map(str.isalnum, word))]
    return tuple(word for word in every if word.strip("?!.,").casefold() not in _UNTOLD) or (
        *every,
    )


def ways(words: str) -> list[str]:
    """Give the phrases that a query may mean: as it is, then without what makes it a question."""
    return list(dict.fromkeys([words, " ".join(telling(words))]))


def surely(extractions: Sequence[Extraction], words: str) -> tuple[list[Hit[SearchRow]], list[str]]:
    """Give the records that a query finds without a typing error, and what is to be said of it."""
    notes: list[str] = []
    found: list[Hit[SearchRow]] = []
    for way in ways(words):
        found = search_phrase(extractions, way, guess=False)
        found += _described(extractions, way)
        found += passages(extractions, (way,), found, PASSAGE)
        if found:
            notes = [] if way == words else [f"Searched for “{way}”."]
            break
    apart = telling(words)
    if len(apart) > 1:
        more = list(scattered(extractions, apart, SCATTERED))
        if not found and not more:
            more = passages(extractions, apart, [], PASSAGE * SCATTERED)
        if more and not found:
            notes = [_apart(apart)]
        found += more
    return found, notes


def perhaps(
    extractions: Sequence[Extraction], words: str
) -> tuple[list[Hit[SearchRow]], list[str]]:
    """Give the records that a query finds if a word of it is mistyped."""
    for way in ways(words):
        if found := search_phrase(extractions, way, guess=True):
            return found, [f"“{words}” stands nowhere here; these come nearest."]
    apart = telling(words)
    if len(apart) > 1 and (found := list(_worded(extractions, apart, SCATTERED, guess=True))):
        return found, [_apart(apart)]
    return [], []


def _apart(words: Sequence[str]) -> str:
    return f"Nothing has “{' '.join(words)}” in a row; these have every word of it."


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
                yield Hit(named_row("speaker", speaker), people[speaker.name])
    for extraction in extractions:
        for country in extraction.countries:
            if country.code in codes:
                yield Hit(named_row("country", country), codes[country.code])
    for one in every:
        if one.name in bodies:
            yield Hit(named_row("organization", one), bodies[one.name])


def _described(extractions: Sequence[Extraction], words: str) -> Iterable[Hit[SearchRow]]:
    return (
        Hit(named_row("speaker", speaker), 100 * DESCRIBED)
        for speaker in resolve.speakers_of(extractions)
        if resolve.describes(words, speaker)
    )


def _worded(
    extractions: Sequence[Extraction], keywords: Sequence[str], weight: float, guess: bool
) -> Iterator[Hit[SearchRow]]:
    for quote in filters.quotes(extractions, QuoteQuestion(keywords=keywords), guess=guess).hits:
        yield Hit(quote_row(quote.row), (quote.score or 0) * weight, quote.marks)
    for fact in filters.facts(extractions, FactQuestion(keywords), guess=guess).hits:
        yield Hit(fact_row(fact.row), (fact.score or 0) * weight, fact.marks)


def _spoken(
    extractions: Sequence[Extraction],
    people: Mapping[str, float],
    found: Sequence[Hit[SearchRow]],
) -> list[Hit[SearchRow]]:
    """Give the quotations of the people found, those that were found by their words aside."""
    already = {(hit.row.article, hit.row.id) for hit in found}
    return [
        Hit(quote_row(quote), people[name] * SPOKEN_BY)
        for extraction in extractions
        for quote in extraction.quotes
        if (name := quote.speaker or "") in people and (quote.article, quote.id) not in already
    ]
