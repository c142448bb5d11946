"""A chart as a picture in a file of its own (SVG): nothing fetched, nothing run, text as text."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import accumulate
from unicodedata import combining, east_asian_width

from iomed_cli.output.charts.chart import KIND_WORDS, Bar, Chart, charts
from iomed_cli.query.rows import StatRow
from iomed_cli.visible import escape, is_unicode, visible

WIDTH = 720
_MARGIN = 20
_LINE = 18
"""From one line of text to the next."""
_ROW = 24
"""From one bar to the next, where the name of neither takes more than a line."""
_WIDEST_LABEL = 250
_NOTHING = "Nothing found"

_HEIGHTS = {"direct": 14, "mixed": 9, "indirect": 4}
"""The kinds of quotations in a bar: the fuller, the more of the words are the speaker's own."""

# A program that knows no style sheets for the dark draws the light one, ground and all.
_STYLE = """
text { font: 13px system-ui, "Segoe UI", Roboto, "Noto Sans", "Liberation Sans", sans-serif; }
.title { font-size: 15px; font-weight: 650; }
.ground { fill: #fffefb; } text, .title { fill: #1c1e22; } .soft { fill: #585d67; }
.bar { fill: #1d5a9e; } .unknown { fill: #767b85; }
@media (prefers-color-scheme: dark) {
  .ground { fill: #16181c; } text, .title { fill: #e6e7ea; } .soft { fill: #a8adb8; }
  .bar { fill: #8cb9f3; } .unknown { fill: #8b909c; }
}
@media (forced-colors: active) {
  .ground { fill: Canvas; } text, .title, .soft, .bar, .unknown { fill: CanvasText; }
}
"""


def svg(rows: Sequence[StatRow], notes: Sequence[str], encoding: str) -> Iterator[str]:
    """Give a picture of the counts, with a chart for each type, and the notes below."""
    drawn, height = [], 0
    every = charts(rows)
    for chart in every:
        pieces, height = _chart(chart, height + _MARGIN)
        drawn += pieces
    if not every:
        height = _MARGIN + _LINE
        drawn.append(_text(_MARGIN, height, _NOTHING, "title"))
    for note in notes:
        for line in _wrapped(xml_text(note), WIDTH - 2 * _MARGIN):
            height += _LINE
            drawn.append(_text(_MARGIN, height, line, "soft"))
    height += _MARGIN
    title = "; ".join(chart.title for chart in every) or _NOTHING
    name = "iomed-" + "-".join(chart.type for chart in every)
    pieces = [
        f'<svg xmlns="http://www.w3.org/2000/svg" width="{WIDTH}" height="{height}"'
        f' viewBox="0 0 {WIDTH} {height}" role="img" lang="en" xml:lang="en"'
        f' aria-labelledby="{name}-title {name}-desc" style="max-width: 100%; height: auto">\n',
        f'<title id="{name}-title">{title}</title>\n',
        f'<desc id="{name}-desc">{_described(every, notes)}</desc>\n',
        f"<style>{_STYLE}</style>\n",
        f'<rect class="ground" width="{WIDTH}" height="{height}"/>\n',
        *(f"{piece}\n" for piece in drawn),
        "</svg>\n",
    ]
    for piece in pieces:
        # What an encoding lacks is a number; every one has the markup.
        yield piece if is_unicode(encoding) else piece.encode("ascii", "xmlcharrefreplace").decode()


def xml_text(text: str) -> str:
    """Give text as XML can hold it, in one line: what has no place there is escaped."""
    shown = re.sub("[\t\n\ufffe\uffff]", lambda found: escape(found[0]), visible(text))
    return shown.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")


def _described(every: Sequence[Chart], notes: Sequence[str]) -> str:
    """Give in words what is drawn, for who does not see it."""
    told = [f"{chart.title}. {' '.join(map(_in_words, chart.bars))}" for chart in every]
    return xml_text(" ".join([*(told or [f"{_NOTHING}."]), *notes]))


