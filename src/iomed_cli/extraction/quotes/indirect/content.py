"""Contents: where the words that a cue reports begin; of the rules, the first to fit wins."""

from __future__ import annotations

from collections.abc import Callable

from iomed_cli.extraction import lexicon
from iomed_cli.extraction.grammar.adverbials import is_manner
from iomed_cli.extraction.grammar.cues import Cue
from iomed_cli.extraction.grammar.finite_verbs import is_verb
from iomed_cli.extraction.grammar.sentences import Sentence
from iomed_cli.extraction.lexicon.reporting_verbs import DECIDED, STAFF, Frame
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
from iomed_cli.extraction.quotes.rules import Rule, finds, in_order
from iomed_cli.extraction.text.passages import DASHES, QUOTED, STOPS, Passage

_EMPTY = frozenset(
    """so nothing little much more less otherwise something anything hello yes no goodbye it enough
    above below here again sorry cheese grace goodnight""".split()
)
_EMPTY_ALONE = frozenset("nothing sorry hello goodbye".split())
_CLAUSES_ON = lexicon.CONJUNCTIONS | lexicon.TIME_WORDS | frozenset("but when while after".split())
_THANKS = 14
_RESULTS = frozenset("results earnings".split())
"""What firms announce without saying anything by it."""
_ONLY_PRONOUNS = lexicon.SUBJECT_PRONOUNS - lexicon.DETERMINERS
_UNNAMED = frozenset("named identified quoted cited anonymous unnamed unidentified".split())
_CLAIMED = frozenset(
    """responsibility credit allegiance victory asylum ownership success part parts sovereignty
    territory""".split()
)
_TAKEN = frozenset(
    """first second third fourth fifth wicket wickets goal goals winner equaliser equalizer win wins
    point points title crown trophy medal gold silver bronze scalp double hat-trick lives""".split()
)
"""What sportsmen and storms claim without a word."""
_LINEUPS = frozenset("lineup line-up xi team teams score scoreline squad starting".split())
_LEDGERS = frozenset(
    """profit profits loss losses revenue revenues turnover income sales ebitda""".split()
)
"""What firms report in their books."""
_HELD = frozenset("gift gifts donation donations interests assets income dividend".split())
"""What those in office enter in a register."""
_SENT_BACK = frozenset(
    "ambassador ambassadors envoy envoys product products car cars vehicles parliament".split()
)
_SLAMMED = frozenset("door doors gate gates brakes phone lid window shut".split())
_WANTED = frozenset(
    """calm restraint caution patience unity dialogue vigilance moderation tolerance peace
    talks""".split()
)
"""What is urged upon everybody: ``The president urged calm``."""
_UNTOLD = frozenset(
    """claim claims allegation allegations accusation accusations charge charges assertion
    assertions report reports rumour rumours rumor rumors suggestion suggestions idea notion remark
    remarks comment comments statement statements criticism criticisms argument arguments insinuation
    insinuations""".split()
)
"""Nouns that don't tell what was said: of ``dismissed the claims`` nothing is known."""
_TELLING_ON = frozenset("that of about as for against from by over made in on with to".split())
_MEANT = frozenset(
    "not never perhaps even always seldom already only soon twice still often sometimes".split()
)
"""Adverbs that change what is said: ``vowed never to return``."""
_AS = frozenset(
    "describe characterize characterise portray term label brand dub hail denounce".split()
)
_CALLED_OFF = frozenset("off out up back away forth round around".split())
_OBJECTS = frozenset("it him her them me us you".split())
_WITH_THAT = Frame.CLAUSE | Frame.THAT_CLAUSE | Frame.HEARER
_WITH_QUESTIONS = Frame.QUESTION | Frame.CLAUSE | Frame.HEARER
_FREE = frozenset(
    """say think believe hope fear insist suspect expect argue claim contend allege complain
    conclude""".split()
)
"""Verbs that a clause follows, with or without *that*, far more often than a noun phrase."""

_Finder = Callable[[Passage, Cue, int, int], "int | None"]
_FINDERS: dict[Rule, _Finder] = {}


