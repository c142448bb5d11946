"""Appositions: what stands between commas beside a name and explains it."""

from __future__ import annotations

from itertools import compress, count

from iomed_cli.extraction import lexicon
from iomed_cli.extraction.grammar.adverbials import opening_bracket
from iomed_cli.extraction.grammar.finite_verbs import is_verb, takes_clause
from iomed_cli.extraction.grammar.lists import list_end
from iomed_cli.extraction.grammar.noun_phrases import (
    INTRODUCERS,
    Subject,
    ends_in_comma,
    is_pause,
    noun_phrase,
    phrase_start,
    separates,
)
from iomed_cli.extraction.grammar.verb_forms import FORMS
from iomed_cli.extraction.lexicon.fact_words import BODIES
from iomed_cli.extraction.names.bare_names import naming_words
from iomed_cli.extraction.names.name_phrases import in_name, names_somebody
from iomed_cli.extraction.names.titles import is_office
from iomed_cli.extraction.names.unnamed import is_person_noun
from iomed_cli.extraction.text.passages import DASHES, QUOTED, Passage

_AFTER_DAY = lexicon.PREPOSITIONS | frozenset(
    "during before after morning afternoon evening night".split()
)
_SPEAKING = frozenset(
    """reacting contributing responding replying speaking commenting reiterating concluding
    continuing elaborating explaining briefing testifying presiding ruling sentencing dissenting
    concurring defending prosecuting welcoming corroborating lamenting smiling laughing weeping
    adding contacted reached approached quizzed pressed""".split()
)
"""Participles that alone open a sentence: ``Reacting, the minister said``."""
_CLAUSE_OPENERS = frozenset("as while although though because whereas when".split())
_ONE = frozenset("a an the its his her their our one".split())
_PLACED = frozenset("in at from near outside".split())
_CUTS = DASHES | {",", ")", ";", ":", QUOTED}
"""Marks that may end a stretch of words, or hold some that are none of it."""
_RETIRED = frozenset("ret ret. retd retd. rtd rtd. retired".split())
_LONGEST_DEPARTMENT = 4
_JOINING_NAMES = frozenset("of for and".split())
_NO_LONE_NAMES = lexicon.ROLES | lexicon.TIME_WORDS


def over_apposition(passage: Passage, low: int, last: int, end: int) -> Subject | None:
    """Step left over ``, a lawyer,`` to the phrase that opens the clause.

    Of the stretches between commas the first one counts that is no adverbial
    and no clause, and that is followed by what can explain a name.
    """
    stretches = _stretches(passage, low, end)
    candidate: Subject | None = None
    for n, (first, stop) in enumerate(stretches):
        if first >= stop:
            continue
        joined = passage.lows[first] in ("and", "but", "or") and first + 1 < stop
        if joined and candidate is not None and _adds_others(passage, first + 1):
            # ``Holt, and other growers,``: the two are one subject.
            whole = candidate.whole_first
            candidate = Subject(whole, stop, whole, last)
            continue
        if n == len(stretches) - 1 and candidate is not None:
            continue
        if joined:
            first, candidate = first + 1, None
        if candidate is None and (names := list_end(passage, stretches[n:])) is not None:
            return Subject(first, names, first, last)
        clause = _opens_clause(passage, first, stop)
        if clause is not None:
            candidate = noun_phrase(passage, clause, stop, last)
        elif candidate is None:
            candidate = _opening_phrase(passage, stretches, n, first, last)
        else:
            continue
        if candidate is not None and n + 1 < len(stretches):
            if list_end(passage, stretches[n + 1 :]) is not None:
                continue
            beside = n + 1 + _names_department(passage, stretches, n)
            candidate = named_in_apposition(passage, candidate, *stretches[beside])
    return candidate


def _names_department(passage: Passage, stretches: list[tuple[int, int]], n: int) -> bool:
    """``the General Manager, Public Affairs, Mrs. Ann Lee,``: what the office manages, then who."""
    if n + 2 >= len(stretches) or not is_office(passage.lows[stretches[n][1] - 1]):
        return False
    (first, stop), (name, _) = stretches[n + 1], stretches[n + 2]
    titled = passage.lows[name] in lexicon.TITLE_ABBREVIATIONS
    return titled and stop - first <= _LONGEST_DEPARTMENT and in_name(passage, first)


