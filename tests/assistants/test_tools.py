"""The tools of `iomed mcp`: what each finds, what it says of what is wrong, how much it gives."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import jsonschema
import pytest

from articles import bundled
from conftest import Command
from dialogues import answered, called, found_by, initialize, refusal_of, request, tool_call
from iomed_cli.query import checked_drafts
from webpages import CHECKED, NOTES

CALLS: list[tuple[str, dict[str, Any]]] = [
    ("verify_quote", {"words": "the IOMed is an open and inclusive entity"}),
    ("verify_quote", {"words": "the IOMed is an open and closed entity", "speaker": "Wang Yi"}),
    ("verify_quote", {"words": "nobody has ever said these words"}),
    ("verify_draft", {"text": "Wang Yong said “the IOMed is an open and inclusive entity”."}),
    ("verify_draft", {"text": "He wrote the novel “Harbour”. “Half a mark, he said."}),
    ("verify_draft", {"text": "In 2019 Wang Yang met 90 states.", "only": ["date", "name"]}),
    ("find_quotes", {}),
    ("find_quotes", {"speaker": "Zorblax"}),
    ("find_quotes", {"keywords": ["mediation", "law"], "any_keyword": True, "kind": "direct"}),
    ("find_facts", {}),
    ("find_facts", {"unit": "countries", "min": 20}),
    ("who", {}),
    ("who", {"name": "Wang"}),
    ("read_article", {}),
    ("read_article", {"record": "q11", "paragraphs": 1}),
    ("list_articles", {}),
    ("extract_quotes", {"text": "“It is over,” said Ada Moss. She denied that it was sold."}),
]


@pytest.fixture(scope="module")
def tools() -> dict[str, Any]:
    """Give what the server lists."""
    from iomed_cli.assistants.tools.tool_list import listed_tools

    return {one["name"]: one for one in json.loads(json.dumps(listed_tools()))}


def test_what_is_listed(tools: dict[str, Any]) -> None:
    """Each has a title, words for a model, whole schemas, and says that it changes nothing."""
    for tool in tools.values():
        assert set(tool) == {
            *("name", "title", "description", "inputSchema", "outputSchema", "annotations")
        }
        assert len(tool["description"]) > 40
        for schema in (tool["inputSchema"], tool["outputSchema"]):
            jsonschema.Draft202012Validator.check_schema(schema)
            assert schema["type"] == "object"
            assert "$ref" not in json.dumps(schema)
        assert tool["inputSchema"]["additionalProperties"] is False
        assert tool["annotations"]["readOnlyHint"] is True
        assert tool["annotations"]["openWorldHint"] is False
        for name, one in tool["inputSchema"]["properties"].items():
            assert "enum" in one or "description" in one, name
    assert len(json.dumps(tools)) < 36_000


@pytest.mark.parametrize(("name", "arguments"), CALLS)
def test_what_is_found_is_as_the_schema_says(
    iomed: Command, tools: dict[str, Any], name: str, arguments: dict[str, Any]
) -> None:
    """The arguments hold against the one schema, the answer against the other."""
    jsonschema.validate(arguments, tools[name]["inputSchema"])
    jsonschema.validate(found_by(iomed, name, **arguments), tools[name]["outputSchema"])


def test_a_quotation_that_is_right(iomed: Command) -> None:
    """It may be printed; there are the record, its place, the words around it, a citation."""
    words = "the IOMed is an open and inclusive entity"
    result = called(iomed, "verify_quote", words=words, speaker="Wang Yong")
    assert result["content"][0]["text"] == (
        "verbatim: these words, in one quotation; Wang Yong; q11, paragraph 11."
        " It may be printed so."
    )
    found = result["structuredContent"]
    verdict = found["verdict"]
    assert (found["ok"], verdict["verdict"], verdict["quote"]) == (True, "verbatim", "q11")
    text = bundled()["article"]["text"]
    assert text[verdict["start"] : verdict["end"]] == verdict["source"] == words
    assert text[: verdict["start"]].endswith(found["before"])
    assert text[verdict["end"] :].startswith(found["after"])
    assert found["citation"] == (
        "Wang Yong, quoted in Ma Jing, Wen Wei Po, 2025-05 (inferred) (iomed-signing),"
        " paragraph 11, characters 3315–3451."
    )


@pytest.mark.parametrize(
    ("words", "speaker", "said"),
    [
        (
            *("the IOMed is an open and closed entity", "Wang Yong"),
            "altered: close to it, but not its words; Wang Yong; q11, paragraph 11;"
            " “closed” for “inclusive”. It must not be printed so.",
        ),
        (
            *("the IOMed is an open and inclusive entity", "Mao Ning"),
            "misattributed: the words of somebody else; Wang Yong says it, not Mao Ning; q11,"
            " paragraph 11. It must not be printed so.",
        ),
        (
            *("the harbour will be closed in winter", None),
            "not_found: nothing like it. It must not be printed so.",
        ),
    ],
)
def test_a_quotation_that_is_wrong(
    iomed: Command, words: str, speaker: str | None, said: str
) -> None:
    """A model is told what the article has instead, and that it must not print it."""
    result = called(iomed, "verify_quote", words=words, speaker=speaker)
    assert result["content"][0]["text"].startswith(said)
    assert result["structuredContent"]["ok"] is False


def test_denials_and_inferred_speakers_are_told_apart(iomed: Command, tmp_path: Path) -> None:
    """Nobody claims what they deny, and *she* is not a name."""
    path = tmp_path / "mill.txt"
    path.write_text(
        "“It is over,” said Ada Moss. She denied that the mill was sold to Olaf Berg.\n",
        encoding="utf-8",
    )
    first, second = found_by(iomed, "find_quotes", str(path))["quotes"]
    assert (first["claimed"], first["inferred"]) == (True, False)
    assert (second["record"]["stance"], second["claimed"]) == ("denies", False)
    assert (second["record"]["speaker_from"], second["inferred"]) == ("pronoun", True)
    verdict = found_by(
        iomed, "verify_quote", str(path), words="the mill was sold to Olaf Berg", speaker="Ada Moss"
    )
    assert verdict["ok"] is False


def test_a_draft(iomed: Command) -> None:
    """Every quotation in it has a verdict and its place, whatever the mark-up."""
    right = "Wang Yong said “the IOMed is an open and inclusive entity”."
    wrong = "Mao Ning said “we are done here for today”."
    found = found_by(iomed, "verify_draft", text=f"# Signing\n\n{right}\n\n{wrong}\n")
    assert (found["ok"], found["counts"], found["total"]) == (
        *(False, {"name supported": 2, "verbatim": 1, "not_found": 1}),
        4,
    )
    assert [(one["line"], one["column"], one["ok"]) for one in found["quotations"]] == [
        *((3, 17, True), (5, 16, False))
    ]
    page = f"<p>{right}</p><p hidden>{wrong}</p>"
    assert found_by(iomed, "verify_draft", text=page, format="html")["ok"] is True
    assert found_by(iomed, "verify_draft", text="No marks.")["quotations"] == []


def test_words_that_nobody_says_are_not_checked(iomed: Command) -> None:
    """A title in a draft is listed apart; a mark without its partner cannot be read."""
    for text, said in (
        ("She read “The Harbour”.", "1 in marks that nobody says: not checked."),
        ("She read.", "Nothing to check is found."),
    ):
        assert called(iomed, "verify_draft", text=text)["content"][0]["text"] == said
    found = found_by(iomed, "verify_draft", text="She read “The Harbour”, a novel.\n\n“Half a mark")
    assert [one["words"] for one in found["not_checked"]] == ["The Harbour"]
    assert (found["ok"], found["counts"]) == (False, {"unread": 1})


@pytest.fixture
def notes(tmp_path: Path) -> str:
    """Give a file of notes."""
    path = tmp_path / "notes.txt"
    path.write_text(NOTES, encoding="utf-8")
    return str(path)


def test_what_else_of_a_draft_is_checked(iomed: Command, notes: str) -> None:
    """Figures, names and the rest, with the words and the place of both sides."""
    result = called(iomed, "verify_draft", notes, text=CHECKED)
    assert result["content"][0]["text"] == (
        "2 figures, 1 name, 1 role, 1 organization, 1 country: 3 conflict, 2 supported,"
        " 1 unsupported."
    )
    found = result["structuredContent"]
    assert (found["ok"], found["total"], found["quotations"]) == (False, 6, [])
    assert found["counts"] == {
        "figure conflict": 1,
        "figure supported": 1,
        "name conflict": 1,
        "role conflict": 1,
        "organization supported": 1,
        "country unsupported": 1,
    }
    # What is not supported comes first.
    assert [(one["words"], one["ok"]) for one in found["findings"]] == [
        ("388 million journeys", False),
        ("Sanjay Patil", False),
        ("chairman of TravelWatch", False),
        ("Spain", False),
        ("62 new trains", True),
        ("TravelWatch", True),
    ]
    assert found["findings"][0] == {
        "line": 3,
        "column": 24,
        "words": "388 million journeys",
        "kind": "figure",
        "outcome": "conflict",
        "ok": False,
        "confidence": 0.96,
        "why": "the source has “383 million journeys” (notes, paragraph 1)",
        "article": "notes",
        "paragraph": 1,
        "start": 47,
        "end": 67,
        "source_words": "383 million journeys",
        "url": None,
        "whole": True,
    }
    assert NOTES[47:67] == "383 million journeys"


def test_only_some_kinds_of_a_draft(iomed: Command, notes: str) -> None:
    """Of what is no kind all there are are named; reused words are told where they are wanted."""
    draft = f"{CHECKED}\nMiriam Stone said “we have waited for these trains since 2019”.\n"
    found = found_by(iomed, "verify_draft", notes, text=draft, only=["quotation", "country"])
    assert (found["counts"], found["ok"]) == ({"verbatim": 1, "country unsupported": 1}, False)
    found = found_by(iomed, "verify_draft", notes, text=draft, only=["quotation", "organization"])
    assert found["ok"] is True
    reuse = draft.replace("“", "").replace("”", "")
    found = found_by(iomed, "verify_draft", notes, text=reuse, only=["reuse"])
    assert found["counts"] == {"reuse reused": 1}
    assert refusal_of(iomed, "verify_draft", notes, text=draft, only=["figures"]) == (
        "verify_draft: only: invalid value 'figures'; give a list of some of country, date,"
        " figure, name, organization, quotation, reuse, role, sum"
    )


def test_one_reads_a_draft_on(iomed: Command, notes: str) -> None:
    """One offset leads through the quotations and then the findings, each once."""
    draft = f"{CHECKED}\nMiriam Stone said “we have waited for these trains since 2019”.\n"
    read: list[str] = []
    offset: int | None = 0
    while offset is not None:
        found = found_by(iomed, "verify_draft", notes, text=draft, limit=2, offset=offset)
        assert found["total"] == 8
        assert 0 < len(found["quotations"] + found["findings"]) <= 2
        read += [one["words"] for one in found["quotations"] + found["findings"]]
        offset = found["next_offset"]
    assert read == [
        *("we have waited for these trains since 2019", "388 million journeys", "Sanjay Patil"),
        *("chairman of TravelWatch", "Spain", "62 new trains", "TravelWatch", "Miriam Stone"),
    ]


def test_a_long_draft_is_bounded(iomed: Command, notes: str) -> None:
    """Its findings stop where there is no more room, and the answer says where they go on."""
    draft = "\n\n".join(f"The firm carried {number} million journeys." for number in range(400))
    result = called(iomed, "verify_draft", notes, text=draft, limit=100)
    assert len(json.dumps(result)) < 100_000
    found = result["structuredContent"]
    assert (found["total"], found["next_offset"]) == (400, len(found["findings"]))
    assert f"offset {found['next_offset']} goes on" in result["content"][0]["text"]


def test_too_many_articles_for_figures(
    iomed: Command, notes: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Quotations are checked all the same, and a note names the arguments that narrow them."""
    monkeypatch.setattr(checked_drafts, "MOST_ARTICLES", 0)
    found = found_by(iomed, "verify_draft", notes, text=CHECKED)
    assert (found["findings"], found["notes"]) == (
        [],
        [
            "Figures, dates and names are checked against at most 0 articles, and here are 1:"
            " narrow them (article, since, publisher)."
        ],
    )


