"""Quotations of drafts: whatever stands around them, each is held against the articles."""

from __future__ import annotations

from pathlib import Path

import pytest

from conftest import SEARCHED, Command
from iomed_cli import IomedError
from iomed_cli.verification.claims.draft_files import quotations

Found = tuple[str, "str | None", int, "int | None"]


def found(tmp_path: Path, name: str, source: str) -> list[Found]:
    """Give words, speaker, line and column of each quotation in a draft."""
    path = tmp_path / name
    path.write_text(source, encoding="utf-8")
    return [(one.text, one.speaker, one.line, one.column) for one in quotations(str(path))]


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


def test_columns_count_in_the_file(tmp_path: Path) -> None:
    """Markup included."""
    page = "<html><p>Ana Ruiz said: &ldquo;We will close it&rdquo;.</p></html>"
    assert found(tmp_path, "a.html", page) == [("We will close it", "Ana Ruiz", 1, 32)]
    assert found(tmp_path, "a.txt", page) == found(tmp_path, "a.html", page)


def test_a_block_quotation_is_of_whoever_signs_it(tmp_path: Path) -> None:
    """The name is no part of the words."""
    draft = "Tom Hale left.\n\n> We will close the bridge.\n>\n> — Ana Ruiz, the mayor\n"
    assert found(tmp_path, "a.md", draft) == [("We will close the bridge.", "Ana Ruiz", 3, 3)]
    page = "<blockquote><p>We will close it.</p><footer>Ana Ruiz</footer></blockquote>"
    assert found(tmp_path, "a.html", page) == [("We will close it.", "Ana Ruiz", 1, 16)]


def test_line_ends_of_windows(tmp_path: Path) -> None:
    """Each counts as one."""
    path = tmp_path / "draft.txt"
    path.write_bytes(b'Top\r\n\r\n"We will close it," Ana Ruiz said.\r\n')
    assert [(one.line, one.column) for one in quotations(str(path))] == [(3, 2)]


def test_brackets_alone_are_told_and_the_rest_is_answered(iomed: Command, tmp_path: Path) -> None:
    """Which of its words are kept only the draft's author knows."""
    path = tmp_path / "draft.txt"
    path.write_text(
        "“[I agree],” said Ann Lee.\n\n“China is the advocate,” Wang Yong said.\n",
        encoding="utf-8",
    )
    result = iomed("verify", "--only", "quotations", "--draft", str(path))
    assert result.status == 2
    assert result.out.startswith(f"{path}:3:2: verbatim: ")
    assert result.err == (
        f"iomed: {path}:1:2: “[I agree]”: blank claim: give at least one word that is not put in"
        " or left out\niomed: 1 quotation: 1 ok (1 verbatim). 1 with a note.\n" + SEARCHED
    )


@pytest.mark.parametrize("encoding", ["cp1252", "cp1250", "mac-roman", "utf-16", "utf-8-sig"])
@pytest.mark.parametrize("name", ["draft.md", "draft.txt", "draft.html"])
def test_drafts_in_any_encoding(tmp_path: Path, encoding: str, name: str) -> None:
    """A draft is read as an article is."""
    path = tmp_path / name
    path.write_text("“We can’t close it,” Ana Müller said.\n", encoding=encoding)
    assert [(one.text, one.speaker) for one in quotations(str(path))] == [
        ("We can’t close it", "Ana Müller")
    ]


def test_a_draft_whose_name_is_no_utf8(iomed: Command, tmp_path: Path) -> None:
    """Its quotations are answered in every format, the name escaped."""
    path = tmp_path / "dr\udcffft.txt"
    try:
        path.write_text("“China is the advocate,” Wang Yong said.\n", encoding="utf-8")
    except OSError:
        pytest.skip("needs file names of any bytes")
    for format_ in ("table", "json", "jsonl", "csv"):
        result = iomed("verify", "--only", "quotations", "--draft", str(path), "--format", format_)
        assert (result.status, result.err) == (
            0,
            f"iomed: 1 quotation: 1 ok (1 verbatim). 1 with a note.\n{SEARCHED}",
        )
        assert "udcffft.txt" in result.out


@pytest.mark.parametrize("content", [b"\xff\xfe\x00", b"%PDF-1.4\n", None])
def test_drafts_that_cannot_be_read(tmp_path: Path, content: bytes | None) -> None:
    """What is no text, or no file, is refused in one line."""
    path = tmp_path / "draft.md"
    if content is not None:
        path.write_bytes(content)
    with pytest.raises(IomedError, match=r"draft\.md"):
        quotations(str(path))


