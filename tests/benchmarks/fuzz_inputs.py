"""Give iomed inputs that are damaged, and see that each ends as an input may end.

    python tests/benchmarks/fuzz_inputs.py [--seed 1] [--minutes 20 | --number 1000] [--keep FOLDER]

An input is random bytes, or an article, a page, a draft, claims or data, whole or
damaged: bytes changed, cut out, doubled or put in, lines mixed up, compressed and then
damaged again. `extract`, `verify --from`, `verify --draft` and `--data` read it. What
counts as a failure: a status other than 0, 1 and 2, a traceback, more than SECONDS of
CPU, and more memory than MEGABYTES. An input that fails is kept in FOLDER.
"""

from __future__ import annotations

import argparse
import contextlib
import gzip
import io
import json
import random
import sys
import tempfile
import time
from collections import Counter
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import NamedTuple

SECONDS = 5.0
MEGABYTES = 600
LIMIT = "300K"

WAYS = {
    "extract": ("extract", "{}", "--max-size", LIMIT),
    "extract --explain": ("extract", "{}", "--explain", "--max-size", LIMIT),
    "claims": ("verify", "--from", "{}", "--json", "--max-size", LIMIT),
    "draft": ("verify", "--draft", "{}", "--max-size", LIMIT),
    "data": ("quotes", "--data", "{}", "--format", "csv", "--max-size", LIMIT),
    "words": ("verify", "We will sign", "--data", "{}", "--max-size", LIMIT),
}
"""What is called with an input, by name."""

TEXT = """HARBOUR TOWN, May 30, 2025 - “We will sign it today,” Ann Lee, the mayor, said. She
added that the plan “is late”, but that nobody had been told. “Why?” asked Prof. Wang Yi of the
United Nations. The 1,200 workers, according to Mr. Brook, want 5% more.
"""
CLAIMS = (
    '{"text": "We will sign it today", "speaker": "Ann Lee"}\n{"text": "is [...] late"}\n',
    'text,speaker\n"We will sign, it today",Ann Lee\nis late,\n',
    "speaker;text\nAnn Lee;We will sign it today\n",
)
DRAFT = """---
title: Harbour
---
# Harbour\n\n> “We will sign it today,” said **Ann Lee**.\n>\n> 1. She [added](x "y") `it`.\n
| a | b |\n|---|---|\n| “is late” | <b>x</b> |\n\n<!-- no -->\n[x]: http://y\n
"""
PAGE = (
    '<!DOCTYPE html><html><head><meta charset="utf-8"><title>Harbour</title><script>a<b</script>'
    '</head><body><div class="article"><h1>Harbour</h1>'
    + "".join(f"<p>{line} &amp; &#8220;more&#x201d;</p>\n" for line in TEXT.split("\n"))
    + '<blockquote><p>“is late”</p></blockquote><table><tr><td>1</table><svg><p x="y">'
    "</div></body></html>"
)
PIECES = (
    "<p>|</p>|<div |<!--|-->|<![CDATA[|<svg>|</|<?|&#|&#0;|&#xd800;|&#1114112;|\"|'|“|”|«|‘|’|,|. |"
    "said |said: |Ann Lee |\n|\r|\r\n|\t|\0|\x1b[2J|\u202e|\u2028|\ufeff|\ud83d|{|}|[|]|{}|[]|null|"
    '1e999|-1|99999999999999999999|"id":|"text":|"schema":|"start":|true|,,|;;|`|```|> |* |_|#|'
    "![|](|---\n|\\|<script>|<blockquote>|<a x=|<table>|é|Ω|😀|e\u0301"
).split("|")


class Failure(NamedTuple):
    """What an input did that none may do."""

    way: str
    suffix: str
    content: bytes
    said: str


def data() -> bytes:
    """Give an article's data, laid out for people."""
    from iomed_cli.jobs.extract import extract

    (extraction,) = extract(TEXT, id="harbour", date="2025-05-30").extractions
    import msgspec

    return msgspec.json.format(msgspec.json.encode(extraction), indent=2)


def seeds() -> dict[str, list[bytes]]:
    """Give inputs that are whole, by the suffix of their files."""
    record = json.dumps({"id": "a", "text": TEXT, "date": "2025-05-30"})
    line = json.dumps(json.loads(data()))
    texts = [
        TEXT.encode(),
        TEXT.encode("utf-16"),
        TEXT.replace("“", "é").encode("cp1252", "ignore"),
    ]
    return {
        ".txt": [*texts, b""],
        ".md": [DRAFT.encode()],
        ".html": [PAGE.encode(), PAGE.encode("utf-16")],
        ".json": [data(), record.encode()],
        ".jsonl": [f"{record}\n{record}\n".encode(), f"{line}\n".encode(), CLAIMS[0].encode()],
        ".csv": [claims.encode() for claims in CLAIMS],
        "": [TEXT.encode(), PAGE.encode(), line.encode(), CLAIMS[0].encode()],
    }


