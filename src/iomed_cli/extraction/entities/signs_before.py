"""Signs before: what the words before a name show of whether it is an organization's."""

from __future__ import annotations

from iomed_cli.extraction import lexicon
from iomed_cli.extraction.entities.name_signs import (
    NameSigns,
    is_called_as_person,
    is_called_by_given,
    is_firm_of_two,
    is_like_person,
    is_odd_name,
    singular,
    sort_of,
    tells_of_music,
)
from iomed_cli.extraction.entities.naming.owners import owners
from iomed_cli.extraction.entities.naming.parties import is_party
from iomed_cli.extraction.entities.organization_names import (
    known_forms,
)
from iomed_cli.extraction.lexicon import nouns
from iomed_cli.extraction.lexicon import organization_words as tables
from iomed_cli.extraction.lexicon.bodies import body_verbs
from iomed_cli.extraction.lexicon.bodies.name_ends import PARTY_ENDS
from iomed_cli.lazy_patterns import lazy
from iomed_cli.model import OrganizationKind
from iomed_cli.reference.word_lists import is_english, is_person_name

_OFFICE = lazy(
    r"([a-zA-Z-]+) (?:officer |officers |manager |director )?(of|for|at|in|with) (?:the )?$"
)
_LED = lazy(
    r"\b(?:head|director|chief|manager|president|editor) of (?:[a-z-]+ ){1,3}(?:at|for) (?:the )?$"
)
_POST = lazy(r",(?: [A-Z][\w-]*| of| and| for| &)* ([A-Z]\w+), $")
_ISSUE = lazy(r"\b(?:issue|edition|pages|journal|magazine) (?:of |of the )?$")
_OF_A = lazy(r" (?:of|at) the [a-z]+ $")
"""``Ann Lee of the stockbroker Davitt Roche`` is no two people."""
_IN_JOURNAL = lazy(
    r"\bpublished (?:[^.,;()“”\"]{0,30} )?in (?:the )?$"
    r"|\b(?:study|paper|article|report|findings|letter|editorial) in (?:the )?$"
)
_PUBLISHED = lazy(r"\b(?:critic|columnist|correspondent|editor|reporter) (?:of|for|at) The $")
_PAPER_TOLD = frozenset("told tells".split())
_PAPER_LINKS = frozenset("to with in by of at for from".split())
_PAPER_HEARS = frozenset(
    """according readers seen obtained reported quoted cited published printed carried wrote writing
    said appeared appears spoke speaking spoken talking talked statement interview interviews email
    report reports article articles story stories column letter letters editorial piece
    advertisement notice opinion op-ed essay editor reporter columnist journalist correspondent critic
    publisher""".split()
)
"""What stands before the name of a paper: ``in an interview with the [Aldersby Echo]``."""
_IN = lazy(r"(?:(\w+) |\b)(?:[Ii]n|near|[Oo]utside|[Aa]cross|[Aa]round) $")
_DONE_BY = lazy(r"\b(?:polled|surveyed|audited|manufactured|brewed|underwritten) by (?:the )?$")
_PEER = lazy(r"\b(?:Duke|Duchess|Earl|Lord|Bishop|Mayor|Prince|Princess|Countess|Baron) of $")
_OF_PERSONS_FIRM = lazy(
    r"\b(?:[Ss]olicitor|[Ll]awyer|[Aa]ttorney|[Aa]gent|[Aa]rchitect|[Aa]ccountant|[Aa]uditor|[Aa]nalyst"
    r"|[Ee]conomist|[Bb]roker|[Ss]urveyor|[Cc]onsultant|[Bb]arrister|[Ss]trategist|[Aa]ctuary),?"
    r" (?:[A-Z][\w’'-]+ ){2,3}of $"
)
"""``His solicitor, Ann Lee of Rajah Lim``"""
_WHOSE_FIRM = lazy(
    r"(?:\b(?:[Ii]ts|his|her|[Tt]heir|another|an?)|['’]s?) (?:[a-z-]+ ){0,4}([a-z-]+), (?:the )?$"
)
"""``Its law firm, Mandate, said``"""
_OF = (" for ", " of ", " at ", " with ", " by ", " in ")
_TELLING_ENDS = lexicon.PAPER_ENDS | PARTY_ENDS
_PARENTS = frozenset(
    "parent proponent promoter sponsor backer employer landlord competitor rival".split()
)
_HIRED = frozenset(
    "builder consultant owner auditor adviser advisor architect contractor lawyer broker".split()
)
"""Of what a person is as often as a firm; more must show which it is."""
_EXPLAINED: dict[str, OrganizationKind] = {
    "body": "government", "authority": "government", "council": "government",
    "inspectorate": "government", "paper": "media", "trust": "civil",
    "consortium": "company", "committee": "civil", "museum": "other", "clinic": "other",
}  # fmt: skip
"""What else a name between commas is told to be: ``the port authority, Ports Fiji,``."""
_CALLED = frozenset("called named dubbed".split())
_UNIT_OF = lazy(
    r"\b(?:unit|subsidiary|arm|division|affiliate) of (?:[A-Z]\w+['’]s )?$"
    r"|\b(?:owned|operated|controlled|backed|bought|acquired) by [A-Z]\w+['’]s $"
)
_VAGUE = nouns.SORTS.keys() | frozenset(
    "government state president prince pentagon treasury".split()
)
_THE_FIRM = lazy(r"\b[Tt]he (?:[a-z-]+ ){0,3}([a-z-]+), (?:the )?$")
_WORKS_FOR = lazy(r"\b(?:work(?:s|ed|ing)|employed|hired|job) (?:for|by|at) (?:the )?$")
_CALL_SIGN = lazy(r"[KW][A-Z]{3}|D[WXYZ][A-Z]{2}")
"""What American and Philippine stations are called."""
_ON_AIR = lazy(
    r"\b(?:said|told|read|heard|denied|interview|spoke|speaking|aired|broadcast)\b[^.;]{0,40} on $"
)
_ON_BOARD = lazy(r"\bon the board of (?:the )?$")
_REPORTED = lazy(r" (?:reported|wrote) (?:on|in|last|this|that)\b")
_HEARD = frozenset("on told to by".split())
_BY_EMPLOYER = frozenset("for by at".split())
_SEEN_BY = frozenset({"told", "by"})
_TOLD = lazy(r"(?:[,.;]| (?:that|in|on|last|this|she|he|they|there|it|radio|television|TV)\b)")
_TOGETHER = lazy(r" (?:both|have|declined|said|say|are|were|sell|make|also)\b")
_LISTED = lazy(r"(?: and |, )[A-Z]")
_LISTING = ("s,", "s such as ", "s including ", "s like ", "s namely ")
_IN_LIST = lazy(
    r"\b([A-Za-z][a-z-]+s)(?:,? (?:such as|including|like|namely)|,) (?:the )?"
    r"(?:[A-Z][\w&’'-]+(?: [A-Z][\w&’'-]+){0,3}(?:, and|,| and) ){0,4}$"
)
_STUDYING = lazy(r"\b(?:teach|taught|lectur|stud)[a-z]* (?:[a-z]+ ){0,3}at $")
_ISSUED = frozenset("of the journal magazine".split())
_PLACED = frozenset("in In near outside Outside across around".split())
_OF_PLACE = lazy(r" (?:of|in|from) [A-Z][\w’'-]+(?: [A-Z][\w’'-]+){0,2},")
"""``its consultant, Prairie Edge Planning of Des Moines,``"""
_HELD = frozenset("stake stakes shares share investor investors investment invest invested".split())
_AT = frozenset({"at", "with"})
_OWN = frozenset({"'s", "’s"})
_LINKS = frozenset(
    "of for at in with In near outside Outside across around journal magazine".split()
)
_FAR = 90
_NEAR = 6
"""So many words, with what a blank ends, are the most that a link to a name has."""
_ENOUGH = 2


