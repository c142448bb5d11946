"""The settings of clients that the documents show: what they start is what they say."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from articles import bundled
from conftest import Command
from dialogues import initialize, lines_of, request, tool_call
from test_documents import ROOT, blocks

PAGE = ROOT / "docs/assistants.md"
SETTINGS = [json.loads(one.text) for one in blocks(PAGE) if one.kind == "json"]


def test_three_clients_are_told() -> None:
    """Each has one server, under the name that its program looks for."""
    assert [[*one] for one in SETTINGS] == [["servers"], ["mcpServers"], ["mcpServers"]]
    assert [[*servers] for one in SETTINGS for servers in one.values()] == [["iomed"]] * 3


@pytest.mark.parametrize("settings", SETTINGS, ids=["vscode", "cursor", "gemini"])
def test_the_command_of_a_client(
    settings: dict[str, Any], iomed: Command, saved: Callable[..., str], tmp_path: Path
) -> None:
    """It serves the articles; what stands there for a folder of the reader's is one of ours."""
    article = bundled()
    article["article"]["publisher"] = "Harbour News"
    (tmp_path / "texts").mkdir()
    (tmp_path / "texts/mill.txt").write_text("“It is over,” said Ada Moss.", encoding="utf-8")
    iomed("collect", saved(article), "--into", str(tmp_path / "news.iomed"))
    (server,) = (one["iomed"] for one in settings.values())
    assert server["command"] == "iomed"
    here = str(tmp_path)
    args = [
        one.replace("${workspaceFolder}", here).replace("/home/ada", here) for one in server["args"]
    ]
    messages = [initialize(), request("tools/list", {}, 2), tool_call("list_articles", 3)]
    result = iomed(*args, stdin=lines_of(messages))
    assert (result.status, result.err) == (0, "")
    answers = [json.loads(line) for line in result.out.split("\n")[:-1]]
    assert [one["id"] for one in answers] == ["init", 2, 3]
    articles = answers[2]["result"]["structuredContent"]["articles"]
    assert articles[0]["id"] == "iomed-signing"


def test_the_tools_are_all_told_of() -> None:
    """The table of the page has the tools, in the order in which a client lists them."""
    from iomed_cli.assistants.tools.tool_list import TOOLS

    text = PAGE.read_text(encoding="utf-8")
    rows = [line for line in text.splitlines() if line.startswith("| `")]
    assert [row.split("`")[1] for row in rows] == list(TOOLS)
