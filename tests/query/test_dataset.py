"""Data files: what is read, and in which words what is broken is refused."""

from __future__ import annotations

import copy
import json
import os
from collections.abc import Callable
from pathlib import Path
from typing import Any

import msgspec
import pytest
from hypothesis import given
from hypothesis import strategies as st

from articles import bundled, small
from conftest import Command
from iomed_cli import IomedError, load
from iomed_cli.model import Extraction
from iomed_cli.output.extraction_json import on_a_line
from iomed_cli.query.data_files import read_extractions
from iomed_cli.validation import problems

DEEP = "[" * 100_000


def refusal(iomed: Command, path: str) -> str:
    """Give why a file is refused: the only line, of which the file's name comes first."""
    status, out, err = iomed("quotes", "--data", path)
    assert (status, out) == (2, "")
    opening = f"iomed: {path}"
    assert err.startswith(opening)
    assert err.endswith("\n")
    assert err.count("\n") == 1
    return err[len(opening) : -1].removeprefix(": ")


@pytest.mark.parametrize(
    ("content", "reason"),
    [
        (b"", "is empty: a text or an extraction was expected"),
        (b" \n\t\n", "is empty: a text or an extraction was expected"),
        (b"\xef\xbb\xbf", "is empty: a text or an extraction was expected"),
        (b"Wang Yong said", "is not JSON: invalid character at column 1"),
        (b'{"schema": 1', "is not JSON: it ends before it is complete"),
        (b"\x7fELF\x02\x01\x00", "is a program"),
        (
            '{"schema": 1}'.encode("utf-16"),
            "does not fit the schema: Object missing required field `article`",
        ),
        (b"null", "does not fit the schema: Expected `object`, got `null`"),
        (b"[]", "does not fit the schema: Expected `object`, got `array`"),
        (b"{}", "does not fit the schema: Object missing required field `schema`"),
        (b'{"schema": 1}', "does not fit the schema: Object missing required field `article`"),
        (
            b'{"schema": 1, "quotations": []}',
            "does not fit the schema: Object contains unknown field `quotations`",
        ),
        (
            b'{"schema": "1"}',
            "does not fit the schema: Expected `int`, got `str` - at `$.schema`",
        ),
        (
            b'{"schema": 3, "quotations": []}',
            "has schema 3, and this iomed reads up to 2: install a newer one",
        ),
        (DEEP.encode(), ", line 1: is nested too deeply to be an extraction"),
        (b'{"schema": 1, "x": ' + DEEP.encode(), "is nested too deeply to be an extraction"),
        (
            b'{"schema": 1, "article": %b%b}' % (DEEP.encode(), b"]" * 100_000),
            "is nested too deeply to be an extraction",
        ),
    ],
    ids=lambda it: repr(it[:20]) if isinstance(it, bytes) else "",
)
def test_what_is_no_extraction(iomed: Command, tmp_path: Path, content: bytes, reason: str) -> None:
    """Empty, no JSON, another shape, a newer schema, brackets without end."""
    path = tmp_path / "broken.json"
    path.write_bytes(content)
    assert refusal(iomed, str(path)) == reason


def test_another_encoding_is_told_from_another_schema(iomed: Command, tmp_path: Path) -> None:
    """Latin-1 is said to be no UTF-8."""
    path = tmp_path / "latin.json"
    path.write_bytes(json.dumps(small("Voilà"), ensure_ascii=False).encode("cp1252"))
    assert refusal(iomed, str(path)).startswith("is not UTF-8: ")


def test_a_byte_order_mark_is_read_over(iomed: Command, tmp_path: Path) -> None:
    """Editors on Windows write one."""
    path = tmp_path / "marked.json"
    path.write_text(json.dumps(small()), encoding="utf-8-sig")
    assert iomed("quotes", "-d", str(path), "-f", "csv", "-F", "id").out == "id\nq1\n"


