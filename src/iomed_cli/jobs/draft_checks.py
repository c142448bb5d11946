"""What `verify` does with drafts: everything that is found in them, in order, in every format."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from typing import TYPE_CHECKING

from iomed_cli.errors import IomedError
from iomed_cli.jobs.tally import Tally
from iomed_cli.output.formats import Page
from iomed_cli.output.formats import write as formatted
from iomed_cli.quantities import quantity
from iomed_cli.query.dataset import Dataset
from iomed_cli.verification.checks.outcomes import KINDS, CheckKind
from iomed_cli.verification.claims.findings import DraftFinding, DraftNote

if TYPE_CHECKING:
    from iomed_cli.jobs.verify import ClaimSource
    from iomed_cli.verification.checks.draft_checker import DraftChecker

MOST_ARTICLES = 500
"""Articles against which figures and names are checked: a writer's notes, no archive."""

_SEVERAL: dict[str, str] = {
    one: "countries" if one == "country" else f"{one}s" for one in KINDS if one != "reuse"
}
_PLURALS: dict[str, CheckKind] = {_SEVERAL[one]: one for one in KINDS if one in _SEVERAL}


def wanted_kinds(only: str | None, reuse: bool) -> frozenset[CheckKind]:
    """Give what is to be checked; raise IomedError for what is no kind of thing."""
    kinds: set[CheckKind] = set()
    for name in only.split(",") if only is not None else _PLURALS:
        low = name.strip().lower()
        kind = _PLURALS.get(low) or _PLURALS.get(_SEVERAL.get(low, ""))
        if kind is None:
            raise IomedError(f"--only: {name.strip()!r} is nothing to check: {', '.join(_PLURALS)}")
        kinds.add(kind)
    return frozenset(kinds | ({"reuse"} if reuse else set()))


def written_findings(
    dataset: Dataset,
    given: ClaimSource,
    format_: str,
    page: Page,
    tally: Tally,
    advance: Callable[[int], object],
) -> Iterator[str]:
    """Write all that is found in drafts, in the order of their text."""
    found = _findings(dataset, given, tally, advance)
    if format_ == "table":
        from iomed_cli.output.annotations.editor_lines import editor_lines

        shown = [one for one in found if given.lists_all or _is_shown(one)]
        yield from editor_lines(shown, page)
        return
    unread = [DraftFinding(one.given, None, one.why) for one in given.unread]
    if format_ == "github":
        from iomed_cli.output.annotations.github_commands import github_commands

        yield from github_commands([*found, *unread], page.encoding)
    elif format_ == "sarif":
        from iomed_cli.output.annotations.sarif_log import sarif_log

        yield sarif_log([*found, *unread], page.encoding) + "\n"
    else:
        from iomed_cli.output.annotations.finding_rows import finding_sheet

        yield from formatted(finding_sheet(found, format_ in ("json", "jsonl")), format_, page)


def _is_shown(one: DraftNote) -> bool:
    return isinstance(one, DraftFinding) or not one.is_right


def _findings(
    dataset: Dataset, given: ClaimSource, tally: Tally, advance: Callable[[int], object]
) -> list[DraftNote]:
    from iomed_cli.jobs.verify import verdicts

    assert isinstance(given.claims, Sequence)
    found: list[DraftNote] = [
        DraftFinding(*one) for one in verdicts(dataset, given.claims, tally, advance)
    ]
    kinds = given.kinds - {"quotation"}
    if not kinds:
        return found
    checker = _checker(dataset)
    if checker is None:
        tally.unchecked = len(dataset.extractions)
        return found
    for draft in given.drafts:
        for checked in checker.checked(draft, kinds):
            tally.checks[checked.kind, checked.outcome] += 1
            found.append(checked)
    files = [draft.placed(0, 0).file for draft in given.drafts if draft.placed and draft.text]
    places = {file: number for number, file in enumerate(files)}
    return sorted(
        found,
        key=lambda one: (places.get(one.given.file, 0), one.given.line, one.given.column or 0),
    )


def _checker(dataset: Dataset) -> DraftChecker | None:
    """Give what holds drafts against articles; None of so many that it would take minutes."""
    from iomed_cli.query.memory_dataset import MemoryDataset
    from iomed_cli.verification.checks.draft_checker import DraftChecker

    if len(dataset.extractions) > MOST_ARTICLES:
        return None
    if isinstance(dataset, MemoryDataset):
        return dataset.draft_checker()
    return DraftChecker(list(dataset.extractions))


def checks_sentence(checks: Counter[tuple[str, str]], lists_all: bool) -> str:
    """Say how many figures, dates and names were checked, and how they came out."""
    kinds: Counter[str] = Counter()
    outcomes: Counter[str] = Counter()
    for (kind, outcome), number in checks.items():
        kinds[kind] += number
        outcomes[outcome] += number
    every = ", ".join(
        quantity(kinds[one], one, _SEVERAL.get(one, "")) for one in KINDS if kinds[one]
    )
    found = ", ".join(f"{number} {name}" for name, number in outcomes.most_common())
    hint = "" if lists_all or not outcomes["supported"] else " (--all lists what is supported)"
    return f"{every}: {found}{hint}."
