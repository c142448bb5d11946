"""Verdicts on the quotations of a draft, or on claims, as findings that a page shows."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from functools import lru_cache
from pathlib import PurePath

from iomed_cli.model import Extraction
from iomed_cli.output.page.article_heading import page_title
from iomed_cli.output.page.drafts.marked_finding import (
    Difference,
    Differing,
    MarkedDraft,
    MarkedFinding,
    Outcome,
    SourceWords,
)
from iomed_cli.output.page.speaking import about_speaker
from iomed_cli.quantities import quantity
from iomed_cli.query.citations.styles import citation
from iomed_cli.query.dataset import Dataset
from iomed_cli.verification.alignment import Op
from iomed_cli.verification.claims.claim_files import Given
from iomed_cli.verification.claims.draft_files import QuotedDraft
from iomed_cli.verification.claims.findings import DraftFinding
from iomed_cli.verification.verdict_words import verdict_lines, verdict_meaning
from iomed_cli.verification.verdicts import Candidate, Finding, Verdict

KEPT_ARTICLES = 64
"""Articles that are remembered: claims go back to one after the other, and to the same again."""

_OUTCOMES: Mapping[Finding, Outcome] = {
    "ambiguous": "unsure",
    "unsure": "unsure",
    "too_short": "unsure",
    "not_found": "unsupported",
}
"""Of verdicts that are neither right nor wrong."""

_WAYS: Mapping[Op, Difference] = {"spelling": "spelt", "move": "moved"}
"""Of changes that put nothing in and leave nothing out."""


class QuotationFindings:
    """Makes findings of verdicts; the articles that they are from are asked for once."""

    def __init__(self, dataset: Dataset) -> None:
        self._article: Callable[[str], Extraction] = lru_cache(KEPT_ARTICLES)(dataset.article)
        self._dataset = dataset

    @property
    def searched(self) -> str:
        """What claims are held against, in a sentence."""
        every = self._dataset.extractions
        if len(every) != 1:
            return f"Held against {quantity(len(every), 'article')}."
        it = every[0].article
        return f"Held against “{page_title(it)}” ({it.id})."

    def of_draft(self, draft: QuotedDraft, verdicts: Sequence[DraftFinding]) -> MarkedDraft:
        """Give a draft with what is found about its quotations."""
        found = [self.finding(one) for one in verdicts]
        found.sort(key=lambda one: one.span or (0, 0))
        return MarkedDraft(
            draft_name(draft.file),
            draft.text,
            [one.place for one in draft.paragraphs],
            [one.number for one in draft.paragraphs],
            draft.unit,
            found,
            [draft.note] if draft.note else [],
        )

    def finding(self, one: DraftFinding) -> MarkedFinding:
        """Give a finding, with or without a place in a draft."""
        given, verdict = one.given, one.verdict
        bare = MarkedFinding(
            given.text,
            "unsure" if one.is_bad else "unchecked",
            one.name.replace("_", " "),
            "quotation",
            given.span,
            _place(given),
        )
        if verdict is None:
            return bare._replace(said=[one.said])
        spliced = verdict.verdict == "spliced"
        parts = [
            self._candidate(one, "Part" if spliced else "Nearest") for one in verdict.candidates
        ]
        return bare._replace(
            words=verdict.claim,
            outcome="supported" if verdict.ok else _OUTCOMES.get(verdict.verdict, "conflict"),
            said=[_meaning(verdict), *verdict_lines(verdict)],
            notes=verdict.notes,
            speaker=verdict.claimed_speaker or "",
            is_other_speaker=verdict.attribution in ("mismatch", "ambiguous", "unsure"),
            differing=[
                Differing(it.claim_start, it.claim_end, _WAYS.get(it.op, "ins"))
                for it in verdict.changes
            ],
            sources=[*self._main(verdict), *(parts if spliced else ())],
            nearest=() if spliced else parts,
        )

    def _main(self, verdict: Verdict) -> Iterator[SourceWords]:
        """Give what the words go back to, if it is one place."""
        if verdict.article is not None and verdict.source and verdict.verdict != "spliced":
            start = verdict.start or 0
            place = (verdict.paragraph or 1, start, start + len(verdict.source))
            main = self._source("Source", verdict.article, verdict.quote, *place)
            yield main._replace(speaker=verdict.speaker, differing=list(_left_out(verdict)))

    def _candidate(self, one: Candidate, label: str) -> SourceWords:
        found = self._source(label, one.article, one.quote, one.paragraph, one.start, one.end)
        return found._replace(speaker=one.speaker)

    def _source(
        self, label: str, article: str, quote: str | None, paragraph: int, start: int, end: int
    ) -> SourceWords:
        extraction = self._article(article)
        found = SourceWords(extraction.article, paragraph, start, end, label)
        record = next((one for one in extraction.quotes if one.id == quote), None)
        if record is None:
            return found
        return found._replace(
            about=about_speaker(record.role, record.affiliation),
            record=record.id,
            citation=citation(extraction.article, record),
        )


def draft_name(file: str) -> str:
    """Give what a page calls a draft; where files lie is nobody's business."""
    return "standard input" if file == "-" else PurePath(file).name


def _place(given: Given) -> str:
    column = f", column {given.column}" if given.column else ""
    return f"{given.unit} {given.line}{column}"


def _meaning(verdict: Verdict) -> str:
    """Say what the verdict is; whose the words are stands below them, unless it is the matter."""
    return "; ".join(part for part in verdict_meaning(verdict) if part != verdict.speaker)


def _left_out(verdict: Verdict) -> Iterator[Differing]:
    """Give what the claim has otherwise or not at all, by its place in the words of the source."""
    first, source = verdict.start or 0, verdict.source or ""
    for it in verdict.changes:
        start, end = max(it.start - first, 0), min(it.end - first, len(source))
        yield Differing(start, end, _WAYS.get(it.op, "del"))
    reached = 0
    for words in verdict.omitted:
        at = source.index(words, reached)
        reached = at + len(words)
        yield Differing(at, reached, "declared")
