"""Web annotations: linked data that keeps its meaning, and finds its words again."""

from __future__ import annotations

import json
import re
from collections.abc import Callable
from typing import Any

import pytest
from pyld import jsonld

from articles import DATA, small
from conftest import Command

OA, DC, RDF = (
    "http://www.w3.org/ns/oa#",
    "http://purl.org/dc/elements/1.1/",
    "http://www.w3.org/1999/02/22-rdf-syntax-ns#",
)
PUBLISHED = "http://www.w3.org/ns/anno.jsonld"
KINDS = "Annotation TextualBody TextQuoteSelector TextPositionSelector"
REASONS = "identifying describing tagging"
LITERALS = "exact prefix suffix start end"
CONTEXT: dict[str, Any] = {
    "id": "@id",
    "type": "@type",
    **{name: OA + name for name in f"{KINDS} {REASONS} {LITERALS}".split()},
    "body": {"@type": "@id", "@id": f"{OA}hasBody"},
    "target": {"@type": "@id", "@id": f"{OA}hasTarget"},
    "source": {"@type": "@id", "@id": f"{OA}hasSource"},
    "selector": {"@type": "@id", "@id": f"{OA}hasSelector"},
    "motivation": {"@type": "@vocab", "@id": f"{OA}motivatedBy"},
    "purpose": {"@type": "@vocab", "@id": f"{OA}hasPurpose"},
    "format": f"{DC}format",
    "value": f"{RDF}value",
}
"""What the words of the vocabulary mean that are used; the published context has more of them."""


def loaded(url: str, options: object) -> dict[str, Any]:
    """Give the context by its address, and nothing else: a test asks no network."""
    assert url == PUBLISHED
    document = {"@context": CONTEXT}
    return {"contextUrl": None, "documentUrl": url, "document": document}


def anchored(text: str, selectors: list[dict[str, Any]]) -> tuple[int, int]:
    """Give where the words stand, found as a client finds them that has only the text."""
    quote, place = selectors
    assert [one["type"] for one in selectors] == ["TextQuoteSelector", "TextPositionSelector"]
    before, words, after = (quote.get(name, "") for name in ("prefix", "exact", "suffix"))
    found = [
        one.start() + len(before)
        for one in re.finditer(f"(?={re.escape(before + words + after)})", text)
    ]
    assert found == [place["start"]]
    assert text[place["start"] : place["end"]] == words
    return place["start"], place["end"]


def test_an_annotation(iomed: Command, saved: Callable[..., str]) -> None:
    """Who says it and how, the page that it is on, and the words by themselves and by place."""
    path = saved(small(url="https://a.eu/b c"))
    assert iomed("quotes", path, "--format", "annotation").json == [
        {
            "@context": PUBLISHED,
            "id": "urn:iomed:small:q1",
            "type": "Annotation",
            "motivation": "identifying",
            "body": [
                {
                    "type": "TextualBody",
                    "value": "Ann Lee",
                    "format": "text/plain",
                    "purpose": "identifying",
                },
                {
                    "type": "TextualBody",
                    "value": "direct",
                    "format": "text/plain",
                    "purpose": "tagging",
                },
            ],
            "target": {
                "source": "https://a.eu/b%20c",
                "selector": [
                    {
                        "type": "TextQuoteSelector",
                        "exact": "We will sign it",
                        "prefix": "“",
                        "suffix": ",” Ann Lee said in France, where",
                    },
                    {"type": "TextPositionSelector", "start": 1, "end": 16},
                ],
            },
        }
    ]


