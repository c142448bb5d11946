"""Countries: the states that an article names, and which of them it lists as initiators."""

from __future__ import annotations

from array import array
from collections.abc import Iterable, Iterator, Sequence
from functools import cache
from itertools import pairwise

from iomed_cli.extraction import lexicon
from iomed_cli.extraction.entities.entity import Entity
from iomed_cli.extraction.entities.initiators import LINK, initiators
from iomed_cli.extraction.entities.naming.abbreviated_names import OrganizationMention
from iomed_cli.extraction.lexicon.place_words import (
    ABBREVIATED_US_STATES,
    AMBIGUOUS,
    BODIES_AFTER,
    ELSEWHERE_AFTER,
    ELSEWHERE_BEFORE,
    OWN_BODIES,
    PERSONAL,
    US_STATES,
    PlaceSigns,
)
from iomed_cli.extraction.text.capitals import Capitals, first_capital, is_shouted
from iomed_cli.extraction.text.spans import Span, SpanList, SpanTable
from iomed_cli.lazy_patterns import lazy
from iomed_cli.model import Article, Country, CountryRole
from iomed_cli.reference.states import states

_NEXT_CAPITAL = lazy(r" ([A-ZÀ-Þ][\w'’-]+)")
_WITHIN_WORDS = "_.'’-"
_US_PLACE = lazy(r", ([A-Z][\w.]+(?: [A-Z][a-z]+)?)")
_IN = lazy(r"\b(?:[Ii]n|[Ii]nto|[Aa]cross|[Tt]hroughout|[Ii]nside|[Nn]eighbou?ring) $")
_REPORTED = lazy(
    r"(?: (?:also|then|later|now|himself|herself))?,?"
    r" (?:said|says|told|wrote|added|asked|tweeted|replied)\b"
)

_LONGEST_LIST = 20
_SHORTEST_SHOUTED = 4


def countries(
    article: Article,
    sentences: Sequence[int],
    organizations: Iterable[OrganizationMention],
    words: Capitals | None = None,
) -> tuple[Entity[Country], ...]:
    """List the states that the article names, in the order of their first mention.

    `sentences` are the offsets at which sentences begin; a state named inside
    the name of an organization that is not the state's own (``China Daily``,
    ``Bank of China``) is not named itself. Where a name may mean something
    else (Georgia, Jordan, Chad, Congo) it counts only if the article shows the
    state is meant. Adjectives are no mentions.
    """
    text = article.text
    words = words or Capitals(text)
    evidence = _Evidence(text, words)
    foreign = SpanTable(
        (start, end, one.kind) for start, end, one in organizations if one.kind not in OWN_BODIES
    )
    found = SpanList(one for one in _named(text, words) if not foreign.hold(one[0], one[1]))
    kept = SpanList(
        (start, end, code)
        for i, (start, end, _) in enumerate(found)
        if (code := _meant(text, found, i, evidence)) is not None
    )
    founding = initiators(text, kept, sentences)
    named: dict[str, array[int]] = {}
    for start, end, code in kept:
        named.setdefault(code, array("i")).extend((start, end))
    return tuple(
        Entity(_about(article.id, number, code, founding), offsets)
        for number, (code, offsets) in enumerate(named.items(), 1)
    )


def _about(article: str, number: int, code: str, founding: set[str]) -> Country:
    role: CountryRole = "initiator" if code in founding else "mentioned"
    return Country(
        id=f"c{number}",
        article=article,
        code=code,
        name=states()[code].name,
        role=role,
        mentions=(),
        rule="initiators_listed" if role == "initiator" else "country_named",
    )


@cache
def _codes() -> dict[str, str | None]:
    """By each name of states that texts use, its code; none for a name that several bear."""
    codes: dict[str, str | None] = {}
    for country in states().values():
        for name in (country.name, *country.aliases):
            short = name.removeprefix("The ").removeprefix("the ")
            forms = [short]
            forms += [short.replace("'", "’")] if "'" in short else []
            forms += [short.replace("St ", "St. ")] if "St " in short else []
            for form in forms:
                codes[form] = (
                    country.code if codes.get(form, country.code) == country.code else None
                )
                if len(form) > 3 and "." not in form and not form.isupper():
                    codes[form.upper()] = codes[form]
    return codes


@cache
def _names() -> dict[str, list[str]]:
    """By their first word: the names of states that texts use, longest first."""
    by_first: dict[str, list[str]] = {}
    for name in _codes():
        by_first.setdefault(first_capital(name), []).append(name)
    for names in by_first.values():
        if len(names) > 1:
            names.sort(key=len, reverse=True)
    return by_first


def _named(text: str, words: Capitals) -> Iterator[tuple[int, int, str]]:
    """Give every name of a state, the longest at each place, whatever it may mean there."""
    names, done = _names(), 0
    for word in words.among(names):
        start = word.start
        if start < done:
            continue
        for name in names[word.text]:
            end = start + len(name)
            if text.startswith(name, start) and _stands_alone(text, start, end):
                done = end
                yield start, end, name
                break


def _stands_alone(text: str, start: int, end: int) -> bool:
    """Tell whether a name is a word of its own: not ``US$``, ``China.org``, ``TELL US WHY``."""
    after, beyond = text[end : end + 1], text[end + 1 : end + 2]
    if after.isalnum() or after in ("_", "$"):
        return False
    if after == "." and beyond.isalpha() and text[end - 1] != ".":
        return False
    short = text[start:end].isupper() and end - start < _SHORTEST_SHOUTED
    return not (short and is_shouted(text, start, end))


