"""Noun phrases: where they begin and end, and which of their words name somebody."""

from __future__ import annotations

from iomed_cli.extraction import lexicon
from iomed_cli.extraction.grammar.adverbials import (
    before_adverbials,
    is_manner,
    is_time,
    opening_bracket,
)
from iomed_cli.extraction.grammar.finite_verbs import is_verb, takes_clause
from iomed_cli.extraction.lexicon import time_words
from iomed_cli.extraction.names.bare_names import naming_words
from iomed_cli.extraction.names.name_phrases import (
    before_company,
    in_name,
    is_abbreviation,
    is_nickname,
    lists_subjects,
)
from iomed_cli.extraction.text.passages import DASHES, PAUSES, QUOTED, Passage
from iomed_cli.value import Value

_LONGEST_NICKNAME = 38
_DEEPEST = 3
_PARTICIPLES = frozenset("held found shot built bought kept".split())
_BEFORE_TIMES = frozenset("last late early earlier this".split())
_NO_NOUNS = (
    lexicon.CONJUNCTIONS
    | lexicon.PREPOSITIONS
    | lexicon.SUBORDINATORS
    | lexicon.AUXILIARIES
    | lexicon.ADVERBS
    | frozenset("to not he she they we i it".split())
)
_STRAY_MARKS = frozenset({'"', "“", "”", "„", "«", "»", "``", "''", "‘"})
"""Quotation marks that are words of their own, since nothing closes or opens them."""
_MARKS = _STRAY_MARKS | {QUOTED}
_PAUSES = frozenset(
    {",", ";", ":", "(", ")", "[", "]", "•", "|", "?", "!", ".", "…", "...", *DASHES} | _STRAY_MARKS
)
INTRODUCERS = frozenset(
    """in on at during after before when while since as for with by from of following speaking
    asked writing responding citing despite although though if because amid under throughout
    earlier later but and or so yet then according to until once like unlike what whether""".split()
)
_MODIFIED = frozenset(
    """some many most both several those few someone somebody everyone everybody anyone
    nobody""".split()
)
"""Pronouns that a phrase may stand behind: ``someone in the crowd said``."""
_REDUCED = frozenset(
    """released published posted issued filed printed aired broadcast written signed dated
    headlined titled entitled located based scheduled slated aimed designed intended needed
    required involved used accused convicted charged seized obtained conducted commissioned
    polled surveyed interviewed interrogated questioned quoted contacted named born killed
    injured wounded arrested detained affected impacted backed supported funded financed
    sponsored owned founded created recorded taken given made seen known shown paid
    hired fired elected appointed nominated caught stolen leaked driven sent brought told
    asked produced prepared compiled collected organized organised hosted mailed emailed
    circulated distributed delivered reviewed uncovered unveiled presented passed
    proposed drafted introduced approved adopted briefed stationed deployed assigned""".split()
)
"""Participles that, with no object behind them, describe the noun before: ``a poll released on``."""
_ENDS = lexicon.SUBJECT_PRONOUNS | lexicon.SUBORDINATORS | _PAUSES | {QUOTED}
"""What may end a noun phrase that is read from its end, but for verbs and *and*."""
_NO_OPENERS = lexicon.CONJUNCTIONS | (lexicon.ADVERBS - {"both"}) | _PAUSES
_NO_CLOSERS = lexicon.ADVERBS | lexicon.TIME_WORDS | _PAUSES
"""What may stand behind the last word of a noun phrase, but for adverbs in *-ly*."""
_JOINTS = frozenset(("and", "but"))
_CLOSES = PAUSES | {")"}
_LATER = frozenset("again afterwards aloud later earlier".split())
_DOING = frozenset("standing sitting speaking smiling laughing shaking holding".split())
_BEHIND_NAMES = lexicon.ADVERBS | lexicon.TIME_WORDS | _LATER | _DOING
_AGO = frozenset("ago later earlier".split())
_LONGEST_TIME = 4
_TIMES = time_words.PERIODS | time_words.SEASONS | lexicon.TIME_WORDS | {"day", "hour", "minute"}
_PARTICLES = frozenset("up out off down back away".split())


