"""Contents: where the words that a cue reports begin; of the rules, the first to fit wins."""

from __future__ import annotations

from collections.abc import Callable

from iomed_cli.extraction import lexicon
from iomed_cli.extraction.cues import Cue
from iomed_cli.extraction.fillers import is_manner
from iomed_cli.extraction.naming import is_abbreviation
from iomed_cli.extraction.sentences import STOPS, Sentence
from iomed_cli.extraction.subjects import is_verb
from iomed_cli.extraction.text import DASHES, QUOTED, Passage

_EMPTY = frozenset(
    """so nothing little much more less otherwise something anything hello yes no goodbye it enough
    above below here again""".split()
)
_CASES = frozenset("appeal appeals petition suit lawsuit case application".split())
_UNNAMED = frozenset("named identified quoted cited anonymous unnamed unidentified".split())
_CLAIMED = frozenset("responsibility credit allegiance victory asylum ownership success".split())
_TAKES_TO = frozenset("adds added add adding responds responded replied respond reply".split())
_FREE = frozenset(
    """say think believe hope fear insist suspect expect argue claim contend allege complain conclude""".split()
)
_NO_CLAUSE = frozenset("of to with from by about for at on as in during after before".split())
_ADVERBIAL = frozenset("in on at during after before to".split())
_RELATIVES = frozenset("who which that when where as whose to".split())
_ALSO_ADVERBIAL = frozenset("when where which".split())
_BARE_SUBJECTS = frozenset("he she they it we there i".split())


def content_start(sentence: Sentence, cue: Cue) -> tuple[int | None, str]:
    """Find where the content begins behind a cue, and the name of the rule that says so.

    Gives None where nothing that the verb could report follows.
    """
    passage, high = sentence.passage, sentence.high
    i = _after_adverbs(passage, cue, high)
    if passage.lows[i : i + 1] == [","] and passage.lows[i + 1 : i + 2] == ["however"]:
        i += 3
    if i >= high:
        return None, ""
    if passage.words[i] in STOPS or passage.words[i] in DASHES or passage.words[i] == ",":
        start = says_colon(passage, cue, i, high)
        return start, "says_colon"
    if _asks_for_anonymity(passage, i, high):
        return None, ""
    for rule in _RULES:
        start = rule(passage, cue, i, high)
        if start is not None:
            return start, _name(rule, cue)
    return None, ""


def _is_case(passage: Passage, i: int) -> bool:
    """``dismissed the appeal``: what a court does."""
    return bool(_CASES & set(passage.lows[i : i + 3]))


def _asks_for_anonymity(passage: Passage, i: int, high: int) -> bool:
    """``asked not to be named``: the terms on which somebody speaks, not what he says."""
    lows = passage.lows
    start = i + (lows[i] == "not")
    if lows[start : start + 1] == ["to"]:
        words = lows[start + 1 : min(high, start + 4)]
        return bool(_UNNAMED & set(words)) and words[0] in ("be", "remain", "stay", "have", "keep")
    return lows[i] == "anonymity"


def _name(rule: _Rule, cue: Cue) -> str:
    """Name a rule; of a thought rather than an utterance the record says so."""
    name = rule.__name__
    return name.replace("says", "thinks") if "b" in cue.frames else name


def says_colon(passage: Passage, cue: Cue, i: int, high: int) -> int | None:
    """Statements behind a colon: ``Smith said: The plan has failed``.

    A colon behind a reporting verb announces what is said, with or without marks.
    """
    fits = passage.words[i] == ":" and i + 2 < high and passage.words[i + 1] != QUOTED
    return i + 1 if fits and "d" in cue.frames else None


def says_that(passage: Passage, cue: Cue, i: int, high: int) -> int | None:
    """Clauses with *that*: ``Smith said that the plan had failed``.

    Also over an adverbial or a hearer (``said in Paris that``, ``told the paper
    that``): the conjunction leaves no doubt where the content begins, behind it.
    """
    if not {"c", "t", "r"} & set(cue.frames):
        return None
    return _after_that(passage, i, high, "r" in cue.frames)


def promises_to(passage: Passage, cue: Cue, i: int, high: int) -> int | None:
    """Infinitives of what somebody binds himself to: ``Smith promised to try again``."""
    lows = passage.lows
    to_follows = lows[i] == "to" or lows[i : i + 2] == ["not", "to"]
    return i if "i" in cue.frames and to_follows else None


def asks_whether(passage: Passage, cue: Cue, i: int, high: int) -> int | None:
    """Reported questions: ``Smith asked whether it had failed``, ``told them why``.

    The question word belongs to the content, since it says what is asked.
    """
    frames = cue.frames
    if passage.lows[i] in lexicon.QUESTION_WORDS and {"w", "c", "r"} & set(frames):
        return i if passage.lows[i] not in _ALSO_ADVERBIAL or _asks(passage, cue) else None
    if "w" in frames and "o" in frames:
        question = _question(passage, i, high)
        return question if question is not None else _asks_about(passage, i, high)
    start, kind = _behind_hearer(passage, cue, i, high)
    return start if kind == "question" else None


