"""NameResolver: whom each name names, from who bears it and who was named before."""

from __future__ import annotations

from array import array
from bisect import bisect_right
from collections.abc import Iterator

from iomed_cli.extraction.names.article_names import NameList
from iomed_cli.extraction.names.forms import Form
from iomed_cli.extraction.speakers.people import People, Person

_APART = 4
_IN = (" in ", " at ", " near ", " outside ")


def placed(text: str, names: NameList) -> set[Form]:
    """List the names that stand behind *in* or the like somewhere."""
    return {
        names.forms[kind]
        for start, kind in zip(names.starts, names.kinds, strict=True)
        if len(names.forms[kind].words) > 1 and text.endswith(_IN, max(0, start - 9), start)
    }


class NameResolver:
    """Tells whom each name names, from who bears it and who was named before."""

    def __init__(self, names: NameList, sentences: array[int], people: People) -> None:
        self._names = names
        self._sentences = sentences
        self._people = people
        self._bearers = [people.bearers(form) for form in names.forms]
        self._last_seen: dict[Person, int] = {}
        self._recent: dict[str, list[Person]] = {}

    def persons(self) -> Iterator[Person]:
        """Give the person of each name, in the order of the text."""
        return map(self._who, self._names.starts, self._names.kinds)

    def _who(self, start: int, kind: int) -> Person:
        """Give the person of a name, called in the order of the text.

        Of several bearers the one named last counts, if the others are far:
        a surname goes with the person who was introduced before it.
        """
        form = self._names.forms[kind]
        sentence = bisect_right(self._sentences, start)
        bearers = self._bearers[kind] or self._recent.get(form.words[-1].lower(), [])
        if len(bearers) > 1:
            seen = sorted(
                ((self._last_seen.get(one, -_APART), k) for k, one in enumerate(bearers)),
                reverse=True,
            )
            clear = seen[0][0] >= 0 and seen[0][0] - seen[1][0] >= _APART
            bearers = [bearers[seen[0][1]]] if clear else []
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
