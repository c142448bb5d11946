"""What may be asked for: arguments and options by the names that the commands give them."""

from typing import Annotated

import typer

from iomed_cli.cli import arguments
from iomed_cli.cli.completion import ids, names
from iomed_cli.cli.guidance.help_pages import FILTERS, OUTPUT
from iomed_cli.kinds import CountryRole, FactCategory, OrganizationKind, QuoteKind, Stance, StatBy

SpeakerNames = Annotated[
    list[str] | None,
    typer.Option(
        "--speaker",
        "-s",
        metavar="NAME",
        help="Only what is said by this person: the whole name or a part, small typos forgiven."
        " Give it again for more: any of them.",
        autocompletion=names("quoted"),
        rich_help_panel=FILTERS,
    ),
    arguments.person,
]
Keywords = Annotated[
    list[str] | None,
    typer.Option(
        "--keyword",
        "-k",
        metavar="WORDS",
        help="Only what has these words, in a row; inflections match. Give it again for more: all"
        " must match.",
        rich_help_panel=FILTERS,
    ),
    arguments.words,
]
AnyKeyword = Annotated[
    bool,
    typer.Option(
        "--any",
        help="One of the keywords is enough.",
        show_default=False,
        rich_help_panel=FILTERS,
    ),
]
Kind = Annotated[
    QuoteKind | None,
    typer.Option(
        "--kind",
        metavar="KIND",
        help="Only direct, indirect or mixed quotations.",
        case_sensitive=False,
        rich_help_panel=FILTERS,
    ),
]
StanceOption = Annotated[
    Stance | None,
    typer.Option(
        "--stance",
        metavar="STANCE",
        help="Only what the speaker states, denies, doubts, asks, demands, promises, expects or"
        " withholds (does not say).",
        case_sensitive=False,
        rich_help_panel=FILTERS,
    ),
]
MinConfidence = Annotated[
    float | None,
    typer.Option(
        "--min-confidence",
        metavar="P",
        min=0,
        max=1,
        help="Only what is as sure as this (0 to 1), both words and speaker, or read by a person.",
        rich_help_panel=FILTERS,
    ),
]
Mentions = Annotated[
    str | None,
    typer.Option(
        "--mentions",
        "-m",
        metavar="NAME",
        help="Only what names this country or organization.",
        autocompletion=names("countries", "organizations"),
        rich_help_panel=FILTERS,
    ),
    arguments.words,
]
Unique = Annotated[
    bool,
    typer.Option(
        "--unique",
        "-u",
        help="One row for a quotation that is printed several times, whole or trimmed: how often,"
        " where, when first.",
        show_default=False,
        rich_help_panel=OUTPUT,
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
        rich_help_panel=OUTPUT,
    ),
]
PersonArgument = Annotated[
    str | None,
    typer.Argument(
        metavar="[NAME]",
        help="Only who bears this name, speaking or not.",
        autocompletion=names("speakers"),
    ),
    arguments.person,
]
All = Annotated[
    bool,
    typer.Option(
        "--all",
        "-a",
        help="With those who are only mentioned.",
        show_default=False,
        rich_help_panel=FILTERS,
    ),
]
UnnamedSources = Annotated[
    bool,
    typer.Option(
        "--unnamed",
        help="Only sources without a name, and why they have none, where the text says so.",
        show_default=False,
    ),
]
CountryArgument = Annotated[
    str | None,
    typer.Argument(
        metavar="[NAME]",
        help="Only this country: its name, another name for it or its ISO code.",
        autocompletion=names("countries"),
    ),
    arguments.words,
]
RoleOption = Annotated[
    CountryRole | None,
    typer.Option(
        "--role",
        metavar="ROLE",
        help="Only initiators (listed as jointly initiating) or those only mentioned.",
        case_sensitive=False,
        rich_help_panel=FILTERS,
    ),
]
OrganizationArgument = Annotated[
    str | None,
    typer.Argument(
        metavar="[NAME]",
        help="Only organizations with this name or abbreviation.",
        autocompletion=names("organizations"),
    ),
    arguments.words,
]
OrganizationKindOption = Annotated[
    OrganizationKind | None,
    typer.Option(
        "--kind",
        metavar="KIND",
        help="Only those of a kind, such as university.",
        case_sensitive=False,
        rich_help_panel=FILTERS,
    ),
]
FactQuery = Annotated[
    str | None,
    typer.Argument(
        metavar="[QUERY]",
        help="Only facts with these words: in statement, evidence, figures, dates or claimant.",
    ),
    arguments.words,
]
FactPeople = Annotated[
    list[str] | None,
    typer.Option(
        "--speaker",
        "-s",
        metavar="NAME",
        help="Only what this person claims, or is part of. Give it again for more: any of them.",
        autocompletion=names("speakers"),
        rich_help_panel=FILTERS,
    ),
    arguments.person,
]
When = Annotated[
    str | None,
    typer.Option(
        "--when",
        metavar="PERIOD",
        help="Only what happens then, whenever the article is from: 2024-05, 2022..2024, 2022..",
        rich_help_panel=FILTERS,
    ),
    arguments.period,
]
Unit = Annotated[
    str | None,
    typer.Option(
        "--unit",
        metavar="UNIT",
        help="Only figures of a unit, or of what is counted: %, USD, countries.",
        rich_help_panel=FILTERS,
    ),
]
Least = Annotated[
    float | None,
    typer.Option("--min", metavar="N", help="Only figures of N or more.", rich_help_panel=FILTERS),
]
Most = Annotated[
    float | None,
    typer.Option("--max", metavar="N", help="Only figures of N or less.", rich_help_panel=FILTERS),
]
Category = Annotated[
    FactCategory | None,
    typer.Option(
        "--category",
        "-c",
        metavar="CATEGORY",
        help="Only facts of a category.",
        case_sensitive=False,
        rich_help_panel=FILTERS,
    ),
]
By = Annotated[
    StatBy | None,
    typer.Option(
        "--by",
        metavar="WHAT",
        help="Count by person, country, kind of quotation, publisher or month. Without it by person"
        " and by country.",
        case_sensitive=False,
        show_default=False,
    ),
]
SearchQuery = Annotated[
    str, typer.Argument(metavar="QUERY", help="A name or words in a row."), arguments.words
]
Ids = Annotated[
    list[str],
    typer.Argument(
        metavar="ID...",
        help="Ids of records, as the listings show them; ARTICLE/ID where several articles have"
        " it.",
        autocompletion=ids,
    ),
]
ArticleId = Annotated[
    str | None,
    typer.Argument(
        metavar="[ID]",
        help="The article's id; needed only where there are several.",
        autocompletion=names("articles"),
    ),
]
