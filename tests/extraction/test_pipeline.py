"""Extraction: quotations, statements, who says them, and what no text may break."""

from __future__ import annotations

import pickle

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from articles import DATA
from iomed_cli.extraction import extract
from iomed_cli.model import Extraction, Quote

BUNDLED = DATA / "article.txt"


def told(text: str) -> list[tuple[str, str, str | None]]:
    """Give kind, text and speaker of each quote."""
    return [(quote.kind, quote.text, quote.speaker) for quote in extract(text).quotes]


def only(text: str) -> Quote:
    """Give the one quote of a text."""
    (quote,) = extract(text).quotes
    return quote


def check_spans(text: str, extraction: Extraction) -> None:
    """Hold every span of the records against the text."""
    number = len(extraction.article.paragraphs)
    ids = {quote.id for quote in extraction.quotes}
    names = {speaker.name for speaker in extraction.speakers}
    for quote in extraction.quotes:
        assert 0 <= quote.start < quote.end <= len(text)
        assert text[quote.start : quote.end] == quote.text
        assert 1 <= quote.paragraph <= number
        assert quote.turn in ids
        assert quote.speaker is None or quote.speaker in names
        for words, start, end in (
            (quote.cue, quote.cue_start, quote.cue_end),
            (quote.mention, quote.mention_start, quote.mention_end),
        ):
            if words is not None:
                assert text[start:end] == words
    for speaker in extraction.speakers:
        assert speaker.mentions
        for mention in speaker.mentions:
            assert text[mention.start : mention.end] == mention.text
            assert 1 <= mention.paragraph <= number


def test_a_quotation_is_its_words_without_marks_and_comma() -> None:
    """The closing comma and the marks are no part of a direct quotation; a full stop is."""
    text = '"The kiln is cold," said Ada Brook. "We light it on Monday."'
    assert told(text) == [
        ("direct", "The kiln is cold", "Ada Brook"),
        ("direct", "We light it on Monday.", "Ada Brook"),
    ]


def test_spans_of_a_turn_share_cue_mention_and_turn() -> None:
    """What goes on behind the cue belongs to the turn that the cue opened."""
    first, second = extract('"The kiln is cold," said Ada Brook. "We light it soon."').quotes
    assert (first.turn, second.turn) == ("q1", "q1")
    assert (second.cue, second.mention) == ("said", "Ada Brook")


def test_a_statement_begins_behind_that() -> None:
    """The content of an indirect statement leaves out *that* and the final stop."""
    quote = only("Ada Brook said on Monday that the kiln had cooled.")
    assert (quote.kind, quote.text) == ("indirect", "the kiln had cooled")
    assert (quote.cue, quote.mention, quote.rule) == ("said", "Ada Brook", "says_that")


@pytest.mark.parametrize(
    ("text", "content", "rule"),
    [
        ("Ada Brook said the kiln was cold.", "the kiln was cold", "says"),
        ("The kiln was cold, Ada Brook said.", "The kiln was cold", "said_after"),
        ("The kiln was cold, said Ada Brook, a potter.", "The kiln was cold", "said_after"),
        ("According to Ada Brook, the kiln was cold.", "the kiln was cold", "according_to"),
        ("As Ada Brook noted, the kiln was cold.", "the kiln was cold", "as_said"),
        ("Ada Brook asked whether it was cold.", "whether it was cold", "asks_whether"),
        ("Ada Brook promised to mend the kiln.", "to mend the kiln", "promises_to"),
        ("Ada Brook urged Finn to mend it.", "Finn to mend it", "urges_to"),
        ("Ada Brook criticised the new kiln.", "the new kiln", "criticizes"),
        ("Ada Brook announced a new kiln.", "a new kiln", "announces"),
        ("Ada Brook called the kiln a disaster.", "the kiln a disaster", "calls"),
        ("Ada Brook's claim that it was cold is new.", "it was cold", "claim_that"),
        ("In Ada Brook's view, the kiln is cold.", "the kiln is cold", "in_the_view_of"),
        ("Ada Brook believes that it is cold.", "it is cold", "thinks_that"),
        ("It was reported that the kiln was cold.", "the kiln was cold", "it_was_said"),
    ],
)
def test_each_rule_finds_its_construction(text: str, content: str, rule: str) -> None:
    """A rule names itself in the record, with a measured confidence."""
    quote = only(text)
    assert (quote.text, quote.rule) == (content, rule)
    assert quote.confidence is not None and 0 < quote.confidence <= 1


