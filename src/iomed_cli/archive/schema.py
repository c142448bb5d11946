"""The tables of a collection, and opening the file that holds them."""

from __future__ import annotations

import sqlite3
from atexit import register
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import Any
from weakref import ref

from iomed_cli.errors import IomedError

APPLICATION_ID = 0x696F6D64
"""``iomd``, in the header of the file, as SQLite's list of magic numbers has it."""

VERSION = 1
"""Of the tables: ``user_version`` in the file."""

PATIENCE = 60.0
"""Seconds to wait for another process that writes."""

_HEADER = b"SQLite format 3\x00"
_HEADER_BYTES = 100
_APPLICATION_ID_AT = 68

_TABLES = """
CREATE TABLE articles (
  key INTEGER PRIMARY KEY, id TEXT NOT NULL UNIQUE, title TEXT, publisher TEXT, journalist TEXT,
  editor TEXT, language TEXT NOT NULL, date TEXT, date_note TEXT, url TEXT, hash BLOB NOT NULL);
CREATE INDEX articles_by_hash ON articles (hash);
CREATE INDEX articles_by_date ON articles (date, publisher);
CREATE TABLE texts (article_key INTEGER PRIMARY KEY, text TEXT NOT NULL, paragraphs TEXT NOT NULL);
CREATE TABLE sources (
  name TEXT PRIMARY KEY, hash BLOB NOT NULL, article_key INTEGER NOT NULL) WITHOUT ROWID;
CREATE INDEX sources_by_article ON sources (article_key);
CREATE TABLE names (key INTEGER PRIMARY KEY, name TEXT NOT NULL UNIQUE);
CREATE TABLE name_words (
  word TEXT NOT NULL, name_key INTEGER NOT NULL, PRIMARY KEY (word, name_key)) WITHOUT ROWID;
CREATE TABLE terms (key INTEGER PRIMARY KEY, term TEXT NOT NULL UNIQUE);
CREATE TABLE speakers (
  key INTEGER PRIMARY KEY, article_key INTEGER NOT NULL, id TEXT NOT NULL,
  name_key INTEGER NOT NULL, role_key INTEGER, affiliation_key INTEGER, rule_key INTEGER,
  direct INTEGER NOT NULL, indirect INTEGER NOT NULL, mixed INTEGER NOT NULL,
  direct_words INTEGER NOT NULL, indirect_words INTEGER NOT NULL, mixed_words INTEGER NOT NULL,
  first_quote INTEGER, mentioned INTEGER NOT NULL, mentions TEXT NOT NULL);
CREATE INDEX speakers_by_article ON speakers (article_key);
CREATE INDEX speakers_by_name ON speakers (name_key);
CREATE TABLE quotes (
  key INTEGER PRIMARY KEY, article_key INTEGER NOT NULL, id TEXT NOT NULL, kind TEXT NOT NULL,
  speaker_key INTEGER, role_key INTEGER, affiliation_key INTEGER,
  start INTEGER NOT NULL, "end" INTEGER NOT NULL, paragraph INTEGER NOT NULL,
  cue_start INTEGER, cue_end INTEGER, mention_start INTEGER, mention_end INTEGER,
  turn TEXT, rule_key INTEGER, confidence REAL);
CREATE INDEX quotes_by_article ON quotes (article_key);
CREATE INDEX quotes_by_speaker ON quotes (speaker_key);
CREATE TABLE countries (
  key INTEGER PRIMARY KEY, article_key INTEGER NOT NULL, id TEXT NOT NULL, code TEXT NOT NULL,
  term_key INTEGER NOT NULL, role TEXT NOT NULL, rule_key INTEGER,
  mentioned INTEGER NOT NULL, mentions TEXT NOT NULL);
CREATE INDEX countries_by_article ON countries (article_key);
CREATE INDEX countries_by_code ON countries (code);
CREATE TABLE organizations (
  key INTEGER PRIMARY KEY, article_key INTEGER NOT NULL, id TEXT NOT NULL,
  name_key INTEGER NOT NULL, kind TEXT NOT NULL, abbreviation_key INTEGER, rule_key INTEGER,
  mentioned INTEGER NOT NULL, mentions TEXT NOT NULL);
CREATE INDEX organizations_by_article ON organizations (article_key);
CREATE INDEX organizations_by_name ON organizations (name_key);
CREATE TABLE organization_names (
  alias_key INTEGER NOT NULL, name_key INTEGER NOT NULL, PRIMARY KEY (alias_key, name_key)
) WITHOUT ROWID;
CREATE TABLE facts (
  key INTEGER PRIMARY KEY, article_key INTEGER NOT NULL, id TEXT NOT NULL, category TEXT NOT NULL,
  statement TEXT, start INTEGER NOT NULL, "end" INTEGER NOT NULL,
  paragraph INTEGER NOT NULL, value, unit TEXT, qualifier TEXT, date TEXT, people TEXT NOT NULL,
  countries TEXT NOT NULL, organizations TEXT NOT NULL, according_to TEXT, rule_key INTEGER);
CREATE INDEX facts_by_article ON facts (article_key);
"""

