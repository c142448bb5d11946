"""The verdict on a claim: first what is exact, then what is only similar."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import cached_property
from itertools import chain, islice

from iomed_cli.matching.person_names import refuse_no_name
from iomed_cli.model import Extraction
from iomed_cli.verification import verdict_builder as answers
from iomed_cli.verification.attribution import Attributed, Speakers
from iomed_cli.verification.claims.claim import Claim, read_claim
from iomed_cli.verification.exact import Place, in_a_row, part_by_part
from iomed_cli.verification.index import Index
from iomed_cli.verification.meaning.weighing import distortion
from iomed_cli.verification.similar import Likeness, Resemblance, SplicedPiece, resemblance
from iomed_cli.verification.stretches import Stretch, Voice, narrated, said
from iomed_cli.verification.verdicts import Finding, Verdict

SHORT = 3
"""Words that are needed where they stand in more than one place."""

ALIKE: Mapping[Voice, float] = {"direct": 0.5, "reported": 0.6, "narrated": 0.6}
"""The similarity from which a claim may go back to words in a voice."""

COVERED = 0.85
"""How much of a claim the parts of a splice make up."""

SHARE = 0.25
"""How much of a claim is quoted, and how much reported, where it is pieced together of both."""

MORE = 3
"""Words of a claim that a splice explains beyond what any one source does."""

PLACES = 200
"""How many places are looked at for one that the claimed speaker says."""

_CLOSEST = 2


class Verifier:
    """Holds claims against articles.

    What is quoted, what is reported and what is narrated are read when a
    claim first needs them, so that a true claim never waits for the rest.
    """

    def __init__(self, extractions: Sequence[Extraction]) -> None:
        self._extractions = extractions
        self._speakers = Speakers(extractions)

    @cached_property
    def _said(self) -> list[Stretch]:
        return [stretch for one in self._extractions for stretch in said(one)]

    @cached_property
    def _direct(self) -> Index:
        return Index(stretch for stretch in self._said if stretch.voice == "direct")

    @cached_property
    def _indexes(self) -> Mapping[Voice, Index]:
        reported = Index(stretch for stretch in self._said if stretch.voice == "reported")
        rest = Index(stretch for one in self._extractions for stretch in narrated(one))
        return {"direct": self._direct, "reported": reported, "narrated": rest}

    def verify(self, claim: str, speaker: str | None = None) -> Verdict:
        """Say whether a claim is quoted word for word, and from whom.

        Raises IomedError where there is no claim, and where the speaker is no name.
        """
        reading = read_claim(claim)
        if speaker is not None:
            refuse_no_name(speaker)
        place = self._preferred(reading, self._exact(reading), speaker)
        if place is None:
            return self._resembling(reading, speaker)
        is_few = len(place.claimed) < SHORT and place.stretch.voice == "direct"
        short = is_few and self._stands_elsewhere(reading)
        return answers.exact(reading, place, short, self._attributed(place.stretch, speaker))

    def _exact(self, claim: Claim) -> Iterator[Place]:
        """Give the places in quotations, and where there is none, those in other words."""
        quoted = False
        for place in chain(in_a_row(claim, self._direct), part_by_part(claim, self._direct)):
            quoted = True
            yield place
        if not quoted:
            for index in self._indexes.values():
                yield from in_a_row(claim, index)

    def _preferred(
        self, claim: Claim, places: Iterable[Place], speaker: str | None
    ) -> Place | None:
        """Give the first place with nothing against it, or else with the least.

        The speaker is the claimed one, what is said is stated and not distorted, and spelt alike.
        """
        found = islice(places, PLACES)
        best, most = next(found, None), (-1, False, False)
        another = next(found, None)
        if best is None or another is None:
            return best
        for place in chain((best, another), found):
            fair, spelt = _is_fair(claim, place), not any(place.spellings())
            rank = (self._closeness(place.stretch, speaker), fair, spelt)
            if rank > most:
                best, most = place, rank
            if rank == (_CLOSEST, True, True):
                break
        return best

    def _closeness(self, stretch: Stretch, speaker: str | None) -> int:
        """Say how near the claimed speaker is to being the true one."""
        attribution = self._attributed(stretch, speaker).attribution
        return _CLOSEST if attribution in ("match", "none") else attribution == "ambiguous"

    def _stands_elsewhere(self, claim: Claim) -> bool:
        spots = set()
        for index in self._indexes.values():
            for find in (in_a_row, part_by_part):
                for place in find(claim, index):
                    spots.add(place.spot)
                    if len(spots) > 1:
                        return True
        return False

    def _attributed(self, stretch: Stretch, speaker: str | None) -> Attributed:
        return self._speakers.attribution(speaker, stretch)

    def _matches(self, stretch: Stretch, speaker: str | None) -> bool:
        return self._attributed(stretch, speaker).attribution == "match"

    # What is only similar

    def _resembling(self, claim: Claim, speaker: str | None) -> Verdict:
        found = resemblance(claim, self._indexes)
        if self._is_splice(claim, found):
            return self._spliced(claim, found, speaker)
        chosen = self._chosen(claim, found, speaker)
        if chosen is None:
            return answers.nothing(claim, found, speaker, len(self._extractions))
        asked = self._attributed(chosen.stretch, speaker)
        return answers.similar(claim, chosen, _finding(chosen), found, asked)

    def _is_splice(self, claim: Claim, found: Resemblance) -> bool:
        """Tell whether several quotations explain a claim better than any one.

        A claim may also be pieced together of what is quoted and what is
        only reported.
        """
        size = len(claim.kept)
        direct, reported = found.words_from("direct"), found.words_from("reported")
        sources = {(piece.voice, piece.number) for piece in found.pieces if _is_said(piece)}
        if len(sources) < 2 or direct + reported < COVERED * size:
            return False
        alone = max((one.alignment.covered for one in found.likenesses), default=0)
        if direct + reported < alone + MORE:
            return False
        return direct >= COVERED * size or min(direct, reported) >= SHARE * size

    def _spliced(self, claim: Claim, found: Resemblance, speaker: str | None) -> Verdict:
        parts, stretches = [], []
        for piece in filter(_is_said, found.pieces):
            index = self._indexes[piece.voice]
            source = (piece.block.source, piece.block.source + piece.block.length)
            stretch = index.stretches[piece.number]
            stretches.append(stretch)
            parts.append(answers.candidate(stretch, index.reading(piece.number), source, 1.0))
        attributions = {self._attributed(one, speaker).attribution for one in stretches}
        # Some of the words may be that person's, so it is neither right nor wrong.
        attribution = attributions.pop() if len(attributions) == 1 else "ambiguous"
        similarity = max(one.similarity for one in found.likenesses)
        return answers.spliced(claim, parts, similarity, Attributed(speaker, attribution))

    def _chosen(self, claim: Claim, found: Resemblance, speaker: str | None) -> Likeness | None:
        """Give what a claim most probably goes back to: of equals what the claimed speaker says."""
        likely = [one for one in found.likenesses if one.similarity >= ALIKE[one.voice]]
        if not likely:
            return self._pieced(claim, found)
        equals = [
            one
            for one in likely
            if (one.similarity, one.voice) == (likely[0].similarity, likely[0].voice)
        ]
        if speaker is not None:
            for one in equals:
                if self._matches(one.stretch, speaker):
                    return one
        return equals[0]

    def _pieced(self, claim: Claim, found: Resemblance) -> Likeness | None:
        """Give the longest piece of a claim that is pieced together of unquoted words."""
        unquoted = found.words_from("reported", "narrated")
        if not unquoted or unquoted < COVERED * len(claim.kept):
            return None
        longest = max(found.pieces, key=lambda piece: piece.block.length)
        for one in found.likenesses:
            if (one.voice, one.alignment.stretch) == (longest.voice, longest.number):
                return one
        return None


def _is_said(piece: SplicedPiece) -> bool:
    return piece.voice != "narrated"


def _is_fair(claim: Claim, place: Place) -> bool:
    quote = place.stretch.quote_at(place.start)
    return (quote is None or quote.unclaimed is None) and distortion(claim, place) is None


def _finding(chosen: Likeness) -> Finding:
    """Give the verdict on words that are like others: what is changed is no report of them."""
    if chosen.alignment.edits or chosen.voice == "direct":
        return "altered"
    return "paraphrased" if chosen.voice == "reported" else "narrated"