def test_one_finds_on(iomed: Command) -> None:
    """The pages, one after the other, are all of the rows, each once."""
    ids: list[str] = []
    offset: int | None = 0
    while offset is not None:
        found = found_by(iomed, "find_quotes", limit=7, offset=offset)
        ids += [one["record"]["id"] for one in found["quotes"]]
        offset = found["next_offset"]
    assert ids == [one["id"] for one in bundled()["quotes"]]
    beyond = called(iomed, "find_quotes", offset=500)
    assert beyond["content"][0]["text"] == "20 quotations; none from offset 500 on."


def test_one_reads_on(iomed: Command) -> None:
    """The passages, one after the other, are all paragraphs of the article, word for word."""
    text = bundled()["article"]["text"]
    paragraphs: list[str] = []
    start: int | None = 0
    while start is not None:
        found = found_by(iomed, "read_article", start=start, paragraphs=4)
        for one in found["passages"]:
            assert text[one["start"] : one["end"]] == one["text"]
        paragraphs += [one["text"] for one in found["passages"]]
        start = found["next_start"]
    assert paragraphs == [line for line in text.split("\n") if line.strip()]
    from_record = found_by(iomed, "read_article", record="q11", paragraphs=1)
    assert [one["paragraph"] for one in from_record["passages"]] == [11]
    assert "q11" in [one["id"] for one in from_record["quotes"]]


