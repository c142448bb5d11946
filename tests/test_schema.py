"""The published JSON Schema held against the model, and the bundled article against both.

After a change of the model, ``python tests/test_schema.py`` writes the file anew.
"""

from __future__ import annotations

import ast
import copy
import inspect
import itertools
import json
from pathlib import Path
from typing import Any

import msgspec
import pytest
from jsonschema import Draft202012Validator

from iomed_cli import model

DATA = Path(__file__).parent.parent / "data"


_SHARE: dict[str, Any] = {"minimum": 0, "maximum": 1}
_DATE = {"pattern": r"^\d{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12]\d|3[01]))?)?$"}
_PLACE = {"minimum": 0}
FORMS: dict[str, dict[str, Any]] = {
    "id": {"pattern": "^[^/]+$"},
    "code": {"pattern": "^[A-Z]{2}$"},
    "date": _DATE,
    "iso": _DATE,
    "language": {"minLength": 1},
    "url": {"format": "uri-reference"},
    "$schema": {"format": "uri-reference"},
    "paragraph": {"minimum": 1},
    "confidence": _SHARE,
    "speaker_confidence": _SHARE,
    "mentions": {"minItems": 1},
    **{name: {"uniqueItems": True} for name in ("people", "countries", "organizations")},
    **dict.fromkeys(
        (
            *("start", "end", "cue_start", "cue_end", "mention_start", "mention_end"),
            *("unnamed_start", "unnamed_end", "subject_start", "subject_end"),
        ),
        _PLACE,
    ),
}
"""What the fields of a name hold beyond their type, wherever they stand."""

NAMES = {"json_schema": "$schema"}
"""What fields are called in JSON, if not as in Python."""


def field_descriptions() -> dict[str, dict[str, str]]:
    """Return, for each record of the model, the sentence written under each of its fields."""
    described: dict[str, dict[str, str]] = {}
    for node in ast.parse(inspect.getsource(model)).body:
        if not isinstance(node, ast.ClassDef):
            continue
        fields = described[node.name] = {}
        for field, below in itertools.pairwise(node.body):
            if isinstance(field, ast.AnnAssign) and isinstance(below, ast.Expr):
                assert isinstance(field.target, ast.Name)
                fields[field.target.id] = " ".join(ast.literal_eval(below.value).split())
    return described


def schema_of_model() -> dict[str, Any]:
    """Return the JSON Schema of one article's object, with the model's own descriptions."""
    schema: dict[str, Any] = {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "title": "The extraction of one news article",
        "description": " ".join((model.__doc__ or "").split()),
        "$id": f"urn:iomed:extraction:{model.SCHEMA_VERSION}",
        **msgspec.json.schema(model.Extraction),
    }
    for record in schema["$defs"].values():
        for field, form in FORMS.items():
            if field in record["properties"]:
                add(record["properties"][field], form)
    for name, fields in field_descriptions().items():
        for field, description in fields.items():
            schema["$defs"][name]["properties"][NAMES.get(field, field)]["description"] = (
                description
            )
    # The model takes any number, so that a newer file can be told from a broken one.
    schema["$defs"]["Extraction"]["properties"]["schema"]["const"] = model.SCHEMA_VERSION
    return schema


def add(property: dict[str, Any], form: dict[str, Any]) -> None:
    """Add a form to what a property may be, if it is not null."""
    ways = property.get("anyOf", [property])
    ways[:] = [{**way, **form} if way.get("type") != "null" else way for way in ways]
    if "anyOf" not in property:
        property.update(ways[0])


def written(schema: dict[str, Any]) -> str:
    """Return the schema as its file holds it."""
    return json.dumps(schema, indent=2, ensure_ascii=False) + "\n"


def bundled() -> dict[str, Any]:
    """Return the bundled article's object, undecoded."""
    extraction: dict[str, Any] = json.loads((DATA / "article.json").read_bytes())
    return extraction


def test_the_published_schema_is_the_models() -> None:
    """The file says what the code checks, to the letter."""
    assert (DATA / "schema.json").read_text(encoding="utf-8") == written(schema_of_model())


def test_the_published_schema_is_a_schema() -> None:
    """Any validator of the draft can use it."""
    Draft202012Validator.check_schema(json.loads((DATA / "schema.json").read_bytes()))


def test_the_bundled_article_keeps_to_the_schema() -> None:
    """A reader without this package can rely on the schema alone."""
    schema = json.loads((DATA / "schema.json").read_bytes())
    assert list(Draft202012Validator(schema).iter_errors(bundled())) == []


@pytest.mark.parametrize(
    ("place", "key", "value"),
    [
        ((), "schema", 3),
        ((), "quotations", []),
        (("article",), "text", None),
        (("quotes", 0), "kind", "scare"),
        (("quotes", 0), "start", "488"),
        (("countries", 0), "role", "observer"),
        (("facts", 0), "value", [60]),
        (("facts", 0), "date", "30 May"),
        (("facts", 0), "start", -5),
        (("facts", 0), "paragraph", 0),
        (("facts", 0), "confidence", 7),
        (("facts", 0), "id", ""),
        (("facts", 0), "countries", ["China", "China"]),
        (("facts", 0, "figures", 0), "direction", "sideways"),
        (("facts", 0, "dates", 0), "iso", "2025-13"),
        (("countries", 0), "code", "cn"),
        (("countries", 0), "mentions", []),
        (("article",), "date", "yesterday"),
        (("article",), "language", ""),
    ],
)
def test_the_published_schema_refuses(
    place: tuple[str | int, ...], key: str, value: object
) -> None:
    """A newer version, an unknown field, and a value of a wrong type or outside its list."""
    broken = copy.deepcopy(bundled())
    record: Any = broken
    for step in place:
        record = record[step]
    record[key] = value
    schema = json.loads((DATA / "schema.json").read_bytes())
    assert not Draft202012Validator(schema).is_valid(broken)


if __name__ == "__main__":
    (DATA / "schema.json").write_text(written(schema_of_model()), encoding="utf-8")
