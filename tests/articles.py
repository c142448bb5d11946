"""Data files for the tests: the bundled article, and small ones with any words in them."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

TESTS = Path(__file__).parent
CASES = TESTS / "cases"
DATA = TESTS.parent / "data"


def bundled() -> dict[str, Any]:
    """Give the bundled article's object, undecoded, for a test to change."""
    extraction: dict[str, Any] = json.loads((DATA / "article.json").read_bytes())
    return extraction


def small(
    words: str = "We will sign it",
    *,
    id: str = "small",
    speaker: str = "Ann Lee",
    body: str = "Harbour Council",
    statement: str = "Ann Lee will sign it.",
    **article: Any,
) -> dict[str, Any]:
    """Give an article of one sentence: words said by a speaker in France, where a body met.

    It has one record of each kind, whatever the words are.
    """
    text = f"“{words},” {speaker} said in France, where the {body} met."
    said = 1 + len(words) + 3 + len(speaker) + 1

    def place(part: str, start: int) -> dict[str, Any]:
        assert text[start : start + len(part)] == part
        return {"text": part, "start": start, "end": start + len(part), "paragraph": 1}

    mention = place(speaker, said - len(speaker) - 1)
    quoted = {"id": "q1", "kind": "direct", "turn": "q1", **place(words, 1)}
    cued = {"cue": "said", "cue_start": said, "cue_end": said + 4}
    mentioned = {
        "mention": speaker,
        "mention_start": mention["start"],
        "mention_end": mention["end"],
    }
    country = {"id": "c1", "code": "FR", "name": "France", "role": "mentioned"}
    council = {"id": "o1", "name": body, "kind": "government"}
    fact = {"id": "f1", "category": "event", "statement": statement, **place(words, 1)}
    who = {"speaker": speaker, "role": "mayor", "affiliation": body}
    spoken = {"id": "s1", "name": speaker, "role": "mayor", "affiliation": body}
    return {
        "schema": 2,
        "article": {
            "id": id,
            "text": text,
            "paragraphs": [{"start": 0, "end": len(text), "kind": "body"}],
            **article,
        },
        "speakers": [{"article": id, **spoken, "mentions": [mention]}],
        "quotes": [{"article": id, **quoted, **who, **cued, **mentioned}],
        "countries": [{"article": id, **country, "mentions": [place("France", said + 8)]}],
        "organizations": [{"article": id, **council, "mentions": [place(body, text.rindex(body))]}],
        "facts": [{"article": id, **fact, "according_to": speaker}],
    }
