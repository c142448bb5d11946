"""Signs: what the words behind a name show of whether it is an organization's."""

from __future__ import annotations

from iomed_cli.extraction.entities.name_signs import (
    NameSigns,
    is_body_that_speaks,
    is_called_as_person,
    is_like_person,
    is_odd_name,
    is_plural_body,
    is_somebody,
    is_unknown_pair,
    singular,
    sort_of,
    tells_of_music,
)
from iomed_cli.extraction.lexicon import nouns
from iomed_cli.extraction.lexicon import organization_words as tables
from iomed_cli.extraction.lexicon.bodies import body_verbs
from iomed_cli.lazy_patterns import lazy
from iomed_cli.model import OrganizationKind
from iomed_cli.reference.word_lists import is_english, is_person_name

_NEXT = lazy(r"(['’]s?)? ([a-z][a-z-]+)")
_WHICH = lazy(r"(?:, (?:the|an?)(?: [a-z-]+){1,4})?, which (?:also |now |has |had )*([a-z]+)")
_APPOSED = lazy(
    r"(?:,| is| was| are) (?:an?|the|one of|its|[A-Z]\w+['’]s|[A-Z]\w+-based)\b ?([^,;:.!?()“”\"\n]*)"
)
_COMPLEMENT = lazy(
    r" (?:of|in|for|on|at|from|with|to|by|based|owned|behind|that|which|who|whose|has|had|and"
    r"|the|set|run|led|spun|held|known|built|made|born)\b"
)
_OF_FIRMS = (" with ", " that ", " which ", " based ", " owned ", " founded ", " employing ")
_PARTICIPLES = ("ed", "ing")
_CORPORATE = lazy(
    r" (?:\([A-Z: .]+\) )?(?:has |had |have )?(?:reported|posted) (?:an? |its )?(?:[\w$£€%.-]+ ){0,4}"
    r"(?:profits?|loss|earnings|revenues?|sales|turnover)\b"
)
_ITSELF = lazy(r" (?:had |has )?(?:also |already |now )?([a-z]+)\b[^.!?\n“”\"]{0,40}?\b(?:it|its) ")
_ITS_OWN = lazy(
    r" (?:ha[sd] |will )?(?:also |already |now )?[a-z]+ (?:that )?its (?:own )?(?:[a-z-]+ ){0,2}?"
    r"(?P<owned>[a-z]+)\b"
)
_STATEMENT = lazy(
    r" said (?:[A-Z][a-z]+ )?(?:in|through) an? (?:[a-z]+ )?(?:statement|filing|spokes\w+)\b"
)
_HAS = lazy(r" ha[sd] (?:also |now |already )?([a-z]+)\b")
_TAKEN_UP = lazy(
    r"[^\n]{0,240}?[.!?][”’\"]? The (company|firm|airline|carrier|union|charity|group|bank|retailer"
    r"|start-up|startup|operator|manufacturer|maker|agency|brewer|insurer)(?=['’ ])"
)
_HEADED = lazy(r" (?:managing director|(?:group )?chief executive)(?: officer)? [A-Z]")
_HEADING = frozenset("managing group chief finance".split())
_CHIEF = lazy(
    r"['’]s? (?:group )?(?:chief [a-z]+ officer|chief executive|managing director|finance director)\b"
)
_WHOSE = lazy(r", whose (?:[a-z-]+ )?(members|customers|shares|shareholders|workers|employees)\b")
_BASED = (
    ", based in ",
    ", headquartered in ",
    ", which is based in ",
    ", which is headquartered in ",
)
_OWNED_BY = (", owned by ", ", which is owned by ", ", majority-owned by ", ", controlled by ")
_OWNED = lazy(
    r"['’]s? (?:annual|quarterly|half-year|full-year|net|pre-tax|operating|biggest|largest|main|major"
    r"|minority|majority|total|own|[a-z]+-quarter|small|retail) ([a-z]+)\b"
)
"""What somebody owns more closely told: ``Saarni's biggest shareholder``."""
_OWN_POST = lazy(
    r"['’]s? ((?:[a-z-]+ ){0,4}?)(?:head of (?:[a-z-]+ ?){1,4}|([a-z-]+))"
    r"(?:, | (?=[A-Z]))(?:(?:Dr|Mr|Mrs|Ms|Prof)\.? )?[A-Z][\w’'-]+ [A-Z]"
)
_AGAIN = lazy(
    r"[^.!?\n“”\"]{0,140}? (?:after|as|when|since|because|that|but|while|if|and|before) the ([a-z-]+)"
    r"(?= (?:said|says|had|has|was|is|would|will|could|announced|reported|did|sold|cut)\b)"
)
_ITS_POST = lazy(
    r"[^.!?\n“”\"]{0,160}[.!?] Its ((?:[a-z-]+ ){0,4}?)(?:head of (?:[a-z-]+ ?){1,4}|([a-z-]+))"
    r", (?:(?:Dr|Mr|Mrs|Ms|Prof)\.? )?[A-Z][\w’'-]+ [A-Z]"
)
_ITS_OWN_POST = lazy(
    r" [^.!?\n“”\"A-Z]{0,100}[.!?] Its (?:[a-z-]+ ){0,4}?(?:head|chief|director|manager|founder|owner"
    r"|chairman|chairwoman|chair|president|secretary|editor|spokes[a-z]+)\b[^.,;]{0,30}, (?:Dr\.? )?[A-Z][\w’'-]+ [A-Z]"
)
_NEXT_SENTENCE = 170
_FAR = 250
_STOPS = frozenset('.!?\n”"')
_GROUP_OF = lazy(
    r"(?:,| is| was) (?:an?|the) (?:[a-z-]+ )?group (?:of|for|representing) ((?:[a-z-]+ )*[a-z-]+s|[A-Z]?[a-z -]*[A-Z][a-z]+s)"
    r"(?=[,.;]| (?:who|that|which|in|from|with|led|based|set|formed)\b)"
)
_TELLS = frozenset({"reported", "posted"})
_BE = frozenset("is was are".split())
_AUXILIARIES = frozenset("has had have reported posted".split())
_OF_ONE = frozenset("has is was says wants does".split())
_EXPERTS = frozenset("economist analyst strategist buyer actuary".split())
_OF_ACRONYMS = frozenset("found ruled fined inspected investigated concluded".split())
_OF_PARTIES = tuple(
    f" {word} " for word in "the his her their opposition ruling governing populist".split()
)
_TOLD_PARTIES = (" of the ", " by the ", " from the ", " opposition ", " ruling ", " governing ")
_UNITS = frozenset("branch sub-branch union committee".split())
_ENOUGH = 2


