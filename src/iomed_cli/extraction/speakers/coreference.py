"""Coreference: who each mention beside a cue is."""

from __future__ import annotations

from array import array
from collections.abc import Callable, Iterator, Mapping
from functools import cache

from iomed_cli.extraction import lexicon
from iomed_cli.extraction.names.article_names import NameList
from iomed_cli.extraction.names.unnamed import is_person_noun
from iomed_cli.extraction.quotes.draft import Draft
from iomed_cli.extraction.speakers.discourse import (
    GENDERS,
    GROUP_PRONOUNS,
    Discourse,
    SpeakerMention,
    Unnamed,
    speaker_mention,
)
from iomed_cli.extraction.speakers.people import Person
from iomed_cli.extraction.speakers.quote_table import QuoteList
from iomed_cli.extraction.speakers.strategies.by_group import by_group
from iomed_cli.extraction.speakers.strategies.by_institution import by_institution
from iomed_cli.extraction.speakers.strategies.by_name import by_name, is_personal_subject
from iomed_cli.extraction.speakers.strategies.by_relative import by_noun, by_relative
from iomed_cli.extraction.text.spans import Span, SpanTable
from iomed_cli.value import Value

Strategy = Callable[[Discourse, SpeakerMention], Person | Unnamed | str | None]
"""Gives whom words mean, a person or the words he or she is called; None if it cannot tell."""

_OF_NAMES: Mapping[str, Strategy] = {
    "group": by_group,  # they said, it said
    "noun": by_noun,  # the people who said
    "relative": by_relative,  # Smith, who said
    "institution": by_institution,  # the ministry said
    "name": by_name,  # Smith said
}


@cache
def _of_other_words() -> Mapping[str, Strategy]:
    # A short text that names its speakers needs none of them.
    from iomed_cli.extraction.speakers.strategies.by_description import by_description
    from iomed_cli.extraction.speakers.strategies.by_epithet import by_epithet
    from iomed_cli.extraction.speakers.strategies.by_office import by_office
    from iomed_cli.extraction.speakers.strategies.by_pronoun import by_pronoun
    from iomed_cli.extraction.speakers.strategies.by_role import by_role
    from iomed_cli.extraction.speakers.strategies.by_unnamed import by_unnamed

    return {
        "pronoun": by_pronoun,  # he said
        "role": by_role,  # the senator said
        "epithet": by_epithet,  # the 52-year-old said
        "office": by_office,  # the chief minister said
        "unnamed": by_unnamed,  # the official said, of a bank official
        "description": by_description,  # the economist said, of John Smith, an economist
    }


def strategies() -> Iterator[tuple[str, Strategy]]:
    """Give the ways to tell who is meant, with their names: the first that finds somebody counts."""
    yield from _OF_NAMES.items()
    yield from _of_other_words().items()


class Resolution(Value, frozen=True):
    """Who speaks, and what told it."""

    who: Person | str | None
    """A person, or the words themselves; None where nobody is mentioned."""
    strategy: str | None
    """One of `strategies`; None where the words stand for themselves."""


_NEXT_WORD = 24


class CoreferenceResolver:
    """Resolves the mentions of an article; call it in the order of the text."""

    def __init__(
        self,
        text: str,
        names: NameList,
        sentences: array[int],
        quotes: QuoteList,
        bodies: SpanTable[str],
    ) -> None:
        self._discourse = Discourse(text, names, sentences, quotes, bodies)
        self.names = self._discourse.names

    def sentence(self, at: int) -> Span:
        """Give the sentence that holds an offset, up to where the next one begins."""
        return self._discourse.sentence_start(at), self._discourse.next_sentence(at)

    def person_at(self, start: int, end: int) -> Person | None:
        """Give the person whom *he*, *she*, *his* or *her* at a place stands for, if that is sure."""
        words = self._discourse.text[start:end].split()[0]
        if words.lower() not in GENDERS:
            return None
        end = start + len(words)
        mention = SpeakerMention(
            start, end, words, words.lower(), start, None, None, (start, start)
        )
        found = _of_other_words()["pronoun"](self._discourse, mention)
        if not isinstance(found, Person):
            return None
        opens = self._discourse.sentence_start(start) == start
        # ``Her producer spoke. She left``: it may be about whom he spoke of; so is ``Her father left``.
        opens = opens and not self._owns_somebody(end)
        if opens and found not in self._discourse.others:
            self._discourse.tell_of(found, start, end)
        return found

    def _owns_somebody(self, end: int) -> bool:
        """Tell ``his father`` from ``his flat``."""
        owned = self._discourse.text[end : end + _NEXT_WORD].split()[:1]
        return bool(owned) and (owned[0] in lexicon.KIN or is_person_noun(owned[0]))

    def resolve(self, draft: Draft) -> Resolution:
        """Tell whom a draft's mention stands for; take it off a draft that nobody can have said."""
        discourse = self._discourse
        mention = speaker_mention(discourse.text, draft)
        if mention is None:
            return Resolution(None, None)
        bare = draft.rule.guessed and draft.cue is None
        is_word = any(map(str.isalpha, mention.low))
        if not is_word or (bare and not is_personal_subject(discourse, mention)):
            draft.mention = draft.whole = None
            return Resolution(None, None)
        if mention.low not in GROUP_PRONOUNS:
            discourse.hear_of(mention.antecedent)
        if mention.gender and mention.antecedent is not None:
            self._hear_of_person(*mention.antecedent)
        found, name = self._who(mention)
        # No pronoun goes on about ``the senator who said so``.
        who = discourse.hear(mention, found, remembered=name != "noun")
        if draft.kind != "direct" and draft.start >= discourse.reported[1]:
            discourse.reported = draft.start, draft.end
        return Resolution(who, name)

    def _hear_of_person(self, start: int, end: int) -> None:
        """``The mayor shrugged. "No," he said``: take in whom the subject before describes."""
        words = self._discourse.text[start:end]
        if not words.startswith(("The ", "the ")):
            return
        # ``The Vermont senator`` says more than a role: who has it may be another.
        alone = words.count(" ") == 1
        mention = SpeakerMention(
            start, end, words, words.lower(), start, None, None, (start, start)
        )
        for name in ("role", "office", "description") if alone else ("office",):
            found = _of_other_words()[name](self._discourse, mention)
            if isinstance(found, Person):
                self._discourse.tell_of(found, start, end)
                return

    def _who(self, mention: SpeakerMention) -> tuple[Person | Unnamed | str | None, str | None]:
        """Give whom the first strategy that finds somebody finds, and which that is."""
        for name, strategy in strategies():
            found = strategy(self._discourse, mention)
            if found is not None:
                return found, name
        return None, None
