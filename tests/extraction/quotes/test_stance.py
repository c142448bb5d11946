"""Stance: what is denied, doubted or asked is told apart from what is stated."""

from __future__ import annotations

import pytest

from iomed_cli import extract


def stances(text: str) -> list[tuple[str, str | None]]:
    """Give the content and the stance of each quote of a text."""
    return [(quote.text, quote.stance) for quote in extract(text).extractions[0].quotes]


@pytest.mark.parametrize(
    ("text", "stance"),
    [
        ("The council said that ⟦the bridge was safe⟧.", "states"),
        ("The council insists ⟦the bridge must stay⟧.", "states"),
        ("The council denies that ⟦the bridge was sold⟧.", "denies"),
        ("Ann Lee denied ⟦being “a spy”⟧.", "denies"),
        ("Ann Lee denied “⟦stealing the money from the poor box⟧”.", "denies"),
        ("“⟦I was not there⟧,” Ann Lee denied.", "states"),
        ("It was denied that ⟦the bridge was sold⟧.", "denies"),
        ("Ann Lee rejected ⟦claims that the bridge was sold⟧.", "denies"),
        ("Ann Lee doubts that ⟦the bridge will stand⟧.", "doubts"),
        ("Ann Lee never doubted that ⟦the bridge would stand⟧.", "states"),
        ("Ann Lee questioned ⟦whether the bridge would stand⟧.", "doubts"),
        ("Ann Lee asked ⟦whether the bridge was safe⟧.", "asks"),
        ("“⟦Is the bridge safe?⟧” Ann Lee asked.", "asks"),
        ("Ann Lee asked ⟦the council to close the bridge⟧.", "demands"),
        ("Ann Lee called for ⟦an inquiry⟧.", "demands"),
        ("Ann Lee demanded that ⟦the council resign⟧.", "demands"),
        ("Ann Lee promised ⟦to close the bridge⟧.", "promises"),
        ("Ann Lee vowed that ⟦the bridge would be closed⟧.", "promises"),
        ("Ann Lee expects that ⟦the bridge will fall⟧.", "expects"),
        ("Ann Lee hopes ⟦the bridge will stand⟧.", "expects"),
        ("Ann Lee did not say that ⟦the bridge was safe⟧.", "withholds"),
        ("Ann Lee has not yet confirmed that ⟦the bridge was sold⟧.", "withholds"),
        ("Ann Lee would not say ⟦whether the bridge was safe⟧.", "withholds"),
        ("Ann Lee declined to say ⟦whether the bridge was safe⟧.", "withholds"),
        ("Nobody said that ⟦the bridge was safe⟧.", "withholds"),
        ("No one has said that ⟦the bridge was safe⟧.", "withholds"),
        ("No engineer would say ⟦whether the bridge was safe⟧.", "withholds"),
        ("Neither firm has confirmed that ⟦the bridge was sold⟧.", "withholds"),
        ("No 10 said that ⟦the bridge was safe⟧.", "states"),
        ("Ann Lee stopped short of saying that ⟦the bridge was safe⟧.", "withholds"),
        ("Ann Lee avoided saying ⟦whether the bridge was safe⟧.", "withholds"),
        ("Ann Lee shied away from saying ⟦the bridge was safe⟧.", "withholds"),
        ("Ann Lee has yet to say ⟦whether the bridge is safe⟧.", "withholds"),
        ("Ann Lee would neither confirm nor deny that ⟦the bridge was sold⟧.", "withholds"),
        ("Ann Lee declined to confirm or deny that ⟦the bridge was sold⟧.", "withholds"),
        ("Ann Lee did not deny ⟦selling the bridge⟧.", "withholds"),
        ("Ann Lee debunked ⟦claims that the bridge was sold⟧.", "denies"),
        ("Both sides agree that ⟦the bridge will stand⟧.", "states"),
        ("Ann Lee said ⟦the bridge was safe⟧, although the city denies this.", "states"),
        ("Ann Lee not only said that ⟦the bridge was safe⟧.", "states"),
        ("Ann Lee, who was not charged, said that ⟦the bridge was safe⟧.", "states"),
    ],
)
def test_the_words_that_report_tell_the_stance(text: str, stance: str) -> None:
    """The verb tells it, with what negates the verb."""
    content = text.partition("⟦")[2].partition("⟧")[0]
    assert stances(text.replace("⟦", "").replace("⟧", "")) == [(content, stance)]


def test_a_turn_goes_on_without_the_question() -> None:
    """Only what is a question itself is asked."""
    text = "“Is it safe?” Ann Lee asked. “Nobody has told us. Who will?”"
    assert stances(text) == [("Is it safe?", "asks"), ("Nobody has told us. Who will?", "asks")]
    text = "“Is it safe?” Ann Lee asked. “Nobody has told us.”"
    assert stances(text) == [("Is it safe?", "asks"), ("Nobody has told us.", "states")]


@pytest.mark.parametrize(
    ("verb", "stances"),
    [("denied that", ["denies"]), ("did not say that", []), ("asked whether", ["asks"])],
)
def test_nobody_claims_what_is_denied_or_asked(verb: str, stances: list[str]) -> None:
    """That it was denied or asked is a fact of the article; the words are nobody's claim."""
    text = f"The ministry {verb} 3,000 people were killed in Lagos in 2019."
    found = extract(text).extractions[0].facts
    assert [one.stance for one in found] == stances
    assert all((one.text, one.according_to) == (text[:-1], None) for one in found)


def test_what_is_denied_is_not_ok() -> None:
    """A claim of the very words is told apart from what somebody states."""
    article = extract("Ann Lee denied “stealing the money from the poor box”.")
    verdict = article.verify("stealing the money from the poor box", "Ann Lee")
    assert (verdict.verdict, verdict.ok) == ("denied", False)
    assert "Nobody states this: Ann Lee denies it." in verdict.notes
    article = extract("“Is the bridge really safe?” Ann Lee asked.")
    assert article.verify("Is the bridge really safe?", "Ann Lee").ok


@pytest.mark.parametrize(
    "text",
    [
        "Ann Lee refused to rule out that the bridge would close.",
        "Ann Lee did not rule it out.",
        "Ann Lee was not convinced that the bridge was safe.",
        "Ann Lee was asked about the sale, a charge she denied.",
        "Ann Lee did not say why.",
        "Ann Lee slammed the door.",
        "How do you think the city will pay?",
        "One would think that the city could pay.",
        "Ann Lee denied this.",
    ],
)
def test_of_what_tells_nothing_there_is_no_quote(text: str) -> None:
    """Where no content is told, nothing is recorded."""
    assert stances(text) == []


def test_a_question_in_a_transcript_is_asked() -> None:
    """The line that asks is told by its mark."""
    text = "Q: Did you know of it?\n\nA: No. I read of it."
    assert stances(text) == [("Did you know of it?", "asks"), ("No. I read of it.", "states")]


def test_headings_judge_nothing() -> None:
    """Of ``Mayor denies plan`` the article says more below."""
    text = "Mayor denies harbour plan\n\nThe mayor, Ann Lee, said on Monday that she had seen it."
    assert stances(text) == [("she had seen it", "states")]
