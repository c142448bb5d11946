"""Golden cases of extraction: short texts, each with everything that must be found in it."""

from __future__ import annotations

import difflib
import re
from pathlib import Path
from typing import Literal

import msgspec
import pytest
from msgspec import Struct

from articles import CASES
from iomed_cli.extraction import extract
from iomed_cli.extraction.quotes.rules import RULES, Rule

FOLDER = CASES / "extraction"
KNOWN_FAILURES = "known_failures"


class Expected(Struct, frozen=True, forbid_unknown_fields=True):
    """What a case demands of one quote; also what was found, in the same words."""

    kind: Literal["direct", "indirect", "mixed"]
    text: str
    speaker: str | None
    cue: str | None
    mention: str | None

    def lines(self) -> list[str]:
        """Show the record, one field on a line, as a diff reads best."""
        return [
            f"{self.kind}: {self.text!r}",
            f"    speaker: {self.speaker}",
            f"    cue: {self.cue}",
            f"    mention: {self.mention}",
        ]


class Case(Struct, frozen=True, forbid_unknown_fields=True):
    """A text and the complete list of its quotes, in the text's order, with the rules for them."""

    label: str
    comment: str
    text: str
    rules: tuple[str, ...]
    """Those that its quotes show, each once, in the text's order."""
    quotes: tuple[Expected, ...]


def load(path: Path) -> list[Case]:
    """Read one file of cases; a misspelt or missing field is an error."""
    return msgspec.json.decode(path.read_bytes(), type=list[Case])


THEMES = {path.stem: load(path) for path in sorted(FOLDER.glob("*.json"))}
ALL = [case for cases in THEMES.values() for case in cases]
SOLVED = [case for theme, cases in THEMES.items() if theme != KNOWN_FAILURES for case in cases]


def must_hold() -> list[object]:
    """List all cases, known failures as strict expected failures."""
    failing = pytest.mark.xfail(strict=True, reason="known failure: move it out when it passes")
    return [
        pytest.param(case, id=case.label, marks=[failing] if theme == KNOWN_FAILURES else [])
        for theme, cases in THEMES.items()
        for case in cases
    ]


def find(text: str) -> list[Expected]:
    """Run the extraction and reduce its quotes to what the cases speak of."""
    extraction = extract(text)
    for quote in extraction.quotes:
        assert text[quote.start : quote.end] == quote.text
    return [
        Expected(quote.kind, quote.text, quote.speaker, quote.cue, quote.mention)
        for quote in extraction.quotes
    ]


def boundary(content: str) -> str:
    """Take off what may stand in or out of a reported content: ``that``, the marks at its ends.

    PolNeAR counts the complementiser in, a reader's list leaves it out; the
    final stop of the sentence is on either side of a closing mark.
    """
    content = re.sub(r"\A\W*that\s+", "", content, flags=re.IGNORECASE)
    return content.strip(" .,;:\"'“”‘’«»")


def bare_name(name: str | None) -> str | None:
    """Fold case, white space and the determiner: ``The ministry`` is ``the ministry``."""
    if name is None:
        return None
    return re.sub(r"\A(?:the|an?) ", "", " ".join(name.split()).casefold())


def near(expected: str | None, found: str | None) -> bool:
    """Tell whether one holds the other as whole words: ``said`` and ``has said``.

    Where a cue or a mention begins and ends is a matter of taste (auxiliaries,
    titles, appositions); a colon or a dash as the only cue counts as none.
    """
    wanted, given = (re.findall(r"\w+", (text or "").casefold()) for text in (expected, found))
    if not wanted or not given:
        return wanted == given
    short, long = sorted((f" {' '.join(wanted)} ", f" {' '.join(given)} "), key=len)
    return short in long


def settled(expected: Expected, found: Expected) -> Expected:
    """Give what was found with the expected words wherever they are as good."""
    fold = str if expected.kind == "direct" else boundary
    same_name = bare_name(expected.speaker) == bare_name(found.speaker)
    return Expected(
        kind=found.kind,
        text=expected.text if fold(expected.text) == fold(found.text) else found.text,
        speaker=expected.speaker if same_name else found.speaker,
        cue=expected.cue if near(expected.cue, found.cue) else found.cue,
        mention=expected.mention if near(expected.mention, found.mention) else found.mention,
    )


