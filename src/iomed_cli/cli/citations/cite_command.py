"""Citations of quotations and facts, ready to paste."""

from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING, Annotated

import typer

from iomed_cli.cli import options as opt
from iomed_cli.cli import output_options as out
from iomed_cli.cli import streams
from iomed_cli.cli.guidance.help_pages import OUTPUT
from iomed_cli.cli.process import FOUND, NOTHING, Work, status_with_faults
from iomed_cli.cli.source_arguments import no_id
from iomed_cli.errors import IomedError
from iomed_cli.inputs.sizes import size_of
from iomed_cli.kinds import CitationStyle

if TYPE_CHECKING:
    from iomed_cli.query.dataset import Dataset
    from iomed_cli.query.show import Shown

Style = Annotated[
    CitationStyle,
    typer.Option(
        "--style",
        "-s",
        metavar="STYLE",
        help="ap (the default), apa, chicago, mla, bibtex, markdown or wikipedia.",
        case_sensitive=False,
        rich_help_panel=OUTPUT,
    ),
]
Copied = Annotated[
    bool,
    typer.Option(
        "--copy",
        help="Put the citation on the clipboard, too.",
        show_default=False,
        rich_help_panel=OUTPUT,
    ),
]


def cite(
    ids: opt.Ids,
    style: Style = "ap",
    copy: Copied = False,
    data: out.Data = None,
    article: out.ArticleIds = None,
    max_size: out.MaxSize = out.MAX_SIZE,
) -> Work:
    """Cite quotations and facts (q4, f12): the words, who says them, and the article.

    \b
    iomed cite q11
    iomed cite q4 q11 --style bibtex
    iomed cite f12 --style wikipedia
    """

    def work() -> int:
        from iomed_cli.intake.load import load
        from iomed_cli.visible import plain_marks, visible

        every = load(data, max_size=size_of(max_size), say=streams.say)
        dataset = every.within(article=article or ())
        if not ids:
            raise no_id("cite", dataset, data)
        found = {id_: dataset.show(id_) for id_ in ids}
        shown = [one for one in found.values() if one is not None]
        encoding = streams.page("never").encoding
        if copy and shown:
            copy_citations(dataset, shown, style)
        safe = partial(visible, encoding=encoding)
        cited = [_citation(dataset, one, style, safe) for one in shown]
        streams.write([plain_marks("\n\n".join(cited), encoding), "\n"] if cited else [])
        missing = [id_ for id_, one in found.items() if one is None]
        if missing:
            from iomed_cli.query.show import no_record

            streams.say(*(no_record(dataset, id_) for id_ in missing))
        return status_with_faults(dataset, NOTHING if missing else FOUND)

    return work


def copy_citations(dataset: "Dataset", shown: list["Shown"], style: CitationStyle = "ap") -> None:
    """Put citations on the clipboard; of a record that nobody says or states its footnote."""
    from iomed_cli.cli.citations.clipboard import copy
    from iomed_cli.model import Fact, Quote
    from iomed_cli.visible import visible

    cited = (
        _citation(dataset, one, style, visible)
        if isinstance(one.record, (Quote, Fact))
        else visible(one.citation)
        for one in shown
    )
    copy("\n\n".join(cited))


def _citation(
    dataset: "Dataset", it: "Shown", style: CitationStyle, safe: Callable[[str], str]
) -> str:
    from iomed_cli.model import Fact, Quote
    from iomed_cli.query.citations.styles import citation

    if not isinstance(it.record, (Quote, Fact)):
        raise IomedError(
            f"{it.record.id} is {it.record.name}, and only quotations and facts are cited:"
            f" `iomed show {it.record.id}` tells where the article names it"
        )
    return citation(dataset.about(it.record.article), it.record, style, safe)
