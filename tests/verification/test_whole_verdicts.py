"""Whole verdicts: what a reader is told about a claim, to the last word."""

from __future__ import annotations

import pytest

from articles import CASES
from iomed_cli.verification import Verdict, Verifier
from spoken import extraction

HARBOUR = extraction(
    "The harbour board met on Monday in the old town hall. The ferry has run since 1931.\n"
    '"We will not sell the old ferry to anybody in the north," Mayor Ana Ruiz said, "until the '
    'new one has been paid for." '
    '"The price is $3.5 million – a cost-effective deal, and U.S. money pays for 1,000 bolts."\n'
    "She said that the workers' union had never been asked about the plan. "
    "It had met twice, she added.\n"
    '"The ferry leaks," said Tom Hale. He looked at the river for a while. '
    '"It should have been sold years ago, and everybody knows it."\n'
    'Critics call it "a ferry to nowhere at all" and want a bridge.\n'
    '"The ferry leaks," Bo Ray said. "Nobody … ever told us [the board] about it."',
    ("direct", "We will not sell the old ferry to anybody in the north", "Ana Ruiz", "t1"),
    ("direct", "until the new one has been paid for", "Ana Ruiz", "t1"),
    (
        "direct",
        "The price is $3.5 million – a cost-effective deal, and U.S. money pays for 1,000 bolts",
        "Ana Ruiz",
        "t1",
    ),
    ("indirect", "the workers' union had never been asked about the plan", "Ana Ruiz", "t2"),
    ("indirect", "It had met twice", "Ana Ruiz", "t2"),
    ("direct", "The ferry leaks", "Tom Hale", "t3"),
    ("direct", "It should have been sold years ago, and everybody knows it", "Tom Hale", "t3"),
    ("mixed", 'it "a ferry to nowhere at all" and want a bridge', "Critics", "t4"),
    ("direct", "The ferry leaks", "Bo Ray", "t5"),
    ("direct", "Nobody … ever told us [the board] about it", "Bo Ray", "t5"),
)

PORT = extraction(
    "The board of the port met on Friday. It was a state-of-the-art event.\n"
    "Pia Ek said the port had a state-of-the-art crane and a low-cost ferry. "
    "Nobody asked, she said.\n"
    '"Our crane is a state-of-the-art machine," Pia Ek said. '
    '"It lifts more than any other crane in the whole of the country." '
    '"We bought it in May."\n'
    '"We bought it for the good of the people and of the port of the city of the north," '
    "said a man.\n"
    '"Trade is down, wages are down, hope is down, and the port is empty," Tom Hale said.',
    ("indirect", "the port had a state-of-the-art crane and a low-cost ferry", "Pia Ek", "t1"),
    ("indirect", "Nobody asked", "Pia Ek", "t1"),
    ("direct", "Our crane is a state-of-the-art machine", "Pia Ek", "t2"),
    ("direct", "It lifts more than any other crane in the whole of the country", "Pia Ek", "t2"),
    ("direct", "We bought it in May", "Pia Ek", "t3"),
    (
        "direct",
        "We bought it for the good of the people and of the port of the city of the north",
        None,
        "t4",
    ),
    (
        "direct",
        "Trade is down, wages are down, hope is down, and the port is empty",
        "Tom Hale",
        "t5",
    ),
)

VERIFIERS = {"harbour": Verifier([HARBOUR]), "port": Verifier([PORT])}
TEXTS = {"harbour": HARBOUR.article.text, "port": PORT.article.text}


def told(verdict: Verdict) -> list[str]:
    """Give the finding, whose words they are, the words themselves, and all else, a line each."""
    good = "ok" if verdict.ok else "not ok"
    return [
        f"{verdict.verdict} {verdict.similarity:g} {good} {verdict.attribution}",
        f"{verdict.quote} {verdict.kind} {verdict.paragraph} {verdict.speaker}: {verdict.source}",
        *(f"{one.op}: {one.source} > {one.claim}" for one in verdict.changes),
        *(f"omitted: {words}" for words in verdict.omitted),
        *verdict.notes,
        *(
            f"{one.similarity:g} {one.quote} {one.kind} {one.paragraph} {one.speaker}: {one.text}"
            for one in verdict.candidates
        ),
    ]


def cases() -> list[tuple[str, str, list[str]]]:
    """Give each claim of the files with its article and the lines of its answer."""
    found = []
    for path in sorted((CASES / "verdicts").glob("*.txt")):
        for block in path.read_text(encoding="utf-8").strip().split("\n\n"):
            claim, *lines = block.split("\n")
            found.append((path.stem, claim.removeprefix("? "), lines))
    return found


@pytest.mark.parametrize(("article", "claim", "lines"), cases())
def test_whole_verdicts(article: str, claim: str, lines: list[str]) -> None:
    """What is told is the finding, whose words they are, each difference, and what else matters.

    All places that are told hold the words that are told.
    """
    words, _, speaker = claim.partition(" | ")
    verdict = VERIFIERS[article].verify(words, speaker or None)
    assert told(verdict) == lines
    assert (verdict.claim, verdict.claimed_speaker) == (words, speaker or None)
    text = TEXTS[article]
    if verdict.start is not None:
        assert (verdict.article, text[verdict.start : verdict.end]) == ("a", verdict.source)
    for change in verdict.changes:
        assert text[change.start : change.end] == change.source
        assert words[change.claim_start : change.claim_end] == change.claim
    for one in verdict.candidates:
        assert (one.article, text[one.start : one.end]) == ("a", one.text)


def test_a_verdict_cannot_be_changed() -> None:
    """What is told stays as it was told, and equal verdicts are one key."""
    claim = "a deal"
    verdict, again = (VERIFIERS["harbour"].verify(claim) for _ in range(2))
    for record in (verdict, verdict.changes[0], verdict.candidates[0]):
        with pytest.raises(AttributeError):
            setattr(record, "start", 0)  # noqa: B010 (mypy would refuse it otherwise)
    assert {verdict, again} == {verdict}
