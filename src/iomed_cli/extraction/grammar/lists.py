"""Lists: several names with commas between them that are one subject."""

from __future__ import annotations

from itertools import pairwise

from iomed_cli.extraction import lexicon
from iomed_cli.extraction.grammar.finite_verbs import ends_in_s, is_verb
from iomed_cli.extraction.grammar.noun_phrases import INTRODUCERS, is_pause
from iomed_cli.extraction.names.name_phrases import in_name
from iomed_cli.extraction.text.passages import QUOTED, Passage

_LONGEST_NAME = 4
_OWNERS = ("'s", "'")
_ADVERBIAL = lexicon.CONTINUERS | frozenset("yes nowadays afterwards overseas thanks".split())


def list_start(passage: Passage, low: int, first: int, last: int) -> int | None:
    """Give where the list begins whose last names end at `last`: ``Lee, Diaz and Roy said``.

    `first` is where the words behind its last comma begin. The list opens the sentence: what
    stands behind a verb or a preposition, ``In Oslo, Lee and Roy said``, may be no part of it.
    """
    words, lows = passage.words, passage.lows
    if lows[first:last].count("and") != 1:
        return None
    join = lows.index("and", first)
    low = max((i + 1 for i in range(low, first) if words[i] == QUOTED), default=low)
    low += low < first and lows[low] in lexicon.CONJUNCTIONS
    if first - 2 < low or words[first - 1] != ",":
        return None
    pauses = [i for i in range(low, first) if is_pause(passage, i)]
    if any(words[i] != "," for i in pauses) or (join == first and len(pauses) < 2):
        return None
    items = [(begin + 1, stop) for begin, stop in pairwise((low - 1, *pauses))]
    items += [(first, join)] if join > first else []
    opening = items.pop(0)
    if items and lows[items[0][0]] in ("a", "an"):
        # ``Ann Lee, a clerk and poet said``: what explains her.
        return None
    listed = all(_is_plain(passage, *item) for item in (*items, (join + 1, last)))
    return low if listed and _opens(passage, *opening) else None


def _opens(passage: Passage, first: int, stop: int) -> bool:
    """Tell the first of a list, also ``The people of Marl``, from an adverbial."""
    lows = passage.lows
    if lows[first] in INTRODUCERS or lows[first] in lexicon.ADVERBS:
        return False
    if lows[stop - 1].endswith("ing") and lows[stop + 1] in lexicon.DETERMINERS:
        # ``Reacting, the Roads and Ports Commission said``
        return False
    noun = first + (lows[first] in lexicon.DETERMINERS)
    placed = lows[noun + 1 : noun + 2] in (["of"], ["in"], ["from"], ["for"])
    if placed and lows[noun].endswith("ing"):
        return False
    noun += 2 * placed
    if not _is_plain(passage, noun, stop) or lows[first] in _ADVERBIAL:
        return False
    head = lows[stop - 1]
    people = head in lexicon.GROUPS or (head.endswith("s") and head[:-1] in lexicon.ROLES)
    plural = stop - noun == 1 and ends_in_s(head)
    return plural or people or _is_name(passage, noun, stop)


def _is_plain(passage: Passage, first: int, last: int) -> bool:
    """Tell whether words are short, without a verb and an adverbial: ``Ann Lee``, ``the council``."""
    words = passage.lows[first:last]
    return 0 < len(words) <= _LONGEST_NAME and not any(
        not (word[0].isalpha() or word in _OWNERS)
        or word in lexicon.PREPOSITIONS
        or word in lexicon.SUBORDINATORS
        or word in lexicon.ADVERBS
        or word in lexicon.TIME_WORDS
        or is_verb(passage, first + n)
        for n, word in enumerate(words)
    )


def list_end(passage: Passage, stretches: list[tuple[int, int]]) -> int | None:
    """Give where a list of names ends that the stretches between commas begin with, if they do."""
    lows = passage.lows
    for n, (first, stop) in enumerate(stretches):
        if "and" in lows[first:stop]:
            join = lows.index("and", first)
            begins = join == first or _is_name(passage, first, join)
            return stop if n and begins and _is_name(passage, join + 1, stop) else None
        if not _is_name(passage, first, stop):
            return None
    return None


def _is_name(passage: Passage, first: int, last: int) -> bool:
    """Tell whether words are nothing but a name, one that is no time."""
    return 0 < last - first <= _LONGEST_NAME and all(
        in_name(passage, i) and passage.lows[i] not in lexicon.TIME_WORDS
        for i in range(first, last)
    )
