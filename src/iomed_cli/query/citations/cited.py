"""What a citation tells: the words, who says them and in which way, and the article."""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import NamedTuple

from iomed_cli.model import Article, Fact, Quote
from iomed_cli.query.articles.masthead import masthead
from iomed_cli.query.citations.web_addresses import linked_address
from iomed_cli.query.display.cell_words import STANCES
from iomed_cli.query.show import first_words

OPENING_WORDS = 10
"""Words of its beginning that an article without a title is called by."""

_OPENING = 120
"""Characters that these have at most."""

_REPORTED = {
    "direct": "",
    "indirect": " (paraphrased)",
    "mixed": " (paraphrased, partly quoted)",
}
"""What is said of words that are not, or not all, the speaker's own."""


class CitedDate(NamedTuple):
    """When an article was printed, as far as it is known."""

    year: str
    month: int | None
    day: int | None
    circa: bool
    """Whether it is inferred, and no date that the article came with."""


class CitedArticle(NamedTuple):
    """An article as it is cited; what is not known of it is None, and never made up."""

    writer: str | None
    title: str | None
    opening: str
    """What stands for a title where there is none: the article's first words in brackets."""
    publisher: str | None
    date: CitedDate | None
    url: str | None
    """As it is known, for people to read."""
    link: str | None
    """An address of the web, in which nothing ends a link."""


class Cited(NamedTuple):
    """A quotation or a fact as it is cited."""

    key: str
    """A name for it of letters, digits and hyphens."""
    lead: str
    """Who says it: ``Ann Lee denied (paraphrased)``."""
    words: str
    """In one line."""
    lines: tuple[str, ...]
    """The words, paragraph by paragraph, and as the article has them."""
    quoted: bool
    """Whether they are the speaker's own, or the article's, and stand in quotation marks."""
    of_speech: bool
    """Whether somebody says them in the article; a fact is the article's own."""
    paragraph: int
    article: CitedArticle


def cited(article: Article, record: Quote | Fact, shown: Callable[[str], str] = str) -> Cited:
    """Give what a citation of a quotation or a fact tells; ``shown`` makes text from data safe."""
    speech = isinstance(record, Quote)
    speaker = record.speaker if isinstance(record, Quote) else record.according_to
    name = shown(in_one_line(speaker)) if speaker else None
    lines = tuple(shown(line.strip()) for line in record.text.split("\n") if line.strip())
    quoted = not isinstance(record, Quote) or record.kind == "direct"
    lead = _speech_lead(record, name) if isinstance(record, Quote) else _fact_lead(record, name)
    words = _joined(lines, quoted=quoted)
    key = citation_key(article.id, record.id)
    about = cited_article(article, shown)
    return Cited(key, lead, words, lines, quoted, speech, record.paragraph, about)


def cited_article(article: Article, shown: Callable[[str], str] = str) -> CitedArticle:
    """Give what a citation tells of an article."""
    head = masthead(article)
    writer, title, publisher, url = (
        shown(in_one_line(value)) if value and value.strip() else None
        for value in (head.journalist, head.title, article.publisher, article.url)
    )
    return CitedArticle(
        writer,
        title,
        f"[{opening_words(article, shown)}]",
        publisher,
        _date(article),
        url,
        linked_address(article.url),
    )


def opening_words(article: Article, shown: Callable[[str], str] = str) -> str:
    """Give how an article begins; its id where it has no words."""
    text = article.text.strip()
    first = first_words(text[:_OPENING], OPENING_WORDS)
    if len(first) == _OPENING < len(text):
        # The last word may have been cut.
        first = first.rpartition(" ")[0] or first
    return shown(in_one_line(first) or article.id) + ("…" if len(first) < len(text) else "")


def in_one_line(text: str) -> str:
    """Give text with one blank for each stretch of white space."""
    return " ".join(text.split())


def in_marks(text: str) -> str:
    """Give text in quotation marks; those within it, which have a partner, become single ones."""
    return f"“{_single(text)}”"


def _single(text: str) -> str:
    text = re.sub(r"“([^“”]*)”", r"‘\1’", text)
    # A mark behind a figure is one of inches.
    return re.sub(r'(?<!\w)"([^"]*)"(?!\w)', r"'\1'", text)


def citation_key(article: str, id_: str) -> str:
    """Give a name for a record of letters, digits and hyphens; of two records it is not the same.

    An id that has other characters is told by its digest too.
    """
    whole = f"{article}-{id_}"
    plain = re.sub(r"[^A-Za-z0-9]+", "-", whole).strip("-")
    if plain == whole and "-" not in id_:
        return plain
    from hashlib import sha256

    digest = sha256(f"{article}\0{id_}".encode("utf-8", "surrogatepass")).hexdigest()[:8]
    return f"{plain or 'quotation'}-{digest}"


def _joined(lines: tuple[str, ...], *, quoted: bool) -> str:
    """Give the words in one line, without the marks that only say that a quotation goes on."""
    if not quoted:
        return " ".join(lines)
    single = [_single(line) for line in lines]
    return " ".join(line.lstrip('“"') if number else line for number, line in enumerate(single))


def _speech_lead(quote: Quote, name: str | None) -> str:
    stance = str(quote.stance)
    verb = "did not say" if stance == "withholds" else STANCES.get(stance, "said")
    return f"{name or 'An unidentified speaker'} {verb}{_REPORTED[quote.kind]}"


def _fact_lead(fact: Fact, name: str | None) -> str:
    stance = STANCES.get(str(fact.stance))
    citing = f", citing {name}" if name else ""
    return f"The article{citing}{f' ({stance})' if stance else ''}"


def _date(article: Article) -> CitedDate | None:
    if not article.date:
        return None
    year, *rest = article.date.split("-")
    month, day, *_ = [*map(int, rest), None, None]
    return CitedDate(year, month, day, circa=bool(article.date_note))
