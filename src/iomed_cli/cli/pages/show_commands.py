"""Records and articles by their ids, each as it stands in its text."""

from collections.abc import Iterable, Sequence
from functools import partial
from typing import TYPE_CHECKING

from iomed_cli.cli import options as opt
from iomed_cli.cli import output_options as out
from iomed_cli.cli import streams
from iomed_cli.cli.citations.cite_command import Copied, copy_citations
from iomed_cli.cli.process import FOUND, NOTHING, Work, status_with_faults
from iomed_cli.cli.source_arguments import no_id
from iomed_cli.cli.streams import say
from iomed_cli.inputs.sizes import size_of

if TYPE_CHECKING:
    from iomed_cli.model import Extraction
    from iomed_cli.output.formats import Page
    from iomed_cli.query.show import Shown


def show(
    ids: opt.Ids,
    json: out.Json = False,
    copy: Copied = False,
    no_pager: out.NoPager = False,
    color: out.ColorOption = "auto",
    data: out.Data = None,
    max_size: out.MaxSize = out.MAX_SIZE,
) -> Work:
    """Show records (q4, f12), each in its paragraph, and how to cite it.

    \b
    iomed show q4
    iomed show q4 q11
    iomed show c1 --json
    """

    def work() -> int:
        from iomed_cli.intake.load import load

        dataset = load(data, max_size=size_of(max_size), say=say)
        if not ids:
            raise no_id("show", dataset, data)
        found = {id_: dataset.show(id_) for id_ in ids}
        shown = [one for one in found.values() if one is not None]
        if copy and shown:
            copy_citations(dataset, shown)
        if shown:
            # One is an object; of several, however many there are, there is a list.
            several = len(found) > 1
            write = partial(_records, shown, json=json, several=several)
            streams.show(write, color, json=json, pager=not no_pager)
        missing = [id_ for id_, one in found.items() if one is None]
        if missing:
            from iomed_cli.query.show import no_record

            say(*(no_record(dataset, id_) for id_ in missing))
        return status_with_faults(dataset, NOTHING if missing else FOUND)

    return work


def article(
    id: opt.ArticleId = None,
    json: out.Json = False,
    no_pager: out.NoPager = False,
    color: out.ColorOption = "auto",
    data: out.Data = None,
    max_size: out.MaxSize = out.MAX_SIZE,
) -> Work:
    """Show the text of an article, each quotation in the colour of its speaker.

    \b
    iomed article
    iomed article --json | jq -r .text
    """

    def work() -> int:
        from iomed_cli.intake.load import load

        dataset = load(data, max_size=size_of(max_size), say=say)
        found = dataset.article(id)
        streams.show(partial(_article, found, json=json), color, json=json, pager=not no_pager)
        return status_with_faults(dataset, FOUND)

    return work


def _records(shown: Sequence["Shown"], page: "Page", json: bool, several: bool) -> Iterable[str]:
    from iomed_cli.output.formats import json_text

    if json:
        every = [one.as_dict() for one in shown]
        yield json_text(every if several else every[0], page.encoding, indent=2)
        yield "\n"
        return
    from iomed_cli.output.record_page import record_page

    for number, one in enumerate(shown):
        yield from ["\n"] if number else []
        yield from record_page(one, page)


def _article(found: "Extraction", page: "Page", json: bool) -> Iterable[str]:
    from iomed_cli.output.formats import json_text

    if json:
        return [json_text(found.article, page.encoding, indent=2), "\n"]
    from iomed_cli.output.pages import article_page

    return article_page(found, page)
