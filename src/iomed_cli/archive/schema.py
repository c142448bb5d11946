"""The tables of a collection."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from functools import cache

APPLICATION_ID = 0x696F6D64
"""``iomd``, in the header of the file, as SQLite's list of magic numbers has it."""

VERSION = 9
"""Of the tables: ``user_version`` in the file."""

READABLE_SINCE = 5
"""The first version that is read as it is: since then only views and indexes
have changed, and rows have become shorter that tell what they are."""

_BY_CLAIMANT = """
CREATE INDEX facts_by_claimant ON facts (according_to) WHERE according_to IS NOT NULL;
"""

CLAIMANTS_NAMED_SINCE = 9
"""The first version in which claimants have names, the words of terms an index.

Since then also nothing is written that follows from the rest of its row.
"""

_BY_DESCRIPTION = """
CREATE TABLE term_words (
  word TEXT NOT NULL, term_key INTEGER NOT NULL, PRIMARY KEY (word, term_key)) WITHOUT ROWID;
CREATE INDEX speakers_by_role ON speakers (role_key) WHERE role_key IS NOT NULL;
CREATE INDEX speakers_by_affiliation ON speakers (affiliation_key)
  WHERE affiliation_key IS NOT NULL;
CREATE INDEX quotes_by_role ON quotes (role_key) WHERE role_key IS NOT NULL;
CREATE INDEX quotes_by_affiliation ON quotes (affiliation_key) WHERE affiliation_key IS NOT NULL;
"""

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
CREATE TABLE quotes (
  key INTEGER PRIMARY KEY, article_key INTEGER NOT NULL, id TEXT NOT NULL, kind TEXT NOT NULL,
  speaker_key INTEGER, role_key INTEGER, affiliation_key INTEGER,
  start INTEGER NOT NULL, "end" INTEGER NOT NULL, paragraph INTEGER NOT NULL,
  cue_start INTEGER, cue_end INTEGER, mention_start INTEGER, mention_end INTEGER,
  turn TEXT, rule_key INTEGER, confidence REAL, stance TEXT, speaker_from TEXT,
  speaker_confidence REAL, source_kind TEXT);
CREATE INDEX quotes_by_article ON quotes (article_key);
CREATE INDEX quotes_by_speaker ON quotes (speaker_key);
CREATE TABLE organization_names (
  alias_key INTEGER NOT NULL, name_key INTEGER NOT NULL, PRIMARY KEY (alias_key, name_key)
) WITHOUT ROWID;
CREATE TABLE facts (
  key INTEGER PRIMARY KEY, article_key INTEGER NOT NULL, id TEXT NOT NULL, category TEXT NOT NULL,
  statement TEXT, start INTEGER NOT NULL, "end" INTEGER NOT NULL,
  paragraph INTEGER NOT NULL, value, unit TEXT, qualifier TEXT, date TEXT, people TEXT NOT NULL,
  countries TEXT NOT NULL, organizations TEXT NOT NULL, according_to TEXT, rule_key INTEGER,
  figures TEXT, dates TEXT, subject TEXT, subject_start INTEGER, subject_end INTEGER,
  stance TEXT, confidence REAL);
CREATE INDEX facts_by_article ON facts (article_key);
"""

_SEALED = """
CREATE TABLE digests (article_key INTEGER PRIMARY KEY, digest BLOB NOT NULL);
CREATE TABLE seal (articles INTEGER NOT NULL, checksum BLOB NOT NULL);
INSERT INTO seal VALUES (0, zeroblob(16));
"""

_RECORDS = """
CREATE TABLE speakers (
  key INTEGER PRIMARY KEY, article_key INTEGER NOT NULL, id TEXT NOT NULL,
  name_key INTEGER NOT NULL, role_key INTEGER, affiliation_key INTEGER, rule_key INTEGER,
  direct INTEGER NOT NULL, indirect INTEGER NOT NULL, mixed INTEGER NOT NULL,
  direct_words INTEGER NOT NULL, indirect_words INTEGER NOT NULL, mixed_words INTEGER NOT NULL,
  first_quote INTEGER, mentioned INTEGER NOT NULL,
  start INTEGER NOT NULL, "end" INTEGER NOT NULL, paragraph INTEGER NOT NULL,
  mentions TEXT NOT NULL{0});
