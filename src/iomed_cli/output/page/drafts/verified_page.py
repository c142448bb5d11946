"""What `verify` finds, as a page: of drafts all of their text, of claims a card for each."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from functools import lru_cache
from pathlib import PurePath

from iomed_cli.model import Extraction
from iomed_cli.output.page.article_heading import page_title
from iomed_cli.output.page.drafts.checked_findings import checked_finding
from iomed_cli.output.page.drafts.claim_document import claim_document
from iomed_cli.output.page.drafts.draft_document import draft_document
from iomed_cli.output.page.drafts.marked_finding import MarkedDraft
from iomed_cli.output.page.drafts.quotation_findings import QuotationFindings
from iomed_cli.output.page.frame import encoded
from iomed_cli.quantities import quantity
from iomed_cli.query.dataset import Dataset
from iomed_cli.verification import Verdict
from iomed_cli.verification.claims.claim_files import Given
from iomed_cli.verification.claims.draft_files import QuotedDraft
from iomed_cli.verification.claims.findings import DraftFinding, DraftNote, in_text_order

KEPT_ARTICLES = 64
"""Articles that are remembered: findings go back to one after the other, and the same again."""


def claim_page(
    found: Iterable[tuple[Given, Verdict | None]], dataset: Dataset, encoding: str
) -> Iterator[str]:
    """Give the page of the verdicts on claims."""
    findings = QuotationFindings(_articles(dataset))
    claims = [findings.finding(DraftFinding(*one)) for one in found]
    return encoded(claim_document(claims, searched(dataset)), encoding)


def draft_page(
    found: Iterable[tuple[QuotedDraft, Sequence[DraftNote]]],
    dataset: Dataset,
    limits: Sequence[str],
    encoding: str,
) -> Iterator[str]:
    """Give the page of drafts with what is found in each; ``limits`` says what was not checked."""
    article = _articles(dataset)
    drafts = [_marked(draft, notes, article) for draft, notes in found]
    return encoded(draft_document(drafts, [searched(dataset), *limits]), encoding)


def _marked(
    draft: QuotedDraft, notes: Sequence[DraftNote], article: Callable[[str], Extraction]
) -> MarkedDraft:
    """Give a draft with what is found in it, and what cannot be read."""
    quotations = QuotationFindings(article)
    unread = [DraftFinding(one.given, None, one.why) for one in draft.unread]
    return MarkedDraft(
        # Where files lie is nobody's business.
        "standard input" if draft.file == "-" else PurePath(draft.file).name,
        draft.text,
        [one.place for one in draft.paragraphs],
        [one.number for one in draft.paragraphs],
        draft.unit,
        [
            quotations.finding(one)
            if isinstance(one, DraftFinding)
            else checked_finding(one, article)
            for one in in_text_order([*notes, *unread])
        ],
        [draft.note] if draft.note else [],
    )


def _articles(dataset: Dataset) -> Callable[[str], Extraction]:
    return lru_cache(KEPT_ARTICLES)(dataset.article)


def searched(dataset: Dataset) -> str:
    """Say in a sentence what words are held against."""
    every = dataset.extractions
    if len(every) != 1:
        return f"Held against {quantity(len(every), 'article')}."
    it = every[0].article
    return f"Held against “{page_title(it)}” ({it.id})."
