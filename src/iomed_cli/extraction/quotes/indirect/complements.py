"""What follows a cue: a clause, a hearer, a question or an infinitive."""

from __future__ import annotations

from iomed_cli.extraction import lexicon
from iomed_cli.extraction.grammar.cues import Cue
from iomed_cli.extraction.grammar.finite_verbs import ends_in_s, is_money, is_verb, may_be_present
from iomed_cli.extraction.grammar.sentences import Sentence
from iomed_cli.extraction.grammar.verb_forms import FORMS
from iomed_cli.extraction.lexicon.reporting_verbs import Frame
from iomed_cli.extraction.names.name_phrases import is_abbreviation
from iomed_cli.extraction.quotes import rules
from iomed_cli.extraction.quotes.rules import Rule
from iomed_cli.extraction.text.passages import BREAKS, PAUSES, QUOTED, STOPS, Passage

_LEADING_IN = frozenset(
    "apart when if although though while because despite unlike after before unless until once".split()
)
_TAKES_TO = frozenset("adds added add adding responds responded replied respond reply".split())
_ADVERBIAL = frozenset("in on at during after before to".split())
_ALSO_RELATIVE = frozenset("who which whose whom when where".split())
_HEARERS = frozenset("me us him her them you people voters reporters".split())
_RELATIVES = frozenset("who which that when where as whose to".split())
_SUBORDINATE = frozenset("because although though since unless until than".split())
_BEFORE_COUNTS = (["at", "least"], ["at", "most"], ["more", "than"], ["fewer", "than"], ["about"])
_OPENS_COUNTS = frozenset(words[0] for words in _BEFORE_COUNTS)
_UNITS = frozenset("minutes hours days weeks months years".split())
_LONGEST_OBJECT = 7
_OBJECTS = frozenset("it him her them me us you everyone everybody nobody".split())
_ONE_THING = lexicon.POSSESSIVES | frozenset("the a an this that its each every".split())
_LIMITS = BREAKS | PAUSES | {QUOTED}
_BREAKS_CLAUSE = _RELATIVES | _SUBORDINATE | STOPS | {",", QUOTED}
_NO_PREDICATES = (
    lexicon.PREPOSITIONS
    | lexicon.CONJUNCTIONS
    | lexicon.SUBORDINATORS
    | lexicon.AUXILIARIES
    | frozenset("'s not".split())
)
ALSO_ADVERBIAL = frozenset("when where which".split())
BARE_SUBJECTS = frozenset("he she they it we there i".split())


def behind_hearer(passage: Passage, cue: Cue, i: int, high: int) -> tuple[int | None, str]:
    """Find what follows ``told the paper``: a question, an infinitive or a bare clause."""
    lows, words = passage.lows, passage.words
    if not cue.frames & Frame.HEARER:
        return None, ""
    for j in range(i, min(high, i + 15)):
        low = lows[j]
        if words[j] in _LIMITS and (words[j] in (",", QUOTED) or _stops(passage, j)):
            return None, ""
        if j == i:
            continue
        if _is_only_verb(passage, i, j, high) and not cue.frames & Frame.HEARER_NEEDED:
            return i, "clause"
        if low == "to" and j + 1 < high and _may_be_infinitive(passage, j + 1):
            clause = any(is_verb(passage, k) for k in range(i, j))
            return (None, "") if clause else (i, "infinitive")
        if low in lexicon.QUESTION_WORDS:
            relative = low in _ALSO_RELATIVE and lows[j - 1] not in _HEARERS
            return (None, "") if relative else (j, "question")
        new_phrase = low in lexicon.DETERMINERS and lows[j - 1] not in lexicon.PREPOSITIONS
        if low in BARE_SUBJECTS or (new_phrase and low not in ("one", "two", "other")):
            return j, "clause"
    return None, ""


def _is_only_verb(passage: Passage, first: int, i: int, high: int) -> bool:
    """Tell ``warned the dam threatens three villages`` from ``warned the club members it had``."""
    return is_present(passage, first, i, high) and not any(
        is_verb(passage, k) for k in range(i + 1, high)
    )


def _may_be_infinitive(passage: Passage, i: int) -> bool:
    """Tell ``to try`` from ``to the council``, ``to Paris`` and ``to 27 members``."""
    if passage.words[i] == QUOTED:
        return passage.text[passage.quoted[i].start].islower()
    return passage.words[i][0].islower() and passage.lows[i] not in lexicon.DETERMINERS


