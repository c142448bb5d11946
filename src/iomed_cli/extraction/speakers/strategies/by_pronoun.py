"""*He* and *she*: the nearest fitting person, named or not."""

from __future__ import annotations

from collections.abc import Iterator

from msgspec.structs import replace

from iomed_cli.extraction import lexicon
from iomed_cli.extraction.names.bare_names import is_people
from iomed_cli.extraction.speakers.discourse import (
    NAMES_BACK,
    SENTENCES_BACK,
    Discourse,
    Referent,
    SpeakerMention,
    Unnamed,
)
from iomed_cli.extraction.speakers.people import Person
from iomed_cli.lazy_patterns import lazy

_POSSESSIVES = ("'s", "’s")
_LEAD = lazy(
    r"(?:(?:And|But|So|Yet|Then) (?:young |old )?)?"
    r"(?:(?:(?:One|Another), (?:his|her|their)|His|Her|Their|My|Our|The|[A-Z][\w ]+['’]s?) (?:[a-z-]+,? ){1,2})?"
)
_ASKED = lazy(r"(?:When )?(?:[Aa]sked|[Qq]uestioned|[Pp]ressed|[Qq]uizzed|[Cc]hallenged)\b")
_SUBJECTS = {"m": "He ", "f": "She "}
_NOBODY = -9.0
"""Less than anybody's score."""
_UNNAMED_BACK = 1
_TIE = 0.05
"""By how much scores differ at most that are the same."""
_AGAIN = 0.2
_AND = " and "


def by_pronoun(discourse: Discourse, mention: SpeakerMention) -> Person | Unnamed | None:
    """Find the nearest fitting person: subjects and speakers before others, near before far.

    Whoever spoke last counts too if he or she has no name.
    """
    gender, here = mention.gender, discourse.sentence(mention.start)
    if not gender:
        return None
    scored = list(_scored(discourse, mention, gender))
    score, best = max(scored, key=lambda one: one[0], default=(_NOBODY, None))
    if (unnamed := _last_unnamed(discourse, mention, score)) is not None:
        return unnamed
    if best is None or _is_doubtful(discourse, best, gender):
        return _last_described(discourse, here, gender)
    if (described := _who_tells_of(discourse, best, here, gender)) is not None:
        return described
    if _is_one_of_two(discourse, best, gender):
        return None
    return discourse.people.told_by(best.person, gender)


def _scored(
    discourse: Discourse, mention: SpeakerMention, gender: str
) -> Iterator[tuple[float, Referent]]:
    """Give those whom a pronoun may mean, each with how well it fits."""
    start, (said, end) = mention.start, mention.content
    here = discourse.sentence(start)
    candidates = list(_with_subjects(discourse, gender, list(discourse.candidates(start))))
    led: dict[Person, int] = {}
    for one in candidates:
        if one.subject:
            led[one.person] = discourse.sentence(one.start)
    for one in candidates:
        distance = here - discourse.sentence(one.latest)
        # ``he said, according to Ann Lee``: who reports stands behind.
        if one.start > start or (not distance and _is_asked_about(discourse, one)):
            continue
        # ``The Greens need a new leader, he said``: no person is meant.
        if said <= one.start < end and not one.person.personal:
            continue
        if _may_be(discourse, one, distance, gender):
            if distance and _is_acted_on(discourse, one, gender):
                continue
            # Whom a sentence before is about, too, is rather meant than who is new.
            again = _AGAIN if one.subject and led[one.person] < here - distance else 0.0
            yield _fitness(discourse, one) + again - distance, one


def _with_subjects(
    discourse: Discourse, gender: str, candidates: list[Referent]
) -> Iterator[Referent]:
    """Give those of a sex, with more subjects: ``Ann Lee and Carl Ott met``, ``Asked so, Lee left``.

    Who is joined to one counts only where that is of the other sex; of two men *he* may be either.
    """
    others = {
        one.end for one in candidates if one.subject and one.person.gender not in ("", gender)
    }
    for one in candidates:
        if one.person.gender not in ("", gender):
            continue
        behind = one.start - len(_AND)
        joined = behind in others and discourse.text.startswith(_AND, behind)
        subject = not one.subject and (joined or _is_who_was_asked(discourse, one))
        yield replace(one, subject=True) if subject else one


def _is_who_was_asked(discourse: Discourse, one: Referent) -> bool:
    """``Asked if it would rain, Ms Lee shrugged``: she is the subject."""
    low = discourse.sentence_start(one.start)
    if _ASKED.match(discourse.text, low) is None:
        return False
    before = discourse.text[low : one.start].rpartition(", ")[2].strip(" .").lower()
    return not before or before in lexicon.TITLES


