"""From all that a collection holds to what a query may be about.

The matching of the explorer decides; here is only seen to it that it gets
all records that it would choose among the whole, and those which show that a
name or a word does stand somewhere: a sure match silences every guess.
"""

from __future__ import annotations

import sqlite3
from collections.abc import Callable, Iterable, Mapping, Sequence
from typing import Any, NamedTuple

from iomed_cli.archive.conditions import COUNTED, Condition, among, concerned, equal, sure_enough
from iomed_cli.archive.evidence import Evidence, SpokenArticles
from iomed_cli.archive.lookup import Lookup
from iomed_cli.archive.reader import CollectionReader
from iomed_cli.archive.schema import CLAIMANTS_NAMED_SINCE
from iomed_cli.matching import resolve
from iomed_cli.matching.near_names import near_names
from iomed_cli.matching.person_names import match_names
from iomed_cli.model import SCHEMA_VERSION, Article, Extraction, Organization
from iomed_cli.query import search
from iomed_cli.query.questions import (
    CountryQuestion,
    FactQuestion,
    FigureQuestion,
    OrganizationQuestion,
    Question,
    QuoteQuestion,
    SearchQuestion,
)

Parts = dict[str, set[int]]
"""Keys of records by their kind."""

_SPEAKS = "EXISTS (SELECT 1 FROM speakers AS it WHERE it.name_key = names.key AND {})"
_CLAIMS = "EXISTS (SELECT 1 FROM facts AS it WHERE it.according_to = names.name AND {})"
_IS_CALLED = "key IN (SELECT alias_key FROM organization_names)"


class _Bodies(NamedTuple):
    """Organizations by their keys, and the scores of their names."""

    records: dict[int, Organization]
    scores: dict[str, float]

    def whole(self) -> _Bodies:
        """Give those that bear just the name asked for."""
        least = resolve.KNOWN_ELSEWHERE
        scores = {name: score for name, score in self.scores.items() if score >= least}
        records = {key: one for key, one in self.records.items() if one.name in scores}
        return _Bodies(records, scores)


