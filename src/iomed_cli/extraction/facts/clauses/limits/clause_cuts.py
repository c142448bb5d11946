"""Cuts: where one clause ends and the next begins, and what its subject and its verb are."""

from __future__ import annotations

from itertools import islice

from iomed_cli.extraction import lexicon
from iomed_cli.extraction.facts.clauses.clause_verbs import is_sure, main_verb
from iomed_cli.extraction.facts.clauses.limits.clause_edges import (
    ALSO,
    HEARD,
    LEADS,
    SUBJECTS,
    behind_lead,
    ends_as_adverb,
    is_compared,
    without_ending,
    without_hearsay,
)
from iomed_cli.extraction.facts.clauses.limits.clause_limits import ClauseLimits
from iomed_cli.extraction.facts.clauses.limits.opening_times import behind_opening
from iomed_cli.extraction.facts.clauses.limits.relative_clauses import RELATIVE, trailing_relative
from iomed_cli.extraction.grammar.adverbials import before_adverbials
from iomed_cli.extraction.lexicon import time_words
from iomed_cli.extraction.text.passages import PAUSES, Passage
from iomed_cli.reference.calendar import WEEKDAYS

JOINTS = frozenset("and but while whereas although though so yet or".split())
"""What a clause may begin with behind a pause."""
_INTRODUCERS = (
    lexicon.PREPOSITIONS
    | lexicon.SUBORDINATORS
    | frozenset(
        "if when last next earlier later yesterday today overnight asked following even".split()
    )
) - {"than", "that", "who", "which", "what"}
_OPEN_CLAUSES = lexicon.SUBORDINATORS - lexicon.PREPOSITIONS | {"if", "even", "as"}
_IMPERATIVES = frozenset("listen read click watch see follow subscribe sign check scroll".split())
"""What a reader is told to do: ``Listen to the talk below``."""
_ASIDES = PAUSES | {"("}
_BEFORE_AMOUNTS = frozenset("at about around over under up between near within".split())
_UNFINISHED = frozenset(
    """the a an its their our my your every no because when although if whether unless whereas
    which who whom whose and but or""".split()
)
"""Words that no clause ends in: ``metadata, the who``."""
_VOTED = frozenset("vote voted votes voting".split())
"""Behind which *no* ends a clause."""
_POINTING = frozenset("it this that".split())
COMES = frozenset("comes came".split())
"""Verbs of ``It came a day after``."""
_SURPRISES = frozenset("no surprise blow relief shock part result response well if".split())
_LONGEST_LEAD = 8
_BE = frozenset("is are was were".split())
_OF_OPENINGS = ("ly", "ed", "ing")
"""How the first word of an opening ends, if it is no preposition and the like."""
_LONGEST_OPENING = 15
_YEAR = 4
_LONGEST_LABEL = 4
_MOST_COMMAS = 5


def clause_limits(
    passage: Passage, low: int, high: int, joints: list[int]
) -> list[tuple[int, int]]:
    """Cut a stretch of words into coordinate clauses, each with a subject and a verb of its own.

    `joints` are the words by which they may be joined.
    """
    lows, words = passage.lows, passage.words
    found: list[tuple[int, int]] = []
    start = low
    for k in joints:
        after = lows[k + 1]
        if words[k] == ";":
            found.append((start, k))
            start = k + 1
        elif after == "that" and (lows[k] in ALSO or words[k] == ","):
            # "He said the firm was sold and that it had failed."
            if k > start + 1 and main_verb(passage, k + 2, high) is not None:
                found.append((start, k - (words[k - 1] == ",")))
                start = k + 2
        elif (
            after in JOINTS
            and words[k] in PAUSES
            and not is_compared(lows, k + 2)
            and _is_clause(passage, k + 2, high)
            and main_verb(passage, start, k) is not None
        ):
            found.append((start, k))
            start = k + 2
    found.append((start, high))
    return found


def _is_clause(passage: Passage, start: int, high: int) -> bool:
    """Tell whether a clause with its own subject begins at a word."""
    verb = main_verb(passage, start, high)
    if verb is None:
        return False
    between = passage.words[start:verb]
    return "," not in between or passage.lows[start] in _INTRODUCERS or between.count(",") == 2


def trimmed(passage: Passage, first: int, last: int) -> ClauseLimits | None:
    """Find subject and verb of a clause, without what leads over to it or trails behind it."""
    first = behind_lead(passage, first, last)
    lows, words = passage.lows, passage.words
    if ":" in passage.vocabulary and ":" in words[first + 1 : min(last, first + _LONGEST_LABEL)]:
        # "Disclaimer: the views are their own."
        return None
    last = without_ending(passage, first, last)
    if lows[last - 1] in HEARD:
        last = without_hearsay(passage, first, last)
    if last - first < 2 or (lows[last - 1] in _UNFINISHED and lows[last - 2] not in _VOTED):
        return None
    if lows[last - 2] == "so" and lows[last - 1] not in ("far", "much", "many"):
        # "The air had become so bad (that)."
        return None
    found = _subject_and_verb(passage, first, last)
    if found is None:
        return None
    subject, verb = found
    end = trailing_relative(passage, verb, last)
    if end < last or lows[end - 1] == "fact":
        end = without_ending(passage, first, end)
    head = verb
    if not _ASIDES.isdisjoint(words[subject + 1 : verb]):
        head = next(k for k in range(subject + 1, verb) if words[k] in _ASIDES)
    if head > subject + 1:
        cut = max(subject + 1, before_adverbials(passage, head, subject))
        if lows[cut - 1] not in lexicon.PREPOSITIONS:
            # In "earnings for the year to June fell" the month belongs to the subject.
            head = cut
    if lows[head - 1] == "than" and head - 2 > subject and lows[head - 2] == "more":
        # "Revenue more than doubled"
        head -= 2
    return ClauseLimits(first, end, subject, head, verb) if end > verb else None


