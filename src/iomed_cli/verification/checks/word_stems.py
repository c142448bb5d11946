"""Stems: what a word and its near relatives have in common, for comparing two retellings."""

from __future__ import annotations

from functools import lru_cache

from iomed_cli.extraction import lexicon
from iomed_cli.verification.checks.near_meanings import MEANINGS

_LONGEST = 7
_SHORTEST = 3
_SUFFIXES = (
    "ations ation ements ement ments ment ities ity ings ing ions ion ances ance ences ence"
    " ists ist ers er ors or ally ly als al ed es s e"
).split()
_SAID = frozenset(
    """said say says saying told tell tells added adds according announced announce reported report
    reports statement spokesman spokeswoman spokesperson asked wrote writes noted called about
    around nearly almost over under roughly some per cent percent million billion thousand mr mrs ms
    dr last next this year's now yet even only very well much many there here it its he she they who
    whom whose which that when where what how why not no than then also just still can could would
    should may might must will shall one two three four five six seven eight nine ten put made make
    take took taken get got getting come comes came coming go goes went going gone use used way new
    thing things lot part part-time while after before since until during among including include
    between within without through along across because if so like such own same other another
    first second third half quarter time times""".split()
)
_STOP = lexicon.FUNCTION_WORDS | lexicon.SUBJECT_PRONOUNS | lexicon.POSSESSIVES | _SAID


@lru_cache(maxsize=65536)
def stem(low: str) -> str | None:
    """Give what a word in lower case is compared by; None of one that tells nothing."""
    word = low.removesuffix("'s").removesuffix("'").replace("’", "'")
    if word in _STOP or len(word) < _SHORTEST or not any(map(str.isalpha, word)):
        return None
    if word[0].isdigit():
        return None
    if (known := _meaning(word)) is not None:
        return known
    return _root(word)[:_LONGEST]


def _meaning(word: str) -> str | None:
    for form in (word, word.removesuffix("s"), word.removesuffix("es"), *_verb_bases(word)):
        if form in MEANINGS:
            return MEANINGS[form]
    return None


def _verb_bases(word: str) -> list[str]:
    found = []
    for suffix in ("ing", "ed"):
        if word.endswith(suffix) and len(word) > len(suffix) + 2:
            base = word.removesuffix(suffix)
            found += [base, base + "e"]
            if base[-1] == base[-2]:
                found.append(base[:-1])
    if word.endswith("ies"):
        found.append(word[:-3] + "y")
    if word.endswith("ied"):
        found.append(word[:-3] + "y")
    return found


def _root(word: str) -> str:
    """Cut a word's usual endings off, as long as enough is left to know it by."""
    if word.endswith(("ies", "ied")) and len(word) > 5:
        return word[:-3] + "y"
    for suffix in _SUFFIXES:
        if word.endswith(suffix) and len(word) - len(suffix) > _SHORTEST:
            root = word.removesuffix(suffix)
            return root[:-1] if len(root) > 4 and root[-1] == root[-2] else root
    return word
