"""Bare names: which words of a phrase are somebody's name."""

from __future__ import annotations

import pytest

from iomed_cli.extraction.names.bare_names import naming_words
from iomed_cli.extraction.text.passages import Passage


@pytest.mark.parametrize(
    "phrase",
    [
        "the bank's manager [Ann Lee]",
        "Minister for Housing [James Browne]",
        "National Union of Teachers president [Ada Obi]",
        "Ministry of Health spokesman [Ann Lee]",
        "Attorney General for Mercia (AGM) [Ann Lee]",
        "envoy to Mercia [Abdul Zaman]",
        "Health and Social Care Secretary [Ann Lee]",
        "his uncle and party secretary [Shiv Yadav]",
        "presidential chief of staff [Kim Dae-hyun]",
        "mother of four [Ann Lee]",
        "Professor [Justice Lee]",
        "Australian lawyer [Ann Lee]",
        "[Ann Lee] QC",
        "[a spokesman for Mr. Lee]",
        "[Ann Lee and Carl Ott]",
        "[the Ministry of Health]",
        "[the president]",
    ],
)
def test_titles_roles_and_owners_are_trimmed_off(phrase: str) -> None:
    """What stands in brackets here is the name; a phrase whose head is no name stays whole."""
    text = phrase.replace("[", "").replace("]", "")
    passage = Passage(text, 0, len(text), 1, "body")
    start, end = passage.span(*naming_words(passage, 0, len(passage.words)))
    assert f"{text[:start]}[{text[start:end]}]{text[end:]}" == phrase
