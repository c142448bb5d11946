"""Names against names, words against texts."""

from __future__ import annotations

import subprocess
import sys
import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from iomed_cli.errors import IomedError
from iomed_cli.matching import name_index
from iomed_cli.matching.folding import fold
from iomed_cli.matching.keywords import KeywordMatch, Phrase, search_texts
from iomed_cli.matching.name_parts import readings_of, taken_apart
from iomed_cli.matching.person_names import NameMatch, match_names, refuse_no_name
from vocabulary import Words

ARTICLE = [
    "Wang Yong",
    "Wang Yi",
    "Lü Xiang",
    "Wu Xinbo",
    "Nicholas Chan",
    "Mao Ning",
    "Ma Jing",
    "Darius",
    "Experts",
]


def found_names(query: str, names: list[str]) -> list[str]:
    """The names that the query finds, best first."""
    return [names[hit.index] for hit in match_names(query, [[name] for name in names])]


def found_words(query: str, text: str, *, fuzzy: bool = False) -> list[str]:
    """The words of the text that the query finds."""
    return [text[hit.start : hit.end] for hit in Phrase(query).find(text, fuzzy=fuzzy)]


@pytest.mark.parametrize(
    ("query", "names"),
    [
        # Case, order, punctuation, hyphens.
        ("wang yong", ["Wang Yong"]),
        ("yong wang", ["Wang Yong"]),
        ("Wang, Yong", ["Wang Yong"]),
        ("WangYong", ["Wang Yong"]),
        ("Wu Xin-bo", ["Wu Xinbo"]),
        ("Wu Xin Bo", ["Wu Xinbo"]),
        ("Xin-bo Wu", ["Wu Xinbo"]),
        ("Chan, Nicholas", ["Nicholas Chan"]),
        ("“Mao Ning”", ["Mao Ning"]),
        ("Wang Yong's", ["Wang Yong"]),
        ("Wang Yong’s", ["Wang Yong"]),
        # The ways to type an umlaut.
        ("LU XIANG", ["Lü Xiang"]),
        ("LÜ XIANG", ["Lü Xiang"]),
        ("Lu\u0308 Xiang", ["Lü Xiang"]),
        ("Lǚ Xiàng", ["Lü Xiang"]),
        ("Lv Xiang", ["Lü Xiang"]),
        ("Lue Xiang", ["Lü Xiang"]),
        ("Lyu Xiang", ["Lü Xiang"]),
        ("lyu", ["Lü Xiang"]),
        # Titles.
        ("Professor Wu", ["Wu Xinbo"]),
        ("Prof. Wu Xinbo", ["Wu Xinbo"]),
        ("Dr. Chan", ["Nicholas Chan"]),
        ("Mr Wang", ["Wang Yong", "Wang Yi"]),
        ("Foreign Ministry spokesperson Mao Ning", ["Mao Ning"]),
        ("Chinese Foreign Minister Wang Yi", ["Wang Yi"]),
        ("Minister of Foreign Affairs Wang Yi", ["Wang Yi"]),
        ("Wang Yi, Foreign Minister", ["Wang Yi"]),
        # A part of the name.
        ("Wang", ["Wang Yong", "Wang Yi"]),
        ("Chan", ["Nicholas Chan"]),
        ("N. Chan", ["Nicholas Chan"]),
        ("Y. Wang", ["Wang Yong", "Wang Yi"]),
        ("Nick Chan", ["Nicholas Chan"]),
        ("Nicky Chan", ["Nicholas Chan"]),
        ("Nicholas A. Chan", ["Nicholas Chan"]),
        # Slips.
        ("Wang Yung", ["Wang Yong"]),
        ("Wnag Yong", ["Wang Yong"]),
        ("Wang Yogn", ["Wang Yong"]),
        ("Wag Yong", ["Wang Yong"]),
        ("Nicolas Chan", ["Nicholas Chan"]),
        ("Nicholsa Chan", ["Nicholas Chan"]),
        ("Nichloas", ["Nicholas Chan"]),
        ("Drius", ["Darius"]),
        ("Expert", ["Experts"]),
        ("the experts", ["Experts"]),
    ],
)
def test_a_name_is_found(query: str, names: list[str]) -> None:
    """However somebody's name is usually typed, it finds them and nobody else."""
    assert found_names(query, ARTICLE) == names


