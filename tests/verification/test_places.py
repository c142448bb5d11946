"""Where the words of a claim are looked for, and how many places are shown."""

from __future__ import annotations

import pytest

from iomed_cli.verification import Verifier
from spoken import extraction


@pytest.mark.parametrize(
    ("said", "claim", "words"),
    [
        ("Low-cost rides, low cost rides, and low-cost rides", "low cost rides", "low cost rides"),
        ("Low cost rides, low-cost rides, and low cost rides", "low-cost rides", "low-cost rides"),
        ("We resolve[d] it", "We resolve[d]", "We resolve[d]"),
        ("[O]ur plan holds", "[O]ur plan", "[O]ur plan"),
    ],
)
def test_every_place_is_looked_at(said: str, claim: str, words: str) -> None:
    """Where the words stand several times, one place where they stand just so is enough."""
    article = extraction(f'"{said}," he said.', ("direct", said, "Li", "t"))
    verdict = Verifier([article]).verify(claim)
    assert (verdict.verdict, verdict.source) == ("verbatim", words)


def test_three_candidates_are_shown() -> None:
    """Of what is only similar the three nearest are shown, the nearest first."""
    warm, fruits = " warm", ("apples", "pears", "plums", "figs")
    articles = [
        extraction(
            f'"We grow {fruit} in the{warm * number} north," he said.',
            ("direct", f"We grow {fruit} in the{warm * number} north", "Li", "t"),
            id=fruit,
        )
        for number, fruit in enumerate(fruits)
    ]
    verdict = Verifier(articles).verify("They grow nuts in the garden")
    assert verdict.verdict == "altered"
    assert [one.article for one in verdict.candidates] == ["pears", "plums", "figs"]
    missing = Verifier(articles).verify("They never grow any nuts in the garden")
    assert missing.verdict == "not_found"
    assert [one.article for one in missing.candidates] == ["apples", "pears", "plums"]
