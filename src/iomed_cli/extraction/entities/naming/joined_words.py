"""Joined words: whether *and* between two words lets them be of one name."""

from __future__ import annotations

from iomed_cli.extraction import lexicon
from iomed_cli.extraction.entities.naming.owners import owners
from iomed_cli.extraction.lexicon import organization_words as tables
from iomed_cli.extraction.lexicon.bodies import name_ends
from iomed_cli.reference.word_lists import is_english

NAMED_AFTER_SOMEBODY = frozenset(
    "University College Foundation Institute School Hospital Library Museum Gallery FM".split()
)
"""Heads before which a given name is a name's: ``John Hospital``."""


def are_joined(before: str, word: str, head: str) -> bool:
    """Tell whether *and* joins two words within a name: ``Nurses and Midwives Association``."""
    if before in lexicon.JOINED:
        return word in lexicon.JOINED
    if (
        head in NAMED_AFTER_SOMEBODY
        and word.lower() in lexicon.GIVEN
        and (before == "Bill" or before.lower() in lexicon.GIVEN)
    ):
        # "William and Flora Hewlett Foundation"
        return True
    if before in tables.SUBJECTS and (word in tables.SUBJECTS or word in tables.HEADS):
        return True
    # "Maritime and Port Bureau"; but "Congress and Justice Department"
    plain = head in name_ends.OFFICES_OF_SUBJECTS and not {before, word} & tables.HEADS.keys()
    return plain and all(map(_is_subject, (before, word)))


def _is_subject(word: str) -> bool:
    """Tell a word that may say with what an office has to do: ``Drainage``."""
    low = word.lower()
    named = word in tables.SEATS or word in owners() or low in lexicon.GIVEN
    return is_english(low) and not named and low not in lexicon.ROLES and word not in tables.HOLDERS
