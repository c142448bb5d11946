"""A collection answers what the same articles answer in memory, and stays readable."""

from __future__ import annotations

import shlex
import sqlite3
import tempfile
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any

import msgspec
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from msgspec.structs import replace

from archives import collection, filled
from articles import CASES, bundled, small
from conftest import Command
from iomed_cli import IomedError, load
from iomed_cli.archive import connection as files
from iomed_cli.archive.collection import Collection
from iomed_cli.archive.proof.integrity import faults
from iomed_cli.archive.proof.seal import seal_again
from iomed_cli.archive.row_encoding import kept
from iomed_cli.archive.schema import UPGRADES, VERSION
from iomed_cli.archive.shards import Shards
from iomed_cli.archive.writer import CollectionWriter
from iomed_cli.matching.name_parts import taken_apart
from iomed_cli.model import Extraction
from iomed_cli.query.arrangement import arrange
from iomed_cli.query.dataset import Dataset
from iomed_cli.query.memory_dataset import MemoryDataset
from iomed_cli.query.rows import Answer
from synthetic import BODIES, COUNTRIES, Said, article

PEOPLE = [
    *("Wang Yong", "Wang Yi", "Wang Yang", "Lü Xiang", "N. Chan", "Nicholas Chan", "Jackie Chan"),
    *("Angela Merkel", "Angela Dorothea Merkel", "Ursula von der Leyen", "Experts", "习近平"),
    *("Angela Merkel Jr.", "Lu Xiang", "an official of the bank"),
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


people = mistyped(
    [
        *(*PEOPLE, "Chan", "Wang", "Merkel", "Professor Wang", "Nick Chan", "Leyen"),
        *("trade expert", "Wong Yong", "Wang Yong of Fudan", "Fudan University"),
    ]
)
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


@settings(max_examples=45)
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
    st.tuples(st.lists(keywords, min_size=1, max_size=3).map(" ".join), maybe(people)),
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
    claim: tuple[str, str | None],
    within: dict[str, Any],
) -> None:
    """Whatever is asked of whatever articles: the same rows, order, scores, marks and notes.

    And so it is where they lie in two collections.
    """
    extractions = built(parts)
    memory = MemoryDataset(extractions).within(**within)
    with tempfile.TemporaryDirectory() as folder:
        one = filled(Path(folder, "one.iomed"), extractions)
        half = len(extractions) // 2
        first = filled(Path(folder, "1.iomed"), extractions[:half])
        second = filled(Path(folder, "2.iomed"), extractions[half:])
        for whole in (Collection.open(one), Shards([str(first), str(second)])):
            assert list(whole.extractions) == extractions
            mine = whole.within(**within)
            assert list(mine.extractions) == list(memory.extractions)
            assert mine.verify(*claim) == memory.verify(*claim)
            for answer, expected in zip(asked(mine, filters, query), asked(memory, filters, query)):
                same(answer, expected)


def asked(it: Dataset, filters: dict[str, Any], query: str) -> Iterator[Answer[Any]]:
    """Ask one question of each kind."""
    quotes = it.quotes(**filters)
    yield quotes
    yield it.unique(quotes)
    yield it.quotes(kind="direct")
    yield it.search(query)
    yield it.search(f"who said {query} prices")
    yield it.search("said")
    yield it.facts()
    yield it.facts(keywords=[query])
    yield it.facts(keywords=[query], category="event")
    yield it.facts(category="place")
    yield it.speakers()
    if any(word.text != "the" for word in taken_apart(query)):
        # An article alone is refused as a name.
        yield it.speakers(name=query)
        yield it.speakers(name=query, unnamed=True)
    yield it.speakers(silent=True)
    yield it.speakers(unnamed=True)
    yield it.countries()
    yield it.countries(name=query, role="mentioned")
    yield it.countries(role="initiator")
    yield it.organizations()
    yield it.organizations(name=query)
    yield it.organizations(name=query, kind="university")
    yield it.organizations(kind="other")
    yield it.stats()
    yield it.articles()
    every = it.quotes()
    for sort, reverse, limit in (("text", False, None), (None, True, 3), ("speaker", True, 2)):
        yield arrange(every, sort, reverse, limit)


