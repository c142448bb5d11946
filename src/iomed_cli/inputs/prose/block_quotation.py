"""A block quotation as it would stand in a newspaper: between marks, its source outside."""

from __future__ import annotations

import re
from functools import cache

from iomed_cli.inputs.prose.fragments import Fragment

_MARKS = '"“”„«»「」'
_INNER = str.maketrans(_MARKS, "'‘’‚‹›‘’")
"""What stands for marks within others."""
_ENDS = (".", "!", "?", "…", "”", '"', "’", "'")
_LONGEST_SIGNATURE = 200


def quoted(block: list[Fragment], begins: int = -1, ends: int = -1) -> list[Fragment]:
    """Put a block quotation between quotation marks, unless it has some of its own.

    Each of its paragraphs is opened and only the last one closed. A last line
    such as ``— Ann Lee``, or a last fragment of it that is cited, says whose
    words they are and stays outside.
    """
    if 0 < begins < ends and _is_source(block, begins, ends):
        words, signature = block[:begins], block[begins:]
        signature = [Fragment("\n\n— ", signature[0].origin), *signature]
    else:
        words, signature = _cut(block, _signed_at("".join(one.text for one in block)))
    if not _own_marks().search("".join(one.text for one in words)):
        words = _marked(words)
    return [*words, *signature]


def _is_source(block: list[Fragment], begins: int, ends: int) -> bool:
    """Tell a source that is cited behind the last sentence from a title within one."""
    before = next((one.text for one in block[begins - 1 :: -1] if one.text.strip()), "")
    after = any(one.text.strip() for one in block[ends:])
    return not after and before.rstrip().endswith(_ENDS)


@cache
def _own_marks() -> re.Pattern[str]:
    """Find marks around what is said: a term in marks is itself a part of the quotation.

    They open the block and hold a sentence or all of it, stand behind a cue,
    or hold at least five words.
    """
    opening = r"(?:[“„«「]|(?<![^\s(\[])(?:\"|``)(?=\S))"
    first = rf"{opening}[^{_MARKS}]*(?:$|[,.!?…]\s*[{_MARKS}]|[{_MARKS}]\s*(?:$|[,.;—–-]))"
    word, blank = r"[\w'’]+", rf"[^\w'’{_MARKS}]+"
    return re.compile(
        rf"^\s*(?:{first}|‘[^‘]*[,.!?…]’)|[:,]\s*{opening}|{opening}\W?{word}(?:{blank}{word}){{4}}"
    )


def _signed_at(text: str) -> int:
    """Give where the line begins that says whose words they are, or the end of the text."""
    text = text.rstrip()
    before = max(0, len(text) - _LONGEST_SIGNATURE)
    found = _signature().search(text, before)
    return found.start() if found else len(text)


@cache
def _signature() -> re.Pattern[str]:
    capital = r"[^\W\d_a-z][\w.'’-]*"
    name = rf"{capital}(?:\s+(?:{capital}|of|the|de|du|van|von|bin|al)){{0,6}}"
    return re.compile(rf"(?:\n|(?<=[.!?…]))\s?(?:[—–―]|--?)\s*{name}(?:,[^\n]+)?$")


def _cut(block: list[Fragment], at: int) -> tuple[list[Fragment], list[Fragment]]:
    for number, fragment in enumerate(block):
        if len(fragment.text) > at:
            before, after = fragment.cut(at)
            return [*block[:number], before], [after, *block[number + 1 :]]
        at -= len(fragment.text)
    return block, []


def _marked(block: list[Fragment]) -> list[Fragment]:
    last = max((at for at, one in enumerate(block) if one.text.strip()), default=-1)
    marked: list[Fragment] = []
    fresh = True
    for at, (text, origin) in enumerate(block):
        if fresh and text.strip():
            marked.append(Fragment("“", origin))
            fresh = False
        if at == last:
            text = text.rstrip()
        marked.append(Fragment(text.translate(_INNER), origin))
        if at == last:
            marked.append(Fragment("”", origin + len(text)))
        fresh = fresh or text.endswith("\n")
    return marked
