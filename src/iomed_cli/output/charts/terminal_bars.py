"""Bars of characters for a terminal: told apart without colour, and without Unicode too."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from rich.cells import cell_len
from rich.table import Table
from rich.text import Text

from iomed_cli.output.charts.chart import KIND_WORDS, Bar, Chart, charts
from iomed_cli.output.formats import Page
from iomed_cli.output.speaker_colors import AROUND, speaker_color
from iomed_cli.output.tables import printed
from iomed_cli.query.rows import StatRow
from iomed_cli.visible import is_unicode, visible

WIDEST = 120
"""Columns beyond which a bar is no easier to compare."""

_BLOCKS: Mapping[str, str] = {"direct": "█", "mixed": "▓", "indirect": "░"}
_PLAIN: Mapping[str, str] = {"direct": "#", "mixed": "=", "indirect": "-"}


def bars(rows: Sequence[StatRow], page: Page) -> Iterator[str]:
    """Give the counts as bars, a chart for each type of rows."""
    page = page.with_width(min(page.width or WIDEST, WIDEST))
    blocks = _BLOCKS if is_unicode(page.encoding) else _PLAIN
    for number, chart in enumerate(charts(rows)):
        between = [Text()] if number else []
        yield printed(page, *between, _title(chart, page, blocks), _drawn(chart, page, blocks))


def _title(chart: Chart, page: Page, blocks: Mapping[str, str]) -> Text:
    """Give the title with the legend beside it, or below it where there is no room."""
    legend = "  ".join(f"{blocks[kind]} {KIND_WORDS[kind]}" for kind in chart.kinds)
    beside = len(chart.title) + 2 + len(legend) <= (page.width or WIDEST)
    between = ("  " if beside else "\n") if legend else ""
    return Text.assemble((chart.title, "bold"), between, legend)


def _drawn(chart: Chart, page: Page, blocks: Mapping[str, str]) -> Table:
    """Give the bars to one scale: the longest takes the room that names and figures leave."""
    width = page.width or WIDEST
    shown = [visible(bar.label, page.encoding) for bar in chart.bars]
    labels = min(max(map(cell_len, shown)), width // 3)
    figures = max(len(f"{bar.total:,}") for bar in chart.bars)
    # Two columns are kept for parts that are too short to see and take one all the same.
    room = max(width - labels - figures - 6, 1)
    grid = Table.grid(padding=(0, 2, 0, 0))
    grid.add_column(width=labels, overflow="fold")
    grid.add_column(width=figures, justify="right")
    grid.add_column()
    for label, bar in zip(shown, chart.bars):
        if bar.gap:
            grid.add_row(Text("⋮" if blocks is _BLOCKS else ":", AROUND))
        color = AROUND if bar.unknown else speaker_color(bar.speaker)
        line = _line(bar, room / chart.most, blocks)
        grid.add_row(Text(label, color), f"{bar.total:,}", Text(line, color))
    return grid


def _line(bar: Bar, scale: float, blocks: Mapping[str, str]) -> str:
    return "".join(
        blocks[kind] * max(round(number * scale), 1) for kind, number in bar.parts.items() if number
    )