@pytest.fixture
def three(tmp_path: Path) -> Path:
    """Give a collection of the bundled article and two small ones."""
    one = article("a1", [Said("Wang Yi", "peace", "direct", ("China",))], date="2024-05")
    two = article("a2", [Said("Wang Yong", "no peace", "direct")], date="2024-06-01")
    return filled(tmp_path / "three.iomed", [load().article(), one, two])


def test_the_annotated_article_comes_back_whole(three: Path) -> None:
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


@pytest.mark.parametrize(
    "options",
    [
        "--format table",
        "--format csv --fields id,article --limit 2",
        "--format tsv --no-header --reverse",
        "--format markdown --sort id",
        "--format jsonl --since 2024-06",
        "--format jsonl --until 2024-06 --fields id",
        "--json --since 2024 --until 2024-05-31 --limit 1",
        "--json --publisher nobody",
        "--json --limit 0",
        "--fields",
        "--sort nothing",
        "--since yesterday",
    ],
)
@pytest.mark.parametrize(
    "command",
    [
        *("quotes", "quotes --unique", "quotes -k peace", "quotes -k peaec -s Wang"),
        *("quotes --unique -s Wang -C 3", "speakers", "speakers Wang", "countries", "countries CN"),
        *("organizations", "organizations UN", "facts", "facts peace", "search peace", "stats"),
        "articles",
    ],
)
def test_each_option_does_the_same(
    iomed: Command, three: Path, tmp_path: Path, command: str, options: str
) -> None:
    """Nor do the options: periods, publishers, orders, fields, formats, and what is wrong."""
    lines = tmp_path / "three.jsonl"
    lines.write_bytes(b"\n".join(map(msgspec.json.encode, load(three).extractions)))
    args = [*command.split(), *options.split()]
    kept, read = (iomed(*args, "--data", str(path)).of(path) for path in (three, lines))
    assert kept == read


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
    assert result.err == (
        f"iomed: --since: {date!r} is no date: write it as 2024, 2024-05 or 2024-05-28\n"
    )


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
    """All that the annotated article holds is in the views as well."""
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


COMMANDS = """quotes; quotes -k peace; quotes -s Wang; speakers; countries; organizations; facts;
search peace; stats; articles; show a1/q1; article a1; verify peace; forget a1; check""".split(";")


@pytest.mark.parametrize("command", [one.strip() for one in COMMANDS])
def test_a_damaged_file(iomed: Command, three: Path, command: str) -> None:
    """A damaged file ends whatever is asked of it in one line with its name."""
    content = three.read_bytes()
    three.write_bytes(content[:4096] + b"\xff" * (len(content) - 4096))
    data = ["--data"] if command != "check" else []
    result = iomed(*command.split(), *data, str(three))
    assert result.status == 2
    assert result.out == ""
    look = "" if command == "check" else f"see `iomed check {three}`, or "
    assert result.err == f"iomed: {three}: is damaged: {look}collect what is in it anew\n"


def damaged(path: Path, table: str) -> None:
    """Spoil the first page of a table."""
    with sqlite3.connect(path) as connection:
        (page,) = connection.execute(
            "SELECT rootpage FROM sqlite_master WHERE name = ?", (table,)
        ).fetchone()
        (size,) = connection.execute("PRAGMA page_size").fetchone()
    connection.close()
    with path.open("r+b") as file:
        file.seek((page - 1) * size)
        file.write(bytes(size))


def test_a_check_names_the_damage(iomed: Command, three: Path) -> None:
    """A page that is spoilt is named, though SQLite gives up there."""
    damaged(three, "articles_by_date")
    result = iomed("check", str(three))
    assert result.status == 2
    assert result.err.startswith(f"iomed: {three}: SQLite finds it damaged (Page ")


def test_a_check_of_several(iomed: Command, three: Path, tmp_path: Path) -> None:
    """Each is told of, and one that is not sound is enough for the status."""
    other = filled(tmp_path / "other.iomed", [article("a", [Said("Ann", "peace", "direct")])])
    missing = tmp_path / "missing.iomed"
    assert iomed("check", str(three), str(missing), str(other)) == (
        2,
        "",
        f"iomed: {three}: is sound.\niomed: {missing}: there is no such file\n"
        f"iomed: {other}: is sound.\n",
    )


