"""Tools that check a quotation, or all of a draft with its figures, dates and names."""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Iterator, Sequence
from itertools import chain, islice
from typing import TYPE_CHECKING, Any

from msgspec.structs import replace

from iomed_cli.assistants.tools.bounds import bounded_row, row_page
from iomed_cli.assistants.tools.finding_tools import within_limits
from iomed_cli.assistants.tools.tool import ToolAnswer
from iomed_cli.assistants.tools.tool_arguments import DraftToVerify, QuoteToVerify
from iomed_cli.assistants.tools.tool_content import (
    CheckedPart,
    CheckedQuote,
    FoundInDraft,
    UncheckedPart,
)
from iomed_cli.errors import IomedError
from iomed_cli.quantities import quantity
from iomed_cli.query.citations.footnote import footnote
from iomed_cli.query.dataset import Dataset
from iomed_cli.query.display.cell_words import is_inferred
from iomed_cli.query.show import words_around
from iomed_cli.verification import Verdict
from iomed_cli.verification.checks.outcomes import USUAL, CheckedWords, CheckKind
from iomed_cli.verification.claims.claim_files import Given, refuse_unusable
from iomed_cli.verification.claims.findings import (
    CheckedDraft,
    DraftFinding,
    DraftNote,
    checked_draft,
)
from iomed_cli.verification.verdict_words import verdict_sentence
from iomed_cli.verification.verdicts import MEANINGS

if TYPE_CHECKING:
    from iomed_cli.verification.claims.draft_files import QuotedDraft

_AROUND_WORDS = 12
"""Words of the article on either side of what is found."""

_MOST_CHECKED = 100
"""Quotations of a draft that are checked at once: of many articles each takes 0.1 seconds."""

_MOST_UNCHECKED = 50

_SUFFIXES = {"markdown": ".md", "plain": ".txt", "html": ".html"}


def verify_quote(dataset: Dataset, wanted: QuoteToVerify) -> ToolAnswer:
    """Check one quotation."""
    refuse_unusable(Given(wanted.words, wanted.speaker, 1), "")
    asked = within_limits(dataset, wanted)
    verdict = asked.verify(wanted.words, wanted.speaker)
    before, after = _around(asked, verdict)
    row = CheckedQuote(
        ok=verdict.ok,
        said=verdict_sentence(verdict),
        meaning=MEANINGS[verdict.verdict].why,
        verdict=verdict,
        inferred=is_inferred(verdict.to_dict()),
        before=before,
        after=after,
        **_cited(asked, verdict),
    )
    advice = "It may be printed so" if verdict.ok else "It must not be printed so"
    said = f"{verdict.verdict}: {row.said}. {advice}."
    return ToolAnswer({**bounded_row(row), "notes": list(verdict.notes)}, said)


def verify_draft(dataset: Dataset, wanted: DraftToVerify) -> ToolAnswer:
    """Check the quotations of a draft, and what else is wanted."""
    from iomed_cli.verification.claims.draft_files import draft_in

    kinds = frozenset(wanted.only) or USUAL
    asked = within_limits(dataset, wanted)
    draft = draft_in(wanted.text, f"draft{_SUFFIXES[wanted.format]}")
    quoting = draft if "quotation" in kinds else draft.without_quotations()
    if (number := len(quoting.quotations)) > _MOST_CHECKED:
        raise IomedError(
            f"the draft has {number:,} quotations: give it in parts of at most {_MOST_CHECKED}"
        )
    checked = checked_draft(quoting, asked.verify)
    quotations, offset = checked.findings, wanted.offset
    findings, notes = _findings(asked, draft, kinds - {"quotation"})
    every: list[DraftNote] = [*quotations, *findings]
    quoted = max(len(quotations) - offset, 0)
    rows = chain(
        (_part(asked, one) for one in quotations[offset:]),
        (_row(asked, one) for one in findings[max(offset - len(quotations), 0) :]),
    )
    page = row_page(islice(rows, wanted.limit), offset, len(every))
    unchecked = [
        UncheckedPart(one.line, one.column, one.text[:200])
        for one in checked.not_checked[: 0 if offset else _MOST_UNCHECKED]
    ]
    content = {
        "ok": bool(checked) and all(one.is_right for one in findings),
        "counts": dict(Counter(one.name for one in every).most_common()),
        "quotations": page.rows[:quoted],
        "findings": page.rows[quoted:],
        "not_checked": [bounded_row(one) for one in unchecked],
        "total": len(every),
        "next_offset": page.next_offset,
        "notes": [*([checked.note] if checked.note else []), *notes],
    }
    said = list(_said(checked, findings, page.next_offset))
    return ToolAnswer(content, f"{'; '.join(said)}." if said else "Nothing to check is found.")


