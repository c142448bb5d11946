"""Drafts as a page: what is found in them marked, and beside it what the sources say."""

from __future__ import annotations

from bisect import bisect_right
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence

from iomed_cli.output.page.drafts.finding_card import finding_card
from iomed_cli.output.page.drafts.marked_finding import LOOKS, MarkedDraft, MarkedFinding
from iomed_cli.output.page.drafts.outcome_filters import outcome_filters, outcome_sum
from iomed_cli.output.page.frame import FOOTER, html_document
from iomed_cli.output.page.marked_text import Extent, Marking, spaced
from iomed_cli.quantities import quantity
from iomed_cli.visible import html_attribute, html_text


def draft_document(drafts: Sequence[MarkedDraft], notes: Sequence[str]) -> Iterator[str]:
    """Give the page of one draft, or of several one below the other, piece by piece.

    ``notes`` says what they were held against, and for what.
    """
    title = drafts[0].name if len(drafts) == 1 else quantity(len(drafts), "draft")
    return html_document(title, _DraftBody(drafts, title, notes).parts())


class _DraftBody:
    """Writes the parts of the page; findings and paragraphs are numbered through all drafts."""

    def __init__(self, drafts: Sequence[MarkedDraft], title: str, notes: Sequence[str]) -> None:
        self._drafts = drafts
        self._title = title
        self._notes = notes
        self._paragraphs = 0
        self._found: list[dict[str, MarkedFinding]] = []
        number = 0
        for draft in drafts:
            keys = (f"f{number + at}" for at in range(1, len(draft.findings) + 1))
            self._found.append(dict(zip(keys, draft.findings)))
            number += len(draft.findings)

    def parts(self) -> Iterator[str]:
        every = {key: it for found in self._found for key, it in found.items()}
        notes = [*self._notes, *(note for draft in self._drafts for note in draft.notes)]
        yield '<a class="skip" href="#_draft">Skip to the draft</a>\n'
        yield page_header("Is this what the sources say?", self._title, list(every.values()), notes)
        if len(self._drafts) > 1:
            yield from self._index()
        yield "<main>\n"
        if every:
            yield from outcome_filters(every)
        yield '<div class="drafts" id="_draft">\n'
        for number, (draft, found) in enumerate(zip(self._drafts, self._found), 1):
            yield from self._draft(draft, found, number)
        yield f"</div></main>\n{FOOTER}"

    def _index(self) -> Iterator[str]:
        """Give a table of the drafts, with how many of each are how."""
        shown = [
            outcome
            for outcome in LOOKS
            if any(it.outcome == outcome for draft in self._drafts for it in draft.findings)
        ]
        heads = "".join(f'<th scope="col" class="num">{LOOKS[it].label}</th>' for it in shown)
        yield (
            '<nav class="index" aria-label="Drafts" tabindex="0"><table><thead><tr>'
            f'<th scope="col">Draft</th>{heads}</tr></thead><tbody>\n'
        )
        for number, draft in enumerate(self._drafts, 1):
            counts = Counter(it.outcome for it in draft.findings)
            cells = "".join(
                f'<td class="num o {it}">{f"{LOOKS[it].sign} {counts[it]:,}" if counts[it] else ""}'
                "</td>"
                for it in shown
            )
            name = html_text(draft.name)
            yield (
                f'<tr><th scope="row"><a href="#d{number}"><bdi>{name}</bdi></a></th>{cells}</tr>\n'
            )
        yield "</tbody></table></nav>\n"

    def _draft(
        self, draft: MarkedDraft, found: Mapping[str, MarkedFinding], number: int
    ) -> Iterator[str]:
        """Give a draft paragraph by paragraph, beside each the cards of what begins in it."""
        several = len(self._drafts) > 1
        heading = html_text(draft.name) if several else "Draft"
        yield (
            f'<article class="draft" id="d{number}" aria-labelledby="h{number}">'
            f'<h2 id="h{number}" dir="auto">{heading}</h2>\n'
        )
        if several:
            yield f'<p class="soft">{outcome_sum(draft.findings)}</p>\n'
        if not found:
            yield '<p class="soft">Nothing to check is found (iomed reads English).</p>\n'
        cards = _by_paragraph(draft, found)
        marking = Marking(
            draft.text,
            draft.paragraphs,
            _extents(found),
            _changed(found),
            lambda key: _mark(found[key]),
            lambda key: _reference(key, found[key]),
            {key for key, it in found.items() if it.is_quotation},
        )
        for at, paragraph in enumerate(draft.paragraphs):
            self._paragraphs += 1
            own, shown = f"p{self._paragraphs}", draft.numbers[at]
            tag = "h3" if paragraph.kind == "heading" else "p"
            space = spaced(draft.text[paragraph.start : paragraph.end])
            beside = "".join(finding_card(it, key) for key, it in cards[at])
            listed = f'<ol class="cards">{beside}</ol>' if beside else ""
            yield (
                f'<div class="pair"><{tag} class="para {paragraph.kind}" id="{own}"><a class="n"'
                f' href="#{own}" aria-label="{draft.unit.capitalize()} {shown}">{shown}</a>'
                f'<span class="t{space}" dir="auto">{marking.paragraph(at + 1)}</span></{tag}>'
                f"{listed}</div>\n"
            )
        yield "</article>\n"


def page_header(
    question: str, title: str, findings: Sequence[MarkedFinding], notes: Iterable[str]
) -> str:
    """Give the head of a page of findings, which answer a question."""
    told = "".join(f"<p>{html_text(note)}</p>" for note in notes if note)
    return (
        f'<header class="top"><p class="kicker">{question}</p>\n'
        f'<h1 dir="auto">{html_text(title)}</h1>\n'
        f'<p class="sum">{outcome_sum(findings)}</p>{told}</header>\n'
    )


def _extents(found: Mapping[str, MarkedFinding]) -> Iterator[Extent]:
    return (Extent(*it.span, key) for key, it in found.items() if it.span)


def _changed(found: Mapping[str, MarkedFinding]) -> Iterator[Extent]:
    """Give the words of the draft that differ from those of the source."""
    for key, it in found.items():
        for one in it.differing if it.span else ():
            first = it.span[0] if it.span else 0
            yield Extent(first + one.start, first + one.end, key)


def _by_paragraph(
    draft: MarkedDraft, found: Mapping[str, MarkedFinding]
) -> Mapping[int, list[tuple[str, MarkedFinding]]]:
    """Give the findings by the paragraph in which they begin."""
    starts = [one.start for one in draft.paragraphs]
    cards: defaultdict[int, list[tuple[str, MarkedFinding]]] = defaultdict(list)
    for key, it in found.items():
        first = it.span[0] if it.span else 0
        cards[max(bisect_right(starts, first) - 1, 0)].append((key, it))
    return cards


def _mark(it: MarkedFinding) -> str:
    """Give the attributes of a mark."""
    title = f"{it.name}: {it.said[0]}" if it.said else it.name
    return f' class="o {it.look}" title="{html_attribute(title)}"'


def _reference(key: str, it: MarkedFinding) -> str:
    """Give the link from a finding in the text to its card."""
    look = LOOKS[it.outcome]
    label = html_attribute(f"{key}: {it.name}, {look.label}")
    shown = look.sign if it.is_quiet else f"{look.sign}\u00a0{key}"
    return f'<a class="ref o {it.look}" href="#{key}" aria-label="{label}">{shown}</a>'
