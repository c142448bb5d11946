"""The inflected forms of an English word: plurals, tenses and participles, not derivations."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache, lru_cache
from typing import Literal

VerbForm = Literal["base", "s", "past", "ing"]
"""What a form of a verb is: ``say``, ``says``, ``said``, ``saying``; participles are past."""

_VOWELS = frozenset("aeiou")
_SOUNDED = _VOWELS | {"y"}

# Every word of a row is a form of the first; a past that is like the first is there again.
_IRREGULAR = """
be am is are was were been being; have has had having; do does did done doing; go goes went gone
going; say says said saying; get gets got gotten getting; make makes made making; know knows knew
known knowing; think thinks thought thinking; take takes took taken taking; see sees saw seen
seeing; come comes came coming; find finds found finding; give gives gave given giving; tell tells
told telling; become becomes became becoming; leave leaves left leaving; feel feels felt feeling;
bring brings brought bringing; begin begins began begun beginning; keep keeps kept keeping; hold
holds held holding; write writes wrote written writing; stand stands stood standing; hear hears
heard hearing; let lets let letting; mean means meant meaning; meet meets met meeting; run runs ran
running; pay pays paid paying; sit sits sat sitting; speak speaks spoke spoken speaking; lie lies
lay lain lying lied; lay lays laid laying; lead leads led leading; read reads read reading; grow
grows grew grown growing; lose loses lost losing; fall falls fell fallen falling; send sends sent
sending; build builds built building buildings; understand understands understood understanding;
draw draws drew drawn drawing; break breaks broke broken breaking; spend spends spent spending; cut
cuts cut cutting; rise rises rose risen rising; drive drives drove driven driving; buy buys bought
buying; wear wears wore worn wearing; choose chooses chose chosen choosing; seek seeks sought
seeking; throw throws threw thrown throwing; catch catches caught catching; deal deals dealt
dealing; win wins won winning; forget forgets forgot forgotten forgetting; lend lends lent lending;
teach teaches taught teaching; fight fights fought fighting; fly flies flew flown flying; eat eats
ate eaten eating; drink drinks drank drunk drinking; sell sells sold selling; set sets set setting;
put puts put putting; hit hits hit hitting; hurt hurts hurt hurting; cost costs cost costing; shut
shuts shut shutting; quit quits quit quitting; bet bets bet betting; split splits split splitting;
spread spreads spread spreading; cast casts cast casting; broadcast broadcasts broadcast
broadcasting broadcasted; forecast forecasts forecast forecasting forecasted; rid rids rid ridding;
burst bursts burst bursting; thrust thrusts thrust thrusting; shed sheds shed shedding; strike
strikes struck stricken striking; stick sticks stuck sticking; swear swears swore sworn swearing;
tear tears tore torn tearing; bear bears bore borne bearing; steal steals stole stolen stealing;
freeze freezes froze frozen freezing; forgive forgives forgave forgiven forgiving; withdraw
withdraws withdrew withdrawn withdrawing; undertake undertakes undertook undertaken undertaking;
overtake overtakes overtook overtaken overtaking; mistake mistakes mistook mistaken mistaking;
overcome overcomes overcame overcoming; undergo undergoes underwent undergone undergoing; uphold
upholds upheld upholding; withhold withholds withheld withholding; withstand withstands withstood
withstanding; overthrow overthrows overthrew overthrown overthrowing; oversee oversees oversaw
overseen overseeing; foresee foresees foresaw foreseen foreseeing; undo undoes undid undone undoing;
rebuild rebuilds rebuilt rebuilding; rewrite rewrites rewrote rewritten rewriting; mislead misleads
misled misleading; arise arises arose arisen arising; awake awakes awoke awoken awaking; wake wakes
woke woken waking; bend bends bent bending; bind binds bound binding; bite bites bit bitten biting;
bleed bleeds bled bleeding; blow blows blew blown blowing; breed breeds bred breeding; burn burns
burnt burned burning; cling clings clung clinging; creep creeps crept creeping; dig digs dug
digging; dream dreams dreamt dreamed dreaming; dwell dwells dwelt dwelled dwelling; feed feeds fed
feeding; flee flees fled fleeing; forbid forbids forbade forbidden forbidding; grind grinds ground
grinding; hang hangs hung hanged hanging; hide hides hid hidden hiding; kneel kneels knelt kneeling;
lean leans leant leaned leaning; leap leaps leapt leaped leaping; learn learns learnt learned
learning; light lights lit lighted lighting; prove proves proved proven proving; ride rides rode
ridden riding; ring rings rang rung ringing; shake shakes shook shaken shaking; shine shines shone
shining; shoot shoots shot shooting; show shows showed shown showing; shrink shrinks shrank shrunk
shrinking; sing sings sang sung singing; sink sinks sank sunk sinking; sleep sleeps slept sleeping;
slide slides slid sliding; spell spells spelt spelled spelling; spill spills spilt spilled spilling;
spin spins spun spinning; spoil spoils spoilt spoiled spoiling; spring springs sprang sprung
springing; sting stings stung stinging; sweep sweeps swept sweeping; swell swells swelled swollen
swelling; swim swims swam swum swimming; swing swings swung swinging; tread treads trod trodden
treading; weave weaves wove woven weaving; weep weeps wept weeping; wind winds wound winding;
underlie underlies underlay underlain underlying; smell smells smelt smelled smelling; sow sows
sowed sown sowing; sew sews sewed sewn sewing; bid bids bid bade bidden bidding; beat beats beat
beaten beating; focus focuses focused focusing focusses focussed focussing; die dies died dying; use
uses used using; owe owes owed owing; age ages aged ageing aging; found founds founded founding;
wound wounds wounded wounding;
man men; woman women; child children; person people persons; foot feet; tooth teeth; goose geese;
mouse mice; ox oxen; wife wives; life lives; knife knives; wolf wolves; leaf leaves; thief thieves;
half halves; shelf shelves; self selves; calf calves; loaf loaves; scarf scarves; crisis crises;
analysis analyses; basis bases; thesis theses; hypothesis hypotheses; emphasis emphases; diagnosis
diagnoses; axis axes; oasis oases; criterion criteria; phenomenon phenomena; datum data; medium
media mediums; memorandum memoranda memorandums; referendum referenda referendums; stratum strata;
bacterium bacteria; curriculum curricula curriculums; nucleus nuclei; stimulus stimuli; alumnus
alumni; index indices indexes; appendix appendices appendixes; matrix matrices; bureau bureaus
bureaux; plateau plateaus plateaux; spokesman spokesmen; spokeswoman spokeswomen; statesman
statesmen; chairman chairmen; congressman congressmen; congresswoman congresswomen; businessman
businessmen; businesswoman businesswomen; policeman policemen; fisherman fishermen; gunman gunmen;
lawman lawmen; layman laymen; serviceman servicemen; salesman salesmen; sportsman sportsmen;
grandchild grandchildren; this these; that those; veto vetoes vetoed vetoing
"""

# Words that look like forms of each other and are not.
_UNRELATED = """
news | new; unit units | unite unites united uniting; even evens | evening evenings; laos | lao;
sever severs severed severing | several; ear ears | earing earring earrings; wed | wedding
weddings; founded founding founds | found find finds finding; does | doe; ten | tens; it | its; mr
| mrs; the | thing things; she | shed sheds; fee fees | feed feeds feeding fed; len | lens; army |
arm arms; cloth cloths | clothe clothes clothed clothing; breath breaths | breathe breathes
breathed breathing
"""


@lru_cache(maxsize=1024)
def inflections(word: str) -> frozenset[str]:
    """Every form of the words that this one may be a form of, itself among them.

    The word must be folded. Some of the forms are of no real word (``peaced``)
    and so do no harm; forms of another real word are left out.
    """
    if not (word.isascii() and word.isalpha()):
        return frozenset({word})
    found = {word}
    for base in _bases(word):
        found |= _forms(base)
    return frozenset(found - _unrelated().get(word, frozenset()))


@cache
def _rows() -> dict[str, list[str]]:
    """Give the irregular words, each with its forms, itself the first."""
    return {row.split(None, 1)[0]: row.split() for row in _IRREGULAR.split(";")}


@cache
def _irregular() -> dict[str, list[list[str]]]:
    """Give the rows of which a word is a form."""
    found: dict[str, list[list[str]]] = {}
    for forms in _rows().values():
        for form in set(forms):
            found.setdefault(form, []).append(forms)
    return found


@cache
def _unrelated() -> dict[str, frozenset[str]]:
    found: dict[str, frozenset[str]] = {}
    for row in _UNRELATED.split(";"):
        one, other = (frozenset(side.split()) for side in row.split("|"))
        found.update(dict.fromkeys(one, other))
        found.update(dict.fromkeys(other, one))
    return found


def _bases(word: str) -> set[str]:
    """The words that this may be a form of, as far as its ending tells."""
    bases = {word}.union(forms[0] for forms in _irregular().get(word, ()))
    if word.endswith(("ies", "ied")):
        bases |= {word[:-3] + "y", word[:-1]}
    elif word.endswith(("ches", "shes", "ses", "xes", "zes", "oes")):
        bases |= {word[:-2], word[:-1]}
    elif word.endswith("s") and not word.endswith(("ss", "us", "is")):
        bases.add(word[:-1])
    elif word.endswith("ed") and not word.endswith("eed"):
        bases |= _verbs(word[:-2])
    elif word.endswith("ing"):
        bases |= _verbs(word[:-3])
        if word.endswith("ying"):
            bases.add(word[:-4] + "ie")
    return {
        base for base in bases if base == word or (len(base) > 2 and not _SOUNDED.isdisjoint(base))
    }


def _verbs(stem: str) -> set[str]:
    """The verbs whose ``-ed`` and ``-ing`` forms may have this stem."""
    if _SOUNDED.isdisjoint(stem):
        return set()
    if _is_short_syllable(stem):
        # A short syllable doubles its consonant (planned), so this one has lost an e (hoped).
        return {stem + "e"}
    verbs = {stem, stem + "e"}
    if len(stem) > 2 and stem[-1] == stem[-2] and stem[-1] not in "aeiou":
        verbs.add(stem[:-1])
    if len(stem) > 4 and stem.endswith("ick"):
        verbs.add(stem[:-1])
    return verbs


def verb_forms(verb: str) -> Iterator[tuple[str, VerbForm]]:
    """Give every form of a verb, and what it is: the verb last, which may be its past as well."""
    _, *forms = _rows().get(verb) or (verb, *_plurals(verb), *_past_and_participle(verb))
    for form in forms:
        yield form, "s" if form[-1] == "s" else "ing" if form[-3:] == "ing" else "past"
    yield verb, "base"


def _forms(base: str) -> set[str]:
    rows = _irregular().get(base, [])
    if rows:
        # What is only a form of another word may still be a noun: thoughts, findings, grounds.
        own = [forms for forms in rows if forms[0] == base]
        return {base}.union(*own) if own else {base, *_plurals(base)}
    if len(base) < 3:
        return {base, base + "s"} if len(base) == 2 and base[1] not in _VOWELS else {base}
    return {base, *_plurals(base), *_past_and_participle(base)}


def _plurals(base: str) -> tuple[str, ...]:
    last = base[-1]
    if last in "sxz" or base[-2:] in ("ch", "sh"):
        return (base + "es",)
    if last == "y" and base[-2] not in _VOWELS:
        return (base[:-1] + "ies",)
    if last == "o":
        return base + "s", base + "es"
    return (base + "s",)


def _past_and_participle(base: str) -> tuple[str, ...]:
    last = base[-1]
    if last == "e":
        if base[-2:] == "ie":
            return base + "d", base[:-2] + "ying"
        return base + "d", (base if base[-2:] in ("ee", "oe", "ye") else base[:-1]) + "ing"
    if last == "y" and base[-2] not in _VOWELS:
        return base[:-1] + "ied", base + "ing"
    if base[-2:] == "ic" and len(base) > 3:
        return base + "ked", base + "king"
    if _ends_in_vowel_and_consonant(base):
        doubled = base + last
        if _is_first_vowel(base):
            return doubled + "ed", doubled + "ing"
        if base[-3] not in _VOWELS or base[-4:-2] == "qu":
            # Longer words, as submit and equip, double it where the last syllable is stressed,
            # which spelling does not tell.
            return base + "ed", base + "ing", doubled + "ed", doubled + "ing"
    return base + "ed", base + "ing"


def _is_short_syllable(base: str) -> bool:
    """Tell whether a word is one vowel letter between consonants: ``plan``, ``quip``."""
    return _ends_in_vowel_and_consonant(base) and _is_first_vowel(base)


def _ends_in_vowel_and_consonant(base: str) -> bool:
    """Tell whether a word ends in a vowel letter and a consonant that may be doubled."""
    return base[-1] not in "aeiouwxyc" and base[-2:-1] in _VOWELS


def _is_first_vowel(base: str) -> bool:
    """Tell whether no vowel letter stands before the last letter but one."""
    return _VOWELS.isdisjoint(base[:-2].removesuffix("qu"))
