"""Organizations that only what stands beside their names shows."""

from __future__ import annotations

import pytest

from iomed_cli.extraction import extract
from iomed_cli.extraction.entities.called_again import told_to_be
from iomed_cli.extraction.text.spans import SpanTable


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


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The sportswear label Tukbo said it would stop.", [("Tukbo", "company")]),
        ("“No,” said Tukbo’s brand manager, Bea Lacson.", [("Tukbo", "company")]),
        ("A report from the consultants Harte Lyle found little.", [("Harte Lyle", "company")]),
        ("Unions such as Nulaw and Cosara want talks.",
         [("Nulaw", "civil"), ("Cosara", "civil")]),
        ("Two funds, Ilmo and Varo, own the yard.", [("Ilmo", "company"), ("Varo", "company")]),
        ("“They drink water,” he told Publiko.", [("Publiko", "media")]),
        ("She teaches at Overlin and has written a book.", [("Overlin", "university")]),
        ("Ruttle Aggregates was told to stop.", [("Ruttle Aggregates", "company")]),
        ("His solicitor, Priya Menon of Rajah Lim, told the court so.",
         [("Rajah Lim", "company")]),
        ("The shed belongs to CentraPort.", [("CentraPort", "company")]),
        ("Harbour Players has staged plays since 1974.", [("Harbour Players", "company")]),
        ("The letter came from its law firm, Mandate, on Monday.", [("Mandate", "company")]),
        ("A copy seen by The Punch was signed.", [("Punch", "media")]),
        ("He heard of it on KBJQ at breakfast.", [("KBJQ", "media")]),
        ("Developer Killen has 240 flats planned.", [("Killen", "company")]),
        ("The find was published on Monday in Nature Botany Letters.",
         [("Nature Botany Letters", "media")]),
        ("The housing association Together Calden wanted it.", [("Together Calden", "civil")]),
        ("Northern Bridge, based in Leeds, billed them.", [("Northern Bridge", "company")]),
        ("Its rival Glanmere held its price.", [("Glanmere", "company")]),
        ("Scoil Bhride, a primary school, is shut.", [("Scoil Bhride", "other")]),
        ("Voltine, a start-up spun out of a lab, has 90 men.", [("Voltine", "company")]),
    ],
)  # fmt: skip
def test_what_else_shows_a_body(text: str, expected: list[tuple[str, str]]) -> None:
    """Whom it has, who is of it, what it is listed as and what is done by it show a body."""
    assert names(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The Kenton Registered Nurses and Midwives Association is tired.",
         [("Kenton Registered Nurses and Midwives Association", "civil")]),
        ("The National Union of Leather and Allied Workers struck.",
         [("National Union of Leather and Allied Workers", "civil")]),
        ("The University of Health and Allied Sciences is new.",
         [("University of Health and Allied Sciences", "university")]),
        ("They met at University Hospital Limerick on Monday.",
         [("University Hospital Limerick", "other")]),
        ("Creative New Zealand and Sport England paid for it.",
         [("Creative New Zealand", "government"), ("Sport England", "government")]),
        ("Farmers for Action blocked the gates.", [("Farmers for Action", "civil")]),
        ("Save Lake Inferior has asked for a review.", [("Save Lake Inferior", "civil")]),
        ("Sison Reyes & Co. did the audit.", [("Sison Reyes & Co", "company")]),
        ("Police raided Balt Crew OÜ in May.", [("Balt Crew OÜ", "company")]),
        ("The Orquestra do Sado will play.", [("Orquestra do Sado", "other")]),
        ("The Setubal Fishermen's Cooperative is small.",
         [("Setubal Fishermen's Cooperative", "civil")]),
        ("She spoke on Clare FM today.", [("Clare FM", "media")]),
    ],
)  # fmt: skip
def test_names_by_their_words(text: str, expected: list[tuple[str, str]]) -> None:
    """A name goes on behind *and*, and its own words tell what it is."""
    assert names(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "Cheryl Mills said it was so.",
        "“Go,” she told Oakmont United.",
        "“Go,” she told Rosa.",
        "Big Coal said it would fight.",
        "Governor Jeb Bush called it dangerous.",
        "Organiser Tina Dean said the union had won.",
        "They met at the Capitol, a group of Republicans said.",
        "Overall, the fund predicted growth.",
        "Title I, which supports schools, is law.",
        "Labour costs rose on Labour Day.",
        "Fans filled the Allianz Arena.",
        "Half of Vermont Democrats said so.",
        "The Irish group Westlake has a new album, and Westlake said the songs were sad.",
        "In Cleveland, at a college, she spoke.",
        "The NeverTrump crowd of Trump, Donald Trump, said so.",
    ],
)
def test_persons_places_and_teams_are_no_bodies(text: str) -> None:
    """What a person, a place, a team, a band or a law is called stays none."""
    assert names(text) == []


def test_an_abbreviation_is_the_articles_own() -> None:
    """What is named in full goes before what is known by the letters, and an alias counts."""
    assert mentions("The Food and Drugs Authority agreed; the FDA's head said so.") == [
        ["Food and Drugs Authority", "FDA"]
    ]
    struck = "The National Union of Cooks struck. The union, known as Nulaw, wants more pay."
    assert mentions(struck) == [["National Union of Cooks", "Nulaw"]]


@pytest.mark.parametrize(("sentences", "found"), [(10, "Atlas"), (1000, None)])
def test_how_far_back_a_noun_is_told(sentences: int, found: str | None) -> None:
    """No further than an article goes: of a long text each mention would read all names."""
    text = f"The brewer Atlas sold a mill. {'It rained. ' * sentences}The brewer's head left."
    places = SpanTable([(11, 16, "Atlas")])
    assert told_to_be(text, "brewer", len(text), places) == found