@pytest.mark.parametrize(
    "query",
    [
        "Jackie Chan",
        "Wang Wei",
        "Wang Yang",
        "Wang Ying",
        "Wang Yongming",
        "Wang Yi-ming",
        "Wang Yi Ming",
        "Mao Ming",
        "Ma Jin",
        "Wu Xingbo",
        "Wu Xinbao",
        "Lü Jian",
        "Lyu Xian",
        "Nicholas Chen",
        "Nicholas Chang",
        "Nicole Chan",
        "J. Chan",
        "A. Chan",
        "N. C.",
        "N",
        "Zhang Yong",
        "Professor",
        "Foreign Ministry",
        "Yon",
        "Bin Wang",
        "Nicholas Chan Jr.",
    ],
)
def test_another_person_is_not_found(query: str) -> None:
    """Another given or family name is another person, however similar the spelling."""
    assert found_names(query, ARTICLE) == []


@pytest.mark.parametrize(
    ("query", "name"),
    [
        ("Bob Dole", "Robert Dole"),
        ("Robert Dole", "Bob Dole"),
        ("Bill Gates", "William Gates"),
        ("Nicky Hill", "Nick Hill"),
        ("Liz Truss", "Elizabeth Truss"),
        ("Mike Pence", "Michael R. Pence"),
        ("Katherine Hill", "Catherine Hill"),
        ("Steven Hill", "Stephen Hill"),
        ("Muhammad Yunus", "Mohammed Yunus"),
        ("Sergey Lavrov", "Sergei Lavrov"),
        ("John Kennedy", "John F. Kennedy"),
        ("John F. Kennedy", "John Kennedy"),
        ("John Fitzgerald Kennedy", "John F. Kennedy"),
        ("J. F. Kennedy", "John F. Kennedy"),
        ("J.D. Vance", "JD Vance"),
        ("JD Vance", "J. D. Vance"),
        ("Ursula Leyen", "Ursula von der Leyen"),
        ("von der Leyen", "Ursula von der Leyen"),
        ("Vanderbilt", "Cornelius Vanderbilt"),
        ("Mohammed bin Salman", "Mohammed Bin-Salman"),
        ("El-Sisi", "Abdel Fattah el Sisi"),
        ("al-Assad", "Bashar Assad"),
        ("O'Brien", "Conan O’Brien"),
        ("OBrien", "Conan O'Brien"),
        ("O Brien", "Conan O'Brien"),
        ("Jean Paul Sartre", "Jean-Paul Sartre"),
        ("Jeanpaul Sartre", "Jean-Paul Sartre"),
        ("Martin Luther King", "Martin Luther King Jr."),
        ("Martin Luther King Junior", "Martin Luther King, Jr."),
        ("Stephen King", "Stephen King"),
        ("Dean Acheson", "Dean Acheson"),
        ("Amartya Sen", "Amartya Sen"),
        ("Sir Keir Starmer", "Keir Starmer"),
        ("Kim Jongun", "Kim Jong-un"),
        ("Kim Jung-un", "Kim Jong-un"),
        ("Mueller", "Thomas Müller"),
        ("Muller", "Thomas Müller"),
        ("Soren Kierkegaard", "Søren Kierkegaard"),
        ("Soeren Kierkegaard", "Søren Kierkegaard"),
        ("Lech Walesa", "Lech Wałęsa"),
        ("Zelenskiy", "Volodymyr Zelensky"),
        ("Joe Bidan", "Joe Biden"),
        ("Angela Merkle", "Angela Merkel"),
        ("сергей лавров", "Сергей Лавров"),
        ("王毅", "王毅"),
        ("United Nations", "the United Nations"),
        ("U.N.", "UN"),
        ("the ministry", "The Ministry"),
        ("Li Bin", "Bin Li"),
        (", Prof. Hill", "Nick Hill"),
        (",the Hill", "Nick Hill"),
        ("J.R.", "J.R. Walker"),
        ("JR", "J.R. Walker"),
        ("jr walker", "J. R. Walker"),
        ("M.D.", "M.D. Hunt"),
        ("J.R.", "JR Smith"),
        ("JR", "John Smith Jr."),
        ("jr", "J.R. Walker"),
        ("sr", "SR"),
        ("Junior", "John Smith Jr."),
        ("Junior", "Caio Moreira da Costa Junior"),
        ("Costa Jr", "Caio Moreira da Costa Junior"),
        ("II", "John Paul II"),
    ],
)
def test_names_of_many_kinds(query: str, name: str) -> None:
    """Short forms, initials, particles, suffixes, spellings and other scripts are understood."""
    assert found_names(query, [name]) == [name]


