"""The house: which room may use which, and who may touch what is outside of it."""

from __future__ import annotations

import ast
import sys
from collections.abc import Iterator
from graphlib import TopologicalSorter
from pathlib import Path

import pytest

import iomed_cli

HOUSE = Path(iomed_cli.__file__).parent

QUERIES = {"query", "search", "stats", "passages"}

USES: dict[str, set[str]] = {
    "errors": set(),
    "model": set(),
    "visible": set(),
    "rows": set(),
    "country_table": set(),
    "isodate": set(),
    "extraction": {"model", "country_table", "isodate"},
    "validation": {"model"},
    "matching": {"errors"},
    "countries": {"country_table", "matching"},
    "naming": {"countries", "matching", "model"},
    "passages": {"errors", "model"},
    "stats": {"model", "rows"},
    "query": {"matching", "model", "naming", "rows"},
    "search": {"model", "naming", "query", "rows"},
    "dataset": {
        *("errors", "model", "naming", "period", "rows", "unique", "validation", "verification"),
        *QUERIES,
    },
    "layout": {"model"},
    "views": {"model", "rows"},
    "render": {"rows", "views", "visible"},
    "tables": {"render", "views", "visible"},
    "pages": {"model", "passages", "render", "rows", "stats", "tables", "visible"},
    "decoding": {"errors"},
    "webpage": {"errors"},
    "numbering": {"errors"},
    "addresses": {"errors"},
    "reading": {
        *("addresses", "decoding", "errors", "isodate", "numbering", "visible", "webpage"),
    },
    "progress": set(),
    "period": {"errors", "isodate"},
    "dating": set(),
    "unique": {"matching", "model", "rows"},
    "archive": {
        *("addresses", "dataset", "errors", "matching", "model", "naming", "passages", "period"),
        *("query", "rows", "search", "stats", "validation", "verification"),
    },
    "cluster": {"errors"},
    "opening": {"addresses", "archive", "cluster", "dataset", "errors"},
    "sharding": {
        *("addresses", "archive", "cluster", "collecting", "errors", "options", "visible"),
    },
    "collecting": {
        *(
            "addresses",
            "archive",
            "dataset",
            "dating",
            "errors",
            "extracting",
            "extraction",
            "model",
        ),
        *("options", "progress", "reading", "workers"),
    },
    "verification": {"errors", "model", "naming"},
    "claims": {"errors"},
    "markup": set(),
    "manuscript": {"claims", "errors", "extraction", "markup", "model", "verification"},
    "reports": {"claims", "render", "rows", "verification", "views"},
    "comparison": {
        *("model", "passages", "render", "reports", "tables", "verification", "visible"),
    },
    "verifying": {
        *("claims", "comparison", "dataset", "errors", "manuscript"),
        *("render", "reports", "rows", "verification", "visible"),
    },
    "saving": {"errors"},
    "workers": {"errors"},
    "explaining": {"model", "pages", "render", "tables", "visible"},
    "extracting": {
        *("dataset", "errors", "explaining", "extraction", "layout", "options"),
        *("progress", "reading", "render", "workers"),
    },
    "__init__": {"dataset", "errors", "extracting", "opening"},
    "options": {"dataset", "errors", "model", "opening", "views"},
    "cli": {
        *("__init__", "archive", "collecting", "dataset", "errors", "opening", "options"),
        *("passages", "progress", "query", "sharding"),
        *("extracting", "pages", "render", "reports", "rows", "saving", "tables"),
        *("verifying", "views", "visible"),
    },
    "__main__": {"cli"},
}
"""For each module or package of ours all the others that it may use."""

OUTSIDE = {
    "typer": {"cli", "options"},
    "rich": {"tables", "pages", "comparison", "explaining", "progress"},
    "rapidfuzz": {"matching", "countries"},
    "msgspec": {
        *("model", "rows", "dataset", "layout", "passages", "render", "views"),
        *("archive", "claims", "stats", "collecting", "reading", "verification", "extraction"),
    },
    "trafilatura": {"webpage"},
    "distributed": {"cluster"},
    "fsspec": {"addresses"},
}
"""For each package that we depend on those that may use it."""

