"""Whether what is measured goes up or down, by the words beside a figure."""

from __future__ import annotations

from typing import Literal

from iomed_cli.verification.checks.read_text import FigureSign
from iomed_cli.verification.checks.trend_words import UP

_NEAR = 6
"""How many words from its figure a word may stand."""

Trend = Literal["up", "down"]


def trend_beside(sign: FigureSign) -> Trend | None:
    """Give the one direction that the words beside a figure tell, if they tell one."""
    near = {
        "up" if word in UP else "down"
        for word, place in sign.sentence.trends
        if -_NEAR <= place - sign.at <= _NEAR
    }
    if len(near) == 1:
        return "up" if "up" in near else "down"
    return None