@pytest.mark.parametrize(
    ("query", "name"),
    [
        ("Donald Trump Jr.", "Donald Trump"),
        ("John F. Kennedy", "John P. Kennedy"),
        ("Maria Hill", "Marie Hill"),
        ("Jane Hill", "Jan Hill"),
        ("James Hill", "Jamal Hill"),
        ("Johan Hill", "John Hill"),
        ("Stephen King", "Stephen Miller"),
        ("Bin Li", "Li Wei"),
        ("Li Bin", "Li Wei"),
        ("Wang Yi", "Wang Yi-ming"),
        ("Wang Yi", "Wang Yi Ming"),
        ("王毅", "王勇"),
        ("Сергей", "Андрей"),
        ("Amy Wong", "Amy Wang"),
        ("Bell", "Dell"),
        ("David Boies", "David B. Cohen"),
        ("Fred Davis", "Rick Davis"),
        ("Kim Il", "Kim Un"),
        ("Junior", "J.R. Walker"),
        ("Walker Jr", "J.R. Walker"),
        ("Senior", "S.R. Patel"),
        ("MD", "M.D. Hunt"),
        ("II", "I.I. Rabi"),
        ("J.R. Smith", "Robert Smith Jr."),
    ],
)
def test_names_that_are_others(query: str, name: str) -> None:
    """What makes another person of it is never taken for a short form or a slip."""
    assert found_names(query, [name]) == []


def test_a_sure_match_silences_guesses() -> None:
    """Wang Yung finds Wang Yong only while nobody is called Wang Yung."""
    assert found_names("Wang Yung", ["Wang Yong", "Li Wei"]) == ["Wang Yong"]
    assert found_names("Wang Yung", ["Wang Yong", "Wang Yung"]) == ["Wang Yung"]


def test_a_literal_reading_comes_before_leaving_words_out() -> None:
    """What could be a title or a particle counts where somebody bears it as a name."""
    assert found_names("Dean Acheson", ["John Acheson", "Dean Acheson"]) == ["Dean Acheson"]
    assert found_names("Dean Acheson", ["John Acheson"]) == ["John Acheson"]


def test_initials_are_no_generation() -> None:
    """What may be either is first what it looks like."""
    names = ["J.R. Walker", "John Smith Jr.", "JR Hill"]
    assert found_names("JR", names) == found_names("J.R.", names) == ["J.R. Walker", "JR Hill"]
    assert found_names("Jr.", names) == found_names("Junior", names) == ["John Smith Jr."]


def test_scores_tell_whole_names_from_parts_and_guesses() -> None:
    """100 is the whole name, 90 to 99 sure but partial, below 90 a guess."""
    names = [["Nicholas Chan"]]
    assert match_names("nicholas CHAN", names) == [NameMatch(0, 100.0)]
    assert match_names("Nick Chan", names) == [NameMatch(0, 98.0)]
    assert match_names("N. Chan", names) == [NameMatch(0, 97.0)]
    assert match_names("Chan", names) == [NameMatch(0, 96.0)]
    assert match_names("Nicolas Chan", names) == [NameMatch(0, 89.0)]
    assert match_names("Nichlas Chan", names) == [NameMatch(0, 85.0)]


def test_the_best_alias_counts_and_ties_keep_their_order() -> None:
    """A bearer is as good as their best name; equals stay in the order given."""
    candidates = [
        ["Wang Yong"],
        ["Association of Southeast Asian Nations", "ASEAN"],
        ["Wang Yi", "Wang"],
        ["Wang Wei"],
        [],
    ]
    assert match_names("Wang", candidates) == [
        NameMatch(2, 100.0),
        NameMatch(0, 96.0),
        NameMatch(3, 96.0),
    ]
    assert match_names("asean", candidates) == [NameMatch(1, 100.0)]


