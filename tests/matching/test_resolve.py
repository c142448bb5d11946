"""Whom or what a query names, and what is said about it."""

from __future__ import annotations

from typing import Any, NamedTuple

import msgspec
import pytest

from articles import small
from iomed_cli.matching.resolve import (
    bearers,
    countries_named,
    mentions_of,
    organizations_named,
    people_named,
    people_scores,
    silent,
    speakers_of,
)
from iomed_cli.model import Extraction


class Person(NamedTuple):
    """Somebody with a role."""

    name: str
    role: str | None = None
    affiliation: str | None = None


NAMES = ["Wang Yong", "Wang Yi", "Nicholas Chan", "Wang Yi"]
PEOPLE = [
    Person("Wang Yong", "professor", "Peking University"),
    Person("Wang Yi"),
    Person("Nicholas Chan", "legal expert and deputy"),
    Person("Wang Yi"),
]


def article(**given: Any) -> Extraction:
    """Give an article in which Ann Lee speaks in France, where a body met."""
    return msgspec.convert(small(**given), Extraction)


HERE = [article(), article(id="other", speaker="Bo Ray", body="China Daily")]


@pytest.mark.parametrize(
    ("query", "scores", "notes"),
    [
        ("Nicholas Chan", {"Nicholas Chan": 100}, []),
        ("Chan", {"Nicholas Chan": 96}, []),
        (
            "Nicolas",
            {"Nicholas Chan": 85},
            ["Nobody here is named “Nicolas”; nearest: Nicholas Chan."],
        ),
        ("Mao", {}, ["Nobody here is named “Mao”."]),
        ("Wong Yong", {}, ["Nobody here is named “Wong Yong”. Did you mean Wang Yong?"]),
        ("Wang Ying", {}, ["Nobody here is named “Wang Ying”. Did you mean Wang Yong?"]),
        ("Chan Nick SC", {}, ["Nobody here is named “Chan Nick SC”."]),
        (
            "Nicholas Chan SC",
            {},
            ["Nobody here is named “Nicholas Chan SC”. Did you mean Nicholas Chan?"],
        ),
        (
            "Wang Yong & Wang Yi",
            {},
            ["Nobody here is named “Wang Yong & Wang Yi”. Did you mean Wang Yong or Wang Yi?"],
        ),
        (
            "the legal experts",
            {},
            ["Nobody here is named “the legal experts”."],
        ),
        (
            "a legal expert",
            {},
            [
                "Nobody here is named “a legal expert”.",
                "“a legal expert” describes Nicholas Chan (legal expert and deputy).",
            ],
        ),
        (
            "Peking University",
            {},
            [
                "Nobody here is named “Peking University”.",
                "“Peking University” describes Wang Yong (professor; Peking University).",
            ],
        ),
        ("Wang", {"Wang Yong": 96, "Wang Yi": 96}, ["“Wang” fits 2 names: Wang Yong, Wang Yi."]),
        (
            "Wang Yung",
            {"Wang Yong": 85},
            ["Nobody here is named “Wang Yung”; nearest: Wang Yong."],
        ),
    ],
)
def test_people(query: str, scores: dict[str, float], notes: list[str]) -> None:
    """Each name is given once, and a sentence says where it is not the one name asked for."""
    assert people_named(query, PEOPLE) == (scores, notes)


def test_surely_named_people() -> None:
    """Where nothing may be guessed a slip names nobody."""
    assert people_scores("Wang Yung", NAMES, guess=False) == {}
    assert bearers("Wang", NAMES) == {"Wang Yong", "Wang Yi"}
    assert bearers("Nicolas", NAMES) == set()


@pytest.mark.parametrize(("number", "more"), [(12, ""), (13, ", …")])
def test_long_lists_are_cut(number: int, more: str) -> None:
    """A note spells out twelve names, and says that there are more."""
    names = [f"Wang {letter}" for letter in "ABCDEFGHIJKLM"[:number]]
    listed = ", ".join(f"Wang {letter}" for letter in "ABCDEFGHIJKL")
    assert people_named("Wang", [*map(Person, names)]).notes == [
        f"“Wang” fits {number} names: {listed}{more}."
    ]


