"""Signs: what the words beside a name show of whether it is an organization's."""

from __future__ import annotations

from collections import defaultdict

from iomed_cli.extraction.entities.organization_names import known_forms, owners
from iomed_cli.extraction.lexicon import nouns
from iomed_cli.extraction.lexicon import organization_words as tables
from iomed_cli.extraction.lexicon.person_words import KIN
from iomed_cli.extraction.lexicon.place_words import US_STATES
from iomed_cli.extraction.names.unnamed import is_person_noun
from iomed_cli.lazy_patterns import lazy
from iomed_cli.model import OrganizationKind
from iomed_cli.reference.word_lists import is_english, is_person_name
from iomed_cli.value import Value

_NEXT = lazy(r"(['’]s?)? ([a-z][a-z-]+)")
_WHICH = lazy(r"(?:, (?:the|an?)(?: [a-z-]+){1,4})?, which (?:also |now |has |had )*([a-z]+)")
_APPOSED = lazy(
    r"(?:,| is| was| are) (?:an?|the|one of|its|[A-Z]\w+['’]s|[A-Z]\w+-based)\b ?([^,;:.!?()“”\"\n]*)"
)
_COMPLEMENT = lazy(
    r" (?:of|in|for|on|at|from|with|to|by|based|owned|behind|that|which|who|whose|has|had|and"
    r"|set|run|led|spun|held|known|built|made|born)\b"
)
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
_HAS = lazy(r" ha[sd] (?:also |now |already )?([a-z]+)\b")
_TAKEN_UP = lazy(
    r"[^\n]{0,240}?[.!?][”’\"]? The (company|firm|airline|carrier|union|charity|group|bank|retailer"
    r"|start-up|startup|operator|manufacturer|maker|agency|brewer|insurer)(?=['’ ])"
)
_OF = lazy(r"([a-zA-Z-]+) (?:officer |officers |manager |director )?(of|for|at|in|with) (?:the )?$")
_LED = lazy(
    r"\b(?:head|director|chief|manager|president|editor) of (?:[a-z-]+ ){1,3}(?:at|for) (?:the )?$"
)
_POST = lazy(r",(?: [A-Z][\w-]*| of| and| for| &)* ([A-Z]\w+), $")
_ISSUE = lazy(r"\b(?:issue|edition|pages|journal|magazine) (?:of |of the )?$")
_OF_A = lazy(r" (?:of|at) the [a-z]+ $")
"""``Ann Lee of the stockbroker Davitt Roche`` is no two people."""
_IN_JOURNAL = lazy(r"\bpublished (?:[^.,;()“”\"]{0,30} )?in (?:the )?$")
_PUBLISHED = lazy(r"\b(?:critic|columnist|correspondent|editor|reporter) (?:of|for|at) The $")
_IN = lazy(r"(?:(\w+) |\b)(?:[Ii]n|near|[Oo]utside|[Aa]cross|[Aa]round) $")
_DONE_BY = lazy(r"\b(?:polled|surveyed|audited|manufactured|brewed|underwritten) by (?:the )?$")
_PEER = lazy(r"\b(?:Duke|Duchess|Earl|Lord|Bishop|Mayor|Prince|Princess|Countess|Baron) of $")
_HEADED = lazy(r" (?:managing director|(?:group )?chief executive)(?: officer)? [A-Z]")
_CHIEF = lazy(
    r"['’]s? (?:group )?(?:chief [a-z]+ officer|chief executive|managing director|finance director)\b"
)
_WHOSE = lazy(r", whose (?:[a-z-]+ )?(members|customers|shares|shareholders|workers|employees)\b")
_BASED = lazy(r", (?:which is )?(?:based|headquartered) in ")
_OWNED = lazy(
    r"['’]s? (?:annual|quarterly|half-year|full-year|net|pre-tax|operating|biggest|largest|main|major"
    r"|minority|majority|total|own|[a-z]+-quarter|small|retail) ([a-z]+)\b"
)
"""What somebody owns more closely told: ``Saarni's biggest shareholder``."""
_OWN_POST = lazy(
    r"['’]s? ((?:[a-z-]+ ){0,4}?)(?:head of (?:[a-z-]+ ?){1,4}|([a-z-]+))"
    r"(?:, | (?=[A-Z]))(?:(?:Dr|Mr|Mrs|Ms|Prof)\.? )?[A-Z][\w’'-]+ [A-Z]"
)
_OFFICER = lazy(
    r" (?:[a-z]+ )?(?:general secretary|CEO|chief economist|shop steward) [A-Z][\w’'-]+ [A-Z]"
)
_AGAIN = lazy(
    r"[^.!?\n“”\"]{0,140}? (?:after|as|when|since|because|that|but|while|if|and|before) the ([a-z-]+)"
    r"(?= (?:said|says|had|has|was|is|would|will|could|announced|reported|did|sold|cut)\b)"
)
_TOLD = lazy(r"(?:[,.;]| (?:that|in|on|last|this)\b)")
_ITS_POST = lazy(
    r"[^.!?\n“”\"]{0,160}[.!?] Its ((?:[a-z-]+ ){0,4}?)(?:head of (?:[a-z-]+ ?){1,4}|([a-z-]+))"
    r", (?:(?:Dr|Mr|Mrs|Ms|Prof)\.? )?[A-Z][\w’'-]+ [A-Z]"
)
_ITS_OWN_POST = lazy(
    r" [^.!?\n“”\"A-Z]{0,100}[.!?] Its (?:[a-z-]+ ){0,4}?(?:head|chief|director|manager|founder|owner"
    r"|chairman|chairwoman|chair|president|secretary|editor|spokes[a-z]+)\b[^.,;]{0,30}, (?:Dr\.? )?[A-Z][\w’'-]+ [A-Z]"
)
_TEAMS = frozenset(
    """united city rovers athletic town wanderers albion rangers wednesday county villa palace
    hotspur celtic thistle athletics raiders bulls lions tigers bears eagles giants kings stars
    sharks warriors saints blues reds""".split()
)
"""What ends the names of teams."""
_TOGETHER = lazy(r" (?:both|have|declined|said|say|are|were|sell|make|also)\b")
_LINKING = frozenset("of for on and in to with & as".split())
_OPENING = frozenset(".!?:,—–") | frozenset("abcdefghijklmnopqrstuvwxyz")
_NEXT_SENTENCE = 170
_STOPS = frozenset(".!?\n”\"")
_LISTED = lazy(r"(?: and |, )[A-Z]")
_IN_LIST = lazy(
    r"\b([a-z-]+s)(?:,? (?:such as|including|like|namely)|,) (?:the )?"
    r"(?:[A-Z][\w&’'-]+(?: [A-Z][\w&’'-]+){0,3}(?:, and|,| and) ){0,4}$"
)
_GROUP_OF = lazy(r"(?:,| is| was) (?:an?|the) (?:[a-z-]+ )?group (?:of|for|representing) ((?:[a-z-]+ )*[a-z-]+s|[A-Z]?[a-z -]*[A-Z][a-z]+s)\b")
_STUDYING = lazy(r"\b(?:teach|taught|lectur|stud)[a-z]* (?:[a-z]+ ){0,3}at $")
_AUXILIARIES = frozenset("is was are has had have reported posted".split())
_OF_ONE = frozenset("has is was says wants does".split())
_UNITS = frozenset("branch sub-branch union committee".split())
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


