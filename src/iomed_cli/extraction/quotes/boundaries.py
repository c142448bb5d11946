"""Boundaries: where a reported content ends, and what stands around it that isn't content."""

from __future__ import annotations

from collections.abc import Callable
from itertools import compress, count

from iomed_cli.extraction import lexicon
from iomed_cli.extraction.grammar.cues import Cue
from iomed_cli.extraction.grammar.finite_verbs import is_verb
from iomed_cli.extraction.grammar.sentences import Sentence
from iomed_cli.extraction.quotes.interruptions import (
    article_speaks,
    goes_on_with_verb,
    joined_speaker,
    new_statement,
    other_says,
    same_subject,
)
from iomed_cli.extraction.quotes.rules import ContentKind, Rule
from iomed_cli.extraction.text.passages import DASHES, PAUSES, QUOTED, Passage
from iomed_cli.value import Value

_CONNECTIVES = lexicon.CONTINUERS | frozenset("still however then now so yet".split())
_CONNECTIVE_PHRASES = tuple(
    phrase.split()
    for phrase in (
        "in fact",
        "of course",
        "for example",
        "for instance",
        "in addition",
        "in any case",
        "in any event",
        "at any rate",
        "after all",
        "in short",
        "in other words",
    )
)
"""Phrases that with a comma behind them tie a statement to the one before."""
_OPEN_CONNECTIVES = frozenset(phrase[0] for phrase in _CONNECTIVE_PHRASES)
_LEADING = frozenset("when if while although though unless".split())
_CLOSES = PAUSES | {")"}
_LISTED = frozenset("and or including nor".split())
_ADDING = frozenset("such especially particularly including or nor in at on".split())
_OF_A_LIST = frozenset("the his her their its".split())
_LONGEST_LIST = 12
_TURNS = frozenset("did does has had".split())
_DASH_COMMENTS = frozenset("a an all and having though although but despite some both one".split())
_VENUES = frozenset(
    """interview speech statement rally conference tweet twitter facebook debate email e-mail
    letter memo article column post website briefing hearing meeting editorial""".split()
)
_RULINGS = frozenset(
    """directed ordered instructed sentenced adjourned remanded acquitted convicted dismissed
    granted fined jailed upheld overturned quashed struck thanked""".split()
)
"""What those who judge or preside do next: ``held that it was void and dismissed the suit``."""
_JUDGED = (ContentKind.OBJECT, ContentKind.NAMING)


class _Content(Value, frozen=True):
    """A content whose end is sought, with what tells where it ends."""

    sentence: Sentence
    cue: Cue
    later: dict[int, Cue]
    """The cues behind, by their first word."""
    start: int
    high: int
    main: int
    """Where its main clause begins."""
    kind: ContentKind
    phrase: bool
    """Whether it has no verb of its own."""
    bounded: bool
    """Whether it belongs to an aside."""


def content_end(sentence: Sentence, cue: Cue, start: int, bounded: bool, rule: Rule) -> int:
    """Find where the content of a cue ends that begins at `start`.

    It ends with the sentence, or where another statement or the article's own
    comment begins. A `bounded` content belongs to an aside and ends with it.
    """
    passage, high = sentence.passage, _before_bracket(sentence, start)
    led_in = start > cue.last and passage.words[start - 1] == ","
    reported = (rule.content is ContentKind.THAT_CLAUSE or led_in) and rule.uttered
    content = _Content(
        sentence,
        cue,
        {one.first: one for one in sentence.cues if one.first > cue.first},
        start,
        high,
        _main_clause(passage, start, high) if reported else start,
        rule.content,
        # What somebody says is a clause even if its verb isn't known.
        rule.content.is_phrase and cue.lemma != "say",
        bounded,
    )
    names = content.kind is ContentKind.NAMING
    if names and passage.words[start] == QUOTED and _closes_clause(content, start):
        return start + 1
    words = passage.words[start + 1 : high - 1]
    for i in compress(count(start + 1), map(_ENDS.__contains__, words)):
        if (end := _ENDS[passage.words[i]](content, i)) is not None:
            return end
    return high - (high > start + 1 and passage.words[high - 1] == ",")


