"""Records that have the words of a query apart, some in what is known about them."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from iomed_cli.matching.keywords import KeywordMatch, Phrase
from iomed_cli.matching.name_index import name_words
from iomed_cli.matching.word_index import plain_tokens
from iomed_cli.model import Extraction, Fact, Quote
from iomed_cli.query.rows import Hit, SearchRow
from iomed_cli.query.search.search_rows import fact_row, quote_row

_SURE = 100.0


def scattered(
    extractions: Sequence[Extraction], words: Sequence[str], weight: float
) -> Iterator[Hit[SearchRow]]:
    """Give the quotations and facts that have every word, none mistyped, in any order.

    A quotation's speaker with role and affiliation counts as well, and a
    fact's category and the speaker according to whom it is so; but one word
    at least stands in the words themselves.
    """
    phrases = [Phrase(word) for word in words]
    speakers = {one.name for extraction in extractions for one in extraction.speakers}
    for extraction in extractions:
        for quote in extraction.quotes:
            found = _found(phrases, (quote.text,), known_of_quote(quote))
            if found is not None:
                yield Hit(quote_row(quote), found[0] * weight, found[1])
    for extraction in extractions:
        for fact in extraction.facts:
            known = known_of_fact(fact, fact.according_to in speakers)
            found = _found(phrases, (fact.statement, fact.text), known)
            if found is not None:
                yield Hit(fact_row(fact), found[0] * weight, found[1])


def known_of_quote(quote: Quote) -> set[str]:
    """Give the words of a quotation's speaker, with role and affiliation."""
    described = plain_tokens(f"{quote.role or ''} {quote.affiliation or ''}")
    return described | (name_words(quote.speaker) if quote.speaker else set())


def known_of_fact(fact: Fact, spoken: bool) -> set[str]:
    """Give the category of a fact, and the words of the speaker according to whom it is so."""
    return {fact.category} | (name_words(fact.according_to or "") if spoken else set())


def _found(
    phrases: Sequence[Phrase], texts: tuple[str, ...], known: set[str]
) -> tuple[float, tuple[tuple[int, int], ...]] | None:
    """Give the score of a record that has all the words, and where they stand in the first text."""
    scores: list[float] = []
    marks: list[tuple[int, int]] = []
    held = False
    for phrase in phrases:
        places: list[list[KeywordMatch]] = [phrase.find(text) for text in texts]
        best = max((place.score for each in places for place in each), default=0.0)
        held = held or best > 0
        if not best and {word.text for word in phrase.words} <= known:
            best = _SURE
        if not best:
            return None
        scores.append(best)
        marks += [(place.start, place.end) for place in places[0]]
    return (min(scores), tuple(sorted(set(marks)))) if held else None
