"""How long collections take, as ratios to what else there is.

    python tests/benchmarks/archive.py                        # all of it, with few articles
    python tests/benchmarks/archive.py filling 2000 10000     # collect beside extract; memory, size
    python tests/benchmarks/archive.py sharing 10000          # two workers, two of a LocalCluster
    python tests/benchmarks/archive.py asking 10000 100000    # beside the bundled article, a tenth
    python tests/benchmarks/archive.py listing 100000         # all rows, beside sqlite3 and jq
    python tests/benchmarks/archive.py others 100000          # ripgrep, grep, jq, sqlite-utils
    python tests/benchmarks/archive.py --keep FOLDER asking 10000 100000    # and keep what is made

Made-up news (`newsroom.py`), the same each time. Times are the best of some
whole processes: with one at a time CPU, with several the wall clock, which
wants a machine with nothing else to do. What is not installed is left out.
"""

from __future__ import annotations

import argparse
import json
import os
import shutil
import sqlite3
import subprocess
import sys
import time
from collections.abc import Callable, Iterator, Mapping, Sequence
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import NamedTuple

from newsroom import articles

ROUNDS = 5
IOMED = (sys.executable, "-m", "iomed_cli")


class Spent(NamedTuple):
    """What a process takes: seconds, and memory in MB."""

    cpu: float
    wall: float
    memory: float


def spent(*command: str, rounds: int = 1, into: Path | None = None) -> Spent:
    best = Spent(1e9, 1e9, 1e9)
    for _ in range(rounds):
        with (into or Path(os.devnull)).open("wb") as out:
            began = time.perf_counter()
            process = subprocess.Popen(command, stdout=out, stderr=subprocess.DEVNULL)
            _, ended, usage = os.wait4(process.pid, 0)
            wall = time.perf_counter() - began
            process.returncode = os.waitstatus_to_exitcode(ended)
            # What finds nothing ends with 1, and takes as long.
            if process.returncode not in (0, 1):
                raise SystemExit(f"ended with {process.returncode}: {' '.join(command)}")
        now = Spent(usage.ru_utime + usage.ru_stime, wall, usage.ru_maxrss / 1024)
        best = Spent(*map(min, best, now))
    return best


class Questions(NamedTuple):
    """What is asked for: somebody and something that ten or twenty quotations have."""

    speaker: str
    word: str
    claim: str


def questions(path: Path) -> Questions:
    with sqlite3.connect(path) as connection:
        (speaker,) = connection.execute(
            "SELECT name FROM quotes JOIN names ON names.key = speaker_key"
            " WHERE name LIKE '% %' GROUP BY name ORDER BY abs(count(*) - 10), name LIMIT 1"
        ).fetchone()
        (word,) = connection.execute(
            "SELECT term FROM quote_vocabulary"
            " WHERE length(term) >= 8 ORDER BY abs(doc - 20), term LIMIT 1"
        ).fetchone()
        (claim,) = connection.execute(
            "SELECT text FROM quotations WHERE kind = 'direct' LIMIT 1"
        ).fetchone()
    return Questions(speaker, word, claim)


def mistyped(word: str) -> str:
    return f"{word[:-3]}{word[-2]}{word[-3]}{word[-1]}"


def commands(asked: Questions) -> Iterator[tuple[str, tuple[str, ...]]]:
    yield "quotes --speaker", ("quotes", "--speaker", asked.speaker)
    yield "quotes --speaker, a typo", ("quotes", "--speaker", mistyped(asked.speaker))
    yield "quotes --speaker, nobody", ("quotes", "--speaker", "Zorbax Qentil")
    yield "quotes --keyword", ("quotes", "--keyword", asked.word)
    yield "quotes --keyword, a typo", ("quotes", "--keyword", mistyped(asked.word))
    yield "facts --speaker", ("facts", "--speaker", asked.speaker)
    yield "facts --speaker, a typo", ("facts", "--speaker", mistyped(asked.speaker))
    yield "search", ("search", asked.word)
    yield "search, two words", ("search", f"{asked.claim.split()[-1]} {asked.word}")
    yield "verify, verbatim", ("verify", asked.claim)
    yield "verify, altered", ("verify", asked.claim.replace(" ", " not ", 1))


def made(folder: Path, number: int) -> Path:
    """Make a corpus as JSON Lines, if it is not there from before."""
    path = folder / f"news-{number}.jsonl"
    if not path.exists():
        with path.open("w", encoding="utf-8") as file:
            for article in articles(number):
                file.write(json.dumps(article, ensure_ascii=False) + "\n")
    return path


def collected(folder: Path, number: int) -> Path:
    """Collect a corpus, if that was not done before, by as many workers as there are cores."""
    into = folder / f"news-{number}.iomed"
    if not into.exists():
        corpus, workers = str(made(folder, number)), str(os.cpu_count() or 1)
        spent(*IOMED, "collect", corpus, "--into", str(into), "--workers", workers)
    return into


