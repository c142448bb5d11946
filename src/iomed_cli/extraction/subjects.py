"""Subjects: the words beside a cue that name who speaks."""

from __future__ import annotations

from typing import NamedTuple

from iomed_cli.extraction import lexicon
from iomed_cli.extraction.cues import FORMS
from iomed_cli.extraction.fillers import before_fillers, is_manner, is_time, opening_bracket
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
_LONGEST_NICKNAME = 38
_SPOKE = frozenset("said told wrote thought says".split())
_DEEPEST = 3
_BEFORE_TIMES = frozenset("last late early earlier this".split())
_PARTICIPLES = frozenset("held found shot built bought kept".split())
_NO_NOUNS = (
    lexicon.CONJUNCTIONS
    | lexicon.PREPOSITIONS
    | lexicon.SUBORDINATORS
    | lexicon.AUXILIARIES
    | lexicon.ADVERBS
    | frozenset("to not he she they we i it".split())
)
_PAUSES = frozenset(
    {",", ";", ":", "(", ")", "[", "]", "•", "|", "?", "!", ".", "…", "...", *DASHES}
)
_INTRODUCERS = frozenset(
    """in on at during after before when while since as for with by from of following speaking
    asked writing responding citing despite although though if because amid under throughout
    earlier later but and or so yet then according to until once like unlike what whether""".split()
)
_MODIFIED = frozenset(
    """some many most both several those few someone somebody everyone everybody anyone
    nobody""".split()
)
"""Pronouns that a phrase may stand behind: ``someone in the crowd said``."""
_AFTER_DAY = frozenset("on in at during before after morning afternoon evening night".split())
_AFTER_NAME = frozenset("who which whose a an the of from now then formerly both one".split())
_BEFORE_PARTICIPLE = lexicon.PREPOSITIONS - frozenset("by in on over along around".split())
_SPEAKING = frozenset(
    """reacting contributing responding replying speaking commenting reiterating concluding
    continuing elaborating explaining briefing testifying presiding ruling sentencing dissenting
    concurring defending prosecuting welcoming corroborating lamenting smiling laughing weeping
    adding contacted reached approached quizzed pressed""".split()
)
"""Participles that alone open a sentence: ``Reacting, the minister said``."""
_ISSUED = frozenset("published released issued conducted commissioned obtained seen".split())
_SAYING = frozenset({"says", "said"})
_CLAUSE_OPENERS = frozenset("as while although though because whereas when".split())
_ONE = frozenset("a an the its his her their our one".split())
_ABOUT = frozenset("committee rapporteur commission council advisor adviser panel".split())
_PLACED = frozenset("in at from near outside".split())


class Subject(NamedTuple):
    """Who speaks, as word indices in a passage, the ends exclusive.

    `first` to `last` are the words that name the speaker; `whole_first` to
    `whole_last` add titles before and appositions after them.
    """

    first: int
    last: int
    whole_first: int
    whole_last: int


_PAST_TOO = frozenset("hit beat shut quit split cut cast burst hurt".split())
"""Past forms that are also nouns or bases; behind a name they are verbs."""


def is_verb(passage: Passage, i: int) -> bool:
    """Tell whether the word at `i` is surely or probably a finite verb."""
    low = passage.lows[i]
    if low in lexicon.FINITE or low in _SPOKE:
        return passage.words[i].islower() and passage.lows[i + 1 : i + 2] != ["by"]
    if low in _PAST_TOO:
        before = passage.words[i - 1] if i else ""
        named = before[:1].isupper() and before.lower() not in lexicon.DETERMINERS
        return named or before == ")" or before in lexicon.SUBJECT_PRONOUNS
    return (
        low.endswith("ed")
        and len(low) > 4
        and passage.words[i].islower()
        and "-" not in low
        and passage.lows[i + 1 : i + 2] != ["by"]
        and not _describes(passage, i)
    )


def _describes(passage: Passage, i: int) -> bool:
    """Tell a participle before its noun: ``the increased``, ``for increased``, ``his highly praised``."""
    lows = passage.lows
    j = i - 1
    while j >= 0 and is_manner(passage, j):
        j -= 1
    if j < 0:
        return False
    if lows[j] in ("'", "’"):
        return True
    if lows[j] in ("'s", "’s"):
        return j > 0 and lows[j - 1] not in lexicon.SUBJECT_PRONOUNS
    if lows[j] in lexicon.DETERMINERS and lows[j] != "that":
        return j == i - 1 or lows[j] not in lexicon.SUBJECT_PRONOUNS
    return j == i - 1 and lows[j] in _BEFORE_PARTICIPLE


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
        return _over_apposition(passage, low, last, last - 1)
    if last - 1 > low and ends_in_comma(passage, last - 1):
        return _over_apposition(passage, low, last, last)
    first, head = _phrase_start(passage, low, last)
    return _phrase(passage, first, head, last)


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
                and not (low == "on" and _is_office_on(passage, last))
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


