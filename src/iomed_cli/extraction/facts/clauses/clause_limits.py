"""ClauseLimits of clauses: where one ends and the next begins, and where subject and verb stand."""

from __future__ import annotations

from itertools import islice

from iomed_cli.extraction import lexicon
from iomed_cli.extraction.facts.clauses.clause_edges import (
    LEADS,
    behind_lead,
    ends_as_adverb,
    has_other_subject,
    is_compared,
    without_ending,
)
from iomed_cli.extraction.facts.clauses.clause_verbs import (
    INNER,
    PASTS,
    is_finite,
    is_participle,
    is_present,
    is_sure,
    main_verb,
)
from iomed_cli.extraction.facts.clauses.opening_times import behind_opening
from iomed_cli.extraction.grammar.adverbials import before_adverbials
from iomed_cli.extraction.lexicon import fact_words, time_words
from iomed_cli.extraction.text.passages import PAUSES, QUOTED, Passage
from iomed_cli.value import Value

JOINTS = frozenset("and but while whereas although though so yet or".split())
"""What a clause may begin with behind a pause."""
_AUXILIARIES = frozenset("is are was were has have had will would".split())
_THAT_JOINTS = frozenset({"and", "but"})
_INTRODUCERS = (
    lexicon.PREPOSITIONS
    | lexicon.SUBORDINATORS
    | frozenset(
        "if when last next earlier later yesterday today overnight asked following even".split()
    )
) - {"than", "that", "who", "which", "what"}
_OPEN_CLAUSES = lexicon.SUBORDINATORS - lexicon.PREPOSITIONS | {"if", "even", "as"}
_SUBJECTS = lexicon.DETERMINERS | lexicon.SUBJECT_PRONOUNS
_IMPERATIVES = frozenset("listen read click watch see follow subscribe sign check scroll".split())
"""What a reader is told to do: ``Listen to the talk below``."""
_ASIDES = PAUSES | {"("}
_CUTS = PAUSES | {";"}
_RELATIVE = frozenset("which who whose whom where".split())
_BEHIND_RELATIVES = _CUTS | {"?", "!", QUOTED}
_EXPLAINING = frozenset({"who", "which", "whose"})
_WILL = frozenset({"will", "shall", "'ll", "would"})
_BE = frozenset("be been being not also n't".split())
_HABITUAL = frozenset("now usually often typically always already still".split())
_TO_COME = fact_words.PLANNING | fact_words.FORESEEN
_THAN = frozenset("above below than".split())
_MAY = frozenset("can may might should must".split())
_HAVING = frozenset("having had has have".split())
_DELIVERED = frozenset("delivery due maturing expiring".split())
_BEFORE_AMOUNTS = frozenset("at about around over under up between near within".split())
_UNFINISHED = frozenset(
    """the a an its their our my your every no because when although if whether unless whereas
    which who whom whose and but or""".split()
)
"""Words that no clause ends in: ``metadata, the who``."""
_OF_OPENINGS = ("ly", "ed", "ing")
"""How the first word of an opening ends, if it is no preposition and the like."""
_LONGEST_OPENING = 15
_YEAR = 4
_LONGEST_LABEL = 4
_LONGEST_ITEM = 7
_MOST_COMMAS = 5


