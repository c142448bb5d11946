"""Quotations and facts of news articles, each at its place in the text.

>>> from iomed_cli import load
>>> [quote.text for quote in load().quotes(speaker="Mao Ning")]
"""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from iomed_cli.errors import IomedError as IomedError
    from iomed_cli.intake.load import load as load
    from iomed_cli.jobs.extract import extract as extract
    from iomed_cli.query.dataset import Dataset as Dataset

__version__ = "0.1.0"

__all__ = ["Dataset", "IomedError", "__version__", "extract", "load"]

_HOMES = {
    "Dataset": "query.dataset",
    "IomedError": "errors",
    "extract": "jobs.extract",
    "load": "intake.load",
}


def __dir__() -> list[str]:
    return sorted(__all__)


def __getattr__(name: str) -> object:
    # Importing the package costs nothing until one of its names is used.
    if name not in _HOMES:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    from importlib import import_module

    return getattr(import_module(f".{_HOMES[name]}", __name__), name)
