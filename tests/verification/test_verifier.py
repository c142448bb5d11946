"""The engine of verify: whether these are the words, all of them, and that person's."""

from __future__ import annotations

import unicodedata
from collections.abc import Callable, Sequence

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from iomed_cli import load
from iomed_cli.errors import IomedError
from iomed_cli.model import Extraction, Quote
from iomed_cli.verification import Verdict, Verifier
from spoken import extraction

DATASET = load()
TEXT = DATASET.extractions[0].article.text
DIRECT = [quote for quote in DATASET.extractions[0].quotes if quote.kind == "direct"]

BRIDGE = extraction(
    '"We will not close the bridge," Mayor Ana Ruiz said, "until the winter is over." '
    '"The cost is $3.5 million, and U.S. money pays for 1,000 bolts."\n'
    "She said that the workers' union had been asked.\n"
    'Critics call it "a bridge to nowhere at all". The bridge opened in 1931.\n'
    '"I was wrong," Tom Hale said. He walked over to the river. "We all were wrong."',
    ("direct", "We will not close the bridge", "Ana Ruiz", "t1"),
    ("direct", "until the winter is over", "Ana Ruiz", "t1"),
    ("direct", "The cost is $3.5 million, and U.S. money pays for 1,000 bolts", "Ana Ruiz", "t1"),
    ("indirect", "the workers' union had been asked", "Ana Ruiz", "t2"),
    ("mixed", 'it "a bridge to nowhere at all"', "Critics", "t3"),
    ("direct", "I was wrong", "Tom Hale", "t4"),
    ("direct", "We all were wrong", "Tom Hale", "t4"),
)


def verify(claim: str, speaker: str | None = None, *articles: Extraction) -> Verdict:
    """Hold a claim against the bridge, or against other articles."""
    return Verifier(articles or (BRIDGE,)).verify(claim, speaker)


def edits(verdict: Verdict) -> list[tuple[str, str, str]]:
    """Give what was changed, without the places."""
    return [(change.op, change.source, change.claim) for change in verdict.changes]


# What never makes a difference, and what does


@pytest.mark.parametrize(
    "claim",
    [
        "The cost is $3.5 million, and U.S. money pays",
        "the cost is $ 3.5 million and U.S. money pays",
        "The cost is ＄3.5 million — and U.S money pays",
        "money pays for 1000 bolts",
        "The co\u00adst is $3.5 million",
        "THE COST\nIS  $3.5\u00a0MILLION",
    ],
)
def test_dress_makes_no_difference(claim: str) -> None:
    """Case, white space, marks, invisible characters and the comma in a figure are not words."""
    assert verify(claim).verdict == "verbatim"


@pytest.mark.parametrize(
    ("claim", "edit"),
    [
        ("The cost is $35 million", ("replace", "3.5", "35")),
        ("The cost is €3.5 million", ("replace", "$", "€")),
        ("The cost is 3.5 million, and", ("delete", "$", "")),
        ("$3.5 million, and US money pays", ("replace", "U.S", "US")),
        ("We will close the bridge", ("delete", "not", "")),
        ("We will not, not close the bridge", ("insert", "", "not")),
        ("We won't close the bridge", ("replace", "will not", "won't")),
        ("We will not close that bridge", ("replace", "the", "that")),
        ("The cost is -$3.5 million", ("insert", "", "-")),
        ("money pays for 10,00 bolts", ("replace", "1,000", "10,00")),
    ],
)
def test_a_word_makes_a_difference(claim: str, edit: tuple[str, str, str]) -> None:
    """A figure, a sign, a spelling, a negation: the verdict is altered, and both sides are told."""
    verdict = verify(claim)
    assert (verdict.verdict, verdict.ok) == ("altered", False)
    assert edits(verdict) == [edit]
    for change in verdict.changes:
        assert BRIDGE.article.text[change.start : change.end] == change.source
        assert claim[change.claim_start : change.claim_end] == change.claim