def _asks(passage: Passage, cue: Cue) -> bool:
    """Tell ``would not say when`` from ``said when they met``: one asks, the other dates."""
    denies = {"not", "n't", "n’t", "never"} & set(passage.lows[max(0, cue.first - 3) : cue.first])
    return "w" in cue.frames or cue.form == "base" or bool(denies)


def urges_to(passage: Passage, cue: Cue, i: int, high: int) -> int | None:
    """Whom somebody urges, and to what: ``Smith urged the council to try again``.

    Whom and what together are the content: neither says it alone.
    """
    if "o" in cue.frames and _to_follows(passage, i, high):
        return i
    return i if _behind_hearer(passage, cue, i, high)[1] == "infinitive" else None


def says(passage: Passage, cue: Cue, i: int, high: int) -> int | None:
    """Clauses without *that*: ``Smith said the plan had failed``.

    They are known by their verb; a verb that needs a hearer has its clause behind one.
    """
    start, kind = _behind_hearer(passage, cue, i, high)
    if kind == "clause":
        return start
    if "c" not in cue.frames or ("r" in cue.frames and not cue.frames.startswith("c")):
        return None
    if cue.lemma in ("respond", "reply") and passage.lows[i] not in _BARE_SUBJECTS:
        return None
    strict = cue.lemma not in _FREE or passage.lows[i] in _CLAIMED
    if _clause_follows(passage, i, high, strict):
        return i
    takes_to = passage.lows[i] == "to" and passage.lows[i - 1] in _TAKES_TO
    adverbial = passage.lows[i] in _ADVERBIAL and not takes_to
    return _after_adverbial(passage, i, high) if adverbial else None


def calls(passage: Passage, cue: Cue, i: int, high: int) -> int | None:
    """Whom or what somebody calls what: ``Smith called the plan a mistake``."""
    as_what = passage.lows[i] == "as" and cue.lemma in ("describe", "characterize", "portray")
    return i if "a" in cue.frames and (as_what or not _opens_other(passage, i)) else None


def announces(passage: Passage, cue: Cue, i: int, high: int) -> int | None:
    """Things said in a noun phrase: ``Smith announced his retirement``."""
    reflexive = passage.lows[i] in ("himself", "herself", "itself", "themselves")
    noun = cue.lemma == "report" and cue.form == "base"
    return _thing(passage, cue, i) if "c" in cue.frames and not (reflexive or noun) else None


def criticizes(passage: Passage, cue: Cue, i: int, high: int) -> int | None:
    """Things judged or named by speaking: ``Smith criticised the plan``, ``referred to it``.

    Such verbs are acts of speech, and their object is all the text gives of it.
    """
    if "c" in cue.frames or (cue.lemma == "dismiss" and _is_case(passage, i)):
        return None
    return _thing(passage, cue, i)


_Rule = Callable[[Passage, Cue, int, int], "int | None"]
_RULES: tuple[_Rule, ...] = (
    says_that,
    promises_to,
    asks_whether,
    urges_to,
    says,
    calls,
    announces,
    criticizes,
)


def _thing(passage: Passage, cue: Cue, i: int) -> int | None:
    manner = is_manner(passage, i) and not "".join(passage.lows[i + 1 : i + 2]).endswith("ing")
    empty = passage.lows[i] in _EMPTY or passage.words[i] == QUOTED or manner
    return i if "n" in cue.frames and not empty and not _opens_other(passage, i) else None


def _opens_other(passage: Passage, i: int) -> bool:
    """Tell whether an adverbial or another clause stands where the object would."""
    return passage.lows[i] in lexicon.PREPOSITIONS or passage.lows[i] in lexicon.SUBORDINATORS


def _behind_hearer(passage: Passage, cue: Cue, i: int, high: int) -> tuple[int | None, str]:
    """Find what follows ``told the paper``: a question, an infinitive or a bare clause."""
    lows, words = passage.lows, passage.words
    if "r" not in cue.frames:
        return None, ""
    for j in range(i, min(high, i + 15)):
        low = lows[j]
        if _stops(passage, j) or words[j] in (",", QUOTED):
            return None, ""
        if j == i:
            continue
        if low == "to" and j + 1 < high and _may_be_infinitive(passage, j + 1):
            return (
                (None, "") if any(is_verb(passage, k) for k in range(i, j)) else (i, "infinitive")
            )
        if low in lexicon.QUESTION_WORDS:
            return j, "question"
        new_phrase = low in lexicon.DETERMINERS and lows[j - 1] not in lexicon.PREPOSITIONS
        if low in _BARE_SUBJECTS or (new_phrase and low not in ("one", "two", "other")):
            return j, "clause"
    return None, ""


def _may_be_infinitive(passage: Passage, i: int) -> bool:
    """Tell ``to try`` from ``to the council``, ``to Paris`` and ``to 27 members``."""
    if passage.words[i] == QUOTED:
        return passage.text[passage.quoted[i].start].islower()
    return passage.words[i][0].islower() and passage.lows[i] not in lexicon.DETERMINERS


