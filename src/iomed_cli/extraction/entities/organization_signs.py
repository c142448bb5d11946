"""Signs: what the words beside a name show of whether it is an organization's."""

from __future__ import annotations

from collections import defaultdict

from iomed_cli.extraction.entities.organization_names import (
    owners,
)
from iomed_cli.extraction.lexicon import nouns
from iomed_cli.extraction.lexicon import organization_words as tables
from iomed_cli.lazy_patterns import lazy
from iomed_cli.model import OrganizationKind
from iomed_cli.reference.word_lists import is_english
from iomed_cli.value import Value

_NEXT = lazy(r"(['’]s?)? ([a-z][a-z-]+)")
_WHICH = lazy(r"(?:, (?:the|an?)(?: [a-z-]+){1,4})?, which (?:also |now |has |had )*([a-z]+)")
_APPOSED = lazy(
    r"(?:,| is| was| are) (?:an?|the|one of|its|[A-Z]\w+['’]s|[A-Z]\w+-based) ?([^,;:.!?()“”\"\n]*)"
)
_COMPLEMENT = lazy(
    r" (?:of|in|for|on|at|from|with|to|by|based|owned|behind|that|which|who|whose|has|had|and)\b"
)
_CORPORATE = lazy(
    r" (?:\([A-Z: .]+\) )?(?:has |had |have )?(?:reported|posted) (?:an? |its )?(?:[\w$£€%.-]+ ){0,4}"
    r"(?:profits?|loss|earnings|revenues?|sales|turnover)\b"
)
_ITSELF = lazy(r" (?:had |has )?(?:also |already |now )?([a-z]+)\b[^.!?\n“”\"]{0,40}?\b(?:it|its) ")
_ITS_OWN = lazy(
    r" (?:ha[sd] |will )?(?:also |already |now )?[a-z]+ (?:that )?its (?:own )?(?:[a-z-]+ ){0,2}?"
    r"(?P<owned>[a-z]+)\b"
)
_HAS = lazy(r" ha[sd] (?:also |now |already )?([a-z]+)\b")
_TAKEN_UP = lazy(
    r"[^\n]{0,240}?[.!?][”’\"]? The (company|firm|airline|carrier|union|charity|group|bank|retailer"
    r"|start-up|startup|operator|manufacturer|maker|agency|brewer|insurer)(?=['’ ])"
)
_OF = lazy(r"([a-zA-Z-]+) (?:officer |officers |manager |director )?(of|for|at|in|with) (?:the )?$")
_LED = lazy(
    r"\b(?:head|director|chief|manager|president|editor) of (?:[a-z-]+ ){1,3}(?:at|for) (?:the )?$"
)
_POST = lazy(r",(?: [A-Z][\w-]*| of| and| for| &)* ([A-Z]\w+), $")
_ISSUE = lazy(r"\b(?:issue|edition|pages|journal|magazine) (?:of |of the )?$")
_IN = lazy(r"(?:(\w+) |\b)(?:[Ii]n|near|[Oo]utside|[Aa]cross|[Aa]round) $")
_DONE_BY = lazy(r"\b(?:polled|surveyed|audited|manufactured|brewed|underwritten) by (?:the )?$")
_PEER = lazy(r"\b(?:Duke|Duchess|Earl|Lord|Bishop|Mayor|Prince|Princess|Countess|Baron) of $")
_HEADED = lazy(r" (?:managing director|(?:group )?chief executive)(?: officer)? [A-Z]")
_CHIEF = lazy(
    r"['’]s? (?:group )?(?:chief [a-z]+ officer|chief executive|managing director|finance director)\b"
)
_HEADS = frozenset("managing group chief finance".split())
"""The first words of `_HEADED` and `_CHIEF`."""
_TELLS = frozenset({"reported", "posted"})
_AUXILIARIES = frozenset("is was are has had have reported posted".split())
_UNITS = frozenset("branch sub-branch union committee".split())
_HELD = frozenset("stake stakes shares share investor investors investment invest invested".split())
_AT = frozenset({"at", "with"})
_OWN = frozenset({"'s", "’s"})
_OFFICIAL = frozenset("of for at in with".split())
"""What links an office to a body."""
_LOCAL = frozenset("in In near outside Outside across around".split())
"""What a place stands behind."""
_LINKS = _OFFICIAL | _LOCAL | {"journal", "magazine"}
_FAR = 90
_NEAR = 6
"""So many words, with what a blank ends, are the most that a link to a name has."""
_ENOUGH = 2


