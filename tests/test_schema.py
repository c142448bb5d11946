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
        **msgspec.json.schema(model.Extraction),
    }
    for name, fields in field_descriptions().items():
        for field, description in fields.items():
            schema["$defs"][name]["properties"][field]["description"] = description
    # The model takes any number, so that a newer file can be told from a broken one.
    schema["$defs"]["Extraction"]["properties"]["schema"]["const"] = model.SCHEMA_VERSION
    return schema


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
