"""Boundaries: where a reported content ends, and what stands around it that isn't content."""

from __future__ import annotations

from iomed_cli.extraction.grammar.cues import Cue
from iomed_cli.extraction.grammar.finite_verbs import ends_in_s
from iomed_cli.extraction.grammar.sentences import STOPS, Sentence
from iomed_cli.extraction.grammar.subjects import is_verb
from iomed_cli.extraction.lexicon import english as lexicon
from iomed_cli.extraction.lexicon.reporting_verbs import Frame
from iomed_cli.extraction.quotes.rules import ContentKind, Rule
from iomed_cli.extraction.text.passages import DASHES, QUOTED, Passage

_OPENERS = frozenset(
    "while but although though as when after before whereas because with and which".split()
)
_CONNECTIVES = lexicon.CONTINUERS | frozenset("still however then now so yet".split())
_LEADING = frozenset("when if while although though unless".split())
_AT = frozenset("in on at during".split())
_LISTED = frozenset("and or including nor".split())
_ADDING = frozenset("such especially particularly including or nor in at on".split())
_OF_A_LIST = frozenset("the his her their its".split())
_LONGEST_LIST = 12
_TURNS = frozenset("did does has had".split())
_COMMENTS = frozenset(
    """throwing putting calling referring saying adding noting citing pointing echoing
    reversing contradicting raising prompting drawing sparking joining marking signaling
    signalling suggesting underscoring underlining highlighting reflecting ending fuelling
    fueling escalating dealing setting winning earning rattling shocking surprising angering
    infuriating triggering alluding rejecting dismissing urging asking telling invoking
    repeating quoting breaking paving bolstering deepening dashing stoking""".split()
)
_PAST = frozenset("would had was were could might did".split())
_PRESENT = frozenset("has have is are will do does".split())
_DASH_COMMENTS = frozenset("a an all and having though although but despite some both one".split())
_VENUES = frozenset(
    """interview speech statement rally conference tweet twitter facebook debate email e-mail
    letter memo article column post website briefing hearing meeting editorial""".split()
)
_RULINGS = frozenset(
    """directed ordered instructed sentenced adjourned remanded acquitted convicted dismissed
    granted fined jailed upheld overturned quashed struck thanked""".split()
)
"""What those who judge or preside do next: ``held that it was void and dismissed the suit``."""
_JUDGED = (ContentKind.OBJECT, ContentKind.NAMING)
_TOLD = Frame.CLAUSE | Frame.HEARER


def content_end(sentence: Sentence, n: int, start: int, bounded: bool, rule: Rule) -> int:
    """Find where the content of cue number `n` ends.

    It ends with the sentence, or where another statement or the article's own
    comment begins. A `bounded` content belongs to an aside and ends with it.
    """
    passage, high = sentence.passage, _before_bracket(sentence, start)
    later = {cue.first: cue for cue in sentence.cues[n + 1 :]}
    content = rule.content
    reported = content is ContentKind.THAT_CLAUSE and rule.uttered
    lead = _leading_clause_end(passage, start, high) if reported else start
    # What somebody says is a clause even if its verb isn't known.
    phrase = content.is_phrase and sentence.cues[n].lemma != "say"
    opens = content is ContentKind.NAMING and passage.words[start] == QUOTED
    if opens and _clause_closes(passage, sentence, n, start):
        return start + 1
    for i in range(start + 1, high - 1):
        word, following = passage.words[i], passage.lows[i + 1]
        if word == ";" or (word == "according" and following == "to"):
            return i
        if word == QUOTED:
            if content is ContentKind.NAMING and _clause_closes(passage, sentence, n, i):
                return i + 1
            if _pauses_inside(passage, i) and (
                bounded or _new_statement(passage, i + 1, high, later)
            ):
                return i + 1
        elif word == "," and i < lead:
            continue
        elif word == ",":
            if bounded or (phrase and not _lists(passage, i, high)):
                return i
            if content.is_infinitive and following not in _LISTED:
                return i
            if _article_speaks(passage, start, i, high, later):
                return i
        elif word in ("and", "but"):
            if following in _RULINGS and sentence.cues[n].form in ("past", "noun"):
                return i
            if _same_subject(passage, i + 1, later, sentence.cues[n]):
                return i
            if content in _JUDGED and _other_says(passage, i + 1, high, later):
                return i
            if (phrase and _goes_on_with_verb(passage, i + 1, high)) or (
                word == "but" and following in _TURNS
            ):
                return i
        elif word in DASHES:
            if bounded or phrase or content.is_infinitive or following in _DASH_COMMENTS:
                return i
        elif phrase and word in _AT and _VENUES & set(passage.lows[i + 1 : i + 5]):
            return i
    return high - (high > start + 1 and passage.words[high - 1] == ",")


