"""Introductions: what the words beside names say of the people who bear them."""

from __future__ import annotations

from iomed_cli.extraction import lexicon
from iomed_cli.extraction.grammar.verb_forms import FORMS
from iomed_cli.extraction.lexicon.reporting_verbs import OF_PERSONS
from iomed_cli.extraction.names.unnamed import gender_of_somebody, is_person_noun
from iomed_cli.extraction.speakers.full_names import generation_of
from iomed_cli.extraction.speakers.name_mentions import NameMentions
from iomed_cli.extraction.speakers.people import Person
from iomed_cli.lazy_patterns import lazy
from iomed_cli.reference.word_lists import is_english

_INTRODUCING = frozenset({"a", "an", "the", "who", "whose"})
_AGE = lazy(r"(?:, | \(|, aged | aged )\d{1,2}[,.)]")
_BEFORE_AGES = (" (", " a")
_CLAUSE = lazy(r"[,.;:!?\n\"“”]")
_AGES = {"sr": 0, "": 1}
"""Which generation comes first; all others are younger than a name without any."""
_YOUNGER, _ELDER = frozenset({"younger", "junior"}), frozenset({"elder", "older", "senior"})
_PERSONS = lexicon.ROLES - lexicon.ROLES_OF_BODIES_TOO
_TRADES = lexicon.PLAYERS | {"schoolteacher", "schoolboy", "schoolgirl"}
_ONLY_PERSONS = _PERSONS | _TRADES | {"driver", "resident"}
_BEFORE_FULL_NAMES = (_PERSONS | _TRADES) - frozenset(
    """executive general justice chief attorney representative official volunteer veteran student
    pilot judge mother father king queen cook deputy minister commander private prince dean""".split()
)
"""Before a name of two words at least they say that it is a person's: ``midfielder [Ann Lee]``."""
_WHAT_ONE_IS = lazy(
    r"an? (?:(?!of |and |who )[a-z-]+ ){0,4}?([a-z-]+)(?= (?:of|at|for|in|from|with|who) |[,.])"
)
_SOMEBODY = lazy(r"\b[Aa]n? (?:(?!of |and |who )[a-z-]+ ){0,3}?([a-z-]+), $")
_WHO_DOES = lazy(r"who (?:is|was|has|(?!plays|sits)[a-z]+s) ")
_DESCRIBED = lazy(
    r", (?:an?|the|its|his|her|their) (?:[\w-]+ (?:and )?){0,3}?([\w-]+)(?: (?:of|at|for|in|from) |[,.])"
)
_OWN = lazy(r"(?:that )?(he|she|his|her)\b")
_ONESELF = lazy(
    r"(?:, who)? \w+(?:ly \w+)? (?:(his|her) (?:head|eyes|shoulders|throat|voice|face|temper|mind)"
    r"|(himself|herself))\b"
)
_OWN_POST = lazy(r"\w['’]s (?:[a-z-]+ ){1,3}[a-z]+, $")
"""``Norvane's compliance manager, [Ann Lee],``"""
_AGE_ALONE = lazy(r", (?:aged )?\d\d,")
"""Behind one word, which may be a team with its goals in brackets."""
_ENDED = lazy(r"[\n.!?](?:(?<=\n)|(?<=\w{4}.)['’”\"]*\s)")
"""Ends a sentence; a stop behind less may shorten a word."""
_BEFORE = 24
_BEHIND = 80


def learn_role(text: str, start: int, end: int, person: Person, other: Person | None) -> None:
    """Take in what stands beside a name: ``spokesman Smith``, ``John Smith, a doctor,``.

    `other` is who was named before; ``counterpart Smith`` is what he is.
    """
    before = text[max(0, start - _BEFORE) : start].rstrip(" ,").rpartition(" ")[2]
    behind = text[end : end + 2] == ", "
    if before in lexicon.KIN:
        if text[start - 1] == " ":
            person.personal = True
            person.gender = person.gender or gender_of_somebody(f"a {before}")
    elif before == "counterpart" and other is not None:
        person.take_roles(other.roles)
    if len(person.words) == 1 and not person.personal:
        beside = before in _PERSONS or behind
        if not beside or not _is_called_person(text, before, start, end):
            return
        person.personal = True
    told = behind and before in lexicon.ROLES and text.endswith(f" {before}, ", 0, start)
    if told and before not in _PERSONS:
        told = _OWN_POST.search(text, max(0, start - _BEHIND), start) is not None
    if told and not any(is_english(word.lower()) for word in person.words[1:]):
        # "Its founder, Ann Lee, was"
        person.personal = True
    low = before.lower()
    apposed = low in lexicon.TITLES and text.endswith(", ", 0, start)
    if not person.personal and before.islower() and _is_only_persons(text, before, start, end):
        person.personal = True
    known = person.personal or person.placed or len(person.words) == 1
    if not known and _is_described(text, start, end):
        person.personal = True
    if before in lexicon.ROLES or (apposed and low in lexicon.ROLES):
        person.take_role(low)
    if (behind or text[end : end + 2] in _BEFORE_AGES) and _AGE.match(text, end):
        person.personal = True
    if behind:
        _learn_behind(person, text[end + 2 : end + _BEHIND])


