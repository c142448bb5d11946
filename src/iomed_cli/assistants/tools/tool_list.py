"""The tools, in the order in which a client lists them."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from iomed_cli.assistants.tools import finding_tools, reading_tool, tool_arguments, verifying_tools
from iomed_cli.assistants.tools import tool_content as content
from iomed_cli.assistants.tools.tool import Tool
from iomed_cli.assistants.tools.tool_schemas import arguments_schema, schema_of

_EVERY = (
    Tool(
        "verify_quote",
        "Check a quotation",
        "Check a quotation before it is printed: whether these are the words, all of them, and"
        " that speaker's. Only where ok is true may it be printed in quotation marks as that"
        " speaker's; otherwise said, source and changes tell what the article has instead.",
        tool_arguments.QuoteToVerify,
        content.QuoteVerdict,
        verifying_tools.verify_quote,
    ),
    Tool(
        "verify_draft",
        "Check a draft",
        "Check all of a text at once: every quotation as verify_quote does, and every figure, date,"
        " name, role, organization, country and sum against the articles, each with its place in"
        " the draft. ok is true only where nothing has to be looked at. conflict: an article says"
        " otherwise, in source_words; unsupported: none has it.",
        tool_arguments.DraftToVerify,
        content.DraftVerdict,
        verifying_tools.verify_draft,
    ),
    Tool(
        "find_quotes",
        "Find quotations",
        "Find who said what in the articles, by speaker, words, what is mentioned, kind or stance."
        " Only the text of direct quotations is the speaker's own words throughout; claimed is"
        " false where the speaker denies or asks it; inferred is true where the article has only"
        " he, she or a description beside the words.",
        tool_arguments.QuotesWanted,
        content.QuotesFound,
        finding_tools.find_quotes,
    ),
    Tool(
        "find_facts",
        "Find facts",
        "Find what the articles state: figures, dates, places, roles, each with its evidence."
        " according_to names whose claim it is; null where the article itself says so.",
        tool_arguments.FactsWanted,
        content.FactsFound,
        finding_tools.find_facts,
    ),
    Tool(
        "who",
        "Find a person",
        "Find out whom a name means here, their role, and how much they say; also who is named but"
        " says nothing. Without a name: who is quoted, the most quoted first.",
        tool_arguments.PersonWanted,
        content.PeopleFound,
        finding_tools.who,
    ),
    Tool(
        "read_article",
        "Read an article",
        "Read the text of an article, word for word, from a paragraph, a character or a record on.",
        tool_arguments.PassageWanted,
        content.ArticleRead,
        reading_tool.read_passages,
    ),
    Tool(
        "list_articles",
        "List the articles",
        "List the articles: id, title, publisher, date, and how much each has.",
        tool_arguments.ArticlesWanted,
        content.ArticlesFound,
        finding_tools.list_articles,
    ),
    Tool(
        "extract_quotes",
        "Quotations of another text",
        "Find who says what in an English text that is not among the articles. Nothing is kept."
        " It misses some, and a speaker may be wrong: confidence says how often the rule is right.",
        tool_arguments.TextToExtract,
        content.QuotesFound,
        finding_tools.extract_quotes,
    ),
)

TOOLS: Mapping[str, Tool] = {tool.name: tool for tool in _EVERY}

_HARMLESS = {
    "readOnlyHint": True,
    "destructiveHint": False,
    "idempotentHint": True,
    "openWorldHint": False,
}


def listed_tools() -> list[dict[str, Any]]:
    """Give the tools as a client lists them."""
    return [
        {
            "name": tool.name,
            "title": tool.title,
            "description": tool.about,
            "inputSchema": arguments_schema(tool.takes),
            "outputSchema": schema_of(tool.gives),
            "annotations": {"title": tool.title, **_HARMLESS},
        }
        for tool in _EVERY
    ]