def look_behind(text: str, name: str, end: int, seen: NameSigns) -> bool:
    """Take in what stands behind a name; False if it is told to be no organization's."""
    if text.startswith(",", end):
        if text.startswith(_OWNED_BY, end):
            seen.teams["company"] += 1
        whose = _WHOSE.match(text, end) if text.startswith(", whose ", end) else None
        if whose and not tells_of_music(text):
            seen.kinds["civil" if whose[1] == "members" else "company"] += _ENOUGH
        if text.startswith(_BASED, end) and (is_odd_name(name) or not is_like_person(name)):
            seen.kinds["company"] += 1
        which = _WHICH.match(text, end)
        if which and name.isupper() and which[1] in _OF_ACRONYMS:
            # "HIQA, which found in March that the ward was unsafe"
            seen.kinds["government"] += 1
        elif which and which[1] in body_verbs.BODY_VERBS:
            far = text.find(" The ", end, end + _FAR) >= 0
            again = _TAKEN_UP.match(text, end) if far else None
            usual = _usual_kind(which[1])
            kind = nouns.SORTS.get(again[1], usual) if again else usual
            seen.kinds[kind] += _ENOUGH if again else 1
        return _look_at_sort(text, name, end, seen)
    following = _NEXT.match(text, end)
    if following is None:
        return True
    owns, noun = following[1], following[2]
    if noun in _HEADING and not owns and _HEADED.match(text, end):
        seen.teams["company"] += 1
    if noun in _OF_ONE and not owns and is_plural_body(text, name, end):
        seen.teams["company"] += 1
    if noun in _BE:
        return _look_at_sort(text, name, end, seen)
    if noun in _AUXILIARIES:
        if (done := _HAS.match(text, end)) and done[1] in body_verbs.AGENT_VERBS:
            _look_at_action(text, name, end, done[1], seen)
        told = noun in _TELLS or not _TELLS.isdisjoint(text[end : end + _FAR].split()[1:2])
        if told and _CORPORATE.match(text, end):
            seen.kinds["company"] += 1
        return True
    if noun.startswith("spokes"):
        # "the Sussex spokesman" may be a county's or a duke's.
        seen.hints.add("spokesman")
        if name.isupper():
            seen.teams["other"] += 1
    elif noun in tables.OWNED_BY_BODIES and (owns or noun != "headquarters"):
        seen.kinds["company"] += 1
    elif owns and noun in _HEADING and _CHIEF.match(text, end):
        seen.teams["company"] += 1
    elif owns and (post := _OWN_POST.match(text, end)):
        _look_at_post(post[1].split(), post[2], seen)
        if noun in tables.LOOSELY_OWNED:
            seen.hints.add("owns")
    elif owns and (owned := _OWNED.match(text, end)) and owned[1] in tables.OWNED_BY_BODIES:
        seen.kinds["company"] += 1
    elif owns and noun in tables.LOOSELY_OWNED:
        seen.hints.add("owns")
    elif not owns:
        _look_at_action(text, name, end, noun, seen)
    return True


