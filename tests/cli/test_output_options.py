"""How rows are chosen, ordered and written: what every listing can be told."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from articles import small
from conftest import Command

HARBOUR = """HARBOUR TOWN, January 9, 2024 - "We cannot run an empty boat," said Ruth Adler, the \
director of Fenn Lines.

The council denied that the pier would be closed. "Nobody asked us," Jonas Pike said.
"""


@pytest.fixture
def harbour(iomed: Command, tmp_path: Path) -> str:
    """Give the path of what is extracted from an article by two people and a council."""
    (tmp_path / "harbour.txt").write_text(HARBOUR, encoding="utf-8")
    path = tmp_path / "harbour.json"
    assert iomed("extract", str(tmp_path / "harbour.txt"), "-o", str(path)).status == 0
    return str(path)


@pytest.fixture
def two(saved: Callable[..., str]) -> str:
    """Give the path of two articles by two publishers, the later one first."""
    later = small("We won", id="later", date="2024-05-02", publisher="Harbour Post")
    early = small(
        "We lost", speaker="Bo Kim", id="early", date="2023", title="Lost", url="https://a.eu/1"
    )
    return saved(later, early)


def test_a_denial_is_seen_to_be_one(iomed: Command, harbour: str) -> None:
    """The verb stands before what is reported; only what is somebody's own words has marks."""
    assert iomed("quotes", "--data", harbour, COLUMNS="80").out == (
        "Id  Kind      Speaker      Verb    What was said\n"
        "────────────────────────────────────────────────────────────────\n"
        "q1  direct    Ruth Adler   said    “We cannot run an empty boat”\n"
        "q2  indirect  The council  denied  the pier would be closed\n"
        "q3  direct    Jonas Pike   said    “Nobody asked us”\n"
        "\n"
        "3 quotations by 3 speakers\n"
    )


def test_a_light_rule_only_beside_rows_that_wrap(iomed: Command, harbour: str) -> None:
    """What fits in a line is not parted from its like."""
    out = iomed("quotes", "--data", harbour, "-F", "speaker,text", COLUMNS="40").out
    assert out == (
        "Speaker      What was said\n"
        "────────────────────────────────────────\n"
        "Ruth Adler   “We cannot run an empty\n"
        "             boat”\n"
        "┈┈┈┈┈┈┈┈┈┈┈┈┈┈┈┈┈┈┈┈┈┈┈┈┈┈┈┈┈┈┈┈┈┈┈┈┈┈┈┈\n"
        "The council  the pier would be closed\n"
        "Jonas Pike   “Nobody asked us”\n"
        "\n"
        "3 quotations by 3 speakers\n"
    )


def test_surroundings_have_the_marks_of_the_article(iomed: Command, harbour: str) -> None:
    """None is added to those that are seen there."""
    result = iomed("quotes", "-d", harbour, "-s", "Pike", "-C", "2", "-F", "text", COLUMNS="80")
    assert '">>>Nobody asked us<<<," Jonas' in result.out


def test_a_speaker_has_one_color_everywhere(iomed: Command) -> None:
    """In tables, in the article, in the bars; whatever else is shown."""
    for args in (
        *(["quotes", "-s", "Wang Yong"], ["quotes", "-k", "mediation"], ["speakers"]),
        *(["facts", "-F", "according_to"], ["article"], ["stats"]),
    ):
        out = iomed(*args, "--color", "always", COLUMNS="80").out
        assert "94mWang Yong" in out.replace("94m■ ", "94m"), args


def test_json_has_colors_on_a_terminal_only(iomed: Command) -> None:
    """A pipe gets none, whatever is asked for."""
    args = ("countries", "PK", "--json", "-F", "name,mentions")
    assert iomed(*args, terminal=True, TERM="xterm").out == (
        "[\n"
        "  {\n"
        '    \x1b[1;34m"name"\x1b[0m: \x1b[32m"Pakistan"\x1b[0m,\n'
        '    \x1b[1;34m"mentions"\x1b[0m: 1\n'
        "  }\n"
        "]\n"
    )
    for color in ("", "1"):
        assert iomed(*args, FORCE_COLOR=color).out == (
            '[\n  {\n    "name": "Pakistan",\n    "mentions": 1\n  }\n]\n'
        )


# Filters


def test_several_speakers(iomed: Command) -> None:
    """Any of them is enough, and each that is nobody's name is said."""
    args = ("-s", "Mao Ning", "-s", "Nobody Else", "-s", "Experts", "-F", "id")
    assert iomed("quotes", *args, "--format", "tsv", "--no-header") == (
        *(0, "q1\nq2\nq3\n", "iomed: Nobody here is named “Nobody Else”.\n"),
    )


