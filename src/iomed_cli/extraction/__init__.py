"""Extraction: the text of a news article in, who said what out."""

from __future__ import annotations

from iomed_cli.extraction.pipeline import extract as extract
from iomed_cli.extraction.pipeline import read as read
