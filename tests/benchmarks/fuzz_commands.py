"""Look for command lines that iomed does not survive, or answers in two ways.

    python tests/benchmarks/fuzz_commands.py [--seed 1] [--minutes 20 | --number 1000]

Commands, options, names, formats, widths, encodings and closed streams are drawn at
random, and run in this process over a few files. A failure is a traceback, a status other
than those that are documented, a raw control character, JSON that is none, and another
answer of a collection than of the lines that it was made of. It is printed with its seed,
which is also a --seed to see it again with --number 1.
"""

from __future__ import annotations

import argparse
import io
import json
import os
import random
import re
import shutil
import sys
import tempfile
import time
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import Any, NamedTuple

from iomed_cli.cli.application import run
from iomed_cli.cli.source_arguments import is_source
from iomed_cli.jobs.extract import extract
from iomed_cli.query.data_files import bundled

STATUSES = (0, 1, 2, 130, 141)
UNSAFE = re.compile(
    "[\x00-\x08\x0b-\x1f\x7f-\x9f\u061c\u200b\u200e\u200f\u2028-\u202e\u2060-\u206f\ufeff]"
)
BAR = re.compile(r"\r|\x1b\[[\d;?]*[A-Za-z]")
"""How a bar of progress is drawn again."""
STYLE = re.compile(r"\x1b\[[\d;]*m|\x1b\]52;c;[A-Za-z0-9+/=]*\x07")
"""Colours, and what is put on the clipboard of a terminal."""

TEXTS = (
    "“The boat [sic] is full,” J.R. Walker said. John Smith Jr. said that China would pay.\n",
    "Caio Moreira da Costa Junior told Le Monde: “We \x1b[31mcannot\u202e go on.”\n",
    "The mayor, Zoë O’Brien-Łuk, said the UN had 3,000 tents in Niger and 1½ in Nigeria.\n",
)
NAMES = """Wang|Wang Yong|Wang Yung|Mao Ning|J.R.|JR|Junior|Walker Jr|Zoë|O'Brien|Luk|experts|Chan
|Professor Wu|, Prof. Wang|,the Wang|(, the president|,,Mr|Mr|the|the mayor|China|PRC|Niger|Korea
|Korea, Republic of|UN|ASEAN|National People's Congress|U.S.|boat|we cannot|mediation|dispuet|2025
|3,000|"full"|$1|*|(|)|[not]|[n]ot a boat|We … go|...|…|?|''|_'s|ª|²|½|İ|ß|\u0301|\u200b|\u202e|王毅
|😀|\udcff|Zo\udce9|\\x1b|\x1b[31m|q1|s1|one/q1|second/q1|iomed-signing|o2|id,text|start|score""".replace(
    "\n", ""
).split("|")
PIECES = [
    *" ,.'’-()[]…“”\"\\%*:;/_&|",
    "Mr",
    "the",
    "Dr.",
    "Jr",
    "van",
    "Wang",
    "said",
    "é",
    "\udc80",
]
COLORS = re.compile("\x1b\\[[0-9;]*m")
FORMATS = (
    *("table", "json", "jsonl", "csv", "tsv", "markdown", "html", "xml"),
    *("csl-json", "annotation", "obsidian", "schema.org"),
)
STYLES = ("ap", "apa", "chicago", "mla", "bibtex", "markdown", "wikipedia", "x")
FIELDS = ("id", "text", "article", "speaker", "name", "score", "start", "", " ", "é", "before")
DATES = ("2025", "2025-05", "2025-05-30", "2025-13", "yesterday", "", "٢٠٢٥", "\udcff")
FILES = (
    *("one.json", "many.jsonl", "many.iomed", "empty", "article.txt", "claims.jsonl", "draft.md"),
    *("broken.json", "broken.iomed", "folder", "missing", "", "-", "\udcff", "a\x1b.txt"),
)
OUTPUTS = ("out.json", "new/", "folder", "", "-", "missing/out", "article.txt", "link", "\udcff")
COLLECTIONS = ("new.iomed", "new/", "article.txt/", "spare.iomed", "empty", "", "missing/new")