def _after_adverbs(passage: Passage, cue: Cue, high: int) -> int:
    lows = passage.lows
    i = cue.last
    while i < high and (
        (lows[i] in lexicon.ADVERBS and lows[i] != "both")
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
        if after == QUOTED and i + 1 < high:
            return i + 1
        if after == "," and i + 3 < high:
            # "denied that, saying" points back; "said that, if elected" goes on.
            return None if lows[i + 2].endswith("ing") else i + 2
        demonstrative = after in ("'s", "’s") or after in lexicon.FINITE or high - i < 3
        return None if demonstrative and after != QUOTED else i + 1
    if not hearer and (lows[i] not in lexicon.PREPOSITIONS or lows[i - 1] in _TAKES_TO):
        return None
    for j in range(i, min(high, i + 25)):
        if lows[j] == "that":
            return None if lows[j - 1] in lexicon.PREPOSITIONS else j + 1
        if _stops(passage, j) or words[j] == QUOTED or (words[j] == "," and not hearer):
            return None
        if is_verb(passage, j) or lows[j] in _BARE_SUBJECTS:
            return None
    return None


def _question(passage: Passage, i: int, high: int) -> int | None:
    """Find the question behind whom it is put to: ``asked the minister whether``."""
    for j in range(i + 1, min(high, i + 9)):
        if passage.lows[j] in lexicon.QUESTION_WORDS and passage.lows[j] not in (
            "who",
            "which",
            "when",
        ):
            return j
        if _stops(passage, j) or passage.words[j] in (",", QUOTED) or is_verb(passage, j):
            return None
    return None


def _asks_about(passage: Passage, i: int, high: int) -> int | None:
    """Find what somebody is asked about: ``asked the minister about the plan``."""
    for j in range(i + 1, min(high - 1, i + 7)):
        if passage.lows[j] == "about":
            return j
        if _stops(passage, j) or passage.words[j] in (",", QUOTED) or is_verb(passage, j):
            return None
    return None


def _to_follows(passage: Passage, i: int, high: int) -> bool:
    for j in range(i, min(high, i + 15)):
        if passage.lows[j] == "to":
            return True
        if _stops(passage, j) or passage.words[j] == "," or passage.lows[j] in lexicon.FINITE:
            return False
    return False


def _clause_follows(passage: Passage, i: int, high: int, strict: bool) -> bool:
    """Tell whether a clause, not a mere noun phrase, begins at `i`.

    Be `strict` with verbs that seldom leave out *that*: their clause has its
    verb near, before any pause or relative.
    """
    lows, words = passage.lows, passage.words
    counted = lows[i] == "about" and i + 1 < high and words[i + 1][0].isdigit()
    if (lows[i] in _NO_CLAUSE or lows[i] in _ALSO_ADVERBIAL) and not counted:
        return False
    if (
        lows[i] in _BARE_SUBJECTS
        and i + 1 < high
        and words[i + 1] not in STOPS
        and words[i + 1] != ","
    ) and lows[i + 1] not in lexicon.CONJUNCTIONS:
        return lows[i + 1] not in lexicon.PREPOSITIONS
    for j in range(i, min(high, i + (12 if strict else 30))):
        if _stops(passage, j) or (strict and (words[j] in (",", QUOTED) or lows[j] in _RELATIVES)):
            return False
        if lows[j] in lexicon.FINITE or (j > i and not strict and is_verb(passage, j)):
            return True
        if words[j] == QUOTED and j > i + 1 and not strict and _begins_with_verb(passage, j):
            return True
        if j > i and is_verb(passage, j) and (lows[j - 1] in lexicon.SUBJECT_PRONOUNS):
            return True
        if lows[j] in ("'s", "’s") and lows[j - 1] in lexicon.SUBJECT_PRONOUNS:
            return True
    return False


def _begins_with_verb(passage: Passage, i: int) -> bool:
    """``said the study, "didn't pass"``: the verb stands in the marks."""
    region = passage.quoted[i]
    first = passage.text[region.start : region.start + 20].strip("'‘ ").split(" ")[0]
    return first.replace("’", "'") in lexicon.FINITE


def _stops(passage: Passage, i: int) -> bool:
    """Tell whether a stop at `i` is one, not that of ``Mr.``."""
    return passage.words[i] in STOPS and not is_abbreviation(passage, i)


def _after_adverbial(passage: Passage, i: int, high: int) -> int | None:
    """Find the clause behind an adverbial: ``said in a speech the plan had failed``."""
    lows = passage.lows
    for j in range(i + 2, min(high, i + 10)):
        if _stops(passage, j) or passage.words[j] == ",":
            return None
        starts = lows[j] in _BARE_SUBJECTS or (
            lows[j] in ("the", "his", "her", "their", "its")
            and lows[j - 1] not in lexicon.PREPOSITIONS
        )
        if starts:
            return j if _clause_follows(passage, j, high, True) else None
    return None
