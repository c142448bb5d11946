"""Name shapes: what the words of a name show of whether it is an organization's."""

from __future__ import annotations

from collections.abc import Collection
from functools import cache

from iomed_cli.extraction import lexicon
from iomed_cli.extraction.entities.naming.name_runs import CAMPAIGNERS, FOR_WHAT
from iomed_cli.extraction.lexicon import organization_words as tables
from iomed_cli.lazy_patterns import lazy
from iomed_cli.model import OrganizationKind
from iomed_cli.reference.states import states
from iomed_cli.reference.word_lists import is_english, is_person_name

_SHORTEST = 3
_ENOUGH = 2
_MADE_UP = lazy(r"(?!Mac|Van|Fitz|Saint)[A-Z][a-z]{2,}(?:[A-Z][a-z]+)+|Ag[A-Z][a-z]+")


def kind_by_words(name: str, run: list[str]) -> OrganizationKind | None:
    """Read ``Creative New Zealand``, ``Sport England`` and ``Farmers for Action`` by their words."""
    if run[0] in CAMPAIGNERS and any(gap in name for gap in FOR_WHAT):
        return "civil"
    if run[0] in lexicon.NATIONAL and all(one in lexicon.NATIONAL for one in run[:-2]):
        place = " ".join(run[-2:]) if run[-2] not in lexicon.NATIONAL else run[-1]
        if place in _nations():
            governed = lexicon.SPORTS_GOVERNED | lexicon.CIVIL_NATIONAL
            return "civil" if run[0] in governed else "government"
    return None


@cache
def _nations() -> frozenset[str]:
    """List the names of states and of the parts of one."""
    names = {name for state in states().values() for name in state.names}
    return frozenset(
        names
        | {"Northern Ireland", "England", "Scotland", "Wales", "Queensland", "Victoria", "Ontario"}
    )


def is_made_up(name: str, persons: Collection[str]) -> bool:
    """Tell a name with a capital in it that is no ``McDonald`` or ``DeLuca``: ``WildlifeDirect``."""
    if _MADE_UP.fullmatch(name) is None:
        return False
    # "NeverTrump"
    return not any(map(name.endswith, persons))


def is_firm(run: list[str]) -> bool:
    """Tell whether a name ends as a firm's, behind what is no English word: ``Saarni Marine``."""
    if len(run) < _ENOUGH or run[-1] not in lexicon.FIRM_ENDS:
        return False
    if run[-1] in lexicon.SURE_FIRM_ENDS and run[0] not in tables.SUBJECTS:
        return True
    if is_english(run[0].lower()):
        return False
    if len(run[0]) <= _SHORTEST and not run[0].isupper():
        # "Big Coal"
        return False
    return not (is_person_name(run[0].lower()) and is_person_name(run[-1].lower()))


def is_acronym(name: str) -> bool:
    """Tell a word of three capitals at least, none of them a word in capitals."""
    return (
        name.isalpha()
        and name.isupper()
        and len(name) > 2
        and not (name in lexicon.NO_ACRONYMS or is_english(name.lower()))
    )
