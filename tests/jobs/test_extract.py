"""`iomed extract`: articles in, datasets out, in order, whole or not at all."""

from __future__ import annotations

import contextlib
import gzip
import json
import os
import pickle
import pty
import re
import signal
import stat
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path

import msgspec
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

import iomed_cli
from articles import DATA, TESTS
from conftest import Command, Process
from iomed_cli.model import SCHEMA_VERSION, Article, Extraction, Paragraph, Quote
from iomed_cli.output.atomic_file import replaced
from iomed_cli.output.explain import explained
from iomed_cli.output.extraction_json import for_people, on_a_line
from iomed_cli.output.formats import Page
from iomed_cli.validation import problems

FLOOD = (TESTS / "flood.txt").read_text(encoding="utf-8")
NONE = "iomed: No quotations found (iomed reads English).\n"
SUN = "The sun shone on the town.\n"


@pytest.fixture
def articles(tmp_path: Path) -> Path:
    """Give a folder with articles."""
    (tmp_path / "flood.txt").write_bytes(FLOOD.encode())
    (tmp_path / "sun.txt").write_bytes(SUN.encode())
    (tmp_path / "image.txt").write_bytes(b"PNG\0")
    return tmp_path


@pytest.fixture
def folder(articles: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Give the folder with articles, which commands run in."""
    monkeypatch.chdir(articles)
    return articles


def ids(output: str) -> list[str]:
    """Give the ids of the articles in JSON Lines."""
    return [json.loads(line)["article"]["id"] for line in output.splitlines()]


# One article


def test_one_article_is_a_dataset_for_people(iomed: Command, folder: Path) -> None:
    """A record stands on each line, and the other commands read it."""
    result = iomed("extract", "flood.txt")
    assert (result.status, result.err) == (0, "")
    lines = result.out.splitlines()
    assert lines[:4] == ["{", '"schema": 2,', '"article": {', '  "id": "flood",']
    assert lines[-1] == "}"
    assert sum(line.startswith('  {"id": "q') for line in lines) == 4
    said = iomed(
        "quotes", "--data", "-", "-F", "speaker,text", "-f", "tsv", stdin=result.out.encode()
    )
    assert said.out == (
        "speaker\ttext\n"
        "Hugh Hill\tWe have lost everything\n"
        "Hugh Hill\tNobody warned us\n"
        "Hugh Hill\tNobody came.\n"
        "Ann Lee\thelp was on its way\n"
    )


def test_the_layout_is_that_of_the_bundled_article() -> None:
    """Reading and laying out the bundled data gives the bundled file.

    But for the place of its schema, and the order of some keys.
    """
    text = (DATA / "article.json").read_text(encoding="utf-8")
    (bundled,) = iomed_cli.load().extractions
    ours = (
        "".join(for_people(bundled.article, bundled.article.paragraphs, bundled.records())) + "\n"
    )
    ours = ours.replace("{\n", '{\n"$schema": "schema.json",\n', 1)
    assert json.loads(ours) == json.loads(text)
    assert sorted(map(sorted, ours.splitlines())) == sorted(map(sorted, text.splitlines()))


def test_one_article_on_a_line(iomed: Command, folder: Path) -> None:
    """--format jsonl holds the same."""
    line = iomed("extract", "flood.txt", "--format", "jsonl").out
    assert line.count("\n") == 1
    assert json.loads(line) == iomed("extract", "flood.txt").json


def test_standard_input(iomed: Command, folder: Path) -> None:
    """A hyphen reads what is piped in."""
    piped = iomed("extract", "-", stdin=FLOOD.encode())
    file = iomed("extract", "flood.txt").out
    assert piped == (0, file.replace('"flood"', '"article"'), "")


def test_nothing_said(iomed: Command, folder: Path) -> None:
    """An article without a quotation is a dataset all the same, and the status is 1."""
    result = iomed("extract", "sun.txt")
    assert (result.status, result.err) == (1, NONE)
    assert result.json["article"]["text"] == SUN
    assert result.json["quotes"] == []


FRENCH = """« Nous n'avons jamais vu une telle crue », a dit le maire, qui s'est rendu lundi sur
les lieux avec les secours. Selon lui, les habitants des quartiers les plus touchés ont passé la
nuit ailleurs et pourront rentrer chez eux dans quelques jours, si la pluie cesse. Le gouvernement
a promis une aide aux familles qui ont tout perdu dans la catastrophe de cette semaine. Beaucoup
craignent pourtant que cet argent arrive trop tard, comme après les précédentes inondations.
"""
RUSSIAN = """Мы никогда не видели такого наводнения, сказал в понедельник мэр города. По его словам,
жители самых пострадавших районов были вывезены ночью и смогут вернуться домой через несколько
дней, если прекратится дождь. Правительство обещало срочную помощь семьям, которые потеряли все,
что имели, во время бедствия на этой неделе, однако многие не верят, что деньги придут скоро.
Никто здесь раньше так долго ждать помощи столицы ещё никогда вместе просто тихо
"""
RESULTS = "Ashford 2 Brook 1, half time 0-1\n" * 50


@pytest.mark.parametrize("text", [FRENCH, RUSSIAN])
def test_texts_that_are_not_english(iomed: Command, folder: Path, text: str) -> None:
    """They are data like any other, and why there is nothing in them is told."""
    (folder / "it.txt").write_bytes(text.encode())
    told = "iomed: it.txt: seems not to be in English, which is all that iomed reads\n"
    assert iomed("extract", "it.txt").err == told + NONE
    assert iomed("extract", "it.txt", "flood.txt").err == told
    assert iomed("collect", "it.txt", "--into", "a.iomed").err == f"{told}iomed: a.iomed: 1 new\n"


@pytest.mark.parametrize("text", [FRENCH[:200], RESULTS, "flood, river, dam\n" * 9])
def test_texts_whose_language_is_not_sure(iomed: Command, folder: Path, text: str) -> None:
    """Short ones, tables and lists may be in any language."""
    (folder / "it.txt").write_bytes(text.encode())
    assert iomed("extract", "it.txt").err == NONE


def test_an_input_without_articles(iomed: Command, folder: Path) -> None:
    """Nothing is written, which is told."""
    (folder / "none.jsonl").write_bytes(b"\n")
    assert iomed("extract", "none.jsonl") == (1, "", "iomed: No articles found.\n")


@pytest.mark.parametrize("text", ["", "\n\n\r\n \n", "\x00\x1b[31m\x07", "\u202eabc\u2028def\n"])
def test_odd_texts_give_data_that_holds(iomed: Command, folder: Path, text: str) -> None:
    """Nothing, blank lines, control characters: the data is accepted, the text verbatim."""
    record = json.dumps({"id": "odd", "text": text})
    result = iomed("extract", "-", stdin=record.encode())
    said = "" if text.strip() else "iomed: standard input, line 1: holds no text\n"
    assert (result.status, result.err) == (
        1,
        said + NONE,
    )
    assert result.json["article"]["text"] == text
    again = iomed("article", "--json", "--data", "-", stdin=result.out.encode())
    assert again.json["text"] == text


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], max_examples=60)
@given(
    st.lists(
        st.sampled_from([*FLOOD.split(), "\n", "\r\n", "“", "”", '"', "\x00", "\x85", "\u2029"])
        | st.text(st.characters(exclude_categories=["Cs"]), max_size=5)
    )
)
def test_any_text_gives_data_that_holds(words: list[str]) -> None:
    """Whatever the text is, its data proves itself, and is the same after a round trip."""
    (extraction,) = iomed_cli.extract(" ".join(words)).extractions
    assert list(problems(extraction)) == []
    article, line = extraction.article, msgspec.json.encode(extraction).decode()
    assert json.loads(
        "".join(for_people(article, article.paragraphs, extraction.records()))
    ) == json.loads(line)
    assert "".join(on_a_line(article, article.paragraphs, extraction.records())) == line


def test_half_a_surrogate_pair_is_refused() -> None:
    """No file of data can hold one: the place is told, and what it is in."""
    with pytest.raises(ValueError, match=r"^text: U\+D83D at 5 is half of a surrogate pair"):
        iomed_cli.extract("Fire \ud83d, she said.")
    with pytest.raises(ValueError, match=r"^title: U\+DC00 at 0 "):
        iomed_cli.extract("She came.", title="\udc00")


def test_half_a_pair_in_json_lines_is_skipped(iomed: Command, folder: Path) -> None:
    """An escape that is no character makes its line unreadable, and no other."""
    lines = b'{"text": "Ann Lee said it was so."}\n{"text": "Fire \\ud83d"}\n'
    result = iomed("extract", "-", stdin=lines)
    assert (result.status, ids(result.out)) == (2, ["article-1"])
    assert result.err.startswith("iomed: standard input, line 2: is not JSON: ")


@pytest.mark.parametrize("encoding", ["ascii", "latin-1", "utf-8"])
def test_any_encoding_of_the_output(iomed: Command, folder: Path, encoding: str) -> None:
    """What it lacks is escaped as JSON has it."""
    result = iomed("extract", "flood.txt", encoding=encoding)
    assert result.json == iomed("extract", "flood.txt").json
    assert iomed("extract", "flood.txt", "--explain", encoding=encoding).status == 0


def test_output_is_safe_on_a_terminal(iomed: Command, folder: Path) -> None:
    """Characters that it would obey are escaped, in data and pages."""
    Path("evil.txt").write_text("“Stop \x1b[31m\u202e\x9b2J,” Ann Lee said.\n", encoding="utf-8")
    for more in ([], ["--explain"], ["--explain", "--color", "always"]):
        out = iomed("extract", "evil.txt", *more).out
        assert "\x9b" not in out
        assert "\u202e" not in out
        assert "\x1b[31mre" not in out
    assert '"Stop \\u001b[31m\\u202e\\u009b2J' in iomed("extract", "evil.txt").out


# Several articles


def test_several_articles_are_json_lines_in_order(iomed: Command, folder: Path) -> None:
    """Each is on a line, as the command line has them, and a repeated name gets a number."""
    result = iomed("extract", "sun.txt", "flood.txt", "sun.txt")
    assert (result.status, result.err) == (0, "")
    assert ids(result.out) == ["sun", "flood", "sun-2"]
    Path("all.jsonl").write_text(result.out, encoding="utf-8")
    assert iomed("quotes", "--data", "all.jsonl", "-s", "Hill", "--json").status == 0


def test_json_lines_in(iomed: Command, folder: Path) -> None:
    """Even a single line of a corpus gives a line; what it says of the article is kept."""
    record = {"id": "x/1", "text": FLOOD, "title": "Flood", "date": "2024-03-05T08:00Z"}
    about = {"url": "https://news.example/flood", "publisher": "The Courier"}
    with gzip.open("corpus.jsonl.gz", "wt") as file:
        file.write(json.dumps({**record, **about}) + "\n")
    result = iomed("extract", "corpus.jsonl.gz")
    assert result.out.count("\n") == 1
    kept = {"id": "x/1", "title": "Flood", "date": "2024-03-05", **about}
    assert {name: result.json["article"][name] for name in kept} == kept


def test_what_cannot_be_read_is_skipped(iomed: Command, folder: Path) -> None:
    """It is told on stderr, the others are done, and the status is 2."""
    Path("c.jsonl").write_text(f'{json.dumps({"text": SUN})}\n{{"id": 1}}\n', encoding="utf-8")
    result = iomed("extract", "absent.txt", "flood.txt", "image.txt", "c.jsonl")
    assert result.status == 2
    assert ids(result.out) == ["flood", "c-1"]
    assert result.err == (
        "iomed: absent.txt: cannot be read: No such file or directory\n"
        "iomed: image.txt: holds NUL bytes: it is binary, or UTF-16 without a byte order mark\n"
        'iomed: c.jsonl, line 2: has no "text"\n'
    )


def test_a_date_that_is_left_out_skips_nothing(iomed: Command, folder: Path) -> None:
    """It is told, and the status is that of success."""
    record = json.dumps({"text": FLOOD, "date": "yesterday"})
    result = iomed("extract", "-", stdin=record.encode())
    assert (result.status, len(ids(result.out))) == (0, 1)
    assert result.err == (
        "iomed: standard input, line 1: the date 'yesterday' is left out: it is not ISO 8601\n"
    )


@pytest.mark.parametrize(
    ("args", "message"),
    [
        (["flood.txt", "sun.txt", "-f", "json"], "--format json holds one article: give --format"),
        (["flood.txt", "-e", "-f", "json"], "--explain shows a page, and --format is of data: "),
        (["flood.txt", "-w", "0"], "--workers: 0 is no whole number from 1 to 256"),
        ([], "Missing argument 'INPUT...'. See `iomed help extract`."),
        (["flood.txt", "-f", "csv"], "--format: 'csv' is not one of json, jsonl"),
    ],
    ids=lambda it: " ".join(it) if isinstance(it, list) else "",
)
def test_wrong_usage(iomed: Command, folder: Path, args: list[str], message: str) -> None:
    """It is told in one line, and nothing is written."""
    result = iomed("extract", *args)
    assert (result.status, result.out, result.err.count("\n")) == (2, "", 1)
    assert result.err.startswith(f"iomed: {message}")


# Workers


@pytest.fixture
def corpus(folder: Path) -> list[str]:
    """Give inputs that make many chunks of different sizes, some of them unreadable."""
    with Path("corpus.jsonl").open("w", encoding="utf-8") as file:
        for number in range(60):
            file.write(json.dumps({"text": f"{number}\n" + FLOOD * (number % 20)}) + "\n")
            file.write('{"no": "text"}\n' if number % 50 == 0 else "")
    return ["flood.txt", "absent", "corpus.jsonl", "image.txt", "sun.txt"]


def test_any_number_of_workers_gives_the_same(iomed: Command, corpus: list[str]) -> None:
    """Data, reports and status do not depend on who did the work."""
    alone = iomed("extract", *corpus)
    assert alone.status == 2
    assert len(ids(alone.out)) == 62
    for number in ("2", "4"):
        assert iomed("extract", *corpus, "--workers", number) == alone


def test_workers_explain_too(iomed: Command, folder: Path) -> None:
    """Pages are the same as well, each under its article's id."""
    alone = iomed("extract", "flood.txt", "sun.txt", "--explain")
    assert alone.out.startswith("flood\n")
    assert "\nsun\n" in alone.out
    assert iomed("extract", "flood.txt", "sun.txt", "--explain", "-w", "2") == alone


# The file that is written


def test_output_to_a_file(iomed: Command, folder: Path) -> None:
    """It holds what stdout would have, and nothing is left beside it."""
    before = set(folder.iterdir())
    assert iomed("extract", "flood.txt", "sun.txt", "-o", "all.jsonl") == (
        *(0, ""),
        "iomed: all.jsonl: holds 2 articles, 4 quotations\n",
    )
    assert set(folder.iterdir()) - before == {folder / "all.jsonl"}
    out = iomed("extract", "flood.txt", "sun.txt").out
    assert Path("all.jsonl").read_bytes().decode() == out
    assert iomed("extract", "flood.txt", "sun.txt", "-o", "-").out == out


def test_a_page_in_a_file_has_no_colour(iomed: Command, folder: Path) -> None:
    """Unless it is asked for."""
    iomed("extract", "flood.txt", "-e", "-o", "page", terminal=True, FORCE_COLOR="1")
    assert "\x1b" not in Path("page").read_text(encoding="utf-8")
    iomed("extract", "flood.txt", "-e", "-o", "page", "--color", "always")
    assert "\x1b[" in Path("page").read_text(encoding="utf-8")


def test_permissions_are_those_that_opening_gives(iomed: Command, folder: Path) -> None:
    """A new file has what the umask leaves; an old one keeps its own, and a link its target."""
    old = os.umask(0o027)
    try:
        iomed("extract", "flood.txt", "-o", "new.json")
        Path("mine.json").write_text("old", encoding="utf-8")
        Path("mine.json").chmod(0o604)
        Path("link.json").symlink_to("mine.json")
        iomed("extract", "flood.txt", "-o", "link.json")
    finally:
        os.umask(old)
    assert stat.S_IMODE(Path("new.json").stat().st_mode) == 0o640
    assert stat.S_IMODE(Path("mine.json").stat().st_mode) == 0o604
    assert Path("link.json").is_symlink()
    assert Path("mine.json").read_bytes() == Path("new.json").read_bytes()


@pytest.mark.parametrize(
    ("path", "reason"),
    [
        ("folder", "Is a directory"),
        ("absent/all.json", "there is no folder absent: mkdir -p absent"),
        ("flood.txt/all.json", "flood.txt is no folder"),
        ("my notes/a/all.json", "there is no folder my notes/a: mkdir -p 'my notes/a'"),
        ("", "No such file or directory"),
        ("new/", "it names a folder"),
        ("flood.txt/", "it names a folder"),
        ("a" * 300, "File name too long"),
    ],
)
def test_a_file_that_cannot_be_written(
    iomed: Command, folder: Path, path: str, reason: str
) -> None:
    """One line says which and why."""
    Path("folder").mkdir()
    before = set(folder.rglob("*"))
    result = iomed("extract", "flood.txt", "-o", path)
    name = path or "''"
    assert result == (2, "", f"iomed: {name}: cannot be written: {reason}\n")
    assert set(folder.rglob("*")) == before


@pytest.mark.parametrize("name", ["it.iomed", "link.json"])
def test_a_collection_is_not_replaced(iomed: Command, folder: Path, name: str) -> None:
    """What was collected is not lost to JSON, also behind a link."""
    assert iomed("collect", "flood.txt", "--into", "it.iomed").status == 0
    Path("link.json").symlink_to("it.iomed")
    before = Path("it.iomed").read_bytes()
    said = "is a collection or another database, and would be lost: give another file, or keep"
    assert iomed("extract", "flood.txt", "-o", name) == (
        2,
        "",
        f"iomed: {name}: {said} articles in it by `iomed collect`\n",
    )
    assert Path("it.iomed").read_bytes() == before


def test_a_run_without_data_changes_nothing(iomed: Command, folder: Path) -> None:
    """Where nothing could be read, an old file stays and a new one is not made."""
    Path("old.json").write_text("old", encoding="utf-8")
    for path in ("old.json", "new.json"):
        result = iomed("extract", "absent.txt", "image.txt", "-o", path)
        assert result.status == 2
        assert result.err.endswith(f"\niomed: {path}: is left as it was\n")
    assert Path("old.json").read_text(encoding="utf-8") == "old"
    assert not Path("new.json").exists()


def test_a_run_that_fails_in_part_says_what_is_written(iomed: Command, folder: Path) -> None:
    """What could be read is not lost, and nobody takes it for the whole."""
    result = iomed("extract", "flood.txt", "absent.txt", "sun.txt", "-o", "all.jsonl")
    assert result == (
        *(2, ""),
        "iomed: absent.txt: cannot be read: No such file or directory\n"
        "iomed: all.jsonl: holds 2 of 3 articles, 4 quotations\n",
    )
    assert ids(Path("all.jsonl").read_text(encoding="utf-8")) == ["flood", "sun"]


@pytest.mark.parametrize(
    ("source", "output"),
    [("flood.txt", "flood.txt"), ("flood.txt", "./flood.txt"), ("link", "flood.txt")],
)
def test_the_output_is_no_input(iomed: Command, folder: Path, source: str, output: str) -> None:
    """The article would be lost, also where a link leads to it."""
    Path("link").symlink_to("flood.txt")
    before = Path("flood.txt").read_bytes()
    for args in ([source, "-o", output], ["sun.txt", output, "-o", source]):
        result = iomed("extract", *args)
        assert result == (
            *(2, ""),
            f"iomed: {args[-1]}: is an input, which would be lost: give another file\n",
        )
    assert Path("flood.txt").read_bytes() == before


def test_the_output_is_not_what_stdin_comes_from(process: Process, folder: Path) -> None:
    """A redirection leads to a file as a name does."""
    with Path("flood.txt").open("rb") as stdin:
        it = process("extract", "-", "-o", "flood.txt", stdin=stdin)
        _, err = it.communicate()
    assert (it.returncode, err) == (
        2,
        b"iomed: flood.txt: is an input, which would be lost: give another file\n",
    )


def test_work_that_fails_changes_nothing(folder: Path) -> None:
    """The old file is there whole until the new one is."""
    Path("old.json").write_text("old", encoding="utf-8")
    with pytest.raises(RuntimeError), replaced("old.json") as file:
        file.write("new")
        file.flush()
        raise RuntimeError
    assert Path("old.json").read_text(encoding="utf-8") == "old"
    assert sorted(path.name for path in folder.iterdir()) == [
        *("flood.txt", "image.txt", "old.json", "sun.txt"),
    ]


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="needs /dev/full")
def test_a_device_is_written_directly(iomed: Command, folder: Path) -> None:
    """It is not replaced by a file, and a full disk is told in one line."""
    assert iomed("extract", "flood.txt", "-o", "/dev/null") == (
        *(0, ""),
        "iomed: /dev/null: holds 1 article, 4 quotations\n",
    )
    assert not Path("/dev/null").is_file()
    assert iomed("extract", "flood.txt", "-o", "/dev/full") == (
        *(2, ""),
        "iomed: /dev/full: cannot be written: No space left on device\n",
    )


