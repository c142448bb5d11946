"""Bytes to text: the encodings that news comes in, each recognised for sure or refused."""

from __future__ import annotations

import re
from codecs import BOM_UTF8, BOM_UTF16_BE, BOM_UTF16_LE
from contextlib import suppress

from iomed_cli.errors import IomedError
from iomed_cli.inputs.file_kinds import refuse_no_text

UTF_16_MARKS = (BOM_UTF16_LE, BOM_UTF16_BE)
"""What text in UTF-16 begins with, if it says so."""

_SEQUENCE = rb"[\xc2-\xdf][\x80-\xbf]|[\xe0-\xef][\x80-\xbf]{2}|[\xf0-\xf4][\x80-\xbf]{3}"
"""What several bytes of UTF-8 that make one character look like."""

# Text has tabs, line ends and page breaks; the other control codes are a program's.
_CONTROL = rb"[\x00-\x08\x0b\x0e-\x1f\x7f]"

_RARE = 0.25
"""The share of bytes beyond ASCII that text in a Latin alphabet stays below."""

_CONTROLS = r"[\x01-\x08\x0e-\x1f\x7f-\x84\x86-\x9f]"
_STRAY = 0.1
"""The share of control characters that logs and damaged text stay below."""

_LOOKED_AT = 65_536
"""Characters that are looked at to tell whether they are text."""

_UTF_7 = rb"\+[A-Za-z0-9+/]*-?"
_IN_NEWS = "[\u00a1-\u024f\u2010-\u203a\u20ac]"
"""Letters of the Latin alphabet and marks; other characters may come of chance."""

# Python also has codecs that a page cannot mean (``unicode_escape``, ``utf-7``).
_DECLARED = (
    rb"(?:charset|encoding)\s*=[\"'\s]*"
    rb"((?:utf-8|windows-|iso-|gb|big5|euc-|shift|koi8|us-ascii)[\w:-]*)"
)
_DECLARATION_ENDS = 4096


def decoded(content: bytes) -> str:
    """Give the text, verbatim but for a byte order mark: line ends stay as they are.

    UTF-8 is recognised by itself, UTF-16 by its byte order mark, and older
    encodings by what they yield, where it is mostly ASCII, without control
    codes, and the rest of it more unlike UTF-8 than like it. Raises IomedError
    with the reason for anything else.
    """
    refuse_no_text(content)
    if content.startswith(UTF_16_MARKS):
        return _utf_16(content)
    try:
        text = content.decode("utf-8")
    except UnicodeDecodeError as error:
        return _legacy(content, error)
    if "\0" in text:
        raise IomedError("holds NUL bytes: it is binary, or UTF-16 without a byte order mark")
    if len(re.findall(_CONTROLS, text[:_LOOKED_AT])) > _STRAY * len(text[:_LOOKED_AT]):
        raise IomedError("holds many control characters: it is binary")
    _refuse_utf_7(content)
    return text.removeprefix("\ufeff")


def in_utf_8(content: bytes) -> bytes:
    """Give UTF-16 as UTF-8 without a byte order mark, and all else as it is."""
    is_utf_16 = content.startswith(UTF_16_MARKS)
    return decoded(content).encode() if is_utf_16 else content.removeprefix(BOM_UTF8)


def decoded_page(content: bytes, sent_in: str | None = None) -> str:
    """Give an HTML page's text in the encoding in which it was sent, or that it declares.

    If neither is known it is read as `decoded` does.
    """
    sent = re.search(_DECLARED, f"charset={sent_in}".encode(errors="replace"), re.IGNORECASE)
    declared = sent or re.search(_DECLARED, content[:_DECLARATION_ENDS], re.IGNORECASE)
    if declared and not content.startswith((BOM_UTF8, *UTF_16_MARKS)):
        label = declared[1].decode().lower()
        # Who declares Latin-1 means its superset (WHATWG, Encoding Standard, 4.2).
        label = "windows-1252" if label in ("iso-8859-1", "us-ascii") else label
        try:
            text = content.decode(label)
        except (LookupError, UnicodeDecodeError):
            return decoded(content)
        if "\0" not in text:
            return text
    return decoded(content)


def _refuse_utf_7(content: bytes) -> None:
    """Raise IomedError where every plus sign of ASCII begins characters that UTF-7 spells so."""
    if b"+" not in content or not content.isascii():
        return
    is_sure = False
    for sequence in re.finditer(_UTF_7, content):
        try:
            characters = sequence[0].decode("utf-7")
        except UnicodeDecodeError:
            return
        # No encoder spells letters and figures of ASCII so, nor what is no character.
        if not characters.isprintable() or re.search("[0-9A-Za-z]", characters):
            return
        # ``+IBM-`` may be a dash or a company.
        is_word = re.fullmatch(rb"\+(?:[A-Z]+|[A-Z]?[a-z]+)-?", sequence[0])
        is_sure = is_sure or (not is_word and bool(re.search(_IN_NEWS, characters)))
    if is_sure:
        raise IomedError("looks like UTF-7: give it as UTF-8 (iconv -f UTF-7 -t UTF-8)")


def _utf_16(content: bytes) -> str:
    try:
        text = content.decode("utf-16")
    except UnicodeDecodeError as error:
        raise IomedError(f"begins as UTF-16 and is not: {error.reason}") from None
    if "\0" in text:
        raise IomedError("begins as UTF-16 and holds NUL characters: it is binary or UTF-32")
    _refuse_chance(text, content[len(BOM_UTF16_LE) :])
    return text


def _refuse_chance(text: str, content: bytes) -> None:
    """Raise IomedError where a byte order mark stands before what is no UTF-16.

    Nearly any two bytes are a character of it, most of them of China or Korea.
    """
    with suppress(UnicodeDecodeError):
        if text and not re.search(_CONTROL, content) and content.decode():
            raise IomedError("begins as UTF-16 and goes on as UTF-8: take the first two bytes away")
    # Few texts are in UTF-16.
    from iomed_cli.inputs.unlikely_text import chance

    if said := chance(text[:_LOOKED_AT]):
        raise IomedError(f"begins as UTF-16 and is no text: {said}")


def _legacy(content: bytes, error: UnicodeDecodeError) -> str:
    """Decode what is no UTF-8, unless it is UTF-8 that was damaged, or no text at all."""
    beyond = len(content.translate(None, delete=bytes(range(128))))
    whole = sum(len(found[0]) for found in re.finditer(_SEQUENCE, content))
    rare = beyond <= max(_RARE * len(content), 1) and 2 * whole <= beyond
    if rare and not re.search(_CONTROL, content):
        # Few texts need its tables.
        from iomed_cli.inputs.legacy_encodings import decoded_legacy

        text = decoded_legacy(content)
        if text is not None:
            return text
    line = content.count(b"\n", 0, error.start) + 1
    place = f"byte 0x{content[error.start]:02x} at {error.start}, line {line}"
    raise IomedError(
        f"is neither UTF-8 ({place}), UTF-16 nor text in an encoding that can be told:"
        " give it as UTF-8 (iconv -t UTF-8)"
    )
