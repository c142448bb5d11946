"""Which words to look up in an index, to find every text that may hold a phrase.

An index lists `tokens` for each text. Any text in which `keywords.Phrase` finds
a phrase has tokens that fulfil its `Wanted`; others may fulfil it too, so that
the phrase still has to be looked for in those. The rules here follow what a
phrase's regular expression allows between the letters of a word.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from functools import cache
from itertools import pairwise

from iomed_cli.matching.folding import fold, fold_but_case
from iomed_cli.matching.keywords import (
    ABBREVIATIONS_LIKE_WORDS,
    DOTTED,
    HAN,
    RUN,
    Forms,
    QueryWord,
    is_han,
)
from iomed_cli.value import Value

CAPITAL = "↑"
"""Stands before the token of a word in capitals (``↑us``), a sign that no word has."""

CHAIN = CAPITAL + "chain"
"""The token of a text with more words in a chain (``a-b-c-d-e``) than are worth joining."""

_LONGEST_CHAIN = 4
_MOST_WORDS = 16
"""Words that are looked up; a phrase of more is rare enough by these."""


class Term(Value, frozen=True):
    """A token that a text must have, or with ``prefix`` the beginning of one."""

    text: str
    prefix: bool = False


Way = tuple[Term, ...]
"""Tokens that a text must have all of."""

Wanted = list[list[Way]]
"""Ways for each word: a text must have one of them for each, or the token `CHAIN`."""

_Spelt = tuple[QueryWord, Forms]


# The patterns take longer to compile than most commands need.


@cache
def _ascii_run() -> re.Pattern[str]:
    return re.compile(r"[^\W_]+")


@cache
def _run() -> re.Pattern[str]:
    return re.compile(rf"[{HAN}]|{RUN}")


def _runs(folded: str) -> list[str]:
    """Give letters and digits with nothing between them; what is ASCII has no Han characters."""
    return (_ascii_run() if folded.isascii() else _run()).findall(folded)


@cache
def _hyphened() -> re.Pattern[str]:
    """Find a chain only where a word begins: from each of its letters it would take too long."""
    return re.compile(r"(?<![^\W_])[^\W_]+(?:-[^\W_]+)+")


@cache
def _numbered() -> re.Pattern[str]:
    return re.compile(r"(?<![^\W_])[^\W_]+(?:(?<=\d),(?=\d)[^\W_]+)+")


@cache
def _dotted_chain() -> re.Pattern[str]:
    return re.compile(DOTTED)


def tokens(*texts: str) -> set[str]:
    """Give what an index lists for a row of texts.

    They hold no ASCII character that is no letter or digit, and no capital.
    """
    found: set[str] = set()
    for text in texts:
        folded = fold(text)
        own = set(_runs(folded))
        if "-" in folded:
            own.update(_joined(_hyphened().findall(folded), "-"))
        if "," in folded:
            own.update(_joined(_numbered().findall(folded), ","))
        if "." in folded:
            own.update(chain.replace(".", "") for chain in _dotted_chain().findall(folded))
        own.update(_in_capitals(text, own))
        found |= own
    return found


def plain_tokens(text: str) -> set[str]:
    """Give the words of a text apart, as they stand there but for case and accents.

    Any text that holds another has all of its.
    """
    return set(_runs(fold(text)))


def _joined(chains: Iterable[str], mark: str) -> Iterator[str]:
    """Give each part of chains of words written as one."""
    for chain in chains:
        words = chain.split(mark)
        if len(words) > _LONGEST_CHAIN:
            yield CHAIN
            continue
        for start in range(len(words) - 1):
            for end in range(start + 2, len(words) + 1):
                yield from _runs("".join(words[start:end]))


def _in_capitals(text: str, found: set[str]) -> Iterator[str]:
    """Give the words that in capitals mean something else, where the text may have them so."""
    likely = ABBREVIATIONS_LIKE_WORDS & found
    if not likely or text.islower():
        return
    folded = fold_but_case(text)
    for word in likely:
        if word.upper() in folded or ".".join(word.upper()) in folded:
            yield CAPITAL + word


def wanted(words: Sequence[QueryWord], forms: Sequence[Forms]) -> Wanted:
    """Give what to look up for words in a row, each in any of its forms."""
    spelt = list(zip(words, forms, strict=True))
    found = []
    for group in _groups(spelt):
        joined = [way for one, next_ in pairwise(group) for way in _joined_ways(one, next_)]
        found += [(len(word.text), _ways(word, own) + joined) for word, own in group]
    # The longest words are the rarest, as a rule.
    found.sort(key=lambda it: -it[0])
    return [ways for _, ways in found[:_MOST_WORDS]]


def plainly_wanted(words: Sequence[QueryWord], forms: Sequence[Forms]) -> Wanted:
    """Give what to look up among `plain_tokens`, for words that stand as they are typed.

    Those of which a text has the marks elsewhere (``co-operate``) are not looked for.
    """
    return [
        [_terms(form) for form in own] + ([tuple(map(Term, word.text))] if _dotted(word) else [])
        for word, own in zip(words, forms, strict=True)
    ]


def has_plainly(groups: Wanted, text: str) -> bool:
    """Tell whether the words of a text are what `plainly_wanted` wants."""
    own = plain_tokens(text)
    return all(any(all(term.text in own for term in way) for way in ways) for ways in groups)


def _dotted(word: QueryWord) -> bool:
    return 2 <= len(word.text) <= 5 and word.text.isalpha()


def _groups(words: Iterable[_Spelt]) -> list[list[_Spelt]]:
    """Put words together that a text may have as one (``covid-19``).

    Han characters are tokens of their own, whatever stands beside them.
    """
    groups: list[list[_Spelt]] = []
    for one in words:
        if not groups or not one[0].joined or is_han(one[0].text) or is_han(groups[-1][-1][0].text):
            groups.append([])
        groups[-1].append(one)
    return groups


def _ways(word: QueryWord, forms: Forms) -> list[Way]:
    if word.capitals and word.text in ABBREVIATIONS_LIKE_WORDS:
        return [(Term(CAPITAL + word.text),)]
    return [_terms(form) for form in forms]


def _joined_ways(one: _Spelt, next_: _Spelt) -> Iterator[Way]:
    """Give how a text begins to have two words as one: the next may go on with dots in it."""
    letters = {form[0] for form in (next_[0].text, *next_[1])}
    for form in one[1]:
        *before, last = _terms(form)
        for letter in letters:
            yield (*before, Term(last.text + letter, prefix=True))


def _terms(form: str) -> Way:
    """Give the tokens of one form, which has several where marks stand in it (``o'brien``)."""
    return tuple(map(Term, _runs(form)))
