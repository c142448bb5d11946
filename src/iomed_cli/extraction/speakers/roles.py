"""Roles: what a person is, as the words beside the name say."""

from __future__ import annotations

import re

from iomed_cli.extraction import lexicon
from iomed_cli.extraction.grammar.verb_forms import FORMS
from iomed_cli.extraction.text.spans import Span
from iomed_cli.lazy_patterns import lazy

_LONGEST = 160
_NO_ROLE = lazy(
    r"(?:who|which|whose|whom|and|but|or|in|on|at|as|after"
    r"|(?!(?:managing|acting|visiting|founding|presiding|commanding|operating|teaching|nursing|housing"
    r"|banking|planning|training|marketing|engineering|accounting|advertising|fundraising|purchasing"
    r"|manufacturing|mining|shipping|catering|licensing|lending|building) [a-z-]+)\w+ing)\b"
)
_BODY = lazy(r"(?:of|from|with|at)\s+(?:the\s+)?(?=[^\W\d_a-z])")
_RELATIVE = lazy(r"\s+(?:(?:who|which|that|whose)\b|best known|known (?:for|as)|accused of)")
_VERBS = lexicon.FINITE | frozenset(
    "says said told tells calls called added adds asked asks himself herself themselves".split()
)
_PERSONS = (
    lexicon.ROLES
    | lexicon.TITLES
    | frozenset(
        """head member chief deputy vice one boss guy star rival friend ally native survivor youth
        graduate saviour patriarch matriarch convert recruit recipient heir kin colleague cousin
        nephew niece grandson grandmother grandfather granddaughter twin partner nun monk cleric
        guru maestro lead genius legend favourite favorite great no. number counterpart""".split()
    )
)
_OF_PERSONS = ("er", "or", "ist", "ian", "man", "woman", "person", "ant", "ent", "ee", "ic", "yst")
_COMPARING = frozenset("younger elder older other another former latter".split())
"""Words that end like these, and tell two of a name apart: ``the younger [Hale]``."""
_LEADING = lazy(
    r"\A(?:(?:with|by|for|to|from|of|and|but|as|while|when)\s+)?(?:(?:a|an|the|his|her|its|their|our|my)\s+)?"
    r"(?:[a-z][\w-]*['’]s\s+)?",
    re.IGNORECASE,
)
ROLE_NOUNS = lexicon.ROLES | frozenset(
    """boss member members co-founder head ceo chairperson co-chair vice-president father mother
    secretary-general sociologist philosopher biologist physicist chemist deputy minister
    ombudsman curator trustee partner vice-chairman premier coroner""".split()
)
ANYBODY = _PERSONS | ROLE_NOUNS | lexicon.AGENTS | lexicon.KIN
_LONGEST_ROLE = 24
HONORIFICS = frozenset(
    """mr mrs ms miss mr. mrs. ms. mx dr dr. sir dame lord lady datuk dato datin tun encik puan
    alhaji alhaja hajia hajj shri smt""".split()
)
"""What one calls somebody, whatever he or she is."""
_ADDRESS = HONORIFICS | {"the"}
_OBJECTS = (
    lexicon.DETERMINERS
    | lexicon.POSSESSIVES
    | lexicon.SUBJECT_PRONOUNS
    | {"them", "him", "me", "us"}
)
"""What begins the object of a verb."""
_SEGMENT = lazy(r"[^,;:.!?\n“\"]*")
_PLACE = lazy(r"\s+at\s+(?:the\s+)?(?=[^\W\d_a-z])")
_EMPLOYER = lazy(r"\s+(?:for|with|from)\s+(?:the\s+)?(?=[^\W\d_a-z])")
_SEAT = lazy(r"\b(?:MP|MEP|MSP|TD|MLA|senator|candidate|councillor|lawmaker)$")
"""Who is something *for* a place."""
_NEAR = 60
_APPOSED_BEFORE = lazy(
    r"\b(?:[Tt]he|[Aa]n?|[Hh]is|[Hh]er|[Tt]heir|[Ii]ts|[Ww]hose|[A-Z]\w+['’]s?) "
    r"((?:(?<=[Ii]ts )[A-Z]\w+ )?"
    r"(?:(?!(?:the|an?|his|her|their|its|that|which|who|and) )[a-z][\w’'-]* ){0,5}[a-z-]+"
    r"(?: (?:for|of|in) (?!that |this |his |her )(?:the )?[\w-]+(?: [\w-]+){0,3})?), $"
)
"""What somebody is, in front and set off by a comma: ``the mayor, [Ann Lee], said``."""
_CAPITAL_POST = lazy(
    r"(?:\b(?:[Tt]he|[Ii]ts|[Ww]hose)|['’]s?) "
    r"((?P<post>(?:[A-Z][\w-]* ){0,4}[A-Z][\w-]+)(?: (?:of|for|on) (?:the )?[A-Z]\w+(?: (?:and )?[A-Z]\w+)*)?"
    r"(?P<field>, [A-Z]\w+(?:,? (?:(?:and|&|of) )?[A-Z]\w+)*)?), $"
)
"""The same in capitals, with its field: ``the General Manager, Public Affairs, Mrs [Ann Lee],``."""
_MOST_TITLES = 3
_LONGEST_TITLE = 16
_TO_ANYTHING = frozenset(
    """contender critic victim witness resident neighbour neighbor expert specialist opponent fan
    supporter promoter candidate""".split()
)
"""What one may be to anything."""
_PREPOSITION = lazy(r" (?:of|in|for|on) ")
_DETERMINED = frozenset({"Th", "A ", "An", "Hi", "He", "It"})
TO_SOMEBODY = lexicon.KIN | frozenset(
    "opponent predecessor successor rival friend godfather wife husband ally critic partner".split()
)
"""What one is to another named person."""
_WHOSE_PARTY = lazy(r", the [A-Z]\w+ ?\Z")
"""``the mayor, the Socialist [Ann Lee]``"""
_IS_ROLE = lazy(
    r",? (?:who )?is (?:now |also )?(?:an? |the )?"
    r"((?:(?!(?:to|be|as|the|an?|not|no|in|on|by|next|like|than) )[a-z][a-z-]* ){0,3}?[a-z-]+)"
    r"(?= (at|of|for|with) (?:the )?[A-Z])"
)
"""What a sentence tells that somebody is: ``[Ann Lee] is a clerk at Velden Bank``."""
_TELLS = (" is ", ", is ", ", who is ", " who is ")
_LETTERS = lazy(r",? (SC|QC|KC|MP|MEP|MSP|TD|MLA|JP)\b(?! [A-Z])")
"""Letters behind a name that tell what its bearer is."""
_STARTS = (
    lexicon.ROLES
    | lexicon.TITLES
    | frozenset(
        "a an the member head former co-founder chief vice senior deputy founding one".split()
    )
)


