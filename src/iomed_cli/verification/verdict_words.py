"""A verdict in words: one sentence that says what is the matter, and a page of a notebook."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from iomed_cli.verification.verdicts import UNCLAIMED, Change, Verdict
from iomed_cli.visible import html_block, html_text, marked_html

LISTED = 2
"""Changes that one line spells out."""

LONG = 40
"""Characters of a change beyond which one line only begins it."""


def verdict_sentence(verdict: Verdict) -> str:
    """Say in one line what is the matter with a claim, or that nothing is."""
    parts = [_WORDS[verdict.verdict]]
    if verdict.changes:
        listed = "; ".join(changed_words(change) for change in verdict.changes[:LISTED])
        more = len(verdict.changes) - LISTED
        parts = [listed + (f"; and {more} more" if more > 0 else "")]
        if verdict.verdict != "altered":
            parts.insert(0, _WORDS[verdict.verdict])
    if verdict.omitted:
        parts.append("without " + " and ".join(f"“{shortened(one)}”" for one in verdict.omitted))
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


def changed_words(change: Change) -> str:
    """Say in a few words what differs."""
    source, claim = shortened(change.source), shortened(change.claim)
    if change.op == "insert":
        return f"“{claim}” put in"
    if change.op == "delete":
        return f"“{source}” left out"
    return f"“{claim}” moved" if change.op == "move" else f"“{claim}” for “{source}”"


def shortened(words: str) -> str:
    """Give words on one line, of many only the beginning."""
    words = " ".join(words.split())
    return words if len(words) <= LONG else words[: LONG - 1].rstrip() + "…"


def _whose(verdict: Verdict) -> Iterable[str]:
    if verdict.attribution == "mismatch":
        yield f"{verdict.speaker or 'nobody'} says it, not {verdict.claimed_speaker}"
    elif verdict.stance:
        yield f"which {verdict.speaker or 'the source'} {UNCLAIMED[verdict.stance]}"
    elif verdict.speaker:
        yield verdict.speaker
    if verdict.quote:
        yield verdict.quote
    if verdict.paragraph:
        yield f"paragraph {verdict.paragraph}"


def verdict_html(verdict: Verdict) -> str:
    """Give a verdict for a notebook: claim and source one above the other, changes marked."""
    sign = "✓" if verdict.ok else "✗"
    ok = "ok" if verdict.ok else "not ok"
    said = html_text(verdict_sentence(verdict))
    rows = "".join(
        f'<tr><th>{label}</th><td style="text-align: left">{cell}</td></tr>'
        for label, cell in _html_rows(verdict)
    )
    return html_block(f"<p>{sign} <b>{verdict.verdict}</b> ({ok}): {said}</p><table>{rows}</table>")


def _html_rows(verdict: Verdict) -> Iterator[tuple[str, str]]:
    put_in = [(one.claim_start, one.claim_end, "ins") for one in verdict.changes]
    yield "claim", marked_html(verdict.claim, put_in)
    if verdict.source is not None:
        first = verdict.start or 0
        left_out = [(one.start - first, one.end - first, "del") for one in verdict.changes]
        inside = [(max(start, 0), end, tag) for start, end, tag in left_out]
        yield "article", marked_html(verdict.source, inside)
    if verdict.speaker:
        yield "speaker", html_text(verdict.speaker)
    for note in verdict.notes:
        yield "note", html_text(note)
    for one in verdict.candidates:
        yield "nearest", html_text(f"{one.speaker or '?'}: {one.text}")
