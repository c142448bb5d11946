"""Speakers: who each mention beside a cue is."""

from __future__ import annotations

import re
from array import array
from bisect import bisect_left, bisect_right
from collections import deque
from collections.abc import Iterator
from typing import NamedTuple

from iomed_cli.extraction import lexicon
from iomed_cli.extraction.bodies import Bodies
from iomed_cli.extraction.drafts import Draft, Span
from iomed_cli.extraction.names import COLOURS, Form, NameList, names_in
from iomed_cli.extraction.nametables import WORDS_TOO
from iomed_cli.extraction.people import People, Person
from iomed_cli.extraction.somebody import gender_of_somebody, is_somebody, noun_before

_GENDERS = {"he": "m", "him": "m", "his": "m", "she": "f", "her": "f", "hers": "f"}
_RELATIVES = frozenset({"who", "which", "that", "whom"})
_BEFORE_NAMES = (
    lexicon.TITLES
    | lexicon.ROLES
    | frozenset("de da van von der den di del la le el al bin ibn (mrs) (mr) (dr)".split())
)
_DESCRIBING = frozenset({"a", "an", "the", "who", "whose"})
_POSSESSIVES = ("'s", "’s")
_APPOSED = re.compile(r"\.?[\s)]*(?:,[^.;:]*)?|\s(?:of|from|at|in|for)\s[^.,;:]*,?\s*")
_AGE = re.compile(r"(?:, | \(|, aged | aged )\d{1,2}[,.)]")
_NAMES_BACK = 40
_TURNS_BACK = 12
_SENTENCES_BACK = 4
_APART = 4
_UNNAMED_BACK = 1


class _Candidate(NamedTuple):
    """Somebody whom a pronoun may mean."""

    person: Person
    start: int
    end: int
    subject: bool
    """Whether it opens its sentence or a cue stands beside it."""
    spoken: bool


class _Unnamed(NamedTuple):
    """Somebody without a name who has just spoken: ``a former resident``."""

    words: str
    start: int
    gender: str


