"""What is found about the quotations of a draft, each at its place."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import TYPE_CHECKING

from msgspec import structs

from iomed_cli.full_stops import without_stop
from iomed_cli.quantities import quantity
from iomed_cli.value import Value
from iomed_cli.verification.checks.outcomes import CheckedWords, Level, Outcome
from iomed_cli.verification.claims.claim_files import Broken, Given
from iomed_cli.verification.meaning.context import AFTER, BREAK
from iomed_cli.verification.verdict_words import shortened, verdict_sentence
from iomed_cli.verification.verdicts import Verdict
from iomed_cli.visible import visible

if TYPE_CHECKING:
    from iomed_cli.verification.claims.draft_files import QuotedDraft

Verify = Callable[[str, str | None], Verdict]
"""Answers a claim: words, and the name of who is said to have said them."""

UNREAD = "unread"
NOT_CHECKED = "not_checked"
"""Stand where a verdict does, of what has none."""


_OUTCOMES: dict[str, Outcome] = {
    "not_found": "unsupported",
    "unsure": "unsure",
    "ambiguous": "unsure",
    "too_short": "unsure",
}


class DraftFinding(Value, frozen=True):
    """A quotation of a draft and what there is to say of it."""

    given: Given
    verdict: Verdict | None
    """None where it has none: it cannot be read, or nobody says it."""
    why: str = ""
    """Why it cannot be read."""

    @property
    def place(self) -> str:
        """Where it stands: ``draft.md:3:51``, or ``draft.docx, paragraph 12``."""
        return self.given.place(self.given.file)

    @property
    def name(self) -> str:
        """The verdict, or what stands for it."""
        if self.verdict is not None:
            return self.verdict.verdict
        return UNREAD if self.why else NOT_CHECKED

    @property
    def is_bad(self) -> bool:
        """Whether somebody has to do something about it."""
        return bool(self.why) if self.verdict is None else not self.verdict.ok

    @property
    def is_right(self) -> bool:
        """Whether it is answered, and nothing has to be done about it."""
        return self.verdict is not None and self.verdict.ok

    @property
    def level(self) -> Level:
        """How grave it is."""
        return "error" if self.is_bad else "note"

    @property
    def outcome(self) -> Outcome | None:
        """The verdict in the words for everything that is checked."""
        if self.verdict is None:
            return None
        if self.verdict.ok:
            return "supported"
        return _OUTCOMES.get(self.verdict.verdict, "conflict")

    @property
    def is_notable(self) -> bool:
        """Whether there is anything to look at: what is right, and has no note, needs nothing."""
        return self.is_bad or self.verdict is None or bool(self.verdict.notes)

    @property
    def said(self) -> str:
        """What is found, in one line."""
        if self.verdict is not None:
            notes = map(without_stop, self.verdict.notes)
            return "; ".join([verdict_sentence(self.verdict), *notes])
        return self.why or "in marks, but nobody says it"

    @property
    def message(self) -> str:
        """The same, with the words that it is about."""
        return f"{without_stop(self.said)}: “{shortened(self.given.text)}”"


DraftNote = DraftFinding | CheckedWords
"""Anything that is found in a draft."""


def in_text_order(found: Iterable[DraftNote]) -> list[DraftNote]:
    """Sort findings by their places; what holds others stands before them."""

    def place(one: DraftNote) -> tuple[int, int]:
        start, end = one.given.span or (0, 0)
        return start, -end

    return sorted(found, key=place)


class CheckedDraft(Value, frozen=True):
    """What is found about a draft; it counts as true where all that was checked is right."""

    findings: tuple[DraftFinding, ...]
    """One for each quotation: those with a verdict in the order of the text, then the unread."""
    not_checked: tuple[Given, ...] = ()
    """What stands in quotation marks, but nobody says it: titles, nicknames, words spoken of."""
    note: str | None = None
    """What of the draft could not be read, or not be checked."""
    checks: tuple[CheckedWords, ...] = ()
    """What is found of its figures, dates, names …, in the order of the text."""

    def __bool__(self) -> bool:
        is_bad = any(one.is_bad for one in self.findings)
        return not is_bad and all(one.is_right for one in self.checks)

    def __repr__(self) -> str:
        told = f"{quantity(len(self.findings), 'quotation')}, {quantity(len(self.checks), 'check')}"
        lines = [
            f"{one.place} {one.name}: {one.message}"
            for one in in_text_order((*self.findings, *self.checks))
            if one.is_notable
        ]
        said = f"<CheckedDraft: {told}, {'all right' if self else 'not all right'}>"
        return visible("\n".join((said, *lines, *filter(None, [self.note]))))


def answer(verify: Verify, given: Given) -> Verdict:
    """Answer a claim as what it is a part of: of a broken quotation, or of one within another."""
    verdict = verify(given.text, given.speaker)
    if given.broken is not None:
        return _not_ended(given.broken, _of_part(verify, given, given.broken, verdict))
    # Of a quotation within another one an article may quote only the whole.
    if verdict.ok or given.outer is None or not verify(*given.outer).ok:
        return verdict
    within = verify(given.text, given.outer[1])
    return within if within.ok else verdict


def _of_part(verify: Verify, given: Given, broken: Broken, alone: Verdict) -> Verdict:
    """Answer a part of a broken quotation by all of it.

    So "The water" is identified by what goes on behind its cue, and words that
    are missing between the parts of one sentence are told where it goes on.
    """
    if not broken.is_sentence and alone.verdict != "too_short":
        return alone
    whole = verify(broken.text, given.speaker)
    if whole.ok:
        notes = tuple(note for note in whole.notes if not note.startswith(BREAK))
        return alone if alone.ok and len(alone.notes) <= len(notes) else _noted(whole, notes)
    if not (alone.ok and broken.is_sentence and broken.number):
        return alone
    others = (part for n, part in enumerate(broken.parts) if n != broken.number)
    stand = all(_stands(verify(part, given.speaker)) for part in others)
    return whole if stand else alone


def _not_ended(broken: Broken, verdict: Verdict) -> Verdict:
    """Leave out what the article has behind a part that goes on: the next part is held to that."""
    if not broken.is_sentence or broken.number == len(broken.parts) - 1:
        return verdict
    return _noted(verdict, tuple(one for one in verdict.notes if not one.startswith(AFTER)))


def _stands(verdict: Verdict) -> bool:
    return verdict.ok or verdict.verdict == "too_short"


def _noted(verdict: Verdict, notes: tuple[str, ...]) -> Verdict:
    return structs.replace(verdict, notes=notes)


def checked_draft(draft: QuotedDraft, verify: Verify) -> CheckedDraft:
    """Answer every quotation of a draft."""
    said = [one for one in draft.quotations if one.is_said]
    return CheckedDraft(
        (
            *(DraftFinding(one, answer(verify, one)) for one in said),
            *(DraftFinding(one.given, None, one.why) for one in draft.unread),
        ),
        tuple(one for one in draft.quotations if not one.is_said),
        draft.note,
    )