class NameSigns(Value, frozen=True):
    """What the article shows of a name."""

    kinds: defaultdict[OrganizationKind, int]
    """What surely makes it an organization's, by kind."""
    hints: set[str]
    """What makes it one's if there are several."""
    teams: defaultdict[OrganizationKind, int]
    """What makes it one's, but for a text on sports."""

    @property
    def shows(self) -> bool:
        """Whether there is anything."""
        return bool(self.kinds or self.hints or self.teams)


def _singular(noun: str) -> str:
    if noun in nouns.SORTS or noun[-1:] != "s":
        return noun
    return noun[:-3] + "y" if noun.endswith("ies") else noun[:-1]


def _sort_of(noun: str, before: str) -> OrganizationKind | None:
    """Give the kind of what is said to be a noun, with the word before it: ``mining group``."""
    noun, before = _singular(noun), before.lower()
    if noun == "group":
        owned = before.endswith(("s'", "s’"))
        return "civil" if owned else nouns.GROUPS_BY_WORD.get(before)
    if noun == "agency" and before in nouns.AGENCIES:
        return nouns.AGENCIES[before]
    if noun == "tank" and before == "think":
        return "institute"
    if noun == "label" and before in nouns.LABELS:
        return "company"
    if noun == "paper" and before in nouns.PAPERS:
        return "media"
    return nouns.SORTS.get(noun)


