"""The colour of a speaker: the same in every table, page and picture; that of what is beside."""

from __future__ import annotations

from zlib import crc32

COLORS = (
    *("cyan", "green", "magenta", "yellow", "blue"),
    *("bright_cyan", "bright_green", "bright_magenta", "bright_blue"),
)
"""Of the terminal's own sixteen; red is for errors, black and white are backgrounds."""

AROUND = "dim"
"""The style of what surrounds the words that matter."""


def speaker_color(name: str | None) -> str:
    """Give the colour that a name has wherever it stands; nobody known has none.

    It depends on nothing but the name, so that other articles and other filters
    do not change it; two of many speakers may share one.
    """
    if not name:
        return "default"
    return COLORS[crc32(name.encode("utf-16-le", "surrogatepass")) % len(COLORS)]
