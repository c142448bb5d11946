"""News of many countries, labelled before anything was run on it."""

from __future__ import annotations

from collections.abc import Mapping

import pytest

from articles import CASES
from iomed_cli.evaluation.labels import LabelledText, labelled_texts
from iomed_cli.evaluation.scores import evaluate
from iomed_cli.extraction import extract

LEFT: Mapping[str, list[str]] = {
    "bypass": [
        "speaker: There is no history …: Dermot Keaveney, not counsel",
    ],
    "court": [
        "speaker: I asked him, ‘Samuel…: Esther Wambui Kariuki, not the witness",
        "speaker: From selling milk: Esther Wambui Kariuki, not she",
        "missed: she had received Sh1…: Kipchirchir Bett, not None",
    ],
    "cricket": [
        "speaker: I was told to bowl w…: M.D.P. Wickramage, not the left-arm spinner",
    ],
    "feature": [
        "speaker: I scold them. Talkin…: Hilario Mendoza Quiroz, not None",
        "speaker: I stopped counting w…: Hilario Mendoza Quiroz, not None",
        "speaker: When I die: Hilario Mendoza Quiroz, not The old man",
        "speaker: they may hang me in …: Hilario Mendoza Quiroz, not The old man",
        "missed: she once gave St. Pe…: Tomás Olvera, not None",
    ],
    "football": [
        "speaker: The boy is eighteen.…: Callum Kerr, not the Rovers manager",
        "speaker: He starts on Saturda…: Callum Kerr, not the Rovers manager",
        "speaker: Feeding time is over: Lewis Kerr, not Kerr",
        "missed: he would not drop hi…: Callum Kerr, not None",
        "false: he would not drop hi…: None, not CALLUM Kerr",
    ],
    "launch": [
        "missed: sales of 300,000 in …: Analysts, not None",
    ],
    "obituary": [
        "speaker: My second was a stov…: Margit Hellström, not she",
        "speaker: hunger had been her …: Margit Hellström, not she",
    ],
    "platform": [
        "false: the station staff: None, not Lim Zhi Hao",
    ],
    "science": [
        "missed: Microbes living in a…: a team of Icelandic and Hungarian scientists, not None",
    ],
    "senate": [
        "missed: who had hired him: Gregorio Tan, not None",
    ],
    "sport": [
        "speaker: I should have taught…: Marcus Pruitt Sr., not His father",
    ],
    "takeover": [
        "missed: the rejection a mist…: Bimbo Fagbemi, not None",
    ],
    "typhoon": [
        "speaker: I counted them all n…: Dodong, not A fisherman",
        "speaker: he tied his two sons…: Dodong, not A fisherman",
    ],
}
"""What is not found yet, by the text. No name stands where another is right."""


@pytest.mark.parametrize(
    "labelled", [*labelled_texts(CASES / "labelled")], ids=lambda one: one.name
)
def test_who_says_what(labelled: LabelledText) -> None:
    """All is found, and each speaker is right, but for what is listed."""
    found = evaluate([(labelled, extract(labelled.text))])
    assert [
        f"{one.mistake}: {one.words[:20]}{'…' if len(one.words) > 20 else ''}:"
        f" {one.marked}, not {one.found}"
        for one in found.mistakes
    ] == LEFT.get(labelled.name, [])
