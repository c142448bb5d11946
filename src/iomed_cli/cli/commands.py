"""The commands: each loads, asks and shows. The only module that touches streams and status."""

import contextlib
import errno
import inspect
import io
import os
import re
import shlex
import sys
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from itertools import pairwise
from typing import IO, TYPE_CHECKING, Annotated, Any

import typer

from iomed_cli.archive.open import load
from iomed_cli.cli import options as opt
from iomed_cli.errors import IomedError
from iomed_cli.output.formats import Page, json_text, sheet, write
from iomed_cli.output.views import VIEWS
from iomed_cli.query.dataset import Dataset
from iomed_cli.query.filters import arrange
from iomed_cli.query.rows import Answer
from iomed_cli.query.show import words_around
from iomed_cli.visible import visible

if TYPE_CHECKING:
    from iomed_cli.jobs.verify import ClaimSource

FOUND, NOTHING, ERROR, BUG, INTERRUPTED, BROKEN_PIPE = 0, 1, 2, 70, 130, 141


Work = Callable[[], int]
"""What a command does, once its options are right: it writes, and gives the status."""


# What makes a listing of a command


def listing(command: Callable[..., Answer[Any]]) -> Callable[..., Work]:
    """Make a command of a function from a Dataset and options to an Answer.

    The command loads the data and has the options of `options.Output` besides
    its own; what it answers is arranged and written as they say.
    """

    def run(**given: Any) -> Work:
        output = opt.Output(**{name: given.pop(name) for name in opt.Output._fields})
        context = given.pop("context", 0)
        dataset = load(output.data, output.cluster).within(
            since=output.since, until=output.until, publisher=output.publisher
        )
        name = "unique" if given.get("unique") else command.__name__
        return _listed(name, dataset, command(dataset, **given), output, context)

    return _with_parameters(run, command, opt.OUTPUT)


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


# The commands


def quotes(
    dataset: Dataset,
    speaker: opt.SpeakerName = None,
    keyword: opt.Keywords = None,
    any_keyword: opt.AnyKeyword = False,
    kind: opt.Kind = None,
    mentions: opt.Mentions = None,
    unique: opt.Unique = False,
    context: opt.Context = 0,
) -> Answer[Any]:
    """Show what is said, and by whom.

    \b
    iomed quotes --speaker "Wang Yong"
    iomed quotes --keyword mediation --kind direct
    iomed quotes --mentions China --json
    """
    answer = dataset.quotes(
        speaker=speaker,
        keywords=keyword or (),
        any_keyword=any_keyword,
        kind=kind,
        mentions=mentions,
    )
    return dataset.unique(answer) if unique else answer


def speakers(
    dataset: Dataset, name: opt.PersonArgument = None, everyone: opt.All = False
) -> Answer[Any]:
    """Show who says something, how often, and how often they are mentioned.

    \b
    iomed speakers
    iomed speakers --all --sort name
    """
    return dataset.speakers(name=name, silent=everyone)


def countries(
    dataset: Dataset, name: opt.CountryArgument = None, role: opt.RoleOption = None
) -> Answer[Any]:
    """Show which countries are named, and how often.

    \b
    iomed countries
    iomed countries --role initiator
    iomed countries PK
    """
    return dataset.countries(name=name, role=role)


def organizations(
    dataset: Dataset, name: opt.OrganizationArgument = None, kind: opt.OrganizationKindOption = None
) -> Answer[Any]:
    """Show which organizations are named, and how often.

    \b
    iomed organizations
    iomed organizations "United Nations"
    """
    return dataset.organizations(name=name, kind=kind)


def facts(
    dataset: Dataset, query: opt.FactQuery = None, category: opt.Category = None
) -> Answer[Any]:
    """Show what is stated as a fact, and according to whom.

    \b
    iomed facts
    iomed facts "Hong Kong" --category place
    """
    return dataset.facts(keywords=() if query is None else (query,), category=category)


def search(dataset: Dataset, query: opt.SearchQuery) -> Answer[Any]:
    """Search everything: names, quotations and facts, the best match first.

    \b
    iomed search mediation
    iomed search "Wang Yong" --json
    """
    return dataset.search(query)


