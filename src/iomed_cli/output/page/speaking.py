"""Who speaks: how much each says, and in which colour."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence

from msgspec import Struct

from iomed_cli.model import Quote
from iomed_cli.output.charts.page_bars import HEIGHTS, split_bar
from iomed_cli.quantities import quantity
from iomed_cli.visible import html_text

HUES = 8
"""Colours for speakers; who says less than so many others shares one."""

NOBODY = "Speaker not told"
"""Stands where the text does not tell who speaks."""


class Participant(Struct):
    """Somebody who says something."""

    name: str | None
    first: Quote
    number: int = 0
    """Their place among those who speak, who says most first; it gives them their colour."""
    role: str | None = None
    affiliation: str | None = None
    quotes: int = 0
    words: dict[str, int] = {}
    """By kind."""

    @property
    def all_words(self) -> int:
        """How many words are attributed to them."""
        return sum(self.words.values())

    @property
    def hue(self) -> str:
        """The class that has their colour."""
        return "s" if self.name is None else hue_of(self.number)


def hue_of(number: int) -> str:
    """Give the class that has the colour of somebody by their place among others."""
    return f"s s{number % HUES}"


Participants = Mapping[str | None, Participant]


def participants(quotes: Iterable[Quote]) -> Participants:
    """Give who speaks by their names, who says most first, and whom the text does not name last."""
    found: dict[str | None, Participant] = {}
    for quote in quotes:
        one = found.setdefault(quote.speaker, Participant(quote.speaker, quote))
        one.role, one.affiliation = one.role or quote.role, one.affiliation or quote.affiliation
        one.quotes += 1
        one.words[quote.kind] = one.words.get(quote.kind, 0) + len(quote.text.split())
    order = sorted(found.values(), key=lambda one: (one.name is None, -one.all_words))
    for number, one in enumerate(order):
        one.number = number
    return {one.name: one for one in order}


def about_speaker(role: str | None, affiliation: str | None) -> str:
    """Give who somebody is, each word of it once."""
    parts = [part for part in (role, affiliation) if part]
    if len(parts) > 1 and parts[1].casefold() in parts[0].casefold():
        del parts[1]
    return ", ".join(parts)


def speaker_list(shown: Sequence[Participant], link: Callable[[Quote], str]) -> Iterator[str]:
    """Give the list of who speaks, each with a bar; a script makes filters of the links.

    ``link`` gives the anchor of a quotation.
    """
    most = max((one.all_words for one in shown), default=1)
    yield '<ul class="people">'
    for one in shown:
        name = html_text(one.name or NOBODY)
        about = about_speaker(one.role, one.affiliation)
        role = f'<span class="role">{html_text(about)}</span>' if about else ""
        amount = f"{quantity(one.quotes, 'quotation')}, {quantity(one.all_words, 'word')}"
        yield (
            f'<li class="{one.hue}"><a class="person" href="#{link(one.first)}"'
            f' data-person="{one.number}"><bdi class="name">{name}</bdi>{role}'
            f'{split_bar(one.words, most)}<span class="amount">{amount}</span></a></li>'
        )
    yield "</ul>\n"


def kinds_of(shown: Iterable[Participant]) -> list[str]:
    """Give the kinds of quotations that there are, the speaker's own words first."""
    found = {kind for one in shown for kind in one.words}
    return [kind for kind in HEIGHTS if kind in found]
