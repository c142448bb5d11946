"""Where the sentences and clauses begin and end that the words of a place stand in."""

from __future__ import annotations

import re

from iomed_cli.verification.exact import Place, Span

_STOPS = frozenset(".!?…")


def ends_sentence(place: Place, at: int) -> bool:
    """Tell whether a sentence ends between a word of a stretch and the one before."""
    words = place.reading.words
    if not 0 < at < len(words):
        return True
    if words[at].joint in ("", "hyphen", "dash"):
        return False
    between = place.stretch.article.text[words[at - 1].end : words[at].start]
    following = place.stretch.article.text[words[at].start]
    if words[at - 1].end > words[at].start or _STOPS.isdisjoint(between):
        return False
    return len(words[at - 1].key) > 1 and not following.islower()


def ends_statement(place: Place, at: int) -> bool:
    """Tell whether a sentence, or what is as good as one, ends there: before a semicolon."""
    if ends_sentence(place, at):
        return True
    words = place.reading.words
    return ";" in place.stretch.article.text[words[at - 1].end : words[at].start]


def words_at(place: Place, span: Span) -> str:
    """Give the article's words at some positions."""
    words, text = place.reading.words, place.stretch.article.text
    if span[0] == span[1]:
        return ""
    start, end = words[span[0]].start, words[span[1] - 1].end
    pieces = [one for one in place.stretch.pieces if one.start < end and start < one.end]
    return " … ".join(text[max(one.start, start) : min(one.end, end)] for one in pieces)


def sentence_of(place: Place) -> Span:
    """Give the positions of all sentences that the words of a place stand in."""
    start, end = place.source
    while start and not ends_sentence(place, start):
        start -= 1
    while not ends_sentence(place, end):
        end += 1
    return start, end


def sentence_end(place: Place, at: int) -> int:
    """Give where the sentence ends that begins at a position."""
    at += 1
    while not ends_sentence(place, at):
        at += 1
    return at


def run_start(place: Place, at: int) -> int:
    """Give where the words begin that stand before a position without a mark between them."""
    words = place.reading.words
    while at > 0 and not ends_sentence(place, at) and words[at].joint == "":
        at -= 1
    return max(at, 0)


def is_asked(place: Place, end: int) -> bool:
    """Tell whether a sentence that ends at a position is a question."""
    behind = place.reading.words[end - 1].end
    after = place.stretch.article.text[behind : behind + 3]
    return "?" in after and "?" in re.split(r"[\w\n]", after)[0]
