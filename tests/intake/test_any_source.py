"""Any text, anywhere: what a person names is read as what it is."""

from __future__ import annotations

import json
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from articles import small
from conftest import SEARCHED, Command, Process
from iomed_cli import IomedError, extract, load

FERRY = """Island ferry to stop in March

HARBOUR TOWN, January 9, 2024 - The ferry to Fenn will make its last trip on Friday.

"We cannot run an empty boat," said Ruth Adler, the director of Fenn Lines.
"""
PIKE = '"Nobody asked us," said Jonas Pike, the mayor of Fenn.\n'
FEED = (
    json.dumps({"id": "one", "text": '"It rains," said Ann Lee.'})
    + "\n"
    + json.dumps({"id": "two", "date": "2024-05-01", "text": '"It pours," said Cy Poe.'})
    + "\n"
)


@pytest.fixture(autouse=True)
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Work in a folder that has some articles."""
    monkeypatch.chdir(tmp_path)
    (tmp_path / "ferry.txt").write_text(FERRY, encoding="utf-8")
    (tmp_path / "notes").mkdir()
    (tmp_path / "notes/ferry.md").write_text(PIKE, encoding="utf-8")
    (tmp_path / "notes/feed.jsonl").write_text(FEED, encoding="utf-8")
    (tmp_path / "notes/.hidden.txt").write_text(PIKE, encoding="utf-8")
    (tmp_path / "notes/picture.png").write_bytes(b"\x89PNG")
    return tmp_path


def said(iomed: Command, *args: str, stdin: bytes = b"") -> list[str]:
    """Give the words of the quotations that a command lists."""
    result = iomed("quotes", *args, "--format", "tsv", "-F", "text", "--no-header", stdin=stdin)
    assert (result.status, result.err) == (0, "")
    return result.out.splitlines()


# Sources


@pytest.mark.parametrize(
    ("args", "words"),
    [
        (["ferry.txt"], ["We cannot run an empty boat"]),
        (["--data", "ferry.txt"], ["We cannot run an empty boat"]),
        (["./ferry.txt", "notes/ferry.md"], ["We cannot run an empty boat", "Nobody asked us"]),
        (
            ["-d", "ferry.txt", "-d", "notes/feed.jsonl"],
            ["We cannot run an empty boat", "It rains", "It pours"],
        ),
        (["notes"], ["It rains", "It pours", "Nobody asked us"]),
        (["notes/", "--speaker", "Pike"], ["Nobody asked us"]),
        (["notes/*.md"], ["Nobody asked us"]),
        (["notes/feed.jsonl", "--since", "2024"], ["It pours"]),
    ],
)
def test_texts_are_asked_as_they_are(iomed: Command, args: list[str], words: list[str]) -> None:
    """Nobody has to extract or to collect first."""
    assert said(iomed, *args) == words


def test_stdin_is_a_source(iomed: Command) -> None:
    """A text or data, whichever it is."""
    assert said(iomed, "-", stdin=PIKE.encode()) == ["Nobody asked us"]
    data = iomed("extract", "ferry.txt").out.encode()
    assert said(iomed, "-", stdin=data) == ["We cannot run an empty boat"]
    assert said(iomed, "-", "ferry.txt", stdin=FEED.encode())[:2] == ["It rains", "It pours"]


@pytest.mark.parametrize(
    ("args", "out"),
    [
        (["speakers", "Adler", "ferry.txt", "-F", "name"], "Ruth Adler"),
        (["speakers", "ferry.txt", "Adler", "-F", "name"], "Ruth Adler"),
        (["search", "empty boat", "ferry.txt", "notes/", "-F", "article"], "ferry"),
        (["facts", "director", "ferry.txt", "-F", "category"], "role"),
        (["stats", "ferry.txt", "-F", "name"], "Ruth Adler"),
        (["articles", "ferry.txt", "-F", "id,date"], "ferry\t2024-01-09"),
    ],
)
def test_a_source_stands_beside_what_is_looked_for(
    iomed: Command, args: list[str], out: str
) -> None:
    """In any order, in every listing."""
    assert iomed(*args, "--format", "tsv", "--no-header") == (0, out + "\n", "")


def test_commands_that_show_one_thing(iomed: Command) -> None:
    """They take a source beside an id or the words of a claim."""
    assert iomed("show", "q1", "ferry.txt", "--json").json["text"] == "We cannot run an empty boat"
    assert iomed("show", "ferry/q1", "notes/", "--json").json["speaker"] == "Jonas Pike"
    assert iomed("article", "ferry.txt", "--json").json["text"] == FERRY
    assert iomed("article", "two", "notes/feed.jsonl", "--json").json["date"] == "2024-05-01"
    assert iomed("verify", "nobody asked us", "notes/", "-s", "Pike", "--json").json["ok"]


@pytest.mark.parametrize("command", ["quotes", "speakers", "facts", "organizations", "articles"])
@pytest.mark.parametrize("inputs", [["ferry.txt"], ["notes/ferry.md", "notes/feed.jsonl"]])
def test_what_is_asked_at_once_is_what_would_be_extracted(
    iomed: Command, command: str, inputs: list[str]
) -> None:
    """`extract` in between changes no id, no date and no record."""
    extracted = iomed("extract", *inputs).out.encode()
    later = iomed(command, "--data", "-", "--json", stdin=extracted)
    assert iomed(command, *inputs, "--json")[:2] == later[:2]


def test_dates_are_found_alike(iomed: Command) -> None:
    """Whoever extracts, collects or asks at once counts “on Friday” from the same day."""
    iomed("collect", "ferry.txt", "--into", "all.iomed")
    facts = [iomed("facts", source, "--json").json for source in ("ferry.txt", "all.iomed")]
    assert facts[0] == facts[1]
    assert "2024-01-12" in {fact["date"] for fact in facts[0]}
    assert extract(FERRY).article().article.date == "2024-01-09"


def test_articles_of_one_name(iomed: Command) -> None:
    """The second gets a number, as in `extract`, and so do its records."""
    rows = iomed("quotes", "ferry.txt", "notes/ferry.md", "--json").json
    assert [row["article"] for row in rows] == ["ferry", "ferry-2"]
    assert load(["ferry.txt", "notes/ferry.md"]).show("ferry-2/q1") is not None


def test_a_collection_and_a_text(iomed: Command) -> None:
    """They are asked together, in memory, as long as the collection is small."""
    iomed("collect", "notes/", "--into", "all.iomed")
    assert said(iomed, "all.iomed", "ferry.txt")[-1] == "We cannot run an empty boat"
    assert len(said(iomed, "all.iomed", "ferry.txt")) == 4


def test_collections_in_a_folder_come_first(iomed: Command) -> None:
    """What else is there is not asked, which is said."""
    iomed("collect", "notes/ferry.md", "--into", "notes/all.iomed")
    result = iomed("quotes", "notes/", "--json")
    assert [row["text"] for row in result.json] == ["Nobody asked us"]
    assert result.err == "iomed: notes/: its collections are asked; 2 other files there are not\n"


def test_extract_and_collect_take_folders(iomed: Command) -> None:
    """The files that iomed knows, and no others."""
    lines = iomed("extract", "notes/").out.splitlines()
    assert [json.loads(line)["article"]["id"] for line in lines] == ["one", "two", "ferry"]
    assert iomed("collect", "notes/", "--into", "x.iomed").err == "iomed: x.iomed: 3 new\n"


# What is no source


@pytest.mark.parametrize(
    ("args", "said"),
    [
        (
            ["quotes", "Wang Yong"],
            "quotes takes sources, and “Wang Yong” is none: iomed quotes --speaker"
            ' "Wang Yong" for a name, --keyword "Wang Yong" for words',
        ),
        (
            ["speakers", "Wang", "Yong"],
            'several words go in quotation marks: iomed speakers "Wang Yong"',
        ),
        (
            ["stats", "Yong"],
            "stats takes sources, and “Yong” is none: no such file, folder or address",
        ),
        (["quotes", "story.txt"], "story.txt: cannot be read: No such file or directory"),
        (["facts", "story.txt"], "story.txt: cannot be read: No such file or directory"),
        (
            ["facts", "24/7"],
            "24/7: there is no such file or folder; if it is what you look for, say where:"
            " iomed facts 24/7 --data SOURCE",
        ),
        (["quotes", "-", "-"], "standard input can be read only once: give - once"),
        (
            ["search", "ferry.txt"],
            "Missing argument 'QUERY': iomed search QUERY ferry.txt. See `iomed help search`.",
        ),
        (
            ["quotes", "ferry"],
            "quotes takes sources, and “ferry” is none (did you mean ferry.txt?):"
            ' iomed quotes --speaker "ferry" for a name, --keyword "ferry" for words',
        ),
        (
            ["quotes", "ferry.txt", "Pike"],
            "quotes takes sources, and “Pike” is none: iomed quotes ferry.txt"
            ' --speaker "Pike" for a name, --keyword "Pike" for words',
        ),
        (
            ["search", "empty", "boat", "ferry.txt"],
            'several words go in quotation marks: iomed search "empty boat" ferry.txt',
        ),
        (
            ["search", "boat", "notes"],
            "a folder is named with a slash: iomed search boat notes/",
        ),
        (
            ["verify", "ferry.txt"],
            'say what to check: iomed verify "WORDS" ferry.txt, or --from FILE, or --draft FILE',
        ),
        (["forget", "ferry"], "say which collection: iomed forget ferry --data FILE"),
        (
            ["forget", "news.iomed"],
            "say which articles: iomed forget ID --data news.iomed; `iomed articles news.iomed`"
            " lists them",
        ),
        (
            ["collect", "ferry.txt"],
            "Missing option '--into', as in: iomed collect archive/*.txt feed.jsonl.gz --into"
            " news.iomed",
        ),
        (["quotes", "--csv"], "No such option: --csv (did you mean --format csv?)"),
        (
            ["ferry.txt", "--kind", "direct"],
            "No such option: --kind, but iomed quotes and iomed organizations have it."
            " See `iomed help overview`.",
        ),
        (
            ["quotes", "--category", "role"],
            "No such option: --category, but iomed facts and iomed figures have it."
            " See `iomed help quotes`.",
        ),
        (
            ["Wang Yong"],
            "No such command 'Wang Yong', and no file of that name. `iomed search \"Wang Yong\"`"
            " looks for it; `iomed help` lists the commands.",
        ),
        (["version"], "No such command 'version' (did you mean --version?)"),
        (["quotes", "notes/picture.png"], "notes/picture.png: is an image: give the text in it"),
    ],
)
def test_what_to_type_instead(iomed: Command, args: list[str], said: str) -> None:
    """One line says what is wrong and what to type."""
    assert iomed(*args) == (2, "", f"iomed: {said}\n")


def test_words_with_a_slash(iomed: Command) -> None:
    """Where the source is named, the other argument is what is looked for."""
    result = iomed("facts", "24/7", "--data", "ferry.txt")
    assert (result.status, result.out) == (1, "")
    assert result.err.startswith("iomed: None of the 2 facts has “24/7”.\n")
    assert result.err.endswith("\niomed: Searched ferry.txt.\n")


def test_a_folder_by_its_name_alone(iomed: Command) -> None:
    """It is what is looked for, as any word without a slash; how the folder is read is said."""
    result = iomed("facts", "notes", "--data", "ferry.txt")
    assert (result.status, result.out) == (1, "")
    assert result.err.splitlines()[0] == (
        "iomed: “notes” is looked for; the folder of that name is read by: iomed facts notes/"
    )


def test_what_cannot_be_read_is_told_and_the_rest_answers(iomed: Command) -> None:
    """As of several collections: the status is 2."""
    result = iomed("quotes", "ferry.txt", "absent.txt", "--format", "tsv", "-F", "id")
    assert result == (
        *(2, "id\nq1\n"),
        "iomed: absent.txt: cannot be read: No such file or directory\n",
    )


# What was searched


def test_what_was_searched_is_said(iomed: Command) -> None:
    """Whoever finds nothing sees at once where nothing is."""
    said = "iomed: “zebra” stands nowhere in 1 article.\n"
    assert iomed("search", "zebra") == (1, "", said + SEARCHED)
    result = iomed("quotes", "notes/", "ferry.txt", "-k", "zebra")
    assert (result.status, result.out) == (1, "")
    assert result.err.endswith("\niomed: Searched 4 articles in notes/ and ferry.txt.\n")
    result = iomed("quotes", "notes/", "--since", "2024", "-k", "zebra")
    assert (result.status, result.out) == (1, "")
    assert result.err.endswith("\niomed: Searched 1 of 3 articles in notes/.\n")
    assert iomed("verify", "zebras are striped horses").err == SEARCHED


def test_what_is_to_be_typed_names_the_source(iomed: Command) -> None:
    """A command that is offered asks what was asked, and not the bundled article."""
    for args, typed in (
        (("facts", "ferry.txt", "zebra"), 'iomed search "zebra" ferry.txt'),
        (("countries", "notes/", "Hong Kong"), 'iomed search "Hong Kong" notes/'),
        (("facts", "zebra"), 'iomed search "zebra"'),
    ):
        assert f"{typed}\n" in iomed(*args).err.replace(f"{typed}.\n", f"{typed}\n")


def test_a_draft_that_is_held_against_the_bundled_article(iomed: Command) -> None:
    """It says so, since nobody means that article."""
    result = iomed("verify", "--only", "quotations", "--draft", "-", stdin=PIKE.encode())
    assert result.err == "iomed: 1 quotation: 0 ok (1 not_found).\n" + SEARCHED
    result = iomed(
        "verify", "--only", "quotations", "--draft", "-", "--data", "notes/", stdin=PIKE.encode()
    )
    assert result.err == (
        "iomed: 1 quotation: 1 ok (1 verbatim).\niomed: Searched 3 articles in notes/.\n"
    )


def test_a_pipe_that_is_not_read(process: Process) -> None:
    """A text that is sent to a command is never left aside in silence."""
    it = process("quotes", "--json")
    _, said = it.communicate(PIKE.encode())
    assert said.decode() == (
        "iomed: this is the article that comes with iomed; standard input is not read:"
        " `iomed quotes -` reads it\n"
    )
    it = process("quotes", "ferry.txt", "--json")
    assert it.communicate(PIKE.encode())[1] == b""
    it = process("quotes", "--json")
    assert it.stdin and it.stdout and it.stderr
    it.stdin.write(PIKE.encode())
    it.stdin.close()
    # As `| head` does, which has seen enough before there is an end.
    it.stdout.close()
    assert it.stderr.read() == said


# A source alone


def test_a_source_alone_is_summed_up(iomed: Command) -> None:
    """Headline and date, who says what, how much there is, and what to type next."""
    assert iomed("ferry.txt", COLUMNS="80") == (
        0,
        """Island ferry to stop in March
