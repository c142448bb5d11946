"""Scores: how much of what people marked is found, and how often the speaker is right."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterable, Mapping
from math import sqrt
from typing import Literal

from msgspec import Struct

from iomed_cli.evaluation.labels import LabelledQuote, LabelledText
from iomed_cli.evaluation.pairing import Unit, is_within, letter_units, paired, word_units
from iomed_cli.extraction.lexicon.person_words import TITLES
from iomed_cli.lazy_patterns import lazy
from iomed_cli.model import Extraction, Quote

What = Literal["direct", "reported"]
MistakeKind = Literal["missed", "false", "speaker"]

_LEAST: Mapping[What, float] = {"direct": 0.8, "reported": 0.5}
"""The share of what both cover from which a quotation is the one that was marked."""
_SMALL = TITLES | {"the", "a", "an"}
_OWNER = lazy(r"['’]s\b")
_PLAIN = lazy(r"[^\W_]+")
NOBODY = "NONE"
"""The alias that it is also right to name nobody."""


class Counts(Struct):
    """What was counted of one kind."""

    marked: int = 0
    found: int = 0
    right: int = 0
    """Found where it was marked."""
    speaker: int = 0
    """Right, with the right speaker."""

    def add(self, other: Counts) -> None:
        """Add what was counted elsewhere."""
        self.marked += other.marked
        self.found += other.found
        self.right += other.right
        self.speaker += other.speaker

    @property
    def f1(self) -> float | None:
        """The harmonic mean of both; None where nothing was marked or found."""
        return _share(2 * self.right, self.found + self.marked)

    @property
    def e2e_f1(self) -> float | None:
        """As `f1`, where only what has the right speaker counts as right."""
        return _share(2 * self.speaker, self.found + self.marked)


class Mistake(Struct, frozen=True):
    """A quotation that was missed, that nobody marked, or whose speaker is another."""

    text: str
    """The name of the text."""
    mistake: MistakeKind
    kind: What
    words: str
    start: int
    end: int
    marked: str | None
    """The speaker that was marked."""
    found: str | None
    """The speaker that was found."""
    rule: str | None


class Evaluation(Struct):
    """What was counted over some texts."""

    texts: int
    counts: dict[What, Counts]
    ways: dict[str, Counts]
    """By what tells the speaker (``speaker_from``): how many were right, and their speakers."""
    rules: dict[str, Counts]
    """By the rule that found them."""
    mistakes: list[Mistake]


def evaluate(held: Iterable[tuple[LabelledText, Extraction]]) -> Evaluation:
    """Hold what was found in texts against their labels.

    Direct quotations are told by their letters, each paragraph by itself, and reported
    statements, indirect and mixed, by their words. What counts neither way where it is
    found does not where it is missed either.
    """
    whole = Evaluation(0, {"direct": Counts(), "reported": Counts()}, {}, {}, [])
    for labelled, extraction in held:
        whole.texts += 1
        for what in ("direct", "reported"):
            _count(whole, what, labelled, extraction)
    return whole


def _count(whole: Evaluation, what: What, it: LabelledText, extraction: Extraction) -> None:
    cut = letter_units if what == "direct" else word_units
    labels = [one for one in it.labels.quotes if _is(what, one)]
    quotes = [one for one in extraction.quotes if _is(what, one)]
    marked = cut(it.text, ((one.start, one.end) for one in labels))
    found = cut(it.text, ((one.start, one.end) for one in quotes))
    optional = cut(it.text, it.labels.optional)
    pairs = paired(marked, found, _LEAST[what])
    whole.counts[what].marked += len(marked)
    for i, unit in enumerate(marked):
        label = labels[unit.number]
        quote = quotes[found[pairs[i]].number] if i in pairs else None
        is_right = quote is not None and is_speaker(quote.speaker, label)
        if quote is not None:
            _add(whole, what, quote, Counts(0, 1, 1, int(is_right)))
        if not is_right:
            mistake: MistakeKind = "missed" if quote is None else "speaker"
            whole.mistakes.append(_mistake(it, mistake, what, unit, label.speaker, quote))
    taken = set(pairs.values())
    for j, unit in enumerate(found):
        if j not in taken and not is_within(unit, optional):
            quote = quotes[unit.number]
            whole.mistakes.append(_mistake(it, "false", what, unit, None, quote))
            _add(whole, what, quote, Counts(0, 1))


def _is(what: What, quote: Quote | LabelledQuote) -> bool:
    return (quote.kind == "direct") == (what == "direct")


def _add(whole: Evaluation, what: What, quote: Quote, one: Counts) -> None:
    whole.counts[what].add(one)
    whole.rules.setdefault(quote.rule or "", Counts()).add(one)
    whole.ways.setdefault(quote.speaker_from or "", Counts()).add(one)


def _mistake(
    it: LabelledText,
    mistake: MistakeKind,
    what: What,
    unit: Unit,
    marked: str | None,
    quote: Quote | None,
) -> Mistake:
    return Mistake(
        text=it.name,
        mistake=mistake,
        kind=what,
        words=" ".join(it.text[unit.start : unit.end].split()),
        start=unit.start,
        end=unit.end,
        marked=marked,
        found=quote.speaker if quote else None,
        rule=quote.rule if quote else None,
    )


def is_speaker(found: str | None, marked: LabelledQuote) -> bool:
    """Tell whether a name is that of who was marked, or one of the aliases.

    Case, accents, punctuation, articles and titles do not matter.
    """
    right = [name for name in (marked.speaker, *marked.aliases) if name is not None]
    if not found:
        return NOBODY in right or marked.speaker is None
    return _folded(found) in [_folded(name) for name in right if name != NOBODY]


def _folded(name: str) -> tuple[str, ...]:
    plain = unicodedata.normalize("NFKD", _OWNER.sub("", name))
    bare = "".join(one for one in plain if not unicodedata.combining(one)).casefold()
    every = _PLAIN.findall(bare)
    return tuple(word for word in every if word not in _SMALL) or tuple(every)


def interval(right: int, of: int) -> tuple[float, float] | None:
    """Give the bounds between which a share lies nineteen times of twenty (Wilson 1927)."""
    if not of:
        return None
    z, share = 1.96, right / of
    middle = share + z * z / (2 * of)
    spread = z * sqrt(share * (1 - share) / of + z * z / (4 * of * of))
    below = 1 + z * z / of
    return (middle - spread) / below, (middle + spread) / below


def by_number(counts: Mapping[str, Counts]) -> list[tuple[str, Counts]]:
    """List what was counted by name, the most first."""
    return sorted(counts.items(), key=lambda one: -one[1].found)


def _share(part: int, whole: int) -> float | None:
    return part / whole if whole else None
