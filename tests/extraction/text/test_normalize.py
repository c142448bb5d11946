"""Texts as they are pasted and wrapped: read as if they were plain, told as they are."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from iomed_cli.extraction import extract
from iomed_cli.extraction.text.normalize import normalize
from iomed_cli.validation import problems

WRAPPED = (
    "TARVO, June 3 - The harbour board said it would close two of\n"
    "the four piers before the winter.\n"
    '    "Nobody will lose a job over it in this town," said Mette\n'
    "Solberg, who heads the board, after it had met in Tarvo on\n"
    "Monday.\n"
    " Agency\n"
)


def quoted(text: str) -> list[tuple[str, str | None]]:
    """Give the words of each quote and who says them."""
    return [(quote.text, quote.speaker) for quote in extract(text).quotes]


def test_lines_of_a_wrapped_paragraph_are_one() -> None:
    """A statement, a quotation and a name run over the ends of lines."""
    assert quoted(WRAPPED) == [
        ("it would close two of\nthe four piers before the winter", "The harbour board"),
        ("Nobody will lose a job over it in this town", "Mette Solberg"),
    ]
    assert extract(WRAPPED).quotes[1].mention == "Mette\nSolberg"


def test_windows_line_ends_are_line_ends() -> None:
    """Every span counts the carriage returns, none is taken for a blank line."""
    text = WRAPPED.replace("\n", "\r\n")
    assert quoted(text)[0] == (
        "it would close two of\r\nthe four piers before the winter",
        "The harbour board",
    )
    assert list(problems(extract(text))) == []


def test_a_paragraph_on_each_line_stays_one() -> None:
    """Without wrapping each line is a paragraph, whatever stands between them."""
    text = "Lena Roth left early.\nShe said it was late.\nNobody answered.\n"
    assert normalize(text) is None
    assert len(extract(text).article.paragraphs) == 3


def test_a_list_of_headlines_is_not_wrapped() -> None:
    """Lines of much the same length that begin with capitals are no paragraph."""
    text = "Mayor opens the new bridge in Tarvo\nRain ends match in Ellis\nTwo held\n"
    assert normalize(text) is None


@pytest.mark.parametrize(
    ("text", "read"),
    [
        ("Lena\xa0Roth\u2009said", "Lena Roth said"),
        ("\ufeff\u200bLena Roth", "Lena Roth"),
        ("Rothen\xadburg", "Rothenburg"),
        ("Jose\u0301", "José"),
        ("Jean\u2011Paul", "Jean-Paul"),
        ("a `small' town", "a ‘small' town"),
        ("â€œNo,â€\x9d said JosÃ©", "“No,” said José"),
        ("one\u2028two", "one\ntwo"),
        ("\x93No,\x94 it\x92s \x96 no", "“No,” it’s – no"),
        ("“No,” it’s".encode().decode("latin-1"), "“No,” it’s"),
        ("&ldquo;No,&rdquo; &#8220;it&#39;s&#x201D;", "“No,” “it's”"),
        ("&quot;AT&amp;T&nbsp;won&quot;", '"AT&T won"'),
    ],
)
def test_odd_characters_are_read_as_the_usual_ones(text: str, read: str) -> None:
    """Blanks, marks, accents and what was garbled on its way."""
    made = normalize(text)
    assert made is not None
    assert made.text == read


@pytest.mark.parametrize(
    "text",
    ["", "\u200b", "\ufeff\n", "Plain words.", "“Curly,” said José.", "R&D; a&b; &copy; &x;"],
)
def test_a_plain_text_is_left_alone(text: str) -> None:
    """Nothing to do, or nothing to read."""
    assert normalize(text) is None


def test_spans_count_the_characters_that_nobody_sees() -> None:
    """The words of a record are the text's own, with what is hidden in them."""
    text = "\u200b“We can\u200bnot wait,” said Zoe\u0301 Lindt\u200b."
    quote = extract(text).quotes[0]
    assert quote.text == "We can\u200bnot wait"
    assert quote.mention == "Zoe\u0301 Lindt"
    assert quote.speaker == "Zoé Lindt"
    assert extract(text).article.text == text


def test_spans_count_references() -> None:
    """The words are the text's own, the marks around them written out."""
    text = "&ldquo;We can&#39;t wait,&rdquo; said Zoe Lindt. &quot;Go,&quot; said Ann Lee."
    assert quoted(text) == [("We can&#39;t wait", "Zoe Lindt"), ("Go", "Ann Lee")]
    assert list(problems(extract(text))) == []


@given(st.text(alphabet="&;quot#39\x93\x94â\x80Ab. \n“said,", max_size=60))
def test_marks_in_other_spellings_keep_their_spans(text: str) -> None:
    """Whatever stands for a mark, every record says where its words stand."""
    assert list(problems(extract(text))) == []


@given(st.text(alphabet="Ab. \n\r\t\u200b\xa0\u0301e\"“”'`â€Ãsaid,", max_size=80))
def test_any_text_keeps_its_spans(text: str) -> None:
    """Whatever is dropped or joined, every record says where its words stand."""
    made = extract(text)
    assert made.article.text == text
    assert list(problems(made)) == []
