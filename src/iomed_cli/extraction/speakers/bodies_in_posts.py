"""Bodies in posts: the organization that only the words for somebody's post show to be one."""

from __future__ import annotations

from iomed_cli.extraction.entities.called_again import Bodies, only
from iomed_cli.extraction.speakers.posts import is_post, post_end, says_more
from iomed_cli.extraction.text.spans import Span, SpanTable
from iomed_cli.lazy_patterns import lazy

_FAR = 140
_WORD = r"[A-Z][\w’'&]*(?:-[A-Z][\w’']*)*"
_BODY = rf"(?P<body>{_WORD}(?: (?:(?:of|and|for|to|&) )?(?:the )?(?:[A-Z]\. )?{_WORD}){{0,6}})"
_HEADS = (
    r"(?:(?:[Ee]xecutive|[Mm]anaging|[Nn]ational|[Ff]inance) [Dd]irector|[Dd]irector[ -][Gg]eneral|[Gg]eneral [Mm]anager"
    r"|[Cc]hief (?:[Ee]xecutive|(?:[Oo]perating|[Ff]inancial|[Tt]echnology|[Cc]ommercial) [Oo]fficer)(?: [Oo]fficer)?"
    r"|CEO|CFO|[Cc]o-founder|[Pp]ublisher|[Ee]ditor[ -]in[ -][Cc]hief)"
)
"""Posts that only bodies have, whatever is named behind them."""
_OFFICES = (
    r"(?:[Pp]resident|[Ff]ounder|[Dd]irector|[Cc]hair(?:man|woman|person)?|[Tt]reasurer"
    r"|[Ss]pokes(?:man|woman|person)|[Cc]oordinator|[Oo]rgani[sz]er)"
)
"""Posts that a state, a person or a film may have too, but nothing that *the* stands before."""
_OF = rf"(?:{_HEADS} (?:of|at|for) (?:the )?|{_OFFICES} (?:of|at|for) the )"
_BEHIND = lazy(
    rf", (?:(?!who|which)[\w-]+,? (?:and )?){{0,4}}?{_OF}{_BODY}(?=[,;)\n“\"]|\.(?!\w)|$)"
)
_BEFORE = lazy(rf"\b{_OF}{_BODY}, $")
_WHO = lazy(
    r",? who (?:now |also )?(?:runs|heads|leads|chairs|founded|directs) the "
    r"(?P<body>[A-Z][\w-]+(?: (?:(?:of|and|for) )?(?:the )?[A-Z][\w-]+){1,6})(?=[,.;]| in | said)"
)
_CONTESTS = ("Tour", "League", "Cup", "Open", "Championship", "Masters", "Marathon", "Series")
"""What one *leads* without being of it."""
_OWNER = lazy(
    r"(?<![\w’'] )\b(?P<body>[A-Z][\w&-]*(?: [A-Z][\w&-]*)*)['’]s (?P<more>(?:[\w-]+ ){0,6})(?P<post>[\w-]+),? $"
)
_OF_TOWNS = frozenset("mayor minister governor president ambassador senator king queen".split())


def body_in_post(text: str, mention: Span, bodies: Bodies, states: SpanTable[str]) -> str | None:
    """Give the body named in ``[Ann Lee], executive director of Clear Skies``, as it stands there.

    One that is a short form of a record's name has that name. Of a state nobody is director.
    """
    start, end = post_end(text, mention[0]), mention[1]
    found = None
    if text.startswith(", ", end):
        found = _BEHIND.match(text, end, end + _FAR)
    if found is None and text.startswith((" who ", ", who "), end):
        found = _WHO.match(text, end, end + _FAR)
        if found is not None and found["body"].endswith(_CONTESTS):
            return None
    low = max(0, start - _FAR)
    if found is None and text.endswith(", ", 0, start):
        found = _BEFORE.search(text, low, start)
    if found is None:
        return _owner(text, low, start, bodies)
    if states.overlap(*found.span("body")) or found["body"].endswith(("'s", "’s")):
        return None
    return _recorded(found["body"], bodies) or found["body"]


def _owner(text: str, low: int, start: int, bodies: Bodies) -> str | None:
    """Read ``Velden's finance director, [Ann Lee]`` where a record's name is ``Velden Mills``."""
    if "’s " not in text[low:start] and "'s " not in text[low:start]:
        return None
    owned = _OWNER.search(text, low, start)
    if owned is None or not is_post(owned["post"]) or owned["post"].lower() in _OF_TOWNS:
        return None
    return None if any(map(says_more, owned["more"].split())) else _recorded(owned["body"], bodies)


def _recorded(body: str, bodies: Bodies) -> str | None:
    """Give the one record's name that some words are, or begin."""
    return (
        body
        if body in bodies.kinds
        else only(name for name in bodies.kinds if name.startswith(f"{body} "))
    )
