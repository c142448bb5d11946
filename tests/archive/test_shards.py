"""Several collections, asked and filled by many, give what one gives."""

from __future__ import annotations

import json
import multiprocessing
import os
import signal
import socket
import sqlite3
import threading
import time
from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path
from typing import Any

import pytest

from archives import filled
from conftest import Command
from iomed_cli import IomedError, load
from iomed_cli.archive import connection as files
from iomed_cli.archive import reader
from iomed_cli.archive.shards import Shards
from iomed_cli.jobs import collect_shards
from iomed_cli.parallel.cluster import disconnect
from iomed_cli.parallel.processes import Processes
from iomed_cli.query.dataset import Dataset
from iomed_cli.query.memory_dataset import MemoryDataset
from iomed_cli.query.rows import Answer
from synthetic import Said, article

distributed = pytest.importorskip("distributed")
fsspec = pytest.importorskip("fsspec")

ARTICLES = [
    article("a1", [Said("Wang Yong", "energy prices rose", "direct", ("China",))], date="2024-01"),
    article("a2", [Said("Wang Yang", "trade", "indirect"), Said("Wang Yi", "no", "mixed")]),
    article("a3", [Said("Wang Yong", "energy price", "direct", ("United Nations",))]),
    article("a4", [Said("Ann Lee", "mediation now", "direct", ("China",))], date="2025"),
]

SAID = "“We will sign the {},” Ann Lee, mayor of Harbour, said on Monday.\n"


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """Give a folder of two collections."""
    shards = tmp_path / "shards"
    shards.mkdir()
    filled(shards / "1.iomed", ARTICLES[:2])
    filled(shards / "2.iomed", ARTICLES[2:])
    return shards


@pytest.fixture
def corpus(tmp_path: Path) -> list[Path]:
    """Give four inputs of fifty articles."""
    paths = [tmp_path / f"s{number}.jsonl" for number in range(4)]
    for path in paths:
        lines = [
            json.dumps({"id": f"n{number}", "text": SAID.format(f"{path.stem} deed {number}")})
            for number in range(50)
        ]
        path.write_text("\n".join(lines))
    return paths


@pytest.fixture(scope="module")
def cluster() -> Iterator[Any]:
    """Give a cluster of two processes on this machine."""
    with distributed.LocalCluster(
        n_workers=2, threads_per_worker=1, processes=True, dashboard_address=None
    ) as it:
        yield it
        disconnect()


def asked(it: Dataset) -> Iterator[Answer[Any]]:
    """Ask one question of each kind, names and words with typing errors among them."""
    for name in ("Wang Yong", "Wang", "Wang Yung", "Wang Wei"):
        yield it.quotes(speaker=name)
        yield it.speakers(name=name)
    for words in ("prices", "mediaton", "energy pricse", "trade"):
        yield it.quotes(keywords=[words])
        yield it.facts(keywords=[words])
        yield it.search(words)
    yield it.quotes(mentions="China")
    yield it.quotes(kind="direct")
    yield it.countries(name="CN")
    yield it.organizations(name="UN")
    yield it.stats()
    yield it.articles()
    yield it.speakers(silent=True)
    yield it.within(since="2024", until="2024-06").quotes()


def test_several_collections_are_asked_as_one(folder: Path) -> None:
    """Whatever is asked: the rows, order, scores and notes of all articles in memory."""
    shards, memory = load(folder), MemoryDataset(ARTICLES)
    assert isinstance(shards, Shards)
    for mine, other in zip(asked(shards), asked(memory), strict=True):
        assert list(mine.hits) == list(other.hits)
        assert mine.notes == other.notes
    assert shards.show("a3/q1") == memory.show("a3/q1")
    assert shards.article("a4") == memory.article("a4")
    assert list(shards.extractions) == ARTICLES
    claim = ("energy price", "Wang Yong")
    assert shards.verify(*claim) == memory.verify(*claim)


