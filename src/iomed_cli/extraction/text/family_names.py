"""Family names that read like other words: whether *He* is a name, by the word behind it."""

from __future__ import annotations

import re
from functools import cache

from iomed_cli.extraction import lexicon

_NO_GIVEN = frozenset(
    """can made may ran run sang sing song take date hate wage mine bite long man men sun die lie
    tie hang rang gang fan ban pan pen ten den gun an one me she we he era""".split()
)
"""Words of English that have the form of a Chinese given name."""

_SYLLABLE = (
    "(?:[bpmfdtnlgkhjqxrzcsyw]|zh|ch|sh)?"
    "(?:iang|iong|uang|ang|eng|ing|ong|ian|iao|uai|uan|ai|an|ao|ei|en|er|ia|ie|in|iu|ou|ua|ui|un|uo"
    "|ue|üe|a|e|i|o|u|ü)"
)


@cache
def _given_shape() -> re.Pattern[str]:
    return re.compile(rf"(?:{_SYLLABLE}){{1,2}}|[a-z]{{2,6}}-[a-z]{{2,6}}")


def is_east_asian(word: str) -> bool:
    """Tell whether a word, in lower case, has the form of a Chinese or Korean given name."""
    return _given_shape().fullmatch(word) is not None


def is_family_before(word: str, given: str) -> bool:
    """Tell whether ``He`` in ``He Lifeng`` is a name: the next word has the form of a given name.

    Both words are in lower case. ``So``, ``No`` and the like are Korean and stand
    before a hyphen only.
    """
    if word not in lexicon.FAMILY_NAMES_LIKE_WORDS or not is_east_asian(given):
        return False
    return "-" in given or (word in ("he", "you", "an") and given not in _NO_GIVEN)