LISTINGS: Mapping[str, Sequence[tuple[str, Sequence[str]]]] = {
    "quotes": [
        *(("-s", NAMES), ("-k", NAMES), ("-k", NAMES), ("-m", NAMES), ("--any", ()), ("-u", ())),
        *(("--kind", ("direct", "indirect", "mixed", "x")), ("-C", ("0", "3", "99999", "-1", "x"))),
    ],
    "speakers": [("", NAMES), ("--all", ())],
    "countries": [("", NAMES), ("--role", ("initiator", "mentioned", ""))],
    "organizations": [("", NAMES), ("--kind", ("university", "x"))],
    "facts": [("", NAMES), ("-c", ("number", "date", "x"))],
    "search": [("", NAMES)],
    "stats": [("--by", ("person", "country", "kind", "publisher", "month", "x"))],
    "articles": [],
}
"""The listings, with what only they take."""

OUTPUT: Sequence[tuple[str, Sequence[str]]] = [
    *(("--format", FORMATS), ("--json", ()), ("--fields", FIELDS), ("--sort", FIELDS)),
    *(("--reverse", ()), ("--limit", ("0", "1", "7", "-1", "x", "9" * 30)), ("--no-header", ())),
    *(("--color", ("auto", "always", "never", "x")), ("--since", DATES), ("--until", DATES)),
    *(("--publisher", ("Wen Wei Po", "wen", "Mr", "", "\udcff")), ("-h", ()), ("--bogus", ())),
]
OTHERS: Mapping[str, Sequence[tuple[str, Sequence[str]]]] = {
    "show": [("", NAMES), ("--json", ()), ("--copy", ()), ("--data", FILES)],
    "cite": [("", NAMES), ("--style", STYLES), ("--article", NAMES), ("--data", FILES)],
    "article": [("", NAMES), ("--json", ()), ("--data", FILES), ("--color", ("always",))],
    "extract": [
        *(("", FILES), ("", FILES), ("-o", OUTPUTS), ("--explain", ())),
        *(("--format", FORMATS), ("--workers", ("1", "0", "x"))),
    ],
    "verify": [
        *(("", NAMES), ("-s", NAMES), ("--from", FILES), ("--draft", FILES), ("--data", FILES)),
        *(("--format", FORMATS), ("--json", ()), ("--color", ("always",))),
    ],
    "collect": [("", FILES), ("", FILES), ("--into", COLLECTIONS), ("--cluster", ("", "x"))],
    "forget": [("", NAMES), ("--data", COLLECTIONS)],
    "check": [("", FILES), ("", COLLECTIONS)],
    "": [("--help", ()), ("--version", ()), ("bogus", ()), ("\udcff", ())],
}


class Call(NamedTuple):
    """A command line, and what it is run in."""

    args: Sequence[str]
    settings: Mapping[str, str] = {}
    stdin: bytes = b""
    encoding: str = "utf-8"
    closed: Sequence[str] = ()
    terminal: bool = False


class Outcome(NamedTuple):
    """What a call ended with."""

    status: int
    out: str
    err: str


class FailureError(Exception):
    """Something that should not be; its text says what."""


class Terminal(io.TextIOWrapper):
    """A stream that says that it is a terminal."""

    def isatty(self) -> bool:
        """Say so."""
        return True


def made(folder: Path) -> None:
    """Write the files that are asked: the same articles as lines and as a collection."""
    article = json.loads(bundled("article.json").read_bytes())
    lines = [json.dumps(article)]
    for number, text in enumerate(TEXTS):
        lines.append(as_line(text, f"t{number}"))
    (folder / "many.jsonl").write_text("\n".join(lines) + "\n", "utf-8")
    (folder / "one.json").write_text(as_line(TEXTS[0], "one"), "utf-8")
    (folder / "article.txt").write_text("".join(TEXTS), "utf-8")
    (folder / "draft.md").write_text(f"{TEXTS[0]}\n“[I agree],” she said.\n\n> {TEXTS[1]}", "utf-8")
    claims = [{"text": "The boat is full", "speaker": "Walker"}, {"text": "[not] a boat"}]
    (folder / "claims.jsonl").write_text("\n".join(map(json.dumps, claims)), "utf-8")
    (folder / "empty").touch()
    (folder / "folder").mkdir()
    (folder / "link").symlink_to("article.txt")
    for name in ("many.iomed", "spare.iomed"):
        status = called(Call(["collect", "many.jsonl", "--into", name])).status
        assert status == 0
    whole = (folder / "many.iomed").read_bytes()
    (folder / "broken.iomed").write_bytes(whole[:5000] + b"\xff" * 900 + whole[5900:])
    (folder / "broken.json").write_text(lines[1][:-40], "utf-8")