CREATE INDEX speakers_by_article ON speakers (article_key);
CREATE INDEX speakers_by_name ON speakers (name_key);
CREATE TABLE countries (
  key INTEGER PRIMARY KEY, article_key INTEGER NOT NULL, id TEXT NOT NULL, code TEXT NOT NULL,
  term_key INTEGER NOT NULL, role TEXT NOT NULL, rule_key INTEGER, mentioned INTEGER NOT NULL,
  start INTEGER NOT NULL, "end" INTEGER NOT NULL, paragraph INTEGER NOT NULL,
  mentions TEXT NOT NULL);
CREATE INDEX countries_by_article ON countries (article_key);
CREATE INDEX countries_by_code ON countries (code);
CREATE TABLE organizations (
  key INTEGER PRIMARY KEY, article_key INTEGER NOT NULL, id TEXT NOT NULL,
  name_key INTEGER NOT NULL, kind TEXT NOT NULL, abbreviation_key INTEGER, rule_key INTEGER,
  mentioned INTEGER NOT NULL, start INTEGER NOT NULL, "end" INTEGER NOT NULL,
  paragraph INTEGER NOT NULL, mentions TEXT NOT NULL);
CREATE INDEX organizations_by_article ON organizations (article_key);
CREATE INDEX organizations_by_name ON organizations (name_key);
"""
_UNNAMED = ", source_kind TEXT, unnamed_start INTEGER, unnamed_end INTEGER"

_WORDS = """
CREATE VIRTUAL TABLE {0}_words USING fts5(
  words, content='', columnsize=0, detail=none, tokenize='ascii');
CREATE VIRTUAL TABLE {0}_vocabulary USING fts5vocab({0}_words, row);
"""

_SPOKEN = """
  JOIN articles ON articles.key = {0}.article_key JOIN texts USING (article_key)
"""

_QUOTATIONS = f"""
CREATE VIEW quotations AS SELECT
  quotes.id, articles.id AS article, quotes.kind, names.name AS speaker, role.term AS role,
  affiliation.term AS affiliation, substr(text, start + 1, "end" - start) AS text, start, "end",
  paragraph, substr(text, cue_start + 1, cue_end - cue_start) AS cue,
  substr(text, mention_start + 1, mention_end - mention_start) AS mention,
  coalesce(turn, quotes.id) AS turn, rule.term AS rule, confidence, stance, speaker_from,
  speaker_confidence, source_kind, articles.date, articles.publisher
FROM quotes {_SPOKEN.format("quotes")}
  LEFT JOIN names ON names.key = speaker_key LEFT JOIN terms AS role ON role.key = role_key
  LEFT JOIN terms AS affiliation ON affiliation.key = affiliation_key
  LEFT JOIN terms AS rule ON rule.key = rule_key;
"""

_STATED = """
  coalesce(statement, upper(substr(text, start + 1, 1))
    || substr(text, start + 2, "end" - start - 1) || '.') AS statement
"""
_STATEMENTS = f"""
CREATE VIEW statements AS SELECT
  facts.id, articles.id AS article, category,
{_STATED.strip()},
  substr(text, start + 1, "end" - start) AS text, start, "end", paragraph, value, unit, qualifier,
  facts.date, coalesce(nullif(people, ''), '[]') AS people,
  coalesce(nullif(countries, ''), '[]') AS countries,
  coalesce(nullif(organizations, ''), '[]') AS organizations, according_to, term AS rule, subject,
  stance, confidence
