"""JSON Schemas of what tools take and give, and arguments read by them."""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import cache
from typing import Any, TypeVar

import msgspec
from msgspec import Struct

from iomed_cli.errors import IomedError
from iomed_cli.lazy_patterns import lazy
from iomed_cli.matching.near_words import asked_back

Arguments = TypeVar("Arguments", bound=Struct)

_PLACE = lazy(r"(?P<said>.*?) - at `\$\.(?P<name>\w+).*`", re.DOTALL)


@cache
def schema_of(type_: type[Struct]) -> dict[str, Any]:
    """Give the JSON Schema of a type, whole: some clients do not follow references."""
    schema = msgspec.json.schema(type_)
    found: dict[str, Any] = _resolved(schema, schema.get("$defs", {}))
    return found


@cache
def arguments_schema(type_: type[Struct]) -> dict[str, Any]:
    """Give the JSON Schema of arguments; null, which stands for left out, need not be told of."""
    schema = schema_of(type_)
    properties = {name: _without_null(one) for name, one in schema["properties"].items()}
    return {**schema, "properties": properties}


def _without_null(schema: Mapping[str, Any]) -> dict[str, Any]:
    found = dict(schema)
    if "default" in found and found["default"] is None:
        del found["default"]
    forms = [one for one in found.get("anyOf", ()) if one != {"type": "null"}]
    if len(forms) == 1:
        del found["anyOf"]
        found = {**forms[0], **found}
    if None in found.get("enum", ()):
        found["enum"] = [one for one in found["enum"] if one is not None]
    return found


def _resolved(schema: Any, kinds: Mapping[str, Any]) -> Any:
    if isinstance(schema, list):
        return [_resolved(one, kinds) for one in schema]
    if not isinstance(schema, dict):
        return schema
    if "$ref" in schema:
        return _resolved(kinds[schema["$ref"].rpartition("/")[2]], kinds)
    # The name of a class of ours tells nobody anything.
    named = isinstance(schema.get("title"), str)
    found = {
        name: _resolved(value, kinds)
        for name, value in schema.items()
        if name != "$defs" and not (named and name == "title")
    }
    if isinstance(about := schema.get("description"), str):
        found["description"] = " ".join(about.split())
    return found


def arguments_of(type_: type[Arguments], given: Mapping[str, Any]) -> Arguments:
    """Give the arguments of a call. Raises IomedError, which says what to give."""
    schema = arguments_schema(type_)
    known = schema["properties"]
    for name in given:
        if name not in known:
            meant = asked_back(name, known)
            raise IomedError(f"there is no argument {name!r}{meant}; there are: {', '.join(known)}")
    # Many a model writes null for what it leaves out.
    written = {name: value for name, value in given.items() if value is not None}
    for name in schema.get("required", ()):
        if name not in written:
            raise IomedError(f"{name} is missing: {_wanted(known[name])}")
    try:
        return msgspec.convert(written, type_, strict=False)
    except msgspec.ValidationError as error:
        place = _PLACE.fullmatch(str(error))
        if place is None:
            raise IomedError(str(error)) from None
        name, said = place["name"], place["said"].replace("enum value", "value")
        raise IomedError(f"{name}: {said[:1].lower()}{said[1:]}; {_wanted(known[name])}") from None


def _wanted(schema: Mapping[str, Any]) -> str:
    """Say what an argument is to be."""
    if "enum" in schema:
        return f"give one of {', '.join(schema['enum'])}"
    if values := schema.get("items", {}).get("enum"):
        return f"give a list of some of {', '.join(values)}"
    about = schema.get("description", "").rstrip(".")
    return f"give {_KINDS[schema['type']]}" + (f" ({about})" if about else "")


_KINDS = {
    "string": "text",
    "integer": "a whole number",
    "number": "a number",
    "boolean": "true or false",
    "array": "a list of texts",
}
