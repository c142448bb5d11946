"""The names of people, organizations and countries in a draft against those of its sources."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import lru_cache

from iomed_cli.matching.folding import fold
from iomed_cli.matching.person_names import match_names
from iomed_cli.model import Extraction, Mention, Speaker
from iomed_cli.reference.states import adjectives
from iomed_cli.reference.word_lists import is_english, is_person_name
from iomed_cli.verification.checks.outcomes import CheckKind, Found, Outcome, SourcePlace
from iomed_cli.verification.checks.read_text import ReadText

_LEAST_LETTERS = 4
_LONG = 8
_ALONE = 6
"""Letters of a single word that may be a name with a slip."""
_PRONOUNS = frozenset("he she they i we you it him her his their them who".split())


class KnownNames:
    """The names that the sources have, and their words."""

    def __init__(self, sources: Sequence[ReadText]) -> None:
        self._texts = [(one, f" {_plain(one.text)} ") for one in sources]
        self._places: dict[str, SourcePlace] = {}
        self._written: dict[str, SourcePlace | None] = {}
        self.people = self._listed("speakers")
        self.bodies = self._listed("organizations")
        self.capitals = self._in_capitals()
        self.countries = {
            country.code: _place(one.extraction, country.mentions[0])
            for one in sources
            for country in one.extraction.countries
            if country.mentions
        }

    def _listed(self, kind: str) -> list[str]:
        found: dict[str, None] = {}
        for one, _ in self._texts:
            for record in getattr(one.extraction, kind):
                if isinstance(record, Speaker) and not is_named(record):
                    continue
                found.setdefault(record.name)
                if record.mentions:
                    place = _place(one.extraction, record.mentions[0])
                    self._places.setdefault(record.name, place)
        return list(found)

    def _in_capitals(self) -> list[str]:
        """List the words in capitals that may be names, whether or not they are records'."""
        found: dict[str, None] = {}
        for one, _ in self._texts:
            for words, start, end in one.capitals:
                found.setdefault(words)
                sentence = one.at(start)
                paragraph = sentence.paragraph if sentence else 1
                self._places.setdefault(words, SourcePlace(one.id, start, end, paragraph, words))
        return list(found)

    def place(self, name: str) -> SourcePlace | None:
        """Give where a name stands that is a record's."""
        return self._places.get(name)

    def written(self, words: str) -> SourcePlace | None:
        """Give where a source has these words, whatever they name there."""
        if words not in self._written:
            self._written[words] = self._sought(words)
        return self._written[words]

    def _sought(self, words: str) -> SourcePlace | None:
        wanted = f" {_plain(words)} "
        for one, text in self._texts:
            if wanted in text:
                pattern = r"\W+".join(map(re.escape, words.split()))
                at = one.text.find(words)
                if at < 0:
                    found = re.search(pattern, one.text, re.IGNORECASE)
                    at, end = found.span() if found else (0, 0)
                else:
                    end = at + len(words)
                sentence = one.at(at)
                paragraph = sentence.paragraph if sentence else 1
                return SourcePlace(one.id, at, end, paragraph, one.text[at:end])
        return None


_NAMING = frozenset(("named", "annotated", None))
"""How records come about of people who have a name, and not of who is only described."""


def is_named(speaker: Speaker) -> bool:
    """Tell somebody who has a name from one who is only described."""
    return speaker.rule in _NAMING and speaker.name[:1].isupper()


def _plain(words: str) -> str:
    return " ".join(re.findall(r"\w+", re.sub(r"['’]s?\b", " ", fold(words))))


def _place(extraction: Extraction, mention: Mention) -> SourcePlace:
    return SourcePlace(
        extraction.article.id, mention.start, mention.end, mention.paragraph, mention.text
    )


def person_findings(draft: ReadText, known: KnownNames) -> Iterator[Found]:
    """Say of each person in a draft whether the sources have the name, once for each spelling."""
    for speaker in draft.extraction.speakers:
        if not is_named(speaker):
            continue
        told: set[str] = set()
        for mention in speaker.mentions:
            words = " ".join(mention.text.split())
            low = words.lower()
            if low in told or low in _PRONOUNS or not words[:1].isupper():
                continue
            told.add(low)
            if " " not in words and is_english(fold(words)) and not is_person_name(fold(words)):
                # *Officials* begins a sentence.
                continue
            sentence = draft.at(mention.start)
            if sentence is not None and sentence.in_quotes:
                continue
            yield _judged("name", mention, words, known.people, known)
    yield from _misspelt(draft, known)


def _misspelt(draft: ReadText, known: KnownNames) -> Iterator[Found]:
    """Find other words in capitals that are a name of the sources but for a slip."""
    own = {word for words, _, _ in draft.capitals for word in fold(words).split()}
    told: set[str] = set()
    for words, start, end in draft.capitals:
        if words in told or known.written(words) is not None:
            continue
        told.add(words)
        sentence = draft.at(start)
        if sentence is None or sentence.in_quotes:
            continue
        if " " not in words and not _may_be_told_alone(words, start, draft):
            continue
        near = [one for one in known.capitals if is_near(words, one)]
        bodies = [one for one in known.bodies if is_near(words, one)]
        if len(words.split()) == 1 and any(fold(one) in own for one in near):
            # The draft has the right one, too: this is another word.
            continue
        names = list(dict.fromkeys(fold(one) for one in near))
        if len(names) == 1:
            kind: CheckKind = "organization" if bodies else "name"
            place = known.place(near[0])
            where = f" ({place.named})" if place else ""
            mention = Mention(words, start, end, sentence.paragraph)
            yield found_at(kind, "conflict", mention, f"{near[0]} in the source{where}", place)


