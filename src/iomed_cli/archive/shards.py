"""Several collections asked side by side, wherever they lie, as if they were one."""

from __future__ import annotations

from collections import deque
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from concurrent.futures import Executor, Future
from contextlib import contextmanager
from functools import cached_property, lru_cache, partial
from itertools import islice
from os.path import commonprefix
from typing import TYPE_CHECKING, Any, overload

from iomed_cli.archive.collection import Collection
from iomed_cli.archive.stored_dataset import Question, StoredDataset, Table
from iomed_cli.errors import IomedError
from iomed_cli.inputs.locations import SUFFIX, local
from iomed_cli.query import show as passages
from iomed_cli.query.dataset import LISTED_IDS, NameKind, no_article
from iomed_cli.query.period import refuse_no_date
from iomed_cli.query.rows import Rows
from iomed_cli.query.stats import added_up

if TYPE_CHECKING:
    from iomed_cli.model import Article, Extraction
    from iomed_cli.query.show import Shown


Limits = dict[str, str | None]
"""What `Dataset.within` is given."""

AHEAD = 8
"""Collections whose rows may wait for those of others to be written."""


class Shards(StoredDataset):
    """The articles in several collections, in the order of these.

    Each is asked, by an executor or one after the other, for what a question
    may be about; the explorer decides on all of that together, so that a sure match in one
    silences the guesses of the others. What cannot be read is in `faults`,
    and the others answer. Where some have articles of the same id, their names stand
    before their articles' ids.
    """

    def __init__(
        self,
        paths: Sequence[str],
        executor: Executor | None = None,
        within: Sequence[Limits] = (),
        befores: Mapping[str, str] | None = None,
    ) -> None:
        self._paths = paths
        self._executor = executor
        self._within = within
        if befores is not None:
            self._befores = befores
        self.faults: dict[str, str] = {}
        """For each collection that does not answer the reason."""
        self._holder = lru_cache(maxsize=4096)(self._find)
        super().__init__(_All(self))

    def within(
        self, *, since: str | None = None, until: str | None = None, publisher: str | None = None
    ) -> Shards:
        """Give the articles of a period, of a publisher: see `Dataset.within`."""
        if since is until is publisher is None:
            return self
        for end in (since, until):
            refuse_no_date(end)
        limits: Limits = {"since": since, "until": until, "publisher": publisher}
        return Shards(self._paths, self._executor, [*self._within, limits], self._befores)

    @property
    def several(self) -> bool:
        """Tell whether there is more than one article."""
        return len(self.extractions) > 1

    def narrowed(self, what: Question, **about: Any) -> list[Extraction]:
        """Give extractions with all records that the answer to a question depends on."""
        return [one for _, found in self._asked("narrowed", what, **about) for one in found]

    def rows(self, what: Table, **about: Any) -> Rows[Any]:
        """Give the rows of a table, of one collection after the other."""
        if what == "stats":
            parts = self._asked("listed", what, ranked=False)
            every = [row for _, rows in parts for row in rows]
            added = added_up(every)
            return Rows(len(added), lambda: iter(added))
        number = sum(number for _, number in self._asked("counted", what, **about))

        def read() -> Iterator[Any]:
            for path, rows in self._asked("listed", what, **about):
                with self._noting(path):
                    yield from rows

        return Rows(number, read)

    def show(self, reference: str) -> Shown | None:
        """Give one record with its surroundings and how to cite it; None where there is none."""
        article, _, id_ = reference.strip().rpartition("/")
        if id_ and not article:
            found = [it for _, it in self._asked("bearing", id_) if it[0]]
            number = sum(number for number, _ in found)
            if number > 1:
                raise passages.ambiguous(number, id_, found[0][1])
            article = found[0][1].rpartition("/")[0] if found else ""
        path = self._holder(article)
        return passages.show([self._whole(path, article)] if path else (), reference)

    def article(self, id: str | None = None) -> Extraction:
        """Give the article with an id and its records; the id may be left out of a single one."""
        if id is None and len(self.extractions) == 1:
            return self.extractions[0]
        path = None if id is None else self._holder(id)
        if path is None:
            first = [
                row.id for row in islice((hit.row for hit in self.rows("articles")), LISTED_IDS)
            ]
            raise no_article(id, len(self.extractions), first)
        return self._whole(path, str(id))

    def about(self, id: str) -> Article:
        """Give the article with an id, without its records."""
        return self.article(id).article

    def date(self, id: str) -> str | None:
        """Give the date of the article with an id."""
        path = self._holder(id)
        day: str | None = self._one_answer(path, "date", id) if path else None
        return day

    def names(self, kind: NameKind, beginning: str = "") -> Iterable[str]:
        """Give names of a kind of records (or ids) that begin with some letters."""
        parts = self._asked("names", kind, beginning)
        return dict.fromkeys(name for _, names in parts for name in names)

    def _find(self, id_: str) -> str | None:
        """Give the collection that has an article."""
        return next((path for path, has in self._asked("has", id_) if has), None)

    def _whole(self, path: str, id_: str) -> Extraction:
        found: Extraction = self._one_answer(path, "article", id_)
        return found

    def _one_answer(self, path: str, method: str, *args: Any) -> Any:
        (answer,) = self._answers([path], self._befores, method, *args)
        return answer()

    def _asked(self, method: str, *args: Any, **about: Any) -> Iterator[tuple[str, Any]]:
        """Give what each collection that can be read answers, in their order."""
        befores = self._befores
        paths = [path for path in self._paths if path not in self.faults]
        yield from self._heard(paths, befores, method, *args, **about)

    @cached_property
    def _befores(self) -> Mapping[str, str]:
        """Give what stands before the ids of each collection that shares some with another."""
        if len(self._paths) == 1:
            return {}
        ends = {path: found for path, found in self._heard(self._paths, {}, "ends") if found}
        holders: dict[str, str] = {}
        alike: set[str] = set()
        for path, ids in self._heard(_overlapping(ends), {}, "ids"):
            for id_ in ids:
                holder = holders.setdefault(id_, path)
                if holder != path:
                    alike |= {holder, path}
        return {path: f"{name}/" for path, name in _named(self._paths).items() if path in alike}

    def _heard(
        self,
        paths: Sequence[str],
        befores: Mapping[str, str],
        method: str,
        *args: Any,
        **about: Any,
    ) -> Iterator[tuple[str, Any]]:
        """Give what some collections answer, in their order, and note which do not."""
        answers = self._answers(paths, befores, method, *args, **about)
        for path, answer in zip(paths, answers):
            with self._noting(path):
                yield path, answer()

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

    def _answers(
        self,
        paths: Sequence[str],
        befores: Mapping[str, str],
        method: str,
        *args: Any,
        **about: Any,
    ) -> Iterator[Callable[[], Any]]:
        """Give what waits for the answer of each collection."""
        questions = [
            (path, befores.get(path, ""), self._within, method, args, about) for path in paths
        ]
        if self._executor is None:
            yield from (partial(ask, *question) for question in questions)
            return
        most = AHEAD if method == "listed" else len(paths)
        waiting: deque[Future[Any]] = deque()
        for question in questions:
            if len(waiting) == most:
                yield waiting.popleft().result
            waiting.append(self._executor.submit(ask_whole, *question))
        yield from (future.result for future in waiting)


