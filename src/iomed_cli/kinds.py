"""Kinds: the words that some fields of the records, and some options, are limited to."""

from __future__ import annotations

from typing import Literal

ParagraphKind = Literal["body", "heading", "furniture"]
QuoteKind = Literal["direct", "indirect", "mixed"]
Stance = Literal[
    "states", "denies", "doubts", "asks", "demands", "promises", "expects", "withholds"
]
"""What whoever speaks does with the content; who ``withholds`` it has not said it."""
SpeakerFrom = Literal["name", "surname", "pronoun", "description", "turn", "paragraph", "none"]
"""What tells who speaks: the full name beside the content, a part of it, *he* or *she*, the words
for who somebody is, the quotation that this one goes on from, the sentence or paragraph before.
``none``: nothing does; a speaker is then only the words that the text has."""
SourceKind = Literal["named_person", "unnamed_person", "group", "organization", "document"]
NOT_CLAIMED: frozenset[Stance] = frozenset(("denies", "doubts", "asks", "withholds"))
"""Stances of which the content is nothing that the speaker claims."""
CountryRole = Literal["initiator", "mentioned"]
OrganizationKind = Literal[
    "intergovernmental",
    "government",
    "legislature",
    "party",
    "court",
    "university",
    "institute",
    "company",
    "media",
    "civil",
    "other",
]
FactCategory = Literal[
    "event",
    "date",
    "number",
    "place",
    "organization",
    "law",
    "role",
    "membership",
    "assessment",
    "other",
]
"""``assessment`` is a judgement, an expectation or a claimed aim: not a thing to be looked up."""
FactStance = Literal[Stance, "plans", "supposes"]
"""As of quotations; what is planned has not happened, what is supposed holds on a condition."""
FigureDirection = Literal["up", "down", "to", "from"]
"""Of a change: ``up`` and ``down`` by the figure, ``from`` it or ``to`` it."""
DateRelation = Literal["on", "since", "until", "by"]
DatasetFormat = Literal["json", "jsonl"]
CitationStyle = Literal["ap", "apa", "chicago", "mla", "bibtex", "markdown", "wikipedia"]
StatBy = Literal["person", "country", "kind", "publisher", "month"]
"""What `stats` counts by."""
