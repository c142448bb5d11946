"""Change the source in one place at a time, and see whether the tests notice.

    python tests/benchmarks/mutation.py verification matching --number 50 --seed 1
    python tests/benchmarks/mutation.py verification.tokens:212 --tests tests/verification

A target is a package (``verification``, ``extraction.quotes``), a module
(``verification.tokens``) or one line of a module; without any it is all of
iomed. In each target a seed draws ``--number`` changes: first a statement, then
a kind of change, then one of that kind, so that a long table of words counts no
more than any other statement. The same seed draws the same changes until the
source changes, whatever becomes of the tests.

What is changed: comparisons, ``and`` and ``or``, ``not``, conditions, signs,
numbers, True and False, strings (emptied, or a word left out), elements of a
literal (left out, or two swapped), the order of a concatenation, keyword
arguments (left out), what a function returns (None, but True for False),
statements (left out), and names that have a counterpart, such as ``min`` and
``start``. Annotations, docstrings, what an f-string holds, assertions and
imports stay as they are. So does what cannot matter: the order in which
something is only looked up (of a set, behind ``in``, in ``isinstance`` and
``startswith``), how much ``lru_cache`` keeps, the names of type variables.

All of it happens in copies of the project in a temporary folder, where each
process finds the copy of the package first; the checkout is only read.

First the tests are run in a copy whose functions note each of their statements
in memory that all processes share, so that what a test starts in others counts
too; each test in a process of its own, forked after all were collected, so that
it does not rest on what an earlier one has worked out; then all of them as
usual, for their times. The result is kept in the temporary folder until source,
data or tests change. What runs only as a module is imported (a table, a
default) is reached by the tests of all statements that use its name, directly
or through other such names.

Then each change meets the tests that reach it: those in the nearest folder
first, since tests mirror the source, and in a file the quickest first. What
would take more than ``--seconds`` in all is left out, and the output says how
many ran. Hypothesis draws few examples, always the same ones. The first test
that fails is enough, and so is a run that does not end. At last the tests that
failed are run without a change: what was caught only by one that fails then
too is told, and not counted.

The share that is caught is a lower bound. Of the changes that survive some make
no difference to what the code does, so that no test can catch them; a program
cannot tell which. Read the list.

Needs fork and limits of memory, which Windows lacks.
"""

from __future__ import annotations

import argparse
import ast
import compileall
import contextlib
import functools
import gc
import hashlib
import json
import mmap
import os
import py_compile
import queue
import random
import re
import resource
import shutil
import signal
import subprocess
import sys
import tempfile
from collections import Counter, defaultdict
from collections.abc import Callable, Generator, Iterable, Iterator, Sequence
from concurrent.futures import ThreadPoolExecutor
from itertools import pairwise
from pathlib import Path
from typing import Any, NamedTuple

import pytest

ROOT = Path(__file__).resolve().parents[2]
PACKAGE = "iomed_cli"
PARTS = ("src", "tests", "data", "docs", ".ci")
PLAN = "MUTATION_PLAN"
"""The variable that names a JSON file: what a process of tests is to do."""
EXAMPLES = 20
"""How many Hypothesis draws at most."""
MEMORY = 4 << 30
"""In bytes, for a process of tests: some changes let a list grow for ever."""
WRONG_COPY = 99
"""The status of a process of tests that found another package than the one to be tested."""
PATIENCE = 30, 5
"""Seconds that a process of tests has to start, and how much slower than before tests may be."""
WIDTH = 160

# The source: its statements, and which of them use what.

Block = (ast.stmt, ast.ExceptHandler, ast.match_case)
Function = (ast.FunctionDef, ast.AsyncFunctionDef)
Span = tuple[int, int]


class Statement(NamedTuple):
    """A statement without those that it contains."""

    number: int
    """Its number in the whole package."""
    node: ast.stmt
    once: bool
    """Whether it runs as the module is imported, before any test does."""
    owner: str | None
    """The class in whose body it stands."""


class Source(NamedTuple):
    """A module, its path as seen from the package."""

    path: Path
    content: bytes
    statements: list[Statement]

    def span(self, node: ast.expr | ast.stmt | ast.keyword) -> Span:
        """Give where a node starts and ends, in bytes."""
        lines = _line_starts(self.content)
        assert node.end_lineno is not None
        assert node.end_col_offset is not None
        end = lines[node.end_lineno - 1] + node.end_col_offset
        return lines[node.lineno - 1] + node.col_offset, end


@functools.cache
def _line_starts(content: bytes) -> list[int]:
    return [0, *(match.end() for match in re.finditer(rb"\r\n|\n|\r", content))]


def sources(package: Path) -> list[Source]:
    read: list[Source] = []
    number = 0
    for path in sorted(package.rglob("*.py")):
        content = path.read_bytes()
        found = list(_statements(ast.parse(content)))
        statements = [Statement(number + index, *rest) for index, rest in enumerate(found)]
        number += len(statements)
        read.append(Source(path.relative_to(package), content, statements))
    return read


