"""What a gap hides of how the words beside it are related, and of whom they hold."""

from __future__ import annotations

from collections.abc import Sequence

from iomed_cli.verification.meaning.cut import NEAR, Cut
from iomed_cli.verification.words.clause_bounds import (
    INCLUDING,
    LINKS,
    PLACING,
    RELATIVES,
    SAYING,
    SELECTING,
    is_clause,
    is_finite,
    is_superlative,
)
from iomed_cli.verification.words.polarity import ABOUT, RELATIONS
from iomed_cli.verification.words.weakening import numbers_at

_KNOWN = frozenset("the this these my our your his her its their two three four five six".split())
"""What says that it is known already of whom something is said."""

_SEVERAL = ("s", "men", "people", "children", "folk")
_SELECTING_ALONE = SELECTING - {"some", "few", "people"}
"""What holds of all, unless the next words say of whom: *those* of us, *nobody* in the room."""

_PERSONS = frozenset("i we you he she they".split())
_PARTS = SELECTING | frozenset("half many several fewer more less".split())
_SHARES = frozenset("percent percentage % third quarter fifth tenth majority".split())


class Relations(Cut):
    """What the words left out say of how those that are kept belong together."""

    def related(self) -> str | None:
        """Give what tells how the words are related: *for*, *or*, *than*, *who*."""
        left_out = self.keys[self.start : self.end]
        joined = self.joined
        if not joined:
            return None
        if self.short:
            relation = all(key in RELATIONS or key in ("of", "in") for key in left_out)
            if relation and not RELATIONS.isdisjoint(left_out):
                return left_out[0]
            if list(left_out) == ["but"] and not SELECTING.isdisjoint(self.before()):
                return left_out[0]
            if all(key in LINKS for key in left_out):
                return left_out[0]
        following = self.keys[self.end : self.end + 2]
        if following[:1] == ["than"]:
            return joined[-1]
        if joined[-1] in ABOUT and numbers_at(self.keys, self.end):
            return joined[-1]
        if left_out[-1] in INCLUDING and len(left_out) > 1 and not self.closed(self.end):
            return left_out[-1]
        if self.closed(self.start):
            return None
        if left_out[0] == "as" and len(left_out) > 1:
            # Treat it *as provisional*: what it is taken for.
            return left_out[0]
        if len(before := self.before()) == 1 and before[0] in _SELECTING_ALONE:
            return left_out[0]
        relative = "that" if self._is_contact(left_out) else left_out[0]
        selects = relative in RELATIVES and self._selected(relative)
        return left_out[0] if selects or self._says_of_which(left_out[0]) else None

    @staticmethod
    def _is_contact(left_out: Sequence[str]) -> bool:
        """Tell a relative clause without its *that*: the best *we have seen*."""
        return left_out[0] in _PERSONS and is_clause(left_out, named=False)

    def _says_of_which(self, word: str) -> bool:
        """Tell whether a part of some people is named, and it is left out of which people.

        Most children *in poor countries* are hungry.
        """
        before = self.before()
        part = before and (before[0] in _PARTS or not _SHARES.isdisjoint(before))
        placed = word in PLACING and self.end < len(self.keys) and is_finite(self.keys[self.end])
        return bool(part) and placed and not any(map(is_finite, before))

    def _selected(self, relative: str) -> bool:
        """Tell whether what is said holds of all, where those are left out of whom it holds.

        *Anyone who*, *fishermen who*; of *the men who* it is known already which they are.
        """
        before = self.before()
        if before[:1] and before[0] in SELECTING:
            return True
        if any(map(is_superlative, before[-NEAR:])):
            return True
        if not before or before[-1] in SAYING:
            return False
        any_one = not {"a", "an"}.isdisjoint(before[-NEAR:])
        if relative in ("that", "which"):
            return any_one and len(before) <= NEAR
        known = not _KNOWN.isdisjoint(before[-NEAR:])
        return not known and (any_one or before[-1].endswith(_SEVERAL))