def _adds_others(passage: Passage, i: int) -> bool:
    return "other" in passage.lows[i : i + 1 + (passage.lows[i] in lexicon.DETERMINERS)]


def _opening_phrase(
    passage: Passage, stretches: list[tuple[int, int]], n: int, first: int, last: int
) -> Subject | None:
    """Give the phrase that stretch number `n` is from `first` on, if the next can explain it."""
    words, lows, stop = passage.words, passage.lows, stretches[n][1]
    if _is_adverbial(passage, first, stop) or lows[first] in INTRODUCERS:
        return None
    if n and _is_place(passage, stretches, n):
        return None
    start, head = phrase_start(passage, first, stop)
    if start > first:
        following = stretches[n + 1][0] if n + 1 < len(stretches) else last
        explains = (
            n + 1 == len(stretches)
            or words[following].islower()
            or words[following].isdigit()
            or lows[following] in lexicon.TITLES
        )
        if not explains or _has_object(passage, start - 1):
            return None
    if not names_somebody(passage, start, head) and _names_role(passage, stretches[n + 1 :]):
        return None
    return noun_phrase(passage, start, head, last)


def _names_role(passage: Passage, stretches: list[tuple[int, int]]) -> bool:
    """``found a boat, the mayor of Alora, Ann Lee, said``: a role and a name explain no thing."""
    if len(stretches) != 2 or passage.lows[stretches[0][0]] not in lexicon.DETERMINERS:
        return False
    first, stop = stretches[1]
    named = stop - first > 1 and all(in_name(passage, i) for i in range(first, stop))
    return named and names_somebody(passage, *stretches[0])


def _stretches(passage: Passage, low: int, end: int) -> list[tuple[int, int]]:
    """Cut the words before `end` at commas and dashes, also at commas within marks."""
    words = passage.words
    stretches: list[tuple[int, int]] = []
    first, bracket = low, end
    for i in reversed(list(compress(count(low), map(_CUTS.__contains__, words[low:end])))):
        word = words[i]
        if i >= bracket:
            continue
        if word in (";", ":") or (word == QUOTED and (i == low or separates(passage, i))):
            first = i + 1
            break
        if word == ")":
            opening = opening_bracket(words, i, low)
            bracket = bracket if opening is None else opening
        elif word in DASHES or (word == "," and is_pause(passage, i)):
            stretches.append((i + 1, end))
            end = i
        elif word == QUOTED and i + 1 < end and ends_in_comma(passage, i):
            stretches.append((i + 1, end))
            end = i + 1
    stretches.append((first, end))
    stretches.reverse()
    return stretches


def _has_object(passage: Passage, i: int) -> bool:
    """Tell ``saw Smith``, where Smith is no subject, from ``said Smith``, where he can be one."""
    return is_verb(passage, i) and not takes_clause(passage, i)


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
    if stop - first == 1:
        return (
            opens.endswith("ly")
            or opens in lexicon.CONTINUERS
            or opens in lexicon.ADVERBS
            or opens in _SPEAKING
        )
    following = words[first + 1]
    if opens in lexicon.ADVERBS and lows[first + 1] in INTRODUCERS:
        return True
    if is_person_noun(lows[first + 1]):
        # ``Retired postman Len Giddy`` is somebody, ``Reached by phone`` is not.
        return False
    return opens.endswith(("ing", "ed")) and len(opens) > 4 and following.islower()