def _is_office_on(passage: Passage, i: int) -> bool:
    """``the ranking member on lands``, ``the adviser on media``: what an office is about."""
    before, after = passage.lows[i - 1], passage.lows[i + 1 : i + 2]
    office = is_office(before) or before in _ABOUT
    return office and bool(after) and after[0] not in lexicon.TIME_WORDS


def _named_in_apposition(passage: Passage, found: Subject, first: int, last: int) -> Subject:
    """``his mother, Joan Dunne``: where a role stands first, the name behind the comma counts."""
    lows, words = passage.lows, passage.words
    head = found.whole_first + 1
    while head < last and lows[head] not in lexicon.PREPOSITIONS and words[head] != ",":
        head += 1
    called = words[head] != "," and lows[found.whole_first] == "the" and lows[head] in ("of", "for")
    office = called and lows[head - 1] not in lexicon.ORGANIZATION_HEADS
    office = office or lows[head - 1] in ("one", "another")
    if words[head - 1][0].isupper() and not (office or is_office(lows[head - 1])):
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


def _has_object(passage: Passage, i: int) -> bool:
    """Tell ``saw Smith``, where Smith is no subject, from ``said Smith``, where he can be one."""
    return is_verb(passage, i) and not _takes_clause(passage, i)


def _stretches(passage: Passage, low: int, end: int) -> list[tuple[int, int]]:
    """Cut the words before `end` at commas and dashes, also at commas within marks."""
    words = passage.words
    stretches: list[tuple[int, int]] = []
    i = end - 1
    while i >= low and words[i] not in (";", ":"):
        if words[i] == QUOTED and (i == low or _separates(passage, i)):
            break
        if words[i] == ")" and (opening := opening_bracket(words, i, low)) is not None:
            i = opening - 1
            continue
        if (words[i] == "," and _pause(passage, i)) or words[i] in DASHES:
            stretches.append((i + 1, end))
            end = i
        elif i + 1 < end and ends_in_comma(passage, i):
            stretches.append((i + 1, end))
            end = i + 1
        i -= 1
    stretches.append((i + 1, end))
    stretches.reverse()
    return stretches


def ends_in_comma(passage: Passage, i: int) -> bool:
    """Tell whether the words in marks at `i` end in a comma: ``on "Meet the Press,"``."""
    region = passage.quoted.get(i)
    return region is not None and passage.text[region.start : region.end].endswith(",")


def _over_apposition(passage: Passage, low: int, last: int, end: int) -> Subject | None:
    """Step left over ``, a lawyer,`` to the phrase that opens the clause.

    Of the stretches between commas the first one counts that is no adverbial
    and no clause, and that is followed by what can explain a name.
    """
    words, lows = passage.words, passage.lows
    stretches = _stretches(passage, low, end)
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
        start, head = _phrase_start(passage, first, stop)
        if start > first and (candidate is not None or _has_object(passage, start - 1)):
            continue
        following = stretches[n + 1][0] if n + 1 < len(stretches) else last
        explains = (
            n + 1 == len(stretches)
            or words[following].islower()
            or words[following].isdigit()
            or lows[following] in lexicon.TITLES
        )
        found = _phrase(passage, start, head, last)
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
    as_what = lows[i] == "as" and i == first and lows[i + 1] in _ONE
    return i + 1 if lows[i + 1] in lexicon.DETERMINERS and not as_what else None


def _is_adverbial(passage: Passage, first: int, stop: int) -> bool:
    """Tell whether a stretch is a time, an adverb or a participle clause: ``Reached by phone``."""
    lows, words = passage.lows, passage.words
    opens = lows[first]
    if all(lows[k] in lexicon.TIME_WORDS or lows[k].isdigit() for k in range(first, stop)):
        return True
    if opens in lexicon.TIME_WORDS and lows[first + 1] in _AFTER_DAY:
        return True
    if opens in lexicon.TIME_WORDS and lows[first + 1] in lexicon.PREPOSITIONS:
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


