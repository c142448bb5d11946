"""Contents: where the words that a cue reports begin; of the rules, the first to fit wins."""

from __future__ import annotations

from collections.abc import Callable
from functools import cache

from iomed_cli.extraction import lexicon
from iomed_cli.extraction.grammar.adverbials import is_manner
from iomed_cli.extraction.grammar.cues import Cue
from iomed_cli.extraction.grammar.sentences import Sentence
from iomed_cli.extraction.lexicon.reporting_verbs import Frame
from iomed_cli.extraction.quotes import rules
from iomed_cli.extraction.quotes.indirect.complements import (
    ALSO_ADVERBIAL,
    BARE_SUBJECTS,
    after_adverbial,
    after_that,
    asked_about,
    behind_aside,
    behind_hearer,
    clause_follows,
    colon_behind_object,
    question_behind,
    to_follows,
)
from iomed_cli.extraction.quotes.indirect.deeds import (
    asks_for_anonymity,
    is_decided,
    is_done,
    is_nickname,
    is_phrasal,
    is_taken,
    tells_nothing,
)
from iomed_cli.extraction.quotes.rules import Rule, finds, in_order
from iomed_cli.extraction.text.passages import PAUSES, QUOTED, STOPS, Passage

_EMPTY = frozenset(
    """so nothing little much more less otherwise something anything hello yes no goodbye it enough
    above below here again sorry cheese grace goodnight""".split()
)
_EMPTY_ALONE = frozenset("nothing sorry hello goodbye".split())
_THANKS = 14
_RESULTS = frozenset("results earnings".split())
"""What firms announce without saying anything by it."""
_CLAIMED = frozenset(
    """responsibility credit allegiance victory asylum ownership success part parts sovereignty
    territory""".split()
)
_SLAMMED = frozenset("door doors gate gates brakes phone lid window shut".split())
_WANTED = frozenset(
    """calm restraint caution patience unity dialogue vigilance moderation tolerance peace
    talks""".split()
)
"""What is urged upon everybody: ``The president urged calm``."""
_MEANT = frozenset(
    "not never perhaps even always seldom already only soon twice still often sometimes".split()
)
"""Adverbs that change what is said: ``vowed never to return``."""
_AS = frozenset(
    "describe characterize characterise portray term label brand dub hail denounce".split()
)
_WITH_THAT = Frame.CLAUSE | Frame.THAT_CLAUSE | Frame.HEARER
_WITH_QUESTIONS = Frame.QUESTION | Frame.CLAUSE | Frame.HEARER
_FRAMES = {
    rules.THINKS_THAT: Frame.THOUGHT,
    rules.SAYS_THAT: _WITH_THAT,
    rules.PROMISES_TO: Frame.INFINITIVE,
    rules.ASKS_WHETHER: _WITH_QUESTIONS,
    rules.URGES_TO: Frame.OBJECT_INFINITIVE | Frame.HEARER,
    rules.THINKS: Frame.THOUGHT,
    rules.SAYS: Frame.CLAUSE | Frame.HEARER,
    rules.CALLS: Frame.AS,
    rules.ANNOUNCES: Frame.CLAUSE,
    rules.CRITICIZES: Frame.NOUN_PHRASE,
}
"""The frames of which a verb needs one, for each rule."""
_FREE = frozenset(
    """say think believe hope fear insist suspect expect argue claim contend allege complain
    conclude""".split()
)
"""Verbs that a clause follows, with or without *that*, far more often than a noun phrase."""

_LIKE = frozenset("like as left let".split())
_JOINTS = lexicon.CONJUNCTIONS | {","}

_Finder = Callable[[Passage, Cue, int, int], "int | None"]
_FINDERS: dict[Rule, _Finder] = {}


def content_start(sentence: Sentence, cue: Cue) -> tuple[int, Rule] | None:
    """Find where the content begins behind a cue, and the rule that says so.

    Gives None where nothing that the verb could report follows.
    """
    passage, high = sentence.passage, sentence.high
    i = _after_adverbs(passage, cue, high)
    if i < high and passage.lows[i] == "," and passage.lows[i + 1 : i + 2] == ["however"]:
        i += 3
    if i >= high:
        return None
    if passage.words[i] in STOPS or passage.words[i] in PAUSES:
        start = says_colon(passage, cue, i, high)
        return behind_aside(sentence, cue, i) if start is None else (start, rules.SAYS_COLON)
    if asks_for_anonymity(passage, i, high):
        return None
    colon = colon_behind_object(passage, cue, i, high) if ":" in passage.vocabulary else None
    if colon is not None:
        return colon + 1, rules.SAYS_COLON
    for rule, find in _fitting(cue.frames):
        start = find(passage, cue, i, high)
        if start is not None:
            return start, rule
    return None


def says_colon(passage: Passage, cue: Cue, i: int, high: int) -> int | None:
    """Statements behind a colon: ``Smith said: The plan has failed``.

    A colon behind a reporting verb announces what is said, with or without marks.
    """
    fits = passage.words[i] == ":" and i + 2 < high and passage.words[i + 1] != QUOTED
    return i + 1 if fits and cue.frames & Frame.DIRECT else None


