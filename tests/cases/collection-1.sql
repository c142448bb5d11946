-- What the iomed of tables of version 1 did to keep two articles, statement by statement.
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
CREATE VIRTUAL TABLE quote_words USING fts5(
  words, content='', columnsize=0, detail=none, tokenize='ascii');
CREATE VIRTUAL TABLE quote_vocabulary USING fts5vocab(quote_words, row);
CREATE VIRTUAL TABLE fact_words USING fts5(
  words, content='', columnsize=0, detail=none, tokenize='ascii');
CREATE VIRTUAL TABLE fact_vocabulary USING fts5vocab(fact_words, row);
CREATE VIRTUAL TABLE text_words USING fts5(
  words, content='', columnsize=0, detail=none, tokenize='ascii');
CREATE VIRTUAL TABLE text_vocabulary USING fts5vocab(text_words, row);
CREATE VIEW quotations AS SELECT
  quotes.id, articles.id AS article, quotes.kind, names.name AS speaker, role.term AS role,
  affiliation.term AS affiliation, substr(text, start + 1, "end" - start) AS text, start, "end",
  paragraph, substr(text, cue_start + 1, cue_end - cue_start) AS cue,
  substr(text, mention_start + 1, mention_end - mention_start) AS mention,
  coalesce(turn, quotes.id) AS turn, rule.term AS rule, confidence,
  articles.date, articles.publisher
FROM quotes
  JOIN articles ON articles.key = quotes.article_key JOIN texts USING (article_key)

  LEFT JOIN names ON names.key = speaker_key LEFT JOIN terms AS role ON role.key = role_key
  LEFT JOIN terms AS affiliation ON affiliation.key = affiliation_key
  LEFT JOIN terms AS rule ON rule.key = rule_key;
CREATE VIEW statements AS SELECT
  facts.id, articles.id AS article, category,
  coalesce(statement, upper(substr(text, start + 1, 1))
    || substr(text, start + 2, "end" - start - 1) || '.') AS statement,
  substr(text, start + 1, "end" - start) AS text, start, "end", paragraph, value, unit, qualifier,
  facts.date, people, countries, organizations, according_to, term AS rule
FROM facts
  JOIN articles ON articles.key = facts.article_key JOIN texts USING (article_key)
 LEFT JOIN terms ON terms.key = rule_key;
CREATE VIEW mentions AS SELECT
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
) AS named
  JOIN articles ON articles.key = named.article_key JOIN texts USING (article_key)

  LEFT JOIN names ON names.key = name_key LEFT JOIN terms ON terms.key = term_key;
