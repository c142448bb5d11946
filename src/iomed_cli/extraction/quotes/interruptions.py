"""Interruptions: where within a reported content the article or another speaker takes the word."""

from __future__ import annotations

from iomed_cli.extraction import lexicon
from iomed_cli.extraction.grammar.cues import Cue
from iomed_cli.extraction.grammar.finite_verbs import ends_in_s, is_verb
from iomed_cli.extraction.lexicon.reporting_verbs import Frame
from iomed_cli.extraction.names.name_phrases import in_name
from iomed_cli.extraction.names.unnamed import is_person_noun
from iomed_cli.extraction.text.passages import QUOTED, STOPS, Passage

_OPENERS = frozenset(
    "while but although though as when after before whereas because with and which".split()
)
_COMMENTS = frozenset(
    """throwing putting calling referring saying adding noting citing pointing echoing
    reversing contradicting raising prompting drawing sparking joining marking signaling
    signalling suggesting underscoring underlining highlighting reflecting ending fuelling
    fueling escalating dealing setting winning earning rattling shocking surprising angering
    infuriating triggering alluding rejecting dismissing urging asking telling invoking
    repeating quoting breaking paving bolstering deepening dashing stoking""".split()
)
_ELLIPSES = frozenset("others another only".split())
"""Behind them no verb need stand: ``Some said it was late, others that it had sunk``."""
_OPEN_COMMENTS = _ELLIPSES | frozenset("a an without which compared".split())
"""Words that open a comment, if others follow."""
JOINTS = frozenset("and but while".split())
"""Words that with a comma before them join what somebody else says."""
_LONGEST_APPOSITION = 14
_LEFT_OUT = frozenset(
    """giving elaborating providing naming specifying saying offering identifying citing going
    mentioning commenting explaining revealing disclosing""".split()
)
"""What an article says was not said: ``…, without giving details``."""
_JUDGING = frozenset(
    """odd ironic strange unusual surprising curious funny remarkable puzzling telling untrue false
    wrong incorrect ridiculous absurd rich bizarre unlikely doubtful misleading""".split()
)
"""What an article says of a statement: ``…, which is odd``."""
_PAST = frozenset("would had was were could might did".split())
_PRESENT = frozenset("has have is are will do does".split())
_MAY_DO = frozenset("can could may might must should".split())
"""Behind them nobody has said anything yet: ``the UN, and ASEAN can inform the work``."""
_TOLD = Frame.CLAUSE | Frame.HEARER


def article_speaks(
    passage: Passage, start: int, comma: int, high: int, later: dict[int, Cue]
) -> bool:
    """Tell whether behind a comma the article goes on in its own voice."""
    return (
        new_statement(passage, comma + 1, high, later)
        or _comments(passage, comma + 1, high)
        or _returns_to_present(passage, start, comma, high)
    )


def _comments(passage: Passage, i: int, high: int) -> bool:
    """Tell whether the article's own comment on the statement begins at `i`.

    ``…, throwing the plan into doubt``, ``…, a swipe at his rival``.
    """
    lows, words = passage.lows, passage.words
    if i + 1 >= high:
        return False
    if lows[i] in _COMMENTS:
        return True
    if lows[i] not in _OPEN_COMMENTS:
        return False
    if lows[i] in _ELLIPSES:
        return lows[i + 1] == "that"
    if lows[i] in ("a", "an"):
        return "," not in words[i:high]
    if lows[i] == "without":
        return lows[i + 1] in _LEFT_OUT
    if lows[i] == "which" and lows[i + 1] in ("is", "was", "seems", "sounds"):
        return bool(_JUDGING & set(lows[i + 2 : i + 4]))
    return lows[i] == "compared" and lows[i + 1] in ("with", "to")


def _returns_to_present(passage: Passage, start: int, comma: int, high: int) -> bool:
    """Tell whether the article speaks again: ``said it would close, but the union has sued``.

    A report in the past tense keeps to it; *but* with the present tense is the writer's.
    """
    lows = passage.lows
    if lows[comma + 1] != "but":
        return False
    first = next((lows[k] for k in range(start, comma) if lows[k] in lexicon.FINITE), "")
    then = next(
        (lows[k] for k in range(comma + 2, min(high, comma + 12)) if lows[k] in lexicon.FINITE), ""
    )
    return first in _PAST and then in _PRESENT