_WORDS = """
CREATE VIRTUAL TABLE {0}_words USING fts5(
  words, content='', columnsize=0, detail=none, tokenize='ascii');
CREATE VIRTUAL TABLE {0}_vocabulary USING fts5vocab({0}_words, row);
"""

_SPOKEN = """
  JOIN articles ON articles.key = {0}.article_key JOIN texts USING (article_key)
"""

_VIEWS = f"""
CREATE VIEW quotations AS SELECT
  quotes.id, articles.id AS article, quotes.kind, names.name AS speaker, role.term AS role,
  affiliation.term AS affiliation, substr(text, start + 1, "end" - start) AS text, start, "end",
  paragraph, substr(text, cue_start + 1, cue_end - cue_start) AS cue,
  substr(text, mention_start + 1, mention_end - mention_start) AS mention,
  coalesce(turn, quotes.id) AS turn, rule.term AS rule, confidence,
  articles.date, articles.publisher
FROM quotes {_SPOKEN.format("quotes")}
  LEFT JOIN names ON names.key = speaker_key LEFT JOIN terms AS role ON role.key = role_key
  LEFT JOIN terms AS affiliation ON affiliation.key = affiliation_key
  LEFT JOIN terms AS rule ON rule.key = rule_key;
CREATE VIEW statements AS SELECT
  facts.id, articles.id AS article, category,
  coalesce(statement, upper(substr(text, start + 1, 1)) || substr(text, start + 2, "end" - start - 1)
    || '.') AS statement,
  substr(text, start + 1, "end" - start) AS text, start, "end", paragraph, value, unit, qualifier,
  facts.date, people, countries, organizations, according_to, term AS rule
FROM facts {_SPOKEN.format("facts")} LEFT JOIN terms ON terms.key = rule_key;
CREATE VIEW mentions AS SELECT
  type, named.id, articles.id AS article, coalesce(name, term) AS name,
  substr(text, start + 1, "end" - start) AS text, start, "end", paragraph
FROM (
  SELECT records.type, records.id, article_key, name_key, term_key, json_extract(value, '$[0]') AS start,
    json_extract(value, '$[1]') AS "end", json_extract(value, '$[2]') AS paragraph
  FROM (
    SELECT 'speaker' AS type, id, article_key, name_key, NULL AS term_key, mentions FROM speakers
    UNION ALL SELECT 'country', id, article_key, NULL, term_key, mentions FROM countries
    UNION ALL SELECT 'organization', id, article_key, name_key, NULL, mentions FROM organizations
  ) AS records JOIN json_each(records.mentions)
) AS named {_SPOKEN.format("named")}
  LEFT JOIN names ON names.key = name_key LEFT JOIN terms ON terms.key = term_key;
"""

MIGRATIONS: tuple[str, ...] = (_TABLES + _WORDS.format("quote") + _WORDS.format("fact") + _VIEWS,)
"""What makes each version of the tables of the one before, the first of nothing."""


def is_collection(path: str | Path) -> bool:
    """Tell a collection by its header; what is no file at all is none.

    Raises IomedError for a database of another program.
    """
    try:
        with open(path, "rb") as file:  # noqa: PTH123 (as for data files)
            header = file.read(_HEADER_BYTES)
    except (OSError, ValueError):
        return False
    if not header.startswith(_HEADER):
        return False
    application = header[_APPLICATION_ID_AT : _APPLICATION_ID_AT + 4]
    if application != APPLICATION_ID.to_bytes(4, "big"):
        raise IomedError(f"{path}: is a database of another program, not a collection")
    return True


def opened(path: str | Path) -> sqlite3.Connection:
    """Open a collection to be read: all of one connection's answers are of one moment.

    Raises IomedError where it cannot be read or is newer than this iomed.
    """
    with told(path):
        address = Path(path).absolute().as_uri()
        try:
            connection = _connected(f"{address}?mode=rw")
            connection.execute("BEGIN")
            version = _version(connection)
        except sqlite3.OperationalError as error:
            if "unable to open" not in str(error) and "readonly" not in str(error):
                raise
            # Where nobody may write beside it, nobody changes it either.
            connection = _connected(f"{address}?immutable=1")
            version = _version(connection)
        if version == 0:
            # What made it was killed before it was done: SQLite has undone the beginning.
            raise IomedError(f"{path}: has nothing in it yet: `iomed collect --into` it")
        if version < VERSION:
            raise IomedError(f"{path}: is of an older iomed: `iomed collect --into` it once")
        _refuse_newer(path, version)
        return connection


