"""Parties: names that politicians beside them show to be a party's."""

from __future__ import annotations

from iomed_cli.extraction.lexicon.bodies.name_ends import PARTY_ENDS

_POLITICIANS = frozenset(
    """senators lawmaker lawmakers mp mps td tds deputies legislator legislators councillor
    councillors parliamentarian parliamentarians""".split()
)
_TITLES = _POLITICIANS | frozenset(
    "senator deputy rep. sen. cllr congressman congresswoman assemblyman assemblywoman".split()
)
"""Who stands before a name, of whose party the article tells: ``Cllr Ann Lee of the Free Voters``."""
_LEADERS = frozenset("leader leaders co-leader leads led heads chairs".split())
_LINKS = frozenset("from of for with".split())
_RULING = frozenset("opposition ruling governing".split())
_CHAMBERS = frozenset(
    """senate parliament assembly congress legislature chamber house dáil knesset commons bundestag
    lok rajya""".split()
)
_BESIDE_CHAMBERS = frozenset("the upper lower national federal".split())
_FAR = 60
_NAME = 4


def is_party(text: str, start: int, end: int, last: str) -> bool:
    """Tell whether who is of a name makes it a party's: ``senators from the Renewal Movement``.

    `last` is its last word.
    """
    may_end = last in PARTY_ENDS
    if not may_end and not text.startswith(" in ", end):
        return False
    before = text[max(0, start - _FAR) : start].split()
    while before and (before[-1] in ("the", "own") or before[-1][-2:] in ("'s", "’s")):
        before.pop()
    if before and before[-1].lower() in _RULING:
        return may_end
    if before and before[-1] in _LINKS:
        before.pop()
    if not before:
        return False
    who = before[-1].lower()
    if may_end and (who in _POLITICIANS or _is_politician(before[-_NAME:])):
        return True
    return who in _LEADERS and _in_chamber(text, end)


def _is_politician(words: list[str]) -> bool:
    """Tell a title with a name behind it: ``councillor Bruno Effler,``."""
    return any(
        word.lower() in _TITLES
        and len(words) - at > 2
        and all(it[0].isupper() for it in words[at + 1 :])
        for at, word in enumerate(words)
    )


def _in_chamber(text: str, end: int) -> bool:
    """Tell whether a chamber stands behind: ``leads the Civic Accord in the Senate``."""
    if not text.startswith(" in ", end):
        return False
    for word in text[end + 4 : end + _FAR].split():
        if (low := word.strip(",.;:").lower()) not in _BESIDE_CHAMBERS:
            return low in _CHAMBERS
    return False
