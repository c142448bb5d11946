"""Business: what firms do and what is done to them, beside a name that may be a firm's."""

from __future__ import annotations

from iomed_cli.extraction.entities.name_signs import (
    NameSigns,
    is_called_as_person,
    is_firm_of_two,
    is_odd_name,
    tells_of_music,
)
from iomed_cli.lazy_patterns import lazy
from iomed_cli.reference.word_lists import is_english, is_person_name

_SOON = r"(?:ha[sd] |will |would |is to |plans to |also |already |now |recently ){0,3}"
_ABOUT = "(?:about |around |some |nearly |almost |more than |over |up to )?"
_FIRMLY = lazy(
    rf", which {_SOON}(?:was |been |is being )?(?:bought|acquired|taken over|taken private|spun off)\b"
    r"| (?:has |had |have )?agreed to (?:buy|acquire|merge|sell its|take over)\b"
    rf"| {_SOON}(?:agreed to )?(?:employs?|employed|operates?|operated|lay off|laid off) "
    rf"{_ABOUT}\d"
    rf"| {_SOON}(?:cut|axe|axed|shed|create|created|slash|slashed|lay off|scrap) "
    rf"(?:all |{_ABOUT})\d[\d,.]* (?:[a-z-]+ )?"
    r"(?:jobs|posts|roles|staff|workers|employees|positions)\b"
    r"| (?:has |had )?(?:filed for (?:bankruptcy|insolvency|administration|creditor|Chapter)"
    r"|went (?:bankrupt|bust|public|into (?:administration|liquidation|receivership))"
    r"|(?:was |been )?placed (?:in|into) (?:administration|liquidation|receivership))"
    r"| was (?:bought|acquired|taken over|bought out) (?:by|for|in)\b"
)
"""What only a firm does, or is done to it: ``Norvane has agreed to buy its rival``."""
_OPENERS = frozenset(
    """which has had have agreed employs employ employed operates operate operated will would is plans
    also already now recently cut axe axed shed create created slash slashed lay laid scrap filed went
    was placed""".split()
)
"""With what that begins."""
_NEXT = 16
_LOOSELY = lazy(
    rf" {_SOON}(?:won|secured|lost|landed) (?:an?|the|its) (?:[a-z£$€\d.-]+ ){{0,3}}(?:contract|tender|order)\b"
    rf"| {_SOON}(?:close|open|shut|build|move|launch|sell|plans to [a-z]+) (?:its|a new|the) "
    rf"| {_SOON}(?:close|open|shut|build|launch) \d"
    r"| is to (?:close|open|shut|build|move|launch|sell|merge|cut)\b"
    r"| plans to (?:close|open|shut|build|move|launch|sell|merge|cut)\b"
    r"| was fined\b| spokes\w+\b| declined to comment\b| denied\b| said\b| has denied\b|, based in "
    r"|-(?:owned|run|operated|made)\b| (?:store|shop|branch|plant|factory|depot|warehouse|outlet)\b"
)
"""What hardly a place does whose name has several words: ``Halden Mutual was fined``."""
_BEFORE = (
    "joined ", "founded ", "sued ", "against ", "according to ", "figures from ", "data from ",
    "contract to ", "talks with ", "workers at ", "staff at ", "shares in ", "Shares in ",
    "stake in ", "owned by ", "bought by ", "acquired by ", "the firm to ", "the company to ",
    "merger of ", "merger with ", "analyst at ", "partner at ",
)  # fmt: skip
"""What stands before a firm, rather than a place: ``workers at Halden Mutual``."""
_STOPS = ("Park", "Bridge", "Hill", "River", "Lake", "Bay", "Beach", "Island", "Valley", "Street",
    "Road", "Square", "Day", "Week", "Cup", "Act", "Prize", "Award", "Awards", "Festival", "War")  # fmt: skip
"""What ends the names of places, of days and of contests."""


def look_at_business(text: str, name: str, start: int, end: int, seen: NameSigns) -> None:
    """Take in what firms do, and what stands before their names."""
    opens = text[end : end + _NEXT].lstrip(", ").partition(" ")[0] in _OPENERS
    firmly = opens and _FIRMLY.match(text, end)
    if " " not in name:
        if firmly and not (is_english(name.lower()) or is_person_name(name.lower())):
            seen.teams["company"] += 1
        return
    if not (firmly or text.endswith(_BEFORE, 0, start) or _LOOSELY.match(text, end)):
        return
    two = " & " in name
    if two and (not is_firm_of_two(name, "") or tells_of_music(text)):
        return
    if not two and (not is_odd_name(name) or is_called_as_person(name) or name.endswith(_STOPS)):
        return
    if firmly or two or "business" in seen.hints:
        seen.teams["company"] += 1
    if not (firmly or two):
        seen.hints.add("business")