@pytest.mark.parametrize("query", ["", "  ", "?!", "“ ”", "🙂", "\u200b"])
def test_a_blank_query_is_refused(query: str) -> None:
    """A query without a letter or digit is an error of one line."""
    with pytest.raises(IomedError, match=r"^blank query[^\n]*$"):
        match_names(query, [["Wang Yong"]])
    with pytest.raises(IomedError, match=r"^blank query[^\n]*$"):
        Phrase(query)


@pytest.mark.parametrize(
    ("query", "text", "found"),
    [
        # Whole words.
        ("war", "World War II, and toward wars.", ["War", "wars"]),
        ("art", "heart, artist and start", []),
        ("art", "state-of-the-art", ["art"]),
        ("World War II", "since world war II,", ["world war II"]),
        ("war crimes", "War, crimes; warcrimes", ["War, crimes"]),
        ("crimes war", "war crimes", []),
        ("war crimes", "war and crimes", []),
        # Case, accents, hyphens, apostrophes.
        ("MEDIATION", "mediation", ["mediation"]),
        ("cost effective", "cost-effective, cost effective", ["cost-effective", "cost effective"]),
        ("cost-effective", "cost effective", ["cost effective"]),
        ("multi-polar", "multipolar and multi-polar", ["multipolar", "multi-polar"]),
        ("nonconfrontational", "non-confrontational", ["non-confrontational"]),
        ("cafe", "the Café and cafe\u0301s", ["Café", "cafe\u0301s"]),
        ("Türkiye", "in TURKIYE", ["TURKIYE"]),
        ("Strasse", "die Straße", ["Straße"]),
        ("China diplomatic", "China’s diplomatic", ["China’s diplomatic"]),
        ("China's", "China, China's", ["China", "China"]),
        ("don't", "Don’t", ["Don’t"]),
        ("2025-26", "Budget 2025–26", ["2025–26"]),
        # Abbreviations.
        ("US", "the U.S. and the US", ["U.S.", "US"]),
        ("U.S.", "the US told us; U.S.-led", ["US", "U.S."]),
        ("us", "the US told us", ["US", "us"]),
        ("u.s.", "told us of the U.S.", ["U.S."]),
        ("WHO", "who said WHO", ["WHO"]),
        ("US", "U.S.S.R.", []),
        ("pm", "at 3 p.m. sharp", ["p.m."]),
        # Numbers.
        ("1000", "1,000 of 21,000 and 1000", ["1,000", "1000"]),
        ("1,000", "1000", ["1000"]),
        ("1'us1", "1'us,1 and 1'us1", ["1'us1"]),
        ("1'000000", "1'000,000", ["1'000,000"]),
        ("中国U.S.", "中国US, 中国U.S.", ["中国US", "中国U.S."]),
        ("5", "3.5, 5.2, 5", ["5"]),
        ("3.5", "3.5 percent", ["3.5"]),
        # Other scripts.
        ("调解", "国际调解院", ["调解"]),
        ("мир", "Мир, мировой", ["Мир"]),
    ],
)
def test_words_are_found(query: str, text: str, found: list[str]) -> None:
    """Words are found whole, whatever their case, accents and punctuation."""
    assert found_words(query, text) == found


@pytest.mark.parametrize(
    ("query", "text"),
    [
        ("dispute", "dispute disputes disputed disputing"),
        ("country", "country countries"),
        ("resolving", "resolve resolves resolved resolving"),
        ("plan", "plan plans planned planning"),
        ("hope", "hope hopes hoped hoping"),
        ("travel", "travelled traveled travelling"),
        ("refer", "referred refers"),
        ("study", "studied studies studying"),
        ("lie", "lies lying lay"),
        ("say", "say says said saying"),
        ("said", "say says"),
        ("begin", "begins began begun beginning"),
        ("man", "men"),
        ("crisis", "crises"),
        ("crises", "crisis"),
        ("life", "lives"),
        ("boxes", "box"),
        ("agree", "agreed agreeing"),
        ("panic", "panicked panicking"),
        ("finding", "findings finds found"),
        ("spokesman", "spokesmen"),
        ("potatoes", "potato"),
        ("NGO", "NGOs"),
    ],
)
def test_inflections_are_found(query: str, text: str) -> None:
    """Plurals and the forms of verbs, irregular ones too, are the same word."""
    assert found_words(query, text) == text.split()


