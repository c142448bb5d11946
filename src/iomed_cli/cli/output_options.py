"""Which articles are asked, and how the rows are shown: the options of every listing."""

from pathlib import PurePath
from types import SimpleNamespace
from typing import Annotated, Literal

import typer

from iomed_cli.cli import arguments
from iomed_cli.cli.completion import fields, last_field, names
from iomed_cli.cli.guidance import help_pages as group
from iomed_cli.cli.streams import Color
from iomed_cli.errors import IomedError

Format = Literal[
    "table",
    "json",
    "jsonl",
    "csv",
    "csv-excel",
    "tsv",
    "markdown",
    "html",
    "svg",
    "xlsx",
    "csl-json",
    "annotation",
    "obsidian",
    "schema.org",
]

_SUFFIXES = {
    ".json": "json",
    ".jsonl": "jsonl",
    ".csv": "csv",
    ".tsv": "tsv",
    ".md": "markdown",
    ".html": "html",
    ".svg": "svg",
    ".xlsx": "xlsx",
}


class Output(SimpleNamespace):
    """What was given for the options of `OUTPUT`, which every listing has."""

    # A NamedTuple of as many takes half a millisecond to make.
    format: Format | None
    json: bool
    fields: str | None
    no_header: bool
    sort: str | None
    reverse: bool
    limit: int | None
    output: str | None
    no_pager: bool
    color: Color
    data: list[str] | None
    article: list[str] | None
    since: str | None
    until: str | None
    publisher: str | None
    cluster: str | None
    max_size: str


def chosen_format(format_: str | None, json: bool, output: str | None = None) -> str:
    """Give the format, that of a file by its name; raise IomedError where two are asked for."""
    if json and format_ not in (None, "json"):
        raise IomedError(f"--json and --format {format_} exclude each other: give one")
    if json or format_:
        return "json" if json else str(format_)
    suffix = PurePath(output or "").suffix.lower()
    if suffix not in ("", ".txt", *_SUFFIXES):
        known = ", ".join(_SUFFIXES)
        raise IomedError(f"{output}: nothing is written as {suffix}: give --format, or {known}")
    return _SUFFIXES.get(suffix, "table")


_SAID = ("quotes", "facts")
INTERCHANGE = {
    "csl-json": (*_SAID, "articles"),
    "annotation": _SAID,
    "obsidian": _SAID,
    "schema.org": (*_SAID, "articles"),
}
"""For each format of other programs the listings that it is of."""

_UNDERLYING = {"unique": "quotes", "unnamed": "speakers"}
"""Listings that are a choice of the rows of another."""


def refuse_listing(format_: str, listing: str, *, shaped: bool) -> None:
    """Raise IomedError where a format is not of a listing, or its fields are to be others."""
    listings = INTERCHANGE.get(format_)
    if listings is None:
        return
    listing = _UNDERLYING.get(listing, listing)
    if listing not in listings:
        of = f"{', '.join(listings[:-1])} and {listings[-1]}"
        raise IomedError(f"--format {format_} is of {of}, not of {listing}")
    if shaped:
        raise IomedError(
            f"--format {format_} has fields of its own: leave out --fields and --context"
        )


