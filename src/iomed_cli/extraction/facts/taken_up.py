"""What *it* and *they* take up: the thing that the sentence before is about, where no other is near."""

from __future__ import annotations

from iomed_cli.extraction import lexicon
from iomed_cli.extraction.facts.clauses.clause import Clause
from iomed_cli.extraction.lexicon import fact_words, figure_words, time_words
from iomed_cli.lazy_patterns import lazy

_WORD = lazy(r"[^\W_]+(?:[-'’.][^\W_]+)*")
_APART = lazy(r'["“”]|[.!?][)”"’]? |\n')
_LONGEST_SUBJECT = 8
_LONGEST_SENTENCE = 220
_LONGEST_LEAD = 40
_LONGEST_BODY = 4
_NAMED = lazy(r"(?:The )?[A-Z]\S*[^\Ws](?: (?:(?:of|for|and|the) )*[A-Z]\S*){1,4}")
"""What may be the name of a body that nothing else shows to be one."""
_BEEN = lazy(r"\b(?:be|been|being|was|is)\b")
_AT_PLACES = frozenset("in at from near".split())
_PERSONS = (
    lexicon.ROLES | lexicon.KIN | frozenset("worker passenger motorist toddler child".split())
)
_COSTING = frozenset({"cost", "costs"})
_DETERMINERS = frozenset("the a an".split())
_BEFORE_RIVALS = _DETERMINERS | frozenset("its their his her this that another every each".split())
_TIMES = (
    lexicon.TIME_WORDS
    | time_words.PERIODS
    | time_words.SEASONS
    | time_words.ENDS
    | figure_words.DURATIONS
    | figure_words.MEASURES
    | frozenset(figure_words.FRACTIONS)
    | frozenset("time times day cent past average rate low high record peak dollars euros".split())
)
_NO_THINGS = fact_words.PRONOUN_SUBJECTS | fact_words.OWNERS | lexicon.NUMBERS
_IMPERSONAL = frozenset(
    """took takes take follows followed follow comes came come means meant mean marks marked brings
    brought bring makes made make leaves left leave gives gave give ends ended seems seemed
    appears appeared happened happens emerged turns turned remains remained looks looked showed shows""".split()
)
"""Verbs whose *it* is often what happened, or nothing: ``It took 64 men nine hours to put out``."""


def thing_taken_up(text: str, clause: Clause, pronoun: str) -> str | None:
    """Give the words that *it* or *they* at the beginning of a clause with figures or dates takes up.

    What the sentence or clause before is about is taken up where it is the only thing in the
    singular, or the only several, that is named up to there. None where another may be meant.
    """
    if clause.quote >= 0 or clause.before[0] < 0 or not (clause.figures or clause.dates):
        return None
    (start, end), at = clause.before, clause.subject[0]
    lead = text[clause.start : at]
    if len(lead) > _LONGEST_LEAD or (lead and not lead[1:].islower()):
        return None
    if clause.kind == "group" and (
        _may_be_impersonal(clause) or " that " in text[clause.verb : clause.verb + _LONGEST_LEAD]
    ):
        # "It was widely reported that Lund paid $3m."
        return None
    if not _is_next(text, start, end, at):
        return None
    between = text[end:at]
    several = pronoun in ("they", "their")
    words = _WORD.findall(text[start:end])
    if not 0 < len(words) <= _LONGEST_SUBJECT or not _is_thing(words, several):
        return None
    if _has_rival(_WORD.findall(between), several):
        return None
    name = " ".join(text[start:end].split())
    return name[0].upper() + name[1:]


def person_taken_up(text: str, clause: Clause, pronoun: str) -> str | None:
    """Give the words for whom *he* or *she* takes up: ``The oldest victim was 81. She lost``.

    It is one whom nobody names, the only person of that gender of whom the sentence before tells.
    """
    (start, end), at = clause.before, clause.subject[0]
    if start < 0 or at != clause.start or not _is_next(text, start, end, at):
        return None
    lows = [word.lower() for word in _WORD.findall(text[start:end])]
    head = _head(lows)
    others = lexicon.FEMALE_ROLES if pronoun == "he" else lexicon.MALE_ROLES
    if not head or lows[0] not in _DETERMINERS or head in others or head not in _PERSONS:
        return None
    words = _WORD.findall(text[end:at])
    rivals = _PERSONS - others
    for i, word in enumerate(words):
        low = word.lower()
        tied = i > 0 and words[i - 1].lower() in _AT_PLACES
        if word[0].isupper() and low not in _TIMES and not tied:
            return None
        if low in rivals and words[0] not in ("is", "was"):
            return None
    return " ".join(text[start:end].split())


