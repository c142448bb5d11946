"""Whole-process CPU time of short commands, against `python -c pass` and against peers.

    python tests/benchmarks/startup.py [--runs 21]

Each command runs in turn with the others, so that a slow moment hits them
all; what is printed is the median, in milliseconds and as a multiple of an
empty Python process in the same run. Peers are measured where they are found;
rich-cli needs an older Rich, so they want an environment of their own:

    python3 -m venv peers && peers/bin/pip install csvkit sqlite-utils rich-cli
    PATH=$PWD/peers/bin:$PATH .venv/bin/python tests/benchmarks/startup.py

Needs the `resource` module, which Windows lacks.
"""

from __future__ import annotations

import argparse
import os
import resource
import shutil
import statistics
import subprocess
import sys
import tempfile
from pathlib import Path

PYTHON = sys.executable
SPEAKER = "Wang Yong"
CLAIM = "The IOMed aims to resolve disputes through mediation"
LINE = "“The ferry will sail on Friday,” Mayor Ruth Adler said.\n"


def commands(folder: Path) -> dict[str, list[str]]:
    """Give the commands to time: ours, and the peers' on the same quotations."""
    ours = [PYTHON, "-m", "iomed_cli"]
    if iomed := _beside("iomed"):
        ours = [iomed]
    table = folder / "quotes.csv"
    with table.open("wb") as file:
        subprocess.run([*ours, "quotes", "--format", "csv"], stdout=file, check=True)
    line = folder / "line.txt"
    line.write_text(LINE, encoding="utf-8")
    found = {
        "python -c pass": [PYTHON, "-c", "pass"],
        "import typer": [PYTHON, "-c", "import typer"],
        "iomed quotes --speaker … --json": [*ours, "quotes", "--speaker", SPEAKER, "--json"],
        "iomed quotes --json": [*ours, "quotes", "--json"],
        "iomed quotes (table)": [*ours, "quotes"],
        "iomed search mediation --json": [*ours, "search", "mediation", "--json"],
        "iomed verify (one claim)": [*ours, "verify", CLAIM],
        "iomed extract (one line)": [*ours, "extract", str(line)],
        "iomed --help": [*ours, "--help"],
        "iomed quotes --help": [*ours, "quotes", "--help"],
    }
    if csvgrep := _beside("csvgrep"):
        found["csvgrep -c speaker -m …"] = [csvgrep, "-c", "speaker", "-m", SPEAKER, str(table)]
    if csvlook := _beside("csvlook"):
        found["csvlook"] = [csvlook, str(table)]
    if sqlite_utils := _beside("sqlite-utils"):
        database = str(folder / "quotes.db")
        insert = [sqlite_utils, "insert", database, "quotes", str(table), "--csv"]
        subprocess.run(insert, check=True, capture_output=True)
        select = f"select * from quotes where speaker = '{SPEAKER}'"
        found["sqlite-utils … (JSON)"] = [sqlite_utils, database, select]
        found["sqlite-utils … --table"] = [sqlite_utils, database, select, "--table"]
    if rich := _beside("rich"):
        found["rich quotes.csv (rich-cli)"] = [rich, str(table)]
    return found


def _beside(name: str) -> str | None:
    """Find a command in the folder of this Python, then on the PATH."""
    return shutil.which(name, path=str(Path(PYTHON).parent)) or shutil.which(name)


def cpu(command: list[str]) -> float:
    """Give the user and system seconds of one run."""
    before = resource.getrusage(resource.RUSAGE_CHILDREN)
    subprocess.run(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, check=False)
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    return after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime


def main() -> None:
    """Time the commands and print a Markdown table."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--runs", type=int, default=21)
    runs = parser.parse_args().runs
    # An installed package is compiled; these would keep a checkout from being.
    for name in ("PYTHONDONTWRITEBYTECODE", "PYTHONUNBUFFERED"):
        os.environ.pop(name, None)
    with tempfile.TemporaryDirectory() as folder:
        every = commands(Path(folder))
        times: dict[str, list[float]] = {name: [] for name in every}
        for number in range(runs + 1):
            for name, command in every.items():
                seconds = cpu(command)
                if number:
                    times[name].append(seconds)
    empty = statistics.median(times["python -c pass"])
    print("| command | CPU, ms | × `python -c pass` |\n|---|--:|--:|")
    for name, seconds_ in times.items():
        median = statistics.median(seconds_)
        print(f"| `{name}` | {median * 1000:.0f} | {median / empty:.1f} |")


if __name__ == "__main__":
    main()
