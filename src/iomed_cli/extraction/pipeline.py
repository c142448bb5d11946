"""The pipeline: the stages of extraction in their order."""

from __future__ import annotations

from array import array

from iomed_cli.extraction.entities.called_again import Bodies
from iomed_cli.extraction.entities.entities import find_entities
from iomed_cli.extraction.entities.entity import name_table
from iomed_cli.extraction.facts.clauses.clause_list import ClauseList
from iomed_cli.extraction.facts.clauses.clause_table import ClauseTable
from iomed_cli.extraction.names.article_names import NameList
from iomed_cli.extraction.names.spotting import names_in
from iomed_cli.extraction.quotes.quotations import Quotations
from iomed_cli.extraction.quotes.transcripts import Transcript
from iomed_cli.extraction.result import Result
from iomed_cli.extraction.speakers.coreference import CoreferenceResolver
from iomed_cli.extraction.speakers.quote_records import cast_of
from iomed_cli.extraction.speakers.quote_table import QuoteList
from iomed_cli.extraction.text.normalize import normalize
from iomed_cli.extraction.text.offsets import Original
from iomed_cli.extraction.text.passages import is_title_case, paragraphs, passages
from iomed_cli.extraction.text.spans import Paragraphs
from iomed_cli.model import Article, Extraction


def extract(
    text: str,
    *,
    id: str = "article",
    title: str | None = None,
    date: str | None = None,
    url: str | None = None,
    publisher: str | None = None,
    journalist: str | None = None,
    date_note: str | None = None,
) -> Extraction:
    """Find the quotations of an article, who says them, and what else it states.

    A pure function: the same text gives the same records. Every span lies in the
    text, in code points, the end exclusive. No text makes it fail.
    """
    about = {"title": title, "date": date, "url": url, "publisher": publisher}
    return read(text, id=id, **about, journalist=journalist, date_note=date_note).extraction()


def read(
    text: str,
    *,
    id: str,
    title: str | None = None,
    date: str | None = None,
    url: str | None = None,
    publisher: str | None = None,
    journalist: str | None = None,
    date_note: str | None = None,
) -> Result:
    """Do what `extract` does, but make the records one by one, as they are written."""
    made_plain = normalize(text)
    original = Original(text, made_plain)
    text = text if made_plain is None else made_plain.text
    lines = paragraphs(text)
    article = Article(
        id=id,
        text=text,
        paragraphs=(),
        title=title,
        journalist=journalist,
        date=date,
        date_note=date_note,
        url=url,
        publisher=publisher,
    )
    quotes, clauses, names, sentences = _read_passages(article, lines)
    named = find_entities(article, lines, sentences, names.personal_words())
    places, states = name_table(named.organizations), name_table(named.countries)
    bodies = Bodies(places, {one.about.name: one.about.kind for one in named.organizations})
    resolver = CoreferenceResolver(text, names, sentences, quotes, places)
    pronouns = clauses.pronouns()
    members, meant = cast_of(text, quotes, resolver, bodies, states, pronouns)
    return Result(article, lines, named, clauses, members, meant, quotes, places, states, original)


def _read_passages(
    article: Article, lines: Paragraphs
) -> tuple[QuoteList, ClauseTable, NameList, array[int]]:
    """Give the quotes, the clauses, the names and where sentences begin, each in order."""
    text = article.text
    quotations = Quotations(Transcript(text, lines))
    quotes = QuoteList()
    clauses = ClauseList(article.date)
    names = NameList()
    sentences = array("i")
    for passage in passages(text, lines):
        here = names_in(text, passage.start, passage.end)
        known = len(quotes)
        quotes.take(quotations.read(passage, here))
        clauses.read(passage, quotes, known)
        if passage.kind == "heading" and is_title_case(text[passage.start : passage.end]):
            names.hold(here)
        else:
            names.add(here, passage.kind == "heading")
        sentences.extend([passage.starts[low] for low, _ in passage.sentences])
    names.settle()
    return quotes, clauses.table, names, sentences
