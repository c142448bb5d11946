"""Organizations that only what stands beside their names shows."""

from __future__ import annotations

import pytest

from iomed_cli.extraction import extract


def names(text: str) -> list[tuple[str, str]]:
    """Return name and kind of each organization."""
    return [(one.name, one.kind) for one in extract(text).organizations]


def mentions(text: str) -> list[list[str]]:
    """Return the mentions of each organization."""
    return [[it.text for it in one.mentions] for one in extract(text).organizations]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Norvane, which runs the tunnel, rejected the offer.", ("Norvane", "company")),
        ("Norvane shares fell 2.8 percent.", ("Norvane", "company")),
        ("Norvane’s customers had to wait.", ("Norvane", "company")),
        ("Halden reported a profit of $3m on Monday.", ("Halden", "company")),
        ("Investors sold shares in Halden on Monday.", ("Halden", "company")),
        ("Lena Marsh, the founder of Norvane, was late.", ("Norvane", "company")),
        ("Lena Marsh, chief executive of Norvane, was late.", ("Norvane", "company")),
        ("Tom Ames, an analyst at Kestrel, was late.", ("Kestrel", "company")),
        ("Rodrigo Catril, General Manager, Brinesol, was late.", ("Brinesol", "company")),
        ("Ferry operator Crossway closed the pier.", ("Crossway", "company")),
        ("The Nairobi-based lender Kestrel hired Ann Lee.", ("Kestrel", "company")),
        ("Marshco, a maker of soap, closed.", ("Marshco", "company")),
        ("Norvane is the country’s second-largest brewer.", ("Norvane", "company")),
        ("According to Tallow Pools, the owner, which said it was sad, it rained.",
         ("Tallow Pools", "company")),
        ("Norvane said it would close its mill. The company has 40 drivers.",
         ("Norvane", "company")),
        ("Dennis Crowe, of the passengers’ group Trackside, was late.", ("Trackside", "civil")),
        ("Sally Reed, of the action group Hush Our Hills, was late.", ("Hush Our Hills", "civil")),
        ("The rebel group Ostrelia took the town.", ("Ostrelia", "other")),
        ("The think tank Halden House closed.", ("Halden House", "institute")),
        ("The study is in the June issue of Vector Letters.", ("Vector Letters", "media")),
        ("IRKK spokesperson Tom Ames was late.", ("IRKK", "other")),
        ("Phil Marsh, a spokesman for the United Kelp Workers of America, was late.",
         ("United Kelp Workers of America", "other")),
    ],
)  # fmt: skip
def test_what_stands_beside_a_name_shows_an_organization(
    text: str, expected: tuple[str, str]
) -> None:
    """What it runs or is said to be, whose shares and founder it has, who speaks for it."""
    assert names(text) == [expected]


@pytest.mark.parametrize(
    "text",
    [
        "Velden, a town of 4,000, said it would pay. The company left.",
        "The novel Norvane sold well. Norvane’s customers liked it.",
        "The rock group Ostrel said it would tour. Ostrel shares fell.",
        "The ship Zeebrug, which operates between two ports, sank.",
        "The striker left Rovers in the Premier League season. The founder of Rovers, a head coach,"
        " was a midfielder.",
        "Lena Marsh bought a boat. Marsh’s customers left.",
        "A spokesman for Lena Marsh denied it.",
        "A Sussex spokesman denied it.",
        "Pebble said so.",
        "Norway’s shareholders met.",
        "Beijing said it would pay. The company left.",
        "Quarterly profits rose.",
        "The Duke of Sussex left. A spokesman for Sussex denied it.",
        "In Velden it rained. Velden’s customers left.",
        "The developer Zora Lind left.",
    ],
)
def test_what_is_no_organization_is_left_out(text: str) -> None:
    """Towns, books, bands, ships, teams, persons, states and plain words are none."""
    assert names(text) == []


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Norvane, which runs the tunnel, rejected the offer. Then Norvane left Ann Lee alone.",
         [["Norvane", "Norvane"]]),
        ("The gull was seen by a spokesperson for flywing. Flywing said it would pay.",
         [["flywing", "Flywing"]]),
        ("Amnesty International wrote. The letter of Amnesty was short.",
         [["Amnesty International", "Amnesty"]]),
        ("Lumenor AS made it. Lumenor sold it.", [["Lumenor AS", "Lumenor"]]),
        ("Tea Board caps tea. The Tea Board of India met.", [["Tea Board", "Tea Board of India"]]),
        ("It is a probe by the US Securities Exchange Commission (SEC). The SEC met.",
         [["US Securities Exchange Commission", "SEC", "SEC"]]),
        ("Velden Electric Power Company (VEPCO) sank. VEPCO rose.",
         [["Velden Electric Power Company", "VEPCO", "VEPCO"]]),
        ("The U.S. Senate sat. The Senate voted.", [["U.S. Senate", "Senate"]]),
    ],
)  # fmt: skip
def test_all_mentions_of_an_organization(text: str, expected: list[list[str]]) -> None:
    """One record each, whatever short name or letters the article has for it."""
    assert mentions(text) == expected


@pytest.mark.parametrize(
    ("name", "kind"),
    [
        ("Potters’ Guild", "civil"),
        ("Velden Growers’ Forum", "civil"),
        ("Chah Mazdoor Sangha", "civil"),
        ("South African Metal Workers Union", "civil"),
        ("Velden Labour Congress", "civil"),
        ("Shire of Burraloo", "government"),
        ("Office of Rail and Road", "government"),
        ("Office of the Prime Minister", "government"),
        ("General Aviation Authority", "government"),
        ("Bureau of Fisheries and Aquatic Resources", "government"),
        ("Joint Committee on Intelligence and Security", "legislature"),
        ("Oakfield Law School", "university"),
        ("Andes Brine SpA", "company"),
        ("New York Police Department", "government"),
    ],
)
def test_a_name_is_read_in_full(name: str, kind: str) -> None:
    """No part of a name is a record of its own, and its kind is that of the whole."""
    assert names(f"Guards stood before the {name} on Monday.") == [(name, kind)]


@pytest.mark.parametrize(
    "text",
    [
        "Velden Football Club lost.",
        "They won the Champions League.",
        "The Reconstruction Congress is past.",
        "THE END AS WE SAW IT",
    ],
)
def test_teams_and_competitions_are_none(text: str) -> None:
    """A team, a competition, a time and a word in a line of capitals are no organizations."""
    assert [name for name, _ in names(text) if name != "Congress"] == []


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The rating agency Corliss & Webb warned of delays.", [("Corliss & Webb", "company")]),
        ("The newspaper Diário do Porto printed it.", [("Diário do Porto", "media")]),
        ("It was paid by the Friends of the Library, a charity.",
         [("Friends of the Library", "civil")]),
        ("His National Centre party leads in the polls.", [("National Centre", "party")]),
    ],
)  # fmt: skip
def test_names_of_several_words(text: str, expected: list[tuple[str, str]]) -> None:
    """A name goes on behind its particles, and a noun beside it tells its kind."""
    assert names(text) == expected
