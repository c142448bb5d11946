"""Subjects: the words beside a cue that name who speaks."""

from __future__ import annotations

from typing import NamedTuple

from iomed_cli.extraction import lexicon
from iomed_cli.extraction.cues import FORMS
from iomed_cli.extraction.nametables import NOT_PERSONS, is_given
from iomed_cli.extraction.naming import (
    before_company,
    in_name,
    is_abbreviation,
    is_nickname,
    is_office,
    lists_subjects,
    naming_words,
)
from iomed_cli.extraction.text import DASHES, QUOTED, Passage

_REACH = 60
_PAUSES = frozenset(
    {",", ";", ":", "(", ")", "[", "]", "•", "|", "?", "!", ".", "…", "...", *DASHES}
)
_INTRODUCERS = frozenset(
    """in on at during after before when while since as for with by from of following speaking
    asked writing responding citing despite although though if because amid under throughout
    earlier later but and or so yet then according to until once like unlike what whether""".split()
)
_SPEAKING = frozenset(
    """reacting contributing responding replying speaking commenting reiterating concluding
    continuing elaborating explaining briefing testifying presiding ruling sentencing dissenting
    concurring defending prosecuting welcoming corroborating lamenting smiling laughing weeping
    adding""".split()
)
"""Participles that alone open a sentence: ``Reacting, the minister said``."""
_AFTER_NAME = frozenset("who which whose a an the of from now then formerly both one".split())
_ISSUED = frozenset("published released issued conducted commissioned obtained seen".split())
_SAYING = frozenset({"says", "said"})
_ASIDES = frozenset("past particular turn general private public part fact".split())
_CLAUSE_OPENERS = frozenset("as while although though because whereas when".split())
_PLACED = frozenset("in at from near outside".split())
_RELATIVES = frozenset("who which that".split())
_RELATIVE_REACH = 14
_HELPING = lexicon.AUXILIARIES - frozenset("do does did".split())
_CLAUSAL = frozenset(word for word, verb in FORMS.items() if {"c", "t", "b"} & set(verb.frames))
"""Verbs that a clause may follow."""
_BEFORE_TIMES = frozenset("on late early last this earlier past".split())
_AGO = frozenset(
    """minutes hours days weeks months years day week month year hour minute a few several two
    three four five six seven eight nine ten less more than only just""".split()
)


class Subject(NamedTuple):
    """Who speaks, as word indices in a passage, the ends exclusive.

    `first` to `last` are the words that name the speaker; `whole_first` to
    `whole_last` add titles before and appositions after them.
    """

    first: int
    last: int
    whole_first: int
    whole_last: int


def is_verb(passage: Passage, i: int) -> bool:
    """Tell whether the word at `i` is surely or probably a finite verb."""
    low = passage.lows[i]
    if low in lexicon.FINITE:
        return passage.words[i].islower() and passage.lows[i + 1 : i + 2] != ["by"]
    return (
        low.endswith("ed")
        and len(low) > 4
        and passage.words[i].islower()
        and (i == 0 or passage.lows[i - 1] not in lexicon.DETERMINERS)
        and "-" not in low
        and passage.lows[i + 1 : i + 2] != ["by"]
    )


def before_fillers(passage: Passage, cue: int, low: int) -> int:
    """Step left over adverbs, auxiliaries, times and parentheses; give where they begin."""
    lows, words = passage.lows, passage.words
    last = cue
    while last > low:
        word = lows[last - 1]
        if word == ")" and (opening := _opening(words, last - 1, low)) is not None:
            last = opening
        elif (
            word in ("'s", "’s") and last - 2 >= low and lows[last - 2] in lexicon.SUBJECT_PRONOUNS
        ) or (word == "both" and last - 2 >= low and lows[last - 2] in lexicon.AUXILIARIES):
            last -= 1
        elif word == "ago":
            last -= 1
            while last > low and (lows[last - 1] in _AGO or lows[last - 1].isdigit()):
                last -= 1
        elif (
            (word in lexicon.AUXILIARIES and not _is_will(words, last - 1))
            or (word in lexicon.ADVERBS and word not in ("both", "ever"))
            or (
                word.endswith("ly")
                and words[last - 1].islower()
                and word not in ("family", "assembly")
            )
        ):
            last -= 1
        elif word == "long" or (word in _ASIDES and lows[last - 2] in ("in", "the")):
            last -= 1
            while last > low and lows[last - 1] in ("in", "the"):
                last -= 1
        elif (
            word in lexicon.TIME_WORDS
            and word != "may"
            and lows[max(low, last - 3) : last - 1] != ["of", "the"]
        ):
            last -= 1
            while last > low and lows[last - 1] in _BEFORE_TIMES:
                last -= 1
        else:
            break
    return last


