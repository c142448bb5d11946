"""Verdicts written out: from words in a stretch to what a reader is told."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from itertools import pairwise
from typing import NamedTuple

from iomed_cli.model import Quote, Stance
from iomed_cli.verification.alignment import Edit
from iomed_cli.verification.claim import Claim, negations
from iomed_cli.verification.exact import Place
from iomed_cli.verification.index import StretchWords
from iomed_cli.verification.similar import LONGEST_CLAIM, Likeness, Resemblance
from iomed_cli.verification.stretches import Stretch, paragraph_of
from iomed_cli.verification.verdicts import (
    GOOD,
    UNCLAIMED,
    Attribution,
    Candidate,
    Change,
    Finding,
    Verdict,
)

OTHERS = 3
"""Candidates shown beside the one chosen."""

WORTH_SHOWING = 0.3
"""The similarity below which a candidate only distracts."""

CLEAR = 0.8
"""The similarity from which no other candidates are shown."""


_TOO_LONG = f"Beyond {LONGEST_CLAIM} words only a claim that stands there exactly is found."


class Asked(NamedTuple):
    """The speaker that a claim names, and how that name fits."""

    speaker: str | None
    attribution: Attribution
    fitting: Sequence[str] = ()
    """The people of the article who bear such a name."""


def exact(claim: Claim, place: Place, finding: Finding, short: bool, asked: Asked) -> Verdict:
    """Say that the words stand there, all or with gaps that are declared."""
    quote = place.stretch.quote_at(place.start)
    notes = [
        *_put_in(claim),
        *_cautions(place),
        *_about_stance(quote),
        *_about_speaker(asked, place.stretch),
    ]
    if short:
        notes.append("These words stand in more than one place, and are too few to identify any.")
    return _verdict(
        claim,
        finding,
        asked,
        candidate(place.stretch, place.reading, place.source, 1.0),
        omitted=tuple(_written(place, gap) for gap in place.gaps),
        too_short=short,
        stance=quote.unclaimed if quote else None,
        notes=tuple(notes),
    )


def similar(
    claim: Claim, chosen: Likeness, finding: Finding, found: Resemblance, asked: Asked
) -> Verdict:
    """Say what the words go back to, and what differs."""
    main = candidate(chosen.stretch, chosen.reading, chosen.alignment.source, chosen.similarity)
    clear = chosen.similarity >= CLEAR
    quote = chosen.stretch.quote_at(main.start)
    return _verdict(
        claim,
        finding,
        asked,
        main,
        changes=tuple(_change(claim, chosen, edit) for edit in chosen.alignment.edits),
        stance=quote.unclaimed if quote else None,
        notes=(*_about_stance(quote), *_about_speaker(asked, chosen.stretch)),
        candidates=() if clear else _others(found, chosen),
    )


def spliced(claim: Claim, parts: Sequence[Candidate], similarity: float, asked: Asked) -> Verdict:
    """Say from which quotations the words were put together; the longest part stands for all."""
    longest = max(parts, key=lambda part: part.end - part.start)
    speakers = {part.speaker for part in parts}
    return _verdict(
        claim,
        "spliced",
        asked,
        longest,
        similarity=similarity,
        speaker=longest.speaker if len(speakers) == 1 else None,
        candidates=tuple(parts),
    )


def nothing(claim: Claim, found: Resemblance, speaker: str | None) -> Verdict:
    """Say that there is nothing like it, and what comes nearest."""
    best = max((one.similarity for one in found.likenesses), default=0.0)
    return Verdict(
        verdict="not_found",
        ok=False,
        attribution="none",
        speaker=None,
        similarity=_percent(best),
        quote=None,
        article=None,
        start=None,
        end=None,
        changes=(),
        omitted=(),
        too_short=False,
        claim=claim.text,
        claimed_speaker=speaker,
        kind=None,
        paragraph=None,
        source=None,
        notes=(_TOO_LONG,) if len(claim.kept) > LONGEST_CLAIM else (),
        candidates=_others(found, None),
    )


def candidate(
    stretch: Stretch, reading: StretchWords, source: tuple[int, int], similarity: float
) -> Candidate:
    """Give words of a stretch, by positions, as something that a claim may go back to."""
    start, end = reading.words[source[0]].start, reading.words[source[1] - 1].end
    quote = stretch.quote_at(start)
    return Candidate(
        quote=quote.id if quote else None,
        article=stretch.article.id,
        speaker=stretch.speaker,
        kind=quote.kind if quote else None,
        paragraph=paragraph_of(stretch.article, start),
        similarity=_percent(similarity),
        text=stretch.article.text[start:end],
        start=start,
        end=end,
    )


def _verdict(
    claim: Claim,
    finding: Finding,
    asked: Asked,
    main: Candidate,
    *,
    similarity: float | None = None,
    speaker: str | None = None,
    changes: tuple[Change, ...] = (),
    omitted: tuple[str, ...] = (),
    too_short: bool = False,
    stance: Stance | None = None,
    notes: tuple[str, ...] = (),
    candidates: tuple[Candidate, ...] = (),
) -> Verdict:
    return Verdict(
        verdict=finding,
        ok=finding in GOOD and asked.attribution != "mismatch" and not too_short and stance is None,
        attribution=asked.attribution,
        speaker=speaker if finding == "spliced" else main.speaker,
        similarity=main.similarity if similarity is None else _percent(similarity),
        quote=main.quote,
        article=main.article,
        start=main.start,
        end=main.end,
        changes=changes,
        omitted=omitted,
        too_short=too_short,
        claim=claim.text,
        claimed_speaker=asked.speaker,
        kind=main.kind,
        paragraph=main.paragraph,
        source=main.text,
        notes=notes,
        candidates=candidates,
        stance=stance,
    )


def _percent(similarity: float) -> float:
    """Give a similarity from 0 to 100; rounding never makes the whole of what is not."""
    return 100.0 if similarity == 1 else min(round(100 * similarity, 1), 99.9)


def _change(claim: Claim, chosen: Likeness, edit: Edit) -> Change:
    start, end = _extent([(word.start, word.end) for word in chosen.reading.words], edit.source)
    claim_start, claim_end = _extent([(word.start, word.end) for word in claim.kept], edit.claim)
    return Change(
        op=edit.op,
        source=chosen.stretch.article.text[start:end],
        claim=claim.text[claim_start:claim_end],
        start=start,
        end=end,
        claim_start=claim_start,
        claim_end=claim_end,
    )


def _extent(places: Sequence[tuple[int, int]], span: tuple[int, int]) -> tuple[int, int]:
    """Give the offsets of some words; of none the offset behind the word before."""
    first, last = span
    if first < last:
        return places[first][0], places[last - 1][1]
    offset = places[first - 1][1] if first else places[0][0]
    return offset, offset


def _written(place: Place, gap: tuple[int, int]) -> str:
    words = place.reading.words
    return place.stretch.article.text[words[gap[0]].start : words[gap[1] - 1].end]


def _others(found: Resemblance, chosen: Likeness | None) -> tuple[Candidate, ...]:
    nearest = [
        one for one in found.likenesses if one is not chosen and one.similarity >= WORTH_SHOWING
    ]
    return tuple(
        candidate(
            one.stretch,
            one.reading,
            one.alignment.source,
            one.similarity,
        )
        for one in nearest[:OTHERS]
    )


# What a reader must know besides


def _put_in(claim: Claim) -> Iterable[str]:
    kept = set(claim.kept)
    words = [word.key for word in claim.words if word not in kept]
    if found := negations(words):
        yield f"What is put in has a negation in it: “{found[0]}”."


def _cautions(place: Place) -> Iterable[str]:
    for gap in place.gaps:
        if negations(place.reading.keys[gap[0] : gap[1]]):
            yield f"What is left out has a negation in it: “{_written(place, gap)}”."
    first = place.source[0]
    before = place.reading.keys[max(first - 1, 0) : first]
    if negations(before):
        yield f"The article has “{before[0]}” just before these words."
    pieces = [
        piece
        for piece in place.stretch.pieces
        if piece.start < place.reading.words[place.source[1] - 1].end and place.start < piece.end
    ]
    for piece, after in pairwise(pieces):
        between = " ".join(place.stretch.article.text[piece.end : after.start].split())
        if any(character.isalnum() for character in between):
            yield f"The article breaks the quotation here: {between}"


def _about_stance(quote: Quote | None) -> Iterable[str]:
    if quote is not None and quote.unclaimed is not None:
        does = UNCLAIMED[quote.unclaimed]
        yield f"Nobody states this: {quote.speaker or 'the source'} {does} it."


def _about_speaker(asked: Asked, stretch: Stretch) -> Iterable[str]:
    if asked.attribution != "ambiguous":
        return
    if stretch.speaker is None:
        yield "The article does not tell who says this."
    elif not asked.fitting:
        yield f"“{asked.speaker}” is no name, but fits what the article says of {stretch.speaker}."
    else:
        yield f"“{asked.speaker}” may be any of {len(asked.fitting)}: {', '.join(asked.fitting)}."
