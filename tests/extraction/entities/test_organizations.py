"""Organizations in texts: their full names, abbreviations and kinds."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from iomed_cli.extraction import extract
from iomed_cli.model import Organization
from iomed_cli.validation import problems

PIECES = [
    "Ministry", "of", "for", "the", "Health", "and", "University", "Peking", "Bank", "China",
    "Council", "(", ")", "(NPC)", "National", "People’s", "Congress", "UN", "WHO", "'s", "&", "-",
    "Party", "St", ".", "Court", "President", "Smith", "\n", "“", "Organization", "IOMed", "said",
]  # fmt: skip


def found(text: str) -> list[Organization]:
    """Return the organizations of a text."""
    return list(extract(text).organizations)


def names(text: str) -> list[tuple[str, str | None, str]]:
    """Return name, abbreviation and kind of each organization."""
    return [(one.name, one.abbreviation, one.kind) for one in found(text)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The Ministry of Culture and Tourism closed.",
         ("Ministry of Culture and Tourism", None, "government")),
        ("China’s Foreign Ministry replied.", ("Foreign Ministry", None, "government")),
        ("She teaches at Fudan University.", ("Fudan University", None, "university")),
        ("The University of Cape Town reopened.", ("University of Cape Town", None, "university")),
        ("the Center for Strategic and International Studies opened.",
         ("Center for Strategic and International Studies", None, "institute")),
        ("The Council on Foreign Relations met.",
         ("Council on Foreign Relations", None, "other")),
        ("the Wellcome Trust and others paid.", ("Wellcome Trust", None, "civil")),
        ("The House Intelligence Committee voted.",
         ("House Intelligence Committee", None, "legislature")),
        ("The Swiss People’s Party won.", ("Swiss People’s Party", None, "party")),
        ("The High Court of Kenya ruled.", ("High Court of Kenya", None, "court")),
        ("He writes for the New York Daily News.", ("New York Daily News", None, "media")),
        ("He told Wen Wei Po that it rained.", ("Wen Wei Po", None, "media")),
        ("The African Union met.", ("African Union", None, "intergovernmental")),
        ("Koch Industries sold it.", ("Koch Industries", None, "company")),
        ("The U.S. Army left.", ("U.S. Army", None, "government")),
        ("NATO met.", ("NATO", "NATO", "intergovernmental")),
        ("The National People's Congress (NPC) sits in March.",
         ("National People's Congress", "NPC", "legislature")),
        ("The Kenya Union of Savings Societies (KUSS) closed.",
         ("Kenya Union of Savings Societies", "KUSS", "civil")),
        ("The Syrian Democratic Forces (SDF) advanced.",
         ("Syrian Democratic Forces", "SDF", "other")),
        ("The World Health Organization (WHO) warned.",
         ("World Health Organization", "WHO", "intergovernmental")),
        ("St. Mary Hospital burned.", ("St. Mary Hospital", None, "other")),
    ],
)  # fmt: skip
def test_an_organization_is_found(text: str, expected: tuple[str, str | None, str]) -> None:
    """A head noun, an explained abbreviation or a known name shows an organization."""
    assert names(text) == [expected]


@pytest.mark.parametrize(
    "text",
    [
        "The ministry and the university closed.",
        "The Ministry said so. The Court agreed. The Bank did not.",
        "She walked to the bank of the river.",
        "A Christmas Party was held in the Third World.",
        "Modern Times is a film; Hard Times is a novel.",
        "The State of the Union was long.",
        "The Soviet Union fell.",
        "The Union of Soviet Socialist Republics fell.",
        "Margaret Court won again.",
        "Gross Domestic Product (GDP) rose.",
        "Artificial General Intelligence (AGI) is far.",
        "The Free Trade Agreement (FTA) was signed.",
        "The Convention on Biological Diversity (CBD) binds.",
        "President Obama and Secretary Clinton met.",
        "The Electoral College decides.",
        "WHO WOULD SAY THAT",
        "MAN WHO FELL SUES",
        "The Obama Administration erred.",
        "On Monday the Left Bank was quiet.",
        "Trump Attacks Courts Before Supreme Vote In Big Senate Party",
    ],
)
def test_what_is_none_is_left_out(text: str) -> None:
    """Bare nouns, feasts, films, persons, treaties and capitals that shout are none."""
    assert names(text) == [] or [name for name, _, _ in names(text)] == ["Senate"]


def test_an_abbreviation_is_a_mention_wherever_it_stands() -> None:
    """Once explained, an abbreviation counts for the full name, before its explanation too."""
    text = "IOMed is new. The International Organization for Mediation (IOMed) is. So is IOMed."
    (one,) = found(text)
    assert one.name == "International Organization for Mediation"
    assert one.abbreviation == "IOMed"
    assert [mention.text for mention in one.mentions] == [
        "IOMed",
        "International Organization for Mediation",
        "IOMed",
        "IOMed",
    ]


def test_a_name_and_its_known_abbreviation_are_one() -> None:
    """The full name is the record's, however the text goes on."""
    assert names("The UN met. The United Nations voted. A U.N. envoy left.") == [
        ("United Nations", "UN", "intergovernmental")
    ]


def test_an_organization_inside_another_counts_for_itself() -> None:
    """The party is named in the name of its committee, and that in the name of its bureau."""
    text = "He sits in the Political Bureau of the CPC Central Committee."
    assert [name for name, _, _ in names(text)] == [
        "Political Bureau of the CPC Central Committee",
        "CPC Central Committee",
        "CPC",
    ]


def test_a_short_form_joins_the_only_longer_one() -> None:
    """The Supreme Court is the U.S. Supreme Court where no other is named."""
    (one,) = found("The U.S. Supreme Court sat. The Supreme Court ruled.")
    assert (one.name, len(one.mentions)) == ("U.S. Supreme Court", 2)
    both = found("The UK Supreme Court and the U.S. Supreme Court differ. The Supreme Court sat.")
    assert [one.name for one in both] == ["UK Supreme Court", "U.S. Supreme Court", "Supreme Court"]


def test_two_parties_are_not_one() -> None:
    """A name that ends like another is another organization."""
    text = "The Democratic Party lost. The Social Democratic Party won."
    assert [one.name for one in found(text)] == ["Democratic Party", "Social Democratic Party"]


def test_names_next_to_each_other_stay_apart() -> None:
    """*and* joins within a name only what belongs to a ministry's task."""
    text = "Peking University and Fudan University beat the Ministry of Health and John Smith."
    assert [one.name for one in found(text)] == [
        "Peking University",
        "Fudan University",
        "Ministry of Health",
    ]


def test_titles_are_no_part_of_a_name() -> None:
    """What a person is called beside the organization stays outside."""
    text = "Former Justice Department official Ann Lee met Oxford University Professor Ray."
    assert [one.name for one in found(text)] == ["Justice Department", "Oxford University"]


def test_a_headline_proves_no_name() -> None:
    """Capitals of a headline count only for a name that the prose has too."""
    text = "Angry Court Attacks Peking University\nHe went to Peking University on foot.\n"
    (one,) = found(text)
    assert one.name == "Peking University"


def test_every_organization_names_its_rule() -> None:
    """A record says which rule made it."""
    text = "The UN, Peking University and the Syrian Democratic Forces (SDF) met."
    assert [one.rule for one in found(text)] == [
        "organization_known",
        "head_noun",
        "name_with_abbreviation",
    ]


@given(st.lists(st.sampled_from(PIECES), max_size=30).map(" ".join))
def test_spans_hold_whatever_is_named(text: str) -> None:
    """Names in any order never break the records or their spans."""
    assert list(problems(extract(text))) == []
