"""`iomed mcp` with the client of the protocol's own package, in both ways of the protocol."""

from __future__ import annotations

import asyncio
import sys
from collections.abc import Callable, Coroutine
from pathlib import Path
from typing import Any

import pytest

import iomed_cli

pytest.importorskip("mcp", reason="needs the client of the package mcp")

from mcp import ClientSession, StdioServerParameters, stdio_client
from mcp.client.client import Client
from mcp.shared.exceptions import MCPError

from webpages import CHECKED, NOTES


def server(*sources: str) -> StdioServerParameters:
    """Give how the client starts the server."""
    return StdioServerParameters(
        command=sys.executable,
        args=["-m", "iomed_cli", "mcp", *sources],
        # The client hands on little of the environment; this is the package that is tested.
        env={"PYTHONPATH": str(Path(iomed_cli.__file__).parents[1])},
    )


WORDS = "the IOMed is an open and inclusive entity"

Talk = Callable[[Client], Coroutine[Any, Any, None]]


def talk(mode: str, talking: Talk, *sources: str) -> str:
    """Talk with a server, and give the revision that was agreed."""

    async def main() -> str:
        async with Client(stdio_client(server(*sources)), mode=mode) as client:
            await talking(client)
            return str(client.protocol_version)

    return asyncio.run(asyncio.wait_for(main(), 60))


async def everything(client: Client) -> None:
    """Ask what an assistant asks; the client holds each answer against its schema."""
    tools = {tool.name: tool for tool in (await client.list_tools()).tools}
    assert len(tools) == 8
    assert all(tool.output_schema for tool in tools.values())
    right = await client.call_tool("verify_quote", {"words": WORDS, "speaker": "Wang Yong"})
    assert right.is_error is False
    assert right.structured_content["ok"] is True
    draft = await client.call_tool("verify_draft", {"text": f"Mao Ning said “{WORDS}”."})
    assert draft.structured_content["counts"] == {"misattributed": 1, "name supported": 1}
    for name, arguments in (
        ("find_quotes", {"speaker": "Wang Yong", "limit": 3}),
        ("find_facts", {"unit": "countries"}),
        ("who", {"name": "Wang"}),
        ("read_article", {"record": "q11"}),
        ("list_articles", {}),
        ("extract_quotes", {"text": "“It is over,” said Ada Moss."}),
    ):
        found = await client.call_tool(name, arguments)
        assert (name, found.is_error) == (name, False)
        assert found.structured_content
    wrong = await client.call_tool("find_quotes", {"kind": "loud"})
    assert wrong.is_error is True
    assert "give one of direct, indirect, mixed" in wrong.content[0].text
    with pytest.raises(MCPError, match="Unknown tool: shell"):
        await client.call_tool("shell", {})


@pytest.mark.parametrize(
    ("mode", "agreed"),
    [("legacy", "2025-11-25"), ("auto", "2026-07-28"), ("2026-07-28", "2026-07-28")],
)
def test_the_real_client(mode: str, agreed: str) -> None:
    """It gets what it asks for by the handshake, after discovery, and without either."""
    assert talk(mode, everything) == agreed


@pytest.mark.parametrize("mode", ["legacy", "2026-07-28"])
def test_a_draft_with_figures(mode: str, tmp_path: Path) -> None:
    """The kinds are an enumeration; rows come page by page; what is no kind is refused."""
    notes = tmp_path / "notes.txt"
    notes.write_text(NOTES, encoding="utf-8")

    async def check(client: Client) -> None:
        (tool,) = (one for one in (await client.list_tools()).tools if one.name == "verify_draft")
        assert tool.input_schema["properties"]["only"]["items"]["enum"] == [
            *("country", "date", "figure", "name", "organization", "quotation", "reuse", "role"),
            "sum",
        ]
        told = []
        offset: int | None = 0
        while offset is not None:
            asked = {"text": CHECKED, "limit": 1, "offset": offset, "only": ["figure", "role"]}
            found = (await client.call_tool("verify_draft", asked)).structured_content
            (row,) = found["findings"]
            told.append((row["kind"], row["outcome"], row["source_words"]))
            offset = found["next_offset"]
        assert told == [
            ("figure", "conflict", "383 million journeys"),
            ("role", "conflict", "chief executive of TravelWatch"),
            ("figure", "supported", "62 new trains"),
        ]
        wrong = await client.call_tool("verify_draft", {"text": CHECKED, "only": ["figures"]})
        assert wrong.is_error is True

    talk(mode, check, str(notes))


def test_the_session_of_the_older_way() -> None:
    """The handshake, a ping, and the instructions that a model is given."""

    async def main() -> None:
        async with stdio_client(server()) as streams, ClientSession(*streams) as session:
            about = await session.initialize()
            assert about.server_info.name == "iomed"
            assert "verify_quote" in (about.instructions or "")
            await session.send_ping()

    asyncio.run(asyncio.wait_for(main(), 60))
