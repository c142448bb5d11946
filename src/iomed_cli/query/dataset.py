"""JSON to records and back, and the Dataset that the queries are asked of.

The only module that knows how a data file is laid out and where the bundled
one lies.
"""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from functools import cached_property
from pathlib import Path
from types import MappingProxyType
from typing import TYPE_CHECKING, Literal

import msgspec

from iomed_cli.errors import IomedError
from iomed_cli.model import SCHEMA_VERSION, Extraction
from iomed_cli.validation import problems

if TYPE_CHECKING:
    from iomed_cli.model import (
        Article,
        CountryRole,
        Fact,
        FactCategory,
        OrganizationKind,
        Quote,
        QuoteKind,
    )
    from iomed_cli.query.rows import (
        Answer,
        ArticleRow,
        CountryRow,
        OrganizationRow,
        SearchRow,
        SpeakerRow,
        StatRow,
        UniqueRow,
    )
    from iomed_cli.query.show import Shown
    from iomed_cli.verification import Verdict, Verifier


class _Version(msgspec.Struct):
    """Just the schema's number, so that a newer file can be told from a broken one."""

    schema: int


_decoder = msgspec.json.Decoder(Extraction)


def bundled(name: str) -> Path:
    """Give the path of a file that comes with iomed (``article.json``)."""
    # A wheel carries data/ inside the package; an editable install leaves it at the top level.
    inside = Path(__file__).parents[1] / "data"
    return (inside if inside.is_dir() else Path(__file__).parents[3] / "data") / name


def load_json(path: str | Path | None = None) -> Dataset:
    """Read a data file: one article's JSON, or JSON Lines with an article each.

    Without a path the bundled article is read; ``-`` is standard input.
    Raises IomedError with the file's name and the reason where it cannot be
    read, is no extraction, or does not hold against its own text.
    """
    if path is None:
        path = bundled("article.json")
    name = "standard input" if str(path) == "-" else str(path) or "''"
    # Editors on Windows put a byte order mark before UTF-8.
    content = _read(path, name).removeprefix(b"\xef\xbb\xbf")
    if not content.strip():
        raise IomedError(f"{name}: is empty: an extraction as JSON was expected")
    extractions = tuple(_decode(content, name, lines=name.endswith((".jsonl", ".ndjson"))))
    seen: set[str] = set()
    for extraction in extractions:
        if extraction.article.id in seen:
            raise IomedError(f"{name}: two articles have the id {extraction.article.id!r}")
        seen.add(extraction.article.id)
    return Dataset(extractions)


def _read(path: str | Path, name: str) -> bytes:
    try:
        if str(path) == "-":
            return sys.stdin.buffer.read()
        with open(path, "rb") as file:  # noqa: PTH123 (an open file is read in half the time)
            return file.read()
    except (OSError, ValueError) as error:
        reason = getattr(error, "strerror", None) or str(error)
        raise IomedError(f"{name}: cannot be read: {reason}") from None


def _decode(content: bytes, name: str, lines: bool) -> Iterator[Extraction]:
    if lines or _is_json_lines(content):
        for number, line in enumerate(content.split(b"\n"), start=1):
            if line and not line.isspace():
                yield decoded_extraction(line, f"{name}, line {number}")
    else:
        yield decoded_extraction(content, name)


def _is_json_lines(content: bytes) -> bool:
    """Several lines of which the first is whole: a data file laid out to be read begins with {."""
    first, newline, rest = content.lstrip().partition(b"\n")
    if not newline or not rest.strip():
        return False
    try:
        msgspec.json.decode(first, type=msgspec.Raw)
    except (msgspec.DecodeError, RecursionError, UnicodeDecodeError):
        return False
    return True


def decoded_extraction(content: bytes, where: str) -> Extraction:
    """Read one article's JSON. Raises IomedError, which begins with where that stands."""
    try:
        extraction = _decoder.decode(content)
    except (msgspec.DecodeError, UnicodeDecodeError, RecursionError) as error:
        _refuse_newer(content, where)
        raise IomedError(f"{where}: {_misfit(content, error)}") from None
    if extraction.schema != SCHEMA_VERSION:
        _refuse_newer(content, where)
    for problem in problems(extraction):
        raise IomedError(f"{where}: {problem}")
    return extraction


def _misfit(content: bytes, error: Exception) -> str:
    """Tell JSON of another shape from what is no JSON at all."""
    if isinstance(error, UnicodeDecodeError):
        return f"is not UTF-8: {error}"
    try:
        msgspec.json.decode(content, type=msgspec.Raw)
    except RecursionError:
        return "is nested too deeply to be an extraction"
    except msgspec.DecodeError:
        return f"is not JSON: {error}"
    return f"does not fit the schema: {error}"


def _refuse_newer(content: bytes, where: str) -> None:
    try:
        version = msgspec.json.decode(content, type=_Version).schema
    except (msgspec.DecodeError, UnicodeDecodeError, RecursionError):
        return
    if version > SCHEMA_VERSION:
        raise IomedError(
            f"{where}: has schema {version}, and this iomed reads up to {SCHEMA_VERSION}:"
            " install a newer one"
        )


LISTED_IDS = 8
"""How many articles' ids an error names."""


def no_article(id: str | None, number: int, first: Sequence[str]) -> IomedError:
    """Say which articles there are, where none was chosen or none has the id."""
    listed = ", ".join(first) + (", …" if number > len(first) else "")
    there = f"there are {number}" if number != 1 else "there is one"
    what = "say which article" if id is None else f"no article has the id {id!r}"
    return IomedError(f"{what}; {there}: {listed}" if first else f"{what}; there is none")


