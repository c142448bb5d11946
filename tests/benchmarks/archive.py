"""How long collections take, as ratios to the bundled article and to a tenth of the size.

    python tests/benchmarks/archive.py 1000 10000            # sizes, in articles
    python tests/benchmarks/archive.py --keep FOLDER 10000   # keeps what it makes

Made-up news (`newsroom.py`), the same each time. Times are the best of some
whole processes, CPU and wall clock. What a user would otherwise run, over
the same articles, is measured too where it is installed.
"""

from __future__ import annotations

import argparse
import json
import os
import resource
import shutil
import sqlite3
import subprocess
import sys
import time
from collections.abc import Iterator, Sequence
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
            _, _, usage = os.wait4(process.pid, 0)
            process.returncode = 0
            wall = time.perf_counter() - began
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
            " WHERE name LIKE '% %' GROUP BY name HAVING count(*) BETWEEN 8 AND 12 LIMIT 1"
        ).fetchone()
        (word,) = connection.execute(
            "SELECT term FROM quote_vocabulary"
            " WHERE doc BETWEEN 15 AND 25 AND length(term) >= 8 LIMIT 1"
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
    yield "quotes --keyword", ("quotes", "--keyword", asked.word)
    yield "quotes --keyword, a typo", ("quotes", "--keyword", mistyped(asked.word))
    yield "search", ("search", asked.word)
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
    """Collect a corpus, and say what that takes."""
    corpus, into = made(folder, number), folder / f"news-{number}.iomed"
    if into.exists():
        return into
    took = spent(*IOMED, "collect", str(corpus), "--into", str(into))
    with sqlite3.connect(into) as connection:
        (text,) = connection.execute("SELECT sum(length(CAST(text AS BLOB))) FROM texts").fetchone()
        (quotes,) = connection.execute("SELECT count(*) FROM quotes").fetchone()
    size = into.stat().st_size
    print(f"\n{number} articles, {quotes} quotations, {text / 1e6:.0f} MB of text:")
    print(f"  the file has {size / text:.2f} times the text")
    print(f"  collect: {number / took.wall:.0f} articles/s, {took.memory:.0f} MB of memory")
    return into


def collecting(folder: Path, number: int) -> None:
    corpus, out = str(made(folder, number)), str(folder / "out")
    extract = spent(*IOMED, "extract", corpus, "-o", out)
    into = folder / "again.iomed"
    took = []
    for workers in ("1", "2"):
        into.unlink(missing_ok=True)
        took.append(
            spent(*IOMED, "collect", corpus, "--into", str(into), "--workers", workers).wall
        )
    again = spent(*IOMED, "collect", corpus, "--into", str(into)).wall
    print(f"\ncollecting {number} articles:")
    print(f"  {extract.wall / took[0]:.2f} times as fast as extract alone")
    print(f"  two workers: {took[0] / took[1]:.2f} times as fast as one")
    print(f"  again, with nothing new: {again:.2f} s")


def asking(path: Path, bundled: dict[str, Spent], smaller: dict[str, Spent]) -> dict[str, Spent]:
    print(f"\n| {path.name} | CPU, ms | × bundled article | × a tenth of the size |")
    print("|---|--:|--:|--:|")
    found = {}
    for name, args in commands(questions(path)):
        it = spent(*IOMED, *args, "--format", "jsonl", "--data", str(path), rounds=ROUNDS)
        found[name] = it
        growth = f"{it.cpu / smaller[name].cpu:.1f}" if name in smaller else ""
        print(f"| {name} | {it.cpu * 1000:.0f} | {it.cpu / bundled[name].cpu:.1f} | {growth} |")
    return found


def listing(path: Path) -> None:
    print(f"\n| all rows of {path.name} | s | first row, s | memory, MB |")
    print("|---|--:|--:|--:|")
    for name in ("stats", "speakers", "countries", "organizations", "facts", "quotes"):
        args = (*IOMED, name, "--format", "jsonl", "--data", str(path))
        it = spent(*args)
        began = time.perf_counter()
        with subprocess.Popen(args, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL) as process:
            assert process.stdout
            process.stdout.readline()
            first = time.perf_counter() - began
            process.kill()
        print(f"| {name} | {it.wall:.1f} | {first:.2f} | {it.memory:.0f} |")


def others(folder: Path, number: int, ours: Spent) -> None:
    """Look a word up with what is at hand: no quotations, no inflections, no ranking."""
    corpus = made(folder, number)
    word = questions(folder / f"news-{number}.iomed").word
    tries: Sequence[tuple[str, tuple[str, ...]]] = (
        ("grep -iw, the articles", ("grep", "-iw", word, str(corpus))),
        ("ripgrep, the articles", ("rg", "-iw", word, str(corpus))),
        ("jq, the articles", ("jq", "-c", f'select(.text | test("\\\\b{word}\\\\b"; "i")) | .id')),
    )
    print(f"\n| a word in {number} articles | s | × iomed |")
    print("|---|--:|--:|")
    print(f"| iomed quotes --keyword | {ours.wall:.2f} | 1 |")
    for name, command in tries:
        if shutil.which(command[0]):
            args = (*command, str(corpus)) if command[0] == "jq" else command
            # Grep stops at the first match where nobody reads what it writes.
            it = spent(*args, into=folder / "out")
            print(f"| {name} | {it.wall:.2f} | {it.wall / ours.wall:.1f} |")
    if shutil.which("sqlite-utils"):
        rows, database = folder / "rows.jsonl", folder / "rows.db"
        args = ("quotes", "--format", "jsonl", "--data", str(folder / f"news-{number}.iomed"))
        spent(*IOMED, *args, into=rows)
        spent("sqlite-utils", "insert", str(database), "quotes", str(rows), "--nl")
        spent("sqlite-utils", "enable-fts", str(database), "quotes", "text")
        it = spent("sqlite-utils", "search", str(database), "quotes", word)
        print(f"| sqlite-utils search, the same rows | {it.wall:.2f} | {it.wall / ours.wall:.1f} |")


def main() -> None:
    """Measure collections of the given sizes."""
    parser = argparse.ArgumentParser()
    parser.add_argument("sizes", type=int, nargs="+")
    parser.add_argument("--keep", type=Path)
    given = parser.parse_args()
    for name in ("PYTHONDONTWRITEBYTECODE", "PYTHONUNBUFFERED"):
        os.environ.pop(name, None)
    with TemporaryDirectory() as temporary:
        folder = given.keep or Path(temporary)
        folder.mkdir(exist_ok=True)
        asked = Questions("Wang Yong", "mediation", "the IOMed is an open and inclusive entity")
        bundled = {
            name: spent(*IOMED, *args, "--format", "jsonl", rounds=ROUNDS)
            for name, args in commands(asked)
        }
        collecting(folder, min(given.sizes))
        smaller: dict[str, Spent] = {}
        for number in sorted(given.sizes):
            path = collected(folder, number)
            smaller = asking(path, bundled, smaller)
            listing(path)
            others(folder, number, smaller["quotes --keyword"])
    print(f"\n{resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss / 1024:.0f} MB at most")


if __name__ == "__main__":
    main()
