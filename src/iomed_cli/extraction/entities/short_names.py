"""Short names: what an article calls an organization once it has named it in full."""

from __future__ import annotations

from array import array
from bisect import bisect_left
from collections.abc import Collection, Iterable, Iterator

from msgspec.structs import replace

from iomed_cli.extraction import lexicon
from iomed_cli.extraction.entities.entity import OrganizationName
from iomed_cli.extraction.entities.naming.abbreviated_names import OrganizationMention
from iomed_cli.extraction.entities.naming.owners import owners
from iomed_cli.extraction.lexicon.nouns import SORTS
from iomed_cli.extraction.lexicon.organization_words import (
    CALLED_WITH_THE,
    DESCRIPTIVE_ENDS,
    LEGAL_FORMS,
)
from iomed_cli.extraction.text.capitals import Capitals, capitals_of
from iomed_cli.extraction.text.spans import SpanList
from iomed_cli.lazy_patterns import lazy
from iomed_cli.reference.word_lists import is_english

_ENDS_THERE = lazy(
    r"[,.;:!?]|['’]s |\n|\Z| (?:itself|and|or|but|to|in|on|at|for|from|with|by|has|had|have|is|was|were|will"
    r"|would|could|can|may|should|must|did|does|said|says|which|whose|where|when|after|before|since"
    r"|until|because|while)\b"
)
"""What stands behind a whole name; another noun would make it part of one: ``the Orme family``."""
_ALSO = lazy(
    r"(?:\b[Tt]he ([a-z]+))?, (?:(?:also |better |usually |commonly )?known (?:as|by its initials,?) (?:the )?|or )"
    r"([A-Z]\w{2,})(?=,)"
)
_CALLED_BY_FIRST = frozenset({"company", "civil", "institute"})
_ONE_MORE = 2
_FAR = 24
_SCHOLARS = ("ist", "ian", "er", "or", "fellow", "student", "scientist")
_SHORTEST = 3
_SHORTEST_WORD = 4
TELLING_LITTLE = frozenset(
    """American National General United Northern Southern Eastern Western Pacific Atlantic Global
    World International Royal First Central Continental Southwest Northwest Virgin Delta City
    State Public Kenya Save""".split()
)
"""First words that stand for their name in no text that is not all about it."""


def short_names(
    text: str,
    words: Capitals,
    found: SpanList[OrganizationName],
    persons: Collection[str] = (),
) -> Iterator[OrganizationMention]:
    """Find the initials of a name (``ONS``), and a name without what describes it: ``Amnesty``.

    Both count only where no more than one organization of the article can be meant.
    """
    initials: dict[str, OrganizationName | None] = {}
    plain: dict[str, dict[str, OrganizationName]] = {}
    definite: dict[str, dict[str, OrganizationName]] = {}
    for begin, stop, one in {one[2].key: one for one in found if not one[2].short}.values():
        name = capitals_of(text[begin:stop])
        if len(name) >= _SHORTEST:
            letters = "".join(word[0] for word in name)
            called = replace(one, rule="organization_initials", short=True, known=False)
            initials[letters] = None if letters in initials else called
        if name[-1] in DESCRIPTIVE_ENDS and (
            base := _without_form(text[begin:stop], name, persons)
        ):
            called = replace(one, rule="organization_short_name", known=False)
            plain.setdefault(name[0], {})[base] = called
        elif (
            name[-1] in CALLED_WITH_THE
            and (len(name) > _ONE_MORE or not is_english(name[0].lower()))
            and (base := _without_form(text[begin:stop], name, ()))
        ):
            called = replace(one, rule="organization_short_name", known=False)
            definite.setdefault(name[0], {})[base] = called
    yield from _universities_by_place(text, words, found)
    if not initials and not plain and not definite:
        return
    starts, ends = _in_order(found.starts), _in_order(found.ends)
    for word in words.among(initials.keys() | plain.keys() | definite.keys()):
        start = word.start
        if _holds(starts, start):
            continue
        if (whole := initials.get(word.text)) is not None:
            yield start, word.end, whole
        for base, whole in plain.get(word.text, {}).items():
            stop = start + len(base)
            if (
                text.startswith(base, start)
                and not _holds(ends, stop)
                and _alone(text, start, stop)
            ):
                yield start, stop, whole
        for base, whole in definite.get(word.text, {}).items():
            stop = start + len(base)
            if (
                text.startswith(base, start)
                and text.endswith(("the ", "The "), 0, start)
                and _ENDS_THERE.match(text, stop)
                and not _holds(ends, stop)
            ):
                yield start, stop, whole


