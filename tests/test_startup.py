"""What a command imports, since that is most of the time it takes."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

from articles import DATA, bundled
from conftest import SETTINGS

HEAVY = (
    "rich",
    "rapidfuzz",
    "markdown_it",
    "pydantic",
    "dataclasses",
    "importlib.metadata",
    "importlib.resources",
    "multiprocessing",
    "string",
)
"""What has no place on the way to JSON; typer 0.29, for one, imports pydantic."""

MOST_OF_A_LISTING = 46
"""Modules of ours that a plain listing imports, their packages counted."""

STDLIB = sys.stdlib_module_names


def imported(*args: str) -> set[str]:
    """Give the top-level modules and packages that a process has imported when it ends."""
    code = (
        "import sys, atexit, json; from iomed_cli.cli.application import run;"
        f"status = run({args!r} and list({args!r}));"
        "print(json.dumps([status, *sys.modules]), file=sys.stderr)"
    )
    env = {name: value for name, value in os.environ.items() if name not in SETTINGS}
    it = subprocess.run([sys.executable, "-c", code], capture_output=True, check=True, env=env)
    status, *modules = json.loads(it.stderr.splitlines()[-1])
    assert status == 0
    return set(modules)


@pytest.mark.parametrize(
    "args",
    [
        ["quotes", "--json"],
        ["quotes", "--speaker", "Wang Yong", "--json"],
        ["quotes", "--speaker", "professor wu", "--format", "csv"],
        ["quotes", "--keyword", "mediation", "--format", "jsonl"],
        ["quotes", "--mentions", "China", "--format", "markdown"],
        ["countries", "PK", "--format", "tsv"],
        ["search", "mediation", "--json"],
        ["show", "q3", "--json"],
        ["cite", "q3", "--style", "bibtex"],
        ["quotes", "--format", "csl-json"],
        ["quotes", "--format", "annotation"],
        ["quotes", "--format", "obsidian"],
        ["facts", "--format", "schema.org"],
        ["article", "--json"],
        ["stats", "--json"],
        ["extract", str(DATA / "article.txt")],
        ["verify", "The IOMed aims to resolve disputes through mediation"],
        ["--version"],
        ["--help"],
        ["quotes", "--help"],
    ],
    ids=" ".join,
)
def test_output_for_machines_imports_nothing_heavy(args: list[str]) -> None:
    """Rich is for tables, rapidfuzz for typing errors, pydantic for nobody."""
    assert not imported(*args) & set(HEAVY)


def test_rapidfuzz_is_imported_for_a_typing_error() -> None:
    """The check above would see it."""
    modules = imported("quotes", "--speaker", "Wang Yung", "--json")
    assert "rapidfuzz" in modules
    assert "rich" not in modules


def test_rich_is_imported_for_a_table() -> None:
    """Where people read, and without rapidfuzz; not for the bare lines of a pipe."""
    modules = imported("quotes", "--speaker", "Wang Yong", "--color", "always")
    assert "rich" in modules
    assert not {"rapidfuzz", "iomed_cli.cli.pager"} & modules
    assert "rich" not in imported("quotes", "--speaker", "Wang Yong")


def test_the_list_of_commands_reads_no_data() -> None:
    """What reads and writes JSON takes longer to import than the list to be shown."""
    assert not {"msgspec", "iomed_cli.model", "iomed_cli.output.formats"} & imported("--help")


def test_a_plain_listing_knows_no_names() -> None:
    """The rules for the words of a query are imported for a query only."""
    names = {"iomed_cli.matching.keywords", "iomed_cli.matching.person_names"}
    names |= {"iomed_cli.matching", "iomed_cli.matching.resolve"}
    assert not names & imported("quotes", "--json")
    assert names <= imported("quotes", "--speaker", "Wang Yong", "--keyword", "China", "--json")


def test_a_plain_listing_imports_what_it_needs() -> None:
    """Fields that are typed, totals for people and the parts of facts are imported for those."""
    parts = {
        "iomed_cli.cli.field_names",
        "iomed_cli.output.totals",
        "iomed_cli.query.facts.fact_parts",
        "encodings.utf_16_le",
    }
    every = imported("quotes", "--json")
    assert not parts & every
    assert len([name for name in every if name.startswith("iomed_cli")]) <= MOST_OF_A_LISTING
    assert "iomed_cli.cli.field_names" in imported("quotes", "--fields", "id", "--json")


def test_a_text_is_extracted_without_the_readers_of_pages() -> None:
    """HTML and its entities are imported for what begins as a page does."""
    assert not {"html", "iomed_cli.inputs.webpage"} & imported("extract", str(DATA / "article.txt"))


def test_the_package_alone_imports_nothing() -> None:
    """``import iomed_cli`` loads none of its modules and nobody else's."""
    code = "import sys; old = set(sys.modules); import iomed_cli; print(*set(sys.modules) - old)"
    it = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    new = {name for name in it.stdout.split() if name.partition(".")[0] not in STDLIB}
    assert new == {"iomed_cli"}


def test_a_worker_knows_no_command_line() -> None:
    """What workers are given, here or on other machines, is imported without typer."""
    jobs = "collect, collect_file, collect_shards, extract, verify"
    code = (
        f"import sys; from iomed_cli.jobs import {jobs}; import iomed_cli.archive.shards;"
        "import iomed_cli.parallel.workers, iomed_cli.parallel.processes; print(*sys.modules)"
    )
    it = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert not {"typer", "rich", "iomed_cli.cli"} & set(it.stdout.split())


def test_the_bundled_data_is_in_one_place() -> None:
    """An installed package has it inside, a checkout beside it."""
    from iomed_cli.query.data_files import bundled as path

    assert path("article.json").is_file()
    assert Path(path("article.txt")).read_bytes().decode() == bundled()["article"]["text"]
