"""Homographs: a reporting verb told from the noun or the adjective that is written alike."""

from __future__ import annotations

from iomed_cli.extraction import lexicon
from iomed_cli.extraction.grammar.finite_verbs import ends_in_s
from iomed_cli.extraction.grammar.verb_forms import FORMS, Verb
from iomed_cli.extraction.lexicon.reporting_verbs import Frame
from iomed_cli.extraction.names.name_phrases import is_number_of_name
from iomed_cli.extraction.text.passages import QUOTED, Passage

PASSIVE_AUXILIARIES = lexicon.FORMS_OF_BE | {"am", "got"}
_BEFORE_BASE = frozenset(
    """to will would can could may might must should shall do did does don't didn't doesn't
    won't wouldn't can't cannot couldn't shouldn't they we i you who people others many some
    most both 'd 'll let""".split()
)
_BEFORE_S = frozenset("he she it who which that one everyone nobody someone".split())
_QUANTITIES = frozenset("some many most both people others".split())
_BEFORE_NOUN_PHRASES = frozenset(
    """of in for with from on about against over by under including above below like between into
    through during despite without""".split()
)
_HARDLY_ADJECTIVES = frozenset("say tell write think add note argue call describe".split())
_OBJECTS = frozenset("it him her them me us himself herself itself themselves".split())
_COUNTS = lexicon.NUMBERS | {"another", "each"}
_BEFORE_ADJECTIVES = frozenset("most more fewer least much having so".split())
_BEFORE_NOUNS = frozenset("later further first more again".split())
_NOT_BEFORE_THOUGHT = frozenset("of in and or with for on school deep second".split())
_NOUNS_TOO = frozenset(
    """claim report plan call hope fear doubt question state comment demand attack blame offer
    answer promise vow pledge note judge order guess worry reply repeat chant laugh shout
    cry whisper sigh smile estimate protest hint signal dispute tweet joke object view rule
    start finish tease taunt salute welcome praise label brand echo voice guarantee suspect remark
    hold grin chuckle roar rebuke figure trust outline mention snap bellow sniff boom
    thunder appeal bark beam crack gasp groan hiss howl jeer jibe moan mouth murmur post rant reason
    riff shriek shrug smirk snarl sob squeal storm venture wail whine yelp term rage plead""".split()
)
_ALWAYS_NOUNS = frozenset("comment term appeal".split())
_STATING = frozenset("he she it who which law policy plan website page story lawsuit rules".split())
_GERUND_NOUNS = frozenset("rule think understand feel warn".split())
_AFTER_WARNING = frozenset("that of about against them him her us people".split())
_DEFENDERS = frozenset(
    "champion champions titleholder title-holder titlist premier winner winners".split()
)
"""Who defends a title: ``the defending champion``."""
_BEFORE_GERUND = PASSIVE_AUXILIARIES | frozenset(
    """, and or but by in without for of from when while after before keep kept keeps start
    started into recall recalls recalled remember remembers remembered began
    not 's ’s -- – —""".split()
)
_AFTER_VERB = lexicon.DETERMINERS - lexicon.SUBJECT_PRONOUNS | frozenset(
    "him them me us it".split()
)
_BEFORE_NOUN_SAY = frozenset(
    "final no little much more any last greater bigger us is was of in".split()
)
_ADJECTIVES = frozenset(
    """early earlier new recent common previous last morning public own only percentage official
    initial final first other many such similar democratic republican""".split()
)
_STANDING_ALONE = lexicon.NUMBERS | frozenset("another that all this these those".split())
"""Determiners that may also stand for a noun: ``another said``, ``the two write``."""
_LONGEST_ASIDE = 12
_OWNERS = lexicon.POSSESSIVES | {"'s", "its"}


def is_reporting(passage: Passage, i: int, verb: Verb, after: str) -> bool:
    """Tell whether the word at `i`, a form of a reporting verb, is a verb here.

    `after` is the word behind it and its particle.
    """
    if not _is_verb(passage, i, verb, after):
        return False
    if verb.lemma == "forecast" and i:
        return _forecasts(passage, i)
    return verb.form != "base" or verb.lemma not in _ALWAYS_NOUNS


