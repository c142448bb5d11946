"""Uttered or not: whether a reporting verb tells of something that somebody says or thinks."""

from __future__ import annotations

from iomed_cli.extraction import lexicon
from iomed_cli.extraction.grammar.adverbials import before_adverbs
from iomed_cli.extraction.grammar.cues import Cue
from iomed_cli.extraction.grammar.subjects import Subject
from iomed_cli.extraction.lexicon.reporting_verbs import Frame
from iomed_cli.extraction.names.name_phrases import names_somebody
from iomed_cli.extraction.quotes.rules import ContentKind
from iomed_cli.extraction.text.passages import QUOTED, Passage

_IMPERSONAL = frozenset(
    """safe fair soon early easy hard difficult impossible tempting reasonable enough accurate way
    ways leverage worth""".split()
)
_NEAR = 6
"""How many words behind a verb its object and what that is called begin."""
_WHEN = frozenset("when if once until".split())
_OMISSIONS = frozenset("failure refusal inability unwillingness reluctance".split())
_OPEN = frozenset("whether if unless".split())
_MODALS = frozenset("would could can may might must should cannot can't".split())
_DOING = lexicon.PHASES | frozenset("on used uses".split())
"""Words before *to* and a verb that is done: ``went on to criticise``, ``used it to``."""
_OWN = lexicon.POSSESSIVES | {"its"}
_THINGS_DO = frozenset(
    [
        *((ContentKind.QUESTION, lemma) for lemma in ("explain", "reveal", "underscore", "tell")),
        *((ContentKind.REQUEST, lemma) for lemma in ("encourage", "persuade", "convince")),
    ]
)
"""What things do, too: ``It encouraged people to drive less``, ``which explains why``."""
_THINGS = frozenset("it which that this time".split())
_WHO = frozenset("it which one several both some many others".split())
_REFUSED = frozenset("him her them us me bail entry access permission asylum".split())
_BODIES = lexicon.ORGANIZATION_HEADS | frozenset(
    """company government campaign administration firm team group police regime military
    insurer lender retailer regulator broadcaster watchdog charity club airline
    network army paper newspaper magazine journal tabloid weekly fund outlet operator family couple staff crowd embassy opposition""".split()
)
_PEOPLE = frozenset("peers elders others people villagers men women".split()) | lexicon.AGENTS


def is_uttered(passage: Passage, cue: Cue, subject: Subject, content: ContentKind) -> bool:
    """Tell whether somebody says what follows a cue, rather than nobody or a thing.

    Nobody does in ``it is too soon to say``, ``there were telling signs``; of
    ``The storm threatened to`` no words are reported; and in ``when asked whether``
    the subject is who was asked. What is only asked, wished or left undone is not
    said either: ``whether he said``, ``his refusal to say``, ``could call a witness``.
    """
    lows = passage.lows
    if lows[subject.first] == "there" or _impersonal(lows, cue) or _is_open(lows, cue, subject):
        return False
    if content.is_phrase and not _is_done(lows, cue):
        return False
    judges = content.is_phrase or content.is_infinitive or cue.frames & Frame.THOUGHT
    if judges and not acts(passage, subject) and not _is_written(passage, cue, subject, content):
        return False
    if cue.lemma == "ask" and cue.form == "past" and _is_asked(passage, cue):
        return False
    if cue.lemma == "make":
        return acts(passage, subject)
    if (content, cue.lemma) in _THINGS_DO:
        may = lows[cue.first - 1] in _MODALS
        return not _THINGS & set(lows[subject.first : subject.last]) and (
            not may or acts(passage, subject)
        )
    if cue.lemma == "advise" and cue.form == "ing":
        # Who is advising a firm is in its pay; it is not told what he says.
        return not lexicon.BE & set(lows[max(0, cue.first - 2) : cue.first])
    return not (cue.lemma == "deny" and lows[cue.last : cue.last + 1] and _is_denied(lows, cue))


def _is_written(passage: Passage, cue: Cue, subject: Subject, content: ContentKind) -> bool:
    """Tell ``the memo describes it as "a mess"``: a text that has the words."""
    head = passage.lows[subject.last - 1]
    quotes = QUOTED in passage.words[cue.last : cue.last + _NEAR]
    return content is ContentKind.NAMING and head in lexicon.DOCUMENTS and quotes


def _impersonal(lows: list[str], cue: Cue) -> bool:
    """``It is fair to say``, ``a way to acknowledge``, ``It is worth noting``."""
    before = cue.first - 1
    if before < 1:
        return False
    if cue.form == "base" and lows[before] == "to":
        return lows[before - 1] in _IMPERSONAL and lows[before - 2] not in _OWN
    return cue.form == "ing" and (lows[before] == "worth" or lows[before - 1] == "goes")


def _is_open(lows: list[str], cue: Cue, subject: Subject) -> bool:
    """``asked whether Smith said``, ``if Smith says``, ``his failure to say``."""
    if cue.form == "base" and lows[cue.first - 1] == "to" and lows[cue.first - 2] in _OMISSIONS:
        return True
    return subject.first > 0 and subject.first < cue.first and lows[subject.first - 1] in _OPEN


def _is_done(lows: list[str], cue: Cue) -> bool:
    """Tell ``criticised the plan`` from ``declined to criticise it``, ``could call a witness``."""
    before = before_adverbs(lows, cue.first)
    if cue.form != "base" or before < 1:
        return True
    return lows[before - 1] in _DOING if lows[before] == "to" else lows[before] not in _MODALS


def _is_asked(passage: Passage, cue: Cue) -> bool:
    """``when asked whether``, ``Smith, asked whether he would run, said``: asked by others."""
    before = cue.first - 1
    return before < 0 or passage.lows[before] in _WHEN


def acts(passage: Passage, subject: Subject) -> bool:
    """Tell whether a subject is somebody, or a body of people, not a thing."""
    lows = passage.lows
    head = lows[subject.last - 1]
    if head in _PEOPLE or (head.endswith("s") and head[:-1] in _PEOPLE):
        return True
    return names_somebody(passage, subject.first, subject.last) or any(
        low in _BODIES or low[:-1] in _BODIES or low[:-3] + "y" in _BODIES or low in _WHO
        for low in lows[subject.first : subject.last]
    )


def _is_denied(lows: list[str], cue: Cue) -> bool:
    """``denied him a visa``, ``denied bail``: to deny is also to refuse."""
    return lows[cue.last] in _REFUSED