class ClauseLimits(Value, frozen=True):
    """A clause, its subject and its verb, as word indices; the ends are exclusive."""

    first: int
    last: int
    subject: int
    subject_end: int
    verb: int

    def is_ahead(self, passage: Passage) -> bool:
        """Tell whether the clause speaks of what is to come."""
        lows = passage.lows
        near = lows[self.verb : min(self.last, self.verb + 6)]
        if near[0] in _TO_COME or not _WILL.isdisjoint(near[:3]):
            return True
        if near[0] in ("is", "are", "was", "were") and (
            near[1:2] == ["to"] or not _TO_COME.isdisjoint(near)
        ):
            return True
        if lows[self.verb - 1] in _HABITUAL:
            # "The clinic now sees 60 children a week in August"
            return False
        # "The trial starts on Saturday", "schools reopen in May".
        return near[0] in ("is", "are") or is_present(near[0])

    def is_ahead_at(self, passage: Passage, at: int) -> bool:
        """Tell whether what is told at a word of the clause is to come.

        What is behind *who* or *whose*, and a participle behind its noun, have a time of their
        own: ``is built under a contract signed in June``.
        """
        lows = passage.lows
        last = before_links(lows, at, self.verb)
        low, before = lows[last], lows[last - 1]
        if lows[at - 1] in _THAN:
            # "The price is 28 per cent above Friday's close"
            return False
        if before in _HAVING and low in _TO_COME:
            # "Having predicted in July that it would grow"
            return False
        if last > self.verb and low in _TO_COME:
            # "Had been expected by the end of May"
            return True
        if at < self.verb and lows[before_links(lows, at, self.first)] in _DELIVERED:
            # "Futures for delivery in December rose."
            return True
        if lows[at - 1] in ("until", "till") and lows[self.verb] in ("has", "have"):
            # "Has suspended all flights until Monday"
            return True
        own = before[-3:] != "ing" and before not in _AUXILIARIES and before not in _BE
        if last > self.verb + 1 and own and is_participle(low) and low not in _TO_COME:
            return False
        first = self.verb if at > self.verb else self.subject
        inner = next((k for k in range(at, first, -1) if lows[k] in INNER), None)
        if inner is not None:
            behind = lows[inner + 1 : at]
            may = "," not in behind and not _MAY.isdisjoint(behind)
            if may or not _WILL.isdisjoint(behind):
                return True
            if not PASTS.isdisjoint(behind):
                return False
        return self.is_ahead(passage)


def before_links(lows: list[str], at: int, low: int) -> int:
    """Give the last word before a date, from `low` on, that does not tie the date to it."""
    last = at - 1
    if lows[last] == "of" and last > low and lows[last - 1] in time_words.ENDS:
        last -= 2
    while last > low and (lows[last] in time_words.LINKS or lows[last] in time_words.BETWEEN):
        last -= 1
    return last


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
        elif after == "that" and (lows[k] in _THAT_JOINTS or words[k] == ","):
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
    if ":" in words[first + 1 : min(last, first + _LONGEST_LABEL)]:
        # "Disclaimer: the views are their own."
        return None
    last = without_ending(passage, first, last)
    if last - first < 2 or lows[last - 1] in _UNFINISHED:
        return None
    if lows[last - 2] == "so" and lows[last - 1] not in ("far", "much", "many"):
        # "The air had become so bad (that)."
        return None
    found = _subject_and_verb(passage, first, last)
    if found is None:
        return None
    subject, verb = found
    end = _trailing_relative(passage, verb, last)
    end = without_ending(passage, first, end)
    head = subject + 1
    while head < verb and words[head] not in _ASIDES:
        head += 1
    if head > subject + 1:
        cut = max(subject + 1, before_adverbials(passage, head, subject))
        if lows[cut - 1] not in lexicon.PREPOSITIONS:
            # In "earnings for the year to June fell" the month belongs to the subject.
            head = cut
    if head - 2 > subject and lows[head - 2 : head] == ["more", "than"]:
        # "Revenue more than doubled"
        head -= 2
    return ClauseLimits(first, end, subject, head, verb) if end > verb else None


def _subject_and_verb(passage: Passage, first: int, last: int) -> tuple[int, int] | None:
    lows, words = passage.lows, passage.words
    opens = _is_introduced(passage, first, last)
    if not opens:
        verb = main_verb(passage, first, last)
        # "Normally does not work" and "Calling for new bases in the member states to" have no subject.
        low = lows[first]
        bare = verb == first + 1 and (low in lexicon.ADVERBS or ends_as_adverb(low))
        bare = bare or (low in _IMPERATIVES and lows[first + 1] in _SUBJECTS | lexicon.PREPOSITIONS)
        open_end = low.endswith("ing") and verb is not None and not is_sure(lows[verb])
        return (first, verb) if verb is not None and not bare and not open_end else None
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
        if start >= last - 1 or _goes_on_dating(lows, comma, start):
            continue
        if lows[start] in _RELATIVE and lows[first] not in _OPEN_CLAUSES:
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
    if lows[first] in _OPEN_CLAUSES or lows[first] == "asked":
        return None
    for k in range(first + 2, min(last, first + 10)):
        if words[k] == ",":
            break
        if lows[k] in _SUBJECTS and lows[k - 1] not in lexicon.PREPOSITIONS:
            verb = main_verb(passage, k, last)
            return (k, verb) if verb is not None else None
    return None


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
    if lows[comma + 1] in _RELATIVE:
        # "Rising star Ada Pell, who is 19, won"
        return False
    # "Netting the mounds would cost a lot, he said" is about the netting.
    return low.endswith("ing") and main_verb(passage, first, comma) is None


