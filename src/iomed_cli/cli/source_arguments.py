"""Which articles a command is asked of: every command takes sources beside what it looks for."""

import functools
import inspect
import os
from collections.abc import Callable, Sequence
from pathlib import PurePath
from typing import TYPE_CHECKING, Annotated, Any, get_args

import typer

from iomed_cli.cli import arguments
from iomed_cli.cli.process import Work
from iomed_cli.cli.streams import has_unread_input, say
from iomed_cli.errors import IomedError
from iomed_cli.lazy_patterns import lazy
from iomed_cli.quantities import quantity

if TYPE_CHECKING:
    from iomed_cli.query.dataset import Dataset

BUNDLED = "the article that comes with iomed"

_WITH_IDS = ("show", "cite", "article")
"""Commands whose argument is an id, which may have a slash in it."""

_WITH_CHOICE = ("show", "cite")
"""Commands that say which ids there are where none is given."""

_WITH_SLASHES = (*_WITH_IDS, "verify")
"""Commands whose argument is no source merely because there is a slash in it."""

_READING_INPUT = ("mcp",)
"""Commands that read standard input themselves, whatever they are asked."""

_NAMED = 3
"""Sources that are named when it is said what was searched."""


def is_source(argument: str, strict: bool = False) -> bool:
    """Tell a source from a query: it is ``-``, an address, a file or folder, or named like one.

    Strictly, what is only named like one is a query.
    """
    if argument == "-" or "://" in argument:
        return True
    if os.path.isfile(argument):  # noqa: PTH113
        return True
    slash = "/" in argument or os.sep in argument
    if (slash or not argument.strip(".")) and os.path.isdir(argument):  # noqa: PTH112
        return True
    if strict:
        return False
    if "." in argument:
        from iomed_cli.inputs.documents.document_formats import is_known_suffix
        from iomed_cli.inputs.locations import SUFFIX

        if is_known_suffix(argument) or argument.endswith(SUFFIX):
            return True
    # Somebody looks for "and / or", but no folder is called so.
    return slash and not any(map(str.isspace, argument))


def with_sources(command: Callable[..., Work]) -> Callable[..., Work]:
    """Give a command that takes sources as arguments, beside its own one, as with ``--data``.

    Its ``data`` is then the list of all sources that are named; None where there is none.
    """
    name = command.__name__
    parameters = dict(inspect.signature(command).parameters)
    if "data" not in parameters:
        return command
    own = next((one for one in parameters.values() if _argument(one)), None)

    @functools.wraps(command)
    def run(**given: Any) -> Work:
        named = given.pop("arguments") or []
        queries, sources = _split(name, named, own is not None, bool(given["data"]))
        if own is not None:
            given[own.name] = _query(name, own, queries, sources)
            _tell_of_folders(name, queries)
        elif queries:
            raise IomedError(_no_query(name, queries, sources))
        given["data"] = chosen(sources, given["data"])
        work = command(**given)
        others = given.get("claims") or given.get("draft") or name in _READING_INPUT
        return work if others or given["data"] else _telling(name, work)

    declared = inspect.Parameter(
        "arguments",
        inspect.Parameter.KEYWORD_ONLY,
        annotation=_declared(own),
        default=None,
    )
    keyword = inspect.Parameter.KEYWORD_ONLY
    others = [one.replace(kind=keyword) for one in parameters.values() if one is not own]
    both = [declared, *others]
    run.__signature__ = inspect.Signature(both)  # type: ignore[attr-defined]
    run.__annotations__ = {one.name: one.annotation for one in both}
    return run


def _telling(name: str, work: Work) -> Work:
    """Give work that says where something was sent to it that it has not read."""

    def run() -> int:
        # Whoever pipes on what is written (`| head`) may end the work before its end.
        told = has_unread_input(come=True)
        if told:
            tell()
        status = work()
        if not told and has_unread_input():
            tell()
        return status

    def tell() -> None:
        say(f"this is {BUNDLED}; standard input is not read: {_reading_it(name)} reads it")

    return run