@pytest.mark.parametrize(
    "args",
    [
        ["quotes", "-F", "id", "-F", "speaker"],
        ["quotes", "--kind", "direct", "--kind", "mixed"],
        ["countries", "--since", "2024", "--since", "2024"],
        ["verify", "a b", "--speaker", "A", "--speaker", "B"],
    ],
    ids=" ".join,
)
def test_no_option_is_lost(iomed: Command, args: list[str]) -> None:
    """One that can have only one value is refused where it is given twice."""
    name = {"-F": "--fields"}.get(args[-2], args[-2])
    assert iomed(*args) == (
        *(2, "", f"iomed: {name} is given 2 times, and can have only one value\n"),
    )


def test_any_needs_a_keyword(iomed: Command) -> None:
    """Alone it would do nothing."""
    assert iomed("quotes", "--any") == (
        *(2, "", "iomed: --any says that one keyword is enough: give it with --keyword\n"),
    )


def test_an_article(iomed: Command, two: str, tmp_path: Path) -> None:
    """One of several, or some; an id that none has is refused with those that there are."""
    collection = str(tmp_path / "two.iomed")
    assert iomed("collect", two, "--into", collection).status == 0
    for data in (two, collection):
        args = ("quotes", "--data", data, "-F", "article,text", "--format", "tsv", "--no-header")
        assert iomed(*args, "--article", "early").out == "early\tWe lost\n"
        both = iomed(*args, "--article", "early", "--article", "later").out
        assert both == "later\tWe won\nearly\tWe lost\n"
        assert iomed(*args, "--article", "erly") == (
            *(
                2,
                "",
                "iomed: no article has the id 'erly' (did you mean early?);"
                " there are 2: later, early\n",
            ),
        )


def test_a_least_confidence(iomed: Command, saved: Callable[..., str], tmp_path: Path) -> None:
    """What a less precise rule has found is left out; what a reader has annotated stays."""
    articles = [small(words, id=words.replace(" ", "-")) for words in ("We won", "We lost", "All")]
    for article, confidence in zip(articles, (0.97, 0.5, None)):
        article["quotes"][0]["confidence"] = confidence
    path, collection = saved(*articles), str(tmp_path / "it.iomed")
    assert iomed("collect", path, "--into", collection).status == 0
    for data in (path, collection):
        for filters, found in (
            (["--min-confidence", "0.9"], "We won\nAll\n"),
            (["--min-confidence", "0.9", "-s", "Ann Lee"], "We won\nAll\n"),
            (["--min-confidence", "0.5"], "We won\nWe lost\nAll\n"),
        ):
            result = iomed("quotes", *filters, "-F", "text", "--data", data)
            assert result.out == found
    assert iomed("quotes", "--min-confidence", "2").status == 2


# Fields


def test_rows_know_their_articles(iomed: Command, two: str, tmp_path: Path) -> None:
    """Date, publisher, title and address can be shown and sorted by, wherever the rows are kept."""
    collection, folder = str(tmp_path / "two.iomed"), str(tmp_path / "shards") + "/"
    assert iomed("collect", two, "--into", collection).status == 0
    assert iomed("collect", two, "--into", folder).status == 0
    fields = "Speaker,DATE,publisher,title,url"
    for data in (two, collection, folder):
        args = ("--data", data, "-F", fields, "--format", "csv")
        assert iomed("quotes", *args, "--sort", "date").out == (
            "speaker,date,publisher,title,url\n"
            "Bo Kim,2023,,Lost,https://a.eu/1\n"
            "Ann Lee,2024-05-02,Harbour Post,,\n"
        )
        rows = iomed("quotes", "--data", data, "--sort", "-date", "--json").json
        assert [row["speaker"] for row in rows] == ["Ann Lee", "Bo Kim"]
        assert "date" not in rows[0]


def test_a_fact_has_a_date_of_its_own(iomed: Command, two: str) -> None:
    """The article's is called otherwise."""
    result = iomed("facts", "--data", two, "-F", "date,article_date", "--format", "csv")
    assert result.out == "date,article_date\n,2024-05-02\n,2023\n"


def test_headers_are_names_of_fields(iomed: Command) -> None:
    """What stands above a column can be asked for, in any case."""
    result = iomed("facts", "-F", "Id,According to", "-n", "1", "--format", "csv")
    assert result.out == "id,according_to\nf1,\n"
    assert iomed("countries", "--sort", "-named", "-F", "COUNTRY", "-n", "1").out == "China\n"
    assert iomed("quotes", "--sort", "spaeker").err.startswith(
        "iomed: quotes has no field 'spaeker' (did you mean speaker?); there are: id, article, "
    )


