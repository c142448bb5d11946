"""The words that figures are read from, with nothing before and behind them."""

from __future__ import annotations

from iomed_cli.extraction.text.passages import Passage
from iomed_cli.value import Value

_PAD = 12


class ClauseWords(Value, frozen=True):
    """The words of a sentence, or a part of one; beside them stand empty ones.

    Thanks to these, a rule may ask for the word before the first, and behind the last.
    """

    size: int
    words: list[str]
    lows: list[str]
    starts: list[int]
    ends: list[int]

    def joined(self, i: int) -> bool:
        """Tell whether the word at `i` stands right behind the one before it."""
        return self.ends[i - 1] == self.starts[i]

    def phrase(self, first: int, last: int) -> str:
        """Give words as the text has them, with single blanks."""
        blanks = ("" if self.joined(i) else " " for i in range(first + 1, last))
        rest = zip(blanks, self.words[first + 1 : last])
        return self.words[first] + "".join(blank + word for blank, word in rest)


def clause_words(passage: Passage, low: int, high: int) -> ClauseWords:
    """Take the words from `low` to `high`, `high` exclusive."""
    none, nowhere = [""] * _PAD, [-1] * _PAD
    return ClauseWords(
        high - low,
        passage.words[low:high] + none,
        passage.lows[low:high] + none,
        passage.starts[low:high] + nowhere,
        passage.ends[low:high] + [-2] * _PAD,
    )
