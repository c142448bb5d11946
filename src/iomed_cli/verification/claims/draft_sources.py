"""Whose words in marks are for which extraction finds nobody: told by what stands beside them."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from functools import cache

from iomed_cli.extraction import lexicon
from iomed_cli.extraction.grammar.sentences import Sentence
from iomed_cli.extraction.names.name_phrases import in_name, names_somebody
from iomed_cli.extraction.quotes.direct.signed import signature
from iomed_cli.extraction.text.passages import QUOTED, Passage

_HERE = "\x01"
"""Stands for the words in question where a sentence is looked at."""

_OTHER = "\x02"
"""Stands for other words in marks."""

_NOT_NAMES = (
    lexicon.DETERMINERS
    | lexicon.PREPOSITIONS
    | lexicon.SUBORDINATORS
    | lexicon.CONJUNCTIONS
    | lexicon.SUBJECT_PRONOUNS
    | lexicon.POSSESSIVES
    | lexicon.TIME_WORDS
)
_SAYING = frozenset("thus so says said".split())
"""May stand before a name that signs: ``"Not yet." Thus Ann Lee.``."""
_LONGEST_NAME = 10
_FULL_NAME = 2
_ROLES = lexicon.ROLES | lexicon.GROUPS


def source_beside(passage: Passage, sentences: list[Sentence], i: int) -> str | None:
    """Give the name that stands by the words in marks at `i` as that of who says them."""
    at = next(n for n, one in enumerate(sentences) if one.low <= i < one.high)
    sentence = sentences[at]
    return (
        _in_brackets(passage, i)
        or _signing(passage, i)
        or _first_name(_in_sentence(), _shown(passage, sentence, i))
        or _subject(passage, sentence, i)
        or (_in_next_sentence(passage, sentences[at + 1 :]) if sentence.high == i + 1 else None)
    )


def name_above_list(passage: Passage) -> str | None:
    """Give the name that is all of a line but for a colon: ``Ann Lee:`` above what she says."""
    text = passage.text[passage.start : passage.end]
    return whole_name(text) if text.endswith(":") else None


def names_other(sentences: list[Sentence], i: int) -> bool:
    """Tell whether a person is named right behind words in marks that are a sentence of their own.

    ``"Not yet." The mayor left.``: whoever spoke in the paragraph before need not go on.
    """
    following = next((one for one in sentences if one.low == i + 1), None)
    subject = following.main_subject() if following is not None else None
    if following is None or subject is None:
        return False
    passage = following.passage
    return passage.lows[subject.first] not in lexicon.SUBJECT_PRONOUNS and names_somebody(
        passage, subject.first, subject.last
    )


def _first_name(patterns: Iterable[re.Pattern[str]], shown: str) -> str | None:
    found = (found["who"] for pattern in patterns for found in pattern.finditer(shown))
    return next(filter(None, map(_name_in, found)), None)


def _in_next_sentence(passage: Passage, following: list[Sentence]) -> str | None:
    """Give who is said to have said what stands alone: ``"…" Those were Ann Lee's words.``."""
    return _first_name(_in_next(), _shown(passage, following[0], -1)) if following else None


def whole_name(words: str) -> str | None:
    """Give words that are a name and nothing else, without what may stand around it; else None."""
    text = " ".join(words.split()).strip(" —–―-:,.()[]*|")
    if not text or len(text.split()) > _LONGEST_NAME:
        return None
    if text.split()[0].casefold() in _SAYING and " " in text:
        text = text.partition(" ")[2]
    first = text.split()[0].casefold()
    if first in _NOT_NAMES or not text[0].isupper():
        return None
    if " " not in text and first.endswith(("ed", "ing")):
        return None
    line = f"— {text}"
    source = signature(Passage(line, 0, len(line), 1, "body"))
    return line[slice(*source.mention)] if source is not None else None


def _name_in(found: str) -> str | None:
    """Give a name without what opens a sentence, a role before it and the owner's ``'s``."""
    words = re.sub(r"['’]s?$", "", found).split()
    while words and words[0].casefold() in _NOT_NAMES:
        del words[0]
    if len(words) > _FULL_NAME and {words[0].casefold(), f"{words[0].casefold()}s"} & _ROLES:
        del words[0]
    return whole_name(" ".join(words))


