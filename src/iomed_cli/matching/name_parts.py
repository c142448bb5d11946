"""Names taken apart into the words to compare, and queries into what they may mean."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Sequence
from functools import cache, lru_cache
from itertools import pairwise

from iomed_cli.lazy_patterns import lazy
from iomed_cli.matching import name_lists as tables
from iomed_cli.matching.folding import fold
from iomed_cli.value import Value


class NameWord(Value, frozen=True):
    """A word of a name, folded."""

    text: str
    spellings: frozenset[str]
    """The text, and what else it is typed as: ``lu``, ``lv``, ``lue`` and ``lyu`` for Lü."""
    suffix: bool = False
    """It follows a name (``Jr.``, ``II``), and so it is no initials."""


class ParsedName(Value, frozen=True):
    """A name taken apart."""

    words: tuple[NameWord, ...]
    chinese: bool
    """Every word is pinyin, or a given name is two syllables with a hyphen (``Min-jun``)."""


class QueryReading(Value, frozen=True):
    """One way to understand the query."""

    words: tuple[NameWord, ...]
    whole: bool = False
    """The name must have no other words."""
    penalty: int = 0


_SEVERAL = lazy(r"[&;/+]|\band\b", re.IGNORECASE)
"""Stands between two people, of whose names none is the other's middle name."""

_POSSESSIVE = lazy(r"(?<=[^\W_])'s?\W*$")
_LETTER = r"(?:[a-z0-9]|[^\x00-\x7f\u00a0-\u00bf\u2000-\u206f\u3000-\u3004\u3008-\u3020\u30fb])"
_ASCII_HYPHENED = lazy("[a-z0-9]+(?:-[a-z0-9]+)*")

LONGEST_RUN = 3
"""Words that are taken together where a name has them apart: ``Xin bo`` and ``O Brien``."""

# How ü, ö, ä and å are typed where the keyboard lacks them.
UMLAUTS: tuple[dict[int, str], ...] = (
    {ord("ü"): "ue", ord("ö"): "oe", ord("ø"): "oe", ord("ä"): "ae", ord("å"): "aa"},
    {ord("ü"): "yu"},
    {ord("ü"): "v"},
)
_TONES = str.maketrans("ǖǘǚǜ", "üüüü")
_TYPED_U_UMLAUT = {
    typed: frozenset({initial + final for final in ("u", "v", "ue", "yu")})
    for initial in "ln"
    for typed in (initial + "v", initial + "yu")
}


@cache
def _any_hyphened() -> re.Pattern[str]:
    return re.compile(rf"{_LETTER}+(?:-{_LETTER}+)*")


@lru_cache(maxsize=65536)
def parse(name: str) -> ParsedName:
    """The name's words; none where it has no letter or digit."""
    words = taken_apart(name)
    chinese = all(tables.is_pinyin(word.text) for word in words)
    return ParsedName(words, chinese or any(map(_is_given_name, _hyphened(fold(name)))))


def taken_apart(name: str) -> tuple[NameWord, ...]:
    """The words to compare; articles and honorifics only where nothing else is there."""
    texts = _texts(fold(name))
    words = [_word(text, index > 0) for index, text in enumerate(texts)]
    if not name.isascii():
        words = _with_umlauts(words, name)
    words = [word for word in words if word.text not in tables.WEIGHTLESS] or words
    if len(words) == 1 and words[0].text in tables.SUFFIXES:
        # In capitals JR may be two initials; II and MD are written so in any case.
        initials = words[0].text in tables.LIKE_INITIALS and name.isupper()
        text, spellings, suffix = words[0].text, words[0].spellings, words[0].suffix
        words = [NameWord(text, spellings, not initials or suffix)]
    return tuple(words)


def taken_together(name: ParsedName) -> set[str]:
    """The words of a name, and up to three neighbouring ones written as one."""
    texts = [word.text for word in name.words]
    sizes = range(1, LONGEST_RUN + 1)
    return {"".join(texts[at : at + size]) for size in sizes for at in range(len(texts) - size + 1)}


def _word(text: str, follows: bool) -> NameWord:
    generation = tables.GENERATIONS.get(text)
    if generation is not None:
        return NameWord(generation, frozenset({generation}), True)
    spellings = _TYPED_U_UMLAUT.get(text, frozenset({text}))
    return NameWord(text, spellings, follows and text in tables.SUFFIXES)