def look_before(text: str, name: str, start: int, seen: NameSigns) -> bool:
    """Take in what stands before a name; False if it is told to be no organization's."""
    if start < _ENOUGH or text[start - 1] not in " (":
        return True
    before = text[max(0, start - _FAR) : start]
    each = before.rsplit(None, 2)[-2:]
    noun = each[-1] if each else ""
    if " " in name and (
        name.rpartition(" ")[2] in _TELLING_ENDS or text.startswith(" in ", start + len(name))
    ):
        _look_at_last_word(text, name, start, before, seen)
    if noun == "The":
        _look_at_the(text, name, start, before, each[0], seen)
        return True
    if noun in lexicon.SORTS_BEFORE_NAMES:
        # "Developer Killam has 240 flats"
        noun = noun.lower()
    earlier = each[0].strip(',.;:“"') if len(each) == _ENOUGH else ""
    if noun in nouns.NO_BODIES or (noun == "group" and earlier in nouns.OF_BANDS):
        return False
    if noun in _HEARD and name.isupper() and name not in lexicon.NO_ACRONYMS:
        if noun == "on" and _ON_AIR.search(before):
            seen.kinds["media"] += 1
        if _CALL_SIGN.fullmatch(name):
            seen.kinds["media"] += 1
    if noun == "told":
        # "Told BBC Radio" has told the BBC.
        known = known_forms().get(name.partition(" ")[0], ())
        if (
            not any(name.startswith(form) for form, _ in known)
            and _TOLD.match(text, start + len(name))
            and not is_like_person(name)
        ):
            seen.kinds["media"] += 1
    elif noun in nouns.FIRMS_OF:
        if not _LISTED.match(text, start + len(name)) and name.count(" ") < _ENOUGH:
            seen.kinds["company"] += 1
    elif noun in nouns.SORTS or noun in ("tank", "group", "label"):
        kind = sort_of(noun, earlier)
        if noun == "house" and earlier in nouns.HOUSES:
            seen.kinds["company"] += 1
        if kind == "media" and noun in nouns.SORTS:
            # "The newspaper The Standard"
            seen.kinds[kind] += 1
        vague = noun in nouns.VAGUE_SORTS and noun != "group" and earlier not in nouns.AGENCIES
        vague = vague and not (noun == "fund" and earlier in nouns.FUNDS)
        if noun == "group" and earlier in owners() and not tells_of_music(text):
            seen.kinds["company"] += 1
        # "the developer Zora Lind", "property developer Zora Lind"
        person = (noun == "giant" and is_called_as_person(name)) or (
            noun in nouns.SORTS_OF_PERSONS
            and not _OF_A.search(before)
            and " & " not in name
            and ((" " in name and not is_odd_name(name)) or earlier.lower() in ("a", "the", "and"))
        )
        if kind is not None and not vague and not person:
            seen.kinds[kind] += 1
    elif noun[-1:] == "," and (post := _POST.search(before)) and post[1] in tables.POSTS:
        seen.kinds["company"] += 1
    elif (
        before.removesuffix("the ").endswith(", ")
        and (
            text.startswith((",", "."), start + len(name))
            or _OF_PLACE.match(text, start + len(name))
        )
        and _is_explained(text, name, start, before)
    ):
        explained = singular(before.removesuffix("the ").split()[-1].rstrip(","))
        kind = nouns.SORTS.get(explained) or _EXPLAINED.get(explained, "company")
        seen.kinds[kind] += _ENOUGH
    elif (link := earlier if noun == "the" else noun) in _LINKS:
        if " & " in name and is_firm_of_two(name, earlier):
            seen.teams["company"] += 1
        named = noun == "of" and earlier[:1].isupper()
        # "Prairie Edge Planning of Des Moines" is no person of a firm.
        named = named and (is_person_name(earlier.lower()) or not is_english(earlier.lower()))
        if (named and _OF_PERSONS_FIRM.search(before)) or (
            link in _BY_EMPLOYER and _WORKS_FOR.search(before) and not is_like_person(name)
        ):
            seen.kinds["company"] += 1
        if link == "of" and _ON_BOARD.search(before):
            seen.teams["company"] += 1
        owns = text.startswith(("'s ", "’s "), start + len(name))
        if name.rpartition(" ")[2] in lexicon.JOURNALS and _IN_JOURNAL.search(before):
            seen.kinds["media"] += _ENOUGH
        _look_at_links(noun, " ".join(before.rsplit(" ", _NEAR)[-_NEAR:]), seen, owns)
    elif noun in body_verbs.HEADING and earlier in ("who", "and", "also", "now"):
        seen.kinds["company"] += 1
    elif noun == "to" and earlier in ("belonging", "belongs", "belonged"):
        if not is_like_person(name):
            seen.teams["company"] += 1
    elif noun in _CALLED and (kind := _kind_of_called(earlier, before)) is not None:
        seen.kinds[kind] += 1
    elif noun == "rival" and earlier in ("its", "Its", "their"):
        seen.kinds["company"] += 1
    elif noun == "rival" and earlier in owners() and not is_called_as_person(name):
        seen.teams["company"] += 1
    elif noun in ("and", "&") and _is_beside_a_body(text, start, start + len(name), seen):
        pass
    elif noun == "by":
        agent = earlier in body_verbs.DONE_BY_BODIES or earlier in body_verbs.WRITTEN_BY_BODIES
        words = name.lower().split()
        if (agent and is_odd_name(name) and not any(map(is_person_name, words))) or (
            earlier in body_verbs.WRITTEN_BY_BODIES and not is_like_person(name)
        ):
            seen.teams["company"] += 1
        if _DONE_BY.search(before) or (earlier == "poll" and not is_called_by_given(name)):
            seen.teams["company"] += 1
        else:
            seen.hints.add("done by")
    elif _is_listed(text, start, start + len(name), before, seen):
        pass
    elif noun[-7:] == "-listed":
        seen.kinds["company"] += 1
    elif (noun[:-2] if noun[-2:] in _OWN else noun) in owners():
        seen.hints.add("national")
        if (" of " in before or " by " in before) and _UNIT_OF.search(before):
            seen.kinds["company"] += 1
    return True


