"""What lies behind some words, in their sentence and the next, and makes less of them there.

We will pay *when we are asked*; it is safe, *according to the owner*.
"""

from __future__ import annotations

from collections.abc import Sequence

from iomed_cli.verification.exact import Place
from iomed_cli.verification.meaning.sentence_bounds import ends_sentence, sentence_end
from iomed_cli.verification.words.clause_bounds import (
    ALLOWING,
    BOUNDING,
    COMPARED,
    COMPLETING,
    COORDINATORS,
    FEELING,
    MODAL,
    OWN,
    PRESENT,
    RELATIVES,
    SAYING,
    SELECTING,
    SUBJECTS,
    is_finite,
)
from iomed_cli.verification.words.polarity import COPULAS, turning, without_not_only
from iomed_cli.verification.words.weakening import PORTIONS, is_number, retracted

_BUT = frozenset(("but", "though", "although", "except"))
_GRANTING = frozenset(("willing", "permitting", "allowing"))
"""What ends a condition that has no verb: *God willing*, *the weather permitting*."""

_MEASURES = {
    "as": frozenset(("as", "such", "so", "same")),
    "to": frozenset(("too", "enough", "so", "likely", "unlikely")),
    "for": frozenset(("too", "enough")),
}
"""By what goes on, the words before it that are measured by it."""

_TAKING_BACK = frozenset(
    "but except unless almost nearly or not maybe perhaps hardly barely if though although at until"
    " provided assuming only".split()
)
_CORRECTING = frozenset("no sorry correction wait actually scratch rather".split())
"""What a speaker begins with who says it better: *Eleven. No, nine*."""
_AFTERTHOUGHT = 8
"""Words of a sentence behind another up to which it is a part of it: *Almost*, *If it rains*."""

ASIDE = 6
"""Words at the end of a sentence, behind a mark, that may say who says so."""

_HEADING = frozenset("what whatever whoever how why".split())
"""What opens a clause that something is said of."""

_SPANS = frozenset("seconds minutes hours days weeks months years decades centuries".split())
_PREDICATE = 3
"""Words at an end among which stands the *is* of what is said of something: *is cheap*."""

_NEAR = 4
"""Words of a clause of time in which its verb stands."""


def made_less_after(place: Place, end: int) -> bool:
    """Tell whether what a sentence, up to its end, has after the words makes less of them."""
    if place.source[1] == end:
        return False
    found = _narrows(place, end) or _limits_denial(place, end) or _leaves_verb(place)
    found = found or _lacks_second_half(place) or _is_bounded(place, end)
    return found or _is_qualified(place) or _is_told_by_others(place, end)


def takes_back(place: Place, start: int) -> bool:
    """Tell whether the sentence that begins at a position takes something of the one before back.

    *That's a lie*; *Almost*; *But only in mice*.
    """
    said = place.reading.keys
    if retracted(said, start):
        return True
    end, words = sentence_end(place, start), place.reading.words
    if end - start > _AFTERTHOUGHT or said[start] not in _TAKING_BACK | _CORRECTING:
        return False
    if said[start] in _CORRECTING:
        return end - start > 1 and words[start + 1].joint != ""
    # *If it rains, we stay* says something of its own.
    return said[start] == "but" or all(words[at].joint != "pause" for at in range(start + 1, end))


def _narrows(place: Place, end: int) -> bool:
    """Tell whether what follows without a mark says of whom, or when, the words hold.

    A ban *that* is temporary; we will pay *when* we are asked; I sleep less *when* she drives;
    he would rather be paid less *than* leave.
    """
    (first, last), words = place.source, place.reading.words
    if words[last].joint != "" or ends_sentence(place, last):
        return False
    if words[last].key in RELATIVES:
        return words[last - 1].key not in SAYING
    if _goes_on_comparing(place):
        return True
    if words[last].key not in ("when", "once", "whenever"):
        return False
    said = place.reading.keys
    if any(map(is_open, said[first:last])):
        return True
    return any(map(_is_present, said[last : min(last + _NEAR, end)]))


def _goes_on_comparing(place: Place) -> bool:
    """Tell whether the next word says of what, or how far, the last ones hold.

    The end *of the beginning*; as safe *as a mine*; too good *to be true*;
    I am sorry *that* it ends; everyone knew *but the ministry*.
    """
    (first, last), said = place.source, place.reading.keys
    if said[last] == "of":
        states = said[first] in SUBJECTS or any(map(is_finite, said[first:last]))
        return states or is_number(said[last - 1]) or said[last - 1] in PORTIONS
    before = said[max(first, last - _NEAR) : last]
    if said[last] in COMPLETING and said[last - 1] in FEELING:
        return True
    if said[last] == "but" and not SELECTING.isdisjoint(said[first:last]):
        return True
    measured = said[last] in _MEASURES and not _MEASURES[said[last]].isdisjoint(before)
    return said[last] == "than" or said[last] in COMPARED or measured


