"""Claims by themselves as a page: a card for each, its words above those of the source."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from iomed_cli.output.page.drafts.draft_document import page_header
from iomed_cli.output.page.drafts.finding_card import finding_card
from iomed_cli.output.page.drafts.marked_finding import MarkedFinding
from iomed_cli.output.page.drafts.outcome_filters import outcome_filters
from iomed_cli.output.page.frame import FOOTER, html_document
from iomed_cli.quantities import quantity

MOST_CLAIMS = 1000
"""Cards on a page: of five thousand, a browser takes seconds to lay them out."""


def claim_document(findings: Sequence[MarkedFinding], searched: str) -> Iterator[str]:
    """Give the page of some claims, or of a single one, piece by piece."""
    if len(findings) == 1:
        findings = [findings[0]._replace(place="")]
        title = findings[0].words
    else:
        title = quantity(len(findings), "quotation")
    return html_document(title, _body(findings, title, searched))


def _body(findings: Sequence[MarkedFinding], title: str, searched: str) -> Iterator[str]:
    found = {f"f{number}": it for number, it in enumerate(findings, 1)}
    yield page_header("Is this what they said?", title, findings, [searched])
    yield "<main>\n"
    if len(found) > 1:
        yield from outcome_filters(found)
    yield '<section class="list" aria-labelledby="_claims"><h2 id="_claims">Quotations</h2>\n'
    cards = (finding_card(it, key, alone=True) for key, it in found.items())
    yield f'<ol class="cards">{"".join(cards)}</ol></section>\n</main>\n{FOOTER}'