def test_files_that_cannot_be_read(iomed: Command, tmp_path: Path) -> None:
    """Missing, or a directory."""
    missing = tmp_path / "mis\nsing.json"
    assert iomed("quotes", "-d", str(missing)).err == (
        f"iomed: {tmp_path}/mis\\nsing.json: cannot be read: No such file or directory\n"
    )
    assert refusal(iomed, str(tmp_path)) == (
        "holds no article (.atom, .docm, .docx, .eml, .htm, .html, .json, .jsonl, .markdown,"
        " .md, .mdown, .ndjson, .pdf, .rdf, .rss, .srt, .text, .txt, .vtt, .warc, .xhtml, .xml)"
    )


@pytest.mark.skipif(not hasattr(os, "geteuid") or os.geteuid() == 0, reason="root reads all")
def test_a_file_without_permission(iomed: Command, tmp_path: Path) -> None:
    """The reason is the system's."""
    path = tmp_path / "secret.json"
    path.touch(mode=0)
    assert refusal(iomed, str(path)) == "cannot be read: Permission denied"


Change = Callable[[dict[str, Any]], object]


def put(*steps: str | int, to: object) -> Change:
    """Give what changes one value somewhere in an extraction."""

    def change(extraction: dict[str, Any]) -> None:
        *way, last = steps
        record: Any = extraction
        for step in way:
            record = record[step]
        record[last] = to

    return change


@pytest.mark.parametrize(
    ("change", "reason"),
    [
        (put("schema", to=0), "schema: is 0, not 2"),
        (
            put("quotes", 0, "end", to=9999),
            "q1: 511 to 9999 is no span of the text, which has 5748 characters",
        ),
        (
            put("quotes", 0, "start", to=-1),
            "q1: -1 to 679 is no span of the text, which has 5748 characters",
        ),
        (
            put("quotes", 0, "start", to=680),
            "q1: 680 to 679 is no span of the text, which has 5748 characters",
        ),
        (
            put("quotes", 4, "text", to="as"),
            'q5: the text has "China\'s push to establish the IOMed ref…" at 1981 to 2183,'
            " not 'as'",
        ),
        (put("quotes", 0, "paragraph", to=0), "q1: there is no paragraph 0"),
        (put("quotes", 0, "paragraph", to=24), "q1: there is no paragraph 24"),
        (put("quotes", 0, "paragraph", to=4), "q1: 511 is not in paragraph 4"),
        (
            put("quotes", 0, "cue", to="say"),
            "q1: cue: the text has 'point out' at 496 to 505, not 'say'",
        ),
        (put("quotes", 0, "cue", to=None), "q1: its cue lacks words, start or end"),
        (put("quotes", 0, "mention_end", to=None), "q1: its mention lacks words, start or end"),
        (put("quotes", 0, "speaker", to="Nobody"), "q1: no speaker is named 'Nobody'"),
        (put("quotes", 1, "turn", to="q99"), "q2: no quote has the id 'q99' of its turn"),
        (put("quotes", 1, "turn", to="q3"), "q2: its turn q3 has another speaker"),
        (put("quotes", 1, "id", to="q1"), "q1: another record has this id"),
        (put("facts", 0, "id", to="q1"), "q1: another record has this id"),
        (put("facts", 0, "id", to="a/b"), "'a/b': an id is not empty and has no slash"),
        (
            put("quotes", 2, "article", to="x"),
            "q3: names the article 'x', but stands in 'iomed-signing'",
        ),
        (put("quotes", 2, "confidence", to=1.5), "q3: a confidence of 1.5 is not from 0 to 1"),
        (put("speakers", 1, "name", to="Wang Yi"), "speaker 'Wang Yi': stands there twice"),
        (put("countries", 1, "code", to="CN"), "country 'CN': stands there twice"),
        (put("countries", 1, "mentions", to=[]), "c2: has no mention in the text"),
        (
            put("countries", 0, "mentions", 0, "text", to="Chile"),
            "c1: the text has 'China' at 1298 to 1303, not 'Chile'",
        ),
        (put("facts", 0, "people", to=["Nobody"]), "f1: no speaker is named 'Nobody'"),
        (put("facts", 0, "countries", to=["France"]), "f1: no country is named 'France'"),
        (put("facts", 0, "organizations", to=["NATO"]), "f1: no organization is named 'NATO'"),
        (put("facts", 0, "according_to", to="Nobody"), "f1: no speaker is named 'Nobody'"),
        (put("article", "id", to=""), "article: its id is empty"),
        (
            put("article", "paragraphs", 1, "start", to=358),
            "paragraph 2: 358 to 487 is no span after 359 in the text",
        ),
        (
            put("article", "paragraphs", 1, "start", to=365),
            "paragraph 2: the words before it are in no paragraph",
        ),
    ],
    ids=lambda it: it.partition(":")[0] if isinstance(it, str) else "",
)
def test_what_does_not_hold_against_the_text(
    iomed: Command, saved: Callable[..., str], change: Change, reason: str
) -> None:
    """The first record that is wrong is named with what is wrong."""
    extraction = bundled()
    change(extraction)
    assert refusal(iomed, saved(extraction)) == reason