def _lacks_second_half(place: Place) -> bool:
    """Tell whether a *not only* is kept without what it leads to: it was not only legal."""
    (first, last), words, said = place.source, place.reading.words, place.reading.keys
    if len(without_not_only(said[first:last])) < last - first:
        return words[last].joint != "" and not ends_sentence(place, last)
    return False


def _is_bounded(place: Place, end: int) -> bool:
    """Tell whether what is said, or may be, goes on to say where, when, how long or at what price.

    She could fly *by day*; it is cheap *for a reason*; she kept her word *for eleven months*;
    I would have bought it, *at half the price*.
    """
    (first, last), said = place.source, place.reading.keys
    if ends_sentence(place, last) or said[last] not in BOUNDING:
        return False
    own = said[first:last]
    if place.reading.words[last].joint != "":
        behind = said[last:end]
        return not ALLOWING.isdisjoint(own) and not any(map(is_finite, behind))
    if said[last] == "for" and not _SPANS.isdisjoint(said[last + 1 : min(last + _NEAR, end)]):
        return True
    states = ends_sentence(place, first) and any(map(is_finite, own))
    if states or not ALLOWING.isdisjoint(own):
        return True
    return not COPULAS.isdisjoint(own[-_PREDICATE:]) and own[-1] not in COPULAS


def is_open(key: str) -> bool:
    """Tell a verb of what is yet to come, or may."""
    return key in MODAL or key.endswith("'ll")


def _is_present(key: str) -> bool:
    return key in PRESENT or key.endswith(("'s", "'re", "'m", "'ve", "'ll"))


def _limits_denial(place: Place, end: int) -> bool:
    """Tell whether a clause that denies something goes on: *nobody will be moved* against his will.

    What follows may be all that is denied; a *yet* is no conjunction where it ends a clause.
    """
    first, last = place.source
    words = place.reading.words
    ends = last + 1 == end or words[last + 1].joint != ""
    if words[last].joint != "" or (words[last].key in COORDINATORS and not ends):
        return False
    start = last - 1
    while start > first and words[start].joint == "":
        start -= 1
    return bool(turning(place.reading.keys[start:last]))


def _leaves_verb(place: Place) -> bool:
    """Tell whether somebody is named at the end of whom something else is said than before.

    Most had failed, and *the rest* were about to; sooner than *our rivals* would like; *what I can
    rule out* is that.
    """
    (first, last), words = place.source, place.reading.words
    said = place.reading.keys
    if words[last].joint != "" or not is_finite(said[last]) or ends_sentence(place, last):
        return False
    if said[first] in _HEADING and first + 1 < last:
        return True
    for at in range(last - 1, first, -1):
        if is_finite(said[at]):
            return False
        if said[at] == "than":
            return True
        if said[at] in COORDINATORS or words[at].joint != "":
            return any(map(is_finite, said[first:at]))
    return False


def _is_qualified(place: Place) -> bool:
    """Tell whether the next clause takes something back: *but*, *or we will*, *God willing*."""
    (first, last), words = place.source, place.reading.words
    if words[last].joint not in ("pause", "dash"):
        return False
    clause, states = _clause(place, last), any(map(is_finite, place.reading.keys[first:last]))
    if words[last].key in _BUT or (words[last].key == "or" and any(map(is_finite, clause))):
        return states
    return bool(clause) and clause[-1] in _GRANTING and not any(map(is_finite, clause))


def _is_told_by_others(place: Place, end: int) -> bool:
    """Tell whether the sentence says at its end who says so: *experts say*, *according to* them."""
    words, said, last = place.reading.words, place.reading.keys, place.source[1]
    if "according" in said[last:end]:
        return True
    at = end - 1
    while at > last and words[at].joint == "":
        at -= 1
    aside = said[at:end]
    told = len(aside) <= ASIDE and OWN.isdisjoint(aside) and words[at].joint != ""
    return told and len(aside) > 1 and not SAYING.isdisjoint((aside[0], aside[-1]))


def _clause(place: Place, at: int) -> Sequence[str]:
    """Give the words from a position up to the next mark."""
    words, end = place.reading.words, at + 1
    while end < len(words) and words[end].joint == "":
        end += 1
    return place.reading.keys[at:end]
