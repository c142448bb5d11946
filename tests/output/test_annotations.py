"""What is found in drafts, as editors, pull requests and code scanners read it."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import jsonschema
import pytest

import iomed_cli
from conftest import SEARCHED, Command

ARTICLE = '"We cannot run an empty boat," Ruth Adler said.\n\n"Nobody asked us," Tom Hale said.\n'
DRAFT = """The ferry "Sea Rose" is gone. "Nobody asked us," said Tom Hale.

"We can't run an empty boat," said Ruth Adler.
"""
UNREAD = 'Tom Hale said: "Nobody asked us.\n'

SARIF = {
    "type": "object",
    "required": ["$schema", "version", "runs"],
    "properties": {
        "version": {"const": "2.1.0"},
        "runs": {
            "type": "array",
            "items": {
                "required": ["tool", "results", "columnKind"],
                "additionalProperties": False,
                "properties": {
                    "columnKind": {"const": "unicodeCodePoints"},
                    "tool": {
                        "required": ["driver"],
                        "properties": {
                            "driver": {
                                "required": ["name", "rules"],
                                "properties": {
                                    "rules": {
                                        "uniqueItems": True,
                                        "items": {"required": ["id", "shortDescription"]},
                                    }
                                },
                            }
                        },
                    },
                    "results": {
                        "items": {
                            "required": ["ruleId", "ruleIndex", "level", "message", "locations"],
                            "additionalProperties": False,
                            "properties": {
                                "ruleId": {"type": "string"},
                                "ruleIndex": {"type": "integer", "minimum": 0},
                                "level": {"enum": ["error", "note"]},
                                "message": {
                                    "required": ["text"],
                                    "properties": {"text": {"type": "string"}},
                                },
                                "locations": {
                                    "minItems": 1,
                                    "items": {
                                        "required": ["physicalLocation"],
                                        "properties": {
                                            "physicalLocation": {
                                                "required": ["artifactLocation"],
                                                "properties": {
                                                    "artifactLocation": {
                                                        "properties": {
                                                            "uri": {"pattern": "^[!-~]+$"}
                                                        }
                                                    },
                                                    "region": {
                                                        "properties": {
                                                            "startLine": {"minimum": 1},
                                                            "startColumn": {"minimum": 1},
                                                        }
                                                    },
                                                },
                                            }
                                        },
                                    },
                                },
                            },
                        }
                    },
                },
            },
        },
    },
}
"""What SARIF 2.1.0 asks of the parts that are written."""


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Path]:
    """Give a folder with an article and a draft, in which the commands run."""
    monkeypatch.chdir(tmp_path)
    (tmp_path / "news.txt").write_text(ARTICLE, encoding="utf-8")
    (tmp_path / "draft.md").write_text(DRAFT, encoding="utf-8")
    yield tmp_path


ALTERED = (
    "close to it, but not its words; Ruth Adler; q1, paragraph 1; “can't” for “cannot”:"
    " “We can't run an empty boat”"
)


def test_lines_for_editors(iomed: Command, folder: Path) -> None:
    """A pipe has the bare lines, a terminal signs and colours; both end with the sums."""
    told = iomed("verify", "--only", "quotations", "--draft", "draft.md", "--data", "news.txt")
    right = "these words, in one quotation; Tom Hale; q2, paragraph 2: “Nobody asked us”"
    assert (told.status, told.out) == (
        1,
        f"draft.md:1:32: verbatim: {right}\ndraft.md:3:2: altered: {ALTERED}\n",
    )
    assert told.err == (
        "iomed: 2 quotations: 1 ok (1 verbatim, 1 altered).\n"
        "iomed: 1 in marks that nobody says: not checked (--all lists them).\n"
        "iomed: Searched news.txt.\n"
    )
    told = iomed(
        *(
            "verify",
            "--only",
            "quotations",
            "--draft",
            "draft.md",
            "--data",
            "news.txt",
            "--all",
            "--color",
            "always",
        ),
        COLUMNS="80",
    )
    assert told.out.splitlines() == [
        "draft.md:1:12: \x1b[2m– not checked\x1b[0m: in marks, but nobody says it: “Sea Rose”",
        f"draft.md:1:32: \x1b[1;32m✓ verbatim\x1b[0m: {right}",
        f"draft.md:3:2: \x1b[1;31m✗ altered\x1b[0m: {ALTERED}",
    ]


def test_lines_where_only_ascii_can_be_shown(iomed: Command, folder: Path) -> None:
    """No sign, and what cannot be shown is escaped."""
    told = iomed(
        *("verify", "--only", "quotations", "--draft", "draft.md", "--data", "news.txt"),
        COLUMNS="80",
        encoding="ascii",
    )
    assert told.out.isascii()
    assert told.out.startswith("draft.md:1:32: verbatim: these words, in one quotation; Tom Hale;")


def test_annotations_of_a_pull_request(iomed: Command, folder: Path) -> None:
    """GitHub shows an error at each quotation that is not right, its name and words escaped."""
    (folder / "50%, a:b.md").write_text(UNREAD, encoding="utf-8")
    told = iomed(
        *(
            "verify",
            "--only",
            "quotations",
            "--draft",
            "draft.md",
            "--draft",
            "50%, a:b.md",
            "--data",
            "news.txt",
        ),
        *("--format", "github"),
    )
    assert (told.status, told.out) == (
        2,
        f"::error file=draft.md,line=3,col=2,title=iomed%3A altered::{ALTERED}\n"
        "::error file=50%25%2C a%3Ab.md,line=1,col=16,title=iomed%3A unread::a quotation mark"
        ' without its partner: nobody can tell what is quoted: “"Nobody asked us.”\n',
    )


def test_a_log_for_code_scanners(iomed: Command, folder: Path) -> None:
    """It is SARIF, and every result is of a rule that the log explains."""
    (folder / "é a.md").write_text(UNREAD, encoding="utf-8")
    told = iomed(
        *(
            "verify",
            "--only",
            "quotations",
            "--draft",
            "draft.md",
            "--draft",
            "é a.md",
            "--data",
            "news.txt",
            "--all",
        ),
        *("--format", "sarif"),
    )
    jsonschema.validate(told.json, SARIF)
    (run,) = told.json["runs"]
    rules = [rule["id"] for rule in run["tool"]["driver"]["rules"]]
    assert [rules[one["ruleIndex"]] for one in run["results"]] == [
        one["ruleId"] for one in run["results"]
    ]
    shown = [
        (
            one["ruleId"],
            one["level"],
            *one["locations"][0]["physicalLocation"]["artifactLocation"].values(),
            *one["locations"][0]["physicalLocation"]["region"].values(),
        )
        for one in run["results"]
    ]
    assert (told.status, shown) == (
        2,
        [
            ("not_checked", "note", "draft.md", 1, 12),
            ("altered", "error", "draft.md", 3, 2),
            ("unread", "error", "%C3%A9%20a.md", 1, 16),
        ],
    )


def test_a_draft_that_cannot_be_read_wholly_is_never_right(iomed: Command, folder: Path) -> None:
    """The rest is answered, and the status is 2."""
    (folder / "a.txt").write_text(f'"Nobody asked us," Tom Hale said.\n\n{UNREAD}')
    told = iomed("verify", "--only", "quotations", "--draft", "a.txt", "--data", "news.txt")
    assert (told.status, told.err) == (
        2,
        'iomed: a.txt:3:16: “"Nobody asked us.”: a quotation mark without its partner: nobody can'
        " tell what is quoted\niomed: 1 quotation: 1 ok (1 verbatim).\niomed: Searched news.txt.\n",
    )


def test_the_article_that_a_draft_is_held_against_is_named(iomed: Command, folder: Path) -> None:
    """The one that comes with iomed is never silently meant."""
    (folder / "a.txt").write_text('"China is the advocate," Wang Yong said.\n')
    told = iomed("verify", "--only", "quotations", "--draft", "a.txt")
    assert (told.status, told.err) == (
        0,
        f"iomed: 1 quotation: 1 ok (1 verbatim). 1 with a note.\n{SEARCHED}",
    )


def test_a_quotation_within_a_quotation(iomed: Command, folder: Path) -> None:
    """It is right where the article has it within the same words."""
    words = "“Tom Hale told me, ‘never again,’ and left,” Ann Lee said.\n"
    (folder / "news.txt").write_text(words, encoding="utf-8")
    (folder / "a.txt").write_text(words, encoding="utf-8")
    told = iomed(
        "verify", "--only", "quotations", "--draft", "a.txt", "--data", "news.txt", "--json"
    )
    assert told.status == 0
    assert [(row["claim"], row["ok"]) for row in told.json] == [
        ("Tom Hale told me, ‘never again,’ and left", True),
        ("never again", True),
    ]


def test_places_of_drafts_of_several_formats(iomed: Command, folder: Path) -> None:
    """Each row has the file, and the line or what the format has instead of lines."""
    (folder / "b.srt").write_text(
        "1\n00:00:01,000 --> 00:00:03,000\n“Nobody asked us,” Tom Hale said.\n", encoding="utf-8"
    )
    told = iomed(
        *(
            "verify",
            "--only",
            "quotations",
            "--draft",
            "draft.md",
            "--draft",
            "b.srt",
            "--data",
            "news.txt",
            "--json",
        )
    )
    assert [
        (row["file"], row["line"], row["draft_paragraph"], row["column"]) for row in told.json
    ] == [("draft.md", 1, None, 32), ("draft.md", 3, None, 2), ("b.srt", None, 1, None)]


@pytest.mark.parametrize(
    ("args", "message"),
    [
        (["We won", "--all"], "--all goes with --draft"),
        (["We won", "--format", "sarif"], "--format sarif goes with --draft"),
        (
            ["--draft", "-", "--draft", "-"],
            "standard input can be the data, the claims or a draft: one of them",
        ),
    ],
)
def test_what_goes_with_drafts_only(iomed: Command, args: list[str], message: str) -> None:
    """One line says so; the status is 2."""
    told = iomed("verify", *args)
    assert (told.status, told.err) == (2, f"iomed: {message}\n")


def test_a_draft_in_python(folder: Path) -> None:
    """It counts as true where every quotation is right."""
    news = iomed_cli.load("news.txt")
    found = news.verify_draft(folder / "draft.md")
    assert not found
    assert [(one.given.line, one.name, one.is_bad) for one in found.findings] == [
        (1, "verbatim", False),
        (3, "altered", True),
    ]
    assert [one.text for one in found.not_checked] == ["Sea Rose"]
    (folder / "a.txt").write_text('"Nobody asked us," Tom Hale said.\n')
    assert news.verify_draft("a.txt")
    (folder / "a.txt").write_text(UNREAD)
    assert not news.verify_draft("a.txt")
    assert found.findings[1].message == ALTERED