def _look_at_last_word(text: str, name: str, start: int, before: str, seen: NameSigns) -> None:
    """Take in who told a paper something, and who is of a party."""
    last = name.rpartition(" ")[2]
    told = before.removesuffix("the ").removesuffix("The ").split()[-2:] or [""]
    if (
        last in lexicon.PAPER_ENDS
        and "-" not in name
        and (told[-1] in _PAPER_TOLD or (told[-1] in _PAPER_LINKS and told[0] in _PAPER_HEARS))
    ):
        seen.kinds["media"] += _ENOUGH
    if is_party(text, start, start + len(name), last):
        seen.kinds["party"] += _ENOUGH


def _kind_of_called(noun: str, before: str) -> OrganizationKind | None:
    """Give the kind of what is told by a noun before *called*: ``a body called Clyde Voices``."""
    if noun == "body":
        return "civil"
    if noun == "party" and " political " not in before:
        # "They met at a party called Anti-Prom"
        return None
    words = before.split()
    kind = sort_of(noun, words[-3] if len(words) > _ENOUGH else "")
    if noun == "group":
        return None if tells_of_music(before) or " band" in before else kind or "civil"
    return kind


def _look_at_the(
    text: str, name: str, start: int, before: str, earlier: str, seen: NameSigns
) -> None:
    """Take in what tells that the *The* before a name opens it, as that of a paper.

    `earlier` is the word before *The*.
    """
    if _PUBLISHED.search(before):
        seen.kinds["media"] += _ENOUGH
    if earlier in _SEEN_BY:
        # "A copy seen by The Punch"
        seen.kinds["media"] += _ENOUGH
    if nouns.SORTS.get(earlier) == "media":
        # "The newspaper The Standard"
        seen.kinds["media"] += _ENOUGH
    if _REPORTED.match(text, start + len(name)) and name.lower() not in _VAGUE:
        # "The Gleaner reported on Sunday"
        seen.kinds["media"] += _ENOUGH


