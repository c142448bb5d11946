"""Organizations of many countries: their kinds, their short names, and what joins them."""

from __future__ import annotations

import pytest

from iomed_cli.extraction import extract


def names(text: str) -> list[tuple[str, str | None, str]]:
    """Return name, abbreviation and kind of each organization."""
    return [(one.name, one.abbreviation, one.kind) for one in extract(text).organizations]


@pytest.mark.parametrize(
    ("name", "kind"),
    [
        ("Department of Public Works", "government"),
        ("Competition Commission of India", "government"),
        ("Supreme Court of Ghana", "court"),
        ("Delhi High Court", "court"),
        ("European Court of Human Rights", "court"),
        ("National Assembly", "legislature"),
        ("Karnataka Legislative Council", "legislature"),
        ("Liberal Democratic Party", "party"),
        ("University of the West Indies", "university"),
        ("Imperial College", "university"),
        ("Nanyang Technological University", "university"),
        ("Max Planck Institute", "institute"),
        ("Centre for Policy Research", "institute"),
        ("Standard Bank", "company"),
        ("Kerala Tea Company", "company"),
        ("Harbour Times", "media"),
        ("Xinhua News Agency", "media"),
        ("Nurses Association of Jamaica", "civil"),
        ("National Union of Mineworkers", "civil"),
        ("European Union", "intergovernmental"),
        ("Asian Development Bank", "intergovernmental"),
    ],
)
def test_the_kind_of_an_organization(name: str, kind: str) -> None:
    """Its head noun tells, or what is known of it."""
    (one,) = extract(f"Guards stood before the {name} on Monday.").organizations
    assert (one.name, one.kind) == (name, kind)
    assert [mention.text for mention in one.mentions] == [name]


@pytest.mark.parametrize(
    ("text", "name", "short", "mentions"),
    [
        ("The Kenya Wildlife Service (KWS) paid. KWS is poor.", "Kenya Wildlife Service", "KWS", 3),
        ("The Kenya Wildlife Service (“KWS”) paid.", "Kenya Wildlife Service", "KWS", 2),
        ("The Competition Commission of India (CCI) sat.", "Competition Commission of India",
         "CCI", 2),
        ("The Kenya Wildlife Service (Nairobi) paid.", "Kenya Wildlife Service", None, 1),
    ],
)  # fmt: skip
def test_a_short_name_in_brackets(text: str, name: str, short: str | None, mentions: int) -> None:
    """Letters that the name has explain it; a place in brackets does not."""
    (one,) = extract(text).organizations
    assert (one.name, one.abbreviation, len(one.mentions)) == (name, short, mentions)


def test_several_in_a_row_stay_apart() -> None:
    """Commas and *and* part organizations, *of* and a ministry's *and* join words of one."""
    text = "The Ministry of Trade and Industry, Standard Bank and Imperial College signed."
    assert [name for name, *_ in names(text)] == [
        "Ministry of Trade and Industry",
        "Standard Bank",
        "Imperial College",
    ]


@pytest.mark.parametrize(
    ("text", "codes"),
    [
        ("Ministers of Ghana, Togo and Benin met in Accra.", ["GH", "TG", "BJ"]),
        ("Officials from the Philippines and Viet Nam met.", ["PH", "VN"]),
        ("Trinidad and Tobago beat Antigua and Barbuda.", ["TT", "AG"]),
        ("São Tomé and Príncipe voted.", ["ST"]),
        ("The Republic of Korea and the DPRK met.", ["KR", "KP"]),
        ("The Netherlands’ envoy left.", ["NL"]),
        ("Britain and France agreed.", ["GB", "FR"]),
        ("The Czech Republic, or Czechia, agreed.", ["CZ"]),
        ("Bosnia and Herzegovina and Bosnia are one.", ["BA"]),
        ("South Sudan and Sudan are two.", ["SS", "SD"]),
        ("The South African team flew to Zambia.", ["ZM"]),
    ],
)
def test_states_in_the_order_of_the_text(text: str, codes: list[str]) -> None:
    """One record for a state, however often and under whatever names it is mentioned."""
    found = sorted(extract(text).countries, key=lambda one: one.mentions[0].start)
    assert [one.code for one in found] == codes


