"""Lists: several names with commas between them that are one subject."""

from __future__ import annotations

from iomed_cli.extraction import lexicon
from iomed_cli.extraction.grammar.noun_phrases import INTRODUCERS, is_pause
from iomed_cli.extraction.names.name_phrases import in_name
from iomed_cli.extraction.text.passages import Passage

_LONGEST_NAME = 4


def list_start(passage: Passage, low: int, first: int, last: int) -> int | None:
    """Give where the list begins whose last names end at `last`: ``Lee, Diaz and Roy said``.

    `first` is where the words behind its last comma begin. The list opens the sentence: what
    stands behind a verb or a preposition, ``In Oslo, Lee and Roy said``, may be no part of it.
    """
    words, lows = passage.words, passage.lows
    joins = [i for i in range(first, last) if lows[i] == "and"]
    if len(joins) != 1 or not _is_name(passage, joins[0] + 1, last):
        return None
    names = joins[0] > first
    if names and not _is_name(passage, first, joins[0]):
        return None
    comma = first - 1
    while comma > low and words[comma] == "," and is_pause(passage, comma):
        begin = comma
        while begin > low and in_name(passage, begin - 1) and comma - begin < _LONGEST_NAME:
            begin -= 1
        if begin == comma:
            return None
        if lows[begin] in INTRODUCERS or lows[begin] in lexicon.TIME_WORDS:
            return None
        names = names or comma < first - 1
        if begin == low or words[begin - 1] != ",":
            return low if names and _opens(passage, low, begin) else None
        comma = begin - 1
    return None


def _opens(passage: Passage, low: int, name: int) -> bool:
    """Tell whether only ``People of`` or ``The mayors of`` stands between `low` and a name."""
    lead = name - low - (passage.lows[low] in lexicon.DETERMINERS)
    placed = lead == 2 and passage.lows[name - 1] in ("of", "in", "from")
    return name == low or (placed and passage.lows[low] not in INTRODUCERS)


def list_end(passage: Passage, stretches: list[tuple[int, int]]) -> int | None:
    """Give where a list of names ends that the stretches between commas begin with, if they do."""
    for n, (first, stop) in enumerate(stretches):
        joins = [i for i in range(first, stop) if passage.lows[i] == "and"]
        if joins:
            begins = joins[0] == first or _is_name(passage, first, joins[0])
            return stop if n and begins and _is_name(passage, joins[0] + 1, stop) else None
        if not _is_name(passage, first, stop):
            return None
    return None


def _is_name(passage: Passage, first: int, last: int) -> bool:
    """Tell whether words are nothing but a name, one that is no time."""
    return 0 < last - first <= _LONGEST_NAME and all(
        in_name(passage, i) and passage.lows[i] not in lexicon.TIME_WORDS
        for i in range(first, last)
    )
