"""Affiliations: the organization that the words beside a person's name tie him or her to."""

from __future__ import annotations

import re
from collections.abc import Collection

from iomed_cli.extraction import lexicon
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
from iomed_cli.extraction.grammar.verb_forms import FORMS
from iomed_cli.extraction.lexicon.organization_words import POSTS
from iomed_cli.extraction.speakers.roles import ROLE_NOUNS
from iomed_cli.extraction.text.spans import Span, SpanTable
from iomed_cli.lazy_patterns import lazy

_FAR = 110
_OF_SOMEBODY = lexicon.KIN | frozenset(
    """predecessor successor colleague friend rival widow widower partner opponent critic customer
    client supporter fan victim user reader viewer admirer neighbour neighbor patient passenger
    parent mother father widow enemy detractor member's""".split()
)
"""What one is to a body or a person without belonging to it."""
_OWN = frozenset({"'s ", "’s ", "' ", "’ "})
_TYING = frozenset("of at for with from to".split())
_FOR_CLIENTS = frozenset(
    "lawyer attorney barrister counsel solicitor advocate qc kc sc silk".split()
)
"""Those who speak *for* a client."""
_PERSONS = ROLE_NOUNS | lexicon.TITLES | lexicon.AGENTS | {"chief", "co-chair"}
_ENDS = ("er", "or", "ist", "ian", "man", "woman", "person", "ant", "ent", "ee", "chief", "head")
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
_WHO_RUNS = lazy(
    r",? who (?:now |also )?(?:founded|co-founded|set up|runs|heads|leads|owns|chairs|manages|directs) the ([a-z]+)\b"
)
_WORKS = lazy(
    r",? (?:who )?(?:now |also )?(?:works|teaches|lectures|practises|serves) (?:[a-z]+ ){0,2}(?:at|for|with|in)"
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
_THEIR_POST = lazy(
    r"\b(?:[Tt]he (?P<body>[a-z-]+)['’]s (?:[a-z]+ ){0,4}?(?P<post>[a-z-]+)(?: of [a-z ]{3,30})?"
    r"|(?<![A-Z]\w )(?P<own>Shire|Council|Union|Company|Party|University|Agency|Commission|Ministry"
    r"|Bank|Museum|Hospital|Association|Federation|Foundation|Institute) (?P<officer>[a-z-]+)),? (?:(?:Dr|Mr|Mrs|Ms|Prof|Professor)\.? )?$"
)
_POST_FOR = lazy(r"\b[Aa]n? (?:[a-z]+ )?(?P<officer>[a-z-]+) (?:for|of|at) the (?P<own>[a-z]+), $")
"""``A spokeswoman for the company, [Ann Lee], said``"""
_SORTS = tuple(
    """company firm union charity university hospital bank airline museum commission agency council
    ministry federation association foundation college institute department shire party""".split()
)
_SORT_POST = lazy(
    r"(?:\b[Aa]n? |\b[Tt]he |\b(?:said|says|as|by|and|but|to) |[.,\n“\"] ?|\A)"
    r"(?P<own>[Cc]ompany|[Ff]irm|[Uu]nion|[Cc]harity|[Uu]niversity|[Hh]ospital|[Bb]ank|[Aa]irline|[Mm]useum"
    r"|[Cc]ommission|[Aa]gency|[Cc]ouncil|[Mm]inistry|[Ff]ederation|[Aa]ssociation|[Ff]oundation|[Cc]ollege"
    r"|[Ii]nstitute|[Dd]epartment) (?P<officer>[a-z-]+),? $"
)
"""What sort of body has somebody: ``a company spokeswoman, [Ann Lee]``."""
_ITS_POST = lazy(
    r"\b[Ii]ts ((?:[A-Z]\w+ )?(?:[a-z-]+ ){0,4}?)([a-z-]+)(?: (?:for|of|in) [^,.;:]{1,40})?, (?:(?:Dr|Mr|Mrs|Ms|Prof)\.? )?$"
)
_ITS_POST_THERE = lazy(r", its ((?:[a-z-]+ ){0,4}?)([a-z-]+)(?=[,.;]| (?:at|in|for|of|and) )")
_SENTENCES = 3
_LONGEST_TITLE = len(", Prof. ")
_OTHER_SUBJECT = lazy(
    r"(?:(?:But|And|Yet|So|Still|Meanwhile),? )?(?:(?:The|Its|Their|Our|A|An) (?:[a-z-]+ ){0,3}?"
    rf"(?:{'|'.join(sorted(map(re.escape, SORTS_OF_BODIES)))})\b|It |They |(?!The|An? |Its|Their|Our|In |On |At |Th[aeio]|When|After|Wh)[A-Z][\w’-]+ (?:(?!was|is|has)[a-z]+(?:s|ed)|had|will|would|won|sold|cut|did) )"
)
"""What another subject than the body that a sentence names begins with."""
_LEAST = 4
_POST_THERE = lazy(
    r", (?:(?P<holder>[a-z-]+) of the (?P<whose>[a-z]+)['’]s [a-z]"
    r"|(?:an? |the )?(?:[a-z-]+ ){0,3}?(?P<clerk>[a-z-]+)(?: of [a-z ]+)? (?:at|for|of|with) the"
    r" (?P<place>[a-z]+)(?=[,.;])|the (?P<body>[a-z-]+)['’]s (?:[a-z]+ ){0,4}?(?P<post>[a-z-]+)(?=[,.;]))"
)
_CLAUSE = lazy(r"\b(?:who|which|that|whose|when|while|because|after|before|but)\b")


def affiliation(text: str, mention: Span, bodies: Bodies) -> str | None:
    """Give the organization that somebody belongs to, by the name of its record.

    Whom somebody only speaks
    about, buys from or pleads for is none: ``a lawyer for Norvane``.
    """
    return (
        _before(text, mention, bodies.places)
        or _behind(text, mention[1], bodies.places)
        or _taken_up(text, mention, bodies)
        or _its_own(text, mention, bodies)
    )


def _its_own(text: str, mention: Span, bodies: Bodies) -> str | None:
    """Read ``Norvane sold two mills. Its chairman, [Ann Lee], said``: *its* is the subject's.

    So is ``The foundation had given €2m, its director, [Ann Lee], said``, and ``said [Ann Lee],
    its director``.
    """
    start = mention[0]
    low = max(0, start - _FAR)
    own = None
    if text.find(", ", max(0, start - _LONGEST_TITLE), start) >= 0 and (
        text.find("its ", low, start) >= 0 or text.find("Its ", low, start) >= 0
    ):
        own = _ITS_POST.search(text, low, start)
    if own is None and text.startswith(", its ", mention[1]):
        own = _ITS_POST_THERE.match(text, mention[1])
    if own is None or not _is_post(own[2], own[1].split()):
        return None
    at = min(own.start(), start)
    stop = at
    openings = [m.end() for m in SENTENCE.finditer(text, max(0, at - NEAR), at)]
    for opening in reversed(openings[-_SENTENCES:]):
        if at - opening < _LEAST:
            continue
        named = bodies.places.spans_within(opening, stop)
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
        if _OTHER_SUBJECT.match(text, opening):
            return None
        stop = opening
    return None


def _taken_up(text: str, mention: Span, bodies: Bodies) -> str | None:
    """Read ``the airline's head [Ann Lee]``, ``[Ann Lee], a spokeswoman for the airline``."""
    if not bodies.kinds:
        return None
    found, low = None, max(0, mention[0] - _FAR)
    before = text[low : mention[0]]
    # Before a title, ``the airline's head Dr [Ann Lee]``, the post is the word but one.
    if any(map(_is_post, before.rstrip(" ,").rsplit(" ", 2)[-2:])):
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
            ("post", "officer", "holder", "clerk"),
            ("body", "own", "whose", "place"),
        )
    )
    if not _is_post(post):
        return None
    noun = noun.lower()
    if about.get("place") and len(with_noun(noun, bodies.places.before(mention[0]))) > 1:
        return None
    return body_of(text, mention[0], noun, bodies)