def look_behind(text: str, name: str, end: int, seen: NameSigns) -> bool:
    """Take in what stands behind a name; False if it is told to be no organization's."""
    if text.startswith(",", end):
        if (whose := _WHOSE.match(text, end)) and not _tells_of_music(text):
            seen.kinds["civil" if whose[1] == "members" else "company"] += _ENOUGH
        if _BASED.match(text, end) and not _is_like_person(name):
            seen.kinds["company"] += 1
        if (which := _WHICH.match(text, end)) and which[1] in tables.BODY_VERBS:
            again = _TAKEN_UP.match(text, end)
            usual: OrganizationKind = "civil" if which[1] in tables.OF_MEMBERS else "company"
            kind = nouns.SORTS.get(again[1], usual) if again else usual
            seen.kinds[kind] += _ENOUGH if again else 1
        return _look_at_sort(text, name, end, seen)
    following = _NEXT.match(text, end)
    if following is None:
        return True
    owns, noun = following[1], following[2]
    if not owns and _HEADED.match(text, end):
        seen.teams["company"] += 1
    if noun in _OF_ONE and not owns and _is_plural_body(text, name, end):
        seen.teams["company"] += 1
    if noun in _AUXILIARIES:
        if (done := _HAS.match(text, end)) and done[1] in tables.AGENT_VERBS:
            _look_at_action(text, name, end, done[1], seen)
        if _CORPORATE.match(text, end):
            seen.kinds["company"] += 1
        return _look_at_sort(text, name, end, seen)
    if noun.startswith("spokes"):
        # "the Sussex spokesman" may be a county's or a duke's.
        seen.hints.add("spokesman")
        if name.isupper():
            seen.teams["other"] += 1
    elif noun in tables.OWNED_BY_BODIES and (owns or noun != "headquarters"):
        seen.kinds["company"] += 1
    elif owns and _CHIEF.match(text, end):
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


def _look_at_post(before: list[str], noun: str | None, seen: NameSigns) -> None:
    """Take in whom a name has, with a person's name behind: ``Takbo's brand manager, Ann Lee``."""
    if noun is None:
        seen.teams["company"] += 1
    elif noun in tables.OWN_POSTS and not set(before) - {"chief", "executive", "deputy", "senior"}:
        seen.teams[tables.OWN_POSTS[noun]] += 1
    elif before and (
        (noun in tables.OFFICERS_OF and before[-1] in tables.OFFICER_FOR)
        or (noun == "secretary" and before[-1] == "general")
        or (noun == "steward" and before[-1] == "shop")
    ):
        seen.teams["company" if noun in tables.OFFICERS_OF else "civil"] += 1
    elif noun in tables.OFFICERS:
        seen.hints.add("post")


def look_further(text: str, start: int, end: int, seen: NameSigns) -> None:
    """Take in what a name's sentence calls it (``after the firm said``), and whom it has.

    Of a name that opens its sentence the next may tell: ``Its chief buyer, Ann Lee, said``.
    """
    if seen.shows and (again := _AGAIN.match(text, end)) and again[1] in nouns.SORTS:
        if seen.hints & {"held", "national"}:
            seen.kinds[nouns.SORTS[again[1]]] += 1
        else:
            seen.hints.add("named again")
    if (
        text.find(" Its ", end, end + _NEXT_SENTENCE) >= 0
        and (start == 0 or text[start - 2 : start - 1] in _STOPS)
        and (its := _ITS_POST.match(text, end))
    ):
        _look_at_post(its[1].split(), its[2], seen)
    elif (
        text.find(" Its ", end, end + _NEXT_SENTENCE) >= 0
        and not text.endswith((" a", " an", " the", " The", " A"), 0, start - 1)
        and _ITS_OWN_POST.match(text, end)
    ):
        seen.teams["company"] += 1


