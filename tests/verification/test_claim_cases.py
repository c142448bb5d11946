"""Claims about the bundled article, held against the rules of verdicts."""

from __future__ import annotations

from typing import get_args

import msgspec
import pytest
from msgspec import Struct

from articles import CASES
from iomed_cli.verification import MEANINGS, Attribution, Finding

FOLDER = CASES / "claims"


class Claim(Struct, frozen=True, forbid_unknown_fields=True):
    """A quotation that somebody wants to print, and what must be answered."""

    label: str
    claim: str
    speaker: str | None
    verdict: Finding
    attribution: Attribution
    ok: bool
    why: str


FILES = {
    path.stem: msgspec.json.decode(path.read_bytes(), type=list[Claim])
    for path in sorted(FOLDER.glob("*.json"))
}
ALL = [claim for claims in FILES.values() for claim in claims]


def test_there_are_enough_claims() -> None:
    """The collection holds at least 320 claims."""
    assert len(ALL) >= 320


def test_every_answer_occurs() -> None:
    """Each verdict and each kind of attribution is asked for."""
    assert {claim.verdict for claim in ALL} == set(get_args(Finding)) - {"denied"}
    assert {claim.attribution for claim in ALL} == set(get_args(Attribution))


def test_labels_are_unique() -> None:
    """A label names one claim only, whatever file it stands in."""
    labels = [claim.label for claim in ALL]
    assert sorted(labels) == sorted(set(labels))


def test_no_claim_is_asked_twice() -> None:
    """The same words with the same speaker occur once."""
    asked = [(claim.claim, claim.speaker) for claim in ALL]
    assert len(asked) == len(set(asked))


@pytest.mark.parametrize("claim", ALL, ids=lambda claim: claim.label)
def test_ok_follows_from_the_rest(claim: Claim) -> None:
    """The verdict alone says whether a claim is ok, and no wrong speaker is."""
    if claim.ok:
        assert claim.attribution in ("match", "none")
    assert claim.ok == MEANINGS[claim.verdict].ok
    assert claim.why


@pytest.mark.parametrize("claim", ALL, ids=lambda claim: claim.label)
def test_attribution_fits_the_speaker(claim: Claim) -> None:
    """Without a speaker in the claim there is nothing to match or mismatch."""
    if claim.speaker is None:
        assert claim.attribution == "none"
    elif claim.verdict != "not_found":
        assert claim.attribution != "none"


@pytest.mark.parametrize("name", FILES)
def test_file_name_tells_the_answer(name: str) -> None:
    """The true ones stand in ``true.json``, all others in a file named ``false_*``."""
    assert {claim.ok for claim in FILES[name]} == {name == "true"}
    assert name == "true" or name.startswith("false_")