def _before(text: str, mention: Span, bodies: SpanTable[str]) -> str | None:
    """Read ``WHO spokeswoman [Ann Lee]``, ``the bank's head``, ``the head of the bank,``."""
    start = mention[0]
    low = max(text.rfind("\n", 0, start) + 1, start - _FAR, 0)
    found = None
    for begin, end, name in bodies.spans_within(low, start):
        # Of names in one another the longest counts.
        found = (begin, end, name) if found is None or end > found[1] else found
    if found is None:
        return None
    begin, end, name = found
    between = text[end:start]
    if between in (" ", ", "):
        role = _ROLE_OF.search(text, max(0, begin - _FAR), begin)
        told = role[1].split() if role is not None else []
        if told and told[0].lower() in lexicon.SUBORDINATORS | lexicon.CONJUNCTIONS:
            # "While the economist at the bank, [Ann Lee], said"
            del told[0]
        return name if _opens_with_post(told) else None
    if between in _OWN and " " in text[start : mention[1]] and not _HAS_TEAMS.search(name):
        # "The bank's [Ann Lee] said"
        return name
    owned = _OWNED.fullmatch(between) or _BESIDE.fullmatch(between)
    if owned is None:
        return None
    words = [*owned[1].split(), owned[2]]
    head = next((i for i, word in enumerate(words) if word in lexicon.PREPOSITIONS), len(words))
    return name if _opens_with_post(words) and not any(map(_says_more, words[: head - 1])) else None


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
        return _LAST_PREPOSITION.search(between) is not None and _opens_with_post(told[1].split())
    if (who or (between.startswith(",") and " who " in between)) and _WHO.search(between):
        return _CLAUSE.search(_WHO.sub("", between)) is None
    if not between.startswith(","):
        return False
    if (post := _POST.fullmatch(between)) is not None:
        return post[1] in POSTS
    before, _, last = between.rstrip().rpartition(", ")
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
        return not words and owned is not None and _is_post(owned[2], owned[1].split())
    if _LAST_PREPOSITION.search(apposed[1]) is None:
        return False
    return _opens_with_post(words)


