"""Whether the name, or the description, that a claim gives is the speaker's."""

from __future__ import annotations

import pytest
from msgspec.structs import replace

from iomed_cli.query.memory_dataset import MemoryDataset
from iomed_cli.verification import Verifier
from spoken import extraction

WORDS = "The road is open now to everybody"
ROAD = extraction(
    f'"{WORDS}," she said. "It was dark," somebody said.',
    ("direct", WORDS, "Wang Yong", "t1"),
    ("direct", "It was dark", None, "t2"),
    others=["Wang Yi", "Jon Smith", "Wang"],
)
FIRST, *OTHERS = ROAD.speakers
ARTICLES = [
    replace(
        ROAD,
        speakers=(replace(FIRST, role="spokesperson", affiliation="Ministry of Roads"), *OTHERS),
    ),
    extraction(f'"{WORDS}," Jon Smyth said.', ("direct", WORDS, "Jon Smyth", "t1"), id="b"),
]


@pytest.mark.parametrize(
    ("speaker", "article", "attribution", "note"),
    [
        (None, "a", "none", None),
        ("Wang Yong", "a", "match", None),
        ("Yong", "a", "match", None),
        ("Spokesperson Wang Yong", "a", "match", None),
        (
            *("Professor Wang Yong", "a", "match"),
            "The article does not call Wang Yong “Professor”.",
        ),
        # Somebody is called just that.
        ("Wang", "a", "ambiguous", "“Wang” may be any of 2: Wang, Wang Yong."),
        ("Wang Yi", "a", "mismatch", None),
        # A slip, unless somebody in another article bears the name.
        (
            *("Wang Yung", "a", "ambiguous"),
            "Nobody in the article is named “Wang Yung”; the nearest is Wang Yong.",
        ),
        ("Jon Smyth", "b", "match", None),
        ("Smyth", "b", "match", None),
        ("Jon Smith", "a", "mismatch", None),
        # A description that fits, whatever its small words; more than that is another's.
        *(
            (
                described,
                "a",
                "ambiguous" if described == "the spokesperson" else "match",
                f"“{described}” is no name, but fits what the article says of Wang Yong.",
            )
            for described in (
                "the spokesperson",
                "A Ministry of Roads spokesperson",
                "spokesperson for the Ministry of Roads",
            )
        ),
        ("the minister", "a", "mismatch", None),
        ("a spokesperson of the railway", "a", "mismatch", None),
        ("of the", "a", "mismatch", None),
    ],
)
def test_attributions(
    speaker: str | None, article: str, attribution: str, note: str | None
) -> None:
    """A name is right, wrong, or cannot be told; only a right one is ok."""
    verdict = Verifier(ARTICLES).verify(WORDS, speaker)
    assert (verdict.article, verdict.attribution) == (article, attribution)
    assert verdict.ok == (attribution in ("match", "none"))
    assert verdict.notes == ((note,) if note else ())


def test_a_name_of_several() -> None:
    """A name that several people bear is neither right nor wrong, and they are named."""
    named = extraction(
        '"We go home," she said.', ("direct", "We go home", "Ana Li", "t"), others=["Bo Li"]
    )
    verdict = Verifier([named]).verify("We go home", "Li")
    assert (verdict.attribution, verdict.ok) == ("ambiguous", False)
    assert verdict.notes == ("“Li” may be any of 2: Ana Li, Bo Li.",)


def test_agency_copy() -> None:
    """The same words in several articles are found in the first, or in the one of the speaker."""
    copies = [
        extraction(f'"{WORDS}," he said.', ("direct", WORDS, speaker, "t"), id=id)
        for id, speaker in (("a", "Tom Hale"), ("b", "Tom Hale"), ("c", "Ana Ruiz"))
    ]
    verifier = Verifier(copies)
    for speaker, article in ((None, "a"), ("Hale", "a"), ("Ana Ruiz", "c"), ("Bo Ray", "a")):
        assert verifier.verify(WORDS, speaker).article == article
    assert verifier.verify("is open").verdict == "too_short"
    assert Verifier(copies[:2]).verify("is open").verdict == "verbatim"
    for speaker, article in (("Hale", "a"), ("Ana Ruiz", "c")):
        assert verifier.verify("The road is shut now to everybody", speaker).article == article


def test_what_is_not_found_says_how_much_was_searched() -> None:
    """The number of articles is told in Python and in JSON, and only of what is not found."""
    found = MemoryDataset(ARTICLES).verify("zebras graze on quiet moons")
    assert (found.verdict, found.searched) == ("not_found", 2)
    assert found.to_dict()["searched"] == 2
    assert MemoryDataset(ARTICLES).verify(WORDS).searched is None


@pytest.mark.parametrize(
    ("mention", "speaker", "attribution"),
    [
        ("Zoë Müller-Brandt", "Zoë Müller", "ambiguous"),
        ("Zoë Müller-Brandt", "Müller-Brandt", "match"),
        ("Amr al-Masri", "Amr Masri", "match"),
        ("Ivanka Trump", "Mr Trump", "ambiguous"),
        ("Ivanka Trump", "Ms Trump", "match"),
    ],
)
def test_half_a_name_and_another_sex(mention: str, speaker: str, attribution: str) -> None:
    """A double name is one name, and a *Mr* is no woman; small words of a name may be missing."""
    said = extraction(f'"{WORDS}," {mention} said.', ("direct", WORDS, mention, "t1"))
    assert Verifier([said]).verify(WORDS, speaker).attribution == attribution
