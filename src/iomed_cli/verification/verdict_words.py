"""A verdict in words: what it is, whose the words are, what was changed; and as HTML."""

from __future__ import annotations

from collections.abc import Iterator

from iomed_cli.verification.verdicts import MEANINGS, UNCLAIMED, Change, Verdict
from iomed_cli.visible import html_block, html_text, marked_html

LISTED = 2
"""Changes that one line spells out."""

LONG = 40
"""Characters of a change beyond which one line only begins it."""


def verdict_heading(verdict: Verdict) -> str:
    """Say in one line what the verdict is, whose the words are, and where they stand."""
    ok = "ok" if verdict.ok else "not ok"
    parts = verdict_meaning(verdict)
    if verdict.paragraph:
        parts.append(f"{verdict.quote}, " * bool(verdict.quote) + f"paragraph {verdict.paragraph}")
    return f"{verdict.verdict} ({ok}): {'; '.join(parts)}"


def verdict_meaning(verdict: Verdict) -> list[str]:
    """Say what the verdict is and whose the words are, without its place."""
    return [MEANINGS[verdict.verdict].said, *_whose(verdict)]


def _whose(verdict: Verdict) -> Iterator[str]:
    """Say who says it, which is not always whom the claim names."""
    if verdict.verdict in ("narrated", "written"):
        return
    if verdict.attribution == "mismatch" and verdict.verdict != "spliced":
        yield f"{verdict.speaker or 'nobody'} says it, not {verdict.claimed_speaker}"
    elif verdict.stance:
        yield f"{verdict.speaker or 'the source'} {UNCLAIMED[verdict.stance]} it"
    elif verdict.speaker:
        yield verdict.speaker
    elif verdict.quote and verdict.verdict != "spliced":
        yield "it is quoted, but the article does not say whose words they are"


def verdict_lines(verdict: Verdict) -> list[str]:
    """Say what was changed and what was left out, if anything, in one line."""
    listed = [changed_words(change) for change in verdict.changes[:LISTED]]
    if (more := len(verdict.changes) - LISTED) > 0:
        listed.append(f"and {more} more")
    listed += [f"“{shortened(one)}” left out, and marked" for one in verdict.omitted]
    return ["; ".join(listed)] if listed else []


def verdict_sentence(verdict: Verdict) -> str:
    """Say both in one line, for lists."""
    said = verdict_heading(verdict).partition(": ")[2]
    return "; ".join([said, *verdict_lines(verdict)])


def changed_words(change: Change) -> str:
    """Say in a few words what differs."""
    source, claim = shortened(change.source), shortened(change.claim)
    if change.op == "insert":
        return f"“{claim}” put in"
    if change.op == "delete":
        return f"“{source}” left out"
    if change.op == "spelling":
        return f"“{claim}”, which the article spells “{source}”"
    return f"“{claim}” moved" if change.op == "move" else f"“{claim}” for “{source}”"


def shortened(words: str) -> str:
    """Give words on one line, of many only the beginning."""
    words = " ".join(words.split())
    return words if len(words) <= LONG else words[: LONG - 1].rstrip() + "…"


def verdict_html(verdict: Verdict) -> str:
    """Give a verdict for a notebook: claim and source one above the other, changes marked."""
    sign = "✓" if verdict.ok else "✗"
    said = html_text(verdict_heading(verdict).partition(" ")[2])
    rows = "".join(
        f'<tr><th>{label}</th><td style="text-align: left">{cell}</td></tr>'
        for label, cell in _html_rows(verdict)
    )
    return html_block(f"<p>{sign} <b>{verdict.verdict}</b> {said}</p><table>{rows}</table>")


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
