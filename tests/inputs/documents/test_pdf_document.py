"""PDF: words at places of a page become paragraphs in the order of reading."""

from __future__ import annotations

import sys
from functools import partial
from pathlib import Path

import pytest

from damage import is_read_or_refused
from iomed_cli import load
from iomed_cli.errors import IomedError, install_command
from iomed_cli.inputs.documents.document import Document
from iomed_cli.inputs.documents.pdf.pdf_document import from_pdf
from paper import Words, column, pdf

pytest.importorskip("pypdfium2")

LIMIT = 1 << 20
HEADLINE: Words = (50, 800, 24, "Island ferry to stop in March for good")
LEFT = [
    "HARBOUR TOWN. The ferry to the island will",
    "stop in March, the company that runs it an-",
    "nounced on Monday, after a year of losses.",
    "“We cannot run an empty boat,” said Ruth",
    "Adler, the director of Fenn Lines, whose",
    "well-known father founded it long ago.",
]
RIGHT = [
    "She added that the number of people had",
    "fallen since the bridge was built, and a self-",
    "governing island had to pay for its boats.",
    "The mayor, Jonas Pike, called the decision",
    "a death sentence, and said that the govern-",
    "ment had never asked them about it at all.",
]
TEXT = (
    "Island ferry to stop in March for good\n"
    "HARBOUR TOWN. The ferry to the island will stop in March, the company that runs it announced"
    " on Monday, after a year of losses. “We cannot run an empty boat,” said Ruth Adler, the"
    " director of Fenn Lines, whose well-known father founded it long ago.\n"
    "She added that the number of people had fallen since the bridge was built, and a"
    " self-governing island had to pay for its boats. The mayor, Jonas Pike, called the decision"
    " a death sentence, and said that the government had never asked them about it at all.\n"
)


def read(*pages: list[Words], limit: int = LIMIT, title: str = "") -> Document:
    """Read a PDF of these pages."""
    return from_pdf(pdf(*pages, title=title), limit)


def refusal(content: bytes, limit: int = LIMIT) -> str:
    """Give the reason why a PDF is not read."""
    with pytest.raises(IomedError) as raised:
        from_pdf(content, limit)
    return str(raised.value)


def test_two_columns_in_whatever_order_the_file_has_them() -> None:
    """Column by column, row by row, or from the end: it is where words stand that counts."""
    left, right = column(50, 760, LEFT), column(310, 760, RIGHT)
    rows = [words for row in zip(left, right, strict=True) for words in row]
    for page in ([HEADLINE, *left, *right], [HEADLINE, *rows], [*right, *left, HEADLINE]):
        assert read(page).text == TEXT


def test_names_beside_what_is_said_are_no_column() -> None:
    """A transcript in two columns is read row by row, so that nobody's words change places."""
    said = ["The plan is late, and we all know it is.", "Nobody asked us about it, Madam Chair."]
    names = ["MS LEE:", "MR PIKE:"]
    page = column(50, 760, names * 3) + column(150, 760, said * 3)
    assert read(page).text == (f"MS LEE: {said[0]}\nMR PIKE: {said[1]}\n" * 3)


@pytest.mark.parametrize("lines", [1, 2, 3, 6])
def test_a_column_may_be_no_more_than_a_line(lines: int) -> None:
    """The words of a quotation are not mixed with those that end the text beside it."""
    page = [HEADLINE, *column(50, 760, LEFT), *column(310, 760, RIGHT[:lines])]
    words = read(page).text.split()
    assert words[:42] == TEXT.split()[:42]
    assert " ".join(words[-3:]) == " ".join(RIGHT[lines - 1].split()[-3:])
    both = [*column(50, 760, LEFT[3:5]), *column(310, 760, RIGHT[3:5])]
    assert (
        "Adler, the director of Fenn Lines, whose The mayor, Jonas Pike, called" in read(both).text
    )


