"""People: one identity for each person whom an article names, by any of their names."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from functools import lru_cache

from iomed_cli.extraction import lexicon
from iomed_cli.extraction.names.forms import Form, gender_of, is_personal, tells_gender
from iomed_cli.extraction.speakers.full_names import (
    MARKS,
    fold,
    folded,
    generation_of,
    key_of,
    may_be_one,
    turns_round,
)

_CROWD = 12
_SHORT = 2
"""Words of a name of which no part is a full name too."""
_ROLES_OF_TITLES = {
    "sen": ("senator", "lawmaker"),
    "senator": ("lawmaker",),
    "rep": ("representative", "congressman", "congresswoman", "lawmaker"),
    "representative": ("congressman", "congresswoman", "lawmaker"),
    "gov": ("governor",),
    "dr": ("doctor",),
    "justice": ("judge",),
    "prof": ("professor",),
    "lt": ("lieutenant", "officer"),
    "gen": ("general", "officer"),
    "col": ("colonel", "officer"),
    "capt": ("captain", "officer"),
    "father": ("priest",),
    **dict.fromkeys(
        """inspector insp sergeant sgt constable superintendent supt detective det corporal cpl pc
        wpc dc dsp asp dcp acp sho""".split(),
        ("officer",),
    ),
    "sgt": ("sergeant", "officer"),
}


_CHAIRS = ("chairman", "chairwoman", "chairperson")


class Person:
    """Somebody whom the article names."""

    __slots__ = (
        "called",
        "gender",
        "gender_told",
        "personal",
        "placed",
        "roles",
        "titled",
        "words",
    )

    def __init__(self, words: tuple[str, ...]) -> None:
        self.words = words
        self.called = ""
        """The name with its title, where nothing else tells it from another's."""
        self.gender = ""
        """``m`` or ``f``; empty where nothing tells."""
        self.gender_told = False
        """Whether a title tells it, not only a given name, which others may bear too."""
        self.personal = False
        """Whether the name surely is a person's, not a place or an institution."""
        self.placed = False
        """Whether it stands behind *in* or *at*, as places do."""
        self.titled = False
        self.roles: frozenset[str] = frozenset()
        """What the person is: titles and roles, in lower case."""

    def learn(self, form: Form) -> None:
        """Take in what a form of the name tells."""
        told = bool(form.title) and tells_gender(form)
        self._take_gender(gender_of(form), told)
        self.personal = self.personal or is_personal(form)
        if form.title:
            self.titled = True
            self.take_roles((form.title, *_ROLES_OF_TITLES.get(form.title, ())))

    def _take_gender(self, gender: str, told: bool) -> None:
        if not self.gender or (told and not self.gender_told):
            self.gender = gender
        self.gender_told |= told

    def take_roles(self, roles: Iterable[str]) -> None:
        """Take in what the person is."""
        self.roles = _one_set(self.roles.union(roles))

    def take_role(self, role: str) -> None:
        """Take in what the person is, which may tell the gender too: ``spokeswoman``."""
        self.take_roles((role, *_CHAIRS) if role == "chair" else (role,))
        if not self.gender:
            male, female = role in lexicon.MALE_ROLES, role in lexicon.FEMALE_ROLES
            self.gender = "m" if male else "f" if female else ""

    def absorb(self, other: Person) -> None:
        """Take in what is known of a person who turns out to be this one."""
        self._take_gender(other.gender, other.gender_told)
        self.personal = self.personal or other.personal
        self.titled = self.titled or other.titled
        self.placed = self.placed and other.placed
        self.take_roles(other.roles)

    def bare_words(self) -> set[str]:
        """Give the words that alone may stand for the person, in lower case; no initials."""
        words = {fold(word) for word in self.words if len(word.rstrip(".")) > 1}
        return words - lexicon.GENERATIONS

    @property
    def family(self) -> str:
        """The family name, in lower case: the first word of ``Park Sung-jin``, else the last."""
        first = self.words[0].lower()
        return first if first in lexicon.FAMILY_FIRST else key_of(self.words)[1]

    @property
    def name(self) -> str:
        """The fullest name."""
        return self.called or " ".join(self.words)