def _opens_with_post(words: list[str]) -> bool:
    """Tell whether words before an organization are a post in it: ``head of research at``."""
    head = next((i for i, word in enumerate(words) if word in lexicon.PREPOSITIONS), len(words))
    noun = words[head - 1].strip(",") if head else ""
    # "A partner at Velden Law" works there; a partner of somebody may be anything.
    partner = noun == "partner" and words[head : head + 1] in (["at"], [])
    if not head or not (partner or _is_post(noun)):
        return False
    if head > 2 and words[1] in lexicon.DETERMINERS and words[0] not in lexicon.ADVERBS:
        # "told a committee of"
        return False
    if words[head:] and words[head] not in _TYING and "at" not in words[head:]:
        # "a clerk in contempt of"
        return False
    return not (words[head : head + 1] == ["for"] and words[head - 1].lower() in _FOR_CLIENTS)


def _is_post(noun: str, others: Collection[str] = ()) -> bool:
    """Tell whether a noun says what somebody is in a body; the others stand before it."""
    low = noun.lower().rstrip(",")
    if not (low in _PERSONS or low.endswith(_ENDS)):
        return False
    if low in _OF_SOMEBODY or low in lexicon.PREPOSITIONS:
        return False
    return not (others and any(map(_says_more, others)))


def _says_more(word: str) -> bool:
    """Tell a word that goes on about something else from one of a post: ``calls``, ``under``."""
    if word[-1] == "," or word in lexicon.FINITE or word in lexicon.DETERMINERS:
        return True
    if word in lexicon.PREPOSITIONS:
        return word not in ("of", "for")
    told = word in FORMS and FORMS[word].form in ("past", "s")
    return told or (word.islower() and word.endswith("ed"))
