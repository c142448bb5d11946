"""How the words of a phrase may be written in a text, and how the words found are scored."""

from __future__ import annotations

import pytest

from iomed_cli.matching.folding import fold, fold_but_case, starts_of_folded
from iomed_cli.matching.keywords import Phrase, QueryWord, guessed_forms, search_texts

Found = list[tuple[str, float]]


def found(query: str, text: str, *, fuzzy: bool = False) -> Found:
    """Give the words of a text that a phrase finds, each with its score."""
    hits = Phrase(query).find(text, fuzzy=fuzzy)
    return [(text[hit.start : hit.end], hit.score) for hit in hits]


@pytest.mark.parametrize(
    ("query", "text", "words"),
    [
        # Abbreviations that are other words in small letters are meant in capitals.
        ("IT", "it IT I.T. It", "IT|I.T."),
        ("it", "it IT It", "it|IT|It"),
        ("As", "AS as", "AS|as"),
        ("AIDS", "aids AIDS", "AIDS"),
        ("“US”", "us US U.S.", "US|U.S."),
        ("U.S.A.", "USA U.S.A. u.s.a. usa", "USA|U.S.A."),
        ("nato", "N.A.T.O., NATO; N.A.T. Nato", "N.A.T.O.|NATO|Nato"),
        ("NATO", "nato", "nato"),
        ("abcde", "a.b.c.d.e a.b.c.d.e.f", "a.b.c.d.e"),
        ("abcdef", "a.b.c.d.e.f", ""),
        ("us", "U.S.S.R. U.S., U.S.-led U.S.A", "U.S.|U.S."),
        ("pm", "p.m., PM, p. m., 3pm", "p.m.|PM"),
        # Figures.
        ("1,000,000", "1000000 1,000,000 1,000,0001", "1000000|1,000,000"),
        ("10", "10 10.5 1.10 10,000 10.", "10|10"),
        ("3.5", "3.5 3,5 35 3.55 13.5", "3.5"),
        ("2025", "2025's in2025 2025-26 12025", "2025|2025"),
        ("5g", "5G 5-G", "5G"),
        ("1000s", "1,000s 1000s", "1,000s|1000s"),
        ("covid19", "co-vid19 covid1,9 covid19", "co-vid19|covid19"),
        ("5", "5% $5 5,000 5, 5.0", "5|5|5"),
        # Hyphens, apostrophes, and what may stand between words.
        ("covid-19", "COVID-19, covid19, covid 19, covid of 19", "COVID-19|covid19|covid 19"),
        ("covid 19", "covid19 covid-19", "covid-19"),
        ("coop", "co-op coop", "coop"),
        ("co-op", "coop, co op, co-op", "coop|co op|co-op"),
        ("cooperate", "co-operate coöperate co operate", "co-operate|coöperate"),
        ("well-known", "wellknown well known, well-known", "wellknown|well known|well-known"),
        ("o'brien", "O’Brien OBrien O'BRIEN", "O’Brien|O'BRIEN"),
        ("rock n roll", "rock 'n' roll, rock-n-roll", "rock 'n' roll|rock-n-roll"),
        ("a b", "a_b; a, b; a\nb; ab", "a_b|a, b|a\nb"),
        ("china plan", "China’s plan, Chinas plan", "China’s plan"),
        ("workers' plan", "the workers’ plan; workers plan", "workers’ plan|workers plan"),
        # Han characters are words that nothing separates.
        ("中国", "中国人, 中 国, 国中", "中国|中 国"),
        ("中国 us", "中国US 中国 US", "中国 US"),
        ("US中", "US中 us中", "US中"),
        # Other letters.
        ("naïve", "naive NAÏVE nai\u0308ve", "naive|NAÏVE|nai\u0308ve"),
        ("weiss", "weiß Weiß.", "weiß|Weiß"),
        ("s", "ß s", "s"),
        ("soft\u00adware", "software soft\u00adware", "software|soft\u00adware"),
    ],
)
def test_ways_to_write_the_same(query: str, text: str, words: str) -> None:
    """What is written in another way is found as typed; what is another word is not."""
    expected = [word for word in words.split("|") if word]
    assert [word for word, score in found(query, text) if score == 100] == expected


@pytest.mark.parametrize("word", "AIDS AM AS AT HE ID IN IS IT ME NO OR US WHO".split())
def test_abbreviations_that_are_other_words(word: str) -> None:
    """In capitals each is the abbreviation, with or without its points, and no other word."""
    dotted = ".".join(word) + "."
    text = f"{word.lower()}, {word.title()}, {word}, {dotted}"
    for query in (word, f"“{word}”"):
        assert [match for match, _ in found(query, text)] == [word, dotted]
    assert [match for match, _ in found("NATO", "nato NATO")] == ["nato", "NATO"]


@pytest.mark.parametrize(
    ("query", "text", "hits"),
    [
        ("prices", "price's prices' price", [("price", 95), ("prices", 100), ("price", 95)]),
        ("well-known", "well-knowns", [("well-knowns", 95)]),
        ("cafe", "cafés", [("cafés", 95)]),
        (
            "rising price",
            "rises, prices; rising price",
            [("rises, prices", 95), ("rising price", 100)],
        ),
        ("cooperate", "co-operated", [("co-operated", 95)]),
    ],
)
def test_inflections_score_less(query: str, text: str, hits: Found) -> None:
    """An inflected word is sure, but 95, and so is a phrase that has one."""
    assert found(query, text) == hits


