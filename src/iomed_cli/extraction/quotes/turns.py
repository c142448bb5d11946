"""Quotations: a passage in, drafts out, and the turn that goes on from one to the next."""

from __future__ import annotations

from iomed_cli.extraction.grammar.cued_sentences import sentences_with_cues
from iomed_cli.extraction.grammar.sentences import Sentence
from iomed_cli.extraction.grammar.subjects import Subject, subject_after
from iomed_cli.extraction.lexicon import english as lexicon
from iomed_cli.extraction.lexicon.reporting_verbs import Frame
from iomed_cli.extraction.names.spotting import Name
from iomed_cli.extraction.quotes import rules
from iomed_cli.extraction.quotes.direct.attributed import direct_quotations
from iomed_cli.extraction.quotes.direct.signed import signature_within, signed_by
from iomed_cli.extraction.quotes.draft import Draft, draft
from iomed_cli.extraction.quotes.free_indirect import FreeIndirect
from iomed_cli.extraction.quotes.headlines import headline_statement
from iomed_cli.extraction.quotes.indirect.forward import indirect_statements
from iomed_cli.extraction.quotes.rules import ContentKind, Family
from iomed_cli.extraction.quotes.transcripts import Transcript
from iomed_cli.extraction.text.passages import DASHES, QUOTED, Passage
from iomed_cli.extraction.text.quoted_words import (
    is_title,
    is_whole,
    last_mark,
    starts_sentence,
    words_of,
)
from iomed_cli.extraction.text.spans import Span

_LONGEST_SUBJECT = 7
_SO_SAID = ["so", "said"], ["so", "says"], ["thus", "spoke"]
_PAUSES = frozenset("paused hesitated faltered".split())
_SUBHEADING = 60
_ENDS = (".", "?", "!", "…", ",")


