"""What the shells are told may follow: names, ids and fields, and how bash takes them."""

import contextlib
import io
import os
import re
from collections.abc import Callable, Iterable
from typing import TYPE_CHECKING, Any

import typer

from iomed_cli.errors import IomedError

if TYPE_CHECKING:
    from iomed_cli.query.dataset import Dataset
    from iomed_cli.query.record_names import NameKind


def names(*kinds: "NameKind") -> Callable[[typer.Context], list[str]]:
    """Give a completion that offers names of some kinds from the data that the line names.

    Of these typer keeps what begins with the word that is typed.
    """

    def complete(ctx: typer.Context) -> list[str]:
        try:
            return [name for name in dict.fromkeys(_names(ctx, kinds)) if _harmless(name)]
        except IomedError:
            return []

    return complete


def _names(ctx: typer.Context, kinds: Iterable["NameKind"]) -> Iterable[str]:
    data = _data(ctx)
    return [name for kind in kinds for name in data.names(kind)] if data else ()


def _data(ctx: typer.Context) -> "Dataset | None":
    """Give the articles that the line names; None where to read them is no business of a key."""
    from iomed_cli.cli.source_arguments import chosen, is_source
    from iomed_cli.inputs.locations import is_remote
    from iomed_cli.intake.load import load

    # Where the value of the last option is typed, what stands before it is left over.
    given = [one for one in (*(ctx.params.get("arguments") or ()), *ctx.args) if is_source(one)]
    collection = ctx.params.get("collection")
    sources = chosen(given, [collection] if collection else ctx.params.get("data"))
    # The shell has not yet put a path in place of ~.
    sources = sources and [os.path.expanduser(one) for one in sources]  # noqa: PTH111
    if sources and any(one == "-" or is_remote(one) or _is_device(one) for one in sources):
        # Reading standard input would take the keys that are typed next, a pipe may wait, and
        # so may an address.
        return None
    return load(sources)


def ids(ctx: typer.Context) -> list[tuple[str, str]]:
    """Offer the ids of records, each with its words, which zsh and fish show beside it."""
    try:
        data = _data(ctx)
        if data is None:
            return []
        if data.several:
            return [(one, "") for one in data.names("ids")]
        records = (record for one in data.extractions for record in one.records())
        return [(record.id, _about(record)) for record in records]
    except IomedError:
        return []


def _about(record: Any) -> str:
    """Give the beginning of what a record says, without what zsh would evaluate."""
    said = getattr(record, "text", None) or getattr(record, "statement", None) or record.name
    speaker = getattr(record, "speaker", None)
    words = f"{speaker} - {said}" if speaker else str(said)
    plain = re.sub(r"(?<=\w)'(?=\w)", "’", words)
    plain = " ".join(re.sub(_UNSAFE, " ", plain).split())
    return plain if len(plain) <= _SHOWN else plain[:_SHOWN].rsplit(" ", 1)[0] + " ..."


_UNSAFE = r"[^\w,.;!?%’-]"
_SHOWN = 60
"""Letters of a record's words that stand beside its id."""


def _is_device(path: str) -> bool:
    from pathlib import Path

    from iomed_cli.inputs.locations import is_device

    return is_device(Path(path))


def _harmless(name: str) -> bool:
    # Zsh evaluates what it is offered, and every shell the line that comes of it.
    return name.isprintable() and not any(mark in name for mark in '\\`$"')


def fields(ctx: typer.Context) -> list[str]:
    """Offer the fields of the command's rows."""
    from iomed_cli.query.display.views import VIEWS

    view = VIEWS[str(ctx.info_name)]
    return [*view.fields, *view.article_fields]


def last_field(ctx: typer.Context, incomplete: str) -> list[str]:
    """Offer what may follow the fields that are there already: ``--fields id,sp``."""
    before, comma, last = incomplete.rpartition(",")
    return [before + comma + name for name in fields(ctx) if name.startswith(last)]


def for_bash(app: typer.Typer) -> str:
    """Give what may follow on bash's command line, which it inserts as it stands."""
    import shlex

    with contextlib.redirect_stdout(io.StringIO()) as out, contextlib.suppress(SystemExit):
        app([], prog_name="iomed")
    try:
        shlex.split(os.environ.get("COMP_WORDS", ""))
    except ValueError:
        # Within a quotation mark that is still open nothing needs to be escaped.
        return out.getvalue()
    return re.sub(r"[^\w\n@%+=:,./-]", r"\\\g<0>", out.getvalue())


def close_quotation() -> None:
    """Close the quotation mark within which somebody types, for shells other than bash.

    Typer would take the blank in ``--speaker "Wang `` for the end of a word.
    """
    import shlex

    line = os.environ.get("_TYPER_COMPLETE_ARGS", "")
    for mark in ('"', "'"):
        try:
            shlex.split(line)
        except ValueError:
            pass
        else:
            return
        try:
            words = shlex.split(line + mark)
        except ValueError:
            continue
        os.environ["_TYPER_COMPLETE_ARGS"] = shlex.join(words)
        return
