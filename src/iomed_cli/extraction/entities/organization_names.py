"""Names of organizations: where one begins and ends, and of what kind it is."""

from __future__ import annotations

import re
from array import array
from bisect import bisect_left
from collections.abc import Iterator
from functools import cache
from itertools import compress, count, pairwise

from msgspec.structs import replace

from iomed_cli.extraction import lexicon
from iomed_cli.extraction.entities.entity import OrganizationName
from iomed_cli.extraction.entities.naming.abbreviated_names import (
    OrganizationMention,
    in_brackets,
    spelt_from,
)
from iomed_cli.extraction.entities.naming.joined_words import NAMED_AFTER_SOMEBODY, are_joined
from iomed_cli.extraction.entities.naming.owners import owners
from iomed_cli.extraction.entities.naming.parties import is_party
from iomed_cli.extraction.lexicon import organization_words as tables
from iomed_cli.extraction.lexicon.bodies import name_ends
from iomed_cli.extraction.lexicon.known_organizations import known
from iomed_cli.extraction.text.capitals import Capital, Capitals, first_capital
from iomed_cli.lazy_patterns import lazy
from iomed_cli.model import OrganizationKind
from iomed_cli.reference.word_lists import is_english

_OF = frozenset({" of ", " of the ", " for ", " for the ", " on "})
_OF_PLACE = frozenset({" of ", " of the "})
_AND = frozenset({" and ", " & "})
_TIGHT = frozenset({" ", "-", "&", ". "})
_OWN = frozenset({"'s ", "’s ", "' ", "’ "})
_FOREIGN = frozenset(
    {" y ", " o ", " yr ", " de ", " del ", " da ", " do ", " und ", " für ", " dan "}
)
_GAPS = (_OF | _AND | _TIGHT | _OWN | _FOREIGN) - {". "}
_SAME = lazy(r"\bU\.N\.|\bU\.S\.|\bU\.K\.|\bUnited (?:Nations|States)\b")
_LONGEST = 12
_SHORT = 3
_PLACED = frozenset({("University", "Hospital"), ("University", "Hospitals")})
"""What has the name of a place right behind it: ``University Hospital Limerick``."""
_FUNCTION = frozenset(
    word.capitalize()
    for word in lexicon.SENTENCE_STARTERS
    | lexicon.DETERMINERS
    | lexicon.PREPOSITIONS
    | lexicon.SUBORDINATORS
    | lexicon.CONJUNCTIONS
    | lexicon.SUBJECT_PRONOUNS
    | lexicon.ADVERBS
    | lexicon.CONTINUERS
    | lexicon.TIME_WORDS
) - {"All", "Near"}
_FIRST = frozenset("Bank Union Church Capital Bancorp Partners Holdings Energy Securities".split())
"""Heads whose names may begin with *First*."""
_ENDS = _FUNCTION | tables.TITLES
_COMPLEMENT_ENDS = _ENDS - {"Law", "Treaty", "Member"}


@cache
def known_forms() -> dict[str, list[tuple[str, OrganizationName]]]:
    """By first word, the longest first: what a text may call the organizations of the table."""
    by_first: dict[str, list[tuple[str, OrganizationName]]] = {}
    for kind, forms, abbreviated in known():
        in_full = OrganizationName(forms[0], kind, "organization_known", False, True)
        in_short = replace(in_full, short=True) if abbreviated else in_full
        for form in forms:
            name = in_full if " " in form else in_short
            here = by_first.setdefault(first_capital(form), [])
            here.append((form, name))
            if "'" in form:
                here.append((form.replace("'", "’"), name))
    for here in by_first.values():
        if len(here) > 1:
            here.sort(key=lambda one: -len(one[0]))
    return by_first


