"""What a claim is found to be: a verdict, the true speaker, the difference."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from conftest import Command
from iomed_cli import load
from iomed_cli.verification import Verifier

EXTRACTIONS = load().extractions
VERIFIER = Verifier(EXTRACTIONS)
DIRECT = [quote for quote in EXTRACTIONS[0].quotes if quote.kind == "direct"]
CASES = Path(__file__).parent / "cases" / "claims"
CLAIMS = [claim for path in sorted(CASES.glob("*.json")) for claim in json.loads(path.read_text())]
WANG = "China is the advocate, but the IOMed is an open and inclusive entity"

ENOUGH = 6
"""Words of a quotation that stand nowhere else in the article."""


@pytest.mark.parametrize("claim", CLAIMS, ids=[claim["label"] for claim in CLAIMS])
def test_claim(claim: dict[str, object]) -> None:
    """Each claim of the golden cases has its verdict, and none is wrongly called right."""
    found = VERIFIER.verify(str(claim["claim"]), claim["speaker"])  # type: ignore[arg-type]
    assert (found.verdict, found.attribution, found.ok, found.too_short) == (
        claim["verdict"],
        claim["attribution"],
        claim["ok"],
        claim.get("too_short", False),
    )


@st.composite
def runs(draw: st.DrawFn) -> tuple[str, list[str]]:
    """Give a speaker and a run of the words of one of their quotations."""
    quote = draw(st.sampled_from(DIRECT))
    words = quote.text.split()
    start = draw(st.integers(0, len(words) - ENOUGH))
    end = draw(st.integers(start + ENOUGH, len(words)))
    return str(quote.speaker), words[start:end]


@given(runs(), st.data(), st.sampled_from(["...", "…", "[...]", "[…]"]))
def test_a_declared_gap_is_right(run: tuple[str, list[str]], data: st.DataObject, gap: str) -> None:
    """An ellipsis within a quotation says that words are left out, and the verdict which."""
    speaker, words = run
    at = data.draw(st.integers(2, len(words) - 3))
    found = VERIFIER.verify(" ".join([*words[:at], gap, *words[at + 1 :]]), speaker)
    assert (found.verdict, found.ok) == ("elided", True)
    assert [words[at].strip(".,").casefold()] == [
        one.strip(" .,").casefold() for one in found.omitted
    ]


def test_right_words(iomed: Command) -> None:
    """The verdict stands in one line, with the place; the status is 0."""
    found = iomed("verify", WANG, "--speaker", "Wang Yong")
    assert found.status == 0
    assert found.out.splitlines()[0] == (
        "✓ verbatim (ok): these words, in one quotation, Wang Yong, q11, paragraph 11"
    )


def test_wrong_words_and_the_wrong_mouth(iomed: Command) -> None:
    """What differs is marked on both sides, legible without colour; the status is 1."""
    found = iomed("verify", WANG.replace("the advocate", "the first advocate"), "-s", "Wang Yi")
    assert found.status == 1
    assert "{+first+}" in found.out
    assert "Wang Yong (the claim says Wang Yi)" in found.out


def test_json(iomed: Command) -> None:
    """The fields that programs read."""
    row = iomed("verify", WANG, "--speaker", "Wang Yong", "--json").json
    row = row[0] if isinstance(row, list) else row
    wanted = ("verdict", "ok", "attribution", "speaker", "quote", "start", "end", "article")
    assert [row[name] for name in wanted] == [
        *("verbatim", True, "match", "Wang Yong", "q11", 3315, 3383, "iomed-signing"),
    ]
    assert {"similarity", "changes", "omitted", "too_short"} <= set(row)


def test_batch_keeps_its_order(iomed: Command, tmp_path: Path) -> None:
    """Lines of claims are answered one by one; one that is wrong makes the status 1."""
    path = tmp_path / "claims.jsonl"
    path.write_text(
        json.dumps({"text": WANG, "speaker": "Wang Yong"})
        + "\n"
        + json.dumps({"text": "Experts point out that as major power"})
        + "\n"
    )
    found = iomed("verify", "--from", str(path), "--format", "jsonl")
    assert found.status == 1
    verdicts = [json.loads(line)["verdict"] for line in found.out.splitlines()]
    assert verdicts == ["verbatim", "narrated"]


def test_a_bad_line_is_named_and_nothing_is_reported(iomed: Command, tmp_path: Path) -> None:
    """A batch is right in all its lines or refused."""
    path = tmp_path / "claims.jsonl"
    path.write_text(json.dumps({"text": WANG}) + "\n{oops\n")
    found = iomed("verify", "--from", str(path))
    assert (found.status, found.out) == (2, "")
    assert "line 2" in found.err
    assert found.err.count("\n") == 1


def test_draft(iomed: Command, tmp_path: Path) -> None:
    """Each quotation of a draft is named by file, line and column, as editors understand."""
    path = tmp_path / "draft.md"
    path.write_text(f"# Draft\n\n“{WANG},” Wang Yong said.\n")
    found = iomed("verify", "--draft", str(path))
    assert found.status == 0
    assert found.out.startswith(f"{path}:3:2: verbatim: ")


@pytest.mark.parametrize(
    "args", [[], [WANG, "--from", "x"], [" "], ["..."], ["[0]"], ["--from", "/nope"]]
)
def test_what_cannot_be_verified_is_refused(iomed: Command, args: list[str]) -> None:
    """One line says what is missing; the status is 2."""
    found = iomed("verify", *args)
    assert (found.status, found.out) == (2, "")
    assert found.err.count("\n") == 1
