"""Verdicts in rows and in lines: what every output of `verify` has in common."""

from __future__ import annotations

from collections.abc import Callable, Collection
from typing import Any

from iomed_cli.output.formats import Sheet
from iomed_cli.query.display.views import Column, View
from iomed_cli.query.rows import Lazy
from iomed_cli.verification import Verdict
from iomed_cli.verification.claims.claim_files import Given
from iomed_cli.verification.verdict_words import changed_words

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


def verdict_sheet(
    found: Collection[tuple[Given, Verdict | None]],
    place: Callable[[Given], dict[str, Any]],
    nested: bool,
) -> Sheet:
    """Lay verdicts out for machines, each with its place; JSON has lists in its objects."""
    row = nested_verdict if nested else flat_verdict
    records = Lazy(
        len(found),
        lambda: (
            {**place(given), **(_unanswered(given) if verdict is None else row(verdict))}
            for given, verdict in found
        ),
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


def _unanswered(given: Given) -> dict[str, Any]:
    """Give the row of words in marks that nobody says."""
    return {**dict.fromkeys(VIEW.fields), "verdict": "not_checked", "claim": given.text}


def nested_verdict(verdict: Verdict) -> dict[str, Any]:
    """Give a verdict as an object with lists in it, for JSON."""
    return verdict.to_dict()


def flat_verdict(verdict: Verdict) -> dict[str, Any]:
    """Give a verdict as one row of plain values, for CSV and other tables."""
    row = nested_verdict(verdict)
    row["changes"] = "; ".join(map(changed_words, verdict.changes))
    row["omitted"] = "; ".join(verdict.omitted)
    row["notes"] = " ".join(verdict.notes)
    row["candidates"] = "; ".join(
        one.quote or f"{one.start}-{one.end}" for one in verdict.candidates
    )
    for name in ("ok", "too_short"):
        row[name] = str(row[name]).lower()
    return row
