"""JSON-RPC 2.0: what a message asks, and the forms of results and errors."""

from __future__ import annotations

from typing import Any, NamedTuple

from iomed_cli.visible import shortened_sentence

PARSE_ERROR = -32700
INVALID_REQUEST = -32600
METHOD_NOT_FOUND = -32601
INVALID_PARAMS = -32602
INTERNAL_ERROR = -32603
UNSUPPORTED_VERSION = -32022
"""The protocol's own, since its revision of 2026-07-28."""

Reply = dict[str, Any]
"""A message that answers a request: a result, or an error."""


class RpcError(Exception):
    """A request that cannot be answered: the code, what is wrong with it, and data."""

    def __init__(self, code: int, said: str, data: object = None) -> None:
        super().__init__(said)
        self.code = code
        self.data = data


class Request(NamedTuple):
    """A method to be called; without an id it is a notification, which nobody answers."""

    method: str
    params: dict[str, Any]
    id: Any
    notifies: bool


class Malformed(NamedTuple):
    """What is no request, and the reply that says so."""

    reply: Reply


def request_of(value: Any) -> Request | Malformed | None:
    """Give what a message asks; None where there is nothing to do, as for a reply of the client."""
    if not isinstance(value, dict):
        return _malformed("a message is a JSON object")
    has_id, id_ = "id" in value, value.get("id")
    if "method" not in value and ("result" in value or "error" in value):
        # The server asks nothing, so that this answers nothing.
        return None
    if has_id and (isinstance(id_, bool) or not isinstance(id_, (str, int, float))):
        return _malformed("an id is a string or a number")
    if value.get("jsonrpc") != "2.0":
        return _malformed('a message has "jsonrpc": "2.0"', id_)
    if not isinstance(value.get("method"), str):
        return _malformed("a request has a method, which is a string", id_)
    params = value.get("params")
    if params is None:
        params = {}
    if not isinstance(params, dict):
        if not has_id:
            return None
        return Malformed(error_reply(id_, RpcError(INVALID_PARAMS, "params is an object")))
    return Request(value["method"], params, id_, not has_id)


def _malformed(said: str, id_: Any = None) -> Malformed:
    return Malformed(error_reply(id_, RpcError(INVALID_REQUEST, f"Invalid request: {said}")))


def result_reply(id_: Any, result: dict[str, Any]) -> Reply:
    """Give the reply with a result."""
    return {"jsonrpc": "2.0", "id": id_, "result": result}


def error_reply(id_: Any, error: RpcError) -> Reply:
    """Give the reply that says what is wrong; the id is null where it could not be read."""
    told: dict[str, Any] = {"code": error.code, "message": shortened_sentence(str(error))}
    if error.data is not None:
        told["data"] = error.data
    return {"jsonrpc": "2.0", "id": id_, "error": told}
