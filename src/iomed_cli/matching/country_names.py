"""The states of the world, and which of them a query names."""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import cache

from iomed_cli.matching.folding import fold, refuse_blank
from iomed_cli.reference.country_table import OTHER_PLACES, ROWS
from iomed_cli.reference.states import other_places, states


def find_codes(query: str, *, guess: bool = True) -> list[str]:
    """The codes of the countries that the query may mean, in alphabetical order of the codes.

    Usually one; several where the name is ambiguous (``Korea``) or misspelt
    so that it fits more than one as well (``Nigera``); none where it is no
    country's. A name, code or demonym of any state counts as that one and
    never as a slip for another. Slips are forgiven in names of five letters
    (one) and of eight (two). Raises IomedError for a blank query.
    """
    refuse_blank(fold(query))
    # As lists invert names: "Korea, Republic of", "Iran (Islamic Republic of)".
    name, _, before = query.partition("(" if "(" in query else ",")
    spelt = [key for key in (_key(query), _key(f"{before} {name}")) if key in _letters()]
    for known in (_names, _codes, _demonyms) if spelt else ():
        for exact in spelt:
            if exact in known():
                return sorted(known()[exact])
    if _is_worded(query) and (codes := _in_any_order().get(_ordered(query))):
        return sorted(codes)
    return _nearest(_key(" ".join(_spelt_out(query)))) if guess else []


def near_countries(query: str) -> list[str]:
    """Give the codes of the states that a query names but for one letter, in a name of four."""
    key = _key(query)
    if not 3 <= len(key) <= 5:
        return []
    # Only here, since importing it takes longer than most commands.
    from rapidfuzz.distance import OSA

    near = (name for name in _names() if len(name) > 3 and OSA.distance(key, name) == 1)
    return sorted({code for name in near for code in _names()[name]})


def is_other_place(query: str) -> bool:
    """Tell whether a query names a place that is no state."""
    if _key(query) in _letters() and _key(query) in _places():
        return True
    return _is_worded(query) and _ordered(query) in _ordered_places()


def _nearest(key: str) -> list[str]:
    """The countries whose name has the fewest slips, if few enough for its length."""
    most = 2 if len(key) >= 8 else 1 if len(key) >= 5 else 0
    known = [
        name
        for name in (*_names(), *_demonyms())
        if abs(len(name) - len(key)) <= most and len(name) >= 4
    ]
    if not most or not known:
        return []
    # Only here, since importing it takes longer than most commands.
    from rapidfuzz.distance import OSA

    slips = {name: OSA.distance(key, name, score_cutoff=most) for name in known}
    fewest = min(slips.values())
    if fewest > most:
        return []
    nearest = [name for name in known if slips[name] == fewest]
    means = [_names().get(name) or _demonyms()[name] for name in nearest if name not in _places()]
    # A slip for a place that is no state is not taken for one.
    if len(means) < len(nearest):
        return []
    return sorted(set().union(*means))


# How lists and maps shorten the names of states.
_ABBREVIATED = {
    "rep": "republic",
    "dem": "democratic",
    "eq": "equatorial",
    "utd": "united",
    "is": "islands",
    "fed": "federated",
    "sts": "states",
    "cent": "central",
    "dpr": "democratic people's republic",
    "pdr": "people's democratic republic",
    "herz": "herzegovina",
    "northern": "north",
    "southern": "south",
    "eastern": "east",
    "western": "west",
}
# Only where a name begins or ends with it.
_DIRECTIONS = {"n": "north", "s": "south", "e": "east", "w": "west", "c": "central"}
_SMALL = frozenset(("of", "the", "and"))


def _spelt_out(name: str) -> list[str]:
    """The words of a name, without the small ones and with no abbreviation."""
    words = re.sub(r"[\W_]+", " ", fold(name).replace("'", "")).split()
    if len(words) > 1:
        for end in (0, -1):
            words[end] = _DIRECTIONS.get(words[end], words[end])
        words = [part for word in words for part in _ABBREVIATED.get(word, word).split()]
    return [word.replace("'", "") for word in words if word not in _SMALL]


def _ordered(name: str) -> str:
    return " ".join(sorted(_spelt_out(name)))


@cache
def _in_any_order() -> dict[str, set[str]]:
    """The codes by the words of a name in alphabetical order: ``Congo, Rep.``, ``Korea DPR``."""
    found: dict[str, set[str]] = {}
    for state in states().values():
        for name in state.names:
            found.setdefault(_ordered(name), set()).add(state.code)
    for place in _ordered_places():
        found.pop(place, None)
    return found


@cache
def _letters() -> str:
    """The letters of all that states and places are called: every `_key` is a part of them.

    Most queries name no country, and to take all names apart takes longer than to answer them.
    """
    text = fold(ROWS + OTHER_PLACES).replace("'", "").replace("&", " and ")
    return "".join("saint" if word == "st" else word for word in re.split(r"[\W_]+", text))


def _is_worded(query: str) -> bool:
    """Tell whether each word of a query may be one of a name, in whatever order."""
    longer = " ".join((*_ABBREVIATED.values(), *_DIRECTIONS.values()))
    return all(word in _letters() or word in longer for word in _spelt_out(query))


def _key(name: str) -> str:
    """The letters that tell a name: without its article, marks and ``Saint`` in one spelling."""
    if name.isascii() and name.replace(" ", "").isalpha():
        words = name.lower().split()
    else:
        words = re.sub(r"[\W_]+", " ", fold(name).replace("'", "").replace("&", " and ")).split()
    if len(words) > 1 and words[0] == "the":
        del words[0]
    return "".join("saint" if word == "st" and len(words) > 1 else word for word in words)


def _keyed(names: Iterable[tuple[str, str]]) -> dict[str, set[str]]:
    keyed: dict[str, set[str]] = {}
    for name, code in names:
        keyed.setdefault(_key(name), set()).add(code)
    return keyed


@cache
def _ordered_places() -> frozenset[str]:
    return frozenset(map(_ordered, other_places()))


@cache
def _places() -> frozenset[str]:
    return frozenset(map(_key, other_places()))


@cache
def _names() -> dict[str, set[str]]:
    """By key: the codes of the states that bear a name, none for other places."""
    named = ((name, state.code) for state in states().values() for name in state.names)
    return {**{place: set[str]() for place in _places()}, **_keyed(named)}


@cache
def _codes() -> dict[str, set[str]]:
    every = states().values()
    return _keyed((code, one.code) for one in every for code in (one.code, one.alpha3))


@cache
def _demonyms() -> dict[str, set[str]]:
    return _keyed((word, one.code) for one in states().values() for word in one.demonyms)