def as_line(text: str, id_: str) -> str:
    """Give a text's dataset as a line of JSON."""
    import msgspec

    (extraction,) = extract(text, id=id_, date="2025-05-30", publisher="Wen Wei Po").extractions
    return msgspec.json.encode(extraction).decode()


def called(call: Call) -> Outcome:
    """Run a call in this process."""
    streams: dict[str, io.TextIOWrapper] = {"stdin": io.TextIOWrapper(io.BytesIO(call.stdin))}
    for name in ("stdout", "stderr"):
        kind = Terminal if call.terminal else io.TextIOWrapper
        streams[name] = kind(io.BytesIO(), encoding=call.encoding, newline="")
    with given(streams, call):
        status = run(list(call.args))
    return Outcome(status, written(streams["stdout"]), written(streams["stderr"]))


@contextmanager
def given(streams: Mapping[str, io.TextIOWrapper], call: Call) -> Iterator[None]:
    """Put streams and settings in the place of this process's own meanwhile."""
    before = {name: getattr(sys, name) for name in streams}
    environment = dict(os.environ)
    for name in ("IOMED_DATA", "COLUMNS", "NO_COLOR", "FORCE_COLOR", "_IOMED_COMPLETE"):
        os.environ.pop(name, None)
    os.environ.update({"HOME": os.getcwd(), **call.settings})  # noqa: PTH109
    try:
        for name, stream in streams.items():
            setattr(sys, name, None if name in call.closed else stream)
        yield
    finally:
        for name, stream in before.items():
            setattr(sys, name, stream)
        os.environ.clear()
        os.environ.update(environment)


def written(stream: io.TextIOWrapper) -> str:
    """Give what a stream was given."""
    stream.flush()
    content: bytes = stream.buffer.getvalue()  # type: ignore[attr-defined]
    # The letters of a help text are typer's, which takes ASCII for a mistake.
    return content.decode(stream.encoding, "strict" if b"Usage:" not in content else "replace")


def drawn(chance: random.Random) -> Call:
    """Draw a call."""
    if chance.random() < 0.05:
        return completion(chance)
    listing = chance.random() < 0.6
    command = chance.choice(list(LISTINGS if listing else OTHERS))
    own = [*LISTINGS[command], *OUTPUT] if listing else list(OTHERS[command])
    args = [command] if command else []
    for option, values in chance.sample(own, min(len(own), chance.randint(0, 5))):
        if option:
            args.append(option)
        if values:
            args.append(value(chance, values))
    return Call(
        args,
        settings(chance),
        chance.choice((b"", b"\xff\xfe", TEXTS[0].encode(), b'{"text": "x"}\n')),
        chance.choice(("utf-8", "utf-8", "ascii", "latin-1", "cp1252", "utf-16")),
        [one for one in ("stdin", "stdout", "stderr") if chance.random() < 0.02],
        chance.random() < 0.2,
    )


def value(chance: random.Random, values: Sequence[str]) -> str:
    """Draw a value: one of those that make sense, or pieces of a name, or several of them."""
    if values is NAMES and chance.random() < 0.4:
        return "".join(chance.choice(PIECES) for _ in range(chance.randint(0, 6)))
    if values is FIELDS:
        return ",".join(chance.choice(values) for _ in range(chance.randint(1, 3)))
    return chance.choice(values)


def settings(chance: random.Random) -> dict[str, str]:
    """Draw an environment."""
    every = {
        "COLUMNS": ("", "1", "20", "80", "x", "-5", "9999"),
        "NO_COLOR": ("", "1"),
        "FORCE_COLOR": ("1",),
        "IOMED_DATA": ("many.jsonl", "many.iomed", "missing"),
    }
    return {name: chance.choice(of) for name, of in every.items() if chance.random() < 0.15}