def test_no_room_for_the_ids(process: Process, folder: Path) -> None:
    """Where the ids of many articles cannot be put on a disk, it is told in one line."""
    resource = pytest.importorskip("resource")
    lines = (json.dumps({"id": f"{n:09}" * 2500, "text": "Nothing."}) for n in range(200))
    many = folder / "many.jsonl"
    many.write_text("\n".join(lines), encoding="utf-8")

    def small_disk() -> None:
        resource.setrlimit(resource.RLIMIT_FSIZE, (4096, 4096))

    it = process("extract", str(many), preexec_fn=small_disk)
    _, err = it.communicate()
    assert it.returncode == 2
    assert err.decode().startswith(
        "iomed: the articles' ids find no room in the folder for temporary files (TMPDIR): "
    )
    assert err.count(b"\n") == 1


# Endings


@pytest.fixture
def endless() -> Iterator[int]:
    """Give what a process can read articles from that never ends."""
    read, write = os.pipe()
    feeder = subprocess.Popen(["yes", json.dumps({"text": FLOOD})], stdout=write)
    os.close(write)
    yield read
    os.close(read)
    feeder.kill()
    feeder.wait()


def under_way(folder: Path, pid: int) -> bool:
    """Tell whether data is being written to a file beside the one it is for, named or not."""
    for part in (*folder.glob(".all.jsonl.*.part"), *Path(f"/proc/{pid}/fd").glob("*")):
        # What was open a moment ago may be closed.
        with contextlib.suppress(FileNotFoundError):
            ours = part.parent == folder or str(part.readlink()).startswith(f"{folder.resolve()}/#")
            if ours and part.stat().st_size:
                return True
    return False


