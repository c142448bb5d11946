"""Filter and rank: pure functions from extractions and a question to rows."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import TYPE_CHECKING

from iomed_cli.query.rows import (
    Answer,
    ArticleRow,
    CountryRow,
    FigureRow,
    Hit,
    OrganizationRow,
    Row,
)

if TYPE_CHECKING:
    from iomed_cli.matching import resolve
    from iomed_cli.matching.keywords import KeywordMatch
    from iomed_cli.model import (
        Country,
        Extraction,
        Fact,
        Mention,
        Organization,
        Quote,
        Speaker,
    )
    from iomed_cli.query.questions import (
        CountryQuestion,
        FactQuestion,
        FigureQuestion,
        OrganizationQuestion,
        QuoteQuestion,
    )

Marks = tuple[tuple[int, int], ...]


def quotes(
    extractions: Sequence[Extraction], asked: QuoteQuestion, *, guess: bool = True
) -> Answer[Quote]:
    """Give the quotations that pass every filter, the best match first.

    With ``guess`` false no typing error in a keyword is forgiven.
    """
    hits: list[Hit[Quote]] = [
        Hit(quote)
        for extraction in extractions
        for quote in extraction.quotes
        if asked.kind in (None, quote.kind)
        and asked.stance in (None, quote.stance)
        and _sure_enough(quote, asked.min_confidence)
    ]
    notes: list[str] = []
    explained = False
    if asked.speakers:
        scores, notes, explained = _spoken_by(asked.speakers, extractions)
        hits = [
            Hit(hit.row, scores[name]) for hit in hits if (name := hit.row.speaker or "") in scores
        ]
    if asked.mentions is not None:
        from iomed_cli.matching import resolve

        spans, said = resolve.mentions_of(asked.mentions, extractions)
        explained = explained or not spans
        notes += said
        hits = [hit for hit in hits if _holds_any(hit.row, spans.get(hit.row.article, []))]
    if asked.keywords:
        texts = [(hit.row.text,) for hit in hits]
        hits, said = _with_keywords(hits, texts, asked.keywords, asked.any_keyword, guess)
        notes += said
    if notes and not hits and not explained:
        notes.append("Nothing found.")
    return Answer(ranked(hits), notes, ranked=bool(asked.speakers or asked.keywords))


def _sure_enough(quote: Quote, least: float | None) -> bool:
    # What a reader has annotated has none, nor a quotation whose speaker nothing tells.
    sure = (quote.confidence, quote.speaker_confidence)
    return least is None or all(one is None or one >= least for one in sure)


def _spoken_by(
    speakers: Sequence[str], extractions: Sequence[Extraction]
) -> tuple[dict[str, float], list[str], bool]:
    """Give the names of any of some speakers with their scores, notes, and whether all are silent.

    Those who say nothing are among the notes.
    """
    from iomed_cli.matching import resolve

    scores, notes = _people(speakers, resolve.speakers_of(extractions))
    silent = resolve.silent(scores, extractions)
    return scores, notes + silent, len(silent) == len(scores)


def _people(
    speakers: Sequence[str], every: Sequence[resolve.Described]
) -> tuple[dict[str, float], list[str]]:
    """Give the names that any of some people may bear, with their scores, and notes."""
    from iomed_cli.matching import resolve

    scores: dict[str, float] = {}
    notes: list[str] = []
    for speaker in speakers:
        found, said = resolve.people_named(speaker, every)
        notes += said
        scores |= {name: max(score, scores.get(name, 0)) for name, score in found.items()}
    return scores, notes


def facts(
    extractions: Sequence[Extraction], asked: FactQuestion, *, guess: bool = True
) -> Answer[Fact]:
    """Give the facts that pass every filter, the best match first.

    With ``guess`` false no typing error in a keyword is forgiven.
    """
    from iomed_cli.query.facts.fact_parts import fact_texts, figures_asked, happens_within

    hits: list[Hit[Fact]] = [
        Hit(fact)
        for extraction in extractions
        for fact in extraction.facts
        if asked.category is None or fact.category == asked.category
    ]
    notes: list[str] = []
    if asked.speakers:
        from iomed_cli.matching import resolve

        scores, notes = _people(asked.speakers, resolve.claimants_of(extractions))
        hits = [
            Hit(hit.row, max(scores[name] for name in named))
            for hit in hits
            if (named := scores.keys() & {hit.row.according_to, *hit.row.people})
        ]
    if asked.keywords:
        texts = [fact_texts(hit.row) for hit in hits]
        hits, said = _with_keywords(hits, texts, asked.keywords, False, guess)
        notes += said
    # A word that was mistyped is what it is in all of them, whatever they count.
    hits = [
        hit
        for hit in hits
        if happens_within(hit.row, asked.when)
        and (not asked.counts or figures_asked(hit.row, asked))
    ]
    return Answer(ranked(hits), notes, ranked=bool(asked.speakers or asked.keywords))


def figures(extractions: Sequence[Extraction], asked: FigureQuestion) -> Answer[FigureRow]:
    """Give a row for each figure of the facts that pass every filter, the best match first."""
    from iomed_cli.query.facts.fact_parts import figure_rows, figures_asked, is_so_within

    found = facts(extractions, asked)
    hits = [
        Hit(row, hit.score, hit.marks)
        for hit in found.hits
        for row in figure_rows(hit.row, figures_asked(hit.row, asked))
        if is_so_within(row, asked.when)
    ]
    return Answer(hits, found.notes, ranked=found.ranked)


def by_mentions(row: CountryRow) -> int:
    """Put what is named most often first."""
    return -row.mentions


def countries(extractions: Sequence[Extraction], asked: CountryQuestion) -> Answer[CountryRow]:
    """Give the countries with a role; with a name only that country, never a neighbour."""
    rows = [
        _country_row(country)
        for extraction in extractions
        for country in extraction.countries
        if asked.role is None or country.role == asked.role
    ]
    rows.sort(key=by_mentions)
    if asked.name is None:
        return Answer([Hit(row) for row in rows])
    from iomed_cli.matching import resolve

    named = resolve.countries_named(asked.name, extractions)
    hits = [Hit(row, named.scores[row.code]) for row in rows if row.code in named.scores]
    return Answer(hits, named.notes, ranked=True)


def organizations(
    extractions: Sequence[Extraction], asked: OrganizationQuestion
) -> Answer[OrganizationRow]:
    """Give the organizations of a kind; with a name those that bear it or its abbreviation."""
    every = [
        organization
        for extraction in extractions
        for organization in extraction.organizations
        if asked.kind is None or organization.kind == asked.kind
    ]
    if asked.name is None:
        return Answer([Hit(_organization_row(organization)) for organization in every])
    from iomed_cli.matching import resolve

    scores, notes = resolve.organizations_named(asked.name, every)
    found = [Hit(_organization_row(one), scores[one.name]) for one in every if one.name in scores]
    return Answer(ranked(found), notes, ranked=True)


def articles(extractions: Sequence[Extraction]) -> Answer[ArticleRow]:
    """Give what is known about each article, and how much it has."""
    return Answer([Hit(_article_row(extraction)) for extraction in extractions])


def ranked(hits: Iterable[Hit[Row]]) -> list[Hit[Row]]:
    """Put the best matches first, those that match alike as they come."""
    return sorted(hits, key=lambda hit: -(hit.score or 0))


def _holds_any(quote: Quote, mentions: Sequence[Mention]) -> bool:
    return any(quote.start <= one.start and one.end <= quote.end for one in mentions)


def _with_keywords(
    hits: Sequence[Hit[Row]],
    texts: Sequence[tuple[str, ...]],
    keywords: Sequence[str],
    any_keyword: bool,
    guess: bool,
) -> tuple[list[Hit[Row]], list[str]]:
    """Keep the hits whose texts have all the keywords (or any), scored by the worst (or best).

    The marks are those in the first of a row's texts. Notes say which
    keywords were only found by forgiving a typing error.
    """
    from iomed_cli.matching.keywords import Phrase, search_texts

    flat = [text for each in texts for text in each]
    found = [search_texts(Phrase(words), flat, guess=guess) for words in keywords]
    width = len(texts[0]) if texts else 0
    kept: list[Hit[Row]] = []
    for number, hit in enumerate(hits):
        places = range(number * width, (number + 1) * width)
        scores = [_best(one[place] for place in places) for one in found]
        score = max(scores) if any_keyword else min(scores)
        if score:
            marks = _merged(span for one in found for span in one[places.start])
            kept.append(Hit(hit.row, min(score, hit.score or 100.0), marks))
    return kept, [
        note for words, one in zip(keywords, found) for note in _guess_notes(words, one, flat)
    ]


def _guess_notes(
    words: str, found: Sequence[Sequence[KeywordMatch]], texts: Sequence[str]
) -> list[str]:
    """Say what words were taken for others that stand in the texts."""
    from iomed_cli.matching import resolve

    if not 0 < _best(found) < resolve.EXACT_NAME:
        return []
    taken = {
        text[start:end].casefold() for text, spans in zip(texts, found) for start, end, _ in spans
    }
    return [f"“{words}” stands nowhere here; nearest: {', '.join(sorted(taken))}."]


def _best(found: Iterable[Sequence[KeywordMatch]]) -> float:
    return max((one.score for each in found for one in each), default=0.0)


def _merged(found: Iterable[KeywordMatch]) -> Marks:
    """Give spans in order, those that overlap joined."""
    spans: list[tuple[int, int]] = []
    for start, end, _ in sorted(found):
        if spans and start <= spans[-1][1]:
            spans[-1] = (spans[-1][0], max(end, spans[-1][1]))
        else:
            spans.append((start, end))
    return tuple(spans)


def _article_row(extraction: Extraction) -> ArticleRow:
    it = extraction.article
    from iomed_cli.query.articles.masthead import masthead

    head = masthead(it)
    return ArticleRow(
        it.id,
        head.title,
        it.publisher,
        head.journalist,
        it.date,
        it.date_note,
        it.language,
        it.url,
        len(extraction.speakers),
        len(extraction.quotes),
        len(extraction.facts),
        len(it.text),
        head.from_text,
    )


def _country_row(country: Country) -> CountryRow:
    return CountryRow(
        country.id,
        country.article,
        country.code,
        country.name,
        country.role,
        *mentioned(country),
    )


def _organization_row(one: Organization) -> OrganizationRow:
    return OrganizationRow(
        one.id, one.article, one.name, one.abbreviation, one.kind, *mentioned(one)
    )


def mentioned(one: Speaker | Country | Organization) -> tuple[int, int, int, int]:
    """Give the number of mentions, and start, end and paragraph of the first."""
    first = one.mentions[0]
    return len(one.mentions), first.start, first.end, first.paragraph
