"""The options of the commands, and what their completion offers."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterable
from typing import TYPE_CHECKING, Annotated, Literal, NamedTuple

import typer

from iomed_cli.errors import IomedError
from iomed_cli.jobs.requests import Collecting as Collecting
from iomed_cli.jobs.requests import Color as Color
from iomed_cli.jobs.requests import DatasetFormat
from iomed_cli.jobs.requests import Extracting as Extracting
from iomed_cli.model import CountryRole, FactCategory, OrganizationKind, QuoteKind

if TYPE_CHECKING:
    from iomed_cli.query.dataset import NameKind

Format = Literal["table", "json", "jsonl", "csv", "tsv", "markdown"]


class Output(NamedTuple):
    """The options of every command that shows rows; `cli.listing` adds them."""

    format: Format | None
    json: bool
    fields: str | None
    no_header: bool
    sort: str | None
    reverse: bool
    limit: int | None
    color: Color
    data: str | None
    since: str | None
    until: str | None
    publisher: str | None
    cluster: str | None


def _completing(names: Callable[[typer.Context], Iterable[str]]) -> Callable[..., list[str]]:
    """Give a completion that offers names from the data that the command line names.

    Of these typer keeps what begins with the word that is typed.
    """

    def complete(ctx: typer.Context) -> list[str]:
        try:
            return [name for name in dict.fromkeys(names(ctx)) if _harmless(name)]
        except IomedError:
            return []

    return complete


def _harmless(name: str) -> bool:
    # Zsh evaluates what it is offered, and every shell the line that comes of it.
    return name.isprintable() and not any(mark in name for mark in '\\`$"')


def _names(ctx: typer.Context, *kinds: NameKind) -> Iterable[str]:
    from iomed_cli.archive.open import load

    path = ctx.params.get("data")
    if path == "-":
        # Reading it would take the keys that are typed next.
        return ()
    # The shell has not yet put a path in place of ~.
    data = load(None if path is None else os.path.expanduser(path))  # noqa: PTH111
    return [name for kind in kinds for name in data.names(kind)]


def _speakers(ctx: typer.Context) -> Iterable[str]:
    return _names(ctx, "speakers")


def _countries(ctx: typer.Context) -> Iterable[str]:
    return _names(ctx, "countries")


def _organizations(ctx: typer.Context) -> Iterable[str]:
    return _names(ctx, "organizations")


def _countries_and_organizations(ctx: typer.Context) -> Iterable[str]:
    return _names(ctx, "countries", "organizations")


def _ids(ctx: typer.Context) -> Iterable[str]:
    return _names(ctx, "ids")


def _articles(ctx: typer.Context) -> Iterable[str]:
    return _names(ctx, "articles")


def _publishers(ctx: typer.Context) -> Iterable[str]:
    return _names(ctx, "publishers")


def _fields(ctx: typer.Context) -> Iterable[str]:
    from iomed_cli.output.views import VIEWS

    return VIEWS[str(ctx.info_name)].fields


def _last_field(ctx: typer.Context, incomplete: str) -> list[str]:
    """Offer what may follow the fields that are there already: ``--fields id,sp``."""
    before, comma, last = incomplete.rpartition(",")
    return [before + comma + name for name in _fields(ctx) if name.startswith(last)]


# Arguments and options by the names that the commands give them.

SpeakerName = Annotated[
    str | None,
    typer.Option(
        "--speaker",
        "-s",
        metavar="NAME",
        help="Only what is said by this person: the whole name or a part, small typos forgiven.",
        autocompletion=_completing(_speakers),
    ),
]
Keywords = Annotated[
    list[str] | None,
    typer.Option(
        "--keyword",
        "-k",
        metavar="WORDS",
        help="Only what has these words, in a row. Give it again for more: all must match.",
    ),
]
AnyKeyword = Annotated[
    bool, typer.Option("--any", help="One of the keywords is enough.", show_default=False)
]
Kind = Annotated[
    QuoteKind | None,
    typer.Option("--kind", metavar="KIND", help="Only direct, indirect or mixed quotations."),
]
Mentions = Annotated[
    str | None,
    typer.Option(
        "--mentions",
        "-m",
        metavar="NAME",
        help="Only what names this country or organization.",
        autocompletion=_completing(_countries_and_organizations),
    ),
]
Unique = Annotated[
    bool,
    typer.Option(
        "--unique",
        "-u",
        help="One row for what is printed again, whole or trimmed: how often, where, when first.",
        show_default=False,
    ),
]
Context = Annotated[
    int,
    typer.Option(
        "--context",
        "-C",
        metavar="N",
        min=0,
        help="Show N words of the article on either side.",
        show_default=False,
    ),
]
PersonArgument = Annotated[
    str | None,
    typer.Argument(
        metavar="[NAME]",
        help="Only who bears this name, speaking or not.",
        autocompletion=_completing(_speakers),
    ),
]
All = Annotated[
    bool,
    typer.Option("--all", "-a", help="With those who are only mentioned.", show_default=False),
]
CountryArgument = Annotated[
    str | None,
    typer.Argument(
        metavar="[NAME]",
        help="Only this country: its name, another name for it or its ISO code.",
        autocompletion=_completing(_countries),
    ),
]
RoleOption = Annotated[
    CountryRole | None,
    typer.Option(
        "--role",
        metavar="ROLE",
        help="Only initiators (listed as jointly initiating) or those only mentioned.",
    ),
]
OrganizationArgument = Annotated[
    str | None,
    typer.Argument(
        metavar="[NAME]",
        help="Only organizations with this name or abbreviation.",
        autocompletion=_completing(_organizations),
    ),
]
OrganizationKindOption = Annotated[
    OrganizationKind | None,
    typer.Option("--kind", metavar="KIND", help="Only those of a kind, such as university."),
]
FactQuery = Annotated[
    str | None, typer.Argument(metavar="[QUERY]", help="Only facts that have these words.")
]
Category = Annotated[
    FactCategory | None,
    typer.Option("--category", "-c", metavar="CATEGORY", help="Only facts of a category."),
]
SearchQuery = Annotated[str, typer.Argument(metavar="QUERY", help="A name or words in a row.")]
Id = Annotated[
    str,
    typer.Argument(
        metavar="ID",
        help="A record's id, as the listings show it; ARTICLE/ID where several articles have it.",
        autocompletion=_completing(_ids),
    ),
]
ArticleId = Annotated[
    str | None,
    typer.Argument(
        metavar="[ID]",
        help="The article's id; needed only where there are several.",
        autocompletion=_completing(_articles),
    ),
]

Inputs = Annotated[
    list[str],
    typer.Argument(
        metavar="INPUT...",
        help="Articles: text or HTML files, JSON Lines (id, title, text, date, url), each of them"
        " also as .gz; - is stdin.",
    ),
]
DatasetFormatOption = Annotated[
    DatasetFormat | None,
    typer.Option(
        "--format",
        "-f",
        metavar="FORMAT",
        help="json, laid out for people (the default for one article), or jsonl, one a line.",
    ),
]
OutputFile = Annotated[
    str | None,
    typer.Option(
        "--output",
        "-o",
        metavar="FILE",
        help="Write here instead of to stdout; the file changes only once all is done.",
    ),
]
Workers = Annotated[
    int,
    typer.Option(
        "--workers",
        "-w",
        metavar="N",
        min=1,
        max=256,
        help="Let N processes share the articles.",
        show_default=False,
    ),
]
Into = Annotated[
    str,
    typer.Option(
        "--into",
        metavar="FILE",
        help="The collection, made where there is none; a folder (it ends with /) gets one for"
        " each input.",
    ),
]
CollectionArguments = Annotated[
    list[str], typer.Argument(metavar="FILE...", help="Collections that `collect` has made.")
]
ForgottenIds = Annotated[
    list[str],
    typer.Argument(
        metavar="ID...",
        help="Articles' ids, as `articles` shows them.",
        autocompletion=_completing(_articles),
    ),
]
Explain = Annotated[
    bool,
    typer.Option(
        "--explain",
        "-e",
        help="Show the text with each quotation, cue and mention marked, and which rule found it.",
        show_default=False,
    ),
]
ClaimArgument = Annotated[
    str | None, typer.Argument(metavar="[WORDS]", help="The quotation to verify.")
]
ClaimedSpeaker = Annotated[
    str | None,
    typer.Option(
        "--speaker",
        "-s",
        metavar="NAME",
        help="Who is said to have said it.",
        autocompletion=_completing(_speakers),
    ),
]
Claims = Annotated[
    str | None,
    typer.Option(
        "--from",
        metavar="FILE",
        help="Verify many: JSON Lines or CSV with text and speaker; - is stdin.",
    ),
]
Draft = Annotated[
    str | None,
    typer.Option(
        "--draft",
        metavar="FILE",
        help="Verify every quotation in a draft: Markdown, HTML or plain text; - is stdin.",
    ),
]

FormatOption = Annotated[
    Format | None,
    typer.Option(
        "--format",
        "-f",
        metavar="FORMAT",
        help="table (the default), json, jsonl, csv, tsv or markdown.",
    ),
]
Json = Annotated[
    bool, typer.Option("--json", "-j", help="The same as --format json.", show_default=False)
]
Fields = Annotated[
    str | None,
    typer.Option(
        "--fields",
        "-F",
        metavar="A,B,C",
        help="Only these fields, in this order; alone it lists what there is.",
        autocompletion=_last_field,
    ),
]
NoHeader = Annotated[
    bool, typer.Option("--no-header", help="Leave out the line of headers.", show_default=False)
]
Sort = Annotated[
    str | None,
    typer.Option(
        "--sort",
        metavar="FIELD",
        help="Sort by a field rather than by score and place.",
        autocompletion=_completing(_fields),
    ),
]
Reverse = Annotated[
    bool, typer.Option("--reverse", "-r", help="Turn the order round.", show_default=False)
]
Limit = Annotated[
    int | None,
    typer.Option("--limit", "-n", metavar="N", min=0, help="Show at most N rows."),
]
ColorOption = Annotated[
    Color,
    typer.Option(
        "--color",
        metavar="WHEN",
        help="auto (on a terminal, the default), always or never.",
        show_default=False,
    ),
]
Since = Annotated[
    str | None,
    typer.Option(
        "--since", metavar="DATE", help="Only articles of this day, month or year, or later."
    ),
]
Until = Annotated[
    str | None,
    typer.Option(
        "--until", metavar="DATE", help="Only articles of this day, month or year, or earlier."
    ),
]
Publisher = Annotated[
    str | None,
    typer.Option(
        "--publisher",
        metavar="NAME",
        help="Only what this medium has printed.",
        autocompletion=_completing(_publishers),
    ),
]
Cluster = Annotated[
    str | None,
    typer.Option(
        "--cluster",
        metavar="ADDRESS",
        help="Let the workers of this Dask scheduler (tcp://…) share a folder of collections.",
    ),
]
Data = Annotated[
    str | None,
    typer.Option(
        "--data",
        "-d",
        metavar="FILE",
        envvar="IOMED_DATA",
        help="Explore this extraction, JSON or JSON Lines, this collection, or a folder of some,"
        " instead of the bundled article; - is stdin.",
        show_default=False,
    ),
]

OUTPUT = {
    "format": (FormatOption, None),
    "json": (Json, False),
    "fields": (Fields, None),
    "no_header": (NoHeader, False),
    "sort": (Sort, None),
    "reverse": (Reverse, False),
    "limit": (Limit, None),
    "color": (ColorOption, "auto"),
    "data": (Data, None),
    "since": (Since, None),
    "until": (Until, None),
    "publisher": (Publisher, None),
    "cluster": (Cluster, None),
}
"""The options of `Output` with their defaults, in the order in which help shows them."""
