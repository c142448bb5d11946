"""How fast extraction is, whether it stays linear, what memory it takes, what workers gain.

    python tests/benchmarks/extraction.py [--largest 16]

Prints words per second beside the speed of a regular expression that only
finds text between quotation marks, and of textacy where it is installed with
a spaCy model; CPU time and peak memory of the command on one text of 1, 2, 4,
… megabytes, each beside the one before; the same for hostile texts; and the
time of a thousand articles with one worker and with two.

Needs the `resource` module's figures of child processes, which Windows lacks.
"""

from __future__ import annotations

import argparse
import importlib.util
import itertools
import os
import random
import re
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from contextlib import suppress
from functools import partial
from pathlib import Path
from typing import NamedTuple

from iomed_cli import extract
from iomed_cli.dataset import bundled

ARTICLE = bundled("article.txt").read_text(encoding="utf-8")
MARKED = re.compile(r"“([^”]*)”|\"([^\"]*)\"")
NAMES = ("Wang", "Yong", "Wu", "Xinbo", "Lü", "Xiang", "Nicholas", "Chan", "Mao", "Ning")
SYLLABLES = ("ba", "den", "for", "gri", "hol", "kam", "lin", "mor", "nes", "pol", "ros", "tal")


def articles() -> Iterator[str]:
    """Give the bundled article again and again, its paragraphs shuffled and other people in it."""
    chance = random.Random(1)
    paragraphs = ARTICLE.split("\n")
    for number in itertools.count():
        chance.shuffle(paragraphs)
        text = "\n".join(paragraphs)
        for name in NAMES:
            text = re.sub(rf"\b{name}\b", "".join(chance.choices(SYLLABLES, k=3)).title(), text)
        yield f"{text}\nPart {number}\n"


def text_of(megabytes: float) -> str:
    """Give a text of a size, in UTF-8."""
    parts, size = [], 0.0
    for part in articles():
        parts.append(part)
        size += len(part.encode()) / 1e6
        if size >= megabytes:
            return "".join(parts)
    raise AssertionError


def seconds(function: Callable[[], object], runs: int = 3) -> float:
    """Give the median time of a call."""
    times = []
    for _ in range(runs):
        start = time.perf_counter()
        function()
        times.append(time.perf_counter() - start)
    return statistics.median(times)


def speed() -> None:
    """Print words per second of one process, start-up aside."""
    text = text_of(1)
    parts = list(itertools.islice(articles(), 170))
    words = len(text.split())
    print("| words per second | | × ours |\n|---|--:|--:|")
    ours = words / seconds(lambda: extract(text))
    short = sum(len(part.split()) for part in parts)
    shorts = short / seconds(lambda: [extract(part) for part in parts])
    rows = {
        "iomed, one text of a megabyte": ours,
        "iomed, 170 articles": shorts,
        "only what stands between marks (a regular expression)": words
        / seconds(lambda: MARKED.findall(text)),
    }
    if importlib.util.find_spec("textacy"):
        rows["textacy, direct quotations only"] = textacy_speed(parts[:20])
    for name, figure in rows.items():
        print(f"| {name} | {figure:,.0f} | {figure / ours:.3g} |")


def textacy_speed(parts: list[str]) -> float:
    """Give textacy's words per second."""
    spacy = importlib.import_module("spacy")
    quotations = importlib.import_module("textacy.extract.triples").direct_quotations
    models = [name for name in spacy.util.get_installed_models() if name.startswith("en")]
    model = spacy.load(models[0])

    def read() -> None:
        for part in parts:
            # It gives up on marks that are not in pairs.
            with suppress(ValueError):
                list(quotations(model(part)))

    return sum(len(part.split()) for part in parts) / seconds(read, runs=1)


class Run(NamedTuple):
    """What a run of the command took."""

    seconds: float
    cpu: float
    peak: float
    """Megabytes."""


def run(*args: str) -> Run:
    """Run the command, and say what it took."""
    start = time.perf_counter()
    command = [sys.executable, "-m", "iomed_cli", "extract", *args]
    it = subprocess.Popen(command, stdout=subprocess.DEVNULL)
    _, _, usage = os.wait4(it.pid, 0)
    taken = time.perf_counter() - start
    # Linux counts kilobytes, macOS bytes.
    unit = 1e6 if sys.platform == "darwin" else 1e3
    return Run(taken, usage.ru_utime + usage.ru_stime, usage.ru_maxrss / unit)


