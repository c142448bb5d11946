"""What holds words together: whether a run of them is joined as in the article, and cut nowhere."""

from __future__ import annotations

from collections.abc import Sequence

from iomed_cli.verification.words.tokens import Token, glued, is_figure, same_joint

_SCALES = frozenset(
    "hundred thousand million billion trillion dozen mn bn m k percent per pct degree degrees"
    "".split()
)
"""What makes another figure of the one before: 5 is not 5 million."""

_NO_WORDS_OF_THEIR_OWN = frozenset(
    "non anti ante ex pre post pro sub semi multi mis dis over under out off down not half quasi"
    " mid vice the and for all one two new old far less more most best self cross inter intra"
    " counter pseudo neo ultra hyper super trans extra away back through round about like free"
    " along into onto upon with within without never ever too".split()
)
"""Parts of compounds that are other words, or another sense, where they stand alone."""

LEAST = 3
"""Letters of a part of a compound that may be a word of its own."""


def joined_alike(source: Sequence[Token], span: tuple[int, int], claim: Sequence[Token]) -> bool:
    """Tell whether words of a stretch are joined as those of a claim are."""
    first = span[0]
    return not any(joins_otherwise(source, first + n, claim, n) for n in range(1, span[1] - first))


def joins_otherwise(source: Sequence[Token], at: int, claim: Sequence[Token], n: int) -> bool:
    """Tell whether two words are joined so that they are others: *re-sign*, *no, one* for *no one*.

    Other spellings do not count.
    """
    joints = source[at].joint, claim[n].joint
    if joints[0] == joints[1]:
        return False
    if claim[n - 1].key == "no" and "" in joints:
        return True
    return not same_joint(*joints) and not is_other_spelling(source, at, claim, n)


def is_other_spelling(source: Sequence[Token], at: int, claim: Sequence[Token], n: int) -> bool:
    """Tell whether only a hyphen and a space differ, between words that stand by themselves.

    *Dispute resolution* is *dispute-resolution*; *re sign* and *no go* are other words.
    """
    joints = source[at].joint, claim[n].joint
    if joints != ("hyphen", "") and joints != ("", "hyphen"):
        return False
    return all(
        len(key) >= LEAST and key.isalpha() and key not in _NO_WORDS_OF_THEIR_OWN
        for key in (source[at - 1].key, source[at].key)
    )


def is_cut(words: Sequence[Token], span: tuple[int, int]) -> bool:
    """Tell whether a run begins or ends within a compound, a figure or what belongs to one."""
    start, end = span
    return cuts(words, start) or (end < len(words) and cuts(words, end))


def cuts(words: Sequence[Token], at: int) -> bool:
    """Tell whether a word and the one before it can't be told apart without loss."""
    if at == 0:
        return False
    before, word = words[at - 1], words[at]
    if glued(before, word):
        return True
    return word.joint == "" and is_figure(before.key) and word.key in _SCALES