def _statements(
    parent: ast.AST, once: bool = True, owner: str | None = None
) -> Iterator[tuple[ast.stmt, bool, str | None]]:
    for node in ast.iter_child_nodes(parent):
        if isinstance(node, ast.stmt):
            yield node, once, owner
        if isinstance(node, Block):
            within = node.name if isinstance(node, ast.ClassDef) else owner
            yield from _statements(node, once and not isinstance(node, Function), within)


def own(node: ast.AST, *, annotations: bool = False) -> Iterator[ast.AST]:
    """Give what a statement is made of, outermost first, without the statements in it."""
    for field, value in ast.iter_fields(node):
        if annotations or field not in ("annotation", "returns"):
            for part in value if isinstance(value, list) else [value]:
                if isinstance(part, ast.AST) and not isinstance(part, Block):
                    yield part
                    yield from own(part, annotations=annotations)


def _is_docstring(node: ast.stmt) -> bool:
    return (
        isinstance(node, ast.Expr)
        and isinstance(node.value, ast.Constant)
        and isinstance(node.value.value, str)
    )


class Uses:
    """Which statements have to run for another one to matter."""

    def __init__(self, statements: Iterable[Statement]) -> None:
        self._numbers: dict[ast.stmt, int] = {}
        self._users: dict[str, list[Statement]] = defaultdict(list)
        for statement in statements:
            self._numbers[statement.node] = statement.number
            for name in _used(statement.node):
                self._users[name].append(statement)

    def of(self, statement: Statement) -> int:
        """Give their numbers as bits: its own, or those of what uses the names it made."""
        numbers: set[int] = set()
        names: set[str] = set()
        waiting = [statement]
        while waiting:
            one = waiting.pop()
            if not one.once:
                numbers.add(one.number)
            elif isinstance(one.node, Function):
                numbers.update(self._numbers[inner] for inner in one.node.body)
            else:
                for name in _made(one) - names:
                    names.add(name)
                    waiting.extend(self._users[name])
        return sum(1 << number for number in numbers)


def _used(node: ast.stmt) -> set[str]:
    if isinstance(node, (ast.Import, ast.ImportFrom)):
        return {alias.name for alias in node.names if alias.asname}
    parts = list(own(node, annotations=True))
    names = {part.id for part in parts if isinstance(part, ast.Name)}
    return names | {part.attr for part in parts if isinstance(part, ast.Attribute)}


def _made(statement: Statement) -> set[str]:
    node = statement.node
    if isinstance(node, ast.ClassDef):
        return {node.name}
    if isinstance(node, (ast.Import, ast.ImportFrom)):
        return {alias.asname for alias in node.names if alias.asname}
    names = [part for part in own(node) if isinstance(part, ast.Name)]
    stored = {name.id for name in names if isinstance(name.ctx, ast.Store)}
    # A call outside of functions changes what it is called on.
    made = stored or {name.id for name in names}
    return made | {statement.owner} if statement.owner else made


# The changes: what each kind of node is turned into.


class Change(NamedTuple):
    """A part of a module, in bytes, and what stands there instead."""

    kind: str
    start: int
    end: int
    new: bytes


class Mutant(NamedTuple):
    """A module with a change."""

    source: Source
    statement: Statement
    change: Change

    @property
    def content(self) -> bytes:
        """The module as it is now."""
        old = self.source.content
        return old[: self.change.start] + self.change.new + old[self.change.end :]

    @property
    def line(self) -> int:
        """The line that is changed, from 1."""
        return self.source.content.count(b"\n", 0, self.change.start) + 1

    @property
    def package(self) -> str:
        """The package of ours that it is in."""
        first, *rest = self.source.path.parts
        return first if rest else "top level"

    def shown(self) -> Iterator[str]:
        """Give the line, or lines, before and after."""
        old, new = self.source.content, self.content
        first = old.rfind(b"\n", 0, self.change.start) + 1
        last = (old + b"\n").index(b"\n", self.change.end)
        for code in (old[first:last], new[first : len(new) - len(old) + last]):
            line = " ".join(code.decode().split())
            yield line if len(line) <= WIDTH else line[: WIDTH - 1] + "…"

    def is_sound(self) -> bool:
        """Tell whether it is Python, and other Python than before."""
        try:
            changed = ast.parse(self.content)
        except SyntaxError:
            return False
        return ast.dump(changed) != ast.dump(ast.parse(self.source.content))


Changes = Iterator[Change]


def _both_ways(*pairs: str) -> dict[str, str]:
    split = [tuple(pair.split("/")) for pair in pairs]
    return {one: other for pair in split for one, other in (pair, pair[::-1])}


