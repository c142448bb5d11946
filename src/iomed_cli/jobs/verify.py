"""What `verify` does: take one claim, a batch or a draft, and write the verdicts one by one."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import suppress
from typing import TYPE_CHECKING, Any, Literal

from iomed_cli.errors import IomedError
from iomed_cli.jobs.requests import Verifying
from iomed_cli.jobs.tally import Tally
from iomed_cli.output.formats import Page, json_text
from iomed_cli.output.formats import write as formatted
from iomed_cli.output.progress import progress_bar
from iomed_cli.output.verdict_rows import nested_verdict, verdict_sheet
from iomed_cli.quantities import quantity
from iomed_cli.query.dataset import Dataset
from iomed_cli.query.rows import Lazy
from iomed_cli.value import Value
from iomed_cli.verification import Verdict
from iomed_cli.verification.claims.claim_files import Batch, Given, batch, refuse_unusable

if TYPE_CHECKING:
    from iomed_cli.verification.checks.outcomes import CheckKind
    from iomed_cli.verification.claims.draft_files import QuotedDraft, Unread

OF_DRAFTS = ("github", "sarif")
"""Formats that show what is found at its place in a draft."""


class ClaimSource(Value, frozen=True):
    """Where claims come from."""

    kind: Literal["words", "claims", "draft"]
    claims: Batch | Sequence[Given]
    unread: Sequence[Unread] = ()
    """The quotations of drafts that cannot be answered."""
    unsaid: int = 0
    """How often words in drafts stand in quotation marks that nobody says."""
    lists_all: bool = False
    """Whether these are among the claims."""
    notes: Sequence[str] = ()
    """What else there is to know of drafts: what of them has no text."""
    drafts: Sequence[QuotedDraft] = ()
    """With those of their quotations that are among the claims."""
    kinds: frozenset[CheckKind] = frozenset()
    """What is checked in the drafts."""


def source(wanted: Verifying) -> ClaimSource:
    """Give the claims that are to be verified.

    Raises IomedError unless they are named in one way, and where any of them
    can't be answered: a batch is right in all its lines or it is refused. Of
    a draft, whose brackets are its author's, the rest is answered.
    """
    words, claims, drafts = wanted.words, wanted.claims, wanted.drafts
    named = sum(map(bool, (words is not None, claims is not None, drafts)))
    if named > 1:
        raise IomedError("give a quotation, or --from FILE, or --draft FILE: one of them")
    if not named:
        from shlex import join

        typed = f'iomed verify "WORDS" {join(wanted.data or ())}'.rstrip()
        raise IomedError(f"say what to check: {typed}, or --from FILE, or --draft FILE")
    if words is None and wanted.speaker is not None:
        raise IomedError("--speaker goes with a single quotation; a file names its own")
    if [*(wanted.data or ()), claims, *drafts].count("-") > 1:
        raise IomedError("standard input can be the data, the claims or a draft: one of them")
    _refuse_without_draft(wanted)
    if words is not None:
        claim = Given(words, wanted.speaker, 1)
        refuse_unusable(claim, "")
        return ClaimSource("words", [claim])
    if claims is not None:
        every = batch(claims, wanted.max_size)
        if wanted.format == "html":
            _refuse_more_than_a_page(every, claims)
        return ClaimSource("claims", every)
    from iomed_cli.query.checked_drafts import wanted_kinds
    from iomed_cli.verification.claims.draft_files import read_draft

    kinds = wanted_kinds(wanted.only.split(",") if wanted.only is not None else (), "--only")
    kinds |= {"reuse"} if wanted.reuse else set()
    # A page has room for all, and in one it is seen at once what was taken for a title.
    with_all = wanted.all or wanted.format == "html"
    return _of_drafts([read_draft(one, wanted.max_size) for one in drafts], with_all, kinds)


def _refuse_more_than_a_page(claims: Batch, name: str) -> None:
    from iomed_cli.output.page.drafts.claim_document import MOST_CLAIMS

    if len(claims) > MOST_CLAIMS:
        number = f"{len(claims):,} claims, and a page holds {MOST_CLAIMS:,}"
        raise IomedError(f"{name}: has {number}: use --format csv, or split it")


def _refuse_without_draft(wanted: Verifying) -> None:
    options = {
        "--all": wanted.all,
        "--only": wanted.only is not None,
        "--reuse": wanted.reuse,
        f"--format {wanted.format}": wanted.format in OF_DRAFTS,
    }
    for option, given in options.items():
        if given and not wanted.drafts:
            raise IomedError(f"{option} goes with --draft")


def _of_drafts(
    drafts: Sequence[QuotedDraft], with_all: bool, kinds: frozenset[CheckKind]
) -> ClaimSource:
    if "quotation" not in kinds:
        drafts = [one.without_quotations() for one in drafts]
    unsaid = sum(not given.is_said for one in drafts for given in one.quotations)
    if not with_all:
        drafts = [
            one._replace(quotations=[given for given in one.quotations if given.is_said])
            for one in drafts
        ]
    claims = [given for one in drafts for given in one.quotations]
    unread = [it for one in drafts for it in one.unread]
    notes = [one.note for one in drafts if one.note]
    return ClaimSource("draft", claims, unread, unsaid, with_all, notes, drafts, kinds)


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
    written = _written
    if given.kind == "draft":
        from iomed_cli.jobs.draft_checks import written_findings as written
    with progress_bar(number, progress and number > 1) as advance:
        for piece in written(dataset, given, format_, page, tally, advance):
            write(piece)
    if isinstance(given.claims, Batch):
        with suppress(OSError):
            given.claims.close()
    return tally


def sentences(tally: Tally, given: ClaimSource) -> list[str]:
    """Say how the claims of a file or a draft came out; of a single one its verdict says it."""
    if given.kind == "words":
        return []
    said = [*given.notes, *(one.sentence for one in given.unread)]
    if tally.total:
        found = ", ".join(f"{number} {name}" for name, number in tally.outcomes.most_common())
        claims = quantity(tally.total, "quotation")
        noted = f" {tally.noted} with a note." if tally.noted else ""
        said.append(f"{claims}: {tally.good} ok ({found}).{noted}")
    elif not given.unread and not tally.checks and not tally.unchecked:
        said.append("No quotation found.")
    if given.unsaid:
        hint = "" if given.lists_all else " (--all lists them)"
        said.append(f"{given.unsaid} in marks that nobody says: not checked{hint}.")
    if tally.unchecked:
        from iomed_cli.query.checked_drafts import unchecked_sentence

        said.append(unchecked_sentence(tally.unchecked))
    if tally.checks:
        from iomed_cli.jobs.draft_checks import checks_sentence

        said.append(checks_sentence(tally.checks, given.lists_all))
    return said


def _written(
    dataset: Dataset,
    given: ClaimSource,
    format_: str,
    page: Page,
    tally: Tally,
    advance: Callable[[int], object],
) -> Iterator[str]:
    dataset = dataset.for_claims(len(given.claims))
    found = Lazy(len(given.claims), lambda: verdicts(dataset, given.claims, tally, advance))
    if format_ == "html":
        from iomed_cli.output.page.drafts.verified_page import claim_page

        yield from claim_page(found, dataset, page.encoding)
    elif format_ == "table":
        yield from _pages(found, dataset, page)
    elif format_ == "json" and given.kind == "words":
        for _, verdict in found:
            assert verdict is not None
            yield json_text(nested_verdict(verdict), page.encoding, indent=2) + "\n"
    else:
        nested = format_ in ("json", "jsonl")
        yield from formatted(verdict_sheet(found, _place(given), nested), format_, page)


def verdicts(
    dataset: Dataset,
    claims: Batch | Sequence[Given],
    tally: Tally,
    advance: Callable[[int], object],
) -> Iterator[tuple[Given, Verdict | None]]:
    """Answer claims one by one; what nobody says has no verdict."""
    from iomed_cli.verification.claims.findings import answer

    for given in claims:
        verdict = answer(dataset.verify, given) if given.is_said else None
        if verdict is not None:
            tally.add(verdict.verdict, verdict.ok)
            tally.noted += bool(verdict.notes)
        advance(1)
        yield given, verdict


def _place(source: ClaimSource) -> Callable[[Given], dict[str, Any]]:
    """Say which fields name the place that a claim has in its file."""
    if source.kind == "words":
        return lambda given: {}
    return lambda given: {"line": given.line}


def _pages(
    found: Iterable[tuple[Given, Verdict | None]], dataset: Dataset, page: Page
) -> Iterator[str]:
    from iomed_cli.output.verdict_page import compared

    for number, (_, verdict) in enumerate(found):
        assert verdict is not None
        if number:
            yield "\n"
        article = None if verdict.article is None else dataset.about(verdict.article)
        yield from compared(verdict, article, page)