def damaged(content: bytes, chance: random.Random) -> bytes:
    """Change some bytes, or rows of them."""
    for _ in range(chance.choice((0, 1, 1, 2, 3, 8, 30))):
        at, end = sorted(chance.randrange(len(content) + 1) for _ in range(2))
        end = min(end, at + chance.choice((1, 1, 4, 40, 4000)))
        piece = chance.choice(PIECES).encode("utf-8", "surrogatepass")
        content = chance.choice(
            (
                content[:at] + chance.randbytes(chance.choice((1, 2, 9))) + content[end:],
                content[:at] + content[end:],
                content[:end] + content[at:],
                content[:at] + piece + content[at:],
                content[:at] + piece * chance.choice((2, 50, 3000)) + content[end:],
                content[:at],
                _mixed(content, chance),
            )
        )
    return content[:400_000]


def _mixed(content: bytes, chance: random.Random) -> bytes:
    lines = content.splitlines(keepends=True)
    chance.shuffle(lines)
    return b"".join(lines)


def made(chance: random.Random, whole: dict[str, list[bytes]]) -> tuple[str, bytes]:
    """Give the suffix of an input and its bytes."""
    suffix = chance.choice(list(whole))
    # A file may be called what it is not.
    kind = chance.choice(list(whole)) if chance.random() < 0.1 else suffix
    content = damaged(chance.choice(whole[kind]), chance)
    if chance.random() < 0.1:
        content = chance.randbytes(chance.choice((1, 10, 1000, 50_000)))
    if chance.random() < 0.02:
        content = chance.choice((b"\0", b"a", b"\n", b"It rains. ")) * 400_000
    if chance.random() < 0.15:
        packed = gzip.compress(content, 1, mtime=0)
        return f"{suffix}.gz", damaged(packed, chance) if chance.random() < 0.7 else packed
    return suffix, content


def fault(args: list[str]) -> str | None:
    """Run a command in this process, and give what is wrong with how it ended."""
    from iomed_cli.cli.application import run

    out, err = (io.TextIOWrapper(io.BytesIO(), encoding="utf-8") for _ in range(2))
    began = time.process_time()
    with contextlib.redirect_stdout(out), contextlib.redirect_stderr(err):
        status = run(args)
    took = time.process_time() - began
    err.flush()
    said = err.buffer.getvalue().decode()
    if status not in (0, 1, 2) or "Traceback" in said:
        return f"status {status}: {said}"
    if took > SECONDS:
        return f"takes {took:.1f} s of CPU"
    if status == 2 and not said.startswith("iomed: "):
        return "does not say what is wrong"
    return None


def fuzz(seed: int, going_on: Callable[[int], bool]) -> Iterator[Failure | str]:
    """Give what fails, and between the failures the names of what was called."""
    chance, whole = random.Random(seed), seeds()
    number = 0
    with tempfile.TemporaryDirectory() as folder:
        while going_on(number):
            number += 1
            suffix, content = made(chance, whole)
            path = Path(folder, f"input{suffix}")
            path.write_bytes(content)
            for name, way in WAYS.items():
                said = fault([part.format(path) for part in way])
                yield name if said is None else Failure(name, suffix, content, said)
            path.unlink()


def peak() -> int:
    """Give the most megabytes that this process has had; 0 where the system does not tell."""
    try:
        import resource
    except ImportError:
        return 0
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // (
        1 << 20 if sys.platform == "darwin" else 1 << 10
    )


def main() -> int:
    """Fuzz, print what failed, and give 1 where anything did."""
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0] if __doc__ else None)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--minutes", type=float, default=1.0)
    parser.add_argument("--number", type=int, help="inputs, whatever time they take")
    parser.add_argument("--keep", type=Path, metavar="FOLDER")
    given = parser.parse_args()
    until = time.monotonic() + given.minutes * 60

    def going_on(number: int) -> bool:
        return bool(number < given.number if given.number else time.monotonic() < until)

    calls: Counter[str] = Counter()
    failures = 0
    for found in fuzz(given.seed, going_on):
        calls[found if isinstance(found, str) else found.way] += 1
        if isinstance(found, Failure):
            failures += 1
            print(f"{found.way}, {found.suffix}, {len(found.content)} bytes: {found.said}")
            if given.keep:
                given.keep.mkdir(parents=True, exist_ok=True)
                (given.keep / f"{failures}{found.suffix}").write_bytes(found.content)
    if peak() > MEGABYTES:
        failures += 1
        print(f"takes {peak()} MB of memory")
    inputs = max(calls.values(), default=0)
    print(f"{inputs} inputs, {calls.total()} calls, {failures} failures, {peak()} MB")
    return 1 if failures else 0


if __name__ == "__main__":
    sys.exit(main())
