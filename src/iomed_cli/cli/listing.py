"""What makes a listing of a function from a Dataset to an Answer."""

import inspect
from collections.abc import Callable, Iterable, Mapping, Sequence
from types import SimpleNamespace
from typing import TYPE_CHECKING, Any

from iomed_cli.cli import output_options as out
from iomed_cli.cli import streams
from iomed_cli.cli.arguments import ALONE
from iomed_cli.cli.process import FOUND, NOTHING, Work, status_with_faults
from iomed_cli.cli.source_arguments import searched, with_typed_sources
from iomed_cli.errors import IomedError
from iomed_cli.inputs.sizes import size_of
from iomed_cli.intake.load import load
from iomed_cli.output.formats import More, Page, bare_lines, column_fields, sheet, write
from iomed_cli.query.arrangement import arrange
from iomed_cli.query.dataset import Dataset
from iomed_cli.query.display.row_context import AROUND, RowContext
from iomed_cli.query.display.views import VIEWS
from iomed_cli.query.rows import Answer

if TYPE_CHECKING:
    from iomed_cli.cli.field_names import FieldNames
    from iomed_cli.output.totals import Total

_JSON = ("json", "jsonl", "csl-json", "annotation", "schema.org")
"""Formats that are JSON, and have its colours on a terminal."""


def listing(command: Callable[..., Answer[Any]]) -> Callable[..., Work]:
    """Make a command of a function from a Dataset and options to an Answer.

    The command loads the data and has the options of `output_options.Output` besides
    its own; what it answers is arranged and written as they say.
    """

    def run(**given: Any) -> Work:
        output = out.Output(**{name: given.pop(name) for name in out.OUTPUT})
        if output.fields == ALONE:
            return _fields_of(command.__name__, given)
        context = given.pop("context", 0)
        name = _view_of(command.__name__, given)
        format_ = out.chosen_format(output.format, output.json, output.output)
        out.refuse_listing(format_, name, shaped=output.fields is not None or context > 0)
        every = load(output.data, output.cluster, size_of(output.max_size), streams.say)
        dataset = every.within(
            since=output.since,
            until=output.until,
            publisher=output.publisher,
            article=output.article or (),
        )
        answer = command(dataset, **given)
        work = _listed(name, dataset, answer, output, context, format_)
        if answer.hits:
            return work

        def nothing() -> int:
            status = work()
            asked, number = len(dataset.extractions), len(every.extractions)
            streams.say(searched(output.data, asked, number))
            return status

        return nothing

    return _with_parameters(run, command, out.OUTPUT)


def _view_of(command: str, given: Mapping[str, Any]) -> str:
    """Give the name of the view that shows the rows of a command."""
    return next(filter(given.get, ("unique", "unnamed")), command)


def _fields_of(command: str, given: Mapping[str, Any]) -> Work:
    """Give what lists the fields of a command's rows, one in a line."""
    name = _view_of(command, given)

    def work() -> int:
        known = _names_of(name, AROUND if given.get("context") else ())
        streams.write(f"{field}\n" for field in known.every)
        return FOUND

    return work


def _with_parameters(
    run: Callable[..., Work], command: Callable[..., Any], more: Mapping[str, tuple[Any, Any]]
) -> Callable[..., Work]:
    """Give run the name, the help and the parameters of a command, its dataset aside, and more."""
    own = list(inspect.signature(command).parameters.values())[1:]
    keyword = inspect.Parameter.KEYWORD_ONLY
    added = [
        inspect.Parameter(name, keyword, annotation=annotation, default=default)
        for name, (annotation, default) in more.items()
    ]
    parameters = [one.replace(kind=keyword) for one in own] + added
    run.__name__, run.__doc__ = command.__name__, command.__doc__
    run.__signature__ = inspect.Signature(parameters)  # type: ignore[attr-defined]
    run.__annotations__ = {one.name: one.annotation for one in parameters}
    return run


class _Listed(SimpleNamespace):
    """An answer, and how it is to be laid out."""

    name: str
    answer: Answer[Any]
    fields: Sequence[str] | None
    """Those that were asked for."""
    several: bool
    """Whether it is of several articles."""
    more: More | None
    total: "Total | None"


def _listed(
    name: str,
    dataset: Dataset,
    answer: Answer[Any],
    output: out.Output,
    context: int,
    format_: str,
) -> Work:
    """Give what writes an answer as the output options want it."""
    view = VIEWS[name]
    scored = ("score",) if answer.ranked else ()
    around = AROUND if context else ()
    chosen = None
    if output.fields is not None:
        chosen = _names_of(name, (*scored, *around)).fields(output.fields)
    rows = RowContext(dataset, context, view.article_fields)
    by, reverse = _order(output, name, scored)
    arranged = arrange(answer, by, reverse, output.limit, rows.value)
    wanted = (*around, *(field for field in view.article_fields if field in (chosen or ())))
    if format_ == "svg" and (name != "stats" or chosen):
        raise IomedError(
            "svg is a picture of the bars of `iomed stats`, without --fields: give another format"
        )
    if format_ == "xlsx" and output.output in (None, "-"):
        raise IomedError("xlsx is no text for a terminal or a pipe: give --output FILE.xlsx")
    # Where not all are shown, a note says how many there are.
    shown = format_ in ("table", "html") or output.output is not None
    counted = len(arranged) == len(answer) and shown
    total = None
    if counted:
        # Programs count for themselves.
        from iomed_cli.output.totals import Total

        total = Total(view)
    it = _Listed(
        name=name,
        answer=arranged if total is None else total.counting(arranged),
        fields=chosen,
        several=dataset.several,
        more=More(wanted, rows.of_row) if wanted else None,
        total=total,
    )
    if output.output is not None and output.data is not None:
        streams.refuse_input_as_output(output.data, output.output)

    def work() -> int:
        page, pages = _written(it, dataset, format_, output)
        # On a page they stand below the table, where a pager keeps them.
        if output.output is not None or not _for_people(format_, page):
            streams.say(*filter(None, [f"{total or ''}{pages}"]))
        # Where all is written it is known which collections did not answer.
        nothing = f"Nothing found{' in what could be read' if dataset.faults else ''}."
        notes = arranged.notes if arranged.notes or arranged.hits else [nothing]
        if output.output is not None or not _has_notes(it, format_, page):
            streams.say(*(with_typed_sources(note, output.data) for note in notes))
        # With --limit 0 something is found, though nothing of it is shown.
        return status_with_faults(dataset, FOUND if answer.hits else NOTHING)

    return work


