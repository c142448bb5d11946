"""What is reported: a quotation within a passage, and whether it is a clause."""

from __future__ import annotations

from bisect import bisect_left

from iomed_cli.extraction.facts.clauses.clause_maker import SHORTEST_CLAUSE
from iomed_cli.extraction.facts.clauses.clause_verbs import main_verb
from iomed_cli.extraction.lexicon import fact_words
from iomed_cli.extraction.text.passages import Passage
from iomed_cli.extraction.text.spans import Span
from iomed_cli.value import Value

_SAID = frozenset("said says say".split())


class Reported(Value, frozen=True):
    """A quote of the passage."""

    start: int
    end: int
    number: int
    cue: Span | None
    direct: bool
    phrase: bool
    """Whether it is no clause but a phrase or an infinitive: ``demanded an inquiry``."""
    mention: Span | None
    """Who says it; none where nobody is told: ``the court heard that``."""


def is_phrase(passage: Passage, phrase: bool, cue: Span | None, start: int, end: int) -> bool:
    """Tell whether what is reported is no clause, as its rule says or as its words show.

    *Said* a clause may follow that was not seen, ``said his firm now sees``, and *expects* none:
    ``expects output of 7 million tonnes``.
    """
    if cue is None:
        return phrase
    low = passage.text[cue[0] : cue[1]].lower()
    if not (low in _SAID if phrase else low in fact_words.EXPECTING):
        return phrase
    first, last = bisect_left(passage.starts, start), bisect_left(passage.starts, end)
    verb = main_verb(passage, first, last) if last - first >= SHORTEST_CLAUSE else None
    # "Expects exports to rise and has cut its price": the second verb is the expecter's.
    return verb is None or (low in fact_words.EXPECTING and "to" in passage.lows[first:verb])
