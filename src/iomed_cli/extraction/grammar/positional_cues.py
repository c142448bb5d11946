"""Verbs that report because of where they stand: beside a quotation, whatever they mean."""

from __future__ import annotations

from iomed_cli.extraction import lexicon
from iomed_cli.extraction.grammar.cues import Cue, is_passive
from iomed_cli.extraction.grammar.finite_verbs import may_be_present
from iomed_cli.extraction.grammar.verb_forms import FORMS
from iomed_cli.extraction.lexicon.reporting_verbs import Frame
from iomed_cli.extraction.names.name_phrases import is_abbreviation
from iomed_cli.extraction.text.passages import DASHES, QUOTED, STOPS, Passage
from iomed_cli.extraction.text.quoted_words import is_title, is_whole

_REACH = 14
_CLAUSE_START = 20
_FEWEST_WORDS = 3
_STRONG = frozenset("thought wept spat wrote swore sang let ran went".split())
_NAMING = frozenset("called named titled entitled dubbed headlined captioned labelled".split())
_ONLY_DETERMINERS = lexicon.DETERMINERS - lexicon.SUBJECT_PRONOUNS
_PEOPLE = lexicon.ROLES | lexicon.GROUPS | lexicon.TITLES
_PARTICLES = frozenset("up out on in off back down away along aloud".split())
_SINGULAR = frozenset("he she who it".split())
_OPENS_ASIDE = frozenset("as if like though although when while after before since until".split())
_UTTERED = frozenset(
    """averred bawled blustered bragged cautioned contended conjectured countered croaked crowed
    deadpanned demurred deposed drawled enquired enthused expostulated exulted fulminated fumed
    gasped groaned growled grumbled harrumphed hissed hollered inquired interjected interposed
    intoned lamented marvelled marveled mumbled murmured muttered opined persisted piped pleaded
    pondered posted pounced prayed probed protested queried quipped quizzed raged railed ranted
    reasoned reflected rejoined remonstrated reminisced retorted roared rued shrieked shrugged
    sobbed spluttered stammered stuttered submitted teased thundered tweeted urged ventured wailed
    whimpered whined wondered""".split()
)
"""Verbs that tell of speaking even where a new sentence could begin: ``"Why?" Smith queried.``"""


def positional_cues(passage: Passage) -> dict[int, Cue]:
    """Give the verbs of a passage that report since a quotation leans on them, by their place.

    ``"He has fled," the counsel submitted`` and ``…, rued the coach``: behind a
    quotation that pauses there is room for hardly anything but who says it, so
    that any verb in the past with a subject will do, and with no object of its
    own. ``"Thriller," released in 1982`` has none, ``"Hamlet," his best play,
    shone`` none that stands beside its verb.
    """
    found: dict[int, Cue] = {}
    for i in passage.quoted:
        cue = _behind(passage, i) or _ahead(passage, i)
        if cue is not None:
            found[cue.first] = cue
    return found


def _behind(passage: Passage, i: int) -> Cue | None:
    """Find the verb behind the quotation at `i`."""
    words, lows = passage.words, passage.lows
    first = _after_pause(passage, i)
    if first is None or first >= len(words) or not _opens_sentence(passage, i):
        return None
    if _is_past(passage, first):
        inverted = first + 1 < len(words) and _names_somebody(passage, first + 1)
        whole = _length(passage, i) >= _FEWEST_WORDS and inverted and not is_title(passage, i)
        return _cue(passage, first) if whole and not _verb_in(passage, first + 1) else None
    if not _names_somebody(passage, first) or is_title(passage, i):
        return None
    for k in range(first + 1, min(len(words), first + _REACH)):
        word = words[k]
        if word == ",":
            return _behind_apposition(passage, first, k)
        if word == QUOTED or (word in STOPS and not is_abbreviation(passage, k)):
            return None
        if lows[k] in lexicon.FINITE and lows[k] not in _STRONG and not _is_auxiliary(passage, k):
            return None
        if lows[k] in _NAMING:
            return None
        if _is_past(passage, k) or _is_present(passage, k):
            told = _nothing_done(passage, k + 1)
            sure = words[first][0].islower() or lows[k] in _UTTERED or _runs_on(passage, i)
            return _cue(passage, k) if told and sure else None
    return None


def _behind_apposition(passage: Passage, first: int, comma: int) -> Cue | None:
    """Find the verb of ``his solicitor, Ruth Mbeki, signalled``: behind the next comma."""
    words = passage.words
    somebody = any(words[k][0].isupper() or passage.lows[k] in _PEOPLE for k in range(first, comma))
    for k in range(comma + 1, min(len(words) - 1, comma + _REACH)):
        if words[k] == ",":
            verb = somebody and _is_past(passage, k + 1) and _nothing_done(passage, k + 2)
            return _cue(passage, k + 1) if verb else None
        if words[k] in STOPS and not is_abbreviation(passage, k):
            return None
    return None


