"""What `verify` does: take one claim, a batch or a draft, and write the verdicts one by one."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import suppress
from typing import Any, Literal, NamedTuple

from iomed_cli.errors import IomedError
from iomed_cli.output.formats import Page, json_text, write
from iomed_cli.output.verdict_rows import VerdictTally, line, nested_verdict, verdict_sheet
from iomed_cli.query.dataset import Dataset
from iomed_cli.query.rows import Lazy
from iomed_cli.verification import Verdict
from iomed_cli.verification.claim_files import Batch, Given, batch, checked
from iomed_cli.visible import visible


class ClaimSource(NamedTuple):
    """Where claims come from."""

    kind: Literal["words", "claims", "draft"]
    claims: Batch | Sequence[Given]
    file: str


def source(
    words: str | None, speaker: str | None, claims: str | None, draft: str | None, data: str | None
) -> ClaimSource:
    """Give the claims that the command line names.

    Raises IomedError unless it names them in one way, and where any of them
    can't be answered: a batch is right in all its lines or it is refused.
    """
    ways = [way for way in (words, claims, draft) if way is not None]
    if len(ways) != 1:
        raise IomedError("give a quotation, or --from FILE, or --draft FILE: one of them")
    if words is None and speaker is not None:
        raise IomedError("--speaker goes with a single quotation; a file names its own")
    if data == "-" and "-" in (claims, draft):
        raise IomedError("standard input can be the data or the claims, not both")
    if words is not None:
        if speaker is not None and not speaker.strip():
            raise IomedError("blank speaker: give a name, or leave --speaker out")
        return ClaimSource("words", [checked(Given(words, speaker, 1), "")], "")
    if claims is not None:
        return ClaimSource("claims", batch(claims), claims)
    from iomed_cli.verification.draft_files import quotations

    return ClaimSource("draft", quotations(draft or ""), draft or "")


def written(
    dataset: Dataset,
    given: ClaimSource,
    format_: str,
    page: Page,
    tally: VerdictTally,
    advance: Callable[[int], object],
) -> Iterator[str]:
    """Give the verdicts in a format, each as soon as it is found; count them, and tell of each."""
    found = Lazy(len(given.claims), lambda: _verdicts(dataset, given.claims, tally, advance))
    if format_ == "table":
        yield from _lines(found, given) if given.kind == "draft" else _pages(found, dataset, page)
    elif format_ == "json" and given.kind == "words":
        for _, verdict in found:
            yield json_text(nested_verdict(verdict), page.encoding, indent=2) + "\n"
    else:
        nested = format_ in ("json", "jsonl")
        yield from write(verdict_sheet(found, _place(given), nested), format_, page)
    if isinstance(given.claims, Batch):
        with suppress(OSError):
            given.claims.close()


def _verdicts(
    dataset: Dataset,
    claims: Batch | Sequence[Given],
    tally: VerdictTally,
    advance: Callable[[int], object],
) -> Iterator[tuple[Given, Verdict]]:
    for given in claims:
        verdict = dataset.verify(given.text, given.speaker)
        tally.add(verdict)
        advance(1)
        yield given, verdict


def _place(source: ClaimSource) -> Callable[[Given], dict[str, Any]]:
    """Say which fields name the place that a claim has in its file."""
    if source.kind == "words":
        return lambda given: {}
    if source.kind == "claims":
        return lambda given: {"line": given.line}
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
