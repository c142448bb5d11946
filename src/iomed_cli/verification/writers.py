"""Who wrote an article: a claim may give him, or his house, the article's own words."""

from __future__ import annotations

import re
from functools import cache

from iomed_cli.matching.word_index import plain_tokens
from iomed_cli.model import Article
from iomed_cli.verification.bearers import TITLES

_SMALL = frozenset(("the", "a", "of", "and", "for", "in"))

_TOP = 400
"""Characters of an article among which a line says who wrote it."""


class Writers:
    """The writers of some articles, each read when a claim first names who says nothing there."""

    def __init__(self) -> None:
        self._known: dict[str, tuple[list[set[str]], set[str]]] = {}

    def wrote(self, claimed: str, article: Article) -> bool:
        """Tell whether a name is that of an article's writer, his surname, or its publisher."""
        if article.id not in self._known:
            self._known[article.id] = _of(article)
        people, house = self._known[article.id]
        asked = plain_tokens(claimed) - TITLES - _SMALL
        return bool(asked) and (asked == house or any(asked <= one for one in people))


def _of(article: Article) -> tuple[list[set[str]], set[str]]:
    byline = article.journalist or " and ".join(_byline().findall(article.text[:_TOP]))
    journalists = re.split(r"[,;&|]|\band\b|\bfor\b", byline)
    people = [plain_tokens(one) - TITLES for one in journalists if one.strip()]
    return people, plain_tokens(article.publisher or "") - _SMALL


@cache
def _byline() -> re.Pattern[str]:
    return re.compile(r"(?m)^By:? ([A-Z][\w.'’-]+(?: (?:and |& )?[A-Z][\w.'’-]+){1,6})")