def _look_at_action(text: str, name: str, end: int, noun: str, seen: NameSigns) -> None:
    """Take in a noun or a verb behind a name: ``RSL branch``, ``Norvane said it would``."""
    if noun in tables.SITES:
        seen.hints.add("site")
    if noun in _UNITS and name.isupper():
        seen.kinds["civil"] += 1
    elif noun in nouns.SORTS and noun not in nouns.VAGUE_SORTS:
        seen.hints.add("sort")
    elif noun in tables.AGENT_VERBS:
        seen.hints.add("acts")
        if noun in tables.SPEAKS and _is_body_that_speaks(text, name, end):
            # "Federated Growers called"
            seen.teams["company"] += 1
        if (itself := _ITSELF.match(text, end)) and itself[1] in tables.AGENT_VERBS:
            seen.hints.add("itself")
            if own := _ITS_OWN.match(text, end):
                seen.hints.add("own")
                if own["owned"] in tables.OWN_OF_FIRMS:
                    seen.teams["company"] += 1
        if _TAKEN_UP.match(text, end):
            seen.hints.add("taken up")


def _look_at_sort(text: str, name: str, end: int, seen: NameSigns) -> bool:
    """Take in what a name is said to be; False if that is no organization: ``, a town``."""
    if (apposed := _APPOSED.match(text, end)) is None:
        return True
    phrase = _COMPLEMENT.split(apposed[1], maxsplit=1)[0].split()
    for at, word in enumerate(phrase[1:], 1):
        # "A start-up spun out of", "a firm backed by"
        told = _singular(phrase[at - 1])
        body = told in nouns.SORTS or told in nouns.APPOSED_SORTS
        if body and word.endswith(_PARTICIPLES) and not text.startswith("the ", end + 2):
            phrase = phrase[:at]
            break
    noun, before = (phrase or [""])[-1], (phrase[-2:-1] or [""])[0]
    if noun in nouns.NO_BODIES:
        return False
    kind = _sort_of(noun, before) or nouns.APPOSED_SORTS.get(noun)
    inside = text.endswith((" in the", " at the"), 0, end - len(name) - 1)
    if noun == "group" and not (kind or inside) and (of := _GROUP_OF.match(text, end)):
        if is_person_noun(of[1].split()[-1].lower().removesuffix("s")):
            seen.kinds["civil"] += 1
    if kind is not None and noun in nouns.SORTS_OF_PERSONS and before in ("", "former"):
        seen.teams[kind] += 1
    elif kind is not None:
        seen.kinds[kind] += _ENOUGH
    return True


