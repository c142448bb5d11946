"""NameResolver: whom each name names, from who bears it and who was named before."""

from __future__ import annotations

from array import array
from bisect import bisect_right
from collections.abc import Iterator

from iomed_cli.extraction import lexicon
from iomed_cli.extraction.names.article_names import NameList
from iomed_cli.extraction.names.forms import Form
from iomed_cli.extraction.speakers.full_names import fold, generation_of, key_of
from iomed_cli.extraction.speakers.introductions import learn_role, told_beside
from iomed_cli.extraction.speakers.people import People, Person
from iomed_cli.lazy_patterns import lazy

_APART = 4
_FULL = 2
"""Words of a full name, at least."""
_NEAR = 24
_KIN = lazy(r"\b(?:son|grandson|father|grandfather|dad|namesake),? \Z")
_HIS_KIN = lazy(
    r", (?:his|her|the|[\w’' ]{1,40}['’]s?)(?: [\w-]+)?"
    r" (?:son|grandson|child|father|grandfather|dad|namesake)\b"
)
_MARRIED = lazy(r" and (his|her) (?:[a-z]+ )?(?:wife|husband)\b")
_POSSESSIVES = ("'s", "’s")
_SOMEBODY = lazy(r"\b(?:[Hh]e|[Ss]he|[Tt]hey|[Hh]is|[Hh]er)\b")
_SPOUSES = ("husband", "wife", "widow", "spouse")
_SPOUSE = lazy(r"\b(?:husband|wife|widow|widower|spouse),? (?:[A-Z][a-z]+\.? )?\Z")
_HIS_SPOUSE = lazy(
    r", (?:who is )?(?:his|her|[\w’' ]{1,40}['’]s?)(?: [\w-]+)? (?:husband|wife|widow|widower|spouse)\b"
)
_IN = (" in ", " at ", " near ", " outside ")


def placed(text: str, names: NameList) -> set[Form]:
    """List the names that stand behind *in* or the like somewhere."""
    return {
        names.forms[kind]
        for start, kind in zip(names.starts, names.kinds, strict=True)
        if len(names.forms[kind].words) > 1 and text.endswith(_IN, max(0, start - 9), start)
    }


def namesakes(text: str, names: NameList) -> set[Form]:
    """List full names behind which a father or a son of the name is told of: *his son, Jon Hale Jr.*

    Without such a word the *Jr.* may only have been left out before.
    """
    if lexicon.GENERATIONS.isdisjoint(fold(form.words[-1]) for form in names.forms):
        return set()
    plain: dict[tuple[str, str], set[Form]] = {}
    found: set[Form] = set()
    for start, end, kind in zip(names.starts, names.ends, names.kinds, strict=True):
        form = names.forms[kind]
        if len(form.words) < _FULL:
            continue
        key = key_of(form.words)
        if not generation_of(form.words):
            plain.setdefault(key, set()).add(form)
        elif key in plain and (
            _KIN.search(text, max(0, start - _NEAR), start) or _HIS_KIN.match(text, end)
        ):
            found |= plain[key]
    return found


def married(text: str, names: NameList) -> dict[Form, str]:
    """Give ``m`` or ``f`` for the names whose sex their marriage tells: ``Kim Lee and his wife``."""
    if " and his " not in text and " and her " not in text:
        return {}
    return {
        names.forms[kind]: "m" if found[1] == "his" else "f"
        for end, kind in zip(names.ends, names.kinds, strict=True)
        if text.startswith(" and h", end) and (found := _MARRIED.match(text, end)) is not None
    }


def relatives(text: str, names: NameList) -> set[Form]:
    """List surnames with a title of those who are somebody's: *her husband, Mr Khan*."""
    if not any(word in text for word in _SPOUSES):
        return set()
    return {
        form
        for start, end, kind in zip(names.starts, names.ends, names.kinds, strict=True)
        if (form := names.forms[kind]).title
        and len(form.words) == 1
        and (_SPOUSE.search(text, max(0, start - _NEAR), start) or _HIS_SPOUSE.match(text, end))
    }


