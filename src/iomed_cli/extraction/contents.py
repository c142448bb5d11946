"""Contents: where the words that a cue reports begin, and where they end."""

from __future__ import annotations

from iomed_cli.extraction import lexicon
from iomed_cli.extraction.cues import Cue
from iomed_cli.extraction.sentences import STOPS, Sentence
from iomed_cli.extraction.subjects import is_verb
from iomed_cli.extraction.text import DASHES, QUOTED, Passage

_EMPTY = frozenset(
    "so nothing little much more less otherwise something anything hello yes no goodbye it".split()
)
_OPENERS = frozenset("while but although though as when after before whereas because with".split())
_CONNECTIVES = lexicon.CONTINUERS | frozenset("still however then now so yet".split())
_TAKES_TO = frozenset("adds added add adding responds responded replied respond reply".split())
_FREE = frozenset("say think believe hope fear insist suspect expect".split())
_NO_CLAUSE = frozenset("of to with from by about for at on as in during after before".split())
_ADVERBIAL = frozenset("in on at during after before to".split())
_RELATIVES = frozenset("who which that when where as whose to".split())
_LISTED = frozenset("and or including nor".split())
_INFINITIVES = frozenset({"promises_to", "intends_to", "urges_to"})
_COMMENTS = frozenset(
    """throwing putting calling referring saying adding noting citing pointing echoing
    reversing contradicting raising prompting drawing sparking joining marking signaling
    signalling suggesting underscoring underlining highlighting reflecting ending fuelling
    fueling escalating dealing setting winning earning rattling shocking surprising angering
    infuriating triggering alluding rejecting dismissing urging asking telling invoking
    repeating quoting breaking paving bolstering deepening dashing stoking""".split()
)
_PAST = frozenset("would had was were could might did".split())
_PRESENT = frozenset("has have is are will do does".split())
_DASH_COMMENTS = tuple(
    [word] for word in "a an all and having though although but despite some both one".split()
)
_VENUES = frozenset(
    """interview speech statement rally conference tweet twitter facebook debate email e-mail
    letter memo article column post website briefing hearing meeting editorial""".split()
)
_PHRASES = frozenset({"criticizes", "calls", "announces"})
_BARE_SUBJECTS = frozenset("he she they it we there i".split())


def content_start(sentence: Sentence, cue: Cue) -> tuple[int | None, str]:
    """Find where the content begins behind a cue, and the rule that says so.

    Gives None where nothing that the verb could report follows.
    """
    passage, frames, high = sentence.passage, cue.frames, sentence.high
    lows, words = passage.lows, passage.words
    i = _after_adverbs(passage, cue, high)
    if i + 2 < high and words[i] == ":" and words[i + 1] != QUOTED and "d" in frames:
        return i + 1, "says_colon"
    if i >= high or words[i] in STOPS or words[i] in DASHES or words[i] == ",":
        return None, ""
    low, thought = lows[i], "b" in frames
    clausal = "c" in frames or "t" in frames or "r" in frames
    if clausal and (that := _after_that(passage, i, high, "r" in frames)) is not None:
        return that, "thinks_that" if thought else "says_that"
    if "i" in frames and (low == "to" or lows[i : i + 2] == ["not", "to"]):
        return i, "intends_to" if thought else "promises_to"
    if low in lexicon.QUESTION_WORDS and ("w" in frames or "c" in frames or "r" in frames):
        return i, "asks_whether"
    if "w" in frames and "o" in frames and (asked := _question(passage, i, high)) is not None:
        return asked, "asks_whether"
    if "r" in frames:
        heard = _after_hearer(passage, i, high)
        if heard[0] is not None or not frames.startswith("c"):
            return heard
    if "o" in frames and _to_follows(passage, i, high):
        return i, "urges_to"
    if "c" in frames and _clause_follows(passage, i, high, cue.lemma not in _FREE):
        return i, "thinks" if thought else "says"
    if (
        low in _ADVERBIAL
        and "c" in frames
        and (clause := _after_adverbial(passage, i, high)) is not None
    ):
        return clause, "thinks" if thought else "says"
    if low in lexicon.PREPOSITIONS or low in lexicon.SUBORDINATORS:
        return None, ""
    if "a" in frames:
        return i, "calls"
    if low in _EMPTY:
        return None, ""
    if "n" in frames and words[i] != QUOTED:
        return i, "announces" if "c" in frames else "criticizes"
    return None, ""


