"""Whether a query is somebody's name.

Names are compared word by word, in any order. A query may leave words of the
name out (one name alone, a middle name) but must not bring words that the
name has not. How well each word fits is a penalty; the sum is taken from 100.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from typing import NamedTuple

from iomed_cli.errors import IomedError
from iomed_cli.matching import name_lists as tables
from iomed_cli.matching.folding import fold, refuse_blank
from iomed_cli.matching.name_parts import (
    LONGEST_RUN,
    UMLAUTS,
    NameWord,
    ParsedName,
    QueryReading,
    parse,
    readings_of,
    taken_apart,
)


class NameMatch(NamedTuple):
    """A candidate that bears the name asked for."""

    index: int  # type: ignore[assignment]  # what the caller needs, not tuple.index
    """The position in the candidates given."""
    score: float
    """100: the whole name; 90 and more: surely, but a part, an initial or a short form; below 90:
    perhaps, with a typing error or in another spelling."""


_Fit = Callable[[NameWord, NameWord], "int | None"]

# Penalties of a sure fit, then of a guess: a guess alone brings the score below 90.
_RESPELT, _SHORT, _INITIAL, _ABBREVIATED = 1, 2, 3, 4
_LEFT_OUT, _PARTICLE_LEFT_OUT = 4, 1
_OTHER_SPELLING, _ONE_EDIT, _TWO_EDITS = 11, 15, 23
_GUESS = 11

_NO_LETTERS = {code: None for code in range(128) if not chr(code).isalnum()}

# A word that is unlike more others than this is no name, and would only cost time.
_MOST_UNLIKE_WORDS = 5


def match_names(
    query: str, candidates: Sequence[Sequence[str]], *, guess: bool = True
) -> list[NameMatch]:
    """Who of the candidates bears the name asked for, best first; equals keep their order.

    Each candidate is the names of one bearer (full name, aliases,
    abbreviation), of which the best counts. Where any hit is sure (90 or
    more), guesses are left out; with `guess` false they always are. Raises
    IomedError for a blank query.
    """
    refuse_blank(fold(query))
    names = {name for candidate in candidates for name in candidate}
    readings = readings_of(query)
    scores = _sure_scores(readings, names)
    if guess and not scores:
        scores = _guessed_scores(readings, names)
    if not scores:
        return []
    hits = [
        NameMatch(index, max(scores.get(name, 0.0) for name in candidate))
        for index, candidate in enumerate(candidates)
        if not scores.keys().isdisjoint(candidate)
    ]
    return sorted(hits, key=lambda hit: -hit.score)


def refuse_no_name(query: str) -> None:
    """Raises IomedError where nothing of a person's name is in a query: no letter, or titles."""
    refuse_blank(fold(query))
    if all(word.text in tables.HONORIFICS for word in taken_apart(query)):
        raise IomedError(f"“{query}” is no name: titles alone are nobody's")


def _sure_scores(readings: Sequence[QueryReading], names: Iterable[str]) -> dict[str, float]:
    """The score of each name that surely fits, by the first reading that any fits."""
    squeezed = [(name, fold(name).translate(_NO_LETTERS)) for name in names]
    for reading in readings:
        evidence = _evidence(reading)
        likely = (name for name, letters in squeezed if any(e in letters for e in evidence))
        if scores := _scores(reading, likely, _sure_fit):
            return scores
    return {}


def _guessed_scores(readings: Sequence[QueryReading], names: Iterable[str]) -> dict[str, float]:
    """The score of each name that fits if a word of the query is mistyped."""
    parsed = [(name, parse(name)) for name in names]
    known = {word.text for _, name in parsed for word in name.words}
    for reading in readings:
        near = {
            word.text: slips(word.text, known, alone=len(reading.words) == 1)
            for word in reading.words
        }
        meant = set().union(*near.values())
        if not meant:
            continue
        likely = [text for text, name in parsed if any(word.text in meant for word in name.words)]
        if scores := _scores(reading, likely, _guessing_fit(near)):
            return scores
    return {}


def _scores(reading: QueryReading, names: Iterable[str], fit: _Fit) -> dict[str, float]:
    scores = {}
    for name in names:
        penalties = _penalties(reading, parse(name), fit)
        if penalties is not None:
            guesses = sum(p for p in penalties if p >= _GUESS)
            sure = sum(p for p in penalties if p < _GUESS)
            scores[name] = float(max(10, 100 - min(9, sure) - guesses))
    return scores


def _penalties(reading: QueryReading, name: ParsedName, fit: _Fit) -> list[int] | None:
    """What each word costs, if every word of the query fits one of the name; else None."""
    free = list(range(len(name.words)))
    unlike: list[int] = []
    for index, word in enumerate(reading.words):
        place = next((f for f in free if _same(word, name.words[f])), None)
        if place is None:
            unlike.append(index)
        else:
            free.remove(place)
    if len(unlike) > _MOST_UNLIKE_WORDS:
        return None
    penalties = _fit_rest(reading.words, unlike, name, free, fit)
    if penalties is None or (reading.whole and free):
        return None
    left_out = [name.words[place].text for place in free]
    if _ABBREVIATED in penalties and any(_is_name(text) for text in left_out):
        # The B. of David B. Cohen is not David Boies.
        return None
    same = [word for index, word in enumerate(reading.words) if index not in unlike]
    anchored = any(len(word.text) > 1 for word in same)
    anchored = anchored or any(penalty not in (_INITIAL, _ABBREVIATED) for penalty in penalties)
    if (unlike or free) and not anchored:
        # Initials alone are nobody's name.
        return None
    costs = [_LEFT_OUT if _is_name(text) else _PARTICLE_LEFT_OUT for text in left_out]
    return [reading.penalty, *penalties, max(costs, default=0)]


