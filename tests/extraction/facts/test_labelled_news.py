"""News that was labelled before it was read: its figures, dates and events, and what is missed."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

import pytest

from articles import CASES
from iomed_cli.extraction import extract
from iomed_cli.model import Extraction

_LABELS = sorted((CASES / "news" / "labels").glob("*.lab"))
_WORD = re.compile(r"\w+")
_MISSED = "-"
_LEAST = 0.5


def _place(text: str, words: str) -> tuple[int, int]:
    """Give where the words of a label stand; behind a # is what follows them."""
    start = text.index(words.replace("#", ""))
    return start, start + len(words.partition("#")[0])


def _words(text: str, start: int, end: int) -> set[int]:
    return {one.start() for one in _WORD.finditer(text, start, end)}


def _is_close(value: float, wanted: float) -> bool:
    return abs(value - wanted) <= 0.005 * abs(wanted)


def _is_found(found: Extraction, label: str) -> bool:
    kind, words, *fields = label.split("|")
    text = found.article.text
    start, end = _place(text, words)
    if kind == "E":
        here = _words(text, start, end)
        spans = [_words(text, one.start, one.end) for one in found.facts]
        return any(len(here & one) >= _LEAST * len(here | one) for one in spans)
    if kind == "D":
        dates = [one for fact in found.facts for one in fact.dates]
        near = [one.iso for one in dates if one.start < end and start < one.end]
        return any((one or "") in fields[0].split(";") for one in near)
    figures = [one for fact in found.facts for one in fact.figures]
    ends = [float(one) for one in fields[0].split("..")]
    for one in figures:
        got = [one.value] if one.value_to is None else [one.value, one.value_to]
        same = len(got) == len(ends) and all(map(_is_close, got, ends))
        if same and one.start < end and start < one.end:
            return True
    return False


def _read(path: Path) -> Iterator[tuple[str, bool]]:
    """Give each label, marked as missed where nothing of the kind is found."""
    head, *lines = path.read_text(encoding="utf-8").splitlines()
    text = path.with_suffix(".txt").read_text(encoding="utf-8")
    found = extract(text, date=head.partition("|")[2])
    for line in lines:
        label = line.removeprefix(_MISSED)
        yield label, _is_found(found, label)


@pytest.mark.parametrize("path", _LABELS, ids=lambda it: it.stem)
def test_labelled_news(path: Path) -> None:
    """What is labelled is found, but for the lines with a dash, which would be no longer true."""
    told = [label if found else f"{_MISSED}{label}" for label, found in _read(path)]
    assert told == path.read_text(encoding="utf-8").splitlines()[1:]


@pytest.mark.parametrize("path", _LABELS, ids=lambda it: it.stem)
def test_no_figure_is_made_up(path: Path) -> None:
    """Every figure that is found is one of the labels, with its value."""
    head, *lines = path.read_text(encoding="utf-8").splitlines()
    text = path.with_suffix(".txt").read_text(encoding="utf-8")
    labels = [line.lstrip(_MISSED).split("|") for line in lines]
    known = [(_place(text, one[1]), one[2].split("..")) for one in labels if one[0] == "F"]
    for fact in extract(text, date=head.partition("|")[2]).facts:
        for one in fact.figures:
            near = [ends for (start, end), ends in known if one.start < end and start < one.end]
            assert any(_is_close(one.value, float(ends[0])) for ends in near), one


def write() -> None:
    """Write all labels anew, those that are missed with a dash."""
    for path in _LABELS:
        head = path.read_text(encoding="utf-8").splitlines()[0]
        lines = [label if found else f"{_MISSED}{label}" for label, found in _read(path)]
        path.write_text("\n".join((head, *lines)) + "\n", encoding="utf-8")


if __name__ == "__main__":
    write()
