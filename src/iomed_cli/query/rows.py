"""What the queries answer: rows of plain values, ready for any output format.

Quotations and facts are their own rows. The other kinds are summed up here:
one row holds counts and the place of the first mention, where the record
holds every mention.
"""

from collections.abc import Callable, Collection, Iterator, Sequence
from itertools import islice
from typing import Any, Generic, TypeVar, overload

from msgspec import Struct

from iomed_cli.errors import not_installed
from iomed_cli.model import FactStance, FigureDirection, Record, SourceKind

Row = TypeVar("Row", bound=Struct)
Item = TypeVar("Item", covariant=True)


class ArticleRow(Record, frozen=True):
    """An article, with how much it has."""

    id: str
    title: str | None
    publisher: str | None
    journalist: str | None
    date: str | None
    date_note: str | None
    """What the date is inferred from; null where it was given with the article."""
    language: str
    url: str | None
    speakers: int
    quotes: int
    facts: int
    characters: int
    from_text: tuple[str, ...] = ()
    """Which of title and journalist are read from the text, and did not come with the article."""


class ArticleSource(Struct, frozen=True):
    """What can be told of a row by the article that it is from."""

    date: str | None
    publisher: str | None
    title: str | None
    url: str | None


class SpeakerRow(Record, frozen=True):
    """Somebody, with how often they speak and are mentioned.

    Of a person in several articles the counts are of all of them, and ``id``, ``article`` and
    the place those of the first.
    """

    id: str
    article: str
    name: str
    role: str | None
    affiliation: str | None
    direct: int
    indirect: int
    mixed: int
    mentions: int
    start: int
    """Of the first mention, as ``end`` and ``paragraph`` are."""
    end: int
    paragraph: int
    source_kind: SourceKind | None = None
    """Null for who says nothing."""
    unnamed_reason: str | None = None
    """Why an unnamed source is not named, in the words of the text."""
    articles: int = 1
    article_ids: tuple[str, ...] = ()
    """Of all articles that name the person, the first first."""


class CountryRow(Record, frozen=True):
    """A country, with how often it is named and where first."""

    id: str
    article: str
    code: str
    name: str
    role: str
    mentions: int
    start: int
    end: int
    paragraph: int


class OrganizationRow(Record, frozen=True):
    """An organization, with how often it is named and where first."""

    id: str
    article: str
    name: str
    abbreviation: str | None
    kind: str
    mentions: int
    start: int
    end: int
    paragraph: int


class FigureRow(Record, frozen=True):
    """A figure of a fact, with what the fact tells of it."""

    id: str
    """Of the fact; it may have several figures."""
    article: str
    value: int | float
    value_to: int | float | None
    unit: str | None
    qualifier: str | None
    of: str | None
    direction: FigureDirection | None
    rate: str | None
    part_of: int | float | None
    text: str | None
    """The words of the figure, as they are printed; null in older data."""
    according_to: str | None
    date: str | None
    statement: str
    stance: FactStance | None
    start: int
    end: int
    paragraph: int


class SearchRow(Record, frozen=True):
    """A record of any kind that a search found."""

    type: str
    id: str
    article: str
    text: str
    """A quotation's or fact's words, a name otherwise."""
    speaker: str | None
    """Who says it, or according to whom it is so; null for the other kinds."""
    start: int
    end: int
    paragraph: int
    kind: str | None = None
    """Of a quotation: direct, indirect or mixed."""
    stance: str | None = None
    """Of a quotation or a fact: whether it is stated, denied, asked ..."""


class UniqueRow(Record, frozen=True):
    """What a speaker says, wherever it was printed."""

    id: str
    """Of the fullest quotation, as the following are."""
    article: str
    kind: str
    speaker: str | None
    text: str
    printed: int
    """How often it stands in the articles, whole or trimmed."""
    articles: tuple[str, ...]
    """Those in which it stands, the first first."""
    first_date: str | None
    last_date: str | None
    start: int
    end: int
    paragraph: int


class StatRow(Record, frozen=True):
    """How much one speaker says, how often one country is named, or what a month has."""

    type: str
    """``speaker``, ``country``, ``kind`` (of quotations), ``publisher`` or ``month``.

    What is not counted of a type is null.
    """
    name: str | None
    """Null for the articles whose publisher, or date, is not known; a year where only that is."""
    direct: int | None
    indirect: int | None
    mixed: int | None
    direct_words: int | None
    """Words in the speaker's direct quotations; the next two likewise."""
    indirect_words: int | None
    mixed_words: int | None
    mentions: int | None
    articles: int


