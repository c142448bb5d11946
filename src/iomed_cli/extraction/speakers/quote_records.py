"""Records: who says each quote, and the model's record of it."""

from __future__ import annotations

from collections.abc import Iterable
from sys import intern

from iomed_cli.extraction.entities.called_again import Bodies
from iomed_cli.extraction.quotes.stance import stance
from iomed_cli.extraction.speakers.anonymity import reason_unnamed
from iomed_cli.extraction.speakers.cast import Cast, Member
from iomed_cli.extraction.speakers.coreference import CoreferenceResolver
from iomed_cli.extraction.speakers.people import Person
from iomed_cli.extraction.speakers.quote_table import QuoteList
from iomed_cli.extraction.speakers.roles import described
from iomed_cli.extraction.speakers.roles_before import bare_role, role_before
from iomed_cli.extraction.speakers.source_kinds import source_kind
from iomed_cli.extraction.speakers.ways import SPEAKER_CONFIDENCE, way
from iomed_cli.extraction.text.spans import Span, Spans, SpanTable
from iomed_cli.model import Quote


def cast_of(
    text: str,
    quotes: QuoteList,
    identities: CoreferenceResolver,
    bodies: Bodies,
    states: SpanTable[str],
    pronouns: Iterable[Span] = (),
) -> tuple[list[Member], dict[int, str]]:
    """Give everybody who speaks or is named, in the order of the text, and note who says what.

    `states` are where countries are named, which are no persons. With them comes whom each of
    the `pronouns` in the article's own words stands for, by where it begins: a reader resolves
    them as they come, in the order of the text, as he does speakers.
    """
    cast = Cast(text, bodies, states)
    speakers: list[Person | str | None] = []
    waiting = iter(pronouns)
    pronoun = next(waiting, None)
    meant: dict[int, Person] = {}
    for number, opener in enumerate(quotes.openers):
        while pronoun is not None and pronoun[0] < quotes.starts[number]:
            if (person := identities.person_at(*pronoun)) is not None:
                meant[pronoun[0]] = person
            pronoun = next(waiting, None)
        if opener != number:
            quotes.cues[number], quotes.mentions[number] = (
                quotes.cues[opener],
                quotes.mentions[opener],
            )
            speakers.append(speakers[opener])
            quotes.ways.append("none" if speakers[opener] is None else "turn")
            continue
        one = quotes.draft(number)
        found = identities.resolve(one)
        who = found.who
        quotes.ways.append(way(text, one, found))
        mention = one.mention and identities.names.with_stop(text, one.mention)
        quotes.mentions[number] = mention
        if who is not None and mention is not None:
            member = cast.add(who, mention, one.whole or mention)
            member.unnamed = member.unnamed or reason_unnamed(text, one, member, identities)
        speakers.append(who)
    while pronoun is not None:
        if (person := identities.person_at(*pronoun)) is not None:
            meant[pronoun[0]] = person
        pronoun = next(waiting, None)
    _add_named(cast, text, identities, set(speakers))
    quotes.speakers = [None if who is None else cast[who] for who in speakers]
    quotes.stances = [
        stance(text, rule, kind, (start, end), quotes.cues[number], quotes.mentions[number])
        for number, (rule, kind, start, end) in enumerate(
            zip(quotes.rules, quotes.kinds, quotes.starts, quotes.ends)
        )
    ]
    return cast.listed(), {at: person.name for at, person in meant.items()}


def _add_named(
    cast: Cast, text: str, identities: CoreferenceResolver, speaking: set[Person | str | None]
) -> None:
    """Add the names in the text of those who speak, and of everybody who surely is a person."""
    names = identities.names
    for start, end, person, institutional in zip(
        names.starts, names.ends, names.persons, names.institutional, strict=True
    ):
        if institutional:
            continue
        named = person.personal and (len(person.words) > 1 or person.titled)
        if named or person in speaking:
            full = len(person.words) > 1
            begin = role_before(text, start, full)
            member = cast.add(
                person, (start, end), (start if begin is None else begin, described(text, end))
            )
            if full and member.role is None and member.bare_role is None:
                bare = bare_role(text, start)
                member.bare_role = None if bare is None else intern(bare)


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
        rule=rule.name,
        confidence=rule.confidence,
        stance=quotes.stances[number],
        speaker_from=quotes.ways[number],
        speaker_confidence=SPEAKER_CONFIDENCE[quotes.ways[number]],
        source_kind=source_kind(who.name, who.personal) if who else None,
    )