def content_start(sentence: Sentence, cue: Cue) -> tuple[int, Rule] | None:
    """Find where the content begins behind a cue, and the rule that says so.

    Gives None where nothing that the verb could report follows.
    """
    passage, high = sentence.passage, sentence.high
    i = _after_adverbs(passage, cue, high)
    if passage.lows[i : i + 1] == [","] and passage.lows[i + 1 : i + 2] == ["however"]:
        i += 3
    if i >= high:
        return None
    if passage.words[i] in STOPS or passage.words[i] in DASHES or passage.words[i] == ",":
        start = says_colon(passage, cue, i, high)
        return behind_aside(sentence, cue, i) if start is None else (start, rules.SAYS_COLON)
    if _asks_for_anonymity(passage, i, high):
        return None
    if (colon := colon_behind_object(passage, cue, i, high)) is not None:
        return colon + 1, rules.SAYS_COLON
    for rule, find in _IN_ORDER:
        start = find(passage, cue, i, high)
        if start is not None:
            return start, rule
    return None


def _is_decided(passage: Passage, cue: Cue, i: int) -> bool:
    """``dismissed the appeal``, ``rejected the plan``, ``dismissed her ministers``: what is done."""
    near = passage.lows[i : i + 5]
    if cue.lemma == "dismiss" and not STAFF.isdisjoint(near):
        # But "dismissed the minister's claims", "dismissed the ministers as fools"
        return "'s" not in near and "as" not in near
    decided = DECIDED.get(cue.lemma)
    return decided is not None and not decided.isdisjoint(near[:4])


def _asks_for_anonymity(passage: Passage, i: int, high: int) -> bool:
    """``asked not to be named``: the terms on which somebody speaks, not what he says."""
    lows = passage.lows
    start = i + (lows[i] == "not")
    if lows[start : start + 1] == ["to"]:
        words = lows[start + 1 : min(high, start + 4)]
        return bool(_UNNAMED & set(words)) and words[0] in ("be", "remain", "stay", "have", "keep")
    return lows[i] == "anonymity"


def says_colon(passage: Passage, cue: Cue, i: int, high: int) -> int | None:
    """Statements behind a colon: ``Smith said: The plan has failed``.

    A colon behind a reporting verb announces what is said, with or without marks.
    """
    fits = passage.words[i] == ":" and i + 2 < high and passage.words[i + 1] != QUOTED
    return i + 1 if fits and cue.frames & Frame.DIRECT else None


@finds(_FINDERS, rules.THINKS_THAT)
def thinks_that(passage: Passage, cue: Cue, i: int, high: int) -> int | None:
    """Thoughts with *that*: ``Smith believes that the plan has failed``."""
    return says_that(passage, cue, i, high) if cue.frames & Frame.THOUGHT else None


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
    return i if cue.frames & Frame.INFINITIVE and to_follows else None


@finds(_FINDERS, rules.ASKS_WHETHER)
def asks_whether(passage: Passage, cue: Cue, i: int, high: int) -> int | None:
    """Reported questions: ``Smith asked whether it had failed``, ``told them why``.

    The question word belongs to the content, since it says what is asked.
    """
    frames = cue.frames
    if cue.lemma == "question" and cue.form == "ing":
        return None
    if passage.lows[i] in lexicon.QUESTION_WORDS and frames & _WITH_QUESTIONS:
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
    return says(passage, cue, i, high) if cue.frames & Frame.THOUGHT else None


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
    if cue.lemma == "claim" and _is_taken(passage, i, high):
        return None
    gerund = passage.lows[i].endswith("ing") and passage.words[i].islower()
    strict = cue.lemma not in _FREE or passage.lows[i] in _CLAIMED or gerund
    if clause_follows(passage, i, high, strict):
        return i
    return after_adverbial(passage, i, high)


def _goes_on(passage: Passage, i: int, high: int) -> bool:
    """Tell ``said nothing of it`` and ``said nothing has arrived`` from ``said nothing``."""
    return i < high and (passage.lows[i] in ("of", "about") or passage.lows[i] in lexicon.FINITE)


def _is_taken(passage: Passage, i: int, high: int) -> bool:
    """Tell ``claimed the third in stoppage time`` and ``claimed 4-22`` from a claim."""
    for k in range(i, min(high, i + 4)):
        if passage.lows[k] in _TAKEN:
            after = k + 1
            while after < min(high, k + 4) and passage.lows[after] not in lexicon.PREPOSITIONS:
                if is_verb(passage, after):
                    return False
                after += 1
            return True
        if is_verb(passage, k) or passage.lows[k] in _ONLY_PRONOUNS:
            return False
    return False


@finds(_FINDERS, rules.CALLS)
def calls(passage: Passage, cue: Cue, i: int, high: int) -> int | None:
    """Whom or what somebody calls what: ``Smith called the plan a mistake``."""
    as_what = passage.lows[i] == "as" and cue.lemma in _AS
    if cue.lemma == "call" and _is_phrasal(passage, i, high):
        return None
    if _is_nickname(passage, i, high):
        return None
    if cue.lemma in ("remember", "refer") and not _as_quoted(passage, i, high):
        return None
    # ``called that "a lie"`` opens no clause.
    pointed = passage.lows[i] == "that" and passage.words[i + 1 : i + 2] == [QUOTED]
    named = as_what or pointed or not _opens_other(passage, i)
    return i if cue.frames & Frame.AS and named else None


