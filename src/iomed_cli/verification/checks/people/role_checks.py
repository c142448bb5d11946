"""What a draft says that people are, against what its sources say they are."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from iomed_cli.extraction import lexicon
from iomed_cli.lazy_patterns import lazy
from iomed_cli.matching.folding import fold
from iomed_cli.model import Speaker
from iomed_cli.verification.checks.outcomes import Found, Outcome, SourcePlace
from iomed_cli.verification.checks.people.name_checks import KnownNames, found_at, is_named, is_near
from iomed_cli.verification.checks.people.rank_words import (
    FAMILIES,
    LOWERING,
    PORTFOLIOS,
    POSTS,
    TIMED,
)
from iomed_cli.verification.checks.read_text import ReadText

_OF = lazy(r"\s(?:of|at|for|with|from|in)\s(?:the\s)?", re.IGNORECASE)
_LONGEST_POST = 3
_ARTICLES = frozenset("the a an its his her their s of and".split())
_POST = "|".join(
    sorted((one.replace("-", "[ -]") for one in POSTS if len(one) > 1), key=len, reverse=True)
)
_BEFORE = lazy(rf"((?:[A-Za-z’'-]+ ){{0,2}}\b(?:{_POST}))\.?,? $", re.IGNORECASE)
_BEHIND = lazy(
    rf",? (?:who (?:is|was) )?(?:the |an? |its |their )?"
    rf"((?:[A-Za-z’'-]+ ){{0,2}}?(?:{_POST})\b"
    rf"(?: (?:of|at|for) (?:the )?[A-Z][\w&’'-]*(?: (?:of |for |the |and |& )*[A-Z][\w’'-]*)*)?)",
)
_TELLING = 4


class Role(NamedTuple):
    """What somebody is: the post, what lowers it, and the body that it is in."""

    words: str
    posts: frozenset[str]
    lowered: frozenset[str]
    timed: frozenset[str]
    body: str | None
    what_for: frozenset[str]
    """What a minister is one for."""
    start: int
    end: int
    paragraph: int


def role_findings(
    draft: ReadText, sources: Sequence[ReadText], known: KnownNames
) -> Iterator[Found]:
    """Say of each role and affiliation of a person in a draft whether the sources have it."""
    for speaker in draft.extraction.speakers:
        if not is_named(speaker):
            continue
        own = list(_roles(draft, speaker))
        if not own:
            continue
        others = [
            (source, one)
            for source in sources
            for other in source.extraction.speakers
            if is_named(other) and _is_same(speaker.name, other.name)
            for one in _roles(source, other)
        ]
        for one in own:
            yield _judged(one, speaker, others, known, sources)


def _is_same(one: str, other: str) -> bool:
    own, others = fold(one).split(), fold(other).split()
    if own[-1] == others[-1]:
        return len(own) == 1 or len(others) == 1 or own[0] == others[0]
    return is_near(one, other)


def _roles(text: ReadText, speaker: Speaker) -> Iterator[Role]:
    """Give what a text says that somebody is, each once, with its place."""
    told: set[str] = set()
    for fact in text.extraction.facts:
        if fact.category not in ("role", "membership") or speaker.name not in fact.people:
            continue
        words = str(fact.value or "")
        at = text.text.find(words, fact.start, fact.end)
        if not words or at < 0 or words.lower() in told or fact.people[0] != speaker.name:
            continue
        told.add(words.lower())
        yield role_in(words, at, fact.paragraph, speaker.affiliation)
    for role in roles_beside(text, speaker):
        if not any(role.words.lower() in one for one in told):
            told.add(role.words.lower())
            yield role
    if speaker.role and not told:
        for mention in speaker.mentions:
            low = max(0, mention.start - 120)
            at = text.text.find(speaker.role, low, mention.end + 160)
            if at >= 0:
                yield role_in(speaker.role, at, mention.paragraph, speaker.affiliation)
                return


def roles_beside(text: ReadText, speaker: Speaker) -> Iterator[Role]:
    """Read the posts right before and right behind somebody's name."""
    for mention in speaker.mentions:
        if not mention.text[:1].isupper():
            continue
        low = max(0, mention.start - 60, text.text.rfind("\n", 0, mention.start) + 1)
        before = _BEFORE.search(text.text[low : mention.start])
        if before is not None:
            words, start = _trimmed(before[1], low + before.start(1))
            yield role_in(words, start, mention.paragraph, None)
        behind = _BEHIND.match(text.text, mention.end, mention.end + 120)
        if behind is not None and text.text[mention.end] == ",":
            words, start = _trimmed(behind[1], behind.start(1))
            yield role_in(words, start, mention.paragraph, None)


