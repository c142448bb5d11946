"""What a claim is found to be: a verdict, the true speaker, the difference."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from articles import CASES
from conftest import SEARCHED, Command
from iomed_cli import load
from iomed_cli.verification import Verifier

EXTRACTIONS = load().extractions
VERIFIER = Verifier(EXTRACTIONS)
DIRECT = [quote for quote in EXTRACTIONS[0].quotes if quote.kind == "direct"]
CLAIMS = [
    claim
    for path in sorted((CASES / "claims").glob("*.json"))
    for claim in json.loads(path.read_text())
]
WANG = "China is the advocate, but the IOMed is an open and inclusive entity"

ENOUGH = 6
"""Words of a quotation that stand nowhere else in the article."""


@pytest.mark.parametrize("claim", CLAIMS, ids=[claim["label"] for claim in CLAIMS])
def test_claim(claim: dict[str, object]) -> None:
    """Each claim of the golden cases has its verdict, and none is wrongly called right."""
    found = VERIFIER.verify(str(claim["claim"]), claim["speaker"])  # type: ignore[arg-type]
    assert (found.verdict, found.attribution, found.ok) == (
        claim["verdict"],
        claim["attribution"],
        claim["ok"],
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
    # Not by itself: a negation, a preposition, a verb, an aim, a sentence's end.
    weighty = set("not only than from by for with or believe aims".split())
    assume(words[at] not in weighty and not words[at].endswith("."))
    assume("than" not in words[at + 1 : at + 3] and words[at - 1] != "will")
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
        "✓ verbatim (ok): these words, in one quotation; Wang Yong; q11, paragraph 11"
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
    assert {"similarity", "changes", "omitted", "speaker_from"} <= set(row)


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
    assert verdicts == ["verbatim", "altered"]


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
    found = iomed("verify", "--only", "quotations", "--draft", str(path))
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


def test_a_single_claim_is_an_object(iomed: Command) -> None:
    """A batch is an array, also of one; its rows name their lines."""
    assert isinstance(iomed("verify", WANG, "--json").json, dict)
    one = json.dumps({"text": WANG}).encode()
    rows = iomed("verify", "--from", "-", "--json", stdin=one).json
    assert [(row["line"], row["verdict"]) for row in rows] == [(1, "verbatim")]


def test_rows_for_spreadsheets(iomed: Command) -> None:
    """In CSV what is a list in JSON stands in words, in one cell."""
    claims = b"text,speaker\n" + WANG.replace("open", "closed").encode().join([b'"', b'",Wang\n'])
    header, row = iomed("verify", "--from", "-", "--format", "csv", stdin=claims).out.splitlines()
    assert header.startswith("line,verdict,ok,attribution,speaker,similarity,quote,article,start")
    assert row.startswith("2,altered,false,match,Wang Yong,")
    assert ",“closed” for “open”," in row


def test_what_is_left_out_is_marked(iomed: Command) -> None:
    """In the article's words, and a negation that is left out makes the claim wrong."""
    found = iomed("verify", "Mediation … promotes rational dialogue")
    assert found.status == 0
    assert "Mediation [-not only-] promotes rational dialogue" in found.out
    found = iomed("verify", "Mediation … only promotes rational dialogue")
    assert (found.status, found.out.partition(":")[0]) == (1, "✗ distorted (not ok)")
    assert "note       What is left out has “not” in it: “not”." in found.out


def test_parts_of_a_splice_are_named(iomed: Command) -> None:
    """Each with its speaker and its place."""
    found = iomed("verify", "China is the advocate. I firmly believe this approach will play")
    assert found.status == 1
    assert "parts      Wang Yong (q11, paragraph 11): China is the advocate" in found.out
    assert "           Nicholas Chan (q19, paragraph 18): I firmly believe this" in found.out


def test_a_draft_in_json_has_places(iomed: Command) -> None:
    """File, line and column stand before the verdict."""
    draft = f"Wang Yong said: “{WANG}.”\n".encode()
    (row,) = iomed("verify", "--only", "quotations", "--draft", "-", "--json", stdin=draft).json
    assert [*row.items()][:3] == [("file", "-"), ("line", 1), ("column", 18)]


def test_a_draft_without_quotations_has_nothing_wrong(iomed: Command) -> None:
    """It is said, and the status is 0."""
    found = iomed("verify", "--only", "quotations", "--draft", "-", stdin=b"It rained all day.\n")
    assert (found.status, found.out, found.err) == (0, "", "iomed: No quotation found.\n")


def test_a_draft_without_text_is_refused(iomed: Command, tmp_path: Path) -> None:
    """It may be the wrong file, so nothing is found to be right; the status is 2."""
    for name in ("draft.txt", "draft.md", "draft.html"):
        path = tmp_path / name
        path.write_text("<!-- -->\n" if name.endswith("html") else " \n\n")
        found = iomed("verify", "--draft", str(path))
        assert (found.status, found.out, found.err) == (2, "", f"iomed: {path}: holds no text\n")
    found = iomed("verify", "--draft", "-", stdin=b"")
    assert (found.status, found.err) == (2, "iomed: standard input: holds no text\n")


def test_a_batch_ends_with_its_counts(iomed: Command) -> None:
    """On stderr, apart from the verdicts."""
    claims = b'{"text": "%s"}\n{"text": "We have won the cup again"}\n' % WANG.encode()
    found = iomed("verify", "--from", "-", "--format", "jsonl", stdin=claims)
    assert found.err == "iomed: 2 quotations: 1 ok (1 verbatim, 1 not_found).\n" + SEARCHED


def test_progress_is_shown_on_a_terminal(iomed: Command, tmp_path: Path) -> None:
    """A bar on stderr only, gone at the end."""
    path = tmp_path / "claims.jsonl"
    path.write_text((json.dumps({"text": WANG}) + "\n") * 3)
    found = iomed("verify", "--from", str(path), "--format", "jsonl", watched=True)
    assert "100%" in found.err
    assert found.err.endswith("\x1b[2Kiomed: 3 quotations: 3 ok (3 verbatim).\n")
    assert "\x1b" not in found.out
