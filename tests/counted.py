"""An article whose facts have figures and dates, as far as one sentence can have them."""

from __future__ import annotations

from typing import Any

import msgspec

from articles import small
from iomed_cli.model import Extraction

WORDS = "We sold 4 to 6 boats, or 30% of them, for $2.5 million by May 2024"


def counted(id: str = "counted") -> Extraction:
    """Give an article of two facts: what Ann Lee says has three figures, one fact has none.

    The last figure has no date.
    """
    statement = "[The yard] sold boats, or 30% of them, for $2.5 million by May 2024."
    given = small(WORDS, id=id, statement=statement)

    def place(words: str) -> dict[str, Any]:
        start = given["article"]["text"].index(words)
        return {"text": words, "start": start, "end": start + len(words)}

    dated = {"date": "2024-05"}
    (sold,) = given["facts"]
    sold |= {
        "date": "2024-05",
        "figures": [
            {**place("4 to 6 boats"), "value": 4, "value_to": 6, "unit": "boats", **dated},
            {**place("30%"), "value": 30, "unit": "%", "of": "boats", **dated},
            {**place("$2.5 million"), "value": 2_500_000, "unit": "$", "direction": "to"},
        ],
        "dates": [{**place("by May 2024"), "iso": "2024-05", "relation": "by"}],
        "subject": "The yard",
        "subject_start": 1,
        "subject_end": 3,
        "stance": "denies",
    }
    met = {**place("Harbour Council met"), "paragraph": 1}
    plain = {"id": "f2", "article": id, "category": "event", "statement": "The council met."}
    given["facts"] = [sold, {**plain, **met}]
    return msgspec.convert(given, Extraction)
