"""Bodies by where they are named first: which of them *the company* may be."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import islice

from iomed_cli.extraction.entities.entity import Entity
from iomed_cli.extraction.lexicon import fact_words
from iomed_cli.model import Organization
from iomed_cli.value import Value

_SO_CALLED = frozenset("ministry council commission board court".split())
"""What has the noun in its name, so that another body is never called so."""
_NEW = 250
"""Within how many characters an organization that is named first may be what is spoken of."""


class EarliestBodies:
    """The organizations of each kind, and of each noun in their names, in the order of naming."""

    def __init__(self, organizations: Sequence[Entity[Organization]]) -> None:
        self._called: dict[str, list[_Named]] = {}
        self._kinds: dict[str, list[_Named]] = {}
        named = ([start for start, _ in islice(one.spans(), 2)] for one in organizations)
        about = (one.about for one in organizations)
        for starts, one in sorted(zip(named, about), key=lambda it: it[0][0]):
            here = _Named(one.name, starts[0], starts[-1] if len(starts) > 1 else None)
            self._kinds.setdefault(one.kind, []).append(here)
            for word in set(one.name.lower().split()):
                noun = word if word in fact_words.BODIES else word.removesuffix("s")
                if noun in fact_words.BODIES:
                    self._called.setdefault(noun, []).append(here)

    def before(
        self, at: int, noun: str, kind: str, subjects: set[str], near: set[str]
    ) -> str | None:
        """Give the only one named before a place that a noun fits by its name, or by its kind.

        A company that is only named beside another is not what the text calls *the company*: it
        was named twice, or was a `subject` before, the only one of its kind. Of several, another
        that is named `near`, in the sentence before, may be it, too.
        """
        called = [one for one in self._called.get(noun, ()) if one.start < at]
        if called:
            return called[0].name if len(called) == 1 else None
        kinds = (kind, *fact_words.ALSO_OF_KINDS.get(noun, ()))
        if noun in _SO_CALLED:
            return None
        fitting = [one for kind in kinds for one in self._kinds.get(kind, ()) if one.start < at]
        known = [one for one in fitting if one.name in subjects]
        if len(fitting) == 1:
            again = fitting[0].again
            return fitting[0].name if known or (again is not None and again < at) else None
        new = any(
            (at - one.start < _NEW or one.name in near) and one not in known for one in fitting
        )
        return known[0].name if len(known) == 1 and not new else None


class _Named(Value, frozen=True):
    name: str
    start: int
    again: int | None
    """Where it is named for the second time."""