@finds(_FINDERS, rules.THINKS_THAT)
def thinks_that(passage: Passage, cue: Cue, i: int, high: int) -> int | None:
    """Thoughts with *that*: ``Smith believes that the plan has failed``."""
    return says_that(passage, cue, i, high)


@finds(_FINDERS, rules.SAYS_THAT)
def says_that(passage: Passage, cue: Cue, i: int, high: int) -> int | None:
    """Clauses with *that*: ``Smith said that the plan had failed``.

    Also over an adverbial or a hearer (``said in Paris that``, ``told the paper
    that``): the conjunction leaves no doubt where the content begins, behind it.
    """
    if not cue.frames & _WITH_THAT:
        return None
    return after_that(passage, i, high, bool(cue.frames & Frame.HEARER))


@finds(_FINDERS, rules.PROMISES_TO)
def promises_to(passage: Passage, cue: Cue, i: int, high: int) -> int | None:
    """Infinitives of what somebody binds himself to: ``Smith promised to try again``."""
    lows = passage.lows
    to_follows = lows[i] == "to" or (lows[i] in ("not", "never") and lows[i + 1 : i + 2] == ["to"])
    return i if to_follows else None


@finds(_FINDERS, rules.ASKS_WHETHER)
def asks_whether(passage: Passage, cue: Cue, i: int, high: int) -> int | None:
    """Reported questions: ``Smith asked whether it had failed``, ``told them why``.

    The question word belongs to the content, since it says what is asked.
    """
    frames = cue.frames
    if cue.lemma == "question" and cue.form == "ing":
        return None
    if passage.lows[i] in lexicon.QUESTION_WORDS:
        return i if passage.lows[i] not in ALSO_ADVERBIAL or _asks(passage, cue) else None
    if frames & Frame.QUESTION and frames & Frame.OBJECT_INFINITIVE:
        question = question_behind(passage, i, high)
        return question if question is not None else asked_about(passage, i, high)
    start, kind = behind_hearer(passage, cue, i, high)
    return start if kind == "question" else None


def _asks(passage: Passage, cue: Cue) -> bool:
    """Tell ``would not say when`` from ``said when they met``: one asks, the other dates."""
    denies = {"not", "n't", "never"} & set(passage.lows[max(0, cue.first - 3) : cue.first])
    return bool(cue.frames & Frame.QUESTION or cue.form == "base" or denies)


@finds(_FINDERS, rules.URGES_TO)
def urges_to(passage: Passage, cue: Cue, i: int, high: int) -> int | None:
    """Whom somebody urges, and to what: ``Smith urged the council to try again``.

    Whom and what together are the content: neither says it alone.
    """
    if cue.lemma == "order" and passage.lows[i] == "to":
        # "Was jailed and ordered to repay": nobody orders without a hearer.
        return None
    if cue.frames & Frame.OBJECT_INFINITIVE and to_follows(passage, i, high):
        return i
    return i if behind_hearer(passage, cue, i, high)[1] == "infinitive" else None


@finds(_FINDERS, rules.THINKS)
def thinks(passage: Passage, cue: Cue, i: int, high: int) -> int | None:
    """Thoughts without *that*: ``Smith believes the plan has failed``."""
    return says(passage, cue, i, high)


@finds(_FINDERS, rules.SAYS)
def says(passage: Passage, cue: Cue, i: int, high: int) -> int | None:
    """Clauses without *that*: ``Smith said the plan had failed``.

    They are known by their verb; a verb that needs a hearer has its clause behind one.
    """
    start, kind = behind_hearer(passage, cue, i, high)
    if kind == "clause":
        return start
    if not cue.frames & Frame.CLAUSE or cue.frames & Frame.HEARER_NEEDED:
        return None
    if cue.lemma in ("respond", "reply") and passage.lows[i] not in BARE_SUBJECTS:
        return None
    if passage.lows[i] in _EMPTY_ALONE and not _goes_on(passage, i + 1, high):
        return None
    if cue.lemma == "claim" and is_taken(passage, i, high):
        return None
    if cue.lemma == "feel" and _touches(passage, i, high):
        return None
    gerund = passage.lows[i].endswith("ing") and passage.words[i].islower()
    strict = cue.lemma not in _FREE or passage.lows[i] in _CLAIMED or gerund
    if clause_follows(passage, i, high, strict):
        return i
    return after_adverbial(passage, i, high)


def _touches(passage: Passage, i: int, high: int) -> bool:
    """Tell ``felt the walls moving and ran`` from ``felt the walls were moving``."""
    lows = passage.lows
    if lows[i] in _LIKE or lows[i].endswith("ed"):
        return True
    stop = next((k for k in range(i, high) if lows[k] in _JOINTS), high)
    return not any(low in lexicon.FINITE for low in lows[i:stop])


def _goes_on(passage: Passage, i: int, high: int) -> bool:
    """Tell ``said nothing of it`` and ``said nothing has arrived`` from ``said nothing``."""
    return i < high and (passage.lows[i] in ("of", "about") or passage.lows[i] in lexicon.FINITE)


