"""Bodies by post: the only organization of an article that has what somebody is."""

from __future__ import annotations

import re
from collections.abc import Iterable

from iomed_cli.extraction.entities.called_again import NEAR, Bodies, only, subject_before
from iomed_cli.extraction.text.spans import Span
from iomed_cli.lazy_patterns import lazy

_OF_COURTS = frozenset({"Justice", "Chief Justice", "Mr Justice", "Mrs Justice"})
_OF_COUNCILS = frozenset({"Cr", "Cllr", "Councillor", "Councilor"})
_COUNCILS = frozenset({"Council", "Shire", "Borough"})
_ENDS = tuple(
    """executive financial operating officer chief ceo cfo director organizer organiser secretary
    steward""".split()
)
"""What the posts of firms and unions end in."""
_OF_COMPANIES = lazy(
    r"(?:(?:chairman|chairwoman|president|founder|co-founder)(?: and |, ))?(?:group )?"
    r"(?:chief (?:executive|financial|operating)(?: officer)?|ceo|cfo|managing director"
    r"|chief (?:commercial|technology|technical|investment|marketing|product|revenue) officer"
    r"|(?:finance|sales|commercial|operations) (?:director|chief))",
    re.IGNORECASE,
)
"""Posts that firms have, where nothing says whose."""
_OF_UNIONS = lazy(
    r"(?:regional |national |local |senior )?(?:organi[sz]er|general secretary|shop steward)"
    r"|(?:regional|national) (?:officer|secretary)",
    re.IGNORECASE,
)
"""Posts that unions have."""
_OF_BODIES = frozenset(
    """Convener Convenor Co-chair Co-chairman Secretary-general Vice-president Vice-chairman Chairman Chairwoman Chair Chairperson Secretary Treasurer Trustee
    Spokesman Spokeswoman Spokesperson Curator Co-founder Founder""".split()
) | {
    "Managing director", "General manager", "General secretary", "Executive director",
    "Deputy chairman", "Deputy chair", "Deputy chairperson", "Media manager", "Press officer",
}  # fmt: skip
"""Posts that bodies have, where they open a sentence."""
_OPENS = lazy(r"(?:[.!?,][”\"’] |[.!?] |\n)$")
"""What stands before a post that opens a sentence, or what tells who spoke."""
_SENTENCE_END = lazy(r"(?:[.!?][”\"’]? |\n)(?:[Tt]he )?$")
_LEAST = 4
_OPENING = 60


def affiliation_by_post(text: str, mention: Span, role: str, bodies: Bodies) -> str | None:
    """Give the only organization of the article, or of what stands before, that has such a post.

    ``Justice`` sits in a court, a ``Cr`` in a council or a shire, and a chief executive
    is the company's that the words before are about.
    """
    if role in _OF_COURTS:
        return only(name for name, kind in bodies.kinds.items() if kind == "court")
    if role.rstrip(".") in _OF_COUNCILS:
        return only(name for name in bodies.kinds if _COUNCILS.intersection(name.split()))
    if role in _OF_BODIES and text[mention[0] - 1] == " ":
        at = mention[0] - len(role) - 1
        if text.startswith(role, at) and _SENTENCE_END.search(text, max(0, at - _LEAST * 2), at):
            return subject_before(text, at, None, bodies)
    if not role.partition(", ")[0].lower().endswith(_ENDS):
        return None
    if _OF_UNIONS.fullmatch(role):
        return subject_before(text, mention[0] - len(role) - 1, "civil", bodies)
    if _OF_COMPANIES.fullmatch(role.partition(", ")[0]):
        low = max(0, mention[0] - NEAR)
        named = bodies.places.spans_within(low, mention[0])
        near = [one for one in named if bodies.kinds.get(one[2]) == "company"]
        opens = _OPENS.search(text, low, max(low, mention[0] - len(role) - 1))
        if opens and (topic := _topic(text, near, bodies)) is not None:
            return topic
        firms = [name for _, _, name in near]
        # "The company spent $3m. Chief executive [Ann Lee] said": there is but one so far.
        before = firms or bodies.places.before(mention[0])
        return only(name for name in before if bodies.kinds.get(name) == "company")
    return None


def _topic(text: str, near: Iterable[tuple[int, int, str]], bodies: Bodies) -> str | None:
    """Give the firm that opens the article, as what it is about, if none near opens a sentence."""
    first = next(iter(bodies.places.spans_within(0, _OPENING)), None)
    if first is None or bodies.kinds.get(first[2]) != "company":
        return None
    others = (begin for begin, _, name in near if name != first[2])
    return (
        None
        if any(_SENTENCE_END.search(text, max(0, at - _LEAST * 2), at) for at in others)
        else first[2]
    )
