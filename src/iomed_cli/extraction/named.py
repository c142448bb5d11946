"""Named: the countries and organizations of an article, found before who speaks is known."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from iomed_cli.extraction.capitals import Capitals
from iomed_cli.extraction.organizations import organization_mentions, organizations
from iomed_cli.extraction.places import countries
from iomed_cli.model import Article, Country, Organization


class Named(NamedTuple):
    """What an article names besides people."""

    countries: tuple[Country, ...]
    organizations: tuple[Organization, ...]


def find_named(article: Article, sentences: Sequence[int]) -> Named:
    """Find both; `sentences` are the offsets at which sentences begin, in order."""
    words = Capitals(article.text)
    mentions = organization_mentions(article, words)
    states = countries(article, sentences, mentions, words)
    return Named(states, organizations(article, mentions))
