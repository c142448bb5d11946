"""Several collections asked side by side, wherever they lie, as if they were one."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from functools import cached_property, lru_cache, partial
from os.path import commonprefix
from typing import TYPE_CHECKING, Any

from iomed_cli.archive.collection import Collection, reopened
from iomed_cli.archive.stored_dataset import (
    LARGEST_FOR_CLAIMS,
    StoredArticles,
    StoredDataset,
)
from iomed_cli.errors import IomedError
from iomed_cli.inputs.locations import SUFFIX, local
from iomed_cli.parallel.workers import Result, ThisProcess, Workers
from iomed_cli.query.filters import by_mentions
from iomed_cli.query.questions import (
    ArticleQuestion,
    CountryQuestion,
    StatQuestion,
)
from iomed_cli.query.rows import ArticleSource, Rows, read_rows
from iomed_cli.query.stats import added_up

if TYPE_CHECKING:
    from iomed_cli.model import Article, Extraction
    from iomed_cli.query.questions import Limits, Question
    from iomed_cli.query.record_names import NameKind

COLLECTIONS_AHEAD = 8
"""Collections whose rows may wait for those of others to be written."""

COLLECTIONS_OPEN = 16
"""Collections that stay open while articles are looked up, one by one."""

Ask = Callable[[Collection], Result]
"""What is asked of each collection: a method, or a function, that other processes know too."""


class Shards(StoredDataset):
    """The articles in several collections, in the order of these.

    Each is asked, by many workers or one after the other, for what a question
    may be about; the explorer decides on all of that together, so that a sure match in one
    silences the guesses of the others. What cannot be read is in `faults`,
    and the others answer. Where some have articles of the same id, their names stand
    before their articles' ids.
    """

    def __init__(
        self,
        paths: Sequence[str],
        workers: Workers | None = None,
        within: Sequence[Limits] = (),
        befores: Mapping[str, str] | None = None,
    ) -> None:
        self._paths = paths
        self._workers = workers or ThisProcess()
        self._within = within
        if befores is not None:
            self._befores = befores
        self.faults: dict[str, str] = {}
        """For each collection that does not answer the reason."""
        self._holder = lru_cache(maxsize=4096)(self._find)
        self._nearest: str | None = None
        """The collection of the article that was found last: the next is mostly there too."""
        self._open: Callable[[tuple[str, str]], Collection] | None = None
        """Gives collections that stay open, of what is `at_hand`."""

    def __reduce__(self) -> tuple[Any, ...]:
        given = (self._paths, self._workers, self._within, self._befores)
        return Shards, given, {"beyond": self.beyond}

    @property
    def extractions(self) -> Sequence[Extraction]:
        """The articles with their records, in order."""
        return StoredArticles(self._number, self._ids, self.article)

    def limited(self, limits: Limits) -> Shards:
        """Give the articles within limits."""
        return Shards(self._paths, self._workers, [*self._within, limits], self._befores)

    def narrowed(self, question: Question) -> list[Extraction]:
        """Give extractions with all records that the answer to a question depends on."""
        return self._gathered(partial(Collection.narrowed, question=question))

    def evidence(self, text: str, speaker: str | None, similar: bool) -> list[Extraction]:
        """Give the articles that have a claim's words, or with ``similar`` go back to."""
        return self._gathered(
            partial(Collection.evidence, text=text, speaker=speaker, similar=similar)
        )

    def spoken(self) -> list[Extraction] | None:
        """Give all articles with what is said in them alone; None where they are too large."""
        every: list[Extraction] = []
        left = LARGEST_FOR_CLAIMS
        for _, some in self._asked(Collection.spoken, ahead=1):
            left -= sum(len(one.article.text) for one in some or ())
            if some is None or left < 0:
                return None
            every += some
        return every

    def rows(self, question: Question) -> Rows[Any]:
        """Give the rows that a question is about, of one collection after the other."""
        if isinstance(question, StatQuestion):
            parts = self._asked(partial(Collection.stats_by_place, question=question))
            return read_rows(added_up(row for _, rows in parts for row in rows.read()))
        number = sum(number for _, number in self._asked(partial(_counted, question=question)))

        def read() -> Iterator[Any]:
            ask = partial(Collection.rows, question=question)
            for path, rows in self._asked(ask, ahead=COLLECTIONS_AHEAD):
                with self._noting(path):
                    yield from rows.read()

        order = _ORDERS.get(type(question))
        # Each collection has them in order; what is first of all is known only at the end.
        return Rows(number, read) if order is None else read_rows(sorted(read(), key=order))

    def bearing(self, id_: str) -> tuple[int, str]:
        """Give how many records have an id, and the first as ARTICLE/ID."""
        found = [it for _, it in self._asked(partial(Collection.bearing, id_=id_)) if it[0]]
        return sum(number for number, _ in found), found[0][1] if found else ""

    def at_hand(self) -> Shards:
        """Give the same articles from collections that stay open, where this process reads them."""
        if not isinstance(self._workers, ThisProcess):
            return self
        it = Shards(self._paths, self._workers, self._within, self._befores)
        it._open = lru_cache(maxsize=COLLECTIONS_OPEN)(partial(_opened, self._within))
        return it

    def find(self, id: str) -> Extraction | None:
        """Give the article with an id and its records, if there is one."""
        path = self._holder(id)
        return None if path is None else self._one_answer(path, partial(Collection.find, id=id))

    def about(self, id: str) -> Article:
        """Give the article with an id, without its records."""
        path = self._holder(id)
        if path is None:
            raise self._no_article(id)
        return self._one_answer(path, partial(Collection.about, id=id))

    def has(self, id: str) -> bool:
        """Tell whether there is an article with an id."""
        return self._holder(id) is not None

    def source(self, id: str) -> ArticleSource:
        """Give date, publisher, title and address of the article with an id."""
        path = self._holder(id)
        if path is None:
            return ArticleSource(None, None, None, None)
        return self._one_answer(path, partial(Collection.source, id=id))

    def dates(self, ids: Iterable[str]) -> Mapping[str, str | None]:
        """Give the dates of some articles: each collection tells those of its own."""
        wanted = list(ids)
        found = self._gathered(partial(_dates, ids=wanted))
        return dict(found)

    def names(self, kind: NameKind, beginning: str = "") -> Iterable[str]:
        """Give names of a kind of records (or ids) that begin with some letters."""
        return dict.fromkeys(
            self._gathered(partial(Collection.names, kind=kind, beginning=beginning))
        )

    def _find(self, id_: str) -> str | None:
        """Give the collection that has an article."""
        paths = [path for path in self._paths if path not in self.faults]
        paths.sort(key=lambda path: path != self._nearest)
        holding = self._heard(paths, self._befores, partial(Collection.has, id=id_))
        self._nearest = next((path for path, has in holding if has), None)
        return self._nearest

    def _number(self) -> int:
        return len(self.rows(ArticleQuestion()))

    def _ids(self) -> Iterator[str]:
        return (hit.row.id for hit in self.rows(ArticleQuestion()))

    def _one_answer(self, path: str, ask: Ask[Result]) -> Result:
        (task,) = self._tasks([path], self._befores, ask)
        return task()

    def _gathered(self, ask: Ask[Iterable[Result]]) -> list[Result]:
        return [one for _, found in self._asked(ask) for one in found]

    def _asked(self, ask: Ask[Result], ahead: int | None = None) -> Iterator[tuple[str, Result]]:
        """Give what each collection that can be read answers, in their order."""
        befores = self._befores
        paths = [path for path in self._paths if path not in self.faults]
        yield from self._heard(paths, befores, ask, ahead)

    @cached_property
    def _befores(self) -> Mapping[str, str]:
        """Give what stands before the ids of each collection that shares some with another."""
        if len(self._paths) == 1:
            return {}
        ends = {
            path: found for path, found in self._heard(self._paths, {}, Collection.ends) if found
        }
        holders: dict[str, str] = {}
        alike: set[str] = set()
        for path, ids in self._heard(_overlapping(ends), {}, Collection.ids):
            for id_ in ids:
                holder = holders.setdefault(id_, path)
                if holder != path:
                    alike |= {holder, path}
        return {path: f"{name}/" for path, name in _named(self._paths).items() if path in alike}

    def _heard(
        self,
        paths: Sequence[str],
        befores: Mapping[str, str],
        ask: Ask[Result],
        ahead: int | None = None,
    ) -> Iterator[tuple[str, Result]]:
        """Give what some collections answer, in their order, and note which do not."""
        for path, task in zip(paths, self._tasks(paths, befores, ask, ahead)):
            with self._noting(path):
                yield path, task()

    @contextmanager
    def _noting(self, path: str) -> Iterator[None]:
        """Note among the faults where a collection does not answer."""
        try:
            yield
        except IomedError as error:
            self.faults[path] = str(error)
        except Exception as error:
            # A worker that was killed, a file that a worker does not see.
            self.faults[path] = f"{path}: does not answer: {type(error).__name__}: {error}"

    def _tasks(
        self,
        paths: Sequence[str],
        befores: Mapping[str, str],
        ask: Ask[Result],
        ahead: int | None = None,
    ) -> Iterator[Callable[[], Result]]:
        """Give what waits for the answer of each collection."""
        function: Callable[[tuple[str, str]], Result]
        if self._open is None:
            function = partial(ask_shard, within=self._within, ask=ask)
        else:
            function = partial(_ask_open, self._open, ask)
        return self._workers.tasks(
            function, [(path, befores.get(path, "")) for path in paths], ahead
        )