@pytest.mark.parametrize("workers", ["1", "3"])
@pytest.mark.parametrize("ending", [signal.SIGINT, signal.SIGTERM, signal.SIGHUP])
def test_a_run_that_is_ended(
    process: Process,
    articles: Path,
    endless: int,
    workers: str,
    ending: signal.Signals,
) -> None:
    """Ctrl-C and its kin end it at once and quietly; the old file stays, no other is left.

    A shell gives 128 more than the signal's number as the status of either.
    """
    path = articles / "all.jsonl"
    path.write_text("old", encoding="utf-8")
    it = process("extract", "-", "-o", str(path), "--workers", workers, stdin=endless)
    while not under_way(articles, it.pid):
        assert it.poll() is None
        time.sleep(0.01)
    it.send_signal(ending)
    # The pipes are at their ends only once every worker has ended too.
    out, err = it.communicate(timeout=20)
    status = -ending if workers == "1" else 128 + ending
    assert (it.returncode, out, err) == (status, b"", b"")
    assert path.read_text(encoding="utf-8") == "old"
    assert not list(articles.glob(".*"))


def test_a_run_that_is_killed(process: Process, articles: Path, endless: int) -> None:
    """The old file is there, and the workers end by themselves."""
    path = articles / "all.jsonl"
    path.write_text("old", encoding="utf-8")
    it = process("extract", "-", "-o", str(path), "--workers", "3", stdin=endless)
    while not under_way(articles, it.pid):
        assert it.poll() is None
        time.sleep(0.01)
    it.kill()
    it.communicate(timeout=20)
    assert path.read_text(encoding="utf-8") == "old"