def test_a_check_while_another_writes(iomed: Command, three: Path) -> None:
    """A check only reads, and waits for nobody."""
    with sqlite3.connect(three) as other:
        other.execute("BEGIN IMMEDIATE")
        result = iomed("check", str(three))
    other.close()
    assert result == (0, "", f"iomed: {three}: is sound.\n")


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
        f"iomed: {three}: is a collection of version 99, and this iomed reads up to 9:"
        " install a newer one\n"
    )


AT_LENGTH = """
UPDATE speakers SET mentions = json_array(json_array(start, "end", paragraph)) WHERE mentions = '';
UPDATE countries SET mentions = json_array(json_array(start, "end", paragraph)) WHERE mentions = '';
UPDATE organizations SET mentions = json_array(json_array(start, "end", paragraph))
  WHERE mentions = '';
UPDATE texts SET paragraphs = (
  SELECT json_group_array(json_array(
    json_extract(value, '$[0]'), json_extract(value, '$[1]'),
    coalesce(json_extract(value, '$[2]'), 'body')))
  FROM json_each(paragraphs));
UPDATE facts SET people = iif(people = '', '[]', people),
  countries = iif(countries = '', '[]', countries),
  organizations = iif(organizations = '', '[]', organizations),
  figures = (
    SELECT json_group_array(json_array(
      json_extract(one.value, '$[0]'), json_extract(one.value, '$[1]'),
      coalesce(json_extract(one.value, '$[2]'), facts.value), json_extract(one.value, '$[3]'),
      iif(json_extract(one.value, '$[2]') IS NULL, unit, json_extract(one.value, '$[4]')),
      iif(json_extract(one.value, '$[2]') IS NULL, qualifier, json_extract(one.value, '$[5]')),
      iif(
        json_extract(one.value, '$[2]') IS NULL
          AND coalesce(json_type(one.value, '$[6]'), 'null') = 'null',
        unit, nullif(json_extract(one.value, '$[6]'), 0)),
      json_extract(one.value, '$[7]'), json_extract(one.value, '$[8]'),
      json_extract(one.value, '$[9]'), json_extract(one.value, '$[10]')))
    FROM json_each(figures) AS one)
  WHERE figures IS NOT NULL OR people || countries || organizations <> '[][][]';
UPDATE facts SET figures = NULL WHERE figures = '[]';
"""
"""What makes the rows of a collection as long as they were until version 8."""

WITHOUT_TERMS = f"""
CREATE VIEW unused AS SELECT key FROM names
WHERE key NOT IN (SELECT name_key FROM speakers)
  AND key NOT IN (SELECT speaker_key FROM quotes WHERE speaker_key IS NOT NULL)
  AND key NOT IN (SELECT alias_key FROM organization_names);
DROP INDEX speakers_by_role; DROP INDEX speakers_by_affiliation;
DROP INDEX quotes_by_role; DROP INDEX quotes_by_affiliation; DROP TABLE term_words;
DELETE FROM name_words WHERE name_key IN (SELECT key FROM unused);
DELETE FROM names WHERE key IN (SELECT key FROM unused);
DROP VIEW unused; {AT_LENGTH}
DROP VIEW statements; DROP VIEW mentions; DROP VIEW figures;
{(CASES / "collection-8-views.sql").read_text(encoding="utf-8")} PRAGMA user_version = 8;
"""
"""What makes a collection of version 8, but for its seal."""

WITHOUT_CLAIMANTS = f"{WITHOUT_TERMS} DROP INDEX facts_by_claimant; PRAGMA user_version = 7;"
"""What makes a collection of version 7, but for its seal."""

WITHOUT_PARTS = f"""
{WITHOUT_CLAIMANTS}
DROP VIEW figures; DROP VIEW statements; CREATE VIEW statements AS SELECT 1;
""" + "".join(
    f"ALTER TABLE facts DROP COLUMN {column};"
    for column in "figures dates subject subject_start subject_end stance confidence".split()
)
"""What makes of the table of facts that of version 4."""

OLD = CASES / "collection-1.sql"
"""What an iomed of version 1 did to keep the articles of `of_old`."""


def of_old() -> list[Extraction]:
    """Give two articles that are kept in a collection of version 1."""
    both = ("United Nations", "China")
    said = [
        Said("Wang Yi", "peace", "direct", ("China",)),
        Said("Ann O'Neill", "no; trade", "mixed", both),
    ]
    more = Said("Wang Yi", "energy prices", "indirect", ("United Nations",))
    every = [
        article("a1", said, date="2024-05", publisher="Reuters"),
        article("a2", [more], date="2024-06-01"),
    ]
    # No version before 4 knows what kind of source somebody is.
    return [
        replace(one, quotes=tuple(replace(quote, source_kind=None) for quote in one.quotes))
        for one in every
    ]


