"""Referents: whom or what the subject of a clause stands for, where the text surely tells."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from iomed_cli.extraction import lexicon
from iomed_cli.extraction.entities.entity import Entity
from iomed_cli.extraction.facts.clauses.clause import Clause
from iomed_cli.extraction.facts.earliest_bodies import EarliestBodies
from iomed_cli.extraction.facts.taken_up import (
    person_taken_up,
    speaker_taken_up,
    thing_taken_up,
)
from iomed_cli.extraction.lexicon import fact_words, figure_words
from iomed_cli.extraction.speakers.cast import Member
from iomed_cli.extraction.text.spans import Span, SpanTable
from iomed_cli.lazy_patterns import lazy
from iomed_cli.model import Organization
from iomed_cli.value import Value

_WORD = lazy(r"[\w-]+")
_LONGEST_UNNAMED = 3
_OF_A_PLACE = lazy(r"[Tt]he (?:[A-Z]\w+|[\w-]+-based) [a-z-]+")
_LONGEST_NAME = 60
_LONG_AGO = 600
_OF_NOTHING = lazy(
    r"[Ii]t (?:was|is|remained|remains) (?:not |still |also |yet |immediately |now |far from |too |so )*"
    r"(?:(?:clear|unclear|known|unknown|certain|uncertain|possible|likely|unlikely|true)"
    r" (?:who|whose|whether|how|when|why|what|where|which|if|that)"
    r"|(?:possible|impossible|difficult|hard|easy|early|vital|essential) to) "
)
"""Where *it* takes up nobody: ``It was not clear who``."""
_REMAINING = (" was ", " is ", " remained ", " remains ")
_LAST = 100
"""About how long the sentence before is."""
_OWNERS = {"his": "m", "her": "f", "its": "", "their": ""}
_SEVERAL = frozenset("have are were do".split())
_STANDING_IN = frozenset("person group owner shared described".split())
"""The kinds of subjects that may stand for something else."""
_OTHERS = lexicon.SUBJECT_PRONOUNS | lexicon.DETERMINERS
_PEOPLE = lexicon.ROLES | lexicon.KIN | lexicon.FEMALE_ROLES | lexicon.MALE_ROLES
_NEAR = 200
_PERSONS = {"he": "m", "she": "f"}
_PRONOUNS = frozenset("he she it they this that these those who his her its their".split())


class StandIn(Value, frozen=True):
    """What a subject stands for."""

    name: str
    """What is put in for the words: a record's name, or what belongs to it."""
    record: str
    """The record's name."""
    start: int
    end: int