def after_that(passage: Passage, i: int, high: int, hearer: bool) -> int | None:
    """Find *that* behind a cue, over an adverbial or a hearer: ``said in Paris that``."""
    lows, words = passage.lows, passage.words
    if lows[i] == "that":
        after = lows[i + 1] if i + 1 < len(lows) else ""
        if after == QUOTED and i + 1 < high:
            return i + 1
        if after == "," and i + 3 < high:
            # "denied that, saying" points back; "said that, if elected" goes on.
            return None if lows[i + 2].endswith("ing") else i + 2
        demonstrative = after == "'s" or after in lexicon.FINITE or high - i < 3
        return None if demonstrative and after != QUOTED else i + 1
    if not hearer and (lows[i] not in lexicon.PREPOSITIONS or lows[i - 1] in _TAKES_TO):
        return None
    if _leads_to_other(lows, i):
        return None
    for j in range(i, min(high, i + 25)):
        if lows[j] == "that":
            relative = j + 1 < high and lows[j + 1] in lexicon.FINITE
            return None if relative or lows[j - 1] in lexicon.PREPOSITIONS else j + 1
        if words[j] in _LIMITS and (
            words[j] == QUOTED or (words[j] == "," and not hearer) or _stops(passage, j)
        ):
            return None
        if lows[j] in BARE_SUBJECTS or is_verb(passage, j):
            return None
    return None


def _leads_to_other(lows: list[str], i: int) -> bool:
    """``interjected to say that``: the verb behind has what is said."""
    return lows[i] == "to" and i + 1 < len(lows) and lows[i + 1] in FORMS


def question_behind(passage: Passage, i: int, high: int) -> int | None:
    """Find the question behind whom it is put to: ``asked the minister whether``."""
    for j in range(i + 1, min(high, i + 9)):
        if passage.lows[j] in lexicon.QUESTION_WORDS and passage.lows[j] not in ("who", "which"):
            return j
        if _stops(passage, j) or passage.words[j] in (",", QUOTED) or is_verb(passage, j):
            return None
    return None


def asked_about(passage: Passage, i: int, high: int) -> int | None:
    """Find what somebody is asked about: ``asked the minister about the plan``."""
    for j in range(i + 1, min(high - 1, i + 7)):
        if passage.lows[j] == "about":
            return j
        if _stops(passage, j) or passage.words[j] in (",", QUOTED) or is_verb(passage, j):
            return None
    return None


def to_follows(passage: Passage, i: int, high: int) -> bool:
    """Tell whether an infinitive follows the object that begins at `i`: ``urged him to go``."""
    for j in range(i, min(high, i + 15)):
        if passage.lows[j] == "to":
            return True
        if _stops(passage, j) or passage.words[j] == "," or passage.lows[j] in lexicon.FINITE:
            return False
    return False


def behind_aside(sentence: Sentence, cue: Cue, comma: int) -> tuple[int, Rule] | None:
    """``She says, when fields are fenced, goats stay out``: an aside between commas, then a clause.

    Before *that* the aside is no part of what is said: ``said, when asked, that it was shut``.
    """
    passage, high = sentence.passage, sentence.high
    if passage.words[comma] != "," or not cue.frames & Frame.CLAUSE or cue.form == "ing":
        return None
    if "," in passage.words[sentence.low : cue.first] or comma + 1 >= high:
        return None
    opens = passage.lows[comma + 1]
    closing = next((k for k in range(comma + 2, high - 2) if passage.words[k] == ","), None)
    if closing is None:
        return None
    if passage.lows[closing + 1] == "that":
        timed = _UNITS.intersection(passage.lows[comma + 1 : comma + 4])
        aside = opens in lexicon.PREPOSITIONS or opens in lexicon.SUBORDINATORS or timed
        return (closing + 2, rules.SAYS_THAT) if aside else None
    if cue.lemma not in ("say", "add"):
        return None
    clause = clause_follows(passage, closing + 1, high, strict=False)
    if opens in _LEADING_IN and (clause or _is_plural_clause(passage, comma, closing, high)):
        return comma + 1, rules.SAYS
    return None


def _is_plural_clause(passage: Passage, comma: int, closing: int, high: int) -> bool:
    """Tell ``when fields are fenced, goats stay out`` from ``when asked, nothing new``.

    Behind a clause a bare plural can only be a subject; its verb is like any other word.
    """
    verb = closing + 2
    return (
        any(passage.lows[k] in lexicon.FINITE for k in range(comma + 2, closing))
        and verb < high - 1
        and ends_in_s(passage.lows[closing + 1])
        and passage.words[verb].isalpha()
        and passage.words[verb].islower()
        and passage.lows[verb] not in _NO_PREDICATES
        and passage.lows[verb] not in lexicon.DETERMINERS
    )