def articles(dataset: Dataset) -> Answer[Any]:
    """Show which articles there are, of whom and when.

    \b
    iomed articles
    iomed articles --publisher "Wen Wei Po" --since 2025
    """
    return dataset.articles()


def show(
    id: opt.Id,
    json: opt.Json = False,
    color: opt.ColorOption = "auto",
    data: opt.Data = None,
) -> Work:
    """Show one record whole: the evidence in its place, and how to cite it.

    \b
    iomed show q4
    iomed show c1 --json
    """
    return lambda: _shown(load(data), id, json, _page(color))


def article(
    id: opt.ArticleId = None,
    json: opt.Json = False,
    color: opt.ColorOption = "auto",
    data: opt.Data = None,
) -> Work:
    """Show the text, what is said in its speaker's colour.

    \b
    iomed article
    iomed article --json | jq -r .text
    """
    return lambda: _printed(load(data), id, json, _page(color))


def extract(
    inputs: opt.Inputs,
    format: opt.DatasetFormatOption = None,
    output: opt.OutputFile = None,
    workers: opt.Workers = 1,
    explain: opt.Explain = False,
    color: opt.ColorOption = "auto",
) -> Work:
    """Find out who says what in news articles: data for the other commands.

    \b
    iomed extract article.txt > article.json
    iomed extract corpus/*.txt -o corpus.jsonl --workers 4
    iomed extract article.txt --explain
    """
    if explain and format:
        raise IomedError("--explain shows a page, and --format is of data: give one")
    return lambda: _extracted(opt.Extracting(inputs, format, output, workers, explain, color))


def collect(
    inputs: opt.Inputs,
    into: opt.Into,
    workers: opt.Workers = 1,
    cluster: opt.Cluster = None,
) -> Work:
    """Extract articles and keep them: what is known already is not done again.

    \b
    iomed collect archive/*.txt feed.jsonl.gz --into news.iomed
    iomed quotes --data news.iomed --speaker "Wang Yong"
    """
    return lambda: _collected(opt.Collecting(inputs, into, workers, cluster))


def forget(ids: opt.ForgottenIds, data: opt.Data = None) -> Work:
    """Take articles out of a collection, with all that is said in them.

    \b
    iomed forget article-12 --data news.iomed
    """
    if data is None:
        raise IomedError("say which collection: --data FILE")
    return lambda: _forgotten(data, ids)


def check(collections: opt.CollectionArguments) -> Work:
    """Say whether collections are sound, down to every word that they claim.

    \b
    iomed check news.iomed
    iomed check shards/*.iomed
    """
    return lambda: _checked(collections)


def stats(dataset: Dataset) -> Answer[Any]:
    """Show who says how much, and how often each country is named.

    \b
    iomed stats
    iomed stats --format csv
    """
    return dataset.stats()


def verify(
    words: opt.ClaimArgument = None,
    speaker: opt.ClaimedSpeaker = None,
    claims: opt.Claims = None,
    draft: opt.Draft = None,
    format: opt.FormatOption = None,
    json: opt.Json = False,
    no_header: opt.NoHeader = False,
    color: opt.ColorOption = "auto",
    data: opt.Data = None,
) -> Work:
    """Hold a quotation against the article: are these the words, and that person's.

    \b
    iomed verify "the IOMed is an open and inclusive entity" --speaker "Wang Yong"
    iomed verify --from claims.jsonl
    iomed verify --draft article-draft.md
    """
    from iomed_cli.jobs import verify as verifying

    format_ = _format(format, json)
    source = verifying.source(words, speaker, claims, draft, data)
    return lambda: _verified(load(data), source, format_, _page(color, header=not no_header))


LISTINGS: Mapping[str, Callable[..., Answer[Any]]] = {
    one.__name__: one
    for one in (quotes, speakers, countries, organizations, facts, search, stats, articles)
}
OTHERS: Mapping[str, Callable[..., Work]] = {
    one.__name__: one for one in (show, article, extract, verify, collect, forget, check)
}
COMMANDS = (*LISTINGS, *OTHERS)


