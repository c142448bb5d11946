"""One hash a text of what extraction makes of it: proof that a refactoring changes no record.

    python tests/benchmarks/fingerprint.py FOLDER... >before.txt
    python tests/benchmarks/fingerprint.py FOLDER... >after.txt
    diff before.txt after.txt

Reads each .txt, .md and .rst file below the folders as a text, and each string of more than
forty characters in their .json files, so that golden cases and labelled corpora count alike.
"""

from __future__ import annotations

import hashlib
import json
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import msgspec

from iomed_cli.extraction import extract

DATE = "2024-03-05"
SHORTEST = 40


def main() -> None:
    """Print a line for each text: the hash of its records, and where it stands."""
    for folder in map(Path, sys.argv[1:]):
        for path in sorted(folder.rglob("*")):
            for name, text in texts(path):
                print(fingerprint(text), name)


def texts(path: Path) -> Iterator[tuple[str, str]]:
    """Give the texts of a file, each with a name."""
    if path.suffix in (".txt", ".md", ".rst"):
        yield str(path), path.read_text(encoding="utf-8", errors="replace")
    elif path.suffix == ".json":
        found = strings(json.loads(path.read_text(encoding="utf-8")))
        for number, text in enumerate(text for text in found if len(text) > SHORTEST):
            yield f"{path}#{number}", text


def strings(value: Any) -> Iterator[str]:
    """Give the strings of a JSON value, in its order."""
    if isinstance(value, str):
        yield value
    elif isinstance(value, (dict, list)):
        for one in value.values() if isinstance(value, dict) else value:
            yield from strings(one)


def fingerprint(text: str) -> str:
    """Give the hash of the records of a text."""
    records = extract(text, date=DATE).records()
    return hashlib.sha256(b"\n".join(map(msgspec.json.encode, records))).hexdigest()[:16]


if __name__ == "__main__":
    main()