def told_before(passage: Passage, first: int, last: int) -> int:
    """Give where begins what ``It came a day after`` leads over to, else `first` itself."""
    lows = passage.lows
    verb = first + (lows[first] in ALSO) + 1
    if verb >= last or lows[verb] not in COMES or lows[verb - 1] not in _POINTING:
        return first
    for at in range(verb + 1, min(last - 3, verb + _LONGEST_LEAD)):
        if lows[at] == "after" or (lows[at] == "as" and _SURPRISES.isdisjoint(lows[at : at + 4])):
            return at + 1
        if passage.words[at] in PAUSES:
            break
    return first


def _subject_and_verb(passage: Passage, first: int, last: int) -> tuple[int, int] | None:
    lows, words = passage.lows, passage.words
    opens = _is_introduced(passage, first, last)
    if not opens:
        verb = main_verb(passage, first, last)
        # "Normally does not work" and "Calling for new bases in the member states to" have no subject.
        low = lows[first]
        bare = verb == first + 1 and (low in lexicon.ADVERBS or ends_as_adverb(low))
        bare = bare or (low in _IMPERATIVES and lows[first + 1] in SUBJECTS | lexicon.PREPOSITIONS)
        open_end = low[-3:] == "ing" and verb is not None and not is_sure(lows[verb])
        return (first, verb) if verb is not None and not bare and not open_end else None
    inverted = _inverted(passage, first, last)
    if inverted:
        return first, inverted
    behind = behind_opening(passage, first, last)
    if behind is not None:
        verb = main_verb(passage, behind, last)
        if verb is not None and "," not in words[behind:verb]:
            return behind, verb
    commas = (k for k in range(first + 1, last) if words[k] == ",")
    for comma in islice(commas, _MOST_COMMAS):
        start = comma + 1
        while start < last and lows[start] in LEADS:
            start += 1
        if (
            start >= last - 1
            or lows[start : start + 2] == ["not", "to"]
            or _goes_on_dating(lows, comma, start)
        ):
            continue
        if lows[start] in RELATIVE and lows[first] not in _OPEN_CLAUSES:
            # "Without Hale, who died in May, the club lost."
            continue
        if lows[start] in _INTRODUCERS and _is_introduced(passage, start, last):
            continue
        verb = main_verb(passage, start, last)
        if verb is not None and "," not in words[start:verb]:
            return start, verb
        if verb is not None and (
            words[start:verb].count(",") == 2 or {"including", "like"} & set(lows[start:verb])
        ):
            return start, verb
    if lows[first] in _OPEN_CLAUSES or lows[first] in ("asked", "to"):
        return None
    for k in range(first + 2, min(last, first + 10)):
        if words[k] == ",":
            break
        if lows[k] in SUBJECTS and lows[k - 1] not in lexicon.PREPOSITIONS:
            verb = main_verb(passage, k, last)
            return (k, verb) if verb is not None else None
    return None


def _inverted(passage: Passage, first: int, last: int) -> int:
    """Give the verb of ``Among the dead were two nurses``, whose subject is behind it; else 0."""
    if passage.lows[first] != "among" or passage.lows[first + 1] not in ("the", "those"):
        return 0
    for k in range(first + 2, min(last - 1, first + _LONGEST_LEAD)):
        if passage.words[k] in PAUSES:
            break
        if passage.lows[k] in _BE:
            after = passage.lows[k + 1]
            named = after in SUBJECTS or after in lexicon.NUMBERS or after[0].isdigit()
            return k if named or passage.words[k + 1][0].isupper() else 0
    return 0


def _goes_on_dating(lows: list[str], comma: int, start: int) -> bool:
    """Tell the comma of ``On March 3, 2020`` and of a list of numbers from ``In Oslo, 40 died``."""
    year = len(lows[start]) == _YEAR and lows[start].isdigit()
    return year and lows[comma - 1][0].isdigit()


def _is_introduced(passage: Passage, first: int, last: int) -> bool:
    """Tell whether something else than the subject opens a clause: an adverbial, a participle."""
    lows, words = passage.lows, passage.words
    low, after = lows[first], lows[first + 1]
    behind = lows[first + 2] if first + 2 < last else ""
    if behind in time_words.PAST and after.removesuffix("s") in time_words.SPANS:
        # "Two years ago prices rose."
        return True
    if low in WEEKDAYS and after == ",":
        return True
    if low in ("once", "twice") and after in time_words.NEAR:
        # "Twice in 2023 it was halted."
        return True
    if low in _INTRODUCERS:
        if "'s" in (after, behind) and (low in time_words.POINTING or low in time_words.DAYS):
            # "Last year's sales fell."
            return False
        amount = (
            after in ("least", "most", "many", "much", "to")
            or after[0].isdigit()
            or (after == "a" and behind in ("dozen", "million", "billion", "hundred", "third"))
        )
        return not (amount and low in _BEFORE_AMOUNTS)
    if not low.endswith(_OF_OPENINGS):
        return False
    opening = words[first : min(last, first + _LONGEST_OPENING)]
    if "," not in opening:
        return False
    if ends_as_adverb(low):
        return after == ","
    if low.endswith("ed"):
        return after in lexicon.PREPOSITIONS
    comma = first + opening.index(",")
    if lows[comma + 1] in RELATIVE:
        # "Rising star Ada Pell, who is 19, won"
        return False
    # "Netting the mounds would cost a lot, he said" is about the netting.
    return low.endswith("ing") and main_verb(passage, first, comma) is None