def test_a_wide_blank_is_no_column() -> None:
    """A byline and its date stay on one line, and so does what is set wide in a paragraph."""
    page: list[Words] = [
        (50, 780, 10, "By Ada Moss"),
        (400, 780, 10, "9 January 2024"),
        (
            50,
            760,
            10,
            "The ferry to the island will stop in March for good, as the company that ran",
        ),
        (50, 748, 10, "it since the summer"),
        (300, 748, 10, "announced at noon."),
        (50, 736, 10, "Nobody asked the islanders, who had paid for the boats all these years."),
    ]
    assert read(page).text.split("\n")[0] == "By Ada Moss 9 January 2024"
    assert "as the company that ran it since the summer announced at noon." in read(page).text


def test_a_column_beside_the_byline() -> None:
    """Where the text ends may be on the level of short lines, which do not show how wide it is."""
    page: list[Words] = [HEADLINE, (50, 760, 10, "By Ada Moss"), *column(50, 736, LEFT)]
    found = read([*page, *column(310, 760, ["Nobody was there", "to see it."])]).text
    assert found.split("\n")[1:] == [
        "By Ada Moss",
        TEXT.split("\n")[1],
        "Nobody was there to see it.",
        "",
    ]


def test_a_label_beside_a_paragraph() -> None:
    """A word far out on the right stays with its line."""
    page = [*column(50, 760, LEFT, 16), (500, 721.6, 16, "[Note]")]
    assert "nounced on Monday, after a year of losses. [Note]" in read(page).text


def test_paragraphs() -> None:
    """One begins where a line stands in, after a blank line, and after a short line that ends."""
    page = [
        *column(50, 760, ["The ferry to the island will stop in March,", "said Ruth Adler."]),
        *column(
            50, 736, ["The mayor of the island, Jonas Pike, called", "it a death sentence for"]
        ),
        (60, 712, 10, "all of them. He left the town hall alone, and"),
        *column(50, 700, ["nobody followed him to the harbour at noon,"]),
        *column(50, 676, ["Nobody asked us about the boat, he said then"]),
    ]
    assert read(page).text.split("\n") == [
        "The ferry to the island will stop in March, said Ruth Adler.",
        "The mayor of the island, Jonas Pike, called it a death sentence for",
        "all of them. He left the town hall alone, and nobody followed him to the harbour at noon,",
        "Nobody asked us about the boat, he said then",
        "",
    ]


def test_headings_and_hyphens() -> None:
    """Of a word that stands elsewhere with its hyphen, or whose halves do, the hyphen is kept."""
    page = [
        (62, 760, 10, "The long road and the term of the mayor"),
        (62, 748, 10, "The ferry to the island will stop in March, as"),
        (50, 736, 10, "nobody pays."),
        (62, 724, 10, "What comes of it in the next year now"),
        (62, 712, 10, "The mayor of the island spoke of a long-"),
        *column(
            50,
            700,
            ["term plan for it, and of the compa-", "nies that had run the boats until then."],
        ),
    ]
    assert read(page).text.split("\n") == [
        "The long road and the term of the mayor",
        "The ferry to the island will stop in March, as nobody pays.",
        "What comes of it in the next year now",
        "The mayor of the island spoke of a long-term plan for it, and of the companies that had"
        " run the boats until then.",
        "",
    ]


def test_a_word_that_is_divided_twice() -> None:
    """Its halves are no words of the text, however often it is divided."""
    lines = ["The mayor called it an extraor-", "dinary decision, and nobody else"]
    assert read(column(50, 760, lines * 2)).text.count("an extraordinary decision") == 2


def page_of(number: int, *more: Words) -> list[Words]:
    """Give a page with a running title, a number and a line that goes on."""
    body = column(
        50, 700, ["The ferry stops on this page, and then the", f"boat goes on to {number}"]
    )
    return [(50, 800, 8, "The Courier"), *body, (300, 30, 8, f"Page {number} of 3"), *more]


def test_what_is_on_every_page_is_left_out() -> None:
    """A paragraph goes on over the page, and where each page begins is known."""
    found = read(page_of(1), page_of(2), page_of(3))
    assert "Courier" not in found.text
    one = "The ferry stops on this page, and then the boat goes on to"
    assert found.text == f"{one} 1\n{one} 2\n{one} 3\n"
    assert found.pages
    assert [found.pages.number(found.text.index(f"to {n}")) for n in (1, 2, 3)] == [1, 2, 3]


