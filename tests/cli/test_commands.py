"""Each command, its filters and its output options, as somebody at a prompt meets them."""

from __future__ import annotations

import re
from collections.abc import Callable
from pathlib import Path

import pytest

from articles import small
from conftest import SEARCHED, Command
from iomed_cli import __version__
from iomed_cli.cli.application import OTHERS
from iomed_cli.cli.listing_commands import LISTINGS

COMMANDS = (*LISTINGS, *OTHERS)

WANG_YONG = ["q7", "q8", "q9", "q10", "q11", "q12", "q13"]
QUOTE_FIELDS = (
    "id, article, kind, speaker, role, affiliation, text, start, end, paragraph, cue, cue_start,"
    " cue_end, mention, mention_start, mention_end, turn, rule, confidence,"
    " stance, speaker_from, speaker_confidence, source_kind"
)
ARTICLE_FIELDS = "date, publisher, title, url"
LISTING = {
    "quotes": [],
    "speakers": [],
    "countries": [],
    "organizations": [],
    "facts": [],
    "search": ["mediation"],
    "stats": [],
}
"""Each listing with the arguments that it needs."""


def ids(iomed: Command, *args: str) -> list[str]:
    """Give the ids of the rows that a command lists."""
    result = iomed(*args, "--json", "--fields", "id")
    assert result.status == (0 if result.json else 1)
    return [row["id"] for row in result.json]


# Quotations


def test_a_quotation_in_json(iomed: Command) -> None:
    """Every field, in order, and the score of the name that was asked for."""
    result = iomed("quotes", "--speaker", "Wang Yong", "--kind", "direct", "--json")
    assert result == (
        0,
        """[
  {
    "id": "q11",
    "article": "iomed-signing",
    "kind": "direct",
    "speaker": "Wang Yong",
    "role": "Director of the Center for International Political Economy",
    "affiliation": "Peking University",
    "text": "China is the advocate, but the IOMed is an open and inclusive entity serving the\
 needs of international peace, development, and security",
    "start": 3315,
    "end": 3451,
    "paragraph": 11,
    "cue": "said",
    "cue_start": 3459,
    "cue_end": 3463,
    "mention": "Wang",
    "mention_start": 3454,
    "mention_end": 3458,
    "turn": "q11",
    "rule": "annotated",
    "confidence": null,
    "stance": "states",
    "speaker_from": "surname",
    "speaker_confidence": null,
    "source_kind": "named_person",
    "score": 100.0
  }
]
""",
        "",
    )


def test_quotations_in_a_table(iomed: Command) -> None:
    """The words take the room that is left, what is exact in marks, a light rule between rows."""
    result = iomed("quotes", "-s", "Nicholas Chan", "-k", "mediation", "-n", "2", COLUMNS="70")
    assert result.out == (
        "Id   Kind      Speaker         Verb    What was said\n"
        "──────────────────────────────────────────────────────────────────────\n"
        "q18  indirect  Nicholas Chan   stated  as the world's first\n"
        "                                       intergovernmental legal body\n"
        "                                       specializing in mediation for\n"
        "                                       international disputes, the\n"
        "                                       IOMed reflects the growing\n"
        "                                       global emphasis on\n"
        "                                       non-confrontational, flexible,\n"
        "                                       and cost-effective conflict\n"
        "                                       resolution\n"
        "┈┈┈┈┈┈┈┈┈┈┈┈┈┈┈┈┈┈┈┈┈┈┈┈┈┈┈┈┈┈┈┈┈┈┈┈┈┈┈┈┈┈┈┈┈┈┈┈┈┈┈┈┈┈┈┈┈┈┈┈┈┈┈┈┈┈┈┈┈┈\n"
        "q19  direct    Nicholas Chan°  said    “Mediation not only promotes\n"
        "                                       rational dialogue but also\n"
        "                                       effectively reduces the risk of\n"
        "                                       conflict. I firmly believe this\n"
        "                                       approach will play an\n"
        "                                       increasingly vital role in\n"
        "                                       future international relations”\n"
        "\n"
        "° the name stands elsewhere in the text\n"
        "2 of 3 rows shown.\n"
    )
    assert result.err == ""


@pytest.mark.parametrize(
    ("filters", "found"),
    [
        (["--speaker", "Wang Yong"], WANG_YONG),
        (["-s", "professor wang yong"], WANG_YONG),
        (["-s", "Wang Yung"], WANG_YONG),
        (["-s", "LU XIANG"], ["q14", "q15", "q16", "q17"]),
        (["-s", "N. Chan", "--kind", "direct"], ["q19"]),
        (["-s", "experts"], ["q1", "q2"]),
        (["--kind", "direct"], ["q3", "q11", "q15", "q19"]),
        (["--kind", "mixed"], []),
        (["-k", "war"], ["q4", "q8", "q9"]),
        (["-k", "art"], []),
        (["-k", "cost effective"], ["q18"]),
        (["-k", "effective cost"], []),
        (["-k", "mediation", "-k", "dispute"], ["q3", "q12", "q18"]),
        (["-k", "tourism", "-k", "ASEAN", "--any"], ["q13", "q20"]),
        (["-k", "tourism", "-k", "ASEAN"], []),
        (["-k", "multipolr"], ["q1", "q7"]),
        (["--mentions", "Russia"], ["q8"]),
        (["-m", "UN"], ["q3", "q13"]),
        (["-m", "United Nations", "-s", "Wang Yong"], ["q13"]),
        (["-m", "the States"], ["q4", "q6"]),
        (["-m", "U.S.", "-k", "World War II"], ["q4"]),
        (["-m", "France"], []),
        (["-s", "Wang Yong", "-k", "China", "-m", "ASEAN", "--kind", "indirect"], ["q13"]),
    ],
    ids=" ".join,
)
def test_quotes_filters_combine(iomed: Command, filters: list[str], found: list[str]) -> None:
    """A quotation is shown where it passes all the filters."""
    assert sorted(ids(iomed, "quotes", *filters)) == sorted(found)


def test_wang_yi_says_nothing(iomed: Command) -> None:
    """He is in the article and must never be given the words of Wang Yong."""
    assert iomed("quotes", "--speaker", "Wang Yi") == (
        1,
        "",
        "iomed: Wang Yi is named here but says nothing.\n" + SEARCHED,
    )


EVERYBODY = "Quoted here: Wang Yong, Lü Xiang, Wu Xinbo, Nicholas Chan, Experts, Mao Ning."


@pytest.mark.parametrize("name", ["Wang Wei", "Jackie Chan", "Wu Xinping", "Li Yong"])
def test_a_different_name_is_a_different_person(iomed: Command, name: str) -> None:
    """Nobody is found rather than somebody else with a name like it; and who is there is told."""
    assert iomed("quotes", "--speaker", name, "--json") == (
        1,
        "[]\n",
        f"iomed: Nobody here is named “{name}”.\niomed: {EVERYBODY}\n{SEARCHED}",
    )


@pytest.mark.parametrize(
    ("name", "meant"),
    [
        ("Mao Nin", "Mao Ning"),
        ("Wang Yang", "Wang Yong"),
        ("Wong Yung", "Wang Yong"),
        ("Wu Hsin-po", "Wu Xinbo"),
        ("Nicholas Chau", "Nicholas Chan"),
        ("Wang Yong of Peking University", "Wang Yong"),
        ("Mao Ning & Wu Xinbo", "Mao Ning or Wu Xinbo"),
    ],
)
def test_a_near_name_is_asked_back(iomed: Command, name: str, meant: str) -> None:
    """What may be another person's name finds no row, but whom it may have meant is named."""
    assert iomed("quotes", "--speaker", name) == (
        1,
        "",
        f"iomed: Nobody here is named “{name}”. Did you mean {meant}?\n{SEARCHED}",
    )


