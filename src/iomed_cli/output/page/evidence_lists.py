"""Facts, figures and names, each of which leads to the words that are evidence of it."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from iomed_cli.model import Country, Extraction, Fact, Organization, Speaker
from iomed_cli.output.page.kind_marks import stance_word
from iomed_cli.output.page.marked_text import Extent
from iomed_cli.visible import html_text

Named = Country | Organization | Speaker


class EvidenceLists:
    """What an article states and names, with the places that tell so."""

    def __init__(self, extraction: Extraction, anchors: Mapping[str, str]) -> None:
        self._facts = extraction.facts
        self._anchors = anchors
        spoken = {quote.speaker for quote in extraction.quotes}
        self.names: Mapping[str, Sequence[Named]] = {
            "Countries": extraction.countries,
            "Organizations": extraction.organizations,
            "Named, not quoted": [one for one in extraction.speakers if one.name not in spoken],
        }
        self._figures = [(fact, figure) for fact in self._facts for figure in fact.figures]

    @property
    def counts(self) -> Mapping[str, int]:
        """How many facts and figures there are, and how many names of each sort."""
        lists = {"Facts": self._facts, "Figures": self._figures, **self.names}
        return {name: len(each) for name, each in lists.items()}

    def extents(self) -> Iterator[Extent]:
        """Give the evidence of all of it."""
        for fact in self._facts:
            yield Extent(fact.start, fact.end, self._anchors[fact.id])
        for number, (_, figure) in enumerate(self._figures, 1):
            yield Extent(figure.start, figure.end, _figure_key(number))
        for each in self.names.values():
            for one in each:
                key = self._anchors[one.id]
                yield from (Extent(it.start, it.end, key) for it in one.mentions)

    def facts(self) -> Iterator[str]:
        """Give the facts as a list."""
        yield '<ol class="facts">'
        for fact in self._facts:
            key, id_ = self._anchors[fact.id], html_text(fact.id)
            where = f"{id_} ¶\u00a0{fact.paragraph}"
            yield (
                f'<li class="row" id="{key}"><span dir="auto">{html_text(fact.statement)}</span>'
                f'<span class="soft">{_told(fact)}</span> '
                f'<span class="tag">{html_text(fact.category)}</span> '
                f'<a class="ev" href="#e-{key}" aria-label="{where},'
                f' its evidence">{where}</a></li>\n'
            )
        yield "</ol>"

    def figures(self) -> Iterator[str]:
        """Give the figures as a table."""
        yield (
            '<table class="figures"><thead><tr><th scope="col">Figure</th>'
            '<th scope="col">What is stated</th></tr></thead><tbody>'
        )
        for number, (fact, figure) in enumerate(self._figures, 1):
            key, words = _figure_key(number), html_text(figure.text)
            yield (
                f'<tr class="row" id="{key}"><td><b><bdi>{words}</bdi></b></td>'
                f'<td><span dir="auto">{html_text(fact.statement)}</span><span class="soft">'
                f'{_told(fact)}</span> <a class="ev" href="#e-{key}" aria-label="'
                f'¶\u00a0{fact.paragraph}, evidence of {words}">¶\u00a0{fact.paragraph}</a>'
                "</td></tr>\n"
            )
        yield "</tbody></table>\n"

    def chips(self, heading: str) -> Iterator[str]:
        """Give the names of a sort with how often each stands in the text, most often first."""
        yield f'<h3>{heading}</h3><ul class="chips">'
        for one in sorted(self.names[heading], key=lambda it: -len(it.mentions)):
            key = self._anchors[one.id]
            yield (
                f'<li class="row" id="{key}"><a class="ev chip" href="#e-{key}">'
                f"<bdi>{html_text(one.name)}</bdi> <b>{len(one.mentions):,}</b></a></li>\n"
            )
        yield "</ul>"


def _figure_key(number: int) -> str:
    # A figure has no id of its own.
    return f"_g{number}"


def _told(fact: Fact) -> str:
    """Give what keeps a statement from being the article's own, as HTML."""
    stance = f" ({word})" if (word := stance_word(fact)) else ""
    who = fact.according_to
    return stance + (f" according to <bdi>{html_text(who)}</bdi>" if who else "")
