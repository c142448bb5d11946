"""Value: what is made once, compared by what it holds, and never changed."""

from __future__ import annotations

from msgspec import Struct


class Value(Struct, frozen=True, gc=False):
    """A small record; quicker to declare, to make and to read than a named tuple.

    It may hold nothing that leads back to itself. A class of its own says `frozen=True` again,
    for those who check types; a compiled one takes it from here.
    """
