"""A collection answers what the same articles answer in memory, and stays readable."""

from __future__ import annotations

import sqlite3
import tempfile
from collections.abc import Sequence
from pathlib import Path
from typing import Any

import msgspec
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from archives import collection, filled
from articles import bundled
from conftest import Command
from iomed_cli import IomedError, load
from iomed_cli.archive import files
from iomed_cli.archive.checking import faults
from iomed_cli.archive.collection import Collection
from iomed_cli.archive.filling import Filling
from iomed_cli.archive.records import kept
from iomed_cli.dataset import Dataset
from iomed_cli.model import Extraction
from iomed_cli.rows import Answer
from synthetic import BODIES, COUNTRIES, Said, article

PEOPLE = [
    *("Wang Yong", "Wang Yi", "Wang Yang", "Lü Xiang", "N. Chan", "Nicholas Chan", "Jackie Chan"),
    *("Angela Merkel", "Angela Dorothea Merkel", "Ursula von der Leyen", "Experts", "习近平"),
]
WORDS = """energy prices price rose rise U.S. us trade traders traed wars toward co-operate
cooperate 1,000 1000 covid-19 covid19 don't mediation mediaton mediates the of peace""".split()

sayings = st.builds(
    Said,
    st.sampled_from(PEOPLE),
    st.lists(st.sampled_from(WORDS), min_size=1, max_size=5).map(" ".join),
    st.sampled_from(["direct", "indirect", "mixed"]),
    st.lists(st.sampled_from([*COUNTRIES, *BODIES]), max_size=2, unique=True).map(tuple),
)
articles = st.lists(
    st.tuples(
        st.lists(sayings, min_size=1, max_size=5),
        st.sampled_from([None, "2024", "2024-05", "2024-05-28", "2023-01-01"]),
        st.sampled_from([None, "Reuters", "China Daily"]),
    ),
    max_size=5,
)


@st.composite
def mistyped(draw: st.DrawFn, words: Sequence[str]) -> str:
    """Give one of some words, at times with a typing error."""
    word = draw(st.sampled_from(words))
    at, letter = draw(st.integers(0, len(word) - 1)), draw(st.sampled_from("aeintr"))
    swapped = word[:at] + word[at + 1 : at + 2] + word[at : at + 1] + word[at + 2 :]
    slips = [
        word,
        word,
        word[:at] + letter + word[at:],
        word[:at] + letter + word[at + 1 :],
        swapped,
    ]
    return draw(st.sampled_from(slips))


people = mistyped([*PEOPLE, "Chan", "Wang", "Merkel", "Professor Wang", "Nick Chan", "Leyen"])
bodies = mistyped([*COUNTRIES, *BODIES, "UN", "CN", "BOC", "Daily"])
keywords = st.lists(mistyped(WORDS), min_size=1, max_size=2).map(" ".join)


def maybe(strategy: st.SearchStrategy[str]) -> st.SearchStrategy[str | None]:
    """Draw from a strategy, or nothing."""
    return st.none() | strategy


def built(parts: list[tuple[list[Said], str | None, str | None]]) -> list[Extraction]:
    """Build articles, each text once."""
    found: dict[str, Extraction] = {}
    for number, (said, date, publisher) in enumerate(parts):
        one = article(f"a{number}", said, date=date, publisher=publisher)
        found.setdefault(one.article.text, one)
    return list(found.values())


def same(one: Answer[Any], other: Answer[Any]) -> None:
    """Hold two answers against each other: rows, order, scores, marks and notes."""
    assert list(one.hits) == list(other.hits)
    assert one.notes == other.notes
    assert one.ranked == other.ranked


@settings(deadline=None, max_examples=80)
@given(
    articles,
    st.fixed_dictionaries(
        {
            "speaker": maybe(people),
            "keywords": st.lists(keywords, max_size=2),
            "any_keyword": st.booleans(),
            "kind": maybe(st.sampled_from(["direct", "indirect"])),
            "mentions": maybe(bodies),
        }
    ),
    people | keywords | bodies,
    st.fixed_dictionaries(
        {
            "since": maybe(st.sampled_from(["2024", "2024-05-10"])),
            "until": maybe(st.sampled_from(["2024-05", "2023"])),
            "publisher": maybe(st.just("reuters")),
        }
    ),
)
def test_a_collection_answers_as_memory_does(
    parts: list[tuple[list[Said], str | None, str | None]],
    filters: dict[str, Any],
    query: str,
    within: dict[str, Any],
) -> None:
    """Whatever is asked of whatever articles: the same rows, order, scores, marks and notes."""
    extractions = built(parts)
    with tempfile.TemporaryDirectory() as folder:
        kept_ = collection(Path(folder, "it.iomed"), extractions)
        assert list(kept_.extractions) == extractions
        mine, other = kept_.within(**within), Dataset(extractions).within(**within)
        assert list(mine.extractions) == list(other.extractions)
        same(mine.quotes(**filters), other.quotes(**filters))
        same(mine.unique(mine.quotes()), other.unique(other.quotes()))
        same(mine.search(query), other.search(query))
        same(mine.facts(keywords=[query]), other.facts(keywords=[query]))
        same(mine.facts(category="event"), other.facts(category="event"))
        same(mine.speakers(name=query), other.speakers(name=query))
        same(mine.speakers(silent=True), other.speakers(silent=True))
        same(mine.countries(name=query), other.countries(name=query))
        same(mine.countries(role="mentioned"), other.countries(role="mentioned"))
        same(mine.organizations(name=query), other.organizations(name=query))
        same(mine.organizations(kind="other"), other.organizations(kind="other"))
        same(mine.stats(), other.stats())
        same(mine.articles(), other.articles())