def _is_listed(text: str, start: int, end: int, before: str, seen: NameSigns) -> bool:
    """Take in ``unions such as Nulaw``, and ``two funds, Ilmo and Varo, own``."""
    if before[-1:] != " " or not before.rstrip().endswith((",", "and", "as", "including", "like")):
        return False
    if text.startswith(("'s", "’s"), end) or text[start:end].lower() in lexicon.GIVEN:
        return False
    listed = _IN_LIST.search(before) if any(map(before.__contains__, _LISTING)) else None
    if listed is None or (noun := singular(listed[1].lower())) not in nouns.SORTS:
        return False
    told = text[start - len(before) + listed.end(1) : start]
    vague = (
        noun in nouns.VAGUE_SORTS and noun != "fund" and ("," in told[:1] or tells_of_music(text))
    )
    if vague or noun in nouns.SORTS_OF_PERSONS:
        return False
    if told == ", " and not _LISTED.match(text, end):
        return False
    seen.kinds["company" if noun == "agency" else nouns.SORTS[noun]] += 1
    return True


def _is_explained(text: str, name: str, start: int, before: str) -> bool:
    """Tell whether a name between commas explains what sort of body somebody has."""
    found = _WHOSE_FIRM.search(before) or _THE_FIRM.search(before)
    if found is None or is_person_name(name.rpartition(" ")[2].lower()):
        return False
    noun = found[1]
    whose = before[found.start() :][:4].lower() != "the "
    if not name.isupper() and (
        is_called_by_given(name) or (not whose and before.endswith(_OF, 0, found.start()))
    ):
        # "A spokeswoman for the company, Ann Lee, said"
        return False
    if noun in _HIRED:
        which = text.startswith(", which ", start + len(name))
        return which or (is_odd_name(name) and not is_called_as_person(name))
    return noun in _PARENTS or (
        (noun in nouns.SORTS or noun in _EXPLAINED or (noun == "body" and name.isupper()))
        and (noun not in nouns.SORTS_OF_PERSONS or noun in nouns.SELDOM_PERSONS)
    )


