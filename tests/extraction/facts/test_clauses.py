"""Clauses: one fact for each, about whom it is told, in whose words, and what is left out."""

from __future__ import annotations

import pytest

from iomed_cli.extraction import extract
from iomed_cli.model import Fact


def facts(text: str, date: str | None = None) -> list[Fact]:
    """Return the facts of a text, roles aside."""
    return [one for one in extract(text, date=date).facts if one.category != "role"]


@pytest.mark.parametrize(
    "text",
    [
        "The Lumat council rejected the plan for a new market.",
        "Tove Brandt pleaded guilty in Oslo to the theft of a boat.",
        "The coast road from Lumat to Accra is closed.",
        "Voters in Benin went to the polls.",
        "The trade union has called off the strike.",
        "Lagos United beat the Harbour Club.",
        "Exports to Togo and Benin rose.",
        "The airport remains without power.",
        "The suspects, held since dawn in a school, were set free.",
    ],
)
def test_whatever_is_told_of_somebody_is_a_fact(text: str) -> None:
    """Any finite verb with a subject states something; no list of verbs decides."""
    assert [one.text for one in facts(text)] == [text[:-1]]


def test_one_clause_is_one_fact() -> None:
    """Its figures and dates are in one record, whose value and date are the main ones."""
    (fact,) = facts("From 1 August, rations in Benin will be cut by 40 per cent in 60 camps.")
    assert (fact.category, fact.value, fact.unit, fact.date) == ("number", 40, "%", None)
    assert [one.text for one in fact.figures] == ["40 per cent", "60 camps"]
    assert [(one.text, one.relation) for one in fact.dates] == [("1 August", "since")]
    assert fact.stance == "plans"


def test_clauses_that_are_joined_are_told_apart() -> None:
    """Each has its own evidence, its own figure and its own date."""
    found = facts("The mill closed in 1998, and the town lost 400 jobs; the school shut in 2001.")
    assert [(one.statement, one.value, one.date) for one in found] == [
        ("The mill closed in 1998.", None, "1998"),
        ("The town lost 400 jobs.", 400, None),
        ("The school shut in 2001.", None, "2001"),
    ]


@pytest.mark.parametrize(
    ("text", "statement", "subject", "words"),
    [
        ("Rosa Quint left Togo. She founded a school in 2004.",
         "[Rosa Quint] founded a school in 2004.", "Rosa Quint", "She"),
        ("Rosa Quint said her company had leased 14 boats.",
         "[Rosa Quint’s company] had leased 14 boats.", "Rosa Quint’s company", "her company"),
        ("Rosa Quint said she had leased 14 boats.",
         "[Rosa Quint] had leased 14 boats.", "Rosa Quint", "she"),
        ("The World Bank lent Togo money. It cut the rate by 2 per cent.",
         "[World Bank] cut the rate by 2 per cent.", "World Bank", "It"),
        ("The Massachusetts Institute of Technology (MIT) grew. MIT is old. "
         "The university has 40 labs.",
         "[Massachusetts Institute of Technology] has 40 labs.",
         "Massachusetts Institute of Technology", "The university"),
        ("Rosa Quint said the Ocean Society, which employs 400 people, would close.",
         "[Ocean Society] employs 400 people.", "Ocean Society", "which"),
        ("Rosa Quint, who moved to Lagos in 2009, said that the plan had failed.",
         "[Rosa Quint] moved to Lagos in 2009.", "Rosa Quint", "who"),
        ("“It is late,” said Rosa Quint, whose term ends in May.",
         "[Rosa Quint’s] term ends in May.", "Rosa Quint’s", "whose"),
        ("The airport reopened in 2019. Its runway is 2,300 metres long.",
         "[The airport’s runway] is 2,300 metres long.", "The airport’s runway", "Its runway"),
        ("Shares of the mill closed at $9 on Monday. They have gained a third this year.",
         "[Shares of the mill] have gained a third this year.", "Shares of the mill", "They"),
        ("The oldest victim was a teacher. She lost $40,000.",
         "[The oldest victim] lost $40,000.", "The oldest victim", "She"),
        ("Its chairman, Ivo Brandt, put the loss at $3m.",
         "[Ivo Brandt] put the loss at $3m.", "Ivo Brandt", "Its chairman, Ivo Brandt,"),
    ],
)  # fmt: skip
def test_who_is_meant_is_put_in_brackets(
    text: str, statement: str, subject: str, words: str
) -> None:
    """The evidence stays as it is printed, and the record says which words were replaced."""
    (fact,) = [one for one in facts(text) if one.subject]
    assert (fact.statement, fact.subject) == (statement, subject)
    assert text[fact.start : fact.end] == fact.text
    assert text[fact.subject_start : fact.subject_end] == words


