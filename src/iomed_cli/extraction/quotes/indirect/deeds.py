"""Deeds told with a verb that reports: ``dismissed the appeal``, ``claimed the title``."""

from __future__ import annotations

from iomed_cli.extraction import lexicon
from iomed_cli.extraction.grammar.cues import Cue
from iomed_cli.extraction.grammar.finite_verbs import is_verb
from iomed_cli.extraction.lexicon.reporting_verbs import DECIDED, LEDGERS, STAFF
from iomed_cli.extraction.text.passages import QUOTED, Passage

_CLAUSES_ON = lexicon.CONJUNCTIONS | lexicon.TIME_WORDS | frozenset("but when while after".split())
_ONLY_PRONOUNS = lexicon.SUBJECT_PRONOUNS - lexicon.DETERMINERS
_UNNAMED = frozenset("named identified quoted cited anonymous unnamed unidentified".split())
_TAKEN = frozenset(
    """first second third fourth fifth wicket wickets goal goals winner equaliser equalizer win wins
    point points title crown trophy medal gold silver bronze scalp double hat-trick lives""".split()
)
"""What sportsmen and storms claim without a word."""
_LINEUPS = frozenset("lineup line-up xi team teams score scoreline squad starting".split())
_HELD = frozenset("gift gifts donation donations interests assets income dividend".split())
"""What those in office enter in a register."""
_SENT_BACK = frozenset(
    "ambassador ambassadors envoy envoys product products car cars vehicles parliament".split()
)
_UNTOLD = frozenset(
    """claim claims allegation allegations accusation accusations charge charges assertion
    assertions report reports rumour rumours rumor rumors suggestion suggestions idea notion remark
    remarks comment comments statement statements criticism criticisms argument arguments insinuation
    insinuations""".split()
)
"""Nouns that don't tell what was said: of ``dismissed the claims`` nothing is known."""
_TELLING_ON = frozenset("that of about as for against from by over made in on with to".split())
_CALLED_OFF = frozenset("off out up back away forth round around".split())
_OBJECTS = frozenset("it him her them me us you".split())


def is_decided(passage: Passage, cue: Cue, i: int) -> bool:
    """``dismissed the appeal``, ``rejected the plan``, ``dismissed her ministers``: what is done."""
    near = passage.lows[i : i + 5]
    if cue.lemma == "dismiss" and not STAFF.isdisjoint(near):
        # But "dismissed the minister's claims", "dismissed the ministers as fools"
        return "'s" not in near and "as" not in near
    decided = DECIDED.get(cue.lemma)
    return decided is not None and not decided.isdisjoint(near[:4])


def asks_for_anonymity(passage: Passage, i: int, high: int) -> bool:
    """``asked not to be named``: the terms on which somebody speaks, not what he says."""
    lows = passage.lows
    start = i + (lows[i] == "not")
    if lows[start : start + 1] == ["to"]:
        words = lows[start + 1 : min(high, start + 4)]
        return bool(_UNNAMED & set(words)) and words[0] in ("be", "remain", "stay", "have", "keep")
    return lows[i] == "anonymity"


def is_taken(passage: Passage, i: int, high: int) -> bool:
    """Tell ``claimed the third in stoppage time`` and ``claimed 4-22`` from a claim."""
    for k in range(i, min(high, i + 4)):
        if passage.lows[k] in _TAKEN:
            counted = passage.lows[k - 1] in lexicon.NUMBERS or passage.lows[k - 1][0].isdigit()
            if passage.lows[k] == "lives" and counted:
                # "A storm that has claimed at least four lives reached Velden."
                return True
            after = k + 1
            while after < min(high, k + 4) and passage.lows[after] not in lexicon.PREPOSITIONS:
                if is_verb(passage, after):
                    return False
                after += 1
            return True
        if is_verb(passage, k) or passage.lows[k] in _ONLY_PRONOUNS:
            return False
    return False


def is_phrasal(passage: Passage, i: int, high: int) -> bool:
    """``called off his campaign``, ``called her out``: no name for anything."""
    if passage.lows[i] in _CALLED_OFF:
        return True
    return passage.lows[i] in _OBJECTS and i + 1 < high and passage.lows[i + 1] in _CALLED_OFF


def is_nickname(passage: Passage, i: int, high: int) -> bool:
    """``calls himself "Captain"``, ``call him "Uncle"``: a name, of which nobody says anything."""
    if i + 1 >= high or passage.words[i + 1] != QUOTED:
        return False
    region = passage.quoted[i + 1]
    name = passage.text[region.start : region.end].strip(" .,")
    reflexive = passage.lows[i] in ("himself", "herself", "themselves")
    return (reflexive or passage.lows[i] in _OBJECTS) and name.istitle() and " " not in name


def is_done(cue: Cue, first: str, near: set[str]) -> bool:
    """Tell deeds from words: ``reported a loss``, ``recalled the envoy``, ``predicted lineup``."""
    if cue.lemma == "predict":
        return first in _LINEUPS
    done = {"report": LEDGERS, "recall": _SENT_BACK, "declare": _HELD}.get(cue.lemma)
    return done is not None and bool(done & near)


def tells_nothing(passage: Passage, i: int, high: int) -> bool:
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
