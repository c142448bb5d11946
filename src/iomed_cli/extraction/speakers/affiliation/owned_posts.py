"""Owned posts: whose head somebody is where a noun or *its* stands for the organization."""

from __future__ import annotations

import re

from iomed_cli.extraction.entities.called_again import (
    CALLED_AGAIN,
    LEAD,
    NEAR,
    SENTENCE,
    SORTS_OF_BODIES,
    Bodies,
    body_of,
    named_with,
    only,
    only_before,
    told_to_be,
    with_noun,
)
from iomed_cli.extraction.speakers.affiliation.posts import is_post
from iomed_cli.extraction.text.spans import Span
from iomed_cli.lazy_patterns import lazy

_FAR = 110
_THEIR_POST = lazy(
    r"\b(?:[Tt]he (?P<body>[a-z-]+)['’]s (?:(?:[a-z]+ ){0,4}?(?P<post>[a-z-]+)(?: of [a-z ]{3,30})?"
    r"|(?:[A-Z][\w-]* ){0,3}(?P<office>[A-Z][\w-]+))"
    r"|(?<![A-Z]\w )(?P<own>Shire|Council|Board|Trust|Authority|Committee|Society|Union|Company|Party|University|Agency|Commission|Ministry"
    r"|Bank|Museum|Hospital|Association|Federation|Foundation|Institute) (?P<officer>[a-z-]+)),? (?:(?:Dr|Mr|Mrs|Ms|Prof|Professor)\.? )?$"
)
_POST_FOR = lazy(r"\b[Aa]n? (?:[a-z]+ )?(?P<officer>[a-z-]+) (?:for|of|at) the (?P<own>[a-z]+), $")
"""``A spokeswoman for the company, [Ann Lee], said``"""
_SORTS = tuple(
    """company firm union charity university hospital bank airline museum commission agency council
    ministry federation association foundation college institute department shire party board trust authority committee society""".split()
)
_SORT_POST = lazy(
    r"(?:\b[Aa]n? |\b[Tt]he |\b(?:said|says|as|by|and|but|to) |[.,\n“\"] ?|\A)"
    r"(?P<own>[Cc]ompany|[Ff]irm|[Uu]nion|[Cc]harity|[Uu]niversity|[Hh]ospital|[Bb]ank|[Aa]irline|[Mm]useum"
    r"|[Cc]ommission|[Aa]gency|[Cc]ouncil|[Mm]inistry|[Ff]ederation|[Aa]ssociation|[Ff]oundation|[Cc]ollege"
    r"|[Ii]nstitute|[Dd]epartment|[Bb]oard|[Tt]rust|[Aa]uthority|[Cc]ommittee|[Ss]ociety) (?P<officer>[a-z-]+),? $"
)
"""What sort of body has somebody: ``a company spokeswoman, [Ann Lee]``."""
_ITS_POST = lazy(
    r"\b(?P<whose>[Ii]ts|whose) ((?:[\w-]+ ){0,5}?)([\w-]+)(?: (?:for|of|in) [^,.;:]{1,40})?, $"
)
_WHOSE_BODY = ("), ", ", ", " ")
"""What stands between a body and ``whose``."""
_ITS_POST_THERE = lazy(
    r", (?P<whose>its) ((?:[a-z-]+ ){0,4}?)([a-z-]+)(?=[,.;]| (?:at|in|for|of|and) )"
)
_WHO_RUNS = lazy(
    r",? who (?:now |also )?(?:founded|co-founded|set up|runs|heads|leads|owns|chairs|manages|directs) the ([a-z]+)\b"
)
_SENTENCES = 3
_LONGEST_FIELD = 36
_OTHER_SUBJECT = lazy(
    r"(?:(?:But|And|Yet|So|Still|Meanwhile),? )?(?:(?:The|Its|Their|Our|A|An) (?:[a-z-]+ ){0,3}?"
    rf"(?:{'|'.join(sorted(map(re.escape, SORTS_OF_BODIES)))})\b|It |They |(?!The|An? |Its|Their|Our|In |On |At |Th[aeio]|When|After|Wh)[A-Z][\w’-]+ (?:(?!was|is|has)[a-z]+(?:s|ed)|had|will|would|won|sold|cut|did) )"
)
"""What another subject than the body that a sentence names begins with."""
_THING = lazy(r"(?:The|An?|This|That) [a-z]")
"""What *its* goes on about rather than anything before: ``The quarry closed.``"""
_APPOSED = lazy(r"(?:The|An?) (?:[a-z-]+['’]? ){0,4}[a-z-]+['’]?, (?:the )?")
"""What a body is, before its name: ``The dockers' union, the IDU, said``."""
_LEAST = 4
_POST_THERE = lazy(
    r", (?:(?P<holder>[a-z-]+) of the (?P<whose>[a-z]+)['’]s [a-z]"
    r"|(?:an? |the )?(?:[a-z-]+ ){0,3}?(?P<clerk>[a-z-]+)(?: of [a-z ]+)? (?:at|for|of|with) the"
    r" (?P<place>[a-z]+)(?=[,.;])|the (?P<body>[a-z-]+)['’]s (?:[a-z]+ ){0,4}?(?P<post>[a-z-]+)(?=[,.;]))"
)