def _leading_clause_end(passage: Passage, start: int, high: int) -> int:
    """Give where the main clause begins of ``that when her son came, Smith told him``.

    What opens with a subordinate clause says nothing without the clause that follows.
    """
    if start >= high or passage.lows[start] not in _LEADING:
        return start
    commas = [i for i in range(start, high) if passage.words[i] == ","]
    for comma in commas:
        if any(is_verb(passage, k) for k in range(start, comma)):
            return comma + 1
    return commas[-1] + 1 if commas else start


def _clause_closes(passage: Passage, sentence: Sentence, n: int, i: int) -> bool:
    """Tell whether ``what Smith called "a scandal"`` ends with its words in marks.

    It does before the outer clause's verb; before a noun, ``the "crooked" rules``, it doesn't.
    """
    lows, first = passage.lows, sentence.cues[n].first
    near = lows[max(sentence.low, first - 5) : first]
    if "what" not in near or "," in near or i + 2 >= sentence.high:
        return False
    joined = lows[i + 1] in ("and", "but")
    verb = i + 1 + joined
    inflected = joined and lows[verb].endswith(("s", "ed")) and passage.words[verb].islower()
    return passage.words[i + 1] == "," or is_verb(passage, verb) or inflected


def _lists(passage: Passage, comma: int, high: int) -> bool:
    """Tell whether a phrase goes on behind a comma: ``praised Lee, Diaz and Roy``, ``, such as``."""
    lows, words = passage.lows, passage.words
    if lows[comma + 1] in _ADDING:
        return lows[comma + 2 : comma + 3] != ["which"]
    named = words[comma + 1][0].isupper()
    if named and comma + 2 < high and words[comma + 2] == "," and words[comma - 1][0].isupper():
        return True
    for i in range(comma + 1, min(high, comma + _LONGEST_LIST)):
        if lows[i] in ("and", "or") and i > comma + 1:
            return named or (lows[comma + 1] in _OF_A_LIST and words[comma - 1].islower())
        if is_verb(passage, i) or (words[i] != "," and not words[i][0].isalnum()):
            return False
    return False


def _before_bracket(sentence: Sentence, start: int) -> int:
    """Give the sentence's end without a bracket that closes it: such a remark is the article's."""
    words, high = sentence.passage.words, sentence.high
    if words[high - 1] != ")":
        return high
    return next((i for i in range(high - 2, start + 1, -1) if words[i] == "("), high)


def _article_speaks(
    passage: Passage, start: int, comma: int, high: int, later: dict[int, Cue]
) -> bool:
    """Tell whether behind a comma the article goes on in its own voice."""
    return (
        _new_statement(passage, comma + 1, high, later)
        or _comments(passage, comma + 1, high)
        or _returns_to_present(passage, start, comma, high)
    )


def _pauses_inside(passage: Passage, i: int) -> bool:
    region = passage.quoted[i]
    return passage.text[region.start : region.end].rstrip("'’ ").endswith(",")