def test_a_role_is_no_name(iomed: Command) -> None:
    """Whoever asks for a role is told who has it."""
    assert iomed("quotes", "--speaker", "Foreign Ministry spokesperson") == (
        1,
        "",
        "iomed: Nobody here is named “Foreign Ministry spokesperson”.\n"
        "iomed: “Foreign Ministry spokesperson” describes Mao Ning (Foreign Ministry spokesperson;"
        " Foreign Ministry).\n" + SEARCHED,
    )


@pytest.mark.parametrize(
    ("args", "notes"),
    [
        (
            ["quotes", "-k", "banana"],
            [
                "None of the 20 quotations has “banana”.",
                'Names, facts and the text are looked through by: iomed search "banana"',
            ],
        ),
        (
            ["quotes", "-k", "mediat*"],
            [
                "None of the 20 quotations has “mediat*”.",
                "* is no wildcard: the inflections of a word match by themselves.",
            ],
        ),
        (
            ["quotes", "-s", "Mao Ning", "-k", "tourism"],
            [
                "No quotation passes all filters at once; there are 1 by “Mao Ning” and 1 with"
                " “tourism”."
            ],
        ),
        (
            ["quotes", "--mentions", "Hong Kong"],
            [
                "No country or organization here is named “Hong Kong”. It is a place: try --keyword"
                ' "Hong Kong".'
            ],
        ),
        (
            ["quotes", "--mentions", "Chna"],
            ["No country or organization here is named “Chna”. Did you mean China?"],
        ),
        (["quotes", "--since", "2026"], ["No article is since 2026: those here are of 2025-05."]),
        (
            ["quotes", "--since", "2026", "--until", "2024"],
            ["No article is since 2026 and until 2024, which is earlier."],
        ),
        (
            ["facts", "--publisher", "Reuters"],
            ["No article is published by “Reuters”; there are: Wen Wei Po."],
        ),
        (
            ["countries", "China", "--role", "mentioned"],
            ["China is named here, but its role is initiator."],
        ),
        (
            ["organizations", "UN", "--kind", "media"],
            [
                "No organization here is named “UN”.",
                "United Nations is named here, but is of the kind intergovernmental.",
            ],
        ),
        (["search", "banana"], ["“banana” stands nowhere in 1 article."]),
    ],
)
def test_an_empty_answer_says_why(iomed: Command, args: list[str], notes: list[str]) -> None:
    """Which filter lets nothing pass, what there is, and what to type."""
    result = iomed(*args)
    said = result.err.splitlines()
    assert (result.status, result.out) == (1, "")
    # Last stands what was searched.
    assert said[:-1] == [f"iomed: {note}" for note in notes]


def test_a_typing_error_is_forgiven_and_said(iomed: Command) -> None:
    """Whoever reads the rows knows that they are another name's."""
    result = iomed(
        "quotes", "-s", "Nicolas Chan", "--kind", "direct", "--format", "csv", "-F", "id"
    )
    assert result == (
        0,
        "id\nq19\n",
        "iomed: Nobody here is named “Nicolas Chan”; nearest: Nicholas Chan.\n",
    )


def test_a_sentence_that_ends_with_a_name_has_one_stop(iomed: Command, tmp_path: Path) -> None:
    """A name may have a stop of its own."""
    path = tmp_path / "hale.txt"
    told = (
        "Robert Hale Jr. said the firm was sound. His father, Robert Hale Sr., said it was not."
        ' "I cried," he said.'
    )
    path.write_text(told, encoding="utf-8")
    names = "Robert Hale Jr., Robert Hale Sr."
    result = iomed("quotes", str(path), "--speaker", "Hale")
    assert result.err.splitlines() == [
        "iomed: 3 quotations by 2 speakers",
        f"iomed: “Hale” fits 2 names: {names}",
    ]
    verdict = iomed("verify", "I cried", str(path), "--speaker", "Robert Hale", "--json").json
    assert verdict["notes"] == [f"“Robert Hale” may be any of 2: {names}"]


def test_a_figure_is_of_its_own_time(iomed: Command, tmp_path: Path) -> None:
    """Of a fact that tells of two times, --when gives the figures of the one asked for."""
    path = tmp_path / "price.txt"
    path.write_text("The price fell to £2m in April 2026 from £3m in May 2025.", encoding="utf-8")
    assert iomed("figures", str(path), "--when", "2025", "--json").json[0]["text"] == "£3m"
    assert iomed("figures", str(path), "--when", "2026", "--fields", "text").out == "£2m\n"
    assert iomed("facts", str(path), "--when", "2026", "--fields", "id").out == "f1\n"


def test_several_people_are_all_shown_and_named(iomed: Command) -> None:
    """A surname alone finds everyone who bears it; the silent ones are named too."""
    result = iomed("quotes", "-s", "wang", "--format", "csv", "-F", "speaker,score", "--no-header")
    assert result == (
        0,
        "Wang Yong,96.0\n" * 7,
        "iomed: “wang” fits 2 names: Wang Yi, Wang Yong.\n"
        "iomed: Wang Yi is named here but says nothing.\n",
    )


def test_several_people_and_nothing_found(iomed: Command) -> None:
    """That the name fits two does not hide that the keyword fits none of their words."""
    assert iomed("quotes", "-s", "wang", "-k", "tourism") == (
        1,
        "",
        "iomed: “wang” fits 2 names: Wang Yi, Wang Yong.\n"
        "iomed: Wang Yi is named here but says nothing.\n"
        "iomed: No quotation passes all filters at once; there are 7 by “wang” and 1 with"
        " “tourism”.\n" + SEARCHED,
    )


def test_exact_inflected_and_misspelt_rank_in_this_order(iomed: Command) -> None:
    """What has the very word comes before what has another form of it."""
    result = iomed("quotes", "-k", "dispute", "--format", "csv", "-F", "id,score", "--no-header")
    assert result.out == "q15,100.0\nq16,100.0\n" + "".join(
        f"{id_},95.0\n" for id_ in ("q2", "q3", "q8", "q9", "q12", "q14", "q18")
    )


def test_context_in_json(iomed: Command) -> None:
    """--context adds what stands before and after as fields."""
    result = iomed("quotes", "-s", "Mao", "-C", "3", "--json", "-F", "id,before,after")
    assert result.json == [
        {"id": "q3", "before": 'international disputes.\n"', "after": '," stated Foreign'}
    ]


def test_context_in_a_table(iomed: Command) -> None:
    """Arrows tell the quotation from its surroundings where colour does not."""
    result = iomed("quotes", "-k", "tourism", "-C", "2", "-F", "text", COLUMNS="300")
    assert result.out == (
        "What was said\n" + "─" * 279 + "\n"
        "added that >>>hosting the organization would bring long-term economic benefits to Hong"
        " Kong, creating job opportunities in mediation-related fields and boosting sectors like"
        " conferences, hospitality, tourism, transportation, and dining, thereby invigorating the"
        " local economy<<<.\n"
        "(Source:\n"
        "\n"
        "1 quotation by 1 speaker\n"
    )


# The other listings


