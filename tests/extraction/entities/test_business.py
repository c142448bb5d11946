"""Business: firms that what they do, or what is done to them, shows to be such."""

from __future__ import annotations

from itertools import product

import pytest

from iomed_cli.extraction import extract

_FIRMS = ("Pym & Hartley", "Jeffner & Coe", "Halden Mutual", "Brightway Foods", "Larkmoor Books")
_SURE = (
    "Bread supplier {} is to close its Wigan bakery next year.",
    "{}, which was bought by a rival in 2021, lost £6m last year.",
    "{} will cut 340 jobs at its headquarters by June.",
    "{} has agreed to buy its rival for £40m.",
    "{} employs 400 people in Cork.",
    "{} operates 412 shops.",
    "The discounter {} took its contract elsewhere.",
)


@pytest.mark.parametrize(("sentence", "firm"), list(product(_SURE, _FIRMS)))
def test_a_firm_is_known_by_its_business(sentence: str, firm: str) -> None:
    """Whatever it is called: what only a firm does makes its name one's."""
    assert [one.name for one in extract(sentence.format(firm)).organizations] == [firm]


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("Norvane, which was acquired by a rival, filed for bankruptcy.", ["Norvane"]),
        ("Workers at Pym & Hartley walked out.", ["Pym & Hartley"]),
        ("Oak Park will cut 340 jobs at the town hall. Oak Park plans to open a library.", []),
        ("Pride & Prejudice is to close. Law & Order was fined by the censor.", []),
        ("The film Dark Water lost the award. She joined Dark Water as a dancer.", []),
        ("Congress and Justice Department lawyers met.", ["Congress", "Justice Department"]),
        ("The Maritime and Port Bureau said so.", ["Maritime and Port Bureau"]),
        ("The Western Front was quiet. The Labour Unity Front was not.", ["Labour Unity Front"]),
        ("A check by the Daily Upeo showed it.", ["Daily Upeo"]),
        ("OSLO (Allied News) — It rained.", ["Allied News"]),
    ],
)  # fmt: skip
def test_names_and_what_is_none(text: str, names: list[str]) -> None:
    """A place, a film or a show is no firm, and an office's name is given whole."""
    assert [one.name for one in extract(text).organizations] == names


@pytest.mark.parametrize(
    ("text", "name", "mentions"),
    [
        ("Norvane Marine profit falls\n\nNorvane Marine Transport Corp said so. Shares in Norvane"
         " fell, and Norvane will cut its fleet.", "Norvane Marine Transport Corp",
         ["Norvane Marine", "Norvane Marine Transport Corp", "Norvane", "Norvane"]),
        ("Harlan Mutual to stop\n\nHarlan Mutual Insurance Co said so. Harlan will cut its fleet.",
         "Harlan Mutual Insurance Co", ["Harlan Mutual", "Harlan Mutual Insurance Co", "Harlan"]),
        ("The Kenya Federation of Classroom Teachers (Kefcat) left. Kefcat said so.",
         "Kenya Federation of Classroom Teachers",
         ["Kenya Federation of Classroom Teachers", "Kefcat", "Kefcat"]),
        ("Fire and Emergency New Zealand (Fenz) said so. Fenz left.",
         "Fire and Emergency New Zealand", ["Fire and Emergency New Zealand", "Fenz", "Fenz"]),
        ("Undeb Addysg y Gorllewin (UAG) said so. UAG left.", "Undeb Addysg y Gorllewin",
         ["Undeb Addysg y Gorllewin", "UAG", "UAG"]),
    ],
)  # fmt: skip
def test_all_that_a_body_is_called(text: str, name: str, mentions: list[str]) -> None:
    """Short forms of one word and of several, and blends of its letters, are the same body's."""
    (body,) = extract(text).organizations
    assert (body.name, [one.text for one in body.mentions]) == (name, mentions)
