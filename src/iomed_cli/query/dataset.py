"""The articles to explore, wherever they are kept: what one can ask, and who has to answer."""

from __future__ import annotations

from abc import ABC, abstractmethod
from collections.abc import Iterable, Mapping, Sequence
from types import MappingProxyType
from typing import TYPE_CHECKING, Any

from msgspec import structs

from iomed_cli.errors import IomedError, refuse_other_than_text, texts_of
from iomed_cli.query import questions as ask
from iomed_cli.query.argument_checks import (
    fact_question,
    refuse_blank_name,
    refuse_no_share,
    refuse_no_string,
    refuse_other_value,
)
from iomed_cli.query.record_names import NameKind, names_of_kind

if TYPE_CHECKING:
    from pathlib import Path

    from iomed_cli.kinds import StatBy
    from iomed_cli.model import (
        Article,
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
        ArticleSource,
        CountryRow,
        FigureRow,
        OrganizationRow,
        SearchRow,
        SpeakerRow,
        StatRow,
        UniqueRow,
    )
    from iomed_cli.query.show import Shown
    from iomed_cli.verification import Verdict
    from iomed_cli.verification.checks.draft_checker import DraftChecker
    from iomed_cli.verification.claims.findings import CheckedDraft

NO_FAULTS: Mapping[str, str] = MappingProxyType({})


