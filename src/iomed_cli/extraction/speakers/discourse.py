"""Discourse: what a reader keeps in mind of an article while it is read: who is spoken of."""

from __future__ import annotations

from array import array
from bisect import bisect_right
from collections import deque
from collections.abc import Iterator

from iomed_cli.extraction import lexicon
from iomed_cli.extraction.names.article_names import NameList
from iomed_cli.extraction.names.unnamed import gender_of_somebody, is_somebody, takes_up_somebody
from iomed_cli.extraction.quotes.draft import Draft
from iomed_cli.extraction.speakers.introductions import (
    call_by_titles,
    learn_from_speech,
    offices,
)
from iomed_cli.extraction.speakers.name_mentions import NameMentions
from iomed_cli.extraction.speakers.name_resolver import (
    NameResolver,
    married,
    namesakes,
    placed,
    relatives,
)
from iomed_cli.extraction.speakers.people import People, Person
from iomed_cli.extraction.speakers.quote_table import QuoteList
from iomed_cli.extraction.text.spans import Span, SpanTable
from iomed_cli.lazy_patterns import lazy
from iomed_cli.value import Value

GENDERS = {"he": "m", "him": "m", "his": "m", "she": "f", "her": "f", "hers": "f"}
GROUP_PRONOUNS = frozenset({"they", "it"})
NAMES_BACK = 40
"""How many names back somebody may be meant."""
SENTENCES_BACK = 4
"""How many sentences back somebody may be meant."""
_TURNS_BACK = 12
_IS_SOMEBODY = lazy(
    r"(?: [\w-]+){0,4} (?:was|is) (?:(?!(?:by|to|with|in|at|on|from|for|not) )[\w-]+ ){0,4}"
)
_ARTICLES = frozenset("a an the its".split())
_NO_MODIFIERS = (
    lexicon.ROLES
    | lexicon.AGENTS
    | lexicon.TITLES
    | lexicon.FINITE
    | lexicon.PREPOSITIONS
    | lexicon.CONJUNCTIONS
    | lexicon.SUBORDINATORS
) - {"former", "ex", "acting", "assistant"}
_FARTHEST_ARTICLE = 40
_OWNERS = frozenset({"her ", "his "})


class SpeakerMention(Value, frozen=True):
    """The words beside a cue that tell who speaks, in offsets of the text."""

    start: int
    end: int
    words: str
    low: str
    """The words in lower case."""
    whole_start: int
    """Where the phrase begins that the words stand in, titles and owners included."""
    cue: int | None
    antecedent: Span | None
    """The subject of the sentence before."""
    content: Span
    """What is said."""

    @property
    def gender(self) -> str:
        """Give ``m`` or ``f`` for a personal pronoun, an empty string for other words."""
        return GENDERS.get(self.low, "")


class Referent(Value, frozen=True):
    """Somebody whom a pronoun may mean."""

    person: Person
    start: int
    end: int
    subject: bool
    """Whether it opens its sentence or a cue stands beside it."""
    spoken: bool
    heard: int | None = None
    """Where begins what is said, if he or she speaks."""

    @property
    def latest(self) -> int:
        """Give where he or she was last named or heard."""
        return self.start if self.heard is None else max(self.start, self.heard)


class Unnamed(Value, frozen=True):
    """Somebody without a name: ``a former resident``."""

    words: str
    start: int
    gender: str


def speaker_mention(text: str, draft: Draft) -> SpeakerMention | None:
    """Give the words that tell who says a draft; None if there are none."""
    if draft.mention is None:
        return None
    start, end = draft.mention
    words = text[start:end]
    whole = draft.whole or draft.mention
    cue = draft.cue[0] if draft.cue is not None else None
    said = draft.start, draft.end
    return SpeakerMention(start, end, words, words.lower(), whole[0], cue, draft.antecedent, said)