def test_ids_that_several_have(folder: Path) -> None:
    """An id is looked for in all of them, and refused where it is not enough."""
    with pytest.raises(IomedError, match="4 articles have a record 'q1': say which, as in a1/q1"):
        load(folder).show("q1")
    with pytest.raises(IomedError, match="no article has the id 'x'; there are 4: a1, a2, a3, a4"):
        load(folder).article("x")


DATES = {"a": "2024-01", "b": "2024-02", "c": "2025", "d": None}


@pytest.fixture
def alike(tmp_path: Path) -> Path:
    """Give a folder of three collections, two of which have an article of the same id."""
    shards = tmp_path / "alike"
    shards.mkdir()
    for name, words, ids in (("x", "peace", "ab"), ("o'%", "war", "bc"), ("z", "trade", "d")):
        said = {id_: [Said("Ann Lee", f"{words} {id_}", "direct", ("China",))] for id_ in ids}
        every = [article(id_, said[id_], date=DATES[id_]) for id_ in ids]
        filled(shards / f"{name}.iomed", every)
    return shards


def test_the_same_id_in_two_collections(iomed: Command, alike: Path) -> None:
    """The collection's name tells the articles of those two apart, whatever is asked."""
    for command in (["quotes"], ["quotes", "--mentions", "China"], ["facts"]):
        result = iomed(*command, "--data", str(alike), "--format", "csv", "-F", "article,text")
        assert (result.status, result.err) == (0, "")
        assert result.out == (
            "article,text\no'%/b,war b China\no'%/c,war c China\n"
            "x/a,peace a China\nx/b,peace b China\nd,trade d China\n"
        )
    for id_, words in (("x/b", "peace b China"), ("o'%/b", "war b China"), ("d", "trade d China")):
        assert iomed("show", f"{id_}/q1", "--data", str(alike), "--json").json["text"] == words
        assert iomed("article", id_, "--data", str(alike), "--json").json["id"] == id_
    assert "there are 5: o'%/b, " in iomed("show", "b/q1", "--data", str(alike)).err
    verdict = iomed("verify", "war b China", "--data", str(alike), "--json").json
    assert "o'%/b" in json.dumps(verdict)


def test_the_same_id_with_the_options(iomed: Command, alike: Path, folder: Path) -> None:
    """Periods do not change the ids, nor does who asks, nor where equal names lie."""
    found = load(alike).within(since="2024", until="2024-06")
    assert [row.id for row in found.articles()] == ["o'%/b", "x/a", "x/b"]
    assert found.source("o'%/b").date == "2024-02"
    paths = [str(path) for path in sorted(alike.glob("*"))]
    ids = [row.id for row in Shards(paths, Processes(2)).articles()]
    assert ids == ["o'%/b", "o'%/c", "x/a", "x/b", "d"]
    (folder / "x.iomed").write_bytes((alike / "x.iomed").read_bytes())
    everywhere = str(alike.parent / "*/x.iomed")
    result = iomed("articles", "--data", everywhere, "--format", "csv", "-F", "id")
    assert result.out == "id\nalike/x/a\nalike/x/b\nshards/x/a\nshards/x/b\n"


def test_a_damaged_collection(iomed: Command, folder: Path) -> None:
    """It is named, the others answer, and the status says so."""
    (folder / "1.iomed").write_bytes(b"SQLite format 3\0" + b"\xff" * 5000)
    pattern = str(folder / "*.iomed")
    result = iomed("quotes", "--data", pattern, "--format", "csv", "--fields", "article,text")
    assert result.status == 2
    assert result.out == "article,text\na3,energy price United Nations\na4,mediation now China\n"
    assert result.err == (
        f"iomed: {folder / '1.iomed'}: is a database of another program, not a collection\n"
    )


