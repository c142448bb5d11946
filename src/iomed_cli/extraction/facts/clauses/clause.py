"""A clause: what a stretch of words states, and what its verb tells."""

from __future__ import annotations

from typing import Literal

from msgspec import Struct

from iomed_cli.extraction.facts.figures.found_figure import FoundFigure
from iomed_cli.extraction.facts.when import When
from iomed_cli.extraction.text.spans import Span
from iomed_cli.model import FactCategory, FactStance

NOWHERE = (-1, -1)
SubjectKind = Literal[
    "plain", "described", "person", "group", "owner", "first", "there", "relative", "shared", "aged"
]


class Told(Struct, frozen=True, gc=False):
    """What a clause tells."""

    category: FactCategory
    rule: str
    value: str | None
    happened: bool
    """Whether it tells what was or will be: what is always so is often a saying."""
    negated: bool
    verb: str
    """The verb itself, auxiliaries aside, as it is written."""
    copular: bool
    """Whether it only says how something is: ``was unfair``."""


class Clause(Struct, frozen=True, gc=False):
    """A clause that may state a fact, in offsets of the text."""

    start: int
    end: int
    subject: Span
    kind: SubjectKind
    before: Span
    """The subject of the sentence before, in the same words, which *it* may take up; of the verb
    before, which a `shared` one has too."""
    quote: int
    """The number of the quote it stands in; -1 for the article's own words."""
    told: Told
    stance: FactStance
    figures: tuple[FoundFigure, ...]
    dates: tuple[When, ...]
    relatives: tuple[Clause, ...]
    """Clauses in it about a noun of its own: ``Lund, who keeps 40 goats``."""
    verb: int = -1
    """Where its verb begins."""
    of_subject: tuple[int, ...] = ()
    """Where the figures begin that measure its subject."""
    when: When | None = None
    """The date of what it tells."""
    frame: int = -1
    """The number of the quote that it reports as its own fact: what is denied, demanded, asked."""
