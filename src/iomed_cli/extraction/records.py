"""Records: drafts and identities made into the model's speakers and quotes."""

from __future__ import annotations

from array import array
from bisect import bisect_right

from iomed_cli.extraction.drafts import Draft, Span
from iomed_cli.extraction.people import Person
from iomed_cli.extraction.roles import described, role_and_affiliation
from iomed_cli.extraction.speakers import Identities
from iomed_cli.model import Mention, Paragraph, Quote, Speaker

CONFIDENCE = {
    "according_quoted": 0.86,
    "according_to": 0.92,
    "announces": 0.87,
    "as_said": 0.65,
    "asks_whether": 0.87,
    "calls": 0.87,
    "claim_that": 0.93,
    "colon_quoted": 0.94,
    "criticizes": 0.87,
    "goes_on": 0.14,
    "in_the_view_of": 0.75,
    "it_was_said": 0.79,
    "partly_quoted_said": 0.86,
    "partly_quoted_within": 0.89,
    "promises_to": 0.80,
    "quoted_alone": 0.88,
    "quoted_on": 0.98,
    "quoted_said": 1.00,
    "quoted_signed": 0.97,
    "said_after": 0.91,
    "said_quoted": 0.99,
    "said_within": 0.87,
    "says": 0.92,
    "says_colon": 0.75,
    "says_that": 0.94,
    "thinks": 0.87,
    "thinks_that": 0.91,
    "transcript": 0.54,
    "urges_to": 0.89,
}
"""The share of a rule's quotes that lie in what PolNeAR's annotators marked.

Measured on train and dev by ``tests/benchmarks/polnear.py --rules``; few cases draw it
towards a half. Sentences that go on in a reported voice are next to never marked there
(none of the five found), so their figure is low. ``dash_said`` doesn't occur: it has none.
"""


class Cast:
    """Everybody who speaks or is named in an article, as they turn up."""

    def __init__(self, article: str, text: str, lines: list[Paragraph]) -> None:
        self._article = article
        self._text = text
        self._starts = array("q", (line.start for line in lines))
        self._mentions: dict[str, tuple[array[int], array[int]]] = {}
        self._described: dict[str, tuple[str | None, str | None]] = {}
        self._names: dict[str, str] = {}
        self._people: set[str] = set()
        self._words: dict[str, str] = {}

    def words(self, span: Span) -> str:
        """Give words of the text; one object for all that are alike, since many are."""
        words = self._text[span[0] : span[1]]
        return self._words.setdefault(words, words)

    def key(self, who: Person | str) -> str:
        """Give one key for all mentions of somebody: the name they are listed by, case aside.

        A surname that two people bear, and that the text does not tell apart, is one entry.
        """
        return (who.name if isinstance(who, Person) else who).lower()

    def add(self, who: Person | str, mention: Span, whole: Span) -> None:
        """Note a mention, and the role and affiliation that stand beside it."""
        key = self.key(who)
        self._names.setdefault(key, who.name if isinstance(who, Person) else who)
        if isinstance(who, Person):
            self._people.add(key)
        starts, ends = self._mentions.setdefault(key, (array("q"), array("q")))
        starts.append(mention[0])
        ends.append(mention[1])
        if isinstance(who, Person) and self._described.get(key, (None, None))[0] is None:
            self._described[key] = role_and_affiliation(self._text, mention, whole)

    def name(self, who: Person | str) -> str:
        """Give the name under which somebody is listed."""
        return self._names[self.key(who)]

    def description(self, who: Person | str) -> tuple[str | None, str | None]:
        """Give role and affiliation."""
        return self._described.get(self.key(who), (None, None))

    def speakers(self) -> tuple[Speaker, ...]:
        """List everybody in the order of their first mention."""
        listed = sorted(self._mentions, key=lambda key: min(self._mentions[key][0]))
        return tuple(self._speaker(number, key) for number, key in enumerate(listed, 1))

    def _speaker(self, number: int, key: str) -> Speaker:
        role, affiliation = self.description(key)
        return Speaker(
            id=f"s{number}",
            article=self._article,
            name=self._names[key],
            mentions=tuple(
                self._mention(span) for span in sorted(set(zip(*self._mentions[key], strict=True)))
            ),
            role=role,
            affiliation=affiliation,
            rule="named" if key in self._people else "unnamed",
        )

    def _mention(self, span: Span) -> Mention:
        return Mention(
            text=self.words(span),
            start=span[0],
            end=span[1],
            paragraph=bisect_right(self._starts, span[0]),
        )


def make_records(
    article: str, text: str, lines: list[Paragraph], drafts: list[Draft], identities: Identities
) -> tuple[tuple[Speaker, ...], tuple[Quote, ...]]:
    """Give the speakers and the quotes of an article, each in the order of the text.

    `drafts` is used up, so that a long text isn't held twice.
    """
    cast = Cast(article, text, lines)
    for number, one in enumerate(drafts, 1):
        one.id = f"q{number}"
        if one.opener is not None:
            one.speaker, one.cue, one.mention = (
                one.opener.speaker,
                one.opener.cue,
                one.opener.mention,
            )
            continue
        one.speaker = identities.resolve(one)
        if one.speaker is not None and one.mention is not None:
            cast.add(one.speaker, one.mention, one.whole or one.mention)
    _add_named(cast, text, identities, {one.speaker for one in drafts})
    drafts.reverse()
    quotes = []
    while drafts:
        quotes.append(_quote(article, text, drafts.pop(), cast))
    return cast.speakers(), tuple(quotes)


def _add_named(
    cast: Cast, text: str, identities: Identities, speaking: set[Person | str | None]
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
            cast.add(person, (start, end), (start, described(text, end)))


def _quote(article: str, text: str, one: Draft, cast: Cast) -> Quote:
    cue = one.cue or (None, None)
    mention = one.mention or (None, None)
    who = one.speaker
    role, affiliation = cast.description(who) if who is not None else (None, None)
    return Quote(
        id=one.id,
        article=article,
        kind=one.kind,
        speaker=cast.name(who) if who is not None else None,
        role=role,
        affiliation=affiliation,
        text=text[one.start : one.end],
        start=one.start,
        end=one.end,
        paragraph=one.paragraph,
        cue=cast.words(one.cue) if one.cue else None,
        cue_start=cue[0],
        cue_end=cue[1],
        mention=cast.words(one.mention) if one.mention else None,
        mention_start=mention[0],
        mention_end=mention[1],
        turn=one.opener.id if one.opener else one.id,
        rule=one.rule,
        confidence=CONFIDENCE.get(one.rule),
    )