OPERATORS = _both_ways("</<=", ">/>=", "==/!=", "in/not in", "is/is not", "and/or", "+/-", "+=/-=")
OPERATORS |= {"|": "&", "&": "|", "*": "+"}
UNORDERED = frozenset(("frozenset", "set", "isinstance", "issubclass", "startswith", "endswith"))
"""Functions that ask of a literal only what is in it."""
WITHOUT_EFFECT = frozenset(("lru_cache", "TypeVar", "ParamSpec"))
"""Functions whose arguments no result depends on."""
_OPERATOR = re.compile(r"\bnot\s+in\b|\bis\s+not\b|\b(?:in|is|and|or)\b|[-+<>=!]=|[-+*|&<>]")
NAMES = _both_ways("min/max", "any/all", "start/end", "startswith/endswith", "find/rfind")
NAMES |= _both_ways("lstrip/rstrip", "partition/rpartition", "lower/upper")


def changes(source: Source, statement: Statement) -> Changes:
    """Give every change of a statement; `Mutant.is_sound` tells which can be made."""
    node = statement.node
    fixed = isinstance(node, (ast.Assert, ast.Import, ast.ImportFrom)) or _is_docstring(node)
    if fixed or {"TYPE_CHECKING", "__all__"} & _used(node):
        return
    looked_up = set(_looked_up(node))
    for part in (node, *_changeable(node)):
        if change := CHANGES.get(type(part)):
            for one in change(source, part):
                if one.kind != "order" or part not in looked_up:
                    yield one
    if _is_droppable(source, node):
        yield Change("statement", *source.span(node), b"pass")


def _changeable(node: ast.AST) -> Iterator[ast.AST]:
    """Give the parts of a statement, but types, and what has no place of its own in the file."""
    skipped: set[ast.AST] = set()
    for part in own(node):
        if part in skipped or isinstance(part, ast.JoinedStr):
            skipped.update(ast.iter_child_nodes(part))
        elif isinstance(part, ast.Call) and _called(part) in WITHOUT_EFFECT:
            skipped.add(part)
            skipped.update(ast.iter_child_nodes(part))
        elif isinstance(part, ast.Subscript):
            literal = isinstance(part.value, ast.Name) and part.value.id == "Literal"
            annotated = isinstance(part.value, ast.Name) and part.value.id == "Annotated"
            if literal or (isinstance(part.slice, ast.Tuple) and not annotated):
                skipped.add(part.slice)
        if part not in skipped:
            yield part


def _looked_up(node: ast.stmt) -> Iterator[ast.AST]:
    """Give the literals in which the order of the elements makes no difference."""
    for part in own(node):
        if isinstance(part, ast.Compare):
            sides = zip(part.ops, part.comparators)
            yield from (right for op, right in sides if isinstance(op, (ast.In, ast.NotIn)))
        elif isinstance(part, ast.Call) and _called(part) in UNORDERED:
            yield from part.args


def _called(node: ast.Call) -> str:
    """Give the name of what is called, without what it belongs to."""
    return ast.unparse(node.func).rpartition(".")[2]


def _is_droppable(source: Source, node: ast.stmt) -> bool:
    if isinstance(node, ast.Assign):
        # A name that its function assigns nowhere else is unknown then, which any test notices.
        around = [one.node for one in source.statements if isinstance(one.node, Function)]
        (*_, within) = (node, *(one for one in around if node in ast.walk(one)))
        often = Counter(_assigned(within))
        return all(often[name] > 1 for target in node.targets for name in _assigned(target))
    if isinstance(node, ast.Expr):
        return not isinstance(node.value, ast.Constant)
    return isinstance(node, (ast.AugAssign, ast.Raise, ast.Continue, ast.Break, ast.Delete))


def _assigned(node: ast.AST) -> Iterator[str]:
    for part in ast.walk(node):
        if isinstance(part, ast.arg):
            yield part.arg
        elif isinstance(part, ast.Name) and isinstance(part.ctx, ast.Store):
            yield part.id


def operators(
    source: Source, node: ast.Compare | ast.BoolOp | ast.BinOp | ast.AugAssign
) -> Changes:
    operands = _operands(node)
    for left, right in pairwise(operands):
        start, end = source.span(left)[1], source.span(right)[0]
        between = source.content[start:end].decode()
        match = _OPERATOR.search(between)
        if match and "#" not in between:
            start += len(between[: match.start()].encode())
            if new := OPERATORS.get(" ".join(match[0].split())):
                yield Change("operator", start, start + len(match[0]), new.encode())
    if isinstance(node, ast.BinOp) and not operands:
        left = node.left
        while isinstance(left, ast.BinOp) and isinstance(left.op, ast.Add):
            left = left.right
        yield _swapped(source, source.span(left), source.span(node.right))


