"""Whole articles, and sentences: all that is found in them, to the last word."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from articles import CASES
from iomed_cli.extraction import extract
from iomed_cli.model import Extraction, Mention


def places(text: str, mentions: tuple[Mention, ...]) -> str:
    """Give the words of mentions, each with its paragraph; all stand where they are said to."""
    for one in mentions:
        assert text[one.start : one.end] == one.text
    return " / ".join(f"{one.text} {one.paragraph}" for one in mentions)


def told(it: Extraction) -> Iterator[str]:
    """Give each record, a line each."""
    text = it.article.text
    for paragraph in it.article.paragraphs:
        yield f"{paragraph.kind}: {text[paragraph.start : paragraph.end][:40]}"
    for who in it.speakers:
        about = f"{who.role} of {who.affiliation}"
        yield f"speaker: {who.name}, {about}, by {who.rule}: {places(text, who.mentions)}"
    for said in it.quotes:
        assert text[said.start : said.end] == said.text
        cue = "" if said.cue_start is None else text[said.cue_start : said.cue_end]
        mention = "" if said.mention_start is None else text[said.mention_start : said.mention_end]
        assert (cue, mention) == (said.cue or "", said.mention or "")
        yield (
            f"{said.id} in {said.turn}: {said.kind}, {said.speaker}, {said.role} of"
            f" {said.affiliation}: {mention} | {cue} | {said.text} ({said.rule} {said.confidence})"
        )
    for land in it.countries:
        yield f"country: {land.code} {land.name}, {land.role}: {places(text, land.mentions)}"
    for body in it.organizations:
        short = f"{body.name} ({body.abbreviation}), {body.kind}"
        yield f"organization: {short}, by {body.rule}: {places(text, body.mentions)}"
    for fact in it.facts:
        assert text[fact.start : fact.end] == fact.text
        yield (
            f"{fact.category}: {fact.statement} | {fact.text} | {fact.qualifier} {fact.value}"
            f" {fact.unit} | {fact.date} | {', '.join(fact.people)} | {', '.join(fact.countries)} |"
            f" {', '.join(fact.organizations)} | {fact.according_to} ({fact.rule})"
        )


@pytest.mark.parametrize("path", sorted((CASES / "articles").glob("*.txt")), ids=lambda it: it.stem)
def test_whole_articles(path: Path) -> None:
    """Every record is as it stands in the file, and none is left out."""
    text, _, lines = path.read_text(encoding="utf-8").partition("\n\n=====\n")
    assert list(told(extract(text, date="2024-05-28"))) == lines.splitlines()


def sentences() -> list[tuple[str, list[str]]]:
    """Give each text of the file with the lines of its records."""
    blocks = (CASES / "sentences.txt").read_text(encoding="utf-8").strip().split("\n\n")
    split = [block.removeprefix("? ").split("\n") for block in blocks]
    return [(text, [line for line in lines if line != "nothing"]) for text, *lines in split]


@pytest.mark.parametrize(("text", "lines"), sentences())
def test_sentences(text: str, lines: list[str]) -> None:
    """The records of a sentence or two, and no others."""
    _, *records = told(extract(text, date="2024-05-28"))
    assert records == lines


def write() -> None:
    """Write all files anew; read what has changed before it is kept."""
    for path in (CASES / "articles").glob("*.txt"):
        text = path.read_text(encoding="utf-8").partition("\n\n=====\n")[0]
        lines = "\n".join(told(extract(text, date="2024-05-28")))
        path.write_text(f"{text}\n\n=====\n{lines}\n", encoding="utf-8")
    blocks = []
    for text, _ in sentences():
        _, *records = told(extract(text, date="2024-05-28"))
        blocks.append("\n".join([f"? {text}", *(records or ["nothing"])]))
    (CASES / "sentences.txt").write_text("\n\n".join(blocks) + "\n", encoding="utf-8")


if __name__ == "__main__":
    write()
