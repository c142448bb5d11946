"""What a reader must know of the words around a quotation, and of how it is written."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import cache
from itertools import pairwise

from iomed_cli.lazy_patterns import lazy
from iomed_cli.verification.claims.claim import Claim
from iomed_cli.verification.exact import Place, Span
from iomed_cli.verification.meaning.cut_ends import (
    made_less_after,
    takes_back,
)
from iomed_cli.verification.meaning.cut_heads import made_less_before
from iomed_cli.verification.meaning.gaps import is_figure_alone, joins_halves
from iomed_cli.verification.meaning.sentence_bounds import (
    ends_sentence,
    is_asked,
    sentence_end,
    sentence_of,
    words_at,
)
from iomed_cli.verification.meaning.weighing import qualified
from iomed_cli.verification.stretches import Piece
from iomed_cli.verification.words.clause_bounds import RESTRICTING
from iomed_cli.verification.words.polarity import turning, without_not_only
from iomed_cli.verification.words.tokens import keys
from iomed_cli.verification.words.weakening import limit_before, qualifying

SHOWN = 80
"""Characters of the article that a note gives."""

_MARKS = lazy(r"[\"“”„«»‹›]|(?<!\w)['‘]|['’](?!\w)")

_IRONIC = 4
"""Words in marks of their own up to which they may not be meant as they stand."""

BREAK = "The article breaks the quotation here"
AFTER = "After these words the article has"
"""How the note begins that says so."""

_JOKES = frozenset(
    "joked jokes quipped quips teased mocked deadpanned laughed laughs chuckled smirked".split()
)


def cautions(claim: Claim, place: Place) -> Iterator[str]:
    """Give a sentence for everything that a reader of the claim alone would not know."""
    yield from _put_in(claim, place)
    yield from _unbracketed(claim, place)
    yield from _halves(place)
    yield from _around(claim, place)
    yield from _breaks(place)
    yield from _own_marks(claim, place)
    yield from _spelling(claim, place)


def _put_in(claim: Claim, place: Place) -> Iterator[str]:
    if place.declared and place.claimed is claim.kept:
        for one in claim.put_in:
            yield f"In brackets, and not the article's words: “{one.text}”."


def _unbracketed(claim: Claim, place: Place) -> Iterator[str]:
    """Say which words are in brackets in the article, and are not the speaker's, and stand bare."""
    text = place.stretch.article.text[max(place.start - 1, 0) : place.end + 1]
    if claim.bracketed or "[" not in text:
        return
    for one in _inserted().finditer(text):
        yield f"The article has “{one[0]}” in brackets: not the speaker's words."


@cache
def _inserted() -> re.Pattern[str]:
    return re.compile(r"(?<!\w)\[[^\[\]]*\w[^\[\]]*\](?!\w)")


def _halves(place: Place) -> Iterator[str]:
    for gap in place.gaps:
        if joins_halves(place, gap):
            yield f"The gap joins what the article keeps apart: “{_begun(words_at(place, gap))}”."
        elif is_figure_alone(place, gap):
            yield f"The gap hides how many: “{words_at(place, gap)}”."


def _around(claim: Claim, place: Place) -> Iterator[str]:
    """Look at all of the sentence before the first word and after the last."""
    first, last = place.source
    start, end = sentence_of(place)
    said = place.reading.keys
    exact = min(qualified(place.reading, first), max(limit_before(said, first), start))
    if exact < first:
        yield f"Before these words the article has: “{words_at(place, (exact, first))}”."
    elif _tells(said, (start, first)) or made_less_before(place, start):
        yield f"Before these words the article has: “{_begun(words_at(place, (start, first)))}”."
    if _tells(said, (last, end)) or made_less_after(place, end):
        yield f"{AFTER}: “{_begun(words_at(place, (last, end)))}”."
    elif end < len(said) and takes_back(place, end):
        behind = sentence_end(place, end)
        yield f"{AFTER}: “{_begun(words_at(place, (end, behind)))}”."
    if is_asked(place, end) and "?" not in claim.text:
        yield "The article has this as a question."
    yield from _outside(place)


def _tells(said: Sequence[str], span: Span) -> bool:
    """Tell whether words turn those beside them round, or say how far they hold."""
    words = said[slice(*span)]
    if turning(words) or any(key in RESTRICTING for key in without_not_only(words)):
        return True
    return any(qualifying(said, *span))