2024-01-09 (inferred)

Ruth Adler, director of Fenn Lines
  q1 “We cannot run an empty boat”

1 quotation by 1 speaker; 0 countries, 1 organization, 2 facts.

iomed quotes ferry.txt                         every quotation
iomed quotes ferry.txt --speaker "Ruth Adler"  only theirs
iomed facts ferry.txt                          what is stated
iomed article ferry.txt                        the text, with who says what
iomed verify "WORDS" ferry.txt                 is it quoted so?
""",
        "",
    )
    result = iomed("notes/", "--json").json
    assert (result["articles"], result["title"], result["quotes"]) == (3, None, 3)
    assert iomed("-", stdin=b"Es regnet.\n").status == 1


def test_extract_on_a_terminal_shows_the_quotations(iomed: Command) -> None:
    """The data goes to a pipe or a file."""
    result = iomed("extract", "ferry.txt", terminal=True, COLUMNS="80", NO_COLOR="1")
    assert "We cannot run an empty boat" in result.out
    assert '"schema"' not in result.out
    assert result.err == (
        "iomed: 1 quotation by 1 speaker; 0 countries, 1 organization, 2 facts.\n"
        "iomed: -o FILE keeps all of it as data.\n"
    )
    assert '"schema"' in iomed("extract", "ferry.txt", "--format", "json", terminal=True).out


# In Python


def test_load_takes_what_commands_take(saved: Callable[..., str]) -> None:
    """One source or several, and the same articles."""
    assert load("ferry.txt").extractions == extract(FERRY, id="ferry").extractions
    both = load([Path("ferry.txt"), saved(small(id="x"))])
    assert [one.article.id for one in both.extractions] == ["ferry", "x"]
    assert load(["ferry.txt", "absent.txt"]).faults == {
        "absent.txt: cannot be read: No such file or directory": (
            "absent.txt: cannot be read: No such file or directory"
        )
    }
    with pytest.raises(IomedError, match="no source is named"):
        load([])


def test_what_is_much_is_told(iomed: Command, folder: Path) -> None:
    """Once, while it is read: whoever asks again had better collect it."""
    (folder / "much.txt").write_text(PIKE + "It rained.\n" * 25_000, encoding="utf-8")
    assert iomed("quotes", "much.txt", "ferry.txt", "--json").err == (
        "iomed: this is much to extract anew each time:"
        " iomed collect much.txt … --into FILE.iomed keeps it\n"
    )


def test_extraction_is_imported_for_texts_only(saved: Callable[..., str]) -> None:
    """Data and the bundled article cost what they did."""
    code = (
        "import sys; from iomed_cli.intake.load import load; load(*sys.argv[1:]);"
        "print('iomed_cli.extraction' in sys.modules)"
    )
    for args, imported in (([], "False"), ([saved(small())], "False"), (["ferry.txt"], "True")):
        it = subprocess.run(
            [sys.executable, "-c", code, *args], capture_output=True, text=True, check=True
        )
        assert it.stdout.strip() == imported
