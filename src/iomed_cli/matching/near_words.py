"""What somebody may have meant who typed a value, a field or an id that there is not."""

from __future__ import annotations

from collections.abc import Collection, Iterable

from iomed_cli.errors import IomedError


def asked_back(word: str, known: Iterable[str]) -> str:
    """Give the question whether one of the known words was meant; nothing where none is near."""
    # Only here, since only errors need it.
    from difflib import get_close_matches

    folded = {one.casefold(): one for one in known}
    near = get_close_matches(word.casefold(), folded, n=1, cutoff=0.7)
    return f" (did you mean {folded[near[0]]}?)" if near else ""


def refuse_unknown(name: str, value: object, known: Collection[str]) -> None:
    """Raise IomedError, with the list of those there are, for what is no known value."""
    if value not in known:
        meant = asked_back(value, known) if isinstance(value, str) else ""
        raise IomedError(f"no {name}: {value!r}{meant}; there are: {', '.join(known)}")