FROM facts {_SPOKEN.format("facts")} LEFT JOIN terms ON terms.key = rule_key;
"""
_FIGURES = f"""
CREATE VIEW figures AS SELECT
  facts.id AS fact, articles.id AS article,
  substr(text, json_extract(figure.value, '$[0]') + 1,
    json_extract(figure.value, '$[1]') - json_extract(figure.value, '$[0]')) AS text,
  json_extract(figure.value, '$[0]') AS start, json_extract(figure.value, '$[1]') AS "end",
  paragraph, coalesce(json_extract(figure.value, '$[2]'), facts.value) AS value,
  json_extract(figure.value, '$[3]') AS value_to,
  iif(json_extract(figure.value, '$[2]') IS NULL, unit, json_extract(figure.value, '$[4]'))
    AS unit,
  iif(json_extract(figure.value, '$[2]') IS NULL, qualifier, json_extract(figure.value, '$[5]'))
    AS qualifier,
  iif(json_extract(figure.value, '$[2]') IS NULL
    AND coalesce(json_type(figure.value, '$[6]'), 'null') = 'null', unit,
    nullif(json_extract(figure.value, '$[6]'), 0)) AS "of",
  json_extract(figure.value, '$[7]') AS direction, json_extract(figure.value, '$[8]') AS rate,
  json_extract(figure.value, '$[9]') AS part_of,
  {_STATED.strip()},
  json_extract(figure.value, '$[10]') AS date, according_to, stance
FROM facts JOIN json_each(facts.figures) AS figure ON 1 = 1 {_SPOKEN.format("facts")};
"""
# DuckDB hands a view to SQLite in words of its own: it puts each part of a UNION in brackets,
# and `true` becomes a CAST, neither of which SQLite understands.
_MENTIONS = """
CREATE VIEW mentions AS SELECT
  kinds.value AS type, coalesce(speakers.id, countries.id, organizations.id) AS id,
  articles.id AS article, coalesce(name, term) AS name,
  substr(text, json_extract(mention.value, '$[0]') + 1,
    json_extract(mention.value, '$[1]') - json_extract(mention.value, '$[0]')) AS text,
  json_extract(mention.value, '$[0]') AS start, json_extract(mention.value, '$[1]') AS "end",
  json_extract(mention.value, '$[2]') AS paragraph
FROM articles JOIN texts ON texts.article_key = articles.key
  JOIN json_each('["speaker","country","organization"]') AS kinds ON 1 = 1
  LEFT JOIN speakers ON speakers.article_key = iif(kinds.value = 'speaker', articles.key, NULL)
  LEFT JOIN countries ON countries.article_key = iif(kinds.value = 'country', articles.key, NULL)
  LEFT JOIN organizations
    ON organizations.article_key = iif(kinds.value = 'organization', articles.key, NULL)
  JOIN json_each(iif(
    coalesce(speakers.mentions, countries.mentions, organizations.mentions) = '',
    json_array(json_array(
      coalesce(speakers.start, countries.start, organizations.start),
      coalesce(speakers."end", countries."end", organizations."end"),
      coalesce(speakers.paragraph, countries.paragraph, organizations.paragraph))),
    coalesce(speakers.mentions, countries.mentions, organizations.mentions)))
    AS mention ON 1 = 1
  LEFT JOIN names ON names.key = coalesce(speakers.name_key, organizations.name_key)
  LEFT JOIN terms ON terms.key = countries.term_key;
"""

_VIEWS = _QUOTATIONS + _STATEMENTS + _MENTIONS

_INDEXES = "".join(map(_WORDS.format, ("quote", "fact", "text")))

TABLES = "".join(
    (
        *(_TABLES, _BY_CLAIMANT, _SEALED, _RECORDS.format(_UNNAMED), _BY_DESCRIPTION),
        *(_INDEXES, _VIEWS, _FIGURES),
    )
)
"""What makes the tables of this version in an empty file."""

_FIRST_PLACES = f"""
DROP VIEW quotations; DROP VIEW statements; DROP VIEW mentions;
DROP INDEX speakers_by_article; DROP INDEX speakers_by_name;
DROP INDEX countries_by_article; DROP INDEX countries_by_code;
DROP INDEX organizations_by_article; DROP INDEX organizations_by_name;
ALTER TABLE speakers RENAME TO old_speakers;
ALTER TABLE countries RENAME TO old_countries;
ALTER TABLE organizations RENAME TO old_organizations;
{_RECORDS.format("")}
INSERT INTO speakers SELECT
  key, article_key, id, name_key, role_key, affiliation_key, rule_key, direct, indirect, mixed,
  direct_words, indirect_words, mixed_words, first_quote, mentioned,
  json_extract(mentions, '$[0][0]'), json_extract(mentions, '$[0][1]'),
  json_extract(mentions, '$[0][2]'), mentions FROM old_speakers ORDER BY key;
