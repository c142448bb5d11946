"""The one door: a Dataset of whatever is named, be it text, data, a collection or several."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterable, Sequence
from os import PathLike

from iomed_cli.errors import IomedError, refuse_other_than_text
from iomed_cli.inputs.file_kinds import is_database
from iomed_cli.inputs.opener import read_input
from iomed_cli.inputs.sizes import MAX_SIZE
from iomed_cli.query.data_files import bundled, decoded_extraction
from iomed_cli.query.dataset import Dataset
from iomed_cli.query.memory_dataset import MemoryDataset

Path = str | PathLike[str]

_BESIDE_TEXTS = 1000
"""Articles that collections may have to be asked in memory, together with texts."""


def load(
    sources: Path | Iterable[Path] | None = None,
    cluster: str | None = None,
    max_size: int = MAX_SIZE,
    say: Callable[[str], object] | None = None,
) -> Dataset:
    """Give the articles of one source or of several, ready to be asked.

    A source is a text or a page (a file, an address, ``-`` for standard input), which is
    extracted as ``extract`` does; an extraction, JSON or JSON Lines; a collection; or a
    folder or a pattern of any of these. Without any it is the bundled article.
    Several collections are asked side by side, by a cluster where its scheduler's address is
    given; all else is kept in memory, so that a file of more bytes than the limit is refused.
    Where one of several sources cannot be read, the reason is in the Dataset's ``faults``.
    What the reader should know besides is said. Raises IomedError with the name and the
    reason where a source cannot be read, or an extraction does not hold against its own text.
    """
    names = _names(sources)
    if names is None:
        _refuse_cluster(cluster)
        path = bundled("article.json")
        return MemoryDataset((decoded_extraction(read_input(path), str(path)),))
    collections, files, several = _places(names, say)
    if collections and not files:
        return _stored(collections, several or len(names) > 1, cluster)
    _refuse_cluster(cluster)
    from iomed_cli.intake.on_the_fly import articles_of

    return articles_of(files, max_size, say, beside=_kept(collections, files))


def _names(sources: Path | Iterable[Path] | None) -> list[str] | None:
    """Give the sources as text; None of none."""
    if sources is None:
        return None
    if isinstance(sources, (str, bytes, PathLike)) or not isinstance(sources, Iterable):
        sources = [sources]
    # A path may be spelt in bytes, which is too rare to be worth another way through.
    names = [os.fspath(one) if isinstance(one, PathLike) else one for one in sources]
    if not names:
        raise IomedError("no source is named: give a file, a folder or an address")
    for name in names:
        refuse_other_than_text("sources", name)
    return names


def _refuse_cluster(cluster: str | None) -> None:
    if cluster is not None:
        raise IomedError("--cluster is for several collections: give --data FOLDER or a pattern")


def _places(
    names: Iterable[str], say: Callable[[str], object] | None
) -> tuple[list[str], list[str], bool]:
    """Sort what is named into collections and files, with what is in a folder in its place.

    The files are texts and data, which are read into memory. Then it is told whether a folder
    or a pattern was named: of one collection, too, it makes several.
    """
    collections: list[str] = []
    files: list[str] = []
    several = False
    for name in names:
        if not _may_be_several(name):
            (collections if _is_collection(name) else files).append(name)
            continue
        from iomed_cli.intake.folder_contents import contents

        inside = contents(name)
        several = several or inside.several
        collections += inside.collections
        # A file may be called like a pattern.
        one = not inside.several and _is_collection(name)
        (collections if one else files).extend(inside.files)
        if inside.left_out and say:
            say(inside.left_out)
    return collections, files, several


def _may_be_several(name: str) -> bool:
    return any(mark in name for mark in "*?[") or "://" in name or os.path.isdir(name)  # noqa: PTH112


def _is_collection(name: str) -> bool:
    """Tell whether a file is an SQLite database. What is no file is not touched."""
    if name == "-" or not os.path.isfile(name):  # noqa: PTH113
        return False
    try:
        return is_database(name)
    except OSError:
        # Whoever reads it says why it cannot be read.
        return False


def _stored(paths: Sequence[str], several: bool, cluster: str | None) -> Dataset:
    """Give the articles of collections, which stay where they are."""
    # SQLite itself takes longer to import than most data files to read.
    if several:
        from iomed_cli.archive.shards import Shards
        from iomed_cli.parallel.workers import workers

        return Shards(list(dict.fromkeys(paths)), workers(cluster=cluster))
    _refuse_cluster(cluster)
    from iomed_cli.archive.collection import Collection

    return Collection.open(paths[0])


def _kept(collections: Sequence[str], files: Sequence[str]) -> Dataset | None:
    """Give the articles of collections that are to be asked in memory, together with files."""
    if not collections:
        return None
    found = _stored(collections, len(collections) > 1, None)
    if (number := len(found.extractions)) > _BESIDE_TEXTS:
        raise IomedError(
            f"{collections[0]}: has {number:,} articles, too many to be asked together with"
            f" {files[0]}: collect that too (iomed collect {files[0]} --into {collections[0]})"
        )
    return found
