"""Contents: where the words that a cue reports begin, and where they end."""

from __future__ import annotations

from iomed_cli.extraction import lexicon
from iomed_cli.extraction.cues import Cue
from iomed_cli.extraction.sentences import DASHES, STOPS, Sentence
from iomed_cli.extraction.subjects import is_verb
from iomed_cli.extraction.text import QUOTED, Passage

_EMPTY = frozenset(
    "so nothing little much more less otherwise something anything hello yes no goodbye it".split()
)
_OPENERS = frozenset("while but although though as when after before whereas because with".split())
_PHRASES = frozenset({"criticizes", "calls", "announces"})
_BARE_SUBJECTS = frozenset("he she they it we there i".split())


def content_start(sentence: Sentence, cue: Cue) -> tuple[int | None, str]:
    """Find where the content begins behind a cue, and the rule that says so.

    Gives None where nothing that the verb could report follows.
    """
    passage, frames, high = sentence.passage, cue.frames, sentence.high
    lows, words = passage.lows, passage.words
    i = _after_adverbs(passage, cue, high)
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
    if "r" in frames:
        return _after_hearer(passage, i, high)
    if "o" in frames and _to_follows(passage, i, high):
        return i, "urges_to"
    if "c" in frames and _clause_follows(passage, i, high):
        return i, "thinks" if thought else "says"
    if low in lexicon.PREPOSITIONS or low in lexicon.SUBORDINATORS or low in _EMPTY:
        return None, ""
    if "a" in frames:
        return i, "calls"
    if "n" in frames:
        return i, "criticizes"
    if "c" in frames and not thought and words[i] != QUOTED:
        return i, "announces"
    return None, ""


def _after_adverbs(passage: Passage, cue: Cue, high: int) -> int:
    lows = passage.lows
    i = cue.last
    while i < high and (
        lows[i] in lexicon.ADVERBS
        or lows[i] in lexicon.TIME_WORDS
        or (lows[i].endswith("ly") and passage.words[i].islower() and "n" not in cue.frames)
    ):
        i += 1
    return i


def _after_that(passage: Passage, i: int, high: int, hearer: bool) -> int | None:
    """Find *that* behind a cue, over an adverbial or a hearer: ``said in Paris that``."""
    lows, words = passage.lows, passage.words
    if lows[i] == "that":
        after = lows[i + 1] if i + 1 < len(lows) else ""
        return None if after in ("'s", "’s") or after in lexicon.FINITE else i + 1
    if not hearer and lows[i] not in lexicon.PREPOSITIONS:
        return None
    for j in range(i, min(high, i + 25)):
        if lows[j] == "that":
            return j + 1
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


def _to_follows(passage: Passage, i: int, high: int) -> bool:
    for j in range(i, min(high, i + 15)):
        if passage.lows[j] == "to":
            return True
        if passage.words[j] in STOPS or passage.words[j] == "," or passage.lows[j] in lexicon.FINITE:
            return False
    return False


def _clause_follows(passage: Passage, i: int, high: int) -> bool:
    """Tell whether a clause, not a mere noun phrase, begins at `i`."""
    lows, words = passage.lows, passage.words
    if lows[i] in ("of", "to", "with", "from", "by", "about", "for", "at", "on", "as"):
        return False
    for j in range(i, min(high, i + 30)):
        if words[j] in STOPS:
            return False
        if (j > i and is_verb(passage, j)) or lows[j] in lexicon.FINITE:
            return True
        if lows[j] in ("'s", "’s") and lows[j - 1] in lexicon.SUBJECT_PRONOUNS:
            return True
    return False


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
        if word == ",":
            if bounded or rule in _PHRASES or _new_statement(lows, i + 1, high, later):
                return i
        elif word in ("and", "but") and _same_subject(lows, i + 1, later, form):
            return i
        elif word in DASHES and bounded:
            return i
        elif lows[i] == "according" and i + 1 < high and lows[i + 1] == "to":
            return i
    return high


def _new_statement(lows: list[str], i: int, high: int, later: dict[int, Cue]) -> bool:
    """Tell whether ``, adding that`` or ``, but Jones said`` begins at `i`."""
    if i < high and lows[i] == "according":
        return True
    opened = i < high and (lows[i] in _OPENERS or lows[i] in ("and", "which"))
    for j in range(i, min(i + (12 if opened else 3), high)):
        if j in later:
            return opened or later[j].form == "ing"
        if lows[j] == ",":
            return False
    return False


def _same_subject(lows: list[str], i: int, later: dict[int, Cue], form: str) -> bool:
    while i < len(lows) and (lows[i] in lexicon.ADVERBS or lows[i].endswith("ly")):
        i += 1
    return i in later and later[i].form == form