INSERT INTO countries SELECT
  key, article_key, id, code, term_key, role, rule_key, mentioned,
  json_extract(mentions, '$[0][0]'), json_extract(mentions, '$[0][1]'),
  json_extract(mentions, '$[0][2]'), mentions FROM old_countries ORDER BY key;
INSERT INTO organizations SELECT
  key, article_key, id, name_key, kind, abbreviation_key, rule_key, mentioned,
  json_extract(mentions, '$[0][0]'), json_extract(mentions, '$[0][1]'),
  json_extract(mentions, '$[0][2]'), mentions FROM old_organizations ORDER BY key;
DROP TABLE old_speakers; DROP TABLE old_countries; DROP TABLE old_organizations;
{_VIEWS}
"""

_STANCES = f"""
DROP VIEW quotations;
ALTER TABLE quotes ADD COLUMN stance TEXT;
ALTER TABLE quotes ADD COLUMN speaker_from TEXT;
ALTER TABLE quotes ADD COLUMN speaker_confidence REAL;
ALTER TABLE quotes ADD COLUMN source_kind TEXT;
ALTER TABLE speakers ADD COLUMN source_kind TEXT;
ALTER TABLE speakers ADD COLUMN unnamed_start INTEGER;
ALTER TABLE speakers ADD COLUMN unnamed_end INTEGER;
{_QUOTATIONS}
"""

_FACT_PARTS = f"""
DROP VIEW statements;
ALTER TABLE facts ADD COLUMN figures TEXT;
ALTER TABLE facts ADD COLUMN dates TEXT;
ALTER TABLE facts ADD COLUMN subject TEXT;
ALTER TABLE facts ADD COLUMN subject_start INTEGER;
ALTER TABLE facts ADD COLUMN subject_end INTEGER;
ALTER TABLE facts ADD COLUMN stance TEXT;
ALTER TABLE facts ADD COLUMN confidence REAL;
{_STATEMENTS}
{_FIGURES}
"""

_PLAIN_JOINS = f"""
DROP VIEW mentions; DROP VIEW figures;
{_MENTIONS}
{_FIGURES}
"""

_SHORT_VALUES = f"""
DROP VIEW statements; DROP VIEW mentions; DROP VIEW figures;
{_STATEMENTS}
{_MENTIONS}
{_FIGURES}
"""

_OWN_DATES = f"DROP VIEW figures; {_FIGURES}"

UPGRADES: tuple[str, ...] = (
    *(_FIRST_PLACES, _SEALED, _STANCES, _FACT_PARTS),
    *(_PLAIN_JOINS, _OWN_DATES, _BY_CLAIMANT, _BY_DESCRIPTION + _SHORT_VALUES),
)
"""What makes each version of the tables of the one before: the first makes 2 of 1.

