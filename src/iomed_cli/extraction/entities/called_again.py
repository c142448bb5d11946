"""Bodies called again: which organization of an article a noun takes up."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Mapping

from iomed_cli.extraction.lexicon.nouns import SORTS
from iomed_cli.extraction.text.spans import SpanTable
from iomed_cli.lazy_patterns import lazy
from iomed_cli.model import OrganizationKind
from iomed_cli.value import Value

NEAR = 400
_LONGEST_ARTICLE = 10_000
"""So far back a text is about the same; of a longer one each mention would read all of it."""
SORTS_TOO: dict[str, OrganizationKind] = {
    "university": "university", "college": "university", "observatory": "institute",
}  # fmt: skip
_TERRITORIES = frozenset("state country city nation town county government world".split())
_ANY = frozenset("company firm business group organisation organization".split())
SENTENCE = lazy(r"(?:[.!?][”\"’]?|\n)\s+(?=[“\"‘A-Z])|\A")
LEAD = lazy(r"(?:(?:But|And|Yet|So|Still|Meanwhile),? )?(?:[Tt]he )?")
SORTS_OF_BODIES = SORTS.keys() | frozenset(
    """council government court team board city town state country department university college
    club school commission museum authority committee""".split()
)
_WHAT_IT_IS = lazy(r", (?:an?|the|its|one of the) ([^,.;:“”\"]{0,80})")
CALLED_AGAIN = lazy(rf"[Tt]he (?:[a-z-]+ )?({'|'.join(sorted(map(re.escape, SORTS_OF_BODIES)))})\b")


_UNNAMED = lazy(
    rf"(?:The|An?) (?:[\w’'-]+ ){{0,4}}?(?:{'|'.join(sorted(map(re.escape, SORTS_OF_BODIES)))}|ministry|agency|trust)\b"
)
"""A body that a sentence opens with, whether or not it has a name."""


class Bodies(Value, frozen=True):
    """The organizations of an article."""

    places: SpanTable[str]
    """Where they are named, and the names of their records."""
    kinds: Mapping[str, OrganizationKind]
    """By the name of its record, the kind of each."""


def only(names: Iterable[str]) -> str | None:
    """Give the one name of several that are the same; None if they are not."""
    different = set(names)
    return different.pop() if len(different) == 1 else None


def named_with(noun: str, names: Iterable[str]) -> str | None:
    """Give the body last named that has a noun in its name: of *the bank*, ``Velden Bank``."""
    return next((name for name in names if noun in name.lower().split()), None)


def says_its_sort(name: str) -> bool:
    """Tell whether a name says what it is, so that another noun is not for it: ``Velden Bank``."""
    return any(low in SORTS or low.removesuffix("s") in SORTS for low in name.lower().split())


def told_to_be(text: str, noun: str, at: int, bodies: SpanTable[str]) -> str | None:
    """Give the one body that a noun tells what it is: of *the brewer*, ``the brewer Atlas``."""
    told = set()
    for begin, end, name in bodies.spans_within(max(0, at - _LONGEST_ARTICLE), at):
        if text.endswith(f"{noun} ", 0, begin) or (
            text.startswith(", ", end)
            and (apposed := _WHAT_IT_IS.match(text, end)) is not None
            and noun in apposed[1].split()
        ):
            told.add(name)
    return only(told)


def only_before(text: str, at: int, noun: str, bodies: Bodies) -> str | None:
    """Give the only body of a noun's kind in the sentence before, if no other is told to be that."""
    kind, low = _kind_of(noun), _sentence_before(text, at, at - 1)
    named = {name for _, _, name in bodies.places.spans_within(low, at)}
    fitting = [name for name in named if bodies.kinds.get(name) == kind]
    return only(fitting) if kind is not None else None


def _kind_of(noun: str) -> OrganizationKind | None:
    return SORTS.get(noun) or SORTS_TOO.get(noun)


def _sentence_before(text: str, at: int, end: int, otherwise: int = 0) -> int:
    """Give where the last sentence begins that opens near `at` and before `end`."""
    openings = SENTENCE.finditer(text, max(0, at - NEAR), max(0, end))
    return max((one.end() for one in openings), default=otherwise)


def _main_subject(text: str, at: int, kind: OrganizationKind, bodies: Bodies) -> str | None:
    """Give the body of a kind that opens more of the sentences before than any other."""
    low = max(0, at - _LONGEST_ARTICLE)
    openings = {m.end() for m in SENTENCE.finditer(text, low, at)}
    opens = Counter(
        name
        for begin, _, name in bodies.places.spans_within(low, at)
        if bodies.kinds.get(name) == kind
        and (begin in openings or (text.startswith("The ", begin - 4) and begin - 4 in openings))
    ).most_common(2)
    if not opens or (len(opens) > 1 and opens[0][1] == opens[1][1]):
        return None
    return opens[0][0]


def subject_before(text: str, at: int, kind: OrganizationKind | None, bodies: Bodies) -> str | None:
    """Give the body, of a kind if one is given, that opens the sentence before or, if none does, this one's."""
    if kind is not None and (topic := _main_subject(text, at, kind, bodies)) is not None:
        return topic
    opening = _sentence_before(text, at, at)
    for low in (opening, _sentence_before(text, at, opening - 1, opening)):
        first = min(bodies.places.spans_within(low, at), default=None)
        if first is not None and kind in (None, bodies.kinds.get(first[2])):
            return first[2] if LEAD.fullmatch(text, low, first[0]) else None
        if kind is None and _UNNAMED.match(text, low):
            # "The regional department agreed. Spokesperson Ann Lee": that one's, which has no name.
            return None
    return None


def with_noun(noun: str, names: Iterable[str]) -> set[str]:
    """Give the names that a noun is a word of."""
    return {name for name in names if noun in name.lower().split()}


def body_of(text: str, at: int, noun: str, bodies: Bodies) -> str | None:
    """Give the body that a noun takes up: *the bank*, *the airline*."""
    if noun in _TERRITORIES:
        return None
    kind = _kind_of(noun)
    before = list(bodies.places.before(at))
    called = named_with(noun, before)
    if called is None and noun not in _ANY:
        called = told_to_be(text, noun, at, bodies.places)
    if called is not None or kind is None:
        return called
    fitting = [name for name in before if bodies.kinds.get(name) == kind]
    if noun in _ANY or not any(map(says_its_sort, fitting)):
        return only(fitting) or subject_before(text, at, kind, bodies)
    return None