class People:
    """The people of an article, found by full name, family name or given name."""

    def __init__(
        self,
        forms: list[Form],
        placed: set[Form],
        headed: set[Form],
        namesakes: set[Form],
        married: Mapping[Form, str],
        relatives: set[Form],
    ) -> None:
        """`placed` are names behind *in*; `headed` stand in headings only, where all has capitals.

        `namesakes` are names without the *Jr.* or *Sr.* of another who is told to be somebody else;
        `married` has the sex that a wife or a husband tells; `relatives` are surnames with a title
        of somebody's husband or wife.
        """
        self._namesakes = {form.words for form in namesakes}
        self._full: dict[tuple[str, str], list[Person]] = {}
        """By first and last name those who bear them: father and son, most often one alone."""
        self._married = married
        titled = {(fold(form.words[-1]), gender_of(form)) for form in forms if form.title}
        self._couples = {word for word, sex in titled if sex == "m" and (word, "f") in titled}
        """Surnames with ``Mr`` and with ``Mrs``."""
        self._single: dict[str, Person] = {}
        self._alone: dict[Form, Person] = {}
        self._by_word: dict[str, list[Person]] = {}
        self._meet_all(
            [
                form
                for form in forms
                if len(form.words) > 1
                and form.words[0].lower() not in lexicon.PARTICLES
                and (form not in headed or is_personal(form))
            ],
            placed,
        )
        self._merge_short_forms()
        for person in dict.fromkeys(one for bearers in self._full.values() for one in bearers):
            for word in person.bare_words():
                self._by_word.setdefault(word, []).append(person)
        self.titled_apart: set[Person] = set()
        """Those whom only a title tells from another: ``Mr Khan`` beside ``Mrs Farah Khan``."""
        self._meet_titled([form for form in forms if form.title], relatives)

    def _meet_all(self, forms: list[Form], placed: set[Form]) -> None:
        """Take in full names, those first that tell the most of which bearer is meant."""
        alike: dict[tuple[str, str], list[Form]] = {}
        for form in forms:
            alike.setdefault(key_of(form.words), []).append(form)
        for key, same in alike.items():
            if len(same) > 1:
                same.sort(key=lambda form: (not generation_of(form.words), -len(form.words)))
            bearers = self._full[key] = []
            for form in same:
                fitting = self._of_one_generation(_fitting(bearers, form.words), form.words)
                if not fitting:
                    bearers.append(Person(form.words))
                    fitting = bearers[-1:]
                if len(fitting) == 1:
                    fitting[0].learn(form)
                    fitting[0].placed |= form in placed
                    fitting[0].gender = fitting[0].gender or self._married.get(form, "")

    def _merge_short_forms(self) -> None:
        """Let ``Rodriguez Saa`` be ``Adolfo Rodriguez Saa``, whose name it ends or begins."""
        longer: dict[tuple[str, ...], list[Person]] = {}
        everybody = [one for bearers in self._full.values() for one in bearers]
        for person in (one for one in everybody if len(one.words) > _SHORT):
            words = folded(person.words)
            nicknamed = person.words[1][0] in MARKS
            for part in (words[:-1], words[1:], words[2:], words[1:-1] if nicknamed else ()):
                if 1 < len(part) < len(words):
                    longer.setdefault(part, []).append(person)
        met: dict[tuple[str, ...], Person] = {}
        same: dict[Person, Person] = {}
        for person in everybody:
            words = folded(person.words)
            others = [] if person.words in self._namesakes else longer.get(words, [])
            if not others and turns_round(words) and words[::-1] in met:
                others = [met[words[::-1]]]
            met[words] = person
            if len(others) != 1:
                continue
            other = same.get(others[0], others[0])
            if other is person:
                continue
            # "Kontrol Peter Blake" is Peter Blake of the yacht Kontrol.
            given, theirs = person.words[0].lower(), other.words[0].lower()
            if given in lexicon.GIVEN and theirs not in lexicon.GIVEN:
                other.words = person.words
            other.absorb(person)
            same[person] = other
        if same:
            for key, bearers in self._full.items():
                self._full[key] = [same.get(one, one) for one in bearers]

    def _meet_titled(self, forms: list[Form], relatives: set[Form]) -> None:
        """Take in ``Mr Khan``: whoever bears the name, but no woman, who shares it with him."""
        unmet = []
        for form in forms:
            found = self.bearers(form)
            if len(found) == 1:
                found[0].learn(form)
            elif not found:
                unmet.append(form)
        for form in unmet:
            sharing = self._by_word.get(fold(form.words[-1]), [])
            apart = form in relatives or all(
                one.gender_told or fold(one.words[0]) not in lexicon.OF_BOTH for one in sharing
            )
            if apart and any(one.personal for one in sharing) and len(sharing) <= _CROWD:
                other = self.alone(form)
                self.titled_apart.add(other)
                sharing.append(other)
            elif len(sharing) == 1:
                # "Lee Epstein" is a woman, whatever others of that given name are.
                sharing[0].learn(form)

    def bearers(self, form: Form) -> list[Person]:
        """List the people whom a name may stand for.

        One word finds all who bear it: family names before given names, and no
        man for ``Mrs``. Of a name that a crowd bears, nobody.
        """
        if len(form.words) > 1:
            found = _fitting(self._full.get(key_of(form.words), []), form.words)
            if found:
                return self._of_one_generation(found, form.words) or found
        word = fold(form.words[-1])
        bearers = self._by_word.get(word, [])
        if len(bearers) > _CROWD:
            return []
        fitting = self.of_gender(form, bearers)
        if len(fitting) > 1:
            fitting = [one for one in fitting if one.personal or not one.placed] or fitting
            fitting = [one for one in fitting if key_of(one.words)[1] == word] or fitting
            fitting = [one for one in fitting if form.title in one.roles] or fitting
        return fitting

    def of_gender(self, form: Form, bearers: list[Person]) -> list[Person]:
        """Leave out those whom the title before a surname, ``Mr`` or ``Mrs``, cannot mean."""
        if not bearers or not (gender := gender_of(form)):
            return bearers
        one_of_two = len(bearers) == 1 and fold(form.words[-1]) in self._couples
        return [one for one in bearers if one.gender in ((gender,) if one_of_two else ("", gender))]

    def _of_one_generation(self, bearers: list[Person], words: tuple[str, ...]) -> list[Person]:
        """Leave out the son of a name that is the father's, or the other way round."""
        if not self._namesakes:
            return bearers
        if words in self._namesakes:
            return [one for one in bearers if not generation_of(one.words)]
        if generation_of(words):
            return [one for one in bearers if one.words not in self._namesakes]
        return bearers

    def alone(self, form: Form) -> Person:
        """Give the person of this name only, where nobody fuller bears it or too many do."""
        person = self._alone.get(form)
        if person is None:
            word = fold(form.words[-1]) + gender_of(form)
            person = self._alone[form] = self._single.setdefault(word, Person(form.words))
            person.learn(form)
        return person

    def is_shared(self, person: Person, gender: str = "") -> bool:
        """Tell whether a lone name is one of several people's: ``Woods`` of Ann and Tom Woods.

        With a gender, whether one of them may be of it.
        """
        if len(person.words) > 1:
            return False
        bearers = self._by_word.get(fold(person.words[0]), ())
        return any(one.personal and (not gender or one.gender in ("", gender)) for one in bearers)

    def told_by(self, person: Person, gender: str) -> Person:
        """Give whom of a shared surname's bearers a pronoun of a gender tells; else the same."""
        if not self.is_shared(person):
            return person
        bearers = self.bearers(Form(person.words, ""))
        fitting = [one for one in bearers if one.gender in ("", gender)]
        return fitting[0] if len(fitting) == 1 else person

    def couples(self) -> set[Person]:
        """Give those whose title alone tells them from another: ``Mr Khan`` and ``Mrs Khan``."""
        pairs = (
            (self._single.get(f"{word[:-1]}m"), one)
            for word, one in self._single.items()
            if one.titled and one.gender == "f" and word[-1:] == "f"
        )
        found = {one for he, she in pairs if he is not None for one in (he, she)}
        partners = {one for one in self._single.values() if self._is_partner(one)}
        return found | partners | self.titled_apart

    def _is_partner(self, one: Person) -> bool:
        """Tell ``Mrs Khan`` where all whose full names the text has are men: ``Amir Khan``."""
        bearers = self._by_word.get(fold(one.words[-1]), ()) if one.titled and one.gender else ()
        return bool(bearers) and all(other.gender not in ("", one.gender) for other in bearers)


@lru_cache(maxsize=4096)
def _one_set(roles: frozenset[str]) -> frozenset[str]:
    """Give one object for all sets that are alike, since many are."""
    return roles


def _fitting(bearers: list[Person], words: tuple[str, ...]) -> list[Person]:
    """List of those with the same first and last name whom a full name can mean."""
    if len(bearers) == 1 and bearers[0].words == words:
        return bearers
    return [one for one in bearers if may_be_one(one.words, words)]
