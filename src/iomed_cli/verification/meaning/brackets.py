"""Whether what a claim has in brackets only explains the words of the article."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator, Sequence

from iomed_cli.verification.exact import Place, Span
from iomed_cli.verification.meaning.sentence_bounds import words_at
from iomed_cli.verification.words.clause_bounds import SAYING, SUBJECTS, is_clause
from iomed_cli.verification.words.polarity import (
    AUXILIARIES,
    COPULAS,
    GENERAL,
    HEDGES,
    MODALS,
    OPINIONS,
    PRONOUNS,
    REMARKS,
    SMALL,
    turning,
)
from iomed_cli.verification.words.tokens import is_figure, keys

ROOT = 4
"""Letters that two forms of a word have in common, at least."""


def is_remark(text: str) -> bool:
    """Tell what an editor says of the words from what he puts into them: *sic*, *laughs*."""
    words = set(keys(text))
    return not REMARKS.isdisjoint(words) and words <= REMARKS | SMALL | AUXILIARIES | {"added"}


def put_in_faults(place: Place, put_in: str, span: Span) -> Iterator[str]:
    """Say in sentences what brackets say more, or other, than the words that they stand for."""
    words = keys(put_in)
    (start, end), said = span, place.reading.keys
    gap = said[start:end]
    same = (start, start + len(words))
    if not words or words == gap or (words == said[slice(*same)] and _has_brackets(place, same)):
        return
    shown = f"“[{put_in}]”"
    heavy = [*turning(words), *(key for key in words if key in HEDGES | OPINIONS | REMARKS)]
    heavy = [key for key in heavy if key not in gap]
    if heavy:
        yield f"What is put in has “{heavy[0]}” in it: {shown}."
        return
    if _has_brackets(place, span):
        yield f"The article has other words in these brackets: {shown}."
        return
    before = said[start - 1] if start else ""
    if all(key in AUXILIARIES or key in SMALL for key in (*words, *gap)):
        return
    if gap:
        text = words_at(place, span)
        if before in COPULAS or not (
            _stands_for(words, gap, text) or _are_one(put_in, text, place.stretch.article.text)
        ):
            yield f"{shown} stands in the place of “{words_at(place, span)}”."
    elif before in COPULAS | MODALS or is_figure(before) or _says_more(words, place, start):
        yield f"{shown} is put in where it says more than the article."


def _has_brackets(place: Place, gap: Span) -> bool:
    """Tell whether what a claim leaves out stands in brackets in the article, or has some."""
    words, (start, end) = place.reading.words, gap
    if start == end:
        return False
    before = words[start - 1].end if start else max(words[start].start - 1, 0)
    return "[" in place.stretch.article.text[before : words[end - 1].end]


def _says_more(words: Sequence[str], place: Place, at: int) -> bool:
    """Tell a judgement or a statement from what only says who or what is meant.

    *A teacher* may say who somebody is that is named, not what people are.
    """
    if len(words) == 1 and len(words[0]) > 4 and words[0].endswith("ly"):
        return True
    if words[0] in SUBJECTS and is_clause(words, named=False):
        return SAYING.isdisjoint(words)
    said = place.reading.words
    before = place.stretch.article.text[said[at - 1].start] if at else ""
    return words[0] in ("a", "an") and before.islower() and said[at - 1].key not in PRONOUNS


def _stands_for(words: Sequence[str], gap: Sequence[str], text: str) -> bool:
    """Tell whether words in brackets may only say who or what is meant by others."""
    if words[0] in ("a", "an"):
        # What is not known already can't be what a word there meant.
        return False
    if any(key in PRONOUNS for key in gap):
        return True
    telling = [key for key in words if key not in SMALL]
    meant = [key for key in gap if key not in SMALL]
    if (
        not meant
        or not telling
        or any(_are_forms(one, other) for one in telling for other in meant)
    ):
        return True
    initials = ("".join(key[0] for key in telling), "".join(key[0] for key in meant))
    if initials[0] in meant or initials[1] in telling:
        return True
    return any(letter.isupper() for letter in text) and _all_general(telling)


def _are_one(name: str, description: str, text: str) -> bool:
    """Tell whether an article calls somebody both: *the mayor, Ann Lee*; *Ann Lee, the mayor*."""
    if not name[:1].isupper() or description not in text:
        return False
    known, called = re.escape(name), re.escape(description)
    given = r"(?:[A-Z][\w.’'-]+ ){0,2}"
    beside = rf"{called},? {given}{known}(?!\w)|(?<!\w){known}(?: [A-Z][\w.’'-]+)?, {called}(?!\w)"
    return re.search(beside, text) is not None


def _all_general(words: Collection[str]) -> bool:
    return bool(words) and all(word in GENERAL for word in words)


def _are_forms(one: str, other: str) -> bool:
    root = max(ROOT, min(len(one), len(other)) - 2)
    return one == other or (len(one) >= root and one[:root] == other[:root])
