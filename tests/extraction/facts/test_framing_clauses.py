"""What a sentence tells itself around, between and besides what it reports of others."""

from __future__ import annotations

import pytest

from iomed_cli.extraction import extract
from iomed_cli.validation import problems


def claims(text: str) -> list[tuple[str, str | None]]:
    """Return statement and claimant of each fact that tells no role."""
    found = extract(text)
    assert list(problems(found)) == []
    return [(one.statement, one.according_to) for one in found.facts if one.category != "role"]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The mill, Ann Lee said, had lost $4 million and was closing two of its five lines.",
         [("[The mill] had lost $4 million and was closing two of its five lines.", "Ann Lee")]),
        ("Norvane, said Ann Lee, will open 40 shops in May.",
         [("[Norvane] will open 40 shops in May.", "Ann Lee")]),
        ("The firm, according to Bo Hale, has shut two of its six turbines since August.",
         [("[The firm] has shut two of its six turbines since August.", "Bo Hale")]),
        ("Workers, Bo Hale said, were owed $3 million.",
         [("[Workers] were owed $3 million.", "Bo Hale")]),
    ],
)  # fmt: skip
def test_a_subject_stands_before_who_says_it(
    text: str, expected: list[tuple[str, str | None]]
) -> None:
    """The subject is put in before its verb, and who says it is the claimant."""
    assert claims(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "They, Bo Hale said, lost $4 million.",
        "Its mill, Bo Hale said, lost $4 million.",
        "That attitude, Bo Hale said, could cost $4 million.",
        "The move, Bo Hale said, was wrong.",
    ],
)
def test_a_subject_that_points_back_is_not_put_in(text: str) -> None:
    """What is not understood alone is no fact, whoever says it."""
    assert claims(text) == []


@pytest.mark.parametrize(
    "text",
    [
        "The announcement came two days after Norvane said it would close 12 shops.",
        "The blaze broke out hours after officials warned that 30 homes were at risk.",
        "Velden Council, which had warned that ice was near, closed the road on 3 March.",
        "The Civic Party, which has demanded that mills be built, closed its office on Monday.",
        "The union, which says 400 jobs are at risk, held a strike on Friday.",
        "While the mayors promise to bring back jobs, Ann Lee opened 40 shops in May.",
    ],
)
def test_a_report_within_a_clause_leaves_the_clause(text: str) -> None:
    """The sentence is told in the article's own voice where others report only within it."""
    assert (text, None) in claims(text)


def test_figures_of_a_report_are_not_those_of_the_clause_around_it() -> None:
    """Who warns of 30 homes is named; the clause around it has the hours alone."""
    text = "The blaze broke out 9 hours after officials warned that 30 homes were at risk."
    found = {one.statement: [f.text for f in one.figures] for one in extract(text).facts}
    assert found == {
        "The blaze broke out 9 hours after officials warned that 30 homes were at risk.": [
            "9 hours"
        ],
        "30 homes were at risk.": ["30 homes"],
    }


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The plane flew on after it was found that a wheel was lost, Ann Lee said.", "Ann Lee"),
        ("Bo Hale said after meeting Ann Lee that 40 shops would close.", "Bo Hale"),
    ],
)  # fmt: skip
def test_what_somebody_says_is_not_the_articles(text: str, expected: str) -> None:
    """A clause that ends in who says it, or whose verb it is, stays theirs."""
    assert {by for _, by in claims(text)} == {expected}


@pytest.mark.parametrize(
    ("text", "statements"),
    [
        ("Some 56 percent of voters polled said they would stay at home.",
         ["Some 56 percent of voters polled said they would stay at home."]),
        ("Nearly two in three firms said they would raise prices.",
         ["Nearly two in three firms said they would raise prices."]),
        ("Among growers, 74 percent said they had lost money.",
         ["Among growers, 74 percent said they had lost money."]),
        ("22 percent said they might move.", []),
        ("Only 24 percent of voters said she did nothing wrong.", []),
    ],
)  # fmt: skip
def test_a_share_of_many_is_no_claimant(text: str, statements: list[str]) -> None:
    """What a poll finds is told whole, where it is known of whom it tells."""
    assert [one for one, _ in claims(text)] == statements


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Ann Lee said it was unacceptable that 400 families had no water.",
         [("[Ann Lee:] It was unacceptable that 400 families had no water.", "Ann Lee")]),
        ("Ann Lee said it would cost $3 million to repair the bridge.",
         [("[Ann Lee:] It would cost $3 million to repair the bridge.", "Ann Lee")]),
        ("Ann Lee said it would cost up to £300 a head.", []),
        ("Ann Lee said it was not true that 40 schools would close.", []),
        ("Ann Lee said it was unclear that 40 men had died.", []),
        ("Ann Lee said it was a pity that he had lost $4 million.", []),
    ],
)  # fmt: skip
def test_what_only_points_forward_stays_in_the_speakers_words(
    text: str, expected: list[tuple[str, str | None]]
) -> None:
    """*It* that stands for nothing before is told; what is denied or doubted so is not."""
    assert claims(text) == expected