def _operands(node: ast.Compare | ast.BoolOp | ast.BinOp | ast.AugAssign) -> list[ast.expr]:
    if isinstance(node, ast.Compare):
        return [node.left, *node.comparators]
    if isinstance(node, ast.BoolOp):
        return node.values
    if isinstance(node, ast.AugAssign):
        return [node.target, node.value]
    # Of texts and lists, which cannot be subtracted, the order is changed instead.
    added = isinstance(node.op, ast.Add) and any(map(_is_sequence, ast.walk(node)))
    return [] if added else [node.left, node.right]


def _is_sequence(node: ast.AST) -> bool:
    text = isinstance(node, ast.Constant) and isinstance(node.value, (str, bytes))
    return text or isinstance(node, (ast.JoinedStr, ast.Tuple, ast.List, ast.ListComp))


def conditions(
    source: Source, node: ast.UnaryOp | ast.If | ast.While | ast.IfExp | ast.comprehension
) -> Changes:
    if isinstance(node, ast.UnaryOp):
        if isinstance(node.op, ast.Not):
            start, _ = source.span(node)
            yield Change("condition", start, start + len("not "), b"")
        return
    for test in node.ifs if isinstance(node, ast.comprehension) else [node.test]:
        start, end = source.span(test)
        yield Change("condition", start, end, b"not (" + source.content[start:end] + b")")


def constants(source: Source, node: ast.Constant | ast.JoinedStr) -> Changes:
    start, end = source.span(node)
    value = "f" if isinstance(node, ast.JoinedStr) else node.value
    if isinstance(value, bool):
        yield Change("constant", start, end, str(not value).encode())
    elif isinstance(value, (int, float)):
        for number in (value + 1, value - 1) if isinstance(value, int) else [value / 2]:
            yield Change("number", start, end, str(number).encode())
    elif isinstance(value, (str, bytes)):
        yield Change("string", start, end, repr(value[:0]).encode())
    if isinstance(node, ast.Constant) and isinstance(value, str):
        literal = source.content[start:end]
        words = list(re.finditer(rb"(?<![^\s\"'])[^\s\"'\\]+(?: +|(?=\n|[\"']+$))", literal))
        for word in words if len(words) > 1 else ():
            yield Change("word", start + word.start(), start + word.end(), b"")


def parts(source: Source, node: ast.Tuple | ast.List | ast.Set | ast.Dict | ast.Call) -> Changes:
    """Leave each part out of the whole, and swap those next to each other."""
    if isinstance(node, ast.Call):
        given = sorted([*map(source.span, node.args), *map(source.span, node.keywords)])
        named = [source.span(one) for one in node.keywords if one.arg]
        yield from (_left_out("argument", given, given.index(one)) for one in named)
    elif isinstance(node, ast.Dict):
        keys = [source.span(key or value) for key, value in zip(node.keys, node.values)]
        spans = [(key[0], source.span(value)[1]) for key, value in zip(keys, node.values)]
        yield from (_left_out("element", spans, index) for index in range(len(spans)))
    elif isinstance(node, ast.Set) or isinstance(node.ctx, ast.Load):
        spans = [source.span(one) for one in node.elts]
        if len(spans) > 2 or isinstance(node, ast.List):
            yield from (_left_out("element", spans, index) for index in range(len(spans)))
        if not isinstance(node, ast.Set):
            yield from (_swapped(source, *pair) for pair in pairwise(spans))


def _left_out(kind: str, spans: Sequence[Span], index: int) -> Change:
    start, end = spans[index]
    if index + 1 < len(spans):
        end = spans[index + 1][0]
    elif index:
        start = spans[index - 1][1]
    return Change(kind, start, end, b"")


def _swapped(source: Source, left: Span, right: Span) -> Change:
    content = source.content
    new = content[slice(*right)] + content[left[1] : right[0]] + content[slice(*left)]
    return Change("order", left[0], right[1], new)


def returns(source: Source, node: ast.Return) -> Changes:
    # Who is given None instead of False takes it for the same; True is among the constants.
    if node.value is not None and not _is_false(node.value):
        yield Change("return", *source.span(node.value), b"None")


def _is_false(node: ast.expr) -> bool:
    return isinstance(node, ast.Constant) and node.value is False


def names(source: Source, node: ast.Name | ast.Attribute) -> Changes:
    old = node.id if isinstance(node, ast.Name) else node.attr
    # A variable of such a name would be unknown, which any test notices.
    known = isinstance(node, ast.Attribute) or old in ("min", "max", "any", "all")
    if known and old in NAMES and isinstance(node.ctx, ast.Load):
        end = source.span(node)[1]
        yield Change("name", end - len(old), end, NAMES[old].encode())