def test_organizations() -> None:
    """A body is found by its name, its abbreviation and the words of its mentions."""
    one = small()
    one["organizations"][0]["abbreviation"] = "HC"
    one["organizations"][0]["name"] = "Council of the Harbour"
    (council,) = msgspec.convert(one, Extraction).organizations
    every = [council, *HERE[1].organizations]
    for query, score in (("Council of the Harbour", 100), ("HC", 100), ("harbour council", 100)):
        assert organizations_named(query, every) == ({"Council of the Harbour": score}, [])
    assert organizations_named("China Dialy", every) == (
        {"China Daily": 85},
        ["No organization here is named “China Dialy”; nearest: China Daily."],
    )
    assert organizations_named("China Dialy", every, guess=False) == (
        {},
        ["No organization here is named “China Dialy”."],
    )


def test_organizations_as_the_world_knows_them() -> None:
    """A body is found by a name that only the world gives it, never by a slip of that one."""
    one = article(body="World Health Organization")
    assert organizations_named("WHO", one.organizations, guess=False) == (
        {"World Health Organization": 99},
        [],
    )


@pytest.mark.parametrize(
    ("query", "asked"),
    [
        ("HBX", " Did you mean Council of Harbours?"),
        ("Labour Council", ""),
        ("Harbour Council Lee", " Did you mean Council of Harbours?"),
        ("Harbour Count", ""),
    ],
)
def test_an_organization_that_nearly_bears_a_name_is_asked_about(query: str, asked: str) -> None:
    """It is never a row, whichever of its names was meant."""
    one = small()
    one["organizations"][0]["abbreviation"] = "HBC"
    one["organizations"][0]["name"] = "Council of Harbours"
    every = msgspec.convert(one, Extraction).organizations
    assert organizations_named(query, every) == (
        {},
        [f"No organization here is named “{query}”.{asked}"],
    )


def test_speakers_and_the_silent() -> None:
    """Speakers are listed article by article, and whoever says nothing is told."""
    names = [speaker.name for speaker in speakers_of([*HERE, HERE[0]])]
    assert names == ["Ann Lee", "Bo Ray", "Ann Lee"]
    assert silent(["Ann Lee", "Cy Poe", "Bo Ray"], HERE) == [
        "Cy Poe is named here but says nothing."
    ]


@pytest.mark.parametrize(
    ("query", "scores", "notes"),
    [
        ("France", {"FR": 100}, []),
        ("fr", {"FR": 100}, []),
        ("Chad", {"TD": 100}, ["Chad is not named here."]),
        ("Frence", {"FR": 85}, ["“Frence” is no country that iomed knows; nearest: France."]),
        (
            "Nigera",
            {"NE": 85, "NG": 85},
            [
                "“Nigera” is no country that iomed knows; nearest: Niger or Nigeria.",
                "Niger or Nigeria is not named here.",
            ],
        ),
        ("Atlantis", {}, ["“Atlantis” is no country that iomed knows."]),
        (
            "Hong Kong",
            {},
            [
                "“Hong Kong” is no country that iomed knows,"
                ' but a place: try iomed search "Hong Kong".'
            ],
        ),
        ("Pero", {}, ["“Pero” is no country that iomed knows. Did you mean Peru?"]),
    ],
)
def test_countries(query: str, scores: dict[str, float], notes: list[str]) -> None:
    """The code is given, with what is wrong about the name or where it is missing."""
    assert countries_named(query, HERE) == (scores, notes)


def test_a_country_is_not_guessed_unless_wanted() -> None:
    """Without guesses a misspelt country is none."""
    assert countries_named("Frence", HERE, guess=False) == (
        {},
        ["“Frence” is no country that iomed knows."],
    )


@pytest.mark.parametrize(
    ("query", "mentioned", "notes"),
    [
        ("France", {"small": ["France"], "other": ["France"]}, []),
        ("Harbour Council", {"small": ["Harbour Council"]}, []),
        (
            "Harbor Council",
            {"small": ["Harbour Council"]},
            ["No organization here is named “Harbor Council”; nearest: Harbour Council."],
        ),
        ("China Daily", {"other": ["China Daily"]}, []),
        ("China", {}, ["No country or organization here is named “China”."]),
        ("Atlantis", {}, ["No country or organization here is named “Atlantis”."]),
        (
            "Hong Kong",
            {},
            [
                "No country or organization here is named “Hong Kong”."
                ' It is a place: try --keyword "Hong Kong".'
            ],
        ),
        (
            "Pero",
            {},
            ["No country or organization here is named “Pero”. Did you mean Peru?"],
        ),
    ],
)
def test_mentions(query: str, mentioned: dict[str, list[str]], notes: list[str]) -> None:
    """A country or a body is found in each article; a country is no part of a body's name."""
    found, said = mentions_of(query, HERE)
    assert {id: [one.text for one in every] for id, every in found.items()} == mentioned
    assert said == notes