def test_speakers(iomed: Command) -> None:
    """Those who say something, who says most first, with what they are and how often named."""
    assert iomed("speakers", "--format", "markdown").out == (
        "| Id | Name | Role | Affiliation | Direct | Indirect | Named |\n"
        "| --- | --- | --- | --- | --: | --: | --: |\n"
        "| s5 | Wang Yong | Director of the Center for International Political Economy"
        " | Peking University | 1 | 6 | 4 |\n"
        "| s6 | Lü Xiang | expert on U.S. affairs |  | 1 | 3 | 3 |\n"
        "| s4 | Wu Xinbo | Professor, Dean of the Institute of International Studies"
        " | Fudan University | 0 | 3 | 1 |\n"
        "| s7 | Nicholas Chan | Hong Kong deputy of the National People's Congress (NPC) and legal"
        " expert | National People's Congress | 1 | 2 | 4 |\n"
        "| s2 | Experts |  |  | 0 | 2 | 1 |\n"
        "| s3 | Mao Ning | Foreign Ministry spokesperson | Foreign Ministry | 1 | 0 | 1 |\n"
    )


def test_all_speakers(iomed: Command) -> None:
    """--all adds the minister, the journalist and the editor; a name finds them without it."""
    everyone = ["s5", "s6", "s4", "s7", "s2", "s3", "s1", "s8", "s9"]
    assert ids(iomed, "speakers", "--all") == everyone
    assert ids(iomed, "speakers", "Wang Yi") == ["s1"]


def test_countries(iomed: Command) -> None:
    """A table of names is as narrow as they are."""
    result = iomed("countries", "--role", "mentioned", COLUMNS="80")
    assert result.out == (
        "Id   Code  Country        Role       Named\n"
        "──────────────────────────────────────────\n"
        "c11  US    United States  mentioned      4\n"
        "c12  RU    Russia         mentioned      1\n"
        "c13  UA    Ukraine        mentioned      1\n"
        "c14  IL    Israel         mentioned      1\n"
        "c15  PS    Palestine      mentioned      1\n"
        "\n"
        "5 countries\n"
    )


@pytest.mark.parametrize(
    ("name", "found"),
    [
        ("Pakistan", ["c3"]),
        ("PK", ["c3"]),
        ("pak", ["c3"]),
        ("Djibuti", ["c10"]),
        ("Byelorussia", ["c7"]),
        ("U.S.", ["c11"]),
        ("america", ["c11"]),
        ("PRC", ["c1"]),
    ],
)
def test_a_country_by_any_of_its_names(iomed: Command, name: str, found: list[str]) -> None:
    """Codes, other names and slips find the country."""
    assert ids(iomed, "countries", name) == found


@pytest.mark.parametrize(
    ("name", "note"),
    [
        ("Niger", "Niger is not named here."),
        ("France", "France is not named here."),
        ("Iran", "Iran is not named here."),
        ("South Sudan", "South Sudan is not named here."),
        ("Korea", "North Korea or South Korea is not named here."),
        (
            "Hong Kong",
            "“Hong Kong” is no country that iomed knows, but a place: try iomed search"
            ' "Hong Kong".',
        ),
        ("Laso", "“Laso” is no country that iomed knows. Did you mean Laos?"),
        (
            "Atlantis",
            "“Atlantis” is no country that iomed knows.\n"
            "iomed: All countries are listed by: iomed countries",
        ),
    ],
)
def test_another_country_is_never_a_neighbour(iomed: Command, name: str, note: str) -> None:
    """Nothing is found, and the note says what the query was taken for."""
    assert iomed("countries", name) == (1, "", f"iomed: {note}\n{SEARCHED}")


@pytest.mark.parametrize(
    ("args", "found"),
    [
        (["UN"], ["o1"]),
        (["united nations"], ["o1"]),
        (["iomed"], ["o2"]),
        (["NPC"], ["o14"]),
        (["Peking University"], ["o11"]),
        (["--kind", "media"], ["o9"]),
        (["UN", "--kind", "media"], []),
        (["Red Cross"], []),
    ],
    ids=" ".join,
)
def test_organizations(iomed: Command, args: list[str], found: list[str]) -> None:
    """By name, by abbreviation, by kind."""
    assert ids(iomed, "organizations", *args) == found


def test_facts(iomed: Command) -> None:
    """Figures stand as numbers beside their unit and how exact they are."""
    fields = "id,qualifier,value,unit,date,according_to"
    result = iomed("facts", "--category", "number", "--format", "csv", "--fields", fields)
    assert result.out == (
        "id,qualifier,value,unit,date,according_to\n"
        "f1,nearly,60,countries,2025-05-30,\n"
        "f3,approximately,20,international organizations,2025-05-30,\n"
        "f24,over,12,countries,2022,\n"
    )


def test_facts_by_words(iomed: Command) -> None:
    """A query finds its words in the statement or in the evidence, and the names are a list."""
    result = iomed("facts", "headquarters", "--json", "-F", "id,value,countries,score")
    assert result.json == [
        {"id": "f27", "value": "Hong Kong, China", "countries": ["China"], "score": 100.0}
    ]
    assert ids(iomed, "facts", "headquarters", "--category", "number") == []


def test_search(iomed: Command) -> None:
    """All kinds at once: the body itself, then the words that name it."""
    result = iomed("search", "ASEAN", "--format", "tsv", "-F", "type,id,speaker,score")
    assert result.out == (
        "type\tid\tspeaker\tscore\n"
        "organization\to13\t\t100.0\n"
        "quote\tq13\tWang Yong\t95.0\n"
        "fact\tf50\tWang Yong\t95.0\n"
    )


def test_search_for_a_person(iomed: Command) -> None:
    """Whoever looks for a person finds them first, then what they say."""
    rows = iomed("search", "Wang Yong", "--json").json
    assert (rows[0]["type"], rows[0]["text"]) == ("speaker", "Wang Yong")
    said = [(row["id"], row["score"]) for row in rows if row["type"] == "quote"]
    assert said == [(id_, 90.0) for id_ in WANG_YONG]


def test_search_never_gives_wang_yi_the_words_of_wang_yong(iomed: Command) -> None:
    """Only he himself and what is said of him is found."""
    assert ids(iomed, "search", "Wang Yi") == ["s1", "f9", "f10", "f11"]


def test_search_for_words_that_are_not_in_a_row(iomed: Command) -> None:
    """Where the phrase stands nowhere its words are looked for, which is said."""
    result = iomed("search", "tourism hospitality", "--format", "csv", "-F", "id,score")
    assert result.out.splitlines()[:2] == ["id,score", "q20,80.0"]
    assert result.err == (
        "iomed: Nothing has “tourism hospitality” in a row; these have every word of it.\n"
    )


@pytest.mark.parametrize(
    ("query", "found"),
    [
        ("who is Mao Ning", ["s3"]),
        ("where is the headquarters", ["f27"]),
        ("Mao Ning UN Charter", ["q3", "f20"]),
        ("signing ceremony date", ["f7"]),
        ("journalist Wen Wei", ["s8"]),
        ("professor", ["f28", "s4"]),
        ("PKU", ["o11"]),
    ],
)
def test_search_understands(iomed: Command, query: str, found: list[str]) -> None:
    """Questions, a speaker with a word, roles, kinds of facts and names of organizations."""
    assert ids(iomed, "search", query)[: len(found)] == found


