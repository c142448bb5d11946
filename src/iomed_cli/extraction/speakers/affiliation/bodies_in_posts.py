"""Bodies in posts: the organization that only the words for somebody's post show to be one."""

from __future__ import annotations

import re

from iomed_cli.extraction import lexicon
from iomed_cli.extraction.entities.called_again import Bodies, only
from iomed_cli.extraction.speakers.affiliation.posts import is_post, is_whole_post, post_end
from iomed_cli.extraction.text.spans import Span, SpanTable
from iomed_cli.lazy_patterns import lazy

_FAR = 140
_WORD = r"[A-Z][\w’'&]*(?:-[A-Z][\w’']*)*"
_BODY = rf"(?P<body>{_WORD}(?: (?:(?:of|and|for|to|&) )?(?:the )?(?:[A-Z]\. )?{_WORD}){{0,6}})"
_OF = r" (?:of|at|for) (?P<the>the )?"
_BEHIND = lazy(
    rf", (?P<post>(?:[\w-]+,? ){{0,4}}?[\w-]+){_OF}(?=[A-Z]){_BODY}(?=[,;)\n“\"]|\.(?!\w)|$)"
)
_BEFORE = lazy(rf"{_OF}(?=[A-Z])")
_WHOLE = lazy(_BODY)
_POSTS = frozenset(
    """managing director|national director|executive director|finance director|general manager|chief executive
    |chief executive officer|chief operating officer|chief financial officer|chief technology officer
    |chief commercial officer|editor in chief|director general""".replace("\n    ", "").split("|")
)
_POSTS_OF_ONE_WORD = frozenset("ceo cfo co-founder publisher director-general".split())
"""Posts that only bodies have, whatever is named behind them."""
_OFFICES = frozenset(
    """president founder director chair chairman chairwoman chairperson treasurer spokesman
    spokeswoman spokesperson coordinator organizer organiser""".split()
)
"""Posts that a state, a person or a film may have too, but nothing that *the* stands before."""
_WHO = lazy(
    r",? who (?:now |also )?(?:runs|heads|leads|chairs|founded|directs) the "
    r"(?P<body>[A-Z][\w-]+(?: (?:(?:of|and|for) )?(?:the )?[A-Z][\w-]+){1,6})(?=[,.;]| in | said)"
)
_LONGEST_POST = 40
_LONGEST_NOUN = 24
_POSTS_END = frozenset("er or an nt ef ad eo fo st ir ry on ee ic ve".split())
"""What the nouns for posts end in: asked first, since few words before a name are one."""
_CONTESTS = ("Tour", "League", "Cup", "Open", "Championship", "Masters", "Marathon", "Series")
"""What one *leads* without being of it."""
_OWNER = lazy(r"(?<![\w’'] )\b(?P<body>[A-Z][\w&-]*(?: [A-Z][\w&-]*)*)$")
_ANYWHERE = frozenset(
    """bank school police court city town state team company firm country club government hotel
    hospital university college party house senate congress parliament cabinet force army press""".split()
)
"""Whose posts are many people's calling: ``Bank manager [Ann Lee]``."""
_POST_OF_SHORT = lazy(
    r"(?:(?<=[.!?\n”\"] )|(?<=\n)|(?<=[a-z,] )|\A)(?P<body>[A-Z][\w&-]*(?: [A-Z][\w&-]*)??)"
    r" (?P<post>(?:[\w-]+ ){0,3}?[\w-]+),? $"
)
_OF_TOWNS = frozenset("mayor minister governor president ambassador senator king queen".split())


def body_in_post(text: str, mention: Span, bodies: Bodies, states: SpanTable[str]) -> str | None:
    """Give the body named in ``[Ann Lee], executive director of Clear Skies``, as it stands there.

    One that is a short form of a record's name has that name. Of a state nobody is director.
    """
    start, end = post_end(text, mention[0]), mention[1]
    found = None
    if text.startswith(", ", end) and (found := _BEHIND.match(text, end, end + _FAR)) is not None:
        found = found if _is_of_a_body(found["post"], found["the"]) else None
    elif text.startswith((" who ", ", who "), end):
        found = _WHO.match(text, end, end + _FAR)
        if found is not None and found["body"].endswith(_CONTESTS):
            return None
    if found is None and text.endswith(", ", 0, start):
        found = _set_off(text, start)
    if found is None:
        return _owner(text, start, bodies, states) or _by_short_form(text, start, bodies, states)
    if states.overlap(*found.span("body")) or found["body"].endswith(("'s", "’s")):
        return None
    return _recorded(found["body"], bodies) or found["body"]