class Subject(Value, frozen=True):
    """Who speaks, as word indices in a passage, the ends exclusive.

    `first` to `last` are the words that name the speaker; `whole_first` to
    `whole_last` add titles before and appositions after them.
    """

    first: int
    last: int
    whole_first: int
    whole_last: int


def phrase_start(passage: Passage, low: int, last: int) -> tuple[int, int]:
    """Walk left from the end of a noun phrase to its first word; give where its head ends, too.

    A relative clause without commas, ``officials who saw the plan``, and what is
    left of one, ``a poll released on Monday``, are part of the phrase.
    """
    first, verb = _stretch_start(passage, low, last)
    head = last
    behind_who = verb is None and first - 1 > low and passage.lows[first - 1] == "who"
    if behind_who and (noun := _behind_present_relative(passage, first, last)) is not None:
        head = noun
        first, verb = _stretch_start(passage, low, noun)
    for _ in range(_DEEPEST):
        outer = _behind_relative(passage, low, verb, first, last) if verb is not None else None
        if outer is None:
            break
        head = outer
        first, verb = _stretch_start(passage, low, outer)
    if verb is not None and head == last and not takes_clause(passage, verb):
        for i in range(last - 2, first, -1):
            if passage.lows[i] in ("and", "but", "or"):
                return i + 1, last
    return first, head


def _stretch_start(passage: Passage, low: int, last: int) -> tuple[int, int | None]:
    """Walk left to where something other than the phrase stands; give the verb if it is one."""
    lows = passage.lows
    i = last - 1
    while i >= low:
        word = lows[i]
        if word in _ENDS:
            if word == ")" and (opening := opening_bracket(passage.words, i, low)) is not None:
                i = opening - 1
                continue
            inside = i < last - 1
            if inside and word in lexicon.SUBJECT_PRONOUNS and word not in _MODIFIED:
                break
            if word == QUOTED and (separates(passage, i) or (inside and ends_in_comma(passage, i))):
                break
            if is_pause(passage, i):
                break
            joined = word == "others" and i > low and lows[i - 1] == "and"
            if not inside and word in lexicon.SUBJECT_PRONOUNS and not joined:
                return i, None
            if word in lexicon.SUBORDINATORS:
                break
        if (i < last - 1 or word in lexicon.FINITE) and is_verb(passage, i):
            return i + 1, i
        if word in _REDUCED and _is_reduced(passage, i, last):
            return i + 1, i
        if word in _JOINTS and i < last - 1 and _joins_clauses(passage, low, i):
            break
        i -= 1
    return i + 1, None


def _joins_clauses(passage: Passage, low: int, i: int) -> bool:
    """Tell whether *and* or *but* joins clauses: ``It is the third case and a spokesman says``."""
    lows = passage.lows
    verb = 0
    for k in range(i - 1, low - 1, -1):
        if lows[k] in lexicon.SUBORDINATORS or lows[k] in ("that", "which", "who"):
            return False
        if lows[k] in lexicon.FINITE and passage.words[k].islower() and i - k > 2:
            verb = k
        if is_pause(passage, k):
            break
    return verb > low


def _is_reduced(passage: Passage, i: int, last: int) -> bool:
    """Tell a participle that explains the noun before it: no object follows it."""
    after = passage.lows[i + 1] if i + 1 < last else "by"
    return after in lexicon.PREPOSITIONS or after in lexicon.TIME_WORDS or after in _BEFORE_TIMES


def _behind_relative(passage: Passage, low: int, verb: int, first: int, last: int) -> int | None:
    """Give where the noun ends that the clause around a verb explains, if it does.

    ``officials who saw the plan``, ``a poll released on Monday``, ``the people I met``.
    """
    lows, words = passage.lows, passage.words
    if lexicon.CONJUNCTIONS & set(lows[first:last]):
        return None
    reduced = lows[verb] in _REDUCED or _ends_in_adjunct(passage, verb, first, last)
    if (
        reduced
        and _is_reduced(passage, verb, last)
        and verb > low + (lows[low] not in lexicon.GROUPS)
    ):
        before = lows[verb - 1]
        if before[0].isalnum() and before not in _NO_NOUNS:
            return verb
    i = before_adverbials(passage, verb, low) - 1
    if i <= low or words[i - 1] in _CLOSES or not lows[i - 1][0].isalnum():
        return None
    if lows[i] in ("who", "that", "which"):
        embeds = first < last and takes_clause(passage, verb)
        return None if embeds or lows[i - 1] in _NO_NOUNS else i
    adjunct = first >= last or lows[first] in lexicon.PREPOSITIONS or lows[first] in _BEFORE_TIMES
    met = lows[i] in ("i", "he", "she", "we", "they") and adjunct
    return i if met and not is_verb(passage, i - 1) and lows[i - 1] not in _NO_NOUNS else None


