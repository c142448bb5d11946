"""The manual page: the help of all commands, as man reads it."""

from __future__ import annotations

import inspect
import re
from collections.abc import Iterator, Sequence
from typing import Any

from iomed_cli.cli.guidance.help_pages import COMMANDS, option_groups, summary

_STATUSES = (
    ("0", "something was found; a verified quotation is right"),
    ("1", "nothing was found; a verified quotation is wrong"),
    ("2", "wrong usage, data that cannot be used, or output that cannot be written"),
    ("70", "a mistake in iomed itself"),
    ("130, 143", "ended by Ctrl-C, or by kill"),
    ("141", "the reader closed the pipe"),
)
_VARIABLES = (
    ("IOMED_DATA", "The source that is asked where a command names none."),
    ("IOMED_PAGER, PAGER", "What shows on a terminal what is more than a screen."),
    ("IOMED_MAX_SIZE", "The same as --max-size."),
    ("NO_COLOR", "No colours, whatever is in it."),
    ("COLUMNS", "How wide a table is."),
)


def manual_page(group: Any, listings: Sequence[str]) -> Iterator[str]:
    """Give the page, piece by piece; what all listings share is in it once."""
    from iomed_cli import __version__

    root = group.context_class(group, info_name="iomed")
    yield f'.TH IOMED 1 "" "iomed {__version__}" "User Commands"\n.SH NAME\n'
    first, examples = _described(group)
    yield f"iomed \\- {_text(first[0].lower() + first[1:].rstrip('.'))}\n"
    yield ".SH SYNOPSIS\n.B iomed\n.I COMMAND\n[OPTIONS] [ARGS]\n.br\n.B iomed\n.I SOURCE\n"
    yield ".SH DESCRIPTION\n" + _text(first) + "\n" + _examples(examples)
    contexts = {
        name: group.context_class(command, info_name=name, parent=root)
        for name, command in group.commands.items()
    }
    records = {name: list(option_groups(group.commands[name], contexts[name])) for name in contexts}
    each = [{one for _, some in records[name] for one in some} for name in listings]
    shared = set.intersection(*each)
    for heading, names in COMMANDS.items():
        yield f".SH COMMANDS: {heading.upper()}\n"
        for name in names:
            own = [
                one
                for _, some in records[name]
                for one in some
                if not (name in listings and one in shared) and not one[0].startswith("-h, ")
            ]
            yield _section(group.commands[name], contexts[name], own)
    yield ".SH OPTIONS OF ALL LISTINGS\n"
    yield _text(f"These are of {', '.join(listings)}.") + "\n"
    for heading, some in records[listings[0]]:
        rows = [one for one in some if one in shared]
        yield f".SS {heading}\n{_listed(rows)}" if rows else ""
    yield ".SH EXIT STATUS\n" + _listed(_STATUSES)
    yield ".SH ENVIRONMENT\n" + _listed(_VARIABLES)


def _section(command: Any, context: Any, options: Sequence[tuple[str, str]]) -> str:
    pieces = " ".join(command.collect_usage_pieces(context))
    examples = _described(command)[1]
    usage = f".SS {_text(command.name)}\n.B iomed {_text(command.name)}\n{_text(pieces)}\n.PP\n"
    return f"{usage}{_text(summary(command))}\n{_examples(examples)}{_listed(options)}"


def _described(command: Any) -> tuple[str, str]:
    """Give the first sentence of a help text, and its examples."""
    first, _, examples = inspect.cleandoc(command.help or "").partition("\b")
    return " ".join(first.split()), examples.strip("\n")


def _examples(lines: str) -> str:
    return f".PP\n.RS 4\n.nf\n{_text(lines)}\n.fi\n.RE\n" if lines else ""


def _listed(rows: Sequence[tuple[str, str]]) -> str:
    return "".join(f".TP\n.B {_text(name)}\n{_text(about)}\n" for name, about in rows)


def _text(words: str) -> str:
    """Give words that roff prints as they are."""
    escaped = words.replace("\\", "\\e").replace("-", "\\-")
    return re.sub(r"^([.'])", r"\\&\1", escaped, flags=re.MULTILINE)