class Dataset(ABC):
    """The articles to explore; its methods are the queries of the command line.

    Each gives an `Answer`: the rows, best first, with scores and notes. All
    raise IomedError where a query is blank, and where a value is none of those there are.
    Two are equal that have the same articles with the same records.
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
    def shown(self, reference: str) -> Shown | None:
        """Answer `show`."""

    @abstractmethod
    def verdict(self, text: str, speaker: str | None) -> Verdict:
        """Answer `verify`."""

    def names(self, kind: NameKind, beginning: str = "") -> Iterable[str]:
        """Give the names of a kind of records (or ids) that begin with some letters."""
        every = (name for one in self.extractions for name in names_of_kind(kind, one))
        return (name for name in every if name.startswith(beginning))

    def __repr__(self) -> str:
        try:
            articles, quotes = (
                len(self.answer(question))
                for question in (ask.ArticleQuestion(), ask.QuoteQuestion())
            )
        except IomedError as error:
            return f"<Dataset: {error}>"
        unread = f", {len(self.faults):,} not read" if self.faults else ""
        return (
            f"<Dataset: {articles:,} article{'s' * (articles != 1)},"
            f" {quotes:,} quotation{'s' * (quotes != 1)}{unread}>"
        )

    def __eq__(self, other: object) -> bool:
        if not isinstance(other, Dataset):
            return NotImplemented
        both = self.extractions, other.extractions
        return len(both[0]) == len(both[1]) and all(one == another for one, another in zip(*both))

    # What is equal today need not be tomorrow: a collection grows.
    __hash__ = None  # type: ignore[assignment]

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
        article: str | Iterable[str] = (),
    ) -> Dataset:
        """Give the articles of a period (ISO 8601, both ends belong to it), of a publisher.

        With ``article`` only the one with this id, or those with these. Articles
        without a date are in no period. Raises IomedError for what is no date, and
        for an id that no article has.
        """
        ids = texts_of("article", article)
        for name, value in (("since", since), ("until", until), ("publisher", publisher)):
            refuse_no_string(name, value)
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
        refuse_no_string("id", id)
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
        from iomed_cli.query.articles.masthead import masthead
        from iomed_cli.query.rows import ArticleSource

        it = self.about(id)
        return ArticleSource(it.date, it.publisher, masthead(it).title, it.url)

    def at_hand(self) -> Dataset:
        """Give the same articles so that they can be looked up one after the other, for a while."""
        return self

    def for_claims(self, number: int) -> Dataset:
        """Give the same articles so that a number of claims is answered soonest."""
        return self

    def draft_checker(self) -> DraftChecker:
        """Give what holds the figures, dates and names of drafts against these articles."""
        from iomed_cli.verification.checks.draft_checker import DraftChecker

        return DraftChecker(list(self.extractions))

    def dates(self, ids: Iterable[str]) -> Mapping[str, str | None]:
        """Give the dates of the articles with some ids, of all of them at once."""
        return {id_: self.source(id_).date for id_ in ids}

    def _told(self, question: ask.Question) -> Answer[Any]:
        """Answer a question; where no row does, say what there is and what to ask instead."""
        answer = self.answer(question)
        answer.kind = question.row_kind
        if len(answer):
            return answer
        from iomed_cli.query.explanations import why_empty
        from iomed_cli.query.rows import Answer

        notes = [note for note in answer.notes if note != "Nothing found."]
        notes += why_empty(self, question, notes)
        return Answer([], notes, ranked=answer.ranked, kind=answer.kind)

    def _no_article(self, id: str | None) -> IomedError:
        from iomed_cli.query.explanations import no_article

        return no_article(self, id)

    # Records

    def quotes(
        self,
        speaker: str | Iterable[str] | None = None,
        *,
        keyword: str | Iterable[str] = (),
        any_keyword: bool = False,
        kind: QuoteKind | None = None,
        mentions: str | None = None,
        min_confidence: float | None = None,
        stance: Stance | None = None,
        keywords: str | Iterable[str] = (),
    ) -> Answer[Quote]:
        """Give the quotations by a speaker, with a keyword, of a kind, that name somebody.

        Of several speakers, each will do; of several keywords all must match, or with
        ``any_keyword`` one. ``min_confidence`` leaves out what a less precise rule has found,
        and what is less surely the speaker's; what a reader has annotated stays.
        ``stance`` is what the speaker does with the words, such as ``denies``.
        ``keywords`` is what ``keyword`` was called before.

        >>> load().quotes("Wang Yong", keyword="mediation", kind="direct")
        """
        speakers = texts_of("speaker", speaker)
        for name in speakers:
            refuse_blank_name(name)
        refuse_no_string("mentions", mentions)
        if kind is not None:
            refuse_other_value("kind", kind, "QuoteKind")
        if stance is not None:
            refuse_other_value("stance", stance, "Stance")
        if min_confidence is not None:
            refuse_no_share("min_confidence", min_confidence)
        words = texts_of("keyword", keyword) + texts_of("keywords", keywords)
        return self._told(
            ask.QuoteQuestion(speakers, words, any_keyword, kind, mentions, min_confidence, stance)
        )

    def unique(self, answer: Answer[Quote]) -> Answer[UniqueRow]:
        """Give one row for all quotations of an answer in which a speaker says the same."""
        from iomed_cli.query.reprints import unique

        return unique(answer, self.dates)

    def speakers(
        self, name: str | None = None, *, silent: bool = False, unnamed: bool = False
    ) -> Answer[SpeakerRow]:
        """Give those who say something, who says most first.

        With a name or ``silent``, also those only mentioned. With ``unnamed`` only sources
        without a name, and why they have none, where the text says so. A person in several
        articles has one row.
        """
        refuse_no_string("name", name)
        refuse_blank_name(name)
        return self._told(ask.SpeakerQuestion(name, silent, unnamed))

    def countries(
        self, name: str | None = None, *, role: CountryRole | None = None
    ) -> Answer[CountryRow]:
        """Give the countries named, most often first, with a role; by a name only that one."""
        refuse_no_string("name", name)
        if role is not None:
            refuse_other_value("role", role, "CountryRole")
        return self._told(ask.CountryQuestion(name, role))

    def organizations(
        self, name: str | None = None, *, kind: OrganizationKind | None = None
    ) -> Answer[OrganizationRow]:
        """Give the organizations named, of a kind, with a name or an abbreviation."""
        refuse_no_string("name", name)
        if kind is not None:
            refuse_other_value("kind", kind, "OrganizationKind")
        return self._told(ask.OrganizationQuestion(name, kind))

    def facts(
        self,
        keyword: str | Iterable[str] = (),
        *,
        category: FactCategory | None = None,
        speaker: str | Iterable[str] | None = None,
        when: str | None = None,
        unit: str | None = None,
        min: float | None = None,
        max: float | None = None,
        keywords: str | Iterable[str] = (),
    ) -> Answer[Fact]:
        """Give the facts with a keyword, of a category, that a speaker claims or is part of.

        Keywords are looked for in all that is known of a fact: statement, evidence, figures,
        units, dates, subject and claimant. ``when`` is the period that they are about
        (``2024-05``, ``2022..2024``, ``2022..``), whenever the article is from; ``unit``, ``min``
        and ``max`` are of one figure. ``keywords`` is what ``keyword`` was called before.
        """
        words = texts_of("keyword", keyword) + texts_of("keywords", keywords)
        speakers = texts_of("speaker", speaker)
        return self._told(fact_question(words, category, speakers, when, unit, min, max))

    def figures(
        self,
        keyword: str | Iterable[str] = (),
        *,
        category: FactCategory | None = None,
        speaker: str | Iterable[str] | None = None,
        when: str | None = None,
        unit: str | None = None,
        min: float | None = None,
        max: float | None = None,
    ) -> Answer[FigureRow]:
        """Give a row for each figure of such `facts`, those of the unit and the size alone.

        >>> load().figures(unit="countries", min=20)
        """
        words = texts_of("keyword", keyword)
        speakers = texts_of("speaker", speaker)
        asked = fact_question(words, category, speakers, when, unit, min, max)
        return self._told(ask.FigureQuestion(*structs.astuple(asked)))

    def search(self, words: str) -> Answer[SearchRow]:
        """Give the records of every kind that bear a name or hold the words."""
        refuse_other_than_text("words", words)
        return self._told(ask.SearchQuestion(words))

    def stats(self, by: StatBy | None = None) -> Answer[StatRow]:
        """Give who says how much, then how often each country is named; or counts ``by`` one."""
        if by is not None:
            refuse_other_value("by", by, "StatBy")
        return self._told(ask.StatQuestion(by))

    def show(self, reference: str) -> Shown | None:
        """Give one record with its surroundings and how to cite it; None where there is none."""
        refuse_other_than_text("reference", reference)
        return self.shown(reference)

    def verify(self, text: str, speaker: str | None = None) -> Verdict:
        """Say whether these are the words of a quotation, all of them, and that speaker's."""
        refuse_other_than_text("text", text)
        refuse_no_string("speaker", speaker)
        return self.verdict(text, speaker)

    def verify_draft(
        self, draft: str | Path, only: str | Iterable[str] | None = None
    ) -> CheckedDraft:
        """Say of all quotations, figures, dates, names … in a file whether they are right.

        >>> load("notes").verify_draft("draft.md", only="quotations")
        """
        from iomed_cli.query.checked_drafts import verified_draft, wanted_kinds

        return verified_draft(self, str(draft), wanted_kinds(texts_of("only", only)))
