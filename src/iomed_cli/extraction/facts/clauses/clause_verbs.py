"""Verbs of clauses: where the subject of a stretch of words ends and its own verb stands."""

from __future__ import annotations

from iomed_cli.extraction import lexicon
from iomed_cli.extraction.facts.clauses.bare_verbs import (
    HARDLY_VERBS,
    are_before_place,
    counts,
    is_behind_aside,
    is_scheduled,
    takes_object,
    tells_clause,
)
from iomed_cli.extraction.facts.when import YEAR
from iomed_cli.extraction.grammar.finite_verbs import ends_in_s, is_money, is_verb
from iomed_cli.extraction.lexicon import fact_words, time_words
from iomed_cli.extraction.lexicon.figure_words import CURRENCY_CODES, DOLLARS
from iomed_cli.extraction.text.passages import DASHES, QUOTED, Passage
from iomed_cli.extraction.text.word_table import WordTable

_REACH = 45
_AHEAD = 14
_AUXILIARIES = fact_words.MODALS | frozenset(
    """is are was were has have had do does did isn't aren't wasn't weren't hasn't haven't hadn't
    don't doesn't didn't won't wouldn't can't cannot couldn't shouldn't""".split()
)
_CLEAR_PASTS = (fact_words.STRONG_PASTS | lexicon.FINITE) - fact_words.ALSO_PARTICIPLES
_MARKS = frozenset({",", ";", ":", *DASHES})
_SUBORDINATES = frozenset(
    """who which whom whose that when while where because after before since until if unless
    although though as whether why how what""".split()
)
_RELATIVES = frozenset({"who", "which"})
_JOINTS = frozenset("and but or".split())
_NO_NOUNS = (
    lexicon.DETERMINERS
    | lexicon.PREPOSITIONS
    | lexicon.CONJUNCTIONS
    | frozenset("to not more most less least very so too".split())
)
_PLURAL_SUBJECTS = lexicon.GROUPS | frozenset(
    "people men women children police many most some several others both they we i you".split()
)
_BEHIND_VERBS = (
    lexicon.DETERMINERS
    | lexicon.PREPOSITIONS
    | lexicon.ADVERBS
    | frozenset("to that him her it them us nothing nobody whether how why from about".split())
) - {"than"}


PRESENT = frozenset("is are has have does do".split())
PASTS = fact_words.STRONG_PASTS - PRESENT
"""Verbs of what was, and auxiliaries of it."""
INNER = lexicon.RELATIVES | lexicon.SUBORDINATORS | {"that"}
"""What opens a clause within another."""
_BEFORE_AMOUNTS = frozenset("about around over nearly almost roughly some up".split())
_ARTICLES = frozenset("a an the his her its their our my your no every each".split())
_OBJECTS = lexicon.DETERMINERS | {"him", "her", "it", "them", "that"}
_NEVER_VERBS = _NO_NOUNS | lexicon.ADVERBS
_NO_VERBS = frozenset({"", "opener", "be"})
_NO_BE = _AUXILIARIES | lexicon.ADVERBS | {"to", "not", "n't"}
"""Behind which *be* is no verb by itself, as it is in ``demanded that the road be closed``."""
_SAYS = frozenset("said says say".split())
_BY_SO_MUCH = fact_words.MEASURING | {"voted"}
_BY_NUMBERS = frozenset("failed passed won missed beaten".split())
_OF = frozenset("at of from in for".split())
_SHORTEST = 4
_NEAR = 8
_SUBJECTS = frozenset("he she it they we i".split())
_OPENING_CLAUSES = (
    _SUBORDINATES - frozenset("as after before since until".split())
    | _SUBJECTS
    | {";", ":", "something"}
)
_SURE_FORMS = frozenset({"auxiliary", "clear", "past"})
_BARE = frozenset({"base", "noun"})
"""Forms of a verb that may be the present of several."""
_SHORT = frozenset("use ask win see add buy eat try sue fly aid owe".split())
_TIMES = time_words.PERIODS | time_words.SEASONS | {"day"}


