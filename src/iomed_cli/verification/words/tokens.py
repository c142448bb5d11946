"""Text as words that can be compared, each with its place, and what joins it to the one before.

What never makes a difference to a reader is gone from a word's key: case,
Unicode forms, invisible characters, the shape of an apostrophe. What is
ignored is listed; everything else is a word: letters with their accents,
figures with their decimal point, and each symbol by itself, be it a sign, a
currency, a unit, an arrow or an emoji. Punctuation is no word. Of what stands
between two words only the `Joint` counts, since "dispute-resolution" is not
"dispute resolution" and an ellipsis says that something is missing.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator, Sequence
from functools import cache
from typing import Literal

from iomed_cli.lazy_patterns import lazy
from iomed_cli.value import Value

Joint = Literal["", "pause", "hyphen", "dot", "dash", "ellipsis"]
"""What stands between two words.

``hyphen`` and ``dot`` touch both (``cost-effective``, ``U.S.``), and a dash
between figures is a hyphen; ``dash`` is a dash of any shape that does not, or
a long one; ``pause`` is other punctuation; the empty string is white space or
nothing.
"""

INVISIBLE = (
    "\x00-\x08\x0e-\x1b\x7f-\x84\x86-\x9f\xad\u034f\u061c\u180e\u200b-\u200f"
    "\u202a-\u202e\u2060-\u206f\ufe00-\ufe0f\ufeff"
)
"""Control and format characters, as the inside of a character class."""

_APOSTROPHES = "'’‘‛ʹʻʼʽʾʿˈ′‵`´＇"
_SHORT_DASHES = "-‐‑‒–−﹣－"
_PASSED_OVER = f"{_SHORT_DASHES}—―⸺⸻“”„‟’‘‚‛«»‹›「」『』＂＇´¨…‥⋯·•¡¿®™©℠"
"""What is no word, beside white space and the punctuation of ASCII and of Unicode.

