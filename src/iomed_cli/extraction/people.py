"""People: one identity for each person whom an article names, by any of their names."""

from __future__ import annotations

from iomed_cli.extraction.names import Name, gender_of, is_personal


class Person:
    """Somebody whom the article names."""

    __slots__ = ("gender", "personal", "roles", "words")

    def __init__(self, words: tuple[str, ...]) -> None:
        self.words = words
        self.gender = ""
        """``m`` or ``f``; empty where nothing tells."""
        self.personal = False
        """Whether the name surely is a person's, not a place or an institution."""
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
            if len(name.words) > 1:
                self._meet(name)
        for (first, last), person in self._full.items():
            self._by_word.setdefault(last, []).append(person)
            if first != last:
                self._by_word.setdefault(first, []).append(person)
        for name in names:
            if name.title and (person := self.find(name)) is not None:
                self._learn(person, name)

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
            person.roles.add(name.title)

    def find(self, name: Name) -> Person:
        """Give the person whom a name stands for.

        One word finds the only person who bears it, family names before
        given names. Where several do, it stays a person of that one word: a guess
        would be wrong as often as not.
        """
        if len(name.words) > 1:
            found = self._full.get(_key(name.words))
            if found is not None:
                return found
        word = name.words[-1].lower() if len(name.words) > 1 else name.words[0].lower()
        bearers = self._by_word.get(word, [])
        gender = gender_of(name.words, name.title)
        fitting = [one for one in bearers if not gender or one.gender in ("", gender)]
        if len(fitting) > 1:
            fitting = [one for one in fitting if one.personal] or fitting
        if len(fitting) > 1:
            fitting = [one for one in fitting if _key(one.words)[1] == word] or fitting
        if len(fitting) == 1:
            return fitting[0]
        single = self._single.get(word + gender)
        if single is None:
            single = self._single[word + gender] = Person(name.words)
            self._learn(single, name)
        return single


def _key(words: tuple[str, ...]) -> tuple[str, str]:
    last = words[-1].lower().rstrip(".")
    if last in ("jr", "sr") and len(words) > 2:
        last = words[-2].lower()
    return words[0].lower(), last
