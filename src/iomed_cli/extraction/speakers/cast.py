"""The cast: everybody who speaks or is named in an article, and where each is named."""

from __future__ import annotations

from array import array
from collections.abc import Iterator
from itertools import chain
from sys import intern

from iomed_cli.extraction.entities.bodies_by_post import affiliation_by_post
from iomed_cli.extraction.entities.called_again import Bodies
from iomed_cli.extraction.speakers.affiliation.affiliations import affiliation, may_be_told
from iomed_cli.extraction.speakers.affiliation.bodies_in_posts import body_in_post
from iomed_cli.extraction.speakers.people import Person
from iomed_cli.extraction.speakers.roles import body_in_small_letters, role_beside
from iomed_cli.extraction.text.spans import Span, Spans, SpanTable
from iomed_cli.model import Speaker


class Member:
    """Somebody of the cast; columns of offsets, since a long text has millions of mentions."""

    __slots__ = (
        "_offsets",
        "affiliation",
        "bare_role",
        "gender",
        "name",
        "personal",
        "role",
        "unnamed",
    )

    def __init__(self, name: str) -> None:
        self.name = name
        self._offsets = array("i")
        """Where each mention begins, then where it ends."""
        self.role: str | None = None
        self.bare_role: str | None = None
        """What is told in passing: the role where nothing says more."""
        self.affiliation: str | None = None
        self.personal = False
        """Whether it is known by a name, not only by the words that a quotation has for it."""
        self.gender = ""
        """``m`` or ``f`` of somebody known by name, where the text tells; else empty."""
        self.unnamed: Span | None = None
        """Where the text says why there is no name."""

    def spans(self) -> Iterator[Span]:
        """Give where the mentions stand."""
        return zip(self._offsets[::2], self._offsets[1::2])

    def add(self, mention: Span) -> None:
        """Note a mention."""
        self._offsets.extend(mention)

    def settle(self) -> int:
        """Put the mentions in order, each once; give where the first begins."""
        self.role = self.role or self.bare_role
        self._offsets = array("i", chain.from_iterable(sorted(set(self.spans()))))
        return self._offsets[0]

    def record(self, number: int, article: str, spans: Spans) -> Speaker:
        """Make the record of the speaker."""
        start, end = self.unnamed or (None, None)
        return Speaker(
            id=f"s{number}",
            article=article,
            name=self.name,
            mentions=tuple(spans.mention(*span) for span in self.spans()),
            role=self.role,
            affiliation=self.affiliation,
            rule="named" if self.personal else "unnamed",
            unnamed_reason=spans.text[start:end] if self.unnamed else None,
            unnamed_start=start,
            unnamed_end=end,
        )


class Cast:
    """Takes in who speaks or is named, as they turn up."""

    def __init__(self, text: str, bodies: Bodies, states: SpanTable[str]) -> None:
        self._text = text
        self._bodies = bodies
        self._states = states
        self._members: dict[str, Member] = {}
        """By the name they are listed by, case aside.

        A surname that two people bear, and that the text does not tell apart, is one entry.
        """
        self._met: dict[Person | str, Member] = {}
        """The same by whom they are."""
        self._untied: dict[int, int] = {}
        """Where mentions begin and end beside which no organization stands: whoever speaks comes
        again as named."""

    def __getitem__(self, who: Person | str) -> Member:
        """Give the entry of somebody who was added."""
        return self._met[who]

    def add(self, who: Person | str, mention: Span, whole: Span) -> Member:
        """Note a mention, and the role and affiliation that stand beside it; give the entry."""
        member = self._met.get(who)
        if member is None:
            name = who.name if isinstance(who, Person) else who
            member = self._met[who] = self._members.setdefault(name.lower(), Member(name))
        member.add(mention)
        if isinstance(who, Person) and not self._is_body(who, mention):
            member.personal = True
            member.gender = who.gender
            whole = self._behind_body(whole, mention)
            told = member.role is None
            if told:
                role = role_beside(self._text, mention, whole)
                # Many share a role.
                member.role = None if role is None else intern(role)
            if member.affiliation is None:
                member.affiliation = self._affiliation(mention) or body_in_small_letters(
                    self._text, mention, whole
                )
            # Whose head somebody is stands where the post is told: of what is named later it isn't.
            if member.affiliation is None and told and member.role is not None:
                member.affiliation = affiliation_by_post(
                    self._text, mention, member.role, self._bodies
                )
        return member

    def _affiliation(self, mention: Span) -> str | None:
        start, end = mention
        if self._untied.get(start) == end or not may_be_told(self._text, mention):
            return None
        found = affiliation(self._text, mention, self._bodies) or body_in_post(
            self._text, mention, self._bodies, self._states
        )
        if found is None:
            self._untied[start] = end
        return found

    def _behind_body(self, whole: Span, mention: Span) -> Span:
        """Let a phrase begin behind the name that it begins in: ``Party for [the People leader]``."""
        body = self._bodies.places.around(whole[0])
        if body is None or not body[0] < whole[0] < body[1] <= mention[0]:
            return whole
        return body[1] + 1, whole[1]

    def _is_body(self, who: Person, mention: Span) -> bool:
        """Tell whether an organization or a state is named: ``Mountainous Nepal``."""
        for table in (self._bodies.places, self._states):
            body = table.around(mention[1] - 1)
            if body is not None and body[0] >= mention[0] and body[1] == mention[1]:
                return body[0] == mention[0] or not who.personal
        return False

    def listed(self) -> list[Member]:
        """List everybody in the order of their first mention, and each mention once."""
        return sorted(self._members.values(), key=Member.settle)
