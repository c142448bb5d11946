"""What `iomed mcp` answers to messages, right ones and wrong ones, in both ways of the protocol."""

from __future__ import annotations

import json
from typing import Any

import pytest

from conftest import Command
from dialogues import (
    CAPABILITIES,
    STATELESS,
    VERSION,
    answered,
    initialize,
    request,
    tool_call,
)

NAMES = [
    *("verify_quote", "verify_draft", "find_quotes", "find_facts"),
    *("who", "read_article", "list_articles", "extract_quotes"),
]


def errors(answers: list[Any]) -> list[tuple[Any, int, str]]:
    """Give id, code and message of errors."""
    return [(one["id"], one["error"]["code"], one["error"]["message"]) for one in answers]


@pytest.mark.parametrize(
    ("asked", "agreed"),
    [
        *((one, one) for one in ("2024-11-05", "2025-03-26", "2025-06-18", "2025-11-25")),
        ("2026-07-28", "2025-11-25"),
        ("1999-01-01", "2025-11-25"),
    ],
)
def test_the_handshake(iomed: Command, asked: str, agreed: str) -> None:
    """A client gets the revision that it asks for, or else the newest with a handshake."""
    (answer,) = answered(iomed, initialize(asked))
    result = answer["result"]
    assert (answer["id"], result["protocolVersion"]) == ("init", agreed)
    assert result["capabilities"] == {"tools": {}}
    assert result["serverInfo"]["name"] == "iomed"
    assert "Only where ok is true" in result["instructions"]
    assert "resultType" not in result


def test_the_instructions_name_the_sources(iomed: Command, many: str) -> None:
    """A model is told what it asks, and not where it lies; without a source, that it is none."""
    (answer,) = answered(iomed, initialize(), sources=[many])
    assert "It reads: many.jsonl." in answer["result"]["instructions"]
    (answer,) = answered(iomed, initialize())
    assert "No articles were named" in answer["result"]["instructions"]


def test_without_a_handshake(iomed: Command) -> None:
    """A request that says for itself which revision it speaks is answered by that."""
    meta = {"_meta": STATELESS}
    found, listed, called = answered(
        iomed,
        request("server/discover", meta, 1),
        request("tools/list", meta, 2),
        request("tools/call", {"name": "who", "arguments": {"name": "Mao"}, **meta}, 3),
    )
    assert found["result"]["supportedVersions"] == [
        *("2026-07-28", "2025-11-25", "2025-06-18", "2025-03-26", "2024-11-05")
    ]
    assert found["result"]["capabilities"] == {"tools": {}}
    assert [one["name"] for one in listed["result"]["tools"]] == NAMES
    assert called["result"]["structuredContent"]["people"][0]["name"] == "Mao Ning"
    for one in (found, listed, called):
        assert one["result"]["resultType"] == "complete"
        server = one["result"]["_meta"]["io.modelcontextprotocol/serverInfo"]
        assert server["name"] == "iomed"
    for one in (found, listed):
        assert (one["result"]["ttlMs"] > 0, one["result"]["cacheScope"]) == (True, "private")


@pytest.mark.parametrize(
    ("meta", "code", "said"),
    [
        ({VERSION: "2031-01-01", CAPABILITIES: {}}, -32022, "Unsupported protocol version"),
        ({VERSION: "2026-07-28"}, -32602, f"_meta: {CAPABILITIES}, an object, is missing"),
        ({VERSION: 7, CAPABILITIES: {}}, -32602, f"_meta: {VERSION} is a string"),
        ({CAPABILITIES: {}}, -32602, "initialize first, or give"),
    ],
)
def test_what_a_request_without_a_handshake_lacks(
    iomed: Command, meta: dict[str, Any], code: int, said: str
) -> None:
    """It is told what, and which revisions there are."""
    (answer,) = answered(iomed, request("tools/list", {"_meta": meta}))
    assert answer["error"]["code"] == code
    assert answer["error"]["message"].startswith(said)
    if code == -32022:
        assert answer["error"]["data"]["requested"] == "2031-01-01"
        assert answer["error"]["data"]["supported"][0] == "2026-07-28"


def test_both_ways_on_one_stream(iomed: Command) -> None:
    """A handshake does not bind requests that speak for themselves; each is answered its way."""
    _, modern, legacy = answered(
        iomed,
        initialize(),
        request("tools/list", {"_meta": STATELESS}, 1),
        request("tools/list", {}, 2),
    )
    assert "resultType" in modern["result"]
    assert "resultType" not in legacy["result"]