def look_before(text: str, name: str, start: int, seen: NameSigns) -> bool:
    """Take in what stands before a name; False if it is told to be no organization's."""
    if start < _ENOUGH or text[start - 1] not in " (":
        return True
    before = text[max(0, start - _FAR) : start]
    each = before.rsplit(None, 2)[-2:]
    if each[1:] == ["The"] and _PUBLISHED.search(before):
        seen.kinds["media"] += _ENOUGH
    if each[1:] == ["The"] and nouns.SORTS.get(each[0]) == "media":
        # "The newspaper The Standard"
        seen.kinds["media"] += _ENOUGH
    noun = each[-1] if each else ""
    if noun in tables.SORTS_BEFORE_NAMES:
        # "Developer Killam has 240 flats"
        noun = noun.lower()
    earlier = each[0].strip(',.;:“"') if len(each) == _ENOUGH else ""
    if noun in nouns.NO_BODIES or (noun == "group" and earlier in nouns.OF_BANDS):
        return False
    if noun == "told":
        # "Told BBC Radio" has told the BBC.
        known = known_forms().get(name.partition(" ")[0], ())
        if not any(name.startswith(form) for form, _ in known) and _TOLD.match(text, start + len(name)) and not _is_like_person(name):
            seen.kinds["media"] += 1
    elif noun in nouns.FIRMS_OF:
        if not _LISTED.match(text, start + len(name)) and name.count(" ") < _ENOUGH:
            seen.kinds["company"] += 1
    elif noun in nouns.SORTS or noun in ("tank", "group", "label"):
        kind = _sort_of(noun, earlier)
        if kind == "media" and noun in nouns.SORTS:
            # "The newspaper The Standard"
            seen.kinds[kind] += 1
        vague = noun in nouns.VAGUE_SORTS and noun != "group" and earlier not in nouns.AGENCIES
        if noun == "group" and earlier in owners():
            if not _tells_of_music(text):
                seen.kinds["company"] += 1
        # "the developer Zora Lind", "property developer Zora Lind"
        person = noun in nouns.SORTS_OF_PERSONS and (
            (" " in name and not (_is_odd_name(name) or _OF_A.search(before))) or earlier.lower() in ("a", "the", "and")
        )
        if kind is not None and not vague and not person:
            seen.kinds[kind] += 1
    elif noun[-1:] == "," and (post := _POST.search(before)) and post[1] in tables.POSTS:
        seen.kinds["company"] += 1
    elif (earlier if noun == "the" else noun) in _LINKS:
        if " & " in name and _is_firm_of_two(name, earlier):
            seen.teams["company"] += 1
        owns = text.startswith(("'s ", "’s "), start + len(name))
        if name.rpartition(" ")[2] in tables.JOURNALS and _IN_JOURNAL.search(before):
            seen.kinds["media"] += _ENOUGH
        _look_at_links(" ".join(before.rsplit(" ", _NEAR)[-_NEAR:]), seen, owns)
    elif noun in tables.HEADING and earlier in ("who", "and", "also", "now"):
        seen.kinds["company"] += 1
    elif noun == "to" and earlier in ("belonging", "belongs", "belonged"):
        if not _is_like_person(name):
            seen.teams["company"] += 1
    elif noun == "rival" and earlier in ("its", "Its", "their"):
        seen.kinds["company"] += 1
    elif noun in ("and", "&") and _is_beside_a_body(text, start, start + len(name), seen):
        pass
    elif noun == "by":
        agent = earlier in tables.DONE_BY_BODIES or earlier in tables.WRITTEN_BY_BODIES
        words = name.lower().split()
        if agent and len(words) > 1 and not any(map(is_person_name, words)):
            seen.teams["company"] += 1
        elif earlier in tables.WRITTEN_BY_BODIES and not _is_like_person(name):
            seen.teams["company"] += 1
        if _DONE_BY.search(before):
            seen.teams["company"] += 1
        else:
            seen.hints.add("done by")
    elif _is_listed(text, start, start + len(name), before, seen):
        pass
    elif noun[-7:] == "-listed":
        seen.kinds["company"] += 1
    elif (noun[:-2] if noun[-2:] in _OWN else noun) in owners():
        seen.hints.add("national")
    return True


def _is_like_person(name: str) -> bool:
    """Tell whether a name may be somebody's, or those of a people or a faith."""
    last = name.rpartition(" ")[2]
    return last.endswith("s") or is_person_name(last.lower())


def _is_odd_name(name: str) -> bool:
    """Tell a name that is no person's by its words: ``SM Prime``."""
    first, *others = name.split()
    odd = first.isupper() or any(is_english(word.lower()) for word in others)
    return odd and not is_person_name(first.lower())


def _tells_of_music(text: str) -> bool:
    return any(word in text for word in (" album", " band ", " singer", " songs"))


def _is_plural_body(text: str, name: str, end: int) -> bool:
    """Tell people of whom the text speaks as of one: ``Harbour Players has staged plays``."""
    first, _, last = name.rpartition(" ")
    if not first or last[-1] != "s" or not is_person_noun(last[:-1].lower()):
        return False
    before = text[max(0, end - len(name) - 12) : end - len(name)].split()
    opens = not before or before[-1][-1] in ".!?”\"" or before[-1] in ("that", "but", "said", "when")
    return last.lower() not in _TEAMS and opens