def _is_only_persons(text: str, noun: str, start: int, end: int) -> bool:
    """Tell whether a noun before a name says that it is a person's: not *owner* nor *carmaker*."""
    if noun in _BEFORE_FULL_NAMES and text.endswith(f"{noun} ", 0, start):
        # "The billionaire Hull Rovers owner Ann Lee"
        behind = text[end : end + _BEFORE].split(" ")[1:2] if text[end : end + 1] == " " else []
        return not (behind and is_person_noun(behind[0]))
    return noun.endswith(lexicon.PERSON_ENDINGS) and is_person_noun(noun)


def _is_described(text: str, start: int, end: int) -> bool:
    """Tell what stands beside persons' names only: ``, a retired nurse from Hull,``, ``, who is``."""
    if not text.startswith(", ", end):
        return False
    if _WHO_DOES.match(text, end + 2) is not None:
        return True
    told = _WHAT_ONE_IS.match(text, end + 2)
    if told is None and text.endswith(", ", 0, start):
        told = _SOMEBODY.search(text, max(0, start - _BEHIND), start)
    return told is not None and told[1] in _ONLY_PERSONS


def call_by_titles(text: str, names: NameMentions, couples: set[Person]) -> None:
    """Give each of a couple the name that the text has with a title: ``Mrs. Khan``."""
    for start, end, person in zip(names.starts, names.ends, names.persons) if couples else ():
        if person in couples and not person.called:
            title = text[max(0, start - _BEFORE) : start].split()[-1:]
            if title and title[0].rstrip(".").lower() in lexicon.TITLES:
                person.called = f"{title[0]} {text[start:end]}"


def _is_called_person(text: str, before: str, start: int, end: int) -> bool:
    """Tell whether a lone name stands by what only a person is: ``the founder, Holm,``."""
    explained = text.startswith(", ", end)
    if explained and _AGE_ALONE.match(text, end):
        return True
    if before in _PERSONS and text.endswith(", " if explained else f"{before} ", 0, start):
        return True
    described = _DESCRIBED.match(text, end) if explained else None
    return described is not None and described[1] in _PERSONS


def _learn_behind(person: Person, behind: str) -> None:
    """Take in the apposition behind a name: ``[John Smith,] a doctor from Leeds,``."""
    behind = _ENDED.split(behind.partition(",")[0], maxsplit=1)[0]
    words = behind.lower().partition("whose ")[0].split()
    # ``through Onanuga, the President said``: that is another.
    speaks = any(word in FORMS and FORMS[word].form == "past" for word in words[1:4])
    if not words or (speaks and words[0] == "the"):
        return
    if words[0] in _INTRODUCING or words[0] in lexicon.ROLES:
        person.take_roles(lexicon.ROLES.intersection(words))
        if words[0] in ("a", "an"):
            person.gender = person.gender or gender_of_somebody(" ".join(words))


def told_beside(text: str, start: int, end: int, bearers: list[Person]) -> list[Person]:
    """Give those of a name's bearers whom the words beside it tell: ``Lee, the doctor,``.

    They tell father from son too, ``the younger Lee``, and a man from a woman by what one does
    with oneself only: ``Lee shook her head``. All of them where nothing tells.
    """
    age = text[max(0, start - _BEFORE) : start].rstrip().rpartition(" ")[2]
    if age in _YOUNGER or age in _ELDER:
        given = [one.words[0] for one in bearers]
        bearers = [one for one in bearers if given.count(one.words[0]) > 1] or bearers
        ages = [_AGES.get(generation_of(one.words), 2) for one in bearers]
        told = max(ages) if age in _YOUNGER else min(ages)
        found = [one for one, own in zip(bearers, ages, strict=True) if own == told]
    elif text.startswith(", the ", end):
        words = _CLAUSE.split(text[end + 2 : end + _BEHIND])[0].lower().split()
        found = [one for one in bearers if not one.roles.isdisjoint(words)]
    elif (own := _ONESELF.match(text, end)) is not None:
        gender = "m" if (own[1] or own[2]) in ("his", "himself") else "f"
        found = [one for one in bearers if one.gender in ("", gender)]
    else:
        return bearers
    return found if len(found) == 1 else bearers


def offices(before: str) -> frozenset[str]:
    """List what somebody is by the words before a name: ``Minister of Mines [Ann Lee]``."""
    words = before.lower().replace("’", "'").rpartition("'s ")[2].split()
    head = next((n for n, word in enumerate(words) if word in lexicon.PREPOSITIONS), len(words))
    return lexicon.ROLES.intersection(words[max(0, head - 1) : head])


def learn_from_speech(person: Person, text: str, cue: int, content: int, alone: bool) -> None:
    """Take in what only a person does: ``Holm grinned``, and ``Holm said he`` if no other may be he.

    The verb stands at `cue`, what is said at `content`; `alone` says that nobody else is near.
    """
    verb = FORMS.get(text[cue : cue + _BEFORE].partition(" ")[0].strip(",.:;").lower())
    if verb is not None and verb.lemma in OF_PERSONS:
        person.personal = True
    elif alone and cue < content and (own := _OWN.match(text, content)) is not None:
        person.personal = True
        person.gender = person.gender or ("m" if own[1] in ("he", "his") else "f")
