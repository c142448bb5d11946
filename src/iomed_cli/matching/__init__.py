"""Whether a query is that name, and where its words stand in that text.

Scores mean the same throughout: 100 is exact, 90 and more is sure but not
the whole of it (one name alone, an initial, a short form, an inflection),
below 90 is a guess at a typing error. A sure match silences every guess.
"""

from __future__ import annotations

from iomed_cli.matching.folding import fold
from iomed_cli.matching.keywords import Found, Phrase, search_texts
from iomed_cli.matching.names import Hit, match_names

__all__ = ["Found", "Hit", "Phrase", "fold", "match_names", "search_texts"]
