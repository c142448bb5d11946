"""Subtitles: what is said, a line for each time that somebody begins to speak."""

from __future__ import annotations

import pytest

from iomed_cli import extract
from iomed_cli.errors import IomedError
from iomed_cli.inputs.documents.subtitles import from_subtitles


def cues(*texts: str, pause: float = 0) -> str:
    """Give SRT with a cue of two seconds for each text."""
    lines = []
    for number, text in enumerate(texts):
        start = number * (2 + pause)
        times = [f"00:00:{int(at):02},{int(at % 1 * 1000):03}" for at in (start, start + 2)]
        lines.append(f"{number + 1}\n{times[0]} --> {times[1]}\n{text}\n")
    return "\n".join(lines)


def read(source: str) -> str:
    """Give the text of subtitles."""
    return from_subtitles(source.encode()).text


VTT = """WEBVTT - a talk

NOTE made by
hand --> not a cue

STYLE
::cue { color: red }

intro
00:01.000 --> 00:03.000 position:10%,line-left
<v Ann Lee>The <b>plan</b> is late,

00:03.000 --> 00:05.000
<v.loud Ann Lee>and it
will <00:04.500><i>stay</i> late.</v>

00:06.000 --> 00:09.000
<v Jonas Pike>Nobody asked us &amp; nobody will.

00:09.000 --> 00:11.000
That was the talk.
"""


def test_webvtt() -> None:
    """Cues of one voice are joined; what has no voice is nobody's."""
    assert read(VTT) == (
        "ANN LEE: The plan is late, and it will stay late.\n"
        "JONAS PIKE: Nobody asked us & nobody will.\n"
        "That was the talk.\n"
    )


def test_who_speaks_is_found() -> None:
    """The lines are those of a transcript."""
    found = [(one.speaker, one.text) for one in extract(read(VTT)).quotes()]
    assert found == [
        ("ANN LEE", "The plan is late, and it will stay late."),
        ("JONAS PIKE", "Nobody asked us & nobody will."),
    ]


@pytest.mark.parametrize("end", ["\n", "\r\n", "\r"])
def test_srt(end: str) -> None:
    """A name holds until another one speaks; numbers, times and tags are left out."""
    source = cues(
        "ANN LEE: The <i>plan</i> is late,",
        "{\\an8}and it will\nstay late.",
        "ANN LEE: Very late.",
        ">> JONAS PIKE: Nobody asked us.",
        "- Is that so?\n- It is.",
    )
    assert read(source.replace("\n", end)) == (
        "ANN LEE: The plan is late, and it will stay late. Very late.\n"
        "JONAS PIKE: Nobody asked us.\n"
        "Is that so?\n"
        "It is.\n"
    )


def test_a_pause_ends_a_paragraph_of_nobody() -> None:
    """If a sentence has ended."""
    texts = ("The plan is late,", "and will stay late.", "He left.")
    assert read(cues(*texts)) == "The plan is late, and will stay late. He left.\n"
    assert read(cues(*texts, pause=3)) == "The plan is late, and will stay late.\nHe left.\n"


def test_what_only_looks_like_a_name() -> None:
    """It begins a line, with all its words."""
    assert read(cues("He left.", "Remember this: it rains.", "At 10:30 it rained.")) == (
        "He left. Remember this: it rains. At 10:30 it rained.\n"
    )


def test_a_blank_line_within_a_cue() -> None:
    """SRT has such; a line of figures is no number of a cue unless times follow."""
    source = cues("It was\n\n1984\n", "then.")
    assert read(source) == "It was 1984 then.\n"


def test_lines_that_roll() -> None:
    """What is shown again above the next line was said once."""
    source = (
        "WEBVTT\n\n00:00:01.000 --> 00:00:02.000\n \nthe<00:00:01.100><c> plan</c>\n\n"
        "00:00:02.000 --> 00:00:02.100\nthe plan\n\n"
        "00:00:02.100 --> 00:00:03.000\nthe plan\nis<00:00:02.500><c> late</c>\n"
    )
    assert read(source) == "the plan is late\n"


@pytest.mark.parametrize(
    "source",
    ["", "WEBVTT\n", "It rains.\n", "WEBVTT\n\n00:01.000 --> 00:02.000\n\n", "00:01 --> 00:02\nx"],
)
def test_what_has_no_cues_is_refused(source: str) -> None:
    """Whatever its name says."""
    with pytest.raises(IomedError, match=r"^holds no subtitles, which have lines as 00:00:01,000"):
        read(source)
