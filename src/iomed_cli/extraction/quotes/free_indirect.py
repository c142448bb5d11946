"""The reported voice: sentences that go on with a statement without saying so."""

from __future__ import annotations

from iomed_cli.extraction.grammar.sentences import Sentence
from iomed_cli.extraction.grammar.subjects import is_verb
from iomed_cli.extraction.lexicon import english as lexicon
from iomed_cli.extraction.lexicon import given_names as nametables
from iomed_cli.extraction.names.spotting import Name
from iomed_cli.extraction.quotes import rules
from iomed_cli.extraction.quotes.draft import Draft
from iomed_cli.extraction.quotes.rules import ContentKind, Family
from iomed_cli.extraction.text.passages import QUOTED, Passage

_PRESENT = frozenset(
    "is are has have will can may must should do does isn't aren't won't can't".split()
)
_PERSONAL = frozenset("he she they i we you".split())
_NARRATING = frozenset("but and nor his her their that all only still yet so or ( [".split())
_BACKSHIFTED = frozenset("was were had would".split())
_POINTERS = frozenset("this these such it".split())
_REACH = 25


class FreeIndirect:
    """Keeps in whose voice the text speaks, and finds the sentences that go on in it."""

    def __init__(self) -> None:
        self._opener: Draft | None = None
        self._pending: list[Draft] = []
        self._known: set[str] = set()

    def read(
        self,
        passage: Passage,
        sentences: list[Sentence],
        found: list[list[Draft]],
        names: list[Name],
    ) -> list[Draft]:
        """Give the drafts of a passage with those added that go on with a statement.

        `found` holds the drafts of each sentence.
        """
        self._known.update(
            name.form.words[-1].lower()
            for name in names
            if len(name.form.words) > 1 or name.form.title
        )
        own = [one for drafts in found for one in drafts]
        before = self._settle(passage, own)
        if passage.kind == "heading":
            self._opener = None
            return before + own
        drafts = (
            self._within(passage, sentences, found) if own else self._across(passage, sentences)
        )
        return before + drafts

    def _settle(self, passage: Passage, own: list[Draft]) -> list[Draft]:
        """Keep a paragraph in a voice if the same speaker has the word behind it too."""
        pending, self._pending = self._pending, []
        if not pending or not own or passage.kind == "heading":
            return []
        opener, following = pending[0].opener, own[0]
        if opener is None or opener.mention is None or following.mention is None:
            return []
        text = passage.text
        here = text[following.mention[0] : following.mention[1]].lower()
        there = text[opener.mention[0] : opener.mention[1]].lower().split()
        return pending if here in ("he", "she") or here.split()[-1] in there else []

    def _within(
        self, passage: Passage, sentences: list[Sentence], found: list[list[Draft]]
    ) -> list[Draft]:
        """Sentences behind a statement that opens a paragraph, all of it in that voice.

        ``Smith noted that trade is growing. New rules will help.``: what the writer
        reports stays in the present, the writer's own narration does not.
        """
        opener = self._statement(sentences[0], found[0])
        self._opener = opener
        drafts = list(found[0])
        in_present = (
            opener is not None
            and opener.rule.content is ContentKind.THAT_CLAUSE
            and _tense(sentences[0], opener.start) == "present"
        )
        rest = [n for n in range(1, len(sentences)) if sentences[n].high > sentences[n].low]
        whole = in_present and all(not found[n] and self._goes_on(sentences[n]) for n in rest)
        past = opener is not None and _is_backshifted(sentences[0], opener)
        for n in range(1, len(sentences)):
            sentence = sentences[n]
            if found[n]:
                opener = self._statement(sentence, found[n])
                past = opener is not None and _is_backshifted(sentence, opener)
            elif opener is not None and n in rest and (whole or (past and self._would(sentence))):
                found[n].append(_continue(opener, sentence))
            else:
                opener = None
            drafts += found[n]
        if not whole and rest:
            self._opener = None
        return drafts

    def _across(self, passage: Passage, sentences: list[Sentence]) -> list[Draft]:
        """A paragraph that ties in with the voice before it waits for who speaks behind it."""
        opener, self._opener = self._opener, None
        live = [sentence for sentence in sentences if sentence.high > sentence.low]
        if opener is None or not live or passage.words[0] == QUOTED:
            return []
        if self._ties_in(live[0]) and all(self._goes_on(sentence) for sentence in live):
            self._pending = [_continue(opener, sentence) for sentence in live]
        return []

    def _statement(self, sentence: Sentence, found: list[Draft]) -> Draft | None:
        """Give the statement that a sentence is, if it runs to the sentence's end."""
        passage = sentence.passage
        for one in found:
            if (
                one.rule.family is Family.CUE
                and one.rule.content.is_clause
                and one.rule.uttered
                and one.kind == "indirect"
                and one.end == passage.ends[sentence.high - 1]
            ):
                return one
        return None

    def _would(self, sentence: Sentence) -> bool:
        """``The shop would open in May``: the past future is what somebody foretold."""
        passage = sentence.passage
        first = next((i for i in range(sentence.low, sentence.high) if is_verb(passage, i)), None)
        return (
            first is not None
            and passage.lows[first] in ("would", "wouldn't")
            and self._plain(sentence)
        )

    def _goes_on(self, sentence: Sentence) -> bool:
        """Tell whether a sentence can be in the reported voice: in the present, about no person."""
        return self._plain(sentence) and _tense(sentence, None) == "present"

    def _plain(self, sentence: Sentence) -> bool:
        passage = sentence.passage
        words = passage.words[sentence.low : sentence.high]
        return not (
            words[0].lower() in _NARRATING
            or any(self._narrates(word) for word in words)
            or passage.words[sentence.low] == QUOTED
        )

    def _narrates(self, word: str) -> bool:
        low = word.lower()
        named = word[0].isupper() and (low in self._known or nametables.is_given(low))
        return named or low in _PERSONAL or word.isdigit()

    def _ties_in(self, sentence: Sentence) -> bool:
        """``Against this backdrop``, ``Moreover``, ``This initiative``."""
        lows = sentence.passage.lows[sentence.low : sentence.low + 4]
        return lows[0] in lexicon.CONTINUERS or bool(_POINTERS & set(lows[:3]))