@pytest.mark.parametrize(
    ("place", "message"),
    [
        (("quotes", 0, "kind"), "Expected `str`, got `int` - at `$.quotes[0].kind`"),
        (("quotes", 0, "text"), "Expected `str`, got `int` - at `$.quotes[0].text`"),
        (("facts", 2, "people"), "Expected `array`, got `int` - at `$.facts[2].people`"),
        (("article", "paragraphs"), "Expected `array`, got `int` - at `$.article.paragraphs`"),
    ],
)
def test_a_value_of_the_wrong_type(
    iomed: Command, saved: Callable[..., str], place: tuple[str | int, ...], message: str
) -> None:
    """Its place in the file is told."""
    extraction = bundled()
    put(*place, to=1)(extraction)
    assert refusal(iomed, saved(extraction)) == f"does not fit the schema: {message}"


def test_the_bundled_article_holds(iomed: Command) -> None:
    """Nothing is wrong with what comes with iomed."""
    assert list(problems(load().article())) == []


# Several articles


def test_a_broken_line_is_counted(iomed: Command, tmp_path: Path) -> None:
    """Blank lines count too, as an editor counts them."""
    path = tmp_path / "many.jsonl"
    lines = [json.dumps(small(id="a")), "", json.dumps(small(id="b"))[:-9]]
    path.write_text("\n".join(lines), encoding="utf-8")
    assert refusal(iomed, str(path)) == ", line 3: is not JSON: it ends before it is complete"
    lines[2] = json.dumps({**small(id="b"), "schema": 7})
    path.write_text("\n".join(lines), encoding="utf-8")
    assert refusal(iomed, str(path)) == (
        ", line 3: has schema 7, and this iomed reads up to 2: install a newer one"
    )


def test_json_lines_by_content_or_by_name(iomed: Command, saved: Callable[..., str]) -> None:
    """Whole objects line by line are told from one that is laid out over lines."""
    path = saved(small(id="a"), small(id="b"), name="collection.txt")
    assert len(load(path).extractions) == 2
    single = saved(small(id="a"), name="one.jsonl")
    assert len(load(single).extractions) == 1
    laid_out = Path(saved(small(), name="indented.json"))
    laid_out.write_text(json.dumps(small(), indent=1), encoding="utf-8")
    assert len(load(laid_out).extractions) == 1
    broken = Path(saved(small(), name="broken.ndjson"))
    broken.write_text("x\n", encoding="utf-8")
    assert refusal(iomed, str(broken)).startswith(", line 1: is not JSON")


