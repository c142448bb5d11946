"""The quotations in a journalist's draft, each with the speaker that the draft gives it."""

from __future__ import annotations

from collections.abc import Iterator

from iomed_cli.errors import IomedError
from iomed_cli.extraction import extract
from iomed_cli.inputs.encodings import decoded, decoded_page
from iomed_cli.inputs.opener import read_input, shown_name
from iomed_cli.inputs.prose import Prose, is_html_name, prose_of
from iomed_cli.inputs.sizes import MAX_SIZE
from iomed_cli.model import Quote
from iomed_cli.verification.claim_files import Given
from iomed_cli.verification.stretches import quoted_parts
from iomed_cli.verification.tokens import keys

UNATTRIBUTED_WORDS = 5
"""Words in quotation marks that are a quotation although nobody is said to say them."""

_UNNAMED = frozenset(("he", "her", "him", "i", "it", "she", "them", "they", "we", "who", "you"))


def quotations(path: str, max_size: int = MAX_SIZE) -> list[Given]:
    """Give every quotation of a draft, in the order of the text.

    Markdown and HTML are told by the file's name, HTML also by its first
    tag; ``-`` is standard input. Raises IomedError where it cannot be read.
    """
    prose = _prose(path, max_size)
    found = sorted(_claims(prose.text), key=lambda one: one[0])
    given = []
    for start, text, speaker in found:
        line, column = prose.place(start)
        given.append(Given(text, speaker, line, column))
    return given


def _prose(path: str, max_size: int) -> Prose:
    content, name = read_input(path, max_size), shown_name(path)
    try:
        source = decoded_page(content) if is_html_name(name) else decoded(content)
    except IomedError as error:
        raise IomedError(f"{name}: {error}") from None
    return prose_of(source, name.removesuffix(".gz"))


def _claims(text: str) -> Iterator[tuple[int, str, str | None]]:
    """Give the offset, the words and the speaker of all that is quoted word for word."""
    spoken: list[tuple[int, int]] = []
    for quote in extract(text).quotes:
        if quote.kind == "indirect":
            continue
        spoken.append((quote.start, quote.end))
        parts = [(quote.start, quote.end)]
        if quote.kind == "mixed":
            parts = list(quoted_parts(quote.text, quote.start))
        for start, end in parts:
            if keys(text[start:end]):
                yield start, text[start:end], _name(quote)
    yield from _unattributed(text, spoken)


def _unattributed(text: str, spoken: list[tuple[int, int]]) -> Iterator[tuple[int, str, None]]:
    """Give what stands in marks and is long, but is nobody's according to the draft."""
    spoken = sorted(spoken)
    offset = at = 0
    for line in text.split("\n"):
        for start, end in quoted_parts(line, offset):
            while at < len(spoken) and spoken[at][1] <= start:
                at += 1
            free = at == len(spoken) or end <= spoken[at][0]
            if free and len(keys(text[start:end])) >= UNATTRIBUTED_WORDS:
                yield start, text[start:end], None
        offset += len(line) + 1


def _name(quote: Quote) -> str | None:
    """Give the speaker where the draft names one: "she" or "the official" is not a name."""
    words = (quote.speaker or "").split()
    if words and words[0].casefold() in ("a", "an", "the"):
        words = words[1:]
    named = [word for word in words if word[:1].isupper() and word.casefold() not in _UNNAMED]
    return quote.speaker if named else None
