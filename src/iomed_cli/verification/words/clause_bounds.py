"""Where clauses begin and end, told by marks and by small words."""

from __future__ import annotations

from collections.abc import Sequence


def _set(words: str) -> frozenset[str]:
    return frozenset(words.split())


COORDINATORS = _set("and or but nor yet so then plus")
QUALIFYING = _set("but yet though although however except besides still")
"""What takes something back of the words before."""

SUBJECTS = _set(
    "i we you he she it they there this that these those nobody somebody everybody everyone"
    " someone anyone nothing none neither it's he's she's that's there's they're we're you're i'm"
    " i've we've they've i'll we'll they'll he'll she'll"
)
DETERMINERS = _set(
    "the a an this that these those my our your his her its their no some any all both each every"
    " most many few"
)
RELATIVES = _set("who whom whose which that")
SELECTING = _set(
    "all every everyone everybody everything those anyone anybody any whoever no nobody none most"
    " anything some few people"
)
"""What is said of such people holds only of those whom the next words tell."""

_PREPOSITIONS = _set(
    "of in for at from on with by to about against between into over under after before during"
    " through among within without near behind beyond since toward towards per outside inside"
    " across along despite like until than as"
)
_SUBORDINATORS = _set(
    "because when while although though if whether where unless whereas what how why once"
)
LINKS = (COORDINATORS | _SUBORDINATORS | _set("than")) - {"and", "but", "so", "then", "plus", "yet"}
"""What says how two things hang together, where it is all that a gap has."""
CONTINUING = _PREPOSITIONS | _SUBORDINATORS | COORDINATORS | RELATIVES - {"that"}
"""What can go on behind another clause as well as behind its own."""

PLACING = _set("in of from with at on under over near outside inside without among between")
"""Behind a noun: what tells which of them are meant."""

INCLUDING = _set("including excluding except besides plus notably especially particularly")
"""Before what is a part, or is none, of what was named before."""
WITHIN = _set("above below beyond under over within between among outside inside unlike during")
"""At the head of a sentence: how far what follows holds."""

LEAVING_OPEN = _PREPOSITIONS | _SUBORDINATORS | _set("that not never a an the say says said")
"""What no clause ends with: whatever comes next is read as belonging to it."""

_FINITE = _set(
    "have has had is was were are am will would can could may might must should did does do shall"
    " it's he's she's that's there's they're we're i'm i've we've they've i'll we'll they'll"
    " went came took gave became began fell rose grew drew saw chose drove threw flew wore"
    " shook broke spoke swung sank shrank hid rode withdrew overcame underwent forgot arose woke"
    " ate drank ran wrote knew blew said says"
)

INVERTING = _set(
    "is are was were am do does did have has had will would can could shall should may might must"
)
MODAL = _set("will would can could shall should may might must do does did")

SAYING = _set(
    "say says said saying think thinks thought believe believes believed claimed allege alleges"
    " alleged tell tells told suggest suggests suggested argue argues argued called accuse accuses"
    " accused according supposed rumoured reckon reckons imagine imagines pretend pretends hear"
    " heard described"
)
"""Verbs of what others say; what is a noun as well (*hope*, *claim*) is none of them."""
ONCE_THOUGHT = _set(
    "thought believed hoped feared assumed imagined supposed expected felt figured guessed wished"
    " dreamt dreamed pretended"
)
"""What somebody thought, too, and may no longer: *I thought* we were going to die."""
CALLING = _set("call calls called name names named")
"""Behind *what*: the name that others give it is not the speaker's."""
VIEWS = _set(
    "view opinion belief claim argument theory feeling impression fear hope rumour rumor allegation"
    " suggestion idea assumption position charge accusation suspicion notion complaint promise"
)
"""Before *is that*: what somebody says or thinks."""
WISHING = _set(
    "want wants wanted hope hopes hoped used plan plans planned try tries tried trying have has had"
    " need needs needed refuse refuses refused going ought able about expected ready like seem"
    " seems seemed appear appears appeared pretend pretends claim claims claimed"
    " threaten threatened promise promised decided intend intends intended mean means meant aim"
    " aims aimed propose proposed tend tends wish wishes failed hate love prefer afraid reluctant"
    " willing unwilling happy tempted prepared supposed free eager likely unlikely due pledged"
    " vowed offered agreed asked told hesitate"
)
"""Before *to*: what makes a wish, an attempt or a habit of a deed."""
FEELING = _set(
    "ashamed afraid sorry glad happy proud sad angry surprised relieved sick tired content grateful"
    " delighted pleased disappointed scared certain sure confident aware guilty capable"
    " responsibility responsible apologise apologize blame support agree agreed agrees"
)
"""Before a word of the next kind: what somebody feels about what comes next, or answers for."""
COMPLETING = _set("to that of for with about on")
ALLOWING = _set("could can may might would shall should must can't couldn't allowed permitted able")
"""What somebody may, might or must do."""
BOUNDING = _set(
    "by with in at on for during under within without between inside outside through after before"
    " until till since"
)
"""Behind what is, or may be: where, when and with what it is."""
RESTRICTING = _set("only merely few just perhaps maybe allegedly supposedly")
OPPOSING = _set("unlike despite notwithstanding besides except contrary")
"""Before a noun: the contrary of what is left where it is cut off."""
COMPARED = _set("longer more less later earlier fewer higher lower faster slower older younger")
"""Behind a figure or a word: it is only measured by what was said before."""
TIMES = _set("when once after before whenever until")
"""What dates a clause by another: *we will pay when* the bill is right."""
PRESENT = _set(
    "is are am isn't aren't has have hasn't haven't do does don't doesn't can can't will won't"
)
"""What a clause has that tells of no single event in the past."""
FARTHEST = _set("best worst most least first last only")
_NO_SUPERLATIVES = _set(
    "interest forest request protest harvest honest modest contest conquest invest arrest unrest"
    " suggest digest"
)
OWN = _set("i we i'm we're i've we've i'd we'd")

LONG = 6
"""Letters from which a word in *-est* most often is a superlative."""

PRIVATIVE = _set(
    "too less least fewer former alleged potential fake false so-called would-be"
    " self-styled supposed pseudo half particular certain specific limited partial temporary"
    " provisional conditional voluntary interim"
)
"""What makes something else of the word behind it."""


def is_finite(key: str) -> bool:
    """Tell a verb that is surely a clause's own."""
    return key in _FINITE or key.endswith("n't")


def is_superlative(key: str) -> bool:
    """Tell a word that holds only among those whom the next words tell: *the best* we have seen."""
    return key in FARTHEST or (
        len(key) >= LONG and key.endswith("est") and key not in _NO_SUPERLATIVES
    )


def without_coordinator(keys: Sequence[str]) -> Sequence[str]:
    """Give words without the *and* that ties them to the clause before."""
    start = 0
    while start < len(keys) and keys[start] in COORDINATORS:
        start += 1
    return keys[start:]


def is_clause(keys: Sequence[str], *, named: bool) -> bool:
    """Tell whether words are a clause of their own: somebody, and a verb that is his.

    ``named`` says that the first of them is written as a name.
    """
    own = without_coordinator(keys)
    if len(own) < 2 or not QUALIFYING.isdisjoint(keys[: len(keys) - len(own)]):
        return False
    if own[0] in SUBJECTS and len(own) > 2:
        return True
    begins = own[0] in SUBJECTS | DETERMINERS or named
    return begins and any(map(is_finite, own))