def _in_brackets(passage: Passage, i: int) -> str | None:
    """Give the name in brackets right behind the words: ``"a monument to rust" (Ann Lee)``."""
    words = passage.words
    opening = i + 1
    while opening < len(words) and words[opening] in (",", "."):
        opening += 1
    if words[opening : opening + 1] not in (["("], ["["]):
        return None
    closing = next(
        (k for k in range(opening + 1, len(words)) if words[k] in (")", "]", QUOTED)), None
    )
    if closing is None or closing == opening + 1:
        return None
    held = passage.text[slice(*passage.span(opening + 1, closing))]
    return None if _citation().search(held) else whole_name(held)


@cache
def _citation() -> re.Pattern[str]:
    """Find what cites a text and names no speaker: ``Lee, 2026``, ``Lee 4``, ``qtd. in Lee``."""
    numbered = r"\b(?:1[5-9]|20)\d\d\b|\b(?:pp?|paras?|ch|vol|no|l)\.?\s?\d|\bn\.\s?d\."
    return re.compile(rf"{numbered}|[^\W\d]\s\d+$|\b(?i:qtd|quoted|cited|see|cf|ibid|et al)\b")


def _signing(passage: Passage, i: int) -> str | None:
    """Give the name that is all that stands in a line behind the words, or before them."""
    if i + 1 < len(passage.words) and i == 0:
        return whole_name(passage.text[passage.ends[i] : passage.end])
    return None


def _subject(passage: Passage, sentence: Sentence, i: int) -> str | None:
    """Give who does what the last reporting verb before the words tells: ``said it "on May 1"``."""
    before = [cue for cue in sentence.cues if cue.last <= i]
    if not before or before[-1].passive or _is_cut_off(passage, before[-1].last, i):
        return None
    if any(word in (";", ":") for word in passage.words[before[-1].last : i - 1]):
        return None
    subject = sentence.subject_of(before[-1])
    if subject is None or not all(in_name(passage, k) for k in range(subject.first, subject.last)):
        return None
    return whole_name(passage.text[slice(*passage.span(subject.first, subject.last))])


def _is_cut_off(passage: Passage, cue: int, i: int) -> bool:
    """Tell whether other words in marks stand between, and no ``and that`` takes the verb up."""
    other = max((k for k in range(cue, i) if passage.words[k] == QUOTED), default=-1)
    behind = passage.lows[other + 1 + (passage.words[other + 1] == ",") : i]
    return other >= 0 and not (behind[1:2] == ["that"] and behind[0] in lexicon.CONJUNCTIONS)


def _shown(passage: Passage, sentence: Sentence, i: int) -> str:
    """Give a sentence with a sign for the words at `i`, and one for all others in marks."""
    return "".join(_pieces(passage, sentence, i))


def _pieces(passage: Passage, sentence: Sentence, i: int) -> Iterator[str]:
    at = passage.starts[sentence.low]
    for k in range(sentence.low, sentence.high):
        if passage.words[k] == QUOTED:
            yield passage.text[at : passage.starts[k]]
            yield _HERE if k == i else _OTHER
            at = passage.ends[k]
    yield passage.text[at : passage.ends[sentence.high - 1]]


_WORD = r"[A-Z][\w.'’-]*"
_NAME = rf"(?P<who>{_WORD}(?:\s(?:{_WORD}|de|da|del|du|van|von|der|bin|al)){{0,5}})"
_ASIDE = rf"(?:,[^,{_HERE}{_OTHER}]{{1,60}},|\s\([^()]*\))?"
"""What may stand between a name and its verb."""
_PUTS = (
    r"(?:put|puts|phrased|phrases|framed|said|says|described|describes|saw|sees|told|called|calls)"
)
_FINDS = (
    r"(?:sees|saw|finds|found|considers|considered|deems|deemed|regards|regarded|views|viewed"
    r"|hails|hailed|praises|praised|blasts|blasted|slams|slammed|mocks|mocked|promises|promised"
    r"|dismisses|dismissed|derides|derided|rejects|rejected|attacks|attacked|speaks|spoke|talks"
    r"|talked|wants|wanted|calls|called|uses|used|repeats|repeated|invokes|invoked|brands|branded"
    r"|coined|writes|wrote|warns|warned|likens|likened|compares|compared|claims|claimed)"
)
_THING = (
    r"(?:words?|reply|response|retort|comment|message|view|verdict|phrase|answers?|opinion|eyes"
    r"|judgement|judgment|telling|account)"
)


