"""Drafts that retell invented sources: what is put in wrongly is noticed, and nothing else is."""

from __future__ import annotations

import pytest

from iomed_cli.extraction import extract
from iomed_cli.verification.checks.draft_checker import DraftChecker
from planted import CASES, CHECKED, Case, cases, is_found, number_of_errors, written

ALL = [one for path in sorted(CASES.glob("*.txt")) for one in cases(path)]
NOTICED = 0.9
"""Of the errors put in, one at a time, this part is noticed."""

each_draft = pytest.mark.parametrize("case", ALL, ids=[one.name for one in ALL])


@each_draft
def test_a_right_draft_conflicts_with_nothing(case: Case) -> None:
    """A false alarm costs more trust than a miss."""
    text, _ = written(case.draft, None)
    found = DraftChecker(case.sources).findings(extract(text, id="draft"), CHECKED)
    conflicts = [(text[one.start : one.end], one.why) for one in found if one.outcome == "conflict"]
    assert conflicts == []


def test_most_errors_are_noticed() -> None:
    """One error at a time is put in."""
    noticed = every = 0
    for case in ALL:
        checker = DraftChecker(case.sources)
        for number in range(number_of_errors(case.draft)):
            text, planted = written(case.draft, number)
            found = checker.findings(extract(text, id="draft"), CHECKED)
            outcomes = ("conflict", "unsupported", "unsure")
            noticed += sum(is_found(one, found, outcomes) for one in planted)
            every += len(planted)
    assert noticed >= NOTICED * every