@pytest.fixture
def three(tmp_path: Path) -> Path:
    """Give a collection of the bundled article and two small ones."""
    one = article("a1", [Said("Wang Yi", "peace", "direct", ("China",))], date="2024-05")
    two = article("a2", [Said("Wang Yong", "no peace", "direct")], date="2024-06-01")
    return filled(tmp_path / "three.iomed", [load().article(), one, two])


def test_the_reviewed_article_comes_back_whole(three: Path) -> None:
    """What was put in comes out: the text, every record, in order."""
    assert load(three).article("iomed-signing") == load().article()


@pytest.mark.parametrize(
    "args",
    [
        ["quotes", "--speaker", "Wang Yong"],
        ["quotes", "--keyword", "mechanizm", "--mentions", "China"],
        ["speakers", "--all"],
        ["countries", "PK"],
        ["organizations", "UN"],
        ["facts", "Hong Kong", "--category", "place"],
        ["search", "peace"],
        ["stats"],
        ["articles"],
        ["show", "iomed-signing/q3"],
        ["article", "a2"],
        ["quotes", "--context", "3", "--kind", "direct"],
        ["verify", "no peace", "--speaker", "Wang Yong"],
    ],
    ids=" ".join,
)
def test_each_command_says_the_same(
    iomed: Command, three: Path, tmp_path: Path, args: list[str]
) -> None:
    """A command does not know whether it reads a collection or JSON Lines of the same."""
    lines = tmp_path / "three.jsonl"
    lines.write_bytes(b"\n".join(map(msgspec.json.encode, load(three).extractions)))
    expected = iomed(*args, "--json", "--data", str(lines))
    assert expected.status == 0
    assert iomed(*args, "--json", "--data", str(three)) == expected


def test_an_id_that_several_articles_have(three: Path) -> None:
    """An id that is not enough is refused as in memory, with the first article that has it."""
    with pytest.raises(IomedError, match=r"3 articles have a record 'q1': .* iomed-signing/q1"):
        load(three).show("q1")


def test_an_article_that_is_not_there(three: Path) -> None:
    """A wrong id is answered with those that there are."""
    with pytest.raises(IomedError, match="no article has the id 'x'; there are 3: iomed-signing"):
        load(three).article("x")


def test_a_period(three: Path) -> None:
    """Both ends belong to a period, and a month counts for each of its days."""
    assert [it.id for it in load(three).within(since="2024-05-28").articles()] == [
        "iomed-signing",
        "a1",
        "a2",
    ]
    assert [it.id for it in load(three).within(until="2024-05-28").articles()] == ["a1"]
    assert [it.id for it in load(three).within(since="2024-06", until="2024").articles()] == ["a2"]


@pytest.mark.parametrize("date", ["yesterday", "2024-13", "24-05-01", "", "2024-5"])
def test_what_is_no_date(iomed: Command, date: str) -> None:
    """A date that is none is refused, with the forms that are."""
    result = iomed("quotes", "--since", date)
    assert result.status == 2
    assert result.err == (f"iomed: no date: {date!r}: give one as 2024, 2024-05 or 2024-05-28\n")


# The file


def test_other_tools_read_the_words(three: Path) -> None:
    """Plain SQL gives the words of quotations, facts and mentions."""
    with sqlite3.connect(three) as connection:
        rows = connection.execute(
            "SELECT speaker, text, cue FROM quotations WHERE article IN ('a1', 'a2')"
        ).fetchall()
        assert rows == [("Wang Yi", "peace China", "said"), ("Wang Yong", "no peace", "said")]
        text, statement = connection.execute(
            "SELECT text, statement FROM statements WHERE article = 'a2'"
        ).fetchone()
        assert (text, statement) == ("no peace", "Wang Yong: no peace")
        named = connection.execute(
            "SELECT type, name, text, start FROM mentions WHERE article = 'a1'"
        ).fetchall()
        assert named == [("speaker", "Wang Yi", "Wang Yi", 20), ("country", "China", "China", 7)]


def test_the_views_agree_with_the_records(three: Path) -> None:
    """All that the reviewed article holds is in the views as well."""
    it = load().article()
    with sqlite3.connect(three) as connection:
        for view, records in (("quotations", it.quotes), ("statements", it.facts)):
            rows = connection.execute(
                f"SELECT id, text FROM {view} WHERE article = 'iomed-signing' ORDER BY start, id"
            ).fetchall()
            assert sorted(rows) == sorted((one.id, one.text) for one in records)


