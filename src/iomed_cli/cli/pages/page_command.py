"""The page for a browser: written to a file, and opened if that is asked for."""

import sys
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from iomed_cli.cli import output_options as out
from iomed_cli.cli import streams
from iomed_cli.cli.guidance.help_pages import OUTPUT
from iomed_cli.cli.pages.page_files import write_page, write_pages
from iomed_cli.cli.process import FOUND, NOTHING, Work, status_with_faults
from iomed_cli.cli.source_arguments import listed_files
from iomed_cli.errors import IomedError
from iomed_cli.inputs.sizes import size_of
from iomed_cli.quantities import quantity

if TYPE_CHECKING:
    from iomed_cli.query.dataset import Dataset

Opened = Annotated[
    bool,
    typer.Option(
        "--open", help="Open it in the browser.", show_default=False, rich_help_panel=OUTPUT
    ),
]


def page(
    output: out.OutputFile = None,
    open: Opened = False,
    data: out.Data = None,
    article: out.ArticleIds = None,
    since: out.Since = None,
    until: out.Until = None,
    publisher: out.Publisher = None,
    max_size: out.MaxSize = out.MAX_SIZE,
) -> Work:
    """Make a page for the browser: an article with who says what, or all of a collection.

    \b
    iomed page story.txt -o story.html
    iomed page news.iomed -o news.html --open
    """
    if output in (None, "-") and (open or sys.stdout.isatty()):
        raise IomedError("say which file the page is to be: iomed page -o page.html")

    def work() -> int:
        from iomed_cli.intake.load import load

        every = load(data, max_size=size_of(max_size), say=streams.say)
        dataset = every.within(since=since, until=until, publisher=publisher, article=article or ())
        if not dataset.extractions:
            streams.say("No articles found.")
            return status_with_faults(dataset, NOTHING)
        if output is not None and data is not None:
            streams.refuse_input_as_output(data, output)
        found, written = _write(dataset, output, listed_files(data or ["iomed"]))
        if output not in (None, "-"):
            streams.say(written)
        if open:
            _show(str(output))
        return status_with_faults(dataset, FOUND if found else NOTHING)

    return work


def _write(dataset: "Dataset", output: str | None, name: str) -> tuple[int, str]:
    """Write the page, or several; give how many quotations there are, and what to say of it."""
    if not dataset.several:
        from iomed_cli.output.page.article_document import article_document

        extraction = dataset.extractions[0]
        number, pages = len(extraction.quotes), ""
        write_page(article_document(extraction), output)
    else:
        from iomed_cli.output.page.answer_documents import AnswerDocuments

        answer = dataset.quotes()
        number = len(answer)
        pages = write_pages(AnswerDocuments(dataset, answer, name), output)
    return number, f"{output}: holds {quantity(number, 'quotation')}{pages}"


def _show(output: str) -> None:
    """Open a file in the browser, or say that there is none."""
    import webbrowser

    if not webbrowser.open(Path(output).resolve().as_uri()):
        streams.say(f"no browser could be started: open {output} in yours")