CHANGES: dict[type[ast.AST], Callable[[Source, Any], Changes]] = {
    **dict.fromkeys((ast.Compare, ast.BoolOp, ast.BinOp, ast.AugAssign), operators),
    **dict.fromkeys((ast.UnaryOp, ast.If, ast.While, ast.IfExp, ast.comprehension), conditions),
    **dict.fromkeys((ast.Constant, ast.JoinedStr), constants),
    **dict.fromkeys((ast.Tuple, ast.List, ast.Set, ast.Dict, ast.Call), parts),
    ast.Return: returns,
    **dict.fromkeys((ast.Name, ast.Attribute), names),
}


def drawn(read: Sequence[Source], target: str, number: int, seed: int) -> list[Mutant]:
    """Draw changes of a target, each of another statement as long as there are more."""
    chance = random.Random(f"{seed} {target}")
    name, _, line = target.partition(":")
    every = [
        [Mutant(source, statement, change) for change in changes(source, statement)]
        for source in read
        if _is_inside(source.path, name)
        for statement in source.statements
    ]
    rows = [
        _shuffled([mutant for mutant in row if line in ("", str(mutant.line))], chance)
        for row in every
    ]
    if not any(rows):
        raise SystemExit(f"Nothing to change in {target}: is it a package, module or module:line?")
    chance.shuffle(rows)
    found: list[Mutant] = []
    while any(rows):
        for row in rows:
            while row and not row[-1].is_sound():
                row.pop()
            if len(found) == number:
                return found
            if row:
                found.append(row.pop())
    return found


def _is_inside(path: Path, name: str) -> bool:
    wanted = [part for part in name.split(".") if part != PACKAGE]
    return list(path.with_suffix("").parts[: len(wanted)]) == wanted


def _shuffled(mutants: Iterable[Mutant], chance: random.Random) -> list[Mutant]:
    """Put changes in an order of chance, in which the kinds take turns."""
    kinds: dict[str, list[Mutant]] = defaultdict(list)
    for mutant in mutants:
        kinds[mutant.change.kind].append(mutant)
    turns: list[tuple[int, float, Mutant]] = []
    for row in kinds.values():
        chance.shuffle(row)
        turns.extend((-turn, chance.random(), mutant) for turn, mutant in enumerate(row))
    return [mutant for *_, mutant in sorted(turns, key=lambda it: it[:2])]


# In a process of tests: this file is a plugin of pytest, too.


def pytest_configure(config: pytest.Config) -> None:
    """Do what the plan says: note what each test reaches, or run some tests in an order."""
    import hypothesis

    import iomed_cli

    if not Path(iomed_cli.__file__).is_relative_to(config.rootpath):
        pytest.exit(f"{iomed_cli.__file__} is not the copy that was meant", WRONG_COPY)
    hypothesis.settings.register_profile(
        "mutation", max_examples=EXAMPLES, derandomize=True, database=None, deadline=None
    )
    hypothesis.settings.load_profile("mutation")
    resource.setrlimit(resource.RLIMIT_AS, (MEMORY, MEMORY))
    plan = json.loads(Path(os.environ[PLAN]).read_text(encoding="utf-8"))
    config.pluginmanager.register(Recorder(**plan) if "ran" in plan else Selection(**plan))


def pytest_itemcollected(item: pytest.Item) -> None:
    """Limit the examples of a test that asks for more than the profile does."""
    from hypothesis import settings

    test: Any = getattr(item, "obj", None)
    asked = getattr(test, "_hypothesis_internal_use_settings", None)
    if asked and asked.max_examples > EXAMPLES:
        test._hypothesis_internal_use_settings = settings(asked, max_examples=EXAMPLES)


class Selection:
    """Runs given tests in their order, and writes down which failed."""

    def __init__(self, tests: list[str], failed: str) -> None:
        self._tests = tests
        self._failed = Path(failed)

    @pytest.hookimpl(trylast=True)
    def pytest_collection_modifyitems(self, items: list[pytest.Item]) -> None:
        """Leave the others out."""
        known = {item.nodeid: item for item in items}
        items[:] = [known[test] for test in self._tests if test in known]

    def pytest_runtest_logreport(self, report: pytest.TestReport) -> None:
        """Write at once: the process may not come to its end."""
        if report.failed:
            with self._failed.open("a", encoding="utf-8") as file:
                file.write(json.dumps(report.nodeid) + "\n")


