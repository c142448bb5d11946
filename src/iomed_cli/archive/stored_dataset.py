"""Questions to many articles that are kept: what is read of them, and the explorer's answers.

Whoever keeps them gives only what a question may be about. The functions of the
explorer are asked of that, so that the answers are those of all articles in memory.
"""

from __future__ import annotations

from abc import abstractmethod
from collections.abc import Sequence
from typing import TYPE_CHECKING, Any, Literal

from iomed_cli.query import filters as query
from iomed_cli.query import search
from iomed_cli.query.dataset import Dataset
from iomed_cli.query.rows import Answer, Rows

if TYPE_CHECKING:
    from iomed_cli.model import (
        CountryRole,
        Extraction,
        Fact,
        FactCategory,
        OrganizationKind,
        Quote,
        QuoteKind,
    )
    from iomed_cli.query.rows import (
        ArticleRow,
        CountryRow,
        OrganizationRow,
        SearchRow,
        SpeakerRow,
        StatRow,
    )
    from iomed_cli.verification import Verdict

Question = Literal["quotes", "countries", "organizations", "facts", "search", "evidence"]
Table = Literal["quotes", "speakers", "countries", "organizations", "facts", "articles", "stats"]


class StoredDataset(Dataset):
    """A Dataset whose articles are not in memory: see `Dataset` for what it is asked."""

    @abstractmethod
    def narrowed(self, what: Question, **about: Any) -> list[Extraction]:
        """Give extractions with all records that the answer to a question depends on."""

    @abstractmethod
    def rows(self, what: Table, **about: Any) -> Rows[Any]:
        """Give the rows of a table that are chosen by kind, role, category or a speaker's name."""

    def quotes(
        self,
        *,
        speaker: str | None = None,
        keywords: Sequence[str] = (),
        any_keyword: bool = False,
        kind: QuoteKind | None = None,
        mentions: str | None = None,
    ) -> Answer[Quote]:
        """Give the quotations by a speaker, with keywords, of a kind, that name somebody."""
        if speaker is mentions is None and not keywords:
            return Answer(self.rows("quotes", **_given(kind=kind)))
        about: dict[str, Any] = {
            "speaker": speaker,
            "keywords": keywords,
            "any_keyword": any_keyword,
            "kind": kind,
            "mentions": mentions,
        }
        return query.quotes(self.narrowed("quotes", **about), **about)

    def speakers(self, *, name: str | None = None, silent: bool = False) -> Answer[SpeakerRow]:
        """Give those who say something; with a name or ``silent`` also those only mentioned."""
        if name is None:
            return Answer(self.rows("speakers", silent=silent))
        rows = self.rows("speakers", name=name)
        return query.speakers_among((hit.row for hit in rows), name=name)

    def countries(
        self, *, name: str | None = None, role: CountryRole | None = None
    ) -> Answer[CountryRow]:
        """Give the countries named, with a role; by a name only that country."""
        if name is None:
            return Answer(self.rows("countries", **_given(role=role)))
        return query.countries(self.narrowed("countries", name=name), name=name, role=role)

    def organizations(
        self, *, name: str | None = None, kind: OrganizationKind | None = None
    ) -> Answer[OrganizationRow]:
        """Give the organizations named, of a kind, with a name or an abbreviation."""
        if name is None:
            return Answer(self.rows("organizations", **_given(kind=kind)))
        found = self.narrowed("organizations", name=name, kind=kind)
        return query.organizations(found, name=name, kind=kind)

    def facts(
        self, *, keywords: Sequence[str] = (), category: FactCategory | None = None
    ) -> Answer[Fact]:
        """Give the facts of a category whose statement or evidence has all the keywords."""
        if not keywords:
            return Answer(self.rows("facts", **_given(category=category)))
        found = self.narrowed("facts", keywords=keywords, category=category)
        return query.facts(found, keywords=keywords, category=category)

    def search(self, words: str) -> Answer[SearchRow]:
        """Give the records of every kind that bear a name or hold the words."""
        return search.search(self.narrowed("search", words=words), words)

    def verify(self, text: str, speaker: str | None = None) -> Verdict:
        """Say whether these are the words of a quotation, all of them, and that speaker's."""
        from iomed_cli.verification import Verifier

        for similar in (False, True):
            found = self.narrowed("evidence", text=text, speaker=speaker, similar=similar)
            verdict = Verifier(found).verify(text, speaker)
            if verdict.verdict in ("verbatim", "elided"):
                break
        return verdict

    def stats(self) -> Answer[StatRow]:
        """Give who says how much, then how often each country is named."""
        return Answer(self.rows("stats"))

    def articles(self) -> Answer[ArticleRow]:
        """Give what is known about each article, and how much it has."""
        return Answer(self.rows("articles"))


def _given(**choices: str | None) -> dict[str, str]:
    return {name: value for name, value in choices.items() if value is not None}