@pytest.mark.parametrize(
    "text",
    [
        'Her first novel, "The Cold Kiln", sold well.',
        'The "improvements" left the town without water.',
        "He is said to be ill.",
        "The parties signed the said contract.",
        "The shelf is 6'2\" high and 3'4\" wide.",
        "The claims of the town were many.",
        "The rock 'n' roll years of the '90s are over.",
    ],
)
def test_what_nobody_says_is_left_alone(text: str) -> None:
    """Titles, scare quotes, measures and false friends are no quotations."""
    assert told(text) == []


@pytest.mark.parametrize("text", ["“, ,”", "“So,” he said. “;;”", "«?!»", 'As he said, ",,".\n"…"'])
def test_marks_without_a_word_are_no_quotation(text: str) -> None:
    """Where only stops stand between the marks, nobody says anything."""
    assert [words for _, words, _ in told(text) if words != "So"] == []


def test_an_apposition_may_have_nothing_in_it() -> None:
    """A text that ends in the comma behind who speaks is read all the same."""
    text = "The plan failed, according to the mayor,"
    assert told(text) == [("indirect", "The plan failed", "the mayor")]


def test_a_partly_quoted_statement_is_one_mixed_record() -> None:
    """The span is the whole content, the quoted fragment with it."""
    assert told('Ada Brook said the kiln was "a disgrace" to the town.') == [
        ("mixed", 'the kiln was "a disgrace" to the town', "Ada Brook")
    ]


def test_a_stray_mark_ends_with_its_paragraph() -> None:
    """A mark that never closes swallows no more than its own paragraph."""
    text = 'The "kiln is cold.\n"We wait," said Ada Brook.'
    assert ("direct", "We wait", "Ada Brook") in told(text)


def test_quotations_over_paragraphs_are_one_turn() -> None:
    """A quotation left open and opened again keeps its speaker."""
    text = "“It is cold,” said Ada Brook. “We wait.\n“Then we fire it.”"
    quotes = extract(text).quotes
    assert [quote.turn for quote in quotes] == ["q1", "q1", "q1"]
    assert {quote.speaker for quote in quotes} == {"Ada Brook"}


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ('Ada Brook runs it. "It is cold," Brook said.', "Ada Brook"),
        ('Ada Brook met Finn Hale. "It is cold," Mr Hale said.', "Finn Hale"),
        ('Wen Lihua runs it. "It is cold," Wen said.', "Wen Lihua"),
        ('Susan Brook runs it. "It is cold," she said.', "Susan Brook"),
        ('Ada Brook and Eve Brook came. "It is cold," Brook said.', "Brook"),
        ('"It is cold," the ministry said.', "the ministry"),
        ('"It is cold," experts said.', "experts"),
        ('"It is cold!"', None),
    ],
)
def test_speakers_are_known_or_left_as_they_stand(text: str, speaker: str | None) -> None:
    """A mention is resolved where the text tells, and never guessed."""
    assert only(text).speaker == speaker


def test_role_and_affiliation_come_from_the_apposition() -> None:
    """What stands beside a name describes the speaker and each of the quotes."""
    quote = only("Ada Brook, head of kilns at Marl University, said it was cold.")
    assert (quote.role, quote.affiliation) == ("head of kilns", "Marl University")


def test_paragraphs_tell_headings_and_furniture_from_prose() -> None:
    """A short line without a stop is a heading, a source line or link is furniture."""
    text = "Cold Kiln\nThe kiln is cold.\n(Source: The Marl Post)\nRelated News:\nHot kilns"
    kinds = [paragraph.kind for paragraph in extract(text).article.paragraphs]
    assert kinds == ["heading", "body", "furniture", "furniture", "furniture"]


def test_offsets_count_code_points() -> None:
    """Characters outside the basic plane count as one."""
    quote = only("😀 “It is cold 😀,” said Ada Brook.")
    assert (quote.start, quote.end, quote.text) == (3, 15, "It is cold 😀")


def test_the_bundled_article_has_four_direct_quotations() -> None:
    """Nothing else in the article is called direct, slogans in marks least of all."""
    quotes = extract(BUNDLED.read_text(encoding="utf-8")).quotes
    assert [(q.speaker, q.text.split()[0]) for q in quotes if q.kind == "direct"] == [
        ("Mao Ning", "The"),
        ("Wang Yong", "China"),
        ("Lü Xiang", "The"),
        ("Nicholas Chan", "Mediation"),
    ]