def _trailing_relative(passage: Passage, verb: int, last: int) -> int:
    """Give where a clause ends before a relative clause that explains its last noun."""
    lows = passage.lows
    if _RELATIVE.isdisjoint(lows[verb + 2 : last - 1]):
        return last
    for k in range(verb + 1, last - 2):
        if lows[k + 1] in _RELATIVE and passage.words[k] in PAUSES:
            # "accuse the party, which rules Velden, of theft" goes on behind it.
            end = _relative_end(passage, k + 2, last)
            closed = end < last - 1 and passage.words[end] in PAUSES
            # and "heard that the tram, which weighs 52 tonnes, was speeding" does, too.
            goes_on = closed and (
                lows[end + 1] in lexicon.PREPOSITIONS or lows[end + 1] in _AUXILIARIES
            )
            return last if goes_on else k
    return last


def where_clauses(passage: Passage, low: int, high: int) -> list[tuple[int, int]]:
    """Give the clauses behind *where*, which have a subject of their own."""
    found: list[tuple[int, int]] = []
    if "where" not in passage.vocabulary:
        return found
    lows, words = passage.lows, passage.words
    for k in range(low + 1, high - 3):
        if lows[k] != "where" or words[k - 1] != ",":
            continue
        end = k + 1
        while end < high and words[end] not in _CUTS:
            end += 1
        verb = main_verb(passage, k + 1, end)
        if verb is not None and verb + 1 < end and lows[verb + 1] not in _THAT_JOINTS:
            # Of "where 1,900 people live" nothing is understood alone.
            found.append((k + 1, end))
    return found


def relatives(passage: Passage, clause: ClauseLimits, limit: int) -> list[ClauseLimits]:
    """Give the relative clauses with *who* and *which* behind a comma, within a clause."""
    found: list[ClauseLimits] = []
    lows, words = passage.lows, passage.words
    last = min(limit - 3, clause.last + 1)
    if _EXPLAINING.isdisjoint(lows[clause.subject + 1 : last + 1]):
        return found
    for k in range(clause.subject, last):
        if lows[k + 1] not in _EXPLAINING:
            continue
        if words[k] != "," and (lows[k + 1] == "which" or not _is_apposed(passage, k, clause)):
            continue
        if lows[k + 1] == "whose":
            own = main_verb(passage, k + 2, limit) if words[k] == "," else None
            if own is None or has_other_subject(passage, k + 2, own):
                continue
            verb = own
        else:
            verb = k + 2
            while verb < min(limit, k + 5) and not is_finite(passage, verb, limit):
                verb += 1
            if verb >= min(limit, k + 5):
                continue
        end = _relative_end(passage, verb + 1, limit)
        end = without_ending(passage, k + 1, end)
        open_end = end == limit < len(words) and words[limit] not in _BEHIND_RELATIVES
        if lows[end - 1] in _AUXILIARIES or (open_end and end <= verb + 2):
            # "Hale, who died in Lagos is “wrong”": nothing closes it; nor "whose doctor advised".
            continue
        head = clause.subject if k < clause.verb else max(clause.verb + 1, k - 8)
        tail = clause.subject_end if k < clause.verb else k
        found.append(ClauseLimits(k + 1, end, head, tail, verb))
    return found


def _relative_end(passage: Passage, at: int, limit: int) -> int:
    """Find where a relative clause ends; a list in it goes on behind its commas."""
    words, lows = passage.words, passage.lows
    end = at
    while end < limit and (words[end] == "," or words[end] not in _BEHIND_RELATIVES):
        if words[end] == ",":
            further = end + 1
            while further < min(limit, end + _LONGEST_ITEM) and words[further][0].isupper():
                further += 1
            listed = further > end + 1 and further < limit
            if not listed or (lows[further] not in ("and", "or") and words[further] != ","):
                break
            if lows[further] in ("and", "or") and not words[further + 1][0].isupper():
                break
        end += 1
    return end


def _is_apposed(passage: Passage, k: int, clause: ClauseLimits) -> bool:
    """``Strang, an economist who has studied six failed schemes``: *who* is Strang, too."""
    for i in range(k, max(clause.subject, k - _LONGEST_ITEM), -1):
        if passage.words[i] == ",":
            return passage.lows[i + 1] in ("a", "an", "the") and passage.words[i - 1][0].isupper()
        if not passage.lows[i].replace("-", "").isalpha() or passage.lows[i] in _RELATIVE:
            return False
    return False
