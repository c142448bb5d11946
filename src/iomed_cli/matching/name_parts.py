"""Names taken apart into the words to compare, and queries into what they may mean."""

from __future__ import annotations

import re
import unicodedata
from functools import cache, lru_cache
from typing import NamedTuple

from iomed_cli.matching import name_lists as tables
from iomed_cli.matching.folding import fold


class NameWord(NamedTuple):
    """A word of a name, folded."""

    text: str
    spellings: frozenset[str]
    """The text, and what else it is typed as: ``lu``, ``lv``, ``lue`` and ``lyu`` for Lü."""


class ParsedName(NamedTuple):
    """A name taken apart."""

    words: tuple[NameWord, ...]
    chinese: bool
    """Every word is pinyin."""


class QueryReading(NamedTuple):
    """One way to understand the query."""

    words: tuple[NameWord, ...]
    whole: bool = False
    """The name must have no other words."""
    penalty: int = 0


_POSSESSIVE = re.compile(r"(?<=\w)'s?\W*$")
_LETTER = r"(?:[a-z0-9]|[^\x00-\x7f\u00a0-\u00bf\u2000-\u206f\u3000-\u3004\u3008-\u3020\u30fb])"
_ASCII_HYPHENED = re.compile("[a-z0-9]+(?:-[a-z0-9]+)*")

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
    return ParsedName(words, all(tables.is_pinyin(word.text) for word in words))


def taken_apart(name: str) -> tuple[NameWord, ...]:
    """The words to compare; articles and honorifics only where nothing else is there."""
    texts = _texts(fold(name))
    words = [NameWord(text, _TYPED_U_UMLAUT.get(text, frozenset({text}))) for text in texts]
    if not name.isascii():
        words = _with_umlauts(words, name)
    return tuple([word for word in words if word.text not in tables.WEIGHTLESS] or words)


def _with_umlauts(words: list[NameWord], name: str) -> list[NameWord]:
    name = unicodedata.normalize("NFC", name).lower().translate(_TONES)
    spellings = [set(word.spellings) for word in words]
    for umlauts in UMLAUTS:
        respelt = _texts(fold(name.translate(umlauts)))
        # A respelling may change what counts as pinyin, and so the number of words.
        if len(respelt) == len(words):
            for known, text in zip(spellings, respelt, strict=True):
                known.add(text)
    return [NameWord(word.text, frozenset(s)) for word, s in zip(words, spellings, strict=True)]


def _texts(folded: str) -> list[str]:
    """The words of a folded name; a Chinese given name of two syllables is one word.

    Else ``Wang Yi`` would be a part of Wang Yi-ming, another person.
    """
    # Few names need the whole of Unicode, whose expression takes long to compile.
    hyphened = _ASCII_HYPHENED if folded.isascii() else _any_hyphened()
    texts: list[str] = []
    for run in hyphened.findall(_POSSESSIVE.sub("", folded).replace("'", "")):
        parts = run.split("-")
        if len(parts) == 2 and all(map(tables.is_syllable, parts)):
            texts.append("".join(parts))
        else:
            texts.extend(parts)
    texts = [tables.GENERATIONS.get(text, text) for text in texts]
    if len(texts) == 3 and all(map(tables.is_syllable, texts)):
        family_last = tables.is_chinese_family_name(texts[2])
        if family_last and not tables.is_chinese_family_name(texts[0]):
            return [texts[0] + texts[1], texts[2]]
        return [texts[0], texts[1] + texts[2]]
    return texts


def readings_of(query: str) -> list[QueryReading]:
    """The ways to understand the query, the literal one first."""
    words = taken_apart(query)
    bare = _without_particles(_without_titles(query))
    readings = [QueryReading(words), QueryReading(_without_titles(query)), QueryReading(bare)]
    ends = (bare[0], bare[-1])
    if len(bare) > 2 and bare[-1].text not in tables.GENERATIONS.values():
        readings.append(QueryReading(ends, whole=True, penalty=9))
    return list(dict.fromkeys(readings))


def _without_titles(query: str) -> tuple[NameWord, ...]:
    """The name in ``Foreign Ministry spokesperson Mao Ning`` and ``Wang Yi, Foreign Minister``."""
    first, *rest = query.split(",")
    kept = [first, *(part for part in rest if not _has_title(part))]
    words = taken_apart(",".join(kept))
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