def _ends_in_adjunct(passage: Passage, verb: int, first: int, last: int) -> bool:
    """``the man held in Mombasa told``: an adverbial alone can't be the subject of the next verb."""
    lows = passage.lows
    participle = lows[verb] in _PARTICIPLES or lows[verb].endswith("ed")
    adjunct = first < last and lows[first] in INTRODUCERS and lows[first] in lexicon.PREPOSITIONS
    return participle and adjunct and _after_adjunct(passage, first, last) == first


def _behind_present_relative(passage: Passage, first: int, last: int) -> int | None:
    """``a man who lives by the quarry``: behind *who* stands a verb of whatever form."""
    lows = passage.lows
    if last - first < 2:
        return None
    after = lows[first + 1]
    subject = lows[first] in lexicon.DETERMINERS or passage.words[first][0].isupper()
    embeds = takes_clause(passage, first) and after not in lexicon.PREPOSITIONS
    noun = lows[first - 2]
    if subject or embeds or not noun[0].isalnum() or noun in _NO_NOUNS:
        return None
    return first - 1


def is_pause(passage: Passage, i: int) -> bool:
    """Tell whether a mark at `i` ends a phrase: not the stop of ``Mr.``, the comma of a firm."""
    word = passage.words[i]
    if word not in _PAUSES:
        return False
    if word == ",":
        return not (before_company(passage, i) or lists_subjects(passage, i))
    return word != "." or not is_abbreviation(passage, i)


def ends_in_comma(passage: Passage, i: int) -> bool:
    """Tell whether the words in marks at `i` end in a comma: ``on "Meet the Press,"``."""
    region = passage.quoted.get(i)
    return region is not None and passage.text[region.start : region.end].endswith(",")


def separates(passage: Passage, i: int) -> bool:
    """Tell a quotation from a nickname or a programme's name: it is long."""
    region = passage.quoted[i]
    return region.end - region.start > _LONGEST_NICKNAME


def ends_name(passage: Passage, i: int) -> bool:
    """``said Holm calmly from the door``: in a name stands no adverb and no time."""
    word, low = passage.words[i], passage.lows[i]
    before = passage.words[i - 1]
    if not before[0].isupper() or not word.islower() or before.lower() in lexicon.DETERMINERS:
        return False
    adverb = low in lexicon.ADVERBS or is_manner(passage, i) or low in lexicon.TIME_WORDS
    return adverb or low in _LATER or low in _DOING


def noun_phrase(passage: Passage, first: int, last: int, whole_last: int) -> Subject | None:
    """Trim a noun phrase to the words that name somebody."""
    lows = passage.lows
    while first < last and lows[first] in _NO_OPENERS:
        if lows[first] in _PAUSES and not is_pause(passage, first):
            break
        first += 1
    if first < last - 1:
        first, last = _without_adjuncts(passage, first, last)
        if is_pause(passage, first):
            return None
    if first >= last - 1:
        is_word = first < last and passage.words[first][0].isalpha()
        return Subject(first, last, first, max(whole_last, last)) if is_word else None
    name_first, name_last = naming_words(passage, first, last)
    if name_last - name_first == 1 and lows[name_first] in time_words.POINTING:
        # "Last year's winner" is not called Last.
        name_first, name_last = first, last
    named = passage.words[name_first:name_last]
    if not _MARKS.isdisjoint(named) and any(
        _is_mark(passage, i) for i in range(name_first, name_last)
    ):
        return _beside_marks(passage, name_first, name_last, max(whole_last, last))
    if not any(word[0].isalpha() for word in named):
        return None
    return Subject(name_first, name_last, first, max(whole_last, last))


