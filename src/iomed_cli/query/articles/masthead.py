"""Title and writer of an article: as they came with it, else as its text plainly gives them."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from itertools import takewhile
from typing import NamedTuple

from iomed_cli.lazy_patterns import lazy
from iomed_cli.model import Article

_LINES = 6
"""Lines at the beginning among which those of the title and the writer are."""

_LONGEST, _LONGEST_MARKED = 200, 110
"""Characters of a title, and of one that begins or ends with a quotation mark."""

_FEWEST_WORDS, _FEWEST_NAMES = 3, 6
"""Words of a title; where all have capitals it may be the name of a paper or of an office."""

_UNWRAPPED = 0.75
"""How much of the next line a title has at most, where no blank line is between."""

_NO_TITLE = lazy(
    r"(?:for immediate release|embargoed|(?:press|news) release|breaking|skip to|share (?:this|on)"
    r"|sign (?:in|up)|log in|subscribe|home\b|listen|watch\b|updated?\b|published|posted|last \w+ed"
    r"|\d+ min|from (?:our|the) |dear |to:|from:|subject:|re:|page \d|chapter \d|by:? )"
    r"|.*(?:[|>@]|://|\b(?:photo|picture|image|credit|source|getty)(?:graph)?s?\s*[:/])",
    re.IGNORECASE,
)
_MARKED = lazy(r"(?!.*[,.?!…]['’”\"])(?=['‘“\"]|.*['’”\"]$)(?!.*[.?!:;,…\-–—]$)")
_TURN = lazy(r"[A-Z][\w .'’-]{0,40}:\s")
_SENTENCE = lazy(r"(?:\S+\s+){3,}\S*[.?!…][”\"'’)]*$")
_BY = lazy(r"(?:(?:written|posted|story|words) )?by:? |author: ?", re.IGNORECASE)
_BEHIND_NAMES = lazy(r"\s+[|•·–—-]+\s+|\s*[|•·(]|\s+(?:on|in|at|for|of)\s|\s+\d")
_PARTICLES = frozenset("al bin da de del della den der di dos du el ibn la le van von".split())
_STAFF = frozenset(
    "contributor correspondent correspondents editor editors reporter staff writer".split()
)
_LONGEST_NAME = 4


class Masthead(NamedTuple):
    """What an article is called, and who wrote it."""

    title: str | None
    journalist: str | None
    from_text: tuple[str, ...] = ()
    """Which of them did not come with the article, and are read from its text."""


def masthead(article: Article) -> Masthead:
    """Give title and writer; None for what neither is known nor plain from the text.

    A title is the first line where it is no sentence, and prose comes after it. A writer stands
    in a line below it: ``By Ann Lee, Harbour Post``, ``Ann Lee | 3 March 2026``. The agency in a
    dateline is not the publisher: others print what it sends.
    """
    title, journalist = article.title or None, article.journalist or None
    if title and journalist:
        return Masthead(title, journalist)
    lines = [article.text[one.start : one.end] for one in article.paragraphs[:_LINES]]
    beside = takewhile(lambda line: not _SENTENCE.match(line), lines[1:])
    found = {
        "title": None if title else _title(article, lines),
        "journalist": None if journalist else _writer(beside),
    }
    return Masthead(
        title or found["title"],
        journalist or found["journalist"],
        tuple(name for name, value in found.items() if value),
    )


def _title(article: Article, lines: Sequence[str]) -> str | None:
    if len(lines) < 2 or not any(map(_SENTENCE.match, lines[1:])):
        return None
    first, second = article.paragraphs[:2]
    line, below = lines[0], lines[1]
    signed = _is_byline(below) or _is_date(below)
    marked = len(line) <= _LONGEST_MARKED and _MARKED.match(line)
    if first.kind != "heading" and not (first.kind == "body" and (signed or marked)):
        return None
    if (
        len(line) > _LONGEST
        or "\n" in line
        or line[0].islower()
        or _NO_TITLE.match(line)
        or _is_date(line)
    ):
        return None
    if _TURN.match(line) and _TURN.match(below):
        return None
    words = line.split()
    if len(words) < _FEWEST_WORDS or signed:
        return line if signed else None
    together = article.text.count("\n", first.end, second.start) < 2
    if together and len(line) > _UNWRAPPED * len(below):
        return None
    names = all(not word[:1].islower() for word in words if len(word) > 3)
    if names and (len(words) < _FEWEST_NAMES or second.kind == "heading"):
        return None
    return line


def _is_date(line: str) -> bool:
    from iomed_cli.inputs.article_date import stated

    return not _SENTENCE.match(line) and stated(line) is not None


def _is_byline(line: str) -> bool:
    return bool(_writer([line]))


def _writer(lines: Iterable[str]) -> str | None:
    """Give who is named in one of the lines below a title; several as feeds give them."""
    for line in lines:
        by = _BY.match(line)
        separate = re.search(r"\s[|•·–—-]\s|\s*[|•·]", line)
        if len(line) > _LONGEST or not (by or (separate and _is_date(line))):
            continue
        names = _BEHIND_NAMES.split(line[by.end() if by else 0 :].strip(), maxsplit=1)[0]
        first, *others = re.split(r",\s*", names)
        people = re.split(r"\s+(?:and|&)\s+", first)
        for other in others:
            more = re.split(r"\s+(?:and|&)\s+", other)
            if all(map(_is_person, more)):
                people += more
                continue
            if other[:1].islower() and _STAFF.isdisjoint(other.split()):
                # A sentence goes on: ``By Ann Lee, a baker, ran the river``.
                people = []
            break
        if people and all(map(_is_person, people)):
            return "; ".join(people)
    return None


def _is_person(name: str) -> bool:
    """Tell a name that begins with a given one or an initial from all else."""
    words, lows = name.split(), name.lower().split()
    if not 1 < len(words) <= _LONGEST_NAME or not _STAFF.isdisjoint(lows):
        return False
    if not all(word[0].isupper() or word in _PARTICLES for word in words):
        return False
    if not words[-1][0].isupper() or not re.fullmatch(
        r"[^\W\d_]+(?:['’.-]+[^\W\d_]+)*\.?", words[-1]
    ):
        return False
    from iomed_cli.extraction import lexicon

    if not lexicon.NOT_PERSONS.isdisjoint(lows):
        return False
    first = lows[0]
    given = first in lexicon.GIVEN or first.partition("-")[0] in lexicon.GIVEN
    return given or bool(re.fullmatch(r"(?:[A-Z]\.)+", words[0]))
