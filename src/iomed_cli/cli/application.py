"""The application: which command a command line asks for, and its help."""

import inspect
import os
from collections.abc import Callable, Iterable, Mapping, Sequence
from importlib import import_module
from itertools import pairwise
from typing import Annotated, Any

import typer

from iomed_cli.cli import arguments
from iomed_cli.cli.arguments import ALONE, checked
from iomed_cli.cli.completion import close_quotation, for_bash
from iomed_cli.cli.guidance.help_pages import COMMANDS, HelpfulGroup
from iomed_cli.cli.process import BROKEN_PIPE, FOUND, Work, status_of
from iomed_cli.cli.source_arguments import is_source, typed_sources, with_sources
from iomed_cli.cli.streams import StdoutError, prepare, write
from iomed_cli.errors import IomedError, reason


def run(args: list[str]) -> int:
    """Run a command line and give the process's status."""

    def work() -> int:
        prepare()
        asked = _invoke(args)
        return asked if isinstance(asked, int) else asked()

    return status_of(work)


def _invoke(args: list[str]) -> Work | int:
    """Read a command line: give the command's work, or the status where typer has done it all."""
    completing = os.environ.get("_IOMED_COMPLETE")
    args = _with_bare_fields(args) or ["--help"]
    if args[0] in _COMPLETION and len(args) > 1:
        return _show_script(*args)
    if not completing and _is_bare_source(args[0]):
        source, *rest = args
        if rest[:1] and _is_command(rest[0]) and not is_source(rest[0]):
            raise IomedError(f"the command comes first: iomed {rest[0]}{typed_sources([source])}")
        args = ["overview", *args]
    app = _app("" if completing else args[0])
    if completing:
        return _completed(app, completing)
    try:
        result = app(args, prog_name="iomed", standalone_mode=False)
    except SystemExit as end:
        # Typer ends with 1 where the reader of a help text has closed the pipe.
        return BROKEN_PIPE if end.code == 1 else int(end.code or 0)
    except OSError as error:
        # What a command reads has a name; typer only writes.
        raise error if error.filename else StdoutError(reason(error)) from None
    return result if callable(result) else int(result or 0)


def _completed(app: typer.Typer, wanted: str) -> int:
    """Tell a shell what may follow; quietly, since what is said lands on the line being typed."""
    try:
        if wanted == "complete_bash":
            write([for_bash(app)])
        else:
            close_quotation()
            app([], prog_name="iomed", standalone_mode=False)
    except SystemExit as end:
        return int(end.code or 0)
    except BrokenPipeError:
        raise
    except Exception:
        # The shell has not told what is typed, or not as it should.
        return FOUND
    return FOUND


def _app(first: str) -> typer.Typer:
    """Give the application, with only the command that is asked for where that is clear.

    Typer takes a millisecond to make a command ready, as long as most take to run. The
    list of commands needs their names and what they are for, but not their options.
    """
    app = typer.Typer(
        cls=HelpfulGroup,
        rich_markup_mode=None,
        add_completion=True,
        context_settings={"help_option_names": ["-h", "--help"]},
    )
    app.callback(epilog=_EPILOG)(_main)
    helping = first in ("-h", "--help")
    for name, command in _commands(first):
        about = str(inspect.getdoc(command))
        short = " ".join(about.partition("\n\n")[0].split())
        if helping:
            app.command(name, help=about, short_help=short)(lambda: None)
        else:
            made = _made(name, command)
            app.command(name, cls=arguments.OptionsOnce, short_help=short)(made)
    return app


def commands_with(option: str) -> list[str]:
    """Give the names of the commands that have an option."""
    group: Any = typer.main.get_command(_app(""))
    return [
        name
        for name, command in group.commands.items()
        if any(option in (*one.opts, *one.secondary_opts) for one in command.params)
    ]


def _is_bare_source(first: str) -> bool:
    """Tell a source, given without a command, from a command and from an option."""
    if _is_command(first) or (first.startswith("-") and first != "-"):
        return False
    return is_source(first) or os.path.isdir(first)  # noqa: PTH112


def _is_command(word: str) -> bool:
    return word in OTHERS or word == "help" or word in _listings()


