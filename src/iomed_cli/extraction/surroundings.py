"""Surroundings: the countries, organizations and facts around an article's quotations."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from iomed_cli.extraction.capitals import Capitals
from iomed_cli.extraction.facts import facts
from iomed_cli.extraction.findings import Findings
from iomed_cli.extraction.organizations import organization_mentions, organizations
from iomed_cli.extraction.places import countries
from iomed_cli.model import Article, Country, Fact, Organization, Quote, Speaker


class Surroundings(NamedTuple):
    """The records that are neither speakers nor quotes."""

    countries: tuple[Country, ...]
    organizations: tuple[Organization, ...]
    facts: tuple[Fact, ...]


def make_surroundings(
    article: Article,
    sentences: Sequence[int],
    findings: Findings,
    speakers: Sequence[Speaker],
    quotes: Sequence[Quote],
) -> Surroundings:
    """Make the records of the countries, organizations and facts.

    `sentences` are the offsets at which sentences begin, in order; `findings`
    has read all passages. Whose claim a fact is depends on the quotes.
    """
    words = Capitals(article.text)
    named = organization_mentions(article, words)
    states = countries(article, sentences, named, words)
    bodies = organizations(article, named)
    stated = facts(article, findings.drafts, speakers, quotes, states, bodies)
    return Surroundings(states, bodies, stated)