# What the commands do alike


def _listed(
    name: str, dataset: Dataset, answer: Answer[Any], output: opt.Output, context: int
) -> Work:
    """Give what writes an answer as the output options want it."""
    view = VIEWS[name]
    sortable = (*view.fields, *(("score",) if answer.ranked else ()))
    around = _context(dataset, context) if context else None
    chosen = _chosen(name, output.fields, (*sortable, *(("before", "after") if context else ())))
    if output.sort is not None and output.sort not in sortable:
        raise IomedError(_no_field(name, output.sort, sortable))
    answer = arrange(answer, output.sort, output.reverse, output.limit)
    page = _page(output.color, header=not output.no_header)
    format_ = _format(output.format, output.json)

    def work() -> int:
        _write(_laid_out(name, answer, chosen, format_, page, dataset.several, around))
        _say(*(answer.notes if answer.notes or answer.hits else ["Nothing found."]))
        return _ended(dataset, FOUND if answer.hits else NOTHING)

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


def _ended(dataset: Dataset, status: int) -> int:
    """Say which articles could not be asked: of a damaged file that is clear only at the end."""
    _say(*dataset.faults.values())
    return ERROR if dataset.faults else status


def _context(dataset: Dataset, words: int) -> Callable[[Any], Mapping[str, str]]:
    """Give what finds the words around a row in its article."""

    def around(row: Any) -> Mapping[str, str]:
        before, after = words_around(dataset.text(row.article), row.start, row.end, words)
        return {"before": before, "after": after}

    return around


def _shown(dataset: Dataset, id: str, json: bool, page: Page) -> int:
    """Write one record; give the status."""
    found = dataset.show(id)
    if found is None:
        _say(f"There is no record {id!r}: the listings show the ids.")
    elif json:
        _write([json_text(found.as_dict(), page.encoding, indent=2), "\n"])
    else:
        from iomed_cli.output.pages import record_page

        _write(record_page(found, page))
    return _ended(dataset, NOTHING if found is None else FOUND)


def _printed(dataset: Dataset, id: str | None, json: bool, page: Page) -> int:
    """Write an article's text; give the status."""
    found = dataset.article(id)
    if json:
        _write([json_text(found.article, page.encoding, indent=2), "\n"])
    else:
        from iomed_cli.output.pages import article_page

        _write(article_page(found, page))
    return _ended(dataset, FOUND)


def _extracted(wanted: opt.Extracting) -> int:
    """Write the datasets, or pages, of articles; give the status."""
    from iomed_cli.jobs.extract import write_all
    from iomed_cli.output.atomic_file import replaced

    target: contextlib.AbstractContextManager[IO[str]]
    if wanted.output is None or wanted.output == "-":
        page, target = _page(wanted.color), contextlib.nullcontext(sys.stdout)
    else:
        page = Page(None, wanted.color == "always", "utf-8", header=True)
        target = replaced(wanted.output)
    with _ended_by_signals(), target as file:
        # A bar and the data would not go together on one terminal.
        progress = sys.stderr.isatty() and not file.isatty()
        tally = write_all(wanted, page, file.write, _say, progress)
    sys.stdout.flush()
    if tally.skipped:
        return ERROR
    return FOUND if tally.quotes else NOTHING


def _verified(dataset: Dataset, source: "ClaimSource", format_: str, page: Page) -> int:
    """Write the verdicts on claims; give the status."""
    from iomed_cli.jobs import verify as verifying
    from iomed_cli.output.progress import progress_bar
    from iomed_cli.output.verdict_rows import VerdictTally

    tally = VerdictTally(single=source.kind == "words")
    number = len(source.claims)
    progress = number > 1 and sys.stderr.isatty() and not sys.stdout.isatty()
    with progress_bar(number, progress) as advance:
        _write(verifying.written(dataset, source, format_, page, tally, advance))
    _say(*tally.notes)
    return _ended(dataset, FOUND if tally.all_ok else NOTHING)