def chosen(sources: Sequence[str], data: Sequence[str] | None) -> list[str] | None:
    """Give all sources that are named; None where the bundled article is asked."""
    named = [*sources, *(data or ())]
    if named.count("-") > 1:
        raise IomedError("standard input can be read only once: give - once")
    if named:
        return named
    setting = os.environ.get("IOMED_DATA")
    return [setting] if setting else None


_SHOWN = {"-": "standard input", ".": "this folder", "..": "the folder above"}


def searched(names: Sequence[str] | None, asked: int, number: int) -> str:
    """Say what was searched, of what is named and has a number of articles."""
    if names is None:
        where = f"{BUNDLED}; --data FILE searches yours"
        return f"Searched {where}." if asked else f"Searched nothing of {where}."
    articles = quantity(number, "article")
    if asked != number:
        return f"Searched {asked:,} of {articles} in {listed(names)}."
    return (
        f"Searched {listed(names)}." if number == 1 else f"Searched {articles} in {listed(names)}."
    )


def listed(names: Sequence[str]) -> str:
    """Give the names of sources one after the other, the first of them where there are many."""
    shown = [_SHOWN.get(name, name) for name in names[:_NAMED]]
    if len(names) > _NAMED:
        shown.append(f"{len(names) - _NAMED} more")
    return shown[0] if len(shown) == 1 else f"{', '.join(shown[:-1])} and {shown[-1]}"


def listed_files(names: Sequence[str]) -> str:
    """Give the same for readers elsewhere: where files lie is nobody's business."""
    return listed([one if "://" in one else PurePath(one).name or one for one in names])


def _argument(parameter: inspect.Parameter) -> bool:
    metadata = get_args(parameter.annotation)[1:]
    return any(isinstance(one, typer.models.ArgumentInfo) for one in metadata)


def _declared(own: inspect.Parameter | None) -> Any:
    """Give the argument that takes a command's own one, and sources."""
    about = "SOURCE: a text, page, extraction, collection, folder or address to ask; - is stdin."
    metavar, completion = "[SOURCE]...", None
    if own is not None:
        info = get_args(own.annotation)[1]
        metavar, completion = f"{info.metavar} {metavar}", info.autocompletion
        about = f"{info.metavar.strip('[]')}: {info.help[0].lower()}{info.help[1:]} {about}"
    argument = typer.Argument(metavar=metavar, help=about, autocompletion=completion)
    return Annotated[list[str] | None, argument, arguments.path]


def _split(
    name: str, named: Sequence[str], takes_query: bool, with_data: bool
) -> tuple[list[str], list[str]]:
    """Tell what is looked for from where, each in order."""
    if not takes_query:
        sources = [one for one in named if is_source(one) or os.path.isdir(one)]  # noqa: PTH112
        return [one for one in named if one not in sources], sources
    if name in _WITH_IDS and with_data:
        return list(named), []
    slashes = name in _WITH_SLASHES
    queries = [one for one in named if not is_source(one, with_data or (slashes and _is_id(one)))]
    sources = [one for one in named if one not in queries]
    for one in sources:
        _refuse_doubtful(name, one)
    return queries, sources


def _tell_of_folders(name: str, queries: Sequence[str]) -> None:
    """Say how a folder is read whose name alone is what is looked for."""
    for one in queries:
        if os.path.isdir(one):  # noqa: PTH112
            typed = typed_sources([f"{one}/"])
            say(f"“{one}” is looked for; the folder of that name is read by: iomed {name}{typed}")


def _refuse_doubtful(name: str, source: str) -> None:
    """Raise IomedError for what may be meant as words, and is no file: ``24/7``."""
    if _is_id(source) and "/" in source and "://" not in source and not os.path.exists(source):  # noqa: PTH110
        raise IomedError(
            f"{source}: there is no such file or folder; if it is what you look for, say where:"
            f" iomed {name} {source} --data SOURCE"
        )


