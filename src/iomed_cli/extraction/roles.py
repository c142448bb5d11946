"""Roles: what a person is and where, as the words beside the name say."""

from __future__ import annotations

import re

from iomed_cli.extraction import lexicon
from iomed_cli.extraction.drafts import Span

_LONGEST = 160
_NO_ROLE = re.compile(r"(?:who|which|whose|whom|and|but|or|in|on|at|as|after|\w+ing)\b")
_SEGMENT = re.compile(r"[^,;:.!?\n“\"]*")
_PLACE = re.compile(r"\s+at\s+(?:the\s+)?(?=[^\W\d_a-z])")
_EMPLOYER = re.compile(r"\s+(?:for|with|from)\s+(?:the\s+)?(?=[^\W\d_a-z])")
_CAPITALS = re.compile(r"((?:[^\W\d_a-z][\w.&’'-]*\s+)+)[a-z]")
_STARTS = (
    lexicon.ROLES
    | lexicon.TITLES
    | frozenset(
        "a an the member head former co-founder chief vice senior deputy founding one".split()
    )
)


def role_and_affiliation(text: str, mention: Span, whole: Span) -> tuple[str | None, str | None]:
    """Read role and affiliation off the phrase that a name stands in.

    ``Professor Wu Xinbo, Dean of the Institute at Fudan University`` gives
    *Professor, Dean of the Institute* and *Fudan University*.
    """
    before = _clean(text[whole[0] : mention[0]])
    after, affiliation = _apposition(text[mention[1] : min(whole[1], mention[1] + _LONGEST)])
    if affiliation is None and before is not None and (run := _CAPITALS.match(before + " a")):
        words = run[1].split()
        if words[-1].lower() in lexicon.ORGANIZATION_HEADS and run.end(1) < len(before):
            affiliation = run[1].strip()
    parts = [part for part in (before, after) if part]
    return (", ".join(parts) or None), affiliation


def described(text: str, end: int) -> int:
    """Give where the phrase of a name that ends at `end` ends, an apposition behind it included."""
    if not text.startswith(", ", end):
        return end
    segment = _SEGMENT.match(text, end + 2, end + 2 + _LONGEST)
    words = segment[0].split() if segment else []
    if segment is None or len(words) < 2 or words[0].lower() not in _STARTS:
        return end
    return segment.end()


def _apposition(after: str) -> tuple[str | None, str | None]:
    if not after.startswith((",", " (")) or after.startswith(" ("):
        return None, None
    for segment in after[1:].split(","):
        words = segment.strip()
        if words[:1].isdigit():
            continue
        if not words or _NO_ROLE.match(words):
            return None, None
        for pattern in (_PLACE, _EMPLOYER):
            if found := pattern.search(words):
                return _clean(words[: found.start()]), words[found.end() :].strip() or None
        return _clean(words), None
    return None, None


def _clean(words: str) -> str | None:
    words = re.sub(r"\A(?:a|an|the)\s+", "", words.strip(" ,"), flags=re.IGNORECASE)
    return words if any(map(str.isalpha, words)) else None
