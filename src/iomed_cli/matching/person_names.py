"""Whether a query is somebody's name.

Names are compared word by word, in any order. A query may leave words of the
name out (one name alone, a middle name) but must not bring words that the
name has not. How well each word fits is a penalty; the sum is taken from 100.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence

from iomed_cli.errors import IomedError
from iomed_cli.matching import name_lists as tables
from iomed_cli.matching.folding import fold, refuse_blank
from iomed_cli.matching.name_parts import (
    LONGEST_RUN,
    UMLAUTS,
    NameWord,
    ParsedName,
    QueryReading,
    in_pairs,
    parse,
    readings_of,
    taken_apart,
    taken_together,
)
from iomed_cli.matching.name_slips import (
    LEAST_GUESS,
    MOVED_SPACE,
    ONE_EDIT,
    UNLIKELY_EDIT,
    slips,
)
from iomed_cli.value import Value


class NameMatch(Value, frozen=True):
    """A candidate that bears the name asked for."""

    index: int
    """The position in the candidates given."""
    score: float
    """100: the whole name; 90 and more: surely, but a part, an initial or a short form; below 90:
    perhaps, with a typing error or in another spelling."""


_Fit = Callable[[NameWord, NameWord], "int | None"]

# Penalties of a sure fit, then of a guess: a guess alone brings the score below 90.
_RESPELT, _SHORT, _INITIAL, _ABBREVIATED = 1, 2, 3, 4
_LEFT_OUT, _PARTICLE_LEFT_OUT = 4, 1

_OTHER_SEX = {
    **dict.fromkeys(tables.OF_MEN, tables.OF_WOMEN),
    **dict.fromkeys(tables.OF_WOMEN, tables.OF_MEN),
}
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
    names = _of_their_sex(query, {name for candidate in candidates for name in candidate})
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


def _of_their_sex(query: str, names: set[str]) -> set[str]:
    """Leave out of names ``Mr Khan`` where ``Mrs Khan`` is asked for."""
    asked = fold(query).partition(" ")[0].strip(".")
    others = _OTHER_SEX.get(asked)
    if others is None:
        return names
    return {name for name in names if fold(name).partition(" ")[0].strip(".") not in others}


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
    """The score of each name that fits if a word of the query is mistyped.

    Nobody's where it may be mistyped for several words: one of them would be wrong.
    """
    parsed = {name: taken_together(parse(name)) for name in names}
    known = set().union(*parsed.values())
    for reading in readings:
        texts = [word.text for word in reading.words]
        alone = len(texts) == 1
        near = {text: slips(text, known, alone=alone) for text in (*texts, *in_pairs(texts))}
        meant = set().union(*near.values(), {"".join(texts)})
        likely = [name for name, own in parsed.items() if not own.isdisjoint(meant)]
        scores = _scores(reading, likely, _guessing_fit(near))
        if scores and all(
            _is_one(each, [parsed[name] for name in scores]) for each in near.values()
        ):
            return scores
    return {}


def _is_one(near: dict[str, int], names: Iterable[set[str]]) -> bool:
    """Tell whether there is one word for which a mistyped one may stand in all of the names."""
    edited = {other for other, penalty in near.items() if penalty >= ONE_EDIT}
    found = [fitting for own in names if (fitting := edited & own)]
    return not found or bool(set.intersection(*found))


def _scores(reading: QueryReading, names: Iterable[str], fit: _Fit) -> dict[str, float]:
    scores = {}
    for name in names:
        penalties = _penalties(reading, parse(name), fit)
        if penalties is not None:
            guesses = sum(p for p in penalties if p >= LEAST_GUESS)
            sure = sum(p for p in penalties if p < LEAST_GUESS)
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
    if UNLIKELY_EDIT in penalties and not anchored:
        return None
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
    # What is syllables throughout is another Chinese name, and no slip for this one.
    other_chinese = name.chinese and _is_chinese([first])
    for place in free:
        penalty = fit(first, name.words[place])
        if penalty is not None and not (other_chinese and penalty >= ONE_EDIT):
            found.append((1, (place,), penalty))

    def spelt(run: tuple[int, ...]) -> str:
        return "".join(name.words[place].text for place in run)

    def fitting(parts: Sequence[NameWord], run: tuple[int, ...]) -> Iterable[int]:
        """Give what it costs that words as one are a run of words, if they may be."""
        word, text = _as_one(parts), spelt(run)
        if text == word.text:
            yield 0
        elif fit is not _sure_fit and not (name.chinese and _is_chinese(parts)):
            cost = fit(word, NameWord(text, frozenset({text})))
            if cost is not None and cost >= ONE_EDIT:
                yield cost

    for size in range(2, LONGEST_RUN + 1):
        if not first.suffix:
            found.extend(
                (1, run, cost) for run in _runs(free, size) for cost in fitting([first], run)
            )
        if tuple(unlike[:size]) == tuple(range(unlike[0], unlike[0] + size)):
            parts = words[unlike[0] : unlike[0] + size]
            for place in free:
                if not name.words[place].suffix:
                    found.extend((size, (place,), cost) for cost in fitting(parts, (place,)))
            if fit is not _sure_fit:
                joined = _as_one(parts).text
                runs = (run for run in _runs(free, size) if spelt(run) == joined)
                found.extend((size, run, MOVED_SPACE) for run in runs)
    return sorted(found, key=lambda place: place[2])


def _is_chinese(parts: Sequence[NameWord]) -> bool:
    """Tell whether words are syllables, or sound like some: another Chinese or Korean name."""
    return all(tables.is_all_pinyin(one.text) or tables.is_like_syllable(one.text) for one in parts)


def _as_one(words: Sequence[NameWord]) -> NameWord:
    text = "".join(word.text for word in words)
    return NameWord(text, frozenset({text}))


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
        return near.get(word.text, {}).get(other.text) if sure is None else sure

    return fit


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
