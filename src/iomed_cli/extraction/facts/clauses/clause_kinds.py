"""Kinds of clauses: what a clause tells by its verb, and whether as done, planned or supposed."""

from __future__ import annotations

from collections.abc import Mapping
from itertools import compress

from msgspec.structs import replace

from iomed_cli.extraction import lexicon
from iomed_cli.extraction.facts.clauses.clause import SubjectKind, Told
from iomed_cli.extraction.facts.clauses.clause_verbs import PASTS
from iomed_cli.extraction.facts.clauses.limits.clause_limits import ClauseLimits
from iomed_cli.extraction.facts.standalone import is_spoken, opens_group
from iomed_cli.extraction.lexicon import fact_words
from iomed_cli.extraction.lexicon.stance_words import NEGATIONS
from iomed_cli.extraction.text.passages import QUOTED, Passage
from iomed_cli.lazy_patterns import lazy
from iomed_cli.model import FactStance

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
_BE = lexicon.FORMS_OF_BE | {"'s"}
_HAVE = frozenset("has have had".split())
_HAPPENED = PASTS | frozenset("will 'll shall remain remains".split())
_AHEAD = _BE | _HAVE | fact_words.MODALS | frozenset("do does did to not n't".split())
"""What stands before the verb that tells what happened."""
_OBJECTS = lexicon.DETERMINERS | (lexicon.PREPOSITIONS - {"to"})
"""What begins what stands behind a verb."""
_SHOULD = frozenset({"should", "must", "ought"})
_SETTLED = frozenset("scheduled set due slated planned expected timed".split())
_JOINING = frozenset({"joined", "join"})
_TELLING_MORE = fact_words.LAW_VERBS | _JOINING | _SITUATED | _SETTLED | fact_words.PLACED
"""Verbs that may tell more than that something happened."""
_MEANS = frozenset(
    """aim approach goal way idea purpose job task solution intention answer key method strategy trick
    point role duty mission choice option priority effect""".split()
)
_EXPECTS = frozenset({"expect", "expects"})
_LIKELY = frozenset({"probably", "likely"})
_CONDITIONS = frozenset({"if", "unless"})
_STANCED = _EXPECTS | frozenset("could might may would 'd should must will shall 'll won't".split())
"""How verbs begin that don't simply state, besides *be* and those before *to*."""
_LATER = frozenset("later eventually subsequently soon finally".split())
_PLANS = fact_words.PLANNING - _SETTLED
_COPULAS = _BE | frozenset(
    "remains remain remained seems seem seemed becomes become became".split()
)


_FIRST = frozenset("i we me us my our mine ours myself ourselves".split())
_OBJECT_PRONOUNS = frozenset("him them it her".split())
_POINTING = frozenset("this these those".split())
_OPEN_OBJECTS = _OBJECT_PRONOUNS | _POINTING | {"that"}
_OPEN_BEHIND = lexicon.PREPOSITIONS | lexicon.CONJUNCTIONS | {"too", "again", "later"}
_OTHER_NOUNS = lexicon.DETERMINERS | lexicon.SUBORDINATORS | lexicon.RELATIVES | {"to"}
_OBJECT_REACH = 7
_ASKING = frozenset("you your yours yourself ?".split())
_DONE_TO = frozenset("was were should must".split())
_SPOKEN = _FIRST | _ASKING
"""Words of those who speak with one another."""
_SUBJECT_KINDS: Mapping[str, SubjectKind] = {
    **dict.fromkeys(fact_words.OWNERS, "owner"),
    "he": "person",
    "she": "person",
    "it": "group",
    "they": "group",
    "there": "there",
    "the": "described",
}


