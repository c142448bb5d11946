"""Plain bars, drawn in the page itself: no picture is fetched, and a table stands beside each."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from typing import NamedTuple

from iomed_cli.visible import html_attribute, html_text

HEIGHTS: Mapping[str, int] = {"direct": 12, "mixed": 8, "indirect": 4}
"""The kinds of quotations in a bar: the fuller, the more of the words are the speaker's own."""

FULL = max(HEIGHTS.values())


def split_bar(words: Mapping[str, int], most: int) -> str:
    """Give a bar of the words that somebody says, by kind; the most that anybody says is full."""
    parts, at = [], 0.0
    for kind, height in HEIGHTS.items():
        width = 100 * words.get(kind, 0) / max(most, 1)
        if width:
            parts.append(_rectangle(at, width, height))
            at += width
    return drawing("bar", "".join(parts))


class SpokenPart(NamedTuple):
    """A part of a text that somebody says."""

    start: float
    """As a share of the text, as is the end."""
    end: float
    kind: str
    hue: str
    key: str
    title: str


def strip(parts: Iterable[SpokenPart], label: str) -> str:
    """Give a picture of where in a text who speaks."""
    drawn = (
        f'<g class="{it.hue}" data-q="{it.key}"><title>{html_text(it.title)}</title>'
        f"{_rectangle(100 * it.start, max(100 * (it.end - it.start), 0.15), HEIGHTS[it.kind])}</g>"
        for it in parts
    )
    return drawing("strip", "".join(drawn), label)


def bar_table(caption: str, counts: Sequence[tuple[str, int]], rest: int = 0) -> str:
    """Give counts as a table with a bar in each row; ``rest`` is how many rows are not shown."""
    most = max((count for _, count in counts), default=1)
    rows = "".join(
        f'<tr><th scope="row"><bdi>{html_text(name)}</bdi></th><td class="num">{count:,}</td>'
        f"<td>{row_bar(count, most)}</td></tr>"
        for name, count in counts
    )
    more = f'<p class="soft">and {rest:,} more</p>' if rest else ""
    return f'<div class="chart"><table><caption>{caption}</caption>{rows}</table>{more}</div>'


def row_bar(count: float, most: float) -> str:
    """Give a bar of a count; the greatest is full."""
    return drawing("bar", _rectangle(0, 100 * count / most, FULL))


def drawing(name: str, parts: str, label: str | None = None) -> str:
    """Give shapes on a ground of 100 to 12 that is as wide as there is room."""
    told = f'role="img" aria-label="{html_attribute(label)}"' if label else 'aria-hidden="true"'
    return (
        f'<svg class="{name}" viewBox="0 0 100 {FULL}" preserveAspectRatio="none" {told}>'
        f"{parts}</svg>"
    )


def _rectangle(start: float, width: float, height: int) -> str:
    top = FULL - height
    return f'<rect x="{start:.5g}" y="{top}" width="{width:.4g}" height="{height}"/>'
