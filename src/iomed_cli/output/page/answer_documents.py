"""The quotations of many articles, or of an answer, as pages of cards with an index of them."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from functools import lru_cache, partial
from itertools import islice
from pathlib import PurePath
from typing import NamedTuple
from urllib.parse import quote as quoted

from iomed_cli.model import Article, Quote
from iomed_cli.output.charts.page_bars import bar_table
from iomed_cli.output.page.anchors import anchors
from iomed_cli.output.page.article_heading import page_title
from iomed_cli.output.page.frame import FOOTER, html_document
from iomed_cli.output.page.kind_marks import quotation_filters
from iomed_cli.output.page.marked_text import paragraphs_around
from iomed_cli.output.page.quotation_cards import quotation_card
from iomed_cli.output.page.speaking import Participant, kinds_of, participants, speaker_list
from iomed_cli.quantities import quantity
from iomed_cli.query.dataset import Dataset
from iomed_cli.query.display.cell_words import counted_name
from iomed_cli.query.rows import Answer, Hit
from iomed_cli.query.stats import month_of, publisher_of
from iomed_cli.visible import html_text

MOST_CARDS = 1000
"""Cards on a page: of five thousand, a browser takes seconds to lay them out."""

_MOST_PEOPLE = 30
"""Speakers who are listed beside the cards, those who say most."""

_MOST_BARS = 12
"""Speakers and publishers who have a bar, those with most quotations."""

_MOST_MONTHS = 36
"""Months that have a bar each; of more, the years have."""

Named = tuple[str, Iterator[str]]
"""The name of a file, and what is to be in it."""


class _Contents(NamedTuple):
    """What all pages tell."""

    title: str
    number: int
    sum: str
    charts: str
    notes: Sequence[str]


class AnswerDocuments:
    """Makes the pages of some quotations."""

    def __init__(self, dataset: Dataset, answer: Answer[Quote], title: str) -> None:
        self._answer = answer
        self._title = title
        # Rows of one article mostly stand together.
        self._article: Callable[[str], Article] = lru_cache(maxsize=8)(dataset.about)
        self._source = lru_cache(maxsize=1024)(dataset.source)
        self._several = dataset.several

    @property
    def number(self) -> int:
        """How many pages of cards there are."""
        return max(-(-len(self._answer) // MOST_CARDS), 1)

    def single(self) -> Iterator[str]:
        """Give all cards as one page."""
        return html_document(self._title, self._page(self._answer.hits, self._contents()))

    def files(self, index: str) -> Iterator[Named]:
        """Give the files of several pages by their names, at last the index of them."""
        contents = self._contents()
        hits = iter(self._answer.hits)
        opening = []
        for number in range(1, self.number + 1):
            block = list(islice(hits, MOST_CARDS))
            opening.append((block[0].row, block[-1].row))
            title = f"{self._title}, page {number:,}"
            page = self._page(block, contents, partial(self._links, index, number))
            yield _numbered(index, number), html_document(title, page)
        yield index, html_document(self._title, self._index(index, contents, opening))

    def _contents(self) -> _Contents:
        """Count what there is in all pages, reading the rows once."""
        speakers: Counter[str] = Counter()
        publishers: Counter[str | None] = Counter()
        months: Counter[str | None] = Counter()
        articles = set()
        for quote in self._answer:
            source = self._source(quote.article)
            articles.add(quote.article)
            speakers.update(filter(None, [quote.speaker]))
            publishers[publisher_of(source.publisher)] += 1
            months[month_of(source.date)] += 1
        number = len(self._answer)
        told = quantity(number, "quotation")
        told += f" by {quantity(len(speakers), 'speaker')}" if speakers else ""
        told += f" in {quantity(len(articles), 'article')}" if len(articles) > 1 else ""
        charts = [
            _most("By speaker", speakers.most_common()) if number > MOST_CARDS else "",
            _by_publisher(publishers) if len(publishers) > 1 else "",
            _by_month(months) if len(months) > 1 else "",
        ]
        drawn = (
            f'<section class="charts" aria-label="Counts">{"".join(charts)}</section>\n'
            if any(charts)
            else ""
        )
        return _Contents(self._title, number, told, drawn, self._answer.notes)

    def _page(
        self,
        hits: Iterable[Hit[Quote]],
        contents: _Contents,
        links: Callable[[str], str] | None = None,
    ) -> Iterator[str]:
        """Give a page of cards: with the links to its neighbours, or of all there is."""
        hits = list(hits)
        speakers = participants(hit.row for hit in hits)
        names = anchors(self._id(hit.row) for hit in hits)
        yield '<a class="skip" href="#_quotations">Skip to the quotations</a>\n'
        yield _header(contents) + (links("Pages") if links else contents.charts)
        yield '<main class="answer">\n'
        yield from self._rail(list(speakers.values()), names)
        yield f'<p id="_count" role="status">{quantity(len(hits), "quotation")}</p></section>\n'
        yield '<section class="list" aria-labelledby="_quotations">'
        yield '<h2 id="_quotations">Quotations</h2>\n<ol class="cards">'
        for hit in hits:
            quote, article = hit.row, self._article(hit.row.article)
            yield quotation_card(
                quote,
                article,
                speakers[quote.speaker],
                names[self._id(quote)],
                _place(quote, article),
                hit.marks,
            )
        yield f"</ol></section>\n</main>\n{links('Pages, below') if links else ''}{FOOTER}"

    def _rail(self, shown: Sequence[Participant], names: Mapping[str, str]) -> Iterator[str]:
        """Give what the cards are chosen by."""
        yield '<section class="rail" aria-labelledby="_speakers"><h2 id="_speakers">Speakers</h2>\n'
        if shown:
            yield from speaker_list(shown[:_MOST_PEOPLE], lambda quote: names[self._id(quote)])
        if len(shown) > _MOST_PEOPLE:
            yield f'<p class="soft">and {len(shown) - _MOST_PEOPLE:,} more</p>'
        yield quotation_filters(kinds_of(shown))

    def _id(self, quote: Quote) -> str:
        """Give what `show` calls a quotation: with its article where there are several."""
        return f"{quote.article}/{quote.id}" if self._several else quote.id

    def _index(
        self, index: str, contents: _Contents, pages: Sequence[tuple[Quote, Quote]]
    ) -> Iterator[str]:
        yield f'{_header(contents)}<main class="index"><h2>Pages</h2>\n<ol>'
        for number, (first, last) in enumerate(pages):
            begin = number * MOST_CARDS
            ending = min(begin + MOST_CARDS, contents.number)
            yield (
                f'<li><a href="{_address(index, number + 1)}">'
                f"Quotations {begin + 1:,} to {ending:,}</a>"
                f' <span class="soft">from <code>{html_text(self._id(first))}</code> to'
                f" <code>{html_text(self._id(last))}</code></span></li>\n"
            )
        yield f"</ol></main>\n{contents.charts}{FOOTER}"

    def _links(self, index: str, number: int, label: str) -> str:
        """Give the way from a page to its neighbours."""
        links = [f'<a href="{_address(index)}">Index</a>']
        if number > 1:
            before = _address(index, number - 1)
            links.append(f'<a href="{before}" rel="prev">Page {number - 1:,}</a>')
        links.append(f'<span aria-current="page">Page {number:,} of {self.number:,}</span>')
        if number < self.number:
            after = _address(index, number + 1)
            links.append(f'<a href="{after}" rel="next">Page {number + 1:,}</a>')
        return f'<nav class="parts" aria-label="{label}">{" ".join(links)}</nav>\n'


def _numbered(index: str, number: int) -> str:
    """Give the name of the file of a page, after that of the index."""
    path = PurePath(index)
    return f"{path.stem}-{number}{path.suffix}"


def _address(index: str, number: int | None = None) -> str:
    """Give the address of the index, or of a page, from a page beside it."""
    name = index if number is None else _numbered(index, number)
    return quoted(name, safe="", errors="surrogateescape")


def _header(contents: _Contents) -> str:
    notes = "".join(f"<p>{html_text(note)}</p>" for note in contents.notes)
    return (
        '<header class="top"><p class="kicker">Who said what, in their exact words</p>\n'
        f'<h1 dir="auto">{html_text(contents.title)}</h1>\n'
        f'<p class="sum">{contents.sum}</p>{notes}</header>\n'
    )


def _place(quote: Quote, article: Article) -> str:
    """Give the article that a quotation is from, and its paragraph, which can be opened."""
    known = ", ".join(filter(None, [article.publisher, article.date]))
    source = f", <bdi>{html_text(known)}</bdi>" if known else ""
    around = paragraphs_around(article, quote.paragraph, quote.start, quote.end)
    summary = f"In paragraph {quote.paragraph}, characters {quote.start}–{quote.end}"
    return (
        f'<p class="meta"><cite><bdi>{html_text(page_title(article))}</bdi></cite>{source}</p>'
        f"{around.details(summary, quote.text)}"
    )


def _most(caption: str, counts: Sequence[tuple[str, int]], known: bool = True) -> str:
    """Give a bar for each of the first; what is not known has the last one."""
    shown = [*counts[:_MOST_BARS], *([] if known else counts[_MOST_BARS:][-1:])]
    return bar_table(caption, shown, len(counts) - len(shown))


def _by_publisher(counts: Counter[str | None]) -> str:
    ordered = sorted(counts.items(), key=lambda it: (it[0] is None, -it[1]))
    named = [(counted_name("publisher", name), count) for name, count in ordered]
    return _most("By publisher", named, None not in counts)


def _by_month(counts: Counter[str | None]) -> str:
    """Give a bar for each month in order, or for each year where there are many."""
    caption = "By month"
    if len(counts) > _MOST_MONTHS:
        caption, years = "By year", Counter[str | None]()
        for month, count in counts.items():
            years[month and month[:4]] += count
        counts = years
    ordered = sorted(counts.items(), key=lambda it: (it[0] is None, it[0] or ""))
    type_ = "month" if caption == "By month" else "year"
    return bar_table(caption, [(counted_name(type_, name), count) for name, count in ordered])
