"""Words in quotation marks that nobody says: titles, nicknames, words that are spoken of."""

from __future__ import annotations

from iomed_cli.extraction import lexicon
from iomed_cli.extraction.names.name_phrases import is_nickname
from iomed_cli.extraction.text.passages import STOPS, Passage
from iomed_cli.extraction.text.quoted_words import is_name, is_title, last_mark

_WORKS = frozenset(
    """book novel poem play opera musical film movie documentary series show episode song album
    single tune symphony painting sculpture exhibition exhibit chapter essay column magazine
    newspaper journal podcast blog channel programme program game app band ship boat vessel
    ferry frigate yacht schooner trawler barge locomotive satellite spacecraft restaurant cafe
    pub bar hotel festival award prize project operation codename""".split()
)
"""What has a name of its own that is written in marks."""

_WORDS = frozenset(
    """word term terms phrase phrases name names title titles label expression acronym
    abbreviation adjective noun verb nickname moniker spelling password prefix suffix letter
    letters codename""".split()
)
"""What announces words that are spoken of."""

_USES = frozenset(
    """use uses used using coin coins coined repeat repeats repeated repeating choose chose chosen
    prefer prefers preferred avoid avoids avoided invoke invoked borrow borrowed drop dropped
    utter uttered""".split()
)
"""Who does this with a word says it: ``Lee used the word "shame"``."""

_NAMED = frozenset(
    """called named dubbed nicknamed titled entitled codenamed christened renamed headlined
    captioned subtitled so-called labelled labeled marked spelled spelt""".split()
)
"""Participles before what something is called by nobody in particular."""

_MEANS = frozenset(
    "means meant refers referred stands derives comes translates rhymes denotes signifies".split()
)
"""What a word does, and nobody's speech."""

_PAUSES = STOPS - {":"} | {","}
_LONGEST_WORD = 3
_JUDGED = lexicon.BE | frozenset("as it him her them this that these those".split())
"""Before words that somebody finds for somebody else: ``called him "Slow Joe"``."""


def is_said_by_nobody(passage: Passage, i: int, *, reported: bool) -> bool:
    """Tell whether the words in marks at `i` are a name or spoken of, and so no quotation.

    `reported` are those that stand within what somebody says. Only what shows it
    tells: words of which nothing is known may be somebody's.
    """
    if _is_used(passage, i):
        return False
    if _is_called(passage, i, reported) or _is_word(passage, i):
        return True
    if _is_read(passage, i) or _is_cited(passage, i):
        return True
    if last_mark(passage, i) in _PAUSES or passage.kind == "heading":
        return False
    if is_nickname(passage, i) and _is_byname(passage, i):
        return True
    if reported and i and passage.lows[i - 1] in _JUDGED:
        return False
    if _is_of_work(passage, i):
        return True
    # ``the "Blue Harbour" plan`` is a name, ``a "terrible" label`` may be somebody's words.
    named = is_title(passage, i) or (_is_capital(passage, i) and is_name(passage, i))
    return named and not _words(passage, i).isupper()


def _words(passage: Passage, i: int) -> str:
    region = passage.quoted[i]
    return passage.text[region.start : region.end]


def _is_byname(passage: Passage, i: int) -> bool:
    """Tell ``Gus "the Gull" Farrow`` from ``Farrow "saved" Gus``."""
    named = _is_capital(passage, i) or _words(passage, i).startswith("the ")
    return named and passage.lows[i - 1] not in lexicon.FINITE


def _is_capital(passage: Passage, i: int) -> bool:
    return passage.text[passage.quoted[i].start].isupper()


def _is_used(passage: Passage, i: int) -> bool:
    """``Lee used the word "shame"``."""
    lows = passage.lows
    return i > 0 and lows[i - 1] in _WORDS and bool(_USES & set(lows[max(0, i - 6) : i - 1]))


def _is_called(passage: Passage, i: int, reported: bool) -> bool:
    """``a bread called "house"``, ``better known as "the Gull"``, ``the so-called "tax"``."""
    lows = passage.lows
    before = lows[i - 1] if i else ""
    if before == "so-called" or lows[max(0, i - 3) : i] == ["so", "-", "called"]:
        return True
    if before == "as" and i > 1:
        return lows[i - 2] in ("known", "abbreviated", "translated", "spelled", "spelt")
    return before in _NAMED and not reported


def _is_word(passage: Passage, i: int) -> bool:
    """``the word "ferry"``, ``"ferry" means``; not ``Lee used the word "shame"``."""
    lows = passage.lows
    before = lows[i - 1] if i else ""
    if before == "," and i > 1:
        before = lows[i - 2] if lows[i - 2] in _WORDS else before
    if before in _WORDS:
        return True
    after = lows[i + 1] if i + 1 < len(lows) else ""
    if len(_words(passage, i).split()) > _LONGEST_WORD:
        return False
    if before == "by" and {"mean", "means", "meant"} & set(lows[i + 1 : i + 6]):
        return True
    is_short = after == "is" and lows[i + 2 : i + 3] == ["short"]
    is_noun = after in ("is", "was") and _WORDS & set(lows[i + 2 : i + 6]) != set()
    return after in _MEANS or is_short or is_noun


def _is_read(passage: Passage, i: int) -> bool:
    """``In "A town sells its tram", Ann Lee tells …``: what somebody wrote."""
    words, behind = passage.words, i + 1
    pauses = words[behind : behind + 1] == [","] or last_mark(passage, i) == ","
    behind += words[behind : behind + 1] == [","]
    opens = i == 1 or (i > 1 and words[i - 2] in STOPS)
    named = words[behind : behind + 1] and words[behind][:1].isupper()
    return bool(
        opens and passage.lows[i - 1] == "in" and pauses and named and _is_capital(passage, i)
    )


def _is_cited(passage: Passage, i: int) -> bool:
    """``Lee ("A town sells its tram", The Arden Post)``: a title and where it was printed."""
    words, behind = passage.words, i + 1
    if words[i - 1 : i] != ["("] or not _is_capital(passage, i):
        return False
    pauses = words[behind : behind + 1] == [","] or last_mark(passage, i) == ","
    behind += words[behind : behind + 1] == [","]
    printed = words[behind : words.index(")", behind)] if ")" in words[behind:] else []
    return pauses and bool(printed) and printed[0][:1].isupper()


def _is_of_work(passage: Passage, i: int) -> bool:
    """``the ferry "Sea Rose"``, ``his film, "Tide"``; ``the "Endeavour" sailed``."""
    lows, words = passage.lows, _words(passage, i).split()
    if not words or not words[0][:1].isupper():
        return False
    before = i - 1 - (i > 1 and lows[i - 1] == ",")
    if before >= 0 and lows[before] in _WORKS:
        return True
    after = lows[i + 1] if i + 1 < len(lows) else ""
    named = all(word[0].isupper() or word in lexicon.PARTICLES for word in words)
    determined = before >= 0 and lows[before] in lexicon.DETERMINERS
    return named and (after in _WORKS or (determined and len(words) == 1))