def _universities_by_place(
    text: str, words: Capitals, found: SpanList[OrganizationName]
) -> Iterator[OrganizationMention]:
    """Find a university by its place behind who works there: ``a hydrologist at Leeds``."""
    placed: dict[str, OrganizationName] = {}
    for one in {name.key: name for _, _, name in found if name.kind == "university"}.values():
        place = one.key.removeprefix("University of ").removesuffix(" University")
        if place != one.key and " " not in place:
            placed[place] = replace(one, rule="organization_short_name", known=False)
    for word in words.among(placed) if placed else ():
        if text.endswith(" at ", 0, word.start) and text[word.end : word.end + 1] in ",.;":
            before = text[max(0, word.start - _FAR) : word.start - 4].rpartition(" ")[2]
            if before.endswith(_SCHOLARS):
                yield word.start, word.end, placed[word.text]


def also_known(
    text: str, words: Capitals, found: SpanList[OrganizationName]
) -> Iterator[OrganizationMention]:
    """Find what a body is said to be called too: ``, or Nulaw,``, ``The union, known as Nulaw,``."""
    if "known as " not in text and ", or " not in text:
        return
    called: dict[str, OrganizationName] = {}
    taken = _in_order(found.starts)
    for one in _ALSO.finditer(text):
        start = one.start(2)
        if one[2] in called or _holds(taken, start):
            continue
        whole = None
        before = (name for begin, end, name in found if end == one.start())
        if one[1] is None:
            whole = next(before, None)
        elif (kind := SORTS.get(one[1].lower())) is not None:
            whole = next(
                (
                    name
                    for begin, end, name in sorted(found, key=lambda it: -it[0])
                    if end <= one.start() and name.kind == kind
                ),
                None,
            )
        if whole is not None:
            called[one[2]] = replace(whole, rule="organization_short_name", short=True, known=False)
    for word in words.among(called) if called else ():
        if not _holds(taken, word.start):
            yield word.start, word.end, called[word.text]


def _in_order(offsets: array[int]) -> array[int]:
    """Sort offsets for `_holds`; a set of as many takes ten times the memory."""
    return array("i", sorted(offsets))


def _holds(offsets: array[int], one: int) -> bool:
    at = bisect_left(offsets, one)
    return at < len(offsets) and offsets[at] == one


def by_first_word(names: Iterable[OrganizationName]) -> dict[str, OrganizationName]:
    """Give by its first word each company or charity whose name alone begins with it."""
    found: dict[str, OrganizationName | None] = {}
    for one in {name.key: name for name in names if name.kind in _CALLED_BY_FIRST}.values():
        first, _, rest = one.key.partition(" ")
        if rest and first not in TELLING_LITTLE and first not in owners() and not one.known:
            called = replace(one, rule="organization_short_name", short=False)
            found[first] = None if first in found else called
    return {first: one for first, one in found.items() if one is not None}


def _without_form(name: str, words: list[str], persons: Collection[str]) -> str:
    """Take what describes it off a name; a word that is left must tell enough."""
    base = name[: name.rindex(words[-1])].rstrip(" ,&")
    first = words[0].lower()
    if len(words) == 2 and (
        len(first) < _SHORTEST_WORD
        or first in lexicon.GIVEN
        or first in lexicon.NOT_PERSONS
        or words[0] in owners()
        or words[0] in persons
        or (words[-1] not in LEGAL_FORMS and words[0] in TELLING_LITTLE)
    ):
        return ""
    return base


def _alone(text: str, start: int, end: int) -> bool:
    """Tell whether no capitalised word beside it makes another name of it."""
    after = text[end : end + 2]
    before = text[max(0, start - 30) : start].split(" ")[-2:-1]
    named = bool(before) and before[0][:1].isupper() and before[0][-1:].isalpha()
    opens = start < 2 or text[start - 2] in '.?!\n”"'
    return not (after[:1].isalnum() or (after[:1] == " " and after[1:].isupper())) and (
        opens or not named
    )
