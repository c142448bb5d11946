"""Affiliations: the organization that the words beside a person's name tie him or her to."""

from __future__ import annotations

from iomed_cli.extraction import lexicon
from iomed_cli.extraction.entities.called_again import Bodies
from iomed_cli.extraction.lexicon.organization_words import POSTS
from iomed_cli.extraction.speakers.affiliation.owned_posts import body_it_is, body_taken_up
from iomed_cli.extraction.speakers.affiliation.posts import (
    behind_post,
    is_post,
    is_whole_post,
    opens_with_post,
    post_end,
)
from iomed_cli.extraction.speakers.roles_before import shared_role
from iomed_cli.extraction.text.spans import Span, SpanTable
from iomed_cli.lazy_patterns import lazy

_FAR = 110
_BRACKETED = lazy(r"\A(?: \([A-Z][\w&.-]*)?\)(?= )")
"""The short form of a body, between it and a post: ``Velden Bank (VB) chairman [Ann Lee]``."""
_OWN = frozenset({"'s ", "’s ", "' ", "’ "})
_OWNED = lazy(r"['’]s? ((?:[\w-]+ ){0,6})([\w-]+),? $")
_BESIDE = lazy(r" ((?:[\w-]+,? (?:and )?){0,5})([\w-]+(?= $)|[a-z-]+(?=, $)),? $")
_ROLE_OF = lazy(r"([^,.;:“”\"]*) (?:of|at|for|with|from) (?:the )?$")
_BY_PREPOSITION = lazy(
    r",? (?:of|from|with|at) (?:the )?"
    r"(?:(?!\w+ing |of |from |in |for |to |on |by |with |at |about |against |and )[a-z’'-]+ ){0,4}$"
)
_WHO = lazy(
    r",? who (?:now |also |has |had |is )*(?:edits?|edited|presents|heads?|headed|leads?|led|leading|runs?|runn?ing|founded"
    r"|co-founded|chairs?|chaired|directs?|directed|owns?|manages?|managed|works? (?:for|at|with)"
    r"|worked (?:for|at)|teaches at|set up|the head of|represents) (?:the )?(?:[a-z’'-]+ ){0,3}$"
)
_WHO_IS = lazy(
    r",? who (?:is|works as|serves as) (?:now |also |currently )?(?:an? |the )?((?:(?! and | but )[^,.;:])*)$"
)
_WHO_OF_PART = lazy(
    r",? who (?:now |also )?(?:heads|headed|leads|led|runs|ran|chairs|chaired|directs|manages) (?:an?|the)"
    r" (?:[A-Z]\w+ )?(?:[a-z-]+ ){1,3}(?:at|of|within|for) (?:the )?$"
)
_WORKS = lazy(
    r",? (?:who )?(?:now |also )?(?:(?:works|teaches|lectures|practises|serves) (?:[a-z]+ ){0,2}(?:at|for|with|in)"
    r"|(?:studies|researches|teaches) (?:[a-z-]+ ){1,4}at)"
    r" (?:the )?(?:[a-z’'-]+ ){0,3}$"
)
_IS = lazy(r",? is (?:now |also |currently )?(?:an? |the )((?:(?! and | but )[^,.;:])*)$")
"""What a sentence tells that somebody is: ``[Ann Lee] is a partner at the firm``."""
_NOW = lazy(
    r" and (?:is )?now (?:works (?:for|at|with)|advis(?:es|ing)|runs|runn?ing|heads|heading|leads|leading"
    r"|chairs|chairing|represents|teaches at|teaching at|manages|managing) (?:the )?(?:[a-z’'-]+ ){0,3}$"
)
_IN = lazy(r" in (?:the )?$")
_HAS_TEAMS = lazy(
    r"League|Football|Basketball|N[FBH]L\b|NBA|MLB|F[Ii][Ff][Aa]|U[Ee][Ff][Aa]|Conference"
)
"""Whose own may be a team: ``the NFL's Carolina Panthers``."""
_FORCES = ("Army", "Navy", "Police", "Force", "Guard", "Corps", "Marines", "Infantry")
"""What one is *in*: ``a private in the Philippine Army``."""
_APPOSED = lazy(r",? (?:\(?\d{1,3}\)?,? )?(?:an? |the |its )?([^.;:!?“”\"\n]*)$")
_POST = lazy(r",(?: [A-Z][\w-]*| of| and| for| &)* ([A-Z]\w+), (?:the )?$")
_OWNS_ROLE = lazy(
    r"(?:['’]s?)? ((?:[\w-]+ ){0,5}?)([\w-]+)(?=[,.;:!?\"”]| who | and |\s*$| of | for )"
)
_LAST_PREPOSITION = lazy(r"\b(?:of|at|for|with|from|in|to)\s+(?:the )?(?:[a-z’'-]+ ){0,3}$")
_GOES_ON = frozenset(
    """who of from is at in and works work teaches lectures practises serves studies researches now
    also for with""".split()
)
"""What goes on from a name to where its bearer works."""
_NEXT = 14
_CLAUSE = lazy(r"\b(?:who|which|that|whose|when|while|because|after|before|but)\b")


def may_be_told(text: str, mention: Span) -> bool:
    """Tell whether there may be a post or a body beside a name, as far as the next words show."""
    behind = text[mention[1] : mention[1] + _NEXT].split(maxsplit=1)[:1]
    if behind and (behind[0][0] in ",(" or behind[0] in _GOES_ON):
        return True
    before = text[max(0, mention[0] - _FAR) : mention[0]].rpartition("\n")[2].rsplit(None, 1)[-1:]
    if not before:
        return False
    word = before[0]
    owns = "'" in word or "’" in word
    return owns or word[-1] in ",&" or word[0].isupper() or word == "and" or is_post(word)