def _is_will(words: list[str], i: int) -> bool:
    """Tell the name from the verb: ``"…," Will wrote``."""
    return words[i] in ("Will", "May") and (i == 0 or words[i - 1] in (QUOTED, ","))


def _opening(words: list[str], closing: int, low: int) -> int | None:
    for i in range(closing - 1, max(low, closing - 10) - 1, -1):
        if words[i] == "(":
            return i
    return None


def subject_before(passage: Passage, cue: int, low: int) -> Subject | None:
    """Find the subject of a verb that follows it: ``Smith, a lawyer, also said``.

    An apposition between commas is stepped over to the name it explains.
    """
    low = max(low, cue - _REACH)
    last = before_fillers(passage, cue, low)
    if last <= low:
        return None
    if passage.lows[last - 1] in ("which", "that"):
        return Subject(last - 1, last, last - 1, last)
    if passage.words[last - 1] in (",", *DASHES):
        return _over_apposition(passage, low, last)
    start = _phrase_start(passage, low, last)
    noun = _before_relative(passage, low, start, last) or _before_participle(
        passage, low, start, last
    )
    if noun is not None:
        return _phrase(passage, _phrase_start(passage, low, noun), noun, last)
    return _phrase(passage, start, last, last)


def _before_relative(passage: Passage, low: int, start: int, last: int) -> int | None:
    """Give where a relative clause begins that ends before the verb: ``The man who fell said``.

    Behind a verb that takes a clause the nearer phrase speaks: ``those who fear the mayor lied``.
    """
    lows, words = passage.lows, passage.words
    for i in range(start - 1, max(low, start - _RELATIVE_REACH), -1):
        if words[i] in (",", QUOTED) or _pause(passage, i):
            return None
        if lows[i] in _RELATIVES:
            noun = i - (lows[i] == "who" and words[i - 1] == ",")
            return noun if _relates(passage, low, noun, i, last) else None
    return None


def _relates(passage: Passage, low: int, noun: int, i: int, last: int) -> bool:
    """Tell whether the word at `i` opens a clause about the noun that ends at `noun`."""
    lows, before = passage.lows, passage.lows[noun - 1]
    verb = i + 1
    while verb < last and (lows[verb] in _HELPING or lows[verb] in lexicon.ADVERBS):
        verb += 1
    if noun <= low or verb >= last or not before[0].isalnum():
        return False
    if (
        lows[verb] in lexicon.SUBJECT_PRONOUNS
        or lows[verb] in lexicon.DETERMINERS
        or before in lexicon.PREPOSITIONS
        or before in lexicon.CONJUNCTIONS
        or before in lexicon.AUXILIARIES
        or before in FORMS
        or is_verb(passage, noun - 1)
    ):
        return False
    if lows[i] != "who" and not (is_verb(passage, verb) or lows[i + 1] in lexicon.FINITE):
        return False
    ties = verb + 1 < last and (
        lows[verb + 1] in lexicon.PREPOSITIONS or lows[verb + 1] in ("not", "him", "her", "them")
    )
    return ties or lows[verb] not in _CLAUSAL


def _before_participle(passage: Passage, low: int, start: int, last: int) -> int | None:
    """Give where a participle that describes the subject stands: ``The man held in Kano said``.

    What follows it is no more than an adverbial, so that it can't be the clause's own verb.
    """
    lows = passage.lows
    verb = start - 1
    if verb <= low + 1 or start >= last or lows[start] not in lexicon.PREPOSITIONS:
        return None
    describes = lows[verb].endswith("ed") and lows[verb] not in lexicon.FINITE
    noun = passage.words[verb - 1][0].isalnum() and lows[verb - 1] not in lexicon.SUBJECT_PRONOUNS
    alone = lows[start] not in _INTRODUCERS or _after_adjunct(passage, start, last) == start
    return verb if describes and noun and alone else None


