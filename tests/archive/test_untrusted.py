"""Whatever a collection's file holds ends in one line, and `check` calls no changed one sound."""

from __future__ import annotations

import os
import random
import shutil
import sqlite3
import subprocess
import sys
from contextlib import closing
from pathlib import Path

import msgspec
import pytest

from archives import filled
from articles import TESTS
from conftest import Command, Result
from iomed_cli import load
from iomed_cli.archive import connection as files
from synthetic import Said, article

LISTINGS = [
    *("quotes", "quotes -s Wang", "quotes -k peace", "speakers --all", "countries", "facts"),
    *("organizations", "search peace", "stats", "articles", "article a1", "show a2/q1"),
]


@pytest.fixture(scope="module")
def sound(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Give a collection of three articles as it was collected."""
    one = article("a1", [Said("Wang Yi", "peace", "direct", ("China", "Bank of China"))])
    two = article("a2", [Said("Wang Yong", "no peace", "mixed")], date="2024-06-01", title="Two")
    path = tmp_path_factory.mktemp("sound") / "sound.iomed"
    return filled(path, [load().article(), one, two])


@pytest.fixture
def it(sound: Path, tmp_path: Path) -> Path:
    """Give a copy of it to be spoilt."""
    return Path(shutil.copy(sound, tmp_path / "it.iomed"))


def changed(path: Path, script: str) -> None:
    """Run SQL on a collection, as any other program may."""
    with closing(sqlite3.connect(path)) as connection:
        connection.executescript(script)


def one_line(result: Result) -> None:
    """Assert that a command has refused a file."""
    assert result.status == 2
    assert result.err.startswith("iomed: ")
    assert result.err.count("\n") == 1


def test_a_flipped_bit(iomed: Command, sound: Path, tmp_path: Path) -> None:
    """Either a check refuses the file, or everything is answered as before."""
    chance = random.Random(10)
    content = sound.read_bytes()
    expected = [iomed(*one.split(), "--json", "--data", str(sound)) for one in LISTINGS]
    path = tmp_path / "flipped.iomed"
    refused = 0
    for _ in range(40):
        spoilt = bytearray(content)
        spoilt[chance.randrange(len(spoilt))] ^= 1 << chance.randrange(8)
        path.write_bytes(spoilt)
        if iomed("check", str(path)).status == 2:
            refused += 1
            continue
        for command, answer in zip(LISTINGS, expected):
            assert iomed(*command.split(), "--json", "--data", str(path)) == answer
    assert refused


VALUES = {
    "texts": "UPDATE texts SET text = replace(text, 'no peace', 'so peace')",
    "hashes": "UPDATE articles SET hash = x'00'",
    "kinds": "UPDATE quotes SET kind = 'evil'",
    "known kinds": "UPDATE quotes SET kind = 'indirect' WHERE kind = 'mixed'",
    "roles": "UPDATE countries SET role = 'evil'",
    "categories": "UPDATE facts SET category = 'evil'",
    "statements": "UPDATE facts SET statement = x'ff'",
    "counts": "UPDATE speakers SET direct = 'x'",
    "other counts": "UPDATE speakers SET mentioned = mentioned + 1",
    "infinite counts": "UPDATE speakers SET direct_words = 9e999",
    "first places": "UPDATE organizations SET start = -99999999999",
    "dates": "UPDATE articles SET date = '2024-06-02' WHERE id = 'a2'",
    "titles": "UPDATE articles SET title = 'Too' WHERE id = 'a2'",
    "values": "UPDATE facts SET value = value + 1 WHERE unit = 'km'",
    "huge values": f"UPDATE facts SET value = CAST('{'9' * 5000}' AS BLOB)",
    "huge places": "UPDATE quotes SET start = 9223372036854775807",
    "paragraphs": "UPDATE quotes SET paragraph = 99",
    "mentions": "UPDATE speakers SET mentions = '[[1,2]]'",
    "no JSON": "UPDATE texts SET paragraphs = '['",
    "no UTF-8": "UPDATE names SET name = CAST(x'ff' AS TEXT) WHERE name = 'Wang Yong'",
    "names": "UPDATE names SET name = x'00' WHERE name = 'Wang Yong'",
    "words of names": "DELETE FROM name_words WHERE word = 'yong'",
    "more words of names": "INSERT INTO name_words SELECT 'evil', key FROM names LIMIT 1",
    "names of organizations": "DELETE FROM organization_names",
    "words": "INSERT INTO text_words (rowid, words) VALUES (2, 'evil')",
    "no words": "INSERT INTO quote_words (quote_words) VALUES ('delete-all')",
    "no texts": "DELETE FROM texts WHERE article_key = 2",
    "no articles": "DELETE FROM articles",
    "no speakers": "DELETE FROM speakers",
    "no facts": "DELETE FROM facts",
    "no sources": "DELETE FROM sources",
    "no digests": "DELETE FROM digests",
    "no seal": "DELETE FROM seal",
    "more names of organizations": "INSERT INTO organization_names SELECT min(key), 1 FROM names"
    " WHERE key NOT IN (SELECT alias_key FROM organization_names WHERE name_key = 1)",
    "more names": "INSERT INTO names (name) VALUES ('!')",
    "more terms": "INSERT INTO terms (term) VALUES ('evil')",
    "more seals": "INSERT INTO seal SELECT * FROM seal",
    "more digests": "INSERT INTO digests VALUES (99, x'00')",
    "settings of an index": "INSERT INTO fact_words (fact_words, rank) VALUES ('pgsz', 64)",
    "another article's": "UPDATE quotes SET article_key = 2 WHERE article_key = 3",
    "nobody's": "UPDATE quotes SET article_key = x'00' WHERE article_key = 3",
}


@pytest.mark.parametrize("script", VALUES.values(), ids=VALUES.keys())
def test_a_changed_value(iomed: Command, it: Path, script: str) -> None:
    """A check finds it; whatever else is asked answers or refuses, and says why in a line."""
    changed(it, script)
    result = iomed("check", str(it))
    assert result.status == 2
    assert all(line.startswith(f"iomed: {it}: ") for line in result.err.splitlines())
    claim = ["verify no peace", "forget a2", "forget a1 iomed-signing"]
    for command in [*LISTINGS, *claim]:
        result = iomed(*command.split(), "--data", str(it))
        if result.status == 2:
            one_line(result)
        assert result.status in (0, 1, 2)


ENDLESS = "WITH RECURSIVE n (i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n) SELECT i, 'x' FROM n"
SCHEMAS = {
    f"DROP TABLE names; CREATE VIEW names (key, name) AS {ENDLESS}": (
        "has a view 'names' that iomed does not make"
    ),
    "CREATE TRIGGER t AFTER INSERT ON sources BEGIN DELETE FROM quotes; END": (
        "has a trigger 't' that iomed does not make"
    ),
    "CREATE TABLE more (x)": "has a table 'more' that iomed does not make",
    "ALTER TABLE quotes ADD COLUMN more": "has a table 'quotes' that is not as iomed makes it",
    "CREATE INDEX more ON quotes (kind)": "has an index 'more' that iomed does not make",
    "DROP INDEX articles_by_hash": "lacks the index 'articles_by_hash'",
    "DROP VIEW mentions": "lacks the view 'mentions'",
}


@pytest.mark.parametrize("command", ["check", "quotes --data", "forget a1 --data", "collect"])
@pytest.mark.parametrize(("script", "said"), SCHEMAS.items(), ids=range(len(SCHEMAS)))
def test_a_schema_that_is_not_ours(
    iomed: Command, it: Path, script: str, said: str, command: str
) -> None:
    """It is refused as the file is opened, before any of it is run, and left as it is."""
    changed(it, script)
    before = it.read_bytes()
    args = [*command.split(), str(it)]
    if command == "collect":
        args = ["collect", "-", "--into", str(it)]
    result = iomed(*args, stdin=b'"Peace," said Ann Lee.')
    assert result == (2, "", f"iomed: {it}: {said}: collect what is in it anew\n")
    assert it.read_bytes() == before


def test_a_trigger_in_an_older_collection(iomed: Command, it: Path) -> None:
    """Nothing of it runs while the file is brought forward."""
    changed(
        it,
        "DROP TABLE digests; DROP TABLE seal; DROP VIEW figures; PRAGMA user_version = 2;"
        "CREATE TRIGGER t AFTER INSERT ON speakers BEGIN DELETE FROM quotes; END",
    )
    result = iomed("forget", "a1", "--data", str(it))
    said = "has a trigger 't' that iomed does not make: collect what is in it anew"
    assert result == (2, "", f"iomed: {it}: {said}\n")


def test_a_part_of_a_collection(iomed: Command, it: Path) -> None:
    """One article less than were collected is told, though all that is left is sound."""
    with closing(files.opened_to_write(it)) as connection:
        (seal,) = connection.execute("SELECT articles, checksum FROM seal").fetchall()
    assert iomed("forget", "a2", "--data", str(it)).status == 0
    assert iomed("check", str(it)).status == 0
    with closing(sqlite3.connect(it)) as connection, connection:
        connection.execute("UPDATE seal SET articles = ?, checksum = ?", seal)
    assert iomed("check", str(it)) == (
        2,
        "",
        f"iomed: {it}: it has 2 articles of 3 that were collected\n"
        f"iomed: {it}: is damaged: collect what is in it anew\n",
    )


COLUMNS = {
    "speaker": "UPDATE quotes SET speaker_key = (SELECT key FROM names WHERE name = 'Wang Yi')"
    " WHERE article_key = 3",
    "kind": "UPDATE quotes SET kind = 'direct' WHERE article_key = 3",
    "title": "UPDATE articles SET title = 'Peace' WHERE key = 3",
    "name": "UPDATE names SET name = 'Wang Yang' WHERE name = 'Wang Yong'",
    "rule": "UPDATE quotes SET rule_key = 1, confidence = 1.0 WHERE article_key = 3",
}


@pytest.mark.parametrize("script", COLUMNS.values(), ids=COLUMNS.keys())
@pytest.mark.parametrize(
    "args",
    [
        ("verify", "no peace"),
        ("verify", "no peace", "-s", "Wang Yong"),
        ("show", "a2/q1"),
        ("article", "a2"),
        ("forget", "a2"),
    ],
)
def test_a_changed_column(iomed: Command, it: Path, script: str, args: tuple[str, ...]) -> None:
    """Nothing is said of an article, and nothing done to it, that is not what was collected."""
    changed(it, script)
    result = iomed(*args, "--data", str(it))
    assert (result.status, result.out) == (2, "")
    assert result.err.startswith(f"iomed: {it}: is damaged (")
    assert result.err.endswith(f"): see `iomed check {it}`, or collect what is in it anew\n")


REFUSALS = {
    "UPDATE quotes SET kind = 'evil'": "the column “kind” has a value that iomed does not write",
    "UPDATE speakers SET mentions = '['": (
        "the column “mentions” has a value that iomed does not write"
    ),
    "UPDATE names SET name = CAST(x'ff' AS TEXT) WHERE name = 'Wang Yong'": (
        "the column “name” has a text that is not UTF-8"
    ),
    "UPDATE quote_words_config SET v = 9": "an index of words cannot be read",
    "PRAGMA user_version = 0": "it has no version",
    "PRAGMA user_version = -5": "it has no version",
}


@pytest.mark.parametrize(("script", "said"), REFUSALS.items(), ids=range(len(REFUSALS)))
def test_what_is_said_of_damage(iomed: Command, it: Path, script: str, said: str) -> None:
    """A reader is told what is wrong, where and what to do, and nothing of SQLite's own."""
    changed(it, script)
    result = iomed("search", "Wang Yong", "--data", str(it))
    look = f"see `iomed check {it}`, or collect what is in it anew"
    assert result == (2, "", f"iomed: {it}: is damaged ({said}): {look}\n")


@pytest.mark.parametrize(
    "script",
    [
        "DELETE FROM articles WHERE id = 'a1'",
        "UPDATE digests SET digest = x'00'",
        "DELETE FROM sources",
        "INSERT INTO terms (term) VALUES ('evil')",
        "DELETE FROM seal",
    ],
)
def test_what_is_damaged_gets_no_more(iomed: Command, it: Path, script: str) -> None:
    """Whoever collects into a damaged collection is told at once, and it is left as it is."""
    changed(it, script)
    before = it.read_bytes()
    result = iomed("collect", "-", "--into", str(it), stdin=b'"Peace," said Ann Lee.')
    one_line(result)
    assert result.err.endswith(f"): see `iomed check {it}`, or collect what is in it anew\n")
    assert it.read_bytes() == before


def test_statistics_of_sqlite(iomed: Command, it: Path) -> None:
    """What SQLite notes of the tables for itself is nobody else's table."""
    changed(it, "ANALYZE")
    assert iomed("check", str(it)) == (0, "", f"iomed: {it}: is sound.\n")
    stdin = b'"Peace," said Ann Lee.'
    assert iomed("collect", "-", "--into", str(it), stdin=stdin).status == 0
    assert iomed("check", str(it)).status == 0


def test_what_forgetting_leaves(iomed: Command, it: Path) -> None:
    """Terms that no article has any more are no damage."""
    assert iomed("forget", "iomed-signing", "a1", "--data", str(it)).status == 0
    assert iomed("check", str(it)) == (0, "", f"iomed: {it}: is sound.\n")


@pytest.mark.parametrize("command", ["check", "forget a1 --data"])
def test_what_is_no_collection(iomed: Command, tmp_path: Path, command: str) -> None:
    """It is told at once what is there instead, also where reading it would wait for ever."""
    os.mkfifo(tmp_path / "pipe")
    (tmp_path / "text").write_text("Peace.", encoding="utf-8")
    folder = f"{tmp_path}: is a folder: give the collections in it ({tmp_path}/*.iomed)"
    for path, said in {
        tmp_path: folder,
        tmp_path / "none": f"{tmp_path}/none: there is no such file",
        tmp_path / "pipe": f"{tmp_path}/pipe: is a pipe or a device, and a collection is a file",
        Path("/dev/zero"): "/dev/zero: is a pipe or a device, and a collection is a file",
        tmp_path / "text": f"{tmp_path}/text: is no collection: `iomed collect` makes one",
    }.items():
        assert iomed(*command.split(), str(path)) == (2, "", f"iomed: {said}\n")


def test_a_copy_of_the_file_alone(iomed: Command, it: Path, tmp_path: Path) -> None:
    """What was collected is in it, though somebody has it open and a log lies beside it."""
    with closing(files.opened_to_write(it)):
        assert iomed("forget", "a2", "--data", str(it)).status == 0
        assert Path(f"{it}-wal").exists()
        copy = Path(shutil.copy(it, tmp_path / "copy.iomed"))
    assert [row.id for row in load(copy).articles()] == ["iomed-signing", "a1"]
    assert iomed("check", str(copy)).status == 0


def test_a_check_where_nobody_may_write(iomed: Command, it: Path) -> None:
    """A check needs nothing but to read."""
    it.parent.chmod(0o500)
    it.chmod(0o400)
    try:
        assert iomed("check", str(it)) == (0, "", f"iomed: {it}: is sound.\n")
    finally:
        it.parent.chmod(0o700)


# SQLite takes a compound of 500 SELECTs and no more.
LONG = " ".join(f"word{number}" for number in range(510))


@pytest.mark.parametrize("words", [LONG, f"Wang {LONG}", "Wang " * 510, "peace " * 510])
@pytest.mark.parametrize(
    "command",
    ["search", "quotes -s", "quotes --mentions", "quotes -k", "organizations", "speakers"],
)
def test_a_query_of_five_hundred_words(iomed: Command, it: Path, command: str, words: str) -> None:
    """It is answered as over JSON Lines of the same."""
    # A name of the same length: what is said is shortened in the middle.
    lines = it.with_suffix(".jsonl")
    lines.write_bytes(b"\n".join(map(msgspec.json.encode, load(it).extractions)))
    args = [*command.split(), words, "--json", "--data"]
    assert iomed(*args, str(it)).of(it) == iomed(*args, str(lines)).of(lines)


def test_some_damaged_collections(tmp_path: Path) -> None:
    """The fuzzer finds nothing among a few."""
    script = TESTS / "benchmarks/fuzz_collections.py"
    command = [sys.executable, str(script), "--seed", "10", "--number", "8"]
    done = subprocess.run(
        command, cwd=tmp_path, capture_output=True, text=True, timeout=300, check=False
    )
    assert (done.stdout, done.stderr) == ("8 damaged collections, 0 failures\n", "")