def _is_opened(text: str, start: int) -> bool:
    """Tell whether a name stands where a subject does, not at the end of a phrase."""
    before = text[max(0, start - 12) : start].split()
    return not before or (
        before[-1] not in _LINKING and before[-1].strip("”\"")[-1:] in _OPENING
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


def _is_body_that_speaks(text: str, name: str, end: int) -> bool:
    """Tell a name of several words, some English and none a person's, from part of a phrase."""
    words = name.lower().split()
    if words[-1] in _TEAMS:
        return False
    if len(words) < _ENOUGH or not any(map(is_english, words)) or any(map(is_person_name, words)):
        return False
    if words[0] in KIN or any(f"{mark}{name}" in text for mark in "\"“‘"):
        # Hadiza "Mama Stars" Belo
        return False
    if name.partition(" ")[0] in US_STATES or is_person_noun(words[-1].removesuffix("s")):
        return False
    return _is_opened(text, end - len(name))


def _is_listed(text: str, start: int, end: int, before: str, seen: NameSigns) -> bool:
    """Take in ``unions such as Nulaw``, and ``two funds, Ilmo and Varo, own``."""
    if before[-1:] != " " or not before.rstrip().endswith((",", "and", "as", "including", "like")):
        return False
    listed = _IN_LIST.search(before)
    if text.startswith(("'s", "’s"), end) or is_person_name(text[start:end].lower()):
        return False
    if listed is None or (noun := _singular(listed[1])) not in nouns.SORTS:
        return False
    told = text[start - len(before) + listed.end(1) : start]
    vague = noun in nouns.VAGUE_SORTS and noun != "fund" and ("," in told[:1] or _tells_of_music(text))
    if vague or noun in nouns.SORTS_OF_PERSONS:
        return False
    if told == ", " and not _LISTED.match(text, end):
        return False
    seen.kinds["company" if noun == "agency" else nouns.SORTS[noun]] += 1
    return True


def _is_firm_of_two(name: str, before: str) -> bool:
    """Tell ``a solicitor of Prior & Byrne`` from ``Center for Missing & Exploited Children``."""
    return before not in tables.HEADS and not all(map(is_english, name.lower().split(" & ")))


def _look_at_links(before: str, seen: NameSigns, owns: bool) -> None:
    """Take in what a preposition links a name to."""
    if _ISSUE.search(before) or (_PUBLISHED.search(before)):
        seen.kinds["media"] += 1
    elif (of := _OF.search(before)) and not _STUDYING.search(before):
        _look_at_office(of[1], of[2], before, seen)
    elif _STUDYING.search(before):
        seen.teams["university"] += 1
    if _PEER.search(before):
        seen.hints.add("place")
    inside = None if owns else _IN.search(before)
    if inside and (inside[1] or "").lower() not in _HELD | tables.STAFF:
        seen.hints.add("place")


def _look_at_office(noun: str, link: str, before: str, seen: NameSigns) -> None:
    """Take in who is of, for or at a name: ``the founder of``, ``an analyst at``."""
    low = noun.lower()
    if link in _AT and (kind := tables.POSTS_AT.get(low) or tables.POSTS_AT.get(low[:-1])):
        # "Reporters at the lake" are not the lake's.
        if kind != "media" or low in tables.POSTS_AT:
            seen.teams[kind] += 1
        return
    staff = low in tables.STAFF or low.removesuffix("s") in tables.STAFF
    officer = low in tables.OFFICERS or (
        low == "executive" and " chief executive" in before.lower()
    )
    if link == "in":
        if noun == "Shares":
            # "Shares in Oslo fell" tells of a place.
            seen.hints.add("held")
        elif low in _HELD:
            seen.kinds["company"] += 1
    elif officer or (link in _AT and (staff or _LED.search(before))):
        seen.teams["company" if not low.startswith("spokes") else "other"] += 1
