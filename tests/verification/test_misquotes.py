"""Wrong and right quotations of three invented articles: no wrong one is ever called right."""

from __future__ import annotations

from functools import cache

import msgspec
import pytest
from msgspec import Struct

from articles import CASES
from iomed_cli.extraction import extract
from iomed_cli.verification import Verifier

FOLDER = CASES / "misquotes"


class Misquote(Struct, frozen=True, forbid_unknown_fields=True):
    """A claim that must not be ok, or, where it is ``noted``, not without a note."""

    article: str
    text: str
    speaker: str | None
    noted: bool = False


WRONG = msgspec.json.decode((FOLDER / "wrong.json").read_bytes(), type=list[Misquote])
RIGHT = msgspec.json.decode((FOLDER / "right.json").read_bytes(), type=list[Misquote])


@cache
def verifier(article: str) -> Verifier:
    """Give what answers claims about one of the articles."""
    return Verifier([extract((FOLDER / f"{article}.txt").read_text(encoding="utf-8"))])


@pytest.mark.parametrize("claim", WRONG, ids=lambda one: f"{one.article}: {one.text}")
def test_no_wrong_claim_is_called_right(claim: Misquote) -> None:
    """A sign, a unit, half a compound, a hidden negation, another name: not ok, or told."""
    found = verifier(claim.article).verify(claim.text, claim.speaker)
    assert not found.ok or (claim.noted and found.notes), found


@pytest.mark.parametrize("claim", RIGHT, ids=lambda one: f"{one.article}: {one.text}")
def test_no_right_claim_is_refused(claim: Misquote) -> None:
    """What editors may do to a quotation leaves it right."""
    found = verifier(claim.article).verify(claim.text, claim.speaker)
    assert found.ok, found