@pytest.fixture
def old(tmp_path: Path) -> Path:
    """Give a collection as an iomed of version 1 has made it."""
    path = tmp_path / "old.iomed"
    with sqlite3.connect(path) as connection:
        connection.executescript(OLD.read_text(encoding="utf-8"))
    connection.close()
    return path


def content(path: Path) -> dict[str, object]:
    """Give all tables of a collection, the words of its indexes and the views, row by row."""
    with sqlite3.connect(path) as connection:
        kept = connection.execute(
            "SELECT type, name, sql FROM sqlite_master WHERE name NOT LIKE '%words_%' ORDER BY name"
        ).fetchall()
        found: dict[str, object] = {"version": connection.execute("PRAGMA user_version").fetchall()}
        for type_, name, statement in kept:
            # What is added to a table later stands in one line with what was there.
            found[f"{type_} {name}"] = statement and " ".join(statement.split())
            if type_ in ("table", "view") and not name.endswith("_words"):
                found[name] = connection.execute(f"SELECT * FROM {name}").fetchall()
        found["name_words"] = connection.execute("SELECT * FROM name_words").fetchall()
    connection.close()
    return found


@pytest.mark.parametrize("command", ["collect", "forget"])
def test_an_older_collection_is_brought_forward(
    iomed: Command, tmp_path: Path, old: Path, command: str
) -> None:
    """Whatever writes in it does so; it is what it would be had it been collected today."""
    nothing = tmp_path / "nothing.jsonl"
    nothing.touch()
    args = {"collect": [str(nothing), "--into", str(old)], "forget": ["no", "--data", str(old)]}
    iomed(command, *args[command])
    assert content(old) == content(filled(tmp_path / "new.iomed", of_old()))
    assert list(load(old).extractions) == of_old()
    assert list(faults(str(old))) == []


@pytest.mark.parametrize("command", ["quotes --data", "verify peace --data", "check"])
def test_who_reads_an_older_collection(iomed: Command, old: Path, command: str) -> None:
    """They are told what to do, and leave it as it is."""
    before = old.read_bytes()
    said = f"iomed: {old}: is of an older iomed: `iomed collect` into it brings it forward\n"
    assert iomed(*command.split(), str(old)) == (2, "", said)
    assert old.read_bytes() == before


def test_a_collection_of_between_the_versions(tmp_path: Path) -> None:
    """Some of version 1 have the tables of version 2 already."""
    new = filled(tmp_path / "new.iomed", of_old())
    between = filled(tmp_path / "between.iomed", of_old())
    with sqlite3.connect(between) as connection:
        connection.executescript(
            "DROP TABLE digests; DROP TABLE seal; DROP VIEW quotations;"
            f"{WITHOUT_PARTS}"
            "ALTER TABLE quotes DROP COLUMN stance; ALTER TABLE quotes DROP COLUMN speaker_from;"
            "ALTER TABLE quotes DROP COLUMN speaker_confidence;"
            "ALTER TABLE quotes DROP COLUMN source_kind;"
            "ALTER TABLE speakers DROP COLUMN source_kind;"
            "ALTER TABLE speakers DROP COLUMN unnamed_start;"
            "ALTER TABLE speakers DROP COLUMN unnamed_end;"
            "CREATE VIEW quotations AS SELECT 1; PRAGMA user_version = 1"
        )
    connection.close()
    files.opened_to_write(between).close()
    assert content(between) == content(new)


def test_a_collection_of_the_version_before(tmp_path: Path) -> None:
    """Facts get room for figures and dates; who has changed the articles before is told."""
    new = filled(tmp_path / "new.iomed", of_old())
    for name in ("before.iomed", "changed.iomed"):
        with sqlite3.connect(filled(tmp_path / name, of_old())) as connection:
            connection.executescript(f"{WITHOUT_PARTS} PRAGMA user_version = 4")
            if name == "changed.iomed":
                connection.execute("DELETE FROM digests WHERE article_key = 1")
        connection.close()
    files.opened_to_write(tmp_path / "before.iomed").close()
    assert content(tmp_path / "before.iomed") == content(new)
    with pytest.raises(IomedError, match="are not those that were collected"):
        files.opened_to_write(tmp_path / "changed.iomed")