def test_two_articles_with_one_id(iomed: Command, saved: Callable[..., str]) -> None:
    """A row would not tell which it is from."""
    path = saved(small(id="a"), small(id="b"), small(id="a"))
    assert refusal(iomed, path) == "two articles have the id 'a'"


def test_stdin_is_named(iomed: Command) -> None:
    """Where the data come from a pipe, the pipe is what is broken."""
    for content, reason in (
        (b"", "is empty: a text or an extraction was expected"),
        (b"{]", "is not JSON: expected '\"' at column 2"),
    ):
        result = iomed("quotes", "--data", "-", stdin=content)
        assert result == (2, "", f"iomed: standard input: {reason}\n")


# What is written is read


def test_what_is_written_is_read_again(tmp_path: Path) -> None:
    """An extraction survives being written, as one line."""
    extraction = load().article()
    article = extraction.article
    line = "".join(on_a_line(article, article.paragraphs, extraction.records()))
    path = tmp_path / "again.jsonl"
    path.write_text(line + "\n", encoding="utf-8")
    assert "\n" not in line
    assert load(path).extractions == (extraction,)


def test_evidence_may_end_in_the_blanks_at_the_end(
    iomed: Command, saved: Callable[..., str]
) -> None:
    """The last paragraph then ends before what it holds."""
    extraction = small()
    extraction["article"]["text"] += " \n"
    text = extraction["article"]["text"]
    extraction["quotes"][0].update(text=text[1:], end=len(text))
    shown = iomed("show", "q1", "--json", "--data", saved(extraction)).json
    assert (shown["before"], shown["after"]) == ("“", "")


def test_an_extraction_without_records(iomed: Command, saved: Callable[..., str]) -> None:
    """An article in which nobody says anything is no error."""
    extraction = {
        "schema": 2,
        "article": {"id": "a", "text": "", "paragraphs": []},
    }
    path = saved(extraction)
    for command, said in (
        (["quotes"], "No quotations found (iomed reads English)."),
        (["speakers", "--all"], "Nothing found."),
        (["facts"], "There are no facts here."),
        (["stats"], "Nothing found."),
        (["search", "x"], "“x” stands nowhere in 1 article."),
    ):
        assert iomed(*command, "--data", path) == (
            1,
            "",
            f"iomed: {said}\niomed: Searched {path}.\n",
        )
    assert iomed("article", "--data", path).status == 0


def test_a_speaker_without_a_word(iomed: Command, saved: Callable[..., str]) -> None:
    """A quotation of blanks has no word to make a bar of."""
    extraction = small("   ")
    result = iomed("stats", "--data", saved(extraction), COLUMNS="80")
    assert result.out.splitlines()[1] == "Ann Lee  0"


@given(st.data())
def test_any_damage_is_either_refused_or_read(data: st.DataObject) -> None:
    """However a file is damaged, only `IomedError` tells of it."""
    content = bytearray(json.dumps(small("Ça va, 中文")).encode())
    for _ in range(data.draw(st.integers(1, 4))):
        at = data.draw(st.integers(0, len(content) - 1))
        content[at : at + data.draw(st.integers(0, 3))] = data.draw(
            st.sampled_from([b"", b"[", b"}", b'"', b"\\ud800", b"-1", b"1e999", b"\xff", b"\n"])
        )
    before = bytes(content)
    try:
        for extraction in read_extractions(before, "file"):
            assert list(problems(extraction)) == []
    except IomedError as error:
        assert str(error).startswith("file")


def test_validation_does_not_stop_at_the_first(saved: Callable[..., str]) -> None:
    """A checker of data gets all that is wrong at once."""
    extraction = copy.deepcopy(bundled())
    put("quotes", 0, "paragraph", to=99)(extraction)
    put("facts", 3, "people", to=["Nobody"])(extraction)
    record = msgspec.convert(extraction, Extraction)
    assert list(problems(record)) == [
        "q1: there is no paragraph 99",
        "f4: no speaker is named 'Nobody'",
    ]