STREAMS = {
    "stdout": {"cli"},
    "stderr": {"cli"},
    "stdin": {"cli", "dataset", "claims", "manuscript", "reading"},
    "argv": {"__main__"},
    "exit": {"__main__"},
}
"""For each part of the process those that may touch it: the rest gives values."""

FILES = sorted(HOUSE.rglob("*.py"))
each_file = pytest.mark.parametrize("path", FILES, ids=lambda it: str(it.relative_to(HOUSE)))


def room(path: Path) -> str:
    """Give the module or package of ours that a file is or belongs to."""
    return path.relative_to(HOUSE).parts[0].removesuffix(".py")


def imports(path: Path) -> Iterator[tuple[str, ast.stmt]]:
    """Give what a file imports, by its full name, wherever in the file."""
    package = ["iomed_cli", *path.relative_to(HOUSE).parts[:-1]]
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Import):
            for alias in node.names:
                yield alias.name, node
        elif isinstance(node, ast.ImportFrom):
            above = package[: len(package) - node.level + 1] if node.level else []
            module = ".".join([*above, *([node.module] if node.module else [])])
            for alias in node.names:
                yield f"{module}.{alias.name}", node


def rooms_used(path: Path) -> set[str]:
    """Give the other modules and packages of ours that a file uses."""
    used = set()
    for name, _ in imports(path):
        ours, _, rest = name.partition(".")
        if ours == "iomed_cli":
            first = rest.partition(".")[0]
            known = (HOUSE / f"{first}.py").exists() or (HOUSE / first).is_dir()
            used.add(first if known else "__init__")
    return used - {room(path)}


@each_file
def test_a_room_uses_only_what_it_may(path: Path) -> None:
    """A new room says in `USES` what it needs; an old one that needs more says why."""
    assert rooms_used(path) <= USES[room(path)]


def test_imports_run_one_way() -> None:
    """No room uses one that uses it, by whatever way round."""
    assert set(TopologicalSorter(USES).static_order()) == set(USES)


def test_the_list_of_uses_is_no_longer_than_needed() -> None:
    """What is allowed is needed somewhere, so that the list shows the house as it is."""
    used: dict[str, set[str]] = {}
    for path in FILES:
        used.setdefault(room(path), set()).update(rooms_used(path))
    assert {name: USES[name] for name in used} == used


@each_file
def test_packages_of_others_are_used_where_they_belong(path: Path) -> None:
    """Rich where people read, rapidfuzz where names are matched, typer at the door."""
    used = {name.partition(".")[0] for name, _ in imports(path)} - {"iomed_cli"}
    others = used - set(sys.stdlib_module_names)
    assert {name for name in others if room(path) not in OUTSIDE.get(name, ())} == set()


@each_file
def test_heavy_packages_wait_until_they_are_needed(path: Path) -> None:
    """Rapidfuzz and the rooms of Rich are imported by the functions that use them."""
    top = ast.parse(path.read_text(encoding="utf-8")).body
    heavy = {"rapidfuzz"} | (set() if room(path) in OUTSIDE["rich"] else {"tables", "pages"})
    for node in top:
        names = {alias.name for alias in getattr(node, "names", ())}
        module = getattr(node, "module", None) or ""
        assert not heavy & {*names, module.partition(".")[0]}


@each_file
def test_only_the_door_touches_the_streets(path: Path) -> None:
    """Streams, arguments and the exit status are the command line's alone."""
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Attribute) and isinstance(node.value, ast.Name):
            if node.value.id == "sys" and node.attr in STREAMS:
                assert room(path) in STREAMS[node.attr]
        elif isinstance(node, ast.Call) and isinstance(node.func, ast.Name):
            assert node.func.id != "print" or room(path) == "cli"