@pytest.mark.parametrize("workers", ["1", "2"])
def test_a_reader_that_leaves(process: Process, endless: int, workers: str) -> None:
    """The command ends as one does whose pipe is broken, and its workers with it."""
    it = process("extract", "-", "--workers", workers, stdin=endless)
    assert it.stdout
    assert it.stdout.read(9) == b'{"schema"'
    it.stdout.close()
    assert it.stderr
    assert (it.stderr.read(), it.wait(timeout=20)) == (b"", 141)


# Progress


def shown_on_terminal(*args: str | Path, stdout: int = subprocess.DEVNULL) -> tuple[int, str]:
    """Give a run's status and what it shows on a terminal that is its stderr."""
    ours, theirs = pty.openpty()
    env = {**os.environ, "TERM": "xterm", "COLUMNS": "80"}
    command = [sys.executable, "-m", "iomed_cli", "extract", *args]
    it = subprocess.Popen(command, stderr=theirs, stdout=stdout, env=env)
    os.close(theirs)
    shown = b""
    try:
        while piece := os.read(ours, 4096):
            shown += piece
    except OSError:
        # So ends a terminal whose other side is closed.
        pass
    finally:
        os.close(ours)
    return it.wait(), shown.decode()


def test_progress_on_a_terminal(articles: Path) -> None:
    """A bar counts the articles, what could not be read stands above it, and it goes away."""
    status, shown = shown_on_terminal(
        *(articles / "flood.txt", "/absent", articles / "sun.txt", "-w", "2")
    )
    assert status == 2
    assert "iomed: /absent: cannot be read: No such file or directory\r\n" in shown
    assert "3 done" in shown
    assert "100%" in shown
    assert shown.endswith("\x1b[2K")


