"""Articles that come and go: their ids, their names, what became of each."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import pytest

from archives import filled
from conftest import Command
from iomed_cli import load
from iomed_cli.archive.connection import opened_to_write, writing
from iomed_cli.archive.proof.integrity import faults
from iomed_cli.archive.row_encoding import kept
from iomed_cli.archive.writer import CollectionWriter
from iomed_cli.model import Extraction
from synthetic import Said, article


@pytest.fixture
def it(tmp_path: Path) -> Path:
    """Give where a collection is to be."""
    return tmp_path / "it.iomed"


@pytest.fixture
def connection(it: Path) -> Iterator[sqlite3.Connection]:
    """Give a connection to it."""
    with closing(opened_to_write(it)) as found:
        yield found


def said(id_: str, words: str, speaker: str = "Ann Lee", body: str = "Bank of China") -> Extraction:
    """Give an article of one sentence."""
    return article(id_, [Said(speaker, words, "direct", (body,))])


def put(connection: sqlite3.Connection, writer: CollectionWriter, *every: Extraction) -> list[str]:
    """Put articles in, from sources named after their words, and give what became of each."""
    with writing(connection):
        writer.begun()
        return [
            writer.keep(one.quotes[0].text, one.article.text.encode(), kept(one)) for one in every
        ]


def test_ids_that_are_wanted_again(it: Path, connection: sqlite3.Connection) -> None:
    """Each gets the next number that is free, and one that is taken out frees its own."""
    writer = CollectionWriter(connection)
    words = "one two three four five six seven".split()
    assert put(connection, writer, *(said("a", word) for word in words)) == ["new"] * 7
    found = [row.id for row in load(it).articles()]
    assert found == ["a", "a-2", "a-3", "a-4", "a-5", "a-6", "a-7"]
    with writing(connection):
        assert writer.forget("a")
        assert not writer.forget("b")
    assert put(connection, writer, said("a", "eight")) == ["new"]
    found = [row.id for row in load(it).articles()]
    assert sorted(found) == ["a", "a-2", "a-3", "a-4", "a-5", "a-6", "a-7"]
    assert list(faults(str(it))) == []


def test_a_name_that_another_process_takes_out(it: Path, connection: sqlite3.Connection) -> None:
    """Who writes does not rest on what they knew of it."""
    writer = CollectionWriter(connection)
    put(connection, writer, said("a", "one"), said("b", "two", "Bo Ek", "United Nations"))
    with closing(opened_to_write(it)) as other:
        with writing(other):
            CollectionWriter(other).forget("a")
        put(other, CollectionWriter(other), said("c", "three", "Cy Orr", "Ministry of Trade"))
    put(connection, writer, said("d", "four"))
    assert [row.speaker for row in load(it).quotes()] == ["Bo Ek", "Cy Orr", "Ann Lee"]
    assert [row.id for row in load(it).quotes(speaker="Ann Lee")] == ["q1"]
    assert [row.article for row in load(it).organizations(name="BOC")] == ["d"]
    assert list(faults(str(it))) == []


def test_what_was_not_written_is_not_known(it: Path, connection: sqlite3.Connection) -> None:
    """A transaction that fails takes its names along."""
    writer = CollectionWriter(connection)
    with pytest.raises(KeyError), writing(connection):
        writer.begun()
        writer.keep("one", b"", kept(said("a", "one")))
        raise KeyError
    writer.failed()
    put(connection, writer, said("b", "two"))
    assert [row.article for row in load(it).quotes(speaker="Ann Lee")] == ["b"]
    assert list(faults(str(it))) == []


def test_what_an_article_leaves_to_others(it: Path, connection: sqlite3.Connection) -> None:
    """Names that another article has stay, with what they are called; the others go."""
    writer = CollectionWriter(connection)
    both = said("a", "one"), said("b", "two", "Bo Ek")
    put(connection, writer, *both, said("c", "three", "Cy Orr", "United Nations"))
    with writing(connection):
        assert writer.forget("a")
        assert writer.forget("c")
    assert sorted(load(it).names("speakers")) == sorted(load(it).names("quoted")) == ["Bo Ek"]
    assert [row.article for row in load(it).organizations(name="BOC")] == ["b"]
    names = connection.execute("SELECT name FROM names ORDER BY name").fetchall()
    assert names == [("BOC",), ("Bank of China",), ("Bo Ek",)]
    words = connection.execute("SELECT DISTINCT word FROM name_words").fetchall()
    assert "orr" not in {word for (word,) in words}
    assert list(faults(str(it))) == []


def test_a_source_that_holds_another_text(it: Path, connection: sqlite3.Connection) -> None:
    """It is replaced; of a text that another source holds as well only that source's remains."""
    writer = CollectionWriter(connection)
    one, two = said("a", "one"), said("b", "two")

    def keep(source: str, what: Extraction) -> str:
        with writing(connection):
            writer.begun()
            return writer.keep(source, what.article.text.encode(), kept(what))

    assert [keep("x", one), keep("x", one), keep("y", one)] == ["new", "known", "duplicate"]
    assert [keep("x", two), keep("y", two)] == ["new", "duplicate"]
    assert [(row.article, row.text) for row in load(it).quotes()] == [("b", "two Bank of China")]
    assert keep("z", said("c", "three")) == "new"
    assert keep("z", said("c", "four")) == "replaced"
    assert [(row.article, row.text) for row in load(it).quotes()] == [
        *(("b", "two Bank of China"), ("c", "four Bank of China")),
    ]
    assert [row.id for row in load(it).quotes(keywords=["three"])] == []
    assert [row.id for row in load(it).quotes(keywords=["four"])] == ["q1"]
    sources = connection.execute("SELECT name FROM sources ORDER BY name").fetchall()
    assert sources == [("x",), ("y",), ("z",)]
    assert list(faults(str(it))) == []


def test_keys_that_are_used_up(iomed: Command, it: Path) -> None:
    """Whoever has given a record the greatest key is told that nothing more can be put in."""
    filled(it, [said("a", "one")])
    with closing(sqlite3.connect(it)) as connection, connection:
        connection.execute("UPDATE facts SET key = 4611686018427387904")
    result = iomed("collect", "-", "--into", str(it), stdin=b"\xe2\x80\x9cNo,\xe2\x80\x9d he said.")
    assert result.status == 2
    assert "there are no keys left" in result.err
    assert result.err.count("\n") == 1