def _is_phrasal(passage: Passage, i: int, high: int) -> bool:
    """``called off his campaign``, ``called her out``: no name for anything."""
    if passage.lows[i] in _CALLED_OFF:
        return True
    return passage.lows[i] in _OBJECTS and i + 1 < high and passage.lows[i + 1] in _CALLED_OFF


def _is_nickname(passage: Passage, i: int, high: int) -> bool:
    """``calls himself "Captain"``, ``call him "Uncle"``: a name, of which nobody says anything."""
    if i + 1 >= high or passage.words[i + 1] != QUOTED:
        return False
    region = passage.quoted[i + 1]
    name = passage.text[region.start : region.end].strip(" .,")
    reflexive = passage.lows[i] in ("himself", "herself", "themselves")
    return (reflexive or passage.lows[i] in _OBJECTS) and name.istitle() and " " not in name


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
    empty = reflexive or noun or bool(_RESULTS & near) or _does(cue, passage.lows[i], near)
    empty = empty or (cue.lemma == "deny" and _tells_nothing(passage, i, high))
    return _thing(passage, cue, i) if cue.frames & Frame.CLAUSE and not empty else None


def _does(cue: Cue, first: str, near: set[str]) -> bool:
    """Tell deeds from words: ``reported a loss``, ``recalled the envoy``, ``predicted lineup``."""
    if cue.lemma == "predict":
        return first in _LINEUPS
    done = {"report": _LEDGERS, "recall": _SENT_BACK, "declare": _HELD}.get(cue.lemma)
    return done is not None and bool(done & near)


def _tells_nothing(passage: Passage, i: int, high: int) -> bool:
    """Tell ``dismissed the claims`` from ``dismissed claims that he lied`` and ``… as lies``."""
    for k in range(i, min(high, i + 6)):
        if passage.lows[k] in _UNTOLD and passage.lows[k + 1 : k + 2] != ["'s"]:
            return k + 1 >= high or (
                passage.lows[k + 1] not in _TELLING_ON
                and (not passage.words[k + 1][0].isalpha() or passage.lows[k + 1] in _CLAUSES_ON)
            )
        if is_verb(passage, k) or passage.lows[k] in lexicon.PREPOSITIONS:
            return False
    return False


@finds(_FINDERS, rules.CRITICIZES)
def criticizes(passage: Passage, cue: Cue, i: int, high: int) -> int | None:
    """Things judged or named by speaking: ``Smith criticised the plan``, ``referred to it``.

    Such verbs are acts of speech, and their object is all the text gives of it.
    """
    if cue.frames & Frame.CLAUSE or _is_decided(passage, cue, i):
        return None
    if cue.lemma == "thank" and "for" not in passage.lows[i : min(high, i + _THANKS)]:
        return None
    if cue.lemma == "urge":
        return i if passage.lows[i] in _WANTED else None
    if cue.lemma == "slam" and _SLAMMED.intersection(passage.lows[i : i + 4]):
        return None
    if _tells_nothing(passage, i, high):
        return None
    if cue.frames & Frame.NOUN_PHRASE and _in_his_words(passage, i, high):
        return i
    return _thing(passage, cue, i)


def _in_his_words(passage: Passage, i: int, high: int) -> bool:
    """``blamed "foreign media"``, ``dismissed as "fanciful" the plan``: no title, a judgement."""
    k = i + (passage.lows[i] == "as" and i + 2 < high)
    return passage.words[k] == QUOTED and passage.text[passage.quoted[k].start].islower()


_IN_ORDER = in_order(_FINDERS)


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
        and lows[i + 1 : i + 2] != ["'s"]
        and (
            (lows[i] in lexicon.ADVERBS and lows[i] != "both" and not _belongs(lows, i))
            or lows[i] in lexicon.TIME_WORDS
            or (
                lows[i].endswith("ly")
                and passage.words[i].islower()
                and (not cue.frames & Frame.NOUN_PHRASE or lows[i + 1 : i + 2] == ["that"])
            )
        )
    ):
        i += 1
    return i


def _belongs(lows: list[str], i: int) -> bool:
    """Tell whether an adverb behind a cue is part of what is said."""
    return lows[i] in _MEANT and lows[i + 1 : i + 2] != ["that"]