@cache
def _in_sentence() -> tuple[re.Pattern[str], ...]:
    gap = rf"[^{_HERE}{_OTHER};:.?!]{{0,80}}?"
    patterns = (
        rf"{_HERE},?\s(?i:says|said|writes|wrote)\s{_NAME}",
        # ``"…" was how Lee put it``, ``"…" is what Lee calls it``
        rf"{_HERE},?\s(?:was|is|were|are)\s(?:how|what)\s{_NAME}{_ASIDE}\s{_PUTS}\b",
        rf"{_HERE},?\s(?:was|is|came|were)\s{_NAME}['’]s?\s(?:\w+\s)?{_THING}",
        # ``Moss promised "…", Lee "…"``
        rf"{_OTHER},?\s(?:(?:and|but|while)\s)?{_NAME},?\s(?:as\s)?{_HERE}",
        # ``"…", as Lee put it``, ``"…", as Lee claims``
        rf"{_HERE}[,?]?\s(?:—\s)?as\s{_NAME}\s[a-z]+",
        # ``"…", in Lee's words``
        rf"{_HERE},?\s(?:in|to\suse|to\sborrow|to\squote)\s{_NAME}(?:['’]s?\s{_THING}|[.,]|$)",
        rf"\b[Ii]n\s{_NAME}['’]s?\s{_THING},\s{_HERE}",
        # ``Lee ("…") left``
        rf"{_NAME}\s\({_HERE}\)",
        # ``"…", in the words of Lee``, ``"…": three answers from Lee``
        rf"{_HERE}[^{_HERE}{_OTHER}.]{{0,40}}\b{_THING}\s(?:of|from|by)\s{_NAME}",
        rf"\bas\s{_NAME}\s(?:once\s|later\s)?{_PUTS}(?:\sit)?,\s{_HERE}",
        # ``Plan is "…" – Lee``, ``Asked for comment, Lee sent a line: "…"``
        rf"{_HERE},?\s?[–—-]+\s?{_NAME}$",
        rf"(?:^|,\s)(?={_WORD}\s{_WORD}){_NAME}\s[a-z]{gap}:\s?{_HERE}",
        # ``To Lee, the plan is "…"``, ``For Lee it was "…"``
        rf"^(?:To|For|Selon|In\sthe\s{_THING}\sof)\s{_NAME},?\s(?:[a-z]|{_HERE}){gap}(?:{_HERE}|$)",
        # ``Lee dismissed that as "…"``, ``where Lee sees "…"``
        rf"{_NAME}{_ASIDE}\s(?:[a-z]+ly\s|has\s|had\s)?{_FINDS}\b{gap}{_HERE}",
    )
    return tuple(re.compile(pattern) for pattern in patterns)


@cache
def _in_next() -> tuple[re.Pattern[str], ...]:
    """Find who says what stands alone in the sentence before."""
    words = r"(?:speaker|words?|quote|quotation|line|phrase|voice|quip|remark|verdict|message)"
    was = r"(?:was|were|is|are|belongs?\sto|belonged\sto|came\sfrom|comes\sfrom)"
    patterns = (
        rf"^The\s{words}\s{was}\s{_NAME}",
        rf"^(?:That|Those|These|This|Such)\s(?:is|are|was|were)\sthe\s{_THING}\s(?:of|from)\s{_NAME}",
        rf"^(?:That|Those|These|This|Such)\s(?:is|are|was|were)\s{_NAME}['’]s?\s{_THING}",
        rf"^(?:That|This|It)\s(?:is|was)\s{_NAME}(?:,\s(?:speaking|talking|writing)|\s(?:speaking|talking|writing))\b",
        rf"^(?:So|Thus)\s(?:said|says|spoke|wrote)\s{_NAME}",
        rf"^{_NAME}\ssa(?:id|ys)\s(?:so|this|that|it|these\swords)\b",
    )
    return tuple(re.compile(pattern) for pattern in patterns)
