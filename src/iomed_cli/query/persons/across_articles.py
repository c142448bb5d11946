"""One person across articles: told by the full name, and by nothing less."""

from __future__ import annotations

from collections.abc import Iterable

from msgspec import structs

from iomed_cli.matching.name_lists import PARTICLES, TITLES
from iomed_cli.matching.name_parts import parse
from iomed_cli.query.rows import Hit, SpeakerRow

_COUNTS = ("direct", "indirect", "mixed", "mentions", "articles")
_ARTICLES = frozenset(("The", "A", "An"))


def across_articles(hits: Iterable[Hit[SpeakerRow]]) -> list[Hit[SpeakerRow]]:
    """Give one row for all whose full names agree, where the first of them stands.

    Surnames alone, names with initials only and descriptions may be anybody's in another
    article. Where one article has the same name twice, it tells two persons apart, and nobody
    knows which of them another article means: all stay as they are.
    """
    groups: dict[tuple[str | None, ...], list[Hit[SpeakerRow]]] = {}
    for hit in hits:
        row = hit.row
        groups.setdefault(_full_name(row) or (None, row.article, row.id), []).append(hit)
    return [one for group in groups.values() for one in _merged(group)]


def _full_name(row: SpeakerRow) -> tuple[str, ...] | None:
    """Give what a person's full name is told by, case and accents aside; None of all others.

    Generations are a part of it: Lee Jr. is not Lee Sr., and Lee may be either.
    """
    if row.source_kind not in (None, "named_person"):
        return None
    if row.source_kind is None and row.direct + row.indirect + row.mixed:
        return None
    written = row.name.split()
    if written[:1] and written[0] in _ARTICLES:
        return None
    if any(word[0].islower() and word.lower() not in PARTICLES for word in written):
        return None
    words = parse(row.name).words
    full = [word.text for word in words if not word.suffix and len(word.text) > 1]
    if len(full) < 2 or full[-1] in TITLES:
        return None
    return tuple(word.text for word in words)


def _merged(group: list[Hit[SpeakerRow]]) -> list[Hit[SpeakerRow]]:
    ids = tuple(dict.fromkeys(hit.row.article for hit in group))
    if len(group) == 1 or len(ids) < len(group):
        return group
    rows = [hit.row for hit in group]
    first = rows[0]
    described = next((row for row in rows if row.role or row.affiliation), first)
    row = structs.replace(
        first,
        role=described.role,
        affiliation=described.affiliation,
        source_kind=next((row.source_kind for row in rows if row.source_kind), None),
        article_ids=ids,
        **{name: sum(getattr(row, name) for row in rows) for name in _COUNTS},
    )
    scores = [hit.score for hit in group if hit.score is not None]
    return [Hit(row, max(scores, default=None))]
