"""Sources that change while they are asked: only what has changed is read and extracted anew."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from contextlib import closing
from pathlib import Path

from iomed_cli.errors import IomedError
from iomed_cli.inputs.unique_ids import Ids
from iomed_cli.intake.load import load
from iomed_cli.model import Extraction
from iomed_cli.query.dataset import Dataset
from iomed_cli.query.memory_dataset import MemoryDataset

Stamp = tuple[int, int] | None
"""When a file was changed, and its size; none where there is no such file."""


def stamp(path: str) -> Stamp:
    """Give what tells that a file has changed."""
    try:
        found = Path(path).stat()
    except OSError:
        return None
    return found.st_mtime_ns, found.st_size


class WatchedSources:
    """What a person names as sources, read again file by file."""

    def __init__(
        self, data: Sequence[str] | None, max_size: int, say: Callable[[str], object]
    ) -> None:
        self._data = data
        self._max_size = max_size
        self._say = say
        self._known: dict[str, tuple[Stamp, Dataset | IomedError]] = {}
        self._stamps: dict[str, Stamp] = {}
        self._dataset: Dataset | None = None

    def stamps(self) -> dict[str, Stamp]:
        """Give what tells that any of the files has changed, or that there is another one."""
        return {path: stamp(path) for path in self._files()}

    def dataset(self) -> Dataset:
        """Give the articles as they are now."""
        stamps = self.stamps()
        if self._dataset is None or stamps != self._stamps:
            self._dataset = self._read(stamps)
            self._stamps = stamps
        return self._dataset

    def _files(self) -> list[str]:
        from iomed_cli.intake.folder_contents import contents

        found: list[str] = []
        for name in self._data or ():
            if not Path(name).is_dir():
                found.append(name)
                continue
            try:
                inside = contents(name)
            except IomedError:
                # An empty folder may be filled yet.
                continue
            found += [*inside.files, *inside.collections]
        return list(dict.fromkeys(found))

    def _read(self, stamps: dict[str, Stamp]) -> Dataset:
        if not stamps:
            return load(self._data, max_size=self._max_size, say=self._say)
        for path, at in stamps.items():
            if path not in self._known or self._known[path][0] != at:
                self._known[path] = at, self._loaded(path)
        self._known = {path: self._known[path] for path in stamps}
        every = [one for _, one in self._known.values()]
        sound = [one for one in every if isinstance(one, Dataset)]
        broken = [str(one) for one in every if isinstance(one, IomedError)]
        if not sound:
            raise IomedError(broken[0])
        faults = {fault: fault for fault in broken}
        for one in sound:
            faults |= one.faults
        made = MemoryDataset(_unlike(sound), faults)
        made.take_over(self._dataset)
        return made

    def _loaded(self, path: str) -> Dataset | IomedError:
        try:
            return load([path], max_size=self._max_size, say=self._say)
        except IomedError as error:
            return error


def _unlike(sound: Sequence[Dataset]) -> tuple[Extraction, ...]:
    """Give all articles, no two with one id."""
    from iomed_cli.intake.article_texts import renamed

    with closing(Ids()) as ids:
        return tuple(
            renamed(one, ids.unique(one.article.id))
            for dataset in sound
            for one in dataset.extractions
        )