def test_no_progress_beside_a_pipe(articles: Path) -> None:
    """It may end at the same terminal, whose rows a bar would tear."""
    shown = shown_on_terminal(articles / "flood.txt", articles / "sun.txt", stdout=subprocess.PIPE)
    assert shown == (0, "")


def test_no_progress_of_one_article(articles: Path) -> None:
    """It is over too soon."""
    assert shown_on_terminal(articles / "flood.txt") == (0, "")


# The explanation


def test_explain(iomed: Command, folder: Path) -> None:
    """Quotations, cues and mentions are marked; the rule and its precision stand beneath."""
    out = iomed("extract", "flood.txt", "--explain", COLUMNS="80").out
    # The precision is measured anew with each change of the rules.
    assert re.sub(r"[01]\.\d\d", "0.99", out) == (
        "  1                    Flood hits the town\n"
        "\n"
        "  2  Hugh Hill         “⟦q1 We have lost everything⟧,” ⟨said⟩ ⟪Hugh Hill⟫, a\n"
        "                       doctor, on Monday.\n"
        '                       q1 direct by Hugh Hill: cue "said", mention "Hugh Hill",\n'
        "                       rule quoted_said, confidence 0.99\n"
        "\n"
        "  3  Hugh Hill         “⟦q2 Nobody warned us⟧,” ⟪he⟫ ⟨said⟩. “⟦q3 Nobody came.⟧”\n"
        '                       q2 direct by Hugh Hill: cue "said", mention "he", rule\n'
        "                       quoted_said, confidence 0.99\n"
        '                       q3 direct by Hugh Hill: cue "said", mention "he", goes on\n'
        "                       with q2, rule quoted_on, confidence 0.99\n"
        "\n"
        "  4  Ann Lee           The mayor, ⟪Ann Lee⟫, ⟨said⟩ that ⟦q4 help was on its\n"
        "                       way⟧.\n"
        '                       q4 indirect by Ann Lee: cue "said", mention "Ann Lee",\n'
        "                       rule says_that, confidence 0.99\n"
        "\n"
        "⟦q1 what is said⟧  ⟨the cue⟩  ⟪who says it⟫\n"
        "\n"
        'quoted_said  "⟦The plan has failed⟧," Smith said.\n'
        "says_that    Smith said that ⟦the plan had failed⟧.\n"
        'quoted_on    "It has failed," Smith said. "⟦We must stop.⟧"\n'
    )


