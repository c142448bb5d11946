"""What a client asks, method by method; what calls a tool is handed on."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any

from iomed_cli.assistants.messages import (
    INTERNAL_ERROR,
    INVALID_PARAMS,
    METHOD_NOT_FOUND,
    Malformed,
    Reply,
    Request,
    RpcError,
    error_reply,
    request_of,
    result_reply,
)
from iomed_cli.assistants.protocol_revisions import (
    CAPABILITIES,
    IDENTITY,
    SUPPORTED,
    WITH_BATCHES,
    Revision,
    agreed,
    declared,
    no_revision,
)
from iomed_cli.assistants.tools.tool import Tool
from iomed_cli.assistants.tools.tool_list import TOOLS, listed_tools


class ToolCall:
    """A tool to be called, and who waits for it."""

    def __init__(self, id_: Any, revision: Revision, tool: Tool, arguments: Any) -> None:
        self.id = id_
        self.revision = revision
        self.tool = tool
        self.arguments = arguments
        self.cancelled = False
        """Whether the client no longer wants to know."""


class Session:
    """A client on the other end of the streams."""

    def __init__(self, instructions: str) -> None:
        self._instructions = instructions
        self._revision: Revision | None = None
        self._waiting: dict[Any, ToolCall] = {}

    @property
    def takes_batches(self) -> bool:
        """Whether several messages may come in one array."""
        return self._revision is not None and self._revision.name == WITH_BATCHES

    def taken(self, value: Any) -> Reply | ToolCall | None:
        """Give the reply to a message, or the call that leads to one; None where none is due."""
        request = request_of(value)
        if request is None or isinstance(request, Malformed):
            return request and request.reply
        if request.notifies:
            self._notified(request)
            return None
        try:
            return self._answered(request)
        except RpcError as error:
            return error_reply(request.id, error)
        except Exception as error:
            # One request that fails must not take the others with it.
            said = f"Internal error: {type(error).__name__}: {error}"
            return error_reply(request.id, RpcError(INTERNAL_ERROR, said))

    def done(self, call: ToolCall) -> None:
        """Note that a call waits no longer."""
        if self._waiting.get(call.id) is call:
            del self._waiting[call.id]

    def _notified(self, request: Request) -> None:
        if request.method == "notifications/cancelled":
            asked = request.params.get("requestId")
            call = self._waiting.get(asked) if isinstance(asked, (str, int, float)) else None
            if call is not None:
                call.cancelled = True

    def _answered(self, request: Request) -> Reply | ToolCall:
        if request.method == "initialize":
            return result_reply(request.id, self._initialized(request.params))
        revision = declared(request.params)
        if request.method == "ping" and revision is None:
            return result_reply(request.id, {})
        asked = self._METHODS.get(request.method)
        if asked is None or (revision is None and self._revision and asked is Session._discovered):
            raise RpcError(METHOD_NOT_FOUND, f"Method not found: {request.method}")
        revision = revision or self._revision
        if revision is None:
            raise no_revision()
        found = asked(self, request, revision)
        return found if isinstance(found, ToolCall) else result_reply(request.id, found)

    def _initialized(self, params: dict[str, Any]) -> dict[str, Any]:
        self._revision = agreed(params)
        return {"protocolVersion": self._revision.name, "serverInfo": IDENTITY, **self._about}

    def _discovered(self, request: Request, revision: Revision) -> dict[str, Any]:
        return revision.kept({"supportedVersions": list(SUPPORTED), **self._about})

    @property
    def _about(self) -> dict[str, Any]:
        return {"capabilities": CAPABILITIES, "instructions": self._instructions}

    def _listed(self, request: Request, revision: Revision) -> dict[str, Any]:
        if request.params.get("cursor") is not None:
            raise RpcError(INVALID_PARAMS, "no such cursor: all tools are on the first page")
        return revision.kept({"tools": listed_tools()})

    def _called(self, request: Request, revision: Revision) -> ToolCall:
        name, arguments = request.params.get("name"), request.params.get("arguments")
        if not isinstance(name, str):
            raise RpcError(INVALID_PARAMS, "tools/call needs the name of a tool, a string")
        if name not in TOOLS:
            there = ", ".join(TOOLS)
            raise RpcError(INVALID_PARAMS, f"Unknown tool: {name}; there are: {there}")
        if not isinstance(arguments, (dict, type(None))):
            raise RpcError(INVALID_PARAMS, "arguments is an object")
        call = ToolCall(request.id, revision, TOOLS[name], arguments or {})
        self._waiting[request.id] = call
        return call

    _METHODS: Mapping[str, Callable[[Session, Request, Revision], dict[str, Any] | ToolCall]] = {
        "server/discover": _discovered,
        "tools/list": _listed,
        "tools/call": _called,
    }
