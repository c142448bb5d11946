"""What is found in drafts as rows: one for each quotation, figure, date or name."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from iomed_cli.output.formats import Sheet
from iomed_cli.output.verdict_rows import flat_verdict, nested_verdict
from iomed_cli.query.display.views import Column, View
from iomed_cli.verification import Verdict
from iomed_cli.verification.checks import measured_trust
from iomed_cli.verification.claims.claim_files import Given
from iomed_cli.verification.claims.findings import DraftFinding, DraftNote
from iomed_cli.verification.verdict_words import verdict_sentence

_VIEW = View(
    Verdict,
    "words",
    (
        Column("line", "Line", "dim", solid=True, number=True),
        Column("kind", "Kind", solid=True),
        Column("outcome", "Outcome", "magenta", solid=True),
        Column("words", "Words"),
        Column("speaker", "Speaker", "bold cyan"),
        Column("why", "Why"),
    ),
)
_MORE = ("end_line", "end_column", "outcome", "words", "source_words", "confidence", "why")


def finding_sheet(found: Sequence[DraftNote], nested: bool) -> Sheet:
    """Lay findings out for machines; JSON has lists, and of a figure no fields of a verdict."""
    places = _places(found)
    records = [
        {**_place(one.given, places), **(_verdict(one, nested) | _outcome(one))} for one in found
    ]
    fields = (*places, *_VIEW.fields, "quote_kind", *_MORE)
    if not nested:
        records = [{name: record.get(name) for name in fields} for record in records]
        for record in records:
            record["ok"] = str(record["ok"]).lower()
    columns = tuple(column.field for column in _VIEW.columns if column.field in fields)
    return Sheet(_VIEW, fields, columns, records, ())


def _places(found: Sequence[DraftNote]) -> tuple[str, ...]:
    """Name the fields of the place: a paragraph by itself is one of the article."""
    units = dict.fromkeys(one.given.unit for one in found) or {"line": None}
    names = ("line" if unit == "line" else f"draft_{unit}" for unit in units)
    return ("file", *names, *(("column",) if "line" in units else ()))


def _place(given: Given, places: tuple[str, ...]) -> dict[str, Any]:
    own = "line" if given.unit == "line" else f"draft_{given.unit}"
    known = {"file": given.file, own: given.line, "column": given.column}
    return {name: known.get(name) for name in places}


def _verdict(one: DraftNote, nested: bool) -> dict[str, Any]:
    if not isinstance(one, DraftFinding):
        return {}
    if one.verdict is None:
        return {**dict.fromkeys(_VIEW.fields), "verdict": "not_checked", "claim": one.given.text}
    row = nested_verdict(one.verdict) if nested else flat_verdict(one.verdict)
    return row | {"quote_kind": row["kind"]}


def _outcome(one: DraftNote) -> dict[str, Any]:
    """Give the fields that every finding has."""
    given = one.given
    common = {
        "kind": "quotation",
        "outcome": one.outcome,
        "ok": one.is_right,
        "end_line": given.end_line,
        "end_column": given.end_column,
        "words": given.text,
    }
    if isinstance(one, DraftFinding):
        if one.verdict is None:
            return common | {"ok": None, "source_words": None, "confidence": None, "why": one.said}
        trust = None if one.outcome is None else measured_trust.of("quotation", one.outcome)
        return common | {
            "source_words": one.verdict.source,
            "confidence": trust,
            "why": verdict_sentence(one.verdict),
        }
    source = one.source
    return common | {
        "kind": one.kind,
        "article": source and source.article,
        "start": source and source.start,
        "end": source and source.end,
        "paragraph": source and source.paragraph,
        "source_words": source and source.words,
        "confidence": one.confidence,
        "why": one.why,
    }
