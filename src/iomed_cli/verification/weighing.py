"""Whether what a claim leaves out, or has in brackets, makes another statement of the words."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Sequence
from typing import NamedTuple

from iomed_cli.verification.claims.claim import Claim
from iomed_cli.verification.exact import Place, Span
from iomed_cli.verification.index import StretchWords
from iomed_cli.verification.words.polarity import (
    ABOUT,
    AUXILIARIES,
    COPULAS,
    GENERAL,
    HEDGES,
    MODALS,
    OPINIONS,
    PRONOUNS,
    RELATIONS,
    REMARKS,
    SMALL,
    turning,
    without_not_only,
)
from iomed_cli.verification.words.tokens import is_figure, keys

NEAR = 3
"""Words of a gap up to which a modal or a hedge in it belongs to what is joined."""

_STOPS = frozenset(".!?…")

HEAD = 6
"""Words at the beginning of a sentence that a bracket may stand for."""

CLAUSE = 4
"""Words before *that* which may turn round what follows: *I never said that*."""

ROOT = 4
"""Letters that two forms of a word have in common, at least."""


def distortion(claim: Claim, place: Place) -> str | None:
    """Say what makes another statement of the words, if anything does."""
    return next(_distortions(claim, place), None)


def _distortions(claim: Claim, place: Place) -> Iterator[str]:
    for seam in _seams(claim, place):
        hidden = _hidden(place.reading, seam.gap, place)
        if hidden and hidden not in keys(seam.put_in or ""):
            yield f"What is left out has “{hidden}” in it: “{words_at(place, seam.gap)}”."
        if seam.put_in is not None:
            yield from _put_in(place, seam)
    before = _governing(place)
    # A “no” belongs to the next word in whatever is quoted: no one, no money.
    if before == "no" or (before and claim.is_sentence):
        yield f"The article has “{before}” just before these words."


def _governing(place: Place) -> str | None:
    """Give what turns the words round that begin within its sentence: *not*, *never said that*."""
    first, said = place.source[0], place.reading.keys
    if ends_sentence(place, first) or place.reading.words[first].joint != "":
        return None
    reach = CLAUSE if said[first - 1] == "that" else 1
    start = max(first - reach, 0)
    while any(ends_sentence(place, at) for at in range(start + 1, first)):
        start += 1
    return next(iter(turning(said[start:first])), None)


class _Seam(NamedTuple):
    """Where a claim joins two parts."""

    gap: Span
    """The positions of what is left out, which may be nothing."""
    put_in: str | None


def _seams(claim: Claim, place: Place) -> Iterator[_Seam]:
    """Give each place where something is left out or put in."""
    put_in: dict[int, str] = {}
    for one in claim.put_in if place.declared else ():
        put_in[one.at] = f"{put_in.get(one.at, '')} {one.text}".strip()
    if len(place.spans) == 1 and len(place.claimed) == len(claim.words) != len(claim.kept):
        return
    reached = 0
    for number, (start, end) in enumerate(place.spans):
        if number == 0:
            if 0 in put_in:
                yield _Seam((_head(place, start), start), put_in.pop(0))
        else:
            yield _Seam((place.spans[number - 1][1], start), put_in.pop(reached, None))
        reached += end - start
    last = place.spans[-1][1]
    for text in put_in.values():
        yield _Seam((last, _tail(place, last, text)), text)


def _head(place: Place, start: int) -> int:
    """Give where the sentence begins of which a bracket stands for the first words."""
    for at in range(start, max(start - HEAD, 0) - 1, -1):
        if at == 0 or ends_sentence(place, at):
            return at
    return start


def _tail(place: Place, last: int, text: str) -> int:
    """Give how far the words go on that a bracket at the end stands for, if it stands for any.

    What follows a pronoun, or begins with a preposition, explains the word before.
    """
    words, opening = place.reading.words, keys(text)[0]
    end, most = last, min(len(words), last + HEAD)
    if end == most:
        return end
    has_own = "[" in place.stretch.article.text[words[end - 1].end : words[end].start]
    explains = words[end - 1].key in PRONOUNS or opening in RELATIONS | {"of", "in", "on"}
    if explains and not has_own:
        return end
    while end < most and (words[end].joint == "" or (has_own and end == last)):
        end += 1
    return end


def ends_sentence(place: Place, at: int) -> bool:
    """Tell whether a sentence ends between a word of a stretch and the one before."""
    words = place.reading.words
    if not 0 < at < len(words):
        return True
    if words[at].joint in ("", "hyphen", "dash"):
        return False
    between = place.stretch.article.text[words[at - 1].end : words[at].start]
    following = place.stretch.article.text[words[at].start]
    if words[at - 1].end > words[at].start or _STOPS.isdisjoint(between):
        return False
    return len(words[at - 1].key) > 1 and not following.islower()


def _hidden(reading: StretchWords, gap: Span, place: Place) -> str | None:
    """Give the word of a gap that makes another statement of what is joined, if there is one."""
    start, end = gap
    if start == end:
        return None
    joined = _joined_part(place, gap)
    if found := turning(joined):
        return found[0]
    left_out = reading.keys[start:end]
    if joined and len(left_out) <= NEAR:
        relation = all(key in RELATIONS or key in ("of", "in") for key in left_out)
        if relation and not RELATIONS.isdisjoint(left_out):
            return left_out[0]
    following = reading.keys[end : end + 2]
    if joined and following[:1] == ["than"]:
        return joined[-1]
    if joined and joined[-1] in ABOUT and any(map(is_figure, following)):
        return joined[-1]
    edge = joined if len(left_out) <= NEAR else (joined[:1] + joined[-1:])
    return next((key for key in without_not_only(edge) if key in HEDGES), None)


def _joined_part(place: Place, gap: Span) -> list[str]:
    """Give the left out words of the sentences that are joined; whole ones between do not count."""
    start, end = gap
    stops = [at for at in range(start, end + 1) if ends_sentence(place, at)]
    if not stops:
        return list(place.reading.keys[start:end])
    return [*place.reading.keys[start : stops[0]], *place.reading.keys[stops[-1] : end]]


def qualified(reading: StretchWords, first: int) -> int:
    """Give where begins what makes the figure less exact that stands at some words' beginning."""
    keys = reading.keys
    if not any(map(is_figure, keys[first : first + 2])):
        return first
    start = first
    while start and keys[start - 1] in ABOUT | {"at", "more", "less"}:
        start -= 1
    return start


