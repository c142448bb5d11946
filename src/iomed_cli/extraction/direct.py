"""Direct quotations: words in quotation marks that somebody says."""

from __future__ import annotations

from iomed_cli.extraction import lexicon
from iomed_cli.extraction.boundaries import nothing_follows, without_connective
from iomed_cli.extraction.cues import Cue
from iomed_cli.extraction.drafts import Draft, Span, draft
from iomed_cli.extraction.fragments import is_title
from iomed_cli.extraction.sentences import Sentence
from iomed_cli.extraction.subjects import (
    Subject,
    in_name,
    is_verb,
    naming_words,
    subject_after,
    subject_before,
)
from iomed_cli.extraction.text import DASHES, QUOTED, Passage

_LEADS = frozenset({",", ":"})
_SPEAKING_LENGTH = 60
_REACH = 30
_LEAD_INS = frozenset("but and yet so still then also or".split())


def words_of(passage: Passage, i: int) -> Span:
    """Give the span of a quotation without its marks, blanks and closing comma."""
    region = passage.quoted[i]
    text = passage.text
    start, end = region.start, region.end
    while start < end and text[start].isspace():
        start += 1
    while end > start and (text[end - 1].isspace() or text[end - 1] in ",;"):
        end -= 1
    return start, end


def is_whole(passage: Passage, i: int) -> bool:
    """Tell whether a quotation is a sentence of its own rather than a fragment of one."""
    region = passage.quoted[i]
    inner = passage.text[region.start : region.end].strip("'‘’“”\" ")
    return (
        bool(inner)
        and not inner[0].islower()
        and (inner[-1] in ".?!…," or len(inner) > _SPEAKING_LENGTH)
    )


def direct_quotations(sentence: Sentence) -> list[Draft]:
    """Find the quotations of a sentence that the sentence itself attributes, in order."""
    passage = sentence.passage
    found: list[Draft] = []
    for i in range(sentence.low, sentence.high):
        if passage.words[i] == QUOTED:
            quotation = _quotation(sentence, i, found)
            if quotation is not None and quotation.end > quotation.start:
                found.append(quotation)
    return found


def _quotation(sentence: Sentence, i: int, found: list[Draft]) -> Draft | None:
    passage = sentence.passage
    if (after := _attribution_after(sentence, i)) is not None:
        cue, subject = after
        sentence.used.add(cue.first)
        sentence.subjects.append((cue, subject))
        start = without_connective(passage, _statement_start(sentence, i), i)
        if start < i and not nothing_follows(passage, cue, sentence.high) and cue.first > i + 2:
            sentence.used.discard(cue.first)
            sentence.subjects.pop()
            return None
        if start < i and not (found and found[-1].end >= passage.starts[start]):
            span = passage.starts[start], _outer_end(passage, i)
            sentence.done = cue.last
            return draft(passage, "mixed", span, "partly_quoted_said", cue, subject)
        sentence.done = cue.last
        return draft(passage, "direct", words_of(passage, i), "quoted_said", cue, subject)
    if (signature := _signature(sentence, i)) is not None:
        return draft(passage, "direct", words_of(passage, i), "quoted_signed", None, signature)
    if found and found[-1].kind == "direct" and _goes_on(sentence, i):
        return found[-1].going_on("direct", words_of(passage, i), passage.number, "quoted_on")
    return _introduced(sentence, i)


def _outer_end(passage: Passage, i: int) -> int:
    """Give the end of a mixed statement's last quotation, its closing mark included."""
    region = passage.quoted[i]
    return region.outer_end if region.closed else words_of(passage, i)[1]


def _statement_start(sentence: Sentence, i: int) -> int:
    """Give where the statement begins that the quotation at `i` ends."""
    passage = sentence.passage
    words = passage.words
    if i > sentence.low and (words[i - 1] in DASHES or words[i - 1] == ":"):
        return i
    j = i
    while j > sentence.done and words[j - 1] not in (";", ":") and words[j - 1] != QUOTED:
        j -= 1
    if all(word in ("and", "but", "And", "But") or not word[0].isalnum() for word in words[j:i]):
        return i
    return j


