"""How well a name fits: what each way to write it costs."""

from __future__ import annotations

import pytest

from iomed_cli.errors import IomedError
from iomed_cli.matching.person_names import NameMatch, match_names


def scores(query: str, *names: str, guess: bool = True) -> list[tuple[str, float]]:
    """Give the names that a query finds, each with its score, best first."""
    return [
        (names[hit.index], hit.score)
        for hit in match_names(query, [(name,) for name in names], guess=guess)
    ]


# (score, name, what is typed for it)
SURE = [
    (100, "Wang Yong", "yong wang|WangYong|Wang, Yong|WANG YONG’S"),
    (100, "Wu Xin-bo", "Xinbo Wu|Wu Xin Bo|Xin-Bo Wu|Xin Bo Wu"),
    (100, "Kim Jong-un", "Kim Jong Un|Kim Jongun|Jong-un Kim"),
    (100, "Sun Yat-sen", "Sun Yat Sen"),
    (100, "Conan O'Brien", "Conan OBrien|Conan O Brien|O’Brien, Conan"),
    (100, "Jean-Paul Sartre", "Jeanpaul Sartre|Jean Paul Sartre"),
    (100, "JD Vance", "J D Vance|J. D. Vance|J.D. Vance"),
    (100, "Robert Smith Junior", "Robert Smith Jr.|Robert Smith Jnr"),
    (100, "Robert Smith Sr", "Robert Smith Senior|Robert Smith snr"),
    (100, "Mohammed Salman", "Mohammed bin Salman"),
    (100, "Ursula Leyen", "Ursula von der Leyen"),
    # An umlaut left out costs nothing, written in two letters a little.
    (100, "Lü Xiang", "Lu Xiang|Lǚ Xiang|LÜ XIANG"),
    (99, "Lü Xiang", "Lv Xiang|Lue Xiang|Lyu Xiang"),
    (99, "Lv Xiang", "Lü Xiang"),
    (99, "Nü Wei", "Nyu Wei|Nv Wei|Nue Wei"),
    (99, "Åse Moe", "Aase Moe"),
    (99, "Bäcker", "Baecker"),
    (99, "Jørn Utzon", "Joern Utzon"),
    (99, "Anders Jönsson", "Anders Joensson"),
    (98, "Jürgen Müller", "Juergen Mueller"),
    (98, "Juergen Mueller", "Jürgen Müller"),
    # Short forms.
    (98, "Nicholas Chan", "Nick Chan|Nicky Chan"),
    (98, "Nick Chan", "Nicholas Chan|Nicky Chan"),
    (98, "Bob Hill", "Robert Hill"),
    (98, "Phillip Hill", "Phil Hill"),
    (98, "Elizabeth Hill", "Miss Liz Hill"),
    (94, "Nicholas Chan", "Nick|Nicky"),
    # Initials.
    (97, "Nicholas Chan", "N. Chan|Chan, N."),
    (97, "John F. Kennedy", "J. F. Kennedy"),
    (97, "Сергей Лавров", "С. Лавров"),
    (96, "N. Chan", "Nicholas Chan|Nick Chan"),
    (94, "John Fitzgerald Kennedy", "J.F. Kennedy"),
    (94, "James David Vance", "J. D. Vance"),
    (91, "John Ronald Reuel Tolkien", "J. R. R. Tolkien"),
    # Words of the name that the query leaves out: a name costs most, an initial little.
    (99, "David B. Cohen", "David Cohen"),
    (99, "Nicholas A. B. Chan", "Nicholas Chan"),
    (99, "Ursula von der Leyen", "Ursula Leyen|Leyen, Ursula"),
    (96, "Ursula von der Leyen", "Leyen|von der Leyen|Ursula"),
    (96, "Nicholas Chan", "Chan|Nicholas|Mr. Chan|chan's"),
    (96, "Nicholas Alan Chan", "Nicholas Chan"),
    (96, "Сергей Викторович Лавров", "Сергей Лавров"),
    (96, "Robert Smith Jr", "Robert Smith"),
    (96, "David B. Cohen", "D. Cohen|B. Cohen"),
    (96, "Conan O'Brien", "O'Brien|OBrien|O Brien"),
    # Middle names that the name has not, if it is but a first and a last one.
    (91, "Nicholas Chan", "Nicholas A. Chan|Nicholas Alan Chan|Nicholas Alan Bo Chan"),
    (91, "John Tolkien", "John Ronald Reuel Tolkien"),
]
GUESSED = [
    (89, "Nicholas Chan", "Nicolas Chan|Nickolas Chan"),
    (89, "Phillip Hill", "Philip Hill"),
    (85, "Nicholas Chan", "Nichlas Chan"),
    (85, "Xi Jinping", "Xi Jinpng"),
    (85, "Joe Biden", "Joe Bidn|Joe Bidne"),
    (85, "Vladimir Putin", "Vladmir Putin"),
    (83, "Joe Biden", "Jo Bidne"),
    (81, "Nicholas Chan", "Nichloas"),
    (81, "John Smith", "Smiht|Simth"),
    (81, "Barack Obama", "Obaam"),
    (81, "Joe Biden", "Bdien|Ibden|Biedn"),
    (77, "Dmitri Shostakovich", "Dmitri Shostkovch"),
    (70, "Vladimir Putin", "Vladmir Puttin"),
]