def test_what_may_be_text_is_kept() -> None:
    """Two letters may begin alike, and a number may be part of the text."""
    found = read(page_of(1, (50, 780, 10, "Dear Sir,")), page_of(2, (50, 780, 10, "Dear Sir,")))
    assert found.text.count("Dear Sir,") == 2
    assert "Page" not in found.text
    assert read([*page_of(1), (50, 730, 10, "7")]).text.startswith("The Courier\n7\n")


def test_what_the_file_says_of_itself() -> None:
    """Its day is that of the file; a name that a program has given is no title."""
    found = read([HEADLINE], title="Ferry to stop")
    assert (found.title, found.date) == ("Ferry to stop", "2024-03-05")
    assert found.date_note == "Inferred: the file says that it was made on this day."
    assert read([HEADLINE], title="Microsoft Word - ferry.docx").title is None


def test_a_page_without_text_is_told() -> None:
    """It may be a scan."""
    assert read([HEADLINE], []).note == "page 2 has no text, as scans haven't"


LOCKED = (
    "/Encrypt << /Filter /Standard /V 1 /R 2 /P -4"
    f" /O <{'ab' * 32}> /U <{'cd' * 32}> >> /ID [<{'00' * 16}> <{'00' * 16}>]"
)


@pytest.mark.parametrize(
    ("content", "said"),
    [
        (pdf([]), "is a PDF without text, as scans are: recognise it (ocrmypdf FILE NEW)"),
        (pdf([HEADLINE], encrypt=LOCKED), "is a PDF locked with a password: save it without one"),
        (b"%PDF-1.4\nnothing else", "is no PDF, or a damaged one"),
        (b"", "is no PDF, or a damaged one"),
    ],
    ids=["scan", "locked", "damaged", "empty"],
)
def test_what_is_refused(content: bytes, said: str) -> None:
    """And what to do with it."""
    assert refusal(content) == said


def test_a_text_beyond_the_limit() -> None:
    """What is compressed in a file may be of any size."""
    assert refusal(pdf(column(50, 760, LEFT)), limit=50) == (
        "is larger than 50 bytes (--max-size raises the limit)"
    )


def test_any_cut_is_read_or_refused() -> None:
    """However little of a file is there."""
    whole = pdf([HEADLINE, *column(50, 700, LEFT)], page_of(1))
    for length in range(0, len(whole), 97):
        assert is_read_or_refused(partial(from_pdf, whole[:length], LIMIT))


def test_without_the_extra(monkeypatch: pytest.MonkeyPatch) -> None:
    """It is said what to install."""
    monkeypatch.setitem(sys.modules, "pypdfium2", None)
    said = f"PDF needs pypdfium2: {install_command('pypdfium2')}"
    assert refusal(pdf([HEADLINE])) == said


@pytest.mark.parametrize(
    ("head", "date", "note"),
    [
        ("The Courier, 9 January 2024", "2024-01-09", "{} says “The Courier, 9 January 2024”."),
        ("The Courier, 9/1/2024", None, None),
        ("The Courier, January 2024", None, None),
        ("The Courier, vol. 3 · January 9, 2024", None, None),
        ("The Courier, 5.3.2024", "2024-03-05", "the file says that it was made on this day."),
        ("The Courier, March 2024", "2024-03-05", "the file says that it was made on this day."),
    ],
)
def test_what_is_printed_comes_before_the_day_of_the_file(
    tmp_path: Path, head: str, date: str | None, note: str | None
) -> None:
    """A date in the text or on top of its pages dates the article; one in doubt leaves it open."""
    file = tmp_path / "ferry.pdf"
    for pages, where in ((1, "the text"), (2, "the edge of a page")):
        file.write_bytes(pdf(*[[(50, 800, 8, head), *column(50, 700, LEFT)]] * pages))
        (found,) = load(file).extractions
        assert found.article.date == date
        assert found.article.date_note == (note and f"Inferred: {note.format(where)}")