def runs(text: str, words: Capitals) -> Iterator[list[Capital]]:
    """Give the runs of capitalised words with a head noun or an abbreviation behind them."""
    starts, upto, texts = words.columns()
    ends, done = array("i", upto), 0
    telling = list(compress(count(), map(tables.HEADS.__contains__, texts)))
    bracket = text.find(" (")
    while bracket >= 0:
        at = bisect_left(ends, bracket)
        if at + 1 < len(ends) and ends[at] == bracket:
            telling.append(at)
        bracket = text.find(" (", bracket + 1)
    for at in sorted(telling):
        if at < done:
            continue
        first, done = at, at + 1
        while first and _joins(
            text[ends[first - 1] : starts[first]], *texts[first - 1 : first + 1]
        ):
            first -= 1
        while done < len(texts) and _joins(
            text[ends[done - 1] : starts[done]], *texts[done - 1 : done + 1]
        ):
            done += 1
        yield words.between(first, done)


def _joins(gap: str, before: str, word: str) -> bool:
    """Tell whether what stands between two words lets them be of one name."""
    if gap in _GAPS or (gap == ". " and before == "St"):
        return True
    if gap == ". " and before == "Bros":
        # "Lindqvist Bros. Paving"
        return tables.HEADS.get(word) == "company"
    return gap == ", " and before in tables.SUBJECTS and word in tables.SUBJECTS


def named_in(
    text: str, run: list[Capital], abbreviations: dict[str, OrganizationName]
) -> Iterator[OrganizationMention]:
    """Give the organizations that a run names, one for each head noun that is not bare.

    Abbreviations explained behind a name are given too, and added to `abbreviations`.
    """
    gaps = [text[a.end : b.start] for a, b in pairwise(run)]
    heads = [
        i
        for i, word in enumerate(run)
        if word.text in tables.HEADS
        # "Facebook Co-founder"
        and not (word.text == "Co" and text.startswith("-", word.end))
        # "a Third-Party bid", "Post-Convention"
        and not (word.text == "Party" and i and gaps[i - 1] == "-")
        # "Poll Numbers Jump Post-Convention"
        and not (word.text == "Post" and i >= _SHORT and gaps[i : i + 1] == ["-"])
    ]
    headed = False
    for i in heads:
        limits = _around(run, gaps, i)
        if limits is None:
            continue
        first, last = spelt_from(text, run, *limits) or limits
        # "his National Centre party"
        party = text.startswith((" party ", " party,"), run[last].end)
        kind = "party" if party else _kind(run, first, last, i)
        if kind == "civil" and is_party(text, run[first].start, run[last].end, run[last].text):
            kind = "party"
        found = _mention(text, run, first, last, kind, "head_noun")
        yield found
        headed = headed or last == len(run) - 1
        yield from in_brackets(text, run, first, last, found, abbreviations)
    if not headed and (limits := spelt_from(text, run)) is not None:
        first, last = limits
        ends_as_none = run[last].text in tables.NOT_ORGANIZATIONS
        if not ends_as_none and run[first].text not in _ENDS:
            kind = name_ends.SPELT_ENDS.get(run[last].text, "other")
            if is_party(text, run[first].start, run[last].end, run[last].text):
                kind = "party"
            found = _mention(text, run, first, last, kind, "name_with_abbreviation")
            yield found
            yield from in_brackets(text, run, first, last, found, abbreviations)


def _mention(
    text: str, run: list[Capital], first: int, last: int, kind: OrganizationKind, rule: str
) -> OrganizationMention:
    start, end = run[first].start, run[last].end
    name = text[start:end].replace("’", "'")
    for form, whole in known_forms().get(run[first].text, ()):
        if form == name:
            return start, end, whole
    return start, end, OrganizationName(_SAME.sub(_same, name), kind, rule)


def _same(name: re.Match[str]) -> str:
    return {"U.N.": "UN", "United Nations": "UN", "U.K.": "UK"}.get(name[0], "US")


def _around(run: list[Capital], gaps: list[str], i: int) -> tuple[int, int] | None:
    """Find where the name with its head noun at `i` begins and ends; none if it is bare.

    Before the head stand capitalised words (``Peking University``), after it
    *of*, *for* or *on* with more of them (``Ministry of Culture and Tourism``).
    """
    first = i
    # "Tarn & Moss LLP"
    firm = tables.HEADS[run[i].text] == "company"
    while first and i - first < _LONGEST and _goes_left(run, gaps, first, i, firm):
        first -= 1
    while first < i and (
        (run[first].text in _ENDS and not _is_first_word(run, first, i))
        or (
            gaps[first] in _AND
            and not are_joined(run[first].text, run[first + 1].text, run[i].text)
            and not (firm and gaps[first] == " & ")
        )
    ):
        first += 1
    last = _complement(run, gaps, i)
    if first == i == last or _is_something_else(run, first, last, i):
        return None
    return first, last


