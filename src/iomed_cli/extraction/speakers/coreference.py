"""Speakers: who each mention beside a cue is."""

from __future__ import annotations

import re
from array import array
from bisect import bisect_left, bisect_right
from collections import deque
from collections.abc import Iterator
from typing import NamedTuple

from iomed_cli.extraction.grammar.verb_forms import FORMS
from iomed_cli.extraction.lexicon import english as lexicon
from iomed_cli.extraction.lexicon.given_names import FEMALE, MALE, SURNAMES_TOO, WORDS_TOO
from iomed_cli.extraction.names.spotting import TITLES_TOO, Form, NameList, names_in
from iomed_cli.extraction.names.unnamed import (
    gender_of_somebody,
    is_somebody,
    noun_before,
    same_somebody,
    takes_up_somebody,
)
from iomed_cli.extraction.quotes.draft import Draft
from iomed_cli.extraction.speakers.name_resolver import NameResolver, placed
from iomed_cli.extraction.speakers.people import People, Person
from iomed_cli.extraction.speakers.quote_table import QuoteList
from iomed_cli.extraction.text.spans import Span, SpanTable

_GENDERS = {"he": "m", "him": "m", "his": "m", "she": "f", "her": "f", "hers": "f"}
_RELATIVES = frozenset({"who", "which", "that", "whom"})
_BEFORE_NAMES = (
    lexicon.TITLES
    | lexicon.ROLES
    | frozenset("de da van von der den di del la le el al bin ibn (mrs) (mr) (dr)".split())
)
_LIKE_TITLES = SURNAMES_TOO | TITLES_TOO
_DESCRIBING = frozenset({"a", "an", "the", "who", "whose"})
_POSSESSIVES = ("'s", "’s")
_APPOSED = re.compile(r"\.?[\s)]*(?:,[^.;:]*)?|\s(?:of|from|at|in|for)\s[^.,;:]*,?\s*")
_AGE = re.compile(r"(?:, | \(|, aged | aged )\d{1,2}[,.)]")
_APPOSITION = re.compile(r", (?:an?|the|one|his|her|their) ")
_LEAD = re.compile(
    r"(?:(?:(?:One|Another), (?:his|her|their)|His|Her|Their|My|Our|The|[A-Z][\w ]+['’]s?) (?:[a-z-]+,? ){1,2})?"
)
_OWNS = re.compile(r"['’]s?(?: [a-z-]+){1,3},? ")
_OWNERS = frozenset({"her ", "his "})
_AGED = re.compile(r"the \w+(?:-\w+)?-year-old\b")
_NAMES_BACK = 40
_TURNS_BACK = 12
_SENTENCES_BACK = 4
_LONGEST_OFFICE = 80
_UNNAMED_BACK = 1


def _offices(before: str) -> frozenset[str]:
    """List what somebody is by the words before a name: ``Minister of Mines [Ann Lee]``."""
    words = before.lower().replace("’", "'").rpartition("'s ")[2].split()
    head = next((n for n, word in enumerate(words) if word in lexicon.PREPOSITIONS), len(words))
    return lexicon.ROLES.intersection(words[max(0, head - 1) : head])


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