class NameResolver:
    """Tells whom each name names, from who bears it and who was named before."""

    def __init__(self, text: str, names: NameList, sentences: array[int], people: People) -> None:
        self._text = text
        self._names = names
        self._sentences = sentences
        self._people = people
        self._bearers = [people.bearers(form) for form in names.forms]
        self._last_named: dict[Person, int] = {}
        """For each person the number of the last name."""
        self._recent: dict[str, list[Person]] = {}
        """By each word of a name, who of those that bear it were named last."""
        self._recent_with: dict[Person, list[list[Person]]] = {}
        """For each person those lists, one for each word of the name."""
        self._called: dict[str, Person] = {}
        """Who of several bearers of a surname was called by it alone."""

    def persons(self) -> Iterator[Person]:
        """Give the person of each name, in the order of the text, and learn what tells of each."""
        names = self._names
        last: Person | None = None
        for i, (start, end, kind) in enumerate(
            zip(names.starts, names.ends, names.kinds, strict=True)
        ):
            person = self._who(i, start, end, kind)
            learn_role(self._text, start, end, person, last)
            if len(person.words) >= _FULL:
                last = person
            yield person

    def _who(self, i: int, start: int, end: int, kind: int) -> Person:
        """Give the person of a name, called in the order of the text.

        Of several bearers the one counts whom the words beside it describe, or else the
        one named last, if the others are far: a surname goes with the person who was
        introduced before it. Whoever is only called ``Mr Khan`` is not meant by *Khan*; but
        just behind him nobody is, for sure.
        """
        form = self._names.forms[kind]
        bearers = self._bearers[kind]
        if not bearers:
            recent = self._recent.get(form.words[-1].lower(), [])
            bearers = self._people.of_gender(form, recent)
        if len(bearers) > 1:
            bearers = self._told(start, end, bearers, form.words)
        if not form.title and self._people.titled_apart:
            bearers = self._without_titled(bearers, start)
        person = bearers[0] if bearers else self._people.alone(form)
        self._last_named[person] = i
        if len(form.words) > 1:
            self._remember(person)
        return person

    def _without_titled(self, bearers: list[Person], start: int) -> list[Person]:
        """Leave out who is only called ``Mr Khan``; nobody is left where he was just named."""
        titled = self._people.titled_apart
        here = bisect_right(self._sentences, start)
        for one in titled.intersection(bearers):
            last = self._last_named.get(one)
            if last is not None and here - self._sentence(last) < _APART:
                return []
        return [one for one in bearers if one not in titled]

    def _told(
        self, start: int, end: int, bearers: list[Person], words: tuple[str, ...]
    ) -> list[Person]:
        """List the one bearer whom a name means; nobody if nothing tells."""
        bearers = told_beside(self._text, start, end, bearers)
        if len(bearers) == 1:
            return bearers
        seen = sorted((self._last_named.get(one, -1), k) for k, one in enumerate(bearers))
        last, k = seen[-1]
        others = [i for i, _ in seen[:-1] if i >= 0]
        if last < 0:
            return []
        near = bool(others) and self._sentence(last) - self._sentence(others[-1]) < _APART
        if near and not self._is_introduced(bearers[k], last, others, start, words):
            return []
        if len(words) == 1:
            self._called.setdefault(words[0], bearers[k])
        return [bearers[k]]

    def _sentence(self, i: int) -> int:
        return bisect_right(self._sentences, self._names.starts[i])

    def _is_introduced(
        self, person: Person, last: int, others: list[int], start: int, words: tuple[str, ...]
    ) -> bool:
        """``Ann Lee's son came. Tom Lee sat. Lee, who``: he is brought in, by this paragraph alone.

        Another bearer is told of before it, or only owns what it tells of; nor has the surname
        alone meant another.
        """
        names, text = self._names, self._text
        begin, end = names.starts[last], names.ends[last]
        if len(words) > 1 or len(names.forms[names.kinds[last]].words) < _FULL:
            return False
        if "\n" in text[end:start] or text.startswith(_POSSESSIVES, end):
            return False
        if self._called.get(words[0], person) is not person:
            return False
        here = self._sentence(last)
        if _SOMEBODY.search(text, self._sentences[here - 1] if here else 0, begin):
            # ``She had told Tom Lee to sit. Lee``
            return False
        here_too = [i for i in others if "\n" not in text[names.starts[i] : begin]]
        return not any(
            self._sentence(i) == here or not text.startswith(_POSSESSIVES, names.ends[i])
            for i in here_too
        )

    def _remember(self, person: Person) -> None:
        """Keep the last bearers of each word, for names that a crowd bears."""
        lists = self._recent_with.get(person)
        if lists is None:
            lists = [self._recent.setdefault(word, []) for word in person.bare_words()]
            self._recent_with[person] = lists
        for recent in lists:
            if person not in recent:
                recent.append(person)
                del recent[:-_APART]
