"""The questions to articles, each with what it asks for: the one list of them.

Whoever keeps articles answers these: see `Dataset.answer`. They can be sent to other
processes. A question in which no name and no word is looked for is ``plain``: its rows
are those of a table as it is, chosen by no more than a kind. ``row_kind`` is what the method
of a Dataset is called that asks it.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import TYPE_CHECKING, Any

from msgspec import Struct

if TYPE_CHECKING:
    from iomed_cli.kinds import StatBy
    from iomed_cli.model import (
        CountryRole,
        Extraction,
        Fact,
        FactCategory,
        OrganizationKind,
        Quote,
        QuoteKind,
        Stance,
    )
    from iomed_cli.query.rows import (
        Answer,
        ArticleRow,
        CountryRow,
        OrganizationRow,
        SearchRow,
        SpeakerRow,
        StatRow,
    )

# What answers a question is imported when it is asked: a command asks only one.


class QuoteQuestion(Struct, frozen=True):
    """Asks for quotations by any of some speakers, with keywords, of a kind, that name somebody.

    With a ``stance`` only those in which the speaker does that with the content.

    Those of a rule that is less precise than ``min_confidence`` are left out.
    """

    row_kind = "quotes"
    speakers: Sequence[str] = ()
    keywords: Sequence[str] = ()
    any_keyword: bool = False
    kind: QuoteKind | None = None
    mentions: str | None = None
    min_confidence: float | None = None
    stance: Stance | None = None

    @property
    def plain(self) -> bool:
        """Whether no name and no word is looked for."""
        return self.mentions is None and not self.speakers and not self.keywords

    def answer(self, extractions: Sequence[Extraction]) -> Answer[Quote]:
        """Give the answer of some articles."""
        from iomed_cli.query.filters import quotes

        return quotes(extractions, self)


class SpeakerQuestion(Struct, frozen=True):
    """Asks who says something; by a name or with ``silent`` also who is only mentioned.

    With ``unnamed`` only sources without a name: persons and groups of people.
    """

    name: str | None = None
    silent: bool = False
    unnamed: bool = False

    @property
    def row_kind(self) -> str:
        """What shows the rows."""
        return "unnamed" if self.unnamed else "speakers"

    @property
    def plain(self) -> bool:
        """Whether no name is looked for."""
        return self.name is None

    def answer(self, extractions: Sequence[Extraction]) -> Answer[SpeakerRow]:
        """Give the answer of some articles."""
        from iomed_cli.query.persons.speaker_rows import speakers

        return speakers(extractions, self)

    def among(self, rows: Iterable[SpeakerRow]) -> Answer[SpeakerRow]:
        """Give the answer where there are rows already."""
        from iomed_cli.query.persons.speaker_rows import speakers_among

        return speakers_among(rows, self)


class CountryQuestion(Struct, frozen=True):
    """Asks for the countries named, with a role; by a name only for that country."""

    row_kind = "countries"
    name: str | None = None
    role: CountryRole | None = None

    @property
    def plain(self) -> bool:
        """Whether no name is looked for."""
        return self.name is None

    def answer(self, extractions: Sequence[Extraction]) -> Answer[CountryRow]:
        """Give the answer of some articles."""
        from iomed_cli.query.filters import countries

        return countries(extractions, self)


class OrganizationQuestion(Struct, frozen=True):
    """Asks for the organizations named, of a kind, with a name or an abbreviation."""

    row_kind = "organizations"
    name: str | None = None
    kind: OrganizationKind | None = None

    @property
    def plain(self) -> bool:
        """Whether no name is looked for."""
        return self.name is None

    def answer(self, extractions: Sequence[Extraction]) -> Answer[OrganizationRow]:
        """Give the answer of some articles."""
        from iomed_cli.query.filters import organizations

        return organizations(extractions, self)


class FactQuestion(Struct, frozen=True):
    """Asks for facts with all the keywords, of a category, by or about any of some people.

    ``when`` is the period of which they tell; ``unit``, ``min`` and ``max`` are of a figure.
    """

    row_kind = "facts"
    keywords: Sequence[str] = ()
    category: FactCategory | None = None
    speakers: Sequence[str] = ()
    when: str | None = None
    unit: str | None = None
    min: float | None = None
    max: float | None = None

    @property
    def counts(self) -> bool:
        """Whether a figure is asked for."""
        return (self.unit, self.min, self.max) != (None, None, None)

    @property
    def plain(self) -> bool:
        """Whether nothing is looked for, whatever the category."""
        return not (self.keywords or self.speakers or self.when or self.counts)

    def answer(self, extractions: Sequence[Extraction]) -> Answer[Fact]:
        """Give the answer of some articles."""
        from iomed_cli.query.filters import facts

        return facts(extractions, self)


class FigureQuestion(FactQuestion, frozen=True):
    """Asks for the figures of such facts, those of the unit and the size that are asked for."""

    row_kind = "figures"

    @property
    def counts(self) -> bool:
        """Whether a figure is asked for."""
        return True

    @property
    def plain(self) -> bool:
        """Whether no fact and no figure is looked for, whatever the category."""
        return self == FigureQuestion(category=self.category)

    def answer(self, extractions: Sequence[Extraction]) -> Answer[Any]:
        """Give the answer of some articles."""
        from iomed_cli.query.filters import figures

        return figures(extractions, self)


class SearchQuestion(Struct, frozen=True):
    """Asks for the records of every kind that bear a name or hold the words."""

    row_kind = "search"
    words: str
    plain = False

    def answer(self, extractions: Sequence[Extraction]) -> Answer[SearchRow]:
        """Give the answer of some articles."""
        from iomed_cli.query.search import search

        return search(extractions, self.words)


class StatQuestion(Struct, frozen=True):
    """Asks who says how much, and how often each country is named; or for counts by one thing."""

    row_kind = "stats"
    plain = True
    by: StatBy | None = None

    @property
    def types(self) -> Sequence[str]:
        """The types of the rows, in order."""
        if self.by is None:
            return "speaker", "country"
        return ("speaker",) if self.by == "person" else (self.by,)

    def answer(self, extractions: Sequence[Extraction]) -> Answer[StatRow]:
        """Give the answer of some articles."""
        from iomed_cli.query.stats import stats

        return stats(extractions, self)


class ArticleQuestion(Struct, frozen=True):
    """Asks what is known about each article, and how much it has."""

    row_kind = "articles"
    plain = True

    def answer(self, extractions: Sequence[Extraction]) -> Answer[ArticleRow]:
        """Give the answer of some articles."""
        from iomed_cli.query.filters import articles

        return articles(extractions)


Question = (
    QuoteQuestion
    | SpeakerQuestion
    | CountryQuestion
    | OrganizationQuestion
    | FactQuestion
    | FigureQuestion
    | SearchQuestion
    | StatQuestion
    | ArticleQuestion
)


class Limits(Struct, frozen=True):
    """Which articles are asked: those of a period, both ends of which belong to it, of a medium.

    Where there are ids, only those.
    """

    since: str | None = None
    until: str | None = None
    publisher: str | None = None
    ids: Sequence[str] = ()