def filling(folder: Path, sizes: Sequence[int]) -> None:
    """Compare with extracting alone, and see that memory does not grow."""
    print("\n| articles | articles/s | × extract, CPU | memory, MB | size, × the text | again, s |")
    print("|--:|--:|--:|--:|--:|--:|")
    for number in sizes:
        corpus, into = str(made(folder, number)), folder / "filled.iomed"
        into.unlink(missing_ok=True)
        extract = spent(*IOMED, "extract", corpus, "-o", str(folder / "out"))
        collect = spent(*IOMED, "collect", corpus, "--into", str(into))
        again = spent(*IOMED, "collect", corpus, "--into", str(into))
        with sqlite3.connect(into) as connection:
            (text,) = connection.execute(
                "SELECT sum(length(CAST(text AS BLOB))) FROM texts"
            ).fetchone()
        print(
            f"| {number} | {number / collect.wall:.0f} | {extract.cpu / collect.cpu:.2f}"
            f" | {collect.memory:.0f} | {into.stat().st_size / text:.2f} | {again.wall:.2f} |",
            flush=True,
        )


PARTS = 8
"""Inputs that workers share."""


def sharing(folder: Path, sizes: Sequence[int]) -> None:
    """Compare two workers with one: processes that fill one file or a folder, and Dask's."""
    for number in sizes:
        corpus = made(folder, number)
        took = {
            f"{workers}, one file": _shared([corpus], folder / "shared.iomed", "--workers", workers)
            for workers in ("1", "2")
        }
        lines = corpus.read_text("utf-8").splitlines(keepends=True)
        parts = [folder / f"part{at}.jsonl" for at in range(PARTS)]
        for at, part in enumerate(parts):
            part.write_text("".join(lines[at::PARTS]), "utf-8")
        for workers in ("1", "2"):
            into = folder / "shards/"
            took[f"{workers}, a folder"] = _shared(parts, into, "--workers", workers)
            took[f"{workers}, LocalCluster"] = _clustered(parts, into, int(workers))
        print(f"\n| {number} articles | one worker, s | two, s | × |")
        print("|---|--:|--:|--:|")
        for way in ("one file", "a folder", "LocalCluster"):
            one, two = took[f"1, {way}"], took[f"2, {way}"]
            if one and two:
                print(f"| {way} | {one:.1f} | {two:.1f} | {one / two:.2f} |", flush=True)


def _shared(inputs: Sequence[Path], into: Path, *options: str) -> float:
    """Give the seconds that collecting anew takes, the best of some times."""
    best = 1e9
    for _ in range(2):
        shutil.rmtree(into, ignore_errors=True)
        if into.is_file():
            into.unlink()
        where = str(into) if into.suffix else f"{into}/"
        best = min(
            best, spent(*IOMED, "collect", *map(str, inputs), "--into", where, *options).wall
        )
    return best


def _clustered(inputs: Sequence[Path], into: Path, workers: int) -> float:
    """Give the same for a cluster of so many workers; 0 where Dask is not installed."""
    try:
        from distributed import LocalCluster
    except ImportError:
        return 0.0
    with LocalCluster(
        n_workers=workers, threads_per_worker=1, processes=True, dashboard_address=None
    ) as cluster:
        return _shared(inputs, into, "--cluster", cluster.scheduler_address)


def asking(folder: Path, sizes: Sequence[int]) -> None:
    """Compare with the bundled article, and with a tenth of the articles."""
    asked = Questions("Wang Yong", "mediation", "the IOMed is an open and inclusive entity")
    bundled = {
        name: spent(*IOMED, *args, "--format", "jsonl", rounds=ROUNDS)
        for name, args in commands(asked)
    }
    smaller: dict[str, Spent] = {}
    for number in sizes:
        path = collected(folder, number)
        print(f"\n| {path.name} | CPU, ms | × the bundled article | × the size before |")
        print("|---|--:|--:|--:|")
        found = {}
        for name, args in commands(questions(path)):
            it = spent(*IOMED, *args, "--format", "jsonl", "--data", str(path), rounds=ROUNDS)
            found[name] = it
            growth = f"{it.cpu / smaller[name].cpu:.1f}" if name in smaller else ""
            times = it.cpu / bundled[name].cpu
            print(f"| {name} | {it.cpu * 1000:.0f} | {times:.1f} | {growth} |", flush=True)
        smaller = found


VIEWS = {"facts": "statements", "quotes": "quotations"}
"""The views in which other tools find the same rows."""


