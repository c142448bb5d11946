"""Messages to `iomed mcp`, and its answers."""

from __future__ import annotations

import json
from collections.abc import Iterable
from typing import Any

from conftest import Command, Result

VERSION = "io.modelcontextprotocol/protocolVersion"
CAPABILITIES = "io.modelcontextprotocol/clientCapabilities"
STATELESS = {VERSION: "2026-07-28", CAPABILITIES: {}}


def request(method: str, params: Any = None, id: Any = 1) -> dict[str, Any]:
    """Give a request."""
    given = {} if params is None else {"params": params}
    return {"jsonrpc": "2.0", "id": id, "method": method, **given}


def initialize(version: str = "2025-06-18") -> dict[str, Any]:
    """Give the request that opens the older way of the protocol."""
    client = {"name": "test", "version": "1"}
    given = {"protocolVersion": version, "capabilities": {}, "clientInfo": client}
    return request("initialize", given, "init")


def tool_call(tool: str, id: Any = 1, /, **arguments: Any) -> dict[str, Any]:
    """Give the call of a tool."""
    return request("tools/call", {"name": tool, "arguments": arguments}, id)


def lines_of(messages: Iterable[Any]) -> bytes:
    """Give messages as a client sends them; bytes as they are."""
    written = (
        one if isinstance(one, bytes) else json.dumps(one, ensure_ascii=False).encode()
        for one in messages
    )
    return b"".join(line + b"\n" for line in written)


def answers_of(result: Result) -> list[Any]:
    """Give the messages on stdout, which has nothing else."""
    assert (result.status, result.err) == (0, "")
    assert result.out.isprintable() or set(result.out) - {"\n"} == {
        one for one in result.out if one.isprintable()
    }
    return [json.loads(line) for line in result.out.split("\n")[:-1]]


def answered(iomed: Command, *messages: Any, sources: Iterable[str] = ()) -> list[Any]:
    """Give what is answered to messages."""
    return answers_of(iomed("mcp", *sources, stdin=lines_of(messages)))


def called(iomed: Command, tool: str, /, *sources: str, **arguments: Any) -> dict[str, Any]:
    """Give the result of one call."""
    call = tool_call(tool, 1, **arguments)
    _, answer = answered(iomed, initialize(), call, sources=sources)
    assert answer["id"] == 1
    result: dict[str, Any] = answer["result"]
    return result


def found_by(iomed: Command, tool: str, /, *sources: str, **arguments: Any) -> Any:
    """Give the data of one call, which is right."""
    result = called(iomed, tool, *sources, **arguments)
    assert result["isError"] is False, result
    assert json.loads(result["content"][1]["text"]) == result["structuredContent"]
    return result["structuredContent"]


def refusal_of(iomed: Command, tool: str, /, *sources: str, **arguments: Any) -> str:
    """Give what is said of one call, which is wrong."""
    result = called(iomed, tool, *sources, **arguments)
    assert result["isError"] is True
    assert "structuredContent" not in result
    text: str = result["content"][0]["text"]
    return text