@pytest.mark.parametrize(
    ("query", "text"),
    [
        ("mediation", "mediate mediator"),
        ("news", "new"),
        ("united", "unit units"),
        ("even", "evening"),
        ("evening", "even"),
        ("car", "care caring cared"),
        ("hop", "hope hoped"),
        ("us", "use used"),
        ("bus", "bu"),
        ("war", "warn ware"),
        ("the", "them these"),
        ("add", "ad ads"),
        ("found", "founded"),
        ("work", "worker"),
    ],
)
def test_other_words_are_no_inflections(query: str, text: str) -> None:
    """A word that merely begins alike, or is derived, is another word."""
    assert found_words(query, text) == []


@pytest.mark.parametrize(
    ("query", "found"),
    [
        ("mediaton", ["Mediation"]),
        ("meditaion", ["Mediation"]),
        ("dipsute", ["disputes"]),
        ("negociations", ["negotiations"]),
        ("intergovernmntl", ["intergovernmental"]),
        ("globl governance", ["global governance"]),
        ("governance", ["governance"]),
        # The first letter must be right, short words bear nothing, common words are no slips.
        ("nediation", []),
        ("wrr", []),
        ("trade", []),
        ("ungovernance", []),
    ],
)
def test_slips_in_words_are_forgiven(query: str, found: list[str]) -> None:
    """One letter from five letters on, two from nine on, but not the first."""
    text = "Mediation of disputes: global governance, war, trace, intergovernmental negotiations"
    assert found_words(query, text, fuzzy=True) == found


def test_slips_are_forgiven_only_where_asked() -> None:
    """`find` is strict unless told otherwise."""
    assert found_words("mediaton", "mediation") == []


def test_scores_tell_exact_from_inflected_from_guessed() -> None:
    """100 as typed, 95 inflected, below 90 with a slip; a phrase is as good as its worst word."""
    text = "A dispute, disputes."
    assert Phrase("dispute").find(text) == [KeywordMatch(2, 9, 100.0), KeywordMatch(11, 19, 95.0)]
    assert Phrase("dispuet").find(text, fuzzy=True) == [
        KeywordMatch(2, 9, 85.7),
        KeywordMatch(11, 19, 85.7),
    ]
    assert Phrase("a disputed").find(text) == [KeywordMatch(0, 9, 95.0)]


def test_a_word_found_anywhere_silences_guesses() -> None:
    """Slips are forgiven only if none of the texts has the word in any form."""
    texts = ["mediatons", "mediation", "nothing"]
    assert search_texts(Phrase("mediaton"), texts) == [[KeywordMatch(0, 9, 95.0)], [], []]
    assert search_texts(Phrase("mediaton"), texts[1:]) == [[KeywordMatch(0, 9, 87.5)], []]
    assert search_texts(Phrase("mediation"), []) == []


def test_words_of_a_phrase_that_exist_are_not_guessed() -> None:
    """In a phrase only the word that no text has may be mistyped."""
    texts = ["global mediation", "globe", "global meditation"]
    assert search_texts(Phrase("globl mediation"), texts) == [[KeywordMatch(0, 16, 80.0)], [], []]
    assert search_texts(Phrase("mediation globe"), texts) == [[], [], []]


@pytest.mark.parametrize(
    ("text", "folded"),
    [
        ("Wang YONG", "wang yong"),
        ("Lü Xiàng", "lu xiang"),
        ("“China’s” – it…", '"china\'s" - it...'),
        ("Straße, Łódź, Ærø, ﬁ", "strasse, lodz, aero, fi"),
        ("Ｗａｎｇ\u00a0Yi", "wang yi"),
        ("co\u00adoperate", "cooperate"),
        ("ガ 각 हिन्दी", "ガ 각 हिन्दी"),
    ],
)
def test_folding(text: str, folded: str) -> None:
    """Case, accents and typographic marks go; what makes another letter stays."""
    assert fold(text) == folded