@pytest.mark.parametrize(("score", "name", "queries"), SURE)
def test_sure_fits(score: int, name: str, queries: str) -> None:
    """Each of these is certainly meant, and 100 only where nothing is missing or respelt."""
    for query in queries.split("|"):
        assert scores(query, name, guess=False) == [(name, score)], query


@pytest.mark.parametrize(("score", "name", "queries"), GUESSED)
def test_guessed_fits(score: int, name: str, queries: str) -> None:
    """A slip is below 90, two slips below one; and none is taken where guesses are unwanted."""
    for query in queries.split("|"):
        assert scores(query, name) == [(name, score)], query
        assert scores(query, name, guess=False) == [], query


@pytest.mark.parametrize(
    ("name", "queries"),
    [
        # Titles, before the name or behind a comma, and what stands between both.
        (
            "John Smith",
            "The Rev. John Smith|General John Smith|Former President John Smith|John Smith, PhD"
            "|Smith, Dr. John|Vice President for Finance John Smith|Mr. John Smith, Esq."
            "|John Smith, chief of staff|Permanent Secretary of the Trade Department John Smith"
            "|Acting Foreign Minister John Smith|Sen. John Smith|John Smith, mayor of Leeds",
        ),
        # What could be a title is somebody's name where they bear it.
        ("Judy Judge", "Judy Judge|Judge, Judy"),
        ("Judy Dean", "Judge Judy Dean"),
        ("The Minister", "minister|the Minister|Minister"),
        ("Xi Jinping", "Xi Jinping, Chinese President|President Xi Jinping"),
    ],
)
def test_titles_are_no_part_of_a_name(name: str, queries: str) -> None:
    """Whatever office is put before or behind it, it is the whole name."""
    for query in queries.split("|"):
        assert scores(query, name) == [(name, 100)], query


@pytest.mark.parametrize(
    "title",
    """the|Mr|Mrs.|Ms|Mx|Dr.|Prof.|Professor|actor|actress|activist|adviser|advisor|Admiral
    |Ambassador|analyst|Archbishop|attorney|author|Captain|Cardinal|chair|Chairman|chairwoman
    |Chancellor|co-founder|coach|Colonel|Commander|Commissioner|Comrade|Congressman|Congresswoman
    |coordinator|correspondent|Councillor|Deputy|diplomat|Director|economist|editor|Envoy|expert
    |Father|founder|Governor|historian|Imam|Inspector|journalist|lawyer|leader|Lieutenant|Lt. Gov.
    |Sen.|Rep.|Gen.|Col.|Capt.|Sgt.|Maj.|lawmaker|manager|MEP|Minister|MP|officer|official|Pastor
    |Prime Minister|President|Principal|reporter|representative|researcher|Reverend|scholar
    |scientist|Secretary|Senator|Sergeant|Sheikh|spokesman|spokesperson|spokeswoman|Sultan
    |superintendent|Taoiseach|Treasurer|Vice President|writer|CEO|CFO|Baron|Bishop|Brother|Chief
    |Constable|Count|Countess|Dean|Duchess|Duke|Earl|Emir|Emperor|General|Judge|Justice|King|Major
    |Mayor|Pope|Prince|Princess|Queen|Rabbi|Sheriff|Sister|Speaker|Uncle|former|acting
    |Foreign Minister|Sir|Dame|Lord|Lady|Miss|Madame|Monsieur|Herr|Señor|Señora|Signora|Hon.|Rev.
    |Minister of State for Health and Education|Secretary for Foreign Affairs
    |Minister at the Office of Trade""".replace("\n    ", "").split("|"),
)
def test_titles(title: str) -> None:
    """Each of the titles that newspapers use may stand before a name, and is no name by itself."""
    assert scores(f"{title} Ana Hill", "Ana Hill", "Tom Hill") == [("Ana Hill", 100)]


@pytest.mark.parametrize(
    ("name", "queries"),
    [
        ("Nicholas Chan", "N. C.|N|C.|Nichlsa Chan|J. Chan|Chan Chan"),
        ("John F. Kennedy", "J. F. K.|JFK|J. P. Kennedy"),
        ("JD Vance", "James David Vance"),
        ("Malcolm X", "X|M X"),
        ("Bob Hill", "Rob Hill|Bert Hill|Bobo"),
        ("Joe Biden", "Bid|Bidn|Xiden|Bidenxx"),
        ("Xi Jinping", "Xi Jingping|Xi President|President|王"),
        ("Mary Curie", "Marie Curie"),
        ("Robert Smith", "Robert Smith Jr|Robert Smith Sr"),
        ("Wu Xinbo", "Wu Xin|Xin|Wu Bo"),
        ("John Smith", "Smth|Smitten|John Smith and Jane Doe|John Smith, of Leeds"),
        ("Barack Obama", "Obma"),
        ("Ann Hill", "Ann Bo Cy Di Ed Flo Gus|Ann Bo Cy Di Ed Flo Hill Gus"),
        ("Smith", "A. Smith"),
        ("Conan OBrien", "O Conan Brien"),
        ("Flight 7371", "Flight 7372"),
        ("王毅", "王"),
    ],
)
def test_who_is_not_meant(name: str, queries: str) -> None:
    """Initials alone, another name, two slips in a short word, a word too many: nobody."""
    for query in queries.split("|"):
        assert scores(query, name) == [], query