def _outside(place: Place) -> Iterator[str]:
    """Look at the sentence that a quotation stands in: *nobody believes that “…”*, *he joked*."""
    piece = next((one for one in place.stretch.pieces if place.start < one.end), None)
    if piece is None or piece.quote is None or piece.quote.kind == "indirect":
        return
    if (piece.quote.cue or "").casefold() in _JOKES:
        yield f"It is said as a joke: “{piece.quote.cue}”."
    text = place.stretch.article.text
    before = text[max(piece.start - 2 * SHOWN, 0) : piece.start].rpartition("\n")[2]
    before = _stop().split(before)[-1].strip(" \"“‘'")
    before = _beside_the_point().sub("", before)
    # When it is said does not turn it round.
    if any(key not in ("until", "till") for key in turning(keys(before))):
        yield f"Before the quotation the article has: “{_begun(before)}”."
    behind = text[piece.end : piece.end + 2 * SHOWN].partition("\n")[0]
    taken_back = any(verb in behind for verb in (*_TAKING_BACK, "corrected", "took"))
    if taken_back and (found := _put_right().search(behind)):
        yield f"After the quotation the article has: “{_begun(found[0])}”."


_TAKING_BACK = (
    "withdrew",
    "retracted",
    "disowned",
    "apologised for",
    "apologized for",
    "walked back",
    "backtracked on",
    "asked for",
)


@cache
def _put_right() -> re.Pattern[str]:
    """Find where a speaker takes his words back, in a sentence behind them."""
    himself = r"(?:himself|herself|themselves|itself)"
    remark = (
        r"(?:it|that|(?:the|his|her|their|this) (?:remarks?|comments?|words?|statements?|claims?))"
    )
    return re.compile(
        rf"\w+ (?:\w+ )?(?:corrected {himself}|(?:{'|'.join(_TAKING_BACK)}) {remark}"
        rf"|took {remark} back)(?: to be [\w ]+)?"
    )


@cache
def _stop() -> re.Pattern[str]:
    return re.compile(r"[.!?]['\"’”)]*\s+(?=\S)|[”\"]\s")


@cache
def _beside_the_point() -> re.Pattern[str]:
    """Find what a speaker was asked, and who he is: it does not turn round what he says."""
    return re.compile(
        r"^(?:\w+ ){0,2}(?:[Aa]sked|[Pp]ressed|[Qq]uestioned)\b.*,"
        r"|,\s(?:who|whom|whose|which)\b[^,;]*(?:,|$)"
    )


def _breaks(place: Place) -> Iterator[str]:
    """Say where the article breaks a quotation by words of its own."""
    for piece, after in pairwise(_touched(place)):
        between = " ".join(place.stretch.article.text[piece.end : after.start].split())
        if any(character.isalnum() for character in between):
            yield f"{BREAK}: {between}"


def _touched(place: Place) -> list[Piece]:
    start, end = place.start, place.end
    return [one for one in place.stretch.pieces if one.start < end and start < one.end]


def _own_marks(claim: Claim, place: Place) -> Iterator[str]:
    """Say where the words stand in marks within the quotation: somebody else may say them.

    So may some of them, or they are meant to say the contrary: *'educational' nodules*.
    """
    text = place.stretch.article.text
    if not _MARKS.search(claim.text.strip(" \"“”‘’'")):
        for start, end in place.reading.marked:
            inside = place.start < start and end < place.end
            if inside and len(text[start:end].split()) <= _IRONIC:
                yield f"The article has “{text[start:end]}” in quotation marks of its own."
    if place.stretch.voice != "narrated" and in_own_marks(place):
        yield "The article has these words in quotation marks of their own."


def in_own_marks(place: Place) -> bool:
    """Tell whether the words stand in marks within their stretch."""
    return any(start <= place.start and place.end <= end for start, end in place.reading.marked)


def _spelling(claim: Claim, place: Place) -> Iterator[str]:
    """Say which words are written with other capitals, or without an apostrophe."""
    text = place.stretch.article.text
    if place.literal or text[place.start : place.end] in claim.text:
        return
    mixed = not (claim.text.isupper() or claim.text.islower())
    has_marks = re.search(r"(?<!\w)['‘]", claim.text + text[place.start : place.end])
    said = place.reading.words
    begins = {0}
    for start, end in place.spans:
        begins.add(max(begins) + end - start)
    for position, n in place.pairs():
        one, other = said[position], place.claimed[n]
        source, claimed = text[one.start : one.end], claim.text[other.start : other.end]
        inside = n not in begins and not ends_sentence(place, position)
        capital = source[:1].isupper() != claimed[:1].isupper()
        if capital and mixed and inside and "[" not in claimed:
            yield f"The article has “{source}” where the claim has “{claimed}”."
        owned = _possessive(text, one.end) != _possessive(claim.text, other.end)
        if owned and inside and not has_marks:
            yield f"An apostrophe is missing or put in after “{claimed}”."


def _possessive(text: str, end: int) -> bool:
    return text[end - 1 : end] in ("s", "S") and text[end : end + 1] in ("'", "’")


def _begun(words: str) -> str:
    words = " ".join(words.split())
    return words if len(words) <= SHOWN else words[: SHOWN - 1].rstrip() + "…"