def subject_after(passage: Passage, start: int, high: int) -> Subject | None:
    """Find the subject of a verb that stands before it: ``said Smith, a lawyer``."""
    lows, words = passage.lows, passage.words
    high = min(high, start + _REACH)
    last = start
    while (
        last < high
        and not _pause(passage, last)
        and (words[last] != QUOTED or is_nickname(passage, last))
    ):
        low = lows[last]
        if last > start and (
            (low in lexicon.FINITE and words[last].islower())
            or (low in lexicon.SUBORDINATORS and low != "as")
            or (
                low in lexicon.PREPOSITIONS
                and low not in ("of", "for", "at", "from", "with", "to", "as", "by")
            )
            or (low in _ISSUED and lows[last - 1] in lexicon.DOCUMENTS)
            or (low in lexicon.TIME_WORDS and words[last][0].isupper() and low != "may")
        ):
            break
        last += 1
        if last < high and words[last] == "(":
            last = _behind_short_form(passage, last, high)
    if last == start:
        return None
    whole_last = (
        _apposition_end(passage, last, high) if last < high and words[last] == "," else last
    )
    found = _phrase(passage, start, last, whole_last)
    return (
        _named_in_apposition(passage, found, last + 1, whole_last)
        if found and whole_last > last
        else found
    )


def _behind_short_form(passage: Passage, opening: int, high: int) -> int:
    """Step over the bracket in ``said Farmers' League (FL) president Ann Lee``."""
    words = passage.words
    if opening + 3 >= high or words[opening + 2] != ")" or not words[opening + 1].isupper():
        return opening
    office = any(map(is_office, passage.lows[opening + 3 : opening + 6]))
    return opening + 3 if office else opening


def _named_in_apposition(passage: Passage, found: Subject, first: int, last: int) -> Subject:
    """``his mother, Joan Dunne``: where a role stands first, the name behind the comma counts."""
    lows, words = passage.lows, passage.words
    head = found.whole_first + 1
    while head < last and lows[head] not in lexicon.PREPOSITIONS and words[head] != ",":
        head += 1
    if words[head - 1][0].isupper() and not is_office(lows[head - 1]):
        return found
    # ``a nurse in Austin, Texas`` tells where she is, not who.
    known = is_given(lows[first]) or lows[first] in lexicon.TITLES
    if words[head] != "," and lows[head] in _PLACED and not known:
        return found
    stop = first
    while stop < last and (in_name(passage, stop) or words[stop] in ("'", "’")):
        stop += 1
    if stop == first and lows[first] in lexicon.DETERMINERS:
        return _named_behind_role(passage, found, first, last)
    ends = stop == last or words[stop] in (",", ".", "(")
    if stop == first or not (ends or (known and lows[stop] in ("of", "at", "from"))):
        return found
    if stop - first < 2 and (words[head] != "," or not _is_lone_name(passage, found, first)):
        return found
    name_first, name_last = naming_words(passage, first, stop)
    if any(low in NOT_PERSONS for low in lows[name_first:name_last]):
        return found
    return Subject(name_first, name_last, found.whole_first, found.whole_last)


def _named_behind_role(passage: Passage, found: Subject, first: int, last: int) -> Subject:
    """``Her son, the novelist Adam Holt``: a role stands before the name as well."""
    stop = first
    while stop < last and not _pause(passage, stop):
        stop += 1
    name_first, name_last = naming_words(passage, first, stop)
    if name_last != stop or name_last - name_first < 2 or name_first <= first + 1:
        return found
    if not is_office(passage.lows[name_first - 1]):
        return found
    return Subject(name_first, name_last, found.whole_first, found.whole_last)


def _is_lone_name(passage: Passage, found: Subject, i: int) -> bool:
    """Tell ``his wife, Lakshmi,`` from a name that another single word follows."""
    lows = passage.lows
    owned = "'s" in lows[found.whole_first : i] or "’s" in lows[found.whole_first : i]
    determined = owned or lows[found.whole_first] in lexicon.DETERMINERS
    named = passage.words[i].isalnum() and lows[i] not in lexicon.ROLES | lexicon.TIME_WORDS
    return determined and named


