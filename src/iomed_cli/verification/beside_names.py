"""What stands beside a name, in a claim and in the article: a title, a *Mr*, a post."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from functools import cache

from iomed_cli.full_stops import with_stop
from iomed_cli.matching.folding import fold
from iomed_cli.matching.word_index import plain_tokens
from iomed_cli.model import Speaker

BEFORE, AFTER = 6, 12
"""Words before a name, and behind a comma after it, that may say what somebody is."""

_WIDTH = 120
_MEN, _WOMEN = frozenset(("mr", "sir", "lord")), frozenset(("mrs", "ms", "miss", "dame", "lady"))
GENDERED = _MEN | _WOMEN
PLAIN = frozenset("mr mrs ms miss mx the younger elder older".split())
"""What may stand before anybody's name, whatever the article has there."""

_SMALL = frozenset("a an and at for from in of on who".split())

_LESS = frozenset(
    "acting assistant associate deputy ex former interim junior late retired vice".split()
)
"""What makes somebody less than the title behind it says."""

_LEAVING = (
    r"\b(?:(?:joined|came|moved|arrived|hired|recruited|poached) from|left|quit"
    r"|(?:formerly|previously) (?:of|at|with)|late of|(?:resigned|retired) from|was at"
    r"|worked (?:at|for))"
)
"""Between a name and a house: somebody was there before."""

_WHOLE = {
    "dr": "doctor",
    "prof": "professor",
    "gov": "governor",
    "sen": "senator",
    "rep": "representative",
    "gen": "general",
    "capt": "captain",
    "lt": "lieutenant",
    "sgt": "sergeant",
    "col": "colonel",
    "maj": "major",
    "adm": "admiral",
    "cmdr": "commander",
    "rev": "reverend",
    "pm": "premier",
}


def other_title(claimed: str, speaker: Speaker, text: str) -> str | None:
    """Say of a title that a claim gives a speaker that the article does not; None if it does.

    ``text`` is the article's.
    """
    if plain_tokens(claimed) <= plain_tokens(speaker.name):
        return None
    if house := _house_left(claimed, speaker, text):
        return f"The article has “{house}” of {speaker.name}."
    titles, of_what = _given(claimed, speaker)
    if not titles and not of_what:
        return None
    role = plain_tokens(speaker.role or "")
    # *The sheriff's son* is no sheriff.
    printed = [_owner().sub("", one) for one in (speaker.role or "", *_beside(speaker, text))]
    said = _whole(plain_tokens(" ".join(printed)))
    # *Minister*, and *US minister*, may be the finance minister; the health minister is not.
    other = bool(role - plain_tokens(claimed) - _SMALL)
    said_of = said | plain_tokens(f"{speaker.affiliation or ''} {_introduction(speaker, text)}")
    for title in (*titles, *(of_what if other else ())):
        if not _whole([fold(title)]) <= (said if title in titles else said_of):
            return f"The article does not call {speaker.name} “{title}”."
    less = _LESS & role - plain_tokens(claimed)
    if less and not role.isdisjoint(map(fold, titles)):
        return with_stop(f"The article has “{speaker.role}” for {speaker.name}")
    for title in titles:
        lessened = _lessened(title, printed)
        if lessened and not plain_tokens(lessened) <= plain_tokens(claimed):
            return with_stop(f"The article has “{lessened}” for {speaker.name}")
    return None


def _house_left(claimed: str, speaker: Speaker, text: str) -> str | None:
    """Give what tells that somebody is no longer of a house: *who joined from Brightwater*."""
    of = claimed.partition(speaker.name)[2].removeprefix(" of ").removeprefix(", ").strip()
    found = re.search(rf"{_LEAVING} (?:the )?{re.escape(of)}(?!\w)", text) if of else None
    behind = (
        any(0 < found.start() - one.end < _WIDTH for one in speaker.mentions) if found else False
    )
    return found[0] if found and behind else None


