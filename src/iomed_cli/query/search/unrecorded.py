"""Paragraphs that have the words of a query where no record is."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from iomed_cli.matching.keywords import Phrase
from iomed_cli.matching.word_index import Wanted, has_plainly, plainly_wanted
from iomed_cli.model import Article, Extraction
from iomed_cli.query.rows import Hit, SearchRow
from iomed_cli.query.search.search_rows import passage_row

_Span = tuple[int, int]


def passages(
    extractions: Sequence[Extraction],
    keywords: Sequence[str],
    found: Iterable[Hit[SearchRow]],
    weight: float,
) -> list[Hit[SearchRow]]:
    """Give the paragraphs that have all the keywords, none mistyped, beside what was found.

    What stands within a quotation, within the evidence of a fact or in a
    mention of somebody whose record was found is not found once more.
    """
    phrases = [(one, plainly_wanted(one.words, one.forms)) for one in map(Phrase, keywords)]
    known = {(hit.row.article, hit.row.type, hit.row.id) for hit in found}
    rows: list[Hit[SearchRow]] = []
    for extraction in extractions:
        covered = list(_covered(extraction, known))
        rows.extend(_paragraphs(extraction.article, phrases, covered, weight))
    return rows


def _paragraphs(
    article: Article,
    phrases: Sequence[tuple[Phrase, Wanted]],
    covered: Sequence[_Span],
    weight: float,
) -> Iterator[Hit[SearchRow]]:
    for number, paragraph in enumerate(article.paragraphs, start=1):
        text = article.text[paragraph.start : paragraph.end]
        # An index of the text finds no others.
        places = [
            [place for place in phrase.find(text) if has_plainly(as_typed, text[slice(*place[:2])])]
            for phrase, as_typed in phrases
        ]
        if not all(places):
            continue
        every = sorted(place for each in places for place in each)
        beside = [
            (start, end)
            for start, end, _ in every
            if not any(
                begin <= paragraph.start + start and paragraph.start + end <= stop
                for begin, stop in covered
            )
        ]
        if beside:
            score = min(max(place.score for place in each) for each in places)
            marks = tuple(dict.fromkeys(beside))
            yield Hit(passage_row(article, number, paragraph), score * weight, marks)


def _covered(extraction: Extraction, known: set[tuple[str, str, str]]) -> Iterator[_Span]:
    """Give where the records stand that were found."""
    named = (
        ("speaker", extraction.speakers),
        ("country", extraction.countries),
        ("organization", extraction.organizations),
    )
    for type_, records in named:
        for one in records:
            if (one.article, type_, one.id) in known:
                yield from ((mention.start, mention.end) for mention in one.mentions)
    for quote in extraction.quotes:
        if (quote.article, "quote", quote.id) in known:
            yield quote.start, quote.end
    for fact in extraction.facts:
        if (fact.article, "fact", fact.id) in known:
            yield fact.start, fact.end
