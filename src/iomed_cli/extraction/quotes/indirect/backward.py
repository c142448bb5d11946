"""Statements that stand before the words that say who says them."""

from __future__ import annotations

from iomed_cli.extraction import lexicon
from iomed_cli.extraction.grammar.cues import Cue
from iomed_cli.extraction.grammar.finite_verbs import is_verb
from iomed_cli.extraction.grammar.sentences import Sentence
from iomed_cli.extraction.grammar.subjects import Subject, subject_after, subject_before
from iomed_cli.extraction.grammar.verb_forms import FORMS
from iomed_cli.extraction.lexicon.reporting_verbs import Frame
from iomed_cli.extraction.names.name_phrases import names_somebody
from iomed_cli.extraction.quotes import rules
from iomed_cli.extraction.quotes.boundaries import nothing_follows, without_connective
from iomed_cli.extraction.quotes.draft import Draft
from iomed_cli.extraction.quotes.indirect.complements import is_present
from iomed_cli.extraction.quotes.indirect.interrupted import broken
from iomed_cli.extraction.quotes.indirect.statement import statement
from iomed_cli.extraction.text.passages import DASHES, PAUSES, QUOTED, Passage

_ADVERBIAL = frozenset(
    """when if after before while as in on at to with for since during by from despite under
    ahead""".split()
)
HEARING = ("hear", "tell")
"""The verbs of what a court hears, and is told."""
_WHEN = lexicon.TIME_WORDS | lexicon.ADVERBS | {"earlier", "last", "this"}
_DENYING = frozenset("not n't didn't don't doesn't".split())
_RELATIVES = frozenset("which where who when whom".split())
_SHORTEST = 4
_LONGEST_HEARER = 6
_HEARERS = ["me"], ["us"], ["him"], ["her"], ["them"]
_NOT_BACKWARD = Frame.THOUGHT | Frame.HEARER
_REPORTING_BACK = frozenset("tell ask write show indicate find put".split())


def inverted_after(sentence: Sentence, cue: Cue) -> Draft | None:
    """Statements before a cue and its subject: ``The plan had failed, said Smith, a lawyer``.

    The same shape, ``…, said X``, follows an apposition (``Smith, a lawyer, said the
    plan had failed``), so nothing that looks like a clause may follow.
    """
    passage = sentence.passage
    if not _may_be_inverted(sentence, cue):
        return None
    subject = subject_after(passage, cue.last, sentence.high)
    if subject is None or not _animate(passage, subject) or _explained(sentence, cue):
        return None
    clause = any(is_verb(passage, k) for k in range(sentence.ledger.claimed, cue.first - 1))
    if not clause and not _is_only_named(sentence, cue, subject):
        return None
    start = without_connective(passage, sentence.ledger.claimed, cue.first - 1)
    sentence.ledger.found(cue, subject)
    sentence.ledger.claimed_to(cue.last)
    return statement(passage, start, cue.first - 1, rules.SAID_AFTER, cue, subject)


def _may_be_inverted(sentence: Sentence, cue: Cue) -> bool:
    """Tell whether no clause can begin behind a cue that a comma stands before: only a source."""
    passage, words, lows = sentence.passage, sentence.passage.words, sentence.passage.lows
    if words[cue.first - 1] != "," or cue.first <= sentence.low + 2:
        return False
    if cue.form not in ("past", "s") and not (cue.form == "base" and cue.lemma == "say"):
        return False
    # ``…, told Smith`` has whom somebody told, not who did.
    if not cue.frames & Frame.CLAUSE or cue.frames & _NOT_BACKWARD or cue.last >= sentence.high:
        return False
    opens = lows[cue.last]
    if opens in lexicon.PREPOSITIONS or opens in lexicon.ADVERBS:
        return False
    if opens in lexicon.SUBJECT_PRONOUNS and opens not in lexicon.DETERMINERS:
        return False
    for i in range(cue.last, sentence.high):
        if words[i] == "," or lows[i] in ("who", "which", "as", "in", "at", "during"):
            break
        verb = is_verb(passage, i) or is_present(passage, cue.last, i, sentence.high)
        if verb or words[i] == QUOTED or lows[i] == "that":
            return False
    return True


