"""Names of organizations, from first word to last, and what is no more than part of one."""

from __future__ import annotations

import pytest

from iomed_cli.extraction import extract


def bodies(text: str) -> list[tuple[str, str]]:
    """Return name and kind of each organization."""
    return [(one.name, one.kind) for one in extract(text).organizations]


def mentions(text: str) -> dict[str, list[str]]:
    """Return the mentions of each organization, by its name."""
    return {one.name: [it.text for it in one.mentions] for one in extract(text).organizations}


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The dean of the University of Elmore College of Law agreed.",
         [("University of Elmore College of Law", "university")]),
        ("She chairs the House Ways and Means Committee.",
         [("House Ways and Means Committee", "legislature")]),
        ("He works for the William and Flora Hewlett Foundation.",
         [("William and Flora Hewlett Foundation", "civil")]),
        ("The Bill & Melinda Gates Foundation paid.",
         [("Bill & Melinda Gates Foundation", "civil")]),
        ("The Irish Cabin and Ground Crew Union (ICGCU) will vote.",
         [("Irish Cabin and Ground Crew Union", "civil")]),
        ("The Dutch Care and Nursing Union will vote.",
         [("Dutch Care and Nursing Union", "civil")]),
        ("The National Association of Latino Elected and Appointed Officials (NALEO) met.",
         [("National Association of Latino Elected and Appointed Officials", "civil")]),
        ("It was printed by Lund University Press.", [("Lund University Press", "university")]),
        ("An expert at the Washington Institute for Near East Policy agreed.",
         [("Washington Institute for Near East Policy", "institute")]),
        ("They wrote to First Prairie Credit Union.", [("First Prairie Credit Union", "civil")]),
        ("Bellwether Audit Partners of Omaha read the books.",
         [("Bellwether Audit Partners", "company")]),
        ("The managing director of Delcrest Power Plc spoke.", [("Delcrest Power Plc", "company")]),
        ("The chief executive of Concerned Women for Norway spoke.",
         [("Concerned Women for Norway", "civil")]),
        ("The campaign group, Friends of St Brigid’s, will meet.",
         [("Friends of St Brigid’s", "civil")]),
        ("The Guarani Renewal Movement (MRG) lost.", [("Guarani Renewal Movement", "civil")]),
    ],
)  # fmt: skip
def test_names_are_whole(text: str, expected: list[tuple[str, str]]) -> None:
    """What opens another's name, is joined by *and* or stands behind the head is part of a name."""
    assert bodies(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "A spokesman for the Liberal National Convention said so.",
        "The chairman of the Halden 2016 Host Committee left early.".replace("Committee", "Town"),
        "The chief executive of Pine Bluff, Arkansas-based Tom Ames, left.",
        "Gene Sperling, a longtime policy maker who advised her, left.",
        "Harlan Crow, a Texas real estate developer, paid.",
        "The Spanish retailing giant Amancio Ortega is second.",
        "The chairman of the Northern Virginia exurb group left.",
        "He blamed the bankers of Wall Street. Wall Street said it would wait.",
        "The quote from Alabama Securities Commissioner Tom Ames was read.",
        "An adviser entered the Service of Trump.",
        "A spokeswoman for the company, Carolina Egaña, left.",
        "It looked like the San Bernardino Christmas party.",
        "They met at a party called Anti-Prom.",
        "The mood was as grim as on the day of that Donner party.",
    ],
)
def test_parts_of_names_and_persons_are_none(text: str) -> None:
    """A thing's name cut short, somebody who makes or sells, a street and a season are none."""
    assert bodies(text) == []


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("She told the Aldersby Echo.", [("Aldersby Echo", "media")]),
        ("A report in Tailfin Weekly was wrong.", [("Tailfin Weekly", "media")]),
        ("It was first reported by the Fenland Clarion.", [("Fenland Clarion", "media")]),
        ("A new plant for the town, and at last two more\nSEOUL, Oct. 24 (Haeon) -- It rained.",
         [("Haeon", "media")]),
        ("Jeffner & Coe analyst Miriam Tolvaine was late.", [("Jeffner & Coe", "company")]),
        ("The consultancy Landell & Price was late.", [("Landell & Price", "company")]),
        ("It blamed its consultant, Prairie Edge Planning of Dover, which was paid $48,500.",
         [("Prairie Edge Planning", "company")]),
        ("The main farm labour union, the CTRP, was late.", [("CTRP", "civil")]),
        ("A poll by Opinar Sur was late.", [("Opinar Sur", "company")]),
        ("Ann Lee, who leads the Civic Accord in the Senate, was late.",
         [("Civic Accord", "party"), ("Senate", "legislature")]),
        ("Senators from the president's own Harvest Movement (HMV) were late.",
         [("Harvest Movement", "party")]),
        ("Bruno Effler, of the bakers, met councillor Jana Wolk, of the Free Voters.",
         [("Free Voters", "party")]),
        ("He is of the Lakas Bayan party.", [("Lakas Bayan", "party")]),
        ("Its owner is the pension fund Hoius.", [("Hoius", "company")]),
        ("Fisherfolk group Bantay Dagat was late.", [("Bantay Dagat", "civil")]),
        ("The row goes back to HQRA, which found in 2022 that it leaked.",
         [("HQRA", "government")]),
        ("The tax body, URRA, was late.", [("URRA", "government")]),
        ("The port authority, Ports Halmar, was late.", [("Ports Halmar", "government")]),
        ("They paid a body called Clydeside Voices.", [("Clydeside Voices", "civil")]),
        ("It is a unit of Brazil's Carnes do Vale.", [("Carnes do Vale", "company")]),
        ("It is owned by Spain's Reyna Energia.", [("Reyna Energia", "company")]),
        ("Petrolera Vano, owned by a bank, was late.", [("Petrolera Vano", "company")]),
        ("Software exporter Nirvaha Systems was late.", [("Nirvaha Systems", "company")]),
        ("Dominion Rail, which hauls the ore, was late.", [("Dominion Rail", "company")]),
        ("She told CKLB radio.", [("CKLB", "media")]),
        ("A student at Queen's University was late.", [("Queen's University", "university")]),
    ],
)  # fmt: skip
def test_what_stands_beside_shows_a_body(text: str, expected: list[tuple[str, str]]) -> None:
    """Papers are told, parties have politicians, firms have analysts; commas hold what is meant."""
    assert bodies(text) == expected


