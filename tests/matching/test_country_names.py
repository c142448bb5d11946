"""Countries by name, code and misspelling, without neighbours."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from iomed_cli.errors import IomedError
from iomed_cli.matching.country_names import find_codes, is_other_place, near_countries
from iomed_cli.reference.states import states


def test_every_name_and_code_finds_its_country() -> None:
    """Whatever the table calls a country by finds it, alone unless two share the name."""
    shared = {"congo": ["CD", "CG"], "korea": ["KP", "KR"]}
    for row in states().values():
        for name in (row.code, row.alpha3, *row.names):
            assert find_codes(name) == shared.get(name.lower(), [row.code]), name


@pytest.mark.parametrize(
    ("query", "code"),
    [
        ("U.S.", "US"),
        ("US", "US"),
        ("usa", "US"),
        ("the States", "US"),
        ("United States of America", "US"),
        ("PK", "PK"),
        ("pak", "PK"),
        ("UK", "GB"),
        ("Britain", "GB"),
        ("Holland", "NL"),
        ("The Netherlands", "NL"),
        ("Burma", "MM"),
        ("Ivory Coast", "CI"),
        ("Cote d'Ivoire", "CI"),
        ("CÔTE D’IVOIRE", "CI"),
        ("Czechia", "CZ"),
        ("Swaziland", "SZ"),
        ("Macedonia", "MK"),
        ("Türkiye", "TR"),
        ("Turkiye", "TR"),
        ("Viet Nam", "VN"),
        ("PRC", "CN"),
        ("ROK", "KR"),
        ("D.P.R.K.", "KP"),
        ("Byelorussia", "BY"),
        ("St. Kitts & Nevis", "KN"),
        ("Guinea Bissau", "GW"),
        ("Holy See", "VA"),
        ("Sao Tome", "ST"),
        ("Korea, Republic of", "KR"),
        ("Iran (Islamic Republic of)", "IR"),
        ("Niger", "NE"),
        ("Nigeria", "NG"),
        ("Iran", "IR"),
        ("Iraq", "IQ"),
        ("Guinea", "GN"),
        ("Georgia", "GE"),
        ("Dominica", "DM"),
        ("Sudan", "SD"),
        ("France", "FR"),
    ],
)
def test_other_names_and_codes(query: str, code: str) -> None:
    """Other names, spellings and ISO codes mean their country and no other."""
    assert find_codes(query) == [code]


@pytest.mark.parametrize(
    ("query", "code"),
    [
        ("Djibuti", "DJ"),
        ("Byelorusia", "BY"),
        ("Phillipines", "PH"),
        ("Isreal", "IL"),
        ("Kazakstahn", "KZ"),
        ("Saudia Arabia", "SA"),
        ("Untied States", "US"),
        ("Cambodja", "KH"),
        ("Swizerland", "CH"),
        ("Uzbekstan", "UZ"),
        ("Columbia", "CO"),
    ],
)
def test_slips_are_forgiven(query: str, code: str) -> None:
    """A few wrong, missing or swapped letters still tell the country."""
    assert find_codes(query) == [code]


@pytest.mark.parametrize(
    ("query", "codes"),
    [
        ("Korea", ["KP", "KR"]),
        ("Congo", ["CD", "CG"]),
        ("Nigera", ["NE", "NG"]),
        ("Slovania", ["SI", "SK"]),
        ("Austrlia", ["AT", "AU"]),
        ("Dominican", ["DM", "DO"]),
    ],
)
def test_ambiguous_queries_name_all_they_may_mean(query: str, codes: list[str]) -> None:
    """What fits several countries equally well is not decided here."""
    assert find_codes(query) == codes


@pytest.mark.parametrize(
    "query",
    """Taiwan|Hong Kong|HK|Macau|Kosovo|Scotland|England|Wales|Jersey|Tiawan|EU|Africa|Lagos|Indiana
    |Iberia|Granada|Soviet Union|Yugoslavia|Somaliland|New Guinea|Irm|Mal|Atlantis|Middle East|XX|Q
    |Republic of China|Siberia|Grenlnad""".replace("\n    ", "").split("|"),
)
def test_other_places_are_no_country(query: str) -> None:
    """No state's name, or a word too short to tell, finds nothing rather than a neighbour."""
    assert find_codes(query) == []


@pytest.mark.parametrize(
    ("query", "codes"), [("Chinese", ["CN"]), ("Nigerien", ["NE"]), ("Nigerian", ["NG"])]
)
def test_a_demonym_is_its_own_country(query: str, codes: list[str]) -> None:
    """The word for a people is never a slip for the country next door."""
    assert find_codes(query) == codes


@pytest.mark.parametrize("query", ["", " ", "...", "🙂", "\u200b"])
def test_a_blank_query_is_refused(query: str) -> None:
    """A query without a letter or digit is an error of one line."""
    with pytest.raises(IomedError, match=r"^blank query[^\n]*$"):
        find_codes(query)


@given(st.text())
def test_any_query_is_answered_or_refused(query: str) -> None:
    """Whatever is typed yields codes of the table in order, or the error for a blank query."""
    try:
        codes = find_codes(query)
    except IomedError:
        return
    assert codes == sorted(codes)
    assert set(codes) <= states().keys()


@pytest.mark.parametrize(
    ("query", "codes"),
    [
        ("S. Sudan", ["SS"]),
        ("Sudan, South", ["SS"]),
        ("Congo, Rep.", ["CG"]),
        ("Congo Dem. Rep.", ["CD"]),
        ("Korea DPR", ["KP"]),
        ("Rep. Korea", ["KR"]),
        ("N Korea", ["KP"]),
        ("Eq. Guinea", ["GQ"]),
        ("Bissau Guinea", ["GW"]),
        ("E Timor", ["TL"]),
        ("Micronesia, Fed. States", ["FM"]),
        ("Lucia, St.", ["LC"]),
        ("N. Cyprus", []),
        ("W. Sahara", []),
        ("Coast", []),
    ],
)
def test_short_forms_in_any_order(query: str, codes: list[str]) -> None:
    """Points of the compass and short words are spelt out, and stand where catalogues put them."""
    assert find_codes(query) == codes


@pytest.mark.parametrize(
    ("query", "codes"),
    [
        ("Irak", ["IQ", "IR"]),
        ("UAR", []),
        ("PNB", []),
        ("Pero", ["PE"]),
        ("Cub", ["CU"]),
        ("omna", ["OM"]),
        ("Mali", []),
        ("Kubaa", []),
        ("Francs", []),
        ("I", []),
    ],
)
def test_the_states_one_letter_off_a_short_word(query: str, codes: list[str]) -> None:
    """They are given in order of their codes, for words of three to five letters only."""
    assert near_countries(query) == codes


@pytest.mark.parametrize(
    ("query", "place"),
    [("Hong Kong", True), ("Scotland", True), ("wales", True), ("France", False), ("Gaz", False)],
)
def test_places_that_are_no_states(query: str, place: bool) -> None:
    """Hong Kong and Scotland are known as places, and are no states."""
    assert is_other_place(query) is place


@pytest.mark.parametrize(
    ("query", "codes"),
    [
        ("Lao PDR", ["LA"]),
        ("PDR Algeria", ["DZ"]),
        ("DPR Korea", ["KP"]),
        ("Irann", ["IR"]),
        ("Peruu", ["PE"]),
        ("Omam", []),
        ("Cubb", []),
    ],
)
def test_what_lists_shorten_and_slips_of_short_names(query: str, codes: list[str]) -> None:
    """Shortened words are read in full; a slip needs five letters to be forgiven."""
    assert find_codes(query) == codes
