"""Countries in texts: what names a state, and what only looks like it."""

from __future__ import annotations

import msgspec
import pytest
from hypothesis import given
from hypothesis import strategies as st

from articles import DATA
from iomed_cli.extraction import extract
from iomed_cli.model import Extraction
from iomed_cli.validation import problems

NAMES = [
    "Georgia", "Jordan", "Chad", "Turkey", "Congo", "Niger", "U.S.", "US", "UK", "China Daily",
    "Guinea", "Papua New Guinea", "Michael Jordan", "Bank of China", "Tbilisi", "Amman", "turkey",
    "jointly initiating", "co-founded by", "in", "and", ",", ".", "-", "the", "(", ")", "’s",
    "Ministry of Defence of Ukraine", "Northern Ireland", "São Tomé", "\n", "“", "”",
]  # fmt: skip


def named(text: str) -> list[tuple[str, str]]:
    """Return each mention of a state with its code, in the order of the text."""
    found = [
        (mention.start, country.code, mention.text)
        for country in extract(text).countries
        for mention in country.mentions
    ]
    return [(code, words) for _, code, words in sorted(found)]


def initiators(text: str) -> list[str]:
    """Return the codes of the states that the text lists as initiators."""
    return [one.code for one in extract(text).countries if one.role == "initiator"]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Talks between Russia and Ukraine began.", [("RU", "Russia"), ("UA", "Ukraine")]),
        ("The Russia-Ukraine conflict goes on.", [("RU", "Russia"), ("UA", "Ukraine")]),
        ("China’s exports grew.", [("CN", "China")]),
        ("An expert on U.S. affairs spoke.", [("US", "U.S.")]),
        ("The U.S.-led force left.", [("US", "U.S.")]),
        ("A US-UK trade deal is near.", [("US", "US"), ("GB", "UK")]),
        ("The United States of America is large.", [("US", "United States of America")]),
        ("Papua New Guinea voted.", [("PG", "Papua New Guinea")]),
        ("Guinea-Bissau and Guinea voted.", [("GW", "Guinea-Bissau"), ("GN", "Guinea")]),
        ("Ministers from Côte d’Ivoire came.", [("CI", "Côte d’Ivoire")]),
        ("Côte d'Ivoire won.", [("CI", "Côte d'Ivoire")]),
        ("The Democratic Republic of the Congo agreed.",
         [("CD", "Democratic Republic of the Congo")]),
        ("The UAE and the Vatican sent envoys.", [("AE", "UAE"), ("VA", "Vatican")]),
        ("Burma is also known as Myanmar.", [("MM", "Burma"), ("MM", "Myanmar")]),
        ("North Korea fired at South Korea.", [("KP", "North Korea"), ("KR", "South Korea")]),
        ("FLOODS IN PAKISTAN KILL DOZENS", [("PK", "PAKISTAN")]),
        ("“We will help Nepal,” she said.", [("NP", "Nepal")]),
        ("The U.S. Army withdrew.", [("US", "U.S.")]),
        ("The Ministry of Defence of Ukraine denied it.", [("UA", "Ukraine")]),
        ("It is based in Hong Kong, China.", [("CN", "China")]),
        ("Russia invaded Georgia in 2008; Tbilisi was shelled.",
         [("RU", "Russia"), ("GE", "Georgia")]),
        ("Armenia, Georgia and Azerbaijan signed.",
         [("AM", "Armenia"), ("GE", "Georgia"), ("AZ", "Azerbaijan")]),
        ("Refugees live in Jordan.", [("JO", "Jordan")]),
        ("King Abdullah of Jordan flew to Cairo.", [("JO", "Jordan")]),
        ("Egypt, Jordan and Israel met.", [("EG", "Egypt"), ("JO", "Jordan"), ("IL", "Israel")]),
        ("Niger, Chad and Sudan closed their borders.",
         [("NE", "Niger"), ("TD", "Chad"), ("SD", "Sudan")]),
        ("Fighting near Goma in eastern Congo spread.", [("CD", "Congo")]),
        ("Turkey closed its border.", [("TR", "Turkey")]),
    ],
)  # fmt: skip
def test_a_state_is_found_where_it_is_named(text: str, expected: list[tuple[str, str]]) -> None:
    """A state is found under its names, with its code, and nothing of the words around it."""
    assert named(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "Chinese and American officials met British ones.",
        "Voters in Atlanta, Georgia, are undecided.",
        "The Georgia governor and the Georgia senator disagreed.",
        "Republicans won Ohio, Florida and Georgia.",
        "Georgia O'Keeffe painted flowers.",
        "Michael Jordan retired. Jordan was thirty.",
        "Jordan Peterson lectured.",
        "Jordan said he would come.",
        "Rep. Jim Jordan objected.",
        "Chad Smith drums. Chad has two sons.",
        "A hanging chad decided it.",
        "The turkey was dry.",
        "At Thanksgiving, Turkey was served.",
        "Kathy Ireland spoke.",
        "A guinea pig escaped.",
        "Bring a Guinea pig.",
        "The Niger Delta is polluted.",
        "The Congo is a river.",
        "Korea was divided.",
        "He moved to New Mexico from New England.",
        "Mexico City shook.",
        "A storm crossed the Gulf of Mexico.",
        "It sank in the South China Sea.",
        "Northern Ireland voted.",
        "England beat Scotland.",
        "Latin America and North America agreed.",
        "The train to East Palestine, Ohio, derailed.",
        "She was born in Lebanon, Ohio, and works in Peru, Ind.",
        "China Daily said so.",
        "Bank of China opened a branch.",
        "The South China Morning Post said so.",
        "Tell us why.",
        "TELL US WHY NOW",
        "It costs US$5.",
        "See china.org and China.org for more.",
        "Malia Obama is in Indiana.",
        "The African Union met.",
        "Washington is angry with Brussels and Moscow.",
        "Taiwan, Kosovo and Hong Kong are not in this list.",
        "Panama Papers were leaked.",
        "American Samoa voted.",
    ],
)
def test_what_only_looks_like_a_state_is_none(text: str) -> None:
    """Adjectives, people, animals, cities, regions, federal states and firms are no states."""
    assert named(text) == []


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("China, Laos and Serbia signed a statement, jointly initiating the body.",
         ["CN", "LA", "RS"]),
        ("A dozen states, including Sudan and Algeria, jointly launched it.", ["SD", "DZ"]),
        ("The fund was co-founded by India, Brazil and South Africa.", ["IN", "BR", "ZA"]),
        ("The bank, initiated jointly by China and Russia, will open.", ["CN", "RU"]),
        ("Norway co-sponsored the motion.", ["NO"]),
    ],
)  # fmt: skip
def test_states_that_found_together_are_initiators(text: str, expected: list[str]) -> None:
    """A list of states governed by words of founding together makes them initiators."""
    assert initiators(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "In Spain and Italy, Smith co-founded a firm.",
        "China and Russia signed. Smith co-founded a firm.",
        "China and Russia signed a statement.",
        "The firm was founded by Smith in Norway.",
        "He flew from Peru and Chile and co-founded a club.",
    ],
)
def test_a_place_of_founding_is_no_initiator(text: str) -> None:
    """States behind *in* or in another sentence initiate nothing."""
    assert initiators(text) == []


def test_the_bundled_article_has_exactly_the_annotated_countries() -> None:
    """Codes, names, roles and every mention are those of the annotated data."""
    annotated = msgspec.json.decode((DATA / "article.json").read_bytes(), type=Extraction)
    article = annotated.article
    found = extract(article.text, id=article.id).countries
    assert [(one.code, one.name, one.role, one.mentions) for one in found] == [
        (one.code, one.name, one.role, one.mentions) for one in annotated.countries
    ]


def test_every_country_names_its_rule() -> None:
    """A record says which rule made it."""
    found = extract("China and Laos jointly initiated it, said France.").countries
    assert [(one.code, one.rule) for one in found] == [
        ("CN", "initiators_listed"),
        ("LA", "initiators_listed"),
        ("FR", "country_named"),
    ]


@given(st.lists(st.sampled_from(NAMES), max_size=25).map(" ".join))
def test_spans_hold_whatever_is_named(text: str) -> None:
    """Names in any order never break the records or their spans."""
    assert list(problems(extract(text))) == []
