"""Roles: what a person is and where, as the words beside the name say."""

from __future__ import annotations

import re

from iomed_cli.extraction import lexicon
from iomed_cli.extraction.lexicon.organization_words import HEADS
from iomed_cli.extraction.text.spans import Span

_LONGEST = 160
_NO_ROLE = re.compile(r"(?:who|which|whose|whom|and|but|or|in|on|at|as|after|\w+ing)\b")
_BODY = re.compile(r"(?:of|from|with|at)\s+(?:the\s+)?(?=[^\W\d_a-z])")
_RELATIVE = re.compile(r"\s+(?:(?:who|which|that|whose)\b|best known|known (?:for|as)|accused of)")
_OF_BODY = re.compile(
    r"\s+of\s+(?:the\s+)?([^\W\d_a-z][\w.&’'-]*(?:\s+(?:(?:of|for|and|on|the)\s+)*"
    r"[^\W\d_a-z][\w.&’'-]*)*)"
)
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
_LEADING = re.compile(
    r"\A(?:(?:with|by|for|to|from|of|and|but|as|while|when)\s+)?(?:(?:a|an|the|his|her|their|our|my)\s+)?"
    r"(?:[a-z][\w-]*['’]s\s+)?",
    re.IGNORECASE,
)
ROLE_NOUNS = lexicon.ROLES | frozenset(
    """boss member members co-founder head ceo chairperson co-chair vice-president father mother
    secretary-general sociologist philosopher biologist physicist chemist deputy minister
    ombudsman curator trustee partner vice-chairman""".split()
)
_QUALIFIED = frozenset("former senior deputy chief acting vice assistant associate state".split())
_FORMS_OF_ADDRESS = frozenset("mr mrs ms miss dr sir dame lord lady shri smt".split())
_LONGEST_ROLE = 24
_NO_PARTS = lexicon.SENTENCE_STARTERS | lexicon.PREPOSITIONS
_ADDRESS = frozenset("mr mrs ms miss mr. mrs. ms. mx dr dr. sir dame lord lady the".split())
_OF_SOMEBODY = lexicon.KIN | frozenset(
    "predecessor successor colleague friend rival widow widower partner opponent".split()
)
"""What one is to a person, who is nobody's affiliation."""
_SEGMENT = re.compile(r"[^,;:.!?\n“\"]*")
_PLACE = re.compile(r"\s+at\s+(?:the\s+)?(?=[^\W\d_a-z])")
_EMPLOYER = re.compile(r"\s+(?:for|with|from)\s+(?:the\s+)?(?=[^\W\d_a-z])")
_CAPITALS = re.compile(r"((?:[^\W\d_a-z][\w.&’'-]*\s+)+)[a-z]")
_STARTS = (
    lexicon.ROLES
    | lexicon.TITLES
    | frozenset(
        "a an the member head former co-founder chief vice senior deputy founding one".split()
    )
)


def role_and_affiliation(text: str, mention: Span, whole: Span) -> tuple[str | None, str | None]:
    """Read role and affiliation off the phrase that a name stands in.

    ``Professor Wu Xinbo, Dean of the Institute at Fudan University`` gives
    *Professor, Dean of the Institute* and *Fudan University*.
    """
    leading = text[whole[0] : mention[0]]
    owner, before = _owned(leading) if leading else (None, None)
    after, affiliation = _apposition(text[mention[1] : min(whole[1], mention[1] + _LONGEST)])
    if affiliation is None and before is not None and (run := _CAPITALS.match(before + " a")):
        words = run[1].split()
        bare = len(words) < 2
        if (
            not bare
            and words[-1].lower() in lexicon.ORGANIZATION_HEADS
            and run.end(1) < len(before)
        ):
            affiliation = run[1].strip()
    affiliation = affiliation or owner
    parts = [part for part in (before, after) if part]
    return (", ".join(parts) or None), affiliation