def test_tabs_and_line_breaks_within_a_bare_cell(iomed: Command, saved: Callable[..., str]) -> None:
    """They are seen, and a row stays a row."""
    path = saved(small("one\ttwo"))
    result = iomed("quotes", "--data", path)
    assert result == (
        *(0, "q1\tdirect\tAnn Lee\tsaid\tone\\x09two\n", "iomed: 1 quotation by 1 speaker\n"),
    )


# Formats and files


def test_csv_has_the_exact_words(iomed: Command, saved: Callable[..., str]) -> None:
    """Only what is asked to be safe in a spreadsheet has more than the article."""
    path = saved(small("-5 degrees is cold", speaker="=Ann"))
    args = ("quotes", "--data", path, "-F", "speaker,text", "--format")
    assert iomed(*args, "csv").out == "speaker,text\n=Ann,-5 degrees is cold\n"
    assert iomed(*args, "csv-excel").out == ("\ufeffspeaker,text\n'=Ann,'-5 degrees is cold\n")


@pytest.mark.parametrize(
    ("name", "written"),
    [
        ("it.csv", "name,mentions\nPakistan,1\n"),
        ("it.TSV", "name\tmentions\nPakistan\t1\n"),
        ("it.json", '[\n  {\n    "name": "Pakistan",\n    "mentions": 1\n  }\n]\n'),
        ("it.jsonl", '{"name":"Pakistan","mentions":1}\n'),
        ("it.md", "| Country | Named |\n| --- | --: |\n| Pakistan | 1 |\n"),
        ("it", "Pakistan\t1\n"),
    ],
)
def test_a_file(iomed: Command, tmp_path: Path, name: str, written: str) -> None:
    """Its name says the format, and stderr how much it holds."""
    path = tmp_path / name
    result = iomed("countries", "PK", "-F", "name,mentions", "-o", str(path))
    assert result == (0, "", "iomed: 1 country\n")
    assert path.read_text(encoding="utf-8") == written


def test_a_file_is_whole_or_as_it_was(iomed: Command, saved: Callable[..., str]) -> None:
    """Nor is the data written over."""
    path = saved(small("We won"))
    before = Path(path).read_text(encoding="utf-8")
    assert iomed("quotes", "--data", path, "-o", path) == (
        *(2, "", f"iomed: {path}: is an input, which would be lost: give another file\n"),
    )
    assert Path(path).read_text(encoding="utf-8") == before


def test_lists_are_lists_in_json(iomed: Command) -> None:
    """Several names are several values there, and stand in one cell elsewhere."""
    args = ("facts", "--category", "law", "-F", "countries,organizations")
    (row, *_) = iomed(*args, "--json").json
    cells: dict[str, Any] = {name: "; ".join(names) for name, names in row.items()}
    assert all(isinstance(names, list) for names in row.values())
    line = iomed(*args, "--format", "jsonl").out.splitlines()[0]
    assert json.loads(line) == row
    first = iomed(*args, "--format", "tsv", "--no-header").out.splitlines()[0]
    assert first == "\t".join(cells.values())


def test_who_says_most_and_what_is_named_most_comes_first(
    iomed: Command, two: str, tmp_path: Path
) -> None:
    """Over all articles, and alike wherever they are kept."""
    folder = str(tmp_path / "shards") + "/"
    assert iomed("collect", two, "--into", folder).status == 0
    speakers = iomed("speakers", "-F", "name,direct,indirect", "--format", "tsv", "-n", "3")
    assert speakers.out == (
        "name\tdirect\tindirect\nWang Yong\t1\t6\nLü Xiang\t1\t3\nWu Xinbo\t0\t3\n"
    )
    countries = iomed("countries", "-F", "name,mentions", "-n", "3")
    assert countries.out == "China\t10\nUnited States\t4\nIndonesia\t1\n"
    for command in ("speakers", "countries"):
        names = [
            iomed(command, "--data", data, "-F", "name", "--format", "tsv").out
            for data in (two, folder)
        ]
        assert names[0] == names[1]


def test_a_file_of_no_format_that_is_written(iomed: Command, tmp_path: Path) -> None:
    """A database's own format is none; a name that says nothing holds the table."""
    path = tmp_path / "out.parquet"
    assert iomed("quotes", "-o", str(path)) == (
        *(2, ""),
        f"iomed: {path}: nothing is written as .parquet: give --format, or .json, .jsonl, .csv,"
        " .tsv, .md, .html, .svg, .xlsx\n",
    )
    assert not path.exists()
    for name in ("out", "out.txt"):
        assert iomed("quotes", "-n", "1", "-o", str(tmp_path / name)).status == 0