class Identities:
    """Resolves the mentions of an article; call it in the order of the text."""

    def __init__(
        self,
        text: str,
        names: NameList,
        sentences: array[int],
        drafts: list[Draft],
        bodies: Bodies,
    ) -> None:
        self._text = text
        self._sentences = sentences
        """Where each sentence starts."""
        self.names = names
        self._bodies = bodies
        people = People(names.forms)
        self._bearers = [people.bearers(form) for form in names.forms]
        self._people = people
        self._last_seen: dict[Person, int] = {}
        self._recent: dict[str, list[Person]] = {}
        self.persons = [self._who(i) for i in range(len(names.starts))]
        """For each name, whom it names."""
        self.institutional = bytearray(
            bodies.hold(start, end) for start, end in zip(names.starts, names.ends, strict=True)
        )
        """For each name, whether it is only a part of an organization's."""
        self._quoted = bytearray(len(self.persons))
        self._subject = bytearray(len(self.persons))
        self._spoken: deque[_Candidate] = deque(maxlen=_TURNS_BACK)
        self._unnamed: _Unnamed | None = None
        self._mark(drafts)
        self._learn_roles()

    def _who(self, i: int) -> Person:
        """Give the person of a name, called in the order of the text.

        Of several bearers the one named last counts, if the others are far:
        a surname goes with the person who was introduced before it.
        """
        form = self.names.forms[self.names.kinds[i]]
        sentence = bisect_right(self._sentences, self.names.starts[i])
        bearers = self._bearers[self.names.kinds[i]] or self._recent.get(form.words[-1].lower(), [])
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

    def _mark(self, drafts: list[Draft]) -> None:
        """Mark the names inside direct quotations, and those that open a sentence."""
        starts = self.names.starts
        for one in drafts:
            if one.kind == "direct":
                for i in range(bisect_left(starts, one.start), bisect_left(starts, one.end)):
                    self._quoted[i] = 1
        last = -1
        for i, start in enumerate(starts):
            sentence = bisect_right(self._sentences, start)
            if sentence != last and not self._quoted[i]:
                self._subject[i] = 1
                last = sentence

    def _learn_roles(self) -> None:
        """Take in what stands beside the names: ``spokesman Smith``, ``John Smith, a doctor,``."""
        for start, end, person in zip(
            self.names.starts, self.names.ends, self.persons, strict=True
        ):
            if len(person.words) == 1 and not person.personal:
                continue
            before = self._text[max(0, start - 24) : start].rstrip(" ,").rpartition(" ")[2]
            if before in lexicon.ROLES:
                person.take_role(before)
            if _AGE.match(self._text, end):
                person.personal = True
            if self._text.startswith(", ", end):
                behind = self._text[end + 2 : end + 80].split(",")[0].lower()
                words = behind.partition("whose ")[0].split()
                if words and (words[0] in _DESCRIBING or words[0] in lexicon.ROLES):
                    for word in words:
                        if word in lexicon.ROLES:
                            person.take_role(word)

    def resolve(self, draft: Draft) -> Person | str | None:
        """Give whom a draft's mention stands for: a person, or the words themselves."""
        if draft.mention is None:
            return None
        start, end = draft.mention
        words = self._text[start:end]
        low = words.lower()
        if draft.rule == "quoted_alone" and draft.cue is None and not self._is_somebody(start, end):
            draft.mention = draft.whole = None
            return None
        if low in ("they", "it"):
            return self._group(low, draft.antecedent) or words
        found: Person | _Unnamed | None
        if low in COLOURS and len(bearers := self._people.bearers(Form((words,), ""))) == 1:
            found = bearers[0]
        elif low in WORDS_TOO and (family := self._family(words, start)) is not None:
            found = family
        elif low in _GENDERS:
            found = self._pronoun(start, _GENDERS[low])
        elif low in _RELATIVES:
            found = self._before(start)
            if found is None:
                return noun_before(self._text[max(0, start - _NAMES_BACK) : start]) or words
        elif (body := self._body(start, end)) is not None:
            return body
        else:
            found = self._named(start, end) or self._by_role(start, low)
        if isinstance(found, _Unnamed):
            self._unnamed = _Unnamed(found.words, start, _GENDERS[low])
            return found.words
        if found is None:
            if is_somebody(words) and not self._asks(draft):
                self._unnamed = _Unnamed(words, start, gender_of_somebody(words))
                # "a spokesman for Smith": he is not Smith.
                for i in range(bisect_left(self.names.starts, start), len(self.persons)):
                    if self.names.starts[i] >= end:
                        break
                    self._quoted[i] = 1
            return words
        self._spoken.append(_Candidate(found, start, end, True, True))
        if low in _GENDERS and not found.gender:
            found.gender = _GENDERS[low]
        return found

    def _family(self, words: str, start: int) -> Person | None:
        """Give the person whose family name is written like a pronoun: ``…," He said``."""
        if (
            not words.istitle()
            or self._text[max(0, start - 3) : start].rstrip(" \"'”’")[-1:] != ","
        ):
            return None
        bearers = self._people.bearers(Form((words,), ""))
        return bearers[0] if len(bearers) == 1 else None

    def _asks(self, draft: Draft) -> bool:
        """Tell whether a draft is a question, which somebody else answers."""
        return draft.cue is not None and self._text.startswith("ask", draft.cue[0])

    def _group(self, pronoun: str, antecedent: Span | None) -> str | None:
        """*They* are the plural that the sentence before is about, *it* is the institution."""
        words = self._text[antecedent[0] : antecedent[1]] if antecedent else ""
        if antecedent is None or " and " in words or words.lower() in lexicon.SUBJECT_PRONOUNS:
            return None
        last = words.split()[-1]
        if pronoun == "they":
            plural = last.endswith("s") or last in lexicon.GROUPS
            return words if plural and last.islower() else None
        if body := self._body(*antecedent):
            return body
        person = self._named(*antecedent)
        return words if last[0].isupper() and not (person and person.personal) else None

    def _is_somebody(self, start: int, end: int) -> bool:
        """Tell whether a sentence's subject can speak: a person known to be one, or *he*."""
        if self._text[start:end].lower() in _GENDERS:
            return True
        person = self._named(start, end)
        return person is not None and (person.personal or len(person.words) > 1)

    def _named(self, start: int, end: int) -> Person | None:
        """Give the person whom a mention names, if it is a name and nothing else."""
        found = names_in(self._text, start, end)
        if len(found) != 1 or found[0].end != end:
            return None
        left = self._text[start : found[0].start].lower().replace(".", "").split()
        if any(word not in _BEFORE_NAMES for word in left):
            return None
        i = bisect_left(self.names.starts, found[0].start)
        if i < len(self.persons) and self.names.starts[i] == found[0].start:
            return self.persons[i]
        return None

    def _body(self, start: int, end: int) -> str | None:
        """Give the organization that a mention names, under the name it is listed by."""
        article = start + 4 if self._text.startswith(("the ", "The "), start) else start
        return self._bodies.name(article, end)

    def _before(self, start: int) -> Person | None:
        """Give the person whom *who* goes on about: the name just before it."""
        i = bisect_left(self.names.starts, start) - 1
        if i < 0 or start - self.names.ends[i] > _NAMES_BACK:
            return None
        between = self._text[self.names.ends[i] : start]
        return self.persons[i] if _APPOSED.fullmatch(between) else None

    def _candidates(self, start: int) -> Iterator[_Candidate]:
        names = self.names
        i = bisect_left(names.starts, start) - 1
        for k in range(i, max(-1, i - _NAMES_BACK), -1):
            if not self._quoted[k] and not self.institutional[k]:
                subject = bool(self._subject[k])
                yield _Candidate(self.persons[k], names.starts[k], names.ends[k], subject, False)
        yield from reversed(self._spoken)

    def _pronoun(self, start: int, gender: str) -> Person | _Unnamed | None:
        """Find the nearest fitting person: subjects and speakers before others, near before far.

        Whoever spoke last counts too if he or she has no name.
        """
        here = bisect_right(self._sentences, start)
        best: _Candidate | None = None
        best_score = -9.0
        for one in self._candidates(start):
            distance = here - bisect_right(self._sentences, one.start)
            if one.person.gender not in ("", gender) or distance > _SENTENCES_BACK:
                continue
            if not one.person.personal and len(one.person.words) == 1 and not one.spoken:
                continue
            score = self._fitness(one) - distance
            if score > best_score:
                best, best_score = one, score
        if (unnamed := self._unnamed) is not None and unnamed.gender in ("", gender):
            distance = here - bisect_right(self._sentences, unnamed.start)
            score = (0.9 if unnamed.gender else 0.5) - distance
            if distance <= _UNNAMED_BACK and score > best_score:
                return unnamed
        if best is None or self._coordinated(best, gender):
            return None
        return best.person

    def _fitness(self, one: _Candidate) -> float:
        score = (0.9 if one.subject else 0.0) + (0.4 if one.spoken else 0.0)
        if not one.person.gender:
            score -= 0.4
        if not one.person.personal and not one.spoken:
            score -= 0.5
        if self._text.startswith(_POSSESSIVES, one.end):
            score -= 0.5
        return score

    def _coordinated(self, one: _Candidate, gender: str) -> bool:
        """Tell whether another fitting person stands beside: ``Smith and Jones won. He said``."""
        i = bisect_left(self.names.starts, one.start) + 1
        if one.spoken or not one.subject or i >= len(self.persons):
            return False
        between = self._text[one.end : self.names.starts[i]]
        return between == " and " and self.persons[i].gender in ("", gender)

    def _by_role(self, start: int, low: str) -> Person | None:
        """``the senator``: the last person named with that role, if no other is as near."""
        words = low.split()
        if len(words) < 2 or words[0] not in ("the", "this", "that"):
            return None
        head = next((i for i, word in enumerate(words) if word in lexicon.PREPOSITIONS), len(words))
        role = words[head - 1]
        if role not in lexicon.ROLES:
            return None
        i = bisect_left(self.names.starts, start) - 1
        bearer: Person | None = None
        here = bisect_right(self._sentences, start)
        for k in range(i, max(-1, i - 2 * _NAMES_BACK), -1):
            person = self.persons[k]
            if role not in person.roles or self._quoted[k] or person is bearer:
                continue
            if bearer is None:
                bearer = person
            elif here - bisect_right(self._sentences, self.names.starts[k]) < 2:
                return None
        return bearer