def listing(folder: Path, sizes: Sequence[int]) -> None:
    """Write all rows as JSON Lines, beside what sqlite3 and jq need to write as much."""
    rows, out = folder / "rows.jsonl", folder / "out"
    for number in sizes:
        path = collected(folder, number)
        print(f"\n| all rows of {path.name} | MB | CPU, s | MB/s | first row, s | memory, MB |")
        print("|---|--:|--:|--:|--:|--:|")
        for name in ("stats", "speakers", "countries", "organizations", "facts", "quotes"):
            args = (*IOMED, name, "--format", "jsonl", "--data", str(path))
            it = spent(*args, rounds=2, into=rows)
            print(_rate(name, rows, it), f"{_first(args):.2f} | {it.memory:.0f} |", flush=True)
            query = f"SELECT * FROM {VIEWS.get(name)}"
            if shutil.which("sqlite3") and name in VIEWS:
                it = spent("sqlite3", "-json", str(path), query, into=out)
                print(_rate("– sqlite3 -json", out, it), "| |", flush=True)
            if shutil.which("jq"):
                it = spent("jq", "-c", ".", str(rows), into=out)
                print(_rate("– jq -c .", out, it), "| |", flush=True)


def _rate(name: str, written: Path, it: Spent) -> str:
    size = written.stat().st_size / 1e6
    return f"| {name} | {size:.0f} | {it.cpu:.2f} | {size / it.cpu:.0f} |"


def _first(args: Sequence[str]) -> float:
    """Give the seconds until the first line."""
    began = time.perf_counter()
    with subprocess.Popen(args, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL) as process:
        assert process.stdout
        process.stdout.readline()
        first = time.perf_counter() - began
        process.kill()
    return first


def others(folder: Path, sizes: Sequence[int]) -> None:
    """Look a word up with what is at hand: no quotations, no inflections, no ranking."""
    for number in sizes:
        _others(folder, number)


def _others(folder: Path, number: int) -> None:
    corpus, path = made(folder, number), collected(folder, number)
    word = questions(path).word
    asked = ("quotes", "--keyword", word, "--format", "jsonl", "--data", str(path))
    ours = spent(*IOMED, *asked, rounds=ROUNDS)
    having = f'select(.text | test("\\\\b{word}\\\\b"; "i")) | .id'
    tries: Sequence[tuple[str, tuple[str, ...]]] = (
        ("grep -iw, the articles", ("grep", "-iw", word, str(corpus))),
        ("ripgrep -iw, the articles", ("rg", "-iw", word, str(corpus))),
        ("jq, the articles", ("jq", "-c", having, str(corpus))),
    )
    print(f"\n| a word in {number} articles | CPU, s | × iomed |")
    print("|---|--:|--:|")
    print(f"| iomed quotes --keyword | {ours.cpu:.2f} | 1 |")
    for name, command in tries:
        if shutil.which(command[0]):
            # Grep stops at the first match where nobody reads what it writes.
            it = spent(*command, rounds=2, into=folder / "out")
            print(f"| {name} | {it.cpu:.2f} | {it.cpu / ours.cpu:.1f} |", flush=True)
    if shutil.which("sqlite-utils"):
        rows, database = folder / "rows.jsonl", folder / "rows.db"
        database.unlink(missing_ok=True)
        spent(*IOMED, "quotes", "--format", "jsonl", "--data", str(path), into=rows)
        spent("sqlite-utils", "insert", str(database), "quotes", str(rows), "--nl")
        spent("sqlite-utils", "enable-fts", str(database), "quotes", "text")
        it = spent("sqlite-utils", "search", str(database), "quotes", word, rounds=ROUNDS)
        print(f"| sqlite-utils search, the quotations | {it.cpu:.2f} | {it.cpu / ours.cpu:.1f} |")


PARTS_OF_IT: Mapping[str, tuple[Callable[[Path, Sequence[int]], None], Sequence[int]]] = {
    "filling": (filling, (1000, 4000)),
    "sharing": (sharing, (2000,)),
    "asking": (asking, (1000, 10_000)),
    "listing": (listing, (10_000,)),
    "others": (others, (10_000,)),
}
"""What can be measured, with how many articles unless others are given."""


def main() -> None:
    """Measure what is asked for, or all of it."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawTextHelpFormatter
    )
    parser.add_argument("what", nargs="?", choices=(*PARTS_OF_IT, "all"), default="all")
    parser.add_argument("sizes", type=int, nargs="*", metavar="ARTICLES")
    parser.add_argument("--keep", type=Path, metavar="FOLDER")
    given = parser.parse_args()
    for name in ("PYTHONDONTWRITEBYTECODE", "PYTHONUNBUFFERED"):
        os.environ.pop(name, None)
    chosen = PARTS_OF_IT if given.what == "all" else {given.what: PARTS_OF_IT[given.what]}
    with TemporaryDirectory() as temporary:
        folder = given.keep or Path(temporary)
        folder.mkdir(parents=True, exist_ok=True)
        for measured, sizes in chosen.values():
            measured(folder, sorted(given.sizes or sizes))


if __name__ == "__main__":
    main()
