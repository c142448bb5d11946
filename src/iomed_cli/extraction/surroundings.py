"""Surroundings: the countries, organizations and facts around an article's quotations."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from iomed_cli.extraction.capitals import Capital, capitals
from iomed_cli.extraction.facts import facts
from iomed_cli.extraction.findings import Findings
from iomed_cli.extraction.organizationnames import OrganizationMention
from iomed_cli.extraction.organizations import organization_mentions, organizations
from iomed_cli.extraction.places import countries
from iomed_cli.model import Article, Country, Fact, Organization, Quote, Speaker


class Named(NamedTuple):
    """The organizations that an article names, found before anybody knows who speaks."""

    words: list[Capital]
    mentions: list[OrganizationMention]
    organizations: tuple[Organization, ...]


class Surroundings(NamedTuple):
    """The records that are neither speakers nor quotes."""

    countries: tuple[Country, ...]
    organizations: tuple[Organization, ...]
    facts: tuple[Fact, ...]


def find_named(article: Article) -> Named:
    """Find the organizations of an article."""
    words = capitals(article.text)
    mentions = organization_mentions(article, words)
    return Named(words, mentions, organizations(article, mentions))


def make_surroundings(
    article: Article,
    named: Named,
    sentences: Sequence[int],
    findings: Findings,
    speakers: Sequence[Speaker],
    quotes: Sequence[Quote],
) -> Surroundings:
    """Make the records of the countries, organizations and facts.

    `sentences` are the offsets at which sentences begin, in order; `findings`
    has read all passages. Whose claim a fact is depends on the quotes.
    """
    states = countries(article, sentences, named.mentions, named.words)
    bodies = named.organizations
    stated = facts(article, findings.drafts, speakers, quotes, states, bodies)
    return Surroundings(states, bodies, stated)
