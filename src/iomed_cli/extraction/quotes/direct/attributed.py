"""Direct quotations: words in quotation marks that somebody says."""

from __future__ import annotations

from iomed_cli.extraction import lexicon
from iomed_cli.extraction.grammar.cues import Cue, noun_cue
from iomed_cli.extraction.grammar.finite_verbs import is_verb
from iomed_cli.extraction.grammar.sentences import Sentence, quoted_as_saying
from iomed_cli.extraction.grammar.subjects import Subject, subject_after, subject_before
from iomed_cli.extraction.names.name_phrases import names_somebody
from iomed_cli.extraction.quotes import rules
from iomed_cli.extraction.quotes.boundaries import nothing_follows, without_connective
from iomed_cli.extraction.quotes.direct.announced import answered
from iomed_cli.extraction.quotes.direct.introduced import (
    has_own_cue,
    introduced_quotation,
    is_announced,
)
from iomed_cli.extraction.quotes.direct.signed import quoted_signed
from iomed_cli.extraction.quotes.draft import Draft, draft
from iomed_cli.extraction.quotes.interruptions import joined_speaker
from iomed_cli.extraction.text.passages import BREAKS, DASHES, QUOTED, STOPS, Passage
from iomed_cli.extraction.text.quoted_words import (
    is_title,
    is_whole,
    last_mark,
    outer_end,
    starts_sentence,
    words_of,
)

_REACH = 30
_SURELY_SPOKEN = 60
_LONGEST_JOINED = 14
"""Words of a name, with what it is, between two quotations under one cue."""


def direct_quotations(sentence: Sentence) -> list[Draft]:
    """Find the quotations of a sentence that the sentence itself attributes, in order."""
    passage = sentence.passage
    found: list[Draft] = []
    i = sentence.low
    while QUOTED in passage.words[i : sentence.high]:
        i = passage.words.index(QUOTED, i)
        quotation = _quotation(sentence, i, found)
        if quotation is not None and quotation.end > quotation.start:
            found.append(quotation)
        i += 1
    return found


def _quotation(sentence: Sentence, i: int, found: list[Draft]) -> Draft | None:
    passage = sentence.passage
    if is_announced(sentence, i):
        return introduced_quotation(sentence, i)
    if (after := _attribution_after(sentence, i)) is not None:
        return quoted_said(sentence, i, found, *after)
    one = quoted_signed(sentence, i) or (answered(sentence, i) if i == sentence.low else None)
    if one is not None:
        return one
    if (joined := _joined(sentence, i)) is not None:
        return draft(passage, "direct", words_of(passage, i), rules.SAID_QUOTED, *joined)
    if (
        found
        and found[-1].kind == "direct"
        and _goes_on(sentence, i)
        and not has_own_cue(sentence, i)
    ):
        return found[-1].going_on("direct", words_of(passage, i), passage.number, rules.QUOTED_ON)
    return introduced_quotation(sentence, i)


def quoted_said(
    sentence: Sentence, i: int, found: list[Draft], cue: Cue, subject: Subject
) -> Draft | None:
    """Quotations before their cue: ``"It has failed," Smith said`` and ``…, said Smith``.

    If the statement begins before the marks, ``The plan is "a failure," Smith said``,
    it is mixed: *partly_quoted_said*.
    """
    passage = sentence.passage
    start = without_connective(passage, _statement_start(sentence, i), i)
    partly = start < i and not (found and found[-1].end >= passage.starts[start])
    follows = not nothing_follows(passage, cue, sentence.high)
    says_other = follows and (cue.first > i + 2 or passage.lows[cue.last] == "that")
    if start < i and (says_other or is_title(passage, i)):
        return None
    behind = subject.first >= cue.last and cue.lemma != "according"
    if partly and behind and _opens_content(passage, cue, subject):
        return None
    sentence.ledger.take(cue)
    sentence.ledger.found(cue, subject)
    sentence.ledger.claimed_to(cue.last)
    if partly:
        span = passage.starts[start], outer_end(passage, i)
        return draft(passage, "mixed", span, rules.PARTLY_QUOTED_SAID, cue, subject)
    return draft(passage, "direct", words_of(passage, i), rules.QUOTED_SAID, cue, subject)


def _opens_content(passage: Passage, cue: Cue, subject: Subject) -> bool:
    """Tell ``Smith, host of "Today," said that``, where Smith says it, from ``…," said Smith``."""
    opens = passage.lows[cue.last]
    return (
        opens == "that"
        or opens in lexicon.SUBJECT_PRONOUNS
        or opens in lexicon.PREPOSITIONS
        or not names_somebody(passage, subject.first, subject.last)
    )


def _statement_start(sentence: Sentence, i: int) -> int:
    """Give where the statement begins that the quotation at `i` ends."""
    passage = sentence.passage
    words = passage.words
    if i > sentence.low and (words[i - 1] in DASHES or words[i - 1] == ":"):
        return i
    j = i
    while j > sentence.ledger.claimed and words[j - 1] not in (";", ":"):
        if words[j - 1] == QUOTED and not _is_listed(passage, j - 1):
            break
        j -= 1
    listed = QUOTED in words[j:i]
    if not listed and all(
        word in ("and", "but", "And", "But") or not word[0].isalnum() for word in words[j:i]
    ):
        return i
    return j