def _forgotten(data: str, ids: Sequence[str]) -> int:
    """Take articles out of a collection; give the status."""
    from iomed_cli.jobs.collect import forget

    missing = forget(data, ids)
    _say(*(f"There is no article {id_!r}: `iomed articles` shows the ids." for id_ in missing))
    return NOTHING if missing else FOUND


def _checked(collections: Sequence[str]) -> int:
    """Say what is wrong with collections; give the status."""
    from iomed_cli.archive.integrity import faults

    status = FOUND
    for path in collections:
        found = list(faults(path))
        _say(*(found or [f"{path}: is sound."]))
        status = ERROR if found else status
    return status


def _collected(wanted: opt.Collecting) -> int:
    """Keep articles in a collection, or a folder of them; give the status."""
    from iomed_cli.jobs.collect import collect, is_folder

    with _ended_by_signals():
        if is_folder(wanted):
            from iomed_cli.jobs.collect_shards import collect_apart

            tally = collect_apart(wanted, _say)
        else:
            tally = collect(wanted, _say, sys.stderr.isatty())
    _say(tally.sentence(wanted.into))
    return ERROR if tally.skipped else FOUND


@contextlib.contextmanager
def _ended_by_signals() -> Iterator[None]:
    """Let what ends a process end its work as Ctrl-C does: no half of it is left behind."""
    import signal
    import threading

    def end(number: int, _: object) -> None:
        raise SystemExit(128 + number)

    names = ("SIGTERM", "SIGHUP") if threading.current_thread() is threading.main_thread() else ()
    endings = [getattr(signal, name) for name in names if hasattr(signal, name)]
    # A signal that the caller has us ignore (nohup) stays ignored.
    endings = [one for one in endings if signal.getsignal(one) == signal.SIG_DFL]
    for ending in endings:
        signal.signal(ending, end)
    try:
        yield
    finally:
        for ending in endings:
            signal.signal(ending, signal.SIG_DFL)


def _format(format_: opt.Format | None, json: bool) -> str:
    if json and format_ not in (None, "json"):
        raise IomedError(f"--json and --format {format_} exclude each other: give one")
    return "json" if json else format_ or "table"


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


def _page(color: opt.Color, header: bool = True) -> Page:
    """Say what standard output is: how wide, whether in colour, in which encoding."""
    terminal = sys.stdout.isatty()
    width = None
    if terminal or os.environ.get("COLUMNS", "").isdecimal():
        import shutil

        width = max(shutil.get_terminal_size().columns, 20)
    return Page(width, _colored(color, terminal), sys.stdout.encoding or "utf-8", header)


def _colored(color: opt.Color, terminal: bool) -> bool:
    """Apply --color, then NO_COLOR and FORCE_COLOR (no-color.org, force-color.org)."""
    if color != "auto":
        return color == "always"
    if os.environ.get("NO_COLOR"):
        return False
    if os.environ.get("FORCE_COLOR"):
        return True
    return terminal and os.environ.get("TERM") != "dumb"


# The process


def run(args: list[str]) -> int:
    """Run a command line and give the process's status; every error ends here."""
    try:
        _prepare_streams()
        work = _invoke(args)
        return work if isinstance(work, int) else work()
    except BrokenPipeError:
        _abandon(sys.stdout)
        return BROKEN_PIPE
    except (IomedError, typer.TyperException) as error:
        _say(_message(error))
        return ERROR
    except KeyboardInterrupt:
        return INTERRUPTED
    except OSError as error:
        _say(f"standard output cannot be written: {error.strerror}")
        _abandon(sys.stdout)
        return ERROR
    except Exception:
        # Python itself would end with 1, which says that nothing was found.
        from traceback import print_exc

        print_exc()
        return BUG


def _invoke(args: list[str]) -> Work | int:
    """Read a command line: give the command's work, or the status where typer has done it all."""
    completing = os.environ.get("_IOMED_COMPLETE")
    args = _with_bare_fields(args) or ["--help"]
    app = _app(None if completing else args[:1])
    if completing == "complete_bash":
        return _completed(app)
    try:
        result = app(args, prog_name="iomed", standalone_mode=False)
    except SystemExit as end:
        # Typer ends with 1 where the reader of a help text has closed the pipe.
        return BROKEN_PIPE if end.code == 1 and not completing else int(end.code or 0)
    return result if callable(result) else int(result or 0)


