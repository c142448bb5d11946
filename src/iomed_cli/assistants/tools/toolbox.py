"""A call of a tool: its arguments checked, the tool asked, the answer put into a result."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from typing import Any

from iomed_cli.assistants.tools.bounds import bounded_notes
from iomed_cli.assistants.tools.tool import Tool
from iomed_cli.assistants.tools.tool_schemas import arguments_of
from iomed_cli.errors import IomedError, reason
from iomed_cli.lazy_patterns import lazy
from iomed_cli.output.formats import json_text
from iomed_cli.query.dataset import Dataset
from iomed_cli.visible import shortened_sentence, visible_sentence


def called(
    tool: Tool, arguments: Mapping[str, Any], opened: Callable[[], Dataset]
) -> dict[str, Any]:
    """Give the result of a call: what is found, as data and as text, or what was wrong with it."""
    try:
        asked = arguments_of(tool.takes, arguments)
        dataset = opened()
        content, said = tool.work(dataset, asked)
    except (IomedError, MemoryError) as error:
        text = visible_sentence(shortened_sentence(for_models(reason(error))), "utf-8")
        return {"content": [_text(f"{tool.name}: {text}")], "isError": True}
    # Which articles could not be asked is clear only when they have been.
    notes = [*content.get("notes", ()), *dataset.faults.values()]
    content["notes"] = bounded_notes([for_models(note) for note in notes])
    told = " ".join([said, *content["notes"]])
    return {
        "content": [_text(visible_sentence(told, "utf-8")), _text(json_text(content, "utf-8"))],
        "structuredContent": content,
        "isError": False,
    }


def _text(text: str) -> dict[str, str]:
    return {"type": "text", "text": text}


def for_models(sentence: str) -> str:
    """Give a sentence in which the commands that it names are tools, and options arguments."""
    for command, tool in _TOOLS.items():
        sentence = re.sub(rf"`?\biomed {command}\b`?", tool, sentence)
    return _OPTION.sub(lambda found: found[1].replace("-", "_"), sentence)


_TOOLS = {
    "search": "find_quotes, find_facts (keywords) and who (name), with",
    "speakers": "who",
    "facts": "find_facts",
    "quotes": "find_quotes",
    "articles": "list_articles",
}
_OPTION = lazy(r"--([a-z]+(?:-[a-z]+)*)\b")