def _with_umlauts(words: list[NameWord], name: str) -> list[NameWord]:
    name = unicodedata.normalize("NFC", name).lower().translate(_TONES)
    spellings = [set(word.spellings) for word in words]
    for umlauts in UMLAUTS:
        respelt = _texts(fold(name.translate(umlauts)))
        # A respelling may change what counts as pinyin, and so the number of words.
        if len(respelt) == len(words):
            for known, text in zip(spellings, respelt, strict=True):
                known.add(tables.GENERATIONS.get(text, text))
    return [
        NameWord(word.text, frozenset(s), word.suffix)
        for word, s in zip(words, spellings, strict=True)
    ]


def _texts(folded: str) -> list[str]:
    """The words of a folded name; a Chinese given name of two syllables is one word.

    Else ``Wang Yi`` would be a part of Wang Yi-ming, another person.
    """
    texts: list[str] = []
    for run in _hyphened(folded):
        if _is_given_name(run):
            texts.append(run.replace("-", ""))
        else:
            texts.extend(run.split("-"))
    if len(texts) == 3 and all(map(tables.is_syllable, texts)):
        family_last = tables.is_chinese_family_name(texts[2])
        if family_last and not tables.is_chinese_family_name(texts[0]):
            return [texts[0] + texts[1], texts[2]]
        return [texts[0], texts[1] + texts[2]]
    return texts


def _hyphened(folded: str) -> list[str]:
    """The words of a folded name, those with hyphens in them whole."""
    # Few names need the whole of Unicode, whose expression takes long to compile.
    expression = _ASCII_HYPHENED if folded.isascii() else _any_hyphened()
    return expression.findall(_POSSESSIVE.sub("", folded).replace("'", ""))


def _is_given_name(run: str) -> bool:
    parts = run.split("-")
    return len(parts) == 2 and all(map(tables.is_syllable, parts))


def in_pairs(texts: Sequence[str]) -> list[str]:
    """Each two neighbouring words as one: a given name that a slip has made two of."""
    return [one + other for one, other in pairwise(texts)]


def readings_of(query: str) -> list[QueryReading]:
    """The ways to understand the query, the literal one first."""
    words, untitled = _initials_joined(taken_apart(query)), _without_titles(query)
    bare = _without_particles(untitled)
    readings = [QueryReading(words), QueryReading(untitled), QueryReading(bare)]
    ends = (bare[0], bare[-1])
    if len(bare) > 2 and not bare[-1].suffix and not _SEVERAL.search(query):
        readings.append(QueryReading(ends, whole=True, penalty=9))
    if words[0].text in tables.LIKE_INITIALS and _begins_with(query, words[0].text):
        other = NameWord(words[0].text, words[0].spellings, not words[0].suffix)
        readings.append(QueryReading((other, *words[1:])))
    return list(dict.fromkeys(readings))


def _initials_joined(words: tuple[NameWord, ...]) -> tuple[NameWord, ...]:
    """``J.R.`` as ``JR``, which is found in J. R. Walker and in JR Walker."""
    letters = "".join(word.text for word in words)
    if 1 < len(words) == len(letters) <= LONGEST_RUN and letters.isascii():
        return (NameWord(letters, frozenset({letters})),)
    return words


def _begins_with(query: str, word: str) -> bool:
    """Tell whether a word opens the query as it is, and is not what ``Junior`` came to."""
    return "".join(_texts(fold(query))).startswith(word)


def _without_titles(query: str) -> tuple[NameWord, ...]:
    """The name in ``Foreign Ministry spokesperson Mao Ning`` and ``Wang Yi, Foreign Minister``."""
    first, *rest = query.split(",")
    kept = [first, *(part for part in rest if not _has_title(part))]
    words = taken_apart(",".join(kept)) or taken_apart(query)
    start = 0
    while start < len(words) and words[start].text in tables.LEADING_TITLES:
        start += 1
    for index, word in enumerate(words):
        if word.text in tables.TITLES:
            start = index + 1
    while 0 < start < len(words) and words[start].text in tables.ROLE_WORDS:
        start += 1
    return words[start:] or words


def _has_title(part: str) -> bool:
    return any(
        text in tables.TITLES or text in tables.LEADING_TITLES or text in tables.WEIGHTLESS
        for text in _texts(fold(part))
    )


def _without_particles(words: tuple[NameWord, ...]) -> tuple[NameWord, ...]:
    """Without ``van der`` or ``bin``, unless it may be a Chinese given name (Bin Li)."""
    following = (*words[1:], None)
    kept = tuple(
        word
        for word, after in zip(words, following, strict=True)
        if word.text not in tables.PARTICLES or after is None or tables.is_pinyin(after.text)
    )
    return kept or words
