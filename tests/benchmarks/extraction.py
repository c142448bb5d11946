"""How fast extraction is, whether it stays linear, what memory it takes, what workers gain.

    python tests/benchmarks/extraction.py [--texts FOLDER]
    python tests/benchmarks/extraction.py --only growth --smallest 25 --largest 100
    python tests/benchmarks/extraction.py --only sharing

Prints words per second beside the speed of a regular expression that only
finds text between quotation marks, and of textacy where it is installed with
a spaCy model; CPU time and peak memory of the command, and of
`iomed_cli.extract`, on one text of 1, 2, 4, … megabytes; the time of hostile
texts; and that of a thousand articles with one worker and with two.

The news is the bundled article again and again, with other people in it, which
has three times as many facts as most; ``--texts`` takes a folder's ``.txt``
files instead. Needs the `resource` module, which Windows lacks.
"""

from __future__ import annotations

import argparse
import importlib.util
import itertools
import json
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
from iomed_cli.query.data_files import bundled

ARTICLE = bundled("article.txt").read_text(encoding="utf-8")
MARKED = re.compile(r"“([^”]*)”|\"([^\"]*)\"")
NAMES = ("Wang", "Yong", "Wu", "Xinbo", "Lü", "Xiang", "Nicholas", "Chan", "Mao", "Ning")
SYLLABLES = ("ba", "den", "for", "gri", "hol", "kam", "lin", "mor", "nes", "pol", "ros", "tal")


def articles(folder: str | None = None) -> Iterator[str]:
    """Give a folder's texts again and again, or the bundled article with other people in it."""
    if folder is not None:
        texts = [path.read_text(encoding="utf-8") for path in sorted(Path(folder).glob("*.txt"))]
        yield from itertools.cycle(texts)
    chance = random.Random(1)
    paragraphs = ARTICLE.split("\n")
    for number in itertools.count():
        chance.shuffle(paragraphs)
        text = "\n".join(paragraphs)
        for name in NAMES:
            text = re.sub(rf"\b{name}\b", "".join(chance.choices(SYLLABLES, k=3)).title(), text)
        yield f"{text}\nPart {number}\n"


def text_of(megabytes: float, folder: str | None = None) -> str:
    """Give a text of a size, in UTF-8."""
    parts, size = [], 0.0
    for part in articles(folder):
        parts.append(part)
        size += len(part.encode()) / 1e6
        if size >= megabytes:
            return "".join(parts)
    raise AssertionError


def seconds(function: Callable[[], object], runs: int = 3) -> float:
    """Give the median CPU time of a call, which other processes disturb least."""
    times = []
    for _ in range(runs):
        start = time.process_time()
        function()
        times.append(time.process_time() - start)
    return statistics.median(times)


def speed(folder: str | None) -> None:
    """Print words per second of one process, start-up aside."""
    text = text_of(1, folder)
    parts = list(itertools.islice(articles(folder), 170))
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
    """What a run took."""

    seconds: float
    cpu: float
    """Of all processes."""
    own: float
    """CPU seconds of the first process, which hands out what others do."""
    peak: float
    """Megabytes of memory of the first process."""


COMMAND = "from iomed_cli.__main__ import main; main()"
FUNCTION = """import iomed_cli, sys
with open(sys.argv[1], encoding="utf-8", newline="") as file: text = file.read()
iomed_cli.extract(text)"""

# Linux counts kilobytes, macOS bytes; on Linux a process begins with its parent's ru_maxrss.
TOLD = """    import resource, sys
    it = resource.getrusage(resource.RUSAGE_SELF)
    peak = it.ru_maxrss
    if sys.platform == "linux":
        with open("/proc/self/status") as status:
            peak = 1024 * int(status.read().split("VmHWM:")[1].split()[0])
    print(it.ru_utime + it.ru_stime, peak, file=sys.stderr)"""


def run(code: str, *args: str) -> Run:
    """Run code in a process of its own, and say what it took."""
    lines = "\n".join(f"    {line}" for line in code.splitlines())
    start = time.perf_counter()
    command = [sys.executable, "-c", f"try:\n{lines}\nfinally:\n{TOLD}", *args]
    it = subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE, text=True)
    assert it.stderr is not None
    own, peak = it.stderr.read().split()[-2:]
    _, _, usage = os.wait4(it.pid, 0)
    taken = time.perf_counter() - start
    return Run(taken, usage.ru_utime + usage.ru_stime, float(own), float(peak) / 1e6)