def test_the_bundled_article_has_nine_statements() -> None:
    """Those with a cue: seven more sentences are a speaker's by their sense alone."""
    quotes = extract(BUNDLED.read_text(encoding="utf-8")).quotes
    assert [q.speaker for q in quotes if q.kind == "indirect"] == [
        "Experts",
        "Wu Xinbo",
        *["Wang Yong"] * 3,
        *["Lü Xiang"] * 2,
        *["Nicholas Chan"] * 2,
    ]


def test_what_stands_in_the_present_behind_a_statement_is_the_article_s_own() -> None:
    """In the present nothing tells the speaker's voice from the writer's."""
    quotes = extract(
        "Rosa Quint pointed out that the harbour is shallow. This basin serves the coast.\n"
        "Against this backdrop, the dredging goes on.\n"
        'Quint added that nobody is to blame. "It silts up," she said.'
    ).quotes
    assert [(q.rule, q.text) for q in quotes] == [
        ("says_that", "the harbour is shallow"),
        ("says_that", "nobody is to blame"),
        ("quoted_said", "It silts up"),
    ]


def test_extraction_is_pickled_both_ways() -> None:
    """A cluster can send the function out and the records back."""
    function = pickle.loads(pickle.dumps(extract))
    extraction = function("Ada Brook said it was cold.")
    assert pickle.loads(pickle.dumps(extraction)) == extraction


PIECES = """
    " ' “ ” ‘ ’ « » — – - , . ; : ! ? ( ) [ ] '' `` 6'2" n' \x00 \x1c \u2028 \n \r \t 😀 שלום
    said says told that to and but who he she it they I the a of in according called asked
    whether claim view As In will would was Ada Brook Mr. Smith's U.S. Wang Yi London Reuters
    Said AB: A:
"""
NEWS = st.lists(st.sampled_from(PIECES.split(" ")), max_size=60).map(" ".join)


@settings(max_examples=300)
@given(st.one_of(st.text(max_size=200), NEWS, NEWS.map(lambda text: text.replace(" ", ""))))
def test_every_span_lies_in_the_text(text: str) -> None:
    """No text makes the extraction fail, and every span holds the words it claims."""
    check_spans(text, extract(text))


@settings(max_examples=50)
@given(NEWS)
def test_the_same_text_gives_the_same_records(text: str) -> None:
    """Extraction is a function of its input."""
    assert extract(text) == extract(text)


@pytest.mark.parametrize(
    "text",
    [
        '"' * 100_000,
        " 'a" * 50_000,
        "“" * 50_000,
        "a" * 1_000_000,
        "(" * 10_000 + ")" * 10_000,
        "\n" * 100_000,
        "\x00" * 100_000,
        " " * 100_000,
        "said " * 10_000,
        "Ada Brook said it was so. " * 5_000,
        "Mr. " * 20_000,
        '😀 "שלום," אמר 😀 ' * 5_000,
        "Ada Brook told 0.90 that ",
        "",
    ],
    ids=lambda text: repr(text[:12]),
)
def test_hostile_text_is_read(text: str) -> None:
    """Marks without end, no blanks, no letters: all of it gives sound records."""
    check_spans(text, extract(text))


@pytest.mark.parametrize(
    "text", ["the As", "an As said", "who said", "Lund who said", "A who said"]
)
def test_a_text_that_ends_before_it_says_anything(text: str) -> None:
    """Words that could open a phrase, with nothing behind them, are no phrase."""
    assert [quote.text for quote in extract(text).quotes] == []


@pytest.mark.parametrize(
    "text",
    [
        "The council rejected the plan for a new kiln.",
        "Voters rejected the new peace proposal.",
        "The court dismissed the potters' appeal.",
    ],
)
def test_what_is_decided_is_not_said(text: str) -> None:
    """A vote or a ruling against something is an act, and nobody's words."""
    assert extract(text).quotes == ()


def test_claims_that_are_rejected_are_denied() -> None:
    """To reject what others say is to deny it."""
    quote = only("The minister rejected claims that the kiln was cold.")
    assert (quote.text, quote.stance) == ("claims that the kiln was cold", "denies")
