"""The commands: each loads, asks and shows. The only module that touches streams and status."""

import errno
import inspect
import os
import sys
from collections.abc import Callable, Iterable, Mapping, Sequence
from typing import Any, NamedTuple, TypeVar

import typer

from . import options as opt
from .dataset import Dataset, load
from .errors import IomedError
from .model import Quote
from .passages import words_around
from .query import arrange
from .render import Page, json_text, sheet, write
from .rows import Answer
from .views import VIEWS
from .visible import visible

FOUND, NOTHING, ERROR, INTERRUPTED, BROKEN_PIPE = 0, 1, 2, 130, 141


class Reply(NamedTuple):
    """What a command has to say: text for stdout, sentences for stderr, a status."""

    text: Iterable[str]
    notes: Sequence[str] = ()
    status: int = FOUND
