"""The documents: their examples print what they show, and their links lead somewhere.

``python tests/test_documents.py`` runs every example and writes its output anew.
"""

from __future__ import annotations

import contextlib
import doctest
import io
import json
import os
import re
import shlex
import shutil
import sqlite3
import subprocess
import sys
import traceback
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any, NamedTuple
from unittest.mock import patch

import pytest

from conftest import SETTINGS
from iomed_cli.archive.schema import TABLES
from iomed_cli.cli.application import run
from test_architecture import PACKAGES, STAGES

ROOT = Path(__file__).parents[1]
README = ROOT / "README.md"
DOCUMENTS = [README, ROOT / "CONTRIBUTING.md", *sorted(ROOT.glob("docs/*.md"))]
LINKING = [*DOCUMENTS, ROOT / "CHANGELOG.md", ROOT / "data/README.md"]
MOST_LINES_OF_README = 180

BLOCK = re.compile(r"^```(\w*)\n(.*?)^```$", re.MULTILINE | re.DOTALL)
OTHERS = ("datasette", "duckdb", "jq", "sqlite3")
"""Programs that the examples use besides iomed; where one is missing, the test is skipped."""

SHELL = re.compile(r"[|<>*;&$]")
QUOTED = re.compile(r"'[^']*'|\"[^\"]*\"")

each_document = pytest.mark.parametrize("document", DOCUMENTS, ids=lambda it: it.name)


class Block(NamedTuple):
    """A fenced block of a document."""

    kind: str
    text: str


def blocks(document: Path) -> list[Block]:
    """Give the fenced blocks of a document, in order."""
    return [Block(*found) for found in BLOCK.findall(document.read_text(encoding="utf-8"))]


# Examples


@cache
def ran(document: Path) -> list[str | None]:
    """Run a document's examples in order, in a folder that has what docs/examples has.

    Gives each block as it should be; None for one that needs a program that is not installed.
    """
    with TemporaryDirectory() as name, _environment():
        folder = Path(name)
        shutil.copytree(ROOT / "docs/examples", folder, dirs_exist_ok=True)
        names: dict[str, Any] = {}
        with _inside(folder):
            return [_ran(block, names) for block in blocks(document)]


def _ran(block: Block, names: dict[str, Any]) -> str | None:
    if any(not shutil.which(program) for program in _others(block)):
        return None
    if block.kind == "console":
        commands = re.findall(r"^\$ (.*)$", block.text, re.MULTILINE)
        return "".join(f"$ {command}\n{printed(command)}" for command in commands)
    return session(block.text, names) if block.kind == "pycon" else block.text


def _others(block: Block) -> set[str]:
    """Give the programs besides iomed that the commands of an example name."""
    commands = re.findall(r"^\$ (.*)$", block.text, re.MULTILINE)
    return {program for program in OTHERS for one in commands if program in shlex.split(one)}


@contextlib.contextmanager
def _environment() -> Iterator[None]:
    """Be a terminal of 80 columns without colour, whose shell finds this Python's iomed."""
    path = os.pathsep.join((str(Path(sys.executable).parent), os.environ.get("PATH", "")))
    kept = {name: value for name, value in os.environ.items() if name not in SETTINGS}
    settings = {**kept, "PATH": path, "COLUMNS": "80", "NO_COLOR": "1", "PYTHONUTF8": "1"}
    with patch.dict(os.environ, settings, clear=True):
        yield


@contextlib.contextmanager
def _inside(folder: Path) -> Iterator[None]:
    before = Path.cwd()
    os.chdir(folder)
    try:
        yield
    finally:
        os.chdir(before)


def printed(command: str) -> str:
    """Give what a terminal shows of a command, which a shell reads where it has to."""
    if not command.startswith("iomed ") or SHELL.search(QUOTED.sub("", command)):
        it = subprocess.run(
            ["bash", "-c", command], stdout=subprocess.PIPE, stderr=subprocess.STDOUT, check=False
        )
        return it.stdout.decode("utf-8")
    out = io.TextIOWrapper(io.BytesIO(), encoding="utf-8")
    with contextlib.redirect_stdout(out), contextlib.redirect_stderr(out):
        run(shlex.split(command)[1:])
    out.seek(0)
    return out.read()