def differences(expected: tuple[Expected, ...], found: list[Expected]) -> str:
    """Show what is missing (-) and what is too much (+); empty when all agree in order."""
    shown = [
        next((one for want in expected if (one := settled(want, quote)).text == want.text), quote)
        for quote in found
    ]
    if shown == list(expected):
        return ""
    wanted_lines = [line for quote in expected for line in quote.lines()]
    found_lines = [line for quote in shown for line in quote.lines()]
    return "\n".join(line for line in difflib.ndiff(wanted_lines, found_lines) if line[0] != "?")


@pytest.mark.parametrize("case", must_hold())
def test_case_is_extracted(case: Case) -> None:
    """Everything the case lists is found, with speaker, cue and mention, and nothing else."""
    difference = differences(case.quotes, find(case.text))
    if difference:
        pytest.fail(f"{case.label}: {case.comment}\n\n{case.text}\n\n{difference}", pytrace=False)


@pytest.mark.parametrize("case", SOLVED, ids=lambda case: case.label)
def test_case_names_its_rules(case: Case) -> None:
    """The rules that a case names are those that find its quotes."""
    quotes = extract(case.text).quotes
    assert tuple(dict.fromkeys(quote.rule for quote in quotes)) == case.rules


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.name)
def test_a_rule_has_three_cases(rule: Rule) -> None:
    """No rule rests on its example alone."""
    assert len([case for case in SOLVED if rule.name in case.rules]) >= 3


def test_there_are_enough_cases() -> None:
    """The collection holds at least 240 cases over all themes."""
    assert len(ALL) >= 240


def test_labels_are_unique() -> None:
    """A label names one case only, whatever file it stands in."""
    labels = [case.label for case in ALL]
    assert sorted(labels) == sorted(set(labels))


@pytest.mark.parametrize("case", ALL, ids=lambda case: case.label)
def test_case_is_sound(case: Case) -> None:
    """The words a case expects stand in its text, contents in the text's order."""
    position = 0
    for quote in case.quotes:
        position = case.text.find(quote.text, position)
        assert position >= 0, quote.text
        assert quote.text
        position += 1
        for words in (quote.cue, quote.mention):
            assert words is None or (words and words in case.text)
        assert quote.speaker is None or quote.mention is not None


@pytest.mark.parametrize("case", ALL, ids=lambda case: case.label)
def test_speaker_is_named_in_the_text(case: Case) -> None:
    """A speaker's name is made of words of the text: nobody is guessed from outside."""
    for quote in case.quotes:
        for word in (quote.speaker or "").split():
            assert word.casefold() in case.text.casefold()


def test_diff_names_the_wrong_speaker() -> None:
    """The report of a failing case shows both speakers, each on its own line."""
    wanted = Expected("direct", "No", "Ann Lee", "said", "Ann Lee")
    found = Expected("direct", "No", "Bo Lee", "said", "Ann Lee")
    assert differences((wanted,), [found]).splitlines() == [
        "  direct: 'No'",
        "-     speaker: Ann Lee",
        "+     speaker: Bo Lee",
        "      cue: said",
        "      mention: Ann Lee",
    ]


def test_boundaries_are_compared_without_that_and_final_stop() -> None:
    """A complementiser or the final stop inside the span makes no difference."""
    wanted = Expected("indirect", "that it rained", "Ann Lee", "said", "Ann Lee")
    found = Expected("indirect", "it rained.", "Ann Lee", "has said", "Dr Ann Lee")
    assert settled(wanted, found) == wanted


def test_speakers_are_compared_strictly() -> None:
    """A surname alone is not the full name that the case demands."""
    wanted = Expected("indirect", "it rained", "Ann Lee", "said", "Lee")
    found = Expected("indirect", "it rained", "Lee", "said", "Lee")
    assert settled(wanted, found) == found


def test_what_is_cut_off_is_read() -> None:
    """A text may end anywhere: behind each sixth word of every case."""
    for case in ALL:
        for word in list(re.finditer(r"\w+|[^\w\s]", case.text))[::6]:
            extract(case.text[: word.end()])


def test_an_aside_that_the_text_ends_in() -> None:
    """A comma behind a name, and a bracket behind a body, may be the last there is."""
    for text, speaker in (
        ("“We won,” said her son, the novelist Adam Holt,", "Adam Holt"),
        ("“We hope,” said Cricket Antillia (CA) president", "Cricket Antillia"),
    ):
        (quote,) = extract(text).quotes
        assert quote.speaker == speaker


def test_soup_is_read() -> None:
    """Words without sense have a subject without a word."""
    extract("Q: and Smith Mr. said Delegate and Smith Mr. said says says ")
