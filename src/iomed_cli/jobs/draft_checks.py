"""What `verify` does with drafts: everything that is found in them, in order, in every format."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterator
from itertools import islice
from typing import TYPE_CHECKING

from iomed_cli.jobs.tally import Tally
from iomed_cli.output.formats import Page
from iomed_cli.output.formats import write as formatted
from iomed_cli.quantities import quantity
from iomed_cli.query.checked_drafts import checker_of, unchecked_sentence
from iomed_cli.query.dataset import Dataset
from iomed_cli.verification.checks.outcomes import KINDS, PLURALS, USUAL, CheckKind
from iomed_cli.verification.claims.draft_files import QuotedDraft
from iomed_cli.verification.claims.findings import DraftFinding, DraftNote, in_text_order

if TYPE_CHECKING:
    from iomed_cli.jobs.verify import ClaimSource


def written_findings(
    dataset: Dataset,
    given: ClaimSource,
    format_: str,
    page: Page,
    tally: Tally,
    advance: Callable[[int], object],
) -> Iterator[str]:
    """Write all that is found in drafts, in the order of their text."""
    found = list(_found(dataset, given, tally, advance))
    every = [one for _, notes in found for one in notes]
    if format_ == "html":
        from iomed_cli.output.page.drafts.verified_page import draft_page

        yield from draft_page(found, dataset, _limits(given.kinds, tally), page.encoding)
        return
    if format_ == "table":
        from iomed_cli.output.annotations.editor_lines import editor_lines

        shown = [one for one in every if given.lists_all or _is_shown(one)]
        yield from editor_lines(shown, page)
        return
    unread = [DraftFinding(one.given, None, one.why) for one in given.unread]
    if format_ == "github":
        from iomed_cli.output.annotations.github_commands import github_commands

        yield from github_commands([*every, *unread], page.encoding)
    elif format_ == "sarif":
        from iomed_cli.output.annotations.sarif_log import sarif_log

        yield sarif_log([*every, *unread], page.encoding) + "\n"
    else:
        from iomed_cli.output.annotations.finding_rows import finding_sheet

        yield from formatted(finding_sheet(every, format_ in ("json", "jsonl")), format_, page)


def _is_shown(one: DraftNote) -> bool:
    return isinstance(one, DraftFinding) or not one.is_right


def _found(
    dataset: Dataset, given: ClaimSource, tally: Tally, advance: Callable[[int], object]
) -> Iterator[tuple[QuotedDraft, list[DraftNote]]]:
    """Give each draft with what is found in it."""
    from iomed_cli.jobs.verify import verdicts

    kinds = given.kinds - {"quotation"}
    checker = checker_of(dataset) if kinds else None
    if kinds and checker is None:
        tally.unchecked = len(dataset.extractions)
    # Of a collection these are its quotations alone, which is no more than verdicts need.
    quoting = dataset.for_claims(len(given.claims))
    answered = verdicts(quoting, given.claims, tally, advance)
    for draft in given.drafts:
        found: list[DraftNote] = [
            DraftFinding(*one) for one in islice(answered, len(draft.quotations))
        ]
        for one in checker.checked(draft, kinds) if checker is not None else ():
            tally.checks[one.kind, one.outcome] += 1
            found.append(one)
        yield draft, in_text_order(found)


def _limits(kinds: frozenset[CheckKind], tally: Tally) -> list[str]:
    """Say what was not checked, to whoever sees only the page."""
    said = [unchecked_sentence(tally.unchecked)] if tally.unchecked else []
    if not kinds >= USUAL:
        told = ", ".join(PLURALS[kind] for kind in PLURALS if kind in kinds)
        said.append(f"Only these were checked: {told}.")
    return said


def checks_sentence(checks: Counter[tuple[str, str]], lists_all: bool) -> str:
    """Say how many figures, dates and names were checked, and how they came out."""
    kinds: Counter[str] = Counter()
    outcomes: Counter[str] = Counter()
    for (kind, outcome), number in checks.items():
        kinds[kind] += number
        outcomes[outcome] += number
    every = ", ".join(
        quantity(kinds[one], one, PLURALS.get(one, "")) for one in KINDS if kinds[one]
    )
    found = ", ".join(f"{number} {name}" for name, number in outcomes.most_common())
    hint = "" if lists_all or not outcomes["supported"] else " (--all lists what is supported)"
    return f"{every}: {found}{hint}."