def role_start(text: str, at: int) -> int | None:
    """Find where a role before a name begins: ``Foreign Ministry spokesperson Mao Ning``.

    It has two words at least, the first with a capital: ``President`` alone tells too little.
    """
    low = max(0, at - 100)
    # What is no role stands first: "Foreign Ministry"; a name behind the role would be another.
    last = text[low:at].rsplit(None, 1)[-1:]
    if not last or not _is_role_word(last[0].lower()):
        return None
    start, count, role = at, 0, False
    for word in reversed(list(re.finditer(r"[^\s]+", text[low:at]))):
        if not text.startswith(" ", low + word.end()) or not _is_part_of_role(word[0]):
            break
        role = role or word[0].lower() in ROLE_NOUNS
        start, count = low + word.start(), count + 1
    if not role or count < 2 or not text[start].isupper() or text.endswith(" and ", 0, start):
        return None
    return start


def _is_part_of_role(word: str) -> bool:
    """Tell whether a word can stand in a role before a name: ``Foreign``, ``spokesperson``."""
    low = word.lower()
    if low in ROLE_NOUNS or low in _QUALIFIED:
        return True
    named = word[0].isupper() and low not in _NO_PARTS and low not in lexicon.TIME_WORDS
    ends = word[-1] == "." and "." not in word[:-1] and low[:-1] not in lexicon.TITLES
    owns = word.endswith(("'s", "’s"))
    return named and not ends and not owns and word[-1] not in ",;:!?)”\"'’"


def _is_role_word(low: str) -> bool:
    return low in ROLE_NOUNS or (low in lexicon.TITLES and low not in _FORMS_OF_ADDRESS)


def described(text: str, end: int) -> int:
    """Give where the phrase of a name that ends at `end` ends, an apposition behind it included."""
    if not text.startswith(", ", end):
        return end
    segment = _SEGMENT.match(text, end + 2, end + 2 + _LONGEST)
    words = segment[0].split() if segment else []
    if segment is None or len(words) < 2 or words[0].lower() not in _STARTS:
        return end
    if not _VERBS.isdisjoint(_RELATIVE.split(segment[0])[0].split()):
        return end
    return segment.end()


def _apposition(after: str) -> tuple[str | None, str | None]:
    if not after.startswith((",", " (")) or after.startswith(" ("):
        return None, None
    for segment in after[1:].split(","):
        words = segment.strip()
        if words[:1].isdigit() or words in lexicon.ADVERBS:
            continue
        if body := _BODY.match(words):
            name = words[body.end() :]
            return None, (name if any(word in HEADS for word in name.split()) else None)
        if not words or _NO_ROLE.match(words):
            return None, None
        words = _RELATIVE.split(words)[0]
        if not _says_what_somebody_is(words):
            return None, None
        for pattern in (_PLACE, _EMPLOYER):
            if found := pattern.search(words):
                return _clean(words[: found.start()]), words[found.end() :].strip() or None
        return _clean(words), _body_of(words)
    return None, None


def _body_of(words: str) -> str | None:
    """Give the organization that somebody is a member or the head *of*."""
    found = _OF_BODY.search(words)
    name = found[1].rstrip() if found else ""
    return name if any(word in HEADS for word in name.split()) else None


def _says_what_somebody_is(words: str) -> bool:
    """Tell whether a phrase behind a name says what somebody is: ``head of the school``."""
    each = words.split()
    head = next((i for i, word in enumerate(each) if i and word in lexicon.PREPOSITIONS), len(each))
    noun = each[head - 1].lower().strip("\"'")
    return noun in _PERSONS or noun.rstrip("s") in _PERSONS or noun.endswith(_OF_PERSONS)


def _owned(words: str) -> tuple[str | None, str | None]:
    """Give owner and role: ``the Bureau of Mines's chief`` is the *chief* of the *Bureau of Mines*.

    An owner in small letters (``the service's``) names no affiliation.
    """
    owner, _, role = words.replace("’", "'").rpartition("'s ")
    if role.strip(" ,").rpartition(" ")[2].lower() in _OF_SOMEBODY:
        owner = ""
    if _clean(role) is None or role.split()[-1].lower() in _ADDRESS:
        kept = [word for word in role.split() if word.lower() not in _ADDRESS]
        role = " ".join(kept)
    owner = _clean(owner) or ""
    return (owner if owner[:1].isupper() else None), _clean(role)


def _clean(words: str) -> str | None:
    """Take off the article; give None for what is a clause rather than a description."""
    words = _LEADING.sub("", words.strip(" ,"))
    each = words.split()
    if not each or len(each) > _LONGEST_ROLE or not _VERBS.isdisjoint(each):
        return None
    return words if any(map(str.isalpha, words)) else None
