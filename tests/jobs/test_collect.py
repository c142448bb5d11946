"""Collecting: only what is new, whole articles only, whatever happens meanwhile."""

from __future__ import annotations

import gzip
import json
import os
import random
import signal
import sqlite3
import subprocess
import time
from pathlib import Path
from typing import Any

import pytest

from archives import filled
from conftest import Command, Process, Result
from iomed_cli import IomedError, extraction, load
from iomed_cli.archive import connection as files
from iomed_cli.archive.proof.integrity import faults
from iomed_cli.intake import article_texts
from iomed_cli.jobs import collect_file as collecting
from synthetic import Said, article

SAID = "“We will sign the {},” Ann Lee, mayor of Harbour, said on Monday.\n"


@pytest.fixture
def corpus(tmp_path: Path) -> Path:
    """Give a corpus of two articles."""
    path = tmp_path / "corpus.jsonl"
    write(path, one="treaty", two="contract")
    return path


def write(path: Path, **texts: str) -> None:
    """Write a corpus of articles, each of which says that something will be signed."""
    lines = [json.dumps({"id": id_, "text": SAID.format(word)}) for id_, word in texts.items()]
    path.write_text("\n".join(lines))


def said(path: Path) -> list[tuple[str, str]]:
    """Give the articles' ids and what is said in them."""
    return [(quote.article, quote.text) for quote in load(path).quotes()]


def test_inputs_of_every_kind(iomed: Command, tmp_path: Path, corpus: Path) -> None:
    """Texts, JSON Lines, compressed ones, and datasets go into one collection."""
    into = tmp_path / "all.iomed"
    (tmp_path / "plain.txt").write_text(SAID.format("letter"))
    packed = tmp_path / "packed.jsonl.gz"
    packed.write_bytes(gzip.compress(json.dumps({"text": SAID.format("bill")}).encode()))
    made = tmp_path / "made.jsonl"
    made.write_text(iomed("extract", "-", "--format", "jsonl", stdin=SAID.format("x").encode()).out)
    inputs = [str(tmp_path / "plain.txt"), str(corpus), str(packed), str(made), "-"]
    result = iomed("collect", *inputs, "--into", str(into), stdin=SAID.format("pact").encode())
    assert result == Result(0, "", f"iomed: {into}: 6 new\n")
    assert said(into) == [
        ("plain", "We will sign the letter"),
        ("one", "We will sign the treaty"),
        ("two", "We will sign the contract"),
        ("packed-1", "We will sign the bill"),
        ("article", "We will sign the x"),
        ("article-2", "We will sign the pact"),
    ]


