"""Introductions: what the words beside names say of the people who bear them."""

from __future__ import annotations

from iomed_cli.extraction import lexicon
from iomed_cli.extraction.grammar.verb_forms import FORMS
from iomed_cli.extraction.names.unnamed import gender_of_somebody
from iomed_cli.extraction.speakers.name_mentions import NameMentions
from iomed_cli.extraction.speakers.people import Person
from iomed_cli.lazy_patterns import lazy

_INTRODUCING = frozenset({"a", "an", "the", "who", "whose"})
_AGE = lazy(r"(?:, | \(|, aged | aged )\d{1,2}[,.)]")
_AGE_ALONE = lazy(r", (?:aged )?\d\d,")
"""Behind one word, which may be a team with its goals in brackets."""
_ENDED = lazy(r"\n|(?<=\w{4})[.!?]['’”\"]*\s")
"""Ends a sentence; a stop behind less may shorten a word."""
_TRADE = lazy(r", (?:an?|the) (?:[a-z-]+ ){0,2}([a-z-]+),")
_OF_FIRMS = frozenset("leader owner operator founder manager agent keeper dealer player".split())
"""What a firm or a team may be called as well."""
_BEFORE = 24
_BEHIND = 80


def learn_roles(text: str, names: NameMentions) -> None:
    """Take in what stands beside the names: ``spokesman Smith``, ``John Smith, a doctor,``."""
    for start, end, person in zip(names.starts, names.ends, names.persons, strict=True):
        before = text[max(0, start - _BEFORE) : start].rstrip(" ,").rpartition(" ")[2]
        if before in lexicon.KIN and text[start - 1] == " ":
            person.personal = True
            person.gender = person.gender or gender_of_somebody(f"a {before}")
        if len(person.words) == 1 and (_AGE_ALONE.match(text, end) or _has_trade(text, end)):
            person.personal = True
        if len(person.words) == 1 and not person.personal:
            continue
        apposed = text.endswith(", ", 0, start) and before.lower() in lexicon.TITLES
        if before in lexicon.ROLES or (apposed and before.lower() in lexicon.ROLES):
            person.take_role(before.lower())
        if _AGE.match(text, end):
            person.personal = True
        if text.startswith(", ", end):
            _learn_behind(person, text[end + 2 : end + _BEHIND])


def _has_trade(text: str, end: int) -> bool:
    """``Lee, the engineer, left``: who one word names is a person."""
    found = _TRADE.match(text, end)
    return found is not None and found[1] in lexicon.ROLES - _OF_FIRMS


def _learn_behind(person: Person, behind: str) -> None:
    """Take in the apposition behind a name: ``[John Smith,] a doctor from Leeds,``."""
    behind = _ENDED.split(behind, maxsplit=1)[0]
    words = behind.split(",")[0].lower().partition("whose ")[0].split()
    # ``through Onanuga, the President said``: that is another.
    speaks = any(word in FORMS and FORMS[word].form == "past" for word in words[1:4])
    if not words or (speaks and words[0] == "the"):
        return
    if words[0] in _INTRODUCING or words[0] in lexicon.ROLES:
        person.take_roles(lexicon.ROLES.intersection(words))
        if words[0] in ("a", "an"):
            person.gender = person.gender or gender_of_somebody(" ".join(words))


def offices(before: str) -> frozenset[str]:
    """List what somebody is by the words before a name: ``Minister of Mines [Ann Lee]``."""
    words = before.lower().replace("’", "'").rpartition("'s ")[2].split()
    head = next((n for n, word in enumerate(words) if word in lexicon.PREPOSITIONS), len(words))
    return lexicon.ROLES.intersection(words[max(0, head - 1) : head])
