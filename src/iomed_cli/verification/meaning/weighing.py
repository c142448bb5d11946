"""Whether what a claim leaves out, or has in brackets, makes another statement of the words."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from iomed_cli.value import Value
from iomed_cli.verification.claims.claim import Claim
from iomed_cli.verification.exact import Place, Span
from iomed_cli.verification.index import StretchWords
from iomed_cli.verification.meaning.brackets import is_remark, put_in_faults
from iomed_cli.verification.meaning.gaps import hidden
from iomed_cli.verification.meaning.sentence_bounds import ends_sentence, run_start
from iomed_cli.verification.words.clause_bounds import (
    CALLING,
    COORDINATORS,
    INVERTING,
    MODAL,
    ONCE_THOUGHT,
    OWN,
    RESTRICTING,
    SAYING,
    VIEWS,
)
from iomed_cli.verification.words.polarity import (
    ABOUT,
    COPULAS,
    MODALS,
    NEGATIONS,
    PRONOUNS,
    RELATIONS,
    turning,
)
from iomed_cli.verification.words.tokens import keys
from iomed_cli.verification.words.weakening import numbers_at

HEAD = 6
"""Words at the beginning of a sentence that a bracket may stand for."""

CLAUSE = 4
"""Words before *that* which may turn round what follows: *I never said that*."""


def distortion(claim: Claim, place: Place) -> str | None:
    """Say what makes another statement of the words, if anything does."""
    return next(_distortions(claim, place), None)


def _distortions(claim: Claim, place: Place) -> Iterator[str]:
    for seam in _seams(claim, place):
        put_in = seam.put_in or ""
        yield from hidden(place, seam.gap, keys(put_in) if put_in else ())
        if put_in:
            yield from put_in_faults(place, put_in, seam.gap)
    before = _governing(place, as_sentence=claim.is_sentence)
    if before:
        yield f"The article has “{before}” just before these words."
    if after := _taken_back(place):
        yield f"The article has “{after}” just after these words."
    if _leaves_marks(claim, place):
        yield "The words begin within quotation marks of their own, and go on behind them."


def _governing(place: Place, *, as_sentence: bool) -> str | None:
    """Give what turns the words round that begin within its sentence.

    *Not*, *never said that*, *they say*, *only*; or the verb of a question.
    """
    first, said = place.source[0], place.reading.keys
    if ends_sentence(place, first) or place.reading.words[first].joint != "":
        return None
    last = said[first - 1]
    # A “no” belongs to the next word in whatever is quoted: no one, no money.
    if last == "no" or (last in INVERTING and _asks(place, first - 1)):
        return last
    if not as_sentence:
        return None
    start = max(first - (CLAUSE if last == "that" else 1), 0)
    start += max(
        (at - start for at in range(start + 1, first) if ends_sentence(place, at)), default=0
    )
    if found := turning(said[start:first]):
        return found[0]
    return last if last in RESTRICTING else said_by_others(place)


def _asks(place: Place, at: int) -> bool:
    """Tell whether a verb opens a sentence that is a question."""
    if not ends_sentence(place, at):
        return False
    words, end = place.reading.words, at + 1
    while not ends_sentence(place, end):
        end += 1
    text = place.stretch.article.text
    return "?" in text[words[end - 1].end : words[end - 1].end + 2]


def said_by_others(place: Place) -> str | None:
    """Give the word before some words that reports them as what others say: *people think*."""
    said, at = place.reading.keys, place.source[0] - 1
    if at < 0 or ends_sentence(place, at + 1):
        return None
    start = run_start(place, at)
    if said[at] in ("that", "if", "whether"):
        at = _governor(said, start, at)
    elif at > 0 and said[at] in PRONOUNS and said[at - 1] in SAYING:
        at -= 1
    subject = said[start:at]
    if at < start or _is_own(said[at], subject):
        return None
    known = SAYING | VIEWS | ONCE_THOUGHT
    return said[at] if said[at] in known or _names(said[at], subject) else None


def _is_own(verb: str, subject: Sequence[str]) -> bool:
    """Tell whether it is the speaker who says or thinks so; *we were told* is what others say."""
    if verb in ONCE_THOUGHT:
        return False
    if verb in VIEWS:
        return not {"my", "our"}.isdisjoint(subject)
    if OWN.isdisjoint(subject):
        return False
    # *I would say that* it tried is no statement yet.
    return subject[-1] not in COPULAS and MODAL.isdisjoint(subject)


def _names(verb: str, subject: Sequence[str]) -> bool:
    return verb in CALLING and "what" in subject


def _governor(said: Sequence[str], start: int, at: int) -> int:
    """Give where the word stands that a *that* belongs to: *said* in May *that*, a *view* is that.

    One before the start is none.
    """
    for n in range(at - 1, start - 1, -1):
        if said[n] in SAYING or (said[n] in VIEWS and said[n + 1] in COPULAS):
            return n
    return start - 1


def _taken_back(place: Place) -> str | None:
    """Give the *not* that stands right behind the words: *her knees are* of *her knees are not*."""
    last, words = place.source[1], place.reading.words
    if last == len(words) or words[last].joint != "" or ends_sentence(place, last):
        return None
    key, before = words[last].key, words[last - 1].key
    if key in ("not", "never") or (key in NEGATIONS - {"nor"} and before in COPULAS | MODALS):
        return key
    return None


def _leaves_marks(claim: Claim, place: Place) -> bool:
    """Tell whether words begin within marks of their own and go on behind, and do not show it."""
    if place.stretch.voice != "direct":
        return False
    crossed = any(start <= place.start < end < place.end for start, end in place.reading.marked)
    within = claim.text[place.claimed[0].end : place.claimed[-1].start]
    return crossed and not re.search(r"[”\"»]|['’](?!\w)", within)


class _Seam(Value, frozen=True):
    """Where a claim joins two parts."""

    gap: Span
    """The positions of what is left out, which may be nothing."""
    put_in: str | None


def _seams(claim: Claim, place: Place) -> Iterator[_Seam]:
    """Give each place where something is left out or put in."""
    put_in: dict[int, str] = {}
    for one in claim.put_in if place.declared else ():
        if is_remark(one.text):
            continue
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
    """Give where the clause begins of which a bracket stands for the first words."""
    words = place.reading.words
    for at in range(start, max(start - HEAD, 0) - 1, -1):
        if at == 0 or ends_sentence(place, at):
            return at
        if at < start and words[at].joint in ("pause", "dash"):
            return at + (words[at].key in COORDINATORS)
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


def qualified(reading: StretchWords, first: int) -> int:
    """Give where begins what makes the figure less exact that stands at some words' beginning."""
    keys = reading.keys
    if not numbers_at(keys, first):
        return first
    start = first
    while start and keys[start - 1] in ABOUT | {"at", "more", "less"}:
        start -= 1
    return start