def test_ping(iomed: Command) -> None:
    """It is answered before and after the handshake; the newest revision has none."""
    first, _, second, third = answered(
        iomed,
        request("ping"),
        initialize(),
        request("ping"),
        request("ping", {"_meta": STATELESS}),
    )
    assert first == second == {"jsonrpc": "2.0", "id": 1, "result": {}}
    assert errors([third]) == [(1, -32601, "Method not found: ping")]


@pytest.mark.parametrize("id_", ["a", "", "ü\u202e", 0, -7, 1.5, 12345678901234567890123])
def test_ids_come_back(iomed: Command, id_: Any) -> None:
    """Whatever names a request names its answer."""
    (answer,) = answered(iomed, request("ping", id=id_))
    assert (answer["id"], type(answer["id"])) == (id_, type(id_))


def test_notifications_are_not_answered(iomed: Command) -> None:
    """Nor are unknown ones, wrong ones, and answers to what nobody has asked."""
    assert (
        answered(
            iomed,
            {"jsonrpc": "2.0", "method": "notifications/initialized"},
            {"jsonrpc": "2.0", "method": "notifications/unheard", "params": [1]},
            {"jsonrpc": "2.0", "method": "notifications/cancelled"},
            {"jsonrpc": "2.0", "method": "notifications/cancelled", "params": {"requestId": [1]}},
            {"jsonrpc": "2.0", "method": "tools/list"},
            {"jsonrpc": "2.0", "id": 4, "result": {}},
            {"jsonrpc": "2.0", "id": 5, "error": {"code": 1, "message": "no"}},
            b"",
            b"  \t ",
        )
        == []
    )


@pytest.mark.parametrize(
    ("line", "error"),
    [
        (b"hello", (None, -32700)),
        (b'{"jsonrpc": "2.0", "id": 1, "meth', (None, -32700)),
        (b'{"jsonrpc": "2.0", "id": 1, "method": "\xff\xfe"}', (None, -32700)),
        (b'{"jsonrpc": "2.0", "id": 1, "method": "\\ud800"}', (None, -32700)),
        (b'{"id": NaN}', (None, -32700)),
        (b"[" * 100_000, (None, -32700)),
        (b'{"a":' * 100_000, (None, -32700)),
        (b"\x00\x01\x02", (None, -32700)),
        (b"7", (None, -32600)),
        (b"null", (None, -32600)),
        (b'"ping"', (None, -32600)),
        (b"{}", (None, -32600)),
        (b"[]", (None, -32600)),
        (b'[{"jsonrpc": "2.0", "id": 1, "method": "ping"}]', (None, -32600)),
        (b'{"id": 1, "method": "ping"}', (1, -32600)),
        (b'{"jsonrpc": "1.0", "id": 1, "method": "ping"}', (1, -32600)),
        (b'{"jsonrpc": "2.0", "id": null, "method": "ping"}', (None, -32600)),
        (b'{"jsonrpc": "2.0", "id": true, "method": "ping"}', (None, -32600)),
        (b'{"jsonrpc": "2.0", "id": {}, "method": "ping"}', (None, -32600)),
        (b'{"jsonrpc": "2.0", "id": 1, "method": 7}', (1, -32600)),
        (b'{"jsonrpc": "2.0", "id": 1, "method": "ping", "params": [1]}', (1, -32602)),
        (b'{"jsonrpc": "2.0", "id": 1, "method": "no/such"}', (1, -32601)),
        (b'{"jsonrpc": "2.0", "id": 1, "method": "resources/list"}', (1, -32601)),
        (b'{"jsonrpc": "2.0", "id": 1, "method": "prompts/list"}', (1, -32601)),
        (b'{"jsonrpc": "2.0", "id": 1, "method": "logging/setLevel"}', (1, -32601)),
        (b'{"jsonrpc": "2.0", "id": 1, "method": "subscriptions/listen"}', (1, -32601)),
        (b'{"jsonrpc": "2.0", "id": 1, "method": "initialize"}', (1, -32602)),
        (b'{"jsonrpc": "2.0", "id": 1, "method": "tools/list"}', (1, -32602)),
    ],
)
def test_what_is_no_right_message(iomed: Command, line: bytes, error: tuple[Any, int]) -> None:
    """It is told in one line, and the next one is answered."""
    told, ping = answered(iomed, line, request("ping", id="next"))
    assert (told["id"], told["error"]["code"]) == error
    assert len(told["error"]["message"]) < 700
    assert ping["result"] == {}