class Recorder:
    """Writes down which statements each test reaches, how long it takes, whether it passes."""

    def __init__(self, ran: str, report: str) -> None:
        with Path(ran).open("r+b") as file:
            self._ran = mmap.mmap(file.fileno(), 0)
        self._report = Path(report)
        self._reached: dict[str, int] = {}
        self._seconds: dict[str, float] = defaultdict(float)
        self._unsound: set[str] = set()

    def _taken(self) -> int:
        """Give what ran since the last call, as bits."""
        flags = self._ran[:]
        self._ran[:] = bytes(len(flags))
        return int(flags[::-1].translate(b"01" + bytes(254)), 2)

    @pytest.hookimpl(wrapper=True)
    def pytest_make_collect_report(
        self, collector: pytest.Collector
    ) -> Generator[None, pytest.CollectReport, pytest.CollectReport]:
        """Note what a module of tests prepares as it is imported: all of its tests rest on it."""
        self._taken()
        report = yield
        self._reached[collector.nodeid] = self._taken()
        return report

    @pytest.hookimpl(wrapper=True)
    def pytest_runtestloop(self, session: pytest.Session) -> Generator[None, object, object]:
        """Note what each test reaches by itself, then let all of them run as usual."""
        empty_caches()
        gc.freeze()
        for item in session.items:
            self._taken()
            if not (child := os.fork()):
                try:
                    item.ihook.pytest_runtest_protocol(item=item, nextitem=None)
                finally:
                    os._exit(0)
            os.waitpid(child, 0)
            prepared = self._reached.get(item.nodeid.partition("::")[0], 0)
            self._reached[item.nodeid] = self._taken() | prepared
        return (yield)

    def pytest_runtest_logreport(self, report: pytest.TestReport) -> None:
        """Add up seconds; a test that is skipped or fails without a change says nothing."""
        self._seconds[report.nodeid] += report.duration
        if not report.passed:
            self._unsound.add(report.nodeid)

    def pytest_sessionfinish(self) -> None:
        """Write it."""
        tests = {
            test: (f"{self._reached[test]:x}", seconds, test not in self._unsound)
            for test, seconds in self._seconds.items()
        }
        self._report.write_text(json.dumps(tests), encoding="utf-8")


def empty_caches() -> None:
    """Forget what the package and the tests' helpers worked out while tests were collected."""
    here = str(Path(__file__).resolve().parents[2])
    for module in list(sys.modules.values()):
        if (getattr(module, "__file__", None) or "").startswith(here):
            for value in list(vars(module).values()):
                within = list(vars(value).values()) if isinstance(value, type) else []
                for one in (value, *within):
                    if hasattr(one, "cache_clear"):
                        one.cache_clear()
                if isinstance(value, dict) and hasattr(type(value), "__missing__"):
                    value.clear()


# The copies, and what is run in them.


def copied(root: Path, copy: Path) -> Path:
    """Copy what the tests need of a project, and nothing that leads back to it."""
    ignored = shutil.ignore_patterns(".*_cache", ".hypothesis", "*.egg-info")
    for part in PARTS:
        if (root / part).is_dir():
            shutil.copytree(root / part, copy / part, ignore=ignored)
    for path in root.iterdir():
        if path.is_file() and path.name != ".git":
            shutil.copy2(path, copy)
    # A change may keep a file's size, and its time by the second: compare the content.
    checked = py_compile.PycInvalidationMode.CHECKED_HASH
    compileall.compile_dir(copy / "src", quiet=2, force=True, invalidation_mode=checked)
    return copy


def run(
    copy: Path, plan: dict[str, Any], *arguments: str, seconds: float | None = None
) -> tuple[int | None, str]:
    """Run tests in a copy; give the status, None where they did not end, and the output."""
    folder = copy / ".run"
    shutil.rmtree(folder, ignore_errors=True)
    folder.mkdir()
    (folder / "plan.json").write_text(json.dumps(plan), encoding="utf-8")
    path = os.pathsep.join([str(copy / "src"), str(copy / "tests/benchmarks")])
    settings = {"PYTHONPATH": path, "TMPDIR": str(folder), PLAN: str(folder / "plan.json")}
    command = [
        sys.executable,
        "-m",
        "pytest",
        "-q",
        "-n",
        "0",
        "-p",
        "no:cacheprovider",
        "-p",
        "mutation",
    ]
    with (folder / "output").open("w+b") as output:
        process = subprocess.Popen(
            [*command, *arguments],
            cwd=copy,
            env={**os.environ, **settings},
            stdin=subprocess.DEVNULL,
            stdout=output,
            stderr=output,
            start_new_session=True,
        )
        try:
            status: int | None = process.wait(seconds)
        except subprocess.TimeoutExpired:
            status = None
        finally:
            _end(process)
        output.seek(0)
        return status, output.read().decode(errors="replace")


def _end(process: subprocess.Popen[bytes]) -> None:
    """End a process, and what it has left running."""
    with contextlib.suppress(ProcessLookupError):
        os.killpg(process.pid, signal.SIGKILL)
    process.wait()


class Known(NamedTuple):
    """A test that passes without a change."""

    nodeid: str
    reached: int
    seconds: float

    @property
    def file(self) -> Path:
        """Where it stands."""
        return Path(self.nodeid.partition("::")[0])