def _attribution_after(sentence: Sentence, i: int) -> tuple[Cue, Subject] | None:
    """``"…," Smith said`` and ``"…," said Smith``: a cue close behind, its subject between or after.

    A quotation runs into its attribution over a comma, a question or
    exclamation mark or a dash; one that is part of a clause does not.
    """
    passage = sentence.passage
    words, lows = passage.words, passage.lows
    region = passage.quoted[i]
    last = passage.text[region.start : region.end].rstrip("'’ ")[-1:]
    j, paused = i + 1, last in ",?!—…-–." or not region.closed
    if j < len(words) and (words[j] == "," or words[j] in DASHES):
        paused, j = True, j + 1
    if not paused and i == sentence.low and _starts_sentence(passage, i):
        paused = any(
            (cue.first < i + 5 and cue.last >= sentence.high) or cue.first == i + 2
            for cue in sentence.cues
        )
    if not paused or j >= sentence.high or lows[j] in lexicon.CONJUNCTIONS:
        return None
    if lows[j] == "according" and lows[j + 1 : j + 2] == ["to"]:
        subject = subject_after(passage, j + 2, sentence.high)
        return (Cue(j, j + 2, "cd", "past", "according", False), subject) if subject else None
    if lows[j] == "as" and any(cue.first > j for cue in sentence.cues):
        j += 1
    for cue in sentence.cues:
        if cue.first < j:
            continue
        if cue.first > j + _REACH or QUOTED in words[j : cue.first]:
            return None
        if "d" not in cue.frames or cue.passive or cue.form == "ing":
            return None
        if cue.first == j:
            subject = subject_after(passage, cue.last, sentence.high)
        elif lows[j] in lexicon.PREPOSITIONS or _holds_clause(passage, j, cue.first):
            return None
        else:
            subject = subject_before(passage, cue.first, j)
        return (cue, subject) if subject is not None else None
    return None


def _signature(sentence: Sentence, i: int) -> Subject | None:
    """``"…" — Jane Smith``: behind a dash stands a name and nothing else."""
    passage = sentence.passage
    if i != sentence.low or i + 2 >= sentence.high or passage.words[i + 1] not in DASHES:
        return None
    return signed_by(passage, i + 2, sentence.high)


def signed_by(passage: Passage, first: int, high: int) -> Subject | None:
    """Give the name that makes up the words from `first` on, with a place or title behind a comma."""
    last = first
    while last < high and (in_name(passage, last) or passage.lows[last] in ("and", "of", "the")):
        last += 1
    if (
        last == first
        or last - first > 8
        or (last < high and passage.words[last] not in (",", "(", "."))
    ):
        return None
    if any(is_verb(passage, k) for k in range(last, high)):
        return None
    name_first, name_last = naming_words(passage, first, last)
    return Subject(name_first, name_last, first, high)


def _starts_sentence(passage: Passage, i: int) -> bool:
    """Tell whether a quotation begins as a sentence and is long enough to be one."""
    region = passage.quoted[i]
    inner = passage.text[region.start : region.end].lstrip("'‘ ")
    return inner[:1].isupper() and inner.count(" ") > 3


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


def _goes_on(sentence: Sentence, i: int) -> bool:
    """Tell whether a quotation takes up the one before the cue: ``"A," she said, "and B"``."""
    previous = sentence.passage.words[i - 1] if i > sentence.low else ""
    return previous in (",", ":", ";", QUOTED) or previous in DASHES