def _is_listed(passage: Passage, i: int) -> bool:
    """Tell whether a quoted fragment is one of several: ``"tired" and "hungry," he said``."""
    lists = passage.lows[i + 1] in ("and", "or") and passage.words[i + 2] == QUOTED
    return lists and last_mark(passage, i) not in STOPS


def _attribution_after(sentence: Sentence, i: int) -> tuple[Cue, Subject] | None:
    """Find the cue close behind a quotation, and its subject between them or after it.

    A quotation runs into its attribution over a comma, a question or
    exclamation mark or a dash; one that is part of a clause does not.
    """
    passage = sentence.passage
    words, lows = passage.words, passage.lows
    j = i + 1
    if j < len(words) and (words[j] == "," or words[j] in DASHES):
        j += 1
    elif not _pauses(sentence, i):
        return None
    if j >= sentence.high or lows[j] in lexicon.CONJUNCTIONS or lows[j] in ("which", "who"):
        return None
    if lows[j] == "according" and lows[j + 1 : j + 2] == ["to"]:
        subject = subject_after(passage, j + 2, sentence.high)
        return (noun_cue(passage, j, j + 2), subject) if subject else None
    if lows[j] == "as" and any(cue.first > j for cue in sentence.cues):
        j += 1
    cue = _first_of_clause(sentence, j)
    if cue is None or cue.first > j + _REACH or _speaks_between(passage, j, cue.first):
        return None
    if not cue.speaks:
        return None
    if cue.form == "ing":
        quoted = quoted_as_saying(passage, cue, j)
        return (cue, quoted) if quoted is not None else None
    if cue.first == j:
        found = subject_after(passage, cue.last, sentence.high)
    elif (words[j].islower() and lows[j] in lexicon.PREPOSITIONS) or _holds_clause(
        passage, j, cue.first
    ):
        return None
    else:
        found = subject_before(passage, cue.first, j)
    return (cue, found) if found is not None else None


def _first_of_clause(sentence: Sentence, j: int) -> Cue | None:
    """Give the first cue from `j` on that isn't in an aside: ``an aide, who asked for more, said``."""
    lows, words = sentence.passage.lows, sentence.passage.words
    cues = [one for one in sentence.cues if one.first >= j]
    for n, cue in enumerate(cues):
        ends = any(words[later.first - 1] == "," for later in cues[n + 1 : n + 3])
        if lows[cue.first - 1] not in ("who", "which") or cue.first < j + 2 or not ends:
            return cue
    return None


def _speaks_between(passage: Passage, first: int, last: int) -> bool:
    """Tell whether a quotation, not a mere name in marks, stands between two words."""
    return any(
        passage.words[i] == QUOTED and (last_mark(passage, i) in BREAKS or is_whole(passage, i))
        for i in range(first, last)
    )


def _pauses(sentence: Sentence, i: int) -> bool:
    """Tell whether a quotation ends as one that an attribution can follow."""
    passage = sentence.passage
    region = passage.quoted[i]
    last = passage.text[region.start : region.end].rstrip("'’ ")[-1:]
    if not region.closed or (last and last in ",?!—…-–."):
        return True
    if i > sentence.low or not starts_sentence(passage, i):
        return False
    # Editors forget the comma; a cue so near to a whole sentence still tells.
    reach = i + (10 if region.end - region.start > _SURELY_SPOKEN else 5)
    return any(
        cue.first in (i + 1, i + 2)
        or (
            cue.first < reach
            and cue.last >= sentence.high
            and "," not in passage.words[i : cue.first]
        )
        for cue in sentence.cues
    )


def _holds_clause(passage: Passage, first: int, last: int) -> bool:
    """Tell whether the words between a quotation and a cue are more than a subject."""
    words = passage.words
    if "," in words[first:last]:
        return False
    while last > first and (
        passage.lows[last - 1] in lexicon.AUXILIARIES or passage.lows[last - 1] in lexicon.ADVERBS
    ):
        last -= 1
    return (
        any(is_verb(passage, i) for i in range(first, last))
        and "who" not in passage.lows[first:last]
    )


def _joined(sentence: Sentence, i: int) -> tuple[Cue, Subject] | None:
    """Give the cue under which somebody else is quoted: ``"A," said Smith, and Jones, "B."``."""
    passage, low = sentence.passage, sentence.low
    if passage.words[i - 1] != ",":
        return None
    near = range(max(low, i - _LONGEST_JOINED), i)
    joints = (k for k in near if passage.words[k] in (",", ";", QUOTED))
    joint = next((k for k in joints if joined_speaker(passage, k) == i), None)
    if joint is None or QUOTED not in passage.words[low:i]:
        return None
    cue = next((one for one in reversed(sentence.cues) if one.last <= i), None)
    subject = subject_before(passage, i - 1, joint + 2)
    return (cue, subject) if cue is not None and subject is not None else None


def _goes_on(sentence: Sentence, i: int) -> bool:
    """Tell whether a quotation takes up the one before the cue: ``"A," she said, "and B"``."""
    words = sentence.passage.words
    previous = words[i - 1] if i > sentence.low else ""
    if previous == ":":
        before = next((k for k in range(i - 1, sentence.low, -1) if words[k] == QUOTED), i)
        # ``Smith: "…"; Jones: "…"``
        return ";" not in words[before:i]
    if previous in ("but", "and") and i + 1 >= sentence.high:
        # ``says, "It is dear at first" but "we pay nothing afterwards"``
        return words[i - 2] == QUOTED and last_mark(sentence.passage, i) in STOPS
    return previous in (",", ";", QUOTED) or previous in DASHES
