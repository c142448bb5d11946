"""What can be linked to in a page: each record by its own id, where it is one that a link takes."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping

from iomed_cli.lazy_patterns import lazy
from iomed_cli.visible import UNSAFE

_PLAIN = lazy(r"[^\W_](?:[\w.:/-])*")
_OWN = lazy(r"p\d+|m-.*|e-.*", re.DOTALL)
"""Anchors of the page itself: its paragraphs, and where marks and evidence begin."""


def anchors(ids: Iterable[str]) -> Mapping[str, str]:
    """Give for each id what it is called in links, no two alike: itself, or else a number."""
    every = dict.fromkeys(ids)
    return {id_: id_ if is_plain(id_) else f"_r{number}" for number, id_ in enumerate(every, 1)}


def is_plain(id_: str) -> bool:
    """Tell whether an id can stand in a link and in an attribute as it is."""
    unsafe = re.search(f"[{UNSAFE}]", id_)
    return bool(_PLAIN.fullmatch(id_)) and not unsafe and not _OWN.fullmatch(id_)
