"""Quotations that a draft breaks by words of its own: ``"The water," said Lee, "is ours."``."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping

from iomed_cli.lazy_patterns import lazy
from iomed_cli.model import Quote
from iomed_cli.verification.claims.marked_words import Whole
from iomed_cli.verification.stretches import Piece, goes_on

_MOST_PARTS = 8
"""How many parts of one quotation are put together: writers break one once or twice."""

_I = lazy(r"I\b")
_MARKS = " \n\xa0“”„\"«»‘’'`"


def wholes(text: str, quotes: Iterable[Quote]) -> Mapping[int, Whole]:
    """Give the quotations that a text breaks, by where each of their parts begins."""

    def is_one_quotation(last: Quote, one: Quote) -> bool:
        if "\n" in text[last.end : one.start]:
            return False
        return goes_on(text, Piece(last.start, last.end, last), one)

    def is_one_sentence(last: Quote, one: Quote) -> bool:
        """Tell ``"A," she said, "is b."`` from ``"A," she said. "It is b."``."""
        between = text[last.end : one.start].rstrip(_MARKS)
        begins = text[one.start : one.start + 2]
        goes_on = begins[:1].islower() or (_I.match(begins) and between.endswith(","))
        return text[last.end - 1] not in ".!?…" and bool(goes_on)

    found: dict[int, Whole] = {}
    for parts in _runs((one for one in quotes if one.kind == "direct"), is_one_quotation):
        for sentence in _runs(parts, is_one_sentence):
            is_sentence = len(sentence) > 1
            spans = [(one.start, one.end) for one in (sentence if is_sentence else parts)]
            if 1 < len(spans) <= _MOST_PARTS:
                whole = Whole(tuple(spans), is_sentence)
                found.update((one.start, whole) for one in sentence)
    return found


def _runs(
    quotes: Iterable[Quote], is_joined: Callable[[Quote, Quote], bool]
) -> Iterator[list[Quote]]:
    run: list[Quote] = []
    for one in quotes:
        if run and not is_joined(run[-1], one):
            yield run
            run = []
        run.append(one)
    if run:
        yield run