def _at_semicolon(_: _Content, i: int) -> int:
    return i


def _at_according(content: _Content, i: int) -> int | None:
    return i if content.sentence.passage.lows[i + 1] == "to" else None


def _at_quotation(content: _Content, i: int) -> int | None:
    passage = content.sentence.passage
    if _closes_clause(content, i):
        return i + 1
    ends = _pauses_inside(passage, i) and (
        content.bounded or new_statement(passage, i + 1, content.high, content.later)
    )
    return i + 1 if ends else None


def _at_comma(content: _Content, i: int) -> int | None:
    passage, high = content.sentence.passage, content.high
    if joined_speaker(passage, i) is not None:
        return i
    if i < content.main:
        return None
    ends = (
        content.bounded
        or (content.phrase and not _lists(passage, i, high))
        or (content.kind.is_infinitive and passage.lows[i + 1] not in _LISTED)
        or article_speaks(passage, content.start, i, high, content.later)
    )
    return i if ends else None


def _at_conjunction(content: _Content, i: int) -> int | None:
    passage, high = content.sentence.passage, content.high
    following = passage.lows[i + 1]
    ends = (
        (following in _RULINGS and content.cue.form in ("past", "noun"))
        or same_subject(passage, i + 1, content.later, content.cue)
        or (_is_complete(content, i) and other_says(passage, i + 1, high, content.later))
        or (content.phrase and goes_on_with_verb(passage, i + 1, high))
        or (passage.words[i] == "but" and following in _TURNS)
    )
    return i if ends else None


def _is_complete(content: _Content, i: int) -> bool:
    """Tell whether a content needs nothing more: an object, or words in marks up to here."""
    in_marks = i == content.start + 1 and content.sentence.passage.words[content.start] == QUOTED
    return in_marks or content.kind in _JUDGED


def _at_dash(content: _Content, i: int) -> int | None:
    if sum(word in DASHES for word in content.sentence.passage.words[content.start : i]) % 2:
        # It closes what another has opened.
        return None
    ends = (
        content.bounded
        or content.phrase
        or content.kind.is_infinitive
        or content.sentence.passage.lows[i + 1] in _DASH_COMMENTS
    )
    return i if ends and not _opens_parenthesis(content, i) else None


def _opens_parenthesis(content: _Content, i: int) -> bool:
    """``The race -- with or without the wind -- will start``: the clause has its verb behind."""
    passage = content.sentence.passage
    closing = next((k for k in range(i + 1, content.high) if passage.words[k] in DASHES), None)
    if closing is None or any(is_verb(passage, k) for k in range(content.start, i)):
        return False
    return any(is_verb(passage, k) for k in range(closing + 1, min(content.high, closing + 4)))


def _at_place(content: _Content, i: int) -> int | None:
    """``criticised the plan in an interview``: a phrase ends before where it was said."""
    near = content.sentence.passage.lows[i + 1 : i + 5]
    return i if content.phrase and _VENUES.intersection(near) else None


_ENDS: dict[str, Callable[[_Content, int], int | None]] = {
    ";": _at_semicolon,
    "according": _at_according,
    QUOTED: _at_quotation,
    ",": _at_comma,
    "and": _at_conjunction,
    "but": _at_conjunction,
    **dict.fromkeys(DASHES, _at_dash),
    **dict.fromkeys(("in", "on", "at", "during"), _at_place),
}
"""The words a content can end at or behind, each with what gives its end there, if it has one."""


def _main_clause(passage: Passage, start: int, high: int) -> int:
    """Give where the main clause begins of ``that when her son came, Smith told him``.

    What opens with a subordinate clause says nothing without the clause that follows.
    """
    led_in = passage.words[start - 1] == ","
    if start >= high or (passage.lows[start] not in _LEADING and not led_in):
        return start
    commas = [i for i in range(start, high) if passage.words[i] == ","]
    for comma in commas:
        if any(is_verb(passage, k) for k in range(start, comma)):
            return comma + 1
    return commas[-1] + 1 if commas else start


