"""What jobs are told: arguments and options of the commands that make, keep or verify."""

from typing import Annotated, Literal

import typer

from iomed_cli.cli import arguments
from iomed_cli.cli.completion import names
from iomed_cli.cli.guidance import help_pages as group
from iomed_cli.kinds import DatasetFormat

VerdictFormat = Literal[
    "table", "json", "jsonl", "csv", "csv-excel", "tsv", "markdown", "html", "github", "sarif"
]

Inputs = Annotated[
    list[str],
    typer.Argument(
        metavar="INPUT...",
        help="Articles: files (text, HTML, PDF, JSON Lines and others), folders of them, addresses;"
        " - is stdin.",
    ),
    arguments.path,
]
Labelled = Annotated[
    str,
    typer.Argument(metavar="FOLDER", help="Texts with labels: NAME.txt, and beside it NAME.json."),
    arguments.path,
]
Mistakes = Annotated[
    bool,
    typer.Option("--mistakes", help="List each mistake with its place.", show_default=False),
]
DatasetFormatOption = Annotated[
    DatasetFormat | None,
    typer.Option(
        "--format",
        "-f",
        metavar="FORMAT",
        case_sensitive=False,
        help="json, laid out for people (the default for one article), or jsonl, one a line.",
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
        help="Use N processes.",
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
    arguments.path,
]
CollectionArguments = Annotated[
    list[str],
    typer.Argument(metavar="FILE...", help="Collections that `collect` has made."),
    arguments.path,
]
Collection = Annotated[
    str | None,
    typer.Option(
        "--data",
        "-d",
        metavar="FILE",
        envvar="IOMED_DATA",
        help="The collection that they are taken out of.",
        show_default=False,
    ),
    arguments.path,
]
ForgottenIds = Annotated[
    list[str],
    typer.Argument(
        metavar="ID...",
        help="Articles' ids, as `articles` shows them.",
        autocompletion=names("articles"),
    ),
]
DryRun = Annotated[
    bool,
    typer.Option(
        "--dry-run",
        help="Only say what would be removed.",
        show_default=False,
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
    str | None, typer.Argument(metavar="[WORDS]", help="The quotation to verify."), arguments.claim
]
ClaimedSpeaker = Annotated[
    str | None,
    typer.Option(
        "--speaker",
        "-s",
        metavar="NAME",
        help="Who is said to have said it.",
        autocompletion=names("quoted"),
    ),
    arguments.person,
]
Claims = Annotated[
    str | None,
    typer.Option(
        "--from",
        metavar="FILE",
        help="Verify many: JSON Lines or CSV with text and speaker; - is stdin.",
    ),
    arguments.path,
]
Drafts = Annotated[
    list[str] | None,
    typer.Option(
        "--draft",
        metavar="FILE",
        help="Check a draft, its quotations, figures, dates, names: Markdown, HTML, text, Word"
        " and others; - is stdin. Give it several times for several drafts.",
        show_default=False,
    ),
    arguments.path,
]
AllMarked = Annotated[
    bool,
    typer.Option(
        "--all",
        help="List too what stands in quotation marks in a draft and nobody says, and every figure,"
        " date and name that is right.",
        show_default=False,
    ),
]
OnlyKinds = Annotated[
    str | None,
    typer.Option(
        "--only",
        metavar="A,B",
        help="Check only these in a draft: quotations, figures, dates, names, roles, organizations,"
        " countries, sums.",
        show_default=False,
    ),
]
Reuse = Annotated[
    bool,
    typer.Option(
        "--reuse",
        help="Tell too what a draft has word for word from a source, outside of quotation marks.",
        show_default=False,
    ),
]
Watch = Annotated[
    bool,
    typer.Option(
        "--watch",
        help="Check a draft again whenever it or a source changes; Ctrl-C ends it.",
        show_default=False,
    ),
]
VerdictFormatOption = Annotated[
    VerdictFormat | None,
    typer.Option(
        "--format",
        "-f",
        metavar="FORMAT",
        help="table (the default; of a draft one line each, for editors), json, jsonl, csv,"
        " csv-excel, tsv, markdown or html, a page; of a draft also github, annotations of a pull"
        " request, and sarif, for code scanners. With --output, what the file's name says.",
        case_sensitive=False,
        rich_help_panel=group.OUTPUT,
    ),
]