def _is_only_named(sentence: Sentence, cue: Cue, subject: Subject) -> bool:
    """Tell whether nothing but its subject follows *said*: then what it reports stands before.

    The verb before may be one that isn't known: ``The group uses the photo, said Ann Lee``.
    """
    return (
        cue.lemma == "say"
        and not sentence.passage.lows[cue.last].endswith("ing")
        and cue.first - sentence.ledger.claimed > _SHORTEST
        and subject.whole_last >= sentence.high
        and names_somebody(sentence.passage, subject.first, subject.last)
    )


def _animate(passage: Passage, subject: Subject) -> bool:
    """Tell whether the words name somebody: by a capital, a role or a group of people."""
    words = passage.lows[subject.first : subject.last]
    return (
        any(word[0].isupper() for word in passage.words[subject.first : subject.last])
        or any(word in lexicon.ROLES or word in lexicon.GROUPS for word in words)
        or names_somebody(passage, subject.first, subject.last)
    )


def _explained(sentence: Sentence, cue: Cue) -> bool:
    """Tell whether the comma before the verb ends an apposition: ``Smith, who won, stressed``."""
    passage = sentence.passage
    i = cue.first - 2
    while i > sentence.ledger.claimed and passage.words[i] != ",":
        i -= 1
    return passage.words[i] == "," and passage.lows[i + 1] in (
        "who",
        "which",
        "whose",
        "a",
        "an",
        "the",
    )


def said_after(sentence: Sentence, cue: Cue) -> list[Draft]:
    """Statements before or around a cue: ``The plan had failed, Smith said``.

    Also ``The plan, Smith said, had failed`` and ``…, as Smith said``.
    Nothing that the verb could report may follow it but adverbials. A statement
    that goes on behind it is two spans of one turn.
    """
    passage = sentence.passage
    subject = _source_of_aside(sentence, cue)
    if subject is None:
        return []
    tie = subject.whole_first - 1
    comma = tie - (passage.lows[tie] == "as")
    if (
        comma <= sentence.ledger.claimed
        or passage.words[comma] not in PAUSES
        or passage.words[comma - 1] == QUOTED
    ):
        return []
    begin = without_connective(passage, sentence.ledger.claimed, comma)
    pause = _behind_hearer(passage, cue, sentence.high)
    if passage.words[pause : pause + 1] == [","] and _resumes(passage, pause + 1, sentence.high):
        return _said_within(sentence, cue, subject, (begin, comma), pause)
    one = _said_before(sentence, cue, subject, begin, comma)
    return [one] if one is not None else []


def _source_of_aside(sentence: Sentence, cue: Cue) -> Subject | None:
    """Find who says it if a cue can follow its content: no ``who said``, no ``did not say``."""
    passage = sentence.passage
    if cue.form == "ing" or cue.first <= sentence.low or not reports_back(cue):
        return None
    if not nothing_follows(passage, cue, sentence.high):
        return None
    subject = subject_before(passage, cue.first, sentence.low)
    if subject is None or passage.lows[subject.first] in ("who", "which", "that"):
        return None
    denies = not _DENYING.isdisjoint(passage.lows[subject.last : cue.first])
    return None if denies else subject


def _said_within(
    sentence: Sentence, cue: Cue, subject: Subject, head: tuple[int, int], pause: int
) -> list[Draft]:
    """Statements around a cue: ``The plan, Smith said, had failed``."""
    passage, (begin, comma) = sentence.passage, head
    sentence.ledger.claimed_to(sentence.high)
    sentence.ledger.found(cue, subject)
    if passage.lows[comma - 1] in _RELATIVES and passage.words[comma - 2] == ",":
        # Only the relative clause is reported: ``the office, where, she says, she learnt``.
        begin = comma
    if _is_fronted(passage, begin, comma, pause + 1, sentence.high):
        begin = comma
    tail = pause + 1, sentence.high
    return broken(passage, (begin, comma), tail, rules.SAID_WITHIN, cue, subject)


def _is_fronted(passage: Passage, begin: int, comma: int, tail: int, high: int) -> bool:
    """``At this hour, Smith said, the buses are full``: the clause behind is whole without it."""
    if passage.lows[begin] not in lexicon.PREPOSITIONS or tail >= high:
        return False
    if any(is_verb(passage, k) for k in range(begin, comma)):
        return False
    return not is_verb(passage, tail) and any(is_verb(passage, k) for k in range(tail + 1, high))