@pytest.mark.parametrize(
    ("claim", "before", "claimed_before"),
    [
        ("And we will not close the bridge", '"', ""),
        ("We will not ever close the bridge", '"We will not', "We will not "),
        ("not close the bridge for us", '"We will not close the bridge', "not close the bridge "),
        ("We close the bridge", '"We ', "We"),
    ],
)
def test_where_words_are_missing(claim: str, before: str, claimed_before: str) -> None:
    """What was put in has its place in the article, what was left out its place in the claim."""
    (change,) = verify(claim).changes
    assert BRIDGE.article.text[: change.start] == before
    assert claim[: change.claim_start] == claimed_before


def test_superscripts_are_no_figures() -> None:
    """10² is not 102."""
    area = extraction(
        '"It is 10² acres wide," she said.', ("direct", "It is 10² acres wide", "A", "t")
    )
    assert verify("It is 10² acres wide", None, area).verdict == "verbatim"
    assert verify("It is 102 acres wide", None, area).verdict == "altered"


def test_hyphens_tell_words_apart() -> None:
    """A hyphen for a space is told, and a dash of another shape is not."""
    verdict = DATASET.verify("for this new dispute resolution mechanism")
    assert (verdict.verdict, verdict.ok) == ("verbatim", True)
    assert edits(verdict) == [("spelling", "dispute-resolution", "dispute resolution")]
    assert DATASET.verify("for this new dispute–resolution mechanism").verdict == "verbatim"
    assert verify("We will not close the-\u200bbridge").verdict == "altered"


def test_moved_words_are_said_to_be_moved() -> None:
    """Two sentences that change places are no other words, but not the quotation either."""
    verdict = DATASET.verify(
        "I firmly believe this approach will play an increasingly vital role in future"
        " international relations. Mediation not only promotes rational dialogue"
    )
    assert verdict.verdict == "altered"
    assert [change.op for change in verdict.changes] == ["move"]


# Quotations that are broken or partial


def test_a_quotation_goes_on_after_its_cue() -> None:
    """Halves of a quotation broken by its cue are one, and the reader is told where it breaks."""
    verdict = verify("We will not close the bridge until the winter is over. The cost is", "Ruiz")
    assert (verdict.verdict, verdict.quote, verdict.attribution) == ("verbatim", "q1", "match")
    assert verdict.notes == ('The article breaks the quotation here: ," Mayor Ana Ruiz said, "',)


def test_a_quotation_in_three_parts() -> None:
    """However long its middle is, the last part goes on from there."""
    road = extraction(
        '"We are late," Ana Ruiz said, "since the road is long. It rains there," she added, '
        '"and nobody mends it."',
        ("direct", "We are late", "Ana Ruiz", "t1"),
        ("direct", "since the road is long. It rains there", "Ana Ruiz", "t1"),
        ("direct", "and nobody mends it", "Ana Ruiz", "t1"),
    )
    verdict = verify("It rains there and nobody mends it", "Ana Ruiz", road)
    assert (verdict.verdict, verdict.quote) == ("verbatim", "q2")


def test_another_sentence_between_makes_two_quotations() -> None:
    """What the article separates by a sentence of its own is spliced when it is joined."""
    assert verify("I was wrong. We all were wrong.").verdict == "spliced"


def test_marks_in_a_mixed_statement_hold_the_words() -> None:
    """Of a partly quoted statement only what stands in marks is quoted."""
    assert verify("a bridge to nowhere at all", "Critics").verdict == "verbatim"
    assert verify("it a bridge to nowhere at all", "Critics").verdict == "paraphrased"


def test_reported_and_narrated_words_are_nobodys_quotation() -> None:
    """What is reported is paraphrased; what the article says itself is narrated."""
    assert verify("the workers' union had been asked", "Ana Ruiz").verdict == "paraphrased"
    assert verify("The bridge opened in 1931").verdict == "narrated"
    assert verify("The bridge opened in 1931", "Ana Ruiz").attribution == "mismatch"


# Declared gaps


