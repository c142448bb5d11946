"""Drafts of all formats: which one a file has, and where its characters stand."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from drafts import paragraphs
from iomed_cli import IomedError
from iomed_cli.inputs.prose import prose_of


@pytest.mark.parametrize(
    ("name", "source", "prose"),
    [
        ("a.md", "*a* <b>c</b>", "a c"),
        ("a.Markdown", "*a* <b>c</b>", "a c"),
        ("a.htm", "*a* <b>c</b>", "*a* c"),
        ("a.txt", "*a* <b>c</b>", "*a* <b>c</b>"),
        ("-", "*a* <b>c</b>", "*a* <b>c</b>"),
        ("a.txt", " <!DOCTYPE html><b>c</b>", "c"),
        ("a.md", "<HTML><b>c</b>", "c"),
    ],
)
def test_a_format_is_known_by_its_name_or_its_first_tag(name: str, source: str, prose: str) -> None:
    """Anything else is plain text."""
    assert paragraphs(prose_of(source, name)) == prose


def test_what_cannot_be_read_is_named() -> None:
    """The file, then the line."""
    with pytest.raises(IomedError, match=r"^a\.md, line 2: "):
        prose_of("\n" + ">" * 99, "a.md")


PARTS = (
    *(
        "a",
        "b",
        " ",
        '"',
        "“",
        "”",
        ">",
        "*",
        "_",
        "[",
        "]",
        "(",
        ")",
        "<",
        "&",
        ";",
        "#",
        "`",
        "-",
    ),
    *("\n", "\r", "\r\n", "!", "\\", "|", "~", "\t", "1.", ":", "^", "+", "=", "\0", "\u2028", "—"),
    *("<p>", "<blockquote>", "</blockquote>", "<cite>", "</cite>", "<footer>", "</footer>", "<q>"),
    *("<code>", "</code>", "<svg>", "</svg>", "<div hidden>", "</div>", "<!--", "-->", "&quot;"),
)


@given(
    st.lists(st.sampled_from(PARTS), max_size=60).map("".join),
    st.sampled_from(["a.txt", "a.md", "a.html"]),
)
def test_every_character_has_its_place(source: str, name: str) -> None:
    """A letter of the prose stands in the file where its place says."""
    try:
        prose = prose_of(source, name)
    except IomedError as error:
        assert "nested too deep" in str(error)
        return
    lines = source.replace("\r\n", "\n").replace("\r", "\n").split("\n")
    for offset, character in enumerate(prose.text):
        if character in "ab":
            line, column = prose.place(offset)
            assert lines[line - 1][column - 1] == character