def affiliation(text: str, mention: Span, bodies: Bodies) -> str | None:
    """Give the organization that somebody belongs to, by the name of its record.

    Whom somebody only speaks
    about, buys from or pleads for is none: ``a lawyer for Norvane``.
    """
    shared = shared_role(text, mention[0])
    # "Velden directors Carl Ott and [Ann Lee]"
    mention = post_end(text, mention[0]) if shared is None else shared[1] + 1, mention[1]
    mention = behind_post(text, mention[0]), mention[1]
    return (
        _before(text, mention, bodies.places, shared is not None)
        or _behind(text, mention[1], bodies.places)
        or body_taken_up(text, mention, bodies)
        or body_it_is(text, mention, bodies)
    )


def _before(text: str, mention: Span, bodies: SpanTable[str], several: bool) -> str | None:
    """Read ``WHO spokeswoman [Ann Lee]``, ``the bank's head``, ``the head of the bank,``.

    `several` tells that the post is more than one's: ``WHO directors [Ann Lee] and Carl Ott``.
    """
    start = mention[0]
    low = max(text.rfind("\n", 0, start) + 1, start - _FAR, 0)
    found = None
    named = bodies.spans_within(low, start)
    for begin, end, name in named:
        # Of names in one another the longest counts.
        found = (begin, end, name) if found is None or end > found[1] else found
    if found is None:
        return None
    begin, end, name = found
    between = text[end:start]
    # "Washington (Reuters) President Ann Lee said": a credit is nobody's.
    if not between.startswith(")") or name in {
        one for _, last, one in named if last == begin - len(" (")
    }:
        between = _BRACKETED.sub("", between)
    if between in (" ", ", "):
        role = _ROLE_OF.search(text, max(0, begin - _FAR), begin)
        told = role[1].split() if role is not None else []
        if told and told[0].lower() in lexicon.SUBORDINATORS | lexicon.CONJUNCTIONS:
            # "While the economist at the bank, [Ann Lee], said"
            del told[0]
        return name if opens_with_post(told) else None
    if between in _OWN and " " in text[start : mention[1]] and not _HAS_TEAMS.search(name):
        # "The bank's [Ann Lee] said"
        return name
    owned = _OWNED.fullmatch(between) or _BESIDE.fullmatch(between)
    if owned is None:
        return None
    words = [*owned[1].split(), owned[2].removesuffix("s") if several else owned[2]]
    return name if is_whole_post(words) else None


def _behind(text: str, end: int, bodies: SpanTable[str]) -> str | None:
    """Read what stands behind a name: ``, a baker at the mill``, ``, who heads the mill``."""
    if not text.startswith((",", " "), end):
        return None
    stop = text.find("\n", end, end + 2 * _FAR)
    high = stop if stop >= 0 else min(len(text), end + 2 * _FAR)
    longest = {begin: (finish, name) for begin, finish, name in bodies.spans_within(end, high)}
    for begin, (finish, name) in longest.items():
        between = text[end:begin]
        if any(mark in between for mark in '.;:!?“”"') or len(between) > _FAR + 20:
            return None
        if _ties(text, between, finish):
            return name
    return None


def _ties(text: str, between: str, finish: int) -> bool:
    """Tell whether the words from a name to an organization tie somebody to it."""
    if text.endswith(_FORCES, 0, finish):
        between = _IN.sub(" of ", between)
    if _BY_PREPOSITION.fullmatch(between):
        return between.startswith((",", " of ", " from "))
    now = " and now " in between or " and is now " in between
    if (now and _NOW.search(between)) or _WORKS.fullmatch(between):
        return True
    told = None
    if who := between.startswith((" who ", ", who ")):
        if _WHO_OF_PART.fullmatch(between):
            return True
        told = _WHO_IS.fullmatch(between)
    elif between.startswith((" is ", ", is ")):
        told = _IS.fullmatch(between)
    if told is not None:
        return _LAST_PREPOSITION.search(between) is not None and opens_with_post(told[1].split())
    if (who or (between.startswith(",") and " who " in between)) and _WHO.search(between):
        return _CLAUSE.search(_WHO.sub("", between)) is None
    if not between.startswith(","):
        return False
    if (post := _POST.fullmatch(between)) is not None:
        return post[1] in POSTS
    before, _, last = between[1:].strip().rpartition(", ")
    another = last.startswith(("a ", "an ", "one ")) or (
        last.startswith("the ") and _CLAUSE.search(before) is not None
    )
    if before and another and before.split()[-1][0].isupper():
        # ", the minister of France, a member of": the minister or France?
        # ", who will be succeeded by Eva Hill, the head of": that is Eva Hill.
        return False
    apposed = _APPOSED.fullmatch(", " + last + " " * between.endswith(" "))
    if apposed is None or _CLAUSE.search(apposed[1]):
        return False
    words = apposed[1].split()
    if not words or words[-1] in ("and", "a", "an", "its"):
        # ", Norvane's head", ", a Norvane engineer"
        owned = _OWNS_ROLE.match(text, finish)
        return not words and owned is not None and is_post(owned[2], owned[1].split())
    if _LAST_PREPOSITION.search(apposed[1]) is None:
        return False
    return opens_with_post(words)