def _introduction(speaker: Speaker, text: str) -> str:
    """Give the paragraph in which a speaker is named first; it may name his house before."""
    start = text.rfind("\n", 0, speaker.mentions[0].start if speaker.mentions else 0) + 1
    return text[start:].partition("\n")[0]


def _lessened(title: str, printed: Iterable[str]) -> str | None:
    """Give a title with the *former* that is before it wherever it is printed."""
    found = None
    for phrase in printed:
        words = phrase.split()
        for at, word in enumerate(words):
            if fold(word) == fold(title):
                before = words[at - 1] if at else ""
                if fold(before) not in _LESS:
                    return None
                found = f"{before} {word}"
    return found


def _given(claimed: str, speaker: Speaker) -> tuple[list[str], list[str]]:
    """Give the titles that a claim gives a speaker, and the words before one that say of what.

    What a claim has in small letters behind a comma, as in *Ann Lee, the prosecutor*, or
    before the name, is all a title.
    """
    from iomed_cli.matching.name_lists import (
        LEADING_TITLES,
        PARTICLES,
        SUFFIXES,
        TITLES,
        WEIGHTLESS,
    )

    named = PLAIN | plain_tokens(speaker.name) | _SMALL
    known = (TITLES | LEADING_TITLES | WEIGHTLESS) - named
    head, *behind = (
        [word for word in re.split(r"[^\w'’-]+", part) if word and fold(word) not in named]
        for part in _owner().sub("", claimed).split(",")
    )
    titles = [
        word
        for word in head
        if fold(word) in known
        or (word.islower() and not claimed.islower() and word not in PARTICLES)
    ]
    of_what = head[: head.index(titles[-1])] if titles else []
    posts = [word for part in behind for word in part if fold(word) not in SUFFIXES]
    titles += [word for word in posts if word.islower()]
    return titles, [word for word in (*of_what, *posts) if word not in titles]


def stands_beside(claimed: str, speaker: Speaker, text: str) -> bool:
    """Tell whether all words that a claim has beside a name stand beside it in the article."""
    return plain_tokens(claimed) <= plain_tokens(" ".join([speaker.name, *_beside(speaker, text)]))


def sex_printed(speaker: Speaker, text: str) -> str | None:
    """Give ``m`` or ``f`` if the article has a *Mr* or a *Ms* before the speaker's name."""
    for one in speaker.mentions:
        before = re.split(r"[^\w]+", fold(text[max(one.start - 8, 0) : one.start]))
        words = {*before[-2:], *fold(one.text).split()[:1]}
        if not words.isdisjoint(GENDERED):
            return "f" if words.isdisjoint(_MEN) else "m"
    return None


def is_man(titles: Iterable[str]) -> bool:
    """Tell whether some words have a title that only men bear."""
    return not _MEN.isdisjoint(titles)


def _beside(speaker: Speaker, text: str) -> Iterator[str]:
    """Give what the article calls a speaker, and the words before and after."""
    for one in speaker.mentions:
        yield one.text
        before = _ending().split(text[max(one.start - _WIDTH, 0) : one.start])[-1]
        yield " ".join(before.split()[-BEFORE:])
        if after := _explained().match(text, one.end, one.end + _WIDTH):
            yield " ".join(after[1].split()[:AFTER])


@cache
def _ending() -> re.Pattern[str]:
    # *Councillor Ann Lee, Bo's mother*: what stands before another name is not said of Bo.
    return re.compile(r"[!?\"“”\n]|(?<=\w{4})\.\s|\b[A-Z]\w*,\s")


@cache
def _owner() -> re.Pattern[str]:
    return re.compile(r"[\w-]+['’]s?(?!\w)")


@cache
def _explained() -> re.Pattern[str]:
    return re.compile(r"\s?[,(]\s?([^,.;:!?\"“”()\n]+)")


def _whole(titles: Iterable[str]) -> set[str]:
    return {_WHOLE.get(one, one) for one in titles}
