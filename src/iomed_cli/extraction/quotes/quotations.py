"""Quotations: a passage in, drafts out."""

from __future__ import annotations

from collections.abc import Callable
from functools import cache

from iomed_cli.extraction.grammar.cued_sentences import sentences_with_cues
from iomed_cli.extraction.grammar.sentences import Sentence
from iomed_cli.extraction.names.forms import Name
from iomed_cli.extraction.quotes.direct.attributed import direct_quotations
from iomed_cli.extraction.quotes.direct.signed import signature
from iomed_cli.extraction.quotes.draft import Draft, SourceSpans
from iomed_cli.extraction.quotes.free_indirect import FreeIndirect
from iomed_cli.extraction.quotes.headlines import headline_statement
from iomed_cli.extraction.quotes.indirect.set_phrases import set_phrases
from iomed_cli.extraction.quotes.revisions import close, lend_sources, look_back, sign
from iomed_cli.extraction.quotes.transcripts import Transcript
from iomed_cli.extraction.quotes.turns import Turn
from iomed_cli.extraction.quotes.unattributed import quoted_behind_pause, unattributed_quotation
from iomed_cli.extraction.text.passages import Passage


class Quotations:
    """Reads passages in order and keeps whose turn it is."""

    def __init__(self, transcript: Transcript) -> None:
        self._transcript = transcript
        self._voice = FreeIndirect()
        self._turn = Turn()
        self._last: Draft | None = None
        """The last draft of the passages before."""
        self._revised: list[Draft] = []
        """Those given before of whose source the passage tells more."""
        self._doubly_marked = False
        """Whether a quotation in double marks has been seen, as in papers that use no others."""

    def read(self, passage: Passage, names: list[Name]) -> list[Draft]:
        """Give the drafts of a passage in the order of the text, then those before that it changes.

        Of a draft given before it can change who says it, by which rule and in whose turn.
        """
        self._revised = []
        drafts = self._drafts(passage, names)
        self._last = drafts[-1] if drafts else self._last
        return drafts + self._revised

    def _drafts(self, passage: Passage, names: list[Name]) -> list[Draft]:
        if passage.kind == "furniture":
            return []
        if (spoken := self._transcript.read(passage)) is not None:
            return [spoken]
        if (signer := signature(passage)) is not None and self._is_signed_by(signer, passage):
            return []
        if passage.number == 1 and (stated := headline_statement(passage)) is not None:
            return [stated]
        sentences = sentences_with_cues(passage)
        found = [self._in_sentence(sentence) for sentence in sentences]
        self._close_open_quotation(passage, found)
        self._doubly_marked = self._doubly_marked or _is_doubly_marked(passage)
        return self._voice.read(passage, sentences, found, names)

    def _is_signed_by(self, signer: SourceSpans, passage: Passage) -> bool:
        """Let a line that is only a name sign the quotation before it, if there is one."""
        if self._last is None or not sign(self._last, signer, passage.number):
            return False
        self._revised.append(self._last)
        return True

    def _in_sentence(self, sentence: Sentence) -> list[Draft]:
        """Find what a sentence quotes and reports, and note whose turn it is behind it."""
        if sentence.high <= sentence.low:
            return []
        turn, passage = self._turn, sentence.passage
        found = direct_quotations(sentence) if passage.quoted else []
        before = turn.quotation
        if before is not None and look_back(sentence, before):
            self._revised.append(before)
        if found:
            lend_sources(sentence, found, turn)
            found = quoted_behind_pause(passage, found, before)
        elif passage.quoted:
            alone = unattributed_quotation(sentence, turn, self._doubly_marked)
            found = [alone] if alone is not None else []
        cues, ledger = sentence.cues, sentence.ledger
        if cues and not all(ledger.is_taken(cue.first) for cue in cues):
            found += _statements()(sentence)
        found += set_phrases(sentence)
        if found:
            if (topic := turn.topic()) is not None:
                for one in found:
                    one.antecedent = topic.mention
            if len(found) > 1:
                found.sort(key=lambda one: (one.start, -one.end))
        turn.pass_on(sentence, found)
        return found

    def _close_open_quotation(self, passage: Passage, found: list[list[Draft]]) -> None:
        """Let the first draft of a passage tell who says the paragraphs before it."""
        if self._last is not None and self._last.left_open:
            opener = close(passage, self._last, [one for drafts in found for one in drafts])
            self._revised += [opener] if opener is not None else []


@cache
def _statements() -> Callable[[Sentence], list[Draft]]:
    # Where all that is said stands in quotation marks, what finds the rest is not needed.
    from iomed_cli.extraction.quotes.indirect.forward import cued_statements

    return cued_statements


def _is_doubly_marked(passage: Passage) -> bool:
    """Tell whether a quotation in a passage stands in double marks."""
    return any(
        passage.text[region.outer_start] not in "'‘" or region.start - region.outer_start > 1
        for region in passage.quoted.values()
    )
