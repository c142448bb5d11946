"""Signatures: a name and nothing else, behind a quotation."""

from __future__ import annotations

from iomed_cli.extraction.grammar.finite_verbs import is_verb
from iomed_cli.extraction.grammar.sentences import Sentence
from iomed_cli.extraction.grammar.subjects import Subject
from iomed_cli.extraction.names.bare_names import naming_words
from iomed_cli.extraction.names.name_phrases import in_name
from iomed_cli.extraction.quotes import rules
from iomed_cli.extraction.quotes.draft import Draft, SourceSpans, draft, source_of
from iomed_cli.extraction.text.passages import DASHES, QUOTED, Passage
from iomed_cli.extraction.text.quoted_words import words_of

_LONGEST_NAME = 8
_LONGEST_SIGNATURE = 16


def quoted_signed(sentence: Sentence, i: int) -> Draft | None:
    """Signed quotations: ``"It has failed." — Jane Smith``.

    Behind the dash stands a name and nothing else, so it can only be a signature.
    """
    passage = sentence.passage
    if i != sentence.low or i + 2 >= sentence.high or passage.words[i + 1] not in DASHES:
        return None
    subject = _signed_by(passage, i + 2, sentence.high)
    if subject is None:
        return None
    return draft(passage, "direct", words_of(passage, i), rules.QUOTED_SIGNED, None, subject)


def signature(passage: Passage) -> SourceSpans | None:
    """Give whose name a line is if it is nothing else: behind a dash, or before a closing mark.

    Set apart in the middle of an article, ``"It has failed.`` is signed in the
    next line by ``Jane Smith, a baker."``.
    """
    if passage.words[0] in DASHES:
        subject = _signed_by(passage, 1, len(passage.words))
        return source_of(passage, subject) if subject is not None else None
    region = passage.quoted.get(0)
    if region is None or passage.words != [QUOTED] or region.outer_start < region.start:
        return None
    inner = passage.inner(region.start, region.end)
    if len(inner.words) > _LONGEST_SIGNATURE:
        return None
    subject = _signed_by(inner, 0, len(inner.words))
    return source_of(inner, subject) if subject is not None else None


def _signed_by(passage: Passage, first: int, high: int) -> Subject | None:
    """Give the name that the words from `first` on are, with a place or title behind a comma."""
    high -= passage.words[high - 1] == "."
    last = next((k for k in range(first, high) if passage.words[k] in (",", "(")), high)
    if last == first or last - first > _LONGEST_NAME or not _is_name(passage, first, last):
        return None
    if any(is_verb(passage, k) for k in range(first, high)):
        return None
    name_first, name_last = naming_words(passage, first, last)
    return Subject(name_first, name_last, first, high)


def _is_name(passage: Passage, first: int, last: int) -> bool:
    """Tell whether words are a name, or a name behind what somebody is: ``Former baker Ann Lee``."""
    if all(
        in_name(passage, k) or passage.lows[k] in ("and", "of", "the") for k in range(first, last)
    ):
        return True
    full = last - first > 2 and in_name(passage, last - 1) and in_name(passage, last - 2)
    return full and passage.words[first][0].isupper()