@pytest.mark.parametrize(
    ("text", "codes", "bodies"),
    [
        ("MEN WHO LEFT US TELL ALL", [], []),
        ("TELL US WHO PAID.", [], []),
        ("FEW STAY.\nUS troops and the WHO left.", ["US"], ["WHO"]),
        ("FEW STAY.\nWHO experts left.", [], ["WHO"]),
    ],
)
def test_capitals_that_shout(text: str, codes: list[str], bodies: list[str]) -> None:
    """In a line of capitals *US* and *WHO* are plain words; a line above says nothing of them."""
    made = extract(text)
    assert [one.code for one in made.countries] == codes
    assert [one.name for one in made.organizations] == bodies


@pytest.mark.parametrize(
    ("text", "mentions"),
    [
        ("The Office for National Statistics counted. ONS staff left.",
         ["Office for National Statistics", "ONS"]),
        ("Marwick Steel Ltd closed. Marwick Steel was old.",
         ["Marwick Steel Ltd", "Marwick Steel"]),
        ("Marwick Ltd closed. Nobody told Marwick why.", ["Marwick Ltd", "Marwick"]),
        ("Marwick Ltd closed. Then Ann Marwick sold it.", ["Marwick Ltd"]),
        ("Marwick Ltd closed. Marwick Street was empty.", ["Marwick Ltd"]),
    ],
)  # fmt: skip
def test_a_short_form_is_a_mention(text: str, mentions: list[str]) -> None:
    """Initials and a firm without *Ltd* count, a person and a street of that name do not."""
    (one,) = extract(text).organizations
    assert [mention.text for mention in one.mentions] == mentions


@pytest.mark.parametrize(
    ("text", "codes"),
    [
        ("Ghana and Togo have jointly established the fund.", ["GH", "TG"]),
        ("The fund was jointly founded by the Gambia and Togo.", ["GM", "TG"]),
        ("Three states – Ghana, Togo and Benin – co-initiated the fund.", ["BJ", "GH", "TG"]),
        ("The fund was founded by Ghana.", ["GH"]),
        ("The fund was founded in Ghana.", []),
        ("Envoys from Ghana and Togo jointly proposed it.", []),
        ("Ghana left. Togo and Benin jointly proposed it.", ["BJ", "TG"]),
    ],
)
def test_who_founds_together(text: str, codes: list[str]) -> None:
    """States that found something are its initiators; where it was founded is no initiator."""
    found = extract(text).countries
    assert sorted(one.code for one in found if one.role == "initiator") == codes


@pytest.mark.parametrize(
    ("text", "codes"),
    [
        ("Jordan Marwick lectured.", []),
        ("Michael Jordan lectured.", []),
    ],
)
def test_a_person_is_no_state(text: str, codes: list[str]) -> None:
    """A capitalised word behind it makes a given name of a state’s."""
    assert [one.code for one in extract(text).countries] == codes


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("The Ministry of Health, Labour and Welfare closed.",
         "Ministry of Health, Labour and Welfare"),
        ("The Health, Labour and Welfare Ministry closed.",
         "Health, Labour and Welfare Ministry"),
        ("In Lagos, Standard Bank closed.", "Standard Bank"),
        ("Yesterday Standard Bank closed.", "Standard Bank"),
        ("Then President Standard Bank closed.", "Standard Bank"),
        ("But Standard Bank closed.", "Standard Bank"),
    ],
)  # fmt: skip
def test_where_a_name_begins(text: str, name: str) -> None:
    """Subjects with commas belong to a ministry; a place, a day and a title stay outside."""
    assert [one.name for one in extract(text).organizations] == [name]