def _completed(app: typer.Typer) -> int:
    """Write what may follow on bash's command line, which it inserts as it stands."""
    with contextlib.redirect_stdout(io.StringIO()) as out, contextlib.suppress(SystemExit):
        app([], prog_name="iomed")
    try:
        shlex.split(os.environ.get("COMP_WORDS", ""))
    except ValueError:
        # Within a quotation mark that is still open nothing needs to be escaped.
        _write([out.getvalue()])
    else:
        _write([re.sub(r"[^\w\n@%+=:,./-]", r"\\\g<0>", out.getvalue())])
    return FOUND


def _app(first: Sequence[str] | None) -> typer.Typer:
    """Give the application, with only the command that is asked for where that is clear.

    Typer takes a millisecond to make a command ready, as long as most take to run. The
    list of commands needs their names and what they are for, but not their options.
    """
    app = typer.Typer(
        rich_markup_mode=None,
        add_completion=True,
        context_settings={"help_option_names": ["-h", "--help"]},
    )
    app.callback()(_main)
    if first and first[0] in ("-h", "--help"):
        for name, command in (*LISTINGS.items(), *OTHERS.items()):
            app.command(name, help=inspect.getdoc(command))(lambda: None)
        return app
    for name in [one for one in first or () if one in COMMANDS] or COMMANDS:
        app.command(name)(OTHERS[name] if name in OTHERS else listing(LISTINGS[name]))
    return app


def _show_version(wanted: bool) -> None:
    if wanted:
        from iomed_cli import __version__

        typer.echo(f"iomed {__version__}")
        raise typer.Exit


_Version = Annotated[
    bool,
    typer.Option(
        "--version",
        "-V",
        callback=_show_version,
        is_eager=True,
        help="Show the version and exit.",
        show_default=False,
    ),
]


def _main(
    version: _Version = False,
) -> None:
    """Explore who said what, in their exact words, and what a news article states.

    \b
    iomed quotes --speaker "Wang Yong"
    iomed countries
    iomed quotes --json | jq '.[].text'
    """


def _with_bare_fields(args: Sequence[str]) -> list[str]:
    """Let --fields stand alone, which asks what fields there are."""
    given = [*args, "-"]
    return [
        "--fields=" if one in ("--fields", "-F") and next_.startswith("-") else one
        for one, next_ in pairwise(given)
    ]


def _prepare_streams() -> None:
    """See to it that any text can be written: what an encoding lacks is escaped.

    A stream that the caller has closed (``<&-``, ``2>&-``) is empty, or takes what nobody
    wants to read; but data that nobody gets is an error.
    """
    closed = [name for name in ("stdin", "stdout", "stderr") if getattr(sys, name) is None]
    for name in closed:
        mode = "r" if name == "stdin" else "w"
        setattr(sys, name, open(os.devnull, mode))  # noqa: PTH123, SIM115
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(errors="backslashreplace")
    if "stdout" in closed:
        raise OSError(errno.EBADF, os.strerror(errno.EBADF))


def _abandon(stream: IO[str]) -> None:
    """Keep the interpreter from writing again what could not be written, as it ends."""
    with contextlib.suppress(OSError, ValueError):
        os.dup2(os.open(os.devnull, os.O_WRONLY), stream.fileno())


def _write(text: Iterable[str]) -> None:
    for piece in text:
        sys.stdout.write(piece)
    sys.stdout.flush()


def _say(*sentences: str) -> None:
    """Write each in one line to stderr, whatever it quotes."""
    try:
        for sentence in sentences:
            print("iomed:", visible(sentence).replace("\n", "\\n"), file=sys.stderr, flush=True)
    except OSError:
        _abandon(sys.stderr)


def _message(error: Exception) -> str:
    """Give an error's text in one line."""
    if isinstance(error, IomedError):
        return str(error)
    text = " ".join(error.format_message().split())  # type: ignore[attr-defined]
    return re.sub(r"\(Possible options: (.*)\)$", r"(did you mean \1?)", text)
