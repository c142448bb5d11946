"""Text from data made harmless to a terminal or a page, without losing a character of it."""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import cache

# Control characters, invisible and direction-changing format characters (Unicode's
# Bidi_Control property and the default ignorables that news text has no use for),
# line separators, tag characters and lone surrogates. Zero-width joiners stay: names in
# Persian and Hindi, and many emoji, are spelled with them.
UNSAFE = (
    "\x00-\x08\x0b-\x1f\x7f-\x9f\xad\u061c\u180e\u200b\u200e\u200f\u2028-\u202e"
    "\u2060-\u206f\ufeff\ufff9-\ufffb\ud800-\udfff\U000e0000-\U000e007f"
)
# A backslash is escaped only where it would read as one of our own escapes.
_OWN_ESCAPE = r"\\(?=x[0-9a-f]{2}|u[0-9a-f]{4}|U[0-9a-f]{8})"


@cache
def _unsafe() -> re.Pattern[str]:
    return re.compile(f"[{UNSAFE}]|{_OWN_ESCAPE}")


def visible(text: str, encoding: str = "utf-8") -> str:
    r"""Give the text with unsafe characters as ``\x1b``, ``\u202e`` or ``\U000e0041``.

    So are those that an encoding cannot show. Line feeds and tabs stay. No two
    texts become the same.
    """
    if not text.isprintable() or "\\" in text:
        text = _unsafe().sub(lambda match: escape(match[0]), text)
    if is_unicode(encoding):
        return text
    return text.encode(encoding, "backslashreplace").decode(encoding)


_PLAIN_MARKS = {"“": '"', "”": '"', "‘": "'", "’": "'", "–": "-", "—": "-", "…": "..."}
"""Marks of our own sentences, and what stands for each where an encoding has none."""


def visible_sentence(sentence: str, encoding: str) -> str:
    """Give a sentence of our own, which may quote data, with marks that an encoding has.

    In data each character counts, so that a text by itself is shown by `visible`.
    """
    return visible(plain_marks(sentence, encoding), encoding)


def plain_marks(text: str, encoding: str) -> str:
    """Give text of our own with simple marks for those that an encoding lacks."""
    if is_unicode(encoding):
        return text
    lacking = {
        ord(mark): plain
        for mark, plain in _PLAIN_MARKS.items()
        if not mark.encode(encoding, "ignore")
    }
    return text.translate(lacking)


LONGEST_SENTENCE = 600
"""Characters of a sentence of our own; a query or a name that it repeats may have thousands."""

_SENTENCE_ENDS = 250
"""Of these, how many are its end, which has the reason."""


def shortened_sentence(sentence: str) -> str:
    """Give a sentence of our own, of too long a one without its middle."""
    if len(sentence) <= LONGEST_SENTENCE:
        return sentence
    beginning = sentence[: LONGEST_SENTENCE - _SENTENCE_ENDS].rstrip()
    return f"{beginning} … {sentence[-_SENTENCE_ENDS:].lstrip()}"


def escape(character: str) -> str:
    r"""Give a character as the shortest of ``\xHH``, ``\uHHHH`` and ``\UHHHHHHHH``."""
    code = ord(character)
    if code < 0x100:
        return f"\\x{code:02x}"
    return f"\\u{code:04x}" if code < 0x10000 else f"\\U{code:08x}"


def is_unicode(encoding: str) -> bool:
    """Tell whether an encoding can show every character."""
    return encoding.lower().replace("_", "-").startswith("utf")


_ENTITIES = str.maketrans(
    {"&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;", "'": "&#x27;", "\n": "<br>"}
)


def html_text(text: str) -> str:
    """Give text as a page shows it: nothing in it is markup, and it is safe in an attribute."""
    return visible(text).translate(_ENTITIES)


def html_attribute(text: str) -> str:
    """Give text as the value of an attribute, from which a script reads just what a page shows."""
    # A line break that is markup is one of ours: those of the text are escaped.
    return html_text(text).replace("<br>", "&#10;")


def marked_html(text: str, spans: Iterable[tuple[int, int, str]]) -> str:
    """Give text with spans of it in elements, each given as what stands in its opening tag."""
    pieces, reached = [], 0
    for start, end, tag in sorted(spans):
        start = max(start, reached)
        if start < end:
            name = tag.partition(" ")[0]
            pieces.append(f"{html_text(text[reached:start])}<{tag}>")
            pieces.append(f"{html_text(text[start:end])}</{name}>")
            reached = end
    return "".join(pieces) + html_text(text[reached:])


def html_block(*parts: str) -> str:
    """Give parts of a page as one, in which notebooks take no sum of money for a formula."""
    return f'<div class="tex2jax_ignore mathjax_ignore">{"".join(parts)}</div>'
