"""Whatever is sent to `iomed mcp`: it answers in messages, says nothing else, and goes on."""

from __future__ import annotations

import io
import json
from typing import Any

from hypothesis import given
from hypothesis import settings as example_settings
from hypothesis import strategies as st

from dialogues import STATELESS, initialize, lines_of, request, tool_call
from iomed_cli import load
from iomed_cli.assistants.service import serve

DATASET = load()

BYTES = st.binary(max_size=200).map(lambda it: it.replace(b"\n", b""))
SCALARS = st.none() | st.booleans() | st.integers() | st.floats() | st.text(max_size=20)
VALUES = st.recursive(
    SCALARS,
    lambda inner: st.lists(inner, max_size=4) | st.dictionaries(st.text(max_size=8), inner),
    max_leaves=8,
)
TOOLS = [
    *("verify_quote", "verify_draft", "find_quotes", "find_facts"),
    *("who", "read_article", "list_articles", "extract_quotes"),
]
ARGUMENTS = st.dictionaries(
    st.sampled_from(
        [
            *("words", "speaker", "text", "format", "keywords", "kind", "stance", "name", "record"),
            *("article", "since", "until", "limit", "offset", "start", "paragraph", "min", "max"),
            *("when", "unit", "mentions", "min_confidence", "category", "publisher", "only"),
        ]
    ),
    VALUES | st.sampled_from(["q11", "Wang Yong", "direct", "2025", 3, "“Is it over?”", "a/q1"]),
    max_size=4,
)
CALLS = st.builds(
    lambda name, arguments, id_: tool_call(name, id_, **arguments),
    st.sampled_from(TOOLS),
    ARGUMENTS,
    st.integers(),
)
FIELDS = st.sampled_from(["jsonrpc", "id", "method", "params", "_meta", "name", "arguments"])
MUTATED = st.builds(
    lambda message, field, value: {**message, field: value},
    CALLS | st.just(request("tools/list", {"_meta": STATELESS})) | st.just(initialize()),
    FIELDS,
    VALUES,
)


def talked(messages: list[Any]) -> list[Any]:
    """Give what is answered; nothing may be said beside it but that one call has failed."""
    out = io.BytesIO()
    said: list[str] = []
    serve(io.BytesIO(lines_of(messages)), out.write, lambda: DATASET, "", said.append)
    assert said == []
    answers = [json.loads(line) for line in out.getvalue().decode().split("\n")[:-1]]
    for one in answers:
        for answer in one if isinstance(one, list) else [one]:
            assert answer["jsonrpc"] == "2.0"
            assert ("result" in answer) != ("error" in answer)
            assert answer.get("error", {}).get("code") != -32603
    return answers


@given(st.lists(BYTES | VALUES, max_size=5), st.booleans())
@example_settings(max_examples=60)
def test_anything_at_all(messages: list[Any], greeted: bool) -> None:
    """Random bytes and random JSON: what comes after them is answered."""
    opening = [initialize("2025-03-26")] if greeted else []
    assert talked([*opening, *messages, request("ping", id="last")])[-1]["id"] == "last"


@given(st.lists(CALLS | MUTATED, max_size=3))
@example_settings(max_examples=80)
def test_calls_of_any_kind(messages: list[Any]) -> None:
    """Tools with arguments of any kind: each request has one answer."""
    answers = talked([initialize(), *messages, request("ping", id="last")])
    assert sum(one["id"] == "last" for one in answers) == 1
