"""What the package says of itself, held against the repository."""

from __future__ import annotations

import re
import sys
from pathlib import Path

import pytest

from iomed_cli import __version__
from test_architecture import OUTSIDE

ROOT = Path(__file__).parents[1]
PROJECT = (ROOT / "pyproject.toml").read_text(encoding="utf-8")


def test_what_is_packed_is_there() -> None:
    """Every folder and file that pyproject.toml names exists."""
    packed = re.findall(
        r'"([^"]+)"',
        "".join(
            re.findall(
                r"^(?:include|packages|license-files)"
                r" = \[(.*)\]$",
                PROJECT,
                re.MULTILINE,
            )
        ),
    )
    packed += re.findall(r'force-include = \{ "([^"]+)"', PROJECT)
    assert {"src", "tests", "data", "README.md"} <= set(packed)
    assert [name for name in packed if not (ROOT / name.lstrip("/")).exists()] == []


def test_what_is_said_to_install_is_what_an_extra_needs() -> None:
    """Who has no checkout types packages, and gets the same as with the extra."""
    sources = "\n".join(path.read_text("utf-8") for path in (ROOT / "src").rglob("*.py"))
    said = set(re.findall(r'not_installed\("[^"]+", "([^"]+)"\)', sources))
    named = re.findall(
        r"^(?:html|cluster|pdf|warc|pandas) = \[\n(.*?)^\]", PROJECT, re.MULTILINE | re.DOTALL
    )
    extras = {" ".join(re.findall(r'^  "([\w-]+)', some, re.MULTILINE)) for some in named}
    assert said == extras | {"fsspec"}


def test_every_dependency_is_used() -> None:
    """And every package that is used is a dependency."""
    listed = re.search(r"^dependencies = \[\n(.*?)^\]", PROJECT, re.MULTILINE | re.DOTALL)
    extras = re.findall(
        r"^(?:html|cluster|pdf|warc|pandas|xlsx) = \[\n(.*?)^\]", PROJECT, re.MULTILINE | re.DOTALL
    )
    assert listed
    assert len(extras) == 6
    every = listed[1] + "".join(extras)
    names = {
        name.replace("-", "_")
        for name in re.findall(r'^  "([a-z0-9]+(?:-it)?)', every, re.MULTILINE)
    }
    assert names == set(OUTSIDE)


def test_the_version_is_in_the_changelog() -> None:
    """Whoever has a version can read what is in it."""
    changelog = (ROOT / "CHANGELOG.md").read_text(encoding="utf-8")
    assert re.search(rf"^## {re.escape(__version__)}\b", changelog, re.MULTILINE)


@pytest.mark.skipif(sys.version_info < (3, 11), reason="tomllib")
def test_the_command_exists() -> None:
    """The console script is a function that there is."""
    from importlib import import_module

    import tomllib

    project = tomllib.loads(PROJECT)["project"]
    module, _, function = project["scripts"]["iomed"].partition(":")
    assert callable(getattr(import_module(module), function))
    assert project["name"] == "iomed-cli"