class Prefilter:
    """Gives the extractions that a query has to be asked of, each with the records in question."""

    def __init__(
        self, connection: sqlite3.Connection, reader: CollectionReader, scope: Condition
    ) -> None:
        self._reader = reader
        self._scope = scope
        speaks, claims = (one.format(scope.text) for one in (_SPEAKS, _CLAIMS))
        # In an older collection whoever is not a speaker is looked for among all claimants.
        named = reader.version >= CLAIMANTS_NAMED_SINCE
        self._bearing = speaks, f"({speaks} OR {claims})" if named else speaks
        self._lookup = Lookup(connection, reader, scope)
        self._evidence = Evidence(connection, scope)
        # A verdict rests on what was collected, not on what a column says by now.
        self._spoken = SpokenArticles(reader.proven)

    def extractions(self, question: Question) -> list[Extraction]:
        """Give enough for the answer to a question in which a name or a word is looked for."""
        return _ENOUGH[type(question)](self, question)

    def quotes(self, asked: QuoteQuestion) -> list[Extraction]:
        """Give enough for `filters.quotes`."""
        base = equal("it.kind", asked.kind) & equal("it.stance", asked.stance)
        base = base & sure_enough(asked.min_confidence)
        parts: Parts = {}
        if asked.speakers:
            names = self._speakers(asked.speakers, parts)
            base = base & among("it.speaker_key", names)
            parts["quotes"] = self._lookup.firsts("quotes", "speaker_key", names)
        country = Condition("0")
        if asked.mentions is not None:
            held, country, parts["organizations"] = self._named(asked.mentions)
            base = base & held
        if asked.keywords:
            found = self._lookup.holding(
                "quotes", base, asked.keywords, either=asked.any_keyword, guess=True
            )
        else:
            found = self._lookup.keys("quotes", base)
        parts["countries"] = self._beside(found, country)
        _add(parts, {"quotes": found})
        return self._reader.extractions(parts)

    def facts(self, asked: FactQuestion) -> list[Extraction]:
        """Give enough for `filters.facts` and `filters.figures`."""
        base = equal("it.category", asked.category)
        parts: Parts = {}
        if asked.speakers:
            names = self._speakers(asked.speakers, parts, claiming=True)
            claimants = self._claimants(asked.speakers)
            base = base & concerned(names, claimants)
            parts["facts"] |= self._lookup.firsts("facts", "according_to", claimants)
        if asked.keywords:
            found = self._lookup.holding("facts", base, asked.keywords, either=False, guess=True)
        else:
            found = self._lookup.keys("facts", base & Condition(COUNTED if asked.counts else "1"))
        _add(parts, {"facts": found})
        return self._reader.extractions(parts)

    def _speakers(self, asked: Iterable[str], parts: Parts, *, claiming: bool = False) -> set[int]:
        """Give the keys of the names that any of some speakers may bear, or who is ``claiming``.

        To the parts come the records that a note of who was meant may be about.
        """
        named = {speaker: self._people(speaker, claiming=claiming) for speaker in asked}
        nobodys = [speaker for speaker, names in named.items() if not names]
        names = set().union(*named.values())
        shown = names.union(*(self._near_people(one, claiming=claiming) for one in nobodys))
        parts["speakers"] = self._lookup.firsts("speakers", "name_key", shown)
        if claiming:
            parts["facts"] = self._lookup.claims(shown)
        parts["speakers"] |= set().union(*map(self._described, nobodys))
        return names

    def _claimants(self, asked: Iterable[str]) -> set[str]:
        """Give whom facts are according to, without a record, and whom some names may mean."""
        names = self._lookup.claimants(self._bearing[False])
        every = [(name,) for name in names]
        found: set[str] = set()
        for query in asked:
            sure = match_names(query, every, guess=False)
            found |= {names[hit.index] for hit in sure or match_names(query, every)}
            found |= set(near_names(query, names))
        return found

    def people(self, name: str) -> Condition:
        """Give what holds for the speakers who may bear a name."""
        names = self._people(name)
        if names:
            return among("it.name_key", names) & self._scope
        near, described = self._near_people(name), self._described(name)
        either = among("it.name_key", near), among("it.key", described)
        text = " OR ".join(one.text for one in either)
        return Condition(f"({text})", *(v for one in either for v in one.values)) & self._scope

    def countries(self, asked: CountryQuestion) -> list[Extraction]:
        """Give enough for `filters.countries` with a name."""
        codes = among("it.code", resolve.countries_named(asked.name or "", ()).scores)
        return self._reader.extractions({"countries": self._lookup.keys("countries", codes)})

    def organizations(self, asked: OrganizationQuestion) -> list[Extraction]:
        """Give enough for `filters.organizations` with a name."""
        name = asked.name or ""
        found = set(self._bodies(name, asked.kind, guess=True).records)
        found = found or self._near_bodies(name, equal("it.kind", asked.kind))
        return self._reader.extractions({"organizations": found})

    def search(self, asked: SearchQuestion) -> list[Extraction]:
        """Give enough for `search.search`."""
        words, apart = asked.words, search.telling(asked.words)
        ways = search.ways(words)
        parts: Parts = {}
        for way in ways:
            _add(parts, self._searched(way, guess=False))
            _add(parts, {"speakers": self._described(way)})
        texts = set().union(*(self._lookup.articles_with([way]) for way in ways))
        if len(apart) > 1:
            _add(parts, self._scattered(apart))
            texts |= self._lookup.articles_with(apart)
        found = self._reader.extractions(parts, texts)
        if search.surely(found, words)[0]:
            return found
        for way in ways:
            _add(parts, self._searched(way, guess=True))
        found = self._reader.extractions(parts, texts)
        if len(apart) > 1 and not any(search.search_phrase(found, way, guess=True) for way in ways):
            _add(parts, self._worded(apart, guess=True))
            found = self._reader.extractions(parts, texts)
        return found

    def evidence(self, text: str, speaker: str | None, similar: bool) -> list[Extraction]:
        """Give the articles that a claim may be quoted from, or with ``similar`` go back to.

        With them, in an article without an id, come all who bear the
        speaker's name: it is no slip in another one then.
        """
        from iomed_cli.verification.claims.claim import read_claim

        claim = read_claim(text)
        keys = set(self._evidence.having(claim.certain()))
        if similar:
            keys |= self._evidence.likely(word.key for word in claim.words)
        found = self.spoken(sorted(keys))
        return found if speaker is None else [*found, self._namesakes(speaker)]

    def spoken(self, keys: Iterable[int]) -> list[Extraction]:
        """Give the articles with some keys, with what is said in them alone."""
        return [self._spoken.article(key) for key in keys]

    def _namesakes(self, speaker: str) -> Extraction:
        names = self._people(speaker, guess=False)
        keys = self._lookup.firsts("speakers", "name_key", names)
        found = self._reader.extractions({"speakers": keys})
        speakers = tuple(one for extraction in found for one in extraction.speakers)
        return Extraction(SCHEMA_VERSION, Article("", "", ()), speakers)

    def _searched(self, words: str, guess: bool) -> Parts:
        """Give what a search finds in its first pass, or with typing errors in its second."""
        names = self._people(words, guess)
        parts: Parts = {"speakers": self._lookup.keys("speakers", among("it.name_key", names))}
        codes = resolve.countries_named(words, (), guess=guess).scores
        _add(parts, {"countries": self._lookup.keys("countries", among("it.code", codes))})
        _add(parts, {"organizations": set(self._bodies(words, None, guess).records)})
        _add(parts, {"quotes": self._lookup.keys("quotes", among("it.speaker_key", names))})
        _add(parts, self._worded([words], guess))
        return parts

    def _scattered(self, words: Sequence[str]) -> Parts:
        """Give the records that have each word, in themselves or in what is known of them.

        A few are among them that do not.
        """
        bearing = {word: self._lookup.names_with(word) for word in words}
        speakers = set().union(*bearing.values())
        return {
            "quotes": self._lookup.scattered("quotes", bearing),
            "facts": self._lookup.scattered("facts", bearing),
            "speakers": self._lookup.firsts("speakers", "name_key", speakers),
        }

    def _worded(self, keywords: Sequence[str], guess: bool) -> Parts:
        return {
            kind: self._lookup.holding(kind, Condition(), keywords, either=False, guess=guess)
            for kind in ("quotes", "facts")
        }

    # Names

    def _people(self, query: str, guess: bool = True, *, claiming: bool = False) -> set[int]:
        """Give the keys of the names that a query fits, of speakers or also who is ``claiming``."""
        bearing = self._bearing[claiming]
        for guessing in (False, True)[: 1 + guess]:
            names = self._lookup.names(query, bearing, guessing)
            hits = match_names(query, [(name,) for name in names], guess=guessing)
            if hits:
                keys = list(names.values())
                return {keys[hit.index] for hit in hits}
        return set()

    def _bodies(self, query: str, kind: str | None, guess: bool) -> _Bodies:
        """Give the organizations that a query fits."""
        base = equal("it.kind", kind)
        for guessing in (False, True)[: 1 + guess]:
            asked = [query] if guessing else [query, *resolve.other_names(query)]
            aliases = {
                key
                for one in asked
                for alias, key in self._lookup.names(one, _IS_CALLED, guessing).items()
                if match_names(one, [(alias,)], guess=guessing)
            }
            found = self._called(aliases, base)
            # An alias may be another kind's, or out of scope.
            every = list(found.values())
            scores = resolve.organizations_named(query, every, guess=guessing).scores
            if scores:
                records = {key: one for key, one in found.items() if one.name in scores}
                return _Bodies(records, scores)
        return _Bodies({}, {})

    def _called(self, aliases: Iterable[int], base: Condition) -> dict[int, Organization]:
        where = base & _called(aliases) & self._scope
        found = self._reader.records("organizations", where.text, *where.values)
        return {key: one for _, key, one in found}

    def _near_bodies(self, query: str, base: Condition) -> set[int]:
        """Give the keys of organizations that a query may have meant, as a note asks back.

        That is asked where none bears the name.
        """
        aliases = self._lookup.near_names(query, _IS_CALLED)
        near = near_names(query, aliases)
        return set(self._called([aliases[alias] for alias in near], base))

    def _near_people(self, query: str, *, claiming: bool = False) -> set[int]:
        """Give the keys of names that a query may have meant."""
        names = self._lookup.near_names(query, self._bearing[claiming])
        return {names[name] for name in near_names(query, names)}

    def _described(self, query: str) -> set[int]:
        """Give the keys of speakers whose role and affiliation have all words of a query."""
        return self._lookup.described(resolve.telling_words(query))

    def _named(self, query: str) -> tuple[Condition, Condition, set[int]]:
        """Give what holds for quotations that mention a country or an organization.

        Then what holds for the country, and the keys of the organizations.
        """
        codes = resolve.countries_named(query, ()).scores
        bodies = self._bodies(query, None, guess=not codes)
        if codes:
            bodies = bodies.whole()
        country = among("it.code", codes)
        held = [_held("countries", "code", codes)]
        if bodies.records:
            names = self._lookup.keys("organizations", among("it.key", bodies.records), "name_key")
            held.append(_held("organizations", "name_key", names))
        either = Condition(
            f"({' OR '.join(one.text for one in held)})", *(v for one in held for v in one.values)
        )
        shown = set(bodies.records)
        if not (codes or shown):
            shown = self._near_bodies(query, Condition())
        return either, country, shown

    def _beside(self, quotes: Iterable[int], country: Condition) -> set[int]:
        """Give the keys of a country's records in the quotations' articles, and of one more."""
        here = among("key", quotes)
        beside = Condition(
            f"it.article_key IN (SELECT article_key FROM quotes WHERE {here.text})", *here.values
        )
        found = self._lookup.keys("countries", country & beside)
        return found | (self._lookup.keys("countries", country, "min(it.key)") - {None})