PRAGMA application_id = 1768910180;
PRAGMA user_version = 1;
INSERT INTO articles (key, id, language, hash) VALUES (1, 'a1', '', '');
UPDATE articles SET title = NULL, publisher = 'Reuters', journalist = NULL, editor = NULL, language = 'en', date = '2024-05', date_note = NULL, url = NULL, hash = x'f507199cab09aa35f6c7880a949fc24e' WHERE key = 1;
INSERT INTO texts VALUES (1, '“peace China,” said Wang Yi.
“no; trade United Nations and China,” said Ann O''Neill.
', '[[0,28,"body"],[29,84,"body"]]');
INSERT INTO text_words (rowid, words) VALUES (1, 'and ann china nations neill no o peace said trade united wang yi');
INSERT INTO names (name) VALUES ('Wang Yi');
INSERT INTO name_words VALUES ('yi', 1);
INSERT INTO name_words VALUES ('wangyi', 1);
INSERT INTO name_words VALUES ('wang', 1);
INSERT INTO names (name) VALUES ('Ann O''Neill');
INSERT INTO name_words VALUES ('oneill', 2);
INSERT INTO name_words VALUES ('ann', 2);
INSERT INTO name_words VALUES ('annoneill', 2);
INSERT INTO speakers VALUES (1, 1, 's0', 1, NULL, NULL, NULL, 1, 0, 0, 2, 0, 0, 0, 1, '[[20,27,1]]');
INSERT INTO speakers VALUES (2, 1, 's1', 2, NULL, NULL, NULL, 0, 0, 1, 0, 0, 6, 1, 1, '[[72,83,2]]');
INSERT INTO terms (term) VALUES ('role');
INSERT INTO quotes VALUES (1, 1, 'q1', 'direct', 1, 1, NULL, 1, 12, 1, 15, 19, 20, 27, NULL, NULL, NULL);
INSERT INTO quotes VALUES (2, 1, 'q2', 'mixed', 2, 1, NULL, 30, 64, 2, 67, 71, 72, 83, NULL, NULL, NULL);
INSERT INTO quote_words (rowid, words) VALUES (1, 'china peace');
INSERT INTO quote_words (rowid, words) VALUES (2, 'and china nations no trade united');
INSERT INTO terms (term) VALUES ('China');
INSERT INTO countries VALUES (1, 1, 'c0', 'CN', 2, 'mentioned', NULL, 2, '[[7,12,1],[59,64,2]]');
INSERT INTO names (name) VALUES ('United Nations');
INSERT INTO name_words VALUES ('united', 3);
INSERT INTO name_words VALUES ('unitednations', 3);
INSERT INTO name_words VALUES ('nations', 3);
INSERT INTO names (name) VALUES ('UN');
INSERT INTO name_words VALUES ('un', 4);
INSERT INTO organizations VALUES (1, 1, 'o0', 3, 'other', 4, NULL, 1, '[[40,54,2]]');
INSERT OR IGNORE INTO organization_names VALUES (3, 3);
INSERT OR IGNORE INTO organization_names VALUES (4, 3);
INSERT INTO facts VALUES (1, 1, 'f1', 'event', 'Wang Yi: peace', 1, 12, 1, 1, 'km', NULL, NULL, '["Wang Yi"]', '[]', '[]', 'Wang Yi', NULL);
INSERT INTO facts VALUES (2, 1, 'f2', 'event', 'Ann O''Neill: no; trade', 30, 64, 2, 2, 'km', NULL, NULL, '["Ann O''Neill"]', '[]', '[]', 'Ann O''Neill', NULL);
INSERT INTO fact_words (rowid, words) VALUES (1, 'china peace wang yi');
INSERT INTO fact_words (rowid, words) VALUES (2, 'and ann china nations neill no o trade united');
REPLACE INTO sources VALUES ('a1', x'e2809c7065616365204368696e612ce2809d20736169642057616e672059692e0ae2809c6e6f3b20747261646520556e69746564204e6174696f6e7320616e64204368696e612ce2809d207361696420416e6e204f274e65696c6c2e0a', 1);
INSERT INTO articles (key, id, language, hash) VALUES (2, 'a2', '', '');
UPDATE articles SET title = NULL, publisher = NULL, journalist = NULL, editor = NULL, language = 'en', date = '2024-06-01', date_note = NULL, url = NULL, hash = x'4084ebb9caef09ab1229fbfc949a3a97' WHERE key = 2;
INSERT INTO texts VALUES (2, '“energy prices United Nations,” said Wang Yi.
', '[[0,45,"body"]]');
INSERT INTO text_words (rowid, words) VALUES (2, 'energy nations prices said united wang yi');
INSERT INTO speakers VALUES (3, 2, 's0', 1, NULL, NULL, NULL, 0, 1, 0, 0, 4, 0, 0, 1, '[[37,44,1]]');
INSERT INTO quotes VALUES (3, 2, 'q1', 'indirect', 1, 1, NULL, 1, 29, 1, 32, 36, 37, 44, NULL, NULL, NULL);
INSERT INTO quote_words (rowid, words) VALUES (3, 'energy nations prices united');
INSERT INTO organizations VALUES (2, 2, 'o0', 3, 'other', 4, NULL, 1, '[[15,29,1]]');
INSERT OR IGNORE INTO organization_names VALUES (3, 3);
INSERT OR IGNORE INTO organization_names VALUES (4, 3);
INSERT INTO facts VALUES (3, 2, 'f1', 'event', 'Wang Yi: energy prices', 1, 29, 1, 1, 'km', NULL, NULL, '["Wang Yi"]', '[]', '[]', 'Wang Yi', NULL);
INSERT INTO fact_words (rowid, words) VALUES (3, 'energy nations prices united wang yi');
REPLACE INTO sources VALUES ('a2', x'e2809c656e657267792070726963657320556e69746564204e6174696f6e732ce2809d20736169642057616e672059692e0a', 2);
