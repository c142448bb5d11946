"""CSL-JSON: valid, and rendered by a processor as people expect it."""

from __future__ import annotations

import re
from collections.abc import Callable
from importlib.resources import files
from pathlib import Path
from typing import Any

import jsonschema
import pytest
from citeproc import (
    Citation,
    CitationItem,
    CitationStylesBibliography,
    CitationStylesStyle,
    formatter,
)
from citeproc.source.json import CiteProcJSON

from articles import small
from conftest import Command

TEXT = {"type": "string", "minLength": 1}
NAMES = {
    "type": "array",
    "minItems": 1,
    "items": {
        "type": "object",
        "required": ["literal"],
        "additionalProperties": False,
        "properties": {"literal": TEXT},
    },
}
DATE = {
    "type": "object",
    "required": ["date-parts"],
    "additionalProperties": False,
    "properties": {
        "date-parts": {
            "type": "array",
            "minItems": 1,
            "maxItems": 1,
            "items": {
                "type": "array",
                "minItems": 1,
                "maxItems": 3,
                "items": {"type": "integer", "minimum": 1},
            },
        },
        "circa": {"const": True},
    },
}


def listed(part: str, name: str) -> list[str]:
    """Give the words that CSL's own schema, which comes with citeproc-py, lists under a name."""
    file = files("citeproc").joinpath(f"data/schema/schemas/styles/csl-{part}.rnc")
    schema = re.sub("#.*", "", file.read_text(encoding="utf-8"))
    choice = re.search(rf'{re.escape(name)} =\s*((?:\|?\s*"[^"]+"\s*)+)', schema)
    assert choice
    return re.findall('"([^"]+)"', choice[1])


SCHEMA = {
    "type": "array",
    "items": {
        "type": "object",
        "required": ["type", "id"],
        "additionalProperties": False,
        "properties": {
            "id": TEXT,
            "type": {"enum": listed("types", "item-types")},
            **dict.fromkeys(listed("variables", "variables.names"), NAMES),
            **dict.fromkeys(listed("variables", "variables.dates"), DATE),
            **dict.fromkeys(listed("variables", "variables.titles"), TEXT),
            **dict.fromkeys(listed("variables", "variables.strings"), TEXT),
        },
    },
}
"""The types and variables of CSL's schema, and of each kind the values that csl-data.json takes.

Of these only such as are written: literal names, one date of numbers, and text.
"""

STYLE = """\
<style xmlns="http://purl.org/net/xbiblio/csl" class="note" version="1.0" default-locale="en-US">
  <info><title>Test</title><id>test</id><updated>2024-01-01T00:00:00Z</updated></info>
  <citation><layout><text variable="title"/></layout></citation>
  <bibliography>
    <layout suffix=".">
      <group delimiter="; ">
        <names variable="author"><name name-as-sort-order="all"/></names>
        <text variable="title"/>
        <text variable="container-title"/>
        <choose>
          <if variable="issued">
            <group delimiter=" ">
              <choose><if is-uncertain-date="issued"><text term="circa" form="short"/></if></choose>
              <date variable="issued" form="text"/>
            </group>
          </if>
          <else><text term="no date" form="short"/></else>
        </choose>
        <text variable="URL"/>
        <text variable="note"/>
      </group>
    </layout>
  </bibliography>
</style>
"""
"""A style that prints all there is, and would turn a name round if it could."""

KNOWN = {
    "title": "Pier to close",
    "publisher": "Harbour Post",
    "journalist": "Ida Moe",
    "date": "2024-01-09",
    "url": "https://a.eu/1",
}


def rendered(items: list[dict[str, Any]], tmp_path: Path) -> list[str]:
    """Give the list of references that citeproc-py makes of items."""
    path = tmp_path / "test.csl"
    path.write_text(STYLE, encoding="utf-8")
    style = CitationStylesStyle(str(path))
    made = CitationStylesBibliography(style, CiteProcJSON(items), formatter.plain)
    for item in items:
        made.register(Citation([CitationItem(item["id"])]))
    return [str(entry) for entry in made.bibliography()]


def test_an_item(iomed: Command, saved: Callable[..., str]) -> None:
    """The article, each part where CSL has it, and who says what as a note."""
    path = saved(small(**KNOWN))
    assert iomed("quotes", path, "--format", "csl-json").json == [
        {
            "id": "small/q1",
            "type": "article-newspaper",
            "title": "Pier to close",
            "author": [{"literal": "Ida Moe"}],
            "container-title": "Harbour Post",
            "issued": {"date-parts": [[2024, 1, 9]]},
            "URL": "https://a.eu/1",
            "language": "en",
            "note": "Ann Lee said: “We will sign it” (paragraph 1)",
        }
    ]


@pytest.mark.parametrize(
    ("about", "expected"),
    [
        (KNOWN, "Ida Moe; Pier to close; Harbour Post; January 9, 2024; https://a.eu/1"),
        (
            KNOWN | {"date": "2024-01", "date_note": "as the text says"},
            "Ida Moe; Pier to close; Harbour Post; c. January 2024; https://a.eu/1",
        ),
        ({"title": "Pier to close"}, "Pier to close; n.d."),
    ],
)
def test_a_processor(
    about: dict[str, str], expected: str, iomed: Command, saved: Callable[..., str], tmp_path: Path
) -> None:
    """A name is not turned round, and a date that is inferred is a circa."""
    items = iomed("quotes", saved(small(**about)), "--format", "csl-json").json
    said = "Ann Lee said: “We will sign it” (paragraph 1)"
    assert rendered(items, tmp_path) == [f"{expected}; {said}."]


@pytest.mark.parametrize("command", ["quotes", "facts", "articles"])
def test_all_of_an_article(command: str, iomed: Command, tmp_path: Path) -> None:
    """Every row is a valid item with an id of its own, and a processor takes them all."""
    items = iomed(command, "--format", "csl-json").json
    jsonschema.validate(items, SCHEMA)
    assert len({item["id"] for item in items}) == len(items) == len(iomed(command, "--json").json)
    for line in rendered(items, tmp_path):
        assert line.startswith("Ma Jing; [High-level representatives from nearly 60 countries ")
        assert "; Wen Wei Po; c. May 2025" in line


def test_many_articles(iomed: Command, many: str) -> None:
    """Each row has the article that it is from."""
    items = iomed("quotes", "--keyword", "sign", "--format", "csl-json", "--data", many).json
    jsonschema.validate(items, SCHEMA)
    assert items[-1]["id"] == "third/q1"
    assert "container-title" not in items[-1]


def test_nothing(iomed: Command) -> None:
    """An empty list is valid, too."""
    result = iomed("quotes", "--keyword", "banana", "--format", "csl-json")
    assert (result.status, result.out) == (1, "[]\n")
