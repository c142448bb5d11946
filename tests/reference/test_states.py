"""The table of states: its rows are whole, and their names what newspapers write."""

from __future__ import annotations

import pytest

from iomed_cli.reference.states import states


def test_there_are_193_members_and_two_observers() -> None:
    """The table holds every sovereign state of the United Nations and its two observer states."""
    assert len(states()) == 193 + 2
    assert {"VA", "PS"} <= states().keys()
    assert not {"TW", "HK", "XK", "EU"} & states().keys()


def test_rows_are_well_formed() -> None:
    """Codes have two and three capitals, no code or name occurs twice, demonyms are given."""
    rows = list(states().values())
    assert all(len(row.code) == 2 and row.code.isupper() for row in rows)
    assert all(len(row.alpha3) == 3 and row.alpha3.isupper() for row in rows)
    assert len({row.alpha3 for row in rows}) == len({row.name for row in rows}) == 195
    assert all(len({"", *row.names}) == 1 + len(row.names) for row in rows)
    assert [row.code for row in rows if not row.demonyms] == ["VA"]


@pytest.mark.parametrize(
    ("code", "alpha3", "name", "demonym"),
    [
        ("US", "USA", "United States", "American"),
        ("CN", "CHN", "China", "Chinese"),
        ("LA", "LAO", "Laos", "Laotian"),
        ("KR", "KOR", "South Korea", "South Korean"),
        ("CI", "CIV", "Ivory Coast", "Ivorian"),
        ("PS", "PSE", "Palestine", "Palestinian"),
        ("CD", "COD", "Democratic Republic of the Congo", "Congolese"),
        ("GB", "GBR", "United Kingdom", "British"),
        ("NL", "NLD", "Netherlands", "Dutch"),
    ],
)
def test_a_row_has_the_usual_short_name(code: str, alpha3: str, name: str, demonym: str) -> None:
    """Names are what newspapers call the country, not what its documents do."""
    row = states()[code]
    assert (row.alpha3, row.name) == (alpha3, name)
    assert demonym in row.demonyms


@pytest.mark.parametrize(
    ("code", "texts", "queries"),
    [
        ("AR", "Argentine Republic", "the Argentine"),
        ("LK", "Democratic Socialist Republic of Sri Lanka", "Ceylon"),
        ("BB", "", ""),
    ],
)
def test_names_for_queries_stand_apart(code: str, texts: str, queries: str) -> None:
    """Old names and those of other things are understood, and are no mention in a text."""
    row = states()[code]
    assert (", ".join(row.aliases), ", ".join(row.query_aliases)) == (texts, queries)
