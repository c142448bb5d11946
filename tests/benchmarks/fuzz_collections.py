"""Look for collections that iomed does not survive, or calls sound though they answer otherwise.

    python tests/benchmarks/fuzz_collections.py [--seed 1] [--minutes 3 | --number 500]

A small collection is damaged, time and again: bits are flipped, pages lost or swapped, values
replaced by odd ones in SQL, the schema turned against whoever reads it. Every command is
asked of what comes out. A failure is a status other than 0, 1 and 2, a traceback, more than
one line on stderr that is not iomed's, a command that hangs, and a file that `check` calls
sound though a listing answers otherwise than before. Failures are kept in ``fuzz-failures/``,
and the status is 1.
"""

from __future__ import annotations

import argparse
import contextlib
import faulthandler
import io
import json
import random
import shutil
import sqlite3
import sys
import time
from collections.abc import Callable, Iterator
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import NamedTuple

from newsroom import articles

from iomed_cli.cli.application import run

HANGS = 20
"""Seconds after which a command is taken to hang."""

ARTICLES = 5
LISTINGS = [
    *("quotes", "quotes --unique", "quotes --kind direct", "quotes -s besode", "facts"),
    *("quotes -k reduce", "quotes --mentions China", "quotes -C 3", "speakers --all", "speakers x"),
    *("countries", "countries CN", "organizations", "organizations UN", "facts --category number"),
    *("facts prices", "search energy", "stats", "articles", "show n1/q1", "show n2/s1"),
    *("article n1", "article n3", "quotes --since 2015-02 --publisher reuters"),
]
ODD = [
    *(
        "x",
        "",
        "[]",
        "[[1,2]]",
        "[[1,2,3]]",
        '["nobody"]',
        "[" * 5000,
        "{}",
        "9" * 5000,
        "\x00\x1b[0m",
    ),
    *(b"", b"\xff\xfe", b"9" * 5000, b"12", "ungültig\u202e", "evil", "2024-99", "\U0010ffff"),
    *(0, 1, -1, 7, 2**31, 2**62, 2**63 - 1, -(2**63), 1e300, float("inf"), 0.5, None),
]
TABLES = [
    *("articles", "texts", "digests", "seal", "sources", "names", "name_words", "terms", "quotes"),
    *("organization_names", "facts", "speakers", "countries", "organizations"),
    *("quote_words_data", "text_words_data", "fact_words_idx", "quote_words_config"),
]
ENDLESS = "WITH RECURSIVE n (i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n) SELECT {} FROM n"
WRITABLE = "PRAGMA writable_schema = ON;"
HOSTILE = [
    f"DROP TABLE names; CREATE VIEW names AS {ENDLESS.format('i AS key, char(i) AS name')}",
    f"DROP TABLE seal; CREATE VIEW seal AS {ENDLESS.format('i AS articles, x AS checksum')}",
    f"DROP VIEW mentions; CREATE VIEW mentions AS {ENDLESS.format('i')}",
    "CREATE TRIGGER t AFTER INSERT ON sources BEGIN DELETE FROM quotes; END",
    "CREATE TRIGGER t AFTER DELETE ON texts BEGIN INSERT INTO terms (term)"
    f" {ENDLESS.format('i')}; END",
    "CREATE TRIGGER t BEFORE UPDATE ON seal BEGIN SELECT RAISE(IGNORE); END",
    "CREATE TABLE extra (x)",
    'CREATE TABLE "x\x1b[0m" (x)',
    "CREATE INDEX extra ON quotes (kind)",
    "ALTER TABLE quotes ADD COLUMN extra",
    "ALTER TABLE quotes RENAME COLUMN kind TO sort",
    "ALTER TABLE facts RENAME TO claims",
    "ANALYZE",
    "DROP VIEW quotations",
    "DROP INDEX articles_by_hash",
    "DROP TABLE text_words",
    "DROP TABLE sources; CREATE TABLE sources (name, hash, article_key)",
    "DROP TABLE quote_words; CREATE TABLE quote_words (words)",
    "CREATE VIRTUAL TABLE more USING fts5(x)",
    "INSERT INTO quote_words (quote_words) VALUES ('delete-all')",
    "INSERT INTO text_words (rowid, words) VALUES (1, 'nobody')",
    "INSERT INTO text_words (text_words, rowid, words) VALUES ('delete', 1, 'the')",
    "INSERT INTO text_words (text_words, rank) VALUES ('pgsz', 32)",
    "PRAGMA user_version = 1",
    "PRAGMA user_version = 2",
    "PRAGMA user_version = -5",
    "PRAGMA user_version = 0",
    "PRAGMA user_version = 4",
    "PRAGMA encoding = 'UTF-16'; VACUUM",
    "PRAGMA page_size = 512; VACUUM",
    "PRAGMA auto_vacuum = 2; VACUUM",
    f"{WRITABLE} UPDATE sqlite_master SET sql = 'CREATE TABLE names (x' WHERE name = 'names'",
    f"{WRITABLE} UPDATE sqlite_master SET rootpage = 2 WHERE name = 'names'",
    f"{WRITABLE} UPDATE sqlite_master SET name = CAST(x'fffe' AS TEXT) WHERE name = 'terms'",
    f"{WRITABLE} DELETE FROM sqlite_master WHERE name = 'texts'",
    f"{WRITABLE} UPDATE sqlite_master SET type = 'view' WHERE name = 'quotes'",
]