def _trimmed(words: str, start: int) -> tuple[str, int]:
    """Leave out what stands before the words that say what somebody is."""
    kept = words.split(" ")
    while len(kept) > 1 and (
        fold(kept[0]) in lexicon.FUNCTION_WORDS
        or fold(kept[0]) in ("said", "told", "added", "says", "who")
        or fold(kept[0]).endswith(("’s", "'s", "ed"))
    ):
        start += len(kept[0]) + 1
        kept = kept[1:]
    return " ".join(kept), start


def role_in(words: str, start: int, paragraph: int, affiliation: str | None) -> Role:
    """Take a role apart: ``deputy chief executive of RailWatch``."""
    low = fold(words).replace("-", " ")
    head, _, behind = _cut(low)
    tokens = head.split()
    posts: set[str] = set()
    at = first = 0
    while at < len(tokens):
        for length in range(min(_LONGEST_POST, len(tokens) - at), 0, -1):
            post = POSTS.get("-".join(tokens[at : at + length]))
            if post is not None:
                posts.add(post)
                first = at if post in PORTFOLIOS and not first else first
                at += length
                break
        else:
            at += 1
    body = None
    match = _OF.search(words)
    if match is not None and words[match.end() : match.end() + 1].isupper():
        body = words[match.end() :]
    elif (affiliation and fold(affiliation) in low) or not behind:
        body = affiliation
    return Role(
        words,
        frozenset(posts),
        LOWERING.intersection(tokens),
        TIMED.intersection(tokens),
        body,
        frozenset(tokens[:first]) - LOWERING - TIMED - _ARTICLES if first else frozenset(),
        start,
        start + len(words),
        paragraph,
    )


def _cut(low: str) -> tuple[str, str, str]:
    found = _OF.search(low)
    return (low[: found.start()], " ", low[found.end() :]) if found else (low, "", "")


def _judged(
    own: Role,
    speaker: Speaker,
    others: Sequence[tuple[ReadText, Role]],
    known: KnownNames,
    sources: Sequence[ReadText],
) -> Found:
    mention = speaker.mentions[0].__class__(own.words, own.start, own.end, own.paragraph)
    fitting = next(((text, one) for text, one in others if _fits(own, one, known)), None)
    if fitting is not None:
        place = _place(*fitting)
        return found_at("role", "supported", mention, _has(fitting), place)
    if (beside := _beside(own, speaker, sources)) is not None:
        text, other = beside
        outcome: Outcome = "supported" if other.lowered == own.lowered else "conflict"
        return found_at("role", outcome, mention, _has(beside), _place(text, other))
    against = next(((text, one) for text, one in others if _contradicts(own, one, known)), None)
    if against is not None:
        return found_at("role", "conflict", mention, _has(against), _place(*against))
    if (holder := _other_holder(own, speaker, sources)) is not None:
        text, other, name = holder
        why = f"{name} in the source, “{other.words}” ({text.id}, paragraph {other.paragraph})"
        return found_at("role", "conflict", mention, why, _place(text, other))
    if (written := known.written(own.words)) is not None and len(own.words.split()) > 1:
        near = [one for text, one in others]
        if not near:
            return found_at("role", "supported", mention, f"named in {written.named}", written)
    if others:
        return found_at("role", "unsure", mention, _has(others[0]), _place(*others[0]))
    return found_at("role", "unsupported", mention, "no source says so", None)