def test_search_finds_what_is_in_no_record(iomed: Command) -> None:
    """A paragraph that has the words where no quotation and no fact is, with its number."""
    (row,) = [
        row for row in iomed("search", "enterprises", "--json").json if row["type"] == "passage"
    ]
    assert row["id"] == f"p{row['paragraph']}"
    assert "enterprises" in row["text"]
    assert row["speaker"] is None


def test_stats_as_bars(iomed: Command) -> None:
    """Direct and indirect speech are told apart within each bar."""
    result = iomed("stats", COLUMNS="60")
    assert result.out == (
        "Words said  █ direct  ▓ partly quoted  ░ indirect\n"
        "Wang Yong      167  █████░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░\n"
        "Lü Xiang       102  █████████░░░░░░░░░░░░░░░\n"
        "Nicholas Chan   88  ███████░░░░░░░░░░░░░\n"
        "Wu Xinbo        76  ░░░░░░░░░░░░░░░░░\n"
        "Experts         54  ░░░░░░░░░░░░\n"
        "Mao Ning        37  ████████\n"
        "\n"
        "Times named\n"
        "China          10  ███████████████████████████████████████\n"
        "United States   4  ████████████████\n"
        + "".join(
            f"{name:14}  1  ████\n"
            for name in (
                *("Indonesia", "Pakistan", "Laos", "Cambodia", "Serbia", "Belarus", "Sudan"),
                *("Algeria", "Djibouti", "Russia", "Ukraine", "Israel", "Palestine"),
            )
        )
    )


def test_stats_in_json(iomed: Command) -> None:
    """Speakers and countries have the same fields; what does not apply is null."""
    rows = iomed("stats", "--json").json
    assert rows[0] == {
        "type": "speaker",
        "name": "Wang Yong",
        "direct": 1,
        "indirect": 6,
        "mixed": 0,
        "direct_words": 22,
        "indirect_words": 145,
        "mixed_words": 0,
        "mentions": 4,
        "articles": 1,
    }
    assert rows[6] == {
        "type": "country",
        "name": "China",
        **dict.fromkeys(("direct", "indirect", "mixed")),
        **dict.fromkeys(("direct_words", "indirect_words", "mixed_words")),
        "mentions": 10,
        "articles": 1,
    }


# Pages


def test_show_a_quotation(iomed: Command) -> None:
    """The record, the evidence in its paragraph, and a citation."""
    assert iomed("show", "q19", COLUMNS="72").out == (
        "quote q19\n"
        "article          iomed-signing\n"
        "kind             direct (the speaker's own words)\n"
        "speaker          Nicholas Chan\n"
        "role             Hong Kong deputy of the National People's Congress\n"
        "                 (NPC) and legal expert\n"
        "affiliation      National People's Congress\n"
        "cue              said (what reports it)\n"
        "mention          he (what names the speaker beside it)\n"
        "turn             q19 (begins here)\n"
        "rule             annotated (marked by a reader)\n"
        "stance           states (the speaker says that it is so)\n"
        "speaker from     pronoun (he, she or they stands beside the words)\n"
        "source kind      named_person (a person with a name)\n"
        "\n"
        "paragraph 18, characters 5073-5271\n"
        '  ">>>Mediation not only promotes rational dialogue but also effectively\n'
        "  reduces the risk of conflict. I firmly believe this approach will play\n"
        '  an increasingly vital role in future international relations<<<," he\n'
        "  said.\n"
        "\n"
        "Cite as\n"
        "  Nicholas Chan, quoted in Ma Jing, Wen Wei Po, 2025-05 (inferred)\n"
        "  (iomed-signing), paragraph 18, characters 5073–5271.\n"
    )


def test_show_a_fact(iomed: Command, tmp_path: Path) -> None:
    """Each figure and each date has what time it is of, where the article tells that."""
    path = tmp_path / "price.txt"
    told = "The price fell to £2.4m in April 2026 from £3.1m in January 2026, for some 40 reasons."
    path.write_text(told, encoding="utf-8")
    assert iomed("show", "f1", str(path), COLUMNS="72").out == (
        "fact f1\n"
        "article          price\n"
        "category         number\n"
        "statement        The price fell to £2.4m in April 2026 from £3.1m in\n"
        "                 January 2026, for some 40 reasons.\n"
        "value            2400000\n"
        "unit             GBP\n"
        "date             2026-04\n"
        "rule             figure\n"
        "figures          £2.4m (2026-04); £3.1m (2026-01); 40 reasons\n"
        "dates            April 2026 (2026-04); January 2026 (2026-01)\n"
        "stance           states\n"
        "confidence       0.94 (how often what this rule finds is right)\n"
        "\n"
        "paragraph 1, characters 0-85\n"
        "  >>>The price fell to £2.4m in April 2026 from £3.1m in January 2026,\n"
        "  for some 40 reasons<<<.\n"
        "\n"
        "Cite as\n"
        "  article (price), paragraph 1, characters 0–85.\n"
    )


def test_show_every_fact(iomed: Command) -> None:
    """Whatever a fact has, there is a page of it."""
    count = len(iomed("facts", "--json").json)
    result = iomed("show", *(f"f{number}" for number in range(1, count + 1)))
    assert (result.status, result.err, result.out.count("Cite as")) == (0, "", count)


def test_show_several_records(iomed: Command) -> None:
    """Each is shown; what there is not is told of, and the others stay."""
    result = iomed("show", "q19", "q99", "c12")
    assert [line for line in result.out.splitlines() if line[:1] in "qc" and line[-1:].isdigit()]
    assert (result.status, result.out.count("Cite as")) == (1, 2)
    assert result.err.startswith("iomed: There is no record 'q99': there are s1–s9")
    assert [one["id"] for one in iomed("show", "q19", "c12", "--json").json] == ["q19", "c12"]


def test_show_as_json(iomed: Command) -> None:
    """One is an object; of several there is a list, however many there are; else nothing."""
    assert iomed("show", "q19", "--json").json["id"] == "q19"
    assert [one["id"] for one in iomed("show", "q19", "q99", "--json").json] == ["q19"]
    assert iomed("show", "q99", "--json")[:2] == (1, "")


def test_the_stance(iomed: Command, tmp_path: Path) -> None:
    """What is denied is found; where nothing is, it is said what there is."""
    told = "Ann Lee, a minister, denied that the bank had failed. She said that it was sound.\n"
    (tmp_path / "bank.txt").write_text(told, encoding="utf-8")
    path = str(tmp_path / "bank.txt")
    denied = iomed("quotes", path, "--stance", "Denies", "--json").json
    assert [quote["text"] for quote in denied] == ["the bank had failed"]
    result = iomed("quotes", path, "--stance", "asks")
    none = "iomed: No quotation has the stance asks; there are: denies (1), states (1).\n"
    assert (result.status, result.err.startswith(none)) == (1, True)
    assert iomed("quotes", "--stance", "denis").err == (
        "iomed: --stance: 'denis' is not one of states, denies, doubts, asks, demands, promises,"
        " expects, withholds (did you mean denies?)\n"
    )


def test_no_rows_wanted(iomed: Command) -> None:
    """With --limit 0 the status says whether there is anything."""
    assert iomed("quotes", "-n", "0") == (0, "", "iomed: 0 of 20 rows shown.\n")
    assert iomed("quotes", "-k", "zebra", "-n", "0").status == 1


