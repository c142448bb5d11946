"""An article as a page: its text with all that is said in it marked, and all of it beside it."""

from __future__ import annotations

from collections.abc import Iterator

from iomed_cli.model import Extraction, Quote
from iomed_cli.output.charts.page_bars import SpokenPart, strip
from iomed_cli.output.page.anchors import anchors
from iomed_cli.output.page.article_heading import page_title, source_line
from iomed_cli.output.page.evidence_lists import EvidenceLists
from iomed_cli.output.page.frame import FOOTER, html_document
from iomed_cli.output.page.kind_marks import (
    INFERRED,
    KIND_WORDS,
    legend,
    quotation_filters,
    speaker_inferred,
    stance_word,
)
from iomed_cli.output.page.marked_text import Extent, Marking, spaced
from iomed_cli.output.page.quotation_cards import quotation_card
from iomed_cli.output.page.speaking import NOBODY, kinds_of, participants, speaker_list
from iomed_cli.quantities import quantity
from iomed_cli.visible import html_attribute, html_text


def article_document(extraction: Extraction) -> Iterator[str]:
    """Give the page of an article, piece by piece."""
    return html_document(page_title(extraction.article), _ArticleBody(extraction).parts())


class _ArticleBody:
    """Writes the parts of the page."""

    def __init__(self, extraction: Extraction) -> None:
        self._article = extraction.article
        self._quotes = sorted(extraction.quotes, key=lambda quote: quote.start)
        self._anchors = anchors(record.id for record in extraction.records())
        self._speakers = participants(self._quotes)
        self._evidence = EvidenceLists(extraction, self._anchors)
        self._by_anchor = {self._anchors[quote.id]: quote for quote in self._quotes}

    def parts(self) -> Iterator[str]:
        yield '<a class="skip" href="#_quotations">Skip to the quotations</a>\n'
        yield from self._header()
        yield '<main class="explorer">\n'
        yield from self._rail()
        yield from self._text()
        yield from self._panel()
        yield f"</main>\n{FOOTER}"

    def _header(self) -> Iterator[str]:
        counts = self._evidence.counts
        told = [quantity(len(self._quotes), "quotation")]
        named = sum(name is not None for name in self._speakers)
        if named:
            told[0] += f" by {quantity(named, 'speaker')}"
        told += [
            quantity(counts[name], one, several)
            for name, one, several in (
                ("Facts", "fact", "facts"),
                ("Countries", "country", "countries"),
                ("Organizations", "organization", "organizations"),
            )
            if counts[name]
        ]
        yield (
            '<header class="top"><p class="kicker">Who said what, in their exact words</p>\n'
            f'<h1 dir="auto">{html_text(page_title(self._article))}</h1>\n'
            f'<p class="source">{source_line(self._article)}</p>\n'
            f'<p class="sum">{" · ".join(told)}</p>\n'
        )
        if self._quotes:
            yield self._strip()
        yield "</header>\n"
        links = [("_speakers", "Speakers"), ("_text", "Article"), ("_quotations", "Quotations")]
        links += [("_" + name.lower(), name) for name in ("Facts", "Figures") if counts[name]]
        if any(self._evidence.names.values()):
            links.append(("_names", "Names"))
        listed = " ".join(f'<a href="#{anchor}">{name}</a>' for anchor, name in links)
        yield f'<nav class="parts" aria-label="Parts of this page">{listed}</nav>\n'

    def _strip(self) -> str:
        """Give the strip that shows where in the text who speaks."""
        length = max(len(self._article.text), 1)
        parts = (
            SpokenPart(
                quote.start / length,
                quote.end / length,
                quote.kind,
                self._speakers[quote.speaker].hue,
                anchor,
                f"{quote.speaker or NOBODY}, {KIND_WORDS[quote.kind]}, ¶ {quote.paragraph}",
            )
            for anchor, quote in self._by_anchor.items()
        )
        last = len(self._article.paragraphs)
        drawn = strip(parts, f"Where in the {last:,} paragraphs who speaks, in their colours")
        return (
            f'<div class="where"><span aria-hidden="true">¶\u00a01</span>{drawn}'
            f'<span aria-hidden="true">¶\u00a0{last:,}</span></div>\n'
        )

    def _rail(self) -> Iterator[str]:
        shown = list(self._speakers.values())
        yield '<section class="rail" aria-labelledby="_speakers"><h2 id="_speakers">Speakers</h2>\n'
        if shown:
            yield from speaker_list(shown, lambda quote: self._anchors[quote.id])
        yield quotation_filters(kinds_of(shown))
        yield f'<p id="_count" role="status">{quantity(len(self._quotes), "quotation")}</p>'
        yield "</section>\n"

    def _text(self) -> Iterator[str]:
        yield '<article aria-labelledby="_text"><h2 id="_text">Article</h2>\n'
        yield legend(self._quotes)
        said = [Extent(quote.start, quote.end, anchor) for anchor, quote in self._by_anchor.items()]
        article = self._article
        marking = Marking(
            article.text,
            article.paragraphs,
            said,
            self._evidence.extents(),
            self._mark,
            self._reference,
        )
        for number, paragraph in enumerate(article.paragraphs, 1):
            tag = "h3" if paragraph.kind == "heading" else "p"
            space = spaced(article.text[paragraph.start : paragraph.end])
            yield (
                f'<{tag} class="para {paragraph.kind}" id="p{number}"><a class="n"'
                f' href="#p{number}" aria-label="Paragraph {number}">{number}</a>'
                f'<span class="t{space}" dir="auto">'
                f"{marking.paragraph(number)}</span></{tag}>\n"
            )
        yield "</article>\n"

    def _mark(self, key: str) -> str:
        """Give the attributes of a mark."""
        quote = self._by_anchor[key]
        unclaimed = " unclaimed" if quote.unclaimed else ""
        title = f"{quote.speaker or NOBODY}, {_manner(quote)}"
        return (
            f' class="{quote.kind} {self._speakers[quote.speaker].hue}{unclaimed}"'
            f' title="{html_attribute(title)}"'
        )

    def _reference(self, key: str) -> str:
        """Give the link from a quotation in the text to its card."""
        quote = self._by_anchor[key]
        marks = INFERRED if speaker_inferred(quote) else ""
        marks += f" {stance_word(quote)}" if quote.unclaimed else ""
        shown = html_text(quote.id + marks)
        label = f"{quote.id}{marks}: {quote.speaker or NOBODY}, {KIND_WORDS[quote.kind]}"
        return (
            f'<a class="ref {self._speakers[quote.speaker].hue}" href="#{key}"'
            f' aria-label="{html_attribute(label)}">{shown}</a>'
        )

    def _panel(self) -> Iterator[str]:
        evidence = self._evidence
        yield '<section class="panel" aria-labelledby="_quotations">'
        yield '<h2 id="_quotations">Quotations</h2>\n'
        if not self._quotes:
            yield '<p class="soft">Nobody is quoted (iomed reads English).</p>'
        yield '<ol class="cards">'
        for anchor, quote in self._by_anchor.items():
            place = (
                f'<p class="meta"><a href="#m-{anchor}">¶\u00a0{quote.paragraph}, characters'
                f" {quote.start}–{quote.end}</a>{_cue(quote)}</p>"
            )
            speaker = self._speakers[quote.speaker]
            yield quotation_card(quote, self._article, speaker, anchor, place)
        yield "</ol>\n"
        if evidence.counts["Facts"]:
            yield '<h2 id="_facts">Facts</h2>\n'
            yield from evidence.facts()
        if evidence.counts["Figures"]:
            yield '<h2 id="_figures">Figures</h2>\n'
            yield from evidence.figures()
        names = [heading for heading, each in evidence.names.items() if each]
        if names:
            yield '<h2 id="_names">Names</h2>\n'
        for heading in names:
            yield from evidence.chips(heading)
        yield "</section>\n"


def _cue(quote: Quote) -> str:
    return f" · <bdi>“{html_text(quote.cue)}”</bdi>" if quote.cue else ""


def _manner(quote: Quote) -> str:
    inferred = "speaker inferred" if speaker_inferred(quote) else ""
    return ", ".join(filter(None, [KIND_WORDS[quote.kind], stance_word(quote), inferred]))
