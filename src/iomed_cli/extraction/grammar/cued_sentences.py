"""Attributions: sentences that only say who said what stands in marks before them."""

from __future__ import annotations

from iomed_cli.extraction import lexicon
from iomed_cli.extraction.grammar.cues import Cue, find_cues
from iomed_cli.extraction.grammar.finite_verbs import is_verb
from iomed_cli.extraction.grammar.positional_cues import positional_cues
from iomed_cli.extraction.grammar.sentences import Sentence
from iomed_cli.extraction.lexicon.reporting_verbs import Frame
from iomed_cli.extraction.text.passages import QUOTED, Passage
from iomed_cli.extraction.text.quoted_words import last_mark

_REACH = 10
_LONG_REACH = 30
_REACTING = frozenset("agree concur laugh smile sigh shrug grin cry react nod".split())
"""What others do about words that end with a full stop: ``“They lie.” Her friend agreed.``"""
_OPENING_PRONOUNS = frozenset({"He", "She", "They", "It"})
"""With a capital they open a sentence; behind a quotation they attribute it in lower case."""


def sentences_with_cues(passage: Passage) -> list[Sentence]:
    """Pair the sentences of a passage with their cues.

    ``"Why?" Smith asked.`` looks like two sentences, but the second has no
    content of its own, so that it goes with the quotation before it.
    """
    cues, ranges = find_cues(passage), passage.sentences
    if passage.quoted:
        at_word = {cue.first: cue for cue in cues}
        for at, cue in positional_cues(passage).items():
            if at not in at_word or not at_word[at].frames & Frame.DIRECT:
                at_word[at] = cue
        cues = [at_word[at] for at in sorted(at_word)]
        ranges = _with_attributions(passage, at_word)
    sentences: list[Sentence] = []
    done = 0
    for low, high in ranges:
        first = done
        while done < len(cues) and cues[done].first < high:
            done += 1
        sentences.append(Sentence(passage, low, high, cues[first:done]))
    return sentences


def _with_attributions(passage: Passage, cues: dict[int, Cue]) -> list[tuple[int, int]]:
    """Put each sentence that is only an attribution to the one before."""
    ranges: list[tuple[int, int]] = []
    for low, high in passage.sentences:
        if (
            ranges
            and passage.words[low - 1] == QUOTED
            and _is_attribution(passage, low, high, cues)
            and not _begins_anew(passage, ranges[-1], (low, high), cues)
        ):
            ranges[-1] = ranges[-1][0], high
        else:
            ranges.append((low, high))
    return ranges


def _is_attribution(passage: Passage, low: int, high: int, cues: dict[int, Cue]) -> bool:
    words = passage.words
    if words[low] in _OPENING_PRONOUNS and not (high - low == 3 and words[high - 1] == "."):
        return False
    asks = last_mark(passage, low - 1) in ("?", "!", "…")
    reach = _REACH
    for i in range(low, min(high, low + _LONG_REACH)):
        if i >= low + reach:
            return False
        if i > low and words[i] == "," and asks:
            # ``"Go!" his niece, Ann "Cia" Lee, shouted.``: an apposition, which a comma ends.
            reach = _LONG_REACH
        elif words[i] == "," or (words[i] == QUOTED and reach == _REACH):
            return False
        cue = cues.get(i)
        if cue is None:
            if is_verb(passage, i):
                return False
            continue
        if not asks and cue.lemma in _REACTING:
            return False
        if not cue.speaks or i == low or cue.form not in ("past", "s"):
            return False
        if reach == _LONG_REACH and words[i - 1] != ",":
            return False
        return _says_no_more(passage, cue, high, asks)
    return False


def _begins_anew(
    passage: Passage, before: tuple[int, int], behind: tuple[int, int], cues: dict[int, Cue]
) -> bool:
    """Tell whether two sentences have a cue and a quotation each: ``A said "b." C said "d."``."""
    cue = next((cues[i] for i in range(*behind) if i in cues), None)
    leads = cue is not None and cue.last < behind[1] and passage.words[cue.last] == QUOTED
    return leads and any(i in cues and cues[i].speaks for i in range(before[0], before[1] - 1))


def _says_no_more(passage: Passage, cue: Cue, high: int, asks: bool) -> bool:
    """Tell whether nothing that a verb could report follows it, only a hearer or adverbials."""
    lows = passage.lows
    if cue.last >= high or passage.words[cue.last] in (".", QUOTED):
        return True
    after = lows[cue.last]
    hearer = (cue.frames & Frame.HEARER or cue.lemma == "ask") and "that" not in lows[
        cue.first : high
    ]
    return asks and (
        hearer or after == "," or after in lexicon.PREPOSITIONS or after in lexicon.ADVERBS
    )
