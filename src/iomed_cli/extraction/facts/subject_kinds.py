"""Kinds of subjects: whether the words a clause is about name somebody, or stand for a name."""

from __future__ import annotations

from typing import Literal

from iomed_cli.extraction.facts.clause_limits import ClauseLimits
from iomed_cli.extraction.lexicon import fact_words
from iomed_cli.extraction.text.passages import QUOTED, Passage

SubjectKind = Literal[
    "plain", "described", "person", "group", "owner", "first", "there", "relative"
]
_FIRST = frozenset("i we me us my our mine ours myself ourselves".split())
_SECOND = frozenset("you your yours yourself".split())


def subject_kind(passage: Passage, limits: ClauseLimits, direct: bool) -> SubjectKind | None:
    """Tell what kind of subject a clause has; None where it can't be a statement."""
    lows = passage.lows
    here = lows[limits.first : limits.last]
    if "?" in here or not _SECOND.isdisjoint(here):
        return None
    first = lows[limits.subject]
    own = _FIRST.intersection(here)
    if "us" in own and "us" not in passage.words[limits.first : limits.last]:
        # "US" is a country.
        own -= {"us"}
    if own:
        return "first" if direct else None
    if first in ("he", "she"):
        return "person"
    if first in ("it", "they"):
        return "group"
    if first in fact_words.OWNERS:
        return "owner"
    if first == "there":
        return "there"
    if first in fact_words.PRONOUN_SUBJECTS:
        several = limits.subject_end - limits.subject > 1
        if first in fact_words.QUANTIFIERS and several:
            return "plain"
        return "first" if direct and several and first in ("this", "these") else None
    if passage.words[limits.subject] == QUOTED or not first[0].isalnum():
        return None if first[0] not in "$£€₹¥" else "plain"
    if first == "the":
        return "described"
    return "plain"