class Referents:
    """Knows who and what an article names, and resolves subjects against it."""

    def __init__(
        self,
        text: str,
        members: Sequence[Member],
        organizations: Sequence[Entity[Organization]],
        bodies: SpanTable[str],
        people: SpanTable[str],
        meant: Mapping[int, str],
    ) -> None:
        self._text = text
        self._bodies = bodies
        self._people = people
        self._meant = meant
        self._kinds = {one.about.name: one.about.kind for one in organizations}
        self._affiliations = {
            one.name: one.affiliation
            for one in members
            if one.affiliation in self._kinds and not _judges_others(one.role)
        }
        self._genders = {one.name: one.gender for one in members}
        self._personal = {one.name for one in members if one.personal}
        self._only = EarliestBodies(organizations)
        self._first = {one.about.name: next(iter(one.spans()))[0] for one in organizations}
        self._called: dict[str, str] = {}
        """By name, the gender of the pronouns that stood for somebody."""
        self._subjects: set[str] = set()
        """Organizations that a sentence before is about, or that have spoken."""
        self._found: dict[Span, StandIn] = {}
        """What subjects of clauses before stood for, which *it* and a shared verb take up."""

    def of(self, clause: Clause, speaker: str | None) -> StandIn | None:
        """Give what the subject of a clause stands for; None where that is not sure.

        `speaker` is who reports the clause and may call himself *he* in it; None for the
        article's own words, empty where nobody in it is known.
        """
        found = self._of(clause, speaker)
        if found is not None and clause.kind == "person":
            # "He shot Marino again" is not told of Marino.
            last = found.record.split()[-1]
            # and "campaigning against Marino, he lost" is told of somebody else, too.
            lead = self._text[clause.start : found.start]
            if last in _WORD.findall(lead) or last in _WORD.findall(
                self._text[found.end : clause.end]
            ):
                found = None
        about = found.record if found is not None else self.body_named(*clause.subject)
        if found is not None:
            self._found[clause.subject] = found
        self.hear_of(about)
        self.hear_of(speaker)
        return found

    def speaks_itself(self, clause: Clause) -> str | None:
        """Give the organization that *it* is in ``Norvane will cut 40 jobs, it said``.

        Where a sentence before is about another, it may be that one.
        """
        named = self._body_ending(*clause.subject)
        return named if named is not None and self._subjects <= {named} else None

    def is_body(self, name: str | None) -> bool:
        """Tell whether a name is an organization's."""
        return name in self._kinds

    def is_new(self, name: str, at: int) -> bool:
        """Tell whether an organization is named nowhere before a place."""
        return self._first.get(name, -1) >= at

    def hear_of(self, name: str | None) -> None:
        """Take in whom a sentence is about, or who speaks."""
        if name in self._kinds:
            self._subjects.add(name)

    def _of(self, clause: Clause, speaker: str | None) -> StandIn | None:
        if clause.kind not in _STANDING_IN:
            return None
        start, end = clause.subject
        words = self._text[start:end]
        first = (words.split(None, 1) or [""])[0].lower()
        if clause.kind == "person":
            # The text has hidden characters that the words read are without.
            gender = _PERSONS.get(first)
            name = self._person(start, gender, speaker) if gender else None
            if name is None and gender and not any(self._people.within(*clause.before)):
                name = person_taken_up(self._text, clause, first)
            return StandIn(name, name, start, start + len(first)) if name else None
        if clause.kind == "group":
            if (
                first == "it"
                and self._text.startswith(_REMAINING, start + len(first))
                and _OF_NOTHING.match(self._text, start)
            ):
                return None
            body = self._body(clause, speaker) if first == "it" else None
            if not body and speaker and speaker not in self._personal:
                body = speaker_taken_up(self._text, clause, speaker, first)
            body = body or self._taken_up(clause, first)
            return StandIn(body, body, start, start + len(first)) if body else None
        if clause.kind == "owner":
            return self._owned(clause, speaker, words, first)
        if clause.kind == "shared":
            return self._shared(clause, speaker)
        if clause.kind == "described":
            body = self.described(words, start, speaker)
            return StandIn(body, body, start, end) if body else None
        return None

    def _taken_up(self, clause: Clause, first: str) -> str | None:
        """Give the thing that *it* is, or *they*, of whose figures or dates a clause tells."""
        if clause.before in self._found or any(self._people.within(*clause.before)):
            return None
        return thing_taken_up(self._text, clause, first)

    def _owned(self, clause: Clause, speaker: str | None, words: str, first: str) -> StandIn | None:
        start = clause.subject[0]
        if first not in _OWNERS:
            return self._named_behind(clause)
        if first == "their":
            owner = self._taken_up(clause, first)
        elif first == "its":
            owner = self._body(clause, speaker) or self._taken_up(clause, first)
        else:
            owner = self._person(start, _OWNERS[first], speaker)
        if not owner:
            return self._named_behind(clause)
        # A long phrase keeps its words; only the owner is put in.
        short = len(words.split()) <= 3
        end = clause.subject[1] if short else start + len(first)
        rest = " ".join(words[len(first) :].split()) if short else ""
        mark = "’" if first == "their" and owner[-1] == "s" else "’s"
        return StandIn(f"{owner}{mark} {rest}".rstrip(), owner, start, end)

    def _named_behind(self, clause: Clause) -> StandIn | None:
        """``Its chairman, Pat Kinsella, accused``: whose chairman he is need not be known.

        But *his* and *its* behind it may be of the one who is not known.
        """
        start, end = clause.subject
        if not self._text.startswith(", ", end):
            return None
        if not _PRONOUNS.isdisjoint(_WORD.findall(self._text[end : clause.end].lower())):
            return None
        stop = self._text.find(",", end + 1, min(clause.verb, end + _LONGEST_NAME))
        name = self.person_named(end + 2, stop) if stop > end else None
        if name is None and stop > end:
            name = next(iter(self._apposed(end)), None)
        return StandIn(name, name, start, stop + 1) if name else None

    def _shared(self, clause: Clause, speaker: str | None) -> StandIn | None:
        """Give the subject of the verb before, for the *and* behind which it is not said again."""
        start, end = clause.before
        known = self._found.get(clause.before)
        words = " ".join(self._text[start:end].split())
        if known is None and not _PRONOUNS.isdisjoint(words.lower().split()):
            return None
        if known is None and (body := self.described(words, start, speaker)):
            return StandIn(body, body, *clause.subject)
        name = known.name if known else words[:1].upper() + words[1:]
        record = known.record if known else self.body_named(start, end)
        return StandIn(name, record or self.person_named(start, end) or name, *clause.subject)

    def antecedent(self, clause: Clause) -> StandIn | None:
        """Give the record that *who* or *which* explains: the name before it."""
        start, end = clause.subject
        pronoun = _WORD.match(self._text, clause.start)
        if pronoun is None:
            return None
        if pronoun[0].lower() != "whose" and self._is_anothers(pronoun.end(), clause.verb):
            return None
        found = None
        verb = _WORD.match(self._text, clause.verb)
        # "Hale and Lund, who have left" are two.
        one = verb is None or verb[0] not in _SEVERAL
        if pronoun[0].lower() == "who" and one:
            found = self.person_named(start, end) or self._before_apposition(start, end)
        if pronoun[0].lower() == "which":
            found = self._body_ending(start, end) or self.described(
                self._text[start:end], start, None
            )
        if pronoun[0].lower() == "whose" and (
            whose := self.person_named(start, end) or self._body_ending(start, end)
        ):
            return StandIn(f"{whose}’s", whose, pronoun.start(), pronoun.end())
        if found is None:
            return None
        return StandIn(found, found, pronoun.start(), pronoun.end())

    def _is_anothers(self, start: int, verb: int) -> bool:
        """``Lund Bank, which he joined in 2004``: somebody else than the bank does it."""
        words = self._text[start:verb].split(None, 1)
        if not words or words[0].lower() in lexicon.TIME_WORDS:
            return False
        return words[0].lower() in _OTHERS or words[0][0].isupper()

    def person_named(self, start: int, end: int) -> str | None:
        """Give the person whose name ends a phrase, titles before it."""
        text = self._text[start:end]
        for offset in (m.start() for m in _WORD.finditer(text)):
            if found := self._people.at(start + offset, end):
                return found
        return None

    def _before_apposition(self, start: int, end: int) -> str | None:
        """``Bob Lyle, the former captain of Northam United, who``: the only person named there."""
        comma = self._text.find(", ", start, end)
        named = set(self._people.within(start, end))
        if comma < 0 or len(named) != 1:
            return None
        # "Ada Pell, the mother of Ivo Pell, who died": another name stands nearer.
        last = self._text[comma:end].split()[-1]
        if last[0].isupper() and not any(self._bodies.within(comma, end)):
            return None
        return self.person_named(start, comma)

    def _body_ending(self, start: int, end: int) -> str | None:
        """Give the organization whose name ends a phrase: ``a ward at Velden Hospital``."""
        last = max(self._bodies.spans_within(start, end), key=lambda one: one[1], default=None)
        return last[2] if last is not None and last[1] == end else None

    def body_named(self, start: int, end: int) -> str | None:
        """Give the organization that some words name."""
        if self._text[start : start + 4].lower() == "the ":
            start += 4
        return self._bodies.at(start, end)

    def body_that_ends(self, part: Span) -> str | None:
        """Give the organization of whose name some words are the end, but not the whole."""
        whole = self._bodies.around(part[0])
        return (
            whole[2] if whole is not None and whole[0] < part[0] and whole[1] == part[1] else None
        )

    def _person(self, at: int, gender: str, speaker: str | None) -> str | None:
        if speaker is None:
            name = self._meant.get(at) or self._only_person(at, gender)
            # Who was *he* before is not *she*.
            return name if name and self._called.setdefault(name, gender) == gender else None
        if speaker not in self._personal:
            # "The trader said his stock had cost": the trader's.
            one = speaker.lower().startswith(("the ", "a ", "an ")) and speaker[-1] != "s"
            short = len(speaker.split()) <= _LONGEST_UNNAMED
            return speaker if one and short and speaker not in self._kinds else None
        known = self._genders.get(speaker)
        plural = speaker.endswith("s") or speaker.lower() in figure_words.OTHER_PLURALS
        several = known == "" and plural and " " not in speaker
        return speaker if known in ("", gender) and not several else None

    def _only_person(self, at: int, gender: str) -> str | None:
        """Give the only person named before whom *he* or *she* has stood for already.

        Nobody else who may be meant is named, or told of by what he is, where it stands.
        """
        called = [name for name, one in self._called.items() if one == gender]
        if len(called) != 1:
            return None
        others = lexicon.FEMALE_ROLES if gender == "m" else lexicon.MALE_ROLES
        near = _WORD.findall(self._text[max(0, at - _NEAR) : at].lower())
        if not (_PEOPLE - others).isdisjoint(near):
            return None
        named = set(self._people.within(0, at))
        same = {
            n for n in named if (self._called.get(n) or self._genders.get(n)) in (gender, "", None)
        }
        return called[0] if same == set(called) else None

    def _body(self, clause: Clause, speaker: str | None) -> str | None:
        """Give the organization that *it* stands for: who speaks, or whom the sentence before is about."""
        if speaker in self._kinds:
            return speaker if not clause.told.copular else None
        start, end = clause.before
        if start < 0:
            return None
        known = self._found.get(clause.before)
        named = self.body_named(start, end) or (known.record if known else None)
        if named is None:
            # "Time Warner's profits rose": *its* is Time Warner's.
            own = start if clause.kind == "group" else end
            within = {
                name for at, _, name in self._bodies.spans_within(start, end) if at - 4 <= own
            } or self._apposed(end)
            named = within.pop() if len(within) == 1 else None
        if named in self._kinds:
            return named
        return self.described(self._text[start:end], start, None)

    def _apposed(self, end: int) -> set[str]:
        """Give the organization that explains a subject: ``A second firm, Velden Paving, paid``."""
        if not self._text.startswith(", ", end):
            return set()
        stop = self._text.find(",", end + 1, end + _LONGEST_NAME)
        named = self.body_named(end + 2, stop)
        return {named} if named else set()

    def described(self, words: str, at: int, speaker: str | None) -> str | None:
        """Give the only organization that ``the airline`` can be, named before it."""
        parts = words.lower().split()
        if _OF_A_PLACE.fullmatch(words):
            # "The Norwich-based group", "The Perth company"
            del parts[1]
        if len(parts) != 2 or parts[0] != "the" or parts[1] not in fact_words.BODIES:
            return None
        noun = parts[1]
        kind = fact_words.BODIES[noun]
        own = self._affiliations.get(speaker or "")
        if own is not None and self._fits(own, noun, kind):
            return own
        near = set(self._bodies.within(max(0, at - _LAST), at))
        found = self._only.before(at, noun, kind, self._subjects, near)
        return None if found and self._is_another(noun, at, found) else found

    def _is_another(self, noun: str, at: int, found: str) -> bool:
        """Tell whether the noun was last said of a name that is no record's: ``the group Now 4``."""
        said = self._text.rfind(f" {noun} ", max(0, at - _LONG_AGO), at)
        name = said + len(noun) + 2
        named = said >= 0 and self._text[name : name + 1].isupper()
        return (
            named and self._bodies.around(name) is None and not self._text.startswith(found, name)
        )

    def _fits(self, name: str, noun: str, kind: str) -> bool:
        return _is_called(name, noun) or self._kinds[name] in (kind, "other")


def _judges_others(role: str | None) -> bool:
    """Tell whether somebody speaks of other firms than his own: an analyst's *company* is none."""
    return role is not None and not fact_words.OUTSIDERS.isdisjoint(role.lower().split())


def _is_called(name: str, noun: str) -> bool:
    """Tell whether a name has the noun in it: ``Velden Airlines`` is an airline."""
    lows = name.lower().split()
    return noun in lows or f"{noun}s" in lows