@pytest.mark.parametrize(
    "text",
    [
        "They sold 40 boats.",
        "It rained. It cost 40 dollars.",
        "“He sold 40 boats,” said Rosa Quint.",
        "Rosa Quint met Ada Bell in Lagos. They sold 40 boats.",
        "This cost the town 40 boats.",
        "The mill opened in 2007. It took 40 men to build.",
        "The museum bought a ship in 2007. It has 40 rooms.",
        "The mill's debt rose in 2007. Its biggest owner sold 40 boats.",
        "The driver met a nurse in Lagos. She sold 40 boats.",
    ],
)
def test_whom_nobody_can_tell_is_never_guessed(text: str) -> None:
    """A clause about somebody who is not surely known is left out."""
    assert [one.statement for one in facts(text) if one.value == 40] == []


def test_the_speakers_own_words_are_kept_as_they_are() -> None:
    """Whom *we* are is not told: the speaker stands before the words, in brackets."""
    (fact,) = facts("“We lost 230 sheep in the flood,” said Rosa Quint.")
    assert fact.statement == "[Rosa Quint:] We lost 230 sheep in the flood."
    assert (fact.text, fact.subject) == ("We lost 230 sheep in the flood", None)
    assert (fact.value, fact.unit, fact.according_to) == (230, "sheep", "Rosa Quint")


@pytest.mark.parametrize(
    ("text", "statement", "stance"),
    [
        ("Rosa Quint denied that the boats were unsafe.",
         "Rosa Quint denied that the boats were unsafe.", "denies"),
        ("Rosa Quint asked why the fare could not be capped at £99.",
         "Rosa Quint asked why the fare could not be capped at £99.", "asks"),
    ],
)  # fmt: skip
def test_what_is_denied_or_asked_is_nobodys_claim(text: str, statement: str, stance: str) -> None:
    """Only that it was denied or asked is a fact, the article's own."""
    found = [(one.statement, one.stance, one.according_to) for one in facts(text)]
    assert found == [(statement, stance, None)]


def test_what_is_told_beside_a_report_is_the_articles_own() -> None:
    """A clause about the speaker has no claimant, and its date is not that of what he says."""
    text = "Zora Lind, who moved to Lagos in 2009, said the birds ate 26 plants."
    assert [(one.text, one.date, one.according_to) for one in facts(text)] == [
        ("who moved to Lagos in 2009", "2009", None),
        ("the birds ate 26 plants", None, "Zora Lind"),
    ]


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("The road was closed last night.", "last night"),
        ("Profits rose for the three months to December.", "December"),
        ("The debts stood open as of July 6.", "July 6"),
        ("For 2005, the mill expects a loss.", "2005"),
        ("The mill lost less than in its 2003 performance.", "2003"),
        ("The trial opens early next year.", "early next year"),
        ("First deliveries are due in the fourth quarter of 2027.", "fourth quarter of 2027"),
        ("The village was flooded at the end of June.", "end of June"),
        ("The tower was built in the 1990s.", "1990s"),
    ],
)
def test_a_date_keeps_its_words(text: str, words: str) -> None:
    """What no day can be told of is a date too."""
    assert [one.text for fact in facts(text) for one in fact.dates] == [words]