def test_rapidfuzz_is_imported_for_guesses_only() -> None:
    """Its import takes longer than most commands, so only a query that needs it pays for it."""
    program = """
import sys
from iomed_cli.matching.country_names import find_codes
from iomed_cli.matching.keywords import Phrase, search_texts
from iomed_cli.matching.person_names import match_names
names, texts = [["Wang Yong"], ["Wang Yi"]], ["to resolve disputes"]
found = match_names("wang yi", names), match_names("Jackie Chan", names), find_codes("U.S.")
found += search_texts(Phrase("dispute"), texts), search_texts(Phrase("trade"), texts)
assert "rapidfuzz" not in sys.modules
assert match_names("Wang Yung", names) and "rapidfuzz" in sys.modules
"""
    subprocess.run([sys.executable, "-c", program], check=True)


@pytest.mark.parametrize("query", [",,Mr", "the", "Prof. Dr.", "Mr, the"])
def test_titles_alone_are_no_name(query: str) -> None:
    """Nothing is left of them to look for; a part that may be somebody is no title alone."""
    with pytest.raises(IomedError, match=r"titles alone are nobody's$"):
        refuse_no_name(query)
    refuse_no_name(f"{query} Wang")


@given(
    st.lists(
        st.sampled_from([*",.'’()-_ ", "Mr", "the", "Prof", "president", "Jr", "van", "Wang"])
        | st.characters()
    ).map("".join)
)
def test_any_string_is_taken_apart(query: str) -> None:
    """Commas, titles and particles may leave nothing; that is no mistake of ours."""
    try:
        readings = readings_of(query) if taken_apart(query) else []
        match_names(query, [[query], ["Wang"]])
        name_index.readings(query, Words(["wang"]))
    except IomedError:
        return
    assert all(reading.words for reading in readings)
    assert readings


@given(st.text(), st.lists(st.lists(st.text())))
def test_any_name_is_answered_or_refused(query: str, candidates: list[list[str]]) -> None:
    """Hits are in order, in range, each candidate at most once, and sure or guessed throughout."""
    try:
        hits = match_names(query, candidates)
    except IomedError:
        return
    assert all(0 < hit.score <= 100 for hit in hits)
    assert hits == sorted(hits, key=lambda hit: (-hit.score, hit.index))
    assert len({hit.index for hit in hits}) == len(hits)
    assert not hits or all((hit.score >= 90) == (hits[0].score >= 90) for hit in hits)


@given(
    st.lists(
        st.sampled_from(["Wang", "Lü", "Xinbo", "Nicholas", "O'Brien", "Jean-Paul", "van", "José"]),
        min_size=2,
        max_size=4,
        unique=True,
    )
)
def test_a_name_is_itself_in_any_case_and_order(words: list[str]) -> None:
    """A name matches itself wholly, without accents, in capitals and back to front."""
    name = " ".join(words)
    plain = "".join(c for c in unicodedata.normalize("NFD", name) if not unicodedata.combining(c))
    for query in (name, name.upper(), name.lower(), plain, " ".join(reversed(words))):
        assert match_names(query, [["Nobody"], [name]]) == [NameMatch(1, 100.0)]


@given(st.text(min_size=1), st.text())
def test_whatever_is_found_lies_in_the_text(query: str, text: str) -> None:
    """Spans are in order, never empty, never overlap and never leave the text."""
    try:
        phrase = Phrase(query)
    except IomedError:
        return
    for target in (text, f"{text} {query} {text}", f"{query}-{text}, {query.upper()}"):
        end = 0
        for found in phrase.find(target, fuzzy=True):
            assert end <= found.start < found.end <= len(target)
            assert 0 < found.score <= 100
            end = found.end


@given(st.from_regex(r"[a-z]{1,12}( [a-z]{1,12}){0,2}", fullmatch=True), st.text())
def test_a_phrase_finds_itself(query: str, text: str) -> None:
    """Words that stand in a text as they were typed are found there, exactly."""
    target = f"{text} {query} {text}"
    start = len(text) + 1
    assert any(
        found.score == 100 and found.start <= start < found.end
        for found in Phrase(query).find(target)
    )


def test_a_couple_told_apart_by_titles() -> None:
    """A title of a man finds no name with one of a woman; a surname finds both."""
    couple = ["Mr. Khan", "Mrs. Khan"]
    assert found_names("Mrs Khan", couple) == ["Mrs. Khan"]
    assert found_names("Lord Khan", couple) == ["Mr. Khan"]
    assert found_names("Khan", couple) == couple
    assert found_names("Ms. Khan", ["Ann Khan", "Mr Khan"]) == ["Ann Khan"]
