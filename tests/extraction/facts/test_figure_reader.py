"""The reader of figures: what each sentence holds, field by field, and what is no figure."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from iomed_cli.extraction.facts.figures.figure_reader import figures_in
from iomed_cli.extraction.facts.figures.found_figure import FoundFigure
from iomed_cli.extraction.text.passages import Passage

PIECES = [
    "between", "from", "rose", "to", "-", "−", "–", "$", "HK", "RM6.2", "£5-6m", "40-60", "3-1",
    "1 300", "half", "a", "third", "of", "one", "in", "five", "%", "per", "cent", "seven-year",
    "people", "Boeing", "737", "May", "2021", "twice", "week", "10th", "aged", "44", ",", ".",
    "hundred", "and", "million", "kg", "the", "station's", "’s", "\n", "more", "than", "°", "C",
]  # fmt: skip


def read(text: str) -> list[FoundFigure]:
    """Return the figures of a text."""
    passage = Passage(text, 0, len(text), 1, "body")
    return [figure for low, high in passage.sentences for figure in figures_in(passage, low, high)]


def told(text: str) -> list[tuple[object, ...]]:
    """Return the words, the value or both ends, and the unit of each figure."""
    return [
        (
            text[one.start : one.end],
            one.value if one.value_to is None else (one.value, one.value_to),
            one.unit,
        )
        for one in read(text)
    ]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The pier cost RM6.162 million.", [("RM6.162 million", 6_162_000, "MYR")]),
        ("The set cost N1.8m.", [("N1.8m", 1_800_000, "NGN")]),
        ("The cages cost Sh6.4 million.", [("Sh6.4 million", 6_400_000, "shillings")]),
        ("The cages cost KSh500.", [("KSh500", 500, "KES")]),
        ("The pier cost R$5m.", [("R$5m", 5_000_000, "BRL")]),
        ("The pier cost R1.5bn.", [("R1.5bn", 1_500_000_000, "ZAR")]),
        ("The pier cost kr 300.", [("kr 300", 300, "kr")]),
        ("The pier cost 45 zł.", [("45 zł", 45, "PLN")]),
        ("The pier cost CHF 20m.", [("CHF 20m", 20_000_000, "CHF")]),
        ("The mine cut its use of fresh water from the lake by a quarter.",
         [("a quarter", 0.25, None)]),
        ("Users pay N218.50 per kilowatt-hour.", [("N218.50 per kilowatt-hour", 218.5, "NGN")]),
        ("Users pay 9p per kilowatt hour.", [("9p per kilowatt hour", 9, "pence")]),
        ("Water cost $90 a megalitre.", [("$90 a megalitre", 90, "$")]),
        ("The toll rose by 12 to 45.", [("12", 12, None), ("45", 45, "deaths")]),
        ("Prices rose by 10 to 15 per cent.", [("10 to 15 per cent", (10, 15), "%")]),
        ("Lund, whose three sons row, won.", [("three sons", 3, "sons")]),
        ("The pier cost 14.2 tln won.", [("14.2 tln won", 14_200_000_000_000, "won")]),
        ("Two 330kV lines tripped.", [("Two", 2, "330kV lines")]),
        ("Lund bought three 40-tonne lorries.",
         [("three", 3, "40-tonne lorries"), ("40-tonne", 40, "tonnes")]),
        ("In 2019 40-tonne lorries were banned.", [("40-tonne", 40, "tonnes")]),
        ("Brandt sold 400 head of cattle.", [("400 head", 400, "head")]),
        ("The five head of state visits were short.", []),
        ("The yard built 12 boats in May and five more by June.",
         [("12 boats", 12, "boats"), ("five more", 5, "boats")]),
        ("Lund spent 12 years there and wanted two more terms.",
         [("12 years", 12, "years"), ("two more terms", 2, "more terms")]),
        ("The bill raised the retirement age to 63 from 60.",
         [("63", 63, "years old"), ("60", 60, "years old")]),
        ("The minimum age for buying tobacco will rise from 18 to 21.",
         [("18", 18, "years old"), ("21", 21, "years old")]),
        ("The number of people of working age fell to 42.", [("42", 42, "people")]),
        ("Lizards lived there 150 million years ago.",
         [("150 million years", 150_000_000, "years")]),
        ("The pier cost ₩2tn.", [("₩2tn", 2_000_000_000_000, "KRW")]),
        ("The pier cost ₦5bn.", [("₦5bn", 5_000_000_000, "NGN")]),
        ("The pier cost 500 €.", [("500 €", 500, "EUR")]),
        ("The share closed at 184p.", [("184p", 184, "pence")]),
        ("The pier cost $112million.", [("$112million", 112_000_000, "$")]),
        ("It took ₹12,000 crore.", [("₹12,000 crore", 120_000_000_000, "INR")]),
        ("It fell by 2.5c to 38.1c a litre.",
         [("2.5c", 2.5, "cents"), ("38.1c a litre", 38.1, "cents")]),
        ("The pier cost NKr8.6bn.", [("NKr8.6bn", 8_600_000_000, "NOK")]),
        ("It got 5 million Kenyan shillings.",
         [("5 million Kenyan shillings", 5_000_000, "KES")]),
    ],
)  # fmt: skip
def test_money_of_many_countries(text: str, expected: list[object]) -> None:
    """By sign, code or name; a bare sign says no more than it does."""
    assert told(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("It uses 83% less water.", [("83% less", 83, "%")]),
        ("It has 44 percent fewer supporters.", [("44 percent fewer", 44, "%")]),
        ("It uses 83% of the water.", [("83%", 83, "%")]),
    ],
)
def test_a_percentage_has_the_word_that_compares(text: str, expected: list[object]) -> None:
    """*Less*, *fewer* and *more* right behind it belong to its words."""
    assert told(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("They hire 40 to 60 drivers.", [("40 to 60 drivers", (40, 60), "drivers")]),
        ("They hire 40-60 drivers.", [("40-60 drivers", (40, 60), "drivers")]),
        ("They hire between 19 and 44 men.", [("19 and 44 men", (19, 44), "men")]),
        ("They hire five or six clerks.", [("five or six clerks", (5, 6), "clerks")]),
        ("It will cost £5-6m.", [("£5-6m", (5_000_000, 6_000_000), "GBP")]),
        ("It will cost $5-$10.", [("$5-$10", (5, 10), "$")]),
        ("It will take 2 to 3 million tonnes.",
         [("2 to 3 million tonnes", (2_000_000, 3_000_000), "tonnes")]),
        ("It will grow between 2% and 2.5%.", [("2% and 2.5%", (2, 2.5), "%")]),
        ("Men aged between 19 and 44 left.", [("19 and 44", (19, 44), "years old")]),
    ],
)  # fmt: skip
def test_a_range_is_one_figure(text: str, expected: list[object]) -> None:
    """Both ends share a unit and a scale."""
    assert told(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("It was −3 °C at dawn.", [("−3 °C", -3, "°C")]),
        ("It was minus 5 degrees at dawn.", [("minus 5 degrees", -5, "degrees")]),
        ("Output changed by -0.4 %.", [("-0.4 %", -0.4, "%")]),
        ("The error is plus or minus 4 percentage points.",
         [("4 percentage points", 4, "percentage points")]),
    ],
)  # fmt: skip
def test_the_minus_is_kept(text: str, expected: list[object]) -> None:
    """A sign or a word; *plus or minus* is none."""
    assert told(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Some 1,300 US troops remain.", [("1,300 US troops", 1300, "US troops")]),
        ("He keeps 4,000 fish.", [("4,000 fish", 4000, "fish")]),
        ("Two hundred and fifty cows fled.",
         [("Two hundred and fifty cows", 250, "cows")]),
        ("It rained for 2½ hours.", [("2½ hours", 2.5, "hours")]),
        ("It holds 1 300 people.", [("1 300 people", 1300, "people")]),
        ("She met 60 MPs and 12 Democrats.",
         [("60 MPs", 60, "MPs"), ("12 Democrats", 12, "Democrats")]),
        ("The cruise ends with a 21 day rest.", [("21 day", 21, "days")]),
        ("It is a 14-storey building.", [("14-storey", 14, "storeys")]),
        ("It is a seven-year deal.", [("seven-year", 7, "years")]),
        ("The hole is 5m deep.", [("5m", 5, "m")]),
        ("The storm killed 72 and injured 30.",
         [("72", 72, "people"), ("30", 30, "people")]),
        ("The death toll rose to 10.", [("10", 10, "deaths")]),
        ("The number of new cases rose to 45.", [("45", 45, "new cases")]),
        ("Another 2,500 were sent home.", [("2,500", 2500, None)]),
        ("The 44-year-old left.", [("44-year-old", 44, "years old")]),
        ("Ada Lund, 80, asked who would pay.", [("80", 80, "years old")]),
        ("She is the 10th victim.", [("10th victim", 10, "victim (rank)")]),
        ("It is the second-largest mill.", [("second-largest mill", 2, "mill (rank)")]),
        ("She is ranked 14th.", [("14th", 14, "rank")]),
    ],
)  # fmt: skip
def test_what_is_counted(text: str, expected: list[object]) -> None:
    """Plurals of every kind, compounds, ages, ranks, and nouns that stand before."""
    assert told(text) == expected


@pytest.mark.parametrize(
    ("text", "value", "part_of", "unit"),
    [
        ("It was low at 11 of 17 stations.", 11, 17, "stations"),
        ("It was low at nine out of 10 stations.", 9, 10, "stations"),
        ("Half the pipes are old.", 0.5, None, "pipes"),
        ("A tenth of the price is tax.", 0.1, None, "price"),
        ("Three quarters of voters agreed.", 0.75, None, "voters"),
        ("One in five shops closed.", 0.2, None, "shops"),
        ("One in 40,000 survived.", 2.5e-05, None, None),
        ("Three of its commanders died.", 3, None, "commanders"),
        ("It won three of the past 10 matches.", 3, 10, "matches"),
        ("It scored eight of the first nine goals.", 8, 9, "goals"),
        ("It lay in 61 of the country's 700-odd tunnels.", 61, 700, "tunnels"),
        ("It was a fifth less than at Easter.", 0.2, None, None),
        ("The ice was a third older than any other.", 0.333333333333, None, None),
        ("It has gained a quarter this year.", 0.25, None, None),
        ("It spent a twentieth of the cost.", 0.05, None, "cost"),
    ],
)
def test_a_share_keeps_its_whole(
    text: str, value: float, part_of: int | None, unit: str | None
) -> None:
    """A count out of a count keeps both; a part in words is a fraction of one."""
    (figure,) = read(text)
    assert (figure.value, figure.part_of, figure.unit) == (value, part_of, unit)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Sales at the mill rose 6% to $340m from $310m.",
         [(6, "up"), (340_000_000, "to"), (310_000_000, "from")]),
        ("Profits rose 12% to $3.4bn (£2.1bn) from $3bn.",
         [(12, "up"), (3_400_000_000, "to"), (2_100_000_000, None), (3_000_000_000, "from")]),
        ("Rates were cut by 25 basis points.", [(25, "down")]),
        ("A 52% fall in cases came.", [(52, "down")]),
        ("The filter uses 83% less water.", [(83, "down")]),
        ("The number of jobless rose from 40,000 to 60,000 people.",
         [(40_000, "from"), (60_000, "to")]),
        ("The index fell 120 points to 4,300.", [(120, "down"), (4300, "to")]),
        ("It lost 464,000 subscribers.", [(464_000, None)]),
        ("They make up about 15% of members.", [(15, None)]),
        ("They have raised $5,000.", [(5000, None)]),
    ],
)  # fmt: skip
def test_where_a_figure_went(text: str, expected: list[object]) -> None:
    """By how much, to what, from what; what is only lost or raised has no direction."""
    assert [(one.value, one.direction) for one in read(text)] == expected


@pytest.mark.parametrize(
    ("text", "rate", "of"),
    [
        ("It held 2 milligrams per litre of dissolved oxygen.", "per litre", "dissolved oxygen"),
        ("It went at 80 km/h.", "/h", None),
        ("They meet twice a week.", "a week", None),
        ("It sells at $9.99 each.", "each", None),
        ("It costs $1,200 a month.", "a month", None),
        ("It was 4.3% a month earlier.", None, None),
        ("There is a 40% chance of rain.", None, "chance of rain"),
        ("They face a $250,000 fine.", None, "fine"),
        ("It killed four members of the security forces.", None,
         "members of the security forces"),
    ],
)  # fmt: skip
def test_what_a_figure_is_of_and_for_each_of_what(
    text: str, rate: str | None, of: str | None
) -> None:
    """Both in the words of the text."""
    (figure,) = read(text)
    assert (figure.rate, figure.of) == (rate, of)


@pytest.mark.parametrize(
    ("text", "qualifier"),
    [
        ("The bridge cost nearer £3m.", "nearer"),
        ("The crowd was closer to 4,000.", "closer to"),
        ("He faces a maximum of 10 years.", "a maximum of"),
        ("The fine is up to a $250,000 levy.", "up to"),
        ("The level fell below 2 metres.", "below"),
        ("They were jailed for two or more years.", "or more"),
        ("He waited for over three hours.", "over"),
        ("He won two cups over three spells.", None),
        ("They sold it under a five-year contract.", None),
    ],
)
def test_how_exact_it_is(text: str, qualifier: str | None) -> None:
    """The words around are limits, unless *over* only means *during*."""
    assert read(text)[-1].qualifier == qualifier


@pytest.mark.parametrize(
    "text",
    [
        "It was on 5 May, on May 5-6, in 2003, at 4:10, at 10 a.m. and at 7pm.",
        "They won 3-1, 6-4, 6-3 and 21-19.",
        "Call 020 7946 0018 or 555-1234.",
        "Article 33, Flight 815, Room 4, iPhone 15, COVID-19, Boeing 737, G7.",
        "They left page 12, No. 10, Chapter 11, MH370 and N95 masks.",
        "2001: A Space Odyssey was shown.",
        "Hundreds of people and tens of thousands of cats fled.",
        "It was two years ago, and three days later.",
        "The 1990s, the season of 2003-04 and 9/11 are gone.",
        "The Seven Sisters Road and 12 Downing Street are closed.",
        "He said that at one point.",
        "The richest 10 percent have gained.",
        "The two sides met.",
    ],
)
def test_numbers_that_only_name_or_date(text: str) -> None:
    """Dates, times, scores, telephones, names, titles and vague numbers are none."""
    assert told(text) == []


@given(st.lists(st.sampled_from(PIECES), max_size=14).map(" ".join))
def test_any_words_are_read_and_figures_do_not_overlap(text: str) -> None:
    """Whatever the words are, each figure has a span of its own, in order."""
    text = f"So {text}"
    end = 0
    for figure in read(text):
        assert end <= figure.start < figure.end <= len(text)
        end = figure.end


def test_a_text_may_end_behind_the_word_of_a_range() -> None:
    """Nothing stands behind *to*, and nothing fails."""
    assert told("They hired 40 to") == []