def known_tests(base: Path, read: Sequence[Source], paths: Sequence[str]) -> list[Known]:
    """Give the tests and what each reaches, as it was kept, or else by running them."""
    state = hashlib.sha256(repr((sys.version, paths)).encode())
    for part in ("src", "data", "tests"):
        for path in sorted((base / part).rglob("*")):
            if path.is_file() and path.suffix != ".pyc":
                state.update(f"{path.relative_to(base)}\0".encode())
                state.update(hashlib.sha256(path.read_bytes()).digest())
    kept = Path(tempfile.gettempdir(), "iomed-mutation", f"{state.hexdigest()[:32]}.json")
    if not kept.exists():
        print("Finding out which tests reach which statements …", file=sys.stderr)
        report = recorded(base, read, paths)
        beside = kept.with_suffix(f".{os.getpid()}")
        beside.parent.mkdir(exist_ok=True)
        beside.write_text(report, encoding="utf-8")
        beside.replace(kept)
    found = json.loads(kept.read_text(encoding="utf-8"))
    for test, (*_, sound) in found.items():
        if not sound:
            print(f"Left out, since it is skipped or fails without a change: {test}")
    return [
        Known(test, int(reached, 16), seconds)
        for test, (reached, seconds, sound) in found.items()
        if sound
    ]


def recorded(base: Path, read: Sequence[Source], paths: Sequence[str]) -> str:
    """Run the tests in a copy that notes what runs, and give the recorder's report."""
    with tempfile.TemporaryDirectory() as folder:
        copy = copied(base, Path(folder).resolve() / "recorded")
        ran, report = copy / "ran", copy / "report.json"
        ran.write_bytes(bytes(sum(len(source.statements) for source in read)))
        for source in read:
            noting = ast.unparse(_noting(source, ran))
            (copy / "src" / PACKAGE / source.path).write_text(noting, encoding="utf-8")
        status, output = run(copy, {"ran": str(ran), "report": str(report)}, *paths)
        if status not in (0, 1):
            raise SystemExit(f"The tests do not run.\n{output}")
        return report.read_text(encoding="utf-8")


def _noting(source: Source, ran: Path) -> ast.Module:
    """Give a module whose functions note each of their statements as they run."""
    tree = ast.parse(source.content)
    numbers = {
        node: number
        for (node, once, _), (number, *_) in zip(_statements(tree), source.statements)
        if not (once or _is_docstring(node))
    }
    for node in list(ast.walk(tree)):
        for field in ("body", "orelse", "finalbody"):
            if isinstance(block := getattr(node, field, None), list):
                setattr(node, field, [one for inner in block for one in _noted(inner, numbers)])
    if source.path == Path("__init__.py"):
        opened = f"__import__('mmap').mmap(__import__('os').open({str(ran)!r}, 2), 0)"
        first = sum(_is_docstring(node) or _is_future(node) for node in tree.body)
        tree.body[first:first] = ast.parse(f"__import__('builtins').__ran__ = {opened}").body
    return ast.fix_missing_locations(tree)


def _is_future(node: ast.stmt) -> bool:
    return isinstance(node, ast.ImportFrom) and node.module == "__future__"


def _noted(node: ast.stmt, numbers: dict[ast.stmt, int]) -> list[ast.stmt]:
    return [*ast.parse(f"__ran__[{numbers[node]}] = 1").body, node] if node in numbers else [node]


class Outcome(NamedTuple):
    """What became of a change."""

    mutant: Mutant
    word: str
    """``caught``, ``endless``, ``survived`` or ``unreached``."""
    tests: int
    """How many reach it."""
    tried: int
    """How many of them were to be run."""
    by: str | None = None
    """The test that caught it; None also where the tests could not even be collected."""


def judged(mutant: Mutant, known: Sequence[Known], uses: int, copy: Path, most: float) -> Outcome:
    """Run the tests that reach a change, in a copy."""
    path = copy / "src" / PACKAGE / mutant.source.path
    reaching = [test for test in known if test.reached & uses]
    chosen = nearest(reaching, mutant.source.path, most)
    if not chosen:
        return Outcome(mutant, "unreached", 0, 0)
    failed = copy / "failed"
    failed.write_bytes(b"")
    start, slower = PATIENCE
    path.write_bytes(mutant.content)
    try:
        status, output = run(
            copy,
            {"tests": [test.nodeid for test in chosen], "failed": str(failed)},
            "-x",
            *dict.fromkeys(str(test.file) for test in chosen),
            seconds=start + slower * sum(test.seconds for test in chosen),
        )
    finally:
        path.write_bytes(mutant.source.content)
    if status == WRONG_COPY:
        raise SystemExit(output)
    survived = status in (0, pytest.ExitCode.NO_TESTS_COLLECTED)
    word = "survived" if survived else "endless" if status is None else "caught"
    first, *_ = [*map(json.loads, failed.read_text(encoding="utf-8").splitlines()), None]
    return Outcome(mutant, word, len(reaching), len(chosen), first)