def colon_behind_object(passage: Passage, cue: Cue, i: int, high: int) -> int | None:
    """``explained the rules: cabins would be shared``: what is said stands behind the colon."""
    if not cue.frames & Frame.DIRECT or not cue.frames & (Frame.NOUN_PHRASE | Frame.HEARER):
        return None
    if passage.lows[i] in BARE_SUBJECTS:
        return None
    for k in range(i, min(high - 2, i + _LONGEST_OBJECT)):
        if passage.words[k] == ":":
            return k if clause_follows(passage, k + 1, high, strict=True) else None
        if passage.words[k] in _LIMITS or is_verb(passage, k):
            return None
    return None


def clause_follows(passage: Passage, i: int, high: int, strict: bool) -> bool:
    """Tell whether a clause, not a mere noun phrase, begins at `i`.

    Be `strict` with verbs that seldom leave out *that*: their clause has its
    verb near, before any pause or relative.
    """
    lows, words = passage.lows, passage.words
    i = _behind_count(passage, i, high)
    if lows[i] in lexicon.NO_CLAUSE or lows[i] in ALSO_ADVERBIAL:
        return False
    if words[i] == QUOTED and i + 1 < high and lows[i + 1] in lexicon.FINITE:
        return True
    if (
        lows[i] in BARE_SUBJECTS
        and i + 1 < high
        and words[i + 1] not in STOPS
        and words[i + 1] != ","
    ) and lows[i + 1] not in lexicon.CONJUNCTIONS:
        return lows[i + 1] not in lexicon.PREPOSITIONS
    for j in range(i, min(high, i + (12 if strict else 30))):
        low = lows[j]
        if low in _BREAKS_CLAUSE:
            if _stops(passage, j) or (strict and low not in STOPS):
                return False
            if low == QUOTED and j > i + 1 and _begins_with_verb(passage, j):
                return True
        if low in lexicon.FINITE:
            if low == "won" and is_money(passage, j):
                continue
            return True
        behind_pronoun = lows[j - 1] in lexicon.SUBJECT_PRONOUNS
        if j > i and (behind_pronoun or not strict) and is_verb(passage, j):
            return True
        if low == "'s" and behind_pronoun:
            return True
        if not strict and is_present(passage, i, j, high):
            return True
    return False


def _behind_count(passage: Passage, i: int, high: int) -> int:
    """Give the number that a clause opens with: ``at least 30 boats left``, ``about 20 fell``."""
    if passage.lows[i] not in _OPENS_COUNTS:
        return i
    for words in _BEFORE_COUNTS:
        number = i + len(words)
        if passage.lows[i:number] == words and number < high:
            counts = passage.words[number][0].isdigit() or passage.lows[number] in lexicon.NUMBERS
            return number if counts else i
    return i


def is_present(passage: Passage, first: int, i: int, high: int) -> bool:
    """Tell ``the plan hurts small towns`` from ``the points in the case``, by what stands beside.

    The noun before is in the singular, and something behind that no plural has behind it.
    """
    lows, words = passage.lows, passage.words
    if i < first + 2 or i + 1 >= high or not may_be_present(passage, i):
        return False
    after = lows[i + 1]
    if i + 2 == high and after not in _OBJECTS:
        return False
    if lows[first] not in _ONE_THING or lows[first + 1 : i] != [
        low for low in lows[first + 1 : i] if low.isalpha() and not ends_in_s(low)
    ]:
        return False
    takes = words[i + 1].isalpha() and after not in _NO_PREDICATES
    return takes and lows[i - 1] not in _NO_PREDICATES | lexicon.DETERMINERS


def _begins_with_verb(passage: Passage, i: int) -> bool:
    """``said the study, "didn't pass"``: the verb stands in the marks."""
    region = passage.quoted[i]
    first = passage.text[region.start : region.start + 20].strip("'‘ ").split(" ")[0]
    return first.replace("’", "'") in lexicon.FINITE


def _stops(passage: Passage, i: int) -> bool:
    """Tell whether a stop at `i` is one, not that of ``Mr.``."""
    return passage.words[i] in STOPS and not is_abbreviation(passage, i)


def after_adverbial(passage: Passage, i: int, high: int) -> int | None:
    """Find the clause behind an adverbial: ``said in a speech the plan had failed``."""
    lows = passage.lows
    if lows[i] not in _ADVERBIAL or (lows[i] == "to" and lows[i - 1] in _TAKES_TO):
        return None
    if _leads_to_other(lows, i):
        return None
    for j in range(i + 2, min(high, i + 10)):
        if _stops(passage, j) or passage.words[j] == ",":
            return None
        starts = lows[j] in BARE_SUBJECTS or (
            lows[j] in ("the", "his", "her", "their", "its")
            and lows[j - 1] not in lexicon.PREPOSITIONS
        )
        if starts:
            return j if clause_follows(passage, j, high, True) else None
    return None
