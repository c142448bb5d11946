"""Records: drafts and identities made into the cast and the quotes of an article."""

from __future__ import annotations

from array import array

from iomed_cli.extraction.capitals import Spans
from iomed_cli.extraction.cast import Cast, Member
from iomed_cli.extraction.drafts import Draft, used_up
from iomed_cli.extraction.people import Person
from iomed_cli.extraction.roles import ROLE_NOUNS, described, role_start
from iomed_cli.extraction.speakers import Identities
from iomed_cli.model import Quote, QuoteKind

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

_NOWHERE = -1, -1


class QuoteList:
    """All quotes of an article in order; columns, since a long text has millions."""

    def __init__(self) -> None:
        self.starts = array("q")
        self.ends = array("q")
        self.speakers: list[Member | None] = []
        self._paragraphs = array("q")
        self._cues = array("q"), array("q")
        self._mentions = array("q"), array("q")
        self._openers = array("q")
        self._kinds: list[QuoteKind] = []
        self._rules: list[str] = []

    def __len__(self) -> int:
        return len(self.starts)

    def add(self, one: Draft, speaker: Member | None) -> None:
        """Append a draft; the one that opens its turn is there already."""
        one.number = len(self)
        self.starts.append(one.start)
        self.ends.append(one.end)
        self.speakers.append(speaker)
        self._paragraphs.append(one.paragraph)
        for columns, span in (
            (self._cues, one.cue or _NOWHERE),
            (self._mentions, one.mention or _NOWHERE),
        ):
            columns[0].append(span[0])
            columns[1].append(span[1])
        self._openers.append(one.opener.number if one.opener else one.number)
        self._kinds.append(one.kind)
        self._rules.append(one.rule)

    def record(self, i: int, article: str, spans: Spans) -> Quote:
        """Make the record of a quote."""
        start, end, who = self.starts[i], self.ends[i], self.speakers[i]
        cue, cue_start, cue_end = _words(self._cues, i, spans)
        mention, mention_start, mention_end = _words(self._mentions, i, spans)
        return Quote(
            id=f"q{i + 1}",
            article=article,
            kind=self._kinds[i],
            speaker=who.name if who else None,
            role=who.role if who else None,
            affiliation=who.affiliation if who else None,
            text=spans.text[start:end],
            start=start,
            end=end,
            paragraph=self._paragraphs[i],
            cue=cue,
            cue_start=cue_start,
            cue_end=cue_end,
            mention=mention,
            mention_start=mention_start,
            mention_end=mention_end,
            turn=f"q{self._openers[i] + 1}",
            rule=self._rules[i],
            confidence=CONFIDENCE.get(self._rules[i]),
        )


def _words(
    columns: tuple[array[int], array[int]], i: int, spans: Spans
) -> tuple[str, int, int] | tuple[None, None, None]:
    start, end = columns[0][i], columns[1][i]
    return (spans.words(start, end), start, end) if end > 0 else (None, None, None)


def cast_and_quotes(
    text: str, drafts: list[Draft], identities: Identities
) -> tuple[list[Member], QuoteList]:
    """Give everybody who speaks or is named, and the quotes, each in the order of the text.

    `drafts` is used up, so that a long text isn't held twice.
    """
    cast, quotes = Cast(text), QuoteList()
    speaking: set[Person | str | None] = set()
    for one in used_up(drafts):
        if one.opener is not None:
            opener = one.opener
            one.speaker, one.cue, one.mention = opener.speaker, opener.cue, opener.mention
        else:
            one.speaker = identities.resolve(one)
            if one.speaker is not None and one.mention is not None:
                cast.add(one.speaker, one.mention, one.whole or one.mention)
        speaking.add(one.speaker)
        quotes.add(one, None if one.speaker is None else cast[one.speaker])
    _add_named(cast, text, identities, speaking)
    return cast.listed(), quotes


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
            before = text[max(0, start - 16) : start].rpartition(" ")[0].rpartition(" ")[2].lower()
            begin = role_start(text, start) if before in ROLE_NOUNS else None
            cast.add(
                person, (start, end), (start if begin is None else begin, described(text, end))
            )