def _written(it: _Listed, dataset: Dataset, format_: str, output: out.Output) -> tuple[Page, str]:
    """Write an answer; give what it was written to, and what to say of several pages."""
    if format_ == "html" and it.name == "quotes" and it.fields is None:
        from iomed_cli.cli.pages.page_files import write_pages
        from iomed_cli.output.page.answer_documents import AnswerDocuments

        documents = AnswerDocuments(dataset, it.answer, "Quotations")
        return streams.page("never"), write_pages(documents, output.output)
    if format_ == "xlsx":
        return streams.page("never"), _saved_workbook(it, output.output)
    with streams.target(output.output, output.color, not output.no_pager) as (file, page):
        if format_ in out.INTERCHANGE:
            from iomed_cli.output.interchange.cited_rows import written

            pieces: Iterable[str] = written(format_, dataset, it.answer, page.encoding)
        else:
            pieces = _laid_out(it, format_, page.with_header(not output.no_header))
        if format_ in _JSON:
            pieces = streams.tinted(pieces, file, page)
        for piece in pieces:
            file.write(piece)
    return page, ""


def _saved_workbook(it: _Listed, path: str | None) -> str:
    """Write an answer to a file that is no text; there is nothing more to say of it."""
    from iomed_cli.output.workbooks.workbook import workbook

    laid_out = sheet(VIEWS[it.name], it.answer, chosen=it.fields, more=it.more, people=False)
    content = workbook(laid_out, it.name)
    with streams.target(path, "never") as (file, _):
        file.buffer.write(content)  # type: ignore[union-attr]
    return ""


def _order(output: out.Output, name: str, more: Sequence[str]) -> tuple[str | None, bool]:
    """Give the field to sort by, and whether downwards: `-FIELD` turns the order round."""
    if output.sort is None:
        return None, output.reverse
    downwards = output.sort.startswith("-")
    field = _names_of(name, more).field(output.sort.removeprefix("-"))
    return field, output.reverse != downwards


def _names_of(name: str, more: Sequence[str]) -> "FieldNames":
    """Give what knows the fields that are typed; few listings are asked for any."""
    from iomed_cli.cli.field_names import FieldNames

    return FieldNames(name, VIEWS[name], more)


def _for_people(format_: str, page: Page) -> bool:
    """Tell whether somebody looks at it, rather than a program that takes it line by line."""
    seen = page.width is not None or page.color
    return format_ in ("markdown", "html", "svg") or (format_ == "table" and seen)


def _are_bars(it: _Listed) -> bool:
    return it.name == "stats" and it.fields is None


def _has_notes(it: _Listed, format_: str, page: Page) -> bool:
    """Tell whether the notes are part of what is written."""
    if format_ == "svg":
        return True
    people = format_ != "markdown" and _for_people(format_, page)
    return people and not _are_bars(it) and bool(it.answer.hits)


def _laid_out(it: _Listed, format_: str, page: Page) -> Iterable[str]:
    """Give the text of an answer in a format."""
    people = _for_people(format_, page)
    if format_ == "svg":
        from iomed_cli.output.charts.svg_chart import svg

        return svg(list(it.answer), it.answer.notes, page.encoding)
    if format_ == "table" and people and _are_bars(it):
        from iomed_cli.output.charts.terminal_bars import bars

        return bars(list(it.answer), page)
    view = VIEWS[it.name]
    laid_out = sheet(
        view, it.answer, chosen=it.fields, several=it.several, more=it.more, people=people
    )
    if format_ == "table" and not people:
        # One line to the row, and no line that is none: for cut, sort and wc.
        if it.fields is not None:
            return write(laid_out, "tsv", page.with_header(False))
        around = AROUND if it.more else ()
        return bare_lines(laid_out, (*column_fields(view, it.several), *around), page)
    if format_ == "html":
        from iomed_cli.output.page.table_document import table_document

        title = str(it.total or "") or it.name.capitalize()
        return table_document(laid_out, page, title, it.answer.notes)
    if format_ == "table":
        # Rich takes five times as long to import as all of this package.
        from iomed_cli.output.tables import table

        return table(laid_out, page, str(it.total or ""), it.answer.notes)
    return write(laid_out, format_, page)
