"""Quotations: a passage in, drafts out, and the turn that goes on from one to the next."""

from __future__ import annotations

from iomed_cli.extraction.cues import find_cues
from iomed_cli.extraction.direct import direct_quotations
from iomed_cli.extraction.drafts import Draft
from iomed_cli.extraction.indirect import Sentence, indirect_statements
from iomed_cli.extraction.text import Passage


class Quotations:
    """Reads passages in order and keeps whose turn it is."""

    def __init__(self) -> None:
        self.drafts: list[Draft] = []
        self._turn: Draft | None = None

    def read(self, passage: Passage) -> None:
        """Add the drafts of a passage."""
        if passage.kind == "furniture":
            return
        cues = find_cues(passage)
        if not cues and not passage.quoted:
            self._turn = None
            return
        at = 0
        for low, high in passage.sentences:
            own = []
            while at < len(cues) and cues[at].first < high:
                own.append(cues[at])
                at += 1
            sentence = Sentence(passage, low, high, own)
            found = direct_quotations(sentence, self._turn) if passage.quoted else []
            for quotation in found:
                if quotation.kind == "direct":
                    self._turn = quotation
            found += indirect_statements(sentence)
            self.drafts += sorted(found, key=lambda one: (one.start, -one.end))