def _said(
    checked: CheckedDraft, findings: Sequence[CheckedWords], next_offset: int | None
) -> Iterator[str]:
    """Say what there is in a draft, and how to go on."""
    from iomed_cli.jobs.draft_checks import checks_sentence

    if number := len(checked.findings):
        good = sum(not one.is_bad for one in checked.findings)
        yield f"{quantity(number, 'quotation')}, {good} may be printed so"
    if findings:
        outcomes: Counter[tuple[str, str]] = Counter((one.kind, one.outcome) for one in findings)
        yield checks_sentence(outcomes, lists_all=True).removesuffix(".")
    if next_offset is not None:
        yield f"offset {next_offset} goes on"
    if number := len(checked.not_checked):
        yield f"{number} in marks that nobody says: not checked"


def _findings(
    dataset: Dataset, draft: QuotedDraft, kinds: Collection[CheckKind]
) -> tuple[list[CheckedWords], list[str]]:
    """Give what is found beside quotations, what is not supported first; and notes."""
    from iomed_cli.query.checked_drafts import checker_of, unchecked_sentence

    if not kinds:
        return [], []
    checker = checker_of(dataset)
    if checker is None:
        return [], [unchecked_sentence(len(dataset.extractions))]
    return sorted(checker.checked(draft, kinds), key=lambda one: one.is_right), []


def _row(dataset: Dataset, one: CheckedWords) -> FoundInDraft:
    given, source = one.given, one.source
    found = FoundInDraft(
        line=given.line,
        column=given.column,
        words=given.text,
        kind=one.kind,
        outcome=one.outcome,
        ok=one.is_right,
        why=one.why,
        confidence=one.confidence,
    )
    if source is None:
        return found
    return replace(
        found,
        article=source.article,
        paragraph=source.paragraph,
        start=source.start,
        end=source.end,
        source_words=source.words,
        url=dataset.about(source.article).url,
    )


def _part(dataset: Dataset, finding: DraftFinding) -> CheckedPart:
    given, verdict = finding.given, finding.verdict
    return CheckedPart(
        line=given.line,
        column=given.column,
        words=given.text,
        claimed_speaker=given.speaker,
        ok=not finding.is_bad,
        found=finding.name,
        said=finding.said,
        verdict=verdict,
        **({} if verdict is None else _cited(dataset, verdict)),
    )


def _cited(dataset: Dataset, verdict: Verdict) -> dict[str, Any]:
    """Give the citation and the address of what a verdict goes back to."""
    if verdict.article is None:
        return {}
    extraction = dataset.article(verdict.article)
    quote = next((one for one in extraction.quotes if one.id == verdict.quote), None)
    cited = None if quote is None else footnote(extraction.article, quote)
    return {"citation": cited, "url": extraction.article.url}


def _around(dataset: Dataset, verdict: Verdict) -> tuple[str | None, str | None]:
    """Give the words of the article before and after what is found."""
    if verdict.article is None or verdict.start is None or verdict.end is None:
        return None, None
    text = dataset.text(verdict.article)
    return words_around(text, verdict.start, verdict.end, _AROUND_WORDS)
