"""The ledger: what the rules take of a sentence, which itself stays as it is."""

from __future__ import annotations

from iomed_cli.extraction.grammar.cued_sentences import sentences_with_cues
from iomed_cli.extraction.grammar.subjects import Subject
from iomed_cli.extraction.text.passages import Passage

TEXT = "Ann Lee said it was late and added that the gate was shut."


def test_what_is_taken_stands_in_the_ledger() -> None:
    """Taking, finding and claiming are noted in the ledger and nowhere else."""
    (sentence,) = sentences_with_cues(Passage(TEXT, 0, len(TEXT), 1, "body"))
    said, added = sentence.cues
    before = sentence.low, sentence.high, list(sentence.cues)
    ann = Subject(0, 2, 0, 2)

    sentence.ledger.take(said)
    sentence.ledger.found(said, ann)
    sentence.ledger.claimed_to(said.last)

    assert sentence.ledger.is_taken(said.first)
    assert not sentence.ledger.is_taken(added.first)
    assert sentence.ledger.subjects == {2: ann}
    assert sentence.ledger.last_subject == ann
    assert sentence.ledger.claimed == 3
    assert (sentence.low, sentence.high, sentence.cues) == before


def test_a_verb_shares_the_subject_in_the_ledger() -> None:
    """A verb behind *and* is about whom the ledger has for the verb before it."""
    (sentence,) = sentences_with_cues(Passage(TEXT, 0, len(TEXT), 1, "body"))
    said, added = sentence.cues
    other = Subject(0, 1, 0, 2)
    sentence.ledger.found(said, other)
    assert sentence.subject_of(added) == other
