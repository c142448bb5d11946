"""Verbs in the present that are written like nouns: told by what stands around them."""

from __future__ import annotations

import pytest

from iomed_cli.extraction import extract


@pytest.mark.parametrize(
    "text",
    [
        "The prints, the largest of them as wide as a cartwheel, form at least seven rows.",
        "The islands, most of them bare, support 300 people.",
        "The talks, which open on Monday, cover 40 topics.",
        "Volunteers, many of them retired, clean 40 miles of beach.",
        "Patients in the far north face a 140-mile journey three times a week.",
        "Workers at the steel plant run a strike fund of $3m.",
        "Submissions close on November 14.",
        "Nominations close at noon on Friday.",
        "Schools reopen on 4 September.",
    ],
)
def test_a_bare_verb_is_seen(text: str) -> None:
    """Behind what explains several, and before the time of what is to come."""
    assert [one.statement for one in extract(text).facts] == [text]


@pytest.mark.parametrize(
    ("text", "verb"),
    [
        ("Banks, school 14 and the mill were shut.", "were"),
        ("Residents, staff and the school 40 miles away were told.", "were"),
        ("The roads, signs, form 16 and the rest were lost.", "were"),
    ],
)
def test_a_list_has_no_bare_verb(text: str, verb: str) -> None:
    """A member of a list is a noun, whatever number stands behind it."""
    assert all(verb in one.statement for one in extract(text).facts)
