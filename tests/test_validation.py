"""What a checker of data is told, line by line."""

from __future__ import annotations

from typing import Any

import msgspec
import pytest

from articles import small
from iomed_cli.model import Extraction
from iomed_cli.validation import problems

Change = tuple[str, dict[str, object]]
"""The kind of a record, or ``article``, and what the first of that kind has instead."""


def told(*changes: Change, twice: str = "") -> list[str]:
    """Give what is said of a small sound article with these changes in its first records.

    The first record of the kind that stands there twice has another id the second time.
    """
    extraction: dict[str, Any] = small()
    if twice:
        extraction[twice].append({**extraction[twice][0], "id": "x9"})
    for kind, values in changes:
        record = extraction[kind]
        (record if kind == "article" else record[0]).update(values)
    return list(problems(msgspec.convert(extraction, Extraction)))


def paragraphs(*spans: tuple[int, int]) -> Change:
    """Give the change of an article's paragraphs to such spans; its text has 73 characters."""
    return (
        "article",
        {"paragraphs": [{"start": start, "end": end, "kind": "body"} for start, end in spans]},
    )


def figure(**values: object) -> Change:
    """Give the change of a fact to one with a figure, whose words are ``will``."""
    return ("facts", {"figures": [{"text": "will", "start": 4, "end": 8, "value": 5, **values}]})


def test_a_sound_article() -> None:
    """Nothing is wrong with what fits, a range of one number too; a confidence may be 0 or 1."""
    assert told() == []
    assert told(figure(value_to=5, part_of=3.5, direction="down")) == []
    for confidence in (0.0, 1.0):
        assert told(("quotes", {"confidence": confidence})) == []
        assert told(("quotes", {"speaker_confidence": confidence})) == []


@pytest.mark.parametrize(
    ("change", "line"),
    [
        (
            ("quotes", {"start": 0}),
            "the text has '“We will sign it' at 0 to 16, not 'We will sign it'",
        ),
        (("quotes", {"end": 1}), "1 to 1 is no span of the text, which has 73 characters"),
        (("quotes", {"end": 74}), "1 to 74 is no span of the text, which has 73 characters"),
        (("quotes", {"start": -1}), "-1 to 16 is no span of the text, which has 73 characters"),
        (("quotes", {"paragraph": 2}), "there is no paragraph 2"),
        (("quotes", {"paragraph": -1}), "there is no paragraph -1"),
        (
            ("quotes", {"text": "x" * 40}),
            f"the text has 'We will sign it' at 1 to 16, not '{'x' * 40}'",
        ),
        (
            ("quotes", {"text": "x" * 41}),
            f"the text has 'We will sign it' at 1 to 16, not '{'x' * 39}…'",
        ),
        (("quotes", {"cue_start": None}), "its cue lacks words, start or end"),
        (("quotes", {"cue": None, "cue_start": None}), "its cue lacks words, start or end"),
        (
            ("quotes", {"mention": None, "mention_end": None}),
            "its mention lacks words, start or end",
        ),
        (("quotes", {"mention_end": 20}), "mention: the text has 'A' at 19 to 20, not 'Ann Lee'"),
        (
            ("quotes", {"mention_start": -7}),
            "mention: -7 to 26 is no span of the text, which has 73 characters",
        ),
        (
            ("quotes", {"cue_end": 74}),
            "cue: 27 to 74 is no span of the text, which has 73 characters",
        ),
        (("speakers", {"unnamed_reason": "asked"}), "its unnamed_reason lacks words, start or end"),
        (
            ("speakers", {"unnamed_reason": "A", "unnamed_start": 0, "unnamed_end": 1}),
            "unnamed_reason: the text has '“' at 0 to 1, not 'A'",
        ),
        (("quotes", {"confidence": -0.5}), "a confidence of -0.5 is not from 0 to 1"),
        (("quotes", {"speaker_confidence": 2.0}), "a speaker_confidence of 2.0 is not from 0 to 1"),
        (("quotes", {"turn": ""}), "no quote has the id '' of its turn"),
        (
            ("facts", {"text": "We won’t"}),
            "the text has 'We will sign it' at 1 to 16, not 'We won’t'",
        ),
        (("facts", {"countries": ["FR", "France"]}), "no country is named 'FR'"),
        (("facts", {"organizations": ["Harbour Council", "UN"]}), "no organization is named 'UN'"),
        (("countries", {"code": "XXX"}), "'XXX' is no code of a country, such as FR"),
        (("countries", {"code": "fr"}), "'fr' is no code of a country, such as FR"),
        (
            ("facts", {"date": "30 May"}),
            "'30 May' is no date: it is written 2024, 2024-05 or 2024-05-28",
        ),
        (
            figure(date="May"),
            "'May' is no date: it is written 2024, 2024-05 or 2024-05-28",
        ),
        (("facts", {"confidence": 1.5}), "a confidence of 1.5 is not from 0 to 1"),
        (figure(start=1, end=3), "figure: the text has 'We' at 1 to 3, not 'will'"),
        (figure(start=0), "figure: 0 to 8 is not in its evidence"),
        (figure(start=8), "figure: 8 to 8 is not in its evidence"),
        (figure(value_to=4), "figure: the range ends at 4, below 5"),
        (
            ("facts", {"dates": [{"text": "said", "start": 27, "end": 31}]}),
            "date: 27 to 31 is not in its evidence",
        ),
        (("facts", {"subject": "Ann Lee"}), "its subject lacks a name, start or end"),
        (
            ("facts", {"subject_start": 1, "subject_end": 3}),
            "its subject lacks a name, start or end",
        ),
        (
            ("facts", {"subject": "Ann Lee", "subject_start": 1, "subject_end": 17}),
            "subject: 1 to 17 is not in its evidence",
        ),
        (("speakers", {"mentions": []}), "has no mention in the text"),
        (("organizations", {"mentions": []}), "has no mention in the text"),
        (("organizations", {"article": "b"}), "names the article 'b', but stands in 'small'"),
    ],
)
def test_one_wrong_value(change: tuple[str, dict[str, object]], line: str) -> None:
    """One value that is wrong makes one line, which begins with the record's id."""
    assert told(change) == [f"{change[0][0]}1: {line}"]