def _after_adverbs(passage: Passage, cue: Cue, high: int) -> int:
    lows = passage.lows
    i = cue.last
    while i < high and (
        lows[i] in lexicon.ADVERBS
        or lows[i] in lexicon.TIME_WORDS
        or (
            lows[i].endswith("ly")
            and passage.words[i].islower()
            and ("n" not in cue.frames or lows[i + 1 : i + 2] == ["that"])
        )
    ):
        i += 1
    return i


def _after_that(passage: Passage, i: int, high: int, hearer: bool) -> int | None:
    """Find *that* behind a cue, over an adverbial or a hearer: ``said in Paris that``."""
    lows, words = passage.lows, passage.words
    if lows[i] == "that":
        after = lows[i + 1] if i + 1 < len(lows) else ""
        demonstrative = after in ("'s", "’s") or after in lexicon.FINITE or high - i < 3
        return None if demonstrative else i + 1
    if not hearer and (lows[i] not in lexicon.PREPOSITIONS or lows[i - 1] in _TAKES_TO):
        return None
    for j in range(i, min(high, i + 25)):
        if lows[j] == "that":
            return None if lows[j - 1] in lexicon.PREPOSITIONS else j + 1
        if words[j] in STOPS or words[j] == QUOTED or (words[j] == "," and not hearer):
            return None
        if is_verb(passage, j) or lows[j] in _BARE_SUBJECTS:
            return None
    return None


def _after_hearer(passage: Passage, i: int, high: int) -> tuple[int | None, str]:
    """Find the content behind ``told the paper``: a question, an infinitive or a bare clause."""
    lows, words = passage.lows, passage.words
    for j in range(i, min(high, i + 15)):
        low = lows[j]
        if words[j] in STOPS or words[j] in (",", QUOTED):
            return None, ""
        if j == i:
            continue
        if low == "to" and j + 1 < high and lows[j + 1] not in lexicon.DETERMINERS:
            return i, "urges_to"
        if low in lexicon.QUESTION_WORDS:
            return j, "asks_whether"
        if low in _BARE_SUBJECTS or (
            low in lexicon.DETERMINERS
            and lows[j - 1] not in lexicon.PREPOSITIONS
            and low not in ("one", "two", "other")
        ):
            return j, "says"
    return None, ""


def _question(passage: Passage, i: int, high: int) -> int | None:
    """Find the question behind whom it is put to: ``asked the minister whether``."""
    for j in range(i + 1, min(high, i + 9)):
        if passage.lows[j] in lexicon.QUESTION_WORDS and passage.lows[j] not in (
            "who",
            "which",
            "when",
        ):
            return j
        if passage.words[j] in STOPS or passage.words[j] in (",", QUOTED) or is_verb(passage, j):
            return None
    return None


def _to_follows(passage: Passage, i: int, high: int) -> bool:
    for j in range(i, min(high, i + 15)):
        if passage.lows[j] == "to":
            return True
        if (
            passage.words[j] in STOPS
            or passage.words[j] == ","
            or passage.lows[j] in lexicon.FINITE
        ):
            return False
    return False


