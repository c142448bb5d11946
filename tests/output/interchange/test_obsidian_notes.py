"""Notes for Obsidian: blocks that can be linked to, in which nothing of a text is markup."""

from __future__ import annotations

import re
from collections.abc import Callable

from markdown_it import MarkdownIt

from articles import small
from conftest import Command
from iomed_cli.query.citations.markup_styles import markdown_text


def test_a_note(iomed: Command, saved: Callable[..., str]) -> None:
    """A callout for each, and its name in a line of its own with a blank line on either side."""
    one = small("We will sign it", title="Pier to close", url="https://a.eu/1", date="2024-01")
    denied = {"id": "q2", "turn": "q2", "kind": "indirect", "stance": "denies", "speaker": None}
    one["quotes"].append({**one["quotes"][0], **denied})
    assert iomed("quotes", saved(one), "--format", "obsidian").out == (
        "> [!quote] Ann Lee said\n"
        "> “We will sign it”\n"
        ">\n"
        "> — [Pier to close](https://a.eu/1), January 2024, paragraph 1\n"
        "\n"
        "^q1\n"
        "\n"
        "> [!quote] An unidentified speaker denied (paraphrased)\n"
        "> We will sign it\n"
        ">\n"
        "> — [Pier to close](https://a.eu/1), January 2024, paragraph 1\n"
        "\n"
        "^q2\n"
    )
    assert iomed("facts", saved(one), "--format", "obsidian").out.startswith(
        "> [!info] The article, citing Ann Lee\n> “We will sign it”\n"
    )


def test_of_several_articles(iomed: Command, many: str) -> None:
    """A name says which article is meant, and has nothing that Obsidian does not take."""
    made = iomed("quotes", "--format", "obsidian", "--data", many).out
    names = re.findall(r"(?<=\n\n)\^([A-Za-z0-9-]+)(?=\n(?:\n|\Z))", made)
    assert (len(names), len(set(names))) == (41, 41)
    assert (names[0], names[20], names[-1]) == ("first-q1", "second-q1", "third-q1")


def test_an_id_that_is_no_name(iomed: Command, saved: Callable[..., str]) -> None:
    """It has another, the same each time."""
    one = small()
    one["quotes"][0] |= {"id": "Q 1", "turn": "Q 1"}
    made = iomed("quotes", saved(one), "--format", "obsidian").out
    assert re.search(r"\n\n\^small-Q-1-[0-9a-f]{8}\n\Z", made)


def test_paragraphs_and_signs(iomed: Command, saved: Callable[..., str]) -> None:
    """All of it stays in the quotation, as it is."""
    words = "1. [[We]] *will* #sign ^it ==now== %%a%% $b$ | <c> `d`"
    made = iomed("quotes", saved(small(words, title="[[T]]")), "--format", "obsidian").out
    quotation = made[: made.index("\n\n^q1")].replace("[!quote]", "Callout:")
    tokens = MarkdownIt("commonmark").parse(quotation)
    assert [one.type for one in tokens if one.nesting == 1] == [
        "blockquote_open",
        "paragraph_open",
        "paragraph_open",
    ]
    shown = "".join(one.content for one in tokens[2].children or [] if one.content)
    assert shown.endswith(f"“{words}”")
    for markup in ("[[We", "[[T", "==now", "$b$"):
        assert markup not in made


def test_what_begins_a_line(iomed: Command, saved: Callable[..., str]) -> None:
    """A name and a paragraph that look like a heading, a list or a rule are none."""
    one = small("We will sign it now", title="T", speaker="# Ann")
    made = iomed("quotes", saved(one), "--format", "obsidian").out
    assert made.startswith("> [!quote] \\# Ann said\n")
    for beginning in ("=", "# a", "- a", "+ a", "1. a", "2) a", "---", "```", "> a", "| a"):
        quotation = f"> Callout\n> {markdown_text(beginning)}\n>\n> End"
        kinds = [one.type for one in MarkdownIt("commonmark").parse(quotation) if one.nesting == 1]
        assert kinds == ["blockquote_open", "paragraph_open", "paragraph_open"], beginning


def test_nothing(iomed: Command) -> None:
    """No rows, no notes."""
    result = iomed("quotes", "--keyword", "banana", "--format", "obsidian")
    assert (result.status, result.out) == (1, "")