def _in_words(bar: Bar) -> str:
    parts = [f"{number:,} {KIND_WORDS[kind]}" for kind, number in bar.parts.items() if number]
    told = f" ({', '.join(parts)})" if parts[1:] else ""
    return f"{bar.label}: {bar.total:,}{told}."


def _chart(chart: Chart, top: int) -> tuple[list[str], int]:
    """Draw a chart from a height on; give what is drawn, and how far it reaches."""
    y = top + _LINE
    pieces = [_text(_MARGIN, y, chart.title, "title"), *_legend(chart, y)]
    y += 12
    labels = [xml_text(bar.label) for bar in chart.bars]
    column = min(max(map(_wide, labels)), _WIDEST_LABEL)
    left = _MARGIN + column + 10
    figures = max(_wide(f"{bar.total:,}") for bar in chart.bars)
    scale = (WIDTH - _MARGIN - figures - 8 - left) / chart.most
    for label, bar in zip(labels, chart.bars):
        if bar.gap:
            pieces.append(_text(left - 10, y + 12, "⋮", "soft", "end"))
            y += _LINE
        lines = _wrapped(label, column)
        for number, line in enumerate(lines):
            style = "soft" if bar.unknown else ""
            pieces.append(_text(left - 10, y + 17 + number * _LINE, line, style, "end"))
        pieces += _bar(bar, left, y + 5, scale)
        y += _ROW + (len(lines) - 1) * _LINE
    return pieces, y


def _bar(bar: Bar, left: float, top: int, scale: float) -> Iterator[str]:
    style = "unknown" if bar.unknown else "bar"
    widths = [number * scale for number in bar.parts.values()]
    for kind, start, width in zip(bar.parts, accumulate(widths, initial=left), widths):
        if width:
            yield _rectangle(style, start, top + 14 - _HEIGHTS[kind], width, _HEIGHTS[kind])
    yield _text(left + sum(widths) + 6, top + 12, f"{bar.total:,}", "soft")


def _legend(chart: Chart, y: int) -> Iterator[str]:
    x = _MARGIN + _wide(chart.title) * 1.2 + 24
    for kind in chart.kinds:
        yield _rectangle("bar", x, y + 2 - _HEIGHTS[kind], 22, _HEIGHTS[kind])
        yield _text(x + 28, y, KIND_WORDS[kind], "soft")
        x += 28 + _wide(KIND_WORDS[kind]) + 18


def _rectangle(style: str, x: float, y: float, width: float, height: float) -> str:
    return f'<rect class="{style}" x="{x:.6g}" y="{y:.6g}" width="{width:.5g}" height="{height}"/>'


def _text(x: float, y: float, text: str, style: str = "", anchor: str = "") -> str:
    styled = f' class="{style}"' if style else ""
    anchored = f' text-anchor="{anchor}"' if anchor else ""
    return f'<text{styled} x="{x:.5g}" y="{y:.5g}"{anchored}>{text}</text>'


def _wide(text: str) -> float:
    """Give how many pixels a text takes at most in any of the fonts; `text` may have entities."""
    plain = re.sub(r"&\w+;", "&", text)
    return sum(map(_character_width, plain))


def _character_width(character: str) -> float:
    if combining(character):
        return 0
    if east_asian_width(character) in "WF":
        return 14
    if character in "mMWw@%":
        return 12.5
    if character in " .,:;'’!|ijlIft()[]-":
        return 5.5
    return 9.5 if character.isupper() else 8


def _wrapped(text: str, room: float) -> list[str]:
    """Break a text into lines, between words where that is possible, and lose nothing of it."""
    lines, width = [""], 0.0
    for word in re.findall(r"\S+\s*|\s+", text):
        if width and width + _wide(word.rstrip()) > room:
            lines.append("")
            width = 0
        # What is longer than a line is broken anywhere but within an entity.
        for piece in re.findall(r"&\w+;|.", word) if _wide(word.rstrip()) > room else [word]:
            if width and width + _wide(piece.rstrip()) > room:
                lines.append("")
                width = 0
            lines[-1] += piece
            width += _wide(piece)
    return [line.rstrip() for line in lines]