def _is_id(argument: str) -> bool:
    """Tell ARTICLE/ID from the name of a file that is not there."""
    last = argument.rpartition("/")[2]
    return not argument.startswith((".", "/")) and "." not in last and bool(last)


def _query(
    name: str, own: inspect.Parameter, queries: Sequence[str], sources: Sequence[str]
) -> str | list[str] | None:
    """Give what is looked for. Raises IomedError for more than there may be, or for too few."""
    if queries and get_args(own.annotation)[0] == list[str]:
        return list(queries)
    if len(queries) > 1 and name == "article":
        raise IomedError("article shows one article: give one id")
    folders = [one for one in queries if os.path.isdir(one)]  # noqa: PTH112
    if len(queries) > 1 and len(queries) - len(folders) == 1:
        words = next(one for one in queries if one not in folders)
        typed = typed_sources([words, *(f"{one}/" for one in folders), *sources])
        raise IomedError(f"a folder is named with a slash: iomed {name}{typed}")
    if len(queries) > 1:
        words = " ".join(queries)
        typed = f'"{words}"{typed_sources(sources)}'
        raise IomedError(f"several words go in quotation marks: iomed {name} {typed}")
    if queries:
        return queries[0]
    if name in _WITH_CHOICE:
        # Which there are is said once the articles are read.
        return []
    if own.default is inspect.Parameter.empty:
        metavar = get_args(own.annotation)[1].metavar
        typed = f"iomed {name} {metavar.strip('.')}{typed_sources(sources)}"
        so = f": {typed}" if sources else ""
        raise IomedError(f"Missing argument '{metavar}'{so}. See `iomed help {name}`.")
    return None


def no_id(name: str, dataset: "Dataset", sources: Sequence[str] | None) -> IomedError:
    """Give the error of a command that needs the id of a record: which there are to choose from."""
    from iomed_cli.query.show import ids_to_choose

    found = ids_to_choose(dataset, cited=name == "cite")
    if found is None:
        return IomedError(f"{name} needs an id, and there are no quotations and no facts here")
    typed = typed_sources(sources)
    return IomedError(
        f"{name} needs an id, one of {found.ids}: iomed {name} {found.first}{typed};"
        f" `iomed {found.listing}{typed}` lists the {found.what}"
    )


def _no_query(name: str, queries: Sequence[str], sources: Sequence[str]) -> str:
    from iomed_cli.inputs.locations import near_file

    words = " ".join(queries)
    said = f"{name} takes sources, and “{words}” is none"
    if name == "quotes":
        typed = typed_sources(sources)
        return (
            f'{said}{near_file(words)}: iomed quotes{typed} --speaker "{words}" for a name,'
            f' --keyword "{words}" for words'
        )
    return f"{said}: no such file, folder or address{near_file(words)}"


def typed_sources(sources: Sequence[str] | None) -> str:
    """Give sources as they are typed behind a command; of many, that there were some."""
    import shlex

    if sources is not None and len(sources) > _NAMED:
        return " SOURCE..."
    return "".join(f" {shlex.quote(one)}" for one in sources or ())


def with_typed_sources(note: str, sources: Sequence[str] | None) -> str:
    """Give a note in which the command that it ends with asks the same sources."""
    typed = typed_sources(sources)
    # A full stop behind a command would be typed, too, and may be a folder.
    return _TYPED.sub(lambda found: found[1] + typed, note) if typed else note


_TYPED = lazy(r'\b(iomed (?:search ".*"|[a-z]+))\.?$')


def _reading_it(name: str) -> str:
    needed = {"show": " ID", "cite": " ID", "search": " QUERY", "verify": " WORDS"}
    return f"`iomed {name}{needed.get(name, '')} -`"