def main_verb(passage: Passage, low: int, high: int) -> int | None:
    """Give the word that is the verb of the clause that begins at `low`; None if none is seen.

    Verbs of relative clauses and of what *because* and the like open are stepped
    over, and participles that describe a noun: ``the vote held in March was void``.
    """
    lows = passage.lows
    if passage.words[low].islower():
        form = _form[lows[low]]
        if form in ("auxiliary", "clear"):
            return None
        following = lows[low + 1] if low + 1 < high else ""
        if (form == "past" or lows[low] in fact_words.PRESENT_VERBS) and following in _OBJECTS:
            # "(Police) believe the target was the school".
            return None
    inner = 0
    stepped = owned = False
    last = min(high, low + _REACH)
    behind = low + 1
    for i, form in enumerate(map(_form.__getitem__, lows[behind:last]), behind):
        if not form or i < behind:
            continue
        before = lows[i - 1]
        if before == "," and not inner and form in _BARE and is_behind_aside(passage, low, i):
            if _verb_follows(passage, i, high):
                continue
            return i
        if form == "noun" and not (_is_plural[before] or before in _RELATIVES):
            continue
        if form == "opener":
            if _opens_inner(passage, i, high):
                inner += 1
                owned = lows[i] == "that" and i + 1 < last and lows[i + 1] in lexicon.DETERMINERS
        elif owned and inner and form == "past" and before not in _NO_NOUNS:
            # "A report that the regulator published in May gave warning"
            inner -= 1
            stepped, owned = True, False
        elif form == "be" and (lows[i - 1] in _NO_BE or "that" not in lows[low:i]):
            continue
        elif form == "be" or is_finite(passage, i, high):
            if stepped and before in ("and", "or"):
                # "The boy who shot one teacher and wounded another" goes on with *who*.
                continue
            if not inner:
                return i
            if (
                lows[i] not in _SAYS
                or lows[i + 1 : i + 2] == ["that"]
                or not tells_clause(passage, i)
            ):
                inner -= 1
            stepped = True
            behind = _behind_verb(lows, i, last)
    return None


def _behind_verb(lows: list[str], i: int, last: int) -> int:
    """Give where the verb at `i` of an inner clause ends, with what is no verb of the outer one."""
    behind = i + 1
    while behind < last and (lows[behind] in _AUXILIARIES or lows[behind] in lexicon.ADVERBS):
        behind += 1
    # "have been taken" and "was closed" are one verb each.
    if behind < last and lows[i] in _AUXILIARIES and lows[behind] not in _MARKS:
        behind += 1
    # "A vet who sold banned drugs was jailed": what he sold was banned.
    if behind + 1 < last and _form[lows[behind]] == "past" and lows[behind + 1].isalpha():
        behind += 1
    return behind


def is_sure(low: str) -> bool:
    """Tell whether a word can be little else than a verb: not ``states`` or ``plans``."""
    return _form[low] in _SURE_FORMS or low in fact_words.PRESENT_VERBS


def is_present(low: str) -> bool:
    """Tell whether a verb's form is that of the present, which may tell what is to come."""
    form = _form[low]
    return (form == "s" and low not in ("was", "has")) or form in ("base", "noun")


def is_participle(low: str) -> bool:
    """Tell whether a word may be a participle of the past: ``signed``, ``held``."""
    return low.endswith("ed") or low in fact_words.ALSO_PARTICIPLES


def is_past(low: str) -> bool:
    """Tell whether a word may be a finite verb that tells what was."""
    return low in PASTS or low in fact_words.PLAIN_PASTS or low.endswith("ed")


def _opens_inner(passage: Passage, i: int, high: int) -> bool:
    low, after = passage.lows[i], passage.lows[i + 1] if i + 1 < high else ""
    if low in ("after", "before", "since", "until", "as"):
        # "After the vote", "since 2019" and "as a nurse" have no verb.
        return after in lexicon.SUBJECT_PRONOUNS
    if after == "to":
        # "How to escalate it"
        return False
    if low == "that":
        # "Smoke that summer reached Oslo": it points to the summer.
        return passage.lows[i - 1] not in _NO_NOUNS and after not in _TIMES
    return True


