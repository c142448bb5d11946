"""Sources: what tells who speaks, and what kind of source that is."""

from __future__ import annotations

import pytest

from iomed_cli import extract


@pytest.mark.parametrize(
    ("text", "ways"),
    [
        ("“We won,” Ann Lee said.", ["name"]),
        ("Ann Lee won. “We won,” Lee said.", ["surname"]),
        ("Ann Lee won. “We won,” she said.", ["pronoun"]),
        ("“We won,” the coach said.", ["description"]),
        ("“We won,” Ann Lee said. “It was close.”", ["name", "turn"]),
        ("It was said that the team had won.", ["none"]),
        ("They said that the team had won.", ["none"]),
        ("Another said that the team had won.", ["none"]),
        ("Nobody said that the team had won.", ["none"]),
    ],
)
def test_what_tells_who_speaks(text: str, ways: list[str]) -> None:
    """Each quotation says how its speaker is known, and how sure that is."""
    quotes = extract(text).extractions[0].quotes
    assert [quote.speaker_from for quote in quotes] == ways
    for quote in quotes:
        assert (quote.speaker_confidence is None) == (quote.speaker_from == "none")


@pytest.mark.parametrize(
    ("source", "kind"),
    [
        ("Ann Lee", "named_person"),
        ("Mr Lee", "named_person"),
        ("Mr. King", "named_person"),
        ("A clerk", "unnamed_person"),
        ("Two guards", "group"),
        ("A former resident of the home", "unnamed_person"),
        ("A source", "unnamed_person"),
        ("The 56-year-old", "unnamed_person"),
        ("Experts", "group"),
        ("Three people who were there", "group"),
        ("The villagers", "group"),
        ("Police", "group"),
        ("The company", "organization"),
        ("The Ministry of Health", "organization"),
        ("The Ruritanian government", "organization"),
        ("The report", "document"),
        ("A letter from the bank", "document"),
        ("The indictment", "document"),
        ("Nobody", None),
    ],
)
def test_what_kind_of_source_speaks(source: str, kind: str | None) -> None:
    """People with and without a name, groups, bodies and papers are told apart."""
    (quote,) = extract(f"{source} said that the plan had failed.").extractions[0].quotes
    assert quote.source_kind == kind