def _meant(text: str, found: SpanList[str], i: int, evidence: _Evidence) -> str | None:
    """Give the code of the state that a name stands for here; none where that is open."""
    start, end, name = found[i]
    last, second = _two_before(text, start)
    following = _NEXT_CAPITAL.match(text, end)
    after = following[1] if following else ""
    alias = name if not name.isupper() else name.title()
    if _is_elsewhere(text, end, alias, last, second, after):
        return None
    if _is_persons(alias, last, after):
        return None
    if alias in AMBIGUOUS:
        return evidence.state(alias, _in_list(text, found, i), (start, end))
    return _codes()[name]


def _two_before(text: str, start: int) -> tuple[str, str]:
    """Give the last word before a name, then the one before that; empty where there is none."""
    second, last, gap = ["", "", *text[max(0, start - 40) : start].rsplit(" ", 3)][-3:]
    if gap:
        return "", ""
    word = _word_at_end(last)
    return word, _word_at_end(second) if word == last else ""


def _word_at_end(chunk: str) -> str:
    if chunk.isalpha():
        return chunk
    begin = len(chunk)
    while begin and (chunk[begin - 1].isalnum() or chunk[begin - 1] in _WITHIN_WORDS):
        begin -= 1
    return chunk[begin:]


def _is_elsewhere(text: str, end: int, alias: str, last: str, second: str, after: str) -> bool:
    """``New Mexico``, ``Gulf of Mexico``, ``Mexico City``, ``Lebanon, Ohio`` are no states."""
    if last in ELSEWHERE_BEFORE or f"{last} {alias}" in ELSEWHERE_BEFORE:
        return True
    if last == "of" and second in ELSEWHERE_BEFORE:
        return True
    after = after.title() if after.isupper() else after
    if after in ELSEWHERE_AFTER or f"{alias} {after}" in ELSEWHERE_AFTER:
        return True
    if text.startswith(" pig", end) and alias == "Guinea":
        return True
    place = _US_PLACE.match(text, end)
    if not place:
        return False
    state = place[1]
    first = state.split()[0]
    return (
        state in US_STATES
        or first.rstrip(".") in US_STATES
        or state in ABBREVIATED_US_STATES
        or first in ABBREVIATED_US_STATES
    )


def _is_persons(alias: str, last: str, after: str) -> bool:
    """``Michael Jordan``, ``Jordan Peterson``, ``Kathy Ireland``: a person's name."""
    low = last.lower()
    if last[:1].isupper() and (low in lexicon.MALE or low in lexicon.FEMALE):
        return True
    if alias not in PERSONAL or not after:
        return False
    return after.lower() not in lexicon.NOT_PERSONS and after not in BODIES_AFTER


class _Evidence:
    """What the words of an article say about names with several meanings."""

    def __init__(self, text: str, words: Capitals) -> None:
        self._text = text
        self._words = words
        self._present = words.different
        self._somebodys: dict[str, bool] = {}

    def state(self, name: str, listed: bool, span: Span) -> str | None:
        """Give the code of the state that `name` means in a place; none where that is left open.

        It is meant in a list of states, behind *in*, and where the article
        has words that go with it alone; not where it has words that go with
        the other meaning, where somebody bears the name, or before a verb of
        saying without such words.
        """
        fitting = []
        start, end = span
        for signs in AMBIGUOUS[name]:
            shown = self._has(signs.state)
            if self._is_denied(name, signs) and not listed:
                continue
            behind_in = _IN.search(self._text, max(0, start - 14), start)
            if _REPORTED.match(self._text, end) and not (shown or behind_in):
                continue
            several = len(AMBIGUOUS[name]) > 1 or name == "Georgia"
            inside = not several and behind_in
            if shown or inside or signs.usual or (listed and name != "Congo"):
                fitting.append(signs.code)
        return fitting[0] if len(fitting) == 1 else None

    def _has(self, some: frozenset[str]) -> bool:
        """Tell whether the article has one of some words."""
        return not some.isdisjoint(self._present)

    def _is_denied(self, name: str, signs: PlaceSigns) -> bool:
        if self._has(signs.other):
            return not (signs.usual and self._has(signs.state))
        if name == "Turkey" and " turkey" in self._text:
            return not self._has(signs.state)
        return name in PERSONAL and self._is_somebodys(name)

    def _is_somebodys(self, name: str) -> bool:
        """Tell whether somebody in the article bears the name: ``Michael Jordan``."""
        if name not in self._somebodys:
            self._somebodys[name] = any(
                _is_persons(
                    name,
                    before.text if after.text == name else "",
                    after.text if before.text == name else "",
                )
                for before, after in pairwise(self._words)
                if name in (before.text, after.text) and after.start == before.end + 1
            )
        return self._somebodys[name]


def _in_list(text: str, found: SpanList[str], i: int) -> bool:
    """Tell whether the name stands in a list with a state's that can mean nothing else."""
    for step in (-1, 1):
        at = i
        while 0 <= at + step < len(found) and abs(at - i) < _LONGEST_LIST:
            low, high = sorted((at, at + step))
            if not LINK.fullmatch(text, found[low][1], found[high][0]):
                break
            at += step
            if found[at][2] not in AMBIGUOUS:
                return True
    return False