_ENOUGH: Mapping[type[Question], Callable[[Prefilter, Any], list[Extraction]]] = {
    QuoteQuestion: Prefilter.quotes,
    CountryQuestion: Prefilter.countries,
    OrganizationQuestion: Prefilter.organizations,
    FactQuestion: Prefilter.facts,
    FigureQuestion: Prefilter.facts,
    SearchQuestion: Prefilter.search,
}


def _add(parts: Parts, more: Mapping[str, set[int]]) -> None:
    for kind, keys in more.items():
        parts[kind] = parts.get(kind, set()) | keys


def _called(aliases: Iterable[int]) -> Condition:
    by_alias = among("alias_key", aliases)
    return Condition(
        f"it.name_key IN (SELECT name_key FROM organization_names WHERE {by_alias.text})",
        *by_alias.values,
    )


def _held(table: str, column: str, values: Iterable[object]) -> Condition:
    """Say that a quotation holds a mention of one of a table's records."""
    named = among(f"named.{column}", values)
    return Condition(
        f"it.article_key IN (SELECT article_key FROM {table} AS named WHERE {named.text})"
        # Of a single mention there is but the place.
        f" AND EXISTS (SELECT 1 FROM {table} AS named"
        " LEFT JOIN json_each(nullif(named.mentions, '')) ON 1 = 1"
        f" WHERE named.article_key = it.article_key AND {named.text}"
        " AND it.start <= coalesce(json_extract(value, '$[0]'), named.start)"
        ' AND coalesce(json_extract(value, \'$[1]\'), named."end") <= it."end")',
        *named.values * 2,
    )