def session(text: str, names: dict[str, Any]) -> str:
    """Give a session of Python's prompt as it is today; the names are kept for the next one."""
    shown = []
    for example in doctest.DocTestParser().get_examples(text):
        first, *more = example.source.splitlines()
        shown += [f">>> {first}\n", *(f"... {line}\n".replace("...  \n", "...\n") for line in more)]
        with contextlib.redirect_stdout(io.StringIO()) as out:
            try:
                exec(compile(example.source, "<example>", "single"), names)
            except Exception as error:
                (last,) = traceback.format_exception_only(error)
                print("Traceback (most recent call last):\n    ...\n" + last, end="")
        shown.append(out.getvalue())
    return "".join(shown)


def examples() -> Iterator[object]:
    """Give each block that shows output, with the name of its document and its first line."""
    for document in DOCUMENTS:
        for number, block in enumerate(blocks(document)):
            if block.kind in ("console", "pycon"):
                first = block.text.partition("\n")[0]
                yield pytest.param(document, number, id=f"{document.name}: {first}")


@pytest.mark.parametrize(("document", "number"), [*examples()])
def test_example(document: Path, number: int) -> None:
    """What stands below a command or a line of Python is what it prints."""
    today = ran(document)[number]
    if today is None:
        pytest.skip(f"needs {' and '.join(_others(blocks(document)[number]))}")
    assert blocks(document)[number].text == today


@each_document
def test_every_block_is_of_a_kind_that_is_tested(document: Path) -> None:
    """A block is an example with its output, commands for a shell, or data that can be read."""
    found = blocks(document)
    assert {block.kind for block in found} <= {"console", "pycon", "sh", "json"}
    assert all(json.loads(block.text) for block in found if block.kind == "json")
    # One that is indented, or of another sort, would be overlooked.
    assert len(re.findall(r"^\s*(?:```|~~~)", document.read_text("utf-8"), re.M)) == 2 * len(found)


def shell_commands() -> Iterator[object]:
    """Give each command of the blocks for a shell, whose output is not shown."""
    for document in DOCUMENTS:
        for block in blocks(document):
            for line in block.text.splitlines() if block.kind == "sh" else ():
                words = shlex.split(line, comments=True)
                for command in _split(words, {"|", "&&"}):
                    yield pytest.param(command, id=f"{document.name}: {' '.join(command)}")


def _split(words: list[str], marks: set[str]) -> Iterator[list[str]]:
    part: list[str] = []
    for word in [*words, *marks]:
        if word not in marks:
            part.append(word)
        elif part:
            yield part
            part = []


@pytest.mark.parametrize("command", [*shell_commands()])
def test_shell_command(command: list[str], iomed: Any) -> None:
    """What is only shown to be typed has options that exist, and scripts that exist."""
    while "=" in command[0]:
        command = command[1:]
    program, *args = command
    if program.endswith("iomed"):
        # A wrong option is refused before help is given.
        result = iomed(*_split_off_output(args), "--help")
        assert result.status == 0, result.err
    elif program.endswith("python") and args[0].endswith(".py"):
        script = (ROOT / args[0]).read_text(encoding="utf-8")
        assert [one for one in args[1:] if one.startswith("--") and one not in script] == []
    else:
        assert Path(program).name in KNOWN, program


def _split_off_output(args: list[str]) -> list[str]:
    return args[: args.index(">")] if ">" in args else args


KNOWN = {"diff", "git", "man", "mypy", "pip", "python", "python3", "ruff", "zcat", *OTHERS}
"""Programs that a reader is told to start, and that are not started here."""


@cache
def _help(*args: str) -> str:
    out = io.StringIO()
    with _environment(), contextlib.redirect_stdout(out):
        run([*args, "--help"])
    return out.getvalue()


COMMANDS = re.findall(r"^  (\w+) {2,}\S", _help().partition("\nExplore:\n")[2], re.MULTILINE)


@pytest.mark.parametrize("command", COMMANDS)
def test_every_command_has_an_example(command: str) -> None:
    """A document shows what it prints, and names each of its options."""
    every = [document.read_text(encoding="utf-8") for document in DOCUMENTS]
    shown = rf"^\$ ([A-Z]+=\S+ |.*\| )?iomed {command}\b"
    assert any(re.search(shown, text, re.MULTILINE) for text in every)
    options = set(re.findall(r"--[a-z-]+", _help(command)))
    assert {one for one in options if not any(one in text for text in every)} == set()


# Links


def _headings(document: Path) -> set[str]:
    """Give the anchors that GitHub makes of a document's headings."""
    text = BLOCK.sub("", document.read_text(encoding="utf-8"))
    found: list[str] = []
    for heading in re.findall(r"^#+ (.*)$", text, re.MULTILINE):
        anchor = re.sub(r"[^\w\- ]", "", heading.lower()).replace(" ", "-")
        found.append(f"{anchor}-{found.count(anchor)}" if anchor in found else anchor)
    return set(found)