def completion(chance: random.Random) -> Call:
    """Draw what a shell asks as a word is typed, or what no shell does."""
    typed = ["iomed", chance.choice(list(LISTINGS)), chance.choice(("-s", "--data", "-F", "x"))]
    line = " ".join([*typed, chance.choice(NAMES)])
    asked = {"_IOMED_COMPLETE": chance.choice(("complete_bash", "complete_zsh", "complete_fish"))}
    for name in ("COMP_WORDS", "COMP_CWORD", "_TYPER_COMPLETE_ARGS"):
        if chance.random() < 0.7:
            asked[name] = chance.choice((line, "3", "x", '"', ""))
    return Call([], {key: of.replace("\0", "") for key, of in asked.items()})


def check(call: Call) -> None:
    """Run a call; raise FailureError where it does not end as it should."""
    found = called(call)
    if found.status not in STATUSES:
        raise FailureError(f"status {found.status}: {found.err}")
    if "Traceback" in found.err:
        raise FailureError(found.err)
    said = BAR.sub("", found.err) if call.terminal else found.err
    if unsafe := UNSAFE.search(STYLE.sub("", found.out + said)):
        raise FailureError(f"raw {unsafe[0]!r}")
    if call.settings.get("_IOMED_COMPLETE"):
        if found.err:
            raise FailureError(f"completion says {found.err!r}")
        return
    if found.status == 2 and not found.err and "stderr" not in call.closed:
        raise FailureError("status 2, and nobody says why")
    if found.out and not {"-h", "--explain", "--bogus"} & set(call.args):
        check_json(call.args, COLORS.sub("", found.out))
    if call.args and call.args[0] in LISTINGS and "--color" not in call.args:
        check_same(call)


def check_json(args: Sequence[str], out: str) -> None:
    """Raise FailureError where JSON was asked for, and something else came."""
    format_ = "json" if "--json" in args else None
    if "--format" in args:
        format_ = format_ or args[args.index("--format") + 1]
    try:
        if format_ == "json":
            json.loads(out)
        elif format_ == "jsonl":
            for line in out.splitlines():
                json.loads(line)
    except ValueError as error:
        raise FailureError(f"no JSON: {error}: {out[:200]!r}") from None


def check_same(call: Call) -> None:
    """Raise FailureError where a collection answers otherwise than the lines that it is made of."""
    if any(map(is_source, call.args)):
        # Then they are asked besides.
        return
    lines, kept = (
        called(Call([*call.args, "--data", data], stdin=call.stdin))
        for data in ("many.jsonl", "many.iomed")
    )
    # What was searched is told by its name.
    lines = lines._replace(err=lines.err.replace("many.jsonl", "many.iomed"))
    if lines != kept:
        raise FailureError(f"the lines answer {lines}\nand the collection answers {kept}")


def fuzz(seeds: Iterator[int], going: Callable[[int], bool], say: Callable[[str], Any]) -> int:
    """Check a call for each seed as long as it is to go on; give how many failed."""
    home = os.getcwd()  # noqa: PTH109
    folder = tempfile.mkdtemp()
    failed = number = 0
    try:
        os.chdir(folder)
        made(Path(folder))
        collection = Path("many.iomed").read_bytes()
        while going(number):
            seed = next(seeds)
            call = drawn(random.Random(seed))
            number += 1
            try:
                check(call)
            except FailureError as failure:
                failed += 1
                say(f"--seed {seed}: {call}\n{failure}\n")
            if call.args[:1] == ["forget"]:
                # IOMED_DATA may have named it.
                Path("many.iomed").write_bytes(collection)
    finally:
        os.chdir(home)
        shutil.rmtree(folder)
    say(f"{number} command lines, {failed} failures")
    return failed


def main() -> None:
    """Fuzz, and end with 1 where something failed."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0] if __doc__ else None)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--minutes", type=float, default=20)
    parser.add_argument("--number", type=int)
    args = parser.parse_args()
    end = time.monotonic() + args.minutes * 60

    def going(number: int) -> bool:
        return time.monotonic() < end if args.number is None else number < int(args.number)

    sys.exit(1 if fuzz(iter(range(args.seed, sys.maxsize)), going, print) else 0)


if __name__ == "__main__":
    main()
