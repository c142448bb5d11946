"""Contexts: names that only what stands beside them shows to be an organization's."""

from __future__ import annotations

import re
from array import array
from collections import defaultdict
from collections.abc import Collection, Iterator
from itertools import chain

from iomed_cli.extraction import lexicon
from iomed_cli.extraction.entities.entity import OrganizationName
from iomed_cli.extraction.entities.organization_names import (
    OrganizationMention,
    owners,
)
from iomed_cli.extraction.lexicon import organization_words as tables
from iomed_cli.extraction.lexicon.place_words import US_STATES
from iomed_cli.extraction.text.capitals import Capitals, is_shouted
from iomed_cli.extraction.text.spans import SpanTable
from iomed_cli.lazy_patterns import lazy
from iomed_cli.model import OrganizationKind
from iomed_cli.reference.word_lists import is_english, is_person_name
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
_ITSELF = lazy(r" (?:had |has )?(?:also )?([a-z]+)\b[^.!?\n“”\"]{0,40}?\b(?:it|its) ")
_ITS_OWN = lazy(
    r" (?:ha[sd] |will )?(?:also )?[a-z]+ (?:that )?its (?:own )?(?:[a-z-]+ ){0,2}?"
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
_PEER = lazy(r"\b(?:Duke|Duchess|Earl|Lord|Bishop|Mayor|Prince|Princess|Countess|Baron) of $")
_SPEAKS_FOR = lazy(r"spokes\w+ (?:for|of) ([a-z]{5,})\b")
_CREDIT = lazy(r"\(([A-Z][A-Za-z]+)\) ?[-–—]|\A([A-Z]\w+)\.(?:[Nn]et|[Cc]om|[Oo]rg) ?[-–—] ")
_HEADED = lazy(r" (?:managing director|(?:group )?chief executive)(?: officer)? [A-Z]")
_CHIEF = lazy(
    r"['’]s? (?:group )?(?:chief [a-z]+ officer|chief executive|managing director|finance director)\b"
)
_AUXILIARIES = frozenset("is was are has had have reported posted".split())
_TOGETHER = frozenset({"own", "national"})
"""What tells a body only side by side: ``Ghana's Cocobod cut its target``; a place has its own."""
_UNITS = frozenset("branch sub-branch union committee".split())
_HELD = frozenset("stake stakes shares share investor investors investment invest invested".split())
_AT = frozenset({"at", "with"})
_LINKS = frozenset(
    "of for at in with In near outside Outside across around journal magazine".split()
)
_JOINS = frozenset({" ", " & ", "-", "&"}) | {
    f" {particle} " for particle in "de do da dos das del della dello di du des".split()
}
_OF_WHOM = frozenset({" of ", " of the "})
_PEOPLE = frozenset("Friends Sons Daughters Mothers Fathers Knights Sisters Brothers".split())
"""Who bands together under the name of something: ``Friends of the Library``."""
_FAR = 90
_NEAR = 6
"""So many words, with what a blank ends, are the most that a link to a name has."""
_SHORTEST = 3
_LONGEST = 5
_ENOUGH = 2
_SPORTING = 3
_ENDS = tables.TITLES | frozenset(word.capitalize() for word in lexicon.TIME_WORDS)
_STOPS = (
    frozenset(
        word.capitalize()
        for word in lexicon.SENTENCE_STARTERS
        | lexicon.DETERMINERS
        | lexicon.PREPOSITIONS
        | lexicon.CONJUNCTIONS
        | lexicon.SUBJECT_PRONOUNS
        | lexicon.ADVERBS
        | lexicon.TIME_WORDS
    )
    | tables.TITLES
)
_NO_NAMES = frozenset("CEO CFO CTO COO TV MP MEP PR IT HR AI UK US USA GDP DNA DJ VP QC KC".split())


class _Shown(Value, frozen=True):
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


def named_by_context(
    text: str, words: Capitals, taken: SpanTable[OrganizationName], persons: Collection[str]
) -> Iterator[OrganizationMention]:
    """Give all mentions of the names that contexts show to be an organization's.

    `taken` are the names that are found already, `persons` words of people's
    names. A name counts nowhere if it is told anywhere to be something else's.
    """
    found: dict[str, _Shown] = {}
    denied: set[str] = set()
    for start, end, run in _runs(text, words):
        name = text[start:end]
        if not _may_be_body(text, start, name, run, persons) or taken.hold(start, end):
            continue
        seen = found.get(name) or _Shown(defaultdict(int), set(), defaultdict(int))
        if not _look_behind(text, name, end, seen) or not _look_before(text, name, start, seen):
            denied.add(name)
        if seen.shows and not is_shouted(text, start, end):
            found[name] = seen
    _look_for_small_letters(text, found)
    sporting = sum(word in text for word in tables.SPORTS_WORDS) >= _SPORTING if found else False
    kinds = {
        name: kind
        for name, seen in found.items()
        if name not in denied and (kind := _kind_shown(name, seen, sporting)) is not None
    }
    kinds.update(_datelined(text))
    small = {name.lower(): name for name in kinds if name in found and "small" in found[name].hints}
    yield from _mentions(text, words, kinds, small, taken)


def _look_for_small_letters(text: str, found: dict[str, _Shown]) -> None:
    """Take in who speaks for a name that is written small within a sentence: ``flydubai``."""
    if any(seen.hints for seen in found.values()):
        for one in _SPEAKS_FOR.finditer(text):
            if (seen := found.get(one[1].capitalize())) is not None:
                seen.hints.add("small")


def _datelined(text: str) -> Iterator[tuple[str, OrganizationKind]]:
    """Give the agency or site that an article is credited to: ``PARIS (ANI) –``."""
    if (credit := _CREDIT.search(text, 0, _FAR)) is None:
        return
    name = credit[1] or credit[2]
    if name not in _NO_NAMES and name not in tables.SEATS and name not in owners():
        yield name, "media"


def _runs(text: str, words: Capitals) -> Iterator[tuple[int, int, list[str]]]:
    """Give the capitalised words that stand together, without those that open a sentence only.

    Each run is given with where it begins and ends.
    """
    starts, ends, texts = words.columns()
    ends = array("i", ends)
    low = 0
    for high in range(1, len(texts) + 1):
        if high < len(texts):
            gap = text[ends[high - 1] : starts[high]]
            # "United Mine Workers of America"
            if gap in _JOINS:
                continue
            if gap in _OF_WHOM and (
                texts[high - 1] in _PEOPLE
                or (gap == " of " and high - low > 1 and texts[high] in owners())
            ):
                continue
        first, last = _trimmed(texts, low, high)
        if first < last <= first + _LONGEST:
            yield starts[first], ends[last - 1], texts[first:last]
        low = high


def _trimmed(texts: list[str], low: int, high: int) -> tuple[int, int]:
    first = low
    while first < high and texts[first] in _STOPS:
        first += 1
    last = first
    # Within a name there may be any word: "Hush Our Hills".
    while last < high and texts[last] not in _ENDS:
        last += 1
    return first, last


def _may_be_body(
    text: str, start: int, name: str, run: list[str], persons: Collection[str]
) -> bool:
    first, last = run[0], run[-1]
    if name in owners() or first in tables.SEATS or name in US_STATES:
        return False
    if len(name) < _SHORTEST or (len(run) == 1 and first in tables.HEADS):
        return False
    if first in tables.SUBJECTS and text.endswith("and ", 0, start):
        # The end of a longer name: "Citizenship and Immigration Services".
        return False
    if name in _NO_NAMES or first in owners() or last in tables.NOT_ORGANIZATIONS:
        return False
    return first not in persons and not (len(run) > 1 and first.lower() in lexicon.GIVEN)


def _sort_of(noun: str, before: str) -> OrganizationKind | None:
    """Give the kind of what is said to be a noun, with the word before it: ``mining group``."""
    if noun not in tables.SORTS and noun[-1:] == "s":
        noun = noun[:-3] + "y" if noun.endswith("ies") else noun[:-1]
    if noun == "group":
        owned = before.endswith(("s'", "s’"))
        return "civil" if owned else tables.GROUPS_BY_WORD.get(before)
    if noun == "agency" and before in tables.AGENCIES:
        return tables.AGENCIES[before]
    if noun == "tank" and before == "think":
        return "institute"
    return tables.SORTS.get(noun)


def _look_behind(text: str, name: str, end: int, seen: _Shown) -> bool:
    """Take in what stands behind a name; False if it is told to be no organization's."""
    if text.startswith(",", end):
        if (which := _WHICH.match(text, end)) and which[1] in tables.BODY_VERBS:
            again = _TAKEN_UP.match(text, end)
            kind = tables.SORTS.get(again[1], "company") if again else "company"
            seen.kinds[kind] += _ENOUGH if again else 1
        return _look_at_sort(text, end, seen)
    following = _NEXT.match(text, end)
    if following is None:
        return True
    owns, noun = following[1], following[2]
    if not owns and _HEADED.match(text, end):
        seen.teams["company"] += 1
    if noun in _AUXILIARIES:
        if (done := _HAS.match(text, end)) and done[1] in tables.AGENT_VERBS:
            _look_at_action(text, name, end, done[1], seen)
        if _CORPORATE.match(text, end):
            seen.kinds["company"] += 1
        return _look_at_sort(text, end, seen)
    if noun.startswith("spokes"):
        # "the Sussex spokesman" may be a county's or a duke's.
        seen.hints.add("spokesman")
        if name.isupper():
            seen.teams["other"] += 1
    elif noun in tables.OWNED_BY_BODIES and (owns or noun != "headquarters"):
        seen.kinds["company"] += 1
    elif owns and _CHIEF.match(text, end):
        seen.teams["company"] += 1
    elif not owns:
        _look_at_action(text, name, end, noun, seen)
    return True


def _look_at_action(text: str, name: str, end: int, noun: str, seen: _Shown) -> None:
    """Take in a noun or a verb behind a name: ``RSL branch``, ``Norvane said it would``."""
    if noun in _UNITS and name.isupper():
        seen.kinds["civil"] += 1
    elif noun in tables.SORTS and noun not in tables.VAGUE_SORTS:
        seen.hints.add("sort")
    elif noun in tables.AGENT_VERBS:
        seen.hints.add("acts")
        if (itself := _ITSELF.match(text, end)) and itself[1] in tables.AGENT_VERBS:
            seen.hints.add("itself")
            if own := _ITS_OWN.match(text, end):
                seen.hints.add("own")
                if own["owned"] in tables.OWNED_BY_BODIES:
                    seen.teams["company"] += 1
        if _TAKEN_UP.match(text, end):
            seen.hints.add("taken up")


def _look_at_sort(text: str, end: int, seen: _Shown) -> bool:
    """Take in what a name is said to be; False if that is no organization: ``, a town``."""
    if (apposed := _APPOSED.match(text, end)) is None:
        return True
    phrase = _COMPLEMENT.split(apposed[1], maxsplit=1)[0].split()
    noun, before = (phrase or [""])[-1], (phrase[-2:-1] or [""])[0]
    if noun in tables.NO_BODIES:
        return False
    kind = _sort_of(noun, before)
    if kind is not None and noun in tables.SORTS_OF_PERSONS and before in ("", "former"):
        seen.teams[kind] += 1
    elif kind is not None:
        seen.kinds[kind] += _ENOUGH
    return True


def _look_before(text: str, name: str, start: int, seen: _Shown) -> bool:
    """Take in what stands before a name; False if it is told to be no organization's."""
    if start < _ENOUGH or text[start - 1] not in " (":
        return True
    before = text[max(0, start - _FAR) : start]
    each = before.rsplit(None, 2)[-2:]
    noun = each[-1] if each else ""
    earlier = each[0].strip(',.;:“"') if len(each) == _ENOUGH else ""
    if noun in tables.NO_BODIES or (noun == "group" and earlier in tables.OF_BANDS):
        return False
    if noun in tables.SORTS or noun in ("tank", "group"):
        kind = _sort_of(noun, earlier)
        vague = noun in tables.VAGUE_SORTS and noun != "group" and earlier not in tables.AGENCIES
        # "the developer Zora Lind", "property developer Zora Lind"
        person = noun in tables.SORTS_OF_PERSONS and (
            " " in name or earlier.lower() in ("a", "the", "and")
        )
        if kind is not None and not vague and not person:
            seen.kinds[kind] += 1
    elif noun.endswith("-listed"):
        seen.kinds["company"] += 1
    elif noun in owners() or noun.removesuffix("'s").removesuffix("’s") in owners():
        seen.hints.add("national")
    elif noun[-1:] == "," and (post := _POST.search(before)) and post[1] in tables.POSTS:
        seen.kinds["company"] += 1
    elif (earlier if noun == "the" else noun) in _LINKS:
        _look_at_links(" ".join(before.rsplit(" ", _NEAR)[-_NEAR:]), seen)
    return True


def _look_at_links(before: str, seen: _Shown) -> None:
    """Take in what a preposition links a name to."""
    if _ISSUE.search(before):
        seen.kinds["media"] += 1
    elif of := _OF.search(before):
        _look_at_office(of[1], of[2], before, seen)
    if _PEER.search(before):
        seen.hints.add("place")
    inside = _IN.search(before)
    if inside and (inside[1] or "").lower() not in _HELD | tables.STAFF:
        seen.hints.add("place")


def _look_at_office(noun: str, link: str, before: str, seen: _Shown) -> None:
    """Take in who is of, for or at a name: ``the founder of``, ``an analyst at``."""
    low = noun.lower()
    staff = low in tables.STAFF or low.removesuffix("s") in tables.STAFF
    officer = low in tables.OFFICERS or (
        low == "executive" and " chief executive" in before.lower()
    )
    if link == "in":
        if low in _HELD:
            seen.kinds["company"] += 1
    elif officer or (link in _AT and (staff or _LED.search(before))):
        seen.teams["company" if not low.startswith("spokes") else "other"] += 1


def _kind_shown(name: str, seen: _Shown, sporting: bool) -> OrganizationKind | None:
    """Give the kind of organization that a name is shown to be one's; None if it is none's."""
    alone = " " not in name and not name.isupper()
    likely_person = alone and is_person_name(name.lower())
    if alone and is_english(name.lower()) and sum(seen.kinds.values()) < _ENOUGH:
        return None
    if "place" in seen.hints and max(seen.kinds.values(), default=0) < _ENOUGH:
        return None
    if seen.kinds:
        return max(seen.kinds, key=lambda kind: seen.kinds[kind])
    if sporting or likely_person:
        return None
    if seen.teams:
        kind = max(seen.teams, key=lambda kind: seen.teams[kind])
        return "company" if kind == "other" and "taken up" in seen.hints else kind
    hints = (
        len(seen.hints - {"place"} - _TOGETHER)
        + (seen.hints >= _TOGETHER)
        + bool(re.search("[a-z][A-Z]", name))
    )
    return "company" if hints > _ENOUGH else None


def _mentions(
    text: str,
    words: Capitals,
    kinds: dict[str, OrganizationKind],
    small: dict[str, str],
    taken: SpanTable[OrganizationName],
) -> Iterator[OrganizationMention]:
    """Give all mentions of names; a longer name with one of them in it is another.

    `small` are those that are written in small letters too, by how that is.
    """
    if not kinds:
        return
    names = {
        name: OrganizationName(name, kind, "organization_in_context")
        for name, kind in kinds.items()
    }
    places: Iterator[tuple[int, int]] = ((start, end) for start, end, _ in _runs(text, words))
    if small:
        again = re.compile(rf"\b(?:{'|'.join(map(re.escape, small))})\b")
        places = chain(places, (one.span() for one in again.finditer(text)))
    for start, end in places:
        name = text[start:end]
        name = small.get(name, name)
        if name in names and not taken.hold(start, end):
            yield start, end, names[name]
