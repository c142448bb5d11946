"""Quoted words: their span, and whether they are speech, a sentence, or a mere name."""

from __future__ import annotations

from iomed_cli.extraction.text.passages import QUOTED, Passage
from iomed_cli.extraction.text.spans import Span

_LABELLED = frozenset(
    """plan campaign project initiative policy programme program movement strategy scheme
    slogan theory doctrine rule law act bill show film movie song book novel album series
    concept vision principle model approach framework exercise operation event list award
    label brand app group summit festival motto catchphrase hashtag nickname phrase term
    word tag banner poem play opera painting exhibition report magazine newspaper column
    podcast game""".split()
)
_WORDINGS = frozenset(
    "slogan motto phrase term word words hashtag nickname catchphrase banner".split()
)
_LONGEST_TITLE = 8
_SPEAKING_LENGTH = 60


def words_of(passage: Passage, i: int) -> Span:
    """Give the span of a quotation without its marks, blanks and closing comma."""
    region = passage.quoted[i]
    text = passage.text
    start, end = region.start, region.end
    while start < end and text[start].isspace():
        start += 1
    while end > start and (text[end - 1].isspace() or text[end - 1] in ",;"):
        end -= 1
    return start, end


def is_whole(passage: Passage, i: int) -> bool:
    """Tell whether a quotation is a sentence of its own rather than a fragment of one."""
    region = passage.quoted[i]
    inner = passage.text[region.start : region.end].strip("'‘’“”\" ")
    return (
        any(map(str.isalnum, inner))
        and not inner[0].islower()
        and (inner[-1] in ".?!…," or len(inner) > _SPEAKING_LENGTH)
    )


def starts_sentence(passage: Passage, i: int) -> bool:
    """Tell whether a quotation begins as a sentence and is long enough to be one."""
    region = passage.quoted[i]
    inner = passage.text[region.start : region.end].lstrip("'‘ ")
    return inner[:1].isupper() and inner.count(" ") > 3


def last_mark(passage: Passage, i: int) -> str:
    """Give the stop or the comma that a quotation ends with, else its last letter."""
    region = passage.quoted[i]
    return passage.text[region.start : region.end].rstrip("'’”\" ")[-1:]


def outer_end(passage: Passage, i: int) -> int:
    """Give the end of a mixed statement's last quotation, its closing mark included."""
    region = passage.quoted[i]
    return region.outer_end if region.closed else words_of(passage, i)[1]


def is_name(passage: Passage, i: int) -> bool:
    """Tell whether the quotation at `i` names something: nobody says those words there.

    It does if it is written as a title, or if a word beside it says what it
    names: ``the "two lakes" plan``, ``a vision of a "shared future"``.
    """
    lows = passage.lows
    return (
        is_title(passage, i)
        or (i + 1 < len(lows) and lows[i + 1] in _LABELLED)
        or _named_by(passage, i)
    )


def _named_by(passage: Passage, i: int) -> bool:
    """``the slogan "…"``, ``a vision of a "…"``; not ``called the plan "a disgrace"``."""
    lows = passage.lows
    first = passage.text[passage.quoted[i].start]
    j = i - 1
    if j >= 0 and lows[j] in _LABELLED and first.islower():
        return lows[j] in _WORDINGS
    if j > 0 and lows[j] in ("a", "an", "the"):
        j -= 1
    if j > 0 and lows[j] == "of":
        j -= 1
    elif j < i - 1:
        return False
    return j >= 0 and lows[j] in _LABELLED


def is_title(passage: Passage, i: int) -> bool:
    """Tell whether the words between the marks are written as a title: ``"Meet the Press"``."""
    region = passage.quoted[i]
    inner = passage.text[region.start : region.end]
    words = inner.strip("'‘’“”\" ,.;").split()
    if not 1 < len(words) <= _LONGEST_TITLE or inner.rstrip()[-1:] in "!?":
        return False
    return (
        words[0][0].isupper()
        and sum(word[0].isupper() for word in words) > 1
        and all(word[0].isupper() or not word[0].isalpha() for word in words if len(word) > 3)
    )


def holds_speech(passage: Passage, first: int, last: int) -> bool:
    """Tell whether words in marks between `first` and `last` can be somebody's own."""
    words = passage.words[first:last]
    return QUOTED in words and any(
        word == QUOTED and not is_name(passage, i) for i, word in enumerate(words, first)
    )
