"""The revisions of the protocol, and what a message has to have by each of them.

Up to 2025-11-25 a client says once, by ``initialize``, which revision it speaks. Since
2026-07-28 every request says it for itself, in ``_meta``, and every result names its type.
"""

from __future__ import annotations

from typing import Any, NamedTuple

from iomed_cli import __version__
from iomed_cli.assistants.messages import INVALID_PARAMS, UNSUPPORTED_VERSION, RpcError

WITH_HANDSHAKE = ("2025-11-25", "2025-06-18", "2025-03-26", "2024-11-05")
"""The newest first; it is what a client is offered that asks for one we do not know."""

WITHOUT_HANDSHAKE = ("2026-07-28",)
SUPPORTED = (*WITHOUT_HANDSHAKE, *WITH_HANDSHAKE)

WITH_BATCHES = "2025-03-26"
"""The one revision in which several messages may come in an array."""

_VERSION = "io.modelcontextprotocol/protocolVersion"
_CAPABILITIES = "io.modelcontextprotocol/clientCapabilities"
_SERVER = "io.modelcontextprotocol/serverInfo"

IDENTITY = {"name": "iomed", "title": "iomed", "version": __version__}
CAPABILITIES: dict[str, Any] = {"tools": {}}
"""Nothing else: no resources, no prompts, no logging, and the tools do not change."""

_FRESH = {"ttlMs": 3_600_000, "cacheScope": "private"}
"""How long a client may keep what only another start can change."""


class Revision(NamedTuple):
    """The revision that a request is answered by."""

    name: str

    @property
    def stateless(self) -> bool:
        """Whether each request says for itself what it needs."""
        return self.name in WITHOUT_HANDSHAKE

    def completed(self, result: dict[str, Any]) -> dict[str, Any]:
        """Give a result with what the revision wants to be said of it."""
        if not self.stateless:
            return result
        return {**result, "resultType": "complete", "_meta": {_SERVER: IDENTITY}}

    def kept(self, result: dict[str, Any]) -> dict[str, Any]:
        """Give the same of a result that the client may keep for a while."""
        return self.completed({**result, **_FRESH} if self.stateless else result)


def agreed(params: dict[str, Any]) -> Revision:
    """Give the revision for a client that initializes: its own, or else our newest."""
    asked = params.get("protocolVersion")
    if not isinstance(asked, str):
        raise RpcError(INVALID_PARAMS, "initialize needs protocolVersion, such as 2025-11-25")
    return Revision(asked if asked in WITH_HANDSHAKE else WITH_HANDSHAKE[0])


def declared(params: dict[str, Any]) -> Revision | None:
    """Give the revision that a request names itself; None where the handshake's holds.

    Raises RpcError for one that we do not speak, and for a request that lacks what it wants.
    """
    meta = params.get("_meta")
    if not isinstance(meta, dict) or _VERSION not in meta:
        return None
    asked = meta[_VERSION]
    if not isinstance(asked, str):
        raise RpcError(INVALID_PARAMS, f"_meta: {_VERSION} is a string")
    if asked in WITH_HANDSHAKE:
        return None
    if asked not in WITHOUT_HANDSHAKE:
        data = {"supported": list(SUPPORTED), "requested": asked}
        raise RpcError(UNSUPPORTED_VERSION, "Unsupported protocol version", data)
    if not isinstance(meta.get(_CAPABILITIES), dict):
        raise RpcError(INVALID_PARAMS, f"_meta: {_CAPABILITIES}, an object, is missing")
    return Revision(asked)


def no_revision() -> RpcError:
    """Say what a request lacks that comes before any handshake."""
    return RpcError(
        INVALID_PARAMS,
        f"initialize first, or give {_VERSION} ({WITHOUT_HANDSHAKE[0]}) and {_CAPABILITIES} in the"
        " _meta of each request",
    )
