"""Extractions of many articles, in order, by this process or by several."""

from __future__ import annotations

from collections.abc import Callable, Generator, Iterable, Iterator
from contextlib import closing
from functools import partial
from itertools import chain
from typing import TYPE_CHECKING

from msgspec.structs import replace

from iomed_cli.errors import IomedError, NoArticleError, half_pair, refuse_other_than_text
from iomed_cli.inputs import sources as reading
from iomed_cli.inputs.documents.document_formats import OF_MANY
from iomed_cli.inputs.sizes import refuse_too_long
from iomed_cli.inputs.sources import Document, Source
from iomed_cli.intake.article_texts import read_article, without_articles
from iomed_cli.intake.folders import files_of
from iomed_cli.intake.repeated_notes import told_once
from iomed_cli.jobs.chunks import shared
from iomed_cli.jobs.tally import Tally
from iomed_cli.output.extraction_json import for_people, on_a_line
from iomed_cli.output.formats import json_escaped
from iomed_cli.output.progress import progress_bar
from iomed_cli.value import Value

if TYPE_CHECKING:
    from iomed_cli.extraction.result import Result
    from iomed_cli.jobs.requests import Extracting
    from iomed_cli.output.formats import Page
    from iomed_cli.query.dataset import Dataset


def extract(
    text: str,
    *,
    id: str = "article",
    title: str | None = None,
    date: str | None = None,
    url: str | None = None,
    publisher: str | None = None,
) -> Dataset:
    """Give what an article says, who says it and where, ready to be asked.

    The date (ISO 8601) is what "on Friday" is counted from; where it is left out, the
    text may state it (``HARBOUR TOWN, January 9, 2024 -``). The same text always gives the
    same Dataset; it is kept verbatim, offsets are code points.
    Raises IomedError for what is no text, and for what is no date;
    ValueError where half of a surrogate pair stands alone in it, which
    Python's strings can hold and no file of data can.
    """
    known = {"title": title, "date": date, "url": url, "publisher": publisher}
    given = {name: value for name, value in known.items() if value is not None}
    _refuse_half_pairs(**{"text": text, "id": id, **given})
    refuse_too_long(text, "text")
    from iomed_cli.query.memory_dataset import MemoryDataset
    from iomed_cli.query.period import refuse_no_date

    refuse_no_date(date)

    it = Document(id, text, title, date, url, publisher)
    return MemoryDataset((read_article(it).extraction(),))


def _refuse_half_pairs(**given: str) -> None:
    for name, text in given.items():
        refuse_other_than_text(name, text)
        if (at := half_pair(text)) is not None:
            half = f"U+{ord(text[at]):04X} at {at}"
            raise ValueError(f"{name}: {half} is half of a surrogate pair, which is no character")


class Outcome(Value, frozen=True):
    """What became of one article."""

    text: Iterable[str] | None
    """What is to be written, in pieces; None where there was no article to read."""
    quotes: int
    notes: tuple[str, ...]
    """Sentences for the reader: why there was none, what had to be left out."""
    size: int
    """The bytes of the input that it took."""
    empty: str = ""
    """What it is, ``page`` or ``item``, where there are many and this one holds no article."""


Write = Callable[["Result"], Iterable[str]]
"""How what was read is written, in pieces; for workers it has to be picklable."""


def write_extractions(
    wanted: Extracting,
    page: Page,
    write: Callable[[str], object],
    say: Callable[[str], object],
    progress: bool,
) -> Tally:
    """Write every input's dataset, or page, in order, and say what could not be read."""
    inputs = files_of(wanted.inputs)
    sources = reading.sources(inputs, wanted.max_size)
    first: list[Source | IomedError] = []
    for source in sources:
        first.append(source)
        if isinstance(source, Source):
            break
    of_many = any(isinstance(one, Source) and one.kind in OF_MANY for one in first)
    many = len(inputs) > 1 or of_many
    if many and wanted.format == "json":
        raise IomedError("--format json holds one article: give --format jsonl for several")
    laid_out = _laid_out(wanted, page, many)
    every = chain(first, sources)
    tally = Tally()
    with (
        told_once(say) as tell,
        progress_bar(reading.size(inputs), progress and many) as advance,
        closing(outcomes(every, laid_out, wanted.workers if many else 1)) as results,
    ):
        for it in results:
            if it.text is None:
                tally.add_unread(it.empty)
            else:
                for piece in it.text:
                    write(piece)
                tally.add("extracted", good=it.quotes > 0)
                tally.quotations += it.quotes
            for note in it.notes:
                tell(note)
            advance(it.size)
        for said in without_articles(tally.empty):
            tell(said)
    return tally


def _laid_out(wanted: Extracting, page: Page, many: bool) -> Write:
    if wanted.explain:
        return partial(as_page, page=page, named=many)
    lines = many or wanted.format == "jsonl"
    return partial(as_json_line if lines else as_json, encoding=page.encoding)


def as_json(found: Result, encoding: str) -> Iterator[str]:
    """Give an extraction as JSON for people, safe on a terminal of an encoding."""
    for piece in for_people(found.article, found.paragraphs(), found.records()):
        yield json_escaped(piece, encoding)
    yield "\n"


def as_json_line(found: Result, encoding: str) -> Iterator[str]:
    """Give an extraction as a line of JSON, safe on a terminal of an encoding."""
    for piece in on_a_line(found.article, found.paragraphs(), found.records()):
        yield json_escaped(piece, encoding)
    yield "\n"


def as_page(found: Result, page: Page, named: bool) -> Iterator[str]:
    """Give the text with what was found marked in it."""
    from iomed_cli.output.explain import explained

    return explained(found.extraction(), page, named)


def outcomes(
    sources: Iterable[Source | IomedError], write: Write, workers: int = 1
) -> Generator[Outcome]:
    """Give what becomes of each article, in order: see `shared`."""
    function = outcome if workers == 1 else whole_outcome
    return shared(partial(function, write=write), sources, workers)


def outcome(source: Source | IomedError, write: Write) -> Outcome:
    """Extract one article, and give what is to be written of it as it is made."""
    if isinstance(source, IomedError):
        return Outcome(None, 0, (str(source),), 0)
    try:
        document = reading.document(source)
    except IomedError as error:
        if source.kind in OF_MANY and isinstance(error, NoArticleError):
            return Outcome(None, 0, (), source.size, empty=source.kind)
        return Outcome(None, 0, (str(error),), source.size)
    found = read_article(document)
    notes = (document.note,) if document.note else ()
    return Outcome(write(found), found.quoted, notes, source.size)


def whole_outcome(source: Source | IomedError, write: Write) -> Outcome:
    """Give the same with all that is to be written, as it goes to another process."""
    it = outcome(source, write)
    return replace(it, text=None if it.text is None else list(it.text))
