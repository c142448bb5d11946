"""Parties: names that politicians beside them show to be a party's."""

from __future__ import annotations

from iomed_cli.extraction.lexicon.name_ends import PARTY_ENDS
from iomed_cli.lazy_patterns import lazy

_OF = r"(?: (?:from|of|for|with))?(?: (?:the|[a-z]+['’]s own))*(?: (?:opposition|ruling|governing))? $"
_POLITICIANS = lazy(
    r"\b(?:[Ss]enators|[Ll]awmakers?|MPs?|TDs?|[Dd]eputies|[Ll]egislators?|[Cc]ouncillors?"
    rf"|[Pp]arliamentarians?|[Oo]pposition|[Rr]uling){_OF}"
)
_POLITICIAN_OF = lazy(
    r"\b(?:[Cc]ouncillor|[Ss]enator|MP|TD|[Ll]awmaker|[Dd]eputy|Rep\.|Sen\.|Cllr|[Cc]ongress(?:wo)?man)"
    r"(?: [A-Z][\w’'-]+){2,3},? of (?:the )?$"
)
_LEADERS = lazy(rf"\b(?:[Ll]eaders?|[Cc]o-leader|[Ll]eads|[Ll]ed|[Hh]eads|[Cc]hairs){_OF}")
_IN_CHAMBER = lazy(
    r" in (?:the )?(?:(?:upper|lower) house|(?:upper |lower )?(?:[Ss]enate|[Pp]arliament|[Aa]ssembly"
    r"|[Cc]ongress|[Ll]egislature|[Cc]hamber|National Assembly|Dáil|Knesset|Commons|Bundestag))\b"
)
_FAR = 60


def is_party(text: str, start: int, end: int, last: str) -> bool:
    """Tell whether who is of a name makes it a party's: ``senators from the Renewal Movement``.

    `last` is its last word.
    """
    low = max(0, start - _FAR)
    if last in PARTY_ENDS and (
        _POLITICIANS.search(text, low, start) or _POLITICIAN_OF.search(text, low, start)
    ):
        return True
    if not text.startswith(" in ", end) or _IN_CHAMBER.match(text, end) is None:
        return False
    return _LEADERS.search(text, low, start) is not None
