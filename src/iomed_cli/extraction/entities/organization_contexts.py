"""Contexts: names that only what stands beside them shows to be an organization's."""

from __future__ import annotations

import re
from array import array
from collections import defaultdict
from collections.abc import Callable, Collection, Iterator
from functools import cache
from itertools import chain

from iomed_cli.extraction import lexicon
from iomed_cli.extraction.entities.entity import OrganizationName
from iomed_cli.extraction.entities.name_signs import NameSigns
from iomed_cli.extraction.entities.naming.abbreviated_names import OrganizationMention
from iomed_cli.extraction.entities.naming.business import look_at_business
from iomed_cli.extraction.entities.naming.firms_called_short import firms_called_short
from iomed_cli.extraction.entities.naming.name_runs import CAMPAIGNERS, FOR_WHAT, name_runs
from iomed_cli.extraction.entities.naming.name_shapes import (
    is_acronym,
    is_firm,
    is_made_up,
    kind_by_words,
)
from iomed_cli.extraction.entities.naming.owners import owners
from iomed_cli.extraction.entities.short_names import by_first_word
from iomed_cli.extraction.lexicon import organization_words as tables
from iomed_cli.extraction.lexicon.bodies import name_ends
from iomed_cli.extraction.lexicon.place_words import US_STATES
from iomed_cli.extraction.text.capitals import Capitals, is_shouted
from iomed_cli.extraction.text.spans import Span, SpanTable
from iomed_cli.lazy_patterns import lazy
from iomed_cli.model import OrganizationKind
from iomed_cli.reference.word_lists import is_english, is_person_name

_SPEAKS_FOR = lazy(r"spokes\w+ (?:for|of) ([a-z]{5,})\b")
_CREDIT = lazy(
    r"\A[^\n]{0,90}\(([A-Z][A-Za-z]+)\) ?[-–—]|\A([A-Z]\w+)\.(?:[Nn]et|[Cc]om|[Oo]rg) ?[-–—] "
    r"|\n[A-ZÀ-Þ]{3,}[^\n(]{0,50} \(([A-Z][A-Za-z]{2,})\) ?[-–—]"
    r"|(?:\A|\n)[A-ZÀ-Þ]{3,}[^\n(]{0,50} \(((?:[A-Z]\w+ ){1,2}(?:News|Press|Wire|Newswire|Agency|Service))\)"
    r" ?[-–—]"
)
_DASHES = frozenset("-–—")
_TOGETHER = frozenset({"own", "national"})
"""What tells a body only side by side: ``Ghana's Cocobod cut its target``; a place has its own."""
_THINGS = tables.NOT_ORGANIZATIONS - set("Law Accord Partnership Initiative Project".split())
_PARTS_OF = frozenset("Northern Southern Western Eastern Central Upstate Greater".split())
_FAR = 400
"""So far down the dateline stands behind headlines."""
_SHORTEST = 3
_ENOUGH = 2
_SPORTING = 3
_YEAR = lazy(r" (?:19|20)\d\d [A-Z]")
_BASED = lazy(r"(?:, [A-Z][a-z]+(?: [A-Z][a-z]+)?)?-based\b")
_MAY_GO_ON = frozenset({" 1", " 2", ", ", "-b", " a"})
_LONGEST_STATE = 24
_CALLS = frozenset("Save Stop Keep Protect Reclaim Fight Free".split())
_IS_SUBJECT = lazy(r",? (?:has|have|had|said|says|wants|will|is|was|called|and its|which|whose)\b")
"""Behind what would call for something, were it not a name: ``Save Lake Superior has asked``."""
_LINKED = tuple(
    f" {word} " for word in "by from at with for of heads through runs group leads".split()
)
_NO_NAMES = frozenset(
    "PACs CEO CFO CTO COO TV MP MEP PR IT HR AI UK US USA GDP DNA DJ VP QC KC".split()
)


