"""Lazy patterns: regular expressions that are compiled when they are first used.

A short text needs few of those that the rules know, and to compile them all takes longer than to
read it.
"""

from __future__ import annotations

import re
from typing import Any, AnyStr, cast

_METHODS = ("finditer", "findall", "fullmatch", "match", "search", "split", "sub")


class _LazyPattern:
    """A pattern that isn't compiled yet; once it is, its methods are those of the compiled one."""

    __slots__ = ("_source", *_METHODS)

    def __init__(self, pattern: str | bytes, flags: int) -> None:
        self._source = pattern, flags

    def __getattr__(self, name: str) -> Any:
        compiled: re.Pattern[Any] = re.compile(*self._source)
        for method in _METHODS:
            setattr(self, method, getattr(compiled, method))
        return getattr(compiled, name)


def lazy(pattern: AnyStr, flags: int = 0) -> re.Pattern[AnyStr]:
    """Give what can be used as the compiled pattern, and is compiled at its first use."""
    return cast("re.Pattern[AnyStr]", _LazyPattern(pattern, flags))
