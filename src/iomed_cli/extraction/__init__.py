"""Extraction: the text of a news article in, who said what out."""

from __future__ import annotations

from array import array

from iomed_cli.extraction.bodies import Bodies
from iomed_cli.extraction.findings import Findings
from iomed_cli.extraction.names import NameList, names_in
from iomed_cli.extraction.plain import plain
from iomed_cli.extraction.quotations import Quotations
from iomed_cli.extraction.records import make_records
from iomed_cli.extraction.restated import restated
from iomed_cli.extraction.speakers import Identities
from iomed_cli.extraction.surroundings import find_named, make_surroundings
from iomed_cli.extraction.text import paragraphs, passages
from iomed_cli.extraction.transcripts import Transcript
from iomed_cli.model import SCHEMA_VERSION, Article, Extraction


def extract(
    text: str,
    *,
    id: str = "article",
    title: str | None = None,
    date: str | None = None,
    url: str | None = None,
    publisher: str | None = None,
) -> Extraction:
    """Find the quotations of an article, who says them, and what else it states.

    A pure function: the same text gives the same records. Every span lies in the
    text, in code points, the end exclusive. No text makes it fail.
    """
    reading = plain(text)
    if reading is not None:
        about = _extract(reading.text, id, title, date, url, publisher)
        return restated(about, text, reading)
    return _extract(text, id, title, date, url, publisher)


def _extract(
    text: str,
    id: str,
    title: str | None,
    date: str | None,
    url: str | None,
    publisher: str | None,
) -> Extraction:
    lines = paragraphs(text)
    quotations = Quotations(Transcript(text, lines))
    findings = Findings(date)
    names = NameList()
    sentences = array("q")
    for passage in passages(text, lines):
        here = names_in(text, passage.start, passage.end)
        quotations.read(passage, here)
        findings.read(passage)
        names.add(here)
        sentences.extend(passage.starts[low] for low, _ in passage.sentences)
    article = Article(
        id=id,
        text=text,
        paragraphs=tuple(lines),
        title=title,
        date=date,
        url=url,
        publisher=publisher,
    )
    named = find_named(article)
    bodies = Bodies(named.organizations)
    identities = Identities(text, names, sentences, quotations.drafts, bodies)
    speakers, quotes = make_records(id, text, lines, quotations.drafts, identities)
    around = make_surroundings(article, named, sentences, findings, speakers, quotes)
    return Extraction(
        schema=SCHEMA_VERSION,
        article=article,
        speakers=speakers,
        quotes=quotes,
        countries=around.countries,
        organizations=around.organizations,
        facts=around.facts,
    )