@finds(_FINDERS, rules.CALLS)
def calls(passage: Passage, cue: Cue, i: int, high: int) -> int | None:
    """Whom or what somebody calls what: ``Smith called the plan a mistake``."""
    as_what = passage.lows[i] == "as" and cue.lemma in _AS
    if cue.lemma == "call" and is_phrasal(passage, i, high):
        return None
    if is_nickname(passage, i, high):
        return None
    if cue.lemma in ("remember", "refer") and not _as_quoted(passage, i, high):
        return None
    # ``called that "a lie"`` and ``called that claim "a lie"`` open no clause.
    pointed = passage.lows[i] == "that" and QUOTED in passage.words[i + 1 : i + 3]
    named = as_what or pointed or not _opens_other(passage, i)
    return i if named else None


def _as_quoted(passage: Passage, i: int, high: int) -> bool:
    """``remembered her as "the quickest mind in the room"``: in words that somebody used."""
    return any(
        passage.lows[k] == "as" and passage.words[k + 1] == QUOTED
        for k in range(i + 1, min(high - 1, i + 5))
    )


@finds(_FINDERS, rules.ANNOUNCES)
def announces(passage: Passage, cue: Cue, i: int, high: int) -> int | None:
    """Things said in a noun phrase: ``Smith announced his retirement``."""
    reflexive = passage.lows[i] in ("himself", "herself", "itself", "themselves")
    noun = cue.lemma == "report" and (cue.form in ("base", "ing") or passage.lows[i] == "live")
    near = set(passage.lows[i : min(high, i + 4)])
    empty = reflexive or noun or bool(_RESULTS & near) or is_done(cue, passage.lows[i], near)
    empty = empty or (cue.lemma == "deny" and tells_nothing(passage, i, high))
    return None if empty else _thing(passage, cue, i)


@finds(_FINDERS, rules.CRITICIZES)
def criticizes(passage: Passage, cue: Cue, i: int, high: int) -> int | None:
    """Things judged or named by speaking: ``Smith criticised the plan``, ``referred to it``.

    Such verbs are acts of speech, and their object is all the text gives of it.
    """
    if cue.frames & Frame.CLAUSE or is_decided(passage, cue, i):
        return None
    if cue.lemma == "thank" and "for" not in passage.lows[i : min(high, i + _THANKS)]:
        return None
    if cue.lemma == "urge":
        return i if passage.lows[i] in _WANTED else None
    if cue.lemma == "slam" and _SLAMMED.intersection(passage.lows[i : i + 4]):
        return None
    if tells_nothing(passage, i, high):
        return None
    if _in_his_words(passage, i, high):
        return i
    return _thing(passage, cue, i)


def _in_his_words(passage: Passage, i: int, high: int) -> bool:
    """``blamed "foreign media"``, ``dismissed as "fanciful" the plan``: no title, a judgement."""
    k = i + (passage.lows[i] == "as" and i + 2 < high)
    return passage.words[k] == QUOTED and passage.text[passage.quoted[k].start].islower()


_IN_ORDER = in_order(_FINDERS)


@cache
def _fitting(frames: int) -> list[tuple[Rule, _Finder]]:
    """Give in order what finds the contents of a verb with these frames."""
    return [(rule, find) for rule, find in _IN_ORDER if frames & _FRAMES[rule]]


def _thing(passage: Passage, cue: Cue, i: int) -> int | None:
    manner = is_manner(passage, i) and not "".join(passage.lows[i + 1 : i + 2]).endswith("ing")
    manner = manner and passage.lows[i] not in _MEANT
    alone = passage.words[i + 1 : i + 2] in ([], [","], ["."], [";"], [QUOTED])
    alone = alone and passage.lows[i] in ("this", "that", "these", "those")
    empty = alone or passage.lows[i] in _EMPTY or passage.words[i] == QUOTED or manner
    return (
        i if cue.frames & Frame.NOUN_PHRASE and not empty and not _opens_other(passage, i) else None
    )


def _opens_other(passage: Passage, i: int) -> bool:
    """Tell whether an adverbial or another clause stands where the object would."""
    return passage.lows[i] in lexicon.PREPOSITIONS or passage.lows[i] in lexicon.SUBORDINATORS


def _after_adverbs(passage: Passage, cue: Cue, high: int) -> int:
    lows = passage.lows
    i = cue.last
    while (
        i < high
        and (
            (lows[i] in lexicon.ADVERBS and lows[i] != "both" and not _belongs(lows, i))
            or lows[i] in lexicon.TIME_WORDS
            or (
                lows[i].endswith("ly")
                and passage.words[i].islower()
                and (not cue.frames & Frame.NOUN_PHRASE or lows[i + 1 : i + 2] == ["that"])
            )
        )
        and lows[i + 1 : i + 2] != ["'s"]
    ):
        i += 1
    return i


def _belongs(lows: list[str], i: int) -> bool:
    """Tell whether an adverb behind a cue is part of what is said."""
    return lows[i] in _MEANT and lows[i + 1 : i + 2] != ["that"]