def test_what_is_left_out_is_shown() -> None:
    """An ellipsis is declared, and what it leaves out is given in the article's words."""
    verdict = verify("We will not close … until the winter is over")
    assert (verdict.verdict, verdict.ok, verdict.omitted) == ("elided", True, ("the bridge",))
    assert (verdict.changes, verdict.kind) == ((), "direct")


@pytest.mark.parametrize(
    ("claim", "note"),
    [
        ("We will … close the bridge", "What is left out has “not” in it: “not”."),
        ("We … close the bridge", "What is left out has “not” in it: “will not”."),
        ("The cost is [not] $3.5 million", "What is put in has “not” in it: “[not]”."),
        (
            "The cost is [a scandal]",
            "“[a scandal]” stands in the place of “$3.5 million”.",
        ),
        (
            "We will not close [the road]",
            "“[the road]” stands in the place of “the bridge”.",
        ),
        ("Close the bridge until the winter", "The article has “not” just before these words."),
    ],
)
def test_what_is_declared_may_distort(claim: str, note: str) -> None:
    """A gap or a bracket that makes another statement of the words is not ok, and says why."""
    verdict = verify(claim)
    assert (verdict.verdict, verdict.ok, verdict.notes[0]) == ("distorted", False, note)


def test_a_negation_before_the_words_is_told() -> None:
    """Words that begin just behind a negation are theirs, but the reader must know."""
    verdict = verify("close the bridge until")
    assert (verdict.ok, verdict.notes[0]) == (
        True,
        "Before these words the article has: “We will not”.",
    )


@pytest.mark.parametrize(
    ("claim", "note"),
    [
        ("certainly safe", "Before these words the article has: “The dam is almost”."),
        ("exceed our budget", "Before these words the article has: “The costs could”."),
        ("No family will be moved", "After these words the article has: “against its will”."),
        ("Nobody will pay", "After these words the article has: “before the court has ruled”."),
        ("Nobody will pay before the court has ruled", None),
        ("It will not be raised", None),
        ("The dam is almost certainly safe", None),
    ],
)
def test_what_makes_less_of_the_words_is_told(claim: str, note: str | None) -> None:
    """A hedge just before them, and what a denial goes on with: it may be all that is denied."""
    dam = extraction(
        '"The dam is almost certainly safe. The costs could exceed our budget. No family will be '
        "moved against its will. Nobody will pay before the court has ruled. It will not be raised "
        'and all of us are glad," Priya Raman said.',
        (
            "direct",
            "The dam is almost certainly safe. The costs could exceed our budget. No family will be"
            " moved against its will. Nobody will pay before the court has ruled. It will not be"
            " raised and all of us are glad",
            "Priya Raman",
            "t1",
        ),
    )
    verdict = verify(claim, None, dam)
    assert (verdict.verdict, verdict.notes) == ("verbatim", (note,) if note else ())


@pytest.mark.parametrize(
    "claim",
    [
        "We [the city] will not close",
        "[I] will not close the bridge",
        "[W]e will not clos[e] the bridge",
        "We will not clos[ing] the bridge",
        "We will not … the … bridge",
        "...We will not [...] close (...) until the winter",
    ],
)
def test_declared_changes_are_good(claim: str) -> None:
    """Brackets and dots, whatever their shape, keep a quotation good."""
    assert (verify(claim).verdict, verify(claim).ok) == ("elided", True)


@pytest.mark.parametrize(
    "claim",
    [
        *("the bridge … We will not", "We will … open the bridge", "We will not [w]alk the bridge"),
        *("We will not clos[ing] bridge", "We [will] not bridge"),
    ],
)
def test_a_gap_excuses_nothing_else(claim: str) -> None:
    """Parts in another order, other words, letters that fit no word, another gap: not ok."""
    assert not verify(claim).ok