FIGURES = """
CREATE VIEW figures AS SELECT
  facts.id AS fact, articles.id AS article,
  substr(text, json_extract(figure.value, '$[0]') + 1,
    json_extract(figure.value, '$[1]') - json_extract(figure.value, '$[0]')) AS text,
  json_extract(figure.value, '$[0]') AS start, json_extract(figure.value, '$[1]') AS "end",
  paragraph, json_extract(figure.value, '$[2]') AS value,
  json_extract(figure.value, '$[3]') AS value_to, json_extract(figure.value, '$[4]') AS unit,
  json_extract(figure.value, '$[5]') AS qualifier, json_extract(figure.value, '$[6]') AS "of",
  json_extract(figure.value, '$[7]') AS direction, json_extract(figure.value, '$[8]') AS rate,
  json_extract(figure.value, '$[9]') AS part_of,
  coalesce(statement, upper(substr(text, start + 1, 1))
    || substr(text, start + 2, "end" - start - 1) || '.') AS statement, facts.date, according_to,
  stance
FROM facts JOIN json_each(facts.figures) AS figure ON 1 = 1
  JOIN articles ON articles.key = facts.article_key JOIN texts USING (article_key);
"""
SIXTH_VIEWS = f"{WITHOUT_CLAIMANTS} DROP VIEW figures; {FIGURES} PRAGMA user_version = 6;"
FORMER_VIEWS = f"""
{WITHOUT_CLAIMANTS} DROP VIEW figures; DROP VIEW mentions;
{FIGURES.replace(" ON 1 = 1", "")}CREATE VIEW mentions AS SELECT
  type, named.id, articles.id AS article, coalesce(name, term) AS name,
  substr(text, start + 1, "end" - start) AS text, start, "end", paragraph
FROM (
  SELECT records.type, records.id, article_key, name_key, term_key,
    json_extract(value, '$[0]') AS start, json_extract(value, '$[1]') AS "end",
    json_extract(value, '$[2]') AS paragraph
  FROM (
    SELECT 'speaker' AS type, id, article_key, name_key, NULL AS term_key, mentions FROM speakers
    UNION ALL SELECT 'country', id, article_key, NULL, term_key, mentions FROM countries
    UNION ALL SELECT 'organization', id, article_key, name_key, NULL, mentions FROM organizations
  ) AS records JOIN json_each(records.mentions)
) AS named JOIN articles ON articles.key = named.article_key JOIN texts USING (article_key)
  LEFT JOIN names ON names.key = name_key LEFT JOIN terms ON terms.key = term_key;
PRAGMA user_version = 5;
"""


def test_a_collection_that_differs_in_views_alone(iomed: Command, tmp_path: Path) -> None:
    """It is read and checked as it is, and what writes in it brings it forward."""
    new = filled(tmp_path / "new.iomed", of_old())
    it = filled(tmp_path / "it.iomed", of_old())
    with sqlite3.connect(it) as connection:
        mentions = connection.execute("SELECT * FROM mentions ORDER BY 1, 3, 2, 6").fetchall()
        connection.executescript(FORMER_VIEWS)
        former = connection.execute("SELECT * FROM mentions ORDER BY 1, 3, 2, 6").fetchall()
    connection.close()
    assert mentions == former != []
    before = it.read_bytes()
    assert iomed("quotes", str(it), "--json") == iomed("quotes", str(new), "--json")
    assert list(faults(str(it))) == []
    assert it.read_bytes() == before
    files.opened_to_write(it).close()
    assert content(it) == content(new)


def test_a_collection_in_which_figures_had_the_dates_of_facts(
    iomed: Command, tmp_path: Path
) -> None:
    """It is read as it is; what writes in it lets each figure of the view have its own date."""
    source, path = tmp_path / "price.txt", tmp_path / "it.iomed"
    told = "The price fell to £2.4m in April 2026 from £3.1m in January 2026, for some 40 reasons."
    source.write_text(told, encoding="utf-8")
    assert iomed("collect", str(source), "--into", str(path)).status == 0
    new = content(path)
    with sqlite3.connect(path) as connection:
        connection.executescript(SIXTH_VIEWS)
    connection.close()
    before = path.read_bytes()
    assert iomed("check", str(path)).status == 0
    dates = [row["date"] for row in iomed("figures", str(path), "--json").json]
    assert (dates, path.read_bytes()) == (["2026-04", "2026-01", None], before)
    files.opened_to_write(path).close()
    assert content(path) == new
    with sqlite3.connect(path) as connection:
        rows = connection.execute("SELECT text, date FROM figures").fetchall()
    connection.close()
    assert rows == [("£2.4m", "2026-04"), ("£3.1m", "2026-01"), ("40 reasons", None)]


