"""Claims of a determined liar about invented articles of seven kinds, and right ones."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache
from typing import NamedTuple

import pytest

from articles import CASES
from iomed_cli.extraction import extract
from iomed_cli.verification import Verifier

FOLDER = CASES / "misquotes" / "liar"

UNMENDED = {
    "freeze all hiring, except in research": "a list under a speaker is not read as his words",
    "close two of our eleven plants by the end of June": (
        "a list under a speaker is not read as his words"
    ),
    "Is it peace? No. Is it war? Not any more": "(ret.) hides the name behind a role",
}
"""Right claims that are refused, with the reason."""


class Case(NamedTuple):
    """A claim with the verdicts that it may get; ``noted`` is ok, but never without a note."""

    article: str
    verdicts: list[str]
    speaker: str | None
    text: str


def cases(name: str) -> Iterator[Case]:
    """Give the claims of a file: articles are headings, and a dash is no speaker."""
    article = ""
    for line in (FOLDER / name).read_text(encoding="utf-8").splitlines():
        if line.startswith("== "):
            article = line.removeprefix("== ")
        else:
            verdicts, speaker, text = line.split(" | ", 2)
            yield Case(article, verdicts.split("/"), None if speaker == "-" else speaker, text)


@cache
def verifier(article: str) -> Verifier:
    """Give what answers claims about one of the articles."""
    return Verifier([extract((FOLDER / f"{article}.txt").read_text(encoding="utf-8"))])


@pytest.mark.parametrize(
    "case", list(cases("wrong.txt")), ids=lambda one: f"{one.article}: {one.text}"
)
def test_a_lie_is_told(case: Case) -> None:
    """A hidden “not”, another subject, half a name, a question as a statement: not ok, or told."""
    found = verifier(case.article).verify(case.text, case.speaker)
    if case.verdicts == ["noted"]:
        assert found.ok and found.notes, found
    else:
        assert not found.ok
        assert found.verdict in case.verdicts, found


@pytest.mark.parametrize(
    "case", list(cases("right.txt")), ids=lambda one: f"{one.article}: {one.text}"
)
def test_the_truth_is_not_refused(case: Case, request: pytest.FixtureRequest) -> None:
    """Whole clauses may be left out, with their own negations; names and marks may be tidied."""
    if reason := UNMENDED.get(case.text):
        request.applymarker(pytest.mark.xfail(reason=reason, strict=True))
    found = verifier(case.article).verify(case.text, case.speaker)
    assert found.ok
    assert found.verdict in case.verdicts, found
