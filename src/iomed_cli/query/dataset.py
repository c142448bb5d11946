"""The articles to explore, wherever they are kept: what one can ask, and who has to answer."""

from __future__ import annotations

from abc import ABC, abstractmethod
from collections.abc import Callable, Iterable, Mapping, Sequence
from itertools import islice
from types import MappingProxyType
from typing import TYPE_CHECKING, Any, Literal

from iomed_cli.errors import IomedError
from iomed_cli.query import questions as ask

if TYPE_CHECKING:
    from iomed_cli.model import (
        Article,
        CountryRole,
        Extraction,
        Fact,
        FactCategory,
        OrganizationKind,
        Quote,
        QuoteKind,
    )
    from iomed_cli.query.rows import (
        Answer,
        ArticleRow,
        ArticleSource,
        CountryRow,
        OrganizationRow,
        SearchRow,
        SpeakerRow,
        StatRow,
        UniqueRow,
    )
    from iomed_cli.query.show import Shown
    from iomed_cli.verification import Verdict

NAMED_IDS = 8
"""How many articles' ids an error names."""

NO_FAULTS: Mapping[str, str] = MappingProxyType({})

NameKind = Literal["speakers", "countries", "organizations", "ids", "articles", "publishers"]

_NAMES: Mapping[NameKind, Callable[[Extraction], Iterable[str]]] = {
    "speakers": lambda one: (speaker.name for speaker in one.speakers),
    "countries": lambda one: (country.name for country in one.countries),
    "organizations": lambda one: (organization.name for organization in one.organizations),
    "ids": lambda one: (record.id for record in one.records()),
    "articles": lambda one: (one.article.id,),
    "publishers": lambda one: (one.article.publisher,) if one.article.publisher else (),
}


