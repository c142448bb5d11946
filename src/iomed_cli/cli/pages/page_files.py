"""Pages for a browser on their way to a file, to several files or to stdout."""

from collections.abc import Iterable
from pathlib import Path
from typing import TYPE_CHECKING

from iomed_cli.cli import streams
from iomed_cli.errors import IomedError

if TYPE_CHECKING:
    from iomed_cli.output.page.answer_documents import AnswerDocuments


def write_page(pieces: Iterable[str], output: str | None) -> None:
    """Write a page to a file or to stdout."""
    with streams.target(output, "never") as (file, page):
        from iomed_cli.output.page.frame import encoded

        for piece in encoded(pieces, page.encoding):
            file.write(piece)


def write_pages(documents: "AnswerDocuments", output: str | None) -> str:
    """Write the pages of an answer, several beside the index of them; give what to say of these.

    Raises IomedError where there are several, and no file.
    """
    number = documents.number
    if number == 1:
        write_page(documents.single(), output)
        return ""
    if output in (None, "-"):
        raise IomedError(f"so many quotations are {number:,} pages: give -o page.html")
    path = Path(str(output))
    for name, pieces in documents.files(path.name):
        write_page(pieces, str(path.with_name(name)))
    return f", on {number:,} pages beside it"