FormatOption = Annotated[
    Format | None,
    typer.Option(
        "--format",
        "-f",
        metavar="FORMAT",
        help="table (the default), json, jsonl, csv, csv-excel, tsv, markdown, html, svg"
        " (the bars of stats) or xlsx (a spreadsheet); with --output, what the file's name says."
        " csv has the exact words; csv-excel changes a cell that a spreadsheet would take for a"
        " formula. Quotations and facts can also be csl-json, annotation, obsidian or schema.org.",
        case_sensitive=False,
        rich_help_panel=group.OUTPUT,
    ),
]
Json = Annotated[
    bool,
    typer.Option(
        "--json",
        "-j",
        help="The same as --format json.",
        show_default=False,
        rich_help_panel=group.OUTPUT,
    ),
]
Fields = Annotated[
    str | None,
    typer.Option(
        "--fields",
        "-F",
        metavar="A,B,C",
        help="Only these fields or columns, in this order; alone it lists them, one a line.",
        autocompletion=last_field,
        rich_help_panel=group.OUTPUT,
    ),
]
NoHeader = Annotated[
    bool,
    typer.Option(
        "--no-header",
        help="Leave out the line of headers.",
        show_default=False,
        rich_help_panel=group.OUTPUT,
    ),
]
Sort = Annotated[
    str | None,
    typer.Option(
        "--sort",
        metavar="FIELD",
        help="Sort by a field, upwards; -FIELD downwards.",
        autocompletion=fields,
        rich_help_panel=group.OUTPUT,
    ),
]
Reverse = Annotated[
    bool,
    typer.Option(
        "--reverse",
        "-r",
        help="Reverse the order.",
        show_default=False,
        rich_help_panel=group.OUTPUT,
    ),
]
Limit = Annotated[
    int | None,
    typer.Option(
        "--limit",
        "-n",
        metavar="N",
        min=0,
        help="Show at most N rows.",
        rich_help_panel=group.OUTPUT,
    ),
]
OutputFile = Annotated[
    str | None,
    typer.Option(
        "--output",
        "-o",
        metavar="FILE",
        help="Write to this file instead of to stdout; it changes only once all is done.",
        rich_help_panel=group.OUTPUT,
    ),
    arguments.path,
]
NoPager = Annotated[
    bool,
    typer.Option(
        "--no-pager",
        help="Do not show on a terminal what is more than a screen in IOMED_PAGER, PAGER or less.",
        show_default=False,
        rich_help_panel=group.OUTPUT,
    ),
]
ArticleIds = Annotated[
    list[str] | None,
    typer.Option(
        "--article",
        metavar="ID",
        help="Only the article with this id. Give it again for more.",
        autocompletion=names("articles"),
        rich_help_panel=group.FILTERS,
    ),
]
ColorOption = Annotated[
    Color,
    typer.Option(
        "--color",
        metavar="WHEN",
        help="auto (on a terminal, the default), always or never.",
        show_default=False,
        case_sensitive=False,
        rich_help_panel=group.OUTPUT,
    ),
]
Since = Annotated[
    str | None,
    typer.Option(
        "--since",
        metavar="DATE",
        help="Only articles of this date or later: 2024, 2024-05 or 2024-05-28.",
        rich_help_panel=group.FILTERS,
    ),
    arguments.date,
]
Until = Annotated[
    str | None,
    typer.Option(
        "--until",
        metavar="DATE",
        help="Only articles of this date or earlier.",
        rich_help_panel=group.FILTERS,
    ),
    arguments.date,
]
Publisher = Annotated[
    str | None,
    typer.Option(
        "--publisher",
        metavar="NAME",
        help="Only articles of this publisher.",
        autocompletion=names("publishers"),
        rich_help_panel=group.FILTERS,
    ),
    arguments.words,
]
Cluster = Annotated[
    str | None,
    typer.Option(
        "--cluster",
        metavar="ADDRESS",
        help="Let the workers of this Dask scheduler (tcp://…) share a folder of collections.",
        rich_help_panel=group.SOURCES,
    ),
]
Data = Annotated[
    list[str] | None,
    typer.Option(
        "--data",
        "-d",
        metavar="SOURCE",
        help="Ask this instead of the bundled article: a text or page, an extraction (JSON, JSON"
        " Lines), a collection, a folder or an address; - is stdin. Give it again for more. The"
        " variable IOMED_DATA names one for all commands.",
        show_default=False,
        rich_help_panel=group.SOURCES,
    ),
    arguments.path,
]
MaxSize = Annotated[
    str,
    typer.Option(
        "--max-size",
        metavar="SIZE",
        envvar="IOMED_MAX_SIZE",
        help="Refuse an article, a draft or a data file that is larger (500K, 200M, 2G).",
        show_envvar=False,
        rich_help_panel=group.SOURCES,
    ),
]
MAX_SIZE = "128M"
OUTPUT = {
    "format": (FormatOption, None),
    "json": (Json, False),
    "fields": (Fields, None),
    "no_header": (NoHeader, False),
    "sort": (Sort, None),
    "reverse": (Reverse, False),
    "limit": (Limit, None),
    "output": (OutputFile, None),
    "no_pager": (NoPager, False),
    "color": (ColorOption, "auto"),
    "data": (Data, None),
    "article": (ArticleIds, None),
    "since": (Since, None),
    "until": (Until, None),
    "publisher": (Publisher, None),
    "cluster": (Cluster, None),
    "max_size": (MaxSize, MAX_SIZE),
}
"""The options of `Output` with their defaults, in the order in which help shows them."""
