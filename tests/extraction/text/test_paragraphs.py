"""Paragraphs: lines that are prose, headings and page furniture, and marks that run over them."""

from __future__ import annotations

import pytest

from iomed_cli.extraction import extract


@pytest.mark.parametrize(
    ("line", "kind"),
    [
        ("The ferry sank on Monday.", "body"),
        ("Did the ferry sink?", "body"),
        ("“Nobody came”", "body"),
        ("- a list of names", "body"),
        ("• a list of names", "body"),
        ("The ferry sank, and these people were on board:", "body"),
        ("Ferry sinks off Cebu", "heading"),
        ("FERRY SINKS OFF CEBU", "heading"),
        ("Ferry Sinks in the U.S.", "heading"),
        ("Ferry sinks " + "and sinks " * 10 + "again", "body"),
        ("Source: Harbour News", "furniture"),
        ("(Photo: Lim Kok Wah)", "furniture"),
        ("Editing by Rosa Quint", "furniture"),
        ("Reporting by Rosa Quint in Oslo", "furniture"),
        ("© Harbour News", "furniture"),
        ("Read more: the ferry", "furniture"),
        ("Advertisement", "furniture"),
        ("Follow Rosa Quint on Twitter", "furniture"),
        ("All rights reserved", "furniture"),
        ("Comments were few.", "body"),
        ("Sources said the ferry sank.", "body"),
    ],
)
def test_the_kind_of_a_line(line: str, kind: str) -> None:
    """A heading is short and has no stop; furniture begins with words of its own."""
    text = f"  {line}  \n\nNobody was hurt."
    first, last = extract(text).article.paragraphs
    assert (text[first.start : first.end], first.kind) == (line, kind)
    assert (text[last.start : last.end], last.kind) == ("Nobody was hurt.", "body")


def test_links_behind_their_announcement_are_furniture() -> None:
    """What follows ``Related`` is furniture until prose begins again."""
    text = "Related stories:\nFerry sinks off Cebu\nHarbour closes\nNobody was hurt.\nNew harbour"
    assert [one.kind for one in extract(text).article.paragraphs] == [
        "furniture",
        "furniture",
        "furniture",
        "body",
        "heading",
    ]


@pytest.mark.parametrize(
    ("opening", "closing"),
    [("“", "”"), ('"', '"'), ("„", "“"), ("«", "»"), ("« ", " »"), ("``", "''"), ("「", "」")],
)
@pytest.mark.parametrize(
    "words",
    [
        "The ferry isn't safe",
        "The dockers’ union is weak",
        "We left in the winter of '98",
        "It was 6' long",
        "No",
    ],
)
def test_marks_of_many_countries(opening: str, closing: str, words: str) -> None:
    """Whatever the marks, what is between them is said, with the apostrophes in it."""
    text = f"{opening}{words},{closing} said Rosa Quint. Nobody answered."
    assert [(one.text, one.speaker) for one in extract(text).quotes] == [(words, "Rosa Quint")]


@pytest.mark.parametrize(("opening", "closing"), ["‘’", "''", "‹›"])
@pytest.mark.parametrize(
    "words", ["The ferry isn't safe", "We’ll leave, they’re old", "Go 'n' see for yourself", "No"]
)
def test_single_marks_of_many_countries(opening: str, closing: str, words: str) -> None:
    """An apostrophe within a word ends no quotation in single marks."""
    text = f"{opening}{words},{closing} said Rosa Quint. Nobody answered."
    assert [(one.text, one.speaker) for one in extract(text).quotes] == [(words, "Rosa Quint")]


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("“It sank, ‘like lead’, at once,” said Rosa Quint.", ["It sank, ‘like lead’, at once"]),
        ("‘It sank “like a stone” at once,’ said Rosa Quint.", ["It sank “like a stone” at once"]),
        ("“It sank,” said Rosa Quint. “At once.”", ["It sank", "At once."]),
        ("“It sank,” Rosa Quint said, “at once.”", ["It sank", "at once."]),
        ("“It sank at once, said Rosa Quint.\nNobody came.", ["It sank at once"]),
        ("The 5'10\" docker left. \"It sank,\" said Rosa Quint.", ["It sank"]),
        ("“It sank...” said Rosa Quint.", ["It sank..."]),
        ("“It sank!” said Rosa Quint.", ["It sank!"]),
        ("“It sank at 5 a.m.,” said Rosa Quint.", ["It sank at 5 a.m."]),
        ("“It hit the U.S. Harbor,” said Rosa Quint.", ["It hit the U.S. Harbor"]),
    ],
)  # fmt: skip
def test_where_a_quotation_begins_and_ends(text: str, said: list[str]) -> None:
    """Marks within marks, a mark that nobody closed, inches, stops within a sentence."""
    quotes = extract(text).quotes
    assert [one.text for one in quotes] == said
    assert {one.speaker for one in quotes} == {"Rosa Quint"}


@pytest.mark.parametrize(
    ("text", "lines"),
    [
        ("One\u200b day.\nTwo.", ["One\u200b day.", "Two."]),
        ("Caf\xe9 &amp; bar.\n&ldquo;Two.&rdquo;", ["Caf\xe9 &amp; bar.", "&ldquo;Two.&rdquo;"]),
        ("Zoe\u0301 ran.\r\nZoe\u0301", ["Zoe\u0301 ran.", "Zoe\u0301"]),
    ],
)
def test_paragraphs_hold_all_that_is_written(text: str, lines: list[str]) -> None:
    """What nobody sees, and what stands for a mark, belongs to the line that it stands in."""
    article = extract(text).article
    assert "".join(text[one.start : one.end] for one in article.paragraphs) == "".join(lines)


def test_facts_and_names_are_the_texts_own_words() -> None:
    """With hidden characters before and in them, every record says where its words stand."""
    text = (
        "\u200bTogo\u200b has paid the Wo\u200brld Bank 40 million euros.\n"
        "\u201cIt is late\u200b,\u201d said Zoe\u0301 Lindt."
    )
    made = extract(text)
    (fact,) = [one for one in made.facts if one.category == "number"]
    assert text[fact.start : fact.end] == fact.text
    assert fact.text == "Togo\u200b has paid the Wo\u200brld Bank 40 million euros"
    assert fact.statement == "Togo has paid the World Bank 40 million euros."
    assert [one.text for one in made.countries[0].mentions] == ["Togo"]
    assert [one.text for one in made.organizations[0].mentions] == ["Wo\u200brld Bank"]
    (quote,) = made.quotes
    assert (quote.cue, quote.mention) == ("said", "Zoe\u0301 Lindt")
    assert (quote.cue_start, quote.mention_end) == (text.index("said"), len(text) - 1)