def _apposition_end(passage: Passage, comma: int, high: int) -> int:
    i = comma + 1
    while i < high and passage.words[i] not in (";", ":", "?", "!") and passage.words[i] != QUOTED:
        if passage.words[i] == "," and i + 1 < high and passage.lows[i + 1] in _INTRODUCERS:
            break
        i += 1
    return i


def _pause(passage: Passage, i: int) -> bool:
    word = passage.words[i]
    within = (word == "." and is_abbreviation(passage, i)) or (
        word == "," and (before_company(passage, i) or lists_subjects(passage, i))
    )
    return word in _PAUSES and not within


def _over_apposition(passage: Passage, low: int, last: int) -> Subject | None:
    """Step left over ``, a lawyer,`` to the phrase that opens the clause.

    Of the stretches between commas the first one counts that is no adverbial
    and no clause, and that is followed by what can explain a name.
    """
    words, lows = passage.words, passage.lows
    stretches: list[tuple[int, int]] = []
    end = last - 1
    i = end - 1
    while i >= low and words[i] not in (";", ":"):
        if words[i] == QUOTED and not is_nickname(passage, i):
            break
        if words[i] == ")" and (opening := _opening(words, i, low)) is not None:
            i = opening - 1
            continue
        if (words[i] == "," and _pause(passage, i)) or words[i] in DASHES:
            stretches.append((i + 1, end))
            end = i
        i -= 1
    stretches.append((i + 1, end))
    stretches.reverse()
    candidate: Subject | None = None
    for n, (first, stop) in enumerate(stretches):
        if first >= stop or (n == len(stretches) - 1 and candidate is not None):
            continue
        opens = lows[first]
        if opens in ("and", "but", "or") and first + 1 < stop:
            first, opens = first + 1, lows[first + 1]
            candidate = None
        if (clause := _opens_clause(passage, first, stop)) is not None:
            candidate = _phrase(passage, clause, stop, last)
            if candidate is not None and n + 1 < len(stretches):
                candidate = _named_in_apposition(passage, candidate, *stretches[n + 1])
            continue
        if _is_adverbial(passage, first, stop):
            continue
        if candidate is None and n and _is_place(passage, stretches, n):
            continue
        if opens in _INTRODUCERS or (opens in _AFTER_NAME and candidate is not None):
            continue
        start = _phrase_start(passage, first, stop)
        if start > first and candidate is not None:
            continue
        following = stretches[n + 1][0] if n + 1 < len(stretches) else last
        explains = (
            n + 1 == len(stretches)
            or words[following].islower()
            or words[following].isdigit()
            or lows[following] in lexicon.TITLES
        )
        found = _phrase(passage, start, stop, last)
        if found is not None and candidate is None and (explains or start == first):
            if n + 1 < len(stretches):
                found = _named_in_apposition(passage, found, *stretches[n + 1])
            candidate = found
    return candidate


def _is_place(passage: Passage, stretches: list[tuple[int, int]], n: int) -> bool:
    """Tell whether a stretch goes on with a place: ``At Alausa, Ikeja, the mayor, Ann Lee, said``.

    A name of its own must stand behind, else the stretch may be the speaker's.
    """
    before, here = stretches[n - 1], stretches[n]
    words, lows = passage.words, passage.lows
    placed = before[1] - before[0] > 1 and lows[before[1] - 2] in ("at", "in", "on", "near", "from")
    if not placed or not words[before[1] - 1][0].isupper() or here[1] - here[0] > 2:
        return False
    return words[here[0]][0].isupper() and any(
        stop - first > 1 and all(in_name(passage, i) for i in range(first, stop))
        for first, stop in stretches[n + 1 :]
    )