class CoreferenceResolver:
    """Resolves the mentions of an article; call it in the order of the text."""

    def __init__(
        self,
        text: str,
        names: NameList,
        sentences: array[int],
        quotes: QuoteList,
        bodies: SpanTable[str],
    ) -> None:
        self._text = text
        self._sentences = sentences
        """Where each sentence starts."""
        self.names = names
        self._bodies = bodies
        people = People(names.forms, placed(text, names), names.headed)
        self._people = people
        self.persons = list(NameResolver(names, sentences, people).persons())
        """For each name, whom it names."""
        self.institutional = bytearray(
            bodies.hold(start, end) for start, end in zip(names.starts, names.ends, strict=True)
        )
        """For each name, whether it is only a part of an organization's."""
        self._quoted = bytearray(len(self.persons))
        self._subject = bytearray(len(self.persons))
        self._spoken: deque[_Candidate] = deque(maxlen=_TURNS_BACK)
        self._unnamed: _Unnamed | None = None
        self._described: _Unnamed | None = None
        self._others: set[Person] = set()
        """Those who are told of as somebody's, ``her producer, Jane Merrow``: not whom it is about."""
        self._mark(quotes)
        self._learn_roles()

    def _mark(self, quotes: QuoteList) -> None:
        """Mark the names inside direct quotations, and those that open a sentence."""
        starts = self.names.starts
        for kind, begin, end in zip(quotes.kinds, quotes.starts, quotes.ends, strict=True):
            if kind == "direct":
                for i in range(bisect_left(starts, begin), bisect_left(starts, end)):
                    self._quoted[i] = 1
        last = -1
        for i, start in enumerate(starts):
            sentence = bisect_right(self._sentences, start)
            if self._quoted[i]:
                continue
            if sentence != last or self._owned_by(i - 1, start):
                self._subject[i] = 1
                last = sentence

    def _owned_by(self, i: int, start: int) -> bool:
        """``Okello's lawyer Mary Achan``: the name behind an owner that opens the sentence."""
        if not self._subject[i]:
            return False
        between = self._text[self.names.ends[i] : start]
        if len(between) >= _NAMES_BACK or _OWNS.fullmatch(between) is None:
            return False
        return between.split()[-1].rstrip(",") in lexicon.ROLES

    def _learn_roles(self) -> None:
        """Take in what stands beside the names: ``spokesman Smith``, ``John Smith, a doctor,``."""
        for start, end, person in zip(
            self.names.starts, self.names.ends, self.persons, strict=True
        ):
            before = self._text[max(0, start - 24) : start].rstrip(" ,").rpartition(" ")[2]
            if before in lexicon.KIN and self._text[start - 1] == " ":
                person.personal = True
                person.gender = person.gender or gender_of_somebody(f"a {before}")
            if len(person.words) == 1 and not person.personal:
                continue
            apposed = self._text.endswith(", ", 0, start) and before.lower() in lexicon.TITLES
            if before in lexicon.ROLES or (apposed and before.lower() in lexicon.ROLES):
                person.take_role(before.lower())
            if _AGE.match(self._text, end):
                person.personal = True
            if self._text.startswith(", ", end):
                behind = self._text[end + 2 : end + 80].split(",")[0].lower()
                words = behind.partition("whose ")[0].split()
                # ``through Onanuga, the President said``: that is another.
                speaks = any(word in FORMS and FORMS[word].form == "past" for word in words[1:4])
                if speaks and words[0] == "the":
                    continue
                if words and (words[0] in _DESCRIBING or words[0] in lexicon.ROLES):
                    person.roles |= lexicon.ROLES.intersection(words)
                    if words[0] in ("a", "an"):
                        told = gender_of_somebody(" ".join(words))
                        person.gender = person.gender or told

    def resolve(self, draft: Draft) -> Person | str | None:
        """Give whom a draft's mention stands for: a person, or the words themselves."""
        if draft.mention is None:
            return None
        start, end = draft.mention
        words = self._text[start:end]
        low = words.lower()
        if draft.rule.guessed and draft.cue is None and not self._is_somebody(start, end):
            draft.mention = draft.whole = None
            return None
        if low == "it" and draft.cue is not None and self._text.startswith("read", draft.cue[0]):
            return words
        if low in ("they", "it"):
            return self._group(low, draft.antecedent) or words
        self._hear_of(draft)
        found: Person | _Unnamed | None
        if low in _RELATIVES:
            found = self._before(start)
            noun = None if found and self._explains(start) else self._noun_before(start)
            if noun is not None or found is None:
                return noun or words
        elif (body := self._body(start, end)) is not None:
            return body
        else:
            found = self._found(start, end, words)
        if isinstance(found, _Unnamed):
            self._unnamed = _Unnamed(found.words, start, _GENDERS.get(low, found.gender))
            return found.words
        if found is None:
            if takes_up_somebody(words):
                self._described = _Unnamed(words, start, gender_of_somebody(words))
            if is_somebody(words) and not self._asks(draft):
                self._unnamed = _Unnamed(words, start, gender_of_somebody(words))
                # "a spokesman for Smith": he is not Smith.
                for i in range(bisect_left(self.names.starts, start), len(self.persons)):
                    if self.names.starts[i] >= end:
                        break
                    self._quoted[i] = 1
            return words
        self._spoken.append(_Candidate(found, start, end, True, True))
        whole = draft.whole or draft.mention
        found.roles |= _offices(self._text[whole[0] : start])
        if low not in _GENDERS and self._text[whole[0] : whole[0] + 4].lower() in _OWNERS:
            self._others.add(found)
        if low in _GENDERS and not found.gender:
            found.gender = _GENDERS[low]
        return found

    def _found(self, start: int, end: int, words: str) -> Person | _Unnamed | None:
        """Find whom words beside a cue mean, by what kind of words they are."""
        low = words.lower()
        if low in _LIKE_TITLES and len(bearers := self._people.bearers(Form((words,), ""))) == 1:
            return bearers[0]
        if low in WORDS_TOO and (family := self._family(words, start)) is not None:
            return family
        if low in _GENDERS:
            return self._pronoun(start, _GENDERS[low])
        person = self._named(start, end) or self._by_role(start, low) or self._by_age(start, low)
        person = person or self._by_office(start, words)
        return person or self._same_unnamed(start, words)

    def _explains(self, start: int) -> bool:
        """Tell ``Guerrero, a lawyer who`` and ``Guerrero, who`` from ``at Kmart, with people who``."""
        i = bisect_left(self.names.starts, start) - 1
        between = self._text[self.names.ends[i] : start]
        return between.rstrip()[-1:] in ("", ",") or _APPOSITION.match(between) is not None

    def _noun_before(self, start: int) -> Person | str | None:
        """Give the noun that *who* goes on about, and the person if its role tells."""
        noun = noun_before(self._text[max(0, start - _NAMES_BACK) : start])
        return (self._by_role(start, noun.lower()) if noun else None) or noun

    def _hear_of(self, draft: Draft) -> None:
        """Take in whom the sentence before a quotation is about, if that is somebody unnamed."""
        if draft.antecedent is None:
            return
        start, end = draft.antecedent
        words = self._text[start:end]
        if (self._unnamed is None or self._unnamed.start < start) and is_somebody(words):
            self._unnamed = _Unnamed(words, start, gender_of_somebody(words))
        if takes_up_somebody(words):
            self._described = _Unnamed(words, start, gender_of_somebody(words))

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
        if i == len(self.persons) or self.names.starts[i] != found[0].start:
            return None
        person = self.persons[i]
        if len(person.words) == 1 and person.titled:
            # A pronoun may have told by now which of two ``Mr Khan`` is not.
            bearers = self._people.bearers(self.names.forms[self.names.kinds[i]])
            return bearers[0] if len(bearers) == 1 else person
        return person

    def _body(self, start: int, end: int) -> str | None:
        """Give the organization that a mention names, under the name it is listed by."""
        article = start + 4 if self._text.startswith(("the ", "The "), start) else start
        return self._bodies.at(article, end)

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
            # ``he said, according to Ann Lee``: who reports stands behind.
            if one.start > start:
                continue
            distance = here - bisect_right(self._sentences, one.start)
            if one.person.gender not in ("", gender) or distance > _SENTENCES_BACK:
                continue
            if distance > 1 and one.person in self._others:
                continue
            if not one.spoken and not one.person.personal and not self._may_be(one, gender):
                continue
            lone = len(one.person.words) == 1 and not one.person.titled
            if lone and not one.spoken and not self._leads(one):
                continue
            score = self._fitness(one) - distance
            if score > best_score:
                best, best_score = one, score
        if (unnamed := self._unnamed) is not None and unnamed.gender in ("", gender):
            distance = here - bisect_right(self._sentences, unnamed.start)
            score = (0.9 if unnamed.gender else 0.5) - distance
            if distance <= _UNNAMED_BACK and score > best_score:
                return unnamed
        if best is not None and (described := self._tells_of(best, gender, here)) is not None:
            return described
        if best is None:
            told = self._described
            if told is None or here - bisect_right(self._sentences, told.start) > 1:
                return None
            return told if told.gender in ("", gender) else None
        if self._coordinated(best, gender):
            return None
        return best.person

    def _may_be(self, one: _Candidate, gender: str) -> bool:
        """Tell whether a name of nobody known may be a man's, a woman's: ``Lakshmi`` is no man's."""
        if len(one.person.words) > 1:
            return True
        low = one.person.words[0].lower()
        return low in (MALE if gender == "m" else FEMALE) and low not in lexicon.TIME_WORDS

    def _tells_of(self, best: _Candidate, gender: str, here: int) -> _Unnamed | None:
        """``The teenager said Smith hit him. "It hurt," he said``: Smith is whom he tells of."""
        one = self._described
        if one is None or best.spoken or one.gender not in ("", gender):
            return None
        sentence = bisect_right(self._sentences, one.start)
        within = best.start > one.start and bisect_right(self._sentences, best.start) == sentence
        return one if within and here - sentence <= 1 else None

    def _leads(self, one: _Candidate) -> bool:
        """Tell whether a name opens its sentence, but for what explains it: ``His son Beau left``."""
        start = one.start
        i = bisect_right(self._sentences, start)
        low = self._sentences[i - 1] if i else 0
        if one.subject and self._text.endswith(", ", 0, start):
            return True
        return start - low < _NAMES_BACK and _LEAD.fullmatch(self._text, low, start) is not None

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

    def _by_age(self, start: int, low: str) -> Person | None:
        """``the 52-year-old``: whoever alone is named in this sentence and the one before."""
        if not _AGED.match(low):
            return None
        here = bisect_right(self._sentences, start)
        near = {
            one.person
            for one in self._candidates(start)
            if here - bisect_right(self._sentences, one.start) <= 1
            and (one.person.personal or one.spoken or len(one.person.words) > 1)
        }
        return near.pop() if len(near) == 1 else None

    def _same_unnamed(self, start: int, words: str) -> _Unnamed | None:
        unnamed = self._unnamed
        if unnamed is None or not same_somebody(words, unnamed.words):
            return None
        here = bisect_right(self._sentences, start)
        near = here - bisect_right(self._sentences, unnamed.start) <= _SENTENCES_BACK
        return unnamed if near else None

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
            else:
                break
        return None if self._other_spoke(start, role) else bearer

    def _by_office(self, start: int, words: str) -> Person | None:
        """``the chief minister``, ``the CS``: whoever alone is named behind that very office."""
        office = words[4:]
        if not words.startswith(("the ", "The ")) or not office or not office[0].isalpha():
            return None
        initials = office if office.isupper() and office.isalpha() and len(office) < 6 else ""
        if not initials and (" " not in office or office.split()[-1].lower() not in lexicon.ROLES):
            return None
        here = bisect_left(self.names.starts, start)
        found = {
            self.persons[k]
            for k in range(max(0, here - 2 * _NAMES_BACK), here)
            if not self._quoted[k] and self._holds(self.names.starts[k], office, initials)
        }
        return found.pop() if len(found) == 1 else None

    def _holds(self, start: int, office: str, initials: str) -> bool:
        """Tell whether an office stands before a name: ``Cabinet Secretary [John Lee]``."""
        before = self._text[max(0, start - _LONGEST_OFFICE) : start].rstrip(" ,")
        if not initials:
            return f" {' '.join(before.lower().split())}".endswith(f" {office.lower()}")
        each = before.rpartition("\n")[2].split()
        if each and each[-1] == f"({initials})":
            return True
        spelt = each[-len(initials) :]
        return "".join(word[0] for word in spelt) == initials and (
            spelt[-1].lower() in lexicon.ROLES
            or spelt[-1].lower() in ("general", "counsel", "magistrate")
        )

    def _other_spoke(self, start: int, role: str) -> bool:
        """Tell whether somebody unnamed, and of no such role, spoke in the sentence before.

        Behind ``One former minister said`` *the MP* is nobody who was named before;
        behind ``A spokesman for the mayor said`` *the mayor* still is.
        """
        if self._unnamed is None or role in self._unnamed.words.lower().split():
            return False
        here = bisect_right(self._sentences, start)
        return here - bisect_right(self._sentences, self._unnamed.start) <= 1