def _is_acted_on(discourse: Discourse, one: Referent, gender: str) -> bool:
    """``He attacked Tom Lee. He said``: the pronoun before is somebody else already."""
    if one.spoken:
        return False
    return discourse.text.startswith(_SUBJECTS[gender], discourse.sentence_start(one.start))


def _is_asked_about(discourse: Discourse, one: Referent) -> bool:
    """``Asked whether Smith would pay, he said``: he is who was asked, not who stands within."""
    low = discourse.sentence_start(one.start)
    return not one.spoken and _ASKED.match(discourse.text, low) is not None


def _may_be(discourse: Discourse, one: Referent, distance: int, gender: str) -> bool:
    if distance > SENTENCES_BACK:
        return False
    # ``Her son Philip said`` is about her, ``Philip Elwood is suing`` about him.
    other = one.person in discourse.others and discourse.sentence_start(one.start) != one.start
    if distance > 1 and other:
        return False
    if one.spoken:
        lone = len(one.person.words) == 1 and not one.person.personal
        return not lone or not is_people(one.person.words[0].lower().rpartition("-")[2])
    known = one.person.personal or discourse.people.is_shared(one.person, gender)
    if not (known or _bears_name_of(one.person, gender)):
        return False
    if discourse.is_thing(one):
        return False
    lone = len(one.person.words) == 1 and not one.person.titled
    return not lone or _leads(discourse, one)


def _is_doubtful(discourse: Discourse, one: Referent, gender: str) -> bool:
    """Tell whether nothing shows a name to be a person's: ``Unite said``, ``on Radio Live``."""
    person = one.person
    if _is_person(discourse, person):
        return False
    if len(person.words) == 1:
        return not _bears_name_of(person, gender)
    return not (one.spoken or person.roles or _leads(discourse, one))


def _bears_name_of(person: Person, gender: str) -> bool:
    """Tell whether a name of nobody known may be a man's, a woman's: ``Lakshmi`` is no man's."""
    if len(person.words) > 1:
        return True
    low = person.words[0].lower()
    given = lexicon.MALE if gender == "m" else lexicon.FEMALE
    return low in given and low not in lexicon.TIME_WORDS


def _leads(discourse: Discourse, one: Referent) -> bool:
    """Tell whether a name opens its sentence, but for what explains it: ``His son Beau left``."""
    if one.subject and discourse.text.endswith(", ", 0, one.start):
        return True
    low = discourse.sentence_start(one.start)
    near = one.start - low < NAMES_BACK
    return near and _LEAD.fullmatch(discourse.text, low, one.start) is not None


def _fitness(discourse: Discourse, one: Referent) -> float:
    score = (0.9 if one.subject else 0.0) + (0.4 if one.spoken else 0.0)
    if not one.person.gender:
        score -= 0.4
    if not one.spoken and not one.person.personal:
        score -= 0.0 if one.subject and discourse.people.is_shared(one.person) else 0.5
    if discourse.text.startswith(_POSSESSIVES, one.end):
        score -= 0.5
    return score


def _is_person(discourse: Discourse, person: Person) -> bool:
    return person.personal or discourse.people.is_shared(person)


def _last_unnamed(discourse: Discourse, mention: SpeakerMention, score: float) -> Unnamed | None:
    """Give who without a name spoke last, if near, and nearer than a score tells."""
    one = discourse.unnamed
    if one is None or one.gender not in ("", mention.gender):
        return None
    distance = discourse.sentence(mention.start) - discourse.sentence(one.start)
    # Of two as near, who is told of in this paragraph.
    edge = _TIE if "\n" not in discourse.text[one.start : mention.start] else 0.0
    nearer = (0.9 if one.gender else 0.5) - distance + edge > score
    return one if distance <= _UNNAMED_BACK and nearer else None


def _last_described(discourse: Discourse, here: int, gender: str) -> Unnamed | None:
    """Give who was called by what he or she is in this sentence or the one before."""
    one = discourse.described
    if one is None or one.gender not in ("", gender):
        return None
    return one if here - discourse.sentence(one.start) <= 1 else None


def _who_tells_of(discourse: Discourse, best: Referent, here: int, gender: str) -> Unnamed | None:
    """``The teenager said Smith hit him. "It hurt," he said``: Smith is whom he tells of."""
    one = _last_described(discourse, here, gender)
    if one is None or best.spoken or best.start <= one.start:
        return None
    return one if discourse.sentence(best.start) == discourse.sentence(one.start) else None


def _is_one_of_two(discourse: Discourse, one: Referent, gender: str) -> bool:
    """Tell whether another fitting person stands beside: ``Smith and Jones won. He said``."""
    names = discourse.names
    i = names.before(one.start) + 2
    if one.spoken or not one.subject or i >= len(names):
        return False
    between, other = discourse.text[one.end : names.starts[i]], names.persons[i]
    somebody = other.personal or len(other.words) > 1
    return between == " and " and somebody and other.gender in ("", gender)