NameKind = Literal["speakers", "countries", "organizations", "ids", "articles", "publishers"]

_NAMES: Mapping[NameKind, Callable[[Extraction], Iterable[str]]] = {
    "speakers": lambda one: (speaker.name for speaker in one.speakers),
    "countries": lambda one: (country.name for country in one.countries),
    "organizations": lambda one: (organization.name for organization in one.organizations),
    "ids": lambda one: (record.id for record in one.records()),
    "articles": lambda one: (one.article.id,),
    "publishers": lambda one: (one.article.publisher,) if one.article.publisher else (),
}


class Dataset:
    """The articles to explore; its methods are the queries of the command line.

    Each gives an `Answer`: the rows, best first, with scores and notes. All
    raise IomedError where a query is blank.
    """

    faults: Mapping[str, str] = MappingProxyType({})
    """Where some articles could not be asked: what they lie in, and the reason."""

    def __init__(self, extractions: Sequence[Extraction]) -> None:
        self.extractions = extractions
        self._verifier: Verifier | None = None

    @property
    def several(self) -> bool:
        """Tell whether there is more than one article."""
        return len(self.extractions) > 1

    def within(
        self, *, since: str | None = None, until: str | None = None, publisher: str | None = None
    ) -> Dataset:
        """Give the articles of a period (ISO 8601, both ends belong to it), of a publisher.

        Articles without a date are in no period. Raises IomedError for what
        is no date.
        """
        if since is until is publisher is None:
            return self
        from iomed_cli.matching.resolve import bearers
        from iomed_cli.query.period import lies_within, refuse_no_date

        for end in (since, until):
            refuse_no_date(end)
        every = self.extractions
        if publisher is not None:
            known = bearers(publisher, [one.article.publisher or "" for one in every])
            every = [one for one in every if (one.article.publisher or "") in known]
        return Dataset([one for one in every if lies_within(one.article.date, since, until)])

    def articles(self) -> Answer[ArticleRow]:
        """Give what is known about each article, and how much it has."""
        from iomed_cli.query.filters import articles

        return articles(self.extractions)

    def text(self, id: str) -> str:
        """Give the text of the article with an id."""
        return self.about(id).text

    @cached_property
    def _articles(self) -> Mapping[str, Article]:
        return {one.article.id: one.article for one in self.extractions}

    def names(self, kind: NameKind, beginning: str = "") -> Iterable[str]:
        """Give the names of a kind of records (or ids) that begin with some letters."""
        every = (name for one in self.extractions for name in _NAMES[kind](one))
        return (name for name in every if name.startswith(beginning))

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
        from iomed_cli.query.filters import quotes

        return quotes(
            self.extractions,
            speaker=speaker,
            keywords=keywords,
            any_keyword=any_keyword,
            kind=kind,
            mentions=mentions,
        )

    def unique(self, answer: Answer[Quote]) -> Answer[UniqueRow]:
        """Give one row for all quotations of an answer in which a speaker says the same."""
        from iomed_cli.query.reprints import unique

        return unique(answer, self.date)

    def about(self, id: str) -> Article:
        """Give the article with an id, without its records."""
        return self._articles[id]

    def date(self, id: str) -> str | None:
        """Give the date of the article with an id."""
        return self.about(id).date

    def speakers(self, *, name: str | None = None, silent: bool = False) -> Answer[SpeakerRow]:
        """Give those who say something; with a name or ``silent`` also those only mentioned."""
        from iomed_cli.query.filters import speakers

        return speakers(self.extractions, name=name, silent=silent)

    def countries(
        self, *, name: str | None = None, role: CountryRole | None = None
    ) -> Answer[CountryRow]:
        """Give the countries named, with a role; by a name only that country."""
        from iomed_cli.query.filters import countries

        return countries(self.extractions, name=name, role=role)

    def organizations(
        self, *, name: str | None = None, kind: OrganizationKind | None = None
    ) -> Answer[OrganizationRow]:
        """Give the organizations named, of a kind, with a name or an abbreviation."""
        from iomed_cli.query.filters import organizations

        return organizations(self.extractions, name=name, kind=kind)

    def facts(
        self, *, keywords: Sequence[str] = (), category: FactCategory | None = None
    ) -> Answer[Fact]:
        """Give the facts of a category whose statement or evidence has all the keywords."""
        from iomed_cli.query.filters import facts

        return facts(self.extractions, keywords=keywords, category=category)

    def search(self, words: str) -> Answer[SearchRow]:
        """Give the records of every kind that bear a name or hold the words."""
        from iomed_cli.query.search import search

        return search(self.extractions, words)

    def verify(self, text: str, speaker: str | None = None) -> Verdict:
        """Say whether these are the words of a quotation, all of them, and that speaker's."""
        if self._verifier is None:
            from iomed_cli.verification import Verifier

            self._verifier = Verifier(self.extractions)
        return self._verifier.verify(text, speaker)

    def show(self, reference: str) -> Shown | None:
        """Give one record with its surroundings and how to cite it; None where there is none."""
        from iomed_cli.query.show import show

        return show(self.extractions, reference)

    def article(self, id: str | None = None) -> Extraction:
        """Give the article with an id and its records; the id may be left out of a single one."""
        if id is None and len(self.extractions) == 1:
            return self.extractions[0]
        found = [one for one in self.extractions if one.article.id == id]
        if not found:
            first = [one.article.id for one in self.extractions[:LISTED_IDS]]
            raise no_article(id, len(self.extractions), first)
        return found[0]

    def stats(self) -> Answer[StatRow]:
        """Give who says how much, then how often each country is named."""
        from iomed_cli.query.stats import stats

        return stats(self.extractions)
