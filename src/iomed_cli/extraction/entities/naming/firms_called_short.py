"""Firms called short: what an article calls a firm once it has named it with what it does."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator

from msgspec.structs import replace

from iomed_cli.extraction import lexicon
from iomed_cli.extraction.entities.entity import OrganizationName
from iomed_cli.extraction.entities.naming.abbreviated_names import OrganizationMention
from iomed_cli.extraction.entities.naming.owners import owners
from iomed_cli.extraction.entities.short_names import TELLING_LITTLE
from iomed_cli.extraction.lexicon.organization_words import DESCRIPTIVE_ENDS, SEATS
from iomed_cli.extraction.text.spans import Span, SpanTable
from iomed_cli.reference.word_lists import is_english

_FIRM_ENDS = (
    DESCRIPTIVE_ENDS
    | lexicon.FIRM_ENDS
    | {
        "Air",
        "Bank",
        "Bancorp",
        "Partners",
        "Capital",
        "Rail",
        "Water",
        "Semicon",
        "Communications",
        "Transport",
        "Marine",
    }
)
_ACTS = frozenset(
    """did does has had was is will would said says declined could may can must should plans wants
    expects reported posted announced denied confirmed refused made makes sold sells bought paid owns
    owned runs ran employs told agreed rejected launched shares stock itself""".split()
)
_TOLD = frozenset({("he", "said,"), ("she", "said,"), ("he", "added,"), ("she", "added,")})
_FAR = 40
_PLACED = (" in ", " at ", " near ", " outside ", " around ", " from ", " In ", " At ", " Near ")
_HELD = ("hares in ", "hare in ", "take in ", "takes in ", "nterest in ", "olding in ", "tock in ")
"""What one has in a firm, not in a place."""
_SHORTEST = 4


def firms_called_short(
    text: str,
    places: Iterable[Span],
    named: Iterable[OrganizationName],
    taken: SpanTable[OrganizationName],
    persons: Collection[str],
) -> Iterator[OrganizationMention]:
    """Give where firms, and saints' hospitals and schools, are called by how their names begin.

    `places` are where names may stand, `named` the organizations of the article, `persons` words
    of people's names. What begins two names, or is a place's name anywhere, is nobody's.
    """
    called = _beginnings(named, persons)
    if not called:
        return
    # An apostrophe may be another one in the text.
    begins = tuple(name.partition("'")[0] for name in called)
    found: dict[str, list[Span]] = {}
    acting: set[str] = set()
    placed: set[str] = set()
    for start, end in places:
        if not text.startswith(begins, start):
            continue
        name = text[start:end]
        if name.startswith("St ") and text[end : end + 2] in ("'s", "’s"):
            end += len("'s")
            if text[end : end + 1] == " " and text[end + 1 : end + 2].isupper():
                # "St Fintan's Cathedral"
                continue
            name = f"{name}'s"
        if name not in called or taken.hold(start, end):
            continue
        acts = " " in name or _acts(text, end)
        if is_english(name.lower()) and not (acts and text[start - 2 : start - 1].isalpha()):
            # "Target prices rose"
            continue
        found.setdefault(name, []).append((start, end))
        if acts:
            acting.add(name)
        at = text.endswith(_PLACED, 0, start) and not text.endswith(_HELD, 0, start)
        if at and " " not in name:
            placed.add(name)
    for name in acting - placed:
        if (whole := called[name]) is not None:
            for start, end in found[name]:
                yield start, end, whole


def _beginnings(
    named: Iterable[OrganizationName], persons: Collection[str]
) -> dict[str, OrganizationName | None]:
    """Give by how it begins each firm's name; None for what begins several."""
    called: dict[str, OrganizationName | None] = {}
    firms = {name.key: name for name in named if not name.short and not name.known}
    for one in firms.values():
        if one.kind != "company" and not one.key.startswith("St "):
            continue
        if " " in one.key and any(key.startswith(f"{one.key} ") for key in firms):
            # "Norvane Marine" is "Norvane Marine Transport Ltd" in short.
            continue
        words = one.key.split(" ")
        short = replace(one, rule="organization_short_name")
        begins: set[str] = set()
        if words[0] == "St" and len(words) > 2 and words[1][-2:] == "'s":
            begins = {" ".join(words[:2])}
        elif one.kind == "company" and len(words) > 1:
            rest = len(words)
            while rest > 1 and words[rest - 1] in _FIRM_ENDS:
                rest -= 1
                begins.add(" ".join(words[:rest]))
            if begins:
                begins.add(words[0])
        for begin in begins:
            if begin != one.key and _may_name(begin, persons):
                called[begin] = None if called.get(begin, short) != short else short
    return called


def _acts(text: str, end: int) -> bool:
    """Tell whether what stands behind a name has it do or own something."""
    if text[end : end + 1] in ("'", "’"):
        return text[end + 1 : end + 3] == "s " and text[end + 3 : end + 4].islower()
    behind = text[end : end + _FAR].split()
    if text[end : end + 2] == ", ":
        # "Delcrest, he said, was owed a million"
        return tuple(behind[1:3]) in _TOLD and behind[3:4] != [] and behind[3] in _ACTS
    return text[end : end + 1] == " " and bool(behind) and behind[0].rstrip(".,") in _ACTS


def _may_name(begin: str, persons: Collection[str]) -> bool:
    """Tell whether the beginning of a name tells enough to stand for it."""
    first = begin.partition(" ")[0]
    if first in persons or first in owners() or first in SEATS:
        return False
    low = begin.lower()
    return " " in begin or (
        len(begin) >= _SHORTEST and begin not in TELLING_LITTLE and low not in lexicon.GIVEN
    )