def _phrase_start(passage: Passage, low: int, last: int) -> tuple[int, int]:
    """Walk left from the end of a noun phrase to its first word; give where its head ends, too.

    A relative clause without commas, ``officials who saw the plan``, and what is
    left of one, ``a poll released on Monday``, are part of the phrase.
    """
    first, verb = _stretch_start(passage, low, last)
    head = last
    if verb is None and (noun := _behind_present_relative(passage, low, first, last)) is not None:
        head = noun
        first, verb = _stretch_start(passage, low, noun)
    for _ in range(_DEEPEST):
        outer = _behind_relative(passage, low, verb, first, last) if verb is not None else None
        if outer is None:
            break
        head = outer
        first, verb = _stretch_start(passage, low, outer)
    if verb is not None and head == last and not _takes_clause(passage, verb):
        for i in range(last - 2, first, -1):
            if passage.lows[i] in ("and", "but", "or"):
                return i + 1, last
    return first, head


def _stretch_start(passage: Passage, low: int, last: int) -> tuple[int, int | None]:
    """Walk left to where something other than the phrase stands; give the verb if it is one."""
    lows, words = passage.lows, passage.words
    i = last - 1
    while i >= low:
        low_word = lows[i]
        if words[i] == ")" and (opening := opening_bracket(words, i, low)) is not None:
            i = opening - 1
            continue
        if low_word in lexicon.SUBJECT_PRONOUNS and low_word not in _MODIFIED and i < last - 1:
            break
        if _pause(passage, i) or (i < last - 1 and ends_in_comma(passage, i)):
            break
        if words[i] == QUOTED and _separates(passage, i):
            break
        if low_word in lexicon.SUBJECT_PRONOUNS and i == last - 1:
            return i, None
        if low_word in lexicon.SUBORDINATORS:
            break
        if is_verb(passage, i) and (i < last - 1 or low_word in lexicon.FINITE):
            return i + 1, i
        if low_word in lexicon.REDUCED and _is_reduced(passage, i, last):
            return i + 1, i
        if i < last - 1 and (low_word in _SAYING or _joins_clauses(passage, low, i)):
            break
        i -= 1
    return i + 1, None


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
    reduced = lows[verb] in lexicon.REDUCED or _ends_in_adjunct(passage, verb, first, last)
    if reduced and _is_reduced(passage, verb, last) and verb - 1 > low:
        before = lows[verb - 1]
        if before[0].isalnum() and before not in _NO_NOUNS:
            return verb
    i = before_fillers(passage, verb, low) - 1
    if i <= low or words[i - 1] in (",", ")", *DASHES) or not lows[i - 1][0].isalnum():
        return None
    if lows[i] in ("who", "that", "which"):
        embeds = first < last and _takes_clause(passage, verb)
        return None if embeds or lows[i - 1] in _NO_NOUNS else i
    adjunct = first >= last or lows[first] in lexicon.PREPOSITIONS or lows[first] in _BEFORE_TIMES
    met = lows[i] in ("i", "he", "she", "we", "they") and adjunct
    return i if met and not is_verb(passage, i - 1) and lows[i - 1] not in _NO_NOUNS else None


def _ends_in_adjunct(passage: Passage, verb: int, first: int, last: int) -> bool:
    """``the man held in Mombasa told``: an adverbial alone can't be the subject of the next verb."""
    lows = passage.lows
    participle = lows[verb] in _PARTICIPLES or lows[verb].endswith("ed")
    adjunct = first < last and lows[first] in _INTRODUCERS and lows[first] in lexicon.PREPOSITIONS
    return participle and adjunct and _after_adjunct(passage, first, last) == first


def _behind_present_relative(passage: Passage, low: int, first: int, last: int) -> int | None:
    """``a man who lives by the quarry``: behind *who* stands a verb of whatever form."""
    lows = passage.lows
    if first - 1 <= low or lows[first - 1] != "who" or last - first < 2:
        return None
    after = lows[first + 1]
    subject = lows[first] in lexicon.DETERMINERS or passage.words[first][0].isupper()
    embeds = _takes_clause(passage, first) and after not in lexicon.PREPOSITIONS
    noun = lows[first - 2]
    if subject or embeds or not noun[0].isalnum() or noun in _NO_NOUNS:
        return None
    return first - 1


def _takes_clause(passage: Passage, i: int) -> bool:
    verb = FORMS.get(passage.lows[i])
    return verb is not None and bool({"c", "t"} & set(verb.frames))


def _separates(passage: Passage, i: int) -> bool:
    """Tell a quotation from a nickname or a programme's name: it is long."""
    region = passage.quoted[i]
    return region.end - region.start > _LONGEST_NICKNAME


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
        opening = opening_bracket(passage.words, last - 1, first)
        last = opening if opening is not None and opening > first else last - 1
    while last > first + 1 and (
        _pause(passage, last - 1)
        or lows[last - 1] in lexicon.ADVERBS
        or (is_time(passage, last - 1) and lows[last - 2] not in ("the", "of"))
        or is_manner(passage, last - 1)
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
