"""The overview of articles, for people: who says what, how much there is, what to type next."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from rich.console import RenderableType
from rich.padding import Padding
from rich.text import Text

from iomed_cli.model import Quote
from iomed_cli.output.formats import Page
from iomed_cli.output.pages import READABLE
from iomed_cli.output.speaker_colors import AROUND, speaker_color
from iomed_cli.output.tables import printed
from iomed_cli.quantities import quantity
from iomed_cli.query.articles.overview import Overview, Voice
from iomed_cli.query.display.cell_words import STANCES, about_somebody
from iomed_cli.visible import is_unicode, visible


def overview_page(it: Overview, commands: Sequence[tuple[str, str]], page: Page) -> Iterator[str]:
    """Give the headline and the date, then who says what, the counts, and commands to go on with.

    A command stands beside what it shows.
    """
    page = page.with_width(min(page.width or READABLE, READABLE))
    yield printed(page, *_heading(it, page.encoding))
    for voice in it.voices:
        yield printed(page, *_voice(voice, it.articles > 1, page), Text())
    yield printed(page, Text(counts(it)))
    if not commands:
        return
    yield printed(page, Text())
    width = max(len(command) for command, _ in commands)
    beside = width + 2 + max(len(what) for _, what in commands) <= (page.width or READABLE)
    for command, what in commands:
        line = Text(visible(command, page.encoding), "bold")
        line.append(" " * (width - len(command) + 2) if beside else "\n    ")
        yield printed(page, line.append(what, AROUND))


def _heading(it: Overview, encoding: str) -> Iterator[Text]:
    title = it.title if it.articles == 1 else quantity(it.articles, "article")
    if title:
        yield Text(visible(title, encoding), "bold")
    source = ", ".join(part for part in (it.publisher, it.journalist, it.date) if part)
    note = " (inferred)" if it.date_note else ""
    if source:
        yield Text(visible(source + note, encoding), AROUND)
    if title or source:
        yield Text()


def _voice(it: Voice, several: bool, page: Page) -> Iterator[RenderableType]:
    name = it.name or "Nobody named"
    line = Text(visible(name, page.encoding), f"bold {speaker_color(it.name)}")
    about = about_somebody(it.role, it.affiliation)
    if about:
        line.append(visible(f", {about}", page.encoding), "not bold default")
    yield line
    for quote in it.best:
        yield Padding(_quotation(quote, several, page.encoding), (0, 0, 0, 2))
    if it.quotes > len(it.best):
        yield Padding(Text(f"and {it.quotes - len(it.best):,} more", AROUND), (0, 0, 0, 2))


def _quotation(quote: Quote, several: bool, encoding: str) -> Text:
    """Give a quotation in marks where it is direct; what is reported says so."""
    opening, closing = "“”" if is_unicode(encoding) else '""'
    id_ = f"{quote.article}/{quote.id}" if several else quote.id
    line = Text(visible(f"{id_} ", encoding), AROUND)
    words = visible(quote.text, encoding)
    # What somebody denies must not read as what they say.
    if quote.kind == "direct":
        line.append(f"{opening}{words}{closing}", "not dim bold")
        return line.append(f" ({STANCES[quote.unclaimed]})") if quote.unclaimed else line
    line.append(words, "not dim")
    reported = "partly quoted" if quote.kind == "mixed" else "reported"
    return line.append(f" ({STANCES.get(quote.stance or '', reported)})")


def counts(it: Overview) -> str:
    """Say how much was found."""
    if not it.quotes:
        quotations = "No quotations found (iomed reads English)"
    else:
        direct = "" if it.direct == it.quotes else f" ({it.direct:,} direct)"
        quotations = (
            f"{quantity(it.quotes, 'quotation')}{direct} by {quantity(it.speakers, 'speaker')}"
        )
    others = [
        quantity(it.countries, "country", "countries"),
        quantity(it.organizations, "organization"),
        quantity(it.facts, "fact"),
    ]
    hidden = it.speakers - sum(voice.name is not None for voice in it.voices)
    more = f" {quantity(hidden, 'more speaker')} not shown." if hidden > 0 else ""
    return f"{quotations}; {', '.join(others)}.{more}"