@pytest.mark.parametrize(
    ("query", "text", "hits"),
    [
        ("mediaton", "mediation", [("mediation", 87.5)]),
        ("mdiation", "mediations", [("mediations", 87.5)]),
        ("tarif", "tariff", [("tariff", 80)]),
        ("tarrif", "tariff tarif", [("tarif", 83.3)]),
        ("Tokyo", "tokio", [("tokio", 80)]),
        ("guvernment", "government", [("government", 89)]),
        ("parliment", "parliaments", [("parliaments", 88.9)]),
        ("sanctoins", "sanctioned", [("sanctioned", 88.9)]),
        ("negotatons", "negotiations", [("negotiations", 80)]),
        ("ceasefre talks", "ceasefire talks", [("ceasefire talks", 87.5)]),
        ("ceasefre talsk", "ceasefire talks", [("ceasefire talks", 80)]),
        ("summitt", "xsummits summits", [("summits", 85.7)]),
        ("naïvté", "naivete", [("naivete", 83.3)]),
        # Too many slips, another first letter, a short word, an abbreviation, a figure.
        ("negotatns", "negotiations", []),
        ("medaiton", "mediation", []),
        ("tarfi", "tariff", []),
        ("cariff", "tariff", []),
        ("trif", "tarif", []),
        ("U.S.", "us", []),
        ("xyz12", "xyz13", []),
        ("ceasefre talks", "ceasefire", []),
        # Two slips from nine letters on.
        ("commitxex", "the committee met", [("committee", 77.8)]),
        ("marbuxr", "the harbour", []),
    ],
)
def test_slips(query: str, text: str, hits: Found) -> None:
    """The more of a word is mistyped, the less it scores, and always below 90."""
    assert found(query, text, fuzzy=True) == hits
    assert found(query, text) == []


def test_every_text_has_its_own_finds() -> None:
    """Each text is answered for itself, and without guesses where none are wanted."""
    texts = ["tariff", "no", "tariffs; tariff"]
    hits = search_texts(Phrase("tarif"), texts)
    assert [[(hit.start, hit.end, hit.score) for hit in one] for one in hits] == [
        [(0, 6, 80.0)],
        [],
        [(0, 7, 80.0), (9, 15, 80.0)],
    ]
    assert search_texts(Phrase("tarif"), texts, guess=False) == [[], [], []]


@pytest.mark.parametrize(
    ("text", "folded", "but_case", "starts"),
    [
        ("aBc", "abc", "aBc", [0, 1, 2, 3]),
        ("ÄßX", "assx", "AssX", [0, 1, 1, 2, 3]),
        ("co\u00adop", "coop", "coop", [0, 1, 3, 4, 5]),
        ("e\u0301a", "ea", "ea", [0, 2, 3]),
        ("ﬁX", "fix", "fiX", [0, 0, 1, 2]),
        ("ÆØ Œ æ", "aeo oe ae", "AEO OE ae", [0, 0, 1, 2, 3, 3, 4, 5, 5, 6]),
        ("Łİ", "li", "LI", [0, 1, 2]),
        ("\u200bx", "x", "x", [1, 2]),
        ("㎏ª", "kga", "kga", [0, 0, 1, 2]),
        ("Ⅷ", "viii", "VIII", [0, 0, 0, 0, 1]),
        ("‘A’ – …", "'a' - ...", "'A' - ...", [0, 1, 2, 3, 4, 5, 6, 6, 6, 7]),
        ("æðøþđħıłŋœŧə", "aedothdhilnoete", None, None),
        ("‘’‚‛′‵´｀ʼʹʻʾʿ＇", "'" * 14, None, None),
        ("“”„‟″«»＂", '"' * 8, None, None),
        ("‐‑‒–—―−﹣－", "-" * 9, None, None),
        ("a\u00ad\u200b\u200c\u200d\u200e\u200f\u2060\ufeffb", "ab", None, None),
    ],
)
def test_places_of_folded_characters(
    text: str, folded: str, but_case: str | None, starts: list[int] | None
) -> None:
    """Each folded character is known to come from one of the text, the end included."""
    assert fold(text) == folded
    if but_case is not None:
        assert fold_but_case(text) == but_case
    if starts is not None:
        assert list(starts_of_folded(text)) == starts


@pytest.mark.parametrize(
    ("word", "capitals", "forms"),
    [
        ("tarff", False, {"tarif": 80.0}),
        ("trade", False, {}),
        ("mary", False, {}),
        ("trff", False, {}),
        ("tar1f", False, {}),
        ("tarff", True, {}),
    ],
)
def test_what_a_word_may_be_a_slip_for(word: str, capitals: bool, forms: dict[str, float]) -> None:
    """Nothing, for what is a word or a name itself, short, an abbreviation or no word at all."""
    query = QueryWord(word, joined=False, capitals=capitals)
    assert guessed_forms(query, ["the tarif", "trades"]) == forms