The statements that make 2 of 1 have to be those of version 2 still. What seals the articles
of an older file is `seal.seal_all`, and what else it gets is in
`upgrade_steps`.
"""

SEALED_SINCE = 3
"""The first version in which every article has a digest, and the file a seal."""

_BEFORE_9: Mapping[str, str] = {
    "statements": "f0ae9813d6568388e70166463086a0201d66ceac2ee569ce540dc8b723bde56b",
    "mentions": "fbf239f89cd5102b5019b3a4d327068984126d34d36872594b7a0b3c5d2670bd",
    "figures": "51566ec17ee01dd3d04b846de2349ab1b991d3a0a9db5ff4e626fa30bc816cbf",
}
_FORMER_VIEWS: Mapping[int, Mapping[str, str]] = {
    5: {
        **_BEFORE_9,
        "mentions": "7d031a17e7a1b65ab95da78f433388dce0f26b002f2f85fa62494525c05f518e",
        "figures": "81ee15d403146ccd2623aab53eb6b565622372e8e1469b9e6dee6f05e4cc0b3b",
    },
    6: {
        **_BEFORE_9,
        "figures": "ba9e1f9618eaa7ecf4c953bfcc2d20b617412e3ffb5fc035f9992f343da38c38",
    },
    7: _BEFORE_9,
    8: _BEFORE_9,
}
"""SHA-256 of the views of versions that are still read, and that are others now."""

_LATER = _SEALED + _FIGURES + _BY_CLAIMANT + _BY_DESCRIPTION
"""What makes objects that the first versions did not have."""

_SINCE: Mapping[str, int] = {
    "facts_by_claimant": 8,
    "term_words": 9,
    "speakers_by_role": 9,
    "speakers_by_affiliation": 9,
    "quotes_by_role": 9,
    "quotes_by_affiliation": 9,
}
"""The first version of what some versions that are still read as they are did not have."""

INDEXES = ("quote_words", "fact_words", "text_words")

# What SQLite itself makes for an index of words.
_SHADOWS = """
CREATE TABLE '{0}_data'(id INTEGER PRIMARY KEY, block BLOB);
CREATE TABLE '{0}_idx'(segid, term, pgno, PRIMARY KEY(segid, term)) WITHOUT ROWID;
CREATE TABLE '{0}_config'(k PRIMARY KEY, v) WITHOUT ROWID;
"""

_AUTOMATIC = ("articles", "names", "terms")
"""Tables for whose UNIQUE columns SQLite makes an index."""

Object = tuple[str, str]
"""Of the file's schema: its type, and the statement that makes it."""

_STATISTICS: Mapping[str, Object] = {
    "sqlite_stat1": ("table", "CREATE TABLE sqlite_stat1(tbl,idx,stat)"),
    "sqlite_stat4": ("table", "CREATE TABLE sqlite_stat4(tbl,idx,neq,nlt,ndlt,sample)"),
}
"""What SQLite makes itself where it is asked to ANALYZE: it finds the same, at times sooner."""


def statements(script: str) -> list[str]:
    """Give the statements of a script one by one; ours have no semicolon inside."""
    return [one for one in map(str.strip, script.split(";")) if one]


@cache
def objects() -> dict[str, Object]:
    """Give by their names all objects that the schema of a collection has."""
    found = {f"sqlite_autoindex_{table}_1": ("index", "") for table in _AUTOMATIC}
    for statement in statements(TABLES + "".join(map(_SHADOWS.format, INDEXES))):
        plain = _plain(statement)
        first, type_, name, _ = plain.replace(" VIRTUAL", "", 1).split(" ", 3)
        if first == "CREATE":
            found[name.partition("(")[0]] = (type_.lower(), plain)
    return found


def foreign(
    schema: Iterable[tuple[str, str, str | None]], version: int, *, by_name: bool = False
) -> str | None:
    """Say in what a file's schema is not that of a collection of a version, if in anything.

    With ``by_name`` the statements may be others: an older version has other columns.
    """
    ours = dict(objects())
    for type_, name, statement in schema:
        own = _STATISTICS.get(name) or ours.pop(name, ("", ""))
        article = "an" if type_ == "index" else "a"
        if own[0] != type_:
            return f"has {article} {type_} {name!r} that iomed does not make"
        if not by_name and not _alike(name, own[1], _plain(statement or ""), version):
            return f"has {article} {type_} {name!r} that is not as iomed makes it"
    for name, (type_, _) in ours.items():
        if version < _SINCE.get(name, 0):
            continue
        if not (by_name and f"CREATE {type_.upper()} {name} " in _LATER):
            return f"lacks the {type_} {name!r}"
    return None


def _alike(name: str, own: str, found: str, version: int) -> bool:
    former = _FORMER_VIEWS.get(version, {}).get(name)
    if former is not None:
        from hashlib import sha256

        return sha256(found.encode()).hexdigest() == former
    return own == found


def _plain(statement: str) -> str:
    return " ".join(statement.split()).replace("'", "").replace('"', "")
