"""Headlines: who says what, in the fewest words."""

from __future__ import annotations

import re

from iomed_cli.extraction import lexicon
from iomed_cli.extraction.grammar.finite_verbs import is_verb
from iomed_cli.extraction.grammar.verb_forms import FORMS
from iomed_cli.extraction.lexicon.reporting_verbs import Frame
from iomed_cli.extraction.names.name_phrases import in_name
from iomed_cli.extraction.quotes import rules
from iomed_cli.extraction.quotes.draft import Draft
from iomed_cli.extraction.text.passages import BREAKS, DASHES, QUOTED, Passage
from iomed_cli.model import QuoteKind

_LONGEST_LABEL = 5
_LONGEST_HEARER = 9
_SHORTEST_STATEMENT = 3
_LONGEST_HEADLINE = 26
_TOPICS = frozenset({"to", "on", "at"})
_VERBS = (
    "(?:said|says|told|tells|added|adds|tweeted|wrote|writes|argued|argues|warned|insisted"
    "|declared|asked|vowed|stated|explained|called|noted)"
)
_SPEAKING = (
    lexicon.ROLES
    | lexicon.GROUPS
    | frozenset("boss bosses chief chiefs union charity watchdog operator".split())
)
_WE = frozenset("i we my our us you your".split())
_PROFILES = frozenset("how why what who inside from meet behind when where".split())
"""Words that open the title of a portrait: ``Jane Smith: How a clerk became king``."""


def headline_statement(passage: Passage) -> Draft | None:
    """Give the statement of a headline, an article's first passage: ``Minister: Schools to open in June``.

    The colon stands for *says* if a role or a group is before it, or somebody whom the
    text lets speak; ``Live: …`` and ``Analysis: …`` announce a kind of text. Also ``Smith
    to voters: …``, ``Ministry warns parents: …`` and ``Schools to open in June - Smith``.
    """
    words = passage.words
    if len(words) > _LONGEST_HEADLINE or len(passage.sentences) > 1:
        return None
    end = len(words)
    while end and words[end - 1] in BREAKS and words[end - 1] != "?":
        end -= 1
    if ":" in words[:end]:
        return _labelled(passage, words.index(":"), end)
    return _signed(passage, end) if passage.kind == "heading" else None


def _labelled(passage: Passage, colon: int, end: int) -> Draft | None:
    if not 0 < colon <= _LONGEST_HEARER or end - colon <= _SHORTEST_STATEMENT:
        return None
    source = _source_end(passage, colon)
    if source is None or not _states(passage, colon + 1, end):
        return None
    if source == colon and passage.kind != "heading" and not _names(passage, 0, source):
        return None
    return _statement(passage, (colon + 1, end), (0, source))


def _signed(passage: Passage, end: int) -> Draft | None:
    """``Schools to open in June - Smith``, with a dash or a colon before the name."""
    first = end
    while first and in_name(passage, first - 1):
        first -= 1
    mark = first - 1
    near = 0 < end - first <= _SHORTEST_STATEMENT < mark
    if not near or passage.words[mark] not in DASHES or QUOTED in passage.words[:mark]:
        return None
    if not _names(passage, first, end) or not _states(passage, 0, mark):
        return None
    return _statement(passage, (0, mark), (first, end))


def _statement(passage: Passage, content: tuple[int, int], source: tuple[int, int]) -> Draft:
    words = any(_is_phrase(passage, i) for i in range(*content) if passage.words[i] == QUOTED)
    kind: QuoteKind = "mixed" if words else "indirect"
    mention = passage.span(*source)
    return Draft(
        kind, passage.span(*content), passage.number, rules.HEADLINE_COLON, None, mention, mention
    )


def _is_phrase(passage: Passage, i: int) -> bool:
    """Tell words that somebody used, in a headline also in capitals, from a name in marks."""
    region = passage.quoted[i]
    inner = passage.text[region.start : region.end]
    return " " in inner.strip() or inner[:1].islower()


def _source_end(passage: Passage, colon: int) -> int | None:
    """Give where the words for who speaks end: at the colon, or before whom or what about."""
    lows = passage.lows
    for i in range(1, colon):
        verb = FORMS.get(lows[i])
        if verb is not None and verb.form == "s" and verb.frames & Frame.HEARER:
            return i
        if lows[i] in _TOPICS and _names(passage, 0, i):
            return i
    speaks = colon <= _LONGEST_LABEL and _speaks(passage, colon)
    return colon if speaks else None


def _states(passage: Passage, first: int, end: int) -> bool:
    """Tell a statement from the title of a portrait and from what is in marks alone."""
    lows, words = passage.lows, passage.words
    if words[first] == QUOTED and first + 1 == end:
        return False
    if words[end - 1] == "?" or lows[first] in _PROFILES:
        return False
    inside = range(first, end)
    sure = any(lows[k] in lexicon.FINITE or lows[k] in _WE or words[k] == QUOTED for k in inside)
    if sure or lows[first] in ("a", "an", "the") or (first > 2 and lows[first - 3] == "to"):
        return sure
    warned = FORMS.get(lows[first - 3]) if first > 2 else None
    return (warned is not None and bool(warned.frames & Frame.HEARER)) or any(
        is_verb(passage, k) or lows[k] == "to" or lows[k].endswith(("ing", "ed")) for k in inside
    )


def _speaks(passage: Passage, colon: int) -> bool:
    return passage.lows[colon - 1] in _SPEAKING or _names(passage, 0, colon)


def _names(passage: Passage, first: int, last: int) -> bool:
    """Tell whether the words name somebody whom the text lets speak."""
    words = passage.words[first:last]
    if QUOTED in words or not all(in_name(passage, i) for i in range(first, last)):
        return False
    name = re.escape(words[-1])
    return bool(
        re.search(rf"\b{name} (?:[a-z]+ )?{_VERBS}\b|\b{_VERBS} (?:\w+\.? )?{name}\b", passage.text)
    )