def _introduced(sentence: Sentence, i: int) -> Draft | None:
    """``Smith said: "…"``, ``Smith said in a letter, "…"``, ``Smith: "…"``."""
    passage = sentence.passage
    words, lows = passage.words, passage.lows
    if i == sentence.low or lows[i - 1] == "that":
        return None
    lead = words[i - 1] if words[i - 1] in _LEADS else ""
    near = [cue for cue in sentence.cues if cue.last <= i and cue.first >= i - _REACH]
    near = (
        [one for one in near if "c" in one.frames or "r" in one.frames] or near
        if near and near[-1].last < i - 1
        else near
    )
    cue = near[-1] if near and QUOTED not in words[near[-1].last : i] else None
    if cue is None:
        if lead == ",":
            return _according_to(sentence, i)
        return _after_colon(sentence, i) if lead == ":" else None
    gap = lows[cue.last : i - 1] if lead else lows[cue.last : i]
    if lead == ":":
        fits = True
    elif "d" not in cue.frames:
        fits = False
    elif lead == ",":
        fits = not gap or (
            is_whole(passage, i)
            and "that" not in gap
            and not any(is_verb(passage, k) for k in range(cue.last, i))
        )
    else:
        hears = "r" in cue.frames or cue.lemma == "ask"
        fits = not gap or (hears and len(gap) < 8 and is_whole(passage, i) and "that" not in gap)
    if not fits or (cue.passive and not lead):
        return None
    if (
        not lead
        and (cue.form == "base" or not is_whole(passage, i))
        and _clause_goes_on(sentence, i)
    ):
        return None
    if is_title(passage, i) and (gap or not lead):
        return None
    if (
        gap
        and lead == ","
        and "c" not in cue.frames
        and cue.lemma not in ("ask", "recount", "repeat", "cry", "shout")
    ):
        return None
    sentence.used.add(cue.first)
    inside = passage.text[passage.quoted[i].start : passage.quoted[i].end].lstrip("'‘ ")
    if (
        lead == ","
        and not gap
        and inside[:1].islower()
        and (aside := _aside_start(sentence, cue)) is not None
    ):
        subject = subject_before(passage, cue.first, aside)
        sentence.subjects += [(cue, subject)] if subject else []
        return draft(
            passage,
            "mixed",
            (passage.starts[sentence.low], _outer_end(passage, i)),
            "partly_quoted_within",
            cue,
            subject,
        )
    rule = "colon_quoted" if lead == ":" else "said_quoted"
    subject = None if cue.passive else _introducing_subject(sentence, cue)
    if subject is not None:
        sentence.subjects.append((cue, subject))
    return draft(passage, "direct", words_of(passage, i), rule, cue, subject)


def _according_to(sentence: Sentence, i: int) -> Draft | None:
    """``According to Smith, "…"`` and ``In the words of Smith, "…"``."""
    passage = sentence.passage
    first = sentence.low
    for words in (["according", "to"], ["in", "the", "words", "of"]):
        last = first + len(words)
        if passage.lows[first:last] != words:
            continue
        subject = subject_after(passage, last, i)
        if subject is None or i + 1 < sentence.high:
            return None
        cue = Cue(first, last, "cd", "past", words[0], False)
        sentence.used.add(cue.first)
        return draft(passage, "direct", words_of(passage, i), "said_quoted", cue, subject)
    return None


def _aside_start(sentence: Sentence, cue: Cue) -> int | None:
    """Give where ``, she said,`` begins if it breaks a statement: ``The time, she said, "is now"``."""
    passage = sentence.passage
    j = cue.first - 1
    while j > sentence.low and passage.words[j] != "," and cue.first - j < 8:
        if passage.words[j] == QUOTED:
            return None
        j -= 1
    if (
        passage.words[j] != ","
        or j == sentence.low
        or (passage.lows[sentence.low] in _LEAD_INS and j == sentence.low + 1)
    ):
        return None
    return j + 1 if QUOTED not in passage.words[sentence.low : j] else None


def _clause_goes_on(sentence: Sentence, i: int) -> bool:
    """Tell whether words behind a quoted fragment belong to the same statement."""
    j = i + 1
    return (
        j < sentence.high
        and sentence.passage.words[j] not in (",", ";", ")")
        and sentence.passage.words[j] not in DASHES
    )


def _introducing_subject(sentence: Sentence, cue: Cue) -> Subject | None:
    """Find who says what follows, also where the verb opens the sentence: ``Said Smith, "…"``."""
    passage = sentence.passage
    if cue.first == sentence.low or passage.words[cue.first - 1] == ",":
        inverted = subject_after(passage, cue.last, sentence.high)
        if inverted is not None and passage.words[cue.last][0].isupper():
            return inverted
    return sentence.subject_of(cue)


def _after_colon(sentence: Sentence, i: int) -> Draft | None:
    """``Smith: "…"`` and ``Smith was blunt: "…"``: the clause before the colon names the speaker."""
    passage = sentence.passage
    if not is_whole(passage, i) and i + 1 < sentence.high:
        return None
    colon = i - 1
    first = colon
    while (
        first > sentence.low
        and passage.words[first - 1] not in (";",)
        and passage.words[first - 1] != QUOTED
    ):
        first -= 1
    clause = Sentence(
        passage, first, colon, [cue for cue in sentence.cues if first <= cue.first < colon]
    )
    subject = clause.main_subject()
    if subject is None:
        if passage.lows[first] in ("from", "in"):
            first += 1
        subject = subject_before(passage, colon, first)
    return draft(passage, "direct", words_of(passage, i), "colon_quoted", None, subject)