def new_statement(passage: Passage, i: int, high: int, later: dict[int, Cue]) -> bool:
    """Tell whether ``, adding that``, ``, but Jones said`` or ``, Jones said.`` begins at `i`."""
    lows, words = passage.lows, passage.words
    if i >= high:
        return False
    if lows[i] == "according":
        return True
    if max(later, default=-1) < i:
        return False
    if lows[i] == "as" and any(j in later for j in range(i + 1, min(i + 10, high))):
        return True
    opened = lows[i] in _OPENERS
    for j in range(i, min(i + 12, high)):
        if j in later:
            if lows[j - 1] in _MAY_DO:
                return False
            if opened or (later[j].form == "ing" and j < i + 3):
                return True
            after = later[j].last
            return (
                bool(later[j].frames & Frame.CLAUSE)
                and (later[j].form != "base" or _ends_with_source(passage, i, later[j], high))
                and (
                    after >= high
                    or words[after] in STOPS
                    or words[after] == ","
                    or lows[after] in lexicon.TIME_WORDS
                    or lows[after] in lexicon.NO_CLAUSE
                )
            )
        if lows[j] == ",":
            named = opened and j > i + 1 and _is_explained(passage, j - 1)
            return named and _says_behind_apposition(passage, j, high, later)
        if is_verb(passage, j) and not (lows[j] in lexicon.AUXILIARIES and j + 1 in later):
            return False
    return False


def _is_explained(passage: Passage, i: int) -> bool:
    """Tell whether the word before a comma is a name, or what somebody is: ``its director,``."""
    return passage.words[i][0].isupper() or is_person_noun(passage.lows[i])


def _says_behind_apposition(passage: Passage, comma: int, high: int, later: dict[int, Cue]) -> bool:
    """``…, but Park, an analyst at a bank, said it would not``: the verb is behind the next comma."""
    for j in range(comma + 1, min(high - 1, comma + _LONGEST_APPOSITION)):
        if passage.words[j] == ",":
            cue = later.get(j + 1)
            return cue is not None and cue.form in ("past", "s")
    return False


def _ends_with_source(passage: Passage, i: int, cue: Cue, high: int) -> bool:
    """``…, Smith and her colleagues write``: a plural source at the end of its sentence."""
    before = passage.lows[cue.first - 1]
    plural = before in lexicon.GROUPS or before in ("they", "we") or ends_in_s(before)
    return plural and cue.first > i and (cue.last >= high or passage.lows[cue.last] in ("in", "on"))


def other_says(passage: Passage, i: int, high: int, later: dict[int, Cue]) -> bool:
    """Tell whether ``and governor Bailey said`` begins at `i`: a short subject and its verb."""
    if i >= high or not (
        passage.words[i][0].isupper()
        or passage.lows[i] in lexicon.DETERMINERS
        or passage.lows[i] in lexicon.SUBJECT_PRONOUNS
        or passage.lows[i] in lexicon.TITLES
    ):
        return False
    for k in range(i, min(high, i + 7)):
        if k in later:
            speaks = bool(later[k].frames & _TOLD) and not later[k].passive
            return k > i and later[k].form in ("past", "s") and speaks
        if passage.words[k] == "," or is_verb(passage, k):
            return False
    return False


def same_subject(passage: Passage, i: int, later: dict[int, Cue], cue: Cue) -> bool:
    """Tell whether a verb behind *and* goes with the cue, not with the content's own verb.

    ``Smith said he would go and called it a farce``: it stands in the same form; behind a
    participle (``declaring it over and said so``) only a verb of saying can.
    """
    lows = passage.lows
    i = _behind_adverbs(lows, i)
    if i not in later:
        return False
    form, did = later[i].form, lows[cue.first - 1 : cue.first] == ["did"]
    if cue.form == "ing":
        return form == "ing" or (form in ("past", "s") and later[i].lemma in ("say", "add"))
    return form == ("past" if did or cue.form == "noun" else cue.form)


def goes_on_with_verb(passage: Passage, i: int, high: int) -> bool:
    """Tell whether a verb stands at `i`, behind adverbs: ``and later withdrew it``."""
    i = _behind_adverbs(passage.lows, i)
    return i < high and is_verb(passage, i)


def _behind_adverbs(lows: list[str], i: int) -> int:
    while i < len(lows) and (lows[i] in lexicon.ADVERBS or lows[i].endswith("ly")):
        i += 1
    return i


def joined_speaker(passage: Passage, joint: int) -> int | None:
    """Give where words in marks follow a joint and a name: ``…, and Smith, "it is late."``.

    They are said under the cue before, by whoever is named.
    """
    words, last = passage.words, joint + 2
    if not passage.quoted or last > len(words) or passage.lows[joint + 1] not in JOINTS:
        return None
    while last < len(words) and in_name(passage, last):
        last += 1
    if last > joint + 2 and passage.lows[last : last + 1] == ["the"]:
        # ``Smith the baker``
        last = next((k for k in range(last, min(last + 5, len(words))) if words[k] == ","), last)
    follows = last > joint + 2 and words[last : last + 2] == [",", QUOTED]
    return last + 1 if follows else None