def test_explain_in_colour(iomed: Command, folder: Path) -> None:
    """Colours take the brackets' place; the ids stay."""
    out = iomed("extract", "flood.txt", "--explain", "--color", "always").out
    assert "⟦" not in out
    assert (
        "“\x1b[2mq1 \x1b[0m\x1b[1;33mWe have lost everything\x1b[0m,” \x1b[7msaid\x1b[0m"
        " \x1b[4;33mHugh Hill\x1b[0m, a doctor"
    ) in out


def test_explain_in_ascii(iomed: Command, folder: Path) -> None:
    """Its brackets are doubled, so that they are not taken for the text's."""
    out = iomed("extract", "flood.txt", "--explain", encoding="ascii").out
    assert "The mayor, {{Ann Lee}}, <<said>> that [[q4 help was on its way]].\n" in out


@pytest.mark.parametrize("width", ["40", "60", "120"])
def test_explain_fits_the_page(iomed: Command, folder: Path, width: str) -> None:
    """No line is wider than the page."""
    out = iomed("extract", "flood.txt", "--explain", COLUMNS=width).out
    assert max(map(len, out.splitlines())) <= int(width)


def test_marks_stand_in_one_another(iomed: Command, folder: Path) -> None:
    """What somebody says that another said has marks of its own."""
    text = "Smith said that Lee had said that it was over.\n"
    out = iomed("extract", "-", "--explain", COLUMNS="88", stdin=text.encode()).out
    shown = " ".join(line[23:] for line in out.splitlines())
    assert "⟪Smith⟫ ⟨said⟩ that ⟦q1 ⟪Lee⟫ had ⟨said⟩ that ⟦q2 it was over⟧⟧." in shown


