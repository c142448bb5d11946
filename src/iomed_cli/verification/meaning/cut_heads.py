"""What stands before some words in their sentence, and makes less of them there.

*Almost* safe; *had they stopped*, we could go on; *when it is done*, we will decide.
"""

from __future__ import annotations

from iomed_cli.verification.exact import Place
from iomed_cli.verification.meaning.cut_ends import is_open
from iomed_cli.verification.meaning.sentence_bounds import is_asked, sentence_of
from iomed_cli.verification.meaning.weighing import said_by_others
from iomed_cli.verification.words.clause_bounds import (
    CONTINUING,
    DETERMINERS,
    OPPOSING,
    RELATIVES,
    TIMES,
    WISHING,
    WITHIN,
    is_finite,
)
from iomed_cli.verification.words.polarity import HEDGES
from iomed_cli.verification.words.weakening import is_number

_SUPPOSING = frozenset(("had", "were", "should"))
"""What opens a condition without an *if*."""


def made_less_before(place: Place, start: int) -> bool:
    """Tell whether what a sentence, from its start, has before the words makes less of them."""
    if place.source[0] == start:
        return False
    return _supposes(place, start) or _dates(place, start) or said_by_others(place) is not None


def _supposes(place: Place, start: int) -> bool:
    """Tell whether what is said before makes less of the words.

    *Almost* safe, *had they stopped*, we could go on; I *used to* believe; *according to her*.
    """
    first, said = place.source[0], place.reading.keys
    if said[start] in _SUPPOSING:
        return not is_asked(place, sentence_of(place)[1])
    before = said[first - 1]
    if before in HEDGES or said[start:first].count("according") > 0:
        return True
    if before == "or" and any(map(is_finite, said[first : place.source[1]])):
        return True
    if before == "to" and first - start > 1 and said[first - 2] in WISHING:
        return True
    if said[_governor(place, start)] in OPPOSING:
        return True
    if _begins_aside(place):
        return True
    # *Above 31 degrees* it does harm.
    head = said[start:first]
    measured = head[0] in WITHIN or (head[0] in CONTINUING and any(map(is_number, head)))
    return measured and not any(map(is_finite, head))


def _begins_aside(place: Place) -> bool:
    """Tell whether the words begin with what is told of somebody by the way, and go on behind it.

    [Moe,] *who taught me, was dismissed*.
    """
    (first, last), words, said = place.source, place.reading.words, place.reading.keys
    if said[first] not in RELATIVES or words[first].joint != "pause":
        return False
    return any(words[at].joint == "pause" and is_finite(said[at]) for at in range(first + 1, last))


def _governor(place: Place, start: int) -> int:
    """Give the position of what stands before the words, but for a *the* or a *some*."""
    at = place.source[0] - 1
    return at - (at > start and place.reading.keys[at] in DETERMINERS)


def _dates(place: Place, start: int) -> bool:
    """Tell whether the words only date something that is yet to come, or are dated by it.

    We will decide when *it is done*; when it is done, *we will decide*.
    """
    (first, last), said = place.source, place.reading.keys
    at = _governor(place, start)
    if said[at] in TIMES and any(map(is_finite, said[first:last])):
        return any(map(is_open, said[start:at]))
    return said[start] in TIMES and any(map(is_open, said[first:last]))