def test_a_collection_without_the_index_of_claimants(iomed: Command, tmp_path: Path) -> None:
    """It is read and checked as it is, and what writes in it makes the index."""
    new = filled(tmp_path / "new.iomed", of_old())
    it = filled(tmp_path / "it.iomed", of_old())
    with sqlite3.connect(it) as connection:
        connection.executescript(WITHOUT_CLAIMANTS)
    connection.close()
    before = it.read_bytes()
    asked = ("--speaker", "Wang Yi", "--json")
    assert iomed("facts", str(it), *asked) == iomed("facts", str(new), *asked)
    assert list(faults(str(it))) == []
    assert it.read_bytes() == before
    files.opened_to_write(it).close()
    assert content(it) == content(new)
    with sqlite3.connect(it) as connection:
        connection.execute("DROP INDEX facts_by_claimant")
    connection.close()
    assert "lacks the index 'facts_by_claimant'" in iomed("facts", str(it)).err


@pytest.mark.parametrize("version", [5, 6, 7, 8])
def test_a_collection_in_which_claimants_had_no_names(
    iomed: Command, tmp_path: Path, version: int
) -> None:
    """It answers as one of today does, and what writes in it lets them be found by an index."""
    new = filled(tmp_path / "new.iomed", claimed())
    it = of_version(version, filled(tmp_path / "it.iomed", claimed()))
    before = it.read_bytes()
    for asked in (
        *("facts --speaker Marsh", "facts --speaker Mrash", "facts --speaker Ofgem"),
        *("facts --speaker Ofegm", "facts --speaker Nobody", "facts --speaker Helen"),
        *("quotes --speaker Marsh", "speakers Marsh", "quotes --speaker regulator"),
        *("search regulator", "search 'Marsh prices'", "search 'regulator peace'"),
    ):
        args = shlex.split(asked)
        told, expected = (iomed(*args, "--data", str(path), "--json") for path in (it, new))
        assert told == expected._replace(err=expected.err.replace(str(new), str(it)))
    assert list(faults(str(it))) == []
    assert it.read_bytes() == before
    files.opened_to_write(it).close()
    assert content(it) == content(new)
    assert list(faults(str(it))) == []


def claimed() -> list[Extraction]:
    """Give articles in which facts are according to somebody, with and without a record."""
    found = of_old()
    for id_, claimant in (("a3", "Helen Marsh"), ("a4", "Ofgem"), ("a5", "Wang Yi")):
        given = small(f"{claimant} says prices will rise", id=id_)
        given["facts"][0]["according_to"] = claimant
        found.append(msgspec.convert(given, Extraction))
    return found


def of_version(version: int, path: Path) -> Path:
    """Make of a collection one of an older version that is still read as it is."""
    scripts = {5: FORMER_VIEWS, 6: SIXTH_VIEWS, 7: WITHOUT_CLAIMANTS, 8: WITHOUT_TERMS}
    with sqlite3.connect(path) as connection:
        connection.executescript(scripts[version])
        seal_again(connection)
    connection.close()
    return path


def test_a_claimant_without_a_name(iomed: Command, tmp_path: Path) -> None:
    """Whoever could not be found any more is told by `check`; who is forgotten leaves no name."""
    it = filled(tmp_path / "it.iomed", claimed())
    with sqlite3.connect(it) as connection:
        connection.execute("UPDATE names SET name = 'Ofgas' WHERE name = 'Ofgem'")
        record = connection.execute("SELECT count(*) FROM names").fetchall()
    connection.close()
    said = "1 of those according to whom facts are have no names to be found by"
    assert f"iomed: {it}: {said}\n" in iomed("check", str(it)).err
    other = filled(tmp_path / "other.iomed", claimed())
    assert iomed("forget", "a3", "a4", "--data", str(other)).status == 0
    with sqlite3.connect(other) as connection:
        left = connection.execute("SELECT count(*) FROM names").fetchall()
    connection.close()
    assert record[0][0] - left[0][0] == 2
    assert iomed("check", str(other)).status == 0