def _is_verb(passage: Passage, i: int, verb: Verb, after: str) -> bool:
    """Tell a verb from the noun or adjective that looks like it, by the words beside it."""
    form, ambiguous = verb.form, verb.lemma in _NOUNS_TOO
    capital = passage.words[i][0].isupper()
    if not i:
        # ``Says Ann Lee, "…"``
        inverted = (
            form == "s" and not ambiguous and passage.words[1:2] and passage.words[1][0].isupper()
        )
        return form == "ing" or (capital and (form == "past" or bool(inverted)))
    if capital and (form != "s" or ambiguous):
        return form in ("past", "ing") and passage.words[i - 1] in (",", ".", "?", "!", QUOTED)
    before = passage.lows[i - 1]
    if _is_noun(passage, i, verb, after):
        return False
    if form in ("base", "s") and ambiguous:
        if after in lexicon.FINITE or before in _BEFORE_NOUNS:
            return False
    elif form == "past" and _is_adjective(verb, passage, i, after):
        return False
    if before in lexicon.ADVERBS or before.endswith("ly"):
        return True
    determined = before in lexicon.DETERMINERS and before not in lexicon.SUBJECT_PRONOUNS
    if determined and before in _STANDING_ALONE and form != "ing" and _opens_speech(after):
        return form == "past" or not ambiguous
    if (
        determined
        and before in _COUNTS
        and (after == "that" or verb.lemma in ("say", "tell", "add", "write"))
    ):
        determined = False
    if determined or before == "'s":
        return False
    if form == "base":
        return _is_base_verb(passage, i, ambiguous) or _is_behind_aside(passage, i, verb, after)
    return form != "s" or _is_third_person(passage, i, ambiguous, after)


def _forecasts(passage: Passage, i: int) -> bool:
    """Tell ``analysts forecast`` from ``the previous forecast``."""
    before = passage.lows[i - 1]
    return (
        before in _BEFORE_BASE
        or before in _BEFORE_S
        or (
            before in lexicon.AUXILIARIES
            or before in lexicon.ADVERBS
            or before.endswith("ly")
            or _may_be_plural(passage, i - 1)
        )
    )


def _is_noun(passage: Passage, i: int, verb: Verb, after: str) -> bool:
    """``early states``, ``a court ruling``, ``new thinking``: forms far more often nouns."""
    if verb.lemma == "rule" and "out" in passage.lows[i + 1 : i + 3]:
        return True
    if verb.form == "past":
        return False
    before = passage.lows[i - 1]
    if verb.form == "ing":
        if verb.lemma == "warn" and after in _AFTER_WARNING:
            return False
        if verb.lemma == "defend" and after in _DEFENDERS:
            return True
        gerund = verb.lemma in _GERUND_NOUNS
        return gerund and before not in _BEFORE_GERUND and not before.endswith("ly")
    if verb.lemma in _NOUNS_TOO and _is_kind_of_report(passage, i):
        return True
    capital = passage.words[i - 1][0].isupper()
    if verb.lemma == "state":
        if before in _BEFORE_BASE or (before in (")", "--", "—", "–") and after == "that"):
            return before in _QUANTITIES
        if after == "that" and lexicon.DOCUMENTS & set(passage.lows[max(0, i - 6) : i]):
            return False
        if QUOTED in passage.words[max(0, i - 8) : i] and _ends_clause(after):
            return False
        subject = capital or before in _STATING or before in lexicon.DOCUMENTS
        return not (subject and (after in ("that", ",", ":") or after == QUOTED))
    if verb.lemma == "rule" and verb.form == "s":
        return not (capital or before in _STATING or before in ("judge", "court"))
    if before in _ADJECTIVES:
        return verb.lemma in _NOUNS_TOO or verb.lemma == "show"
    return verb.form == "s" and before.endswith("ing") and verb.lemma in _NOUNS_TOO


def _is_kind_of_report(passage: Passage, i: int) -> bool:
    """``a news report``, ``News reports``, ``a sports claim``: what looks like a plural is one thing."""
    before, two_before = passage.lows[i - 1], passage.lows[i - 2] if i > 1 else ""
    if before == "news":
        return passage.words[i - 1].islower() or i == 1 or two_before == "."
    return ends_in_s(before) and two_before in ("a", "an")