def _closes_clause(content: _Content, i: int) -> bool:
    """Tell whether ``what Smith called "a scandal"`` ends with its words in marks.

    It does before the outer clause's verb; before a noun, ``the "crooked" rules``, it doesn't.
    """
    sentence, first = content.sentence, content.cue.first
    passage, lows = sentence.passage, sentence.passage.lows
    if content.kind is not ContentKind.NAMING:
        return False
    near = lows[max(sentence.low, first - 5) : first]
    if "what" not in near or "," in near or i + 2 >= sentence.high:
        return False
    joined = lows[i + 1] in ("and", "but")
    verb = i + 1 + joined
    inflected = joined and lows[verb].endswith(("s", "ed")) and passage.words[verb].islower()
    return passage.words[i + 1] == "," or is_verb(passage, verb) or inflected


def _lists(passage: Passage, comma: int, high: int) -> bool:
    """Tell whether a phrase goes on behind a comma: ``praised Lee, Diaz and Roy``, ``, such as``."""
    lows, words = passage.lows, passage.words
    if lows[comma + 1] in _ADDING:
        return lows[comma + 2 : comma + 3] != ["which"]
    named = words[comma + 1][0].isupper()
    if named and comma + 2 < high and words[comma + 2] == "," and words[comma - 1][0].isupper():
        return True
    for i in range(comma + 1, min(high, comma + _LONGEST_LIST)):
        if lows[i] in ("and", "or") and i > comma + 1:
            return named or (lows[comma + 1] in _OF_A_LIST and words[comma - 1].islower())
        if is_verb(passage, i) or (words[i] != "," and not words[i][0].isalnum()):
            return False
    return False


def _before_bracket(sentence: Sentence, start: int) -> int:
    """Give the sentence's end without a bracket that closes it: such a remark is the article's."""
    words, high = sentence.passage.words, sentence.high
    if words[high - 1] != ")":
        return high
    return next((i for i in range(high - 2, start + 1, -1) if words[i] == "("), high)


def _pauses_inside(passage: Passage, i: int) -> bool:
    region = passage.quoted[i]
    return passage.text[region.start : region.end].rstrip("'’ ").endswith(",")


def nothing_follows(passage: Passage, cue: Cue, high: int) -> bool:
    """Tell whether a cue has no content behind it, only a hearer or adverbials."""
    i, lows = cue.last, passage.lows
    if i < high and cue.lemma in ("tell", "ask", "remind", "assure"):
        while (
            i < high
            and passage.words[i] != ","
            and lows[i] not in lexicon.PREPOSITIONS
            and i - cue.last < 8
        ):
            if lows[i] == "that" or is_verb(passage, i):
                return False
            i += 1
    if i >= high or passage.words[i] in _CLOSES:
        return True
    low = lows[i]
    if cue.lemma == "insist" and low == "on":
        return False
    return (
        (low in lexicon.PREPOSITIONS and low != "to")
        or low in lexicon.TIME_WORDS
        or low in lexicon.ADVERBS
        or low in ("when", "while", "as")
        or low.endswith(("ly", "ing"))
    )


def without_connective(passage: Passage, start: int, comma: int) -> int:
    """Leave out what only ties a statement to the sentence before: ``But``, ``In fact,``."""
    lows, words = passage.lows, passage.words
    i = start
    while i < comma and (
        lows[i] in lexicon.CONJUNCTIONS or (lows[i] in _CONNECTIVES and words[i + 1] == ",")
    ):
        i += 1
    for phrase in _CONNECTIVE_PHRASES if i < comma and lows[i] in _OPEN_CONNECTIVES else ():
        behind = i + len(phrase)
        if lows[i:behind] == phrase and words[behind] == ",":
            i = behind
            break
    while i < comma and words[i] == ",":
        i += 1
    return i
