"""An article cut into what is quoted, what is reported and what it says itself."""

from __future__ import annotations

import pytest

from iomed_cli.model import Extraction
from iomed_cli.verification.stretches import narrated, paragraph_of, quoted_parts, said
from iomed_cli.verification.words.tokens import Token
from spoken import extraction


def stretches(article: Extraction) -> list[tuple[str, str | None, tuple[str, ...]]]:
    """Give the voice, the speaker and the pieces of each stretch."""
    return [
        (one.voice, one.speaker, one.texts()) for cut in (said, narrated) for one in cut(article)
    ]


def test_an_article_in_three_voices() -> None:
    """Quotations come first, then what is reported, then the rest of each paragraph."""
    article = extraction(
        'It rained. "We stay," Ana said, "for now." "It is late."\n'
        "She said it was wet. It would stop, she said. Tom called it “a flood” and “a shame”.\n"
        "All left.",
        ("direct", "We stay", "Ana", "t1"),
        ("direct", "for now", "Ana", "t1"),
        ("direct", "It is late", "Ana", "t1"),
        ("indirect", "it was wet", "Ana", "t2"),
        ("indirect", "It would stop", "Ana", "t2"),
        ("mixed", "it “a flood” and “a shame”", "Tom", "t3"),
    )
    assert stretches(article) == [
        ("direct", "Ana", ("We stay", "for now", "It is late")),
        ("direct", "Tom", ("a flood",)),
        ("direct", "Tom", ("a shame",)),
        ("reported", "Ana", ("it was wet", "It would stop")),
        ("reported", "Tom", ("it “a flood” and “a shame”",)),
        ("narrated", None, ('It rained. "',)),
        ("narrated", None, ('," Ana said, "',)),
        ("narrated", None, ('." "',)),
        ("narrated", None, ('."',)),
        ("narrated", None, ("She said ",)),
        ("narrated", None, (". ",)),
        ("narrated", None, (", she said. Tom called ",)),
        ("narrated", None, (".",)),
        ("narrated", None, ("All left.",)),
    ]


@pytest.mark.parametrize(
    ("between", "turn", "one"),
    [
        ('," he said, "', "t1", True),
        ('," said Mr. Gov. Li, "', "t1", True),
        ('" "', "t1", True),
        ('."\n"', "t1", True),
        ('," he said. "', "t1", True),
        ('," he said, "', "t2", False),
        ('," he said. He sat down. "', "t1", False),
        ('," he cried! Then: "', "t1", False),
        ('," he said.\n"', "t1", False),
    ],
)
def test_where_a_quotation_goes_on(between: str, turn: str, one: bool) -> None:
    """A cue may stand between its parts, or a new paragraph, but not both, nor a sentence."""
    article = extraction(
        f'"Good day{between}good night."',
        ("direct", "Good day", "Li", "t1"),
        ("direct", "good night", "Li", turn),
    )
    pieces = [one.texts() for one in said(article)]
    assert pieces == ([("Good day", "good night")] if one else [("Good day",), ("good night",)])


def test_turns_that_are_reported() -> None:
    """What one turn reports belongs together, whatever stands between; other turns do not."""
    article = extraction(
        'Li said it was late. "Yes." It was cold. It was dark, Bo said.',
        ("indirect", "it was late", "Li", "t1"),
        ("direct", "Yes", "Li", "t2"),
        ("indirect", "It was cold", "Li", "t1"),
        ("indirect", "It was dark", "Bo", "t3"),
    )
    assert [(one.voice, one.texts()) for one in said(article)] == [
        ("direct", ("Yes",)),
        ("reported", ("it was late", "It was cold")),
        ("reported", ("It was dark",)),
    ]


def test_words_and_records_of_a_stretch() -> None:
    """Each word stands where the article has it, and is in the record that holds it."""
    article = extraction(
        'So: "One two," Li said, "three."',
        ("direct", "One two", "Li", "t1"),
        ("direct", "three", "Li", "t1"),
    )
    (stretch,) = said(article)
    assert list(stretch.words()) == [
        Token("one", 5, 8, ""),
        Token("two", 9, 12, ""),
        Token("three", 25, 30, "pause"),
    ]
    ids = [quote.id for at in (5, 11, 12, 25, 30) if (quote := stretch.quote_at(at))]
    assert ids == ["q1", "q1", "q2", "q2", "q2"]


@pytest.mark.parametrize(
    ("text", "parts"),
    [
        ("called “a flood” and “a shame”", ["a flood", "a shame"]),
        ('called "a flood" and "a shame"', ["a flood", "a shame"]),
        ("called «a flood»", ["a flood"]),
        ("called ``a flood''", ["a flood"]),
        ("called ‘a flood’, 'a shame'", ["a flood", "a shame"]),
        ("called 'Ann's flood' it", ["Ann's flood"]),
        ("the workers' plan and the owners' plan", []),
        ("rock'n'roll don't", []),
        ("“a “b” c”", ["b"]),
        ('"" and “”', []),
        ("no marks", []),
        ('one " only', []),
    ],
)
def test_words_in_marks(text: str, parts: list[str]) -> None:
    """What stands between marks of one kind is given, and an apostrophe is no mark."""
    assert [text[start:end] for start, end in quoted_parts(text)] == parts
    assert list(quoted_parts(text, 7)) == [
        (start + 7, end + 7) for start, end in quoted_parts(text)
    ]


def test_paragraphs_by_offset() -> None:
    """An offset is in the last paragraph that begins at it or before."""
    article = extraction("One.\nTwo.\nThree.").article
    assert [paragraph_of(article, at) for at in (0, 3, 4, 5, 9, 10, 15)] == [1, 1, 1, 2, 2, 3, 3]


def test_quotations_across_paragraphs_are_not_narrated() -> None:
    """What is said in two paragraphs at once is narrated in neither."""
    article = extraction(
        "He said: we go.\nWe stay. They left.",
        ("indirect", "we go.\nWe stay", "He", "t1"),
    )
    assert [one.texts() for one in narrated(article)] == [("He said: ",), (". They left.",)]
