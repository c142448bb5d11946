"""Standing alone: whether a clause is understood without the text around it."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import compress
from operator import not_

from iomed_cli.extraction import lexicon
from iomed_cli.extraction.lexicon import fact_words
from iomed_cli.extraction.lexicon.figure_words import FRACTIONS
from iomed_cli.lazy_patterns import lazy

WORD = lazy(r"[^\W_]+(?:[-.&][^\W_]+|['’][^\W_]+)*")
_SHORTEST = 3
"""Of how few words a clause may be."""
_DECADE = lazy("(?:early|mid|late)|(?:mid-)?[1-9]0s")
_APOSTROPHE = lazy("['’]")
_FIRST_AND_SECOND = frozenset("i we me us my our mine ours you your yours myself ourselves".split())
_PERSON_PRONOUNS = frozenset("he she him her his hers himself herself".split())
_THING_PRONOUNS = frozenset("it its itself they them their theirs themselves".split())
_MINE = frozenset("of is are was were be than like with to from and or not as on for".split())
"""What stands before *mine* where it is no pit."""
_NUMBERED = frozenset(
    "war phase type class stage category part division grade group title level schedule".split()
)
"""What *I* is the number of."""
_WITHIN_NAMES = frozenset("my our us me your".split())
_NO_BEGINNINGS = (
    _PERSON_PRONOUNS | _THING_PRONOUNS | frozenset("to who which whose because".split())
)
_LEADING = frozenset({"to", "because"})
_DEMONSTRATIVES = frozenset("this that these those such here there".split())
_POINTING = frozenset({"this", "these", "those"})
_PRONOUNS = _PERSON_PRONOUNS | _THING_PRONOUNS
_OPENINGS = frozenset(
    "only doing reporting reports including having being not nor or than then just like".split()
)
_SPANS_OF_TIME = lexicon.TIME_WORDS | frozenset(
    "day century decade time summer spring autumn winter fall season quarter".split()
)
_KINDS_OF_TIME = frozenset(
    "school fiscal financial calendar academic tax past coming last next same".split()
)
_SINGLE = (lexicon.ROLES - frozenset("chief conservative liberal republican democrat".split())) | {
    "worker", "passenger", "motorist", "toddler", "child",
}  # fmt: skip
"""Nouns for a person, whom *he* or *she* behind them may be."""
_VERBS_OF_PERSONS = fact_words.STRONG_PASTS | fact_words.MODALS | {"who"}
_ARTICLES = frozenset("a an the".split())
_OF_GROUPS = frozenset("who with without aged living found hurt".split())
_LONGEST_NOUN = 4
_EXISTS = frozenset("is are was were has have will had".split())
_NO_NAMES = lexicon.SENTENCE_STARTERS | lexicon.TIME_WORDS
_GOING_ON = _NO_BEGINNINGS | _OPENINGS | _DEMONSTRATIVES
_UNCLEAR = _FIRST_AND_SECOND | _POINTING | _PRONOUNS


def is_balanced(clause: str) -> bool:
    """Tell whether each bracket and quotation mark of a clause has its fellow."""
    return (
        clause.count("(") == clause.count(")")
        and not clause.count('"') % 2
        and (clause.count("“") == clause.count("”"))
    )


def explains_itself(clause: str, in_own_words: bool = False) -> bool:
    """Tell whether a clause is understood without the text before it.

    Its pronouns need a name or a noun before them in the clause; the
    speaker's own (``we``) never have one. The noun is a person's whom nobody names, where the
    clause is `in_own_words` of the article: in another's, *he* may be who speaks.
    """
    words = WORD.findall(clause)
    if len(words) < _SHORTEST:
        return False
    lows = list(map(str.lower, words))
    if lows[0] in _LEADING and "," in clause and lows[1:3] != ["do", "so"]:
        # "To cut costs, the city sold the course": what it leads to stands behind it.
        words, lows = words[1:], lows[1:]
    shortened = "'" in clause or "’" in clause
    if not shortened and lows[0] not in _GOING_ON and _UNCLEAR.isdisjoint(lows):
        return True
    for i in compress(range(len(words)), map(str.isupper, words)):
        if len(words[i]) > 1:
            # *US* and *IT* are no pronouns.
            lows[i] = words[i]
    if shortened:
        for i in compress(range(len(words)), map(not_, map(str.isalnum, words))):
            if not words[i].isupper():
                lows[i] = _APOSTROPHE.split(lows[i], 1)[0]
    if lows[0] in _GOING_ON and _goes_on(lows):
        return False
    if not _FIRST_AND_SECOND.isdisjoint(lows) and any(
        low in _FIRST_AND_SECOND and is_spoken(words, i) for i, low in enumerate(lows)
    ):
        return False
    if not _POINTING.isdisjoint(lows) and any(_points_back(lows, i) for i in range(len(lows))):
        return False
    if _PRONOUNS.isdisjoint(lows):
        return True
    for i, low in enumerate(lows):
        if low in ("his", "her") and lows[i + 1 : i + 2] and _DECADE.fullmatch(lows[i + 1]):
            # "A man in his 60s died."
            continue
        if low in _PERSON_PRONOUNS or (low in _THING_PRONOUNS and i < 3):
            return False
        if in_own_words and low in _SINGLE and _is_person(lows, i):
            return True
        own = words[i].endswith(("'s", "’s"))
        if words[i][0].isupper() and not own and low not in _NO_NAMES:
            return True
    return True


def is_spoken(words: Sequence[str], i: int) -> bool:
    """Tell a pronoun of those who speak from ``the mine``, ``World War I`` and ``Save Our Seas``."""
    before, low = words[i - 1] if i else "", words[i].lower()
    if low == "mine":
        return not before or before.lower() in _MINE
    if low == "i":
        return before.lower() not in _NUMBERED
    return not (low in _WITHIN_NAMES and words[i][0].isupper() and before[:1].isupper())


def opens_group(low: str) -> bool:
    """Tell what says who *those* before it are: ``those convicted``, ``those who pay``."""
    return low in _OF_GROUPS or (low.endswith("ed") and len(low) > _LONGEST_NOUN)


def _is_person(lows: list[str], i: int) -> bool:
    """``The driver walked to the portal before she``, ``a man of 79 who was found in his flat``."""
    behind = lows[i + 1] if i + 1 < len(lows) else ""
    first = next((k for k in range(i, max(-1, i - _LONGEST_NOUN), -1) if lows[k] in _ARTICLES), -1)
    # "The driver, a woman in her fifties, walked"
    acts = behind in _VERBS_OF_PERSONS or behind in _ARTICLES or behind.endswith("ed")
    return first >= 0 and (behind == "who" or (acts and first == 0))


def _goes_on(lows: list[str]) -> bool:
    """Tell whether a clause opens as one that goes on from what stands before it."""
    first = lows[0]
    if first in ("only", "just") and len(lows) > 1:
        # "Just 40 trains ran", "only a fifth of the loot was found"
        part = lows[1] == "a" and not FRACTIONS.keys().isdisjoint(lows[2:3])
        return not (part or lows[1][0].isdigit() or lows[1] in lexicon.NUMBERS)
    if first == "those" and len(lows) > 1 and opens_group(lows[1]):
        return False
    if first in _DEMONSTRATIVES:
        return not (first == "there" and len(lows) > 1 and lows[1] in _EXISTS)
    return first in _NO_BEGINNINGS or first in _OPENINGS


def _points_back(lows: list[str], i: int) -> bool:
    """Tell ``these plans``, which were told of before, from ``this week``.

    What the clause itself has named is told of in it: ``crises grow, and nobody ends these crises``.
    """
    if lows[i] not in _POINTING or i + 1 >= len(lows):
        return False
    if lows[i] == "those" and opens_group(lows[i + 1]):
        # But "of those protected sites"
        return lows[i + 1][-2:] == "ed" and any(low[-1] == "s" for low in lows[i + 2 : i + 3])
    if lows[i] == "those" and i > 1 and lows[i + 1] in lexicon.PREPOSITIONS:
        # "Shares in Velden fell and those of Lund rose."
        return False
    if lows[i + 1] in _KINDS_OF_TIME and not _SPANS_OF_TIME.isdisjoint(lows[i + 2 : i + 3]):
        # "This school year"
        return False
    return lows[i + 1] not in _SPANS_OF_TIME and lows[i + 1] not in lows[:i]
