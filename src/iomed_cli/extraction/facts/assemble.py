"""Facts: what an article states that can be told by itself, with its exact evidence."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence

from iomed_cli.extraction.facts.propositions import Proposition, Voices
from iomed_cli.extraction.facts.role_facts import roles
from iomed_cli.extraction.facts.triggers import Trigger, TriggerList
from iomed_cli.extraction.quotes.draft import used_up
from iomed_cli.extraction.speakers.cast import Member
from iomed_cli.extraction.speakers.quote_table import QuoteList
from iomed_cli.extraction.text.spans import Spans, SpanTable, name_table
from iomed_cli.model import Article, Country, Fact, FactCategory, Organization

_DESCRIBED = re.compile(
    r"(?: \([A-Za-z.]+\))?(?:(?:'s|’s) (?:mission|aim|purpose|goal|mandate|task|job) (?:is|was)\b"
    r"| (?:is|was) (?:an?|the|one of)\b"
    r"| (?:aims|seeks|serves|represents|was founded|was established|was set up|was created)\b)"
)
_BEGINS = re.compile(r"(?:^|[.!?:;“\"”’]\s|[“\"\n]|, but |, and |\bthat )(?:[Tt]he )?$")
_SENTENCE_END = re.compile(r"[.!?;](?=[\s\"”’)]|$)|[”\"\n]")
_CREDIT = re.compile(
    r"\b(Source|Journalist|Reporter|Author|Writer|(?:English )?Editor|Photographer|Translator)"
    r" ?: ?([A-ZÀ-Þ][^;,|()\n/:]{1,60})"
)
_ASKED = ("whether ", "if ", "why ", "how ")
"""What opens a question that somebody asks, which judges nothing."""
_LONGEST_SENTENCE = 600


def facts(
    article: Article,
    triggers: TriggerList,
    members: Sequence[Member],
    quotes: QuoteList,
    countries: Sequence[Country],
    organizations: Sequence[Organization],
) -> Iterator[Fact]:
    """Make the records of the facts, in the order of the text.

    A fact's statement is its evidence, the clause itself, with a capital and a full
    stop; a fact in somebody's words is according to them. What doesn't stand
    alone, or whose speaker is not known, is left out.
    """
    voices = Voices(article.text, quotes, members)
    stated = list(_organizations(article, organizations, voices))
    told = {(proposition.start, proposition.end) for _, proposition in stated}
    stated += _triggered(article.text, triggers, voices, told)
    bodies = name_table(organizations)
    stated += roles(article, members, bodies, voices)
    stated += _credits(article)
    stated.sort(key=lambda one: (one[1].start, one[1].end, one[0].category))
    record = _Recorder(article, voices, members, countries, bodies)
    for number, (trigger, proposition) in enumerate(_once(stated), 1):
        yield record.fact(number, trigger, proposition)


def _once(stated: list[tuple[Trigger, Proposition]]) -> Iterator[tuple[Trigger, Proposition]]:
    """Leave out what is said twice of a place; `stated` is in order, and used up."""
    before: set[tuple[object, ...]] = set()
    start = end = -1
    for trigger, proposition in used_up(stated):
        if (proposition.start, proposition.end) != (start, end):
            before.clear()
            start, end = proposition.start, proposition.end
        key = trigger.category, trigger.value, trigger.unit, trigger.date
        if key not in before:
            before.add(key)
            yield trigger, proposition


class _Recorder:
    """Makes records: knows who and what is named where."""

    def __init__(
        self,
        article: Article,
        voices: Voices,
        members: Sequence[Member],
        countries: Sequence[Country],
        bodies: SpanTable[str],
    ) -> None:
        self._article = article
        self._voices = voices
        self._spans = Spans(article.text, article.paragraphs)
        self._people = SpanTable(
            (*span, one.name) for one in members if one.personal for span in one.spans()
        )
        self._countries = name_table(countries)
        self._organizations = bodies

    def fact(self, number: int, trigger: Trigger, proposition: Proposition) -> Fact:
        """Make the record of a fact."""
        start, end = proposition.start, proposition.end
        return Fact(
            id=f"f{number}",
            article=self._article.id,
            category=trigger.category,
            statement=proposition.statement or self._voices.statement(start, end),
            text=self._article.text[start:end],
            start=start,
            end=end,
            paragraph=self._spans.paragraph(start),
            value=trigger.value,
            unit=trigger.unit,
            qualifier=trigger.qualifier,
            date=trigger.date,
            people=_once_each(self._people.within(start, end)),
            countries=_once_each(self._countries.within(start, end)),
            organizations=_once_each(self._organizations.within(start, end)),
            according_to=proposition.according_to,
            rule=trigger.rule,
        )


def _once_each(names: Iterable[str]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(names))


def _triggered(
    text: str, triggers: TriggerList, voices: Voices, told: set[tuple[int, int]]
) -> Iterator[tuple[Trigger, Proposition]]:
    """Pair triggers with their clauses; `told` are clauses that tell what an organization is.

    A clause counts once as an event, and as a judgement only in reported words.
    """
    eventful: set[tuple[int, int]] = set()
    for trigger, low, high, at in triggers:
        proposition = voices.proposition(low, high, at)
        if proposition is None:
            continue
        span = proposition.start, proposition.end
        asked = text.startswith(_ASKED, proposition.start)
        if trigger.category == "assessment" and (
            proposition.according_to is None or asked or span in told
        ):
            continue
        if trigger.category in ("event", "law", "membership", "assessment"):
            if span in eventful:
                continue
            eventful.add(span)
        yield trigger, proposition


def _organizations(
    article: Article, organizations: Sequence[Organization], voices: Voices
) -> Iterator[tuple[Trigger, Proposition]]:
    """Find the sentences that begin with an organization and say what it is, or is for.

    ``The bank was founded in 1949``, ``The IOMed aims to resolve disputes``.
    """
    text = article.text
    for organization in organizations:
        for mention in organization.mentions:
            if not _DESCRIBED.match(text, mention.end):
                continue
            begins = _BEGINS.search(text[max(0, mention.start - 12) : mention.start])
            if begins is None or article.paragraphs[mention.paragraph - 1].kind != "body":
                continue
            low = mention.start - (4 if begins[0].lower().endswith("the ") else 0)
            high = _sentence_end(text, mention.end, article.paragraphs[mention.paragraph - 1].end)
            if proposition := voices.proposition(low, high, mention.start):
                yield Trigger("organization", "organization_described"), proposition


def _sentence_end(text: str, start: int, limit: int) -> int:
    for stop in _SENTENCE_END.finditer(text, start, min(limit, start + _LONGEST_SENTENCE)):
        # "U.S." and "Inc." go on; a full stop behind a longer word ends the sentence.
        if stop[0] != "." or text[stop.start() - 2 : stop.start()].strip(".").islower():
            return stop.start()
    return min(limit, start + _LONGEST_SENTENCE)


def _credits(article: Article) -> Iterator[tuple[Trigger, Proposition]]:
    """Read the lines that say whose article it is: ``Source: ...; Journalist: ...``."""
    for paragraph in article.paragraphs:
        if paragraph.kind != "furniture":
            continue
        found = list(_CREDIT.finditer(article.text, paragraph.start, paragraph.end))
        # A single "Source:" may be a picture's.
        if len(found) == 1 and found[0][1] == "Source":
            continue
        for one in found:
            label, name = one[1], one[2].rstrip(" .")
            end = one.start(2) + len(name)
            what = label if label.startswith("English") else label.lower()
            proposition = Proposition(
                one.start(), end, None, f"The {what} of the article is {name}."
            )
            category: FactCategory = "other" if label == "Source" else "role"
            value = name if label == "Source" else label
            yield Trigger(category, "credit_line", value), proposition
