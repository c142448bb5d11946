"""Name runs: where capitalised words stand together that may be a name."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache
from itertools import chain, islice

from iomed_cli.extraction import lexicon
from iomed_cli.extraction.entities.naming.owners import owners
from iomed_cli.extraction.lexicon import organization_words as tables
from iomed_cli.extraction.lexicon.bodies import name_ends
from iomed_cli.extraction.text.capitals import Capitals

_JOINS = frozenset({" ", " & ", "-", "&"}) | {
    f" {particle} "
    for particle in "de do da dos das del della dello di du des na y o yr i e und van der für dan la".split()
}
FOR_WHAT = frozenset({" for ", " against ", " without "})
CAMPAIGNERS = frozenset(
    """Farmers Mothers Fathers Parents Doctors Nurses Teachers Students Residents Scientists Artists
    Veterans Workers Citizens Neighbours Grandparents Pensioners Physicians Engineers Architects
    Vets Scholars Mums Dads Moms Bikers Gardeners Surfers Landlords Journalists Survivors
    Musicians Writers Drivers Cyclists Patients Tenants Families Villagers""".split()
)
"""Who bands together for something: ``Farmers for Action``."""
_BANDS = CAMPAIGNERS | frozenset(
    """Women Men Americans Patriots Republicans Democrats Conservatives Christians Catholics Muslims
    Jews Latinos Evangelicals People Voters Owners Employers Lawyers Professionals Youth""".split()
)
"""Who bands together with more before them too: ``Concerned Women for America``."""
_OF_WHOM = frozenset({" of ", " of the "})
_WIDEST = max(map(len, _JOINS | _OF_WHOM | FOR_WHAT))
_PEOPLE = frozenset("Friends Sons Daughters Mothers Fathers Knights Sisters Brothers".split())
"""Who bands together under the name of something: ``Friends of the Library``."""
_OF_OWN = frozenset({"'s ", "’s "})
_GENITIVES = frozenset({"'s", "’s"})
_LONGEST = 5
_PLACE = 2
"""So many words has the name of a saint's place: ``St Fintan's``."""
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
_PART_OF_NAMES = (
    frozenset(word.capitalize() for word in lexicon.ADVERBS | lexicon.CONTINUERS) - _ENDS
)


def name_runs(text: str, words: Capitals) -> Iterator[tuple[int, int, list[str]]]:
    """Give the capitalised words that stand together, without those that open a sentence only.

    Each run is given with where it begins and ends.
    """
    starts, ends, texts = words.columns()
    low, following = 0, chain(islice(starts, 1, None), (len(text) + _WIDEST + 1,))
    for high, (end, start) in enumerate(zip(ends, following), 1):
        if start - end <= _WIDEST:
            gap = text[end:start]
            if gap in _JOINS:
                continue
            # "People's Harvest Front"
            if gap in _OF_OWN and texts[high - 1] in tables.MODIFIERS_OF_OWN:
                continue
            if gap in FOR_WHAT and high - low < _LONGEST and texts[high - 1] in _BANDS:
                continue
            # "United Mine Workers of America"
            if (
                gap in _OF_WHOM
                and not (texts[high - 1] in lexicon.FIRM_ENDS and texts[high] in owners())
                and (
                    texts[high - 1] in _PEOPLE
                    or texts[high - 1] in CAMPAIGNERS
                    or (gap == " of " and high - low > 1 and texts[high] in _of_places())
                )
            ):
                continue
        if high - low > _PLACE and texts[high - 2] == "St" and text[end : end + 2] in _GENITIVES:
            # "Friends of St Fintan's"
            end += len("'s")
        if high - low == 1:
            if texts[low] not in _STOPS:
                yield starts[low], end, texts[low:high]
            low = high
            continue
        # A small word of English with a capital within a sentence is part of a name.
        inside = text[starts[low] - 2 : starts[low]][:1].islower()
        first, last = _trimmed(texts, low, high, inside)
        cut = last < high and texts[last] in name_ends.THINGS_BEHIND
        if first < last <= first + _LONGEST and not cut:
            until = end if last == high else starts[last - 1] + len(texts[last - 1])
            yield starts[first], until, texts[first:last]
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


@cache
def _of_places() -> frozenset[str]:
    return owners() | {"Scotland", "England", "Wales", "Britain", "Europe", "Africa", "Asia"}
