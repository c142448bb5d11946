"""What a figure is of: its own noun, the subject that a verb measures, or nothing."""

from __future__ import annotations

import pytest

from iomed_cli.extraction import extract


def measured(text: str) -> list[tuple[str, str | None]]:
    """Return the words of each figure, and what it is of."""
    return [(one.text, one.of) for fact in extract(text).facts for one in fact.figures]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Ferry sales rose 6% to $340m from $310m.",
         [("6%", "Ferry sales"), ("$340m", "Ferry sales"), ("$310m", "Ferry sales")]),
        ("The road is 40 km long.", [("40 km", "The road")]),
        ("The mill is worth $3m.", [("$3m", "The mill")]),
        ("The pier cost £6.2 million.", [("£6.2 million", "The pier")]),
        ("The ration will be cut by 40 per cent.", [("40 per cent", "The ration")]),
        ("The repair lasted 19 days.", [("19 days", "The repair")]),
        ("Togo ranks 45th.", [("45th", "Togo")]),
        ("The fund has lost 3%.", [("3%", "The fund")]),
    ],
)  # fmt: skip
def test_a_verb_that_measures_tells_of_its_subject(
    text: str, expected: list[tuple[str, str | None]]
) -> None:
    """What rose, cost, lasted, ranks or is so much is what the figure is of."""
    assert measured(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The governors scrambled to add about $300 million.", [("$300 million", None)]),
        ("The plan was set to consume $500 million over two years.",
         [("$500 million", None), ("two years", None)]),
        ("Rosa Quint lost $3m.", [("$3m", None)]),
        ("The union was fined $3m.", [("$3m", None)]),
        ("Rosa Quint was mayor of Lagos for 12 years.", [("12 years", None)]),
        ("The plan takes $5m of the nearly $9m increase.",
         [("$5m", None), ("$9m", "increase")]),
    ],
)  # fmt: skip
def test_no_other_subject_is_measured(text: str, expected: list[tuple[str, str | None]]) -> None:
    """Who adds, loses or is fined a sum is not what the sum is of, nor has a time anything."""
    assert measured(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The council cut the ration of rice by 1 kg.", [("1 kg", "ration of rice")]),
        ("The mill raised its price to $5.", [("$5", "price")]),
        ("Both teams received $250,000 fines.", [("$250,000", "fines")]),
        ("Governors added $300 million in school funding.", [("$300 million", "school funding")]),
        ("The town paid two-thirds of the mayor’s requested budget.",
         [("two-thirds of the mayor’s requested budget", "mayor’s requested budget")]),
    ],
)  # fmt: skip
def test_an_object_is_measured(text: str, expected: list[tuple[str, str | None]]) -> None:
    """What is cut or raised, and what money is in, stands beside the figure."""
    assert measured(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The boy shot at a teacher, Susan Hale, 31, in Lagos.", [("31", "Susan Hale")]),
        ("Floods hurt 37-year-old Sam Quint in Lagos.", [("37-year-old", "Sam Quint")]),
        ("Ivo Dahl died at home at the age of 70.", [("70", "Ivo Dahl")]),
        ("The suspects, aged 19, were freed.", [("19", "The suspects")]),
    ],
)  # fmt: skip
def test_an_age_is_the_persons_beside_it(text: str, expected: list[tuple[str, str | None]]) -> None:
    """A name next to an age has it; the subject only where no other person stands there."""
    assert measured(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Ada Pell finished in 4 hours, 52 minutes.", ("4 hours, 52 minutes", 292, "minutes")),
        ("Ada Pell lost 1 minute 37 seconds.", ("1 minute 37 seconds", 97, "seconds")),
        ("Velden had between -1.5C and 21C.", ("-1.5C and 21C", -1.5, "°C")),
        ("In Velden, 40 people died.", ("40 people", 40, "people")),
        ("Just 40 of the usual 112 trains ran.", ("40 of the usual 112 trains", 40, "trains")),
    ],
)  # fmt: skip
def test_a_figure_is_whole(text: str, expected: tuple[str, float, str]) -> None:
    """Times in several units, ranges below zero and parts of a whole are one figure each."""
    (fact,) = extract(text).facts
    assert [(one.text, one.value, one.unit) for one in fact.figures] == [expected]
