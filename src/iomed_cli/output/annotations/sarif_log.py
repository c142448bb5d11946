"""Findings as a log in SARIF 2.1.0, which code scanners and editors read."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import PurePath
from typing import Any
from urllib.parse import quote

from iomed_cli.output.formats import json_text
from iomed_cli.verification.checks.outcomes import KINDS, OUTCOMES, CheckedWords
from iomed_cli.verification.claims.findings import NOT_CHECKED, UNREAD, DraftNote
from iomed_cli.verification.verdicts import MEANINGS

_SCHEMA = (
    "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json"
)
_OTHERS = {
    UNREAD: "the quotation cannot be read: a mark has no partner, or no word of it is kept",
    NOT_CHECKED: "the words stand in quotation marks, but nobody says them",
}
_CHECKS = {
    f"{kind} {outcome}": f"{kind}: {meaning}"
    for kind in KINDS
    for outcome, meaning in OUTCOMES.items()
    if kind != "quotation" and outcome != "supported" and (kind == "reuse") == (outcome == "reused")
}
_RULES: dict[str, str] = {
    **{name: one.why for name, one in MEANINGS.items()},
    **_OTHERS,
    **_CHECKS,
}
_NUMBERS = {name: number for number, name in enumerate(_RULES)}


def sarif_log(findings: Iterable[DraftNote], encoding: str) -> str:
    """Give a log of the findings that somebody has to look at.

    Code scanners take every result for a fault, so that it has none of what is right.
    """
    driver = {
        "name": "iomed",
        "rules": [
            {"id": name, "shortDescription": {"text": f"{meaning[0].upper()}{meaning[1:]}."}}
            for name, meaning in _RULES.items()
        ],
    }
    run = {
        "tool": {"driver": driver},
        "columnKind": "unicodeCodePoints",
        "results": [_result(one) for one in findings if one.is_notable],
    }
    return json_text({"$schema": _SCHEMA, "version": "2.1.0", "runs": [run]}, encoding, indent=2)


def _result(one: DraftNote) -> dict[str, Any]:
    given = one.given
    place: dict[str, Any] = {"physicalLocation": {"artifactLocation": {"uri": _uri(given.file)}}}
    if given.unit == "line":
        place["physicalLocation"]["region"] = {
            "startLine": given.line,
            "startColumn": given.column or 1,
        }
        if isinstance(one, CheckedWords) and given.end_line and given.end_column:
            region = {"endLine": given.end_line, "endColumn": given.end_column}
            place["physicalLocation"]["region"] |= region
    else:
        place["logicalLocations"] = [{"name": f"{given.unit} {given.line}"}]
    return {
        "ruleId": one.name,
        "ruleIndex": _NUMBERS[one.name],
        "level": one.level,
        "message": {"text": one.message},
        "locations": [place],
    }


def _uri(file: str) -> str:
    """Give the address of a file, relative as it was given."""
    if file == "-":
        return "stdin"
    path = PurePath(file)
    return path.as_uri() if path.is_absolute() else quote(path.as_posix())
