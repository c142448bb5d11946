"""What `verify` finds, as a page: of drafts all of their text, of claims a card for each."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from itertools import islice

from iomed_cli.output.page.drafts.claim_document import claim_document
from iomed_cli.output.page.drafts.draft_document import draft_document
from iomed_cli.output.page.drafts.quotation_findings import QuotationFindings
from iomed_cli.output.page.frame import encoded
from iomed_cli.query.dataset import Dataset
from iomed_cli.verification import Verdict
from iomed_cli.verification.claims.claim_files import Given
from iomed_cli.verification.claims.draft_files import QuotedDraft
from iomed_cli.verification.claims.findings import DraftFinding


def verified_page(
    found: Iterable[tuple[Given, Verdict | None]],
    drafts: Sequence[QuotedDraft],
    dataset: Dataset,
    encoding: str,
) -> Iterator[str]:
    """Give the page of verdicts, which are those of all drafts in order, or of claims."""
    findings = QuotationFindings(dataset)
    verdicts = (DraftFinding(*one) for one in found)
    if not drafts:
        claims = [findings.finding(one) for one in verdicts]
        return encoded(claim_document(claims, findings.searched), encoding)
    marked = []
    for draft in drafts:
        own = list(islice(verdicts, len(draft.quotations)))
        own += [DraftFinding(one.given, None, one.why) for one in draft.unread]
        marked.append(findings.of_draft(draft, own))
    return encoded(draft_document(marked, findings.searched), encoding)