def _opens_clause(passage: Passage, first: int, stop: int) -> int | None:
    """Give the subject's place in ``even as the congress, …, threatened``: a clause yet verbless."""
    lows = passage.lows
    i = first + (lows[first] in ("even", "just", "and", "but"))
    if i + 1 >= stop or lows[i] not in _CLAUSE_OPENERS:
        return None
    if any(is_verb(passage, k) or lows[k] in FORMS for k in range(i + 1, stop)):
        return None
    if passage.words[i + 1][0].isupper():
        return i + 1
    # ``As the oldest paper, the Star, a daily, said`` tells what the Star is.
    as_what = lows[i] == "as" and i == first
    return i + 1 if lows[i + 1] in lexicon.DETERMINERS and not as_what else None


def _is_adverbial(passage: Passage, first: int, stop: int) -> bool:
    """Tell whether a stretch is a time, an adverb or a participle clause: ``Reached by phone``."""
    lows, words = passage.lows, passage.words
    opens = lows[first]
    if all(lows[k] in lexicon.TIME_WORDS for k in range(first, stop)):
        return True
    if stop - first == 1:
        return (
            opens.endswith("ly")
            or opens in lexicon.CONTINUERS
            or opens in lexicon.ADVERBS
            or opens in _SPEAKING
        )
    following = words[first + 1]
    if opens in lexicon.ADVERBS and lows[first + 1] in _INTRODUCERS:
        return True
    return opens.endswith(("ing", "ed")) and len(opens) > 4 and following.islower()


def _phrase_start(passage: Passage, low: int, last: int) -> int:
    """Walk left from the end of a noun phrase to its first word."""
    lows, words = passage.lows, passage.words
    i = last - 1
    while i >= low:
        low_word = lows[i]
        if words[i] == ")" and (opening := _opening(words, i, low)) is not None:
            i = opening - 1
            continue
        if (
            low_word in lexicon.SUBJECT_PRONOUNS
            and not (words[i] == "He" and i > low and words[i - 1][-1].islower())
            and low_word not in ("some", "many", "most", "both", "several", "those", "few")
            and i < last - 1
        ):
            break
        if _pause(passage, i) or (words[i] == QUOTED and passage.ends[i] - passage.starts[i] > 40):
            break
        if low_word in lexicon.SUBJECT_PRONOUNS and i == last - 1:
            return i
        if low_word in lexicon.SUBORDINATORS:
            break
        if is_verb(passage, i) and (i < last - 1 or low_word in lexicon.FINITE):
            break
        if i < last - 1 and (low_word in _SAYING or _joins_clauses(passage, low, i)):
            break
        i -= 1
    return i + 1


def _joins_clauses(passage: Passage, low: int, i: int) -> bool:
    """Tell whether *and* joins clauses: ``It is the third case and a spokesman says``."""
    lows = passage.lows
    if lows[i] not in ("and", "but"):
        return False
    verb = 0
    for k in range(i - 1, low - 1, -1):
        if lows[k] in lexicon.SUBORDINATORS or lows[k] == "that":
            return False
        if lows[k] in ("which", "who"):
            return False
        if lows[k] in lexicon.FINITE and passage.words[k].islower() and i - k > 2:
            verb = k
        if _pause(passage, k):
            break
    return verb > low


def _phrase(passage: Passage, first: int, last: int, whole_last: int) -> Subject | None:
    """Trim a noun phrase to the words that name somebody."""
    lows = passage.lows
    while first < last and (
        lows[first] in lexicon.CONJUNCTIONS
        or (lows[first] in lexicon.ADVERBS and lows[first] != "both")
        or _pause(passage, first)
    ):
        first += 1
    if first < last - 1 and lows[first] in _INTRODUCERS:
        first = _after_adjunct(passage, first, last)
    while last > first + 1 and passage.words[last - 1] == ")":
        opening = _opening(passage.words, last - 1, first)
        last = opening if opening is not None and opening > first else last - 1
    while last > first + 1 and (
        _pause(passage, last - 1)
        or lows[last - 1] in lexicon.ADVERBS
        or (lows[last - 1] in lexicon.TIME_WORDS and lows[last - 2] not in ("the", "of"))
        or (lows[last - 1].endswith("ly") and passage.words[last - 1].islower())
    ):
        last -= 1
    if first >= last or _pause(passage, first):
        return None
    name_first, name_last = naming_words(passage, first, last)
    return Subject(name_first, name_last, first, max(whole_last, last))


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