def opened_to_write(path: str | Path) -> sqlite3.Connection:
    """Open a collection, or make one where there is no file or an empty one.

    Raises IomedError, before anything is written, where the file is no
    collection, and where it cannot be written.
    """
    it = Path(path)
    with suppress(OSError, ValueError):
        if it.is_dir() or (it.stat().st_size and not is_collection(path)):
            raise IomedError(f"{path}: is no collection: it is left as it is")
    with told(path):
        connection = _connected(it.absolute().as_uri())
        try:
            _refuse_newer(path, _version(connection))
            if _version(connection) < VERSION:
                _migrate(connection)
            connection.execute("PRAGMA journal_mode = WAL")
            connection.execute("PRAGMA synchronous = NORMAL")
        except BaseException:
            connection.close()
            raise
        return connection


def opened_to_change(path: str | Path) -> sqlite3.Connection:
    """Open a collection that is there to write in it; raise IomedError where it is none."""
    if not is_collection(path):
        raise IomedError(f"{path}: is no collection")
    return opened_to_write(path)


class _Connection(sqlite3.Connection):
    """One that closes itself at the latest when the interpreter ends.

    Whoever closes the last connection puts away what SQLite keeps beside the file.
    """

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        register(_close, ref(self))


def _close(connection: ref[_Connection]) -> None:
    it = connection()
    if it is not None:
        it.close()


def _connected(address: str) -> sqlite3.Connection:
    connection = sqlite3.connect(
        address, timeout=PATIENCE, isolation_level=None, uri=True, factory=_Connection
    )
    connection.execute("PRAGMA temp_store = MEMORY")
    return connection


def _version(connection: sqlite3.Connection) -> int:
    (version,) = connection.execute("PRAGMA user_version").fetchone()
    return int(version)


def _refuse_newer(path: str | Path, version: int) -> None:
    if version > VERSION:
        raise IomedError(
            f"{path}: is a collection of version {version}, and this iomed reads up to {VERSION}:"
            " install a newer one"
        )


def _migrate(connection: sqlite3.Connection) -> None:
    """Bring the tables to this version, all at once or not at all."""
    with writing(connection):
        # Another process may have done it while this one waited.
        for version in range(_version(connection), VERSION):
            for statement in filter(str.strip, MIGRATIONS[version].split(";")):
                connection.execute(statement)
        connection.execute(f"PRAGMA application_id = {APPLICATION_ID}")
        connection.execute(f"PRAGMA user_version = {VERSION}")


@contextmanager
def writing(connection: sqlite3.Connection) -> Iterator[None]:
    """Do what is in the block in one transaction; nothing is done where it fails."""
    connection.execute("BEGIN IMMEDIATE")
    try:
        yield
        connection.execute("COMMIT")
    except BaseException:
        with suppress(sqlite3.Error):
            connection.execute("ROLLBACK")
        raise


@contextmanager
def told(path: str | Path) -> Iterator[None]:
    """Say in one line, as an IomedError, what SQLite has to complain of a file."""
    try:
        yield
    except sqlite3.Error as error:
        raise IomedError(f"{path}: {_REASONS.get(_code(error), str(error))}") from None


_REASONS = {
    "SQLITE_BUSY": f"another process has been writing to it for {PATIENCE:.0f} seconds: try later",
    "SQLITE_FULL": "the disk is full: what was kept before is safe",
    "SQLITE_CORRUPT": "is damaged: `iomed check` says where",
    "SQLITE_NOTADB": "is damaged: it does not begin as a database does",
    "SQLITE_CANTOPEN": "cannot be opened",
    "SQLITE_READONLY": "cannot be written",
}


def _code(error: sqlite3.Error) -> str:
    """Give the name of an error; before Python 3.11 it has to be read out of the message."""
    name: str | None = getattr(error, "sqlite_errorname", None)
    if name is not None:
        return "_".join(name.split("_")[:2])
    said = {"locked": "BUSY", "full": "FULL", "malformed": "CORRUPT", "not a database": "NOTADB"}
    said |= {"unable to open": "CANTOPEN", "readonly": "READONLY"}
    return next((f"SQLITE_{code}" for part, code in said.items() if part in str(error)), "")