def _is_beside_a_body(text: str, start: int, end: int, seen: NameSigns) -> bool:
    """Take in a name that acts together with a known body: ``Tesco and Dunnes both sell``."""
    if not _TOGETHER.match(text, end):
        return False
    last = text[max(0, start - _FAR) : start - 5].rpartition(" ")[2]
    known = any(form == last for form, _ in known_forms().get(last, ()))
    if known:
        seen.kinds["company"] += 1
    return known


def _look_at_links(last: str, before: str, seen: NameSigns, owns: bool) -> None:
    """Take in what a preposition links a name to, by the last word before it and a few more."""
    studies = last == "at" and _STUDYING.search(before) is not None
    if last in _ISSUED and _ISSUE.search(before):
        seen.kinds["media"] += 1
    elif studies:
        seen.teams["university"] += 1
    elif of := _OFFICE.search(before):
        _look_at_office(of[1], of[2], before, seen)
    if last == "of" and _PEER.search(before):
        seen.hints.add("place")
    inside = _IN.search(before) if last in _PLACED and not owns else None
    if inside and (inside[1] or "").lower() not in _HELD | nouns.STAFF:
        seen.hints.add("place")


def _look_at_office(noun: str, link: str, before: str, seen: NameSigns) -> None:
    """Take in who is of, for or at a name: ``the founder of``, ``an analyst at``."""
    low = noun.lower()
    if link in _AT and (kind := nouns.POSTS_AT.get(low) or nouns.POSTS_AT.get(low[:-1])):
        # "Reporters at the lake" are not the lake's.
        if kind != "media" or low in nouns.POSTS_AT:
            seen.teams[kind] += 1
        return
    staff = low in nouns.STAFF or low.removesuffix("s") in nouns.STAFF
    officer = low in nouns.OFFICERS or (low == "executive" and " chief executive" in before.lower())
    if link == "in":
        if noun == "Shares":
            # "Shares in Oslo fell" tells of a place.
            seen.hints.add("held")
        elif low in _HELD:
            seen.kinds["company"] += 1
    elif link == "at" and low in nouns.WORKERS:
        seen.hints.add("staffed")
    elif officer or (link in _AT and (staff or (" of " in before and _LED.search(before)))):
        seen.teams["company" if not low.startswith("spokes") else "other"] += 1
