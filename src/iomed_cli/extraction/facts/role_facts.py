"""Roles: what an article says that the people it names are."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from sys import intern

from iomed_cli.extraction import lexicon
from iomed_cli.extraction.facts.propositions import Proposition, Voices
from iomed_cli.extraction.speakers.cast import Member
from iomed_cli.extraction.speakers.roles import ROLE_NOUNS
from iomed_cli.extraction.speakers.roles_before import role_start
from iomed_cli.extraction.text.spans import Span, SpanTable
from iomed_cli.lazy_patterns import lazy
from iomed_cli.model import Article, FactCategory

_END = lazy(
    r"[,;:\n\"“”—–?!]|\.(?=\s|$)(?<![A-Z]\.[A-Z]\.)(?<!\s[A-Z]\.)"
    r"| (?:said|says|told|tells|who|whom|whose|which|that|has|have|had|is|was"
    r"|were|are|will|would|added|noted|argued|wrote|when|while|as|after|before)\b"
)
_TITLE = lazy(r"(?:^|\s+)(?:Dr|Mr|Mrs|Ms|Prof|Sir|Dame|Rev|St)\.?$")
_ADDRESSES = ("Mr ", "Mr. ", "Mrs ", "Mrs. ", "Ms ", "Ms. ", "Madam ")
_HEAD_END = frozenset("of at for in on with from to and who under".split())
_PRONOUNS = frozenset("i me he him she her they them we us who it you".split())
_NO_OPENINGS = (
    _PRONOUNS
    | lexicon.PREPOSITIONS
    | frozenset(
        """his her our my your their its not including another and or but whose is
        was are were has had""".split()
    )
)
_DESCRIBING = frozenset(
    """retired renowned elected appointed celebrated convicted acclaimed respected aged accused
    established experienced designated beloved disgraced""".split()
)
"""Participles that a role begins with."""
_NOBODY = lazy("(?!)")
_OTHERS = {
    "m": lazy("\\b(?:wife|mother|daughter|sister|widow|girlfriend|niece|aunt)\\b"),
    "f": lazy("\\b(?:husband|father|son|brother|widower|boyfriend|nephew|uncle)\\b"),
}
"""What a man, a woman is not: *Lady Lund, the minister's wife* is not the minister."""
_LONGEST = 30
_LONGEST_HEAD = 8


def roles(
    article: Article,
    members: Sequence[Member],
    bodies: SpanTable[str],
    voices: Voices,
) -> Iterator[Proposition]:
    """Find the roles and memberships that stand beside people's names, each once for a person."""
    text = article.text
    for member in members:
        if any(map(str.islower, member.name.split())):
            continue
        told: set[str] = set()
        for mention in member.spans():
            words = text[mention[0] : mention[1]]
            if words.lower() in _PRONOUNS or not words[0].isupper() or "’s" in words:
                continue
            for start, end, role, rule in _beside(text, mention, bodies):
                if role.lower() in told or _OTHERS.get(member.gender, _NOBODY).search(role):
                    continue
                told.add(role.lower())
                if (who := voices.speaker_at(start)) is not None:
                    category: FactCategory = "role"
                    if re.match(r"(?:an? |the )?(?:\w+ ){0,3}members?\b", role):
                        category = "membership"
                    yield Proposition(
                        start,
                        end,
                        f"{member.name} is {role}.",
                        category,
                        rule,
                        who or None,
                        value=_bare(role),
                    )


def _bare(role: str) -> str:
    # Many share a role.
    return intern(re.sub(r"^(?:an?|the) ", "", role))


def _beside(
    text: str, mention: Span, bodies: SpanTable[str]
) -> Iterator[tuple[int, int, str, str]]:
    """Give start, end, role and rule for what stands behind a name, then for what stands before."""
    if text.startswith(", ", mention[1]):
        for end, role in _behind(text, mention[1] + 2, bodies):
            yield mention[0], end, role, "role_in_apposition"
    start = role_start(text, mention[0])
    if start is not None:
        # "State Health Commissioner Dr. Ada Pell": her title is no part of the role.
        role = _TITLE.sub("", text[start : mention[0]].strip())
        # A judge is called "Mr Justice Emil Varga"; that is how to speak to him.
        if role and not role.startswith(_ADDRESSES):
            yield start, mention[1], role, "role_before_name"


def _behind(text: str, begin: int, bodies: SpanTable[str]) -> Iterator[tuple[int, str]]:
    """Read an apposition, which begins behind its comma: ``Hugh Hill, a doctor and member of the council, said``.

    What *and* joins is taken apart where both parts are roles, since each is
    one; where the second is none it may be another person, so that nothing is
    found then.
    """
    stop = _END.search(text, begin, begin + 240)
    if stop is None or not text[begin : stop.start()].strip():
        return
    phrase = text[begin : stop.start()].rstrip()
    if ")" in phrase and "(" not in phrase:
        phrase = phrase.partition(")")[0]
    parts: list[tuple[int, int]] = []
    low = 0
    for joint in re.finditer(r" and ", phrase):
        if not bodies.hold(begin + joint.start(), begin + joint.end()):
            parts.append((low, joint.start()))
            low = joint.end()
    parts.append((low, len(phrase)))
    if not all(_opens_with_role(phrase[a:b]) for a, b in parts):
        return
    article = re.match(r"(?:an?|the) ", phrase)
    for a, b in parts:
        role = phrase[a:b].removesuffix(" and")
        if a and article and role[0].islower() and not re.match(r"(?:an?|the|its) ", role):
            role = (
                "the " if article[0] == "the " else "an " if role[0] in "aeiou" else "a "
            ) + role
        yield begin + b, role


def _opens_with_role(phrase: str) -> bool:
    words = phrase.split()
    if not words or len(words) > _LONGEST:
        return False
    lows = [word.lower() for word in words]
    head = next((i for i, low in enumerate(lows) if low in _HEAD_END), len(lows))
    # "F-SARS, Minna, arrested one suspect" tells what it did, not what it is.
    if lows[0].endswith("ed") and lows[0] not in _DESCRIBING:
        return False
    if not 0 < head <= _LONGEST_HEAD or lows[head - 1].rstrip("s") not in ROLE_NOUNS:
        return False
    if "or" in lows or any(word[:4].isdigit() for word in words):
        return False
    if lows[head - 1] in ("man", "woman", "boy", "girl") and lows[0] not in ("a", "the"):
        return False
    return lows[0] not in _NO_OPENINGS