def test_the_articles_own_gap_may_not_be_closed() -> None:
    """Where the article says that words are missing, a claim that joins its halves is altered."""
    cut = extraction(
        '"We tried … and we failed," he said.', ("direct", "We tried … and we failed", "A", "t")
    )
    assert verify("We tried ... and we failed", None, cut).verdict == "verbatim"
    assert verify("We tried and we failed", None, cut).verdict == "altered"


def test_the_articles_own_brackets_may_be_copied() -> None:
    """Brackets that the article has are its words; brackets that it has not are declared."""
    own = extraction('"We [the city] paid," he said.', ("direct", "We [the city] paid", "A", "t"))
    assert verify("We [the city] paid", None, own).verdict == "verbatim"
    assert verify("[the city] paid", None, own).verdict == "verbatim"


# Speakers


NAMESAKES = extraction(
    '"The road is open now," Wang Yong said. "We never closed it," said a voice.',
    ("direct", "The road is open now", "Wang Yong", "t1"),
    ("direct", "We never closed it", None, "t2"),
    others=["Wang Yi", "Jon Smith"],
)


@pytest.mark.parametrize(
    ("speaker", "attribution"),
    [
        (None, "none"),
        ("Professor Wang Yong", "match"),
        ("Wang Yung", "ambiguous"),
        ("Wang", "ambiguous"),
        ("Wang Yi", "mismatch"),
        ("Angela Merkel", "mismatch"),
    ],
)
def test_the_true_speaker_is_named(speaker: str | None, attribution: str) -> None:
    """Whatever name the claim gives, the true one is told, and only a right name is ok."""
    verdict = verify("The road is open now", speaker, NAMESAKES)
    assert (verdict.attribution, verdict.speaker) == (attribution, "Wang Yong")
    assert verdict.ok == (attribution in ("match", "none"))


def test_a_role_is_no_name() -> None:
    """Who is described as the article does is not somebody else, but not named either."""
    words = "It is an important mechanism for upholding the purposes"
    verdict = DATASET.verify(words, "The Foreign Ministry spokesperson")
    assert (verdict.attribution, verdict.speaker, verdict.ok) == ("match", "Mao Ning", True)
    assert verdict.notes == (
        "“The Foreign Ministry spokesperson” is no name, but fits what the article says of"
        " Mao Ning.",
    )
    assert DATASET.verify(words, "an expert on U.S. affairs").attribution == "mismatch"


def test_an_unknown_speaker_is_nobody_else() -> None:
    """Where the article does not tell who speaks, no name is right or wrong."""
    verdict = verify("We never closed it", "Wang Yong", NAMESAKES)
    assert (verdict.attribution, verdict.speaker) == ("unsure", None)
    assert verdict.notes == ("The article does not tell who says this.",)


def test_the_claimed_speakers_words_come_first() -> None:
    """Of several who say the same the one who is named is found."""
    one = extraction(
        '"It is a good day today," A said.', ("direct", "It is a good day today", "Ana Ruiz", "t")
    )
    other = extraction(
        '"It is a good day today," B said.',
        ("direct", "It is a good day today", "Tom Hale", "t"),
        id="b",
    )
    assert verify("It is a good day today", "Tom Hale", one, other).article == "b"
    assert verify("It is a good day today", None, one, other).article == "a"
    assert verify("It is a good day now", "Hale", one, other).attribution == "match"


def test_who_only_repeats_words_is_not_their_speaker() -> None:
    """Where one is quoted and another reported with the same words, the first one says them."""
    told = extraction(
        '"The road is open now," Ana Ruiz said.\nTom Hale said the road is open now.',
        ("direct", "The road is open now", "Ana Ruiz", "t1"),
        ("indirect", "the road is open now", "Tom Hale", "t2"),
    )
    verdict = verify("the road is open now", "Tom Hale", told)
    assert (verdict.verdict, verdict.attribution, verdict.ok) == (
        "misattributed",
        "mismatch",
        False,
    )


# Fragments, and claims that are none


