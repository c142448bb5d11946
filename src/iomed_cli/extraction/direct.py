"""Direct quotations: words in quotation marks that somebody says."""

from __future__ import annotations

from iomed_cli.extraction import lexicon
from iomed_cli.extraction.cues import Cue
from iomed_cli.extraction.drafts import Draft, Span, draft
from iomed_cli.extraction.indirect import Sentence
from iomed_cli.extraction.subjects import Subject, subject_after, subject_before
from iomed_cli.extraction.text import QUOTED, Passage

_ENDS = ".?!…"
_LEADS = frozenset({",", ":"})


def words_of(passage: Passage, i: int) -> Span:
    """Give the span of a quotation without its marks, blanks and closing comma."""
    region = passage.quoted[i]
    text = passage.text
    start, end = region.start, region.end
    while start < end and (text[start].isspace() or text[start] in "'‘"):
        start += 1
    while end > start and (text[end - 1].isspace() or text[end - 1] in ",;'’—–"):
        end -= 1
    return start, end


def direct_quotations(sentence: Sentence, turn: Draft | None) -> list[Draft]:
    """Find the direct quotations of a sentence; `turn` is the one that the paragraph goes on from."""
    passage = sentence.passage
    found: list[Draft] = []
    for i in range(sentence.low, sentence.high):
        if passage.words[i] != QUOTED:
            continue
        quotation = _quotation(sentence, i, found, turn)
        if quotation is not None and quotation.end > quotation.start:
            found.append(quotation)
    return found


def _quotation(sentence: Sentence, i: int, found: list[Draft], turn: Draft | None) -> Draft | None:
    passage = sentence.passage
    if (after := _attribution_after(sentence, i)) is not None:
        cue, subject = after
        start = _clause_start(sentence, i)
        sentence.used.add(cue.first)
        sentence.subjects.append((cue.first, subject))
        if start < i and not (found and found[-1].end >= passage.starts[start]):
            end = words_of(passage, i)[1]
            if passage.ends[i] - 1 >= end and passage.quoted[i].closed:
                end = passage.ends[i]
            return draft(passage, "mixed", (passage.starts[start], end), "said_after", cue, subject)
        return draft(passage, "direct", words_of(passage, i), "quoted_said", cue, subject)
    if found and _goes_on(sentence, i, found[-1]):
        return found[-1].going_on("direct", words_of(passage, i), passage.number, "quoted_on")
    if (before := _attribution_before(sentence, i)) is not None:
        cue, subject, rule = before
        if cue is not None:
            sentence.used.add(cue.first)
            if subject is not None:
                sentence.subjects.append((cue.first, subject))
        return draft(passage, "direct", words_of(passage, i), rule, cue, subject)
    if i == sentence.low and i + 1 >= sentence.high and _whole(passage, i):
        if turn is not None:
            return turn.going_on("direct", words_of(passage, i), passage.number, "quoted_on")
        return draft(passage, "direct", words_of(passage, i), "quoted_alone", None, None)
    return None


def _whole(passage: Passage, i: int) -> bool:
    """Tell whether a quotation is a sentence of its own."""
    region = passage.quoted[i]
    inner = passage.text[region.start : region.end].strip()
    return bool(inner) and (not inner[0].islower()) and (inner[-1] in _ENDS or len(inner) > 60)


def _clause_start(sentence: Sentence, i: int) -> int:
    """Give where the statement begins that the quotation at `i` ends."""
    passage = sentence.passage
    j = i
    while j > sentence.done and passage.words[j - 1] not in (";", ":") and passage.words[j - 1] != QUOTED:
        j -= 1
    if j < i and passage.lows[j] in ("and", "but") and j + 1 == i:
        return i
    if j < i and all(word in (",", "—", "–", "--", "-", "...", "…") for word in passage.words[j:i]):
        return i
    return j


def _attribution_after(sentence: Sentence, i: int) -> tuple[Cue, Subject] | None:
    """``"…," Smith said`` and ``"…," said Smith``: a cue close behind, its subject between or after."""
    passage = sentence.passage
    words, lows, text = passage.words, passage.lows, passage.text
    region = passage.quoted[i]
    last = text[region.start : region.end].rstrip("'’ ")[-1:]
    j = i + 1
    paused = last in ",?!—…-–." or not region.closed
    if j < len(words) and words[j] in (",", "—", "–", "--", "-"):
        paused, j = True, j + 1
    if not paused:
        return None
    for cue in sentence.cues:
        if cue.first < j:
            continue
        if cue.first > j + 30 or QUOTED in words[j : cue.first]:
            return None
        if "d" not in cue.frames or cue.passive or cue.form == "ing":
            return None
        if cue.first == j:
            subject = subject_after(passage, cue.last, sentence.high)
            return (cue, subject) if subject is not None else None
        if any(word in lexicon.FINITE for word in lows[j : cue.first - 1]) and "," not in words[j : cue.first]:
            return None
        if lows[j] in lexicon.CONJUNCTIONS or lows[j] in lexicon.PREPOSITIONS:
            return None
        subject = subject_before(passage, cue.first, j)
        return (cue, subject) if subject is not None else None
    return None


def _goes_on(sentence: Sentence, i: int, before: Draft) -> bool:
    """Tell whether the quotation at `i` takes up the one before the cue: ``"A," she said, "and B"``."""
    passage = sentence.passage
    previous = passage.words[i - 1] if i > sentence.low else ""
    return before.kind == "direct" and (previous in (",", ":", "—", "–", "--", "-", QUOTED, ";") )


def _attribution_before(sentence: Sentence, i: int) -> tuple[Cue | None, Subject | None, str] | None:
    """``Smith said: "…"``, ``Smith said in a letter, "…"`` and ``Smith was blunt: "…"``."""
    passage = sentence.passage
    words, lows = passage.words, passage.lows
    if i == sentence.low:
        return None
    previous = words[i - 1]
    region = passage.quoted[i]
    inner = passage.text[region.start : region.end].strip()
    whole = not inner[:1].islower()
    near = [cue for cue in sentence.cues if cue.last <= i and cue.first >= i - 40]
    if lows[i - 1] == "that" or not near and previous not in _LEADS:
        return None
    cue = near[-1] if near else None
    if cue is not None and QUOTED in words[cue.last : i]:
        cue = None
    if cue is None and previous != ":":
        return None
    adjacent = cue is not None and cue.last == i
    if not adjacent and previous not in _LEADS:
        return None
    if cue is not None and "d" not in cue.frames and previous != ":":
        return None
    if cue is not None and not adjacent and previous == "," and any(w in lexicon.FINITE or w == "that" for w in lows[cue.last : i]):
        return None
    if not whole and not adjacent:
        return None
    if cue is None:
        subject = sentence.main_subject(i)
        return None, subject, "colon_quoted"
    if cue.passive:
        return (cue, None, "said_quoted") if previous in _LEADS else None
    subject = _subject_of(sentence, cue)
    return cue, subject, "colon_quoted" if previous == ":" else "said_quoted"


def _subject_of(sentence: Sentence, cue: Cue) -> Subject | None:
    passage = sentence.passage
    before = passage.lows[cue.first - 1] if cue.first > sentence.low else ""
    if cue.form == "ing" or before in ("and", "but", "to", ",", "then"):
        return sentence.main_subject(cue.first) or subject_before(passage, cue.first, sentence.low)
    return subject_before(passage, cue.first, sentence.low)