def told_by(passage: Passage, clause: ClauseLimits, verb: int, reported: bool) -> Told:
    """Tell what kind of fact a clause states by its verb, the one that `real_verb` gives."""
    lows = passage.lows
    low, start = lows[verb], lows[clause.verb]
    near = lows[max(clause.subject, clause.verb - 1) : min(clause.last, verb + 2)]
    # A slice is compared twice as fast as `endswith` answers.
    negated = start[-3:] == "n't" or not NEGATIONS.isdisjoint(near)
    be = start in _BE
    happened = (
        start in _HAPPENED
        or start[-2:] == "ed"
        or (start in _HAVE and verb > clause.verb)
        or (be and low[-2:] == "ed")
    )
    copular = low in _COPULAS or (
        be and not low.endswith(("ed", "ing")) and low not in fact_words.ALSO_PARTICIPLES
    )
    rule = fact_words.EVENTS.get(low, "clause")
    told = Told("event", rule, None, happened, negated, low, copular)
    if reported and _is_judged(passage, clause):
        return replace(told, category="assessment", rule="judged")
    if negated or low not in _TELLING_MORE:
        return told
    if low in fact_words.LAW_VERBS and (noun := _law(passage, verb, clause)) is not None:
        return replace(
            told, category="law", rule="law_made", value=_law_name(passage, noun, clause)
        )
    if low in _JOINING:
        return replace(told, category="membership", rule="joined")
    if low in _SITUATED and (place := _place(passage, verb, clause)) is not None:
        return replace(told, category="place", rule="placed", value=place)
    if low in _SETTLED and passage.lows[verb + 1 : verb + 2] in (["for"], ["on"], ["in"]):
        return replace(told, category="date", rule="dated")
    if low in fact_words.PLACED and (place := _place(passage, verb, clause)) is not None:
        return replace(told, value=place)
    return told


