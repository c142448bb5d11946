"""`iomed cite`: which records, in which encoding, and what it refuses."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from articles import small
from conftest import Command


def cited(words: str) -> str:
    """Give how a newsroom cites an article of this sentence."""
    opening = f"“{words},” Ann Lee said in France, where the Harbour Council met."
    first = " ".join(opening.split()[:10])
    return f"Ann Lee said: “{words}” (Harbour Post, [{first}…], undated).\n"


def test_one_and_several(iomed: Command, saved: Callable[..., str]) -> None:
    """Each as it is asked for, a blank line between two; an id that nothing has is told."""
    path = saved(small(publisher="Harbour Post"))
    assert iomed("cite", "q1", path) == (0, cited("We will sign it"), "")
    assert iomed("cite", "q1", "--data", path).out == cited("We will sign it")
    result = iomed("cite", "f1", "q9", "Q1", path)
    assert (result.status, result.err) == (
        1,
        "iomed: There is no record 'q9': there are s1, q1, c1, o1, f1.\n",
    )
    assert result.out.split("\n\n")[1] == cited("We will sign it")
    assert result.out.startswith("The article, citing Ann Lee: “We will sign it” (")
    assert iomed("cite", "q9", path)[:2] == (1, "")


def test_of_several_articles(iomed: Command, saved: Callable[..., str]) -> None:
    """ARTICLE/ID, or --article, says which is meant."""
    both = [small(one, id=one.lower(), publisher="Harbour Post") for one in ("Yes", "No")]
    path = saved(*both)
    assert iomed("cite", "yes/q1", "no/q1", "--data", path).out == f"{cited('Yes')}\n{cited('No')}"
    assert iomed("cite", "q1", path, "--article", "no").out == cited("No")
    assert iomed("cite", "q1", path) == (
        2,
        "",
        "iomed: 2 articles have a record 'q1': say which, as in yes/q1\n",
    )
    entries = iomed("cite", "yes/q1", "no/q1", "--data", path, "--style", "bibtex").out
    assert [line for line in entries.splitlines() if line.startswith("@")] == [
        "@misc{yes-q1,",
        "@misc{no-q1,",
    ]


def test_of_a_collection(iomed: Command, saved: Callable[..., str], tmp_path: object) -> None:
    """As of the articles that are in it."""
    path = saved(small(publisher="Harbour Post"))
    collection = f"{tmp_path}/news.iomed"
    assert iomed("collect", path, "--into", collection).status == 0
    for style in ("ap", "apa", "chicago", "mla", "bibtex", "markdown", "wikipedia"):
        asked = ("cite", "q1", "f1", "--style", style)
        assert iomed(*asked, collection) == iomed(*asked, path)


def test_what_nobody_says(iomed: Command) -> None:
    """A person, a country and an organization are not cited; `show` tells where they stand."""
    assert iomed("cite", "q1", "s1") == (
        2,
        "",
        "iomed: s1 is Wang Yi, and only quotations and facts are cited: `iomed show s1` tells"
        " where the article names it\n",
    )


def test_wrong_usage(iomed: Command) -> None:
    """One line, and what to type instead."""
    assert iomed("cite") == (
        2,
        "",
        "iomed: cite needs an id, one of q1–q20, f1–f74: iomed cite q1; `iomed quotes` lists the"
        " quotations\n",
    )
    assert iomed("cite", "q1", "--style", "apia") == (
        2,
        "",
        "iomed: --style: 'apia' is not one of ap, apa, chicago, mla, bibtex, markdown, wikipedia"
        " (did you mean apa?)\n",
    )


def test_nothing_in_a_text_is_a_command(iomed: Command, saved: Callable[..., str]) -> None:
    """Control characters are shown as what they are, in each style and only once."""
    path = saved(small("We\x1b[31m will\u202e", title="A\x07 b", publisher="C\nd"))
    assert iomed("cite", "q1", path).out == (
        "Ann Lee said: “We\\x1b[31m will\\u202e” (C d, “A\\x07 b,” undated).\n"
    )
    entry = iomed("cite", "q1", path, "--style", "bibtex").out
    assert r"“We\textbackslash{}x1b[31m will\textbackslash{}u202e”" in entry
    assert r"We\\x1b\[31m will\\u202e" in iomed("cite", "q1", path, "--style", "markdown").out


def test_an_encoding_that_lacks_marks(iomed: Command, saved: Callable[..., str]) -> None:
    """Ours are plain ones; what is the article's is told by its number."""
    path = saved(small("Søren said ‘no’", publisher="Harbour Post", title="T"))
    assert iomed("cite", "q1", path, encoding="ascii").out == (
        'Ann Lee said: "S\\xf8ren said \\u2018no\\u2019" (Harbour Post, "T," undated).\n'
    )


@pytest.mark.parametrize(
    ("text", "said"),
    [
        (
            '"No," said Ann Lee. "Yes," said Tom Hale.',
            "one of q1–q2: iomed cite q1 it.txt; `iomed quotes it.txt` lists the quotations",
        ),
        (
            "Ann Lee is the mayor of Fenn.",
            "one of f1: iomed cite f1 it.txt; `iomed facts it.txt` lists the facts",
        ),
        ("The town is grey.", "and there are no quotations and no facts here"),
    ],
)
def test_without_an_id(
    iomed: Command, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, text: str, said: str
) -> None:
    """It is said which there are, and what lists them with their words."""
    monkeypatch.chdir(tmp_path)
    Path("it.txt").write_text(text)
    assert iomed("cite", "it.txt").err == f"iomed: cite needs an id, {said}\n"
