"""What is checked in a draft, against how many articles, and all that is found in it."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING

from msgspec.structs import replace

from iomed_cli.errors import IomedError
from iomed_cli.verification.checks.outcomes import PLURALS, USUAL, CheckKind
from iomed_cli.verification.claims.draft_files import read_draft
from iomed_cli.verification.claims.findings import CheckedDraft, checked_draft

if TYPE_CHECKING:
    from iomed_cli.query.dataset import Dataset
    from iomed_cli.verification.checks.draft_checker import DraftChecker

MOST_ARTICLES = 500
"""Articles against which figures and names are checked: a writer's notes, no archive."""

_KINDS: dict[str, CheckKind] = {
    **{name: kind for kind, several in PLURALS.items() for name in (several, kind)},
    "reuse": "reuse",
}


def wanted_kinds(only: Iterable[str], argument: str = "only") -> frozenset[CheckKind]:
    """Give the kinds of things with some names; where none is given, all but reuse.

    Raises IomedError, which begins with the argument, for what is no kind of thing.
    """
    kinds: set[CheckKind] = set()
    for name in only:
        kind = _KINDS.get(name.strip().lower())
        if kind is None:
            every = ", ".join(PLURALS.values())
            raise IomedError(f"{argument}: {name.strip()!r} is nothing to check: {every}")
        kinds.add(kind)
    return frozenset(kinds) or USUAL


def checker_of(dataset: Dataset) -> DraftChecker | None:
    """Give what holds drafts against articles; None of so many that it would take minutes."""
    return None if len(dataset.extractions) > MOST_ARTICLES else dataset.draft_checker()


def unchecked_sentence(number: int) -> str:
    """Say that the articles are too many to check more than quotations against."""
    return (
        f"Figures, dates and names are checked against at most {MOST_ARTICLES} articles,"
        f" and here are {number:,}: narrow them (--article, --since, --publisher)."
    )


def verified_draft(dataset: Dataset, path: str, kinds: frozenset[CheckKind]) -> CheckedDraft:
    """Give all that is found in a draft, its quotations and what else is wanted.

    Raises IomedError where it cannot be read.
    """
    draft = read_draft(path)
    quoting = draft if "quotation" in kinds else draft.without_quotations()
    checked = checked_draft(quoting, dataset.for_claims(len(quoting.quotations)).verdict)
    others = kinds - {"quotation"}
    checker = checker_of(dataset) if others else None
    if checker is not None:
        return replace(checked, checks=tuple(checker.checked(draft, others)))
    if not others:
        return checked
    note = unchecked_sentence(len(dataset.extractions))
    return replace(checked, note=f"{checked.note} {note}" if checked.note else note)
