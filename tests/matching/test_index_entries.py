"""What an index lists for a text or a name, and what is looked up for a query."""

from __future__ import annotations

from string import ascii_lowercase

import pytest

from iomed_cli.errors import IomedError
from iomed_cli.matching import name_index
from iomed_cli.matching.keywords import Phrase
from iomed_cli.matching.word_index import plain_tokens, tokens, wanted
from vocabulary import Words


@pytest.mark.parametrize(
    ("text", "listed"),
    [
        ("", ""),
        ("Naïve ﬁne; naive", "fine naive"),
        ("O’Brien's", "brien o s"),
        ("a-b-c", "a ab abc b bc c"),
        ("a-b-c-d", "a ab abc abcd b bc bcd c cd d"),
        ("a-b-c-d-e", "a b c d e ↑chain"),
        ("co-operate - not", "co cooperate not operate"),
        ("covid-19", "19 covid covid19"),
        ("1,000,000 2,5", "000 000000 1 1000 1000000 2 25 5"),
        ("1,2,3,4,5", "1 2 3 4 5 ↑chain"),
        ("x,y 1,a 3.5 ,5", "1 3 5 a x y"),
        ("u.s.a x.y", "a s u usa x xy y"),
        ("中国US", "us ↑us 中 国"),
        ("a-中-b", "a b 中"),
        # Words that mean something else in capitals.
        ("The U.S. said it", "it s said the u us ↑us"),
        ("who said WHO", "said who ↑who"),
        ("I.T.", "i it t ↑it"),
        ("told us", "told us"),
        ("Us", "us"),
        ("USA IDLE", "idle usa"),
    ],
)
def test_words_of_a_text(text: str, listed: str) -> None:
    """Words stand apart and joined, abbreviations whole, and capitals count where they tell."""
    assert " ".join(sorted(tokens(text))) == listed


def test_texts_of_a_row() -> None:
    """Several texts are listed together, and none joins with the next."""
    assert tokens("told us", "US-led", "1") == {"told", "us", "↑us", "led", "usled", "1"}
    assert tokens("a-", "b") == {"a", "b"}
    assert plain_tokens("Co-operate, U.S. ÄB 中国") == {"co", "operate", "u", "s", "ab", "中", "国"}


def looked_up(query: str) -> list[set[str]]:
    """Give what is looked up for each word: tokens, or beginnings of tokens before a ``*``."""
    phrase = Phrase(query)
    return [
        {" ".join(term.text + "*" * term.prefix for term in way) for way in ways}
        for ways in wanted(phrase.words, phrase.forms)
    ]


@pytest.mark.parametrize(
    ("query", "words"),
    [
        ("price", ["price prices priced pricing"]),
        ("U.S.", ["↑us"]),
        ("US", ["↑us"]),
        ("1,000", ["1000"]),
        ("中国", ["中", "国"]),
        ("prices of 1000", ["price prices priced pricing", "1000", "of"]),
    ],
)
def test_what_is_looked_up(query: str, words: list[str]) -> None:
    """All forms of each word are looked up, the longest words first."""
    found = looked_up(query)
    if query.startswith("prices of"):
        found = [forms & set(listed.split()) for forms, listed in zip(found, words, strict=True)]
    assert found == [set(listed.split()) for listed in words]


def test_words_that_may_be_one() -> None:
    """A hyphened word is looked up apart, or by how it begins where it is written as one."""
    longer, shorter = looked_up("covid-19")
    assert {"covid", "covids", "covid1*"} <= longer
    assert {"19", "covid1*"} <= shorter
    assert "covid" not in shorter
    assert looked_up("o'brien") == [{"o brien"}]
    assert looked_up("US-中") == [{"↑us"}, {"中"}]


def test_long_phrases_are_looked_up_by_their_longest_words() -> None:
    """Sixteen words are enough, and they are the longest."""
    words = [letter * (3 + number) for number, letter in enumerate(ascii_lowercase[:20])]
    found = looked_up(" ".join(words))
    assert len(found) == 16
    for forms, word in zip(found, reversed(words)):
        assert word in forms


@pytest.mark.parametrize(
    ("name", "listed"),
    [
        ("Dr. X", "x"),
        ("Wu Xin-bo", "wu wuxinbo xinbo"),
        ("Conan O'Brien", "conan conanobrien obrien"),
        ("Lü Xiang", "lu lue luxiang lv lyu xiang"),
        ("J. F. Kennedy", "f fkennedy j jf jfkennedy kennedy"),
        ("a b c d", "a ab abc b bc bcd c cd d"),
        ("Jürgen", "juergen jurgen jvrgen jyurgen"),
        ("...", ""),
    ],
)
def test_words_of_a_name(name: str, listed: str) -> None:
    """Words stand apart and with up to two neighbours, in every way to type them."""
    assert " ".join(sorted(name_index.name_words(name))) == listed


KNOWN = Words("biden bidne chan chane chang chen hcan ibden nicholas wagn wang".split())


@pytest.mark.parametrize(
    ("query", "sure", "guessed"),
    [
        ("Chan", ["chan"], ["chan"]),
        ("Wang Yi", ["w wang wangyi", "wangyi y yi"], None),
        ("N. Chan", ["c chan nchan"], None),
        ("Mr. Lu", ["lu"], None),
        ("lv xiang", ["l lu lue lv lvxiang lyu", "lvxiang x xiang"], None),
        ("Wu Xin Bo", ["w wu wuxinbo", "wuxinbo x xinbo"], None),
        ("Joey Bo", ["j jo joe joey joeybo joseph", "b bo joeybo"], None),
        ("Chna", ["chna"], ["chan chna"]),
        ("Bdien", ["bdien"], ["bdien biden"]),
        ("Xhan", ["xhan"], ["xhan"]),
        ("Ho Bidn", ["h ho hobidn", "b bidn hobidn"], ["h ho hobidn", "b biden bidn bidne hobidn"]),
    ],
)
def test_names_that_are_looked_up(query: str, sure: list[str], guessed: list[str] | None) -> None:
    """A word, its short forms and its initial are looked up, and words it may be a slip for."""
    assert [[*map(set, map(str.split, sure))]] == name_index.readings(query)
    if guessed is not None:
        assert [[*map(set, map(str.split, guessed))]] == name_index.readings(query, KNOWN)


def test_each_reading_of_a_query_is_looked_up() -> None:
    """A title may be part of a name or not, and initials may be an abbreviation."""
    assert name_index.readings("N. C.") == [[{"nc"}], [{"n", "c", "nc"}]]
    assert name_index.readings("President Xi") == [
        [{"presidentxi", "president", "p"}, {"presidentxi", "xi", "x"}],
        [{"xi"}],
    ]


@pytest.mark.parametrize("query", ["", " ", "?!", "“ ”", "\u200b"])
def test_a_blank_name_is_refused(query: str) -> None:
    """Nothing is looked up for a query without a letter or digit, which would fit every name."""
    with pytest.raises(IomedError, match=r"^blank query: give at least one letter or digit"):
        name_index.readings(query)