@pytest.mark.parametrize(
    "family",
    """wang li zhang liu chen yang huang zhao wu zhou xu sun ma zhu hu guo he gao lin luo zheng
    liang xie song tang han feng deng cao peng zeng xiao tian dong yuan pan yu jiang cai du ye
    cheng su wei lu ding ren shen yao zhong cui tan fan jin shi liao jia xia fu fang bai zou meng
    xiong qin qiu hou yan lei long tao mao dai qian lyu xi kong xue hao gong shao wan qi chan lai
    mo""".split(),
)
def test_chinese_family_names_may_stand_last(family: str) -> None:
    """A given name of two syllables is one word, whichever end the family name stands at."""
    for query in (f"{family} you bo", f"you bo {family}", f"You-Bo {family}"):
        assert scores(query, f"{family.title()} Youbo") == [(f"{family.title()} Youbo", 100)]
    assert scores(f"{family} you", f"{family.title()} Youbo") == []


def test_the_best_come_first() -> None:
    """Whole names stand before parts, parts before initials; equals keep their order."""
    assert scores("Chan", "N. Chan", "Nicholas Chan", "Chan", "Jo Chan") == [
        ("Chan", 100),
        ("N. Chan", 99),
        ("Nicholas Chan", 96),
        ("Jo Chan", 96),
    ]
    assert scores("Nick Chan", "N. Chan", "Nicky Chan", "Jo Chan", "Nick Chan") == [
        ("Nick Chan", 100),
        ("Nicky Chan", 98),
        ("N. Chan", 96),
    ]


def test_the_literal_reading_silences_others() -> None:
    """Who bears all the words is meant, not who bears them without a title or a particle."""
    assert scores("Major Tom", "Tom", "Major Tom") == [("Major Tom", 100)]
    assert scores("Major Tom", "Tom", "Tim Major") == [("Tom", 100)]
    assert scores("Jan van Dyk", "Jan Dyk", "Jan van Dyk") == [("Jan van Dyk", 100)]
    assert scores("Jan Piet Dyk", "Jan Dyk", "Jan P. Dyk") == [("Jan P. Dyk", 96)]


def test_the_best_of_several_names_counts() -> None:
    """A bearer of several names is as good as the best of them, and is named once."""
    bearers = [("World Bank", "WB"), ("UN", "United Nations"), ("Bank",), ()]
    assert match_names("bank", bearers) == [NameMatch(2, 100.0), NameMatch(0, 96.0)]
    assert match_names("united nations", bearers) == [NameMatch(1, 100.0)]
    assert match_names("Untied Nations", bearers) == [NameMatch(1, 85.0)]


@pytest.mark.parametrize(
    ("query", "found"),
    [
        # Either of two words may have been meant: nobody's.
        ("Kowalzki", ["Bo Kowalski", "Al Kowalcki"]),
        ("Ana Okonjp", ["Ana Okonjo", "Ana Okonja"]),
    ],
)
def test_a_slip_for_two_words_is_nobodys(query: str, found: list[str]) -> None:
    """Of two names that a slip may stand for, one would be wrong; alone each would be found."""
    assert scores(query, *found) == []
    for name in found:
        assert [each for each, _ in scores(query, name)] == [name]


def test_a_slip_for_a_word_of_two_people() -> None:
    """One word that two people bear is meant, whoever of them it was."""
    assert scores("Okonjp", "Ana Okonjo", "Bo Okonjo") == [("Ana Okonjo", 81), ("Bo Okonjo", 81)]


@pytest.mark.parametrize(
    ("query", "name", "score"),
    [
        ("Lee,Ann", "Ann Lee", 100),
        ("Lee,Ann,PhD", "Ann Lee", 100),
        ("Jr Smith", "JR Smith", 100),
        ("Smith Junior", "Smith Jnr", 100),
        ("Senior", "Bo Lee Snr", 96),
        ("Al Kowal zky", "Al Kowalsky", 85),
    ],
)
def test_commas_generations_and_moved_spaces(query: str, name: str, score: float) -> None:
    """A comma parts words, a slip may part one; Junior is Jr, initials before a name."""
    assert scores(query, name) == [(name, score)]


def test_a_name_that_is_no_text_is_refused() -> None:
    """Half a surrogate pair and a blank are refused, whoever there is to be found."""
    for query in ("a\ud800", "  ", "—"):
        with pytest.raises(IomedError):
            match_names(query, [("Ann Lee",)])
        with pytest.raises(IomedError):
            match_names(query, [])
