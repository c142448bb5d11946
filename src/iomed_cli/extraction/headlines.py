"""Headlines: who says what, in the fewest words."""

from __future__ import annotations

import re

from iomed_cli.extraction import lexicon
from iomed_cli.extraction.drafts import Draft
from iomed_cli.extraction.naming import in_name
from iomed_cli.extraction.text import QUOTED, Passage

_LONGEST_LABEL = 5
_SHORTEST_STATEMENT = 3
_VERBS = "(?:said|says|told|added)"


def headline_statement(passage: Passage) -> Draft | None:
    """Give the statement of an article's headline: ``Minister: Schools to open in June``.

    The colon stands for *says* if a role or a group is before it, or somebody whom the
    text lets speak; ``Live: …`` and ``Analysis: …`` announce a kind of text.
    """
    words = passage.words
    if passage.number != 1 or passage.kind != "heading" or ":" not in words or passage.quoted:
        return None
    colon = words.index(":")
    if not 0 < colon <= _LONGEST_LABEL or len(words) - colon <= _SHORTEST_STATEMENT:
        return None
    if not _speaks(passage, colon):
        return None
    mention = passage.span(0, colon)
    span = passage.span(colon + 1, len(words))
    return Draft("indirect", span, passage.number, "headline_colon", None, mention, mention)


def _speaks(passage: Passage, colon: int) -> bool:
    head = passage.lows[colon - 1]
    if head in lexicon.ROLES or head in lexicon.GROUPS:
        return True
    if not all(in_name(passage, i) for i in range(colon)) or QUOTED in passage.words[:colon]:
        return False
    name = re.escape(passage.words[colon - 1])
    return bool(re.search(rf"\b{name} {_VERBS}\b|\b{_VERBS} (?:\w+\.? )?{name}\b", passage.text))