def test_rows_are_told_as_they_are_counted(iomed: Command) -> None:
    """From one to another; a single one is no range."""
    for limit, told in ((2, "3 to 4 are given"), (1, "number 3 is given")):
        result = called(iomed, "find_quotes", limit=limit, offset=2)
        said = f"20 quotations; {told}; offset {2 + limit} goes on."
        assert result["content"][0]["text"] == said


def test_answers_are_bounded(iomed: Command, tmp_path: Path) -> None:
    """A long answer stops where there is no more room, says so, and goes on where it stopped."""
    path = tmp_path / "long.txt"
    words = " ".join(f"the {number}th bridge is closed" for number in range(60))
    lines = [f"“{words},” said Ada Moss{number}." for number in range(60)]
    path.write_text("\n".join([*lines, "x" * 50_000, f"“{words * 9},” said Olaf Berg."]), "utf-8")
    first = called(iomed, "find_quotes", str(path), limit=100)
    assert len(json.dumps(first)) < 100_000
    found = first["structuredContent"]
    assert 5 < len(found["quotes"]) < 60
    assert found["next_offset"] == len(found["quotes"])
    assert f"offset {found['next_offset']} goes on" in first["content"][0]["text"]
    (last,) = found_by(iomed, "find_quotes", str(path), speaker="Olaf Berg")["quotes"]
    assert last["whole"] is False
    assert last["record"]["text"].startswith("the 0th bridge")
    assert len(json.dumps(last)) < 10_000
    start: int | None = 0
    read = ""
    while start is not None:
        result = called(iomed, "read_article", str(path), start=start, paragraphs=100)
        assert len(json.dumps(result)) < 100_000
        read += "".join(one["text"] for one in result["structuredContent"]["passages"])
        start = result["structuredContent"]["next_start"]
    assert read == path.read_text("utf-8").replace("\n", "")


