"""Speakers: who each mention beside a cue is."""

from __future__ import annotations

from bisect import bisect_left, bisect_right

from iomed_cli.extraction import lexicon
from iomed_cli.extraction.drafts import Draft
from iomed_cli.extraction.names import Name, names_in
from iomed_cli.extraction.people import People, Person

_GENDERS = {"he": "m", "him": "m", "his": "m", "she": "f", "her": "f", "hers": "f"}
_RELATIVES = frozenset({"who", "which", "that", "whom"})
_LOOK_BACK = 40
_FAR = 4
_ROLE_OF_TITLE = {
    "sen": ("senator", "lawmaker"),
    "senator": ("lawmaker",),
    "rep": ("representative", "congressman", "congresswoman", "lawmaker"),
    "representative": ("congressman", "congresswoman", "lawmaker"),
    "gov": ("governor",),
    "dr": ("doctor",),
    "prof": ("professor",),
    "president": ("president",),
    "lt": ("lieutenant",),
    "gen": ("general",),
    "col": ("colonel",),
    "sgt": ("sergeant",),
    "capt": ("captain",),
}


class Occurrence:
    """A person's name in the text, or a pronoun that stands for it."""

    __slots__ = ("end", "person", "quoted", "spoken", "start", "subject")

    def __init__(self, start: int, end: int, person: Person) -> None:
        self.start = start
        self.end = end
        self.person = person
        self.quoted = False
        self.subject = False
        self.spoken = False
        """Whether a cue stands beside it."""


class Identities:
    """Resolves the mentions of an article, in the order of the text."""

    def __init__(self, text: str, names: list[Name], sentences: list[int], drafts: list[Draft]) -> None:
        self._text = text
        self._sentences = sentences
        self.people = People(names)
        self.occurrences = [Occurrence(n.start, n.end, self.people.find(n)) for n in names]
        self._starts = [one.start for one in self.occurrences]
        self._spoken: list[Occurrence] = []
        self._mark_quoted(drafts)
        self._mark_subjects()
        self._learn_roles(drafts)

    def _mark_quoted(self, drafts: list[Draft]) -> None:
        for one in drafts:
            if one.kind == "direct":
                for i in range(bisect_left(self._starts, one.start), bisect_left(self._starts, one.end)):
                    self.occurrences[i].quoted = True

    def _mark_subjects(self) -> None:
        last = -1
        for one in self.occurrences:
            sentence = bisect_right(self._sentences, one.start)
            if sentence != last and not one.quoted:
                one.subject = True
                last = sentence

    def _learn_roles(self, drafts: list[Draft]) -> None:
        for person in {one.person for one in self.occurrences}:
            for title in list(person.roles):
                person.roles.update(_ROLE_OF_TITLE.get(title, ()))
        for one in self.occurrences:
            if len(one.person.words) > 1 or one.person.personal:
                before = self._text[max(0, one.start - 24) : one.start].rstrip().rpartition(" ")[2]
                if before.islower() and before in lexicon.ROLES:
                    one.person.roles.add(before)
                after = self._text[one.end : one.end + 80]
                if after.startswith(", "):
                    words = after[2:].split(",")[0].lower().split()
                    if words and words[0] in ("a", "an", "the", "who", "whose") or words and words[0] in lexicon.ROLES:
                        one.person.roles.update(word for word in words if word in lexicon.ROLES)

    def resolve(self, draft: Draft) -> Person | str | None:
        """Give whom a draft's mention stands for: a person, or the words themselves."""
        if draft.mention is None:
            return None
        start, end = draft.mention
        words = self._text[start:end]
        low = words.lower()
        found: Person | None = None
        if low in _GENDERS:
            found = self._pronoun(start, _GENDERS[low])
        elif low in _RELATIVES:
            found = self._before(start, draft)
        else:
            found = self._named(start, end) or self._by_role(start, low)
        if found is not None:
            spoken = Occurrence(start, end, found)
            spoken.subject = spoken.spoken = True
            self._spoken.append(spoken)
            if low in _GENDERS and not found.gender:
                found.gender = _GENDERS[low]
            return found
        return words

    def _named(self, start: int, end: int) -> Person | None:
        names = names_in(self._text, start, end)
        if len(names) != 1:
            return None
        name = names[0]
        left = self._text[start : name.start].lower().replace(".", "").split()
        if name.end != end or any(word not in lexicon.TITLES for word in left):
            return None
        i = bisect_left(self._starts, name.start)
        if i < len(self.occurrences) and self._starts[i] == name.start:
            return self.occurrences[i].person
        return self.people.find(name)

    def _before(self, start: int, draft: Draft) -> Person | None:
        i = bisect_left(self._starts, start) - 1
        if i >= 0 and start - self.occurrences[i].end < 40:
            between = self._text[self.occurrences[i].end : start]
            if "." not in between.strip(" ,.)") :
                return self.occurrences[i].person
        return None

    def _pronoun(self, start: int, gender: str) -> Person | None:
        """Find the nearest fitting person: subjects and speakers before others, near before far."""
        here = bisect_right(self._sentences, start)
        best: Person | None = None
        best_score = -9.0
        i = bisect_left(self._starts, start) - 1
        recent = [self.occurrences[k] for k in range(i, max(-1, i - _LOOK_BACK), -1)]
        recent += self._spoken[: -12 : -1]
        for one in recent:
            person = one.person
            if person.gender not in ("", gender) or one.quoted:
                continue
            distance = here - bisect_right(self._sentences, one.start)
            if distance > _FAR:
                continue
            if not person.personal and len(person.words) == 1 and not one.spoken:
                continue
            score = -distance + (0.9 if one.subject else 0.0)
            score -= 0.4 if not person.gender else 0.0
            score -= 0.0 if person.personal or one.spoken else 0.5
            if self._text[one.end : one.end + 2] in ("'s", "’s"):
                score -= 0.5
            if score > best_score:
                best, best_score = person, score
        return best

    def _by_role(self, start: int, low: str) -> Person | None:
        """``the senator``: the last person named with that role."""
        words = low.split()
        if len(words) < 2 or words[0] not in ("the", "this", "that"):
            return None
        head = next((i for i, word in enumerate(words) if word in lexicon.PREPOSITIONS), len(words))
        role = words[head - 1]
        if role not in lexicon.ROLES:
            return None
        i = bisect_left(self._starts, start) - 1
        for k in range(i, max(-1, i - 2 * _LOOK_BACK), -1):
            if role in self.occurrences[k].person.roles and not self.occurrences[k].quoted:
                return self.occurrences[k].person
        return None
