"""How time and memory grow as the input of each command is doubled three times.

    python tests/benchmarks/growth.py                   # every command, some minutes
    python tests/benchmarks/growth.py quotes verify     # those whose names begin so
    python tests/benchmarks/growth.py --articles 100 quotes
    python tests/benchmarks/growth.py --instructions    # counted by Valgrind, an hour

Made-up news (`newsroom.py`), the same each time. From CPU and memory is taken what the
command takes for a few articles, so that the factors are those of the work alone; 2 is what
twice the input should take. Times are of one process, and those below a fifth of a second
say little. Instructions do not depend on what else the machine does, and tell chance from
growth; they leave out that larger data lies further away.
"""

from __future__ import annotations

import argparse
import json
import os
import re
import shutil
import sqlite3
import subprocess
from collections.abc import Callable, Iterator, Sequence
from itertools import pairwise
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import NamedTuple, TypeVar

from newsroom import articles

from archive import IOMED, mistyped, questions, spent

DOUBLINGS = 3
FEW = 4
PARTS = 4
T = TypeVar("T")
FORMATS = ("table", "json", "jsonl", "csv", "tsv", "markdown", "html")
LISTINGS = ("articles", "speakers", "countries", "organizations", "facts", "figures", "stats")


class Inputs(NamedTuple):
    """The same articles in every form that commands take."""

    texts: Path
    collection: Path
    parts: Path
    claims: Path
    draft: Path
    gone: Sequence[str]
    """The ids of half the articles."""