@pytest.mark.parametrize(
    "change",
    [
        ("quotes", {"cue": None, "cue_start": None, "cue_end": None}),
        ("quotes", {"speaker": None}),
        ("facts", {"according_to": None}),
        ("facts", {"subject": "The crew", "subject_start": 1, "subject_end": 3}),
        ("facts", {"people": ["Ann Lee"], "countries": ["France"]}),
        ("article", {"text": small()["article"]["text"] + " \n"}),
    ],
)
def test_what_may_be_missing(change: Change) -> None:
    """A cue, a speaker and blanks behind the last paragraph are not needed."""
    assert told(change) == []


@pytest.mark.parametrize(("words", "start", "end"), [("“We", 0, 3), ("met.", 69, 73)])
def test_records_at_either_end(words: str, start: int, end: int) -> None:
    """The first and the last character of a text may belong to a record, as any other."""
    place = {"text": words, "start": start, "end": end}
    for part in ("cue", "mention"):
        assert told(("quotes", {part: words, f"{part}_start": start, f"{part}_end": end})) == []
    assert told(("facts", place), ("speakers", {"mentions": [{**place, "paragraph": 1}]})) == []


@pytest.mark.parametrize(
    ("spans", "line"),
    [
        ([(0, 20), (19, 73)], "paragraph 2: 19 to 73 is no span after 20 in the text"),
        ([(0, 73), (73, 73)], "paragraph 2: 73 to 73 is no span after 73 in the text"),
        ([(0, 0), (0, 73)], "paragraph 1: 0 to 0 is no span after 0 in the text"),
        ([(0, 74)], "paragraph 1: 0 to 74 is no span after 0 in the text"),
        ([(1, 73)], "paragraph 1: the words before it are in no paragraph"),
        ([(0, 18), (22, 73)], "paragraph 2: the words before it are in no paragraph"),
        ([(0, 72)], "paragraphs: the words from 72 on are in none"),
        ([], "paragraphs: the words from 0 on are in none"),
        ([(0, 1), (1, 73)], "q1: 1 is not in paragraph 1"),
        ([(0, 18), (18, 73)], "s1: 19 is not in paragraph 1"),
        ([(0, 32), (32, 73)], "c1: 35 is not in paragraph 1"),
        ([(0, 50), (50, 73)], "o1: 53 is not in paragraph 1"),
    ],
)
def test_paragraphs(spans: list[tuple[int, int]], line: str) -> None:
    """Paragraphs follow each other, hold all words, and each record stands in its own."""
    assert told(paragraphs(*spans))[0] == line


@pytest.mark.parametrize(
    ("kind", "line"),
    [
        ("speakers", "speaker 'Ann Lee': stands there twice"),
        ("countries", "country 'FR': stands there twice"),
        ("organizations", "organization 'Harbour Council': stands there twice"),
    ],
)
def test_twins(kind: str, line: str) -> None:
    """Two speakers, countries or organizations of one name are told once, by that name."""
    assert told(twice=kind) == [line]


def test_a_twin_behind_others() -> None:
    """The name that stands there twice is told, not the one that stands before it."""
    extraction: dict[str, Any] = small()
    (first,) = extraction["organizations"]
    extraction["organizations"] += [
        {**first, "id": "o2", "name": "Port Board"},
        {**first, "id": "o3", "name": "Port Board"},
    ]
    found = list(problems(msgspec.convert(extraction, Extraction)))
    assert found == ["organization 'Port Board': stands there twice"]


def test_all_that_is_wrong_is_told() -> None:
    """One wrong thing hides no other: first the paragraphs, then ids, places and names."""
    assert told(
        ("article", {"id": "", "paragraphs": [{"start": 0, "end": 72, "kind": "body"}]}),
        ("quotes", {"id": "", "turn": "q2"}),
        ("speakers", {"name": "Bo Ray"}),
        ("facts", {"people": ["Ann Lee", "Bo Ray", "Cy"], "paragraph": 7}),
    ) == [
        "article: its id is empty",
        "paragraphs: the words from 72 on are in none",
        "s1: names the article 'small', but stands in ''",
        "'': an id is not empty and has no slash",
        ": names the article 'small', but stands in ''",
        "c1: names the article 'small', but stands in ''",
        "o1: names the article 'small', but stands in ''",
        "f1: names the article 'small', but stands in ''",
        "f1: there is no paragraph 7",
        ": no speaker is named 'Ann Lee'",
        ": no quote has the id 'q2' of its turn",
        "f1: no speaker is named 'Ann Lee'",
        "f1: no speaker is named 'Cy'",
        "f1: no speaker is named 'Ann Lee'",
    ]
