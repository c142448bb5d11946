"""How often the rules that find facts are right."""

from __future__ import annotations

from collections.abc import Mapping

CONFIDENCE: Mapping[str, float] = {}
"""By rule, the share of its facts that are true to the text and understood alone."""