class Answer(NamedTuple):
    """What a command ended with."""

    status: int
    out: str
    err: str


class FailedError(Exception):
    """Something that is not to be; its text says what."""


def ask(command: str, path: Path) -> Answer:
    """Run a command on a collection; raise FailedError where it does not end as it should."""
    option = {"check": [], "collect": ["--into"]}.get(command.split()[0], ["--data"])
    more = ["--json"] if option == ["--data"] and not command.startswith("forget") else []
    out, err = (io.TextIOWrapper(io.BytesIO(), "utf-8", newline="") for _ in range(2))
    faulthandler.dump_traceback_later(HANGS, exit=True, file=2)
    try:
        with contextlib.redirect_stdout(out), contextlib.redirect_stderr(err):
            status = run([*command.split(), *option, str(path), *more])
    finally:
        faulthandler.cancel_dump_traceback_later()
    answer = Answer(status, *(_written(stream).replace(str(path), "FILE") for stream in (out, err)))
    if status not in (0, 1, 2):
        raise FailedError(f"{command}: ended with {status}: {answer.err[-500:]}")
    if not all(line.startswith("iomed: ") for line in answer.err.splitlines()):
        raise FailedError(f"{command}: said {answer.err[-500:]}")
    if status == 2 and not answer.err:
        raise FailedError(f"{command}: ended with 2 and said nothing")
    return answer


def _written(stream: io.TextIOWrapper) -> str:
    stream.flush()
    buffer = stream.buffer
    assert isinstance(buffer, io.BytesIO)
    return buffer.getvalue().decode()


def flipped(chance: random.Random, path: Path) -> str:
    """Flip one bit."""
    content = bytearray(path.read_bytes())
    at, bit = chance.randrange(len(content)), chance.randrange(8)
    content[at] ^= 1 << bit
    path.write_bytes(content)
    return f"bit {bit} of byte {at}"


def overwritten(chance: random.Random, path: Path) -> str:
    """Write random bytes somewhere, in the header at times."""
    content = bytearray(path.read_bytes())
    at = chance.randrange(chance.choice([100, 4096, len(content)]))
    number = chance.choice([1, 4, 50, 5000])
    content[at : at + number] = chance.choice([chance.randbytes(number), bytes(number)])
    path.write_bytes(content)
    return f"{number} bytes at {at}"