_ORDERS: Mapping[type[Question], Callable[[Any], int]] = {
    CountryQuestion: by_mentions,
}


def ask_shard(shard: tuple[str, str], within: Sequence[Limits], ask: Ask[Result]) -> Result:
    """Ask one collection, whose articles' ids have something before them."""
    return ask(_opened(within, shard))


def _opened(within: Sequence[Limits], shard: tuple[str, str]) -> Collection:
    path, before = shard
    return reopened(local(path), before, within)


def _ask_open(
    opened: Callable[[tuple[str, str]], Collection], ask: Ask[Result], shard: tuple[str, str]
) -> Result:
    return ask(opened(shard))


def _counted(it: Collection, question: Question) -> int:
    return len(it.rows(question))


def _dates(it: Collection, ids: Sequence[str]) -> Iterable[tuple[str, str | None]]:
    return it.dates(ids).items()


def _overlapping(ends: Mapping[str, tuple[str, str]]) -> list[str]:
    """Give those that may have an id that another has, by the first and the last of each.

    What `collect` puts into a folder has ids that begin with its name, and needs no look at all.
    """
    found: set[str] = set()
    furthest, before = "", ""
    for path, (first, last) in sorted(ends.items(), key=lambda item: item[1]):
        if before and first <= furthest:
            found |= {before, path}
        if not before or last > furthest:
            furthest, before = last, path
    return [path for path in ends if path in found]


def _named(paths: Sequence[str]) -> dict[str, str]:
    """Give each collection's name: what tells its path from the others', without the suffix."""
    # What is common is text, since `commonpath` would spoil an address.
    folder = commonprefix(paths).rpartition("/")[0]  # noqa: RUF071
    return {path: path[len(folder) :].lstrip("/").removesuffix(SUFFIX) for path in paths}
