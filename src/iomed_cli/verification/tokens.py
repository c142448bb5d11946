"""Text as words that can be compared, each with its place, and what joins it to the one before.

What never makes a difference to a reader is gone from a word's key: case,
Unicode forms, invisible characters, the shape of an apostrophe. What can
change what was said stays: letters with their accents, figures with their
decimal point and sign, currency and percent signs, apostrophes within words.
Punctuation is no word. Of what stands between two words only the `Joint`
counts, since "dispute-resolution" is not "dispute resolution" and an
ellipsis says that something is missing.
"""

from __future__ import annotations

import re
import unicodedata
from functools import cache
from typing import Literal, NamedTuple

Joint = Literal["", "pause", "hyphen", "dot", "dash", "ellipsis"]
"""What stands between two words.

``hyphen`` and ``dot`` touch both (``cost-effective``, ``U.S.``); ``dash`` is
a dash of any shape that does not, or a long one; ``pause`` is other
punctuation; the empty string is white space or nothing.
"""

INVISIBLE = (
    "\x00-\x08\x0e-\x1b\x7f-\x84\x86-\x9f\xad\u034f\u061c\u180e\u200b-\u200f"
    "\u202a-\u202e\u2060-\u206f\ufe00-\ufe0f\ufeff"
)
"""Control and format characters, as the inside of a character class."""

_MARKS = (
    "\u0300-\u036f\u0483-\u0487\u0591-\u05bd\u05bf\u05c1\u05c2\u05c4\u05c5\u05c7\u0610-\u061a"
    "\u064b-\u065f\u0670\u0900-\u0903\u093a-\u094f\u0951-\u0957\u0962\u0963\u0981-\u0983"
    "\u09bc-\u09cd\u0e31\u0e34-\u0e3a\u0e47-\u0e4e\u1ab0-\u1aff\u1dc0-\u1dff\u20d0-\u20ff"
    "\ufe20-\ufe2f"
)
_APOSTROPHES = "'’‘‛ʹʻʼʽʾʿˈ′‵`´＇"
_SHORT_DASHES = "-‐‑‒–−﹣－"
_SIGNS = "%‰‱&@#§°+=±×÷~≈≠≤≥√∞/$¢£¤¥\u20a0-\u20c0％＆＠＃＋＝～／＄￠￡￥￦"
_OPENING = r"\s(\[\"“‘'"

_SAME = {
    **dict.fromkeys(map(ord, _APOSTROPHES), "'"),
    **dict.fromkeys(map(ord, _SHORT_DASHES), "-"),
}

# Superscripts, fractions and letters in circles are left as they are: 10² is not 102.
_PLAIN_FORMS = re.compile(
    "<(?:compat|wide|narrow|font|noBreak|initial|medial|final|isolated|small)>"
)

ELLIPSIS = r"(?:\.(?:\s?\.){2,}|[…‥⋯]+)"


@cache
def _word() -> re.Pattern[str]:
    letter, more = r"[^\W_]", rf"[\w{_MARKS}{INVISIBLE}]*"
    changed = r"\[[^\W\d_]{1,12}\]"
    return re.compile(
        # A sign or a decimal point belongs to a figure that it opens: -5, .5
        rf"(?:(?<![^{_OPENING}])(?:[-−–]\.?|\.)(?=[0-9]))?"
        rf"(?:{changed}(?=[^\W_]))?{letter}{more}"
        rf"(?:[{_APOSTROPHES}][{INVISIBLE}]*{letter}{more}"
        rf"|(?<=[0-9])(?:[.:]|,(?=[0-9]{{3}}(?![0-9])))(?=[0-9]){more}"
        # A change within a word that is declared: [T]he, resolve[d]
        rf"|{changed}{more})*"
        rf"|(?:(?<!\S)[-−–](?=[$£€¥]))?[{_SIGNS}]"
    )


class Token(NamedTuple):
    """A word where it stands."""

    key: str
    """What it is compared by."""
    start: int
    """In code points of the text, as ``end`` is."""
    end: int
    joint: Joint
    """What joins it to the word before."""


class _Keys(dict[str, str]):
    """The key of each word as it is written, worked out when it is first met."""

    _MOST, _LONGEST = 200_000, 64
    """Words kept and their length: a stream of claims must not fill the memory."""

    def __missing__(self, written: str) -> str:
        key = _key(written)
        if len(self) >= self._MOST:
            self.clear()
        if len(written) <= self._LONGEST:
            self[written] = key
        return key


def _key(written: str) -> str:
    if not (written.isascii() and written.isprintable()):
        written = _invisible().sub("", written)
        written = "".join(map(_plain_form, written)).translate(_SAME)
        written = unicodedata.normalize("NFD", written).casefold()
        written = unicodedata.normalize("NFC", written)
    key = written.lower().replace("`", "'").strip("'_")
    if "[" in key:
        key = key.replace("[", "").replace("]", "")
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
    return list(map(_keys.__getitem__, _word().findall(text)))


def words(text: str) -> list[Token]:
    """Give the words of a text, each with its place and its joint."""
    found: list[Token] = []
    reached = 0
    for match in _word().finditer(text):
        joint = _joint(text[reached : match.start()]) if found else ""
        found.append(Token(_keys[match[0]], match.start(), match.end(), joint))
        reached = match.end()
    return found


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