def _said_before(
    sentence: Sentence, cue: Cue, subject: Subject, begin: int, comma: int
) -> Draft | None:
    """Statements before a cue: ``The plan had failed, Smith said``."""
    passage, words, lows = sentence.passage, sentence.passage.words, sentence.passage.lows
    heard = cue.lemma == "tell" and subject.last - subject.first == 1
    if heard and lows[subject.first] in lexicon.HEARINGS and cue.last >= sentence.high:
        # ``Carer stole £900, court told``: the court was told, by somebody who isn't named.
        return statement(passage, begin, comma, rules.IT_WAS_SAID, cue, None)
    adverbial = lows[begin] in _ADVERBIAL and (
        "," not in words[begin:comma] or not any(is_verb(passage, k) for k in range(begin, comma))
    )
    if comma - begin < 2 or lows[begin] == "according" or adverbial:
        return None
    dashes = [k for k in range(begin, comma) if words[k] in DASHES]
    # What stands between a pair of them is part of the clause.
    if len(dashes) == 1 and dashes[0] + 2 <= comma:
        begin = dashes[0] + 1
    sentence.ledger.found(cue, subject)
    sentence.ledger.claimed_to(cue.last)
    rule = rules.SAID_AFTER if comma == subject.whole_first - 1 else rules.AS_SAID
    return statement(passage, begin, comma, rule, cue, subject)


def heard_after(sentence: Sentence, cue: Cue) -> Draft | None:
    """Statements before a hearing: ``The brakes had failed, the inquest heard``.

    Whoever said so isn't named; a court hears and is told what others say.
    """
    passage, lows = sentence.passage, sentence.passage.lows
    goes_on = passage.words[cue.last : cue.last + 1] == [","]
    if cue.passive != (cue.lemma == "tell") or goes_on:
        return None
    noun = cue.first - 1
    while noun > sentence.low and lows[noun] in lexicon.AUXILIARIES:
        noun -= 1
    if lows[noun] not in lexicon.HEARINGS or not nothing_follows(passage, cue, sentence.high):
        return None
    comma = noun
    while comma > sentence.low and passage.words[comma] != "," and noun - comma < _LONGEST_HEARER:
        comma -= 1
    begin = without_connective(passage, sentence.ledger.claimed, comma)
    verb = any(is_verb(passage, k) for k in range(begin, comma))
    named = passage.words[begin][0].isupper() and lows[begin] not in _WHEN
    if passage.words[comma] != "," or not (verb or (named and comma - begin >= _SHORTEST)):
        return None
    if lows[begin] in _ADVERBIAL or any(is_verb(passage, k) for k in range(comma, noun)):
        return None
    sentence.ledger.claimed_to(cue.last)
    return statement(passage, begin, comma, rules.IT_WAS_SAID, cue, None)


def _behind_hearer(passage: Passage, cue: Cue, high: int) -> int:
    """Give where a cue and its hearer end: ``he told me``, ``Smith told state television``."""
    if passage.lows[cue.last : cue.last + 1] in _HEARERS:
        return cue.last + 1
    if not cue.frames & Frame.HEARER:
        return cue.last
    for k in range(cue.last, min(high, cue.last + _LONGEST_HEARER)):
        if passage.words[k] == ",":
            return k
        if is_verb(passage, k) or passage.words[k] == QUOTED:
            break
    return cue.last


def reports_back(cue: Cue) -> bool:
    """Tell whether a verb can follow what it reports: ``…, Smith said``.

    A thought can't: ``…, they hope,`` is the writer's aside on what others want.
    """
    if cue.lemma == "deny":
        # ``…, a charge she denied``: nobody says first what he denies.
        return False
    return (
        cue.frames & Frame.CLAUSE and not cue.frames & Frame.THOUGHT
    ) or cue.lemma in _REPORTING_BACK


def _resumes(passage: Passage, i: int, high: int) -> bool:
    """Tell whether the statement goes on at `i` behind ``, Smith said,``."""
    if high - i < 2:
        return False
    low = passage.lows[i]
    if low in ("and", "but"):
        return _is_clause(passage, i + 1, high)
    if low in ("that", "because", "although", "while"):
        return True
    return (
        low not in lexicon.SUBORDINATORS
        and not low.endswith("ing")
        and low not in ("who", "according", "a", "an", "by", "with")
    )


def _is_clause(passage: Passage, i: int, high: int) -> bool:
    """Tell whether a clause that says nothing of who speaks begins at `i`."""
    words = passage.lows[i:high]
    return not set(words) & set(FORMS) and any(is_verb(passage, k) for k in range(i + 1, high))
