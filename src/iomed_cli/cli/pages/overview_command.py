"""What is shown of a source by itself: the overview, and the quotations that were extracted."""

from collections.abc import Iterator, Sequence
from functools import partial
from typing import TYPE_CHECKING

from iomed_cli.cli import output_options as out
from iomed_cli.cli import streams
from iomed_cli.cli.process import FOUND, NOTHING, Work, status_with_faults
from iomed_cli.inputs.sizes import size_of

if TYPE_CHECKING:
    from iomed_cli.output.formats import Page
    from iomed_cli.query.articles.overview import Overview


def overview(
    json: out.Json = False,
    no_pager: out.NoPager = False,
    color: out.ColorOption = "auto",
    data: out.Data = None,
    max_size: out.MaxSize = out.MAX_SIZE,
) -> Work:
    """Sum up a source: who says what, and how much there is.

    \b
    iomed overview story.txt
    iomed story.txt
    """

    def work() -> int:
        from iomed_cli.intake.load import load
        from iomed_cli.query.articles.overview import overview

        dataset = load(data, max_size=size_of(max_size), say=streams.say)
        found = overview(dataset)
        write = partial(_pieces, found, data or (), json=json)
        streams.show(write, color, json=json, pager=not no_pager)
        return status_with_faults(dataset, FOUND if found.quotes else NOTHING)

    return work


def _pieces(
    found: "Overview", sources: Sequence[str], page: "Page", *, json: bool
) -> Iterator[str]:
    if json:
        from iomed_cli.output.formats import json_text

        yield from (json_text(found, page.encoding, indent=2), "\n")
        return
    from iomed_cli.output.overview_page import overview_page

    yield from overview_page(found, list(_next(found, sources)), page)


def _next(found: "Overview", sources: Sequence[str]) -> Iterator[tuple[str, str]]:
    """Give commands to go on with, and what each shows; none where there is nothing to show."""
    if not (found.quotes or found.facts or found.countries or found.organizations):
        return
    import shlex

    named = "".join(f" {shlex.quote(name)}" for name in sources)
    name = next((voice.name for voice in found.voices if voice.name), None)
    if found.quotes:
        yield f"iomed quotes{named}", "every quotation"
    if name:
        yield f'iomed quotes{named} --speaker "{name}"', "only theirs"
    if found.facts:
        yield f"iomed facts{named}", "what is stated"
    if found.articles == 1:
        yield f"iomed article{named}", "the text, with who says what"
    else:
        yield f"iomed articles{named}", "which articles there are"
    if found.quotes:
        yield f'iomed verify "WORDS"{named}', "is it quoted so?"


def extracted_for_people(inputs: Sequence[str], color: streams.Color, max_size: int) -> int:
    """Show the quotations of articles on a terminal, and say how many there are."""
    from iomed_cli.intake.load import load
    from iomed_cli.output.formats import sheet
    from iomed_cli.output.overview_page import counts
    from iomed_cli.output.tables import table
    from iomed_cli.query.articles.overview import overview
    from iomed_cli.query.display.views import VIEWS

    dataset = load(inputs, max_size=max_size, say=streams.say)
    answer = dataset.quotes()
    laid_out = sheet(VIEWS["quotes"], answer, several=dataset.several)
    streams.write(table(laid_out, streams.page(color)))
    streams.say(counts(overview(dataset)), "-o FILE keeps all of it as data.")
    return status_with_faults(dataset, FOUND if answer.hits else NOTHING)