def joins_halves(place: Place, gap: Span) -> bool:
    """Tell whether a gap begins within a sentence, or before *but*, and ends within another."""
    start, end = gap
    if "but" in place.reading.keys[start:end]:
        return True
    stops = [at for at in range(start, end + 1) if ends_sentence(place, at)]
    return bool(stops) and start < stops[0] and stops[-1] < end


def words_at(place: Place, span: Span) -> str:
    """Give the article's words at some positions."""
    words, text = place.reading.words, place.stretch.article.text
    if span[0] == span[1]:
        return ""
    start, end = words[span[0]].start, words[span[1] - 1].end
    pieces = [one for one in place.stretch.pieces if one.start < end and start < one.end]
    return " … ".join(text[max(one.start, start) : min(one.end, end)] for one in pieces)


# What is in brackets


def _put_in(place: Place, seam: _Seam) -> Iterator[str]:
    words = keys(seam.put_in or "")
    (start, end), said = seam.gap, place.reading.keys
    gap = said[start:end]
    if not words or REMARKS & set(words) or words == gap:
        return
    shown = f"“[{seam.put_in}]”"
    heavy = [*turning(words), *(key for key in words if key in HEDGES | OPINIONS)]
    heavy = [key for key in heavy if key not in gap]
    if heavy:
        yield f"What is put in has “{heavy[0]}” in it: {shown}."
        return
    if _has_brackets(place, seam.gap):
        yield f"The article has other words in these brackets: {shown}."
        return
    before = said[start - 1] if start else ""
    if all(key in AUXILIARIES or key in SMALL for key in (*words, *gap)):
        return
    if gap:
        if before in COPULAS or not _stands_for(words, gap, words_at(place, seam.gap)):
            yield f"{shown} stands in the place of “{words_at(place, seam.gap)}”."
    elif before in COPULAS | MODALS or is_figure(before) or _is_manner(words):
        yield f"{shown} is put in where it says more than the article."


def _has_brackets(place: Place, gap: Span) -> bool:
    """Tell whether what a claim leaves out stands in brackets in the article, or has some."""
    words, (start, end) = place.reading.words, gap
    if start == end:
        return False
    before = words[start - 1].end if start else max(words[start].start - 1, 0)
    return "[" in place.stretch.article.text[before : words[end - 1].end]


def _is_manner(words: Sequence[str]) -> bool:
    return len(words) == 1 and len(words[0]) > 4 and words[0].endswith("ly")


def _stands_for(words: Sequence[str], gap: Sequence[str], text: str) -> bool:
    """Tell whether words in brackets may only say who or what is meant by others."""
    if words[0] in ("a", "an"):
        # What is not known already can't be what a word there meant.
        return False
    if any(key in PRONOUNS for key in gap):
        return True
    telling = [key for key in words if key not in SMALL]
    meant = [key for key in gap if key not in SMALL]
    if (
        not meant
        or not telling
        or any(_are_forms(one, other) for one in telling for other in meant)
    ):
        return True
    initials = ("".join(key[0] for key in telling), "".join(key[0] for key in meant))
    if initials[0] in meant or initials[1] in telling:
        return True
    return any(letter.isupper() for letter in text) and _all_general(telling)


def _all_general(words: Collection[str]) -> bool:
    return bool(words) and all(word in GENERAL for word in words)


def _are_forms(one: str, other: str) -> bool:
    root = max(ROOT, min(len(one), len(other)) - 2)
    return one == other or (len(one) >= root and one[:root] == other[:root])
