"""Quotations behind a colon that no verb of saying announces."""

from __future__ import annotations

from iomed_cli.extraction import lexicon
from iomed_cli.extraction.grammar.finite_verbs import is_verb
from iomed_cli.extraction.grammar.sentences import Sentence
from iomed_cli.extraction.grammar.subjects import Subject, subject_after, subject_before
from iomed_cli.extraction.names.name_phrases import in_name
from iomed_cli.extraction.quotes import rules
from iomed_cli.extraction.quotes.direct.announced import owner
from iomed_cli.extraction.quotes.draft import Draft, draft
from iomed_cli.extraction.quotes.utterance import acts
from iomed_cli.extraction.text.passages import DASHES, QUOTED, Passage
from iomed_cli.extraction.text.quoted_words import is_whole, words_of

_UTTERANCES = frozenset(
    """words word message messages answer answers reply replies response responses advice
    verdict question warning explanation reaction motto mantra view conclusion argument
    reasoning point plea promise pledge pitch slogan line comment comments tweet""".split()
)
"""What is said rather than who says it: of ``His answer was: "…"`` the owner speaks."""
_BEFORE_FROM = (
    _UTTERANCES
    | lexicon.CONJUNCTIONS
    | lexicon.DOCUMENTS
    | frozenset("a an the this these more again finally first another one here".split())
)
_NOBODY = frozenset("here there each according this that it what then so name later".split())
_SHOWING = frozenset(
    """compare contrast see cf hear take witness recall remember consider meet enter read
    quote""".split()
)
"""What may stand before a name that is shown: ``Compare Smith: "…"``."""
_MOODS = frozenset("mood feeling sentiment sense rule truth reality fact problem result".split())


def colon_quoted(sentence: Sentence, i: int) -> Draft | None:
    """Quotations behind a colon without a cue: ``Smith: "…"`` and ``Smith was blunt: "…"``.

    The clause before the colon tells of the speaker, if not of speaking.
    """
    passage = sentence.passage
    if not is_whole(passage, i) and i + 1 < sentence.high and passage.words[i + 1] != ";":
        return None
    colon = i - 1
    first = colon
    while first > sentence.low and passage.words[first - 1] not in (";", QUOTED):
        first -= 1
    if passage.lows[first] in _SHOWING and first + 1 < colon and in_name(passage, first + 1):
        first += 1
    subject = _labelling(passage, first, colon)
    if subject is None:
        subject = _clause_subject(sentence, _main_clause(passage, first, colon), colon)
    if subject is None:
        first += passage.lows[first] in ("from", "in")
        subject = subject_before(passage, colon, first)
    if subject is not None:
        subject = _speaker_of(passage, subject, first)
    if first == 0 and colon < 3 and passage.lows[colon - 1] in lexicon.SECTIONS:
        subject = None
    return draft(passage, "direct", words_of(passage, i), rules.COLON_QUOTED, None, subject)


def _clause_subject(sentence: Sentence, first: int, colon: int) -> Subject | None:
    passage = sentence.passage
    if passage.lows[first] in lexicon.PERSONAL_PRONOUNS:
        return Subject(first, first + 1, first, first + 1)
    cues = [cue for cue in sentence.cues if first <= cue.first < colon]
    found = Sentence(passage, first, colon, cues).main_subject()
    if found is not None and passage.lows[found.first] == "who" and found.first > first + 1:
        return subject_before(passage, found.first - (passage.words[found.first - 1] == ","), first)
    return None if found is not None and _names_a_thing(passage, found, colon) else found


def _names_a_thing(passage: Passage, subject: Subject, colon: int) -> bool:
    """Tell ``Dunmore bridge: "…"`` and ``Smith aide: "…"`` from ``Smith was blunt: "…"``."""
    if subject.last >= colon or not in_name(passage, subject.last - 1):
        return False
    low = passage.words[subject.last]
    return (
        low.isalpha()
        and low.islower()
        and low not in lexicon.PREPOSITIONS
        and low not in lexicon.CONJUNCTIONS
        and low not in lexicon.RELATIVES
        and low not in lexicon.ADVERBS
        and low not in lexicon.AUXILIARIES
        and not low.endswith(("s", "ed", "ing", "ly", "self"))
        and not is_verb(passage, subject.last)
    )


def _main_clause(passage: Passage, first: int, colon: int) -> int:
    """Give where a clause begins behind an adverbial: ``With his party split, Smith was blunt:``."""
    lows = passage.lows
    if lows[first] not in lexicon.PREPOSITIONS and lows[first] not in lexicon.SUBORDINATORS:
        return first
    for comma in range(first, colon - 2):
        opens = passage.words[comma + 1]
        subject = opens[0].isupper() or lows[comma + 1] in lexicon.SUBJECT_PRONOUNS
        begins = subject or lows[comma + 1] in lexicon.DETERMINERS
        begins = begins and any(is_verb(passage, k) for k in range(comma + 1, colon))
        if passage.words[comma] == "," and (begins or lows[comma + 1] in lexicon.PERSONAL_PRONOUNS):
            return comma + 1
    return first


def labelled(passage: Passage, first: int, colon: int) -> Subject | None:
    """Give a source by its label: ``According to Smith: "…"``, ``And from Smith: "…"``."""
    lows = passage.lows
    if lows[first : first + 2] == ["according", "to"]:
        return subject_after(passage, first + 2, colon)
    if lows[first] == "here" and lows[first + 1] in ("is", "'s"):
        return subject_after(passage, first + 2, colon)
    source = first
    while source < colon and (lows[source] in _BEFORE_FROM or passage.words[source] == ","):
        source += 1
    if source < colon - 1 and lows[source] == "from":
        return subject_after(passage, source + 1, colon)
    return None


def _labelling(passage: Passage, first: int, colon: int) -> Subject | None:
    """Give a source by its label, also behind a dash: ``- Smith:``."""
    if (label := labelled(passage, first, colon)) is not None:
        return label
    name = colon
    while name > first and in_name(passage, name - 1):
        name -= 1
    dashed = first < name < colon and passage.words[name - 1] in DASHES
    return subject_before(passage, colon, name) if dashed else None


def _speaker_of(passage: Passage, subject: Subject, low: int) -> Subject | None:
    """Give the owner of what is said, ``Smith's answer``, and nobody for ``Here`` or ``Each``."""
    noun = subject.whole_last - 1
    while noun > subject.whole_first and passage.words[noun] in (",", ")"):
        noun -= 1
    if passage.lows[noun] in _UTTERANCES:
        return owner(passage, noun, low)
    if passage.lows[noun] in lexicon.DOCUMENTS:
        return owner(passage, noun, low) or subject
    pronoun = passage.lows[subject.first] in lexicon.PERSONAL_PRONOUNS
    nobody = passage.lows[subject.first] in _NOBODY or passage.lows[noun] in _MOODS
    return subject if (pronoun or acts(passage, subject)) and not nobody else None
