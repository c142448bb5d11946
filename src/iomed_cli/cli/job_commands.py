"""The commands that have a job done."""

import sys
from collections.abc import Sequence
from typing import TYPE_CHECKING

from iomed_cli.cli import job_options as job_opt
from iomed_cli.cli import output_options as out
from iomed_cli.cli.process import ERROR, FOUND, NOTHING, Work
from iomed_cli.cli.streams import refuse_input_as_output, say, target, watched
from iomed_cli.errors import IomedError
from iomed_cli.inputs.sizes import size_of
from iomed_cli.quantities import quantity
from iomed_cli.signals import cleared_away

if TYPE_CHECKING:
    from iomed_cli.jobs.tally import Tally


def extract(
    inputs: job_opt.Inputs,
    format: job_opt.DatasetFormatOption = None,
    output: out.OutputFile = None,
    workers: job_opt.Workers = 1,
    explain: job_opt.Explain = False,
    color: out.ColorOption = "auto",
    max_size: out.MaxSize = out.MAX_SIZE,
) -> Work:
    """Turn articles into data: all that is found in them, as JSON.

    \b
    iomed extract article.txt > article.json
    iomed extract corpus/*.txt -o corpus.jsonl --workers 4
    iomed extract article.txt --explain
    """
    if explain and format:
        raise IomedError("--explain shows a page, and --format is of data: give one")

    def work() -> int:
        if output is format is None and not explain and sys.stdout.isatty():
            from iomed_cli.cli.pages.overview_command import extracted_for_people

            return extracted_for_people(inputs, color, size_of(max_size))
        from iomed_cli.jobs.extract import write_extractions
        from iomed_cli.jobs.requests import Extracting

        if output is not None and output != "-":
            refuse_input_as_output(inputs, output)
        wanted = Extracting(inputs, format, workers, explain, size_of(max_size))
        with target(output, color) as (file, page):
            tally = write_extractions(wanted, page, file.write, say, watched(file))
        if output not in (None, "-"):
            say(_kept(output, tally))
        if tally.skipped:
            return ERROR
        if not tally.good:
            said = "No quotations found (iomed reads English)."
            say(said if tally.total else "No articles found.")
        return FOUND if tally.good else NOTHING

    return work


def _kept(output: str | None, tally: "Tally") -> str:
    """Say what became of a file, with how many of what was to be in it."""
    if not tally.total and tally.skipped:
        return f"{output}: is left as it was"
    every = tally.total + tally.skipped
    of = f"{tally.total:,} of " if tally.skipped else ""
    articles, quotations = quantity(every, "article"), quantity(tally.quotations, "quotation")
    return f"{output}: holds {of}{articles}, {quotations}"


def collect(
    inputs: job_opt.Inputs,
    into: job_opt.Into,
    workers: job_opt.Workers = 1,
    cluster: out.Cluster = None,
    max_size: out.MaxSize = out.MAX_SIZE,
) -> Work:
    """Add articles to a collection, one file that the other commands can ask.

    \b
    iomed collect archive/*.txt feed.jsonl.gz --into news.iomed
    iomed quotes --data news.iomed --speaker "Wang Yong"
    """

    def work() -> int:
        from iomed_cli.jobs import collect as job
        from iomed_cli.jobs.requests import Collecting

        wanted = Collecting(inputs, into, workers, cluster, size_of(max_size))
        try:
            with cleared_away():
                tally = job.collect(wanted, say, watched())
        except SystemExit:
            say(job.stopped(into))
            raise
        say(job.collect_summary(tally, into))
        return ERROR if tally.skipped else FOUND

    return work


def forget(
    ids: job_opt.ForgottenIds,
    collection: job_opt.Collection = None,
    dry_run: job_opt.DryRun = False,
) -> Work:
    """Remove articles from a collection.

    \b
    iomed forget article-12 --data news.iomed
    iomed forget article-12 --data news.iomed --dry-run
    """
    if collection is None:
        raise IomedError(_without_collection(ids))

    def work() -> int:
        from iomed_cli.jobs.collect import forget, forgettable

        missing = forgettable(collection, ids) if dry_run else forget(collection, ids)
        removed = len(set(ids)) - len(set(missing))
        if removed:
            done = "would be removed" if dry_run else "removed"
            say(f"{collection}: {quantity(removed, 'article')} {done}")
        if missing:
            from iomed_cli.intake.load import load
            from iomed_cli.matching.near_words import asked_back

            known = list(load([collection]).names("articles"))
            say(*(_no_article(collection, id_, asked_back(id_, known)) for id_ in missing))
        return NOTHING if missing else FOUND

    return work


def _without_collection(ids: Sequence[str]) -> str:
    """Say what to type instead of what names articles and no collection, or only a collection."""
    from shlex import join, quote

    from iomed_cli.cli.source_arguments import is_source

    if len(ids) == 1 and is_source(ids[0]):
        file = quote(ids[0])
        return (
            f"say which articles: iomed forget ID --data {file}; `iomed articles {file}` lists them"
        )
    return f"say which collection: iomed forget {join(ids)} --data FILE"


def _no_article(collection: str, id_: str, hint: str) -> str:
    import shlex

    shown = shlex.quote(collection)
    none = f"There is no article {id_!r} in {collection}{hint}"
    return f"{none}: `iomed articles {shown}` shows the ids."


def check(collections: job_opt.CollectionArguments) -> Work:
    """Check collections for damage, down to every word of every record.

    \b
    iomed check news.iomed
    iomed check shards/*.iomed
    """

    def work() -> int:
        from iomed_cli.archive.proof.integrity import faults

        status = FOUND
        for path in collections:
            found = list(faults(path))
            say(*(found or [f"{path}: is sound."]))
            status = ERROR if found else status
        return status

    return work


def evaluate(
    folder: job_opt.Labelled,
    mistakes: job_opt.Mistakes = False,
    json: out.Json = False,
) -> Work:
    """Score the extraction on your own texts: NAME.txt, and what people marked in NAME.json.

    \b
    iomed eval labelled/
    iomed eval labelled/ --mistakes
    """

    def work() -> int:
        from iomed_cli.jobs.evaluate import evaluate_folder
        from iomed_cli.output.evaluation_page import evaluation_lines
        from iomed_cli.output.formats import json_text

        found = evaluate_folder(folder, watched())
        with target(None, "never") as (file, page):
            if json:
                file.write(json_text(found, page.encoding, indent=2) + "\n")
            else:
                for line in evaluation_lines(found, mistakes, page):
                    file.write(line)
        return FOUND

    return work
