"""People: one identity for each person whom an article names, by any of their names."""

from __future__ import annotations

from iomed_cli.extraction.names import Name, gender_of, is_personal

_PARTICLES = frozenset("van von de del da di du der den la le el al bin ibn".split())


class Person:
    """Somebody whom the article names."""

    __slots__ = ("gender", "personal", "roles", "titled", "words")

    def __init__(self, words: tuple[str, ...]) -> None:
        self.words = words
        self.gender = ""
        """``m`` or ``f``; empty where nothing tells."""
        self.personal = False
        """Whether the name surely is a person's, not a place or an institution."""
        self.titled = False
        self.roles: set[str] = set()

    @property
    def name(self) -> str:
        """The fullest name."""
        return " ".join(self.words)


class People:
    """The people of an article, found by full name, family name or given name."""

    def __init__(self, names: list[Name]) -> None:
        self._full: dict[tuple[str, str], Person] = {}
        self._single: dict[str, Person] = {}
        self._by_word: dict[str, list[Person]] = {}
        for name in names:
            if len(name.words) > 1 and name.words[0].lower() not in _PARTICLES:
                self._meet(name)
        for person in self._full.values():
            for word in {word.lower() for word in person.words if not _is_initial(word)}:
                self._by_word.setdefault(word, []).append(person)
        for name in names:
            if name.title and len(found := self.bearers(name)) == 1:
                self._learn(found[0], name)

    def _meet(self, name: Name) -> None:
        key = _key(name.words)
        person = self._full.get(key)
        if person is None:
            person = self._full[key] = Person(name.words)
        elif len(name.words) > len(person.words):
            person.words = name.words
        self._learn(person, name)

    def _learn(self, person: Person, name: Name) -> None:
        person.gender = person.gender or gender_of(name.words, name.title)
        person.personal = person.personal or is_personal(name.words, name.title)
        if name.title:
            person.titled = True
            person.roles.add(name.title)

    def bearers(self, name: Name) -> list[Person]:
        """List the people whom a name may stand for.

        One word finds all who bear it: family names before given names, and no
        man for ``Mrs``.
        """
        if len(name.words) > 1:
            found = self._full.get(_key(name.words))
            if found is not None:
                return [found]
        word = name.words[-1].lower()
        gender = gender_of(name.words, name.title)
        fitting = [
            one for one in self._by_word.get(word, []) if not gender or one.gender in ("", gender)
        ]
        if len(fitting) > 1:
            fitting = [one for one in fitting if _key(one.words)[1] == word] or fitting
        return fitting

    def alone(self, name: Name) -> Person:
        """Give the person of this name only, where nobody fuller bears it or too many do."""
        word = name.words[-1].lower() + gender_of(name.words, name.title)
        person = self._single.get(word)
        if person is None:
            person = self._single[word] = Person(name.words)
        self._learn(person, name)
        return person


def _is_initial(word: str) -> bool:
    return len(word.rstrip(".")) < 2


def _key(words: tuple[str, ...]) -> tuple[str, str]:
    last = words[-1].lower().rstrip(".")
    if last in ("jr", "sr") and len(words) > 2:
        last = words[-2].lower()
    return words[0].lower(), last
