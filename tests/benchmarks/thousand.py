"""Time a query over a thousand articles, as a whole process, beside jq on the same file.

    python tests/benchmarks/thousand.py [--articles 1000]

The articles are copies of the bundled one under ids of their own.
"""

from __future__ import annotations

import argparse
import shutil
import statistics
import subprocess
import sys
import tempfile
import time
from pathlib import Path

import msgspec

from iomed_cli import load


def main() -> None:
    """Write the articles, time each command five times and print the medians."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--articles", type=int, default=1000)
    articles = parser.parse_args().articles
    line = msgspec.json.encode(load().extractions[0]).decode()
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "articles.jsonl"
        with path.open("w", encoding="utf-8") as file:
            for number in range(articles):
                file.write(line.replace('"iomed-signing"', f'"article-{number}"') + "\n")
        print(f"{articles} articles, {path.stat().st_size / 1e6:.0f} MB")
        iomed = [sys.executable, "-m", "iomed_cli", "quotes", "--data", str(path), "--json"]
        commands = {
            'iomed quotes --speaker "Wang Yong"': [*iomed, "--speaker", "Wang Yong"],
            'iomed quotes --speaker "Wang Yung"': [*iomed, "--speaker", "Wang Yung"],
            "iomed quotes --keyword mediation": [*iomed, "--keyword", "mediation"],
            "iomed quotes --keyword mediaton": [*iomed, "--keyword", "mediaton"],
        }
        if jq := shutil.which("jq"):
            select = '.quotes[] | select(.speaker == "Wang Yong")'
            commands["jq '.quotes[] | select(…)'"] = [jq, select, str(path)]
        for name, command in commands.items():
            print(f"{name:40} {statistics.median(_seconds(command) for _ in range(5)):.2f} s")


def _seconds(command: list[str]) -> float:
    start = time.perf_counter()
    subprocess.run(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, check=True)
    return time.perf_counter() - start


if __name__ == "__main__":
    main()