@pytest.mark.parametrize(
    ("params", "said"),
    [
        ({}, "tools/call needs the name of a tool, a string"),
        ({"name": 7}, "tools/call needs the name of a tool, a string"),
        ({"name": "shell"}, f"Unknown tool: shell; there are: {', '.join(NAMES)}"),
        ({"name": "who", "arguments": [1]}, "arguments is an object"),
    ],
)
def test_what_is_no_right_call(iomed: Command, params: dict[str, Any], said: str) -> None:
    """What a model cannot have meant is an error of the protocol."""
    _, answer = answered(iomed, initialize(), request("tools/call", params))
    assert errors([answer]) == [(1, -32602, said)]


def test_the_list_has_one_page(iomed: Command) -> None:
    """Another page is asked for in vain."""
    _, one, other = answered(
        iomed,
        initialize(),
        request("tools/list", {"cursor": None}),
        request("tools/list", {"cursor": "2"}),
    )
    assert "nextCursor" not in one["result"]
    assert errors([other]) == [(1, -32602, "no such cursor: all tools are on the first page")]


def test_a_line_too_long(iomed: Command) -> None:
    """It is passed over, however long it is; what follows is read."""
    long = b'{"jsonrpc": "2.0", "id": 1, "method": "' + b"x" * (9 << 20) + b'"}'
    told, ping = answered(iomed, long, request("ping"))
    assert "longer than 4,194,304 bytes: give less text" in told["error"]["message"]
    assert ping["result"] == {}


def test_the_last_line_may_lack_its_end(iomed: Command) -> None:
    """So it is with a client that is stopped in the middle; half a message is none."""
    whole = json.dumps(request("ping")).encode()
    assert json.loads(iomed("mcp", stdin=whole).out)["result"] == {}
    half = iomed("mcp", stdin=whole[:-5])
    assert (half.status, half.err) == (0, "")
    assert json.loads(half.out)["error"]["code"] == -32700


@pytest.mark.parametrize("version", ["2024-11-05", "2025-03-26", "2025-06-18", "2025-11-25"])
def test_arrays_of_messages(iomed: Command, version: str) -> None:
    """One revision has them: what is answered comes in one array."""
    batch = [
        request("ping", id="a"),
        {"jsonrpc": "2.0", "method": "notifications/unheard"},
        tool_call("list_articles", "b"),
        {"jsonrpc": "1.0"},
    ]
    quiet = [{"jsonrpc": "2.0", "method": "notifications/unheard"}]
    _, *answers = answered(iomed, initialize(version), batch, quiet, [])
    if version == "2025-03-26":
        # What needs no article is answered at once, whatever waits.
        first, empty = sorted(answers, key=lambda one: isinstance(one, dict))
        assert [one["id"] for one in first] == ["a", "b", None]
        assert first[1]["result"]["structuredContent"]["total"] == 1
        assert errors([first[2], empty])[1] == (
            *(None, -32600),
            "Invalid request: the array is empty",
        )
    else:
        assert [(one["id"], one["error"]["code"]) for one in answers] == [(None, -32600)] * 3


def test_what_is_cancelled_is_not_answered(iomed: Command) -> None:
    """A call that still waits is left out; what follows is answered."""
    cancel = {"jsonrpc": "2.0", "method": "notifications/cancelled", "params": {"requestId": 2}}
    batch = [tool_call("list_articles", 2), cancel, tool_call("who", 3)]
    _, (only,) = answered(iomed, initialize("2025-03-26"), batch)
    assert only["id"] == 3


def test_what_is_said_of_text_that_looks_like_a_command(iomed: Command) -> None:
    """Control characters and those that turn the direction of text are escaped, and are data."""
    nasty = "a\x1b[31m\u202eb\u2028c\x85"
    result = iomed(
        "mcp",
        stdin=b"".join(
            json.dumps(one).encode() + b"\n"
            for one in (initialize(), tool_call("verify_quote", 1, words=f"{nasty} is it"))
        ),
    )
    assert not set(nasty) - set("a[31mbc") & set(result.out)
    _, answer = (json.loads(line) for line in result.out.split("\n")[:-1])
    found = answer["result"]
    assert found["structuredContent"]["verdict"]["claim"] == f"{nasty} is it"
    assert json.loads(found["content"][1]["text"]) == found["structuredContent"]
    assert "\x1b" not in found["content"][0]["text"] + found["content"][1]["text"]
