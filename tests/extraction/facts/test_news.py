"""News of many desks and countries: the people, bodies and facts that are found in each."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from articles import CASES
from iomed_cli.extraction import extract
from iomed_cli.model import Extraction, Fact
from iomed_cli.validation import problems

_SEPARATOR = "\n\n===== "


def told(it: Extraction) -> Iterator[str]:
    """Give people, organizations and facts, each with what is told of it."""
    for who in it.speakers:
        yield f"person: {who.name}, {who.role} of {who.affiliation}"
    for body in it.organizations:
        named = " / ".join(one.text for one in body.mentions)
        yield f"organization: {body.name} ({body.abbreviation}), {body.kind}: {named}"
    for fact in it.facts:
        yield from _told_of(fact)


def _told_of(fact: Fact) -> Iterator[str]:
    yield f"{fact.category}: {fact.statement} | {fact.according_to} {fact.stance} {fact.date}"
    for one in fact.figures:
        value = one.value if one.value_to is None else f"{one.value} to {one.value_to}"
        about = f"{one.qualifier}, of {one.of}, {one.direction}, {one.rate}, {one.part_of}"
        yield f"  {one.text} = {value} {one.unit}: {about}"
    for when in fact.dates:
        yield f"  {when.text} = {when.iso} {when.relation}"


@pytest.mark.parametrize("path", sorted((CASES / "news").glob("*.txt")), ids=lambda it: it.stem)
def test_news(path: Path) -> None:
    """Every person, body and fact is as it stands in the file, and none is left out."""
    text, _, rest = path.read_text(encoding="utf-8").partition(_SEPARATOR)
    date, *lines = rest.splitlines()
    found = extract(text, date=date)
    assert list(problems(found)) == []
    assert list(told(found)) == lines


def write() -> None:
    """Write all files anew; read what has changed before it is kept."""
    for path in (CASES / "news").glob("*.txt"):
        text, _, rest = path.read_text(encoding="utf-8").partition(_SEPARATOR)
        date = rest.splitlines()[0]
        lines = "\n".join((date, *told(extract(text, date=date))))
        path.write_text(f"{text}{_SEPARATOR}{lines}\n", encoding="utf-8")


if __name__ == "__main__":
    write()
