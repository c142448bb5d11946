"""What a folder, a pattern or an address that names several things has in it."""

from __future__ import annotations

from pathlib import Path
from typing import NamedTuple

from iomed_cli.errors import IomedError
from iomed_cli.inputs.documents.document_formats import kind_of_name
from iomed_cli.inputs.locations import SUFFIX, are_several, expanded, is_address, is_remote
from iomed_cli.intake.folders import files_in
from iomed_cli.quantities import quantity


class Contents(NamedTuple):
    """The collections and the other files that a name stands for."""

    collections: list[str]
    files: list[str]
    several: bool
    """Whether the name is that of a folder or a pattern."""
    left_out: str = ""
    """What there is besides and is not asked, for the reader."""


def contents(name: str) -> Contents:
    """Give what a name stands for, in order.

    A folder that has collections is a folder of collections. Raises IomedError where it has
    nothing that can be asked.
    """
    if is_address(name) and not name.endswith(SUFFIX):
        return Contents([], [name], several=False)
    if is_remote(name):
        if kind_of_name(name):
            return Contents([], [name], several=False)
        return Contents(expanded(name), [], several=True)
    if not are_several(name):
        return Contents([], [name], several=False)
    if Path(name).is_dir():
        return _in_folder(name)
    every = expanded(name)
    files = [path for path in every if kind_of_name(path) and not path.endswith(SUFFIX)]
    return Contents([path for path in every if path not in set(files)], files, several=True)


def _in_folder(name: str) -> Contents:
    try:
        collections = expanded(name)
    except IomedError:
        return Contents([], files_in(name), several=True)
    try:
        number = len(files_in(name))
    except IomedError:
        return Contents(collections, [], several=True)
    others = quantity(number, "other file")
    is_not = "is" if number == 1 else "are"
    said = f"{name}: its collections are asked; {others} there {is_not} not"
    return Contents(collections, [], several=True, left_out=said)