@pytest.mark.parametrize(
    ("claim", "short"), [("the bridge", True), ("bolts", False), ("wrong", True)]
)
def test_a_word_or_two_identify_nothing(claim: str, short: bool) -> None:
    """Words that stand in more than one place are too short; one that stands once is not."""
    verdict = verify(claim)
    assert (verdict.verdict == "too_short", verdict.ok) == (short, not short)


@pytest.mark.parametrize(
    "claim", ["", " \n", "...", "… […] ...", "“”", "\x00\x00", "[not]", "[a] [b]"]
)
def test_a_claim_without_a_word_is_refused(claim: str) -> None:
    """Nothing can be said about a claim in which there is nothing."""
    with pytest.raises(IomedError, match="blank claim"):
        verify(claim)


def test_half_a_character_is_refused() -> None:
    """What no file could hold is no claim."""
    with pytest.raises(IomedError, match="is not UTF-8"):
        verify("We \ud83d will not close the bridge")


@pytest.mark.parametrize(
    "claim",
    ["the " * 50_000, "[" * 100_000 + "x", "a ... " * 50_000, "x" * 1_000_000, "[a]b " * 30_000],
    ids=["one word", "brackets", "gaps", "no space", "changes"],
)
def test_hostile_claims_get_an_answer(claim: str) -> None:
    """Size and shape do no harm."""
    assert not DATASET.verify(claim).ok


def test_null_characters_are_no_letters() -> None:
    """A null character within or between words is passed over."""
    assert DATASET.verify("China is\x00 the adv\x00ocate").verdict == "verbatim"


def test_a_long_speech_is_compared_word_by_word() -> None:
    """Small words that stand everywhere in it are found beside the others."""
    words = "The plan of the city is to mend the road of the people in the spring"
    speech = f"{words} {'and the roof of the house in the wind ' * 100}"
    speeches = extraction(f'"{speech}," he said.', ("direct", speech, "A", "t"))
    verdict = verify("of the city is to mend the road of the king in the spring", None, speeches)
    assert edits(verdict) == [("replace", "people", "king")]


@pytest.mark.parametrize(("words", "told"), [(5_000, False), (5_001, True)])
def test_a_claim_that_is_too_long_to_compare(words: int, told: bool) -> None:
    """Beyond five thousand words a claim is looked for only as it stands, and that is said."""
    note = "Beyond 5000 words only a claim that stands there exactly is found."
    assert verify("word " * words).notes == ((note,) if told else ())


def test_not_found_names_what_is_nearest() -> None:
    """Where nothing is like it there is no quote, and candidates may help."""
    verdict = DATASET.verify("China is proud of many good things in the world", "Wang Yong")
    assert (verdict.verdict, verdict.attribution, verdict.quote) == ("not_found", "none", None)


# Laws


def runs(least: int = 3) -> st.SearchStrategy[tuple[Quote, list[str]]]:
    """Draw a quotation of the bundled article and some of its words in a row."""

    def cut(quote: Quote) -> st.SearchStrategy[tuple[Quote, list[str]]]:
        words = quote.text.split()
        return (
            st.integers(0, len(words) - least)
            .flatmap(lambda at: st.tuples(st.just(at), st.integers(at + least, len(words))))
            .map(lambda span: (quote, words[slice(*span)]))
        )

    return st.sampled_from(DIRECT).flatmap(cut)


def bare(words: Sequence[str]) -> list[str]:
    """Give words as they are compared."""
    return [word.strip('.,;:"“”').casefold() for word in words]


@given(runs())
def test_any_run_of_words_is_verbatim(run: tuple[Quote, list[str]]) -> None:
    """Words in a row are verbatim, are that speaker's, and stand where the verdict says."""
    quote, words = run
    verdict = DATASET.verify(" ".join(words), quote.speaker)
    assert (verdict.verdict, verdict.ok, verdict.quote) == ("verbatim", True, quote.id)
    assert TEXT[verdict.start : verdict.end] == verdict.source
    assert bare((verdict.source or "").split()) == bare(words)