def test_verifying_against_a_damaged_collection(iomed: Command, folder: Path) -> None:
    """A verdict on what could be asked is no verdict on all."""
    (folder / "1.iomed").write_bytes(b"SQLite format 3\0" + b"\xff" * 5000)
    for args in (["verify", "mediation now"], ["show", "a4/q1"], ["article", "a4"]):
        result = iomed(*args, "--data", str(folder))
        assert result.status == 2
        assert result.out
        assert result.err == (
            f"iomed: {folder / '1.iomed'}: is a database of another program, not a collection\n"
        )


def test_damage_that_shows_late(
    iomed: Command, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """What a collection gave before stands, it is named, and the status says so."""
    real = reader.CollectionReader.records

    def failing(self: reader.CollectionReader, *args: Any) -> Iterator[Any]:
        yield from real(self, *args)
        raise sqlite3.OperationalError("disk I/O error")

    monkeypatch.setattr(reader.CollectionReader, "records", failing)
    result = iomed("quotes", "--data", str(folder), "--format", "jsonl", "-F", "article")
    assert result.status == 2
    assert [json.loads(line)["article"] for line in result.out.splitlines()] == [
        *("a1", "a2", "a2", "a3", "a4"),
    ]
    assert result.err == "".join(
        f"iomed: {folder / name}: the disk that it is on cannot be read or written:"
        " try again, or move it\n"
        for name in ("1.iomed", "2.iomed")
    )


def test_a_pattern_that_fits_a_folder(iomed: Command, folder: Path) -> None:
    """Its collections are not passed over in silence, and nothing is said to be found nowhere."""
    pattern = str(folder.parent / "s*")
    assert iomed("quotes", "--data", pattern) == (
        2,
        "",
        f"iomed: {pattern}: fits the folder {folder}: give its collections, {folder}/*.iomed\n",
    )


def test_a_pattern_that_fits_other_files(iomed: Command, tmp_path: Path) -> None:
    """A file that is no collection is named, and what was not read is not said to hold nothing."""
    (tmp_path / "one.dat").write_text("{}", encoding="utf-8")
    result = iomed("quotes", "--data", str(tmp_path / "*.dat"), "--format", "jsonl")
    assert result == (
        2,
        "",
        "iomed: Nothing found in what could be read.\n"
        f"iomed: {tmp_path}/one.dat: is no collection: `iomed collect` makes one\n"
        f"iomed: Searched 0 articles in {tmp_path}/*.dat.\n",
    )


def test_limits_on_limits(folder: Path) -> None:
    """Articles within a period within another are within both."""
    within = load(folder).within(since="2024").within(until="2024").within(until="2025")
    assert [row.id for row in within.articles()] == ["a1"]


def test_a_folder_without_collections(iomed: Command, tmp_path: Path) -> None:
    """Nothing to ask is an error, not an empty answer."""
    result = iomed("quotes", "--data", str(tmp_path))
    assert (result.status, result.err) == (
        2,
        f"iomed: {tmp_path}: holds no article (.atom, .docm, .docx, .eml, .htm, .html, .json,"
        " .jsonl, .markdown, .md, .mdown, .ndjson, .pdf, .rdf, .rss, .srt, .text, .txt, .vtt,"
        " .warc, .xhtml, .xml)\n",
    )


@pytest.mark.parametrize("workers", ["1", "2"])
def test_each_input_gets_a_collection(
    iomed: Command, tmp_path: Path, corpus: list[Path], workers: str
) -> None:
    """A folder has a collection for each input, and articles' ids tell which."""
    into = f"{tmp_path}/shards/"
    inputs = [str(path) for path in corpus]
    result = iomed("collect", *inputs, "--into", into, "--workers", workers)
    assert (result.status, result.err) == (0, f"iomed: {into}: 200 new\n")
    found = sorted(path.name for path in Path(into).iterdir())
    assert found == ["s0.iomed", "s1.iomed", "s2.iomed", "s3.iomed"]
    answer = iomed("quotes", "--data", into, "-k", "s2 deed 7", "--format", "csv", "-F", "article")
    assert answer.out == "article\ns2/n7\n"
    again = iomed("collect", *inputs, "--into", into)
    assert again.err == f"iomed: {into}: 200 known before\n"


@pytest.mark.skipif(multiprocessing.get_start_method() != "fork", reason="needs fork")
def test_a_worker_of_our_own_that_is_lost(
    iomed: Command, tmp_path: Path, corpus: list[Path], monkeypatch: pytest.MonkeyPatch
) -> None:
    """It costs what it had in hand, which is named; the others go on."""
    real = collect_shards._collected

    def dying(part: collect_shards.Partition) -> collect_shards.Done:
        if part.input.endswith("s1.jsonl"):
            os._exit(1)
        return real(part)

    monkeypatch.setattr(collect_shards, "_collected", dying)
    into = f"{tmp_path}/shards/"
    result = iomed("collect", *map(str, corpus), "--into", into, "--workers", "2")
    assert result.status == 2
    assert result.err == (
        f"iomed: {corpus[1]}: is not done: a worker ended before its work was done:"
        f" is there memory enough for all?\niomed: {into}: 150 new\n"
    )


def test_a_folder_is_filled_while_it_is_read(
    iomed: Command, tmp_path: Path, corpus: list[Path], monkeypatch: pytest.MonkeyPatch
) -> None:
    """Who reads waits for nobody, and nobody waits for them."""
    into = f"{tmp_path}/shards/"
    iomed("collect", str(corpus[0]), "--into", into)
    reading = load(f"{into}s0.iomed")
    assert len(reading.articles()) == 50
    monkeypatch.setattr(files, "BUSY_SECONDS", 0.05)
    corpus[0].write_text(json.dumps({"id": "more", "text": SAID.format("letter")}))
    result = iomed("collect", str(corpus[0]), "--into", into)
    assert (result.status, result.err) == (0, f"iomed: {into}: 1 new\n")
    assert len(reading.articles()) == 50
    assert len(load(f"{into}s0.iomed").articles()) == 51


def test_a_cluster_gives_the_same(
    iomed: Command, tmp_path: Path, corpus: list[Path], cluster: Any
) -> None:
    """Dask's workers fill and ask the collections that this process would."""
    into, inputs = f"{tmp_path}/shards/", [str(path) for path in corpus]
    result = iomed("collect", *inputs, "--into", into, "--cluster", cluster.scheduler_address)
    assert (result.status, result.err) == (0, f"iomed: {into}: 200 new\n")
    for query in ("search deed", "quotes --limit 9", "quotes -k deed", "speakers Lee", "stats"):
        command = (*query.split(), "--data", into, "--json")
        assert iomed(*command, "--cluster", cluster.scheduler_address) == iomed(*command)


def test_what_is_no_scheduler(iomed: Command, tmp_path: Path) -> None:
    """One line says that something else listens there, whatever it answers."""
    listening = socket.create_server(("127.0.0.1", 0))

    def answer() -> None:
        with suppress(OSError):
            while True:
                listening.accept()[0].sendall(b"\xff" * 64)

    threading.Thread(target=answer, daemon=True).start()
    address = f"tcp://127.0.0.1:{listening.getsockname()[1]}"
    (tmp_path / "a.txt").write_text("“We won,” Ann Lee said.\n", encoding="utf-8")
    into = f"{tmp_path}/into/"
    result = iomed("collect", f"{tmp_path}/a.txt", "--into", into, "--cluster", address)
    listening.close()
    assert (result.status, result.out) == (2, "")
    assert result.err == (
        f"iomed: {address}: no scheduler answers there: give the address that `dask scheduler`"
        " prints, tcp://HOST:PORT\n"
    )


def test_a_worker_that_is_killed(tmp_path: Path, corpus: list[Path], cluster: Any) -> None:
    """What a lost worker had in hand is done by another, and nothing is there twice."""
    from iomed_cli.jobs.collect_shards import collect_apart
    from iomed_cli.jobs.requests import Collecting

    for path in corpus:
        lines = path.read_text().split("\n")
        more = [line.replace("deed", f"deed {number} of") for number in range(4) for line in lines]
        path.write_text("\n".join(more))
    pid = next(iter(cluster.workers.values())).process.pid

    into = f"{tmp_path}/shards/"

    def kill() -> None:
        while not list(Path(into).glob("*.iomed")):
            time.sleep(0.01)
        os.kill(pid, signal.SIGKILL)

    threading.Thread(target=kill, daemon=True).start()
    inputs, said = [str(path) for path in corpus], list[str]()
    tally = collect_apart(Collecting(inputs, into, 1, cluster.scheduler_address), said.append)
    assert (said, tally.skipped) == ([], 0)
    assert len(load(into).articles()) == 800


def test_addresses(tmp_path: Path) -> None:
    """Collections may lie behind an address that fsspec knows."""
    file = filled(tmp_path / "it.iomed", ARTICLES)
    it = load(f"local://{file}")
    assert [row.id for row in it.articles()] == ["a1", "a2", "a3", "a4"]


def test_inputs_and_collections_behind_addresses(iomed: Command, corpus: list[Path]) -> None:
    """They are known again by their addresses, and what is not there is named."""
    memory = fsspec.filesystem("memory")
    memory.put(str(corpus[0]), "/news/s0.jsonl")
    for expected in ("50 new", "50 known before"):
        result = iomed("collect", "memory://news/s0.jsonl", "--into", "memory://shards")
        assert (result.status, result.err) == (0, f"iomed: memory://shards: {expected}\n")
    for data in ("memory://shards", "memory://shards/*.iomed", "memory://shards/s0.iomed"):
        found = iomed("quotes", "--data", data, "-k", "deed 7", "--format", "csv", "-F", "article")
        assert found.out == "article\ns0/n7\n"
    result = iomed("collect", "memory://news/s1.jsonl", "--into", "memory://other")
    assert result.status == 2
    assert result.err == (
        "iomed: memory://news/s1.jsonl: there is nothing there\n"
        "iomed: memory://other: no articles\n"
    )
    result = iomed("quotes", "--data", "nosuch://shards")
    assert (result.status, result.err) == (
        2,
        "iomed: nosuch://shards: cannot be reached: Protocol not known: nosuch\n",
    )


def test_no_scheduler(iomed: Command, folder: Path) -> None:
    """An address where nobody answers is named."""
    result = iomed("quotes", "--data", str(folder), "--cluster", "nowhere")
    assert result.status == 2
    assert result.err.startswith("iomed: nowhere: no scheduler answers there: ")


def test_a_cluster_for_one_file(iomed: Command) -> None:
    """One article needs no cluster."""
    result = iomed("quotes", "--cluster", "tcp://127.0.0.1:1")
    assert result.status == 2
    assert result.err == (
        "iomed: --cluster is for several collections: give --data FOLDER or a pattern\n"
    )


@pytest.mark.parametrize("word", ["covod-19", "co-opeate"])
def test_a_slip_in_a_word_that_another_collection_writes_in_two(tmp_path: Path, word: str) -> None:
    """What a mistyped word means in one collection, it means in the others, too."""
    together = article("a", [Said("Ann Lee", "We cooperate on covid19", "direct")])
    apart = article("b", [Said("Ann Lee", "We co-operate on covid-19", "direct")])
    shards = [str(filled(tmp_path / f"{it.article.id}.iomed", [it])) for it in (together, apart)]
    rows = [hit.row for hit in Shards(shards).search(word).hits]
    found = [(row.article, row.id) for row in rows]
    assert found == [("a", "q1"), ("b", "q1"), ("a", "f1"), ("b", "f1")]