def _is_of_a_body(post: str, the: str | None) -> bool:
    """Tell whether a post is a body's, by its last words and by *the* before what it is of."""
    words = post.lower().split()
    noun = words[-1]
    if noun in _POSTS_OF_ONE_WORD or (the and noun in _OFFICES):
        return True
    return " ".join(words[-2:]) in _POSTS or " ".join(words[-3:]) in _POSTS


def _set_off(text: str, start: int) -> re.Match[str] | None:
    """Find the body in ``the managing director of Clear Skies, [Ann Lee],``."""
    for of in _BEFORE.finditer(text, max(0, start - _FAR), start):
        before = " ".join(text[max(0, of.start() - _LONGEST_POST) : of.start()].split()[-3:])
        if before and _is_of_a_body(before, of["the"]):
            found = _WHOLE.fullmatch(text, of.end(), start - len(", "))
            if found is not None:
                return found
    return None


def _owner(text: str, start: int, bodies: Bodies, states: SpanTable[str]) -> str | None:
    """Read ``Velden's finance director, [Ann Lee]`` where a record's name is ``Velden Mills``."""
    low = max(0, start - _FAR)
    at = max(text.rfind("’s ", low, start), text.rfind("'s ", low, start))
    words = text[at + 3 : start].rstrip(", ").split() if at >= 0 else []
    if not words or not is_whole_post(words) or not _OF_TOWNS.isdisjoint(map(str.lower, words)):
        return None
    owned = _OWNER.search(text, low, at)
    if owned is None or states.overlap(*owned.span("body")):
        return None
    name = _recorded(owned["body"], bodies)
    # "Hull's chief planner" isn't of Hull Trades Council.
    known = name is not None and (" " in owned["body"] or bodies.kinds[name] == "company")
    return name if known else None


def _by_short_form(text: str, start: int, bodies: Bodies, states: SpanTable[str]) -> str | None:
    """Read ``Velden chairman [Ann Lee]`` of ``Velden Mills``, ``Caucus chair [Ann Lee]`` of the only one."""
    noun = text[max(0, start - _LONGEST_NOUN) : start].rstrip(" ,").rpartition(" ")[2]
    if not bodies.kinds or noun[-2:].lower() not in _POSTS_END or not is_post(noun):
        return None
    before = _POST_OF_SHORT.search(text, max(0, start - _LONGEST_POST * 2), start)
    if before is None or not _OF_TOWNS.isdisjoint(before["post"].lower().split()):
        return None
    short = before["body"]
    if states.overlap(*before.span("body")) or not is_whole_post(before["post"].split()):
        return None
    low = short.lower()
    if low in _ANYWHERE or low in lexicon.TITLES or is_post(short.rpartition(" ")[2]):
        return None
    begun = {name for name in bodies.kinds if name.startswith(f"{short} ")}
    ended = {name for name in bodies.kinds if _is_head(name, short)}
    name = only(begun | ended)
    if name is None or name in ended:
        return name
    return name if " " in short or bodies.kinds[name] == "company" else None


def _is_head(name: str, short: str) -> bool:
    """Tell whether a name ends in a short form that isn't of something else: not ``Party of Lee``."""
    rest = name.removesuffix(f" {short}")
    return rest != name and rest.rpartition(" ")[2] not in lexicon.PREPOSITIONS


def _recorded(body: str, bodies: Bodies) -> str | None:
    """Give the one record's name that some words are, or begin."""
    return (
        body
        if body in bodies.kinds
        else only(name for name in bodies.kinds if name.startswith(f"{body} "))
    )