def _continue(opener: Draft, sentence: Sentence) -> Draft:
    passage = sentence.passage
    span = passage.span(sentence.low, sentence.high)
    return opener.going_on("indirect", span, passage.number, rules.GOES_ON)


def _is_backshifted(sentence: Sentence, one: Draft) -> bool:
    """Tell whether a statement stands in the past of reported speech: ``said it was over``."""
    passage = sentence.passage
    for i in range(sentence.low, sentence.high):
        if passage.starts[i] >= one.start and passage.lows[i] in lexicon.FINITE:
            return passage.lows[i] in _BACKSHIFTED
    return False


def _tense(sentence: Sentence, start: int | None) -> str:
    """Give ``present`` or ``past`` by the first verb, an empty string if none is known."""
    passage = sentence.passage
    lows = passage.lows
    first = sentence.low
    if start is not None:
        while first < sentence.high and passage.starts[first] < start:
            first += 1
    for i in range(first, min(sentence.high, first + _REACH)):
        low = lows[i]
        if low in _PRESENT:
            return "present"
        if is_verb(passage, i) and lows[i - 1] not in ("have", "has"):
            return "past"
        if _present_verb(passage, i, first):
            return "present"
    return "present" if lows[first] in _POINTERS else ""


def _present_verb(passage: Passage, i: int, first: int) -> bool:
    """Tell ``fosters`` from a plural: behind a subject, before an object."""
    lows, words = passage.lows, passage.words
    low = lows[i]
    if not (
        low.endswith("s")
        and words[i].islower()
        and len(low) > 3
        and low[-2:] not in ("ss", "us", "is")
    ):
        return False
    if i == first or i + 1 >= len(lows):
        return False
    if lows[i - 1] == "it":
        return True
    object_follows = lows[i + 1] in lexicon.DETERMINERS or lows[i + 1] in ("to", "both")
    return object_follows and (
        words[i - 1][0].isalpha() and lows[i - 1] not in lexicon.PREPOSITIONS
    )
