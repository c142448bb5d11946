CREATE VIEW statements AS SELECT
  facts.id, articles.id AS article, category,
coalesce(statement, upper(substr(text, start + 1, 1))
    || substr(text, start + 2, "end" - start - 1) || '.') AS statement,
  substr(text, start + 1, "end" - start) AS text, start, "end", paragraph, value, unit, qualifier,
  facts.date, people, countries, organizations, according_to, term AS rule, subject, stance,
  confidence
FROM facts 
  JOIN articles ON articles.key = facts.article_key JOIN texts USING (article_key)
 LEFT JOIN terms ON terms.key = rule_key;
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
  JOIN json_each(coalesce(speakers.mentions, countries.mentions, organizations.mentions))
    AS mention ON 1 = 1
  LEFT JOIN names ON names.key = coalesce(speakers.name_key, organizations.name_key)
  LEFT JOIN terms ON terms.key = countries.term_key;
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
    || substr(text, start + 2, "end" - start - 1) || '.') AS statement,
  json_extract(figure.value, '$[10]') AS date, according_to, stance
FROM facts JOIN json_each(facts.figures) AS figure ON 1 = 1 
  JOIN articles ON articles.key = facts.article_key JOIN texts USING (article_key);