def _clause_follows(passage: Passage, i: int, high: int, strict: bool) -> bool:
    """Tell whether a clause, not a mere noun phrase, begins at `i`.

    Be `strict` with verbs that seldom leave out *that*: their clause has its
    verb near, before any pause or relative.
    """
    lows, words = passage.lows, passage.words
    if lows[i] in _NO_CLAUSE:
        return False
    if (
        lows[i] in _BARE_SUBJECTS
        and i + 1 < high
        and words[i + 1] not in STOPS
        and words[i + 1] != ","
    ):
        return lows[i + 1] not in lexicon.PREPOSITIONS and lows[i + 1] not in lexicon.CONJUNCTIONS
    for j in range(i, min(high, i + (12 if strict else 30))):
        if words[j] in STOPS or (strict and (words[j] in (",", QUOTED) or lows[j] in _RELATIVES)):
            return False
        if lows[j] in lexicon.FINITE or (j > i and not strict and is_verb(passage, j)):
            return True
        if j > i and is_verb(passage, j) and (lows[j - 1] in lexicon.SUBJECT_PRONOUNS):
            return True
        if lows[j] in ("'s", "’s") and lows[j - 1] in lexicon.SUBJECT_PRONOUNS:
            return True
    return False


def _after_adverbial(passage: Passage, i: int, high: int) -> int | None:
    """Find the clause behind an adverbial: ``said in a speech the plan had failed``."""
    lows = passage.lows
    for j in range(i + 2, min(high, i + 10)):
        if passage.words[j] in STOPS or passage.words[j] == ",":
            return None
        starts = lows[j] in _BARE_SUBJECTS or (
            lows[j] in ("the", "his", "her", "their", "its")
            and lows[j - 1] not in lexicon.PREPOSITIONS
        )
        if starts:
            return j if _clause_follows(passage, j, high, True) else None
    return None


def content_end(sentence: Sentence, n: int, start: int, bounded: bool, rule: str) -> int:
    """Find where the content of cue number `n` ends: with the sentence, or where another statement begins.

    A `bounded` content belongs to an aside and ends with it, at the next comma.
    """
    passage, high = sentence.passage, sentence.high
    lows, words = passage.lows, passage.words
    later = {cue.first: cue for cue in sentence.cues[n + 1 :]}
    form = sentence.cues[n].form
    for i in range(start + 1, high):
        word = words[i]
        if word == ";":
            return i
        if word == QUOTED and i + 1 < high and _pauses_inside(passage, i):
            if bounded or _new_statement(passage, i + 1, high, later):
                return i + 1
        elif word == ",":
            if bounded or rule in _PHRASES or _new_statement(passage, i + 1, high, later):
                return i
            if rule in _INFINITIVES and lows[i + 1] not in _LISTED:
                return i
            if _comments(passage, i + 1, high) or _returns_to_present(passage, start, i, high):
                return i
        elif (
            (word in ("and", "but") and _same_subject(lows, i + 1, later, form))
            or (
                word in ("and", "but")
                and rule in _PHRASES
                and _goes_on_with_verb(passage, i + 1, high)
            )
            or (word == "but" and i + 1 < high and lows[i + 1] in ("did", "does", "has", "had"))
            or (
                word in DASHES
                and (
                    bounded
                    or rule in _INFINITIVES
                    or rule in _PHRASES
                    or lows[i + 1 : i + 2] in _DASH_COMMENTS
                )
            )
            or (
                rule in _PHRASES
                and lows[i] in ("in", "on", "at", "during")
                and _VENUES & set(lows[i + 1 : i + 5])
            )
            or (lows[i] == "according" and i + 1 < high and lows[i + 1] == "to")
        ):
            return i
    return high


def _pauses_inside(passage: Passage, i: int) -> bool:
    region = passage.quoted[i]
    return passage.text[region.start : region.end].rstrip("'’ ").endswith(",")


def _comments(passage: Passage, i: int, high: int) -> bool:
    """Tell whether the article's own comment on the statement begins at `i`.

    ``…, throwing the plan into doubt``, ``…, a swipe at his rival``.
    """
    lows, words = passage.lows, passage.words
    if i + 1 >= high:
        return False
    if lows[i] in _COMMENTS:
        return True
    if lows[i] in ("a", "an"):
        return "," not in words[i:high]
    return lows[i] == "compared" and lows[i + 1] in ("with", "to")