class Dataset(ABC):
    """The articles to explore; its methods are the queries of the command line.

    Each gives an `Answer`: the rows, best first, with scores and notes. All
    raise IomedError where a query is blank.
    """

    faults: Mapping[str, str] = NO_FAULTS
    """Where some articles could not be asked: what they lie in, and the reason."""

    beyond: tuple[Dataset, ask.Limits] | None = None
    """The articles of which these are those within limits, and the limits."""

    # What depends on where the articles are kept

    @property
    @abstractmethod
    def extractions(self) -> Sequence[Extraction]:
        """The articles with their records, in order."""

    @abstractmethod
    def answer(self, question: ask.Question) -> Answer[Any]:
        """Answer a question to all articles."""

    @abstractmethod
    def limited(self, limits: ask.Limits) -> Dataset:
        """Give the articles within limits, which are dates."""

    @abstractmethod
    def find(self, id: str) -> Extraction | None:
        """Give the article with an id and its records, if there is one."""

    @abstractmethod
    def show(self, reference: str) -> Shown | None:
        """Give one record with its surroundings and how to cite it; None where there is none."""

    @abstractmethod
    def verify(self, text: str, speaker: str | None = None) -> Verdict:
        """Say whether these are the words of a quotation, all of them, and that speaker's."""

    def names(self, kind: NameKind, beginning: str = "") -> Iterable[str]:
        """Give the names of a kind of records (or ids) that begin with some letters."""
        every = (name for one in self.extractions for name in _NAMES[kind](one))
        return (name for name in every if name.startswith(beginning))

    # Articles

    @property
    def several(self) -> bool:
        """Tell whether there is more than one article."""
        return len(self.extractions) > 1

    def within(
        self,
        *,
        since: str | None = None,
        until: str | None = None,
        publisher: str | None = None,
        article: str | Sequence[str] = (),
    ) -> Dataset:
        """Give the articles of a period (ISO 8601, both ends belong to it), of a publisher.

        With ``article`` only the one with this id, or those with these. Articles
        without a date are in no period. Raises IomedError for what is no date, and
        for an id that no article has.
        """
        ids = _each(article)
        if since is until is publisher is None and not ids:
            return self
        for id_ in ids:
            if not self.has(id_):
                raise self._no_article(id_)
        from iomed_cli.query.period import refuse_no_date

        for end in (since, until):
            refuse_no_date(end)
        limits = ask.Limits(since, until, publisher, ids)
        found = self.limited(limits)
        found.beyond = self, limits
        return found

    def articles(self) -> Answer[ArticleRow]:
        """Give what is known about each article, and how much it has."""
        return self._told(ask.ArticleQuestion())

    def article(self, id: str | None = None) -> Extraction:
        """Give the article with an id and its records; the id may be left out of a single one.

        Raises IomedError, which says which there are.
        """
        if id is None and len(self.extractions) == 1:
            return self.extractions[0]
        found = None if id is None else self.find(id)
        if found is None:
            raise self._no_article(id)
        return found

    def about(self, id: str) -> Article:
        """Give the article with an id, without its records."""
        return self.article(id).article

    def text(self, id: str) -> str:
        """Give the text of the article with an id."""
        return self.about(id).text

    def has(self, id: str) -> bool:
        """Tell whether there is an article with an id."""
        return self.find(id) is not None

    def source(self, id: str) -> ArticleSource:
        """Give date, publisher, title and address of the article with an id."""
        from iomed_cli.query.rows import ArticleSource

        it = self.about(id)
        return ArticleSource(it.date, it.publisher, it.title, it.url)

    def _told(self, question: ask.Question) -> Answer[Any]:
        """Answer a question; where no row does, say what there is and what to ask instead."""
        answer = self.answer(question)
        if len(answer):
            return answer
        from iomed_cli.query.explanations import why_empty
        from iomed_cli.query.rows import Answer

        notes = [note for note in answer.notes if note != "Nothing found."]
        return Answer([], notes + why_empty(self, question, notes), ranked=answer.ranked)

    def _no_article(self, id: str | None) -> IomedError:
        number = len(self.extractions)
        first = [one.article.id for one in islice(self.extractions, NAMED_IDS)]
        listed = ", ".join(first) + (", …" if number > len(first) else "")
        there = f"there are {number}" if number != 1 else "there is one"
        what = "say which article"
        if id is not None:
            from iomed_cli.matching.near_words import asked_back

            what = f"no article has the id {id!r}{asked_back(id, self.names('articles'))}"
        return IomedError(f"{what}; {there}: {listed}" if first else f"{what}; there is none")

    # Records

    def quotes(
        self,
        *,
        speaker: str | Sequence[str] | None = None,
        keywords: Sequence[str] = (),
        any_keyword: bool = False,
        kind: QuoteKind | None = None,
        mentions: str | None = None,
        min_confidence: float | None = None,
    ) -> Answer[Quote]:
        """Give the quotations by a speaker, with keywords, of a kind, that name somebody.

        Of several speakers, each will do. ``min_confidence`` leaves out what a less
        precise rule has found, and what is less surely the speaker's; what a reader has
        annotated stays.
        """
        speakers = _each(speaker or ())
        for name in speakers:
            _refuse_no_name(name)
        return self._told(
            ask.QuoteQuestion(speakers, keywords, any_keyword, kind, mentions, min_confidence)
        )

    def unique(self, answer: Answer[Quote]) -> Answer[UniqueRow]:
        """Give one row for all quotations of an answer in which a speaker says the same."""
        from iomed_cli.query.reprints import unique

        return unique(answer, lambda id_: self.source(id_).date)

    def speakers(self, *, name: str | None = None, silent: bool = False) -> Answer[SpeakerRow]:
        """Give those who say something, who says most first.

        With a name or ``silent``, also those only mentioned.
        """
        _refuse_no_name(name)
        return self._told(ask.SpeakerQuestion(name, silent))

    def countries(
        self, *, name: str | None = None, role: CountryRole | None = None
    ) -> Answer[CountryRow]:
        """Give the countries named, most often first, with a role; by a name only that one."""
        return self._told(ask.CountryQuestion(name, role))

    def organizations(
        self, *, name: str | None = None, kind: OrganizationKind | None = None
    ) -> Answer[OrganizationRow]:
        """Give the organizations named, of a kind, with a name or an abbreviation."""
        return self._told(ask.OrganizationQuestion(name, kind))

    def facts(
        self, *, keywords: Sequence[str] = (), category: FactCategory | None = None
    ) -> Answer[Fact]:
        """Give the facts of a category whose statement or evidence has all the keywords."""
        return self._told(ask.FactQuestion(keywords, category))

    def search(self, words: str) -> Answer[SearchRow]:
        """Give the records of every kind that bear a name or hold the words."""
        return self._told(ask.SearchQuestion(words))

    def stats(self) -> Answer[StatRow]:
        """Give who says how much, then how often each country is named."""
        return self.answer(ask.StatQuestion())


def _each(given: str | Sequence[str]) -> Sequence[str]:
    return (given,) if isinstance(given, str) else tuple(given)


def _refuse_no_name(name: str | None) -> None:
    if name is not None:
        from iomed_cli.matching.person_names import refuse_no_name

        refuse_no_name(name)
