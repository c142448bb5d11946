"""Drafts as journalists and students write them: each quotation is found and answered rightly.

Each set was written, with its answers, before any draft of it was read.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from functools import cache
from html import escape
from typing import NamedTuple

import pytest

from articles import CASES
from conftest import Command
from iomed_cli.extraction import extract
from iomed_cli.verification import Verifier
from iomed_cli.verification.claims.draft_files import read_draft
from iomed_cli.verification.claims.findings import CheckedDraft, checked_draft
from word import docx, paragraph, run

FOLDER = CASES / "whole_drafts"
SETS = ("first", "second", "third", "fourth", "fifth")

UNMENDED = {
    ("third/paper.md", "painful but fair"): (
        "the writer of an article, who reports the words, is taken for their speaker"
    ),
    ("fifth/essay.md", "learned to love"): (
        "the writer of an article, who reports the words, is taken for their speaker"
    ),
    ("fourth/feature.txt", "six weeks"): (
        "a trade in brackets behind a surname does not tell which of two it is"
    ),
    ("third/mail.txt", "change"): "“She” is not taken for the minister, who has no name",
}
"""Quotations that are answered wrongly, with the reason."""


class Answer(NamedTuple):
    """What must be answered of a quotation.

    ``right`` is ok, ``wrong`` is not ok or has a note, ``either`` is answered, ``unsaid`` is in
    marks but nobody says it, ``unread`` cannot be read.
    """

    outcome: str
    speakers: tuple[str, ...]
    """Whom the draft may be read to name; a dash is nobody."""
    words: str


class Draft(NamedTuple):
    """A draft with its answers, in the order of its text."""

    name: str
    """Its set and its file."""
    source: str
    status: int
    answers: list[Answer]


def drafts(folder: str) -> Iterator[Draft]:
    """Read the answers of a set."""
    draft: Draft | None = None
    for line in (FOLDER / folder / "answers.txt").read_text(encoding="utf-8").splitlines():
        if line.startswith("== "):
            if draft is not None:
                yield draft
            file, source, status = line.removeprefix("== ").split(" | ")
            draft = Draft(f"{folder}/{file}", f"{folder}/sources/{source}.txt", int(status), [])
        elif draft is not None:
            outcome, speakers, words = line.split(" | ", 2)
            draft.answers.append(Answer(outcome, tuple(speakers.split("/")), words))
    if draft is not None:
        yield draft


DRAFTS = [draft for folder in SETS for draft in drafts(folder)]


@cache
def verifier(source: str) -> Verifier:
    """Give what answers claims about an article."""
    return Verifier([extract((FOLDER / source).read_text(encoding="utf-8"))])


@pytest.fixture(scope="module")
def path_of(tmp_path_factory: pytest.TempPathFactory) -> Callable[[Draft], str]:
    """Give the file of a draft; a Word document is made of its paragraphs and rows."""
    folder = tmp_path_factory.mktemp("drafts")

    def path_of(draft: Draft) -> str:
        if not draft.name.endswith(".docx"):
            return str(FOLDER / draft.name)
        path = folder / draft.name.replace("/", "-")
        path.write_bytes(_document((FOLDER / f"{draft.name}.txt").read_text(encoding="utf-8")))
        return str(path)

    return path_of


def _document(text: str) -> bytes:
    body = ""
    for line in text.splitlines():
        cells = [paragraph(run(escape(cell, quote=False))) for cell in line.split(" | ")]
        row = "".join(f"<w:tc>{cell}</w:tc>" for cell in cells)
        body += f"<w:tbl><w:tr>{row}</w:tr></w:tbl>" if len(cells) > 1 else cells[0]
    return docx(body)


@pytest.fixture(scope="module")
def checked(path_of: Callable[[Draft], str]) -> Callable[[Draft], CheckedDraft]:
    """Give what is answered of a draft."""

    @cache
    def checked(name: str) -> CheckedDraft:
        draft = next(one for one in DRAFTS if one.name == name)
        return checked_draft(read_draft(path_of(draft)), verifier(draft.source).verify)

    return lambda draft: checked(draft.name)


@pytest.mark.parametrize("draft", DRAFTS, ids=lambda draft: draft.name)
def test_nothing_is_skipped(draft: Draft, checked: Callable[[Draft], CheckedDraft]) -> None:
    """Each quotation is answered once, with the words that the draft has, and nothing else is."""
    found = checked(draft)
    read = [one.given for one in found.findings if one.verdict is not None]
    given = [one for one in draft.answers if one.outcome not in ("unsaid", "unread")]
    assert [one.text for one in read] == [one.words for one in given]
    assert [one.text for one in found.not_checked] == [
        one.words for one in draft.answers if one.outcome == "unsaid"
    ]
    assert [one.given.text for one in found.findings if one.why] == [
        one.words for one in draft.answers if one.outcome == "unread"
    ]


ANSWERED = [
    (draft, number)
    for draft in DRAFTS
    for number in range(sum(one.outcome not in ("unsaid", "unread") for one in draft.answers))
]


def _id(value: object) -> str:
    return value.name if isinstance(value, Draft) else str(value)


@pytest.mark.parametrize(("draft", "number"), ANSWERED, ids=_id)
def test_each_quotation_is_answered_rightly(
    draft: Draft,
    number: int,
    checked: Callable[[Draft], CheckedDraft],
    request: pytest.FixtureRequest,
) -> None:
    """Wrong ones are refused, or noted; right ones are not; each has the speaker of the draft."""
    given = [one for one in draft.answers if one.outcome not in ("unsaid", "unread")][number]
    if reason := UNMENDED.get((draft.name, given.words)):
        request.applymarker(pytest.mark.xfail(reason=reason, strict=True))
    found = checked(draft).findings[number]
    verdict = found.verdict
    assert verdict is not None
    assert (found.given.speaker or "-") in given.speakers
    if given.outcome == "right":
        assert verdict.ok, verdict
    if given.outcome == "wrong":
        assert not verdict.ok or verdict.notes, verdict


@pytest.mark.parametrize("draft", DRAFTS, ids=lambda draft: draft.name)
def test_the_exit_status_of_a_draft(
    draft: Draft, path_of: Callable[[Draft], str], iomed: Command
) -> None:
    """It is 0 only where every quotation is right, and 2 where one could not be read."""
    source = str(FOLDER / draft.source)
    told = iomed("verify", "--only", "quotations", "--draft", path_of(draft), "--data", source)
    assert told.status == draft.status
