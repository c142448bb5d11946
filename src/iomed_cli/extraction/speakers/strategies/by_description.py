"""Descriptions: ``the economist`` is whom alone the text brought in as one."""

from __future__ import annotations

from collections.abc import Iterator

from iomed_cli.extraction import lexicon
from iomed_cli.extraction.names.unnamed import is_person_noun
from iomed_cli.extraction.speakers.discourse import Discourse, SpeakerMention
from iomed_cli.extraction.speakers.people import Person
from iomed_cli.lazy_patterns import lazy

_DESCRIPTION = lazy(r"[Tt]h(?:e|at) ((?:[a-z][\w-]+ ){0,3})([a-z][a-z-]+)")
_OWNED = lazy(r"([Hh]is|[Hh]er) ([a-z][a-z-]+)")
_OF_PLACE = lazy(
    r"[Tt]he (?:member|MP|lawmaker|legislator|senator|representative|deputy|congress(?:wo)?man"
    r"|councillor|delegate) (?:from|for) ((?:[A-Z][\w'’-]+ ?)+)"
)
_BEFORE_NAME = lazy(r",? (?:[A-Z][a-z]{0,5}\.? )?")
_BEHIND_NAME = lazy(r",(?: (?:aged )?\d\d,)? (?:(?:who is )?an?|the) ((?:[\w-]+ ){0,4})")
_AGAIN = ("the ", "The ", "that ", "That ")
_FARTHEST = 6000
"""How far back in the text an introduction may stand."""
_BRACKET = 60
_NAME_NEAR = 80
_MODIFIERS = 48


def by_description(discourse: Discourse, mention: SpeakerMention) -> Person | None:
    """Give whom words describe, if nobody else the text tells of is called so."""
    placed = " for " in mention.words or " from " in mention.words
    if placed and (of_place := _OF_PLACE.fullmatch(mention.words)) is not None:
        return _bearer_of_place(discourse, mention.start, of_place[1])
    if (owned := _OWNED.fullmatch(mention.words)) is not None:
        return _owned_by_same(discourse, mention.start, owned[1].lower(), owned[2])
    described = _DESCRIPTION.fullmatch(mention.words)
    if described is None:
        return None
    noun, modifiers = described[2], described[1].split()
    if noun in lexicon.ROLES or not is_person_noun(noun):
        return None
    found: set[Person] = set()
    for at in _places(discourse.text, noun, mention.start):
        introduced = _introduced(discourse, at, at + len(noun))
        if introduced is not None:
            person, words = introduced
            if all(word in words for word in modifiers):
                found.add(person)
        elif not _is_again(discourse.text, at):
            return None
    return found.pop() if len(found) == 1 else None


def _places(text: str, words: str, end: int) -> Iterator[int]:
    """Give where words begin before an offset, also with a capital."""
    low = max(0, end - _FARTHEST)
    for form in (words, words.capitalize()):
        at = text.find(form, low, end)
        while at >= 0:
            if not text[at - 1 : at].isalnum():
                yield at
            at = text.find(form, at + len(form), end)


def _introduced(discourse: Discourse, start: int, end: int) -> tuple[Person, list[str]] | None:
    """Give whom a noun brings in, with the words that describe: ``the tall [baker] Ann Lee``."""
    text, names = discourse.text, discourse.names
    last = names.before(start)
    if last >= 0 and start - names.ends[last] <= _NAME_NEAR:
        behind = _BEHIND_NAME.fullmatch(text, names.ends[last], start)
        if behind is not None:
            return names.persons[last], behind[1].lower().split()
    after = last + 1
    if after < len(names) and _BEFORE_NAME.fullmatch(text, end, names.starts[after]):
        return names.persons[after], text[max(0, start - _MODIFIERS) : start].lower().split()
    return None


def _owned_by_same(discourse: Discourse, start: int, owner: str, noun: str) -> Person | None:
    """``Her niece, Ann Lee, said … her niece said``: the same, if nobody else is named between."""
    if not is_person_noun(noun) and noun not in lexicon.KIN:
        return None
    text, names = discourse.text, discourse.names
    low = discourse.sentences_before(start)
    at = text.rfind(f"{owner[1:]} {noun}", low, start)
    end = at + len(owner) + len(noun)
    introduced = _introduced(discourse, end - len(noun), end) if at > low else None
    if introduced is None or text[at - 1].lower() != owner[0]:
        return None
    named = names.persons[names.before(end) + 1 : names.before(start) + 1]
    return introduced[0] if all(one is introduced[0] for one in named) else None


def _is_again(text: str, start: int) -> bool:
    """Tell whether a noun only takes up whom it brought in: ``the baker``, ``the old baker``."""
    before = text[max(0, start - _MODIFIERS) : start].rpartition(". ")[2].split()[-3:]
    return any(f"{word} " in _AGAIN for word in before)


def _bearer_of_place(discourse: Discourse, end: int, place: str) -> Person | None:
    """``the member from Theni`` is who alone has it in brackets: ``Ann Lee (DPK, Theni)``."""
    text, names = discourse.text, discourse.names
    found: set[Person] = set()
    for at in _places(text, place, end):
        bracket = text.rfind("(", max(0, at - _BRACKET), at)
        last = names.before(bracket) if bracket >= 0 and ")" not in text[bracket:at] else -1
        if last >= 0 and names.ends[last] == bracket - 1:
            found.add(names.persons[last])
    return found.pop() if len(found) == 1 else None
