"""What somebody may have meant who typed a value, a field or an id that there is not."""

from __future__ import annotations

from collections.abc import Iterable


def asked_back(word: str, known: Iterable[str]) -> str:
    """Give the question whether one of the known words was meant; nothing where none is near."""
    # Only here, since only errors need it.
    from difflib import get_close_matches

    folded = {one.casefold(): one for one in known}
    near = get_close_matches(word.casefold(), folded, n=1, cutoff=0.7)
    return f" (did you mean {folded[near[0]]}?)" if near else ""