def ask(
    path: str,
    before: str,
    within: Sequence[Limits],
    method: str,
    args: tuple[Any, ...],
    about: dict[str, Any],
) -> Any:
    """Ask one collection, whose articles' ids have something before them."""
    it = Collection.open(local(path), before)
    for limits in within:
        it = it.within(**limits)
    if method == "counted":
        return len(it.rows(*args, **about))
    if method == "listed":
        return it.rows(*args, **about).read()
    return getattr(it, method)(*args, **about)


def ask_whole(*question: Any) -> Any:
    """Ask one collection: what an executor is given, wherever its workers are."""
    answer = ask(*question)
    return list(answer) if isinstance(answer, Iterator) else answer


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


class _All(Sequence["Extraction"]):
    """Every article of all collections, read when it is wanted."""

    def __init__(self, shards: Shards) -> None:
        self._shards = shards

    def __len__(self) -> int:
        return len(self._shards.rows("articles"))

    def __iter__(self) -> Iterator[Extraction]:
        for hit in self._shards.rows("articles"):
            yield self._shards.article(hit.row.id)

    @overload
    def __getitem__(self, index: int) -> Extraction: ...
    @overload
    def __getitem__(self, index: slice) -> list[Extraction]: ...
    def __getitem__(self, index: int | slice) -> Extraction | list[Extraction]:
        """Give an article, or a list of articles for a slice."""
        every = [hit.row.id for hit in self._shards.rows("articles")]
        if isinstance(index, slice):
            return [self._shards.article(id_) for id_ in every[index]]
        return self._shards.article(every[index])
