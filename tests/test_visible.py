"""Characters that could deceive a reader or a terminal, and those that are left alone."""

from __future__ import annotations

import pytest

from iomed_cli.visible import escape, is_unicode, visible


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("\x1b[2J", r"\x1b[2J"),
        ("\x00\x08\x7f\x9f\xad", r"\x00\x08\x7f\x9f\xad"),
        ("\r\n\t", "\\x0d\n\t"),
        ("\u061c\u180e\u200b\u200e\u200f", r"\u061c\u180e\u200b\u200e\u200f"),
        ("\u2028\u202a\u202e\u2060\u206f\ufeff", r"\u2028\u202a\u202e\u2060\u206f\ufeff"),
        ("\ufff9\ufffb\ud800\udfff", r"\ufff9\ufffb\ud800\udfff"),
        ("\U000e0000\U000e0041\U000e007f", r"\U000e0000\U000e0041\U000e007f"),
        # Joiners, accents, blanks and what lies beside the unsafe ones stay.
        ("\u200c\u200d\u2010\u2027\u202f\u2070\u0301\xa0\xae", None),
        ("Ça va, 中文 😀", None),
        # A backslash is doubled where it would read as an escape, and only there.
        (r"\x1b \u202e \U000e0041", r"\x5cx1b \x5cu202e \x5cU000e0041"),
        (r"C:\users \x1 \X1B \u202 \n \U000e004", None),
    ],
)
def test_what_is_made_visible(text: str, shown: str | None) -> None:
    """Unsafe characters are shown as escapes, each at its full length; others are untouched."""
    assert visible(text) == (text if shown is None else shown)


@pytest.mark.parametrize(
    ("encoding", "shown"),
    [
        ("utf-8", "Müller “中” 😀"),
        ("UTF_16", "Müller “中” 😀"),
        ("latin-1", r"Müller \u201c\u4e2d\u201d \U0001f600"),
        ("ascii", r"M\xfcller \u201c\u4e2d\u201d \U0001f600"),
        ("cp1252", r"Müller “\u4e2d” \U0001f600"),
    ],
)
def test_what_an_encoding_lacks(encoding: str, shown: str) -> None:
    """What an output's encoding has not is escaped, so that nothing is lost."""
    assert visible("Müller “中” 😀", encoding) == shown


def test_the_shortest_escape() -> None:
    """The escape has two, four or eight digits, as the character needs."""
    assert [escape(chr(code)) for code in (0x7, 0xFF, 0x100, 0xFFFF, 0x10000)] == [
        r"\x07",
        r"\xff",
        r"\u0100",
        r"\uffff",
        r"\U00010000",
    ]


def test_encodings_of_all_characters() -> None:
    """However it is written, an encoding of Unicode shows everything."""
    assert all(map(is_unicode, ("utf-8", "UTF8", "utf_16_le", "UTF-32")))
    assert not any(map(is_unicode, ("ascii", "latin-1", "cp1252", "gbk")))
