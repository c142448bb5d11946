"""What is looked up in an index: every text and every name that the matching would find."""

from __future__ import annotations

from collections.abc import Collection

import pytest
from hypothesis import assume, given, settings
from hypothesis import strategies as st

from iomed_cli.errors import IomedError
from iomed_cli.matching import name_index
from iomed_cli.matching.keywords import Phrase
from iomed_cli.matching.near_names import near_names, near_readings
from iomed_cli.matching.person_names import match_names
from iomed_cli.matching.word_index import CHAIN, tokens, wanted
from vocabulary import Words

PARTS = """us U.S. US who WHO covid covid19 19 Covid-19 co-operate cooperate 1,000 1000 1,000,000
3.5 5g o'brien O’Brien don't China China’s 中国 中 war wars planned ＵＳ İT it Œuvre naïve
well-known wu-xin-bo a-b-c-d-e-f N.A.T.O. nato ﬁne fine ẞ abc中 U.S.-based usbased soft\u00adware
1,2,3,4,5,6""".split()
MARKS = [" ", "-", ",", ".", "", "'", "_", "’s ", "\u00ad", "–", ", ", "\n"]
texts = st.lists(
    st.tuples(
        st.sampled_from(PARTS) | st.text("abcs-.,'1中ÜßI", max_size=5), st.sampled_from(MARKS)
    ),
    max_size=7,
).map(lambda parts: "".join(part + mark for part, mark in parts))

NAMES = """Wang Yong|Wang Yi|Wang Yi-ming|Lü Xiang|Lv Xiang|Wu Xinbo|Nicholas Chan|N. Chan|Nick Chan
|George W. Bush|J. F. Kennedy|JFK|Conan O'Brien|Jürgen Müller|Juergen Mueller|Angela Merkel
|Ursula von der Leyen|习近平|United Nations|UN|U.N.|Bill Clinton|William Jefferson Clinton
|Mohammed bin Salman|Li|X|Wang Yung|Nicolas Chan|Merkle|Robert Smith Jr|Bobby Smith""".replace(
    "\n", ""
).split("|")
names = st.sampled_from(NAMES) | st.lists(
    st.sampled_from([word for name in NAMES for word in name.split()]), min_size=1, max_size=4
).map(" ".join)


@st.composite
def mistyped(draw: st.DrawFn) -> str:
    """Give a name, often with a letter too many, missing, wrong or swapped with the next."""
    name = draw(names)
    at, letter = draw(st.integers(0, len(name) - 1)), draw(st.sampled_from("aeinxu -."))
    swapped = name[:at] + name[at + 1 : at + 2] + name[at : at + 1] + name[at + 2 :]
    slips = (name[:at] + name[at + 1 :], name[:at] + letter + name[at:], swapped)
    return draw(st.sampled_from((name, name[:at] + letter + name[at + 1 :], *slips)))


def phrase(words: str) -> Phrase:
    """Give a phrase; hypothesis tries another where it is blank."""
    try:
        return Phrase(words)
    except IomedError:
        assume(False)
        raise


def is_found(words: str, text: str) -> bool:
    """Tell whether an index of the text's words would give the text."""
    it, own = phrase(words), tokens(text)

    def has(term: str, prefix: bool) -> bool:
        return any(one.startswith(term) for one in own) if prefix else term in own

    return CHAIN in own or all(
        any(all(has(term.text, term.prefix) for term in way) for way in ways)
        for ways in wanted(it.words, it.forms)
    )


@settings(max_examples=500)
@given(texts, texts)
def test_an_index_of_words_misses_nothing(words: str, text: str) -> None:
    """Where a phrase stands in a text, the index leads to the text."""
    if phrase(words).find(text):
        assert is_found(words, text)


@pytest.mark.parametrize(
    ("words", "text", "found"),
    [
        ("price", "Energy prices rose", True),
        ("cooperate", "They co-operate", True),
        ("covid-19", "after covid19", True),
        ("1000", "some 1,000 people", True),
        ("1'a000000", "1'a000,000", True),
        ("1'us1", "1'us,1", False),
        ("中国-us", "中国U.S.", True),
        ("国.U.S.", "国.U.S.", True),
        ("U.S.", "the U.S. said", True),
        ("US", "the U.S. said", True),
        ("U.S.", "they told us", False),
        ("war", "moving toward", False),
        ("energy prices", "prices of oil", False),
    ],
)
def test_an_index_of_words_leaves_out_what_is_not_meant(words: str, text: str, found: bool) -> None:
    """Inflections and marks within words are looked up; parts of other words are not."""
    assert is_found(words, text) is found


def fits(name: str, readings: Collection[name_index.WantedWords]) -> bool:
    """Tell whether an index of the name's words would give the name."""
    own = name_index.name_words(name)
    return any(all(own & words for words in reading) for reading in readings)


@settings(max_examples=300)
@given(mistyped(), st.lists(mistyped(), max_size=5, unique=True))
def test_an_index_of_names_misses_nothing(query: str, known: list[str]) -> None:
    """Whoever a query means, surely or with a typing error, or may have meant is led to."""
    candidates = [(name,) for name in known]
    try:
        sure = match_names(query, candidates, guess=False)
    except IomedError:
        assume(False)
        raise
    for hit in sure:
        assert fits(known[hit.index], name_index.readings(query))
    vocabulary = Words(set().union(*map(name_index.name_words, known)))
    for hit in match_names(query, candidates):
        assert fits(known[hit.index], name_index.readings(query, vocabulary))
    for name in near_names(query, known):
        assert fits(name, near_readings(query, vocabulary))


@pytest.mark.parametrize(
    ("query", "name", "found"),
    [
        ("Wu Xin-bo", "Wu Xinbo", True),
        ("Professor Wang", "Wang Yong", True),
        ("Nick Chan", "N. Chan", True),
        ("lv xiang", "Lü Xiang", True),
        ("Wang Yi", "Wang Yong", False),
        ("Chan", "Change Now", False),
    ],
)
def test_an_index_of_names_leaves_out_what_is_not_meant(query: str, name: str, found: bool) -> None:
    """Other names of the same family are left out without being held against the query."""
    assert fits(name, name_index.readings(query)) is found