@pytest.mark.parametrize(
    ("name", "arguments", "said"),
    [
        ("verify_quote", {}, "verify_quote: words is missing: give text (The words as they are"),
        ("verify_quote", {"words": None}, "verify_quote: words is missing: give text (The words"),
        ("verify_quote", {"words": ["a"]}, "verify_quote: words: expected `str`, got `array`"),
        ("verify_quote", {"words": " … "}, "verify_quote: blank claim: give at least one word"),
        ("verify_quote", {"words": "x" * 10_001}, "verify_quote: words: expected `str` of length"),
        (
            *("verify_quote", {"words": "so it is", "speaker": "..."}),
            "verify_quote: “...” is no speaker's name",
        ),
        (
            *("find_quotes", {"speker": "Wang"}),
            "find_quotes: there is no argument 'speker' (did you mean speaker?); there are: ",
        ),
        (
            *("find_quotes", {"kind": "loud"}),
            "find_quotes: kind: invalid value 'loud'; give one of direct, indirect, mixed",
        ),
        (
            *("find_quotes", {"limit": 1000}),
            "find_quotes: limit: expected `int` <= 100; give a whole number (Rows to give at most)",
        ),
        ("find_quotes", {"since": "soon"}, "find_quotes: 'soon' is no date: write it as 2024,"),
        (
            *("find_quotes", {"article": "iomed-sining"}),
            "find_quotes: no article has the id 'iomed-sining' (did you mean iomed-signing?)",
        ),
        ("find_facts", {"min": 3, "max": 1}, "find_facts: min is 3.0, which is more than max, 1.0"),
        ("read_article", {"record": "q99"}, "read_article: There is no record 'q99': there are s1"),
        ("read_article", {"paragraph": 99}, "read_article: paragraph 99: the article has 23"),
        (
            *("read_article", {"paragraph": 1, "start": 1}),
            "read_article: record, paragraph and start each say where to begin: give one",
        ),
        (
            *("read_article", {"article": "/etc/passwd"}),
            "read_article: no article has the id '/etc/passwd'; there is one: iomed-signing",
        ),
        (
            *("verify_draft", {"text": "Mao Ning said “it is over now”. " * 101}),
            "verify_draft: the draft has 101 quotations: give it in parts of at most 100",
        ),
        ("extract_quotes", {"text": 7}, "extract_quotes: text: expected `str`, got `int`"),
    ],
)
def test_an_error_says_what_to_give(
    iomed: Command, name: str, arguments: dict[str, Any], said: str
) -> None:
    """A model can put it right by what it reads."""
    assert refusal_of(iomed, name, **arguments).startswith(said)


