"""Verdicts written out: from words in a stretch to what a reader is told."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from iomed_cli.model import Quote, Stance
from iomed_cli.verification.alignment import Edit
from iomed_cli.verification.attribution import Attributed
from iomed_cli.verification.claims.claim import Claim
from iomed_cli.verification.exact import Place
from iomed_cli.verification.index import StretchWords
from iomed_cli.verification.meaning.context import cautions, in_own_marks
from iomed_cli.verification.meaning.weighing import distortion
from iomed_cli.verification.similar import LONGEST_CLAIM, Likeness, Resemblance
from iomed_cli.verification.stretches import Stretch, paragraph_of
from iomed_cli.verification.verdicts import MEANINGS, UNCLAIMED, Candidate, Change, Finding, Verdict

OTHERS = 3
"""Candidates shown beside the one chosen."""

WORTH_SHOWING = 0.3
"""The similarity below which a candidate only distracts."""

CLEAR = 0.8
"""The similarity from which no other candidates are shown."""


_NOBODYS = "The article has this in quotation marks, but does not say whose words they are."
_TOO_LONG = f"Beyond {LONGEST_CLAIM} words only a claim that stands there exactly is found."


def exact(claim: Claim, place: Place, short: bool, asked: Attributed) -> Verdict:
    """Say that the words stand there, all or with gaps that are declared."""
    quote = place.stretch.quote_at(place.start)
    if place.stretch.voice == "narrated" and in_own_marks(place):
        asked = Attributed(asked.claimed, "unsure" if asked.claimed else "none", _NOBODYS)
    distorting = distortion(claim, place)
    notes = [distorting, *cautions(claim, place), *_about_stance(quote), asked.note]
    if short:
        notes.append("These words stand in more than one place, and are too few to identify any.")
    stance = quote.unclaimed if quote else None
    return _verdict(
        claim,
        _finding(place, asked, distorted=distorting is not None, short=short, stance=stance),
        asked,
        candidate(place.stretch, place.reading, place.source, 1.0),
        changes=tuple(_spelling(place, claim.text, *pair) for pair in place.spellings()),
        omitted=tuple(place.between(gap) for gap in place.gaps),
        stance=stance,
        notes=tuple(dict.fromkeys(note for note in notes if note)),
        quote=quote,
    )


def _finding(
    place: Place, asked: Attributed, *, distorted: bool, short: bool, stance: Stance | None
) -> Finding:
    """Give the verdict on words that stand there: what is wrong beside them comes first."""
    if place.stretch.voice == "narrated" and not asked.is_writer:
        return "unsure" if asked.note else "narrated"
    if distorted:
        return "distorted"
    if asked.is_writer:
        return "written"
    if stance is not None:
        return "misattributed" if asked.attribution == "mismatch" else "denied"
    if place.stretch.voice == "reported":
        return "paraphrased"
    if short:
        return "too_short"
    if asked.attribution == "mismatch":
        return "misattributed"
    if asked.attribution == "ambiguous" or asked.attribution == "unsure":
        return asked.attribution
    return "elided" if place.declared else "verbatim"


def _spelling(place: Place, claim: str, at: int, n: int) -> Change:
    words, text = place.reading.words, place.stretch.article.text
    start, end = words[at - 1].start, words[at].end
    claim_start, claim_end = place.claimed[n - 1].start, place.claimed[n].end
    return Change(
        op="spelling",
        source=text[start:end],
        claim=claim[claim_start:claim_end],
        start=start,
        end=end,
        claim_start=claim_start,
        claim_end=claim_end,
    )


def similar(
    claim: Claim, chosen: Likeness, finding: Finding, found: Resemblance, asked: Attributed
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
        notes=(*_about_stance(quote), *((asked.note,) if asked.note else ())),
        candidates=() if clear else _others(found, chosen),
        quote=quote,
    )


def spliced(
    claim: Claim, parts: Sequence[Candidate], similarity: float, asked: Attributed
) -> Verdict:
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


def nothing(claim: Claim, found: Resemblance, speaker: str | None, searched: int) -> Verdict:
    """Say that there is nothing like it in so many articles, and what comes nearest."""
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
        claim=claim.text,
        claimed_speaker=speaker,
        kind=None,
        paragraph=None,
        source=None,
        notes=(_TOO_LONG,) if len(claim.kept) > LONGEST_CLAIM else (),
        candidates=_others(found, None),
        searched=searched,
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
    asked: Attributed,
    main: Candidate,
    *,
    similarity: float | None = None,
    speaker: str | None = None,
    changes: tuple[Change, ...] = (),
    omitted: tuple[str, ...] = (),
    stance: Stance | None = None,
    notes: tuple[str, ...] = (),
    candidates: tuple[Candidate, ...] = (),
    quote: Quote | None = None,
) -> Verdict:
    return Verdict(
        verdict=finding,
        ok=MEANINGS[finding].ok,
        attribution=asked.attribution,
        speaker=speaker if finding == "spliced" else main.speaker,
        similarity=main.similarity if similarity is None else _percent(similarity),
        quote=main.quote,
        article=main.article,
        start=main.start,
        end=main.end,
        changes=changes,
        omitted=omitted,
        claim=claim.text,
        claimed_speaker=asked.claimed,
        kind=main.kind,
        paragraph=main.paragraph,
        source=main.text,
        notes=notes,
        candidates=candidates,
        stance=stance,
        speaker_from=quote.speaker_from if quote else None,
        speaker_confidence=quote.speaker_confidence if quote else None,
        too_short=finding == "too_short",
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


def _about_stance(quote: Quote | None) -> Iterable[str]:
    if quote is not None and quote.unclaimed is not None:
        does = UNCLAIMED[quote.unclaimed]
        yield f"Nobody states this: {quote.speaker or 'the source'} {does} it."
