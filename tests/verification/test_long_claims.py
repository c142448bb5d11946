"""Claims of ten thousand words: the work grows with the words, and not with their square."""

from __future__ import annotations

import pytest

from iomed_cli.verification import Verifier
from spoken import extraction

TEXT = "We'll pay 6' for the boat... and [so] on – or not, he said, if “they” will"
SAID = extraction(f'"{TEXT}," Ana Ruiz said.', ("direct", TEXT, "Ana Ruiz", "t"))
PIECES = ["6'", "…", "...", "[so]", "x[d]", "boat", "[", "not", "and", "“they”", "6′ [a] …", "'"]


@pytest.mark.parametrize("piece", PIECES)
def test_a_claim_of_ten_thousand_words_is_answered(piece: str) -> None:
    """Prime marks, dots, brackets and marks in thousands are read at once; the suite would hang."""
    assert not Verifier([SAID]).verify("boat " + f"{piece} " * 10_000 + "boat").ok


@pytest.mark.parametrize("piece", ["boat", "6'", "not", "[so]", "“they”"])
def test_a_long_quotation_is_found_whole(piece: str) -> None:
    """A quotation of thousands of words is right as it is, and wrong with one word changed."""
    text = "we " + f"{piece} " * 4_000 + "end here"
    verifier = Verifier(
        [extraction(f'"{text}," Ana Ruiz said.', ("direct", text, "Ana Ruiz", "t"))]
    )
    assert verifier.verify(text, "Ana Ruiz").ok
    assert not verifier.verify(text.replace("end", "and"), "Ana Ruiz").ok
