"""The figures, dates and names of a draft, and all else that is checked, as a page shows them."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from difflib import SequenceMatcher

from iomed_cli.lazy_patterns import lazy
from iomed_cli.model import Extraction
from iomed_cli.output.page.drafts.marked_finding import Differing, MarkedFinding, SourceWords
from iomed_cli.verification.checks.outcomes import CheckedWords, CheckKind

_SAME_THING: frozenset[CheckKind] = frozenset(("figure", "date", "name", "organization"))
"""What a source writes in the same way, so that it can be shown which word differs."""

_WORD = lazy(r"\d[\d.,]*|\w+|\S")


def checked_finding(one: CheckedWords, article: Callable[[str], Extraction]) -> MarkedFinding:
    """Give a finding with the words of both sides; articles are asked for by their ids."""
    given, source = one.given, one.source
    found = MarkedFinding(
        given.text, one.outcome, one.name, one.kind, given.span, given.place_in_file, [one.why]
    )
    if source is None or source.start == source.end:
        return found
    it = article(source.article).article
    words = SourceWords(it, source.paragraph, source.start, source.end)
    if one.outcome == "conflict" and one.kind in _SAME_THING:
        own, others = _differing(given.text, it.text[source.start : source.end])
        found, words = found._replace(differing=own), words._replace(differing=others)
    return found._replace(sources=[words])


def _differing(words: str, source: str) -> tuple[Sequence[Differing], Sequence[Differing]]:
    """Give the words of both that stand in each other's place, where the rest is the same."""
    own, others = list(_WORD.finditer(words)), list(_WORD.finditer(source))
    changes = SequenceMatcher(None, [it[0] for it in own], [it[0] for it in others], False)
    if max(block.size for block in changes.get_matching_blocks()) == 0:
        return [], []
    swapped = [places for change, *places in changes.get_opcodes() if change == "replace"]
    return (
        [Differing(own[i].start(), own[j - 1].end(), "ins") for i, j, _, _ in swapped],
        [Differing(others[i].start(), others[j - 1].end(), "del") for _, _, i, j in swapped],
    )