def _is_first_word(run: list[Capital], first: int, i: int) -> bool:
    """``General Aviation Authority`` begins with what is a rank in ``Attorney General``."""
    if run[first].text == "Law":
        return first == i - 1
    if run[first].text == "Building":
        return True
    if run[first].text in ("Queen", "King"):
        return run[first + 1].start - run[first].end > 1
    if run[first].text == "First":
        return run[i].text in _FIRST
    if run[first].text == "Bill":
        return run[first + 1].text.lower() in lexicon.GIVEN
    alone = not first or run[first - 1].text not in _ENDS
    return run[first].text == "General" and alone


def _is_something_else(run: list[Capital], first: int, last: int, i: int) -> bool:
    """Tell a team, a competition, a state that is no more or a word in capitals from a name."""
    head = run[i].text
    before = run[i - 1].text if i > first else ""
    if head in tables.WITH_OF_ALONE and last == i:
        return True
    if head == "Service" and first == i:
        # "In the Service of Trump"
        return last == i + 1
    if head in tables.ENDING_HEADS and last > i:
        return True
    if head in tables.SHOUTED_FORMS and (last > i or before.isupper() or not before):
        return True
    if head == "Co" and i + 1 < len(run) and run[i + 1].start - run[i].end == 1:
        # "Letterkenny, Co Donegal"
        return True
    if head == "Congress" and last == i and not _is_congress(run[first:i]):
        return True
    if head == "Club" and before in tables.SPORTS:
        return True
    if head == "League" and before in tables.COMPETITIONS:
        return True
    if head in tables.SUBJECTS and i + 1 < len(run) and run[i + 1].text in tables.HOLDERS:
        # "Alabama Securities Commissioner"
        return run[i + 1].start - run[i].end == 1
    if head == "Exchange" and before in owners() and first == i - 1 and last == i:
        # "Singapore Exchange"
        return False
    if head == "Exchange" and (before != "Stock" or first == i - 1):
        # "London Stock Exchange", not "Foreign Exchange"
        return True
    if head == "Union" and any(word.text == "Soviet" for word in run[first : last + 1]):
        return True
    return last == i and first == i - 1 and _is_no_name(before, head)


def _is_congress(words: list[Capital]) -> bool:
    """Tell ``Labour Congress`` and ``US Congress`` from ``Reconstruction Congress``."""
    names = {word.text for word in words}
    return bool(names & tables.OF_CONGRESSES) or not names.isdisjoint(owners())


def _is_no_name(word: str, head: str) -> bool:
    """Tell whether one word before a head noun makes no name of it: ``Food Bank``, ``David Court``."""
    if word in tables.NOT_WITH.get(head, "").split():
        return True
    return word.lower() in lexicon.GIVEN and head not in NAMED_AFTER_SOMEBODY


def _goes_left(run: list[Capital], gaps: list[str], first: int, i: int, firm: bool) -> bool:
    before, gap = run[first - 1].text, gaps[first - 1]
    of_law = before == "Law" and run[first].text in tables.HEADS
    # "National First Ladies Library"
    within = before == "First" and first > 1 and gaps[first - 2] == " "
    # "The Building Trades Council", not "Tower Building"
    # "Queen's University"
    within = within or (before in ("Queen", "King") and gap in _OWN)
    # "First Prairie Credit Union"
    within = within or (before == "First" and gap == " " and run[i].text in _FIRST)
    within = within or (before == "Building" and (first == 1 or gaps[first - 2].endswith("the ")))
    # "Bill & Melinda Gates Foundation"
    within = within or (before == "Bill" and run[first].text.lower() in lexicon.GIVEN)
    if before in _ENDS and not (before in ("General", "All") or of_law or within):
        return False
    if gap in _TIGHT or (firm and gap == " & "):
        return True
    if gap == " of ":
        return before in name_ends.HEADS_OF_HEADS and run[i].text != before
    if gap in _OWN:
        # Several own a body in its name: "Growers' Forum".
        several = gap in ("' ", "’ ") and before[-1] == "s"
        saint = first > 1 and run[first - 2].text in ("St", "Saint")
        return before in tables.MODIFIERS_OF_OWN or several or saint
    if gap == ", ":
        return bool(_AND & set(gaps[first : first + 3]))
    if gap not in _AND:
        return False
    return are_joined(before, run[first].text, run[i].text)