def real_verb(passage: Passage, clause: ClauseLimits) -> int:
    """Step over auxiliaries and adverbs: ``has not yet been closed`` is about *closed*."""
    lows, i = passage.lows, clause.verb
    while i + 1 < clause.last and (
        lows[i] in _AHEAD
        or lows[i] in lexicon.ADVERBS
        or lows[i][-3:] == "n't"
        or (i > clause.verb and lows[i][-2:] == "ly")
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
        return not fact_words.JUDGEMENTS.isdisjoint(after[:8]) or _is_called(passage, clause)
    return False


def _is_called(passage: Passage, clause: ClauseLimits) -> bool:
    """Tell whether a judgement in marks stands behind *be*: ``was “modest”``, not ``was “searching”``."""
    for k in range(clause.verb, min(clause.verb + 3, clause.last - 1)):
        if passage.lows[k] not in _COPULAS:
            continue
        for at in (k + 1, k + 2):
            if at < clause.last and passage.words[at] == QUOTED:
                inner = passage.quoted.get(at)
                words = passage.text[inner.start : inner.end].split() if inner else []
                return len(words) < 2 or not words[0].endswith("ing")
    return False


def _is_settled(here: list[str]) -> bool:
    """``is due to start``, ``is set for May``; not ``is due to the rain`` or ``was set up``."""
    for i, low in enumerate(here[1:4], 1):
        if low in _SETTLED:
            following = here[i + 1 : i + 3]
            if following[:1] == ["to"]:
                noun = following[1:2]
                return not noun or (
                    noun[0] not in lexicon.DETERMINERS and not noun[0].endswith(("ing", "s"))
                )
            return following[:1] in (["for"], ["on"], ["in"], ["at"])
    return False


def stance_of(passage: Passage, clause: ClauseLimits, reported: bool) -> FactStance:
    """Tell whether a clause states what it tells, or that it is planned, expected, supposed."""
    lows = passage.lows
    here = lows[clause.verb : min(clause.last, clause.verb + 6)]
    start = here[0]
    if not _CONDITIONS.isdisjoint(passage.vocabulary):
        # "The firm offered to sell if the road was built": it has offered.
        done = start.endswith("ed") or start in fact_words.ALSO_PARTICIPLES
        if (
            "if" in lows[clause.first : clause.verb if done else clause.last]
            or "unless" in lows[clause.first : clause.verb]
        ):
            return "supposes"
    be, to = start in _BE, "to" in here
    if not (be or to or start in _STANCED):
        return "states"
    if start == "could" and here[1:2] in (["not"], ["n't"]):
        return "states"
    if start in ("could", "might", "may") or here[:2] in (["'d", "be"],):
        return "supposes"
    if start in ("would", "'d"):
        if "have" in here[1:3]:
            after = here[here.index("have") + 1 :][:1]
            if after and after[0] not in lexicon.DETERMINERS | {"to"}:
                return "supposes"
        if not _LATER.isdisjoint(here[1:4]):
            # "He would later move to Velden": he did.
            return "states" if not reported else "plans"
        return "plans" if reported else "supposes"
    if start in ("should", "must"):
        return "demands"
    if start in ("will", "shall", "'ll", "won't"):
        near = lows[max(clause.subject, clause.verb - 1) : clause.verb + 3]
        return "expects" if not _LIKELY.isdisjoint(near) else "plans"
    if start in _EXPECTS:
        return "expects"
    if to and not fact_words.FORESEEN.isdisjoint(here[:3]):
        return "expects"
    if be and here[1:2] == ["to"]:
        # "The aim is to save the mill" plans nothing.
        return "plans" if _MEANS.isdisjoint(lows[clause.subject : clause.verb]) else "states"
    if be and _is_settled(here):
        return "plans"
    if to and start in fact_words.PLANNING and "to" in here[:3]:
        return "plans"
    if be and to and not _PLANS.isdisjoint(here[1:3]):
        return "plans"
    return "states"


def subject_kind(passage: Passage, limits: ClauseLimits, direct: bool) -> SubjectKind | None:
    """Tell what kind of subject a clause has; None where it can't be a statement."""
    lows = passage.lows
    if lows[limits.verb] in _EXPECTS and _OBJECT_PRONOUNS.intersection(
        lows[limits.verb + 1 : limits.verb + 2]
    ):
        # "Officials expect it to rise": what?
        return None
    first = lows[limits.subject]
    if not _SPOKEN.isdisjoint(passage.vocabulary):
        here = range(limits.first, limits.last)
        # "US" is a country.
        own = {
            lows[i]
            for i in compress(here, map(_SPOKEN.__contains__, lows[limits.first : limits.last]))
            if passage.words[i] != "US" and is_spoken(passage.words, i)
        }
        if not _ASKING.isdisjoint(own):
            return None
        if own:
            return "first" if direct else None
    if first in _SUBJECT_KINDS:
        return _SUBJECT_KINDS[first]
    if first in fact_words.PRONOUN_SUBJECTS:
        several = limits.subject_end - limits.subject > 1
        if first == "nobody" and not several and lows[limits.verb] in _DONE_TO:
            # "Nobody was hurt"
            return "plain"
        if first == "those" and several and opens_group(lows[limits.subject + 1]):
            return "plain"
        if first in fact_words.QUANTIFIERS and several:
            return "plain"
        # "This will put money in the hands of 240,000 growers," she said.
        return "first" if direct and (first == "this" or (several and first == "these")) else None
    if passage.words[limits.subject] == QUOTED or not first[0].isalnum():
        return None if first[0] not in "$£€₹¥" else "plain"
    return "plain"


def has_open_object(passage: Passage, limits: ClauseLimits) -> bool:
    """Tell whether a verb's object is a pronoun that nothing beside the verb explains.

    In ``Lund vouched for him`` he is not Lund.
    """
    lows, words = passage.lows, passage.words
    last = min(limits.last, limits.verb + _OBJECT_REACH)
    if _OPEN_OBJECTS.isdisjoint(lows[limits.verb + 1 : last]):
        return False
    if "'s" in lows[limits.first : limits.verb]:
        # "Lund's team met him."
        return False
    for k in range(limits.verb + 1, last):
        low = lows[k]
        ends = k + 1 >= limits.last or lows[k + 1] in _OPEN_BEHIND or not lows[k + 1][0].isalnum()
        if low in ("him", "them") or (ends and (low in _OBJECT_PRONOUNS or low in _POINTING)):
            return True
        if low == "that" and k + 1 >= limits.last:
            return True
        if k + 1 < limits.last and low in _OBJECT_PRONOUNS and lows[k + 1] in lexicon.TIME_WORDS:
            return low != "her"
        to_whom = low == "to" and lows[k + 1 : k + 2] and lows[k + 1] in ("him", "her", "them")
        if (low in _OTHER_NOUNS and not to_whom) or not words[k][0].islower():
            return False
    return False