def is_finite(passage: Passage, i: int, high: int) -> bool:
    """Tell whether the word at `i` is a finite verb, as far as its form and neighbours tell."""
    low = passage.lows[i]
    form = _form[low]
    before = passage.lows[i - 1] if i else ""
    if before in _RELATIVES:
        if form in ("s", "base", "noun"):
            # "The firm, which employs 400 people, was fined": the verb behind is another's.
            # "Which countries" and "who else" have none.
            behind_comma = i > 1 and passage.lows[i - 2] == ","
            apart = before == "who" or behind_comma
            if low in fact_words.PRESENT_VERBS or (form == "s" and apart):
                return True
            # "The talks, which open on Monday, are"
            return (form == "s" or behind_comma) and _goes_on(passage, i)
        if form == "plain":
            # "Who beat Lund": a verb, whatever follows.
            return True
    if form == "base" and before == "that" and i + 1 < high:
        # "The three in Velden that offer rooms"
        return _form[passage.lows[i + 1]] not in _SURE_FORMS
    if form in ("base", "noun") and not _is_plural[before]:
        return form == "base" and (_are_of_name(passage, i) or _are_at_place(passage, i, high))
    if form in _NO_VERBS or passage.words[i][0].isupper():
        return False
    if form == "auxiliary":
        return before != "to"
    if form == "clitic":
        return before in ("he", "she", "it", "there")
    if before in ("be", "been", "being", "having"):
        return False
    if form == "clear":
        return before not in _ARTICLES and before != "to"
    if form == "past":
        return _is_past(passage, i, high) and not (low == "won" and is_money(passage, i))
    named = form == "plain" and passage.words[i + 1 : i + 2] and passage.words[i + 1][0].isupper()
    if named and (before in _MARKS or before == ")"):
        # "Lund, who is 23, beat Hale"
        return True
    if before in _NO_NOUNS or (before in _MARKS and low not in fact_words.PRESENT_VERBS):
        told = before in ("that", "which", "who", ",") and form == "s"
        sells = before != "," and low in fact_words.PRESENT_VERBS
        return told and (sells or _goes_on(passage, i))
    if form == "plain":
        return bool(named or _goes_on(passage, i)) and not _verb_follows(passage, i, high)
    return _is_present(passage, i, high)


@WordTable
def _is_plural(low: str) -> bool:
    """Tell whether a word may be a subject whose verb has no s in the present."""
    return ends_in_s(low) or low in _PLURAL_SUBJECTS


@WordTable
def _form(low: str) -> str:
    """Give what form of a verb a word may be; empty for what is none, `opener` for *who*, *when*.

    Most are a `noun`, which is a verb behind a plural only.
    """
    if low == "'s":
        return "clitic"
    if low in _AUXILIARIES:
        return "auxiliary"
    if low in _CLEAR_PASTS:
        return "clear"
    if low == "be":
        return "be"
    if low in fact_words.PLAIN_PASTS:
        return "plain"
    if low in fact_words.ALSO_PARTICIPLES or low.endswith("ed"):
        return "past"
    if low in fact_words.PRESENT_VERBS:
        return "s" if ends_in_s(low) else "base"
    if low in _SUBORDINATES:
        return "opener"
    if low in _NEVER_VERBS or not low.isalpha() or (len(low) < _SHORTEST and low not in _SHORT):
        return ""
    if ends_in_s(low):
        return "" if low in HARDLY_VERBS else "s"
    return "" if low.endswith(("ly", "ing", "tion", "ness", "ity", "ism")) else "noun"


def _is_past(passage: Passage, i: int, high: int) -> bool:
    low, lows = passage.lows[i], passage.lows
    before = lows[i - 1] if i else ""
    if (before in lexicon.RELATIVES and low.endswith("ed")) or before in _SUBJECTS:
        return True
    if before == "than" and lows[i - 2] == "more" and low in fact_words.MEASURING:
        # "Revenue more than doubled"
        return True
    if before == "those" and _verb_follows(passage, i, high):
        # "Those convicted can be jailed"
        return False
    if before in lexicon.NUMBERS and i > 1 and lows[i - 2] == "in":
        # "Fewer than one in ten led to a trial"
        return True
    if before in lexicon.DETERMINERS or before in lexicon.PREPOSITIONS or before == "to":
        return before in fact_words.PRONOUN_SUBJECTS and before not in ("this", "that", "a")
    after = lows[i + 1] if i + 1 < high else ""
    if after == "by":
        # "Fares increased by 5%", "members voted by 12 to three"
        # "A second bid, for 40 acres, lost by three votes"
        apart = before in _MARKS and not (before == "," and "," in lows[max(0, i - _NEAR) : i - 1])
        counted = lows[i + 2 : i + 3]
        number = bool(counted) and (counted[0][0].isdigit() or counted[0] in lexicon.NUMBERS)
        measures = (low in _BY_SO_MUCH or (low in _BY_NUMBERS and number)) and not apart
        return measures and not _verb_follows(passage, i, high)
    if low.endswith("ed") and low not in fact_words.ALSO_PARTICIPLES and not is_verb(passage, i):
        return False
    if before in _MARKS and (before != "," or _closes(passage, i, high)):
        return False
    describes = after in lexicon.PREPOSITIONS or after in _MARKS or after in lexicon.TIME_WORDS
    describes = describes or after == QUOTED or after in lexicon.ADVERBS or after in _SAYS
    # "The plan proposed by Lund failed": a later verb is the clause's own.
    return not (describes and _verb_follows(passage, i, high))


