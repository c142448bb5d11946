"""Whether the speaker that a claim names is the one who says it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from functools import lru_cache

from iomed_cli.matching import resolve
from iomed_cli.model import Extraction, Speaker
from iomed_cli.verification.tokens import keys
from iomed_cli.verification.verdicts import Attribution

_SMALL = frozenset(("a", "an", "the", "of", "at", "in", "for", "on", "and"))


class Speakers:
    """Who is named in which article."""

    def __init__(self, extractions: Sequence[Extraction]) -> None:
        self._here = {
            one.article.id: {speaker.name: speaker for speaker in one.speakers}
            for one in extractions
        }
        self._names = list(dict.fromkeys(name for names in self._here.values() for name in names))
        # Claims come with few names; a stream of other ones must not fill the memory.
        self._fitting = lru_cache(maxsize=1024)(self._look_up)

    def _look_up(self, claimed: str) -> Mapping[str, float]:
        return resolve.people_scores(claimed, self._names)

    def fitting(self, claimed: str, article: str) -> Mapping[str, float]:
        """Give the people of an article who may be meant, with scores.

        A name that somebody in any of the articles bears is not taken for a
        slip in another name.
        """
        scores = self._fitting(claimed)
        return {name: scores[name] for name in self._here[article] if name in scores}

    def attribution(self, claimed: str | None, speaker: str | None, article: str) -> Attribution:
        """Compare the name that a claim gives with the true speaker's.

        `ambiguous` is a name that several people of the article bear, no
        name at all but the true speaker's role ("the Foreign Ministry
        spokesperson"), and any name where the article does not tell who
        speaks: nothing there is known to be wrong.
        """
        if claimed is None:
            return "none"
        if speaker is None:
            return "ambiguous"
        fitting = self.fitting(claimed, article)
        if speaker not in fitting:
            known = self._here[article].get(speaker)
            described = not fitting and known is not None and _describes(claimed, known)
            return "ambiguous" if described else "mismatch"
        if len(fitting) == 1 or fitting[speaker] == 100:
            return "match"
        return "mismatch" if max(fitting.values()) == 100 else "ambiguous"


def _describes(claimed: str, speaker: Speaker) -> bool:
    """Tell whether all that is said of a speaker is in their role and affiliation."""
    words = set(keys(claimed)) - _SMALL
    return bool(words) and words <= set(keys(f"{speaker.role or ''} {speaker.affiliation or ''}"))