def body_findings(draft: ReadText, known: KnownNames) -> Iterator[Found]:
    """Say of each organization in a draft whether the sources have the name."""
    for body in draft.extraction.organizations:
        told: set[str] = set()
        for mention in body.mentions:
            words = " ".join(mention.text.split())
            if words.lower() in told or not words[:1].isupper():
                continue
            told.add(words.lower())
            yield _judged("organization", mention, words, known.bodies, known)


def country_findings(draft: ReadText, known: KnownNames) -> Iterator[Found]:
    """Say of each country in a draft whether the sources name it."""
    for country in draft.extraction.countries:
        if not country.mentions:
            continue
        mention = country.mentions[0]
        if (place := known.countries.get(country.code)) is not None or (
            place := known.written(mention.text)
        ) is not None:
            yield found_at("country", "supported", mention, f"named in {place.named}", place)
        else:
            yield found_at("country", "unsupported", mention, "no source names it", None)


def _judged(
    kind: CheckKind, mention: Mention, words: str, names: Sequence[str], known: KnownNames
) -> Found:
    if (place := known.written(words)) is not None:
        return found_at(kind, "supported", mention, f"named in {place.named}", place)
    near = list(dict.fromkeys(one for one in names if is_near(words, one)))
    if near and " " not in words and (len(words) < _ALONE or is_person_name(fold(words))):
        why = f"spelt nearly as {near[0]}"
        return found_at(kind, "unsure", mention, why, known.place(near[0]))
    if not near and " " in words:
        near = list(dict.fromkeys(one for one in known.capitals if is_near(words, one)))
    if len(near) == 1:
        place = known.place(near[0])
        where = f" ({place.named})" if place else ""
        return found_at(kind, "conflict", mention, f"{near[0]} in the source{where}", place)
    if len(near) > 1:
        every = " or ".join(near[:3])
        return found_at(kind, "unsure", mention, f"spelt nearly as {every}", known.place(near[0]))
    if kind == "name" and (same := _same_surname(words, names)) is not None:
        place = known.place(same)
        where = f" ({place.named})" if place else ""
        why = f"the source has {same}{where}: another person, or another first name"
        return found_at(kind, "unsure", mention, why, place)
    if (other := _fitting(words, names)) is not None:
        place = known.place(other)
        return found_at(kind, "supported", mention, f"{other} in the source", place)
    return found_at(kind, "unsupported", mention, "no source has the name", None)


def _may_be_told_alone(word: str, start: int, draft: ReadText) -> bool:
    """Tell whether a single word in capitals is a name that a slip can be told in."""
    low = fold(word)
    if len(word) < _ALONE or is_english(low) or is_person_name(low) or low in adjectives():
        return False
    countries = draft.extraction.countries
    return not any(one.start <= start < one.end for each in countries for one in each.mentions)


def _fitting(words: str, names: Sequence[str]) -> str | None:
    """Give the one name that these words are a short or another usual form of."""
    try:
        hits = match_names(words, [[one] for one in names], guess=False)
    except Exception:
        return None
    return names[hits[0].index] if len(hits) == 1 else None


def _same_surname(words: str, names: Sequence[str]) -> str | None:
    own = fold(words).split()
    if len(own) < 2:
        return None
    same = [one for one in names if len(one.split()) > 1 and fold(one).split()[-1] == own[-1]]
    return same[0] if len(same) == 1 else None


@lru_cache(maxsize=65536)
def _folded(name: str) -> tuple[str, ...]:
    return tuple(fold(name).split())


@lru_cache(maxsize=65536)
def is_near(words: str, name: str) -> bool:
    """Tell whether a name is another one but for a slip in one of its words."""
    own, other = _folded(words), _folded(name)
    if own == other:
        return False
    if len(own) == 1 and len(other) > 1:
        other = other[-1:]
    if len(own) != len(other):
        return "".join(own) == "".join(other)
    apart = [(a, b) for a, b in zip(own, other, strict=True) if a != b]
    return len(apart) == 1 and _is_slip(*apart[0], beside_same=len(own) > 1)


def _is_slip(one: str, other: str, *, beside_same: bool) -> bool:
    """Tell whether two words differ by a letter, or two in a long one."""
    if {one, other} in ({f"{other}s", other}, {one, f"{one}s"}, {f"{other}es", other}):
        return False
    longest = max(len(one), len(other))
    least = _LEAST_LETTERS - beside_same
    if min(len(one), len(other)) < least or one.isdigit() or other.isdigit():
        return False
    from iomed_cli.matching.letter_slips import letters_apart

    return letters_apart(one, other) <= (2 if longest >= _LONG - 2 * beside_same else 1)


def found_at(
    kind: CheckKind, outcome: Outcome, mention: Mention, why: str, place: SourcePlace | None
) -> Found:
    """Give a finding about words that a draft names somebody or something by."""
    return Found(kind, outcome, mention.start, mention.end, why, place)