@pytest.mark.parametrize(
    ("name", "kind"),
    [
        ("Elmore County GOP", "party"),
        ("Aldersby Supporters’ Trust", "civil"),
        ("Hexley Hospitals NHS Trust", "other"),
        ("Wirrabeen Shire Council", "government"),
        ("Clonbarra Council", "government"),
        ("Millbridge Board of Education", "government"),
        ("Consumers’ Rights Network", "civil"),
        ("Rhodant Group", "company"),
        ("Forest Action Group", "civil"),
        ("Children’s Relief Fund", "civil"),
        ("White House National Security Council", "government"),
    ],
)
def test_a_name_tells_its_kind(name: str, kind: str) -> None:
    """Trusts, groups, funds and councils are of different kinds by the words before them."""
    assert (name, kind) in bodies(f"Ann Lee, the chairwoman of the {name}, was late.")


def test_a_firm_is_called_by_how_its_name_begins() -> None:
    """Where nothing is called like it, what begins a firm's name is the firm."""
    text = (
        "Low-cost carrier Marjaniya Air lost money. It asked Calloway Flow Inc. for pumps. "
        "He said Marjaniya was in talks. Calloway did not respond."
    )
    assert mentions(text) == {
        "Marjaniya Air": ["Marjaniya Air", "Marjaniya"],
        "Calloway Flow Inc": ["Calloway Flow Inc", "Calloway"],
    }


def test_an_english_word_is_a_short_name_within_a_sentence() -> None:
    """What begins a firm's name may be a word; where it opens a sentence, it says nothing."""
    text = (
        "The poultry firm Target Poultry lost money. It is known that Target has sold its pubs. "
        "Target prices rose."
    )
    assert mentions(text) == {"Target Poultry": ["Target Poultry", "Target"]}


def test_a_place_is_no_short_name() -> None:
    """What somebody is in or near is a place, whoever is called after it."""
    text = "Burrindi Resources dug. Rain fell in Burrindi. Burrindi is a small town."
    assert mentions(text) == {"Burrindi Resources": ["Burrindi Resources"]}


def test_a_saints_hospital_is_called_by_the_saint() -> None:
    """The saint alone means the hospital, not another church of the saint."""
    text = (
        "Crowds marched to St Fintan’s Community Hospital. Nurses at St Fintan’s clapped. "
        "They prayed at St Fintan’s Cathedral."
    )
    assert mentions(text)["St Fintan’s Community Hospital"] == [
        "St Fintan’s Community Hospital",
        "St Fintan’s",
    ]
