"""What a draft has word for word from a source, outside of quotation marks."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence

from iomed_cli.lazy_patterns import lazy
from iomed_cli.verification.checks.outcomes import Found, SourcePlace
from iomed_cli.verification.checks.read_text import ReadText

_LEAST = 8
"""Words in a row that nobody writes twice by chance, but in set phrases."""
_KEY = 4
_WORD = lazy(r"[^\W_]+(?:['’.-][^\W_]+)*")


def reused(draft: ReadText, sources: Sequence[ReadText]) -> Iterator[Found]:
    """Find runs of words that the draft and a source share, the longest at each place."""
    words = [(one[0].lower(), one.start(), one.end()) for one in _WORD.finditer(draft.text)]
    quoted = [(one.start, one.end) for one in draft.extraction.quotes if one.kind == "direct"]
    texts = [
        [(one[0].lower(), one.start(), one.end()) for one in _WORD.finditer(source.text)]
        for source in sources
    ]
    index: dict[tuple[str, ...], list[tuple[int, int]]] = defaultdict(list)
    for number, every in enumerate(texts):
        for at in range(len(every) - _KEY + 1):
            index[tuple(word for word, _, _ in every[at : at + _KEY])].append((number, at))
    at = 0
    while at <= len(words) - _LEAST:
        key = tuple(word for word, _, _ in words[at : at + _KEY])
        best, where = 0, (0, 0)
        for number, place in index.get(key, ())[:50]:
            length = _common(words, at, texts[number], place)
            if length > best:
                best, where = length, (number, place)
        if best < _LEAST:
            at += 1
            continue
        start, end = words[at][1], words[at + best - 1][2]
        if not any(low <= start and end <= high for low, high in quoted):
            yield _found(start, end, best, sources[where[0]], texts[where[0]], where[1])
        at += best


def _common(
    own: Sequence[tuple[str, int, int]], at: int, other: Sequence[tuple[str, int, int]], place: int
) -> int:
    length = 0
    while (
        at + length < len(own)
        and place + length < len(other)
        and own[at + length][0] == other[place + length][0]
    ):
        length += 1
    return length


def _found(
    start: int,
    end: int,
    length: int,
    source: ReadText,
    words: Sequence[tuple[str, int, int]],
    place: int,
) -> Found:
    low, high = words[place][1], words[place + length - 1][2]
    quote = next(
        (one for one in source.extraction.quotes if one.start < high and low < one.end), None
    )
    whose = f"{quote.speaker} says it" if quote is not None and quote.speaker else "its own words"
    sentence = source.at(low)
    paragraph = sentence.paragraph if sentence else 1
    why = f"{length} words in a row of {source.id}, paragraph {paragraph}: {whose}"
    where = SourcePlace(source.id, low, high, paragraph, source.text[low:high])
    return Found("reuse", "reused", start, end, why, where)
