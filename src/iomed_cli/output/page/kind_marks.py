"""The marks of quotations: what each kind looks like, what it is called, and how it is chosen."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from iomed_cli.model import Fact, Quote
from iomed_cli.query.display.cell_words import STANCES, is_inferred
from iomed_cli.visible import html_attribute

INFERRED = "°"
"""Stands after what is said by somebody whose name stands elsewhere in the text."""

KIND_WORDS = {"direct": "direct", "mixed": "partly quoted", "indirect": "reported"}
"""What a page calls the kinds of quotations."""


def stance_word(record: Quote | Fact) -> str:
    """Give what is said of a content, or a fact, that nobody states; nothing of what is stated."""
    return STANCES.get(str(record.stance), "")


def speaker_inferred(quote: Quote) -> bool:
    """Tell whether a speaker's name is not what stands beside the words."""
    return is_inferred(quote.to_dict())


def quotation_filters(kinds: Sequence[str]) -> str:
    """Give what a reader chooses quotations by."""
    shown = {it: f'<span class="kind {it}">{KIND_WORDS[it]}</span>' for it in kinds}
    return word_and_kind_filters(shown)


def word_and_kind_filters(kinds: Mapping[str, str]) -> str:
    """Give what a reader chooses cards by; hidden until a script makes it work.

    The kinds are given with what is shown of each, as HTML.
    """
    boxes = "".join(
        f'<label><input type="checkbox" name="kind" value="{html_attribute(kind)}" checked>'
        f" {shown}</label>"
        for kind, shown in kinds.items()
    )
    chosen = f"<fieldset><legend>Kind</legend>{boxes}</fieldset>" if len(kinds) > 1 else ""
    return (
        '<div class="filters" role="search" hidden><label for="_words">Find words</label>'
        f'<input id="_words" type="search" autocomplete="off">{chosen}'
        '<button type="button" id="_all" hidden>Show all</button></div>\n'
    )


def legend(quotes: Sequence[Quote]) -> str:
    """Say what the marks mean that there are in a text."""
    kinds = [kind for kind in KIND_WORDS if any(quote.kind == kind for quote in quotes)]
    parts = [f'<mark class="{kind}">{KIND_WORDS[kind]}</mark>' for kind in kinds]
    if any(quote.unclaimed for quote in quotes):
        parts.append('<mark class="unclaimed">not claimed</mark>')
    if any(map(speaker_inferred, quotes)):
        parts.append(f"{INFERRED} speaker inferred")
    return f'<p class="legend">{" ".join(parts)}</p>\n' if parts else ""