def _comments(passage: Passage, i: int, high: int) -> bool:
    """Tell whether the article's own comment on the statement begins at `i`.

    ``…, throwing the plan into doubt``, ``…, a swipe at his rival``.
    """
    lows, words = passage.lows, passage.words
    if i + 1 >= high:
        return False
    if lows[i] in _COMMENTS:
        return True
    if lows[i] in ("a", "an"):
        return "," not in words[i:high]
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


def _new_statement(passage: Passage, i: int, high: int, later: dict[int, Cue]) -> bool:
    """Tell whether ``, adding that``, ``, but Jones said`` or ``, Jones said.`` begins at `i`."""
    lows, words = passage.lows, passage.words
    if i >= high:
        return False
    if lows[i] == "according":
        return True
    if lows[i] == "as" and any(j in later for j in range(i + 1, min(i + 10, high))):
        return True
    opened = lows[i] in _OPENERS
    for j in range(i, min(i + 12, high)):
        if j in later:
            if opened or (later[j].form == "ing" and j < i + 3):
                return True
            after = later[j].last
            return (
                Frame.CLAUSE in later[j].frames
                and (later[j].form != "base" or _ends_with_source(passage, i, later[j], high))
                and (
                    after >= high
                    or words[after] in STOPS
                    or words[after] == ","
                    or lows[after] in lexicon.TIME_WORDS
                    or lows[after] in lexicon.NO_CLAUSE
                )
            )
        if lows[j] == "," or is_verb(passage, j):
            return False
    return False


def _ends_with_source(passage: Passage, i: int, cue: Cue, high: int) -> bool:
    """``…, Smith and her colleagues write``: a plural source at the end of its sentence."""
    before = passage.lows[cue.first - 1]
    plural = before in lexicon.GROUPS or before in ("they", "we") or ends_in_s(before)
    return plural and cue.first > i and (cue.last >= high or passage.lows[cue.last] in ("in", "on"))


def _goes_on_with_verb(passage: Passage, i: int, high: int) -> bool:
    i = _behind_adverbs(passage.lows, i)
    return i < high and is_verb(passage, i)


def _behind_adverbs(lows: list[str], i: int) -> int:
    while i < len(lows) and (lows[i] in lexicon.ADVERBS or lows[i].endswith("ly")):
        i += 1
    return i


def _other_says(passage: Passage, i: int, high: int, later: dict[int, Cue]) -> bool:
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


def _same_subject(passage: Passage, i: int, later: dict[int, Cue], cue: Cue) -> bool:
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


def nothing_follows(passage: Passage, cue: Cue, high: int) -> bool:
    """Tell whether a cue has no content behind it, only a hearer or adverbials."""
    i, lows = cue.last, passage.lows
    if i < high and cue.lemma in ("tell", "ask", "remind", "assure"):
        while (
            i < high
            and passage.words[i] != ","
            and lows[i] not in lexicon.PREPOSITIONS
            and i - cue.last < 8
        ):
            if lows[i] == "that" or is_verb(passage, i):
                return False
            i += 1
    if i >= high or passage.words[i] in (",", ")", *DASHES):
        return True
    low = lows[i]
    if cue.lemma == "insist" and low == "on":
        return False
    return (
        (low in lexicon.PREPOSITIONS and low != "to")
        or low in lexicon.TIME_WORDS
        or low in lexicon.ADVERBS
        or low in ("when", "while", "as")
        or low.endswith(("ly", "ing"))
    )


def without_connective(passage: Passage, start: int, comma: int) -> int:
    """Leave out what only ties a statement to the sentence before: ``But``, ``In fact,``."""
    lows, words = passage.lows, passage.words
    i = start
    while i < comma and (
        lows[i] in lexicon.CONJUNCTIONS or (lows[i] in _CONNECTIVES and words[i + 1] == ",")
    ):
        i += 1
    if lows[i : i + 2] in (
        ["in", "fact"],
        ["of", "course"],
        ["for", "example"],
        ["in", "addition"],
    ):
        i += 2
    while i < comma and words[i] == ",":
        i += 1
    return i
