"""Entities: the countries and organizations of an article, found before who speaks is known."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from iomed_cli.extraction.entities.countries import countries
from iomed_cli.extraction.entities.organizations import organization_mentions, organizations
from iomed_cli.extraction.text.capitals import Capitals
from iomed_cli.model import Article, Country, Organization


class Entities(NamedTuple):
    """What an article names besides people."""

    countries: tuple[Country, ...]
    organizations: tuple[Organization, ...]


def find_entities(article: Article, sentences: Sequence[int]) -> Entities:
    """Find both; `sentences` are the offsets at which sentences begin, in order."""
    words = Capitals(article.text)
    mentions = organization_mentions(article, words)
    states = countries(article, sentences, mentions, words)
    return Entities(states, organizations(article, mentions))