A dash is one where it is a figure's sign.
"""
_SYMBOLS = "#%&@/\\§¶†‡‰‱′″‴⁗※⁄⁒"
"""Punctuation to Unicode, but symbols to a reader."""
_PRIMES = "'’"
CASED = frozenset(("US", "IT", "WHO", "AIDS"))
"""Abbreviations that are other words than the same letters in small type."""
_CELSIUS = {"℃": "°c", "℉": "°f"}

_SAME = {
    **dict.fromkeys(map(ord, _APOSTROPHES), "'"),
    **dict.fromkeys(map(ord, _SHORT_DASHES), "-"),
}

# Superscripts, fractions and letters in circles are left as they are: 10² is not 102.
_PLAIN_FORMS = lazy("<(?:compat|wide|narrow|font|noBreak|initial|medial|final|isolated|small)>")

ELLIPSIS = r"(?:\.(?:\s*\.){2,}|[…‥⋯]+)"


@cache
def _word() -> re.Pattern[str]:
    passed = re.escape(_PASSED_OVER)
    letter, more = r"[^\W_]", rf"[^\t-\r\x1c-/:-@\[-^`{{-~\s°′‵＇{passed}]*"
    changed = r"\[[^\W\d_]{1,12}\]"
    dash = rf"[{_SHORT_DASHES}]"
    return re.compile(
        # A dash is the sign of a figure that it opens, be there a currency between: -5, -US$7
        rf"(?<![\w%)\]’”.,°—{re.escape(_SHORT_DASHES)}]){dash}"
        rf"(?=(?:(?:[A-Z]{{1,3}})?[^\s\w!-/:;?\[\]—…{re.escape(_SHORT_DASHES)}]\s?|\$\s?"
        r"|[A-Z]{1,3}\$\s?)?\.?[0-9])"
        rf"|(?:(?<![\w.])\.(?=[0-9]))?"
        rf"(?:{changed}(?=[^\W_]))?{letter}{more}"
        rf"(?:(?:[{_APOSTROPHES}][{INVISIBLE}]*{letter}"
        r"|(?<=[0-9])(?:[.:]|,(?=[0-9]{3}(?![0-9])))(?=[0-9])"
        # A change within a word that is declared: [T]he, resolve[d]
        rf"|{changed}){more})*"
        r"|°\s?[CFcf](?!\w)"
        rf"|(?<=[0-9])[{_PRIMES}](?!\w)|(?<=\w)\*+(?=\w)"
        rf"|[^\w\s!\"'()*,.:;?\[\]{{}}`{passed}{INVISIBLE}]"
    )


class Token(Value, frozen=True):
    """A word where it stands."""

    key: str
    """What it is compared by."""
    start: int
    """In code points of the text, as ``end`` is."""
    end: int
    joint: Joint
    """What joins it to the word before."""


class _Keys(dict[str, str]):
    """The key of each word as it is written, worked out when it is first met.

    It is empty for what is several words, or none, or depends on the rest.
    """

    _MOST, _LONGEST = 200_000, 64
    """Words kept and their length: a stream of claims must not fill the memory."""

    def __missing__(self, written: str) -> str:
        key = _key(written) if _is_one_word(written) else ""
        if len(self) >= self._MOST:
            self.clear()
        if len(written) <= self._LONGEST:
            self[written] = key
        return key


def _is_one_word(written: str) -> bool:
    if written in _PRIMES or _is_cannot(written):
        return False
    if written.isascii() or written.isalnum():
        return True
    if len(written) == 1:
        return not _is_passed_over(written)
    return written[0] == "°" or all(map(_is_of_a_word, written))


def _is_cannot(written: str) -> bool:
    """Tell the one word that is as often written as two."""
    return len(written) == len("cannot") and written.lower() == "cannot"


def _is_of_a_word(character: str) -> bool:
    """Tell letters and their marks from symbols, which are words of their own."""
    if character.isalnum() or character in _IN_WORDS:
        return True
    return unicodedata.category(character) in ("Mn", "Mc", "Me", "Cf", "Cc")


_IN_WORDS = frozenset(f"{_APOSTROPHES}.:,[]_")


def _is_passed_over(character: str) -> bool:
    plain = _plain_form(character)
    kind = unicodedata.category(plain)
    return kind in ("Cf", "Cc") or (kind[0] == "P" and plain not in _SYMBOLS + _SHORT_DASHES)


def _key(written: str) -> str:
    if written in _CELSIUS:
        return _CELSIUS[written]
    if not (written.isascii() and written.isprintable()):
        written = _invisible().sub("", written)
        if len(written) > 1 or written not in _SYMBOLS:
            written = "".join(map(_plain_form, written)).translate(_SAME)
        written = unicodedata.normalize("NFD", written).casefold()
        written = unicodedata.normalize("NFC", written)
    if (len(written) == 1 and not written.isalnum()) or written in CASED:
        return written
    key = written.lower().replace("`", "'").strip("'_")
    if "[" in key:
        key = key.replace("[", "").replace("]", "")
    if key[:1] == "°":
        return key.replace(" ", "")
    # 1,000 and 1000 are the same figure.
    return key.replace(",", "") if "," in key else key


@cache
def _invisible() -> re.Pattern[str]:
    return re.compile(f"[{INVISIBLE}]")


def _plain_form(character: str) -> str:
    """Give a character for one that is only another form of it: a ligature, a full-width letter."""
    if _PLAIN_FORMS.match(unicodedata.decomposition(character)):
        plain = unicodedata.normalize("NFKC", character)
        if len(plain) == 1 or plain.isalpha():
            return plain
    return character


_keys = _Keys()


def keys(text: str) -> list[str]:
    """Give the words of a text as they are compared."""
    written = _word().findall(text)
    found = list(map(_keys.__getitem__, written))
    whole = "" not in found
    if not whole:
        found = list(_several_keys(text, written, found))
    if not (whole and CASED.isdisjoint(found)) and text.isupper():
        return [key.lower() for key in found]
    return found


def _several_keys(text: str, written: Sequence[str], found: Sequence[str]) -> Iterator[str]:
    """Give the keys of a text's words, among which are some that are several words, or none."""
    if any(one in _PRIMES for one in written):
        # What such a mark is, the words around it tell.
        yield from (key for key, _, _ in _places(text))
        return
    for one, key in zip(written, found):
        if key:
            yield key
        else:
            yield from (part for part, _, _ in _several(one, 0))