def test_a_file_by_half_its_name(
    iomed: Command, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """What is no command may be a file whose name was not written out."""
    monkeypatch.chdir(tmp_path)
    (tmp_path / "harbour.txt").write_text("Nothing was said.\n", encoding="utf-8")
    assert iomed("harbour").err == (
        "iomed: No such command 'harbour', and no file of that name (did you mean harbour.txt?)."
        " `iomed help` lists the commands.\n"
    )


def test_show_a_country(iomed: Command) -> None:
    """Every mention, with the words around it."""
    assert iomed("show", "C12", COLUMNS="60").out == (
        "country c12\n"
        "article          iomed-signing\n"
        "code             RU\n"
        "name             Russia\n"
        "role             mentioned\n"
        "rule             annotated (marked by a reader)\n"
        "\n"
        "paragraph 9, characters 2756-2762\n"
        "  unbalanced. Meanwhile, regional conflicts, disputes, wars,\n"
        "  and crises—such as the >>>Russia<<<-Ukraine conflict and\n"
        "  the Israel-Palestine conflict—are proliferating, with\n"
        "  existing international\n"
        "\n"
        "Cite as\n"
        "  Ma Jing, Wen Wei Po, 2025-05 (inferred) (iomed-signing),\n"
        "  mentioned once, in paragraph 9.\n"
    )


def test_show_in_json(iomed: Command) -> None:
    """One object: the type, the record's fields, then what is around it."""
    shown = iomed("show", "q11", "--json").json
    assert list(shown) == ["type", *QUOTE_FIELDS.split(", "), "before", "after", "citation"]
    assert (shown["type"], shown["before"]) == ("quote", '"')
    assert shown["after"].startswith('," Wang said. He believes')
    named = iomed("show", "c12", "--json").json
    assert (named["type"], named["name"]) == ("country", "Russia")
    assert [mention["text"] for mention in named["mentions"]] == ["Russia"]
    assert named["mentions"][0]["after"].startswith("-Ukraine conflict")


def test_show_what_is_not_there(iomed: Command) -> None:
    """The status says that nothing was found, and the note where ids come from."""
    assert iomed("show", "q99") == (
        1,
        "",
        "iomed: There is no record 'q99': there are s1–s9, q1–q20, c1–c15, o1–o14, f1–f74.\n",
    )


def test_the_article(iomed: Command) -> None:
    """Numbered paragraphs, who speaks in the margin, headings underlined, and a legend."""
    result = iomed("article", COLUMNS="72")
    assert result.status == 0
    lines = result.out.split("\n")
    assert lines[:4] == [
        "Wen Wei Po, Ma Jing, 2025-05 (inferred)",
        "",
        "  1                    High-level representatives from nearly 60",
        "                       countries across Asia, Africa, Latin America, and",
    ]
    assert '  4  Mao Ning          "The IOMed aims to resolve disputes through' in lines
    heading = lines.index(
        "  6                    Creating an International Mechanism Not Dominated"
    )
    assert lines[heading + 1 : heading + 4] == [
        "                       by the U.S.",
        "                       ────────",
        "",
    ]
    assert lines[-10:-7] == [
        "■ Experts  2 indirect",
        "■ Mao Ning  1 direct  Foreign Ministry spokesperson",
        "■ Wu Xinbo  3 indirect  Professor, Dean of the Institute of",
    ]


def test_a_long_article(iomed: Command, saved: Callable[..., str]) -> None:
    """The numbers of a thousand paragraphs are whole, beside the text or above it."""
    extraction = small()
    first = extraction["article"]["text"]
    text = "\n".join([first, *["Go on."] * 1000])
    starts = [0, *range(len(first) + 1, len(text), 7)]
    paragraphs = [{"start": at, "end": at + 6, "kind": "body"} for at in starts[1:]]
    extraction["article"] |= {"text": text}
    extraction["article"]["paragraphs"] += paragraphs
    path = saved(extraction)
    assert "\n1001                    Go on.\n" in iomed("article", "-d", path, COLUMNS="80").out
    assert "\n1001  Go on.\n" in iomed("article", "-d", path, COLUMNS="40").out


def test_the_article_in_json(iomed: Command) -> None:
    """Metadata and the very text."""
    article = iomed("article", "--json").json
    assert article["publisher"] == "Wen Wei Po"
    assert article["journalist"] == "Ma Jing"
    assert article["text"][3315:3336] == "China is the advocate"


# Output options


@pytest.mark.parametrize("command", LISTING)
def test_json_for_short(iomed: Command, command: str) -> None:
    """--json is --format json, in every listing."""
    args = [command, *LISTING[command]]
    assert iomed(*args, "--json") == iomed(*args, "-j") == iomed(*args, "--format", "json")


@pytest.mark.parametrize("command", LISTING)
def test_every_format_has_the_same_rows(iomed: Command, command: str) -> None:
    """JSON, JSON Lines, CSV and TSV have as many rows, with the same fields in each."""
    args = [command, *LISTING[command]]
    rows = iomed(*args, "--json").json
    assert len({tuple(row) for row in rows}) == 1
    lines = iomed(*args, "--format", "jsonl").out.splitlines()
    assert len(lines) == len(rows)
    for format_ in ("csv", "tsv"):
        written = iomed(*args, "--format", format_).out.splitlines()
        assert len(written) == len(rows) + 1
        assert written[0].replace("\t", ",") == ",".join(rows[0])
    assert len(iomed(*args, "--format", "markdown").out.splitlines()) == len(rows) + 2


def test_json_and_another_format_exclude_each_other(iomed: Command) -> None:
    """Neither silently wins."""
    assert iomed("quotes", "--json", "--format", "csv") == (
        2,
        "",
        "iomed: --json and --format csv exclude each other: give one\n",
    )


@pytest.mark.parametrize("args", [["--fields"], ["-F"], ["--fields", "--json"], ["-F", "-n", "1"]])
def test_bare_fields_list_what_there_is(iomed: Command, args: list[str]) -> None:
    """Without names --fields gives those that there are, one in a line."""
    every = f"{QUOTE_FIELDS}, {ARTICLE_FIELDS}".replace(", ", "\n")
    assert iomed("quotes", *args) == (0, f"{every}\n", "")


def test_the_fields_of_other_rows(iomed: Command) -> None:
    """Rows of another kind have their own; words of the context are among them."""
    assert iomed("quotes", "--unique", "--fields").out.startswith("id\narticle\n")
    assert iomed("quotes", "--context", "2", "-F").out.endswith("before\nafter\n")
    assert iomed("countries", "--fields").out.split()[:4] == ["id", "article", "code", "name"]


def test_an_empty_list_of_fields(iomed: Command) -> None:
    """Of a script's empty variable nothing is to be made: it is refused."""
    assert iomed("quotes", "--fields=") == (
        2,
        "",
        f"iomed: quotes needs names of fields; there are: {QUOTE_FIELDS}, {ARTICLE_FIELDS}\n",
    )


def test_a_wrong_field_lists_what_there_is(iomed: Command) -> None:
    """The one that is wrong is named; those that come with the options are listed too."""
    result = iomed("quotes", "--fields", "id,colour", "-k", "war", "-C", "1")
    assert result == (
        2,
        "",
        f"iomed: quotes has no field 'colour'; there are: {QUOTE_FIELDS}, {ARTICLE_FIELDS},"
        " score, before, after\n",
    )


def test_fields_in_the_order_given(iomed: Command) -> None:
    """In a table and in JSON alike, blanks around the names aside."""
    result = iomed("countries", "pk", "-F", "name, code", "--format", "jsonl")
    assert result.out == '{"name":"Pakistan","code":"PK"}\n'
    assert iomed("countries", "pk", "-F", "name,code,start").out == "Pakistan\tPK\t1316\n"


def test_the_score_is_a_field_even_of_nothing(iomed: Command) -> None:
    """A query that ranks has a score to ask for, whether it finds anything or not."""
    assert iomed("quotes", "-s", "Wang Yi", "--json", "-F", "id,score")[:2] == (1, "[]\n")
    header = iomed("quotes", "-s", "Wang Yi", "--format", "csv").out
    assert header == QUOTE_FIELDS.replace(", ", ",") + ",score\n"


def test_no_header(iomed: Command) -> None:
    """Only the rows are left, in each of the formats that have a header."""
    for format_, written in (("csv", "c3,PK\n"), ("tsv", "c3\tPK\n"), ("table", "c3\tPK\n")):
        args = ("countries", "pk", "-F", "id,code", "--no-header", "--format", format_)
        assert iomed(*args).out == written


@pytest.mark.parametrize(
    ("args", "names"),
    [
        (["--limit", "3"], ["China", "United States", "Indonesia"]),
        (["--reverse", "-n", "2"], ["Palestine", "Israel"]),
        (["--sort", "name", "-n", "2"], ["Algeria", "Belarus"]),
        (["--sort", "name", "-r", "-n", "2"], ["United States", "Ukraine"]),
        (["--sort", "mentions", "-r", "-n", "3"], ["China", "United States", "Indonesia"]),
        (["--sort", "-mentions", "-n", "2"], ["China", "United States"]),
        (["--sort", "-name", "-r", "-n", "2"], ["Algeria", "Belarus"]),
        (["--sort", "COUNTRY", "-n", "2"], ["Algeria", "Belarus"]),
        (["--sort", "code", "-n", "2", "--role", "mentioned"], ["Israel", "Palestine"]),
    ],
    ids=" ".join,
)
def test_order_and_limit(iomed: Command, args: list[str], names: list[str]) -> None:
    """Rows are sorted by a field, turned round and cut; equal ones keep their order."""
    rows = iomed("countries", *args, "--json").json
    assert [row["name"] for row in rows] == names


def test_missing_values_are_sorted_last(iomed: Command) -> None:
    """Whichever way round: what is not known is not the least."""
    for order in ([], ["-r"]):
        rows = iomed("speakers", "--sort", "affiliation", *order, "--json").json
        assert [row["affiliation"] for row in rows][-2:] == [None, None]


def test_sort_by_score(iomed: Command) -> None:
    """The best match first, as without it; --reverse begins with the worst."""
    rows = iomed("quotes", "-k", "dispute", "--sort", "score", "-r", "--json").json
    assert [row["score"] for row in rows] == [95.0] * 7 + [100.0] * 2
    assert ids(iomed, "quotes", "-k", "dispute", "--sort", "score")[:3] == ["q15", "q16", "q2"]


@pytest.mark.parametrize("field", ["colour", "x,y", "before"])
def test_sort_by_what_is_no_field(iomed: Command, field: str) -> None:
    """One field, and one that every row has."""
    assert iomed("quotes", "--sort", field) == (
        2,
        "",
        f"iomed: quotes has no field {field!r}; there are: {QUOTE_FIELDS}, {ARTICLE_FIELDS}\n",
    )


def test_a_limit_is_said(iomed: Command) -> None:
    """Whoever sees three rows knows that there are more."""
    result = iomed("countries", "-n", "3", "--format", "csv", "-F", "code")
    assert result == (0, "code\nCN\nUS\nID\n", "iomed: 3 of 15 rows shown.\n")
    assert iomed("countries", "-n", "15").err == "iomed: 15 countries\n"


# What is wrong


@pytest.mark.parametrize(
    ("args", "option"),
    [
        (["quotes", "--speaker", ""], "--speaker"),
        (["quotes", "-s", " "], "--speaker"),
        (["quotes", "--keyword", ""], "--keyword"),
        (["quotes", "--keyword", "war", "--keyword", "…"], "--keyword"),
        (["quotes", "--kind", "mixed", "--keyword", ""], "--keyword"),
        (["quotes", "--mentions", ""], "--mentions"),
        (["quotes", "--publisher", ""], "--publisher"),
        (["speakers", ""], "NAME"),
        (["countries", ""], "NAME"),
        (["organizations", "--", "!"], "NAME"),
        (["facts", " "], "QUERY"),
        (["search", ""], "QUERY"),
        (["verify", "We won", "--speaker", " "], "--speaker"),
    ],
    ids=repr,
)
def test_blank_queries_are_refused(iomed: Command, args: list[str], option: str) -> None:
    """A variable that was not set must not find everything, nor nothing."""
    assert iomed(*args) == (
        2,
        "",
        f"iomed: {option}: blank query: give at least one letter or digit to look for\n",
    )


@pytest.mark.parametrize(
    ("args", "option"),
    [
        (["quotes", "-s", "L\udcfc Xiangg"], "--speaker"),
        (["quotes", "-k", "war", "-k", "L\udcfc"], "--keyword"),
        (["quotes", "--mentions", "\udcfc"], "--mentions"),
        (["quotes", "--since", "\udcfc"], "--since"),
        (["quotes", "--fields", "\udcfc"], "--fields"),
        (["speakers", "\udcfc"], "NAME"),
        (["search", "\udcfc"], "QUERY"),
        (["show", "\udcfc"], "ID"),
        (["article", "\udcfc"], "ID"),
        (["forget", "\udcfc", "--data", "absent.iomed"], "ID"),
        (["verify", "\udcfc", "--json"], "WORDS"),
        (["verify", "We won", "--speaker", "\udcfc"], "--speaker"),
        (["collect", "a.txt", "--into", "b/", "--cluster", "\udcfc"], "--cluster"),
    ],
    ids=repr,
)
def test_arguments_that_are_no_text_are_refused(
    iomed: Command, many: str, args: list[str], option: str
) -> None:
    """Bytes of another encoding are shown, not choked on, whatever keeps the articles."""
    for data in ([], ["--data", many]):
        if not data or args[0] not in ("forget", "collect"):
            result = iomed(*args, *data)
            assert (result.status, result.out) == (2, "")
            assert result.err.startswith(f"iomed: {option}: “")
            assert result.err.endswith("” is not UTF-8\n")
            assert "\\udcfc" in result.err


@pytest.mark.parametrize(
    ("args", "beginning", "end"),
    [
        (["quotes", "--speaker"], "Nobody here is named “zorb zorb", "zorb zorb”."),
        (["countries"], "“zorb zorb", "zorb zorb” is no country that iomed knows."),
        (
            ["show"],
            "There is no record 'zorb zorb",
            "zorb zorb': there are s1–s9, q1–q20, c1–c15, o1–o14, f1–f74.",
        ),
        (["quotes", "--max-size"], "--max-size 'zorb zorb", "write it as 500K, 200M or 2G"),
        (
            [],
            "No such command 'zorb zorb",
            "zorb zorb', and no file of that name. `iomed help` lists the commands.",
        ),
    ],
    ids=lambda it: " ".join(it) if isinstance(it, list) else None,
)
def test_long_queries_are_not_repeated_whole(
    iomed: Command, args: list[str], beginning: str, end: str
) -> None:
    """What is said of two thousand words has their beginning, their end and the reason."""
    result = iomed(*args, " ".join(["zorb"] * 2000))
    # Further sentences say what there is.
    said = result.err.splitlines()[0].removeprefix("iomed: ")
    assert (said.startswith(beginning), said.endswith(end)) == (True, True)
    assert " … " in said
    assert len(said) < 610


@pytest.mark.parametrize("name", [",,Mr", "the Mr.", "Prof. Dr."])
def test_titles_alone_are_nobody(iomed: Command, many: str, name: str) -> None:
    """They are refused, and not looked for among the names of all."""
    for command in (["quotes", "--speaker"], ["speakers"], ["verify", "It is over", "--speaker"]):
        for data in ([], ["--data", many]):
            result = iomed(*command, name, *data)
            assert (result.status, result.out) == (2, "")
            assert result.err.endswith(f"“{name}” is no name: titles alone are nobody's\n")


@pytest.mark.parametrize("name", [", Prof. Wang", ",the Wang", "Wang,,Mr"])
def test_a_comma_too_many(iomed: Command, many: str, name: str) -> None:
    """What is left without titles and commas is looked for."""
    for data in ([], ["--data", many]):
        result = iomed("speakers", name, "--format", "csv", "-F", "name", *data)
        assert result.status == 0
        assert set(result.out.splitlines()) == {"name", "Wang Yi", "Wang Yong"}


def test_blank_ids_and_files_are_refused(iomed: Command) -> None:
    """So must one for an id or a file not stand for another."""
    assert iomed("show", "") == (2, "", "iomed: blank id: give one as the listings show it\n")
    assert iomed("article", "") == (
        2,
        "",
        "iomed: no article has the id ''; there is one: iomed-signing\n",
    )
    assert iomed("quotes", "--data", "") == (
        2,
        "",
        "iomed: '': cannot be read: No such file or directory\n",
    )


@pytest.mark.parametrize(
    ("args", "message"),
    [
        (["quote"], "No such command 'quote'. Did you mean 'quotes'?"),
        (["contries"], "No such command 'contries'. Did you mean 'countries'?"),
        (["quotes", "--speakr", "x"], "No such option: --speakr (did you mean --speaker?)"),
        (["--versoin"], "No such option: --versoin (did you mean --version?)"),
        (["quotes", "--speaker"], "Option '--speaker' requires an argument."),
        (
            ["quotes", "extra"],
            "quotes takes sources, and “extra” is none:"
            ' iomed quotes --speaker "extra" for a name, --keyword "extra" for words',
        ),
        (["story.txt", "quotes"], "the command comes first: iomed quotes story.txt"),
        (["search"], "Missing argument 'QUERY'. See `iomed help search`."),
        (
            ["show"],
            "show needs an id, one of s1–s9, q1–q20, c1–c15, o1–o14, f1–f74: iomed show q1;"
            " `iomed quotes` lists the quotations",
        ),
        (
            ["quotes", "--kind", "loud"],
            "--kind: 'loud' is not one of direct, indirect, mixed",
        ),
        (
            ["countries", "--role", "x"],
            "--role: 'x' is not one of initiator, mentioned",
        ),
        (
            ["quotes", "--limit", "-1"],
            "--limit: -1 is no whole number of 0 or more",
        ),
        (["quotes", "-n", "few"], "--limit: 'few' is no whole number of 0 or more"),
        (["quotes", "--min-confidence", "2"], "--min-confidence: 2.0 is no number from 0 to 1"),
        (
            ["quotes", "--kind", "drect"],
            "--kind: 'drect' is not one of direct, indirect, mixed (did you mean direct?)",
        ),
        (
            ["quotes", "--color", "Alway"],
            "--color: 'Alway' is not one of auto, always, never (did you mean always?)",
        ),
        (["quotes", "--country", "China"], "No such option: --country. See `iomed help quotes`."),
        (
            ["nothing"],
            "No such command 'nothing', and no file of that name. `iomed help` lists the commands.",
        ),
        (["help", "qotes"], "No such command 'qotes'. Did you mean 'quotes'?"),
        (["help", "quotes", "--man"], "--man is of all commands: leave out the command"),
        (
            ["quotes", "--until", "foo"],
            "--until: 'foo' is no date: write it as 2024, 2024-05 or 2024-05-28",
        ),
        (
            ["--install-completion", "zsh"],
            "--install-completion is for the shell that runs it; the script for zsh is written"
            " by: iomed --show-completion zsh",
        ),
        (
            ["--show-completion", "fsh"],
            "--show-completion: 'fsh' is not one of bash, zsh, fish, powershell, pwsh"
            " (did you mean fish?)",
        ),
    ],
)
def test_wrong_usage(iomed: Command, args: list[str], message: str) -> None:
    """One line that says what is wrong, with what was probably meant."""
    assert iomed(*args) == (2, "", f"iomed: {message}\n")


# Help


@pytest.mark.parametrize("args", [[], ["-h"], ["--help"], ["help"]])
def test_help_lists_the_commands(iomed: Command, args: list[str]) -> None:
    """So does iomed alone."""
    result = iomed(*args)
    assert (result.status, result.err) == (0, "")
    assert result.out.startswith("Usage: iomed [OPTIONS] COMMAND [ARGS]...\n")
    listed = re.findall(r"^  (\w+) {2,}\S", result.out.partition("\nExplore:\n")[2], re.MULTILINE)
    assert sorted(listed) == sorted([*COMMANDS, "help"])
    assert "..." not in result.out.partition("\nExplore:\n")[2]


def test_help_has_its_commands_in_groups(iomed: Command) -> None:
    """They are told apart by what they are for, and no sentence is cut."""
    assert (
        "Explore:\n"
        "  quotes         List the quotations: who said what.\n"
        "  speakers       List who is quoted, and how often, the most quoted first.\n"
    ) in iomed("help").out
    assert "\n\nMany articles:\n  collect        Add articles to a " in iomed("help").out


def test_help_has_its_options_in_groups(iomed: Command) -> None:
    """What the rows are of, how they look, and where they are from."""
    result = iomed("help", "quotes")
    assert result == iomed("quotes", "--help")
    assert re.findall(r"^(\w+):$", result.out, re.MULTILINE) == [
        *("Arguments", "Filters", "Output", "Sources")
    ]
    assert "x>=0" not in result.out
    assert re.findall(r"^(\w+):$", iomed("help", "verify").out, re.MULTILINE) == [
        *("Arguments", "Options", "Filters", "Output", "Sources")
    ]


def test_the_manual_page(iomed: Command) -> None:
    """It has every command and option once, and what roff would take for its own is escaped."""
    page = iomed("help", "--man")
    assert (page.status, page.err) == (0, "")
    assert page.out.startswith('.TH IOMED 1 "" "iomed ')
    assert ".SH NAME\niomed \\- explore who said what" in page.out
    for command in COMMANDS:
        assert page.out.count(f"\n.SS {command}\n.B iomed {command}\n") == 1
    assert page.out.count("\n.B \\-F, \\-\\-fields A,B,C\n") == 1
    assert page.out.count("\n.B \\-\\-into FILE\n") == 1
    assert "\n.B IOMED_DATA\n" in page.out
    # A line that begins with a dot is a request, of which there are only these.
    requests = set(re.findall(r"^\.(\w*)", page.out, re.MULTILINE))
    assert requests == {"TH", "SH", "SS", "B", "I", "br", "PP", "RS", "RE", "nf", "fi", "TP"}


def test_values_in_any_case(iomed: Command) -> None:
    """A capital letter is no reason to refuse a value."""
    assert iomed("quotes", "--kind", "Direct", "--format", "CSV") == iomed(
        *("quotes", "--kind", "direct", "--format", "csv")
    )


@pytest.mark.parametrize(
    ("id_", "said"),
    [
        ("11", "did you mean q11 or c11 or o11 or f11?"),
        ("#20", "did you mean q20 or f20?"),
        ("Wang Yong", "Wang Yong is s5."),
        ("China", "China is c1."),
    ],
)
def test_what_is_no_id_points_to_one(iomed: Command, id_: str, said: str) -> None:
    """A number alone and a name are told the ids that they stand for."""
    assert iomed("show", id_) == (1, "", f"iomed: There is no record {id_!r}: {said}\n")


def test_a_file_of_nearly_this_name(iomed: Command, tmp_path: Path) -> None:
    """A slip in the name of a file is told, wherever the file lies."""
    (tmp_path / "harbour.txt").write_text("“It is over,” said Ada Moss.", encoding="utf-8")
    near, far = tmp_path / "harbor.txt", tmp_path / "mill.txt"
    for given, hint in ((near, f" (did you mean {tmp_path / 'harbour.txt'}?)"), (far, "")):
        assert iomed("quotes", str(given)) == (
            *(2, ""),
            f"iomed: {given}: cannot be read: No such file or directory{hint}\n",
        )


def test_a_forgiven_spelling_is_told_below_the_table(iomed: Command) -> None:
    """Whoever reads the rows reads that another name was asked for; in a pipe it is on stderr."""
    asked = ("quotes", "-s", "Wang Yung", "--kind", "direct")
    note = "Nobody here is named “Wang Yung”; nearest: Wang Yong."
    on_page = iomed(*asked, COLUMNS="80")
    assert on_page.out.endswith(f"\n\n1 quotation by 1 speaker\n{note}\n")
    assert on_page.err == ""
    assert note not in iomed(*asked).out
    assert note in iomed(*asked).err


KEEPING = ("collect", "forget", "check", "eval", "page", "mcp")
"""Commands that make a file, or work on one, or serve a program, and show no data."""


@pytest.mark.parametrize("command", COMMANDS)
def test_help_of_each_command(iomed: Command, command: str) -> None:
    """What it is for, an example to copy, and its options."""
    result = iomed(command, "-h")
    assert (result.status, result.err) == (0, "")
    assert result.out == iomed(command, "--help").out
    assert f"\n  iomed {command}" in result.out
    options = ["--help"]
    if command not in (*KEEPING, "cite"):
        options += ["--color"]
    if command not in (*KEEPING, "extract", "cite"):
        options += ["--json"]
    if command not in (*KEEPING, "extract"):
        options += ["--data"]
    if command in LISTINGS:
        options += ["--format", "--fields", "--sort", "--reverse", "--limit", "--no-header"]
    assert all(f"{option} " in result.out for option in options)


def test_the_examples_of_the_help_work(iomed: Command) -> None:
    """Each line of a help text that begins with iomed can be typed as it stands."""
    import shlex

    examples = [
        line.partition("|")[0].split(maxsplit=1)[1]
        for command in COMMANDS
        for line in iomed(command, "--help").out.splitlines()
        if line.startswith("  iomed ")
        and not re.search(r"\.(jsonl|txt|html|md|iomed)\b|labelled/", line)
    ]
    assert {example.split()[0] for example in examples} == {*COMMANDS} - {
        "extract",
        "overview",
        *KEEPING,
    }
    for example in examples:
        assert iomed(*shlex.split(example)).status == 0, example


@pytest.mark.parametrize("option", ["-V", "--version"])
def test_version(iomed: Command, option: str) -> None:
    """The package's own."""
    assert iomed(option) == (0, f"iomed {__version__}\n", "")


# Other data


def test_a_collection_is_explored_alike(iomed: Command, many: str) -> None:
    """Every command takes a JSON Lines file, and rows say which article they are from."""
    for command, args in LISTING.items():
        query = ["sign"] if command == "search" else args
        result = iomed(command, *query, "--json", "--data", many)
        assert result.status == 0
        if command != "stats":
            articles = {row["article"] for row in result.json}
            assert articles == {"first", "second", "third"}, command


def test_a_collection_in_a_table(iomed: Command, many: str) -> None:
    """A column tells the articles apart."""
    result = iomed("quotes", "-k", "sign", "-d", many, COLUMNS="80", IOMED_DATA="nowhere")
    assert result.out == (
        "Article  Id  Kind    Speaker  Verb  What was said\n"
        "─────────────────────────────────────────────────────\n"
        "third    q1  direct  Ann Lee  said  “We will sign it”\n"
        "\n"
        "1 quotation by 1 speaker\n"
    )


def test_data_from_the_environment(iomed: Command, many: str) -> None:
    """IOMED_DATA stands for --data; a blank one is as good as none."""
    assert len(iomed("quotes", "--json", IOMED_DATA=many).json) == 41
    assert len(iomed("quotes", "--json", IOMED_DATA="").json) == 20


def test_statistics_of_a_collection(iomed: Command, many: str) -> None:
    """A person counts once, over all articles."""
    rows = iomed("stats", "--data", many, "--json", "-F", "name,direct,mentions,articles").json
    assert rows[0] == {"name": "Wang Yong", "direct": 2, "mentions": 8, "articles": 2}
    assert {"name": "Ann Lee", "direct": 1, "mentions": 1, "articles": 1} in rows


def test_show_in_a_collection(iomed: Command, many: str) -> None:
    """An id that several articles have needs the article before it."""
    assert iomed("show", "q1", "--data", many) == (
        2,
        "",
        "iomed: 3 articles have a record 'q1': say which, as in first/q1\n",
    )
    assert iomed("show", "second/q1", "--data", many, "--json").json["article"] == "second"
    assert iomed("show", "q20", "-d", many)[0] == 2
    assert iomed("show", "third/q20", "-d", many)[0] == 1


def test_the_article_of_a_collection(iomed: Command, many: str) -> None:
    """It is named by its id."""
    there = "there are 3: first, second, third"
    assert iomed("article", "--data", many) == (2, "", f"iomed: say which article; {there}\n")
    assert iomed("article", "fourth", "--data", many) == (
        2,
        "",
        f"iomed: no article has the id 'fourth'; {there}\n",
    )
    assert iomed("article", "third", "--data", many).out.startswith("  1  Ann Lee")


def test_data_from_stdin(iomed: Command, many: str) -> None:
    """- is standard input, for one article and for many."""
    import json
    from pathlib import Path

    one = json.dumps(small()).encode()
    assert iomed("quotes", "-d", "-", "-f", "csv", "-F", "id", stdin=one).out == "id\nq1\n"
    three = Path(many).read_bytes()
    assert len(iomed("quotes", "-d", "-", "--json", stdin=three).json) == 41


def test_nothing_in_every_format(iomed: Command, saved: Callable[..., str]) -> None:
    """Nothing found is an empty array, a header, or nothing at all; the status says so."""
    path = saved(small())
    header = "id,article,code,name,role,mentions,start,end,paragraph,score\n"
    for format_, written in (
        ("json", "[]\n"),
        ("jsonl", ""),
        ("csv", header),
        ("tsv", header.replace(",", "\t")),
        ("table", ""),
    ):
        result = iomed("countries", "Spain", "--data", path, "--format", format_)
        assert result == (1, written, f"iomed: Spain is not named here.\niomed: Searched {path}.\n")
