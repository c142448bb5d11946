"""Laws of verdicts, for any words: what counts, what does not, and what may never be ok."""

from __future__ import annotations

from hypothesis import assume, given, settings
from hypothesis import strategies as st

from iomed_cli.verification import MEANINGS, Verifier
from iomed_cli.verification.words.tokens import keys, words
from spoken import extraction

VOCABULARY = "boat harbour village money road winter teacher song ticket lamp".split()
WORDS = st.lists(st.sampled_from(VOCABULARY), min_size=8, max_size=14)
SIGNS = st.sampled_from(["-", "<", ">", "±", "$", "€", "₹", "%", "℃", "👎", "↓", "½", "^", "~"])


def spoken(text: str) -> Verifier:
    """Give what answers claims about an article in which Ana Ruiz says a text."""
    said = ("direct", text, "Ana Ruiz", "t")
    return Verifier([extraction(f'"{text}," Ana Ruiz said.', said)])  # type: ignore[arg-type]


@settings(deadline=None)
@given(WORDS, st.data())
def test_a_symbol_is_never_lost_or_won(said: list[str], data: st.DataObject) -> None:
    """A sign before a figure that only one side has is a change, wherever it stands."""
    at, sign = data.draw(st.integers(1, len(said) - 1)), data.draw(SIGNS)
    plain = " ".join([*said[:at], "7", *said[at:]])
    signed = " ".join([*said[:at], f"{sign}7", *said[at:]])
    assert spoken(signed).verify(signed, "Ana Ruiz").verdict == "verbatim"
    assert not spoken(signed).verify(plain).ok
    assert not spoken(plain).verify(signed).ok


@settings(deadline=None)
@given(WORDS, st.data())
def test_a_hidden_negation_is_never_right(said: list[str], data: st.DataObject) -> None:
    """Dots may not stand for “not”, nor may brackets put it in."""
    at = data.draw(st.integers(2, len(said) - 2))
    text = " ".join([*said[:at], "not", *said[at:]])
    gap = data.draw(st.sampled_from(["…", "[...]", ". . .", "[so]"]))
    assert not spoken(text).verify(" ".join([*said[:at], gap, *said[at:]])).ok
    put_in = " ".join([*said[:at], "[not]", *said[at:]])
    assert not spoken(" ".join(said)).verify(put_in).ok


@settings(deadline=None)
@given(st.permutations(VOCABULARY), st.integers(3, 6))
def test_half_a_compound_is_never_right(said: list[str], at: int) -> None:
    """A claim that begins or ends within a compound is altered, and whole words are not."""
    text = " ".join([*said[: at - 1], f"{said[at - 1]}-{said[at]}", *said[at + 1 :]])
    verifier = spoken(text)
    assert verifier.verify(text, "Ana Ruiz").verdict == "verbatim"
    assert verifier.verify(" ".join(said[at:])).verdict == "altered"
    assert verifier.verify(" ".join(said[:at])).verdict == "altered"
    assert verifier.verify(" ".join(said[at + 1 :])).ok


@settings(deadline=None)
@given(WORDS, st.text(max_size=12), st.integers(0, 14))
def test_ok_is_what_the_table_says(said: list[str], put_in: str, at: int) -> None:
    """Whatever is put into a quotation, ok follows from the verdict, and new words are not ok."""
    assume(max(put_in, default="") < "\ud800" or max(put_in) > "\udfff")
    assume(not any("\ud800" <= one <= "\udfff" for one in put_in))
    text = " ".join(said)
    claim = " ".join([*said[:at], put_in, *said[at:]])
    verdict = spoken(text).verify(claim, "Ana Ruiz")
    assert verdict.ok == MEANINGS[verdict.verdict].ok
    if "[" not in put_in and verdict.ok:
        assert [key for key in keys(claim) if key not in said] == []


@settings(deadline=None)
@given(st.text())
def test_places_hold_their_words(text: str) -> None:
    """Words stand in order, none empty, and each place by itself gives the same key."""
    reached = 0
    for word in words(text):
        assert reached <= word.start < word.end
        assert word.key
        reached = word.end
    assert [word.key for word in words(text)] == keys(text)
