"""All that is checked in a draft beside its quotations, in the order of its text."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Sequence
from typing import TYPE_CHECKING

from msgspec.structs import replace

from iomed_cli.model import Extraction
from iomed_cli.verification.checks import measured_trust
from iomed_cli.verification.checks.date_checks import date_findings
from iomed_cli.verification.checks.figures.figure_checks import FigureChecks
from iomed_cli.verification.checks.outcomes import CheckedWords, CheckKind, Found
from iomed_cli.verification.checks.people.name_checks import (
    KnownNames,
    body_findings,
    country_findings,
    person_findings,
)
from iomed_cli.verification.checks.people.role_checks import role_findings
from iomed_cli.verification.checks.people.swapped_names import swapped
from iomed_cli.verification.checks.read_text import ReadText
from iomed_cli.verification.checks.reused_words import reused
from iomed_cli.verification.checks.same_thing import SourceSentences
from iomed_cli.verification.checks.sum_checks import sum_findings

if TYPE_CHECKING:
    from iomed_cli.verification.claims.draft_files import QuotedDraft


class DraftChecker:
    """Sources, read once, that drafts are held against."""

    def __init__(self, sources: Sequence[Extraction], earlier: DraftChecker | None = None) -> None:
        known: dict[int, ReadText] = {}
        if earlier is not None:
            # What an earlier one has read of the same articles is not read again.
            known = {id(one.extraction): one for one in earlier._sources}
        self._sources: list[ReadText] = [known.get(id(one)) or ReadText(one) for one in sources]
        self._words = SourceSentences(self._sources)
        self._known = KnownNames(self._sources)

    def checked(self, draft: QuotedDraft, kinds: Collection[CheckKind]) -> list[CheckedWords]:
        """Give all findings of some kinds in a draft's file, each at its place."""
        placed, extracted = draft.placed, draft.extracted
        if placed is None or extracted is None:
            return []
        return [
            CheckedWords(
                placed(one.start, one.end),
                one.kind,
                one.outcome,
                one.why,
                measured_trust.of(one.kind, one.outcome),
                one.source,
            )
            for one in self.findings(extracted(), kinds)
        ]

    def findings(self, draft: Extraction, kinds: Collection[CheckKind]) -> list[Found]:
        """Give all findings of some kinds, as they stand in the text."""
        read = ReadText(draft)
        far = self._words.unrelated(read)
        found = _once_each(_unsure_of(far, one) for one in self._of(read, kinds))
        return sorted(found, key=lambda one: (one.start, one.end, one.kind))

    def _of(self, read: ReadText, kinds: Collection[CheckKind]) -> Iterator[Found]:
        if "figure" in kinds:
            yield from FigureChecks(read, self._words).findings()
        if "name" in kinds:
            yield from person_findings(read, self._known)
        if "organization" in kinds:
            yield from body_findings(read, self._known)
        if "country" in kinds:
            yield from country_findings(read, self._known)
        if "date" in kinds:
            yield from date_findings(read, self._words)
        if "role" in kinds:
            yield from role_findings(read, self._sources, self._known)
        if "sum" in kinds:
            yield from sum_findings(read)
        if "reuse" in kinds:
            yield from reused(read, self._sources)
        yield from (one for one in swapped(read, self._words, self._known) if one.kind in kinds)


def _unsure_of(far: Collection[str], one: Found) -> Found:
    """Take back a conflict with a source that has nothing to do with the draft."""
    if one.outcome != "conflict" or one.source is None or one.source.article not in far:
        return one
    return replace(
        one,
        outcome="unsure",
        why=f"perhaps of the same thing: {one.why}",
    )


def _once_each(every: Iterable[Found]) -> list[Found]:
    """Give one finding for each thing at a place: a conflict before all else.

    A figure that is a sum of others needs no source.
    """
    kept: dict[tuple[str, int, int], Found] = {}
    for one in every:
        place = one.kind, one.start, one.end
        before = kept.get(place)
        if before is None or (one.outcome == "conflict" and before.outcome != "conflict"):
            kept[place] = one
    sums = {place[1:] for place in kept if place[0] == "sum"}
    return [
        one
        for (kind, *place), one in kept.items()
        if kind != "figure" or one.outcome == "supported" or tuple(place) not in sums
    ]
