"""Articles in memory, each question asked of all of them."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from functools import cached_property
from typing import TYPE_CHECKING, Any

from iomed_cli.query.dataset import NO_FAULTS, Dataset

if TYPE_CHECKING:
    from iomed_cli.model import Extraction
    from iomed_cli.query.questions import Limits, Question
    from iomed_cli.query.rows import Answer
    from iomed_cli.query.show import Shown
    from iomed_cli.verification import Verdict, Verifier
    from iomed_cli.verification.checks.draft_checker import DraftChecker


class MemoryDataset(Dataset):
    """A Dataset of articles that are in memory: see `Dataset` for what it is asked."""

    def __init__(
        self, extractions: Sequence[Extraction], faults: Mapping[str, str] = NO_FAULTS
    ) -> None:
        self._extractions = extractions
        self.faults = dict(faults)
        self._verifier: Verifier | None = None
        self._checker: DraftChecker | None = None
        self._earlier: DraftChecker | None = None

    def __getstate__(self) -> dict[str, Any]:
        # The index of all words is made anew where it is needed.
        return {**vars(self), "_verifier": None, "_checker": None, "_earlier": None}

    @property
    def extractions(self) -> Sequence[Extraction]:
        """The articles with their records, in order."""
        return self._extractions

    def answer(self, question: Question) -> Answer[Any]:
        """Answer a question to all articles."""
        return question.answer(self._extractions)

    def limited(self, limits: Limits) -> MemoryDataset:
        """Give the articles within limits."""
        from iomed_cli.matching.resolve import bearers
        from iomed_cli.query.period import lies_within

        every = self._extractions
        if limits.ids:
            every = [one for one in every if one.article.id in limits.ids]
        if limits.publisher is not None:
            known = bearers(limits.publisher, [one.article.publisher or "" for one in every])
            every = [one for one in every if (one.article.publisher or "") in known]
        since, until = limits.since, limits.until
        every = [one for one in every if lies_within(one.article.date, since, until)]
        return MemoryDataset(every, self.faults)

    def find(self, id: str) -> Extraction | None:
        """Give the article with an id and its records, if there is one."""
        return self._by_id.get(id)

    @cached_property
    def _by_id(self) -> Mapping[str, Extraction]:
        return {one.article.id: one for one in self._extractions}

    def shown(self, reference: str) -> Shown | None:
        """Give one record with its surroundings and how to cite it; None where there is none."""
        from iomed_cli.query.show import show

        return show(self._extractions, reference)

    def draft_checker(self) -> DraftChecker:
        """Give what holds drafts against these articles; it is made once."""
        if self._checker is None:
            from iomed_cli.verification.checks.draft_checker import DraftChecker

            self._checker = DraftChecker(self._extractions, self._earlier)
            self._earlier = None
        return self._checker

    def take_over(self, earlier: Dataset | None) -> None:
        """Let what was read of the same articles in an earlier Dataset not be read again."""
        if isinstance(earlier, MemoryDataset):
            self._earlier = earlier._checker

    def verdict(self, text: str, speaker: str | None) -> Verdict:
        """Say whether these are the words of a quotation, all of them, and that speaker's."""
        if self._verifier is None:
            from iomed_cli.verification import Verifier

            self._verifier = Verifier(self._extractions)
        return self._verifier.verify(text, speaker)