def nearest(tests: Iterable[Known], module: Path, most: float) -> list[Known]:
    """Choose tests that take so many seconds at most, the nearest folder first; at least one."""

    def distance(test: Known) -> tuple[int, bool, Path, float]:
        folders = test.file.parts[1:-1]
        same = [one == other for one, other in zip(folders, module.parts)]
        common = (*same, False).index(False)
        steps = len(folders) + len(module.parts[:-1]) - 2 * common
        return steps, module.stem not in test.file.stem, test.file, test.seconds

    chosen: list[Known] = []
    for test in sorted(tests, key=distance):
        if not chosen or test.seconds <= most:
            chosen.append(test)
            most -= test.seconds
    return chosen


def judge_all(
    mutants: Sequence[Mutant],
    known: Sequence[Known],
    uses: Uses,
    base: Path,
    options: argparse.Namespace,
) -> Iterator[Outcome]:
    """Judge changes in several copies at once, and give what became of them in their order."""
    copies: queue.Queue[Path] = queue.Queue()
    for number in range(options.jobs):
        copies.put(copied(base, base.parent / f"copy-{number}"))

    def judge(mutant: Mutant) -> Outcome:
        copy = copies.get()
        try:
            return judged(mutant, known, uses.of(mutant.statement), copy, options.seconds)
        finally:
            copies.put(copy)

    with ThreadPoolExecutor(options.jobs) as pool:
        yield from pool.map(judge, mutants)


def unsound_tests(outcomes: Iterable[Outcome], base: Path) -> set[str]:
    """Give those of the tests that caught something that fail without a change."""
    tests = sorted({outcome.by for outcome in outcomes if outcome.by})
    failed = base / "failed"
    failed.touch()
    if tests:
        files = dict.fromkeys(test.partition("::")[0] for test in tests)
        run(base, {"tests": tests, "failed": str(failed)}, *files)
    return set(map(json.loads, failed.read_text(encoding="utf-8").splitlines()))


def main() -> None:
    """Print each change that survives, and a Markdown table of the packages."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("targets", nargs="*", metavar="TARGET", default=[PACKAGE])
    parser.add_argument("--number", type=int, default=20, help="changes of each target")
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--jobs", type=int, default=1, help="processes at once")
    parser.add_argument("--seconds", type=float, default=10, help="of tests, for each change")
    parser.add_argument("--tests", nargs="+", default=["tests"], metavar="PATH")
    options = parser.parse_args()
    with tempfile.TemporaryDirectory(prefix="iomed-mutation-") as folder:
        base = copied(ROOT, Path(folder).resolve() / "base")
        read = sources(base / "src" / PACKAGE)
        mutants = [
            mutant
            for target in dict.fromkeys(options.targets)
            for mutant in drawn(read, target, options.number, options.seed)
        ]
        known = known_tests(base, read, options.tests)
        uses = Uses(statement for source in read for statement in source.statements)
        outcomes = []
        for outcome in judge_all(mutants, known, uses, base, options):
            outcomes.append(outcome)
            if outcome.word in ("survived", "unreached"):
                print(f"{len(outcomes)} of {len(mutants)}: {survivor(outcome)}", flush=True)
        unsound = unsound_tests(outcomes, base)
    for test in sorted(unsound):
        print(f"Fails without a change, so what it caught is not counted: {test}")
    print_table([outcome for outcome in outcomes if outcome.by not in unsound])


def survivor(outcome: Outcome) -> str:
    """Describe a change that no test noticed."""
    mutant = outcome.mutant
    before, after = mutant.shown()
    tests = f"{outcome.tried} of {outcome.tests} tests" if outcome.tests else "no test reaches it"
    place = f"src/{PACKAGE}/{mutant.source.path.as_posix()}:{mutant.line}"
    return f"{place} ({tests})\n  - {before}\n  + {after}\n"


def print_table(outcomes: Sequence[Outcome]) -> None:
    """Print the figures."""
    rows: dict[str, Counter[str]] = defaultdict(Counter)
    for outcome in outcomes:
        for name in (outcome.mutant.package, "all"):
            rows[name][outcome.word] += 1
    print("| package | changes | caught | of them endless | survived | unreached | share |")
    print("|---|--:|--:|--:|--:|--:|--:|")
    for name, row in sorted(rows.items(), key=lambda it: (it[0] == "all", it[0])):
        caught = row["caught"] + row["endless"]
        print(
            f"| {name} | {row.total()} | {caught} | {row['endless']} | {row['survived']}"
            f" | {row['unreached']} | {caught / row.total():.2f} |"
        )
    fewer = [one for one in outcomes if one.word == "survived" and one.tried < one.tests]
    print(f"\nOf the survivors {len(fewer)} met only the nearest of the tests that reach them.")
    print("Some survivors may make no difference at all: that cannot be told by a program.")


if __name__ == "__main__":
    main()