@given(runs(5), st.data())
def test_one_word_wrong_is_never_ok(run: tuple[Quote, list[str]], data: st.DataObject) -> None:
    """A word within replaced, dropped, doubled or moved is never called right."""
    _, words = run
    at = data.draw(st.integers(1, len(words) - 2))
    to = data.draw(st.integers(0, len(words) - 1))
    other = data.draw(st.sampled_from(TEXT.split()))
    how = data.draw(st.sampled_from(["replaced", "dropped", "doubled", "swapped"]))
    wrong = list(words)
    if how == "replaced":
        wrong[at] = other
    elif how == "dropped":
        del wrong[at]
    elif how == "doubled":
        wrong.insert(at, wrong[at])
    else:
        wrong[at], wrong[to] = wrong[to], wrong[at]
    assume(bare(wrong) != bare(words) and bare([other]) != [""])
    assert not DATASET.verify(" ".join(wrong)).ok


@given(runs(6), st.data())
def test_any_declared_gap_is_ok(run: tuple[Quote, list[str]], data: st.DataObject) -> None:
    """Whatever is left out of one clause, and said to be, the rest is the speaker's."""
    quote, words = run
    start = data.draw(st.integers(2, len(words) - 3))
    end = data.draw(st.integers(start + 1, len(words) - 1))
    # What may not be left out: a negation, an aim, a preposition by itself; nor who does it.
    assume(not any(mark in word for word in words[start - 1 : end] for mark in ",;:."))
    weighty = set("not only more than for by from with or believe will aims".split())
    assume(weighty.isdisjoint(words[start - 1 : end + 1]))
    gap = data.draw(st.sampled_from(["...", "…", "[...]", "[…]", ". . ."]))
    verdict = DATASET.verify(" ".join([*words[:start], gap, *words[end:]]), quote.speaker)
    assert (verdict.verdict, verdict.ok) == ("elided", True)


DISGUISES: dict[str, Callable[[str], str]] = {
    "capitals": str.upper,
    "small": str.lower,
    "title": str.title,
    "lines": lambda words: words.replace(" ", "\n"),
    "wide": lambda words: words.replace(" ", "\u3000 "),
    "curly": lambda words: "“" + words.replace("'", "’").replace("-", "‑") + ".”",
    "bare": lambda words: words.replace(",", "").replace(".", ""),
    "decomposed": lambda words: unicodedata.normalize("NFD", words),
    "dashes": lambda words: words.replace(", ", " — "),
}


@given(runs(), st.sampled_from(sorted(DISGUISES)), st.sampled_from(["", "not ", "never "]))
def test_verdicts_do_not_depend_on_dress(
    run: tuple[Quote, list[str]], disguise: str, wrong: str
) -> None:
    """Case, marks, white space and Unicode forms change no verdict, good or bad."""
    claim = f"{' '.join(run[1][:2])} {wrong}{' '.join(run[1][2:])}"
    plain, dressed = DATASET.verify(claim), DATASET.verify(DISGUISES[disguise](claim))
    assert (plain.verdict, plain.ok, plain.start, plain.end) == (
        dressed.verdict,
        dressed.ok,
        dressed.start,
        dressed.end,
    )


@given(st.text(), st.none() | st.text())
def test_any_text_gets_an_answer(claim: str, speaker: str | None) -> None:
    """Every claim has a verdict whose places lie in the article, or is refused in one line."""
    try:
        verdict = DATASET.verify(claim, speaker)
    except IomedError as error:
        assert "\n" not in str(error)
        return
    if verdict.start is not None:
        assert TEXT[verdict.start : verdict.end] == verdict.source
    for change in verdict.changes:
        assert TEXT[change.start : change.end] == change.source
        assert claim[change.claim_start : change.claim_end] == change.claim


def test_verdicts_do_not_depend_on_other_articles() -> None:
    """The same article among others, and twice, gives the same answer."""
    verifier = Verifier((BRIDGE, *DATASET.extractions))
    for quote in DIRECT:
        assert verifier.verify(quote.text, quote.speaker) == DATASET.verify(
            quote.text, quote.speaker
        )
