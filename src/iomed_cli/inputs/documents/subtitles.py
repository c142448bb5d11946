"""Subtitles, SRT and WebVTT: what is said, cue by cue, and who says it."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from html import unescape
from typing import NamedTuple

from iomed_cli.errors import IomedError
from iomed_cli.inputs.documents.document import Document
from iomed_cli.inputs.encodings import decoded
from iomed_cli.lazy_patterns import lazy

_TIME = r"(?:(\d{1,4}):)?(\d{1,2}):(\d{2})[.,](\d{1,3})"
_TIMING = lazy(rf"\s*{_TIME}\s*-->\s*{_TIME}")
_NO_CUE = lazy(r"(?:NOTE|STYLE|REGION)(?:\s|$)")
_TAG = lazy(
    r"</?(?:[bciuv]|lang|ruby|rt|font|span)(?:[.\s][^<>]*)?>|<[\d:.]+>|\{\\[^{}]*\}", re.IGNORECASE
)
_VOICE = lazy(r"<v(?:\.[^\s<>]*)?[ \t]+([^<>]+)>|</v>", re.IGNORECASE)
_ROLLING = lazy(r"<\d\d:\d\d:\d\d\.\d{3}><c>")
_CHEVRONS = lazy(r">>+\s*")
_DASH = lazy(r"[-–—]\s*(?=\S)")
_NAME = r"[^\W\d_a-z][\w.'’-]*"
_LABEL = lazy(rf"({_NAME}(?: {_NAME}){{0,3}}):\s+(?=\S)")
_ENDS = lazy(r"[.!?…][\"”’')\]]*$")

_PAUSE = 2.0
"""Seconds of silence, after the end of a sentence, that end a paragraph of nobody's."""


class _Cue(NamedTuple):
    start: float
    end: float
    lines: list[str]


class _Words(NamedTuple):
    """Words of one cue."""

    text: str
    speaker: str | None = None
    """Who says them, where the cue tells."""
    is_new: bool = False
    """Whether somebody begins to speak, or it is not known who goes on."""
    pause: float = 0.0
    """Seconds of silence before."""


def from_subtitles(content: bytes) -> Document:
    """Give what is said, a line for each time that somebody begins to speak.

    The line begins with the name and a colon where the subtitles tell who it is. Times,
    positions and styles are left out. Raises IomedError where there are no cues.
    """
    text = decoded(content).replace("\r\n", "\n").replace("\r", "\n")
    cues = list(_cues(text.split("\n"), text.startswith("WEBVTT")))
    lines = list(_turns(_spoken(cues, bool(_ROLLING.search(text)), bool(_VOICE.search(text)))))
    if not lines:
        raise IomedError("holds no subtitles, which have lines as 00:00:01,000 --> 00:00:02,500")
    return Document("", "\n".join(lines) + "\n")


def _cues(lines: list[str], is_vtt: bool) -> Iterator[_Cue]:
    """Give the cues, without their names and numbers."""
    cue: _Cue | None = None
    is_note = False
    for line, following in zip(lines, [*lines[1:], ""]):
        is_number = not is_vtt and line.strip().isdigit() and _TIMING.match(following)
        if timing := _TIMING.match(line):
            if cue:
                yield cue
            is_note, times = False, timing.groups()
            cue = _Cue(_seconds(*times[:4]), _seconds(*times[4:]), [])
        elif is_vtt and not line.strip():
            if cue:
                yield cue
            cue, is_note = None, False
        elif is_vtt and cue is None and (is_note or _NO_CUE.match(line)):
            is_note = True
        elif cue and line.strip() and not is_number:
            # In SRT a blank line may stand within a cue.
            cue.lines.append(line.strip())
    if cue:
        yield cue


def _seconds(hours: str | None, minutes: str, seconds: str, parts: str) -> float:
    return int(hours or 0) * 3600 + int(minutes) * 60 + int(seconds) + float(f"0.{parts}")


def _spoken(cues: Iterable[_Cue], rolls: bool, has_voices: bool) -> Iterator[_Words]:
    """Give the words of the cues; where they roll, a line is shown again above the next."""
    last, until = "", 0.0
    for cue in cues:
        has_dashes = any(_DASH.match(line) for line in cue.lines)
        pause = cue.start - until
        for line in [" ".join(cue.lines)] if has_voices else cue.lines:
            if rolls and _plain(line) == last:
                continue
            last = _plain(line) if rolls else ""
            for words in _voices(line) if has_voices else [_labelled(line, has_dashes)]:
                if words.text:
                    yield words._replace(pause=pause)
                    pause = 0.0
        until = cue.end


def _plain(line: str) -> str:
    return " ".join(unescape(_TAG.sub("", line)).replace("♪", " ").split())


def _voices(line: str) -> Iterator[_Words]:
    """Give the words of a cue, cut where another voice begins or one ends.

    Their names are put in capitals: before a colon that is how extraction knows a
    speaker for sure.
    """
    speaker: str | None = None
    at = 0
    for found in _VOICE.finditer(line):
        yield _Words(_plain(line[at : found.start()]), speaker, True)
        speaker, at = _plain(found[1] or "").upper() or None, found.end()
    yield _Words(_plain(line[at:]), speaker, True)


def _labelled(line: str, has_dashes: bool) -> _Words:
    """Give the words of a line, without what says that somebody else begins to speak."""
    words, is_new = _plain(line), False
    if chevrons := _CHEVRONS.match(words):
        words, is_new = words[chevrons.end() :], True
    elif has_dashes and (dash := _DASH.match(words)):
        words, is_new = words[dash.end() :], True
    if label := _LABEL.match(words):
        return _Words(words[label.end() :], label[1], True)
    return _Words(words, None, is_new)


def _turns(spoken: Iterable[_Words]) -> Iterator[str]:
    """Give a line each turn: what one speaker says in several cues is one of them."""
    speaker: str | None = None
    said: list[str] = []
    for words in spoken:
        goes_on = not words.is_new or (words.speaker == speaker and speaker is not None)
        if said and words.pause >= _PAUSE and speaker is None and _ENDS.search(said[-1]):
            goes_on = False
        if said and not goes_on:
            yield _turn(speaker, said)
            said = []
        if not goes_on:
            speaker = words.speaker
        said.append(words.text)
    if said:
        yield _turn(speaker, said)


def _turn(speaker: str | None, said: list[str]) -> str:
    words = " ".join(said)
    return f"{speaker}: {words}" if speaker else words