def named_in_apposition(passage: Passage, found: Subject, first: int, last: int) -> Subject:
    """``his mother, Joan Dunne``: where a role stands first, the name behind the comma counts."""
    if first >= last:
        return found
    lows, words = passage.lows, passage.words
    first = _behind_retired(passage, first, last)
    head = found.whole_first + 1
    while head < last and lows[head] not in lexicon.PREPOSITIONS and words[head] != ",":
        head += 1
    called = words[head] != "," and lows[found.whole_first] == "the" and lows[head] in ("of", "for")
    office = called and lows[head - 1] not in lexicon.ORGANIZATION_HEADS
    office = office or lows[head - 1] in ("one", "another")
    if words[head - 1][0].isupper() and not (office or is_office(lows[head - 1])):
        return found
    # ``a nurse in Austin, Texas`` tells where she is, not who.
    known = lows[first] in lexicon.GIVEN or lows[first] in lexicon.TITLES
    if words[head] != "," and lows[head] in _PLACED and not (known or _is_aged(passage, last)):
        return found
    stop = first
    while stop < last and (in_name(passage, stop) or words[stop] in ("'", "’")):
        stop += 1
    roles = first < stop < last and is_office(lows[stop]) and words[stop].islower()
    described = stop == first and (lows[first] in lexicon.DETERMINERS or lows[first].isalpha())
    if roles or described:
        return _named_behind_role(passage, found, first, last)
    ends = stop == last or words[stop] in (",", ".", "(")
    # "Her solicitor, Conall Byrne of Prior & Byrne": of two words behind a role, any name.
    known = known or (stop - first > 1 and words[head] == "," and lows[head - 1] in lexicon.ROLES)
    if stop == first or not (ends or (known and lows[stop] in ("of", "at", "from"))):
        return found
    if stop - first < 2 and (words[head] != "," or not _is_lone_name(passage, found, first)):
        return found
    name_first, name_last = naming_words(passage, first, stop)
    surname = name_last - name_first == 2 and (
        lows[name_first] in lexicon.GIVEN or lows[name_first] == "justice"
    )
    known_as = (
        name_first + (surname and lows[name_first] == "justice"),
        name_last - (surname and lows[name_last - 1] in lexicon.SURNAMES_LIKE_WORDS),
    )
    if any(low in lexicon.NOT_PERSONS for low in lows[slice(*known_as)]):
        return found
    return Subject(name_first, name_last, found.whole_first, found.whole_last)


def _behind_retired(passage: Passage, first: int, last: int) -> int:
    """Give where a name begins behind ``General (ret.)``; the same where nothing is so told."""
    lows = passage.lows
    if lows[first + 1 : first + 2] != ["("] or lows[first] not in lexicon.TITLES:
        return first
    closed = first + 3 + (lows[first + 3 : first + 4] == ["."])
    told = lows[first + 2] in _RETIRED and lows[closed : closed + 1] == [")"]
    return closed + 1 if told and closed + 1 < last else first


def _is_aged(passage: Passage, last: int) -> bool:
    """Tell whether an age stands behind, as it does behind people only: ``, Ann Lee, 70,``."""
    comma, *age = passage.words[last : last + 2] or [""]
    return comma == "," and age != [] and age[0].isdigit()


def _named_behind_role(passage: Passage, found: Subject, first: int, last: int) -> Subject:
    """``Her son, the novelist Adam Holt``: a role stands before the name as well."""
    stop = first
    while stop < last and not is_pause(passage, stop):
        stop += 1
    if _is_named_body(passage, found, first, stop):
        return Subject(first + 1, stop, found.whole_first, found.whole_last)
    name_first, name_last = naming_words(passage, first, stop)
    if name_last != stop or name_last - name_first < 2 or name_first <= first:
        return found
    described = passage.words[name_first - 1].islower() and _is_aged(passage, stop)
    if not (described or is_office(passage.lows[name_first - 1])):
        return found
    return Subject(name_first, name_last, found.whole_first, found.whole_last)


def _is_named_body(passage: Passage, found: Subject, first: int, stop: int) -> bool:
    """``The largest union, the CTRP``: behind what a body is stands its name, and nothing else."""
    lows, words = passage.lows, passage.words
    body = lows[found.last - 1] in BODIES and words[found.last - 1].islower()
    named = first + 1 < stop and words[first + 1][0].isupper() and words[stop - 1][0].isupper()
    return (
        body
        and named
        and lows[first] == "the"
        and all(in_name(passage, i) or lows[i] in _JOINING_NAMES for i in range(first + 1, stop))
    )


def _is_lone_name(passage: Passage, found: Subject, i: int) -> bool:
    """Tell ``his wife, Lakshmi,`` from a name that another single word follows."""
    lows = passage.lows
    owned = "'s" in lows[found.whole_first : i]
    determined = owned or lows[found.whole_first] in lexicon.DETERMINERS
    named = passage.words[i].isalnum() and lows[i] not in _NO_LONE_NAMES
    return determined and named


def apposition_end(passage: Passage, comma: int, high: int) -> int:
    """Give where the explanation behind a name ends that the word at `comma` opens."""
    i = comma + 1
    while i < high and passage.words[i] not in (";", ":", "?", "!") and passage.words[i] != QUOTED:
        if passage.words[i] == "," and i + 1 < high and passage.lows[i + 1] in INTRODUCERS:
            break
        i += 1
    return i
