"""Words that make another statement of those beside them, and words that only point at others."""

from __future__ import annotations

from collections.abc import Sequence


def _set(words: str) -> frozenset[str]:
    return frozenset(words.split())


CONDITIONS = _set("if unless until till whether provided providing lest except otherwise supposing")
HEDGES = _set(
    "may might could would should can must perhaps maybe possibly probably allegedly reportedly"
    " merely solely apparently seemingly supposedly likely unlikely almost nearly only partly"
    " sometimes ought occasionally seem seems seemed appear appears appeared than rather instead"
    " may've might've could've would've should've must've"
    " technically theoretically nominally officially ostensibly arguably presumably conceivably"
    " potentially hopefully provisionally tentatively temporarily conditionally initially"
    " originally virtually practically relatively comparatively reasonably largely mostly mainly"
    " partially generally usually normally typically often formerly previously slightly somewhat"
)
ABOUT = _set(
    "about around roughly nearly almost over under above below than least most up approximately"
)
"""What makes a figure less than exact."""
DOUBTS = _set(
    "deny denies denied denying doubt doubts doubted doubtful refuse refuses refused fail fails"
    " failed few little false untrue absurd nonsense myth pretend pretends pretended"
    " suppose imagine hypothetically allegedly wrong impossible mistake mistaken incorrect untruth"
)
RELATIONS = _set(
    "for against with by from over under above below before after since despite because although"
)
OPINIONS = _set("think thinks believe believes guess hope hopes fear fears feel feels sure surely")
"""What nobody may put into a quotation: how much of it the speaker means."""
COPULAS = _set(
    "is are was were be been being am isn't aren't wasn't weren't it's that's he's she's they're"
    " we're i'm you're become becomes became remain remains remained seem seems seemed"
)
AUXILIARIES = COPULAS | _set("has have had do does did will shall to having doing done")
MODALS = _set("will would can could shall should may might must to not very so too")
PRONOUNS = _set(
    "i me my mine ones myself we us our ours he him his she her hers it its they them their theirs"
    " you your yours who whom whose which this that these those here there one himself herself"
    " itself themselves it's he's she's they're we're i'm"
)
SMALL = _set("a an the of in on at and or that as s") | PRONOUNS
GENERAL = _set(
    "organization organisation body institution company firm group agency government country party"
    " city town president minister mayor bank court team club union union's committee council"
    " ministry department bill law act plan deal agreement treaty proposal project programme"
    " program school university newspaper paper man woman"
)
REMARKS = _set("sic laughs laughing applause pause chuckles cheers emphasis inaudible crosstalk")


SCOPES = _set(
    "yet always all every everything everyone everybody entirely completely fully wholly totally"
    " exactly precisely necessarily certainty certain sure definitely really quite enough alone"
    " both solely simply exclusively much many"
)
"""What, if anything, is all that is denied: we don't *yet* know, I can't say *with certainty*."""

NEGATIONS = _set(
    "barely hardly neither never nobody no none nor not nothing nowhere rarely scarcely"
    " seldom without"
)
TURNING = NEGATIONS | CONDITIONS | DOUBTS


def turning(words: Sequence[str]) -> list[str]:
    """Give the words that turn a statement round, or make it conditional; *not only* does not."""
    return [key for key in without_not_only(words) if key in TURNING or key.endswith("n't")]


def without_not_only(words: Sequence[str]) -> Sequence[str]:
    """Give words without *not only*, which adds and takes nothing back."""
    if "not" not in words:
        return words
    found: list[str] = []
    for key in words:
        if found[-1:] == ["not"] and key in ("only", "just", "merely", "simply"):
            found.pop()
        else:
            found.append(key)
    return found
