"""How often the rules that find facts are right."""

from __future__ import annotations

from collections.abc import Mapping

CONFIDENCE: Mapping[str, float] = {"figure": 0.96, "clause": 0.93}
"""By rule, the share of its facts that are true to the text and understood alone.

One reader judged those of eight articles of real news: 1 of 24 with figures and 6 of 92 other
clauses were wrong, or not clear alone. Rules that found fewer than twenty have no number.
"""