def _without_adjuncts(passage: Passage, first: int, last: int) -> tuple[int, int]:
    """Leave out what stands around a noun: times, adverbials, adverbs and brackets."""
    lows = passage.lows
    first = _behind_time(passage, first, last)
    if first < last - 1 and lows[first] in _PARTICLES and lows[first + 1] in lexicon.DETERMINERS:
        first += 1
    if first < last - 1 and lows[first] in INTRODUCERS:
        first = _after_adjunct(passage, first, last)
    for i in range(first + 1, last):
        if (lows[i] in _BEHIND_NAMES or lows[i][-2:] == "ly") and ends_name(passage, i):
            last = i
            break
    while last > first + 1 and passage.words[last - 1] == ")":
        opening = opening_bracket(passage.words, last - 1, first)
        last = opening if opening is not None and opening > first else last - 1
    while last > first + 1 and (lows[last - 1] in _NO_CLOSERS or lows[last - 1].endswith("ly")):
        if not (
            is_pause(passage, last - 1)
            or lows[last - 1] in lexicon.ADVERBS
            or (is_time(passage, last - 1) and lows[last - 2] not in ("the", "of"))
            or is_manner(passage, last - 1)
        ):
            break
        last -= 1
    return first, last


def _behind_time(passage: Passage, first: int, last: int) -> int:
    """Step over when it was: ``Last week the mayor``, ``Two years later Smith``."""
    lows = passage.lows
    behind = first
    if lows[first] in time_words.POINTING and lows[first + 1] in _TIMES:
        behind = first + 2
    for k in range(first + 1, min(last, first + _LONGEST_TIME)):
        if lows[k] in _AGO and lows[k - 1].removesuffix("s") in _TIMES:
            behind = k + 1
    if behind == first or behind >= last or lows[behind] == "'s":
        return first
    return first if lows[behind] in lexicon.PREPOSITIONS else behind


def _is_mark(passage: Passage, i: int) -> bool:
    """Tell whether words in marks stand at `i` that are no nickname, or a mark alone."""
    word = passage.words[i]
    return word in _STRAY_MARKS or (word == QUOTED and not is_nickname(passage, i))


def _beside_marks(passage: Passage, first: int, last: int, whole_last: int) -> Subject | None:
    """Give the part of a phrase that stands outside of marks: ``the "Now" campaign``.

    Behind them stands its noun, else before them: ``a presenter of "Today"``.
    """
    marks = [i for i in range(first, last) if _is_mark(passage, i)]
    begin = marks[-1] + 1
    while begin < last and passage.lows[begin] in lexicon.PREPOSITIONS:
        begin += 1
    behind = noun_phrase(passage, begin, last, whole_last)
    if behind is not None:
        return behind
    stop = marks[0]
    while stop > first and (
        passage.lows[stop - 1] in lexicon.PREPOSITIONS
        or passage.lows[stop - 1] in lexicon.DETERMINERS
        or passage.lows[stop - 1] in lexicon.CONJUNCTIONS
    ):
        stop -= 1
    return noun_phrase(passage, first, stop, whole_last) if stop > first else None


def _after_adjunct(passage: Passage, first: int, last: int) -> int:
    """Find the subject behind an adverbial without a comma: ``On Monday the ministry``."""
    lows = passage.lows
    if lows[last - 1] in lexicon.SUBJECT_PRONOUNS:
        return last - 1
    for i in range(last - 1, first, -1):
        if lows[i] in lexicon.DETERMINERS and lows[i - 1] not in lexicon.PREPOSITIONS:
            return i
        if i < last - 1 and lows[i] in lexicon.TIME_WORDS:
            return i + 1
    i = last - 1
    while i > first and in_name(passage, i) and lows[i] not in lexicon.TIME_WORDS:
        i -= 1
    if first < i < last - 1 and lows[i] not in ("of", "for", "and"):
        return i + 1
    for i in range(last - 1, first + 1, -1):
        if lows[i] in lexicon.DETERMINERS:
            return i
    return first
