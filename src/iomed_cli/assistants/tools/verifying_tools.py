"""Tools that check quotations: one, or all of a draft."""

from __future__ import annotations

from collections import Counter
from typing import Any

from iomed_cli.assistants.tools.bounds import bounded_row, row_page
from iomed_cli.assistants.tools.finding_tools import within_limits
from iomed_cli.assistants.tools.tool import ToolAnswer
from iomed_cli.assistants.tools.tool_arguments import DraftToVerify, QuoteToVerify
from iomed_cli.assistants.tools.tool_content import CheckedPart, CheckedQuote, UncheckedPart
from iomed_cli.errors import IomedError
from iomed_cli.quantities import quantity
from iomed_cli.query.citations.footnote import footnote
from iomed_cli.query.dataset import Dataset
from iomed_cli.query.display.cell_words import is_inferred
from iomed_cli.query.show import words_around
from iomed_cli.verification import Verdict
from iomed_cli.verification.claims.claim_files import Given, refuse_unusable
from iomed_cli.verification.claims.findings import DraftFinding, checked_draft
from iomed_cli.verification.verdict_words import verdict_sentence
from iomed_cli.verification.verdicts import MEANINGS

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
    """Check every quotation of a draft."""
    from iomed_cli.verification.claims.draft_files import draft_in

    asked = within_limits(dataset, wanted)
    draft = draft_in(wanted.text, f"draft{_SUFFIXES[wanted.format]}")
    if (number := len(draft.quotations)) > _MOST_CHECKED:
        raise IomedError(
            f"the draft has {number:,} quotations: give it in parts of at most {_MOST_CHECKED}"
        )
    checked = checked_draft(draft, asked.verify)
    findings, offset = checked.findings, wanted.offset
    chosen = findings[offset : offset + wanted.limit]
    page = row_page((_part(asked, one) for one in chosen), offset, len(findings))
    good = sum(not one.is_bad for one in findings)
    counts = Counter(one.name for one in findings)
    unchecked = [
        UncheckedPart(one.line, one.column, one.text[:200])
        for one in checked.not_checked[: 0 if offset else _MOST_UNCHECKED]
    ]
    content = {
        "ok": bool(checked),
        "counts": dict(counts.most_common()),
        "quotations": page.rows,
        "not_checked": [bounded_row(one) for one in unchecked],
        "total": len(findings),
        "next_offset": page.next_offset,
        "notes": [checked.note] if checked.note else [],
    }
    said = [f"{quantity(len(findings), 'quotation')}, {good} may be printed so"]
    if page.next_offset is not None:
        said.append(f"offset {page.next_offset} goes on")
    if number := len(checked.not_checked):
        said.append(f"{number} in marks that nobody says: not checked")
    return ToolAnswer(content, f"{'; '.join(said)}." if findings else "No quotation found.")


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