def named_by_context(
    text: str, words: Capitals, taken: SpanTable[OrganizationName], persons: Collection[str]
) -> Iterator[OrganizationMention]:
    """Give all mentions of the names that contexts show to be an organization's.

    `taken` are the names that are found already, `persons` words of people's
    names. A name counts nowhere if it is told anywhere to be something else's.
    """
    found: dict[str, NameSigns] = {}
    no_bodies: set[str] = set()
    denied: set[str] = set()
    starts, ends = array("i"), array("i")
    for start, end, run in name_runs(text, words):
        starts.append(start)
        ends.append(end)
        name = text[start:end]
        if name in no_bodies or taken.hold(start, end) or _is_rest(text, start, run):
            continue
        if text[end : end + 2] in _MAY_GO_ON and _is_cut(text, name, end):
            continue
        if name not in found and not _may_be_body(name, run, persons):
            no_bodies.add(name)
            continue
        look_behind, look_before, look_further = _readers()
        seen = found.get(name) or NameSigns(defaultdict(int), set(), defaultdict(int))
        told = look_before(text, name, start, seen)
        if not look_behind(text, name, end, seen) or not told:
            denied.add(name)
        if _is_beside(text, start, end, taken) and not is_person_name(run[-1].lower()):
            seen.kinds["company"] += 1
        if len(run) > 1:
            _look_at_words(text, name, end, run, seen)
        elif text.endswith(_LINKED, 0, start) and is_made_up(name, persons):
            seen.kinds["company"] += 1
        look_further(text, start, end, seen)
        look_at_business(text, name, start, end, seen)
        if seen.shows and not is_shouted(text, start, end):
            found[name] = seen
    _look_for_small_letters(text, found)
    unsure = not all(seen.kinds for seen in found.values())
    sporting = unsure and sum(map(text.__contains__, tables.SPORTS_WORDS)) >= _SPORTING
    kinds = {
        name: _kind_by_name(name) or kind
        for name, seen in found.items()
        if name not in denied and (kind := _kind_shown(name, seen, sporting)) is not None
    }
    kinds.update(_datelined(text))
    names = {
        name: OrganizationName(name, kind, "organization_in_context")
        for name, kind in kinds.items()
    }
    if found:
        whole = by_first_word(chain(taken.values(), names.values()))
        for name in (found.keys() & whole.keys()) - denied:
            if _is_short_name(name, found[name]):
                names[name] = whole[name]
    called = list(
        firms_called_short(
            text, zip(starts, ends), chain(taken.values(), names.values()), taken, persons
        )
    )
    for start, end, _ in called:
        names.pop(text[start:end], None)
    yield from called
    small = {name.lower(): name for name in kinds if name in found and "small" in found[name].hints}
    yield from _mentions(text, zip(starts, ends), names, small, taken)


_Reader = Callable[[str, str, int, NameSigns], bool]


@cache
def _readers() -> tuple[_Reader, _Reader, Callable[[str, int, int, NameSigns], None]]:
    # A short text may have no name that could be a body's.
    from iomed_cli.extraction.entities.organization_signs import look_behind, look_further
    from iomed_cli.extraction.entities.signs_before import look_before

    return look_behind, look_before, look_further


def _look_at_words(text: str, name: str, end: int, run: list[str], seen: NameSigns) -> None:
    """Take in what the words of a name of several show."""
    if run[0] in _CALLS and _IS_SUBJECT.match(text, end):
        seen.kinds["civil"] += _ENOUGH
    if (kind := kind_by_words(name, run)) and not (
        run[0] in CAMPAIGNERS and text.startswith(" and ", end)
    ):
        seen.kinds[kind] += _ENOUGH
    if run[-1] in lexicon.UTILITIES and "acts" in seen.hints:
        seen.kinds["company" if run[-1] not in lexicon.JOINED else "civil"] += 1
    if is_firm(run) and not text[end : end + 2].strip().isupper():
        seen.kinds["company"] += 1


def _kind_by_name(name: str) -> OrganizationKind | None:
    """Give the kind that a name tells better than what stands beside it: ``Ohio County GOP``."""
    if _is_for_what(name):
        return "civil"
    return name_ends.SHOWN_ENDS.get(name.rpartition(" ")[2])


def _is_short_name(name: str, seen: NameSigns) -> bool:
    """Tell whether what stands beside it shows that the first word of a body's name names it."""
    if "place" in seen.hints:
        return False
    sure = bool(seen.kinds or seen.teams or "owns" in seen.hints)
    return sure or not is_english(name.lower()) or len(seen.hints) >= _ENOUGH


def _look_for_small_letters(text: str, found: dict[str, NameSigns]) -> None:
    """Take in who speaks for a name that is written small within a sentence: ``flydubai``."""
    if any(seen.hints for seen in found.values()):
        for one in _SPEAKS_FOR.finditer(text):
            if (seen := found.get(one[1].capitalize())) is not None:
                seen.hints.add("small")


def _datelined(text: str) -> Iterator[tuple[str, OrganizationKind]]:
    """Give the agency or site that an article is credited to: ``PARIS (ANI) –``."""
    if _DASHES.isdisjoint(text[:_FAR]) or (credit := _CREDIT.search(text, 0, _FAR)) is None:
        return
    name = credit[1] or credit[2] or credit[3] or credit[4]
    if name not in _NO_NAMES and name not in tables.SEATS and name not in owners():
        yield name, "media"