def body_it_is(text: str, mention: Span, bodies: Bodies) -> str | None:
    """Read ``Norvane sold two mills. Its chairman, [Ann Lee], said``: *its* is the subject's.

    So is ``The foundation had given €2m, its director, [Ann Lee], said``, and ``said [Ann Lee],
    its director``.
    """
    start = mention[0]
    low = max(0, start - _FAR)
    own = None
    if text.endswith(", ", 0, start) and any(
        text.find(its, low, start) >= 0 for its in ("its ", "Its ", "whose ")
    ):
        own = _ITS_POST.search(text, low, start)
    if own is None and text.startswith(", its ", mention[1]):
        own = _ITS_POST_THERE.match(text, mention[1])
    if own is None or not is_post(own[3], own[2].split()):
        return None
    if own["whose"] == "whose":
        return _body_before(text, own.start(), bodies)
    at = min(own.start(), start)
    stop = at
    openings = [m.end() for m in SENTENCE.finditer(text, max(0, at - NEAR), at)]
    for opening in reversed(openings[-_SENTENCES:]):
        if at - opening < _LEAST:
            continue
        named = bodies.places.spans_within(opening, stop)
        if named and _APPOSED.fullmatch(text, opening, min(named)[0]) is not None:
            return min(named)[2]
        again = CALLED_AGAIN.match(text, opening)
        if again is not None:
            called = named_with(again[1], bodies.places.before(opening))
            called = called or told_to_be(text, again[1], opening, bodies.places)
            return called or only_before(text, opening, again[1], bodies)
        if named:
            subject = LEAD.fullmatch(text, opening, min(named)[0]) is not None
            if not subject and _OTHER_SUBJECT.match(text, opening):
                return None
            return only(name for _, _, name in named)
        if _OTHER_SUBJECT.match(text, opening) or _THING.match(text, opening):
            return None
        stop = opening
    return None


def _body_before(text: str, at: int, bodies: Bodies) -> str | None:
    """Give the body that ends where *whose* begins: ``Velden Bank (VB), whose chairman``."""
    spans = bodies.places.spans_within(max(0, at - _FAR), at)
    return only(name for _, end, name in spans if text[end:at] in _WHOSE_BODY)


def body_taken_up(text: str, mention: Span, bodies: Bodies) -> str | None:
    """Read ``the airline's head [Ann Lee]``, ``[Ann Lee], a spokeswoman for the airline``."""
    if not bodies.kinds:
        return None
    found, low = None, max(0, mention[0] - _FAR)
    before = text[low : mention[0]]
    # Before a title, ``the airline's head Dr [Ann Lee]``, the post is the word but one; *of* may follow.
    last = before.rstrip(" ,").rsplit(" ", 2)[-2:]
    if any(map(is_post, last)) or " of " in before[-_LONGEST_FIELD:]:
        lows = before.lower().split()[-3:-1]
        if any(word.endswith(_SORTS) for word in lows) or "'s " in before or "’s " in before:
            found = _THEIR_POST.search(text, low, mention[0])
        if found is None and lows and lows[-1].endswith(_SORTS):
            found = _SORT_POST.search(text, low, mention[0])
    if found is None and before.endswith(", ") and " the " in before:
        found = _POST_FOR.search(text, low, mention[0])
    high = mention[1] + _FAR
    if (
        found is None
        and text.startswith(", ", mention[1])
        and text.find("the ", mention[1], high) >= 0
    ):
        found = _POST_THERE.match(text, mention[1], high)
    if found is None:
        runs = None
        if text.startswith((" who ", ", who "), mention[1]):
            runs = _WHO_RUNS.match(text, mention[1])
        return body_of(text, mention[0], runs[1], bodies) if runs is not None else None
    about = found.groupdict()
    post, noun = (
        next(about[one] for one in names if about.get(one))
        for names in (
            ("post", "office", "officer", "holder", "clerk"),
            ("body", "own", "whose", "place"),
        )
    )
    if not is_post(post):
        return None
    noun = noun.lower()
    if about.get("place") and len(with_noun(noun, bodies.places.before(mention[0]))) > 1:
        return None
    return body_of(text, mention[0], noun, bodies)