def _usual_kind(verb: str) -> OrganizationKind:
    """Give the kind of body that mostly does something: ``which represents``."""
    if verb in body_verbs.OF_REGULATORS:
        return "government"
    return "civil" if verb in body_verbs.OF_MEMBERS else "company"


def _look_at_post(before: list[str], noun: str | None, seen: NameSigns) -> None:
    """Take in whom a name has, with a person's name behind: ``Takbo's brand manager, Ann Lee``."""
    if noun is None:
        seen.teams["company"] += 1
    elif noun in nouns.OWN_POSTS and (
        noun in _EXPERTS or not set(before) - {"chief", "executive", "deputy", "senior"}
    ):
        seen.teams[nouns.OWN_POSTS[noun]] += 1
    elif before and (
        (noun in nouns.OFFICERS_OF and before[-1] in nouns.OFFICER_FOR)
        or (noun == "secretary" and before[-1] == "general")
        or (noun == "steward" and before[-1] == "shop")
    ):
        seen.teams["company" if noun in nouns.OFFICERS_OF else "civil"] += 1
    elif noun in nouns.OFFICERS:
        seen.hints.add("post")


def look_further(text: str, start: int, end: int, seen: NameSigns) -> None:
    """Take in what a name's sentence calls it (``after the firm said``), and whom it has.

    Of a name that opens its sentence the next may tell: ``Its chief buyer, Ann Lee, said``.
    """
    near = text.find(" the ", end, end + _NEXT_SENTENCE) >= 0
    if near and seen.shows and (again := _AGAIN.match(text, end)) and again[1] in nouns.SORTS:
        if seen.hints & {"held", "national"}:
            seen.kinds[nouns.SORTS[again[1]]] += 1
        else:
            seen.hints.add("named again")
    if text.find(" Its ", end, end + _NEXT_SENTENCE) < 0:
        return
    opens = start == 0 or text[start - 2 : start - 1] in _STOPS
    if opens and (its := _ITS_POST.match(text, end)):
        _look_at_post(its[1].split(), its[2], seen)
    elif not text.endswith(
        (" a", " an", " the", " The", " A"), 0, start - 1
    ) and _ITS_OWN_POST.match(text, end):
        seen.teams["company"] += 1


