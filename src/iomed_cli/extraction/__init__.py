"""Extraction: the text of a news article in, who said what out."""

from __future__ import annotations

from iomed_cli.extraction.names import Name, names_in
from iomed_cli.extraction.quotations import Quotations
from iomed_cli.extraction.speakers import Identities
from iomed_cli.extraction.people import Person
from iomed_cli.extraction.text import paragraphs, passages
from iomed_cli.model import SCHEMA_VERSION, Article, Extraction, Quote


def extract(
    text: str,
    *,
    id: str = "article",
    title: str | None = None,
    date: str | None = None,
    url: str | None = None,
    publisher: str | None = None,
) -> Extraction:
    """Find the quotations of an article and who says them."""
    lines = paragraphs(text)
    quotations = Quotations()
    names: list[Name] = []
    sentences: list[int] = []
    for passage in passages(text, lines):
        quotations.read(passage)
        names += names_in(text, passage.start, passage.end)
        sentences += [passage.starts[low] for low, _ in passage.sentences]
    article = Article(id=id, text=text, paragraphs=tuple(lines), title=title, date=date, url=url, publisher=publisher)
    identities = Identities(text, names, sentences, quotations.drafts)
    quotes = []
    ids = {}
    who = {}
    for n, d in enumerate(quotations.drafts, 1):
        ids[d] = f"q{n}"
        m = d.mention
        if d.opener:
            s = who.get(d.opener)
        else:
            s = identities.resolve(d)
            if isinstance(s, Person): s = s.name
        who[d] = s
        quotes.append(Quote(id=f"q{n}", article=id, kind=d.kind, speaker=s, role=None, affiliation=None,
            text=text[d.start:d.end], start=d.start, end=d.end, paragraph=d.paragraph,
            cue=text[d.cue[0]:d.cue[1]] if d.cue else None, cue_start=d.cue[0] if d.cue else None, cue_end=d.cue[1] if d.cue else None,
            mention=text[m[0]:m[1]] if m else None, mention_start=m[0] if m else None, mention_end=m[1] if m else None,
            turn=ids.get(d.opener, f"q{n}") if d.opener else f"q{n}", rule=d.rule))
    return Extraction(schema=SCHEMA_VERSION, article=article, quotes=tuple(quotes))
