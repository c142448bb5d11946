"""What `verify` does: take one claim, a batch or a draft, and write the verdicts one by one."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import suppress
from typing import TYPE_CHECKING, Any, Literal, NamedTuple

from iomed_cli.errors import IomedError
from iomed_cli.jobs.requests import Verifying
from iomed_cli.jobs.tally import Tally
from iomed_cli.output.formats import Page, json_text
from iomed_cli.output.formats import write as formatted
from iomed_cli.output.progress import progress_bar
from iomed_cli.output.verdict_rows import line, nested_verdict, verdict_sheet
from iomed_cli.quantities import quantity
from iomed_cli.query.dataset import Dataset
from iomed_cli.query.rows import Lazy
from iomed_cli.verification import Verdict
from iomed_cli.verification.claims.claim_files import Batch, Given, batch, refuse_unusable
from iomed_cli.visible import visible

if TYPE_CHECKING:
    from iomed_cli.verification.claims.draft_files import QuotedDraft


class ClaimSource(NamedTuple):
    """Where claims come from."""

    kind: Literal["words", "claims", "draft"]
    claims: Batch | Sequence[Given]
    file: str
    unread: Sequence[str] = ()
    """Sentences about quotations of a draft that cannot be answered."""
    notes: Sequence[str] = ()
    """What else there is to know of a draft: what of it has no text."""


def source(wanted: Verifying) -> ClaimSource:
    """Give the claims that are to be verified.

    Raises IomedError unless they are named in one way, and where any of them
    can't be answered: a batch is right in all its lines or it is refused. Of
    a draft, whose brackets are its author's, the rest is answered.
    """
    words, claims, draft = wanted.words, wanted.claims, wanted.draft
    ways = [way for way in (words, claims, draft) if way is not None]
    if len(ways) != 1:
        raise IomedError("give a quotation, or --from FILE, or --draft FILE: one of them")
    if words is None and wanted.speaker is not None:
        raise IomedError("--speaker goes with a single quotation; a file names its own")
    if "-" in (wanted.data or ()) and "-" in (claims, draft):
        raise IomedError("standard input can be the data or the claims, not both")
    if words is not None:
        claim = Given(words, wanted.speaker, 1)
        refuse_unusable(claim, "")
        return ClaimSource("words", [claim], "")
    if claims is not None:
        return ClaimSource("claims", batch(claims, wanted.max_size), claims)
    from iomed_cli.verification.claims.draft_files import read_draft

    return _answerable(read_draft(draft or "", wanted.max_size), draft or "")


def _answerable(read: QuotedDraft, draft: str) -> ClaimSource:
    """Give the quotations of a draft that can be answered, and say which cannot."""
    every = [(one, _fault(one, draft)) for one in read.quotations]
    claims = [one for one, fault in every if fault is None]
    # A name of a file is bytes, which may be no text; rows are.
    file = draft.encode(errors="backslashreplace").decode()
    unread = [fault for _, fault in every if fault is not None]
    return ClaimSource("draft", claims, file, unread, [read.note] if read.note else [])


def _fault(given: Given, draft: str) -> str | None:
    """Say why a quotation of a draft cannot be answered, if it can't."""
    try:
        refuse_unusable(given, f"{given.place(draft)}: “{given.text}”: ")
    except IomedError as error:
        return str(error)
    return None


def write_verdicts(
    dataset: Dataset,
    given: ClaimSource,
    format_: str,
    page: Page,
    write: Callable[[str], object],
    progress: bool,
) -> Tally:
    """Write the verdicts in a format, each as soon as it is found."""
    tally, number = Tally(), len(given.claims)
    tally.skipped = len(given.unread)
    with progress_bar(number, progress and number > 1) as advance:
        for piece in _written(dataset, given, format_, page, tally, advance):
            write(piece)
    if isinstance(given.claims, Batch):
        with suppress(OSError):
            given.claims.close()
    return tally


def sentences(tally: Tally, given: ClaimSource) -> list[str]:
    """Say how the claims of a file or a draft came out; of a single one its verdict says it."""
    if given.kind == "words":
        return []
    if not tally.total:
        return [*given.notes, *(given.unread or ["No quotation found."])]
    found = ", ".join(f"{number} {name}" for name, number in tally.outcomes.most_common())
    claims = quantity(tally.total, "quotation")
    noted = f" {tally.noted} with a note." if tally.noted else ""
    return [*given.notes, *given.unread, f"{claims}: {tally.good} ok ({found}).{noted}"]


def _written(
    dataset: Dataset,
    given: ClaimSource,
    format_: str,
    page: Page,
    tally: Tally,
    advance: Callable[[int], object],
) -> Iterator[str]:
    found = Lazy(len(given.claims), lambda: _verdicts(dataset, given.claims, tally, advance))
    if format_ == "table":
        yield from _lines(found, given) if given.kind == "draft" else _pages(found, dataset, page)
    elif format_ == "json" and given.kind == "words":
        for _, verdict in found:
            yield json_text(nested_verdict(verdict), page.encoding, indent=2) + "\n"
    else:
        nested = format_ in ("json", "jsonl")
        yield from formatted(verdict_sheet(found, _place(given), nested), format_, page)


def _verdicts(
    dataset: Dataset,
    claims: Batch | Sequence[Given],
    tally: Tally,
    advance: Callable[[int], object],
) -> Iterator[tuple[Given, Verdict]]:
    for given in claims:
        verdict = dataset.verify(given.text, given.speaker)
        tally.add(verdict.verdict, verdict.ok)
        tally.noted += bool(verdict.notes)
        advance(1)
        yield given, verdict


def _place(source: ClaimSource) -> Callable[[Given], dict[str, Any]]:
    """Say which fields name the place that a claim has in its file."""
    if source.kind == "words":
        return lambda given: {}
    if source.kind == "claims":
        return lambda given: {"line": given.line}
    unit = next((given.unit for given in source.claims), "line")
    if unit != "line":
        # A paragraph by itself is one of the article.
        return lambda given: {"file": source.file, f"draft_{unit}": given.line}
    return lambda given: {"file": source.file, "line": given.line, "column": given.column}


def _lines(found: Iterable[tuple[Given, Verdict]], source: ClaimSource) -> Iterator[str]:
    for given, verdict in found:
        yield visible(line(verdict, given, source.file)).replace("\n", " ") + "\n"


def _pages(found: Iterable[tuple[Given, Verdict]], dataset: Dataset, page: Page) -> Iterator[str]:
    from iomed_cli.output.verdict_page import compared

    for number, (_, verdict) in enumerate(found):
        if number:
            yield "\n"
        article = None if verdict.article is None else dataset.about(verdict.article)
        yield from compared(verdict, article, page)