def test_a_view_of_neither_version(iomed: Command, tmp_path: Path) -> None:
    """What is no view of iomed's is refused, whatever version the file says it is of."""
    for version in (5, 6, 7, 8, 9):
        it = filled(tmp_path / f"{version}.iomed", of_old())
        with sqlite3.connect(it) as connection:
            connection.executescript(
                f"{FORMER_VIEWS} DROP VIEW mentions; CREATE VIEW mentions AS SELECT 1;"
                f"PRAGMA user_version = {version}"
            )
        connection.close()
        assert "that is not as iomed makes it" in iomed("quotes", str(it)).err


def test_the_parts_of_a_fact(iomed: Command, tmp_path: Path) -> None:
    """Figures and dates come back as they were, of any size, and the views have them."""
    one = with_parts()
    path = filled(tmp_path / "it.iomed", [one])
    assert list(load(path).extractions) == [one]
    assert list(faults(str(path))) == []
    with sqlite3.connect(path) as connection:
        rows = connection.execute('SELECT fact, text, value, value_to, unit, "of" FROM figures')
        assert rows.fetchall() == [("f1", "4 to 6 boats", 4, 6.5, "boats", "old boats")]
        (row,) = connection.execute("SELECT subject, stance, confidence FROM statements")
        assert row == ("The crew", "plans", 0.5)
        connection.execute("UPDATE facts SET figures = '[[1, 3, \"4\"]]'")
    connection.close()
    result = iomed("facts", str(path))
    said = "is damaged (the column “figures” has a value that iomed does not write)"
    assert result.status == 2
    assert said in result.err


def with_parts() -> Extraction:
    """Give an article whose fact has a figure, a date, a subject and a stance."""
    given = small("We will sign 4 to 6 boats by May", statement="[The crew] will sign boats.")
    place = {"text": "4 to 6 boats", "start": 14, "end": 26}
    told = {"value": 4, "value_to": 6.5, "unit": "boats", "of": "old boats"}
    given["facts"][0] |= {
        "figures": [{**place, **told, "part_of": 10**30, "direction": "up", "rate": "a day"}],
        "dates": [{"text": "May", "start": 30, "end": 33, "relation": "by", "iso": "2024-05"}],
        "subject": "The crew",
        "subject_start": 1,
        "subject_end": 3,
        "stance": "plans",
        "confidence": 0.5,
    }
    return msgspec.convert(given, Extraction)


def test_a_migration_that_fails(old: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """It leaves the collection as it was."""
    before = old.read_bytes()
    monkeypatch.setattr(files, "VERSION", VERSION + 1)
    monkeypatch.setattr(files, "UPGRADES", (*UPGRADES, "DELETE FROM quotes; DELETE FROM nowhere;"))
    with pytest.raises(IomedError, match=r"old\.iomed: SQLite cannot read or write it: see"):
        files.opened_to_write(old)
    assert old.read_bytes() == before


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
    writer = CollectionWriter(connection)
    with files.writing(connection):
        writer.begun()
        more = article("a3", [Said("Ann", "peace", "direct")])
        assert writer.keep("a3", b"", kept(more)) == "new"
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


def test_what_would_be_forgotten(iomed: Command, three: Path) -> None:
    """A dry run says it, and changes nothing."""
    before = three.read_bytes()
    result = iomed("forget", "a1", "a22", "--data", str(three), "--dry-run")
    assert (result.status, result.err.splitlines()[0]) == (
        1,
        f"iomed: {three}: 1 article would be removed",
    )
    assert "There is no article 'a22'" in result.err
    assert three.read_bytes() == before


def test_forgetting_what_is_not_there(iomed: Command, three: Path) -> None:
    """An id that no article has is named, and the status says that it was not found."""
    result = iomed("forget", "zzz", "--data", str(three))
    assert result.status == 1
    assert result.err == (
        f"iomed: There is no article 'zzz' in {three}: `iomed articles {three}` shows the ids.\n"
    )


def test_odd_values_come_back(tmp_path: Path) -> None:
    """Null characters, numbers beyond 64 bits and words that look like SQL are kept."""
    object_ = bundled()
    del object_["$schema"]
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
