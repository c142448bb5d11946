"""Where the words of a query stand in a text.

A query becomes one regular expression over the folded text: every word in all
its inflected forms, the words in order with nothing but punctuation between
them. Typing errors are looked for only where a word is nowhere to be found.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from functools import cached_property, lru_cache
from os.path import commonprefix
from typing import NamedTuple

from iomed_cli.lazy_patterns import lazy
from iomed_cli.matching.folding import fold, refuse_blank, starts_of_folded
from iomed_cli.reference.inflection import inflections
from iomed_cli.reference.word_lists import is_english, is_person_name
from iomed_cli.value import Value


class KeywordMatch(NamedTuple):
    """Where a phrase stands in a text."""

    start: int
    """In code points."""
    end: int
    """Exclusive."""
    score: float
    """100: as typed; 95: inflected; below 90: with a typing error forgiven."""


class QueryWord(Value, frozen=True):
    """A word of a phrase, as it is looked for."""

    text: str
    """Folded, without the marks within."""
    joined: bool
    """It follows the word before with a hyphen or, as Han characters do, nothing between."""
    capitals: bool
    """It must stand in capitals: ``U.S.`` is not the pronoun."""


Forms = Mapping[str, float]
"""The forms of a word that count, each with its score."""

_EXACT, _INFLECTED, _BEST_GUESS = 100.0, 95.0, 89.0

HAN = "\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff"
_LETTER = rf"(?![{HAN}])[^\W\d_]"
DOTTED = rf"(?:(?<![^\W_])|(?<=[{HAN}])){_LETTER}(?:\.{_LETTER})+(?![^\W_])"
"""Letters with full stops between them, as one word (``u.s``)."""
RUN = rf"(?:(?![{HAN}])[^\W_])+"
"""Letters and digits with nothing between them; Han characters are words of their own."""
_NUMBER = r"\d+(?:[.,]\d+)+"
_TOKEN = rf"{DOTTED}|{_NUMBER}|[{HAN}]|{RUN}(?:'{RUN})*"
_POSSESSIVE = "(?:'s(?![^\\W_])|')?"
_BETWEEN_DIGITS = lazy(r"(?<=\d)(?=\d)")

# Abbreviations that in small letters are other words, and in capitals are meant as themselves.
ABBREVIATIONS_LIKE_WORDS = {
    "aids",
    "am",
    "as",
    "at",
    "he",
    "id",
    "in",
    "is",
    "it",
    "me",
    "no",
    "or",
    "us",
    "who",
}


class Phrase:
    """A keyword query: one word or several in order. Raises IomedError for a blank one."""

    def __init__(self, words: str) -> None:
        refuse_blank(fold(words))
        self.words = _query_words(words)
        self._pattern = Pattern(self.words, [_sure_forms(word) for word in self.words])

    @property
    def forms(self) -> Sequence[Forms]:
        """The forms that count without a typing error, for each word."""
        return self._pattern.forms

    def find(self, text: str, *, fuzzy: bool = False) -> list[KeywordMatch]:
        """Where the phrase stands in the text, in order, never overlapping.

        With `fuzzy`, typing errors are forgiven in those words that the text
        does not have in any form.
        """
        return search_texts(self, [text], guess=fuzzy)[0]

    def _search(self, texts: Sequence[str], guess: bool) -> list[list[KeywordMatch]]:
        pairs = [(text, fold(text)) for text in texts]
        found = [self._pattern.find(text, folded) for text, folded in pairs]
        if guess and not any(found) and (loosened := self._loosened(pairs)):
            return [loosened.find(text, folded) for text, folded in pairs]
        return found

    def _loosened(self, pairs: Sequence[tuple[str, str]]) -> Pattern | None:
        """The phrase with typing errors in those words that are in none of the texts."""
        forms = [
            sure
            if any(Pattern([word], [sure]).find(text, folded) for text, folded in pairs)
            else guessed_forms(word, [folded for _, folded in pairs])
            for word, sure in zip(self.words, self._pattern.forms, strict=True)
        ]
        if not all(forms) or forms == self._pattern.forms:
            return None
        return Pattern(self.words, forms)


def search_texts(
    phrase: Phrase, texts: Sequence[str], *, guess: bool = True
) -> list[list[KeywordMatch]]:
    """Where the phrase stands in each of the texts.

    Typing errors are forgiven only where no text at all has the phrase, and
    only in those of its words that no text has in any form; with `guess`
    false, nowhere.
    """
    return phrase._search(texts, guess)


class Pattern:
    """The words of a phrase, each in the forms that count, as one regular expression."""

    def __init__(self, words: Sequence[QueryWord], forms: Sequence[Forms]) -> None:
        self._words = words
        self.forms = forms
        self._needles = [_needles(word, of) for word, of in zip(words, forms, strict=True)]

    def find(self, text: str, folded: str) -> list[KeywordMatch]:
        """Where the words stand in a text, which is given as it is and folded."""
        unhyphened = folded.replace("-", "") if "-" in folded else folded
        for needles in self._needles:
            if not any(needle in unhyphened for needle in needles):
                return []
        # Only a hyphenated text needs the slower expression that allows hyphens within words.
        regex = self._regex if unhyphened is folded else self._hyphened_regex
        matches = list(regex.finditer(folded))
        if not matches:
            return []
        starts = starts_of_folded(text)
        return [
            found for match in matches if (found := self._found(match, text, starts)) is not None
        ]

    def _found(self, match: re.Match[str], text: str, starts: Sequence[int]) -> KeywordMatch | None:
        score = _EXACT
        for group, (word, forms) in enumerate(zip(self._words, self.forms, strict=True), 1):
            start, end = _span(match.start(group), match.end(group), starts)
            if word.capitals and not text[start:end].isupper():
                return None
            score = min(score, forms[_bare(match[group])])
        # A possessive 's after the last word is not part of it.
        start, end = _span(match.start(1), match.end(len(self._words)), starts)
        return KeywordMatch(start, end, score)

    @cached_property
    def _regex(self) -> re.Pattern[str]:
        return _compiled(tuple(self._words), tuple(map(tuple, self.forms)), "")

    @cached_property
    def _hyphened_regex(self) -> re.Pattern[str]:
        return _compiled(tuple(self._words), tuple(map(tuple, self.forms)), "-?")


def _query_words(query: str) -> list[QueryWord]:
    if query.isascii() and query.replace(" ", "").isalpha():
        tokens = query.split()
        return [
            QueryWord(
                token.lower(),
                joined=False,
                capitals=token.lower() in ABBREVIATIONS_LIKE_WORDS and token.isupper(),
            )
            for token in tokens
        ]
    folded, starts = fold(query), starts_of_folded(query)
    words: list[QueryWord] = []
    end = 0
    for match in re.finditer(_TOKEN, folded):
        token = match[0].removesuffix("'s")
        dotted = re.fullmatch(DOTTED, token) is not None
        start, end_before = match.start(), end
        end = match.end()
        original = query[starts[start] : starts[end]]
        capitals = dotted or (token in ABBREVIATIONS_LIKE_WORDS and original.isupper())
        joined = bool(words) and folded[end_before:start] in ("", "-")
        words.append(QueryWord(_bare(token), joined, capitals))
    return words


def _sure_forms(word: QueryWord) -> Forms:
    if word.capitals:
        return {word.text: _EXACT}
    return {**dict.fromkeys(inflections(word.text), _INFLECTED), word.text: _EXACT}


def guessed_forms(word: QueryWord, folded: Sequence[str]) -> Forms:
    """The words of the texts that this one may be a slip for.

    One letter may be wrong, missing, too many or swapped with the next from
    five letters on, two from nine on, but not the first. The ending of a
    mistyped word may be another inflection. What is a word itself, or a name,
    is no slip: whoever types ``trade`` does not mean ``trace``.
    """
    if word.capitals or len(word.text) < 5 or not (word.text.isascii() and word.text.isalpha()):
        return {}
    if is_english(word.text) or is_person_name(word.text):
        return {}
    most = 2 if len(word.text) >= 9 else 1
    forms = inflections(word.text)
    shortest, longest = min(map(len, forms)) - most, max(map(len, forms)) + most
    like = re.compile(rf"(?<![^\W_]){word.text[0]}[a-z]{{{shortest - 1},{longest - 1}}}(?![^\W_])")
    vocabulary = {found for text in folded for found in like.findall(text)}
    if not vocabulary:
        return {}
    # Only here, since importing it takes longer than most commands.
    from rapidfuzz.distance import OSA

    guesses: dict[str, float] = {}
    for found in sorted(vocabulary):
        edits = min(OSA.distance(form, found, score_cutoff=most) for form in forms)
        if edits <= most:
            guesses[found] = min(_BEST_GUESS, round(100 * (1 - edits / len(word.text)), 1))
    return guesses


def _span(start: int, end: int, starts: Sequence[int]) -> tuple[int, int]:
    # A character that folds to two may have been cut between them.
    return starts[start], max(starts[end], starts[end - 1] + 1)


def _bare(token: str) -> str:
    """A word without the marks that may stand inside it: ``u.s.``, ``1,000``, ``co-operate``."""
    if token[0].isdigit():
        return token.replace(",", "")
    return token.replace("-", "").replace(".", "")


@lru_cache(maxsize=256)
def _compiled(
    words: tuple[QueryWord, ...], forms: tuple[tuple[str, ...], ...], hyphen: str
) -> re.Pattern[str]:
    parts = [_boundary(words[0].text[0], r"(?<![^\W_])", r"(?<!\d[.,])")]
    for word, own in zip(words, forms, strict=True):
        if word is not words[0]:
            parts.append(_POSSESSIVE + (r"[\W_]*" if word.joined else r"[\W_]+"))
        parts.append(_options(word, own, hyphen))
    parts.append(_boundary(words[-1].text[-1], r"(?![^\W_])", r"(?![.,]\d)"))
    return re.compile("".join(parts))


def is_han(char: str) -> bool:
    """Tell whether a character is Han, a word by itself."""
    return not char.isascii() and re.match(f"[{HAN}]", char) is not None


def _boundary(char: str, word: str, number: str) -> str:
    """What must not stand beside the phrase: nothing is excluded beside Han characters."""
    if is_han(char):
        return ""
    return word + number if char.isdigit() else word


def _options(word: QueryWord, forms: Sequence[str], hyphen: str) -> str:
    """The expression for one word in any of its forms."""
    options = [_spelt(form, hyphen) for form in sorted(forms, key=lambda f: (-len(f), f))]
    if _may_be_dotted(word.text):
        # Not within a longer abbreviation: US is no part of U.S.S.R.
        letters = r"\.".join(word.text)
        options.insert(0, rf"(?<![^\W\d_]\.){letters}(?:\.(?![^\W_])|(?![^\W_]|\.))")
    return f"({'|'.join(options)})"


def _spelt(form: str, hyphen: str) -> str:
    """The expression for one form, with the marks that may stand inside it."""
    if form[0].isdigit():
        return _BETWEEN_DIGITS.sub(",?", re.escape(form))
    return hyphen.join(map(re.escape, form)) if len(form) > 4 else re.escape(form)


def _may_be_dotted(text: str) -> bool:
    return 2 <= len(text) <= 5 and text.isalpha()


def _needles(word: QueryWord, forms: Forms) -> tuple[str, ...]:
    """Strings of which a text must hold one, its hyphens taken out, to hold the word."""
    common = commonprefix(list(forms))  # noqa: RUF071  # of letters, as is wanted here
    needles = [common] if len(common) > 2 else sorted(forms)
    if word.text[0].isdigit():
        needles = [word.text[0]]
    if _may_be_dotted(word.text):
        needles.append(".".join(word.text))
    return tuple(needles)
