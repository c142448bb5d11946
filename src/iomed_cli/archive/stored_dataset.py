"""Questions to many articles that are kept: what is read of them, and the explorer's answers.

Whoever keeps them gives only what a question may be about. The functions of the
explorer are asked of that, so that the answers are those of all articles in memory.
"""

from __future__ import annotations

from abc import abstractmethod
from collections.abc import Callable, Iterable, Iterator, Sequence
from typing import TYPE_CHECKING, Any, Generic, TypeVar, overload

from msgspec.structs import replace

from iomed_cli.query import show as passages
from iomed_cli.query.dataset import Dataset
from iomed_cli.query.memory_dataset import MemoryDataset
from iomed_cli.query.questions import SpeakerQuestion
from iomed_cli.query.rows import Answer, Rows

if TYPE_CHECKING:
    from iomed_cli.model import Extraction
    from iomed_cli.query.questions import Question
    from iomed_cli.query.show import Shown
    from iomed_cli.verification import Verdict

READ_FOR_CLAIM = 8
"""Articles that are read to answer a claim, or fewer."""

MANY = 5
"""Claims from which it is asked how many articles there are: that takes a look at each file."""

LARGEST_FOR_CLAIMS = 8_000_000
"""Characters of articles that are held in memory, at most, to answer many claims."""

Key = TypeVar("Key")


class StoredDataset(Dataset):
    """A Dataset whose articles are not in memory: see `Dataset` for what it is asked."""

    of_one_moment = False
    """What is written to the files meanwhile is not seen, so that what was read may be kept."""

    _claims = 0
    """How many claims were answered one by one."""

    _read = 0
    """How many articles were read for them, each as often as it was."""

    _kept: Dataset | None = None
    """The same articles in memory, once as many were read for claims as there are."""

    @abstractmethod
    def narrowed(self, question: Question) -> list[Extraction]:
        """Give extractions with all records that the answer to a question depends on."""

    @abstractmethod
    def rows(self, question: Question) -> Rows[Any]:
        """Give the rows that a plain question is about, or speakers, each of one article."""

    @abstractmethod
    def evidence(self, text: str, speaker: str | None, similar: bool) -> list[Extraction]:
        """Give the articles that have a claim's words, or with ``similar`` go back to."""

    @abstractmethod
    def spoken(self) -> list[Extraction] | None:
        """Give all articles with what is said in them alone; None where they are too large."""

    @abstractmethod
    def bearing(self, id_: str) -> tuple[int, str]:
        """Give how many records have an id, and the first as ARTICLE/ID."""

    def answer(self, question: Question) -> Answer[Any]:
        """Answer a question to all articles."""
        if isinstance(question, SpeakerQuestion):
            return question.among(hit.row for hit in self.rows(question))
        if question.plain:
            return Answer(self.rows(question))
        return question.answer(self.narrowed(question))

    def verdict(self, text: str, speaker: str | None) -> Verdict:
        """Say whether these are the words of a quotation, all of them, and that speaker's."""
        if self._kept is not None:
            return self._kept.verdict(text, speaker)
        from iomed_cli.verification import STANDING, Verifier

        self._claims += 1
        if self.of_one_moment and self._claims >= MANY and self._read > len(self.extractions):
            # However many claims come, this has at most doubled what was read for them.
            self._claims, self._read = 0, 0
            self._kept = self._in_memory()
        for similar in (False, True):
            evidence = self.evidence(text, speaker, similar)
            self._read += len(evidence)
            verdict = Verifier(evidence).verify(text, speaker)
            if verdict.verdict in STANDING:
                break
        if verdict.verdict == "not_found":
            return replace(verdict, searched=len(self.extractions))
        return verdict

    def for_claims(self, number: int) -> Dataset:
        """Give the same articles, in memory where reading all takes less than each claim's own."""
        if number < MANY or len(self.extractions) > READ_FOR_CLAIM * number:
            return self
        return self._in_memory() or self

    def _in_memory(self) -> MemoryDataset | None:
        every = self.spoken()
        return None if every is None else MemoryDataset(every, self.faults)

    def shown(self, reference: str) -> Shown | None:
        """Give one record with its surroundings and how to cite it; None where there is none."""
        article, _, id_ = reference.strip().rpartition("/")
        if id_ and not article:
            number, first = self.bearing(id_)
            if number > 1:
                raise passages.ambiguous(number, id_, first)
            article = first.rpartition("/")[0]
        found = self.find(article)
        return passages.show(() if found is None else [found], reference)


class StoredArticles(Sequence["Extraction"], Generic[Key]):
    """Every article that is kept, read when it is wanted."""

    def __init__(
        self,
        count: Callable[[], int],
        keys: Callable[[], Iterable[Key]],
        read: Callable[[Key], Extraction],
    ) -> None:
        self._count = count
        self._keys = keys
        self._read = read

    def __len__(self) -> int:
        return self._count()

    def __iter__(self) -> Iterator[Extraction]:
        return map(self._read, self._keys())

    @overload
    def __getitem__(self, index: int) -> Extraction: ...
    @overload
    def __getitem__(self, index: slice) -> list[Extraction]: ...
    def __getitem__(self, index: int | slice) -> Extraction | list[Extraction]:
        """Give an article, or a list of articles for a slice."""
        keys = list(self._keys())
        if isinstance(index, slice):
            return [self._read(key) for key in keys[index]]
        return self._read(keys[index])