class Quotations:
    """Reads passages in order and keeps whose turn it is."""

    def __init__(self, transcript: Transcript) -> None:
        self.drafts: list[Draft] = []
        self._transcript = transcript
        self._voice = FreeIndirect()
        self._turn: Draft | None = None
        """The quotation that a quotation without attribution goes on from."""
        self._topic: tuple[Span, Span] | None = None
        """Who the last narrating sentence is about: mention and whole phrase."""
        self._stated = False
        """Whether that sentence reports what its subject says."""
        self._doubly_marked = False
        """Whether a quotation in double marks has been seen, as in papers that use no others."""
        self._intro: Span | None = None
        """The cue of a sentence that ends in a colon, waiting for its quotation."""

    def read(self, passage: Passage, names: list[Name]) -> None:
        """Add the drafts of a passage, in the order of the text."""
        if passage.kind == "furniture":
            return
        if (spoken := self._transcript.read(passage)) is not None:
            self.drafts.append(spoken)
            return
        if passage.words[0] in DASHES and self._sign(passage, signed_by(passage, 1)):
            return
        if (inner := signature_within(passage)) and self._sign(inner, signed_by(inner, 0)):
            return
        if (stated := headline_statement(passage)) is not None:
            self.drafts.append(stated)
            return
        own: list[Draft] = []
        sentences = sentences_with_cues(passage)
        found_in: list[list[Draft]] = []
        for sentence in sentences:
            found = self._read(sentence)
            own += found
            found_in.append(found)
        if own:
            self._complete(own[0])
        self._doubly_marked = self._doubly_marked or any(
            passage.text[region.outer_start] not in "'‘" or region.start - region.outer_start > 1
            for region in passage.quoted.values()
        )
        self.drafts += self._voice.read(passage, sentences, found_in, names)

    def _read(self, sentence: Sentence) -> list[Draft]:
        if sentence.high <= sentence.low:
            return []
        found = direct_quotations(sentence) if sentence.passage.quoted else []
        for quotation in found:
            if quotation.mention is None and quotation.cue and not _asks(sentence, quotation.cue):
                self._lend_subject(sentence, quotation)
        if self._turn is not None and self._turn.rule.guessed:
            self._look_back(sentence, self._turn)
        if found and self._turn is not None:
            self._turn_goes_on(sentence.passage, found, self._turn)
        if not found and self._stands_alone(sentence):
            found.append(self._unattributed(sentence))
        elif not found and self._turn is not None and self._opens_with_speech(sentence):
            found.append(self._partly_quoted_on(sentence, self._turn))
        found += indirect_statements(sentence)
        if self._topic is not None:
            for one in found:
                one.antecedent = self._topic[0]
        found.sort(key=lambda one: (one.start, -one.end))
        self._follow(sentence, found)
        return found

    def _lend_subject(self, sentence: Sentence, quotation: Draft) -> None:
        """Give a cue without a subject whom its sentence, else the one before, is about."""
        passage = sentence.passage
        own = None
        if (
            passage.words[sentence.low][0].isupper()
            and quotation.start != passage.starts[sentence.low]
        ):
            own = sentence.main_subject()
        if own is not None and (
            own.last - own.first > _LONGEST_SUBJECT or passage.lows[own.last - 1] == "to"
        ):
            return
        if own is not None and passage.starts[own.last - 1] < (quotation.cue or (0, 0))[0]:
            quotation.mention = passage.span(own.first, own.last)
            quotation.whole = passage.span(own.whole_first, own.whole_last)
        elif self._topic is not None:
            quotation.mention, quotation.whole = self._topic

    def _look_back(self, sentence: Sentence, turn: Draft) -> None:
        """Attribute the quotation before ``So said Smith.``, not that before ``Smith was asked.``."""
        passage, low = sentence.passage, sentence.low
        if any(
            cue.passive and cue.lemma == "ask" and cue.last >= sentence.high
            for cue in sentence.cues
        ):
            turn.mention = turn.whole = None
        if passage.lows[low : low + 2] not in _SO_SAID:
            return
        subject = subject_after(passage, low + 2, sentence.high)
        if subject is not None:
            turn.cue, turn.rule = passage.span(low + 1, low + 2), rules.QUOTED_SAID
            turn.mention = passage.span(subject.first, subject.last)
            turn.whole = passage.span(subject.whole_first, subject.whole_last)

    def _turn_goes_on(self, passage: Passage, found: list[Draft], turn: Draft) -> None:
        """Take ``"I signed it," she paused, "and …"`` for the turn before: pausing says nothing."""
        first = found[0]
        if first.cue is None or passage.text[slice(*first.cue)] not in _PAUSES:
            return
        for n, one in enumerate(found):
            if one is first or one.opener is first:
                span = one.start, one.end
                found[n] = turn.going_on(one.kind, span, passage.number, rules.QUOTED_ON)

    def _sign(self, passage: Passage, subject: Subject | None) -> bool:
        """Let a line that is only a name sign the quotation in the line before."""
        last = self.drafts[-1] if self.drafts else None
        if subject is None or last is None or last.paragraph != passage.number - 1:
            return False
        if last.rule.family is not Family.TURN or last.rule.content is not ContentKind.SPEECH:
            return False
        last.rule, last.opener = rules.QUOTED_SIGNED, None
        last.mention = passage.span(subject.first, subject.last)
        last.whole = passage.span(subject.whole_first, subject.whole_last)
        return True

    def _complete(self, first: Draft) -> None:
        """Give a quotation left open the attribution that its last paragraph carries."""
        last = self.drafts[-1] if self.drafts else None
        if last is None or not last.left_open or last.mention is not None or first.kind != "direct":
            return
        if (
            first.paragraph == last.paragraph + 1
            and first.mention is not None
            and first.opener is None
        ):
            opener = last.opener or last
            for one in reversed(self.drafts):
                if one is not opener and one.opener is not opener:
                    break
                one.cue, one.mention, one.whole = first.cue, first.mention, first.whole
            first.opener = opener

    def _stands_alone(self, sentence: Sentence) -> bool:
        passage = sentence.passage
        if passage.words[sentence.low] != QUOTED or sentence.high != sentence.low + 1:
            return False
        return is_whole(passage, sentence.low) and not self._is_subheading(passage)

    def _opens_with_speech(self, sentence: Sentence) -> bool:
        """Tell whether a turn goes on in a quotation that the article finishes in its own words.

        ``"It failed," she said. "I told them so" on the very first day.`` Where a
        verb follows, the quotation is a thing the article speaks of.
        """
        passage = sentence.passage
        following = sentence.low + 1
        if following >= sentence.high or passage.words[sentence.low] != QUOTED:
            return False
        word = passage.lows[following]
        relative = word == "which" or passage.lows[following + 1 : following + 2] == ["which"]
        return (
            (is_whole(passage, sentence.low) or starts_sentence(passage, sentence.low))
            and not is_title(passage, sentence.low)
            and (relative or all(cue.form == "ing" for cue in sentence.cues))
            and (
                word == ","
                or word in DASHES
                or word in lexicon.PREPOSITIONS
                or word in lexicon.SUBORDINATORS
                or word in lexicon.CONJUNCTIONS
            )
        )

    def _is_subheading(self, passage: Passage) -> bool:
        """Tell a heading taken from what somebody says, a line of its own in single marks.

        Where other quotations stand in double marks, single ones are no speech.
        """
        region = passage.quoted.get(0)
        return (
            region is not None
            and region.closed
            and passage.text[region.outer_start] in "'‘"
            and region.start - region.outer_start == 1
            and len(passage.words) <= 2
            and region.end - region.start < _SUBHEADING
            and (self._turn is None or self._doubly_marked)
        )

    def _unattributed(self, sentence: Sentence) -> Draft:
        """A quotation that is a sentence of its own goes on with the turn before it.

        Where a narrating sentence stands between, its subject speaks, if that is a person.
        """
        passage = sentence.passage
        span = words_of(passage, sentence.low)
        if self._turn is not None:
            one = self._turn.going_on("direct", span, passage.number, rules.QUOTED_ON)
            one.left_open = not passage.quoted[sentence.low].closed
            return one
        alone = draft(passage, "direct", span, rules.QUOTED_ALONE, None, None)
        alone.left_open = not passage.quoted[sentence.low].closed
        if self._topic is not None:
            alone.mention, alone.whole = self._topic
            alone.rule = rules.QUOTED_AFTER if self._stated else alone.rule
        if self._intro is not None:
            alone.cue, alone.rule = self._intro, rules.COLON_QUOTED
        return alone

    def _partly_quoted_on(self, sentence: Sentence, turn: Draft) -> Draft:
        """A turn that goes on in a quotation and ends in the article's words."""
        passage = sentence.passage
        if passage.words[sentence.low + 1] == "," or last_mark(passage, sentence.low) in _ENDS:
            span = words_of(passage, sentence.low)
            return turn.going_on("direct", span, passage.number, rules.QUOTED_ON)
        span = passage.span(sentence.low, sentence.high)
        return turn.going_on("mixed", span, passage.number, rules.PARTLY_QUOTED_ON)

    def _follow(self, sentence: Sentence, found: list[Draft]) -> None:
        """Keep whose turn it is, who was spoken of last, and what a colon announces."""
        passage = sentence.passage
        spoken = [one for one in found if one.kind == "direct" or one.rule.opens_turn]
        self._intro = None
        if spoken:
            self._turn = spoken[-1]
            return
        self._turn = None
        told = found[-1] if found else None
        self._stated = (
            told is not None
            and told.rule.content is not ContentKind.QUESTION
            and told.mention is not None
            and told.rule.uttered
            and any(
                cue.frames != Frame.THAT_CLAUSE and passage.starts[cue.first] == told.cue[0]
                for cue in sentence.cues
                if told.cue
            )
        )
        # Who was asked has the word.
        self._stated = self._stated or any(
            cue.passive and cue.lemma == "ask" for cue in sentence.cues
        )
        subject = sentence.ledger.last_subject or sentence.main_subject()
        if passage.words[-1] == ":" and sentence.high >= len(passage.words) - 1:
            speech = [
                cue for cue in sentence.cues if Frame.DIRECT in cue.frames and not cue.passive
            ]
            if speech:
                self._intro = passage.span(speech[-1].first, speech[-1].last)
                subject = sentence.subject_of(speech[-1]) or subject
        if subject is not None:
            self._topic = (
                passage.span(subject.first, subject.last),
                passage.span(subject.whole_first, subject.whole_last),
            )


def _asks(sentence: Sentence, place: Span) -> bool:
    """Tell whether the cue at a place is a passive one, ``Smith was asked``: others ask."""
    starts = sentence.passage.starts
    return any(cue.passive and starts[cue.first] == place[0] for cue in sentence.cues)