class Lazy(Collection[Item]):
    """Things made one by one, as they are asked for, of which only the number is known."""

    def __init__(self, number: int, make: Callable[[], Iterator[Item]]) -> None:
        self._number = number
        self._make = make

    def __len__(self) -> int:
        return self._number

    def __iter__(self) -> Iterator[Item]:
        return self._make()

    def __contains__(self, item: object) -> bool:
        return any(one == item for one in self)


class Hit(Struct, Generic[Row], frozen=True):
    """A row with how well it matched, and what in it did."""

    row: Row
    score: float | None = None
    """Over 0 to 100, 100 for an exact match; null where no query ranked the rows."""
    marks: tuple[tuple[int, int], ...] = ()
    """The matching spans, in code points of the row's ``text``, ends exclusive."""


class Rows(Lazy[Hit[Row]], Generic[Row]):
    """The hits of rows that no query ranked, read when they are wanted, each time anew.

    They have no places: whoever wants one by its place would read all those before it.
    """

    def __init__(self, number: int, read: Callable[[], Iterator[Row]]) -> None:
        super().__init__(number, lambda: map(Hit, read()))
        self.read = read
        """Gives the rows themselves."""

    def __reduce__(self) -> tuple[Any, ...]:
        # Another process cannot read them: it is sent what is read here.
        return read_rows, (list(self.read()),)


def read_rows(rows: Collection[Row]) -> Rows[Row]:
    """Give rows that are read already."""
    return Rows(len(rows), lambda: iter(rows))


class Answer(Sequence[Row]):
    """The rows that a query found, best first, and what must be said beside them.

    Iterating gives the rows; ``hits`` has them with their scores. Tables of other packages
    are made of it as of a list of mappings: ``pandas.DataFrame(answer)``.
    """

    def __init__(
        self,
        hits: Collection[Hit[Row]],
        notes: Sequence[str] = (),
        *,
        ranked: bool = False,
        kind: str = "",
    ) -> None:
        self.hits = hits
        self.notes = list(notes)
        """Sentences for the reader: several people match, a name was only nearly right."""
        self.ranked = ranked
        """Whether a query gave each row a score, were there any rows."""
        self.kind = kind
        """What was asked for, by the name of the method: ``quotes``."""
        self._first: Sequence[Hit[Row]] = ()
        """Those read so far for their places."""

    @overload
    def __getitem__(self, index: int) -> Row: ...
    @overload
    def __getitem__(self, index: slice) -> list[Row]: ...
    def __getitem__(self, index: int | slice) -> Row | list[Row]:
        """Give a row, or a list of rows for a slice."""
        places = range(len(self))[index]
        if isinstance(places, int):
            return self._placed(places + 1)[places].row
        hits = self._placed(max(places, default=-1) + 1)
        return [hits[place].row for place in places]

    def _placed(self, number: int) -> Sequence[Hit[Row]]:
        """Give at least the first hits; twice as many as before, lest each place reads them all."""
        if isinstance(self.hits, Sequence):
            return self.hits
        if len(self._first) < number:
            self._first = list(islice(self.hits, max(number, 2 * len(self._first))))
        return self._first

    def __iter__(self) -> Iterator[Row]:
        if isinstance(self.hits, Rows):
            return self.hits.read()
        return (hit.row for hit in self.hits)

    def __len__(self) -> int:
        return len(self.hits)

    def __eq__(self, other: object) -> bool:
        """Tell whether another answer has the same rows, scores and notes."""
        if not isinstance(other, Answer):
            return NotImplemented
        beside = (self.kind, self.notes, self.ranked, len(self))
        if beside != (other.kind, other.notes, other.ranked, len(other)):
            return False
        return all(one == another for one, another in zip(self.hits, other.hits))

    # The notes may be changed.
    __hash__ = None  # type: ignore[assignment]

    def to_dicts(self) -> list[dict[str, Any]]:
        """Give each row as a dict of its fields."""
        return [{name: getattr(row, name) for name in row.__struct_fields__} for row in self]

    def to_pandas(self) -> Any:
        """Give the rows as a pandas.DataFrame, which has its columns even without rows.

        Raises IomedError where pandas is not installed.
        """
        try:
            from pandas import DataFrame
        except ImportError:
            raise not_installed("to_pandas needs pandas", "pandas") from None
        from iomed_cli.query.display.answer_display import fields_of

        return DataFrame(self.to_dicts(), columns=fields_of(self))

    def __repr__(self) -> str:
        from iomed_cli.query.display.answer_display import answer_lines

        return answer_lines(self)

    def _repr_html_(self) -> str:
        from iomed_cli.query.display.answer_display import answer_html

        return answer_html(self)