class Discourse:
    """Who is named where, who has spoken, and who without a name is spoken of."""

    def __init__(
        self,
        text: str,
        names: NameList,
        sentences: array[int],
        quotes: QuoteList,
        bodies: SpanTable[str],
    ) -> None:
        self.text = text
        self.bodies = bodies
        self.forms = names
        self.people = People(
            names.forms,
            placed(text, names),
            names.headed,
            namesakes(text, names),
            married(text, names),
            relatives(text, names),
        )
        persons = list(NameResolver(text, names, sentences, self.people).persons())
        self.names = NameMentions(names, persons, quotes, bodies)
        self.names.mark_openings(text, sentences)
        call_by_titles(text, self.names, self.people.couples())
        self.unnamed: Unnamed | None = None
        """Who without a name spoke last, or is what the sentence before is about."""
        self.described: Unnamed | None = None
        """Who was last called by what he or she is: ``the teenager``."""
        self.heard: Span | None = None
        """The words for who spoke last, but for pronouns."""
        self.groups: dict[str, str | None] = {}
        """Whom *they* and *it* last took up."""
        self.others: set[Person] = set()
        """Those who are told of as somebody's, ``her producer, Jane Merrow``: not whom it is about."""
        self.reported = (0, 0)
        """The last statement that the article reports in its own words."""
        self._spoken: deque[Referent] = deque(maxlen=_TURNS_BACK)
        """Who spoke, or is what a sentence is about that a pronoun opens."""
        self._sentences = sentences

    def sentence(self, at: int) -> int:
        """Give the number of the sentence that holds an offset."""
        return bisect_right(self._sentences, at)

    def sentence_start(self, at: int) -> int:
        """Give where the sentence begins that holds an offset."""
        i = self.sentence(at)
        return self._sentences[i - 1] if i else 0

    def sentences_before(self, at: int) -> int:
        """Give where the first of those sentences begins in which somebody may be meant."""
        return self._sentences[max(0, self.sentence(at) - 1 - SENTENCES_BACK)]

    def next_sentence(self, at: int) -> int:
        """Give where the sentence begins behind the one that holds an offset."""
        i = self.sentence(at)
        return self._sentences[i] if i < len(self._sentences) else len(self.text)

    def candidates(self, start: int) -> Iterator[Referent]:
        """Give who may be meant at an offset: the names before it, then those who spoke."""
        names = self.names
        last = names.before(start)
        farthest = self.sentences_before(start)
        for k in range(last, max(-1, last - NAMES_BACK), -1):
            if names.starts[k] < farthest:
                break
            if not names.passed_over[k] and not names.institutional[k]:
                opening = bool(names.opening[k])
                yield Referent(names.persons[k], names.starts[k], names.ends[k], opening, False)
        yield from reversed(self._spoken)

    def is_thing(self, one: Referent) -> bool:
        """Tell whether a name that may be nobody's is a thing's: ``a former [Love Match] guest``."""
        if one.person.personal or one.spoken:
            return False
        before = self.text[max(0, one.start - _FARTHEST_ARTICLE) : one.start]
        if one.person.placed or not before.endswith(" "):
            return one.person.placed
        for word in reversed(before.lower().split()[-3:]):
            if word in _ARTICLES:
                return True
            if word in _NO_MODIFIERS or not word.isalpha():
                return False
        return False

    def hear_of(self, antecedent: Span | None) -> None:
        """Take in whom the sentence before a quotation is about, if that is somebody unnamed."""
        if antecedent is None:
            return
        start, end = antecedent
        words = self.text[start:end]
        if (self.unnamed is None or self.unnamed.start < start) and is_somebody(words):
            self.unnamed = Unnamed(words, start, gender_of_somebody(words))
        self._hear_described(words, start)

    def tell_of(self, person: Person, start: int, end: int) -> None:
        """Take in that a sentence is about a person, whom it calls by other words or a pronoun."""
        self._spoken.append(Referent(person, start, end, True, False))

    def _is_named(self, end: int) -> bool:
        """``The first witness was the baker Ann Lee``: she is meant behind it, not *the witness*."""
        k = self.names.before(end) + 1
        if k >= len(self.names):
            return False
        return _IS_SOMEBODY.fullmatch(self.text, end, self.names.starts[k]) is not None

    def hear(
        self,
        mention: SpeakerMention,
        found: Person | Unnamed | str | None,
        remembered: bool = True,
    ) -> Person | str:
        """Take in who speaks, and give that: a person, or the words he or she is called by.

        A person who is not `remembered` has not spoken, as far as pronouns behind are concerned.
        """
        if mention.low not in GENDERS and mention.low not in GROUP_PRONOUNS:
            self.heard = mention.start, mention.end
        if isinstance(found, Person):
            if remembered:
                self._hear_person(mention, found)
            return found
        if isinstance(found, Unnamed):
            gender = mention.gender or found.gender
            self.unnamed = Unnamed(found.words, mention.start, gender)
            return found.words
        if found is None:
            self._hear_words(mention)
        return found or mention.words

    def _hear_person(self, mention: SpeakerMention, person: Person) -> None:
        # Of ``Smith said that Jones had told him`` Smith is the subject, not Jones.
        inner = self.reported[0] < mention.start < self.reported[1]
        if mention.cue is not None and not person.personal and len(person.words) == 1:
            alone = self._is_alone(person, mention.start)
            learn_from_speech(person, self.text, mention.cue, mention.content[0], alone)
        said = mention.content[0]
        self._spoken.append(Referent(person, mention.start, mention.end, not inner, True, said))
        person.take_roles(offices(self.text[mention.whole_start : mention.start]))
        if mention.gender:
            person.gender = person.gender or mention.gender
        elif self.text[mention.whole_start : mention.whole_start + 4].lower() in _OWNERS:
            self.others.add(person)

    def _is_alone(self, person: Person, start: int) -> bool:
        """Tell whether no other person was named or called something shortly before."""
        here = self.sentence(start) - SENTENCES_BACK
        others = (self.unnamed, self.described)
        if any(other is not None and self.sentence(other.start) >= here for other in others):
            return False
        near = (one.person for one in self.candidates(start) if self.sentence(one.start) >= here)
        return not any(one.personal for one in near if one is not person)

    def _hear_words(self, mention: SpeakerMention) -> None:
        words, start = mention.words, mention.start
        self._hear_described(words, start)
        # A question is answered by somebody else.
        asks = mention.cue is not None and self.text.startswith("ask", mention.cue)
        if is_somebody(words) and not asks:
            self.unnamed = Unnamed(words, start, gender_of_somebody(words))
            # "a spokesman for Smith": he is not Smith.
            self.names.pass_over(start, mention.end)

    def _hear_described(self, words: str, start: int) -> None:
        if takes_up_somebody(words) and not self._is_named(start + len(words)):
            self.described = Unnamed(words, start, gender_of_somebody(words))