def test_a_sound_collection(iomed: Command, three: Path) -> None:
    """A check of what nobody has spoilt says so."""
    assert iomed("check", str(three)) == (0, "", f"iomed: {three}: is sound.\n")


def test_a_record_that_does_not_hold(iomed: Command, three: Path) -> None:
    """A check reads every record against its text."""
    with sqlite3.connect(three) as connection:
        connection.execute("UPDATE quotes SET cue_end = 9999 WHERE key = 1")
    result = iomed("check", str(three))
    assert result.status == 2
    assert result.err.startswith(f"iomed: {three}: article iomed-signing: q1: cue: ")


def test_a_damaged_file(iomed: Command, three: Path) -> None:
    """A damaged file ends a query, and a check, in one line with its name."""
    content = three.read_bytes()
    three.write_bytes(content[:4096] + b"\xff" * (len(content) - 4096))
    for args in (["quotes", "--data"], ["stats", "--data"], ["check"]):
        result = iomed(*args, str(three))
        assert result.status == 2
        assert result.out == ""
        assert result.err.startswith(f"iomed: {three}: ")


def test_a_database_of_another_program(iomed: Command, tmp_path: Path) -> None:
    """What is no collection is refused, to be read or written, and left as it was."""
    other = tmp_path / "other.db"
    with sqlite3.connect(other) as connection:
        connection.execute("CREATE TABLE quotes (text)")
    connection.close()
    before = other.read_bytes()
    result = iomed("quotes", "--data", str(other))
    assert result.status == 2
    assert result.err == f"iomed: {other}: is a database of another program, not a collection\n"
    result = iomed("collect", "-", "--into", str(other), stdin=b"Nothing.")
    assert result.status == 2
    assert result.err == f"iomed: {other}: is a database of another program, not a collection\n"
    assert other.read_bytes() == before
    assert sorted(tmp_path.iterdir()) == [other]


def test_a_newer_collection(iomed: Command, three: Path) -> None:
    """A collection that a newer iomed has made is not guessed at."""
    with sqlite3.connect(three) as connection:
        connection.execute("PRAGMA user_version = 99")
    connection.close()
    result = iomed("quotes", "--data", str(three))
    assert result.status == 2
    assert result.err == (
        f"iomed: {three}: is a collection of version 99, and this iomed reads up to 1:"
        " install a newer one\n"
    )


def test_a_folder_that_nobody_may_write_in(three: Path) -> None:
    """A collection is read where nothing can be put beside it."""
    three.parent.chmod(0o500)
    three.chmod(0o400)
    try:
        assert len(load(three).articles()) == 3
    finally:
        three.parent.chmod(0o700)


def test_readers_never_wait_for_a_writer(three: Path) -> None:
    """What is being written is not seen before it is whole, and keeps nobody waiting."""
    before = load(three)
    connection = files.opened_to_write(three)
    filling = Filling(connection)
    with files.writing(connection):
        filling.begun()
        more = article("a3", [Said("Ann", "peace", "direct")])
        assert filling.keep("a3", b"", kept(more)) == "new"
        assert len(load(three).articles()) == 3
    assert len(load(three).articles()) == 4
    assert len(before.articles()) == 3
    connection.close()


def test_what_is_forgotten_leaves_nothing(iomed: Command, three: Path) -> None:
    """An article that is taken out takes its words and names along."""
    assert iomed("forget", "a2", "--data", str(three)).status == 0
    with sqlite3.connect(three) as connection:
        for query in (
            "SELECT count(*) FROM quote_vocabulary WHERE term = 'no'",
            "SELECT count(*) FROM sources WHERE name = 'a2'",
        ):
            assert connection.execute(query).fetchone() == (0,)
    iomed("forget", "a1", "--data", str(three))
    iomed("forget", "iomed-signing", "--data", str(three))
    with sqlite3.connect(three) as connection:
        for table in ("articles", "texts", "quotes", "names", "name_words", "organization_names"):
            assert connection.execute(f"SELECT count(*) FROM {table}").fetchone() == (0,)
    assert list(faults(str(three))) == []


def test_forgetting_what_is_not_there(iomed: Command, three: Path) -> None:
    """An id that no article has is named, and the status says that it was not found."""
    result = iomed("forget", "zzz", "--data", str(three))
    assert result.status == 1
    assert result.err == "iomed: There is no article 'zzz': `iomed articles` shows the ids.\n"


def test_odd_values_come_back(tmp_path: Path) -> None:
    """Null characters, numbers beyond 64 bits and words that look like SQL are kept."""
    object_ = bundled()
    object_["facts"][0]["value"] = 10**30
    object_["facts"][1]["value"] = "'; DROP TABLE quotes; --"
    object_["facts"][2]["value"] = 0.5
    object_["article"]["publisher"] = "A\0B"
    extraction = msgspec.convert(object_, Extraction)
    said = article("nul", [Said("Ann", "a \0 b", "direct")])
    it = collection(tmp_path / "odd.iomed", [extraction, said])
    assert list(it.extractions) == [extraction, said]
    assert [row.characters for row in it.articles()] == [len(extraction.article.text), 19]
    assert isinstance(load(tmp_path / "odd.iomed"), Collection)