def _links(document: Path) -> list[str]:
    text = BLOCK.sub("", document.read_text(encoding="utf-8"))
    return re.findall(r"\]\(([^()\s]+)\)", re.sub(r"`[^`]*`", "", text))


@pytest.mark.parametrize("document", LINKING, ids=lambda it: str(it.relative_to(ROOT)))
def test_links_lead_somewhere(document: Path) -> None:
    """Each file that is linked to exists, and each heading."""
    for link in _links(document):
        path, _, anchor = link.partition("#")
        if "://" not in link:
            target = (document.parent / path).resolve() if path else document
            assert target.exists(), link
            assert not anchor or anchor in _headings(target), link


@each_document
def test_modules_that_are_named_exist(document: Path) -> None:
    """What looks like the path of a module, a folder or a file is one, here or in the package."""
    text = BLOCK.sub("", document.read_text(encoding="utf-8"))
    paths = re.findall(r"`([a-z]\w*/(?:\w+/)*(?:\w+\.\w+)?)`", text)
    roots = (ROOT, ROOT / "src/iomed_cli", ROOT / "src/iomed_cli/extraction/quotes")
    assert [path for path in paths if not any((root / path).exists() for root in roots)] == []


def test_the_readme_leads_to_every_page() -> None:
    """Whoever reads it finds all of them."""
    pages = {str(one.relative_to(ROOT)) for one in DOCUMENTS} - {README.name}
    assert pages <= {link.partition("#")[0] for link in _links(README)}


# The README


def test_the_readme_is_short() -> None:
    """What is not for everybody has a page of its own."""
    assert len(README.read_text(encoding="utf-8").splitlines()) <= MOST_LINES_OF_README


def test_the_test_command_is_the_one_that_ci_runs() -> None:
    """CI runs the README's test command word for word."""
    lines = [line.strip() for line in (ROOT / ".ci/run").read_text(encoding="utf-8").splitlines()]
    (command,) = [line for line in lines if line.endswith("-m pytest")]
    assert command in README.read_text(encoding="utf-8").splitlines()


# The benchmarks


def test_every_figure_has_its_command() -> None:
    """A table of measurements stands with the command that measures it."""
    text = (ROOT / "docs/benchmarks.md").read_text(encoding="utf-8")
    for section in re.split(r"^#+ ", text, flags=re.MULTILINE):
        if re.search(r"^\|", section, re.MULTILINE):
            command = r"^```sh\n.*(?:tests/benchmarks/\w+\.py|iomed eval)"
            assert re.search(command, section, re.MULTILINE), section


# The format and the house


def test_every_field_is_described() -> None:
    """The page on the format names each field of the schema, each table, each column of a view."""
    kinds = json.loads((ROOT / "data/schema.json").read_bytes())["$defs"].values()
    names = {field for kind in kinds for field in kind["properties"]}
    names |= set(re.findall(r"CREATE TABLE (\w+)", TABLES))
    with contextlib.closing(sqlite3.connect(":memory:")) as connection:
        connection.executescript(TABLES)
        for view in re.findall(r"CREATE VIEW (\w+)", TABLES):
            columns = connection.execute(f"SELECT * FROM {view}").description
            names |= {view, *(name for name, *_ in columns)}
    text = (ROOT / "docs/format.md").read_text(encoding="utf-8")
    assert names - set(re.findall(r"`(\$?\w+)`", text)) == set()


def test_the_tables_of_layers_are_those_that_are_checked() -> None:
    """The page on the house has the packages and the stages in the order that the tests hold."""
    text = (ROOT / "docs/architecture.md").read_text(encoding="utf-8")
    sections = re.split(r"^## ", text, flags=re.MULTILINE)
    for title, layers in (("Packages", PACKAGES), ("Extraction", STAGES)):
        (section,) = [one for one in sections if one.startswith(title)]
        rows = re.findall(r"^\| (`.*?) \|", section, re.MULTILINE)
        assert [row.replace("`", "") for row in rows] == layers


def renew(document: Path) -> None:
    """Write the output of a document's examples anew."""
    today = iter(zip(ran(document), blocks(document), strict=True))

    def block(match: re.Match[str]) -> str:
        new, old = next(today)
        if new is None:
            raise SystemExit(f"{document.name} needs {' and '.join(_others(old))}")
        return f"```{old.kind}\n{new}```"

    text = document.read_text(encoding="utf-8")
    document.write_text(BLOCK.sub(block, text), encoding="utf-8")


if __name__ == "__main__":
    for each in DOCUMENTS:
        renew(each)
