"""Two people of one name, and what stands beside a name in a claim and in the article."""

from __future__ import annotations

import pytest

from iomed_cli.extraction import extract
from iomed_cli.verification import Verifier

FAMILY = Verifier(
    [
        extract(
            "“We stay,” Jon Hale, the transport minister, said on Monday. "
            "His son, Jon Hale Jr., left in May. “I had enough,” the younger Hale said.\n\n"
            "Dr. Mara Santos runs the ward. Pedro Santos drives the van. "
            "“Nobody is late,” said Santos, the doctor.\n\n"
            "Ludmila Kral, a former brewer, is the mayor now. “Beer comes first,” said Kral."
        )
    ]
)


@pytest.mark.parametrize(
    ("speaker", "words", "verdict", "notes"),
    [
        ("Jon Hale", "We stay", "verbatim", ()),
        ("Jon Hale Sr.", "We stay", "verbatim", ()),
        ("the elder Hale", "We stay", "verbatim", ()),
        ("Jon Hale Jr.", "We stay", "misattributed", ()),
        ("Jon Hale Jr.", "I had enough", "verbatim", ()),
        ("the younger Hale", "I had enough", "verbatim", ()),
        ("Jon Hale Sr.", "I had enough", "misattributed", ()),
        ("Dr Santos", "Nobody is late", "verbatim", ()),
        ("Santos, the doctor", "Nobody is late", "verbatim", ()),
        ("Pedro Santos", "Nobody is late", "misattributed", ()),
        (
            *("Santos", "Nobody is late", "verbatim"),
            ("“Santos” also fits Pedro Santos.",),
        ),
        # A minister is one of something; of something else he is another.
        ("Minister Jon Hale", "We stay", "verbatim", ()),
        (
            *("Finance minister Jon Hale", "We stay", "verbatim"),
            ("The article does not call Jon Hale “Finance”.",),
        ),
        (
            *("Jon Hale, the prosecutor", "We stay", "verbatim"),
            ("The article does not call Jon Hale “prosecutor”.",),
        ),
        ("former brewer Ludmila Kral", "Beer comes first", "verbatim", ()),
        (
            *("brewer Ludmila Kral", "Beer comes first", "verbatim"),
            ("The article has “former brewer” for Ludmila Kral.",),
        ),
    ],
)
def test_who_is_meant(speaker: str, words: str, verdict: str, notes: tuple[str, ...]) -> None:
    """A generation, a trade or a title tells two of a name apart; a post is never promoted."""
    found = FAMILY.verify(words, speaker)
    assert (found.verdict, found.notes) == (verdict, notes)


COUPLE = Verifier(
    [
        extract(
            "“The town pays,” said Mrs. Farah Khan, the mayor.\n\n"
            "Mr. Khan, her husband, said trade would return. “Now we sell 60,” Mr. Khan said.\n\n"
            "Khan left early, Khan said. “I was tired,” he said."
        )
    ]
)


@pytest.mark.parametrize(
    ("speaker", "words", "verdict", "notes"),
    [
        ("Mrs. Khan", "The town pays", "verbatim", ()),
        ("Mr. Khan", "The town pays", "misattributed", ()),
        (
            *("Khan", "The town pays", "ambiguous"),
            ("“Khan” may be any of 2: Khan, Farah Khan.",),
        ),
        ("Mr. Khan", "Now we sell 60", "verbatim", ()),
        ("Farah Khan", "Now we sell 60", "misattributed", ()),
        ("Mrs. Khan", "Now we sell 60", "misattributed", ()),
        (
            *("Imran Khan", "Now we sell 60", "ambiguous"),
            ("The article only has “Mr. Khan” here, which more than one person is named.",),
        ),
    ],
)
def test_whom_a_title_tells(speaker: str, words: str, verdict: str, notes: tuple[str, ...]) -> None:
    """Husband and wife are two, though he is only called by a title; a surname is nobody's."""
    found = COUPLE.verify(words, speaker)
    assert (found.verdict, found.notes) == (verdict, notes)


def test_a_note_that_ends_with_a_name_in_a_line() -> None:
    """A stop that is the name's stays, another one gives way to what follows."""
    text = "Jon Hale Sr. spoke. His son, Jon Hale Jr., left. “I had enough,” Jon Hale Jr. said."
    verdict = Verifier([extract(text)]).verify("I had enough", "Jon Hale")
    assert verdict.notes == ("“Jon Hale” may be any of 2: Jon Hale Sr., Jon Hale Jr.",)