_OPENING = lazy(
    r"(?:[.!?][”\"’]? |\n|\A)(?:In|At|On|After|With|Through|From|During|Before|Following) [^,.;:!?\n]*"
    r" (?:by|from|of|with|to|for) \Z"
)
"""What a sentence opens with, up to somebody who is not its subject."""
_TOLD_OF = lazy(r"(?:,? \(?\d{1,3}\)?)?,? ([a-z]+)\b")
_AGES = frozenset("a123456789")
_AGED = lazy(r", (?:aged )?\d{1,3}(?=, )")


def role_beside(text: str, mention: Span, whole: Span) -> str | None:
    """Read what somebody is off the phrase that a name stands in.

    ``Professor Wu Xinbo, Dean of the Institute at Fudan University`` is
    *Professor, Dean of the Institute*.
    """
    leading = text[whole[0] : mention[0]]
    before = _owned(leading) if leading else None
    end = mention[1]
    after = _apposition(text[end : min(whole[1], end + _LONGEST)]) if whole[1] > end else None
    if before or after:
        return f"{before}, {after}" if before and after else before or after
    if in_front := _set_off_in_front(text, mention, whole[0]):
        return in_front
    if text.startswith(_TELLS, end) and (told := _IS_ROLE.match(text, end)):
        noun = next(filter(None, _PREPOSITION.split(told[1]))).rpartition(" ")[2]
        of_a_body = told[2] == "at" or noun not in _TO_ANYTHING
        if noun in ROLE_NOUNS and of_a_body and not _NO_ROLE.match(told[1]):
            return _clean(told[1])
    if text[end + 1 : end + 3].lstrip()[:1].isupper() and (letters := _LETTERS.match(text, end)):
        return letters[1]
    return None


def before_titles(text: str, start: int) -> int:
    """Give where the titles behind a comma begin before a name: ``the head, Dr. [Ann Lee]``."""
    at = start
    for _ in range(_MOST_TITLES):
        word = text[max(0, at - _LONGEST_TITLE) : at - 1].rpartition(" ")[2]
        if not word[:1].isupper() or word.rstrip(".").lower() not in lexicon.TITLES:
            break
        at -= len(word) + 1
    return at if text.endswith(", ", 0, at) else start


def _set_off_in_front(text: str, mention: Span, start: int) -> str | None:
    """Read ``the mayor, [Ann Lee], said``."""
    if not text.startswith((",", "."), mention[1]):
        return None
    titled = start
    start = before_titles(text, start)
    if not text.endswith(", ", 0, start):
        return None
    low = max(0, start - _NEAR)
    apposed = _APPOSED_BEFORE.search(text, low, start)
    if apposed is None:
        post = _CAPITAL_POST.search(text, low, start)
        known = post is not None and post["post"].rpartition(" ")[2].lower() in _PERSONS
        return post[1] if post is not None and known else None
    if _closes_opening(text, apposed.start(), mention[1]):
        return None
    role = apposed[1].rpartition("’s ")[2].rpartition("'s ")[2]
    owned = apposed[0][0].isupper() and apposed[0][:2] not in _DETERMINED
    if owned and role.rpartition(" ")[2] in TO_SOMEBODY:
        # "Holm's opponent, [Ann Lee]," is that to Holm.
        return None
    if start < titled and _head_noun(role) not in ANYBODY:
        return None
    return _clean(role) if is_of_a_person(role) else None