def _complement(run: list[Capital], gaps: list[str], i: int) -> int:
    """Find the last word of what follows a head noun: ``of Health and Welfare``."""
    last, parts = i, 0
    while last + 1 < len(run) and last - i < _LONGEST:
        gap, following = gaps[last], run[last + 1].text
        holder = run[i].text in tables.OFFICES and following in tables.HOLDERS
        if not holder and (following in _COMPLEMENT_ENDS or following.lower() in _given_names()):
            break
        if run[last].text in tables.HOLDERS and gap == " " and not holder and parts:
            # Who holds the office is not named by it: "Office of the President Ann Lee".
            break
        if gap in _OF:
            if run[i].text in tables.ENDING_HEADS and gap in _OF_PLACE:
                # "Bellwether Audit Partners of Omaha"
                break
            if parts == 2 or (gap == " on " and not _may_be_on(run[i].text, following)):
                break
            parts += 1
        elif gap in _AND:
            those = run[i].text in lexicon.OF_THOSE and _are_those(run, gaps, last + 1)
            if not parts or not (following in tables.SUBJECTS or those):
                break
        elif gap == ", ":
            if not parts or not _AND & set(gaps[last + 1 : last + 4]):
                break
        elif gap in _TIGHT:
            # Words right behind the head are another name: "Harvard University Professor".
            daily = run[i].text == "Daily" and (
                following in tables.DAILIES
                or ((i == 0 or run[i - 1].text == "The") and not is_english(following.lower()))
            )
            placed = i > 0 and (run[i - 1].text, run[i].text) in _PLACED
            goes_on = (
                daily or placed or following in name_ends.BEHIND_HEADS.get(run[i].text, "").split()
            )
            if (last > i and not parts) or (last == i and not goes_on):
                break
        elif not (gap in _OWN and run[last].text in tables.MODIFIERS_OF_OWN):
            break
        last += 1
    return last


def _are_those(run: list[Capital], gaps: list[str], first: int) -> bool:
    """Tell whether a run goes on with people: ``Allied Workers``."""
    while first + 1 < len(run) and gaps[first] == " ":
        first += 1
    return run[first].text in lexicon.JOINED


def _may_be_on(head: str, following: str) -> bool:
    """``Council on Foreign Relations``; an office is *on* what it works at."""
    if head == "Office":
        return following in tables.SUBJECTS
    return head in ("Council", "Committee", "Commission", "Center", "Centre")


@cache
def _given_names() -> frozenset[str]:
    # Names of places too: "University of Virginia", "Bank of Israel", "State of Chad".
    places = {name.lower() for name in owners()} | {
        "virginia",
        "carolina",
        "florence",
        "charlotte",
    }
    return lexicon.GIVEN - places


def _kind(run: list[Capital], first: int, last: int, i: int) -> OrganizationKind:
    """Tell what kind of organization a name is: by its head, and by words that tell more."""
    head = run[i].text
    words = {word.text for word in run[first : last + 1]}
    for a, b in pairwise(run[first : last + 1]):
        # What is South African is no union of Africa.
        if f"{a.text} {b.text}" in owners():
            words -= {a.text, b.text}
    for heads, others, kind in tables.KINDS_BY_WORDS:
        if head in heads and words & others:
            return kind
    if head == "Council" and first < i == last and not is_english(run[i - 1].text.lower()):
        # "Clonbarra Council"
        return "government"
    return tables.HEADS[head]