def _returns_to_present(passage: Passage, start: int, comma: int, high: int) -> bool:
    """Tell whether the article speaks again: ``said it would close, but the union has sued``.

    A report in the past tense keeps to it; *but* with the present tense is the writer's.
    """
    lows = passage.lows
    if lows[comma + 1] != "but":
        return False
    first = next((lows[k] for k in range(start, comma) if lows[k] in lexicon.FINITE), "")
    then = next(
        (lows[k] for k in range(comma + 2, min(high, comma + 12)) if lows[k] in lexicon.FINITE), ""
    )
    return first in _PAST and then in _PRESENT


def _new_statement(passage: Passage, i: int, high: int, later: dict[int, Cue]) -> bool:
    """Tell whether ``, adding that``, ``, but Jones said`` or ``, Jones said.`` begins at `i`."""
    lows, words = passage.lows, passage.words
    if i >= high:
        return False
    if lows[i] == "according":
        return True
    if lows[i] == "as" and any(j in later for j in range(i + 1, min(i + 10, high))):
        return True
    opened = lows[i] in _OPENERS or lows[i] in ("and", "which")
    for j in range(i, min(i + 12, high)):
        if j in later:
            if opened or (later[j].form == "ing" and j < i + 3):
                return True
            after = later[j].last
            return (
                "c" in later[j].frames
                and later[j].form != "base"
                and (
                    after >= high
                    or words[after] in STOPS
                    or words[after] == ","
                    or lows[after] in lexicon.TIME_WORDS
                    or lows[after] in _NO_CLAUSE
                )
            )
        if lows[j] == "," or is_verb(passage, j):
            return False
    return False


def _goes_on_with_verb(passage: Passage, i: int, high: int) -> bool:
    while i < high and (passage.lows[i] in lexicon.ADVERBS or passage.lows[i].endswith("ly")):
        i += 1
    return i < high and is_verb(passage, i)


def _same_subject(lows: list[str], i: int, later: dict[int, Cue], form: str) -> bool:
    while i < len(lows) and (lows[i] in lexicon.ADVERBS or lows[i].endswith("ly")):
        i += 1
    return i in later and later[i].form == form


def nothing_follows(passage: Passage, cue: Cue, high: int) -> bool:
    """Tell whether a cue has no content behind it, only a hearer or adverbials."""
    i, lows = cue.last, passage.lows
    if i < high and cue.lemma in ("tell", "ask", "remind", "assure"):
        while (
            i < high
            and passage.words[i] != ","
            and lows[i] not in lexicon.PREPOSITIONS
            and i - cue.last < 8
        ):
            if lows[i] == "that" or is_verb(passage, i):
                return False
            i += 1
    if i >= high or passage.words[i] in (",", ")", *DASHES):
        return True
    low = lows[i]
    return (
        (low in lexicon.PREPOSITIONS and low != "to")
        or low in lexicon.TIME_WORDS
        or low in lexicon.ADVERBS
        or low in ("when", "while", "as")
        or low.endswith(("ly", "ing"))
    )


def without_connective(passage: Passage, start: int, comma: int) -> int:
    """Leave out what only ties a statement to the sentence before: ``But``, ``In fact,``."""
    lows, words = passage.lows, passage.words
    i = start
    while i < comma and (
        lows[i] in lexicon.CONJUNCTIONS or (lows[i] in _CONNECTIVES and words[i + 1] == ",")
    ):
        i += 1
    if lows[i : i + 2] in (
        ["in", "fact"],
        ["of", "course"],
        ["for", "example"],
        ["in", "addition"],
    ):
        i += 2
    while i < comma and words[i] == ",":
        i += 1
    return i
