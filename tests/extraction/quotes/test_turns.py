"""Turns: who says a quotation that its own sentence gives to nobody."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from iomed_cli.extraction import extract
from iomed_cli.model import Quote


def speech(paragraphs: int, ending: str = "said Edith Marlow.") -> str:
    """Give a quotation of several paragraphs, each with its opening mark, that one mark closes."""
    lines = [f"“Field {number} is under water." for number in range(1, paragraphs)]
    return "\n".join([*lines, f"“We have no more fields,” {ending}"])


def direct(text: str) -> list[Quote]:
    """List the direct quotations of a text."""
    return [quote for quote in extract(text).quotes if quote.kind == "direct"]


@pytest.mark.parametrize("paragraphs", [2, 16, 17, 18, 19, 400])
def test_the_last_paragraph_attributes_all(paragraphs: int) -> None:
    """However long a quotation is, it is one turn of whom its last paragraph names."""
    quotes = direct(speech(paragraphs))
    assert len(quotes) == paragraphs
    assert {(one.speaker, one.cue, one.turn) for one in quotes} == {("Edith Marlow", "said", "q1")}


@given(
    paragraphs=st.integers(2, 40),
    before=st.sampled_from(["Rain.", "Silence.", "It was dark.", "Nobody came.", "The gate shut."]),
    gap=st.sampled_from([" ", "\n", "\n\n"]),
)
def test_a_sentence_before_takes_nothing_away(paragraphs: int, before: str, gap: str) -> None:
    """A sentence that nobody speaks in leaves a quotation to whom its last paragraph names."""
    quotes = direct(before + gap + speech(paragraphs))
    assert [one.speaker for one in quotes] == ["Edith Marlow"] * paragraphs
    assert {one.turn for one in quotes} == {"q1"}


@pytest.mark.parametrize(
    ("before", "ending", "speaker"),
    [
        ("Jonas Weir shut the gate.", "said Edith Marlow.", "Edith Marlow"),
        ("The mayor said it was late.", "said Edith Marlow.", "Edith Marlow"),
        ("The mayor said it was late.", "she said.", "The mayor"),
        ("Edith Marlow shut the gate.", "she said.", "Edith Marlow"),
        ("Jonas Weir said: ", "said Edith Marlow.", "Jonas Weir"),
    ],
)
def test_what_tells_more_counts(before: str, ending: str, speaker: str) -> None:
    """A name in the last paragraph counts for more than a sentence before, a pronoun for less.

    A colon, though, leaves no doubt who speaks.
    """
    first, *_ = direct(f"{before} {speech(3, ending)}")
    assert (first.text, first.speaker) == ("Field 1 is under water.", speaker)


def test_what_was_found_keeps_its_place() -> None:
    """A quotation that a later sentence attributes stays where it is among the others."""
    lines = [
        "“No,” said Ann Lee.",
        "The gate fell shut. “It is late.” So said Jonas Weir.",
        "“Yes,” said Ann Lee.",
    ]
    text = "\n".join(lines)
    assert [(one.text, one.speaker) for one in extract(text).quotes] == [
        ("No", "Ann Lee"),
        ("It is late.", "Jonas Weir"),
        ("Yes", "Ann Lee"),
    ]


@pytest.mark.parametrize(
    "before", ["“It is late,” said Ann Lee.", "Ann Lee said it was late.", "The gate fell shut."]
)
@pytest.mark.parametrize(
    "asked", ["was asked", "was asked by reporters", "was then asked at a meeting on Monday"]
)
def test_others_put_a_question_to_somebody(before: str, asked: str) -> None:
    """Nobody is named who asks what somebody was asked, whoever spoke before; the answer is his."""
    text = f"{before}\n“Will it open in May?” Jonas Weir {asked}. “No,” he said."
    question, answer = (one for one in extract(text).quotes[-2:])
    assert (question.text, question.speaker) == ("Will it open in May?", None)
    assert question.turn == question.id
    assert (answer.text, answer.speaker) == ("No", "Jonas Weir")


def test_a_question_about_something_else_is_no_answer() -> None:
    """``Smith was asked about the sale.`` does not tell that the question before was put to him."""
    text = "“It is late,” said Ann Lee. “Who knows why?” Jonas Weir was asked about the sale."
    assert [one.speaker for one in extract(text).quotes] == ["Ann Lee", "Ann Lee"]


def test_a_turn_has_one_opener() -> None:
    """Paragraphs before and behind the one that names the speaker belong to the same turn."""
    text = "“The bus was late.\n“It always is,” said Ann Lee. “I walked.\n“So did the driver.”"
    assert [(one.speaker, one.turn) for one in extract(text).quotes] == [("Ann Lee", "q1")] * 4


def test_a_line_signs_the_quotation_before() -> None:
    """A name behind a dash, and nothing else, tells who says the line before."""
    (one,) = extract("“The gate is shut.”\n— Jonas Weir, porter").quotes
    assert (one.speaker, one.rule) == ("Jonas Weir", "quoted_signed")