def _is_cut(text: str, name: str, end: int) -> bool:
    """Tell the beginning of a longer name, or of where a firm is based.

    ``Philadelphia 2016 Host Committee``, ``a firm of Little Rock, Arkansas-based``.
    """
    behind = text[end : end + 2]
    if behind in (" 1", " 2"):
        return _YEAR.match(text, end) is not None
    if behind in (", ", "-b"):
        near = text.find("-based", end, end + _LONGEST_STATE)
        return near >= 0 and _BASED.match(text, end) is not None
    return behind == " a" and text.startswith(" and ", end) and _is_for_what(name)


def _is_for_what(name: str) -> bool:
    return any(map(name.__contains__, FOR_WHAT))


def _is_rest(text: str, start: int, run: list[str]) -> bool:
    """Tell the end of a longer name: ``Citizenship and Immigration Services``."""
    if run[0] in tables.SUBJECTS and text.endswith("and ", 0, start):
        return True
    # but "A partner at Kadamba Law"
    return run[-1] == "Law" and not text.endswith(" at ", 0, start)


def _may_be_body(name: str, run: list[str], persons: Collection[str]) -> bool:
    """Tell whether a name may be an organization's, wherever it stands."""
    first, last = run[0], run[-1]
    alone = len(run) == 1
    is_paper = last in lexicon.PAPER_ENDS and not alone
    if first in persons and not is_paper and (alone or not _is_named_as_firm(name, run)):
        return False
    if first in owners() or first in tables.SEATS or name in US_STATES or name in _NO_NAMES:
        return False
    if alone:
        if len(name) < _SHORTEST or first in tables.HEADS:
            return False
    elif run[0] in _PARTS_OF and (run[1] in owners() or " ".join(run[1:]) in US_STATES):
        # "Northern Virginia"
        return False
    elif name in owners() or name.endswith((" I", " II", " III", " IV", " V")):
        # "Title I"
        return False
    is_thing = last in _THINGS and not (is_paper or " & " in name or is_firm(run))
    if alone or is_thing:
        return not is_thing
    low = first.lower()
    if low in lexicon.ROLES and (run[1].lower() in lexicon.GIVEN or last in persons):
        # "Organiser Ann Lee"
        return False
    return low not in lexicon.GIVEN or _is_named_as_firm(name, run)


def _is_named_as_firm(name: str, run: list[str]) -> bool:
    return " & " in name or is_firm(run)


def _is_beside(text: str, start: int, end: int, taken: SpanTable[OrganizationName]) -> bool:
    """Tell whether a firm found already stands beside a name: ``Bremer and North Shore Bank``."""
    if text.endswith(" and ", 0, start) and _is_company(taken.around(start - len(" and ") - 1)):
        return True
    return text.startswith(" and ", end) and _is_company(taken.around(end + len(" and ")))


def _is_company(one: OrganizationMention | None) -> bool:
    return one is not None and one[2].kind == "company" and not one[2].short


def _kind_shown(name: str, seen: NameSigns, sporting: bool) -> OrganizationKind | None:
    """Give the kind of organization that a name is shown to be one's; None if it is none's."""
    alone = " " not in name and not name.isupper()
    likely_person = alone and is_person_name(name.lower())
    if alone and is_english(name.lower()) and sum(seen.kinds.values()) < _ENOUGH:
        return None
    on_street = name.rpartition(" ")[2] in name_ends.STREETS
    if ("place" in seen.hints or on_street) and max(seen.kinds.values(), default=0) < _ENOUGH:
        return None
    if seen.kinds:
        return max(seen.kinds, key=lambda kind: seen.kinds[kind])
    if sporting or likely_person:
        return None
    if seen.teams:
        kind = max(seen.teams, key=lambda kind: seen.teams[kind])
        return "company" if kind == "other" and "taken up" in seen.hints else kind
    if {"owns", "post"} <= seen.hints and alone and "place" not in seen.hints:
        # "Soneva's founder, Ann Lee"
        return "company"
    hints = (
        len(seen.hints - {"place"} - _TOGETHER)
        + (seen.hints >= _TOGETHER)
        + bool(re.search("[a-z][A-Z]", name))
        + is_acronym(name) * _ENOUGH
    )
    if hints <= _ENOUGH:
        return None
    return "other" if is_acronym(name) else "company"


def _mentions(
    text: str,
    places: Iterator[Span],
    names: dict[str, OrganizationName],
    small: dict[str, str],
    taken: SpanTable[OrganizationName],
) -> Iterator[OrganizationMention]:
    """Give all mentions of names; a longer name with one of them in it is another.

    `places` are where names may stand, `small` those that are written in small letters too, by
    how that is.
    """
    if not names:
        return
    if small:
        again = re.compile(rf"\b(?:{'|'.join(map(re.escape, small))})\b")
        places = chain(places, (one.span() for one in again.finditer(text)))
    for start, end in places:
        name = text[start:end]
        name = small.get(name, name)
        if name in names and not taken.hold(start, end):
            yield start, end, names[name]