def _listings() -> Mapping[str, Callable[..., Any]]:
    # To read the options of all of them takes longer than a short text does.
    from iomed_cli.cli.listing_commands import LISTINGS

    return LISTINGS


def _commands(first: str) -> Iterable[tuple[str, Callable[..., Any]]]:
    """Give the command that is asked for, or all."""
    # To read the options of all others takes another two milliseconds.
    if first in OTHERS:
        return [(first, _other(first))]
    if first == "help":
        return [(first, _help)]
    listings = _listings()
    if first in listings:
        return [(first, listings[first])]
    return [*listings.items(), *((name, _other(name)) for name in OTHERS), ("help", _help)]


OTHERS = {
    "overview": "pages.overview_command.overview",
    "show": "pages.show_commands.show",
    "cite": "citations.cite_command.cite",
    "article": "pages.show_commands.article",
    "page": "pages.page_command.page",
    "extract": "job_commands.extract",
    "verify": "verifying.verify_command.verify",
    "collect": "job_commands.collect",
    "forget": "job_commands.forget",
    "check": "job_commands.check",
    "mcp": "serving.mcp_command.mcp",
    "eval": "job_commands.evaluate",
}
"""Where the commands stand that are no listings."""


def _other(name: str) -> Callable[..., Any]:
    module, _, function = OTHERS[name].rpartition(".")
    command: Callable[..., Any] = getattr(import_module(f"iomed_cli.cli.{module}"), function)
    return command


def _made(name: str, command: Callable[..., Any]) -> Callable[..., Work]:
    if name not in (*OTHERS, "help"):
        from iomed_cli.cli.listing import listing

        command = listing(command)
    return with_sources(checked(command))


_Topic = Annotated[
    str | None,
    typer.Argument(
        metavar="[COMMAND]",
        help="The command that the help is about.",
        autocompletion=lambda: [name for names in COMMANDS.values() for name in names],
    ),
    arguments.path,
]
_Man = Annotated[
    bool,
    typer.Option(
        "--man",
        help="Write all of it as a manual page, for man or for a folder of manual pages.",
        show_default=False,
    ),
]


def _help(command: _Topic = None, man: _Man = False) -> Work:
    """Show the help of a command, or all of it as a manual page.

    \b
    iomed help quotes
    iomed help --man | man -l -
    """
    if man and command:
        raise IomedError("--man is of all commands: leave out the command")

    def work() -> int:
        if man:
            from iomed_cli.cli.guidance.manual_page import manual_page

            write(manual_page(typer.main.get_command(_app("")), list(_listings())))
            return FOUND
        asked = _invoke([command, "--help"] if command else ["--help"])
        return asked if isinstance(asked, int) else asked()

    return work


_COMPLETION = ("--show-completion", "--install-completion")


def _show_script(option: str, shell: str, *_: str) -> int:
    """Write the script for a shell that is named: typer knows only the one that runs it."""
    if option == "--install-completion":
        raise IomedError(
            f"--install-completion is for the shell that runs it; the script for {shell} is"
            f" written by: iomed --show-completion {shell}"
        )
    from iomed_cli.matching.near_words import asked_back

    if shell not in _SHELLS:
        hint = asked_back(shell, _SHELLS)
        raise IomedError(f"--show-completion: {shell!r} is not one of {', '.join(_SHELLS)}{hint}")
    from typer.completion import get_completion_script  # type: ignore[attr-defined]

    script = get_completion_script(prog_name="iomed", complete_var="_IOMED_COMPLETE", shell=shell)
    write([script.replace(*_AUTOLOADED), "\n"])
    return FOUND


_REGISTERED = "compdef _iomed_completion iomed"
_AUTOLOADED = (
    _REGISTERED,
    f"""\
if [[ -n "$compstate" ]]; then
  _iomed_completion
else
  {_REGISTERED}
fi""",
)
"""What zsh runs of a script in its fpath, which it reads only when the first key is pressed."""

_SHELLS = ("bash", "zsh", "fish", "powershell", "pwsh")

_EPILOG = (
    "Begin with a text of your own: iomed story.txt. What a command can do is told by iomed help"
    " COMMAND, everything by iomed help --man."
)


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
        f"--fields={ALONE}" if one in ("--fields", "-F") and next_.startswith("-") else one
        for one, next_ in pairwise(given)
    ]