def _closes_opening(text: str, start: int, end: int) -> bool:
    """Tell whether what stands before a name closes an opening: ``In a note read by her son, [Ann Lee],``."""
    told = _TOLD_OF.match(text, end)
    if told is None or (told[1] not in FORMS) or FORMS[told[1]].form not in ("past", "s"):
        return False
    return _OPENING.search(text, max(0, start - _LONGEST), start) is not None


def body_in_small_letters(text: str, mention: Span, whole: Span) -> str | None:
    """Give a body without a name that somebody is *at* or *for*: ``Togo's interior ministry``."""
    if whole[1] <= mention[1]:
        return None
    for segment in text[mention[1] : min(whole[1], mention[1] + _LONGEST)].split(",")[1:2]:
        for pattern in (_PLACE, _EMPLOYER):
            found = pattern.search(segment)
            body = _RELATIVE.split(segment[found.end() :])[0].strip() if found else ""
            if body.rpartition(" ")[2] in lexicon.ORGANIZATION_HEADS:
                return body
    return None


def described(text: str, end: int) -> int:
    """Give where the phrase of a name that ends at `end` ends, an apposition behind it included."""
    if not text.startswith(", ", end):
        return end
    aged = _AGED.match(text, end) if text[end + 2 : end + 3] in _AGES else None
    begin = (aged.end() if aged is not None else end) + len(", ")
    segment = _SEGMENT.match(text, begin, begin + _LONGEST)
    words = segment[0].split() if segment else []
    if segment is None or len(words) < 2:
        return end
    if words[0].lower() not in _STARTS and not _is_post_in_capitals(words):
        return end
    if not _VERBS.isdisjoint(_RELATIVE.split(segment[0])[0].split()):
        return end
    return segment.end()


def _is_post_in_capitals(words: list[str]) -> bool:
    """Tell ``Media Manager`` behind a name from a place or another name."""
    if words[-1].lower() not in ROLE_NOUNS or words[0].lower() in lexicon.GIVEN:
        return False
    return all(word[0].isupper() for word in words)


def _apposition(after: str) -> str | None:
    if not after.startswith(","):
        return None
    for segment in after[1:].split(","):
        words = segment.strip()
        if words[:1].isdigit() or words in lexicon.ADVERBS:
            continue
        if not words or _BODY.match(words) or _NO_ROLE.match(words) or _is_clause(words):
            return None
        words = _RELATIVE.split(words)[0]
        if not _says_what_somebody_is(words):
            return None
        for pattern in (_PLACE, _EMPLOYER):
            found = pattern.search(words)
            if found and not _SEAT.search(words, 0, found.start()):
                return _clean(words[: found.start()])
        return _clean(words)
    return None


def _is_clause(words: str) -> bool:
    """Tell ``praised the builders`` from ``retired teacher``: a verb has its object behind it."""
    first, _, rest = words.partition(" ")
    second = rest.partition(" ")[0].lower()
    past = first.islower() and first in FORMS and FORMS[first].form == "past"
    return past and second in _OBJECTS


def _says_what_somebody_is(words: str) -> bool:
    """Tell whether a phrase behind a name says what somebody is: ``head of the school``."""
    each = words.split()
    head = next((i for i, word in enumerate(each) if i and word in lexicon.PREPOSITIONS), len(each))
    noun = each[head - 1].lower().strip("\"'")
    return noun in ANYBODY or noun.rstrip("s") in ANYBODY or noun.endswith(_OF_PERSONS)


def _owned(words: str) -> str | None:
    """Give the role behind its owner: ``the Bureau of Mines's chief`` is the *chief*."""
    role = _WHOSE_PARTY.sub("", words.replace("’", "'").rpartition("'s ")[2])
    cleaned = _clean(role)
    if cleaned is None or role.split()[-1].lower() in _ADDRESS:
        role = " ".join(word for word in role.split() if word.lower() not in _ADDRESS)
        cleaned = _clean(role)
    return cleaned if cleaned and is_of_a_person(role.rstrip(" ,")) else None


def is_of_a_person(role: str) -> bool:
    """Tell whether words before a name end in what a person is: not ``American Airlines'``."""
    noun = _head_noun(role)
    if noun.isupper() and len(noun) > 1:
        return True
    low = noun.lower()
    if low in _COMPARING:
        return False
    return low in ANYBODY or low.rstrip("s") in ANYBODY or low.endswith(_OF_PERSONS)


def _head_noun(role: str) -> str:
    """Give the noun before any preposition: ``head`` of ``head of the school``."""
    each = role.split()
    head = next((i for i, word in enumerate(each) if i and word in lexicon.PREPOSITIONS), len(each))
    return each[head - 1].strip(",.()\"'") if each else ""


def _clean(words: str) -> str | None:
    """Take off the article; give None for what is a clause rather than a description."""
    words = _LEADING.sub("", words.strip(" ,"))
    each = words.split()
    if not each or len(each) > _LONGEST_ROLE or not _VERBS.isdisjoint(each):
        return None
    return words if any(map(str.isalpha, words)) else None