@pytest.mark.parametrize(
    ("text", "statement"),
    [
        ("“We opened in 2019,” said Bo Hale.", "[Bo Hale:] We opened in 2019."),
        ("“Our output for next year has been sold out,” said Bo Hale.",
         "[Bo Hale:] Our output for next year has been sold out."),
        ("“I think we won in 2019,” said Bo Hale.", None),
        ("“We saw him in 2019,” said Bo Hale.", None),
        ("“We were poor in 2019,” said Bo Hale.", None),
    ],
)  # fmt: skip
def test_an_account_with_a_date_is_told_in_its_voice(text: str, statement: str | None) -> None:
    """What speakers say they did is told; what they think, and of whom nobody knows, is not."""
    assert [one for one, _ in claims(text)] == ([statement] if statement else [])


@pytest.mark.parametrize(
    ("text", "statements"),
    [
        ("It came a day after the Senate threw out a pension bill by 24 votes to 19.",
         ["The Senate threw out a pension bill by 24 votes to 19."]),
        ("This comes as the council plans to close 12 libraries.",
         ["The council plans to close 12 libraries."]),
        ("But that came three months after a court in Oslo voided the ban.",
         ["A court in Oslo voided the ban."]),
        ("It came as a blow to the 40 growers who sold in May.", []),
    ],
)  # fmt: skip
def test_what_a_pronoun_leads_over_to_is_told(text: str, statements: list[str]) -> None:
    """Of *this comes a day after* only what came before is understood alone."""
    assert [one for one, _ in claims(text)] == statements


@pytest.mark.parametrize(
    ("text", "statement"),
    [
        ("The group, which makes pumps, now expects an adjusted EBIT margin of 12% in 2026.",
         "The group, which makes pumps, now expects an adjusted EBIT margin of 12% in 2026."),
        ("All told, the group, whose members met to discuss how to escalate it, raised $4 million.",
         "The group, whose members met to discuss how to escalate it, raised $4 million."),
        ("For her part, Ms Lee put the loss at $3 million.", "Ms Lee put the loss at $3 million."),
        ("To cut costs, the city sold the course for $3 million.",
         "To cut costs, the city sold the course for $3 million."),
        ("Because of early voting, three growers received 18 percent.",
         "Because of early voting, three growers received 18 percent."),
        ("In addition to the course, the city sold 40 boats.",
         "In addition to the course, the city sold 40 boats."),
        ("Friday, the court fined the firm $3 million.",
         "Friday, the court fined the firm $3 million."),
        ("The firm will open 40 shops in time for this school year.",
         "The firm will open 40 shops in time for this school year."),
        ("A coal mine near Velden has applied to take 900 megalitres a year.",
         "A coal mine near Velden has applied to take 900 megalitres a year."),
        ("World War I killed 9 million soldiers.", "World War I killed 9 million soldiers."),
        ("Ann Lee gave $4 million to Save Our Seas.", "Ann Lee gave $4 million to Save Our Seas."),
        ("Board members Ann Lee and Bo Hale voted no.",
         "Board members Ann Lee and Bo Hale voted no."),
        ("Bo Hale, whose three sons all served in the army, said pay was low.",
         "[Bo Hale’s] three sons all served in the army."),
        ("Bo Hale works for Lund Bank, which he joined in 2004.",
         "Bo Hale works for Lund Bank, which he joined in 2004."),
        ("The growers had lost $3m since May. Their debts stand at $4m.",
         "[The growers’ debts] stand at $4m."),
        ("“A goal,” said Bo Hale, whose side are eighth, four points off the play-offs.",
         "[Bo Hale’s] side are eighth, four points off the play-offs."),
    ],
)  # fmt: skip
def test_a_clause_is_understood_behind_what_leads_to_it(text: str, statement: str) -> None:
    """Words that lead over to a clause, or only look like those of who speaks, don't hide it."""
    assert statement in [one for one, _ in claims(text)]


@pytest.mark.parametrize(
    ("text", "statements"),
    [
        ("Attendance: 4,871 (612 away).", ["Attendance: 4,871 (612 away)."]),
        ("Turnout: 63.2 per cent.", ["Turnout: 63.2 per cent."]),
        ("Tickets: £12 to £20.", ["Tickets: £12 to £20."]),
        ("Phone: 020 7946 0000.", []),
        ("Referee: Ann Lee.", []),
        ("Half-time: 1-0.", []),
    ],
)  # fmt: skip
def test_a_label_tells_its_figure(text: str, statements: list[str]) -> None:
    """The line under a report of a match or a vote is a fact; other labels tell none."""
    assert [one for one, _ in claims(text)] == statements


@pytest.mark.parametrize(
    "text",
    [
        "Ann Lee, 58, made 216 payments to herself by 2022, Velden Crown Court heard.",
        "The jury was told that Bo Hale took £90,000.",
    ],
)
def test_what_a_court_hears_is_told_whole(text: str) -> None:
    """Who claims it is not told, so that the court stays in the statement."""
    assert claims(text) == [(text, None)]


@pytest.mark.parametrize(
    ("text", "statements"),
    [
        ("Nobody was hurt.", ["Nobody was hurt."]),
        ("Nobody likes the plan.", []),
    ],
)
def test_nobody_is_a_subject_of_what_is_done(text: str, statements: list[str]) -> None:
    """That nobody was hurt is a fact; what nobody likes is a saying."""
    assert [one for one, _ in claims(text)] == statements