def growth(path: Path, smallest: float, largest: float, folder: str | None) -> None:
    """Print CPU time and memory of the command and the function, each text twice as long."""
    print("\n| text, MB | words | CPU, s | × before | peak, MB | × text | function, × text |")
    print("|--:|--:|--:|--:|--:|--:|--:|")
    path.write_text(ARTICLE, encoding="utf-8")
    short = run(COMMAND, "extract", str(path)), run(FUNCTION, str(path))
    before, megabytes = 0.0, smallest
    while megabytes <= largest:
        text = text_of(megabytes, folder)
        words = len(text.split())
        path.write_text(text, encoding="utf-8")
        del text
        it, function = run(COMMAND, "extract", str(path)), run(FUNCTION, str(path))
        cpu = it.cpu - short[0].cpu
        times = f"{cpu / before:.2f}" if before else ""
        by_command = (it.peak - short[0].peak) / megabytes
        by_function = (function.peak - short[1].peak) / megabytes
        print(
            f"| {megabytes:.0f} | {words:,} | {cpu:.2f} | {times} | {it.peak:.0f}"
            f" | {by_command:.1f} | {by_function:.1f} |",
            flush=True,
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
    print("\n| hostile, characters | CPU, s | twice as much | × |\n|---|--:|--:|--:|")
    for name, made in HOSTILE.items():
        once, twice = made(size), made(2 * size)
        first, second = (seconds(partial(extract, text)) for text in (once, twice))
        print(f"| {name}, {size:,} | {first:.2f} | {second:.2f} | {second / first:.2f} |")


def sharing(folder: Path, texts: str | None) -> None:
    """Print what a thousand articles take with one worker and with two."""
    number = 1000 if texts is None else len(list(Path(texts).glob("*.txt")))
    paths = []
    lines = folder / "all.jsonl"
    with lines.open("w", encoding="utf-8") as file:
        for at, text in enumerate(itertools.islice(articles(texts), number)):
            paths.append(str(folder / f"{at}.txt"))
            Path(paths[-1]).write_text(text, encoding="utf-8")
            file.write(json.dumps({"id": str(at), "text": text}) + "\n")
    print(f"\n| {number:,} articles | workers | seconds | CPU, s | of which handing out |")
    print("|---|--:|--:|--:|--:|")
    for name, inputs in (("files", paths), ("JSON Lines", [str(lines)])):
        medians = []
        for workers in ("1", "2"):
            given = ["extract", *inputs, "-o", str(folder / "out.jsonl"), "-w", workers]
            runs = sorted(run(COMMAND, *given) for _ in range(3))
            it = runs[1]
            medians.append(it.seconds)
            own = f"{it.own:.2f}" if workers == "2" else ""
            print(f"| {name} | {workers} | {it.seconds:.2f} | {it.cpu:.2f} | {own} |", flush=True)
        print(f"| | | × {medians[1] / medians[0]:.2f} | | |")


def main() -> None:
    """Measure everything, or one thing."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--only", choices=("speed", "growth", "hostile", "sharing"))
    parser.add_argument("--texts", help="a folder of news in .txt files")
    parser.add_argument("--smallest", type=float, default=1, help="megabytes")
    parser.add_argument("--largest", type=float, default=16, help="megabytes")
    parser.add_argument("--hostile", type=int, default=200_000, help="characters")
    options = parser.parse_args()
    # An installed package is compiled; these would keep a checkout from being.
    for name in ("PYTHONDONTWRITEBYTECODE", "PYTHONUNBUFFERED"):
        os.environ.pop(name, None)
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        steps: dict[str, Callable[[], None]] = {
            "speed": partial(speed, options.texts),
            "growth": partial(
                growth, folder / "text.txt", options.smallest, options.largest, options.texts
            ),
            "hostile": partial(hostile, options.hostile),
            "sharing": partial(sharing, folder, options.texts),
        }
        for step in [options.only] if options.only else steps:
            steps[step]()


if __name__ == "__main__":
    main()
