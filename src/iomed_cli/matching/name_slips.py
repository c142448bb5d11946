"""Which words of names a mistyped word may stand for.

What might be another name is none: it is for the reader to say who was meant.
"""

from __future__ import annotations

from collections.abc import Iterable
from functools import lru_cache

from iomed_cli.matching import name_lists as tables
from iomed_cli.reference.inflection import inflections
from iomed_cli.reference.word_lists import is_english

# Penalties of a guess: one alone brings a score below 90.
LEAST_GUESS = OTHER_SPELLING = 11
MOVED_SPACE, ONE_EDIT, UNLIKELY_EDIT, TWO_EDITS = 12, 15, 17, 23
"""An unlikely edit counts only beside a word that is right: another first letter, a short name."""

_SHORT_NAME = 3
"""Letters of a name of which one is so much that little is left to know it by."""

LONG_WORD = 9
"""Letters of a word in which two slips are forgiven."""

MOST_SLIPS = 2
"""Slips that are forgiven in a long word, at most: it is no more letters longer or shorter then."""

_TELLING = 6
"""Letters of a word that may stand alone with a slip in its first one."""

_LETTERS = "abcdefghijklmnopqrstuvwxyz"
_VOWELS = frozenset("aeiouy")


def slips(word: str, known: Iterable[str], *, alone: bool) -> dict[str, int]:
    """The known words that this one may be a slip for, each with its penalty.

    One key may be wrong, missing, too many or swapped with the next; two in
    nine letters. A word that is a name of its own is no slip: a common given
    or family name, another syllable of pinyin (Yang for Yong) or what sounds
    like one (Yeng). Nor is an English word, but for another one. Three
    letters are too few to tell unless another name stands beside them; of
    four that stand alone, and of two beside a name, two may only be swapped.
    """
    near = {other: OTHER_SPELLING for other in known if tables.is_spelling(word, other)}
    if not _may_be_mistyped(word, alone=alone):
        return near
    english = len(word) > 3 and is_english(word)
    most = MOST_SLIPS if len(word) >= LONG_WORD else 1
    likely = [
        other
        for other in known
        if abs(len(word) - len(other)) <= most
        # An edit takes one letter and puts in one, at most.
        and len(set(word) ^ set(other)) <= 2 * most
        and _may_be_meant(word, other, alone=alone)
        and (not english or is_english(other) or other in inflections(word))
    ]
    if likely:
        # Only here, since importing it takes longer than most commands.
        from rapidfuzz.distance import OSA

        for other in likely:
            edits = OSA.distance(word, other, score_cutoff=most)
            penalty = _penalty(word, other, edits, alone=alone) if 0 < edits <= most else None
            if penalty is not None:
                near.setdefault(other, penalty)
    return near


def beginnings(word: str) -> set[str]:
    """How all words begin that `begins_alike` holds for."""
    return {word[:1], word[1::-1]}


@lru_cache(maxsize=256)
def with_other_first_letter(word: str) -> frozenset[str]:
    """The words that differ from this one in a first letter: put in, left out or replaced."""
    rests = word, word[1:]
    return frozenset({word[1:], *(letter + rest for letter in _LETTERS for rest in rests)})


@lru_cache(maxsize=256)
def one_edit(word: str) -> frozenset[str]:
    """The words that one key makes of a short one: put in, left out, replaced or swapped."""
    cuts = [(word[:at], word[at:]) for at in range(len(word) + 1)]
    found = {before + letter + behind for before, behind in cuts for letter in _LETTERS}
    for before, behind in cuts[:-1]:
        found.add(before + behind[1:])
        found.add(before + behind[1::-1] + behind[2:])
        found.update(before + letter + behind[1:] for letter in _LETTERS)
    return frozenset(found)


def begins_alike(word: str, other: str) -> bool:
    """Whether two words begin with the same letter, or with the same two swapped."""
    return word[:1] == other[:1] or word[:2] == other[1::-1]


def _may_be_mistyped(word: str, *, alone: bool) -> bool:
    letters = word.isascii() and word.isalnum() and not word.isdigit()
    if not letters or len(word) < (4 if alone else 2):
        return False
    return not (tables.is_syllable(word) or tables.is_known_name(word))


def _may_be_meant(word: str, other: str, *, alone: bool) -> bool:
    """The cheap conditions for a slip: letters, two who are swapped, not two syllables."""
    if not (other.isascii() and other.isalpha()) or len(other) < 2:
        return False
    if len(word) == (4 if alone else 2) and sorted(word) != sorted(other):
        return False
    return not (tables.is_like_syllable(word) and tables.is_syllable(other))


def _penalty(word: str, other: str, edits: int, *, alone: bool) -> int | None:
    alike = begins_alike(word, other)
    if edits > 1:
        return TWO_EDITS if alike else None
    if len(other) <= _SHORT_NAME:
        # What has no vowel are initials, of which each letter counts.
        return None if alone or _VOWELS.isdisjoint(other) else UNLIKELY_EDIT
    if alike:
        return ONE_EDIT
    if alone:
        return ONE_EDIT if len(word) >= _TELLING else None
    return UNLIKELY_EDIT
