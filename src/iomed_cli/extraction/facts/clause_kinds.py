"""Kinds of clauses: what a clause tells by its verb, and whether as done, planned or supposed."""

from __future__ import annotations

from msgspec import Struct
from msgspec.structs import replace

from iomed_cli.extraction import lexicon
from iomed_cli.extraction.facts.clause_limits import ClauseLimits
from iomed_cli.extraction.lexicon import fact_words
from iomed_cli.extraction.text.lazy_patterns import lazy
from iomed_cli.extraction.text.passages import QUOTED, Passage
from iomed_cli.model import FactCategory, FactStance

_REACH = 6
_LAW_NAME = lazy(
    r"\b(?:[A-Z][\w’'-]+ (?:(?:and|of|for|on) )?){1,8}"
    r"(?:Act|Treaty|Convention|Agreement|Accord|Charter|Protocol|Law|Pact|Bill)\b"
    r"|(?:Convention|Treaty|Agreement|Charter|Protocol|Accord|Pact) (?:on|of|for) (?:the )?"
    r"[A-Z]\w+(?: (?:(?:of|for|on|and|the) ){0,2}[A-Z]\w+){0,9}"
)
_PLACE_NAME = lazy(
    r"((?:the )?(?:St\. |Mt\. |Ft\. )?[A-ZÀ-Þ][\w’'.-]*\w(?: [A-ZÀ-Þ][\w’'-]*)*"
    r"(?:, [A-Z][a-z]\w+(?: [A-Z][a-z]\w+)*)?)"
)
_BEHIND_NAME = lazy(" ([a-z]+)")
_SITUATED = frozenset("based headquartered located situated".split())
_BE = frozenset("is are was were be been being 's isn't aren't wasn't weren't".split())
_HAVE = frozenset("has have had".split())
_AHEAD = _BE | _HAVE | fact_words.MODALS | frozenset("do does did to not n't".split())
"""What stands before the verb that tells what happened."""
_OBJECTS = lexicon.DETERMINERS | (lexicon.PREPOSITIONS - {"to"})
"""What begins what stands behind a verb."""
_NEGATIONS = frozenset("not n't never no nor neither cannot".split())
_SHOULD = frozenset({"should", "must", "ought"})
_SETTLED = frozenset("scheduled set due slated planned expected timed".split())
_COPULAS = _BE | frozenset(
    "remains remain remained seems seem seemed becomes become became".split()
)


class Told(Struct, frozen=True, gc=False):
    """What a clause tells."""

    category: FactCategory
    rule: str
    value: str | None
    happened: bool
    """Whether it tells what was or will be: what is always so is often a saying."""
    negated: bool
    verb: str
    """The verb itself, auxiliaries aside, as it is written."""
    copular: bool
    """Whether it only says how something is: ``was unfair``."""


def told_by(passage: Passage, clause: ClauseLimits, reported: bool) -> Told:
    """Tell what kind of fact a clause states by its verb."""
    verb = _real_verb(passage, clause)
    low = passage.lows[verb]
    start = passage.lows[clause.verb]
    near = passage.lows[max(clause.subject, clause.verb - 1) : min(clause.last, verb + 2)]
    negated = start.endswith("n't") or not _NEGATIONS.isdisjoint(near)
    happened = (
        (
            start in fact_words.STRONG_PASTS
            and start not in ("is", "are", "has", "have", "does", "do")
        )
        or start.endswith("ed")
        or (start in _HAVE and verb > clause.verb)
        or start in ("will", "'ll", "shall", "remain", "remains")
        or (start in _BE and low.endswith("ed"))
    )
    copular = low in _COPULAS or (
        start in _BE and not low.endswith(("ed", "ing")) and low not in fact_words.ALSO_PARTICIPLES
    )
    rule = fact_words.EVENTS.get(low, "clause")
    told = Told("event", rule, None, happened, negated, low, copular)
    if reported and _is_judged(passage, clause):
        return replace(told, category="assessment", rule="judged")
    if negated:
        return told
    if low in fact_words.LAW_VERBS and (noun := _law(passage, verb, clause)) is not None:
        return replace(
            told, category="law", rule="law_made", value=_law_name(passage, noun, clause)
        )
    if low in ("joined", "join"):
        return replace(told, category="membership", rule="joined")
    if low in _SITUATED and (place := _place(passage, verb, clause)) is not None:
        return replace(told, category="place", rule="placed", value=place)
    if low in _SETTLED and passage.lows[verb + 1 : verb + 2] in (["for"], ["on"], ["in"]):
        return replace(told, category="date", rule="dated")
    if low in fact_words.PLACED and (place := _place(passage, verb, clause)) is not None:
        return replace(told, value=place)
    return told


