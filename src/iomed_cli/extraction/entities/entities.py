"""Entities: the countries and organizations of an article, found before who speaks is known."""

from __future__ import annotations

from collections.abc import Collection, Sequence

from iomed_cli.extraction.entities.countries import countries
from iomed_cli.extraction.entities.entity import Entity
from iomed_cli.extraction.entities.organizations import organization_mentions, organizations
from iomed_cli.extraction.text.capitals import Capitals
from iomed_cli.extraction.text.spans import Paragraphs
from iomed_cli.model import Article, Country, Organization
from iomed_cli.value import Value


class Entities(Value, frozen=True):
    """What an article names besides people."""

    countries: tuple[Entity[Country], ...]
    organizations: tuple[Entity[Organization], ...]


def find_entities(
    article: Article, lines: Paragraphs, sentences: Sequence[int], persons: Collection[str] = ()
) -> Entities:
    """Find both; `lines` are the paragraphs, `sentences` the offsets at which sentences begin, in order.

    `persons` are words of the names of people in the article.
    """
    words = Capitals(article.text)
    mentions = organization_mentions(article.text, lines, words, persons)
    states = countries(article, sentences, mentions, words)
    return Entities(states, organizations(article, mentions))