def test_only_what_is_new_is_done(
    iomed: Command, tmp_path: Path, corpus: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """An input that is known is not extracted again."""
    into = tmp_path / "it.iomed"
    iomed("collect", str(corpus), "--into", str(into))
    write(corpus, one="treaty", two="contract", three="letter")
    extracted: list[str] = []

    def watched(text: str, **about: Any) -> Any:
        extracted.append(text)
        return extraction.read(text, **about)

    monkeypatch.setattr(article_texts, "read", watched)
    result = iomed("collect", str(corpus), "--into", str(into))
    assert result.err == f"iomed: {into}: 1 new, 2 known before\n"
    assert extracted == [SAID.format("letter")]


def test_a_new_text_takes_the_place_of_the_old(
    iomed: Command, tmp_path: Path, corpus: Path
) -> None:
    """The same path and id with another text is the same article, in its old place."""
    into = tmp_path / "it.iomed"
    iomed("collect", str(corpus), "--into", str(into))
    write(corpus, one="letter", two="contract")
    result = iomed("collect", str(corpus), "--into", str(into))
    assert result.err == f"iomed: {into}: 1 replaced, 1 known before\n"
    assert said(into) == [("one", "We will sign the letter"), ("two", "We will sign the contract")]
    assert iomed("quotes", "--keyword", "treaty", "--data", str(into)).status == 1
    assert list(faults(str(into))) == []


def test_a_text_is_kept_once(iomed: Command, tmp_path: Path, corpus: Path) -> None:
    """An exact duplicate, under whatever name, is not kept again."""
    into = tmp_path / "it.iomed"
    copy = tmp_path / "copy.txt"
    copy.write_text(SAID.format("treaty"))
    result = iomed("collect", str(corpus), str(copy), "--into", str(into))
    assert result.err == f"iomed: {into}: 2 new, 1 with a text that is there already\n"
    assert [row.id for row in load(into).articles()] == ["one", "two"]
    copy.write_text(SAID.format("letter"))
    result = iomed("collect", str(copy), "--into", str(into))
    assert result.err == f"iomed: {into}: 1 new\n"
    assert [row.id for row in load(into).articles()] == ["one", "two", "copy"]


def test_a_text_of_two_of_which_one_changes_its_date(
    iomed: Command, tmp_path: Path, corpus: Path
) -> None:
    """What is known about it may change; the text is still kept once."""
    into, copy = tmp_path / "it.iomed", tmp_path / "copy.jsonl"
    write(copy, other="treaty")
    iomed("collect", str(corpus), str(copy), "--into", str(into))
    dated = json.dumps({"id": "other", "text": SAID.format("treaty"), "date": "2024"})
    copy.write_text(dated)
    result = iomed("collect", str(copy), "--into", str(into))
    assert result.err == f"iomed: {into}: 1 with a text that is there already\n"
    assert [row.id for row in load(into).articles()] == ["one", "two"]


def test_a_text_that_gets_a_date(iomed: Command, tmp_path: Path, corpus: Path) -> None:
    """The article of one input takes what is newly known about it."""
    into = tmp_path / "it.iomed"
    iomed("collect", str(corpus), "--into", str(into))
    corpus.write_text(json.dumps({"id": "one", "text": SAID.format("treaty"), "date": "2024"}))
    result = iomed("collect", str(corpus), "--into", str(into))
    assert result.err == f"iomed: {into}: 1 replaced\n"
    assert [(row.id, row.date) for row in load(into).articles()] == [("one", "2024"), ("two", None)]


def test_other_corpora_may_have_the_same_ids(iomed: Command, tmp_path: Path, corpus: Path) -> None:
    """An id of another file is another article, which gets a number."""
    into, other = tmp_path / "it.iomed", tmp_path / "other.jsonl"
    iomed("collect", str(corpus), "--into", str(into))
    for word in ("letter", "bill", "pact", "deal", "lease"):
        write(other, one=word)
        other = other.rename(tmp_path / f"{word}.jsonl")
        iomed("collect", str(other), "--into", str(into))
    assert [row.id for row in load(into).articles()] == [
        *("one", "two", "one-2", "one-3", "one-4", "one-5", "one-6"),
    ]


def test_what_is_forgotten_may_come_back(iomed: Command, tmp_path: Path, corpus: Path) -> None:
    """It is new then."""
    into = tmp_path / "it.iomed"
    iomed("collect", str(corpus), "--into", str(into))
    assert iomed("forget", "one", "none", "--data", str(into)) == Result(
        *(1, ""),
        f"iomed: {into}: 1 article removed\n"
        f"iomed: There is no article 'none' in {into}: `iomed articles {into}` shows the ids.\n",
    )
    result = iomed("collect", str(corpus), "--into", str(into))
    assert result.err == f"iomed: {into}: 1 new, 1 known before\n"
    assert [row.id for row in load(into).articles()] == ["two", "one"]


def test_the_number_of_workers_makes_no_difference(
    iomed: Command, tmp_path: Path, corpus: Path
) -> None:
    """Two processes put in what one does, in the same order."""
    write(corpus, **{f"n{number}": f"deed {number}" for number in range(200)})
    one, two = tmp_path / "1.iomed", tmp_path / "2.iomed"
    iomed("collect", str(corpus), "--into", str(one))
    iomed("collect", str(corpus), "--into", str(two), "--workers", "2")
    assert list(load(one).extractions) == list(load(two).extractions)


def test_a_damaged_input(iomed: Command, tmp_path: Path, corpus: Path) -> None:
    """What cannot be read is named, the rest is kept, the status says so."""
    into = tmp_path / "it.iomed"
    corpus.write_text(corpus.read_text() + '\n{"id": "three", "text": \n')
    missing = tmp_path / "missing.txt"
    result = iomed("collect", str(corpus), str(missing), "--into", str(into))
    assert result.status == 2
    assert result.err == (
        f"iomed: {corpus}, line 3: is not JSON: it ends before it is complete:"
        " one object on each line (jq -c . FILE)\n"
        f"iomed: {missing}: cannot be read: No such file or directory\n"
        f"iomed: {into}: 2 new\n"
    )
    assert [row.id for row in load(into).articles()] == ["one", "two"]


@pytest.mark.parametrize("folder", [False, True])
def test_nothing_but_damaged_inputs(iomed: Command, tmp_path: Path, folder: bool) -> None:
    """Where there is nothing to keep, no collection is made."""
    into = tmp_path / ("shards/" if folder else "it.iomed")
    missing, binary = tmp_path / "missing.txt", tmp_path / "binary.txt"
    binary.write_bytes(b"\0\1")
    result = iomed("collect", str(missing), str(binary), "--into", f"{into}{'/' * folder}")
    assert result.status == 2
    assert result.err.endswith(": no articles\n")
    assert [path.name for path in tmp_path.rglob("*") if path.is_file()] == ["binary.txt"]


def test_a_path_that_is_no_text(iomed: Command, tmp_path: Path) -> None:
    """Paths are bytes; what SQLite cannot hold of them is escaped."""
    odd = os.fsdecode(os.path.join(os.fsencode(tmp_path), b"\xff '%?#\n.txt"))  # noqa: PTH118
    try:
        with open(odd, "w") as file:  # noqa: PTH123
            file.write(SAID.format("treaty"))
    except (OSError, UnicodeEncodeError):
        pytest.skip("the file system wants text")
    for into in ("it 100%?#'.iomed", "shards/"):
        where = f"{tmp_path}/{into}"
        assert iomed("collect", odd, "--into", where).err == f"iomed: {where}: 1 new\n"
        assert iomed("collect", odd, "--into", where).err == f"iomed: {where}: 1 known before\n"
        answer = iomed("quotes", "--data", where, "--format", "csv", "-F", "text")
        assert answer.out == "text\nWe will sign the treaty\n"


def test_a_dataset_that_does_not_hold(iomed: Command, tmp_path: Path) -> None:
    """An extraction of others is held against its text before it is kept."""
    made, into = tmp_path / "made.jsonl", tmp_path / "it.iomed"
    object_ = json.loads(iomed("extract", "-", stdin=SAID.format("x").encode()).out)
    object_["quotes"][0]["text"] = "We will never sign"
    made.write_text(json.dumps(object_) + "\n")
    result = iomed("collect", str(made), "--into", str(into))
    assert result.status == 2
    assert result.err.startswith(f"iomed: {made}, line 1: q1: the text has 'We will sign the x'")


@pytest.mark.parametrize(
    ("text", "date", "note"),
    [
        (
            "BRUSSELS, March 3, 2024 (Reuters) - They will sign it.",
            "2024-03-03",
            "Inferred: the text says “BRUSSELS, March 3, 2024 (Reuters) -”.",
        ),
        (
            "They will sign it\nPublished: 3 March 2024, 10:15\nIt is settled.",
            "2024-03-03",
            "Inferred: the text says “Published: 3 March 2024, 10:15”.",
        ),
        ("They will sign it on March 3, 2024, he said.", None, None),
        ("HARBOUR, March 3 (Reuters) - They will sign it.", None, None),
        ("Posted 31 February 2024\nThey will sign it.", None, None),
    ],
)
def test_the_date_that_a_text_gives(
    iomed: Command, tmp_path: Path, text: str, date: str | None, note: str | None
) -> None:
    """A dateline, or a line beside the prose, dates an article, and it is said from what."""
    into = tmp_path / "it.iomed"
    iomed("collect", "-", "--into", str(into), stdin=text.encode())
    (row,) = load(into).articles()
    assert (row.date, row.date_note) == (date, note)


def test_the_date_of_the_input_goes_before(iomed: Command, tmp_path: Path) -> None:
    """What the metadata say is not inferred from the text."""
    into = tmp_path / "it.iomed"
    line = json.dumps({"text": "BRUSSELS, March 3, 2024 - They sign.", "date": "2024-03-04T10:00"})
    iomed("collect", "-", "--into", str(into), stdin=line.encode())
    (row,) = load(into).articles()
    assert (row.date, row.date_note) == ("2024-03-04", None)


# What may happen meanwhile


def child(work: Path, into: Path) -> int:
    """Start a process that collects a corpus in small batches, and give its id."""
    pid = os.fork()
    if pid:
        return pid
    status = 1
    try:
        collecting.BATCH = 5
        collecting.collect_into(str(into), [str(work)], lambda _: None)
        status = 0
    finally:
        os._exit(status)


def number_of_articles(path: Path) -> int:
    """Give how many articles are whole; none where not even the tables were."""
    try:
        return len(load(path).articles())
    except IomedError as error:
        assert str(error) == f"{path}: has nothing in it yet: `iomed collect --into` it"
        return 0


@pytest.mark.skipif(not hasattr(os, "fork"), reason="needs fork")
def test_being_killed_fifty_times(tmp_path: Path, corpus: Path) -> None:
    """Killed at any moment, a collection opens, has whole articles only, and goes on."""
    words = {f"n{number}": f"deed {number} of many" for number in range(400)}
    write(corpus, **words)
    into = tmp_path / "0.iomed"
    chance = random.Random(5)
    kept = 0
    for number in range(50):
        pid = child(corpus, into)
        time.sleep(chance.uniform(0, 0.05))
        os.kill(pid, signal.SIGKILL)
        os.waitpid(pid, 0)
        if into.exists() and into.stat().st_size:
            now = number_of_articles(into)
            assert now >= kept
            kept = now
            if kept == len(words):
                into, kept = tmp_path / f"{number}.iomed", 0
    assert os.waitpid(child(corpus, into), 0)[1] == 0
    assert [row.id for row in load(into).articles()] == list(words)
    assert list(faults(str(into))) == []


@pytest.mark.skipif(not hasattr(os, "fork"), reason="needs fork")
def test_two_at_once(tmp_path: Path, corpus: Path) -> None:
    """Two processes that collect the same into one file take turns, and nothing is there twice."""
    words = {f"n{number}": f"deed {number}" for number in range(100)}
    write(corpus, **words)
    into = tmp_path / "it.iomed"
    ends = [os.waitpid(pid, 0)[1] for pid in [child(corpus, into) for _ in range(3)]]
    assert ends == [0, 0, 0]
    assert sorted(row.id for row in load(into).articles()) == sorted(words)
    assert list(faults(str(into))) == []


def test_a_file_that_another_keeps_busy(
    iomed: Command, tmp_path: Path, corpus: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Who has waited in vain says so."""
    into = filled(tmp_path / "it.iomed", [article("a", [Said("Ann", "peace", "direct")])])
    monkeypatch.setattr(files, "BUSY_SECONDS", 0.05)
    with sqlite3.connect(into) as other:
        other.execute("BEGIN IMMEDIATE")
        result = iomed("collect", str(corpus), "--into", str(into))
    assert result.status == 2
    assert result.err == (
        f"iomed: {into}: another process has been busy with it for 60 seconds: try later\n"
    )


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="needs named pipes")
@pytest.mark.parametrize("ending", [signal.SIGINT, signal.SIGTERM])
def test_workers_that_are_ended(process: Process, tmp_path: Path, ending: signal.Signals) -> None:
    """Ctrl-C ends those who fill a folder at once, whatever they wait for, and says so."""
    pipes = [tmp_path / "a.jsonl", tmp_path / "b.jsonl"]
    for pipe in pipes:
        os.mkfifo(pipe)
    into = tmp_path / "shards"
    it = process("collect", *map(str, pipes), "--into", f"{into}/", "--workers", "2")
    line = json.dumps({"text": SAID.format("pact")})
    feeders = [subprocess.Popen(["yes", line], stdout=pipe.open("wb")) for pipe in pipes]
    try:
        while len(list(into.glob("*.iomed"))) < 2:
            assert it.poll() is None
            time.sleep(0.01)
        it.send_signal(ending)
        # The pipes are at their ends only once every worker has ended too.
        out, err = it.communicate(timeout=20)
    finally:
        for feeder in feeders:
            feeder.kill()
            feeder.wait()
    stays = "stopped; what is in it stays, and the same command goes on from there"
    assert (it.returncode, out, err.decode()) == (128 + ending, b"", f"iomed: {into}/: {stays}\n")


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="needs named pipes")
def test_stopped_before_anything_was_kept(process: Process, tmp_path: Path) -> None:
    """Ctrl-C says that there is no collection yet."""
    into = tmp_path / "news.iomed"
    pipe = tmp_path / "news.jsonl"
    os.mkfifo(pipe)
    it = process("collect", str(pipe), "--into", str(into))
    # It opens only once somebody reads it.
    with pipe.open("wb"):
        it.send_signal(signal.SIGINT)
        _, err = it.communicate(timeout=20)
    assert (it.returncode, err.decode()) == (
        130,
        f"iomed: {into}: stopped before anything was kept\n",
    )


@pytest.fixture
def full_disk(monkeypatch: pytest.MonkeyPatch) -> None:
    """Let no database have more than a few pages."""
    real = files._connected

    def small(address: str) -> sqlite3.Connection:
        connection = real(address)
        connection.execute("PRAGMA max_page_count = 80")
        return connection

    monkeypatch.setattr(files, "_connected", small)


@pytest.mark.usefixtures("full_disk")
def test_a_full_disk(
    iomed: Command, tmp_path: Path, corpus: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A full disk is said in one line; what was kept before stays, whole."""
    monkeypatch.setattr(collecting, "BATCH", 5)
    write(corpus, **{f"n{number}": f"deed {number} of many" for number in range(400)})
    into = tmp_path / "it.iomed"
    result = iomed("collect", str(corpus), "--into", str(into))
    assert result.status == 2
    assert result.err == f"iomed: {into}: the disk is full: what was kept before is safe\n"
    number = len(load(into).articles())
    assert number > 0
    assert number % 5 == 0


def test_a_place_where_nothing_can_be_written(iomed: Command, corpus: Path) -> None:
    """A folder that is not there is named."""
    result = iomed("collect", str(corpus), "--into", "/none/it.iomed")
    assert result == Result(
        2,
        "",
        "iomed: /none/it.iomed: cannot be made: there is no folder /none: mkdir -p /none\n",
    )


@pytest.mark.parametrize("content", [b"words\n", b'{"schema": 1}', b"\0\1\2"])
def test_what_is_no_collection(
    iomed: Command, tmp_path: Path, corpus: Path, content: bytes
) -> None:
    """A file that is none is left as it is."""
    into = tmp_path / "it.txt"
    into.write_bytes(content)
    for result in (
        iomed("collect", str(corpus), "--into", str(into)),
        iomed("check", str(into)),
        iomed("forget", "a", "--data", str(into)),
    ):
        assert result.status == 2
        assert result.err.startswith(f"iomed: {into}: is no collection")
    assert into.read_bytes() == content


def test_an_empty_file_becomes_one(iomed: Command, tmp_path: Path, corpus: Path) -> None:
    """A file that something else has just made, and left empty, is filled."""
    into = tmp_path / "it.iomed"
    into.touch()
    assert iomed("collect", str(corpus), "--into", str(into)).status == 0
    assert len(load(into).articles()) == 2
