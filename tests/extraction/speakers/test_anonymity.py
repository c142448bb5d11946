"""Anonymity: why a source is not named, in the words of the text."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from iomed_cli import extract
from iomed_cli.extraction.speakers import anonymity

_PLAIN = st.characters(max_codepoint=127) | st.just("’")


def reasons(text: str) -> list[str]:
    """Give the reasons of all speakers of a text, each proven against it."""
    it = extract(text).extractions[0]
    found = []
    for one in it.speakers:
        if one.unnamed_reason is not None:
            assert it.article.text[one.unnamed_start : one.unnamed_end] == one.unnamed_reason
            found.append(f"{one.name}: {one.unnamed_reason}")
    return found


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        (
            "An official who asked not to be named because he was not authorised to speak"
            " said the plan had failed.",
            "An official: asked not to be named because he was not authorised to speak",
        ),
        (
            "“We lost,” said a senior clerk at the bank, who asked not to be named.",
            "a senior clerk at the bank: asked not to be named",
        ),
        (
            "The deal is near, according to a person familiar with the matter, who asked not to"
            " be identified because the talks are private. The price may change, the person said.",
            "a person familiar with the matter: asked not to be identified because the talks are"
            " private",
        ),
        (
            "“We lost,” said a neighbour, who declined to give her name.",
            "a neighbour: declined to give her name",
        ),
        (
            "“We lost,” said a clerk who asked not to be cited by name.",
            "a clerk: asked not to be cited by name",
        ),
        (
            "“We lost,” said a club insider on condition of anonymity.",
            "a club insider: on condition of anonymity",
        ),
        (
            "“We lost,” said a banker advising the firm, speaking on the condition he not be"
            " named.",
            "a banker advising the firm: speaking on the condition he not be named",
        ),
        (
            "“I am afraid,” said a teacher, who did not want his name used for fear of reprisals.",
            "a teacher: did not want his name used for fear of reprisals",
        ),
        (
            "A nurse, who requested that her name be withheld because she feared losing her job,"
            " said the ward was full.",
            "A nurse: requested that her name be withheld because she feared losing her job",
        ),
        (
            "“They came at night,” said the shopkeeper, whose name is being withheld for his"
            " safety.",
            "the shopkeeper: whose name is being withheld for his safety",
        ),
        (
            "“They came at night,” said a guard, whose identity is being withheld.",
            "a guard: whose identity is being withheld",
        ),
        (
            "An aide who insisted on anonymity said the talks had failed.",
            "An aide: insisted on anonymity",
        ),
        (
            "A former clerk, who asked that we not use her name, said the books were false.",
            "A former clerk: asked that we not use her name",
        ),
        (
            "The clerk told Norvia Today on condition of anonymity that talks had failed.",
            "The clerk: on condition of anonymity",
        ),
        (
            "Speaking on condition of anonymity, a diplomat said the talks had failed.",
            "a diplomat: Speaking on condition of anonymity",
        ),
        (
            "Two people familiar with the matter, who spoke on the condition of anonymity because"
            " the talks were private, said the deal was dead.",
            "Two people familiar with the matter: spoke on the condition of anonymity because"
            " the talks were private",
        ),
        (
            "The deal is dead, according to a person close to the talks who requested anonymity"
            " as the talks are private.",
            "a person close to the talks: requested anonymity as the talks are private",
        ),
        (
            "The deal is dead, said a trader who was not authorised to speak to the press.",
            "a trader: was not authorised to speak to the press",
        ),
        (
            "“We lost,” said an official who was not authorized to discuss the matter publicly"
            " and spoke on condition of anonymity.",
            "an official: was not authorized to discuss the matter publicly and spoke on"
            " condition of anonymity",
        ),
        (
            "Some residents, speaking anonymously for fear of reprisals, said the dam leaked.",
            "Some residents: speaking anonymously for fear of reprisals",
        ),
        (
            "“We lost,” an aide said. He declined to be identified, citing the secrecy of it.",
            "an aide: declined to be identified, citing the secrecy of it",
        ),
        (
            "“We lost,” an aide said. “Badly.” The aide asked not to be named, for fear of losing"
            " the job.",
            "an aide: asked not to be named, for fear of losing the job",
        ),
        (
            "Residents said the dam leaked. They asked not to be identified for their safety.",
            "Residents: asked not to be identified for their safety",
        ),
        (
            "“We lost,” said a trader who was at the meeting but asked not to be identified.",
            "a trader: asked not to be identified",
        ),
        (
            "A trader, who like others spoke on condition of anonymity to offer a frank view,"
            " said the plan had failed.",
            "A trader: spoke on condition of anonymity to offer a frank view",
        ),
        (
            "“We\u00ad lost,” said an\u00ad aide, who asked not\u00ad to be named.",
            "an aide: asked not\u00ad to be named",
        ),
    ],
)
def test_why_a_source_is_not_named(text: str, reason: str) -> None:
    """It stands behind the mention, before it, behind the verb, or in the next sentence."""
    assert reasons(text) == [reason]


@pytest.mark.parametrize(
    "text",
    [
        "“I saw it,” said a nurse, who asked not to be moved.",
        "“I saw it,” said Ann Lee, who asked not to be named in the report.",
        "“I saw it,” said a nurse. Ann Lee asked not to be named.",
        "“I saw it,” a nurse told Ann Lee. She asked not to be named.",
        "“I saw it,” a nurse told Ann Lee, who asked not to be named.",
        "“I saw it,” said a nurse. The doctor asked not to be named.",
        "“I saw it,” said an actress. He asked not to be named.",
        "“He asked not to be named,” an official said.",
        "“They spoke on condition of anonymity,” the editor said.",
        "An official said a lawyer asked not to be named.",
        "An official said the plan had failed. The village was not named.",
        "“I saw it,” said a prisoner who was not allowed to speak to his wife.",
        "The report asked for anonymity of the data, the ministry said.",
    ],
)
def test_no_reason_is_guessed(text: str) -> None:
    """Named persons have none, nor has a source beside which somebody else asks for it."""
    assert reasons(text) == []


@given(st.from_regex(anonymity._ASKED.pattern, fullmatch=True, alphabet=_PLAIN))
@settings(max_examples=1000)
def test_every_reason_holds_a_sign(words: str) -> None:
    """Reasons are looked for only where a sign stands, so that no way to word one may lack it."""
    assert any(sign in words.lower() for sign in anonymity._SIGNS)