def test_what_is_scheduled_lies_ahead() -> None:
    """The next of that day, not the last one."""
    (fact,) = facts("Sentencing in Lagos is scheduled for Feb. 14.", date="2025-11-19")
    assert (fact.category, fact.date) == ("date", "2026-02-14")
    (fact,) = facts("The trial in Lagos starts on Saturday.", date="2024-02-20")
    assert fact.date == "2024-02-24"


def test_a_dateline_dates_the_text() -> None:
    """Where nothing else is known, its day tells which day *yesterday* was."""
    (fact,) = facts("Oslo, 3 February 2026 – The ferry sank yesterday off Bergen.")
    assert (fact.statement, fact.date) == ("The ferry sank yesterday off Bergen.", "2026-02-02")


@pytest.mark.parametrize(
    "text",
    [
        "The school of tomorrow's world opened.",
        "Would passengers pay £180 for a bunk?",
        "A matter of 40 boats.",
        "“People love night trains,” said Rosa Quint.",
        "The second half was worse.",
    ],
)
def test_what_states_nothing_has_no_figure_and_no_date(text: str) -> None:
    """Slogans, questions, fragments, sayings, and the halves of a match."""
    assert [one for one in facts(text) if one.figures or one.dates] == []
    assert [one for one in facts(text) if one.according_to] == []


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("A vet who sold banned drugs was jailed on Monday and ordered to pay $40.",
         ["A vet who sold banned drugs was jailed on Monday and ordered to pay $40."]),
        ("Ada Pell, who is from Lagos, beat Rosa Quint by 17 seconds.",
         ["Ada Pell, who is from Lagos, beat Rosa Quint by 17 seconds."]),
        ("Smoke that summer reached Lisbon.", ["Smoke that summer reached Lisbon."]),
        ("Against this backdrop, Velden Mills lost $3m.", ["Velden Mills lost $3m."]),
        ("In this case, Velden Mills would lose $3m.", []),
        ("Lund named three crises but nobody who could end these crises.",
         ["Lund named three crises but nobody who could end these crises."]),
        ("The court heard that Ivo Brandt stole 40 boats.",
         ["The court heard that Ivo Brandt stole 40 boats."]),
        ("It was reported that the mill lost $3m.", []),
        ("Ivo Brandt dismissed his ministers on Monday.",
         ["Ivo Brandt dismissed his ministers on Monday."]),
        ("In May sales in Velden rose 4%.", ["In May sales in Velden rose 4%."]),
        ("Last year 1,063 cases were reported.", ["Last year 1,063 cases were reported."]),
        ("In Velden alone 40 people died.", ["In Velden alone 40 people died."]),
        ("Last year's sales in Velden fell 4%.", ["Last year's sales in Velden fell 4%."]),
        ("Up to 14 trains use the track.", ["Up to 14 trains use the track."]),
        ("Each $10 drop in the price wipes C$55 million off earnings.",
         ["Each $10 drop in the price wipes C$55 million off earnings."]),
        ("The talks, which open on Monday, must end within three weeks.",
         ["The talks, which open on Monday, must end within three weeks."]),
        ("Exports to Togo tripled to 900 tonnes, while those to Peru fell by a tenth.",
         ["Exports to Togo tripled to 900 tonnes, while those to Peru fell by a tenth."]),
        ("The hall opened in 1887 and survived two wars.",
         ["The hall opened in 1887.", "[The hall] survived two wars."]),
        ("The court heard that the tram, which weighs 52 tonnes, was going at 41mph.",
         ["The court heard that the tram, which weighs 52 tonnes, was going at 41mph."]),
        ("A second bid, for 40 acres, lost by three votes.",
         ["A second bid, for 40 acres, lost by three votes."]),
        ("Those convicted can be jailed for up to 10 years.",
         ["Those convicted can be jailed for up to 10 years."]),
        ("The grid lost 40 towers, and Dr. Ada Pell, the head of Velden Power, said it was late.",
         ["The grid lost 40 towers.", "Ada Pell is the head of Velden Power."]),
    ],
)  # fmt: skip
def test_where_a_clause_has_its_verb(text: str, expected: list[str]) -> None:
    """The verb of a clause is its own, whatever stands between it and the subject."""
    assert [one.statement for one in extract(text).facts] == expected