def _ahead(passage: Passage, i: int) -> Cue | None:
    """Find the verb before a quotation that ends its sentence: ``He rejoined, "It is late."``."""
    words, lows = passage.words, passage.lows
    k = i - 2
    if k < 1 or words[i - 1] != "," or not _is_past(passage, k) or lows[k] in _NAMING:
        return None
    after = words[i + 1] if i + 1 < len(words) else "."
    if (
        not is_whole(passage, i)
        or is_title(passage, i)
        or not (after in STOPS or after[0].isupper())
    ):
        return None
    start = k
    while start and k - start < _CLAUSE_START and words[start - 1] not in STOPS:
        start -= 1
        if lows[start] in _OPENS_ASIDE:
            return None
    return _cue(passage, k)


def _after_pause(passage: Passage, i: int) -> int | None:
    """Give the word behind the quotation at `i` and the comma or dash after it."""
    region = passage.quoted[i]
    if not region.closed:
        return None
    following = passage.words[i + 1 : i + 2]
    if following == [","] or (following and following[0] in DASHES):
        return i + 2
    last = passage.text[region.start : region.end].rstrip("'’ ")[-1:]
    return i + 1 if last and last in ",?!—–…" else None


def _runs_on(passage: Passage, i: int) -> bool:
    """Tell whether a comma behind a quotation keeps the next sentence from beginning there."""
    region = passage.quoted[i]
    inside = passage.text[region.start : region.end].rstrip("'’ ")[-1:]
    return inside == "," or passage.words[i + 1] == ","


def _opens_sentence(passage: Passage, i: int) -> bool:
    region = passage.quoted[i]
    inner = passage.text[region.start : region.end].lstrip("'‘“\" ")
    before = passage.words[i - 1] if i else "."
    opens = before in STOPS or before == QUOTED or passage.lows[i - 1] in lexicon.CONJUNCTIONS
    return opens and (inner[:1].isupper() or inner[:1] in "…[" or inner[:1].isdigit())


def _length(passage: Passage, i: int) -> int:
    region = passage.quoted[i]
    return passage.text.count(" ", region.start, region.end) + 1


def _names_somebody(passage: Passage, k: int) -> bool:
    low = passage.lows[k]
    return (
        passage.words[k][0].isupper()
        or low in lexicon.DETERMINERS
        or low in lexicon.SUBJECT_PRONOUNS
        or low in _PEOPLE
    ) and low not in ("that", "this", "those", "these", "what")


def _is_past(passage: Passage, k: int) -> bool:
    low = passage.lows[k]
    if not passage.words[k].islower() or low in lexicon.ROLES:
        return False
    if k and passage.lows[k - 1] in _ONLY_DETERMINERS:
        return False
    if low in FORMS:
        return FORMS[low].form == "past"
    return low in _STRONG or (low.endswith("ed") and len(low) > 3 and "-" not in low)


def _is_present(passage: Passage, k: int) -> bool:
    """Tell ``he quips`` from a plural: behind a pronoun or a name, before a pause."""
    before = passage.words[k - 1]
    pauses = k + 1 >= len(passage.words) or passage.words[k + 1] in (".", ",")
    return (
        may_be_present(passage, k)
        and (passage.lows[k - 1] in _SINGULAR or before[0].isupper())
        and pauses
    )


def _is_auxiliary(passage: Passage, k: int) -> bool:
    perfect = passage.lows[k] in ("has", "had", "have") and k + 1 < len(passage.words)
    return perfect and _is_past(passage, k + 1)


def _nothing_done(passage: Passage, k: int) -> bool:
    """Tell whether a verb that ends at `k` has no object: nothing but adverbials follow."""
    if k < len(passage.words) and passage.lows[k] in _PARTICLES and _nothing_done(passage, k + 1):
        return True
    if k >= len(passage.words):
        return True
    low = passage.lows[k]
    return (
        passage.words[k] in STOPS
        or passage.words[k] in (",", QUOTED)
        or passage.words[k] in DASHES
        or low in lexicon.PREPOSITIONS
        or low in lexicon.ADVERBS
        or low in lexicon.TIME_WORDS
        or low in lexicon.SUBORDINATORS
        or low in lexicon.CONJUNCTIONS
        or low.endswith(("ly", "ing"))
    )


def _verb_in(passage: Passage, k: int) -> bool:
    """Tell whether another verb stands in the phrase from `k` on."""
    while k < len(passage.words) and passage.words[k] not in STOPS and passage.words[k] != ",":
        if passage.lows[k] in lexicon.FINITE:
            return True
        if passage.lows[k] in lexicon.SUBORDINATORS and passage.lows[k] != "as":
            return False
        k += 1
    return False


def _cue(passage: Passage, k: int) -> Cue:
    verb = FORMS.get(passage.lows[k])
    frames = verb.frames | Frame.DIRECT if verb else Frame.DIRECT
    passive = passage.lows[k + 1 : k + 2] == ["by"] or is_passive(passage.lows, k)
    form = verb.form if verb else "s" if passage.lows[k].endswith("s") else "past"
    lemma = verb.lemma if verb else passage.lows[k]
    return Cue(k, k + 1, frames, form, lemma, passive)
