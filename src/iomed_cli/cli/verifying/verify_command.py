"""The command that checks quotations and drafts against the articles, and its options."""

from typing import TYPE_CHECKING, Annotated, Literal

import typer

from iomed_cli.cli import arguments
from iomed_cli.cli import output_options as out
from iomed_cli.cli.completion import names
from iomed_cli.cli.guidance import help_pages as group
from iomed_cli.cli.process import ERROR, FOUND, NOTHING, Work, status_with_faults
from iomed_cli.cli.source_arguments import searched
from iomed_cli.cli.streams import refuse_input_as_output, say, target, watched
from iomed_cli.inputs.sizes import size_of

if TYPE_CHECKING:
    from iomed_cli.jobs.verify import ClaimSource
    from iomed_cli.query.dataset import Dataset

VerdictFormat = Literal[
    "table", "json", "jsonl", "csv", "csv-excel", "tsv", "markdown", "html", "github", "sarif"
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


def verify(
    words: ClaimArgument = None,
    speaker: ClaimedSpeaker = None,
    claims: Claims = None,
    drafts: Drafts = None,
    only: OnlyKinds = None,
    reuse: Reuse = False,
    watch: Watch = False,
    all: AllMarked = False,
    article: out.ArticleIds = None,
    since: out.Since = None,
    until: out.Until = None,
    publisher: out.Publisher = None,
    format: VerdictFormatOption = None,
    json: out.Json = False,
    no_header: out.NoHeader = False,
    output: out.OutputFile = None,
    color: out.ColorOption = "auto",
    data: out.Data = None,
    max_size: out.MaxSize = out.MAX_SIZE,
) -> Work:
    """Check a quotation, or a draft with its figures, dates and names, against the articles.

    \b
    iomed verify "the IOMed is an open and inclusive entity" --speaker "Wang Yong"
    iomed verify --from claims.jsonl
    iomed verify --draft article-draft.md --data notes/
    iomed verify --draft article-draft.md --only figures,names
    iomed verify --draft article-draft.md -o checked.html
    """
    from iomed_cli.jobs import verify as job
    from iomed_cli.jobs.requests import Verifying

    format_ = out.chosen_format(format, json, output)
    limit = size_of(max_size)
    if output not in (None, "-"):
        refuse_input_as_output([*(drafts or ()), *(data or ()), claims or ""], str(output))
    wanted = Verifying(words, speaker, claims, drafts or [], data, limit, format_, all, only, reuse)
    if watch:
        from iomed_cli.cli.verifying.draft_watch import refuse_unwatchable

        refuse_unwatchable(wanted.drafts, data)
    source = job.source(wanted)

    def answered(every: "Dataset", source: "ClaimSource") -> int:
        dataset = every.within(since=since, until=until, publisher=publisher, article=article or ())
        with target(output, color) as (file, page):
            page = page.with_header(not no_header)
            tally = job.write_verdicts(dataset, source, format_, page, file.write, watched(file))
        say(*job.sentences(tally, source))
        wrong = tally.good < tally.total
        unsupported = any(outcome != "supported" for _, outcome in tally.checks)
        # After one --draft a shell's ``*.md`` leaves the other files to be articles.
        told = (tally.total or tally.checks) if source.kind == "draft" else None
        told = tally.outcomes["not_found"] if told is None else told
        if told or (wrong and data is None and source.kind == "claims"):
            say(searched(data, len(dataset.extractions), len(every.extractions)))
        status = NOTHING if wrong or unsupported else FOUND
        return status_with_faults(dataset, ERROR if tally.skipped else status)

    def work() -> int:
        if watch:
            from iomed_cli.cli.verifying.draft_watch import watch as watching

            return watching(
                wanted.drafts, data, limit, lambda every: answered(every, job.source(wanted))
            )
        from iomed_cli.intake.load import load

        return answered(load(data, max_size=limit, say=say), source)

    return work
