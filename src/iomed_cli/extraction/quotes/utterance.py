"""Uttered or not: whether a reporting verb tells of something that somebody says or thinks."""

from __future__ import annotations

from iomed_cli.extraction import lexicon
from iomed_cli.extraction.grammar.cues import Cue
from iomed_cli.extraction.grammar.subjects import Subject
from iomed_cli.extraction.names.name_phrases import names_somebody
from iomed_cli.extraction.quotes.rules import ContentKind
from iomed_cli.extraction.text.passages import Passage

_IMPERSONAL = frozenset(
    """safe fair soon early easy hard difficult impossible tempting reasonable enough accurate way
    ways leverage worth""".split()
)
_WHEN = frozenset("when if once until".split())
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
    network army paper newspaper magazine outlet family couple staff crowd""".split()
)


def is_uttered(passage: Passage, cue: Cue, subject: Subject, content: ContentKind) -> bool:
    """Tell whether somebody says what follows a cue, rather than nobody or a thing.

    Nobody does in ``it is too soon to say``, ``there were telling signs``; of
    ``The storm threatened to`` no words are reported; and in ``when asked whether``
    the subject is who was asked.
    """
    lows = passage.lows
    if lows[subject.first] == "there" or _impersonal(lows, cue):
        return False
    if cue.lemma == "ask" and cue.form == "past" and _is_asked(passage, cue):
        return False
    if content is ContentKind.INFINITIVE and _is_only_likely(lows, cue):
        return _acts(passage, subject)
    if cue.lemma == "make":
        return _acts(passage, subject)
    if (content, cue.lemma) in _THINGS_DO:
        return not _THINGS & set(lows[subject.first : subject.last])
    if cue.lemma == "advise" and cue.form == "ing":
        # Who is advising a firm is in its pay; it is not told what he says.
        return not lexicon.BE & set(lows[max(0, cue.first - 2) : cue.first])
    return not (cue.lemma == "deny" and lows[cue.last : cue.last + 1] and _is_denied(lows, cue))


def _impersonal(lows: list[str], cue: Cue) -> bool:
    """``It is fair to say``, ``a way to acknowledge``, ``It is worth noting``."""
    before = cue.first - 1
    if before < 1:
        return False
    if cue.form == "base" and lows[before] == "to":
        return lows[before - 1] in _IMPERSONAL and lows[before - 2] not in _OWN
    return cue.form == "ing" and (lows[before] == "worth" or lows[before - 1] == "goes")


def _is_asked(passage: Passage, cue: Cue) -> bool:
    """``when asked whether``, ``Smith, asked whether he would run, said``: asked by others."""
    before = cue.first - 1
    return before < 0 or passage.lows[before] in _WHEN


def _is_only_likely(lows: list[str], cue: Cue) -> bool:
    """``threatens to fail``, ``promises to be long``: said of things, it foretells."""
    return cue.lemma == "threaten" or (
        cue.lemma == "promise" and lows[cue.last : cue.last + 2] == ["to", "be"]
    )


def _acts(passage: Passage, subject: Subject) -> bool:
    """Tell whether a subject is somebody, or a body of people, not a thing."""
    lows = passage.lows
    return names_somebody(passage, subject.first, subject.last) or any(
        low in _BODIES or low[:-1] in _BODIES or low[:-3] + "y" in _BODIES or low in _WHO
        for low in lows[subject.first : subject.last]
    )


def _is_denied(lows: list[str], cue: Cue) -> bool:
    """``denied him a visa``, ``denied bail``: to deny is also to refuse."""
    return lows[cue.last] in _REFUSED
