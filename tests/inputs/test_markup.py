"""Drafts: their prose without markup, and each quotation at its line and column."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from iomed_cli import IomedError
from iomed_cli.inputs.markup import Prose, html, markdown, plain
from iomed_cli.verification.draft_files import quotations

Found = tuple[str, "str | None", int, "int | None"]


def found(tmp_path: Path, name: str, source: str) -> list[Found]:
    """Give words, speaker, line and column of each quotation in a draft."""
    path = tmp_path / name
    path.write_text(source, encoding="utf-8")
    return [(one.text, one.speaker, one.line, one.column) for one in quotations(str(path))]


@pytest.mark.parametrize(
    ("source", "prose"),
    [
        ("# We **won** *it* __all__", "We won it all"),
        ("one\ntwo\n\nthree", "one two\n\nthree"),
        ("- one\n- two\n1. three", "one\ntwo\nthree"),
        ("[Ann](http://a.b/c_(d)) said [it][1] [^2]", "Ann said it"),
        ("![a picture](p.png)We <b>won</b><!-- not -->", "We won"),
        ("He said [the city] won", "He said [the city] won"),
        ("a\\*b &amp; c snake_case 5 &lt; 6", "a*b & c snake_case 5 < 6"),
        ("```\ncode\n```\nprose", "prose"),
        ("---\ntitle: x\n---\nprose", "prose"),
        ("Title\n=====\nprose", "Title\n\nprose"),
        ("> We won.\n> Again.\n>\n> They lost.\n\nso", "“We won. Again.\n\n“They lost.”\n\nso"),
        ('> "We won."', '"We won."'),
    ],
)
def test_markdown(source: str, prose: str) -> None:
    """Markup is taken off, wrapped lines are joined, a block quotation gets its marks."""
    assert markdown(source).text.strip() == prose


@pytest.mark.parametrize(
    ("source", "prose"),
    [
        ("<p>We <b>won</b>\nit&nbsp;all &#8212; yes</p>", "We won it\u00a0all — yes"),
        ("<h1>Top</h1><p>one<br>two", "Top\n\none two"),
        ("<title>x</title><script>var a = '\"b\"';</script>we<style>p {}</style>", "x\nwe"),
        ("<head><title>x</title></head><body>we", "we"),
        ("<q>We won</q>, he said", "“We won”, he said"),
        ("<blockquote><p>We won.</p><p>Yes.</p></blockquote>", "“We won.\n\n“Yes.”"),
        ("a < b &unknown; c", "a < b &unknown; c"),
    ],
)
def test_html(source: str, prose: str) -> None:
    """What a browser shows is prose, its elements' ends are paragraphs."""
    assert html(source).text.strip() == prose


def test_plain_text_wrapped_by_hand() -> None:
    """Short lines with blank ones between are paragraphs; lines without are each one."""
    assert plain("one\ntwo\n\nthree").text == "one two\n\nthree\n"
    assert plain("one\ntwo").text == "one\ntwo\n"


@given(st.text(alphabet='ab "“”>*_[]()<&;#`-\n!\\'), st.sampled_from([plain, markdown, html]))
def test_every_character_has_its_place(source: str, read: object) -> None:
    """A letter of the prose stands in the file where its place says."""
    prose: Prose = read(source)  # type: ignore[operator]
    lines = source.split("\n")
    for offset, character in enumerate(prose.text):
        if character in "ab":
            line, column = prose.place(offset)
            assert lines[line - 1][column - 1] == character


MARKDOWN = """# A house for mediation

Ana Ruiz, the mayor, said: "We will **not** close
the bridge."

Critics called it "a bridge to nowhere at all" in May. "Nobody asked us," Tom Hale said.

A sign at the gate reads "closed for the winter and the spring".
"""


def test_quotations_of_a_draft(tmp_path: Path) -> None:
    """Each quotation has the speaker that the draft names, where it names one, and its place."""
    assert found(tmp_path, "draft.md", MARKDOWN) == [
        ("We will not close the bridge.", "Ana Ruiz", 3, 29),
        ("a bridge to nowhere at all", "Critics", 6, 20),
        ("Nobody asked us", "Tom Hale", 6, 57),
        ("closed for the winter and the spring", None, 8, 27),
    ]


def test_html_is_known_by_its_name_or_its_first_tag(tmp_path: Path) -> None:
    """Columns count in the file, markup included."""
    page = "<html><p>Ana Ruiz said: &ldquo;We will close it&rdquo;.</p></html>"
    assert found(tmp_path, "a.html", page) == [("We will close it", "Ana Ruiz", 1, 32)]
    assert found(tmp_path, "a.txt", page) == found(tmp_path, "a.html", page)


def test_line_ends_of_windows(tmp_path: Path) -> None:
    """Each counts as one."""
    path = tmp_path / "draft.txt"
    path.write_bytes(b'Top\r\n\r\n"We will close it," Ana Ruiz said.\r\n')
    assert [(one.line, one.column) for one in quotations(str(path))] == [(3, 2)]


@pytest.mark.parametrize("content", [b"\xff\xfe\x00", None])
def test_drafts_that_cannot_be_read(tmp_path: Path, content: bytes | None) -> None:
    """What is no UTF-8, or no file, is refused in one line."""
    path = tmp_path / "draft.md"
    if content is not None:
        path.write_bytes(content)
    with pytest.raises(IomedError, match=r"draft\.md"):
        quotations(str(path))
