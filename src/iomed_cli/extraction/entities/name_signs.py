"""Name signs: what an article shows of a name, and what the name itself shows."""

from __future__ import annotations

from collections import defaultdict

from iomed_cli.extraction import lexicon
from iomed_cli.extraction.lexicon import nouns
from iomed_cli.extraction.lexicon import organization_words as tables
from iomed_cli.extraction.lexicon.place_words import US_STATES
from iomed_cli.model import OrganizationKind
from iomed_cli.reference.word_lists import is_english, is_person_name
from iomed_cli.value import Value

_TEAMS = frozenset(
    """united city rovers athletic town wanderers albion rangers wednesday county villa palace
    hotspur celtic thistle athletics raiders bulls lions tigers bears eagles giants kings stars
    sharks warriors saints blues reds""".split()
)
"""What ends the names of teams."""
_LINKING = frozenset("of for on and in to with & as".split())
_OPENING = frozenset(".!?:,—–") | frozenset("abcdefghijklmnopqrstuvwxyz")
_PERSONS = lexicon.ROLES | lexicon.AGENTS
_ENOUGH = 2


class NameSigns(Value, frozen=True):
    """What the article shows of a name."""

    kinds: defaultdict[OrganizationKind, int]
    """What surely makes it an organization's, by kind."""
    hints: set[str]
    """What makes it one's if there are several."""
    teams: defaultdict[OrganizationKind, int]
    """What makes it one's, but for a text on sports."""

    @property
    def shows(self) -> bool:
        """Whether there is anything."""
        return bool(self.kinds or self.hints or self.teams)


def singular(noun: str) -> str:
    """Give the noun for one of several: ``agency`` of ``agencies``."""
    if noun in nouns.SORTS or noun[-1:] != "s":
        return noun
    return noun[:-3] + "y" if noun.endswith("ies") else noun[:-1]


def sort_of(noun: str, before: str) -> OrganizationKind | None:
    """Give the kind of what is said to be a noun, with the word before it: ``mining group``."""
    noun, before = singular(noun), before.lower()
    if noun == "group":
        owned = before.endswith(("s'", "s’", "folk")) or (
            before[-1:] == "s" and is_somebody(before)
        )
        return "civil" if owned else nouns.GROUPS_BY_WORD.get(before)
    if noun == "agency" and before in nouns.AGENCIES:
        return nouns.AGENCIES[before]
    if noun == "tank" and before == "think":
        return "institute"
    if noun == "label" and before in nouns.LABELS:
        return "company"
    if noun == "site" and before in ("news", "gossip", "listings", "review"):
        return "media"
    if noun == "paper" and before in nouns.PAPERS:
        return "media"
    return nouns.SORTS.get(noun)


def is_like_person(name: str) -> bool:
    """Tell whether a name may be somebody's, those of a people or a faith, or a team's."""
    last = name.rpartition(" ")[2]
    if last.lower() in _TEAMS:
        return True
    return (last == name and last.endswith("s")) or is_person_name(last.lower())


def is_called_as_person(name: str) -> bool:
    """Tell whether two words may be somebody's given and family name: ``Harlan Crow``."""
    last = name.partition(" ")[2]
    if not last.isalpha():
        return False
    return is_called_by_given(name) or (
        is_person_name(last.lower()) and not is_english(last.lower())
    )


def is_called_by_given(name: str) -> bool:
    """Tell whether a name begins as somebody's does."""
    first = name.partition(" ")[0].lower()
    return first in lexicon.GIVEN or is_person_name(first)


def is_unknown_pair(name: str) -> bool:
    """Tell two words that are no English ones, which may be somebody's names too."""
    words = name.split()
    return len(words) == _ENOUGH and not any(is_english(word.lower()) for word in words)


def is_odd_name(name: str) -> bool:
    """Tell a name that is no person's by its words: ``SM Prime``."""
    first, *others = name.split()
    odd = first.isupper() or any(is_english(word.lower()) for word in others)
    return odd and not is_person_name(first.lower())


def tells_of_music(text: str) -> bool:
    """Tell whether names in a text may be bands."""
    return any(word in text for word in (" album", " band ", " singer", " songs"))


def is_plural_body(text: str, name: str, end: int) -> bool:
    """Tell people of whom the text speaks as of one: ``Harbour Players has staged plays``."""
    first, _, last = name.rpartition(" ")
    if not first or last[-1] != "s" or not is_somebody(last.lower()):
        return False
    before = text[max(0, end - len(name) - 12) : end - len(name)].split()
    opens = not before or before[-1][-1] in '.!?”"' or before[-1] in ("that", "but", "said", "when")
    return last.lower() not in _TEAMS and opens


def is_opened(text: str, start: int) -> bool:
    """Tell whether a name stands where a subject does, not at the end of a phrase."""
    before = text[max(0, start - 12) : start].split()
    return not before or (before[-1] not in _LINKING and before[-1].strip('”"')[-1:] in _OPENING)


def is_body_that_speaks(text: str, name: str, end: int) -> bool:
    """Tell a name of several words, some English and none a person's, from part of a phrase."""
    words = name.lower().split()
    if words[-1] in _TEAMS:
        return False
    if len(words) < _ENOUGH or not is_english(words[-1]) or any(map(is_person_name, words)):
        return False
    if words[0] in lexicon.KIN or any(f"{mark}{name}" in text for mark in '"“‘'):
        # Hadiza "Mama Stars" Belo
        return False
    if name.partition(" ")[0] in US_STATES or is_somebody(words[-1]):
        return False
    return is_opened(text, end - len(name))


def is_firm_of_two(name: str, before: str) -> bool:
    """Tell ``a solicitor of Prior & Byrne`` from ``Center for Missing & Exploited Children``."""
    return before not in tables.HEADS and not all(map(is_english, name.lower().split(" & ")))


def is_somebody(noun: str) -> bool:
    """Tell whether a noun, which may be of several, is what a person is: ``players``."""
    one = noun.removesuffix("s")
    return one in _PERSONS or one.endswith(lexicon.PERSON_ENDINGS)
