"""Leading heads: names that begin with the noun that says what they are, as Spanish ones do."""

from __future__ import annotations

from array import array
from collections.abc import Iterator

from iomed_cli.extraction.entities.entity import OrganizationName
from iomed_cli.extraction.entities.naming.abbreviated_names import OrganizationMention
from iomed_cli.extraction.lexicon import organization_words as tables
from iomed_cli.extraction.lexicon.name_words import PARTICLES
from iomed_cli.extraction.lexicon.time_words import TIME_WORDS
from iomed_cli.extraction.text.capitals import Capitals

_LINKS = frozenset({" ", "-", " y ", " e ", " et ", " und ", " d'", " d’", " de l'", " de l’"}) | {
    f" {particle} "
    for particle in (*PARTICLES, "de la", "de los", "de las", "de les", "für", "do", "da", "dos")
}
_ENDS = tables.TITLES | frozenset(word.capitalize() for word in TIME_WORDS)
_LONGEST = 6


def headed_names(text: str, words: Capitals) -> Iterator[OrganizationMention]:
    """Give the names that begin with a noun of theirs: ``Banco Meridiano``, ``Musée de l'Orne``."""
    if tables.LEADING_HEADS.keys().isdisjoint(words.different):
        return
    starts, upto, texts = words.columns()
    ends, reached = array("i", upto), 0
    for first, head in enumerate(texts):
        kind = tables.LEADING_HEADS.get(head)
        if kind is None or first < reached:
            continue
        last = first
        while (
            last + 1 < len(texts)
            and last - first < _LONGEST
            and text[ends[last] : starts[last + 1]] in _LINKS
            and texts[last + 1] not in _ENDS
        ):
            last += 1
        named = text[ends[first - 1] : starts[first]] == " " if first else False
        if last > first and not (named and texts[first - 1] not in ("The", "A", "At", "In")):
            start, end = starts[first], ends[last]
            yield start, end, OrganizationName(text[start:end], kind, "head_noun")
            reached = last + 1
