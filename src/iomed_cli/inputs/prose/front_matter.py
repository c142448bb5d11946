"""The particulars at the head of a Markdown file, in YAML or TOML, which are no prose."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache


def front_matter(lines: Sequence[str]) -> int:
    """Give how many lines the front matter takes, 0 where there is none.

    What stands between rules may be prose: a line of YAML that is not
    indented has a key, is an item, a comment or blank.
    """
    opening = lines[0].rstrip()
    if opening not in ("---", "+++") or (opening == "---" and not "".join(lines[1:2]).strip()):
        return 0
    for number, line in enumerate(lines[1:], start=2):
        if line.rstrip() == opening or (line.rstrip() == "..." and opening == "---"):
            return number
        if opening == "---" and not _line_of_yaml().match(line):
            return 0
    return 0


@cache
def _line_of_yaml() -> re.Pattern[str]:
    key = r"""[^\s"'#:-][^":]{0,60}|"[^"]*"|'[^']*'"""
    return re.compile(rf"\s|$|#|-(?:\s|$)|[\]}}]|(?:{key})\s*:(?:\s|$)")
