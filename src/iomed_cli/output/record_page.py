"""One record whole, for people: its fields in words, its surroundings, and how to cite it."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from rich.console import RenderableType
from rich.padding import Padding
from rich.table import Table
from rich.text import Text

from iomed_cli.model import FactDate, Figure, Quote
from iomed_cli.output.formats import Page
from iomed_cli.output.pages import READABLE
from iomed_cli.output.speaker_colors import AROUND
from iomed_cli.output.tables import MATCHED, framed, printed
from iomed_cli.query.show import Shown, Surroundings
from iomed_cli.visible import visible, visible_sentence

_MEANINGS: Mapping[str, Mapping[str, str]] = {
    "kind": {
        "direct": "the speaker's own words",
        "indirect": "in the article's words",
        "mixed": "in the article's words, some of them quoted",
    },
    "stance": {
        "states": "the speaker says that it is so",
        "denies": "the speaker says that it is not so",
        "doubts": "the speaker does not believe it",
        "asks": "the speaker wants to know it",
        "demands": "the speaker wants it done",
        "promises": "the speaker will do it",
        "expects": "the speaker thinks that it will come",
        "withholds": "the speaker has not said it",
    },
    "speaker_from": {
        "name": "the whole name stands beside the words",
        "surname": "a part of the name stands beside the words",
        "pronoun": "he, she or they stands beside the words",
        "description": "a description, or an organization’s name, stands beside the words",
        "turn": "it goes on from an earlier quotation",
        "paragraph": "the sentence or the paragraph before is about them",
        "none": "nothing tells whose name it is",
    },
    "source_kind": {
        "named_person": "a person with a name",
        "unnamed_person": "a person without a name",
        "group": "several people",
        "organization": "an organization",
        "document": "something written",
    },
}
"""What the values of a quotation's fields mean."""

_LABELS = 15
"""Columns for the names of the fields, at least."""


def record_page(it: Shown, page: Page) -> Iterator[str]:
    """Give one record whole: its fields, the evidence in its surroundings, how to cite it."""
    page = page.with_width(min(page.width or READABLE, READABLE))
    width = page.width or READABLE
    grid = Table.grid(padding=(0, 2, 0, 0))
    fields = _fields(it)
    labels = max(_LABELS, *map(len, fields))
    grid.add_column(style="bold", width=labels)
    grid.add_column(overflow="fold", width=max(width - labels - 2, 8))
    for field, value in fields.items():
        line = Text(visible(value, page.encoding))
        if meaning := _meaning(it, field, value):
            line.append(visible(f" ({meaning})", page.encoding), AROUND)
        grid.add_row(field.replace("_", " "), line)
    parts: list[RenderableType] = [
        Text(f"{it.type} {visible(it.record.id, page.encoding)}", "bold cyan"),
        grid,
    ]
    for passage in it.passages:
        place = f"paragraph {passage.paragraph}, characters {passage.start}-{passage.end}"
        parts += [Text(), Text(place, AROUND), Padding(_evidence(passage, page), (0, 0, 0, 2))]
    parts += [
        Text(),
        Text("Cite as", "bold"),
        Padding(Text(visible_sentence(it.citation, page.encoding)), (0, 0, 0, 2)),
    ]
    yield printed(page, *parts)


def _fields(it: Shown) -> dict[str, str]:
    """Give the fields that are set, those that the passages show aside."""
    record = {
        name: value
        for name in it.record.__struct_fields__
        if name not in ("id", "text", "mentions", "start", "end", "paragraph")
        and not name.endswith(("_start", "_end"))
        and (value := getattr(it.record, name)) not in (None, ())
    }
    return {
        name: "; ".join(map(_one_of_several, value)) if isinstance(value, tuple) else str(value)
        for name, value in record.items()
    }


def _one_of_several(value: str | Figure | FactDate) -> str:
    """Give a name, or the words of a figure or a date with what day, month or year that is."""
    if isinstance(value, str):
        return value
    when = value.date if isinstance(value, Figure) else value.iso
    return f"{value.text} ({when})" if when else value.text


def _meaning(it: Shown, field: str, value: str) -> str:
    """Say what a field's value means, where it does not say so by itself."""
    if field == "rule":
        return _rule(value)
    if field == "confidence":
        return "how often what this rule finds is right"
    if not isinstance(it.record, Quote):
        return ""
    if field == "turn":
        return "begins here" if value == it.record.id else "goes on from that quotation"
    if field in _MEANINGS:
        return _MEANINGS[field].get(value, "")
    return {
        "cue": "what reports it",
        "mention": "what names the speaker beside it",
        "speaker_confidence": "how often a speaker who is told so is right",
    }.get(field, "")


def _rule(name: str) -> str:
    """Say what a rule is: an example has its content in brackets."""
    if name == "annotated":
        return "marked by a reader"
    # Only a text of one's own has records of rules.
    from iomed_cli.extraction.quotes.rules import RULES

    return next((f"as in {rule.example}" for rule in RULES if rule.name == name), "")


def _evidence(passage: Surroundings, page: Page) -> Text:
    before, text, after = (
        visible(words, page.encoding) for words in (passage.before, passage.text, passage.after)
    )
    return framed(before, Text(text, MATCHED), after, page.color)
