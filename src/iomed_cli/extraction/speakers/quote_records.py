"""Records: who says each quote, and the model's record of it."""

from __future__ import annotations

from iomed_cli.extraction.speakers.cast import Cast, Member
from iomed_cli.extraction.speakers.coreference import CoreferenceResolver
from iomed_cli.extraction.speakers.people import Person
from iomed_cli.extraction.speakers.quote_table import QuoteList
from iomed_cli.extraction.speakers.roles import ROLE_NOUNS, described, role_start
from iomed_cli.extraction.text.spans import Spans
from iomed_cli.model import Quote

CONFIDENCE = {
    "according_quoted": 0.86,
    "according_to": 0.91,
    "announces": 0.87,
    "as_said": 0.69,
    "asks_whether": 0.90,
    "calls": 0.87,
    "claim_that": 0.93,
    "colon_quoted": 0.95,
    "criticizes": 0.87,
    "dash_quoted": 0.67,
    "goes_on": 0.11,
    "headline_colon": 0.93,
    "in_the_view_of": 0.75,
    "it_was_said": 0.86,
    "partly_quoted_first": 0.88,
    "partly_quoted_on": 0.91,
    "partly_quoted_said": 0.92,
    "partly_quoted_within": 0.92,
    "promises_to": 0.82,
    "quoted_after": 0.98,
    "quoted_alone": 0.79,
    "quoted_answer": 0.67,
    "quoted_on": 0.99,
    "quoted_said": 1.00,
    "quoted_signed": 0.88,
    "said_after": 0.91,
    "said_quoted": 0.99,
    "said_within": 0.90,
    "says": 0.94,
    "says_colon": 0.69,
    "says_that": 0.95,
    "thinks": 0.89,
    "thinks_that": 0.93,
    "transcript": 0.62,
    "urges_to": 0.92,
}
"""The share of a rule's quotes that lie in what PolNeAR's annotators marked.

Measured on train and dev by ``tests/benchmarks/polnear.py --rules``; few cases draw it
towards a half. Sentences that go on in a reported voice are next to never marked there
(none of the seven found), so their figure is low. ``dash_said`` doesn't occur: it has none.
"""


def cast_of(text: str, quotes: QuoteList, identities: CoreferenceResolver) -> list[Member]:
    """Give everybody who speaks or is named, in the order of the text, and note who says what."""
    cast = Cast(text)
    speakers: list[Person | str | None] = []
    for number, opener in enumerate(quotes.openers):
        if opener != number:
            quotes.cues[number], quotes.mentions[number] = (
                quotes.cues[opener],
                quotes.mentions[opener],
            )
            speakers.append(speakers[opener])
            continue
        one = quotes.draft(number)
        who = identities.resolve(one)
        quotes.mentions[number] = one.mention
        if who is not None and one.mention is not None:
            cast.add(who, one.mention, one.whole or one.mention)
        speakers.append(who)
    _add_named(cast, text, identities, set(speakers))
    quotes.speakers = [None if who is None else cast[who] for who in speakers]
    return cast.listed()


def _add_named(
    cast: Cast, text: str, identities: CoreferenceResolver, speaking: set[Person | str | None]
) -> None:
    """Add the names in the text of those who speak, and of everybody who surely is a person."""
    names = identities.names
    for start, end, person, institutional in zip(
        names.starts, names.ends, identities.persons, identities.institutional, strict=True
    ):
        if institutional:
            continue
        named = person.personal and (len(person.words) > 1 or person.titled)
        if named or person in speaking:
            before = text[max(0, start - 16) : start].rpartition(" ")[0].rpartition(" ")[2].lower()
            begin = role_start(text, start) if before in ROLE_NOUNS else None
            cast.add(
                person, (start, end), (start if begin is None else begin, described(text, end))
            )


def quote(quotes: QuoteList, number: int, article: str, spans: Spans) -> Quote:
    """Make the record of a quote."""
    who, rule, opener = quotes.speakers[number], quotes.rules[number], quotes.openers[number]
    id_ = f"q{number + 1}"
    start, end = quotes.starts[number], quotes.ends[number]
    cue, mention = quotes.cues[number], quotes.mentions[number]
    return Quote(
        id=id_,
        article=article,
        kind=quotes.kinds[number],
        speaker=who.name if who else None,
        role=who.role if who else None,
        affiliation=who.affiliation if who else None,
        text=spans.text[start:end],
        start=start,
        end=end,
        paragraph=quotes.paragraphs[number],
        cue=spans.words(*cue) if cue else None,
        cue_start=cue[0] if cue else None,
        cue_end=cue[1] if cue else None,
        mention=spans.words(*mention) if mention else None,
        mention_start=mention[0] if mention else None,
        mention_end=mention[1] if mention else None,
        turn=id_ if opener == number else f"q{opener + 1}",
        rule=rule,
        confidence=CONFIDENCE.get(rule),
    )