def speaker_taken_up(text: str, clause: Clause, speaker: str, pronoun: str) -> str | None:
    """Give who speaks, no person, where he tells of himself: ``Netball NZ said it expected 40``.

    So do several: ``Niger police said they arrested two men``. What is done to *them* may be done
    to others.
    """
    if not clause.figures or clause.told.copular:
        return None
    if _BEEN.search(text, clause.subject[1], clause.end):
        return None
    words = speaker.lower().split()
    if pronoun == "they":
        known = words[-1] in lexicon.GROUPS and words[0] not in ("the", "some", "many")
    else:
        known = words[-1] in fact_words.BODIES or _NAMED.fullmatch(speaker) is not None
    return speaker[0].upper() + speaker[1:] if known and len(words) <= _LONGEST_BODY else None


def _may_be_impersonal(clause: Clause) -> bool:
    """Tell whether *it* may be what happened, or nothing, and no thing that was named."""
    verb = clause.told.verb
    measures = clause.told.copular or verb in _COSTING
    return verb in _IMPERSONAL or (measures and not clause.of_subject)


def _is_next(text: str, start: int, end: int, at: int) -> bool:
    """Tell whether a clause is the next behind that of a subject, in the same words."""
    between = text[end:at]
    apart = len(_APART.findall(between)) > 1 or any(mark in between for mark in '"“”\n')
    return at - start <= _LONGEST_SENTENCE and not apart


def _head(lows: list[str]) -> str:
    """Give the noun of a phrase, before what belongs to it: *man* of ``a man from Velden``."""
    last = next(
        (i for i, low in enumerate(lows) if low in lexicon.PREPOSITIONS or low == "to"), len(lows)
    )
    return lows[last - 1] if last else ""


def _is_thing(words: list[str], several: bool) -> bool:
    """Tell whether a subject is one thing, or several, by its head: ``Shares of Prairie`` are several."""
    lows = [word.lower() for word in words]
    if not _NO_THINGS.isdisjoint(lows) or "and" in lows:
        return False
    if any(low.endswith(("'s", "’s", "s'", "s’")) for low in lows):
        # Of "the company's debt fell" *it* may be the company.
        return False
    last = next(
        (i for i, low in enumerate(lows) if low in lexicon.PREPOSITIONS or low == "to"), len(lows)
    )
    if not last or lows[0][0].isdigit():
        return False
    head = lows[last - 1]
    if several:
        return (words[last - 1].islower() or last == 1) and _is_plural(head)
    # Whoever is named may be *it* as little as a driver may.
    named = words[last - 1][0].isupper() and last > 1
    return not (named or _is_plural(head) or head in lexicon.ROLES or head in lexicon.GROUPS) and (
        lows[0] in _DETERMINERS or last < len(lows) or len(lows) == 1
    )


def _has_rival(words: list[str], several: bool) -> bool:
    """Tell whether other words than the subject name a thing, or several, that may be meant."""
    lows = [word.lower() for word in words]
    for i, low in enumerate(lows):
        if several:
            if _is_plural(low) and low not in _TIMES and low not in fact_words.PRESENT_VERBS:
                return True
            continue
        if low in _BEFORE_RIVALS:
            behind = lows[i + 1 : i + 4]
            if not behind or not _TIMES.isdisjoint(behind) or behind[0][0].isdigit():
                continue
            if not _is_plural(behind[0]) or behind[0] in lexicon.ROLES:
                return True
        elif words[i][0].isupper() and low not in _TIMES:
            before = lows[i - 1] if i else ""
            if before not in _AT_PLACES and not words[i - 1][0].isupper():
                return True
    return False


def _is_plural(low: str) -> bool:
    plural = low[-1] == "s" and low[-2:] not in ("ss", "us", "is") and len(low) > 3
    return plural or low in figure_words.PEOPLE_COUNTED or low in lexicon.GROUPS