def growth(folder: Path, largest: float) -> None:
    """Print CPU time and memory of the command, text after text twice as long."""
    path = folder / "text.txt"
    print("\n| text, MB | words | CPU, s | × before | peak, MB | × text |")
    print("|--:|--:|--:|--:|--:|--:|")
    path.write_text("", encoding="utf-8")
    empty = run(str(path))
    before, megabytes = 0.0, 1.0
    while megabytes <= largest:
        text = text_of(megabytes)
        words = len(text.split())
        path.write_text(text, encoding="utf-8")
        del text
        it = run(str(path))
        cpu, memory = it.cpu - empty.cpu, (it.peak - empty.peak) / megabytes
        times = f"{cpu / before:.2f}" if before else ""
        print(
            f"| {megabytes:.0f} | {words:,} | {cpu:.2f} | {times} | {it.peak:.0f} | {memory:.1f} |"
        )
        before, megabytes = cpu, megabytes * 2


HOSTILE: dict[str, Callable[[int], str]] = {
    "straight marks": lambda size: '"' * size,
    "opening marks": lambda size: "“" * size,
    "marks and words": lambda size: '"a ' * (size // 3),
    "single marks and words": lambda size: "'a " * (size // 3),
    "marks opened and never closed": lambda size: "“He said, \n" * (size // 11),
    "no blank": lambda size: "a" * size,
    "no blank, capitals and stops": lambda size: "A." * (size // 2),
    "nested brackets": lambda size: "(" * (size // 2) + ")" * (size // 2),
    "only newlines": lambda size: "\n" * size,
    "no newline": lambda size: "He said that it was so. " * (size // 24),
    "no stop": lambda size: "he said that " * (size // 13),
    "names only": lambda size: "Ann Lee " * (size // 8),
    "commas": lambda size: "Lee, " * (size // 5),
    "cues only": lambda size: "said " * (size // 5),
    "pronouns": lambda size: "“So,” he said. " * (size // 15),
    "digits": lambda size: "1,000 " * (size // 6),
    "dashes": lambda size: "- " * (size // 2),
    "control characters": lambda size: "\0\x1b[1m" * (size // 5),
    "right to left": lambda size: "قال إن \u202e" * (size // 8),
    "emoji": lambda size: "👩‍👩‍👧 said " * (size // 11),
}


def hostile(size: int) -> None:
    """Print the time of each hostile text, and of twice as much of it."""
    print("\n| hostile, characters | seconds | twice as much | × |\n|---|--:|--:|--:|")
    for name, made in HOSTILE.items():
        once, twice = made(size), made(2 * size)
        first, second = (seconds(partial(extract, text)) for text in (once, twice))
        print(f"| {name}, {size:,} | {first:.2f} | {second:.2f} | {second / first:.2f} |")


def sharing(folder: Path) -> None:
    """Print the time of a thousand articles with one worker and with two."""
    paths = []
    for number, text in enumerate(itertools.islice(articles(), 1000)):
        paths.append(folder / f"{number}.txt")
        paths[-1].write_text(text, encoding="utf-8")
    output = ["-o", str(folder / "all.jsonl")]
    alone, two = (
        statistics.median(run(*map(str, paths), *output, "-w", workers).seconds for _ in range(3))
        for workers in ("1", "2")
    )
    print(f"\n1,000 articles: {alone:.2f} s, with two workers {two:.2f} s: {two / alone:.2f}")


def main() -> None:
    """Measure everything."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--largest", type=float, default=16, help="megabytes")
    parser.add_argument("--hostile", type=int, default=200_000, help="characters")
    options = parser.parse_args()
    # An installed package is compiled; these would keep a checkout from being.
    for name in ("PYTHONDONTWRITEBYTECODE", "PYTHONUNBUFFERED"):
        os.environ.pop(name, None)
    with tempfile.TemporaryDirectory() as folder:
        speed()
        growth(Path(folder), options.largest)
        hostile(options.hostile)
        sharing(Path(folder))


if __name__ == "__main__":
    main()
