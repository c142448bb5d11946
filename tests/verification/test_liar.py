"""Claims of determined liars about invented articles of many kinds, and those of fair quoters.

Each set was written before any claim of it was answered.
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache
from typing import NamedTuple

import pytest

from articles import CASES
from iomed_cli.extraction import extract
from iomed_cli.verification import Verifier

SETS = ("liar", "papers", "desk", "gallery", "cellar", "attic", "loft", "porch", "pantry", "shed")

UNMENDED = {
    **dict.fromkeys(
        (
            "Sven Lund | The honourable member has changed his mind",
            "Karl Brandt | The honourable member has changed his mind once in 45 years"
            " … We live in hope of a second time",
        ),
        "“he” is taken for the owner in “Lund's first vote”, not for who recalls it",
    ),
    "Milos Dvorak | It asked for 1,200 … and it used 1,050": (
        "a whole clause may be left out, though it has the figure that tells the most"
    ),
    "Petra Urban | I spoke too soon": (
        "“she” is not taken for who was named as “his deputy” two sentences before"
    ),
    "Zé | We can do six a day when it's dry and none when it's wet": (
        "a name that a clause gives, “who gave his name as Zé”, is not the speaker's"
    ),
    "Elin Aas | I shall sit here, and count them in, and complain about every landing but the"
    " perfect ones": "“she” is not taken for whom a profile is about, where her husband spoke last",
}
"""Claims that are answered wrongly, with the reason."""


class Case(NamedTuple):
    """A claim with the verdicts that it may get, or with what must be.

    ``wrong`` is not ok or has a note, ``noted`` is ok with a note, ``right`` is ok, and
    ``clean`` is ok without one.
    """

    article: str
    """Its set and its name."""
    verdicts: list[str]
    speaker: str | None
    text: str


def cases(name: str) -> Iterator[Case]:
    """Give the claims of a file of each set: articles are headings, and a dash is no speaker."""
    for folder in SETS:
        article = ""
        path = CASES / "misquotes" / folder / name
        for line in path.read_text(encoding="utf-8").splitlines():
            if line.startswith("== "):
                article = f"{folder}/{line.removeprefix('== ')}"
            else:
                verdicts, speaker, text = line.split(" | ", 2)
                yield Case(article, verdicts.split("/"), None if speaker == "-" else speaker, text)


@cache
def verifier(article: str) -> Verifier:
    """Give what answers claims about one of the articles."""
    path = CASES / "misquotes" / f"{article}.txt"
    return Verifier([extract(path.read_text(encoding="utf-8"))])


def name_of(case: Case) -> str:
    """Give what the test of a claim is called."""
    return f"{case.article}: {case.speaker}: {case.text}"


@pytest.mark.parametrize("case", list(cases("wrong.txt")), ids=name_of)
def test_a_lie_is_told(case: Case, request: pytest.FixtureRequest) -> None:
    """A hidden “not”, another subject, half a name, a question as a statement: not ok, or told."""
    mark(case, request)
    found = verifier(case.article).verify(case.text, case.speaker)
    if case.verdicts == ["noted"]:
        assert found.ok and found.notes, found
    elif case.verdicts == ["wrong"]:
        assert not found.ok or found.notes, found
    else:
        assert not found.ok
        assert found.verdict in case.verdicts, found


@pytest.mark.parametrize("case", list(cases("right.txt")), ids=name_of)
def test_the_truth_is_not_refused(case: Case, request: pytest.FixtureRequest) -> None:
    """Whole clauses may be left out, with their own negations; names and marks may be tidied."""
    mark(case, request)
    found = verifier(case.article).verify(case.text, case.speaker)
    assert found.ok, found
    if case.verdicts == ["clean"]:
        assert not found.notes, found
    else:
        assert case.verdicts == ["right"] or found.verdict in case.verdicts, found


def mark(case: Case, request: pytest.FixtureRequest) -> None:
    """Expect a claim to be answered wrongly that is known to be."""
    if reason := UNMENDED.get(f"{case.speaker} | {case.text}"):
        request.applymarker(pytest.mark.xfail(reason=reason, strict=True))