def _closes(passage: Passage, i: int, high: int) -> bool:
    """``the suspects, aged between 19 and 44, were``: a comma and a verb close what describes."""
    for k in range(i + 1, min(high - 1, i + _AHEAD)):
        if passage.words[k] == ",":
            return passage.lows[k + 1] in _AUXILIARIES or passage.lows[k + 1] in _CLEAR_PASTS
    return False


def _is_present(passage: Passage, i: int, high: int) -> bool:
    low, lows = passage.lows[i], passage.lows
    before = lows[i - 1] if i else ""
    if ends_in_s(low):
        after = lows[i + 1] if i + 1 < high else ""
        plans = after == "to" and low in fact_words.PLANNING
        known = plans or low in fact_words.PRESENT_VERBS
        if ends_in_s(before) and not (known and passage.words[i - 1][0].isupper()):
            return False
        year = YEAR.fullmatch(before) and i > 1 and lows[i - 2] in time_words.NEAR
        if (before[0].isdigit() and not year) or before in lexicon.NUMBERS or before == "'s":
            return False
        if not known:
            amount = after in _BEFORE_AMOUNTS and lows[i + 2 : i + 3] and lows[i + 2][0].isdigit()
            tied = after in lexicon.PREPOSITIONS and after != "to"
            known = bool(amount) or (not tied and _goes_on(passage, i))
        return known and not _verb_follows(passage, i, high)
    plural = _is_plural[before]
    if plural and (counts(passage, i) or is_scheduled(lows, i)):
        return not _verb_follows(passage, i, high)
    if not plural or (low not in fact_words.PRESENT_VERBS and not takes_object(passage, i)):
        return False
    return not _verb_follows(passage, i, high)


def _are_of_name(passage: Passage, i: int) -> bool:
    """Tell whether several of a named body stand before a verb: ``Analysts at Velden Research expect``."""
    lows, k = passage.lows, i - 1
    while k > 1 and (
        passage.words[k][0].isupper() or (lows[k] == "of" and lows[k - 2 : k - 1] == ["the"])
    ):
        # "Figures from the Bureau of Labour show"
        k -= 1
    k -= k < i - 1 and lows[k] == "the"
    return 0 < k < i - 1 and lows[k] in _OF and ends_in_s(lows[k - 1]) and _goes_on(passage, i)


def _are_at_place(passage: Passage, i: int, high: int) -> bool:
    """``Patients in the far north face a long journey``: several before what places them."""
    end = next((k for k in range(i + 1, high) if passage.lows[k] in _SUBORDINATES), high)
    return are_before_place(passage, i) and not _verb_follows(passage, i, end)


def _goes_on(passage: Passage, i: int) -> bool:
    """Tell whether what follows a word can be the object of a verb, or an adverbial."""
    if i + 1 >= len(passage.lows):
        return False
    after = passage.lows[i + 1]
    if after in _BEHIND_VERBS or after.endswith("ly"):
        return True
    if after in CURRENCY_CODES or after in DOLLARS:
        # "wipes C$55 million off", "cost Rs 400"
        sum_of = passage.lows[i + 2 : i + 3]
        return bool(sum_of) and (sum_of[0] == "$" or sum_of[0][0].isdigit())
    figure = any(map(str.isdigit, after)) or not after[0].isalpha()
    return figure and after not in _MARKS and after not in (".", "(", ")", "'s", "'")


def _verb_follows(passage: Passage, i: int, high: int) -> bool:
    """Tell whether a surer verb stands behind a word, before anything that opens a clause."""
    lows, words = passage.lows, passage.words
    for k in range(i + 1, min(high, i + _AHEAD)):
        low, before = lows[k], lows[k - 1]
        if low in _OPENING_CLAUSES:
            return False
        if low in _JOINTS and not (
            before[0].isdigit() and k + 1 < high and lows[k + 1][0].isdigit()
        ):
            # "opened in 1887 and survived two wars"; but "between 40 and 60 were"
            return False
        form = _form[low]
        if form not in _SURE_FORMS or not words[k][0].islower():
            continue
        if k == i + 1:
            if form == "auxiliary" or low in _SAYS:
                return True
        elif before == "to" or before in lexicon.DETERMINERS:
            continue
        elif form != "past":
            if before == "," and "," not in lows[max(0, i - _REACH) : k - 1]:
                # "The tunnel opened in 1927, is 2 km long and carries"
                return False
            return before not in ("who", "which", "that")
        elif low.endswith("ed") and is_verb(passage, k) and lows[k + 1 : k + 2] != ["by"]:
            return not (before in lexicon.PREPOSITIONS or before in _MARKS or before == "having")
    return False