def made(folder: Path, number: int) -> Inputs:
    """Make all forms of a number of articles."""
    here = folder / str(number)
    here.mkdir()
    it = Inputs(
        here / "news.jsonl",
        here / "news.iomed",
        here / "parts",
        here / "claims.jsonl",
        here / "draft.md",
        [f"n{at}" for at in range(number // 2)],
    )
    lines = [json.dumps(one, ensure_ascii=False) + "\n" for one in articles(number)]
    it.texts.write_text("".join(lines), "utf-8")
    spent(*IOMED, "collect", str(it.texts), "--into", str(it.collection))
    inputs = []
    for at in range(PARTS):
        inputs.append(str(here / f"part{at}.jsonl"))
        Path(inputs[-1]).write_text("".join(lines[at::PARTS]), "utf-8")
    spent(*IOMED, "collect", *inputs, "--into", f"{it.parts}/")
    with sqlite3.connect(it.collection) as connection:
        rows = connection.execute("SELECT text, speaker FROM quotations LIMIT ?", (number,))
        said = [(" ".join(text.split()), speaker) for text, speaker in rows]
    with it.claims.open("w", encoding="utf-8") as file:
        for at, (text, _) in enumerate(said):
            # Every third is altered: that takes the longer way.
            claim = text.replace(" ", " never ", 1) if at % 3 == 0 else text
            file.write(json.dumps({"text": claim}, ensure_ascii=False) + "\n")
    it.draft.write_text(
        "\n\n".join(f"“{text},” said {speaker or 'an official'}." for text, speaker in said),
        "utf-8",
    )
    return it


def commands(it: Inputs, folder: Path) -> Iterator[tuple[str, Sequence[str]]]:
    """Give the commands by their names."""
    data, parts = ("--data", str(it.collection)), ("--data", str(it.parts))
    asked = questions(it.collection)
    into, copy, out = folder / "into.iomed", folder / "copy.iomed", str(folder / "out")
    into.unlink(missing_ok=True)
    shutil.copy(it.collection, copy)
    yield "extract", ("extract", str(it.texts), "-o", out)
    yield "collect", ("collect", str(it.texts), "--into", str(into))
    yield "check", ("check", str(it.collection))
    yield "forget", ("forget", *it.gone, "--data", str(copy))
    for name in LISTINGS:
        yield name, (name, "--format", "jsonl", *data)
    for format_ in FORMATS:
        # As many quotations are several pages, which stand beside each other.
        where = ("-o", str(folder / "quotes.html")) if format_ == "html" else ()
        yield f"quotes, {format_}", ("quotes", "--format", format_, *where, *data)
    yield "quotes --sort", ("quotes", "--sort", "speaker", "--format", "jsonl", *data)
    yield "quotes --context", ("quotes", "--context", "5", "--format", "jsonl", *data)
    yield "quotes --context, several", ("quotes", "--context", "5", "--format", "jsonl", *parts)
    yield "quotes --unique", ("quotes", "--unique", "--format", "jsonl", *data)
    yield "quotes --unique, several", ("quotes", "--unique", "--format", "jsonl", *parts)
    yield "search", ("search", asked.word, *data)
    yield "verify, verbatim", ("verify", asked.claim, *data)
    yield "verify, altered", ("verify", mistyped(asked.claim), *data)
    batch = ("verify", "--from", str(it.claims), "--format", "jsonl")
    yield "verify --from", (*batch, *data)
    yield "verify --from, several", (*batch, *parts)
    yield "verify --from, texts", (*batch, "--data", str(it.texts))
    yield "verify --draft", ("verify", "--draft", str(it.draft), "--format", "jsonl", *data)
    yield "page", ("page", str(it.texts), "-o", str(folder / "page.html"))


def main() -> None:
    """Print a table: for each command the time and the memory of the largest, and the factors."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawTextHelpFormatter
    )
    parser.add_argument("names", nargs="*", metavar="COMMAND")
    parser.add_argument("--articles", type=int, default=50)
    parser.add_argument("--instructions", action="store_true")
    given = parser.parse_args()
    # An installed package is compiled; this would keep a checkout from being.
    os.environ.pop("PYTHONDONTWRITEBYTECODE", None)
    chosen = tuple(given.names) or ("",)
    sizes = [FEW, *(given.articles << at for at in range(DOUBLINGS + 1))]
    if given.instructions:
        counted = _measured(sizes, chosen, _instructions)
        print(f"| {sizes[-1]} articles | instructions, millions | factors |")
        print("|---|--:|---|")
        for name, counts in counted.items():
            print(f"| {name} | {counts[-1]:,.0f} | {_factors(counts, digits=2)} |")
        return
    took = _measured(sizes, chosen, lambda args: spent(*IOMED, *args))
    print(f"| {sizes[-1]} articles | CPU, s | factors | memory, MB | factors |")
    print("|---|--:|---|--:|---|")
    for name, every in took.items():
        cpu, memory = [one.cpu for one in every], [one.memory for one in every]
        print(
            f"| {name} | {cpu[-1]:.2f} | {_factors(cpu)} | {memory[-1]:.0f} | {_factors(memory)} |"
        )


def _measured(
    sizes: Sequence[int], chosen: tuple[str, ...], measure: Callable[[Sequence[str]], T]
) -> dict[str, list[T]]:
    """Give what is measured of each command for each number of articles."""
    found: dict[str, list[T]] = {}
    with TemporaryDirectory() as temporary:
        folder = Path(temporary)
        for number in sizes:
            for name, args in commands(made(folder, number), folder):
                if name.startswith(chosen):
                    found.setdefault(name, []).append(measure(args))
    return found


def _instructions(args: Sequence[str]) -> float:
    """Give how many million instructions a command takes."""
    counting = ("valgrind", "--tool=callgrind", f"--callgrind-out-file={os.devnull}")
    ended = subprocess.run(
        (*counting, *IOMED, *args),
        env={**os.environ, "PYTHONHASHSEED": "0"},
        stdout=subprocess.DEVNULL,
        stderr=subprocess.PIPE,
        text=True,
    )
    # What finds nothing ends with 1, and takes as long.
    if ended.returncode not in (0, 1):
        raise SystemExit(f"ended with {ended.returncode}: {' '.join(args)}: {ended.stderr}")
    found = re.search(r"Collected : (\d+)", ended.stderr)
    if found is None:
        raise SystemExit(f"not counted: {ended.stderr}")
    return int(found[1]) / 1e6


def _factors(values: Sequence[float], digits: int = 1) -> str:
    """Give by how much each doubling multiplies what is above the first value."""
    first, *rest = values
    grown = [max(value - first, 0.0) for value in rest]
    # What does not grow is flat, whatever its last digits do.
    if rest[-1] < 1.3 * first:
        return "flat"
    return " ".join(
        f"{after / before:.{digits}f}" if before else "–" for before, after in pairwise(grown)
    )


if __name__ == "__main__":
    main()