class NameSigns(Value, frozen=True):
    """What the article shows of a name."""

    kinds: defaultdict[OrganizationKind, int]
    """What surely makes it an organization's, by kind."""
    hints: set[str]
    """What makes it one's if there are several."""
    teams: defaultdict[OrganizationKind, int]
    """What makes it one's, but for a text on sports."""

    @property
    def shows(self) -> bool:
        """Whether there is anything."""
        return bool(self.kinds or self.hints or self.teams)


def _sort_of(noun: str, before: str) -> OrganizationKind | None:
    """Give the kind of what is said to be a noun, with the word before it: ``mining group``."""
    if noun not in nouns.SORTS and noun[-1:] == "s":
        noun = noun[:-3] + "y" if noun.endswith("ies") else noun[:-1]
    if noun == "group":
        owned = before.endswith(("s'", "s’"))
        return "civil" if owned else nouns.GROUPS_BY_WORD.get(before)
    if noun == "agency" and before in nouns.AGENCIES:
        return nouns.AGENCIES[before]
    if noun == "tank" and before == "think":
        return "institute"
    return nouns.SORTS.get(noun)


def look_behind(text: str, name: str, end: int, seen: NameSigns) -> bool:
    """Take in what stands behind a name; False if it is told to be no organization's."""
    if text.startswith(",", end):
        if (which := _WHICH.match(text, end)) and which[1] in tables.BODY_VERBS:
            again = _TAKEN_UP.match(text, end)
            kind = nouns.SORTS.get(again[1], "company") if again else "company"
            seen.kinds[kind] += _ENOUGH if again else 1
        return _look_at_sort(text, end, seen)
    following = _NEXT.match(text, end)
    if following is None:
        return True
    owns, noun = following[1], following[2]
    if not owns and noun in _HEADS and _HEADED.match(text, end):
        seen.teams["company"] += 1
    if noun in _AUXILIARIES:
        if (done := _HAS.match(text, end)) and done[1] in tables.AGENT_VERBS:
            _look_at_action(text, name, end, done[1], seen)
        told = noun in _TELLS or not _TELLS.isdisjoint(text[end : end + _FAR].split()[1:2])
        if told and _CORPORATE.match(text, end):
            seen.kinds["company"] += 1
        return _look_at_sort(text, end, seen)
    if noun.startswith("spokes"):
        # "the Sussex spokesman" may be a county's or a duke's.
        seen.hints.add("spokesman")
        if name.isupper():
            seen.teams["other"] += 1
    elif noun in tables.OWNED_BY_BODIES and (owns or noun != "headquarters"):
        seen.kinds["company"] += 1
    elif owns and noun in _HEADS and _CHIEF.match(text, end):
        seen.teams["company"] += 1
    elif owns and noun in tables.LOOSELY_OWNED:
        seen.hints.add("owns")
    elif not owns:
        _look_at_action(text, name, end, noun, seen)
    return True


def _look_at_action(text: str, name: str, end: int, noun: str, seen: NameSigns) -> None:
    """Take in a noun or a verb behind a name: ``RSL branch``, ``Norvane said it would``."""
    if noun in _UNITS and name.isupper():
        seen.kinds["civil"] += 1
    elif noun in nouns.SORTS and noun not in nouns.VAGUE_SORTS:
        seen.hints.add("sort")
    elif noun in tables.AGENT_VERBS:
        seen.hints.add("acts")
        if (itself := _ITSELF.match(text, end)) and itself[1] in tables.AGENT_VERBS:
            seen.hints.add("itself")
            if own := _ITS_OWN.match(text, end):
                seen.hints.add("own")
                if own["owned"] in tables.OWN_OF_FIRMS:
                    seen.teams["company"] += 1
        if _TAKEN_UP.match(text, end):
            seen.hints.add("taken up")


