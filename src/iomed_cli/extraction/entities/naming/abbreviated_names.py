"""Abbreviated names: what stands in brackets behind a name, and which name it spells."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from msgspec.structs import replace

from iomed_cli.extraction.entities.entity import OrganizationName
from iomed_cli.extraction.entities.naming.owners import owners
from iomed_cli.extraction.text.capitals import Capital
from iomed_cli.lazy_patterns import lazy

OrganizationMention = tuple[int, int, OrganizationName]
"""Where a name begins and ends, and what it is."""
_ABBREVIATED = lazy(r" \((?:the |or )?[\"“]?([A-Z][A-Za-z&.-]{1,11})[\"”]?\)")
_SHORT = 3
_BLENDED = 4


def in_brackets(
    text: str,
    run: list[Capital],
    first: int,
    last: int,
    whole: OrganizationMention,
    abbreviations: dict[str, OrganizationName],
) -> Iterator[OrganizationMention]:
    """Give the abbreviation in brackets behind a name, if its capitals are the name's initials."""
    _, end, name = whole
    behind = _ABBREVIATED.match(text, end)
    if behind is None:
        return
    short = behind[1]
    wanted = [letter for letter in short if letter.isupper()]
    if run[first].text in owners() and run[first].text[0] != short[0]:
        # "US Securities Exchange Commission (SEC)"
        first += 1
    initials = "".join(word.text[0] for word in run[first : last + 1])
    letters = text[run[first].start : end].lower()
    spelt = _are_among(wanted, initials)
    if not spelt and short.isupper() and len(short) > _SHORT:
        # "Tokyo Electric Power Company (TEPCO)"
        spelt = _are_among(map(str.lower, wanted), letters)
    # "Kenya Federation of Classroom Teachers (Kefcat)"
    blended = (
        len(initials) >= _SHORT
        and short[1:].islower()
        and _are_among(initials.lower(), short.lower())
        and _are_among(short.lower(), letters)
    )
    alike = len(wanted) >= _SHORT and sorted(wanted) == sorted(initials)
    if blended or alike or (len(wanted) > 1 and wanted[0] == initials[:1] and spelt):
        abbreviations[short] = replace(name, short=True)
        yield (*behind.span(1), abbreviations[short])


def _are_among(letters: Iterable[str], others: Iterable[str]) -> bool:
    """Tell whether letters stand among others in the same order."""
    rest = iter(others)
    return all(letter in rest for letter in letters)


def spelt_from(
    text: str, run: list[Capital], first: int = 0, last: int = -1
) -> tuple[int, int] | None:
    """Give the first and the last word of a longer name that the abbreviation behind a run spells.

    A head noun shows a name from `first` to `last`: ``Irish Care and [Nursing Union] (ICNU)``;
    without one there is none before. Three letters at least, since two are too easily met by chance.
    """
    if not text.startswith(" (", run[-1].end):
        return None
    if (behind := _ABBREVIATED.match(text, run[-1].end)) is None:
        return None
    letters = [letter for letter in behind[1] if letter.isupper()]
    initials = [word.text[0] for word in run]
    if last < 0 and behind[1][1:].islower() and len(initials) == len(behind[1]) >= _BLENDED:
        # "Fire and Emergency New Zealand (Fenz)"
        return (0, len(run) - 1) if "".join(initials) == behind[1].upper() else None
    end, begin = len(run) - 1, len(run) - len(letters)
    if len(letters) < _SHORT or begin < 0 or (begin > first and last >= 0):
        return None
    if initials[begin:] == letters:
        return begin, end
    # "Guarani Renewal Movement (MRG)": the letters may be those of its own language.
    if last < 0:
        opens = begin == 0 or (begin == 1 and run[0].text == "The")
        return (begin, end) if opens and sorted(initials[begin:]) == sorted(letters) else None
    near = len(initials) - first == len(letters) + 1 and initials[first] == letters[0]
    return (first, end) if near and _are_among(letters, initials[first:]) else None
