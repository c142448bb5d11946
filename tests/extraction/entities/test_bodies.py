"""News of many desks, its bodies and the people in it labelled before anything was run on it."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from pathlib import Path

import pytest

from articles import CASES
from iomed_cli.extraction import extract
from iomed_cli.model import Extraction

_OPTIONAL = "!opt"


def missed(labels: list[list[str]], found: Extraction) -> Iterator[str]:
    """Give what is labelled and not found, and what is found and not labelled."""
    bodies = {_bare(one.name): one for one in found.organizations}
    short = {one.abbreviation for one in found.organizations}
    allowed: set[str] = set()
    for kind, name, *rest in labels:
        if kind != "O":
            continue
        abbreviation, kinds, others = rest
        forms = {name, abbreviation, *others.removesuffix(_OPTIONAL).replace("~", "").split(",")}
        allowed |= {_bare(form) for form in forms if form}
        record = next((bodies[it] for it in map(_bare, forms) if it in bodies), None)
        if others.endswith(_OPTIONAL):
            continue
        if record is None and abbreviation not in short - {None, ""}:
            yield f"no body: {name}"
        elif record is not None and record.kind not in kinds.split(","):
            yield f"kind: {name} is {record.kind}"
    yield from (f"no label: {name}" for name in bodies if name not in allowed)
    yield from _persons_missed(labels, found)


def _persons_missed(labels: list[list[str]], found: Extraction) -> Iterator[str]:
    people = {one.name: one for one in found.speakers}
    for kind, name, *rest in labels:
        if kind != "R":
            continue
        roles, affiliations = ([None if it == "-" else it for it in one.split("/")] for one in rest)
        who = people.get(name)
        if who is None:
            yield f"nobody: {name}"
        elif who.affiliation not in affiliations:
            yield f"whose: {name} is of {who.affiliation}"
        elif not any(it == who.role or (it and it in (who.role or "")) for it in roles):
            yield f"role: {name} is {who.role}"


def _bare(name: str) -> str:
    return name.removeprefix("The ").removesuffix(".").replace("’", "'")


LEFT: Mapping[str, list[str]] = {}
"""What is not found yet, by the text."""


def _labelled(path: Path) -> list[list[str]]:
    return [line.split("|") for line in path.read_text(encoding="utf-8").splitlines()]


@pytest.mark.parametrize("path", sorted((CASES / "bodies").glob("*.lab")), ids=lambda it: it.stem)
def test_bodies(path: Path) -> None:
    """Every body is found with its kind, every person is tied to his, but for what is listed."""
    found = extract(path.with_suffix(".txt").read_text(encoding="utf-8"))
    assert list(missed(_labelled(path), found)) == LEFT.get(path.stem, [])