def _look_at_action(text: str, name: str, end: int, noun: str, seen: NameSigns) -> None:
    """Take in a noun or a verb behind a name: ``RSL branch``, ``Norvane said it would``."""
    if noun in nouns.SITES:
        seen.hints.add("site")
    if noun == "party" and text.endswith(_OF_PARTIES, 0, end - len(name)):
        # "Senator Rico Dalisay of the Lakas Bayan party"
        last = name.rpartition(" ")[2].lower()
        # "As grim as the Donner party"
        told = " " in name or text.endswith(_TOLD_PARTIES, 0, end - len(name))
        if told and not (is_english(last) or is_person_name(last)):
            seen.kinds["party"] += _ENOUGH
    if noun in body_verbs.SPEAKS and " & " in name:
        seen.teams["company"] += 1
    if (
        noun in _EXPERTS
        and " " in name
        and text[end + len(noun) + 2 : end + len(noun) + 3].isupper()
    ):
        # "Jeffner & Coe analyst Miriam Tolvaine"
        if " & " in name:
            seen.kinds["company"] += 1
        elif is_odd_name(name):
            seen.teams["company"] += 1
    if noun in _UNITS and name.isupper():
        seen.kinds["civil"] += 1
    elif noun in nouns.SORTS and noun not in nouns.VAGUE_SORTS:
        seen.hints.add("sort")
    elif noun in body_verbs.AGENT_VERBS:
        seen.hints.add("acts again" if "acts" in seen.hints else "acts")
        if noun in body_verbs.SPEAKS and is_body_that_speaks(text, name, end):
            # "Federated Growers called"
            seen.teams["company"] += 1
        if _STATEMENT.match(text, end):
            seen.hints.add("statement")
        if (itself := _ITSELF.match(text, end)) and itself[1] in body_verbs.AGENT_VERBS:
            seen.hints.add("itself")
            if own := _ITS_OWN.match(text, end):
                seen.hints.add("own")
                if own["owned"] in tables.OWN_OF_FIRMS:
                    seen.teams["company"] += 1
        if text.find(" The ", end, end + _FAR) >= 0 and _TAKEN_UP.match(text, end):
            seen.hints.add("taken up")


def _look_at_sort(text: str, name: str, end: int, seen: NameSigns) -> bool:
    """Take in what a name is said to be; False if that is no organization: ``, a town``."""
    if (apposed := _APPOSED.match(text, end)) is None:
        return True
    told = _COMPLEMENT.split(apposed[1], maxsplit=1)
    phrase, told_until = told[0].split(), apposed.start(1) + len(told[0])
    for at, word in enumerate(phrase[1:], 1):
        # "A start-up spun out of", "a firm backed by"
        one = singular(phrase[at - 1])
        body = one in nouns.SORTS or one in nouns.APPOSED_SORTS
        if body and word.endswith(_PARTICIPLES) and not text.startswith("the ", end + 2):
            phrase = phrase[:at]
            break
    noun, before = (phrase or [""])[-1], (phrase[-2:-1] or [""])[0]
    if noun.isupper():
        # "An NGO"
        noun = noun.lower()
    if noun in nouns.NO_BODIES:
        return False
    kind = sort_of(noun, before) or nouns.APPOSED_SORTS.get(noun)
    inside = text.endswith((" in the", " at the"), 0, end - len(name) - 1)
    several = noun == "group" and not (kind or inside) and _GROUP_OF.match(text, end)
    if several and is_somebody(several[1].split()[-1].lower()):
        seen.kinds["civil"] += 1
    somebody = noun in nouns.SORTS_OF_PERSONS and (
        is_called_as_person(name)
        or text.startswith(" who ", told_until)
        or (
            noun not in nouns.SELDOM_PERSONS
            and is_unknown_pair(name)
            and not text.startswith(_OF_FIRMS, told_until)
        )
    )
    if somebody:
        # "Harlan Crow, a Texas real estate developer"
        pass
    elif kind is not None and noun in nouns.SORTS_OF_PERSONS and before in ("", "former"):
        seen.teams[kind] += 1
    elif kind is not None:
        seen.kinds[kind] += _ENOUGH
    return True
