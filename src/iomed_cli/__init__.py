"""Quotations and facts of news articles, each at its place in the text.

>>> from iomed_cli import load
>>> [quote.text for quote in load().quotes(speaker="Mao Ning")]
"""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from .dataset import Dataset as Dataset
    from .dataset import load as load
    from .errors import IomedError as IomedError
    from .extracting import extract as extract

__version__ = "0.1.0"

__all__ = ["Dataset", "IomedError", "__version__", "extract", "load"]

_HOMES = {
    "Dataset": "dataset",
    "IomedError": "errors",
    "extract": "extracting",
    "load": "dataset",
}


def __getattr__(name: str) -> object:
    # Importing the package costs nothing until one of its names is used.
    if name not in _HOMES:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    from importlib import import_module

    return getattr(import_module(f".{_HOMES[name]}", __name__), name)
