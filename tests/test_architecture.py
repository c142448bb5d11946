"""The house: which package may use which, and who may touch what is outside of it."""

from __future__ import annotations

import ast
import sys
from collections.abc import Iterator, Sequence
from pathlib import Path

import pytest

import iomed_cli

HOUSE = Path(iomed_cli.__file__).parent

PACKAGES = [
    "__main__",
    "cli",
    "assistants",
    "__init__",
    "jobs",
    "intake",
    "archive output",
    "query",
    "verification evaluation",
    "extraction inputs matching parallel validation",
    "reference model",
    "kinds visible isodate quantities full_stops lazy_patterns value signals errors",
]
"""The packages and modules at the top, each with those beside it: all may use those below."""

STAGES = [
    "__init__",
    "pipeline",
    "result",
    "facts",
    "speakers",
    "quotes",
    "grammar",
    "names entities",
    "text",
    "lexicon",
]
"""The stages of extraction, the last first."""

OUTSIDE = {
    "typer": "cli",
    "rich": "output",
    "rapidfuzz": "matching",
    "msgspec": (
        # What holds records.
        "model value query output archive intake jobs inputs verification extraction evaluation"
        " assistants"
    ),
    "trafilatura": "inputs",
    "lxml": "inputs",
    "distributed": "parallel",
    "fsspec": "inputs",
    "markdown_it": "inputs",
    "pypdfium2": "inputs",
    "warcio": "inputs",
    "pandas": "query",
    "xlsxwriter": "output",
}
"""For each package that we depend on those of ours that use it."""

STREAMS = {
    "stdout": "cli",
    "stderr": "cli",
    "stdin": "cli inputs",
    "argv": "__main__",
    "exit": "__main__",
}
"""For each part of the process those that may touch it: the rest gives values."""

MOST_MODULES = 15
MOST_LINES = 400

FILES = sorted(HOUSE.rglob("*.py"))
each_file = pytest.mark.parametrize("path", FILES, ids=lambda it: str(it.relative_to(HOUSE)))


def parts(path: Path) -> tuple[str, ...]:
    """Give where a file stands below the house: ``("cli", "process")``."""
    return path.relative_to(HOUSE).with_suffix("").parts


def imports(path: Path) -> Iterator[str]:
    """Give what a file imports, by its full name, wherever in the file."""
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            yield from (f"{node.module}.{alias.name}" for alias in node.names)


def ours(path: Path) -> Iterator[tuple[str, ...]]:
    """Give the modules of ours that a file imports from, without ``iomed_cli``."""
    for name in imports(path):
        first, *rest = name.split(".")
        if first == "iomed_cli":
            below = HOUSE.joinpath(*rest[:1])
            known = below.is_dir() or below.with_suffix(".py").exists()
            yield tuple(rest) if known else ("__init__",)


def level(layers: Sequence[str], name: str) -> int:
    """Give on which floor a name stands, the top first."""
    return next(number for number, names in enumerate(layers) if name in names.split())


@each_file
def test_imports_go_down(path: Path) -> None:
    """A package uses those below it, never one beside or above it."""
    own = parts(path)[0]
    for used, *_ in ours(path):
        assert used == own or level(PACKAGES, used) > level(PACKAGES, own), used


@pytest.mark.parametrize(
    "path",
    [path for path in FILES if parts(path)[0] == "extraction"],
    ids=lambda it: str(it.relative_to(HOUSE)),
)
def test_stages_use_earlier_ones(path: Path) -> None:
    """A stage of extraction uses only what comes before it."""
    own = parts(path)[1]
    for used, *rest in ours(path):
        if used == "extraction" and rest[0] != own:
            assert level(STAGES, rest[0]) > level(STAGES, own), rest


@each_file
def test_packages_of_others_are_used_where_they_belong(path: Path) -> None:
    """Rich where people read, rapidfuzz where names are matched, typer at the door."""
    used = {name.partition(".")[0] for name in imports(path)} - {"iomed_cli"}
    for name in used - set(sys.stdlib_module_names):
        assert parts(path)[0] in OUTSIDE.get(name, "").split(), name


@each_file
def test_only_the_door_touches_the_streets(path: Path) -> None:
    """Streams, arguments and the exit status are the command line's alone."""
    own = parts(path)[0]
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Attribute) and isinstance(node.value, ast.Name):
            if node.value.id == "sys" and node.attr in STREAMS:
                assert own in STREAMS[node.attr].split()
        elif isinstance(node, ast.Call) and isinstance(node.func, ast.Name):
            assert node.func.id != "print" or own == "cli"


@each_file
def test_no_module_writes_into_another(path: Path) -> None:
    """What a module holds is said in that module, whatever is imported in which order."""
    tree = ast.parse(path.read_text(encoding="utf-8"))
    imported = {
        alias.asname or alias.name.partition(".")[0]
        for node in ast.walk(tree)
        if isinstance(node, (ast.Import, ast.ImportFrom))
        for alias in node.names
    }
    for node in ast.walk(tree):
        targets = node.targets if isinstance(node, ast.Assign) else [getattr(node, "target", None)]
        for target in targets:
            if isinstance(target, ast.Attribute) and isinstance(target.value, ast.Name):
                assert target.value.id not in imported, ast.unparse(node)


@each_file
def test_no_pattern_is_compiled_before_it_is_used(path: Path) -> None:
    """To compile a regular expression takes longer than to read most modules: see `lazy`."""
    tree = ast.parse(path.read_text(encoding="utf-8"))
    at_import = [node for node in tree.body if not isinstance(node, ast.FunctionDef)]
    for node in (inner for statement in at_import for inner in _run_at_once(statement)):
        if isinstance(node, ast.Call):
            assert ast.unparse(node.func) != "re.compile", ast.unparse(node)


def _run_at_once(node: ast.AST) -> Iterator[ast.AST]:
    """Give a statement and what is in it, but for what is done once a function is called."""
    yield node
    for inner in ast.iter_child_nodes(node):
        if not isinstance(inner, (ast.FunctionDef, ast.Lambda)):
            yield from _run_at_once(inner)


def test_no_room_is_too_full() -> None:
    """A folder holds at most fifteen modules, a module at most four hundred lines."""
    folders = {path.parent for path in FILES}
    full = [folder for folder in folders if len(list(folder.glob("[!_]*.py"))) > MOST_MODULES]
    long = [
        path for path in FILES if len(path.read_text(encoding="utf-8").splitlines()) > MOST_LINES
    ]
    assert full == long == []


def test_a_module_has_a_name_of_its_own() -> None:
    """Nobody opens the wrong of two files, or reads of the wrong of two classes."""
    names = [path.stem for path in FILES if path.stem != "__init__"]
    classes = [
        node.name
        for path in FILES
        for node in ast.parse(path.read_text(encoding="utf-8")).body
        if isinstance(node, ast.ClassDef)
    ]
    assert sorted(names) == sorted(set(names))
    assert sorted(classes) == sorted(set(classes))


def test_a_function_has_a_name_of_its_own() -> None:
    """Outside of extraction nobody takes a function for another; commands call theirs alike."""
    functions = [
        node.name
        for path in FILES
        if parts(path)[0] not in ("cli", "extraction")
        for node in ast.parse(path.read_text(encoding="utf-8")).body
        if isinstance(node, ast.FunctionDef) and not node.name.startswith("_")
    ]
    assert sorted(functions) == sorted(set(functions))