MADE_UP = "We shall drain the whole lake"
SAID = f'"{MADE_UP}," Wang Yong said.'
PLACES = {
    "a fence of four ticks that holds one of three": (f"````\n```\n````\n{SAID}", 4, 2),
    "a fence with words behind its ticks": (f"```\n``` a\n```\n{SAID}", 4, 2),
    "a fence of tildes": (f"~~~\n```\n~~~\n{SAID}", 4, 2),
    "a fence in a list": (f"- a\n\n  ```\n  b\n\n{SAID}", 6, 2),
    "a fence in a quotation": (f"> ```\n> a\n\n{SAID}", 4, 2),
    "a fence in indented code": (f"    ```\n\n{SAID}", 3, 2),
    "a fence that is none": (f"a\n    ```\n{SAID}", 3, 2),
    "a definition": (f"[a]: /b 'c'\n{SAID}", 2, 2),
    "a definition over lines": (f"[a]:\n/b\n'c\nd'\n{SAID}", 5, 2),
    "front matter in YAML": (f"---\na: b\n...\n{SAID}", 4, 2),
    "front matter in TOML": (f"+++\na = 1\n+++\n{SAID}", 4, 2),
    "front matter that never ends": (f"---\na: b\n\n{SAID}", 4, 2),
    "a rule at the top": (f"---\n\n{SAID}\n\n---\n", 3, 2),
    "a comment over paragraphs": (f"<!-- a\n\n```\n\n-->\n{SAID}", 6, 2),
    "a comment that never ends": (f"a <!-- b\n{SAID}", 2, 2),
    "a script": (f"<script>\n'a'\n\n</script>\n{SAID}", 5, 2),
    "an element": (f"<div>\n{SAID}\n</div>", 2, 2),
    "nested lists": (f"- a\n  1. b\n\n     - {SAID}", 4, 9),
    "a paragraph of a list": (f"- a\n\n      code\n\n  {SAID}", 5, 4),
    "a lazy line": (f"> - a\n{SAID}", 2, 2),
    "a quotation within one": (f"> > {SAID}", 1, 6),
    "a block quotation": (f"> {MADE_UP}", 1, 3),
    "a block quotation within one": (f"> > {MADE_UP}", 1, 5),
    "a block quotation with a term in marks": (f'> {MADE_UP} "again"', 1, 3),
    "a table": (f"| a | b |\n|---|---|\n| c | {SAID} |", 3, 8),
    "a table without outer bars": (f"a | b\n-|-\n{SAID} | c", 3, 2),
    "a heading": (f"## {SAID} ##", 1, 5),
    "an underlined heading": (f"{SAID}\n---", 1, 2),
    "a footnote": (f"a[^1]\n\n[^1]: {SAID}", 3, 8),
    "a footnote's paragraph": (f"a[^1]\n\n[^1]: b\n\n    {SAID}", 5, 6),
    "a footnote like a definition": (f'a[^1]\n\n[^1]: Wang "{MADE_UP}"', 3, 13),
    "a tab": (f"-\ta\n\n\t{SAID}", 3, 3),
    "a link": (f'["{MADE_UP}"](/a "b c"), Wang Yong said.', 1, 3),
    "a link before": (f"[a](<b> 'c\nd') {SAID}", 2, 6),
    "an image before": (f'![a "b](c "d") {SAID}', 1, 17),
    "entities": (f"&quot;{MADE_UP}&#34; was it.", 1, 7),
    "escapes": (f'\\"{MADE_UP}\\", Wang Yong said.', 1, 3),
    "inline HTML": (f"<q>{MADE_UP}</q>, Wang Yong said.", 1, 4),
    "emphasis": (
        '"We *shall* **drain** the wh*o*le __lake__," he said.',
        1,
        2,
    ),
    "lines of a paragraph": ('"We shall drain\nthe whole\nlake," Wang Yong said.', 1, 2),
    "lines of a quotation": ('> "We shall drain\n> the whole\nlake," Wang Yong said.', 1, 4),
    "lines of a list": ('- "We shall drain\n  the whole\nlake," Wang Yong said.', 1, 4),
    "code in it": ('"We shall `drain` the whole lake," Wang Yong said.', 1, 2),
    "a tick before": (f"It` was: {SAID}", 1, 11),
    "a bracket before": (f"[a {SAID}", 1, 5),
}


@pytest.mark.parametrize(("draft", "line", "column"), PLACES.values(), ids=PLACES)
@pytest.mark.parametrize("line_end", ["\n", "\r\n"])
def test_what_nobody_said_is_found(
    iomed: Command, tmp_path: Path, draft: str, line: int, column: int, line_end: str
) -> None:
    """A quotation that is made up never passes, wherever it stands."""
    path = tmp_path / "draft.md"
    path.write_bytes(draft.replace("\n", line_end).encode())
    told = iomed("verify", "--only", "quotations", "--draft", str(path), "--json")
    rows = [(row["line"], row["column"], row["ok"]) for row in told.json]
    assert (told.status, rows) == (1, [(line, column, False)])


TRUE = "China is the advocate, but the IOMed is an open and inclusive entity"


@pytest.mark.parametrize(
    "draft",
    [
        "> “China is *the* advocate,\n> but the [IOMed](/a 'b') is\nan open **and**\n> inclusive"
        " entity,” Wang Yong said.",
        f'`"{MADE_UP}"`\n\n“{TRUE},” Wang Yong said.',
        f'```\n"{MADE_UP}"\n```\n\n    "{MADE_UP}"\n\n“{TRUE},” Wang Yong said.',
        f'---\ntitle: "{MADE_UP}"\n---\n[a]: /b "{MADE_UP}"\n\n> {TRUE}\n>\n> — Wang Yong',
        f'![{SAID}](/a "{MADE_UP}") <!-- {SAID} --> “{TRUE},” Wang Yong said.',
    ],
)
def test_what_was_said_is_right_in_any_markup(iomed: Command, tmp_path: Path, draft: str) -> None:
    """The words compared are those that are shown, and what is not shown is no quotation."""
    path = tmp_path / "draft.md"
    path.write_text(draft, encoding="utf-8")
    told = iomed("verify", "--only", "quotations", "--draft", str(path), "--json")
    assert [row["verdict"] for row in told.json] == ["verbatim"]
    assert told.status == 0


def test_a_draft_nested_too_deep_is_refused(iomed: Command, tmp_path: Path) -> None:
    """One line says where; the status is 2."""
    path = tmp_path / "draft.md"
    path.write_text(f"a\n\n{'> ' * 60}{SAID}\n")
    told = iomed("verify", "--only", "quotations", "--draft", str(path))
    message = f"iomed: {path}, line 3: lists and quotations are nested too deep\n"
    assert (told.status, told.out, told.err) == (2, "", message)