def _ends_clause(after: str) -> bool:
    return after in (".", "", "in", "on", "at")


def _opens_speech(after: str) -> bool:
    return after in (",", ":", ".", "", QUOTED)


def _is_adjective(verb: Verb, passage: Passage, i: int, after: str) -> bool:
    """Tell a past participle that only describes: ``300 pledged votes``, ``the least said``."""
    lows = passage.lows
    before = lows[i - 1]
    if before in _BEFORE_NOUN_PHRASES and verb.lemma not in _HARDLY_ADJECTIVES:
        return True
    return (
        before in _BEFORE_ADJECTIVES
        or (before.isdigit() and not is_number_of_name(passage, i - 1))
        or (verb.lemma == "think" and before in _NOT_BEFORE_THOUGHT)
        or (verb.lemma == "estimate" and after == "at")
        or (verb.lemma == "say" and before == "that" and after == "," and i < 2)
    )


def _is_base_verb(passage: Passage, i: int, ambiguous: bool) -> bool:
    before = passage.lows[i - 1]
    if before in ("says", "said"):
        return False
    if passage.lows[i] == "say":
        return before not in _BEFORE_NOUN_SAY
    if before in ("nor", "or") and passage.lows[i - 2] == "confirm":
        return True
    if before in _BEFORE_BASE:
        return not ambiguous or before not in _QUANTITIES
    owned = _OWNERS & set(passage.lows[max(0, i - 3) : i - 1])
    if ambiguous and owned and not before.endswith("s"):
        return False
    if ambiguous and (before in _QUANTITIES or not before.islower()):
        return False
    return _may_be_plural(passage, i - 1)


def _is_behind_aside(passage: Passage, i: int, verb: Verb, after: str) -> bool:
    """``Holt, and other growers, claim the levy falls on them``: no noun, since an object follows."""
    things = verb.frames & (Frame.NOUN_PHRASE | Frame.INFINITIVE)
    return (
        bool(verb.frames & Frame.CLAUSE)
        and not things
        and after in _AFTER_VERB
        and passage.words[i - 1] == ","
        and "," in passage.words[max(0, i - _LONGEST_ASIDE) : i - 1]
        and _may_be_plural(passage, i - 2)
    )


def _is_third_person(passage: Passage, i: int, ambiguous: bool, after: str) -> bool:
    before = passage.lows[i - 1]
    if QUOTED in passage.words[max(0, i - 2) : i] and before in (",", QUOTED):
        # ``"…," comments Ann Lee``
        return (
            not ambiguous or passage.words[i + 1 : i + 2] != [after] or after in lexicon.POSSESSIVES
        )
    if before in lexicon.CONJUNCTIONS or before in lexicon.PREPOSITIONS:
        verbal = not ambiguous or after in _AFTER_VERB
        return verbal and before in lexicon.CONJUNCTIONS
    if ambiguous and (before.endswith("ed") or _takes_thing(before)):
        return False
    if not ambiguous or before in _BEFORE_S or passage.words[i - 1][0].isupper():
        return True
    if after in (".", ",") and i > 1 and passage.lows[i - 2] in lexicon.DETERMINERS:
        return True
    return after in lexicon.DETERMINERS or after in _OBJECTS or after == QUOTED


def _takes_thing(before: str) -> bool:
    """``to deny reports that``, ``reject claims that``: behind such a verb stands a noun."""
    verb = FORMS.get(before)
    return verb is not None and verb.form == "base" and bool(verb.frames & Frame.NOUN_PHRASE)


def _may_be_plural(passage: Passage, i: int) -> bool:
    """Tell whether the word before a base form can be its plural subject."""
    before = passage.lows[i]
    if before in lexicon.PREPOSITIONS or before in lexicon.SUBORDINATORS:
        return False
    return (
        ends_in_s(before)
        or before in lexicon.GROUPS
        or before in (",", ")", QUOTED, "majority", "here", "there", "women", "men", "children")
        or passage.words[i][0].isupper()
        or before.isdigit()
        or before in _QUANTITIES
    )