def words(text: str) -> list[Token]:
    """Give the words of a text, each with its place and its joint."""
    found: list[Token] = []
    reached = 0
    in_capitals = text.isupper()
    for key, start, end in _places(text):
        if in_capitals:
            key = key.lower()
        between = text[reached:start]
        # Most words have one blank between them.
        joint = _joint(between) if found and between != " " else ""
        if joint == "dash" and is_figure(key) and is_figure(found[-1].key):
            joint = "hyphen"
        found.append(Token(key, start, end, joint))
        reached = end
    return found


def _places(text: str) -> Iterator[tuple[str, int, int]]:
    """Give each word's key with its start and end."""
    opened: int | None = None
    for match in _word().finditer(text):
        written, start = match[0], match.start()
        if key := _keys[written]:
            yield key, start, match.end()
        elif written in _PRIMES:
            # Six feet, unless it closes what such a mark has opened: 6', but '6'.
            if opened is None:
                opening = _opening().search(text)
                opened = opening.start() if opening else len(text)
            if start < opened:
                yield "′", start, match.end()
        else:
            yield from _several(written, start)


def _several(written: str, offset: int) -> Iterator[tuple[str, int, int]]:
    """Take apart what is written together: a word and a symbol, what is passed over, *cannot*."""
    if _is_cannot(written):
        middle = offset + len("can")
        yield "can", offset, middle
        yield "not", middle, offset + len(written)
        return
    at = 0
    for end in range(1, len(written) + 1):
        last = end == len(written)
        inside = _is_of_a_word(written[end - 1])
        if inside and not last:
            continue
        piece_end = end if inside else end - 1
        if key := _key(written[at:piece_end]):
            yield key, offset + at, offset + piece_end
        if not inside and not _is_passed_over(written[end - 1]):
            yield _key(written[end - 1]), offset + end - 1, offset + end
        at = end


@cache
def _opening() -> re.Pattern[str]:
    return re.compile(r"(?<!\w)['‘](?=\w)")


def is_figure(key: str) -> bool:
    """Tell a number in digits, or the fraction of one, from a word."""
    return key[-1:].isnumeric() and key[:1] in _FIGURE_BEGINS


_FIGURE_BEGINS = frozenset(".0123456789¼½¾⅓⅔⅛⅜⅝⅞")


def glued(before: Token, word: Token) -> bool:
    """Tell whether a word and the one before it are one: 3/4, $250, 5%, ex-president, U.S."""
    if word.start == before.end or word.joint == "hyphen":
        return True
    if word.joint == "dot":
        return len(before.key) == 1 or before.key[-1:].isdigit() or is_figure(word.key)
    return False


@cache
def _punctuation() -> re.Pattern[str]:
    """Find an ellipsis, a long dash, a short one, any other mark that is no quotation mark."""
    quotation = '"“”„‟«»‹›「」『』＂'
    return re.compile(
        rf"(?P<ellipsis>{ELLIPSIS})|(?P<dash>[—―⸺⸻]|[{_SHORT_DASHES}]+)"
        rf"|(?P<pause>[^\s\w{_APOSTROPHES}{quotation}{INVISIBLE}])"
    )


def _joint(between: str) -> Joint:
    if between.isspace() or not between:
        return ""
    if len(between) > 1 and not between.isascii():
        between = _invisible().sub("", between)
    if len(between) == 1:
        if between in _SHORT_DASHES:
            return "hyphen"
        if between == ".":
            return "dot"
    kinds = {match.lastgroup for match in _punctuation().finditer(between)}
    for kind in ("ellipsis", "dash", "pause"):
        if kind in kinds:
            return kind
    return ""


def same_joint(source: Joint, claim: Joint) -> bool:
    """Tell whether words joined so in the source are the same words in the claim.

    A hyphen against a space is a difference, and so is a point within an
    abbreviation; punctuation and dashes between words are not. An ellipsis
    of the source may not be left out: it says that words are missing there.
    """
    if source == claim or claim == "ellipsis":
        return True
    if source == "ellipsis":
        return False
    if "hyphen" in (source, claim):
        return "dash" in (source, claim)
    if "dot" in (source, claim):
        return "pause" in (source, claim)
    return True
