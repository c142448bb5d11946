"""A text read for comparing: its sentences, each with the figures, dates and words in it."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterator

from msgspec import Struct, field

from iomed_cli.extraction.facts import dates
from iomed_cli.extraction.facts.clauses.sign_places import SignPlaces
from iomed_cli.extraction.facts.figures.figure_reader import figures_in
from iomed_cli.extraction.facts.figures.found_figure import FoundFigure
from iomed_cli.extraction.facts.when import When
from iomed_cli.extraction.lexicon.figure_words import NUMBER_WORDS, ONES
from iomed_cli.extraction.names.spotting import names_in
from iomed_cli.extraction.text.normalize import Plain, normalize
from iomed_cli.extraction.text.passages import DASHES, QUOTED, Passage, paragraphs, passages
from iomed_cli.extraction.text.quoted_words import words_of
from iomed_cli.model import Extraction
from iomed_cli.verification.checks.trend_words import DOWN, UP
from iomed_cli.verification.checks.word_stems import stem

_PAUSES = frozenset({",", ";", ":", "(", ")", QUOTED, *DASHES})
_JOINTS = frozenset("and but while whereas although though which who as".split())
_PAUSE = 3
"""How many words further away a word stands behind a comma or *and*."""


class ReadSentence(Struct, eq=False):
    """A sentence, or one of a quotation, with its words as they are compared."""

    article: str
    number: int
    """Among all of its text."""
    paragraph: int
    start: int
    end: int
    stems: tuple[tuple[str, int], ...]
    """Each word that tells something, and how far it stands from the beginning."""
    in_quotes: bool
    is_heading: bool
    figures: list[FigureSign] = field(default_factory=list)
    dates: list[DateSign] = field(default_factory=list)
    numbers: frozenset[str] = frozenset()
    """The numbers in it, in figures, be they figures of something or not."""
    trends: list[tuple[str, int]] = field(default_factory=list)
    """The words that say that something goes up or down, and where."""
    around: frozenset[str] = frozenset()
    """What the sentences beside it are about, and whom its pronouns stand for."""


class FigureSign(Struct, eq=False):
    """A figure in a sentence; its offsets are those of the original text."""

    sentence: ReadSentence
    at: int
    """How far its first word stands from the beginning of the sentence."""
    until: int
    start: int
    end: int
    text: str
    figure: FoundFigure


class DateSign(Struct, eq=False):
    """A date in a sentence, with what of it the text tells."""

    sentence: ReadSentence
    at: int
    until: int
    start: int
    end: int
    text: str
    when: When


class ReadText:
    """The sentences of an article or a draft."""

    def __init__(self, extraction: Extraction) -> None:
        self.extraction = extraction
        article = extraction.article
        self.id = article.id
        self.text = article.text
        self._date = dates.reference_in(article.date)
        self._plain = normalize(article.text)
        self.sentences = list(self._read())
        self._starts = [one.start for one in self.sentences]
        self.capitals = list(self._capitals())
        """The words in capitals that may be names, with their places."""

    def _capitals(self) -> Iterator[tuple[str, int, int]]:
        plain = self._plain
        text = self.text if plain is None else plain.text
        origin = _unmoved if plain is None else plain.origin
        for name in names_in(text, 0, len(text)):
            start, end = origin(name.start), origin(name.end - 1) + 1
            yield " ".join(name.form.words), start, end

    def at(self, offset: int) -> ReadSentence | None:
        """Give the sentence that an offset of the text stands in, the innermost."""
        i = bisect_right(self._starts, offset) - 1
        while i >= 0 and self.sentences[i].end <= offset:
            i -= 1
        return self.sentences[i] if i >= 0 else None

    def within(self, start: int, end: int) -> list[ReadSentence]:
        """Give the sentences that stand, in part, between two offsets."""
        return [one for one in self.sentences if one.start < end and start < one.end]

    @property
    def figures(self) -> Iterator[FigureSign]:
        """All figures, in order."""
        for one in self.sentences:
            yield from one.figures

    @property
    def dates(self) -> Iterator[DateSign]:
        """All dates, in order."""
        for one in self.sentences:
            yield from one.dates

    def _read(self) -> Iterator[ReadSentence]:
        plain = self._plain
        text = self.text if plain is None else plain.text
        lines = paragraphs(text)
        subjects = _Subjects(self.extraction)
        found: list[ReadSentence] = []
        opened = False
        for passage in passages(text, lines):
            if passage.kind == "furniture":
                continue
            if self._date is None and not opened and passage.kind == "body":
                self._date = dates.dateline_in(passage)
                opened = True
            found += self._of_passage(passage, plain, False)
            for i in sorted(passage.quoted):
                start, end = words_of(passage, i)
                if text[start:end].strip():
                    found += self._of_passage(passage.inner(start, end), plain, True)
        found.sort(key=lambda one: (one.start, -one.end))
        for i, one in enumerate(found):
            yield _placed(one, i, found, subjects)

    def _of_passage(
        self, passage: Passage, plain: Plain | None, in_quotes: bool
    ) -> Iterator[ReadSentence]:
        origin = _unmoved if plain is None else plain.origin
        signs = SignPlaces(passage)
        number = bisect_right(
            [one.start for one in self.extraction.article.paragraphs], origin(passage.start)
        )
        for low, high in passage.sentences:
            start, end = passage.span(low, high)
            far = _distances(passage, low, high)
            stems = tuple(
                (found, far[i - low])
                for i in range(low, high)
                if (found := stem(passage.lows[i])) is not None
            )
            one = ReadSentence(
                self.id,
                0,
                number,
                origin(start),
                origin(end - 1) + 1,
                stems,
                in_quotes,
                passage.kind == "heading",
            )
            one.numbers = frozenset(
                number for i in range(low, high) for number in numbers_in(passage.lows[i])
            )
            one.trends += [
                (passage.lows[i], far[i - low])
                for i in range(low, high)
                if passage.lows[i] in UP or passage.lows[i] in DOWN
            ]
            for figure in figures_in(passage, low, high, signs.figures(low, high)):
                first, last = origin(figure.start), origin(figure.end - 1) + 1
                at, until = far[figure.first - low], far[figure.last - 1 - low]
                words = self.text[first:last]
                one.figures.append(FigureSign(one, at, until, first, last, words, figure))
            for when in dates.dates_in(passage, signs.dates(low, high), self._date, ()):
                first, last = origin(when.start), origin(when.end - 1) + 1
                i = min(bisect_left(passage.starts, when.start), high - 1)
                j = max(min(bisect_left(passage.starts, when.end), high) - 1, i)
                words = self.text[first:last]
                one.dates.append(
                    DateSign(one, far[i - low], far[j - low], first, last, words, when)
                )
            yield one


def numbers_in(word: str) -> tuple[str, ...]:
    """Give the number that a word in lower case is, in figures."""
    known = NUMBER_WORDS.get(word) or ONES.get(word)
    if known is not None:
        return (str(known),)
    bare = word.strip("$£€%").replace(",", "")
    return (bare,) if bare[:1].isdigit() else ()


def _unmoved(offset: int) -> int:
    return offset


def _distances(passage: Passage, low: int, high: int) -> list[int]:
    """Count the words from the beginning of a sentence, pauses as several."""
    found, far = [], 0
    for i in range(low, high):
        far += _PAUSE if passage.words[i] in _PAUSES or passage.lows[i] in _JOINTS else 1
        found.append(far)
    return found


def _placed(
    one: ReadSentence, i: int, every: list[ReadSentence], subjects: _Subjects
) -> ReadSentence:
    """Number a sentence and note what stands around it."""
    around: set[str] = set(subjects.within(one.start, one.end))
    for other in (*every[max(0, i - 2) : i], *every[i + 1 : i + 2]):
        if abs(other.paragraph - one.paragraph) <= 1:
            around.update(found for found, _ in other.stems)
    one.number, one.around = i, frozenset(around)
    return one


class _Subjects:
    """Whom a sentence is about that it does not name: *she said*, *the company*."""

    def __init__(self, extraction: Extraction) -> None:
        self._spans: list[tuple[int, int, str]] = []
        for quote in extraction.quotes:
            if quote.speaker:
                self._spans.append((quote.start, quote.end, quote.speaker))
        for fact in extraction.facts:
            for name in (fact.subject, fact.according_to, *fact.people):
                if name:
                    self._spans.append((fact.start, fact.end, name))

    def within(self, start: int, end: int) -> Iterator[str]:
        for low, high, name in self._spans:
            if low < end and start < high:
                yield from (found for word in name.lower().split() if (found := stem(word)))
