"""JSON in any layout: each value with its line, and what is broken told once."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from conftest import Command
from iomed_cli.inputs.json_values import head, is_spread, json_fault, json_values, numbered
from iomed_cli.inputs.sizes import MAX_SIZE

NESTED = st.recursive(
    st.none() | st.booleans() | st.integers() | st.text(),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(), inner, max_size=3),
    max_leaves=8,
)
OBJECTS = st.lists(st.dictionaries(st.text(), NESTED, max_size=4), min_size=1, max_size=5)


def values(content: str) -> list[tuple[int, str]]:
    """Give each value of a content with its line."""
    lines = numbered(content.encode().splitlines(keepends=True))
    return [(line, value.decode()) for line, value in json_values(lines, "", MAX_SIZE)]


@given(OBJECTS, st.sampled_from([None, 1, 2]), st.booleans())
def test_objects_come_back_however_they_are_laid_out(
    objects: list[dict[str, object]], indent: int | None, ascii_: bool
) -> None:
    """One after the other or in an array, on one line or on many."""
    one_by_one = "\n".join(json.dumps(it, indent=indent, ensure_ascii=ascii_) for it in objects)
    array = json.dumps(objects, indent=indent, ensure_ascii=ascii_)
    for content in (one_by_one, one_by_one.replace("\n", "\r\n"), array):
        lines = numbered(content.encode().split(b"\n"))
        found = [json.loads(value) for _, value in json_values(lines, "", MAX_SIZE)]
        assert found == objects


@pytest.mark.parametrize(
    ("content", "found"),
    [
        ("", []),
        ("[]", []),
        ('{"a": 1}{"b": 2}', [(1, '{"a": 1}'), (1, '{"b": 2}')]),
        ('{\n "a": 1\n}\n\n{\n "b": 2\n}', [(1, '{\n "a": 1\n}'), (5, '{\n "b": 2\n}')]),
        ('[\n {"a": [1]},\n {"b": "},{"}\n]\n', [(2, '{"a": [1]}'), (3, '{"b": "},{"}')]),
        ('[1, "a", [2]]', [(1, "1"), (1, '"a"'), (1, "[2]")]),
        ('{"a": 1} oops\n{"b": 2}', [(1, '{"a": 1}'), (1, "oops"), (2, '{"b": 2}')]),
        ('{\n "a": "x\n\n{\n "b": 2\n}', [(1, '{\n "a": "x'), (4, '{\n "b": 2\n}')]),
    ],
)
def test_values_and_their_lines(content: str, found: list[tuple[int, str]]) -> None:
    """What is broken is a value too, and the next one at the margin is read."""
    assert values(content) == found


@pytest.mark.parametrize(
    ("content", "spread"),
    [
        ('{"a": 1}\n{"b": 2}\n', False),
        ('{"a": 1\n{"b": 2}\n', False),
        ("nonsense\n{\n", False),
        ("{\n", True),
        ("[1]", True),
        ("", False),
    ],
)
def test_a_broken_line_is_no_layout(content: str, spread: bool) -> None:
    """JSON Lines are told from JSON over many lines, also where the first is broken."""
    assert is_spread(head(numbered(content.encode().splitlines(keepends=True)))) is spread


@pytest.mark.parametrize(
    ("content", "said"),
    [
        ('{"a": NaN}', 'is not JSON: "a" is NaN, which JSON lacks: write null'),
        ('{"a": 1, "b": -Infinity}', 'is not JSON: "b" is -Infinity, which JSON lacks: write null'),
        ('{"a": [NaN]}', "is not JSON: a value is NaN, which JSON lacks: write null"),
        ('{"é": oops}', "is not JSON: invalid character at column 7"),
        (
            '{\n "a": oops\n}',
            "is not JSON: invalid character at column 7, 1 below its first line",
        ),
        ('{"a": ', "is not JSON: it ends before it is complete"),
    ],
)
def test_what_is_wrong_is_told_with_its_place(content: str, said: str) -> None:
    """The field or the column, and the line within a value of several."""
    import msgspec

    with pytest.raises(msgspec.DecodeError) as raised:
        msgspec.json.decode(content.encode())
    assert json_fault(content.encode(), raised.value) == said


def article(number: int) -> dict[str, str]:
    """Give an article with a quotation."""
    return {"id": f"a{number}", "text": f"“We will sign it {number} times,” said Ann Lee."}


@pytest.mark.parametrize("name", ["many.jsonl", "many.json", "-"])
@pytest.mark.parametrize("in_array", [True, False])
def test_articles_over_many_lines(
    iomed: Command, tmp_path: Path, name: str, in_array: bool
) -> None:
    """Objects that are laid out for people, or in an array, are as many articles."""
    articles = [article(number) for number in range(300)]
    content = json.dumps(articles, indent=2)
    if not in_array:
        content = "\n".join(json.dumps(it, indent=2) for it in articles)
    (tmp_path / "many.jsonl").write_text(content)
    (tmp_path / "many.json").write_text(content)
    path = name if name == "-" else str(tmp_path / name)
    found = iomed("extract", path, stdin=content.encode())
    assert (found.status, found.err) == (0, "")
    assert [json.loads(line)["article"]["id"] for line in found.out.splitlines()] == [
        it["id"] for it in articles
    ]


def test_json_lines_in_utf_16(iomed: Command, tmp_path: Path) -> None:
    """A Windows shell writes them."""
    path = tmp_path / "a.jsonl"
    path.write_text(json.dumps(article(1)) + "\n" + json.dumps(article(2)), encoding="utf-16")
    assert iomed("extract", str(path)).out.count("\n") == 2


def test_text_in_brackets_is_text(iomed: Command) -> None:
    """What begins like JSON and is none is an article."""
    for text in ("[Reuters] “We won,” said Ann Lee.\n", '{"We won," said Ann Lee.\nEnd.\n'):
        assert iomed("extract", "-", stdin=text.encode()).json["article"]["text"] == text


def test_extractions_in_an_array(iomed: Command, tmp_path: Path) -> None:
    """What several commands wrote can be put together in any way."""
    (tmp_path / "a.jsonl").write_text("".join(json.dumps(article(n)) + "\n" for n in (1, 2)))
    lines = iomed("extract", str(tmp_path / "a.jsonl")).out.splitlines()
    every = [json.loads(line) for line in lines]
    for content in (
        json.dumps(every),
        json.dumps(every, indent=2),
        "\n".join(json.dumps(it, indent=2) for it in every),
    ):
        found = iomed("quotes", "--data", "-", "--format", "csv", stdin=content.encode())
        assert found.out.count("We will sign it") == 2


def test_rows_are_claims(iomed: Command) -> None:
    """What a listing wrote as JSON can be verified."""
    rows = iomed("quotes", "--kind", "direct", "--json").out
    found = iomed("verify", "--from", "-", "--json", stdin=rows.encode())
    assert found.status == 0
    assert len(found.json) == len(json.loads(rows)) > 3


def test_a_fault_of_many_lines_is_told_once(iomed: Command, tmp_path: Path) -> None:
    """The first with its line, then how many more there are; the status is 2."""
    path = tmp_path / "many.jsonl"
    path.write_text(json.dumps(article(1)) + "\n" + "oops\n" * 1500 + '{"id": 1}\n')
    said = (
        f"iomed: {path}, line 2: is not JSON: invalid character at column 1\n"
        f'iomed: {path}, line 1502: has no "text"\n'
        f"iomed: {path}: 1,499 more lines like line 2: 3, 4, 5, 6, 7, …\n"
    )
    found = iomed("extract", str(path))
    assert (found.status, found.err, found.out.count("\n")) == (2, said, 1)
    into = tmp_path / "a.iomed"
    assert iomed("collect", str(path), "--into", str(into)) == (
        *(2, ""),
        f"{said}iomed: {into}: 1 new\n",
    )


def test_nothing_is_left_where_nothing_was_read(iomed: Command, tmp_path: Path) -> None:
    """Neither a file nor a folder."""
    (tmp_path / "a.txt").write_bytes(b"%PDF-1.4\n")
    for into in ("a.iomed", "shards/"):
        found = iomed("collect", str(tmp_path / "a.txt"), "--into", f"{tmp_path}/{into}")
        assert found.status == 2
    assert [it.name for it in tmp_path.iterdir()] == ["a.txt"]
