"""Verdicts on the quotations of a draft, or on claims, as findings that a page shows."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping

from iomed_cli.model import Extraction
from iomed_cli.output.page.drafts.marked_finding import (
    Difference,
    Differing,
    MarkedFinding,
    SourceWords,
)
from iomed_cli.output.page.speaking import about_speaker
from iomed_cli.query.citations.styles import citation
from iomed_cli.verification.alignment import Op
from iomed_cli.verification.claims.findings import DraftFinding
from iomed_cli.verification.verdict_words import verdict_lines, verdict_meaning
from iomed_cli.verification.verdicts import Candidate, Verdict

_WAYS: Mapping[Op, Difference] = {"spelling": "spelt", "move": "moved"}
"""Of changes that put nothing in and leave nothing out."""


class QuotationFindings:
    """Makes findings of verdicts, with the words of the articles that they are from."""

    def __init__(self, article: Callable[[str], Extraction]) -> None:
        self._article = article

    def finding(self, one: DraftFinding) -> MarkedFinding:
        """Give a finding, with or without a place in a draft."""
        given, verdict = one.given, one.verdict
        bare = MarkedFinding(
            given.text,
            one.outcome or ("unsure" if one.is_bad else "unchecked"),
            one.name.replace("_", " "),
            "quotation",
            given.span,
            given.place_in_file,
        )
        if verdict is None:
            return bare._replace(said=[one.said])
        spliced = verdict.verdict == "spliced"
        parts = [
            self._candidate(one, "Part" if spliced else "Nearest") for one in verdict.candidates
        ]
        return bare._replace(
            words=verdict.claim,
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
