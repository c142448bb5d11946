"""Contexts: names that only what stands beside them shows to be an organization's."""

from __future__ import annotations

import re
from array import array
from collections import defaultdict
from collections.abc import Callable, Collection, Iterator
from functools import cache
from itertools import chain, islice

from iomed_cli.extraction import lexicon
from iomed_cli.extraction.entities.entity import OrganizationName
from iomed_cli.extraction.entities.name_signs import NameSigns
from iomed_cli.extraction.entities.organization_names import OrganizationMention, owners
from iomed_cli.extraction.entities.short_names import by_first_word
from iomed_cli.extraction.lexicon import organization_words as tables
from iomed_cli.extraction.lexicon.place_words import US_STATES
from iomed_cli.extraction.text.capitals import Capitals, is_shouted
from iomed_cli.extraction.text.spans import Span, SpanTable
from iomed_cli.lazy_patterns import lazy
from iomed_cli.model import OrganizationKind
from iomed_cli.reference.states import states
from iomed_cli.reference.word_lists import is_english, is_person_name

_SPEAKS_FOR = lazy(r"spokes\w+ (?:for|of) ([a-z]{5,})\b")
_CREDIT = lazy(r"\(([A-Z][A-Za-z]+)\) ?[-–—]|\A([A-Z]\w+)\.(?:[Nn]et|[Cc]om|[Oo]rg) ?[-–—] ")
_DASHES = frozenset("-–—")
_TOGETHER = frozenset({"own", "national"})
"""What tells a body only side by side: ``Ghana's Cocobod cut its target``; a place has its own."""
_JOINS = frozenset({" ", " & ", "-", "&"}) | {
    f" {particle} " for particle in "de do da dos das del della dello di du des na".split()
}
_FOR_WHAT = frozenset({" for ", " against ", " without "})
_CAMPAIGNERS = frozenset(
    """Farmers Mothers Fathers Parents Doctors Nurses Teachers Students Residents Scientists Artists
    Veterans Workers Citizens Neighbours Grandparents Pensioners Physicians Engineers Architects
    Vets Scholars Mums Dads Moms Bikers Gardeners Surfers Landlords Journalists Survivors
    Musicians Writers Drivers Cyclists Patients Tenants Families Villagers""".split()
)
"""Who bands together for something: ``Farmers for Action``."""
_OF_WHOM = frozenset({" of ", " of the "})
_WIDEST = max(map(len, _JOINS | _OF_WHOM | _FOR_WHAT))
_PEOPLE = frozenset("Friends Sons Daughters Mothers Fathers Knights Sisters Brothers".split())
"""Who bands together under the name of something: ``Friends of the Library``."""
_FAR = 90
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
    | {"PAC"}
)
_MADE_UP = lazy(r"(?!Mac|Van|Fitz|Saint)[A-Z][a-z]{2,}(?:[A-Z][a-z]+)+|Ag[A-Z][a-z]+")
_CALLS = frozenset("Save Stop Keep Protect Reclaim Fight Free".split())
_GOES_ON = lazy(r",? (?:has|have|had|said|says|wants|will|is|was|called|and its|which|whose)\b")
"""Behind what would call for something, were it not a name: ``Save Lake Superior has asked``."""
_LINKED = tuple(
    f" {word} " for word in "by from at with for of heads through runs group leads".split()
)
_PART_OF_NAMES = (
    frozenset(word.capitalize() for word in lexicon.ADVERBS | lexicon.CONTINUERS) - _ENDS
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
    for start, end, run in _runs(text, words):
        starts.append(start)
        ends.append(end)
        name = text[start:end]
        if name in no_bodies or _is_rest(text, start, run) or taken.hold(start, end):
            continue
        if name not in found and not _may_be_body(name, run, persons):
            no_bodies.add(name)
            continue
        look_behind, look_before, look_further = _readers()
        seen = found.get(name) or NameSigns(defaultdict(int), set(), defaultdict(int))
        if not look_behind(text, name, end, seen) or not look_before(text, name, start, seen):
            denied.add(name)
        if _is_beside(text, start, end, taken) and not is_person_name(run[-1].lower()):
            seen.kinds["company"] += 1
        if len(run) > 1:
            _look_at_words(text, name, end, run, seen)
        elif text.endswith(_LINKED, 0, start) and _is_made_up(name, persons):
            seen.kinds["company"] += 1
        look_further(text, start, end, seen)
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
    names = {
        name: OrganizationName(name, kind, "organization_in_context")
        for name, kind in kinds.items()
    }
    if found:
        whole = by_first_word(chain(taken.values(), names.values()))
        for name in (found.keys() & whole.keys()) - denied:
            if _is_short_name(name, found[name]):
                names[name] = whole[name]
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
    if run[0] in _CALLS and _GOES_ON.match(text, end):
        seen.kinds["civil"] += _ENOUGH
    if (kind := _kind_by_words(name, run)) and not (
        run[0] in _CAMPAIGNERS and text.startswith(" and ", end)
    ):
        seen.kinds[kind] += _ENOUGH
    if run[-1] in lexicon.UTILITIES and "acts" in seen.hints:
        seen.kinds["company" if run[-1] not in lexicon.JOINED else "civil"] += 1
    if _is_firm(run) and not text[end : end + 2].strip().isupper():
        seen.kinds["company"] += 1


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
    name = credit[1] or credit[2]
    if name not in _NO_NAMES and name not in tables.SEATS and name not in owners():
        yield name, "media"


def _runs(text: str, words: Capitals) -> Iterator[tuple[int, int, list[str]]]:
    """Give the capitalised words that stand together, without those that open a sentence only.

    Each run is given with where it begins and ends.
    """
    starts, ends, texts = words.columns()
    low, following = 0, chain(islice(starts, 1, None), (len(text) + _WIDEST + 1,))
    for high, (end, start) in enumerate(zip(ends, following), 1):
        if start - end <= _WIDEST:
            gap = text[end:start]
            # "United Mine Workers of America"
            if gap in _JOINS:
                continue
            if gap in _FOR_WHAT and high - low == 1 and texts[low] in _CAMPAIGNERS:
                continue
            if (
                gap in _OF_WHOM
                and not (texts[high - 1] in lexicon.FIRM_ENDS and texts[high] in owners())
                and (
                    texts[high - 1] in _PEOPLE
                    or texts[high - 1] in _CAMPAIGNERS
                    or (gap == " of " and high - low > 1 and texts[high] in _of_places())
                )
            ):
                continue
        if high - low == 1:
            if texts[low] not in _STOPS:
                yield starts[low], end, texts[low:high]
            low = high
            continue
        # A small word of English with a capital within a sentence is part of a name.
        inside = text[starts[low] - 2 : starts[low]][:1].islower()
        first, last = _trimmed(texts, low, high, inside)
        if first < last <= first + _LONGEST:
            yield starts[first], starts[last - 1] + len(texts[last - 1]), texts[first:last]
        low = high


def _trimmed(texts: list[str], low: int, high: int, inside: bool) -> tuple[int, int]:
    first = low
    while first < high and texts[first] in _STOPS:
        if first == low and inside and texts[first] in _PART_OF_NAMES:
            # "The housing association Together Calder"
            break
        first += 1
    if first + 1 < high and texts[first] in lexicon.SORTS_BEFORE_NAMES:
        # "Developer Killam has 240 flats"
        first += 1
    last = first
    # Within a name there may be any word: "Hush Our Hills".
    while last < high and texts[last] not in _ENDS:
        last += 1
    if 0 < high - last == 1 and last > first and texts[last] in ("Law", "General"):
        # "A partner at Kadamba Law"
        last += 1
    return first, last


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
    if first in persons and (alone or not _is_named_as_firm(name, run)):
        return False
    if first in owners() or first in tables.SEATS or name in US_STATES or name in _NO_NAMES:
        return False
    if alone:
        if len(name) < _SHORTEST or first in tables.HEADS:
            return False
    elif name in owners() or name.endswith((" I", " II", " III", " IV", " V")):
        # "Title I"
        return False
    is_thing = last in tables.NOT_ORGANIZATIONS and last != "Law"
    if alone or is_thing:
        return not is_thing
    low = first.lower()
    if low in lexicon.ROLES and (run[1].lower() in lexicon.GIVEN or last in persons):
        # "Organiser Ann Lee"
        return False
    return low not in lexicon.GIVEN or _is_named_as_firm(name, run)


def _is_named_as_firm(name: str, run: list[str]) -> bool:
    return " & " in name or _is_firm(run)


def _is_beside(text: str, start: int, end: int, taken: SpanTable[OrganizationName]) -> bool:
    """Tell whether a firm found already stands beside a name: ``Bremer and North Shore Bank``."""
    if text.endswith(" and ", 0, start) and _is_company(taken.around(start - len(" and ") - 1)):
        return True
    return text.startswith(" and ", end) and _is_company(taken.around(end + len(" and ")))


def _is_company(one: OrganizationMention | None) -> bool:
    return one is not None and one[2].kind == "company" and not one[2].short


def _kind_by_words(name: str, run: list[str]) -> OrganizationKind | None:
    """Read ``Creative New Zealand``, ``Sport England`` and ``Farmers for Action`` by their words."""
    if run[0] in _CAMPAIGNERS and any(gap in name for gap in _FOR_WHAT):
        return "civil"
    if run[0] in lexicon.NATIONAL and all(one in lexicon.NATIONAL for one in run[:-2]):
        place = " ".join(run[-2:]) if run[-2] not in lexicon.NATIONAL else run[-1]
        if place in _nations():
            governed = lexicon.SPORTS_GOVERNED | lexicon.CIVIL_NATIONAL
            return "civil" if run[0] in governed else "government"
    return None


@cache
def _of_places() -> frozenset[str]:
    return owners() | {"Scotland", "England", "Wales", "Britain", "Europe", "Africa", "Asia"}


@cache
def _nations() -> frozenset[str]:
    """List the names of states and of the parts of one."""
    names = {name for state in states().values() for name in state.names}
    return frozenset(
        names
        | {"Northern Ireland", "England", "Scotland", "Wales", "Queensland", "Victoria", "Ontario"}
    )


def _is_made_up(name: str, persons: Collection[str]) -> bool:
    """Tell a name with a capital in it that is no ``McDonald`` or ``DeLuca``: ``WildlifeDirect``."""
    if _MADE_UP.fullmatch(name) is None:
        return False
    # "NeverTrump"
    return not any(map(name.endswith, persons))


def _is_firm(run: list[str]) -> bool:
    """Tell whether a name ends as a firm's, behind what is no English word: ``Saarni Marine``."""
    if len(run) < _ENOUGH or run[-1] not in lexicon.FIRM_ENDS:
        return False
    if run[-1] in lexicon.SURE_FIRM_ENDS and run[0] not in tables.SUBJECTS:
        return True
    if is_english(run[0].lower()):
        return False
    if len(run[0]) <= _SHORTEST and not run[0].isupper():
        # "Big Coal"
        return False
    return not (is_person_name(run[0].lower()) and is_person_name(run[-1].lower()))


def _is_acronym(name: str) -> bool:
    return (
        name.isalpha()
        and name.isupper()
        and len(name) > 2
        and not (name in lexicon.NO_ACRONYMS or is_english(name.lower()))
    )


def _kind_shown(name: str, seen: NameSigns, sporting: bool) -> OrganizationKind | None:
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
    if {"owns", "post"} <= seen.hints and alone and "place" not in seen.hints:
        # "Soneva's founder, Ann Lee"
        return "company"
    hints = (
        len(seen.hints - {"place"} - _TOGETHER)
        + (seen.hints >= _TOGETHER)
        + bool(re.search("[a-z][A-Z]", name))
        + _is_acronym(name) * _ENOUGH
    )
    return "company" if hints > _ENOUGH else None


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