def _look_at_sort(text: str, end: int, seen: NameSigns) -> bool:
    """Take in what a name is said to be; False if that is no organization: ``, a town``."""
    if (apposed := _APPOSED.match(text, end)) is None:
        return True
    phrase = _COMPLEMENT.split(apposed[1], maxsplit=1)[0].split()
    noun, before = (phrase or [""])[-1], (phrase[-2:-1] or [""])[0]
    if noun in nouns.NO_BODIES:
        return False
    kind = _sort_of(noun, before)
    if kind is not None and noun in nouns.SORTS_OF_PERSONS and before in ("", "former"):
        seen.teams[kind] += 1
    elif kind is not None:
        seen.kinds[kind] += _ENOUGH
    return True


def look_before(text: str, name: str, start: int, seen: NameSigns) -> bool:
    """Take in what stands before a name; False if it is told to be no organization's."""
    if start < _ENOUGH or text[start - 1] not in " (":
        return True
    before = text[max(0, start - _FAR) : start]
    each = before.rsplit(None, 2)[-2:]
    noun = each[-1] if each else ""
    earlier = each[0].strip(',.;:“"') if len(each) == _ENOUGH else ""
    if noun in nouns.NO_BODIES or (noun == "group" and earlier in nouns.OF_BANDS):
        return False
    if noun in nouns.SORTS or noun in ("tank", "group"):
        kind = _sort_of(noun, earlier)
        vague = noun in nouns.VAGUE_SORTS and noun != "group" and earlier not in nouns.AGENCIES
        # "the developer Zora Lind", "property developer Zora Lind"
        person = noun in nouns.SORTS_OF_PERSONS and (
            " " in name or earlier.lower() in ("a", "the", "and")
        )
        if kind is not None and not vague and not person:
            seen.kinds[kind] += 1
    elif noun[-1:] == "," and (post := _POST.search(before)) and post[1] in tables.POSTS:
        seen.kinds["company"] += 1
    elif (link := earlier if noun == "the" else noun) in _LINKS:
        if " & " in name and _is_firm_of_two(name, earlier):
            seen.teams["company"] += 1
        _look_at_links(" ".join(before.rsplit(" ", _NEAR)[-_NEAR:]), link, seen)
    elif noun == "by" and _DONE_BY.search(before):
        seen.teams["company"] += 1
    elif noun[-7:] == "-listed":
        seen.kinds["company"] += 1
    elif (noun[:-2] if noun[-2:] in _OWN else noun) in owners():
        seen.hints.add("national")
    return True


def _is_firm_of_two(name: str, before: str) -> bool:
    """Tell ``a solicitor of Prior & Byrne`` from ``Center for Missing & Exploited Children``."""
    return before not in tables.HEADS and not all(map(is_english, name.lower().split(" & ")))


def _look_at_links(before: str, link: str, seen: NameSigns) -> None:
    """Take in what a word links a name to."""
    if link not in _LOCAL and _ISSUE.search(before):
        seen.kinds["media"] += 1
    elif link in _OFFICIAL and (of := _OF.search(before)):
        _look_at_office(of[1], of[2], before, seen)
    if link == "of" and _PEER.search(before):
        seen.hints.add("place")
    inside = _IN.search(before) if link in _LOCAL else None
    if inside and (inside[1] or "").lower() not in _HELD | tables.STAFF:
        seen.hints.add("place")


def _look_at_office(noun: str, link: str, before: str, seen: NameSigns) -> None:
    """Take in who is of, for or at a name: ``the founder of``, ``an analyst at``."""
    low = noun.lower()
    staff = low in tables.STAFF or low.removesuffix("s") in tables.STAFF
    officer = low in tables.OFFICERS or (
        low == "executive" and " chief executive" in before.lower()
    )
    if link == "in":
        if noun == "Shares":
            # "Shares in Oslo fell" tells of a place.
            seen.hints.add("held")
        elif low in _HELD:
            seen.kinds["company"] += 1
    elif officer or (link in _AT and (staff or _LED.search(before))):
        seen.teams["company" if not low.startswith("spokes") else "other"] += 1