def _beside(
    own: Role, speaker: Speaker, sources: Sequence[ReadText]
) -> tuple[ReadText, Role] | None:
    """Find the words of a role, or of the one that a deputy has not, beside the person's name."""
    head = " ".join(word for word in _head(own).split() if word not in own.lowered)
    if len(head) < _TELLING:
        return None
    surname = re.escape(fold(speaker.name).split()[-1])
    words = re.escape(head).replace("\\ ", "[ -]")
    lowering = "|".join(LOWERING)
    pattern = re.compile(
        rf"(?P<before>\b(?:{lowering})[ -])?\b(?P<role>{words})\b"
        rf"(?=[^.;\n]{{0,40}}\b{surname}\b)"
        rf"|\b{surname}\b,? (?:an? |the |who is |is |was )*"
        rf"(?P<then>(?:{lowering})[ -])?(?P<behind>{words})\b"
    )
    for source in sources:
        low = source.text.lower()
        if fold(speaker.name).split()[-1] not in low or head not in low.replace("-", " "):
            continue
        for found in pattern.finditer(low):
            start = min(at for at in (found.start(name) for name in found.groupdict()) if at >= 0)
            end = max(found.end(name) for name in found.groupdict())
            sentence = source.at(start)
            paragraph = sentence.paragraph if sentence else 1
            role = role_in(source.text[start:end], start, paragraph, None)
            if own.body and not _names_body(own.body, source.text[start : start + 160]):
                continue
            return source, role
    return None


def _names_body(body: str, words: str) -> bool:
    """Tell whether words name a body, or none at all."""
    return any(part in words for part in body.split() if part[:1].isupper())


def _other_holder(
    own: Role, speaker: Speaker, sources: Sequence[ReadText]
) -> tuple[ReadText, Role, str] | None:
    """Find who else has a post of which a body has one, in the sources."""
    if not own.posts or len(own.words.split()) < 2:
        return None
    for source in sources:
        for other in source.extraction.speakers:
            if not is_named(other) or _is_same(speaker.name, other.name):
                continue
            for one in _roles(source, other):
                if (
                    fold(one.words) == fold(own.words)
                    and not one.words.islower() ^ own.words.islower()
                ):
                    return source, one, other.name
    return None


def _are_for_others(own: Role, other: Role) -> bool:
    """Tell a foreign minister from an economy minister."""
    same = own.posts & other.posts & PORTFOLIOS
    return bool(same and own.what_for and other.what_for and not own.what_for & other.what_for)


def _fits(own: Role, other: Role, known: KnownNames) -> bool:
    if fold(own.words) == fold(other.words):
        return True
    if own.lowered != other.lowered or own.timed != other.timed:
        return False
    if _bodies_differ(own, other) or _are_for_others(own, other):
        return False
    if own.posts and other.posts:
        return bool(own.posts & other.posts)
    mine, theirs = (set(re.findall(r"\w{4,}", _head(one))) for one in (own, other))
    return bool(mine & theirs) or (not own.posts and own.body is not None is not other.body)


def _contradicts(own: Role, other: Role, known: KnownNames) -> bool:
    """Tell whether nobody is both: another body, another rank, a deputy who is none."""
    if not own.posts or not other.posts:
        return bool(
            own.body and other.body and _bodies_differ(own, other) and _same_head(own, other)
        )
    if own.posts & other.posts:
        return (
            own.lowered != other.lowered
            or own.timed != other.timed
            or _bodies_differ(own, other)
            or _are_for_others(own, other)
        )
    in_one_house = any(own.posts & one and other.posts & one for one in FAMILIES)
    return in_one_house and not _bodies_differ(own, other)


def _head(role: Role) -> str:
    """Give the words of a role before the body that it is in."""
    return _cut(fold(role.words).replace("-", " "))[0]


def _same_head(own: Role, other: Role) -> bool:
    return _cut(fold(own.words))[0].split()[-1:] == _cut(fold(other.words))[0].split()[-1:]


def _bodies_differ(own: Role, other: Role) -> bool:
    if not own.body or not other.body:
        return False
    mine, theirs = (set(re.findall(r"\w+", fold(one.body or ""))) for one in (own, other))
    initials = (
        "".join(word[0] for word in one.split() if word[:1].isupper()).lower()
        for one in (own.body, other.body)
    )
    return not (mine & theirs) and not ({*initials} & (mine | theirs))


def _place(text: ReadText, role: Role) -> SourcePlace:
    return SourcePlace(text.id, role.start, role.end, role.paragraph, role.words)


def _has(found: tuple[ReadText, Role]) -> str:
    text, role = found
    body = f" of {role.body}" if role.body and fold(role.body) not in fold(role.words) else ""
    return f"the source has “{role.words}”{body} ({text.id}, paragraph {role.paragraph})"
