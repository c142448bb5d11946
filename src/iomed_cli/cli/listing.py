"""What makes a listing of a function from a Dataset to an Answer."""

import inspect
from collections.abc import Callable, Iterable, Mapping, Sequence
from typing import Any

from iomed_cli.cli import output_options as out
from iomed_cli.cli import streams
from iomed_cli.cli.process import FOUND, NOTHING, Work, status_with_faults
from iomed_cli.cli.source_arguments import searched
from iomed_cli.errors import IomedError
from iomed_cli.inputs.sizes import size_of
from iomed_cli.intake.load import load
from iomed_cli.output.formats import Page, sheet, write
from iomed_cli.output.views import VIEWS
from iomed_cli.query.arrangement import arrange
from iomed_cli.query.dataset import Dataset
from iomed_cli.query.rows import Answer


def listing(command: Callable[..., Answer[Any]]) -> Callable[..., Work]:
    """Make a command of a function from a Dataset and options to an Answer.

    The command loads the data and has the options of `output_options.Output` besides
    its own; what it answers is arranged and written as they say.
    """

    def run(**given: Any) -> Work:
        output = out.Output(**{name: given.pop(name) for name in out.OUTPUT})
        context = given.pop("context", 0)
        every = load(output.data, output.cluster, size_of(output.max_size), streams.say)
        dataset = every.within(since=output.since, until=output.until, publisher=output.publisher)
        name = "unique" if given.get("unique") else command.__name__
        answer = command(dataset, **given)
        work = _listed(name, dataset, answer, output, context)
        if answer.hits:
            return work

        def nothing() -> int:
            status = work()
            asked, number = len(dataset.extractions), len(every.extractions)
            streams.say(searched(output.data, asked, number))
            return status

        return nothing

    return _with_parameters(run, command, out.OUTPUT)


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


def _listed(
    name: str, dataset: Dataset, answer: Answer[Any], output: out.Output, context: int
) -> Work:
    """Give what writes an answer as the output options want it."""
    view = VIEWS[name]
    sortable = (*view.fields, *(("score",) if answer.ranked else ()))
    around = _context(dataset, context) if context else None
    chosen = _chosen(name, output.fields, (*sortable, *(("before", "after") if context else ())))
    if output.sort is not None and output.sort not in sortable:
        raise IomedError(_no_field(name, output.sort, sortable))
    answer = arrange(answer, output.sort, output.reverse, output.limit)
    page = streams.page(output.color, header=not output.no_header)
    format_ = out.chosen_format(output.format, output.json)

    def work() -> int:
        streams.write(_laid_out(name, answer, chosen, format_, page, dataset.several, around))
        # Where all is written it is known which collections did not answer.
        nothing = f"Nothing found{' in what could be read' if dataset.faults else ''}."
        streams.say(*(answer.notes if answer.notes or answer.hits else [nothing]))
        return status_with_faults(dataset, FOUND if answer.hits else NOTHING)

    return work


def _laid_out(
    name: str,
    answer: Answer[Any],
    chosen: Sequence[str] | None,
    format_: str,
    page: Page,
    several: bool,
    around: Callable[[Any], Mapping[str, str]] | None,
) -> Iterable[str]:
    """Give the text of an answer in a format."""
    if name == "stats" and format_ == "table" and chosen is None:
        from iomed_cli.output.pages import bars

        return bars(list(answer), page)
    laid_out = sheet(
        VIEWS[name],
        answer,
        chosen=chosen,
        several=several,
        context=around,
        people=format_ in ("table", "markdown"),
    )
    if format_ == "table":
        # Rich takes five times as long to import as all of this package.
        from iomed_cli.output.tables import table

        return table(laid_out, page)
    return write(laid_out, format_, page)


def _context(dataset: Dataset, words: int) -> Callable[[Any], Mapping[str, str]]:
    """Give what finds the words around a row in its article."""
    from iomed_cli.query.show import words_around

    def around(row: Any) -> Mapping[str, str]:
        before, after = words_around(dataset.text(row.article), row.start, row.end, words)
        return {"before": before, "after": after}

    return around


def _chosen(name: str, fields: str | None, known: Sequence[str]) -> list[str] | None:
    """Give the names in a list of fields; raise IomedError with what there is for a wrong one."""
    if fields is None:
        return None
    chosen = [field.strip() for field in fields.split(",")]
    wrong = [field for field in chosen if field not in known]
    if wrong:
        raise IomedError(_no_field(name, wrong[0], known))
    return chosen


def _no_field(name: str, field: str, known: Sequence[str]) -> str:
    what = f"has no field {field!r}" if field else "needs names of fields"
    return f"{name} {what}; there are: {', '.join(known)}"