def _real_verb(passage: Passage, clause: ClauseLimits) -> int:
    """Step over auxiliaries and adverbs: ``has not yet been closed`` is about *closed*."""
    lows, i = passage.lows, clause.verb
    while i + 1 < clause.last and (
        lows[i] in _AHEAD
        or lows[i] in lexicon.ADVERBS
        or lows[i].endswith("n't")
        or (i > clause.verb and lows[i].endswith("ly"))
    ):
        if lows[i + 1] in _OBJECTS:
            break
        i += 1
    return i


def _law(passage: Passage, verb: int, clause: ClauseLimits) -> int | None:
    for at in range(max(clause.first, verb - 2 * _REACH), min(clause.last, verb + 2 * _REACH)):
        if passage.lows[at] in fact_words.LAW_NOUNS:
            return at
    return None


def _law_name(passage: Passage, noun: int, clause: ClauseLimits) -> str | None:
    low, high = passage.starts[clause.first], passage.ends[clause.last - 1]
    for one in _LAW_NAME.finditer(passage.text, max(low, passage.starts[noun] - 120), high):
        if one.start() <= passage.starts[noun] < one.end():
            return one[0]
    return None


def _place(passage: Passage, verb: int, clause: ClauseLimits) -> str | None:
    """Find ``in`` and a name not far behind a verb: ``is based in Cairo``."""
    for at in range(verb + 1, min(clause.last - 1, verb + 1 + _REACH)):
        if passage.words[at] in (",", ";", ":"):
            return None
        if passage.lows[at] in ("in", "at"):
            name = _PLACE_NAME.match(
                passage.text, passage.starts[at + 1], passage.ends[clause.last - 1]
            )
            if name is None or passage.lows[at + 1] in lexicon.TIME_WORDS:
                return None
            # "In the Russian town" names no place by itself.
            goes_on = _BEHIND_NAME.match(passage.text, name.end())
            joined = goes_on is None or goes_on[1] in lexicon.PREPOSITIONS | lexicon.CONJUNCTIONS
            return name[1] if joined or not name[1].startswith("the ") else None
    return None


def _is_judged(passage: Passage, clause: ClauseLimits) -> bool:
    """Tell whether a clause judges rather than tells: ``was dangerous``, ``should go``."""
    lows = passage.lows
    after = lows[clause.verb : clause.last]
    if not _SHOULD.isdisjoint(after[:3]):
        return True
    if after[0] in fact_words.JUDGING or after[0] in ("needs", "need", "deserves"):
        return True
    modal = after[0] in fact_words.MODALS
    if modal and not fact_words.JUDGEMENTS.isdisjoint(after[:8]):
        return True
    if after[0] in _COPULAS or (
        (modal or after[0] in _HAVE) and not _COPULAS.isdisjoint(after[:4])
    ):
        return (
            not fact_words.JUDGEMENTS.isdisjoint(after[:8])
            or QUOTED in passage.words[clause.verb : clause.verb + 6]
        )
    return False


def stance_of(passage: Passage, clause: ClauseLimits, reported: bool) -> FactStance:
    """Tell whether a clause states what it tells, or that it is planned, expected, supposed."""
    lows = passage.lows
    here = lows[clause.verb : min(clause.last, clause.verb + 6)]
    start = here[0]
    if "if" in lows[clause.first : clause.last] or "unless" in lows[clause.first : clause.verb]:
        return "supposes"
    if start in ("could", "might", "may") or here[:2] in (["'d", "be"],):
        return "supposes"
    if start in ("would", "'d"):
        return "plans" if reported else "supposes"
    if start in ("should", "must"):
        return "demands"
    if start in ("will", "shall", "'ll", "won't"):
        return "plans"
    be, to = start in _BE, "to" in here
    if to and not fact_words.FORESEEN.isdisjoint(here[:3]):
        return "expects"
    if be and (here[1:2] == ["to"] or not _SETTLED.isdisjoint(here[1:3])):
        return "plans"
    if to and start in fact_words.PLANNING and "to" in here[:3]:
        return "plans"
    if be and to and not fact_words.PLANNING.isdisjoint(here[1:3]):
        return "plans"
    return "states"