def test_marks_stand_where_their_words_do() -> None:
    """A quotation over two paragraphs is marked in each, a cue before it in its own."""
    text = "Smith said:\n“One.\nTwo.”\n"
    paragraphs = (Paragraph(0, 11, "body"), Paragraph(12, 17, "body"), Paragraph(18, 23, "body"))
    quote = Quote(
        *("q1", "a", "direct", "Smith", None, None, "One.\nTwo.", 13, 22, 2),
        *("said", 6, 10, "Smith", 0, 5, "q1"),
    )
    extraction = Extraction(SCHEMA_VERSION, Article("a", text, paragraphs), quotes=(quote,))
    page = "".join(explained(extraction, Page(88, False, "utf-8", True)))
    assert page.splitlines()[:7] == [
        "  1                    ⟪Smith⟫ ⟨said⟩:",
        "",
        "  2  Smith             “⟦q1 One.⟧",
        '                       q1 direct by Smith: cue "said", mention "Smith"',
        "",
        "  3  Smith             ⟦q1 Two.⟧”",
        "",
    ]


# In Python


def test_extract_in_python() -> None:
    """It gives a Dataset with what is known of the article."""
    dataset = iomed_cli.extract(FLOOD, id="flood", date="2024-03-05", title="Flood")
    assert [quote.text for quote in dataset.quotes(speaker="Lee")] == ["help was on its way"]
    article = dataset.article().article
    assert (article.id, article.date, article.title) == ("flood", "2024-03-05", "Flood")
    assert article.text == FLOOD


def test_datasets_travel() -> None:
    """They can be pickled both ways, as can the function, so that a cluster can map it."""
    function = pickle.loads(pickle.dumps(iomed_cli.extract))
    dataset = function(FLOOD)
    again = pickle.loads(pickle.dumps(dataset))
    assert again.extractions == dataset.extractions == iomed_cli.extract(FLOOD).extractions
    assert list(again.quotes()) == list(dataset.quotes())
