"""Verdicts in words, in rows and in lines: what every output of `verify` has in common."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable
from typing import Any

from iomed_cli.output.formats import Sheet
from iomed_cli.output.views import Column, View
from iomed_cli.query.rows import Lazy
from iomed_cli.verification import Change, Verdict
from iomed_cli.verification.claim_files import Given

VIEW = View(
    Verdict,
    "claim",
    (
        Column("line", "Line", "dim", solid=True, number=True),
        Column("verdict", "Verdict", "magenta", solid=True),
        Column("claim", "Claim"),
        Column("speaker", "Speaker", "bold cyan"),
        Column("changes", "Changes"),
    ),
)

LISTED = 2
"""Changes that one line spells out."""

LONG = 40
"""Characters of a change beyond which one line only begins it."""


def verdict_sentence(verdict: Verdict) -> str:
    """Say in one line what is the matter with a claim, or that nothing is."""
    parts = [_WORDS[verdict.verdict]]
    if verdict.changes:
        listed = "; ".join(_changed(change) for change in verdict.changes[:LISTED])
        more = len(verdict.changes) - LISTED
        parts = [listed + (f"; and {more} more" if more > 0 else "")]
        if verdict.verdict != "altered":
            parts.insert(0, _WORDS[verdict.verdict])
    if verdict.omitted:
        parts.append("without " + " and ".join(f"“{_short(one)}”" for one in verdict.omitted))
    if verdict.too_short:
        parts.append("too short to identify anything")
    return ", ".join([*parts, *_whose(verdict)])


_WORDS = {
    "verbatim": "these words, in one quotation",
    "elided": "these words, and what is missing is declared",
    "altered": "close to a quotation, but not its words",
    "spliced": "parts of different quotations",
    "paraphrased": "reported, but nobody is quoted saying it",
    "narrated": "the article's own words",
    "not_found": "nothing like it",
}


def _changed(change: Change) -> str:
    source, claim = _short(change.source), _short(change.claim)
    if change.op == "insert":
        return f"“{claim}” put in"
    if change.op == "delete":
        return f"“{source}” left out"
    return f"“{claim}” moved" if change.op == "move" else f"“{claim}” for “{source}”"


def _short(words: str) -> str:
    words = " ".join(words.split())
    return words if len(words) <= LONG else words[: LONG - 1].rstrip() + "…"


def _whose(verdict: Verdict) -> Iterable[str]:
    if verdict.attribution == "mismatch":
        yield f"{verdict.speaker or 'nobody'} says it, not {verdict.claimed_speaker}"
    elif verdict.speaker:
        yield verdict.speaker
    if verdict.quote:
        yield verdict.quote
    if verdict.paragraph:
        yield f"paragraph {verdict.paragraph}"


def line(verdict: Verdict, given: Given, file: str) -> str:
    """Give a finding as compilers do, so that an editor can go there."""
    return (
        f"{given.place(file)}: {verdict.verdict}: {verdict_sentence(verdict)}:"
        f" “{_short(verdict.claim)}”"
    )


def verdict_sheet(
    found: Collection[tuple[Given, Verdict]], place: Callable[[Given], dict[str, Any]], nested: bool
) -> Sheet:
    """Lay verdicts out for machines, each with its place; JSON has lists in its objects."""
    row = nested_verdict if nested else flat_verdict
    records = Lazy(
        len(found), lambda: ({**place(given), **row(verdict)} for given, verdict in found)
    )
    places = tuple(place(Given("", None, 0)))
    columns = [column.field for column in VIEW.columns]
    return Sheet(
        VIEW,
        (*places, *VIEW.fields),
        tuple(name for name in columns if name in (*places, *VIEW.fields)),
        records,
        (),
    )


def nested_verdict(verdict: Verdict) -> dict[str, Any]:
    """Give a verdict as an object with lists in it, for JSON."""
    return {name: getattr(verdict, name) for name in verdict.__struct_fields__}


def flat_verdict(verdict: Verdict) -> dict[str, Any]:
    """Give a verdict as one row of plain values, for CSV and other tables."""
    row = nested_verdict(verdict)
    row["changes"] = "; ".join(map(_changed, verdict.changes))
    row["omitted"] = "; ".join(verdict.omitted)
    row["notes"] = " ".join(verdict.notes)
    row["candidates"] = "; ".join(
        one.quote or f"{one.start}-{one.end}" for one in verdict.candidates
    )
    for name in ("ok", "too_short"):
        row[name] = str(row[name]).lower()
    return row
