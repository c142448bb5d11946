"""The pages of help: commands and options in groups, and no description cut short."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any

from typer.core import TyperCommand, TyperGroup

COMMANDS = {
    "Explore": (
        "quotes",
        "speakers",
        "countries",
        "organizations",
        "facts",
        "figures",
        "search",
        "stats",
        "show",
        "cite",
        "article",
        "page",
    ),
    "Your own texts": ("overview", "extract"),
    "Check a quotation": ("verify",),
    "Many articles": ("collect", "articles", "forget", "check"),
    "More": ("mcp", "eval", "help"),
}
"""The commands by what they are for, in the order of use."""

FILTERS, OUTPUT, SOURCES = "Filters", "Output", "Sources"
OPTION_GROUPS = ("Options", FILTERS, OUTPUT, SOURCES)
"""The groups of options, in the order in which help shows them."""

_RANGE = r"\s*\[[\d.<>=x]+\]$"
"""What typer appends to the help of a number: [x>=0]."""


class HelpfulCommand(TyperCommand):
    """A command whose help has its options in groups."""

    def collect_usage_pieces(self, ctx: Any) -> list[str]:
        """Give the arguments as man writes them: typer puts braces around what is required.

        What a command looks for and its sources are one argument to typer, in brackets.
        """
        pieces = (piece.strip("{}") for piece in super().collect_usage_pieces(ctx))
        return [piece[1:-1] if piece.endswith("[SOURCE]...]") else piece for piece in pieces]

    def format_options(self, ctx: Any, formatter: Any) -> None:
        """Write the arguments, then the options of each group."""
        for heading, records in option_groups(self, ctx):
            with formatter.section(heading):
                formatter.write_dl(records)


class HelpfulGroup(TyperGroup):
    """The list of commands, in groups, each with the whole of its first sentence."""

    def format_commands(self, ctx: Any, formatter: Any) -> None:
        """Write the commands of each group, one column for all."""
        width = max(map(len, self.commands)) + 2
        for heading, names in COMMANDS.items():
            with formatter.section(heading):
                rows = [(name.ljust(width - 2), summary(self.commands[name])) for name in names]
                formatter.write_dl(rows)


def summary(command: Any) -> str:
    """Give the first sentence of a command's help."""
    return str(command.short_help or "")


def option_groups(command: Any, ctx: Any) -> Iterator[tuple[str, list[tuple[str, str]]]]:
    """Give the headings of a command's help, each with what stands below it."""
    groups: dict[str, list[tuple[str, str]]] = {"Arguments": [], **{it: [] for it in OPTION_GROUPS}}
    for parameter in command.get_params(ctx):
        record = parameter.get_help_record(ctx)
        if record is None:
            continue
        argument = parameter.param_type_name == "argument"
        panel = getattr(parameter, "rich_help_panel", None)
        heading = "Arguments" if argument else panel or "Options"
        groups[heading].append((record[0], re.sub(_RANGE, "", record[1])))
    options = groups["Options"]
    others = [groups[heading] for heading in (FILTERS, OUTPUT, SOURCES) if groups[heading]]
    if others and len(options) == 1:
        # It is --help alone, which needs no heading of its own.
        others[-1].append(options.pop())
    return ((heading, records) for heading, records in groups.items() if records)