@pytest.mark.parametrize(
    ("about", "source"),
    [
        ({"id": "a b/ü:1"}, "urn:iomed:a%20b%2F%C3%BC%3A1"),
        ({"url": "news/1.html"}, "urn:iomed:small"),
        ({"url": "javascript:alert(1)"}, "urn:iomed:small"),
        ({"url": 'https://a.eu/<ü>"{1}|\\^`'}, "https://a.eu/%3C%C3%BC%3E%22%7B1%7D%7C%5C%5E%60"),
        ({"url": "https://a.eu/?q=a%20b&c#d"}, "https://a.eu/?q=a%20b&c#d"),
        ({"url": "https://a.eu/5%/%zz"}, "https://a.eu/5%25/%25zz"),
    ],
)
def test_a_source_is_an_iri(
    about: dict[str, str], source: str, iomed: Command, saved: Callable[..., str]
) -> None:
    """An address of the web with nothing in it that no address has; for any other an URN."""
    annotation = iomed("quotes", saved(small(**about)), "--format", "annotation").json[0]
    assert annotation["target"]["source"] == source
    expanded = jsonld.expand(annotation, {"documentLoader": loaded})
    target = expanded[0][f"{OA}hasTarget"][0]
    assert target[f"{OA}hasSource"] == [{"@id": source}]


@pytest.mark.parametrize("command", ["quotes", "facts"])
def test_all_of_an_article(command: str, iomed: Command) -> None:
    """No word loses its meaning as linked data, and all words are found where they stand."""
    text = json.loads((DATA / "article.json").read_bytes())["article"]["text"]
    annotations = iomed(command, "--format", "annotation").json
    rows = iomed(command, "--json").json
    assert len(annotations) == len(rows)
    for annotation, row in zip(annotations, rows):
        assert anchored(text, annotation["target"]["selector"]) == (row["start"], row["end"])
        options = {"documentLoader": loaded}
        back = jsonld.compact(jsonld.expand(annotation, options), PUBLISHED, options)
        assert back == annotation
        statements = jsonld.to_rdf(annotation, options)["@default"]
        kinds = {
            one["object"]["value"] for one in statements if "type" in one["predicate"]["value"]
        }
        assert kinds == {OA + name for name in KINDS.split()}


def test_words_that_stand_twice(iomed: Command, tmp_path: Any) -> None:
    """They are told apart by their paragraph, also behind an emoji; nothing leaves a paragraph."""
    again = " and the council agreed, as did the whole of the town."
    text = (
        f"😀 Ann Lee, the mayor, spoke. “No,” she said to those who had come in the rain{again}\n\n"
        f"Bo Ek, a baker, spoke. “No,” he said to those who had come in the rain{again}\n\n"
        "“Yes,” Ann Lee said.\n“No,” Bo Ek said.\n"
    )
    path = tmp_path / "town.txt"
    path.write_text(text, encoding="utf-8")
    annotations = iomed("quotes", str(path), "--format", "annotation").json
    assert len(annotations) == 4
    for annotation in annotations:
        start, _ = anchored(text, annotation["target"]["selector"])
        quote = annotation["target"]["selector"][0]
        around = quote.get("prefix", "") + quote["exact"] + quote.get("suffix", "")
        assert "\n" not in around
        # So they are found on a page that has nothing between its paragraphs.
        assert around in text[:start].rpartition("\n")[2] + text[start:].partition("\n")[0]


def test_of_several_paragraphs(iomed: Command, saved: Callable[..., str]) -> None:
    """What stands before is of the first, what stands behind is of the last."""
    one = small("We will sign it")
    text = "Ann Lee said: “We will sign it.\n\n“All of us.” She left.\n\nIt rained."
    ends = [found.span() for found in re.finditer(".+", text)]
    one["article"] |= {
        "text": text,
        "paragraphs": [{"start": start, "end": end, "kind": "body"} for start, end in ends],
    }
    for kind in ("speakers", "countries", "organizations", "facts"):
        one[kind] = []
    words = "We will sign it.\n\n“All of us."
    end = 15 + len(words)
    one["quotes"][0] |= {"text": words, "start": 15, "end": end}
    one["quotes"][0] |= dict.fromkeys(("cue", "cue_start", "cue_end", "speaker", "role"))
    one["quotes"][0] |= dict.fromkeys(("affiliation", "mention", "mention_start", "mention_end"))
    annotation = iomed("quotes", saved(one), "--format", "annotation").json[0]
    selectors = annotation["target"]["selector"]
    assert anchored(text, selectors) == (15, end)
    assert annotation["motivation"] == "tagging"
    assert (selectors[0]["prefix"], selectors[0]["suffix"]) == ("Ann Lee said: “", "” She left.")