@pytest.mark.parametrize(
    "arguments",
    [{"limit": 3.0}, {"limit": "3"}, {"limit": 3, "speaker": None, "keywords": None}],
)
def test_what_models_write_is_understood(iomed: Command, arguments: dict[str, Any]) -> None:
    """Numbers as text, and null for what is left out."""
    assert len(found_by(iomed, "find_quotes", **arguments)["quotes"]) == 3


def test_an_unknown_speaker_is_told_who_is_near(iomed: Command) -> None:
    """Also in a name of which only a letter is wrong, whose rows are those of the nearest."""
    near = called(iomed, "find_quotes", speaker="Wang Yung")
    note = "Nobody here is named “Wang Yung”; nearest: Wang Yong."
    assert near["structuredContent"]["notes"] == [note]
    assert near["content"][0]["text"].endswith(note)
    far = called(iomed, "who", name="Zorblax")
    assert far["content"][0]["text"] == (
        "0 people. Nobody here is named “Zorblax”. Quoted here: Wang Yong, Lü Xiang, Wu Xinbo,"
        " Nicholas Chan, Experts, Mao Ning."
    )


def test_notes_name_tools_rather_than_commands(iomed: Command) -> None:
    """What the command line would have typed next is nothing that a model can type."""
    text = called(iomed, "find_facts", keywords=["zzz"])["content"][0]["text"]
    assert "iomed" not in text
    assert 'find_quotes, find_facts (keywords) and who (name), with "zzz"' in text


def test_several_articles(iomed: Command, many: str) -> None:
    """A call asks some of them only if it says so, and the next one asks all again."""
    everything = found_by(iomed, "list_articles", many)
    assert [one["id"] for one in everything["articles"]] == ["first", "second", "third"]
    some = found_by(iomed, "find_quotes", many, article="second", limit=100)
    assert {one["record"]["article"] for one in some["quotes"]} == {"second"}
    assert "2 articles have a record 'q11': say which, as in first/q11" in refusal_of(
        iomed, "read_article", many, record="q11"
    )
    read = found_by(iomed, "read_article", many, record="second/q11")
    assert read["article"]["id"] == "second"


def test_it_reads_nothing_else(iomed: Command, tmp_path: Path) -> None:
    """No argument of a tool is a path: a text that names a file is a text."""
    secret = tmp_path / "secret.txt"
    secret.write_text("“The code is 1234,” said Ada Moss.", encoding="utf-8")
    calls = [
        tool_call("verify_draft", 1, text=str(secret)),
        tool_call("extract_quotes", 2, text=f"file://{secret}"),
        tool_call("read_article", 3, article=str(secret)),
        tool_call("find_quotes", 4, article=str(secret)),
        tool_call("list_articles", 5, data=str(secret)),
        request("resources/read", {"uri": f"file://{secret}"}, 6),
    ]
    answers = answered(iomed, initialize(), *calls)
    assert len(answers) == 7
    assert "1234" not in json.dumps(answers)


def test_sources_that_cannot_be_read(iomed: Command, many: str, tmp_path: Path) -> None:
    """One of several is told on stderr, and in each answer; where it is the only one, that ends."""
    bad = tmp_path / "bad.txt"
    bad.write_bytes(b"\xff\xfe\x00\xd8")
    call = json.dumps(initialize()).encode() + b"\n" + json.dumps(tool_call("who")).encode()
    result = iomed("mcp", many, str(bad), stdin=call)
    assert result.status == 0
    assert str(bad) in result.err
    assert str(bad) in result.out.split("\n")[1]
    missing = iomed("mcp", str(tmp_path / "none.txt"), stdin=b"")
    assert (missing.status, missing.out) == (2, "")
    assert "none.txt: cannot be read: No such file or directory" in missing.err
    assert iomed("mcp", "-", stdin=call) == (
        *(2, ""),
        "iomed: standard input is the assistant's: give a file, a folder or an address\n",
    )
