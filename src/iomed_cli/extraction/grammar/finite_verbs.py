"""Finite verbs: whether a word is one, told by its ending and the words beside it."""

from __future__ import annotations

from iomed_cli.extraction import lexicon
from iomed_cli.extraction.grammar.adverbials import is_manner
from iomed_cli.extraction.grammar.verb_forms import FORMS
from iomed_cli.extraction.lexicon.figure_words import SCALES
from iomed_cli.extraction.lexicon.reporting_verbs import Frame
from iomed_cli.extraction.text.passages import Passage

_SPOKE = frozenset("said told wrote thought says".split())
_PAST_TOO = frozenset("hit beat shut quit split cut cast burst hurt".split())
"""Past forms that are also nouns or bases; behind a name they are verbs."""
_OTHER_ENDINGS = frozenset({"ss", "us", "is"})
_CLAUSES = Frame.CLAUSE | Frame.THAT_CLAUSE
_VERBS = lexicon.FINITE | _SPOKE | _PAST_TOO
_SCALES = frozenset(SCALES)
_BEFORE_PARTICIPLE = lexicon.PREPOSITIONS - frozenset("by in on over along around".split())


def is_verb(passage: Passage, i: int) -> bool:
    """Tell whether the word at `i` is surely or probably a finite verb."""
    low = passage.lows[i]
    # Asked of nearly every word: a slice is compared twice as fast as `endswith` answers.
    if low not in _VERBS and low[-2:] != "ed":
        return False
    if low == "won" and is_money(passage, i):
        return False
    if low in lexicon.FINITE or low in _SPOKE:
        return passage.words[i].islower() and passage.lows[i + 1 : i + 2] != ["by"]
    if low in _PAST_TOO:
        before = passage.words[i - 1] if i else ""
        named = before[:1].isupper() and before.lower() not in lexicon.DETERMINERS
        return named or before == ")" or before in lexicon.SUBJECT_PRONOUNS
    return (
        len(low) > 4
        and passage.words[i].islower()
        and "-" not in low
        and passage.lows[i + 1 : i + 2] != ["by"]
        and not _describes(passage, i)
    )


def is_money(passage: Passage, i: int) -> bool:
    """Tell whether *won* at `i` is the currency: ``2.37 trillion won``, ``187,400 won``."""
    before = passage.lows[i - 1] if i else ""
    return before in _SCALES or (before[:1].isdigit() and "," in before)


def _describes(passage: Passage, i: int) -> bool:
    """Tell a participle before its noun: ``the increased``, ``for increased``, ``his highly praised``."""
    lows = passage.lows
    j = i - 1
    while j >= 0 and is_manner(passage, j):
        j -= 1
    if j < 0:
        return False
    if lows[j] == "'":
        return True
    if lows[j] == "'s":
        return j > 0 and lows[j - 1] not in lexicon.SUBJECT_PRONOUNS
    if lows[j] in lexicon.DETERMINERS and lows[j] != "that":
        return j == i - 1 or lows[j] not in lexicon.SUBJECT_PRONOUNS
    return j == i - 1 and lows[j] in _BEFORE_PARTICIPLE


def takes_clause(passage: Passage, i: int) -> bool:
    """Tell whether the word at `i` can report a clause, whose subject would follow it."""
    verb = FORMS.get(passage.lows[i])
    return verb is not None and bool(verb.frames & _CLAUSES)


def may_be_present(passage: Passage, i: int) -> bool:
    """Tell whether the word at `i` is written as a verb in the present, or as a plural: *wins*."""
    low = passage.lows[i]
    ends = low.endswith("s") and len(low) > 3
    return ends and passage.words[i].islower() and ends_in_s(low)


def ends_in_s(low: str) -> bool:
    """Tell an ending from a part of the word: ``wins``, not ``press``, ``focus`` or ``basis``."""
    return low[-1:] == "s" and low[-2:] not in _OTHER_ENDINGS
