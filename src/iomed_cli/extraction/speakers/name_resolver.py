"""NameResolver: whom each name names, from who bears it and who was named before."""

from __future__ import annotations

from array import array
from bisect import bisect_right
from collections.abc import Iterator

from iomed_cli.extraction.names.article_names import NameList
from iomed_cli.extraction.names.forms import Form
from iomed_cli.extraction.speakers.full_names import generation_of, key_of
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
    if not any(generation_of(form.words) for form in names.forms):
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


def relatives(text: str, names: NameList) -> set[Form]:
    """List surnames with a title of those who are somebody's: *her husband, Mr Khan*."""
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
        self._last_seen: dict[Person, int] = {}
        self._recent: dict[str, list[Person]] = {}

    def persons(self) -> Iterator[Person]:
        """Give the person of each name, in the order of the text, and learn what tells of each."""
        names = self._names
        last: Person | None = None
        for start, end, kind in zip(names.starts, names.ends, names.kinds, strict=True):
            person = self._who(start, end, kind)
            learn_role(self._text, start, end, person, last)
            if len(person.words) >= _FULL:
                last = person
            yield person

    def _who(self, start: int, end: int, kind: int) -> Person:
        """Give the person of a name, called in the order of the text.

        Of several bearers the one counts whom the words beside it describe, or else the
        one named last, if the others are far: a surname goes with the person who was
        introduced before it. Whoever is only called ``Mr Khan`` is not meant by *Khan*; but
        just behind him nobody is, for sure.
        """
        form = self._names.forms[kind]
        sentence = bisect_right(self._sentences, start)
        bearers = self._bearers[kind] or self._recent.get(form.words[-1].lower(), [])
        if len(bearers) > 1:
            bearers = told_beside(self._text, start, end, bearers)
        if not form.title:
            titled = self._people.titled_apart
            near = sentence - _APART
            bearers = [
                one for one in bearers if one not in titled or self._last_seen.get(one, near) > near
            ]
        if len(bearers) > 1:
            seen = sorted(
                ((self._last_seen.get(one, -_APART), k) for k, one in enumerate(bearers)),
                reverse=True,
            )
            clear = seen[0][0] >= 0 and seen[0][0] - seen[1][0] >= _APART
            bearers = [bearers[seen[0][1]]] if clear else []
            if not form.title and not self._people.titled_apart.isdisjoint(bearers):
                bearers = []
        person = bearers[0] if bearers else self._people.alone(form)
        self._last_seen[person] = sentence
        if len(form.words) > 1:
            self._remember(person)
        return person

    def _remember(self, person: Person) -> None:
        """Keep the last bearers of each word, for names that a crowd bears."""
        for word in person.bare_words():
            recent = self._recent.setdefault(word, [])
            if person not in recent:
                recent.append(person)
                del recent[:-_APART]