def _same(word: NameWord, other: NameWord) -> bool:
    return word.text == other.text and word.suffix == other.suffix


def _is_name(text: str) -> bool:
    return len(text) > 1 and text not in tables.PARTICLES


def _fit_rest(
    words: Sequence[NameWord], unlike: Sequence[int], name: ParsedName, free: list[int], fit: _Fit
) -> list[int] | None:
    """Finds a place for each of the unlike words and takes it from `free`.

    A place is a word that fits or, since names are written apart and together
    (``Xin bo``, ``O Brien``), a run of words that spell the same.
    """
    if not unlike:
        return []
    for taken, places, penalty in _places(words, unlike, name, free, fit):
        rest = [f for f in free if f not in places]
        penalties = _fit_rest(words, unlike[taken:], name, rest, fit)
        if penalties is not None:
            free[:] = rest
            return [penalty, *penalties]
    return None


def _places(
    words: Sequence[NameWord],
    unlike: Sequence[int],
    name: ParsedName,
    free: Sequence[int],
    fit: _Fit,
) -> list[tuple[int, tuple[int, ...], int]]:
    """Where the first unlike word may go: words taken, places taken, penalty; best first."""
    first = words[unlike[0]]
    found: list[tuple[int, tuple[int, ...], int]] = []
    for place in free:
        penalty = fit(first, name.words[place])
        chinese_slip = (
            penalty is not None
            and penalty >= _ONE_EDIT
            and name.chinese
            and tables.is_pinyin(first.text)
        )
        if penalty is not None and not chinese_slip:
            found.append((1, (place,), penalty))

    def spelt(run: tuple[int, ...]) -> str:
        return "".join(name.words[place].text for place in run)

    for size in range(2, LONGEST_RUN + 1):
        if not first.suffix:
            found.extend((1, run, 0) for run in _runs(free, size) if spelt(run) == first.text)
        if tuple(unlike[:size]) == tuple(range(unlike[0], unlike[0] + size)):
            joined = "".join(words[index].text for index in unlike[:size])
            found.extend(
                (size, (f,), 0) for f in free if spelt((f,)) == joined and not name.words[f].suffix
            )
    return sorted(found, key=lambda place: place[2])


def _runs(free: Sequence[int], size: int) -> Iterable[tuple[int, ...]]:
    """Every run of that many neighbouring places that are all free."""
    for at in range(len(free) - size + 1):
        if free[at + size - 1] - free[at] == size - 1:
            yield tuple(free[at : at + size])


def _sure_fit(word: NameWord, other: NameWord) -> int | None:
    if word.suffix != other.suffix:
        return None
    if not word.spellings.isdisjoint(other.spellings):
        return _RESPELT
    if len(word.text) == 1 or len(other.text) == 1:
        if word.text[0] != other.text[0] or word.text.upper() == word.text:
            return None
        return _INITIAL if len(word.text) == 1 else _ABBREVIATED
    return _SHORT if tables.is_short_form(word.text, other.text) else None


def _guessing_fit(near: dict[str, dict[str, int]]) -> _Fit:
    def fit(word: NameWord, other: NameWord) -> int | None:
        sure = _sure_fit(word, other)
        return near[word.text].get(other.text) if sure is None else sure

    return fit


def slips(word: str, known: Iterable[str], *, alone: bool) -> dict[str, int]:
    """The known words that this one may be a slip for, each with its penalty.

    A word that is a name of its own is no slip: a common given or family
    name, or another syllable of pinyin (Yang for Yong; but Yung is none).
    Three letters are too few to tell unless another name stands beside them,
    and of four that stand alone two may only be swapped.
    """
    near = {other: _OTHER_SPELLING for other in known if tables.is_spelling(word, other)}
    if not (word.isascii() and word.isalpha()) or tables.is_known_name(word):
        return near
    most = 2 if len(word) >= 9 else 1
    if len(word) < (4 if alone else 3):
        return near
    likely = [other for other in known if _may_be_meant(word, other, most)]
    if alone and len(word) == 4:
        likely = [other for other in likely if sorted(word) == sorted(other)]
    if likely:
        # Only here, since importing it takes longer than most commands.
        from rapidfuzz.distance import OSA

        for other in likely:
            edits = OSA.distance(word, other, score_cutoff=most)
            if 0 < edits <= most:
                near.setdefault(other, _ONE_EDIT if edits == 1 else _TWO_EDITS)
    return near


def _may_be_meant(word: str, other: str, most: int) -> bool:
    """The cheap conditions for a slip: lengths, first letters, not two syllables of pinyin."""
    if abs(len(word) - len(other)) > most or len(other) < 4 or not other.isascii():
        return False
    if word[0] != other[0] and word[:2] != other[1::-1]:
        return False
    return not (tables.is_syllable(word) and tables.is_syllable(other))


def _evidence(reading: QueryReading) -> set[str]:
    """Strings of which a name must hold one, its letters squeezed together, to be looked at."""
    words = [word for word in reading.words if len(word.text) > 1] or reading.words
    evidence: set[str] = set()
    for word in words:
        evidence |= word.spellings | tables.short_forms(word.text)
        evidence.update(long for long, short in tables.GENERATIONS.items() if short == word.text)
        for umlauts in UMLAUTS:
            for umlaut, typed in umlauts.items():
                evidence.add(word.text.replace(typed, fold(chr(umlaut))))
    return evidence
