"""What jobs are told: arguments and options of the commands that make or keep data."""

from typing import Annotated

import typer

from iomed_cli.cli import arguments
from iomed_cli.cli.completion import names
from iomed_cli.kinds import DatasetFormat

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