def shortened(chance: random.Random, path: Path) -> str:
    """Lose the end, at times a whole number of pages."""
    content = path.read_bytes()
    size = chance.choice(
        [chance.randrange(len(content)), 4096 * chance.randrange(len(content) // 4096)]
    )
    path.write_bytes(content[:size])
    return f"{size} bytes are left"


def swapped(chance: random.Random, path: Path) -> str:
    """Put one page in another's place, as in a file copied while it was written."""
    content = path.read_bytes()
    pages = [content[at : at + 4096] for at in range(0, len(content), 4096)]
    one, other = chance.randrange(len(pages)), chance.randrange(len(pages))
    pages[one], pages[other] = pages[other], chance.choice([pages[one], pages[other]])
    path.write_bytes(b"".join(pages))
    return f"pages {one} and {other}"


def misplaced(chance: random.Random, path: Path) -> str:
    """Put a log beside it that is not its own."""
    Path(f"{path}-wal").write_bytes(chance.choice([b"", b"x" * 100, chance.randbytes(5000)]))
    return "a log"


def altered(chance: random.Random, path: Path) -> str:
    """Change some rows by SQL."""
    done = []
    with contextlib.closing(sqlite3.connect(path, isolation_level=None)) as connection:
        for _ in range(chance.choice([1, 1, 1, 3])):
            table = chance.choice(TABLES)
            columns = [row[1] for row in connection.execute(f"PRAGMA table_info({table})")]
            column = f'"{chance.choice(columns)}"'
            where = chance.choice(["1", f"abs(random()) % {chance.choice([2, 5, 20])} = 0"])
            odd = chance.choice(ODD)
            statement, values = chance.choice(
                [
                    (f"DELETE FROM {table} WHERE {where}", ()),
                    (f"UPDATE {table} SET {column} = ? WHERE {where}", (odd,)),
                    (
                        f"UPDATE {table} SET {column} = CAST(? AS TEXT) WHERE {where}",
                        (b"\xff\xc3",),
                    ),
                    (f"UPDATE {table} SET {column} = {column} + 1 WHERE {where}", ()),
                    (f"UPDATE {table} SET {column} = {column} || ' ' WHERE {where}", ()),
                    (
                        f"UPDATE OR IGNORE {table} SET {column} = (SELECT {column} FROM {table}"
                        f" ORDER BY random() LIMIT 1) WHERE {where}",
                        (),
                    ),
                ]
            )
            with contextlib.suppress(sqlite3.Error, OverflowError):
                connection.execute(statement, values)
            done.append(f"{statement} {str(values)[:50]}")
    return "; ".join(done)


def turned(chance: random.Random, path: Path) -> str:
    """Change the schema by SQL."""
    script = chance.choice(HOSTILE)
    with (
        contextlib.closing(sqlite3.connect(path)) as connection,
        contextlib.suppress(sqlite3.Error),
    ):
        connection.executescript(script)
    return script


DAMAGES: list[Callable[[random.Random, Path], str]] = [
    *(flipped, flipped, flipped, overwritten, shortened, swapped, misplaced),
    *(altered, altered, altered, turned, turned),
]


class Fuzzer:
    """Damages copies of one collection, and asks them everything."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        lines = [json.dumps(one) for one in articles(ARTICLES + 1)]
        first, more = folder / "news.jsonl", folder / "more.jsonl"
        first.write_text("\n".join(lines[:-1]) + "\n", encoding="utf-8")
        more.write_text(lines[-1] + "\n", encoding="utf-8")
        self.intact = folder / "intact.iomed"
        if ask(f"collect {first}", self.intact).status != 0:
            raise FailedError("the collection cannot be made")
        self._changes = ["forget n1", f"collect {more}", "forget n4 n0"]
        content = self.intact.read_bytes()
        # A claim that verifies is one of the articles' own quotations.
        quote = json.loads(ask("quotes --limit 1", self.intact).out)[0]
        self._verify = ["verify", *quote["text"].split()[:8]]
        self._expected = self._answers(self.intact)
        assert self.intact.read_bytes() == content

    def _answers(self, path: Path) -> dict[str, Answer]:
        return {command: ask(command, path) for command in LISTINGS}

    def try_one(self, chance: random.Random) -> str:
        """Damage a copy in some way, ask it everything, and say what was done to it."""
        path = self._folder / "damaged.iomed"
        for old in self._folder.glob("damaged.iomed*"):
            old.unlink()
        shutil.copy(self.intact, path)
        damage = chance.choice(DAMAGES)
        said = f"{damage.__name__}: {damage(chance, path)}"
        try:
            self.examine(path)
        except FailedError as failure:
            raise FailedError(f"{said}: {failure}") from None
        return said

    def examine(self, path: Path) -> bool:
        """Ask a collection everything; tell whether it is called sound."""
        kept = self._folder / "kept.iomed"
        shutil.copy(path, kept)
        sound = ask("check", path).status == 0
        for command, answer in self._answers(path).items():
            if sound and answer != self._expected[command]:
                raise FailedError(f"is called sound, but {command} gives {answer}"[:1000])
        for command in self._changes:
            done = ask(command, path).status in (0, 1)
            after = ask("check", path)
            if sound and done and after.status:
                raise FailedError(f"was called sound, but after {command} {after.err}"[:1000])
        return sound


def fuzz(folder: Path, seed: int, number: int, until: float) -> Iterator[FailedError | None]:
    """Try some damages, or some time, and give for each the failure, or None."""
    fuzzer = Fuzzer(folder)
    for at in range(number):
        if time.monotonic() >= until:
            break
        try:
            fuzzer.try_one(random.Random(f"{seed} {at}"))
            yield None
        except FailedError as failure:
            yield FailedError(f"seed {seed}, number {at}: {failure}")
        except BaseException:
            print(f"seed {seed}, number {at}:", file=sys.stderr)
            raise


def main() -> int:
    """Fuzz, and say what failed."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0] if __doc__ else None)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--minutes", type=float, default=1e6)
    parser.add_argument("--number", type=int, default=1_000_000)
    asked = parser.parse_args()
    tried = failed = 0
    with TemporaryDirectory() as name:
        for failure in fuzz(
            Path(name), asked.seed, asked.number, time.monotonic() + 60 * asked.minutes
        ):
            tried += 1
            if failure is not None:
                failed += 1
                print(failure)
                kept = Path("fuzz-failures")
                kept.mkdir(exist_ok=True)
                shutil.copy(Path(name, "kept.iomed"), kept / f"{asked.seed}-{tried - 1}.iomed")
    print(f"{tried} damaged collections, {failed} failures")
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main())
