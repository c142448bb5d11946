"""A block quotation as it would stand in a newspaper: between marks, its source outside."""

from __future__ import annotations

import re
from functools import cache

from iomed_cli.inputs.prose.fragments import Fragment

_MARKS = '"“”„«»「」'
_INNER = str.maketrans(_MARKS, "'‘’‚‹›‘’")
"""What stands for marks within others."""
_ENDS = (".", "!", "?", "…", "”", '"', "’", "'")
LINE_END = "\x1e"
"""Stands for the end of a line within a paragraph of a block quotation."""

_DASHES = ("—", "–", "―", "-")
_LONGEST_SIGNATURE = 200


def quoted(block: list[Fragment], begins: int = -1, ends: int = -1) -> list[Fragment]:
    """Put a block quotation between quotation marks, unless it has some of its own.

    Each of its paragraphs is opened and only the last one closed. A last line
    such as ``— Ann Lee``, or a last fragment of it that is cited, says whose
    words they are and stays outside.
    """
    text = "".join(one.text for one in block)
    is_cited = 0 < begins < ends and _is_source(block, begins, ends)
    block = [Fragment(one.text.replace(LINE_END, " "), one.origin) for one in block]
    if is_cited:
        words, signature = block[:begins], block[begins:]
    else:
        words, signature = _cut(block, _signed_at(text))
    if not any(one.text.strip() for one in words):
        return block
    label: list[Fragment] = []
    if named := _label().match("".join(one.text for one in words)):
        label, words = _cut(words, named.end())
    is_signed = any(one.text.strip() for one in signature)
    own = _own_marks_whole() if is_signed else _own_marks()
    if not own.search("".join(one.text for one in words)):
        words = _marked(words)
    return [*label, *words, *(_set_apart(signature) if is_signed else signature)]


def _set_apart(signature: list[Fragment]) -> list[Fragment]:
    """Give a signature behind a dash; one that had none, in a line of its own."""
    text = "".join(one.text for one in signature)
    if text.lstrip().startswith(_DASHES):
        return signature
    before, after = _cut(signature, len(text) - len(text.lstrip()))
    return [*before, Fragment("\n\n— ", after[0].origin), *after]


def _is_source(block: list[Fragment], begins: int, ends: int) -> bool:
    """Tell a source that is cited behind the last sentence from a title within one."""
    before = next((one.text for one in block[begins - 1 :: -1] if one.text.strip()), "")
    after = any(one.text.strip() for one in block[ends:])
    in_own_line = "\n" in block[begins - 1].text or block[begins - 1].text.endswith(LINE_END)
    # Without a blank between them only a style sheet keeps the two apart.
    touches = block[begins - 1].text[-1:].isalnum()
    return not after and (in_own_line or touches or before.rstrip().endswith(_ENDS))


_OPENING = r"(?:[“„«「]|(?<![^\s(\[])(?:\"|``)(?=\S))"


@cache
def _own_marks_whole() -> re.Pattern[str]:
    """Find marks that open a block and hold a sentence or all of it."""
    first = rf"{_OPENING}[^{_MARKS}]*(?:$|[,.!?…]\s*[{_MARKS}]|[{_MARKS}]\s*(?:$|[,.;—–-]))"
    return re.compile(rf"^\s*(?:{first}|‘[^‘]*[,.!?…]’)")


@cache
def _own_marks() -> re.Pattern[str]:
    """Find marks around what is said: a term in marks is itself a part of the quotation.

    They open the block and hold a sentence or all of it, stand behind a cue,
    or hold at least five words.
    """
    word, blank = r"[\w'’]+", rf"[^\w'’{_MARKS}]+"
    return re.compile(
        rf"{_own_marks_whole().pattern}|[:,]\s*{_OPENING}|{_OPENING}\W?{word}(?:{blank}{word}){{4}}"
    )


def _signed_at(text: str) -> int:
    """Give where the line begins that says whose words they are, or the end of the text."""
    text = text.rstrip()
    before = max(0, len(text) - _LONGEST_SIGNATURE)
    found = _signature().search(text, before)
    return found.start() if found else len(text)


@cache
def _signature() -> re.Pattern[str]:
    """Find a name at the end: behind a dash, or alone in a line behind a sentence or a mark."""
    capital = r"[^\W\d_a-z][\w.'’-]*"
    names = rf"(?:\s+(?:{capital}|of|the|de|du|van|von|bin|al))"
    behind = rf"(?:\s*[,(][^\n{_MARKS}]*)?$"
    dash = rf"(?:^\s*|[\n\x1e]|(?<=[.!?…{_MARKS}]))\s?(?:[—–―]|--?)\s*{capital}{names}{{0,6}}"
    apart = rf"(?:(?<=[{_MARKS}])\s|(?<=[.!?…])\x1e|\n)"
    alone = rf"{apart}\s*{capital}{names}{{1,5}}"
    return re.compile(rf"(?:{dash}|{alone}){behind}")


@cache
def _label() -> re.Pattern[str]:
    """Find who speaks before a colon: ``Ann Lee: We won.``."""
    capital = r"[^\W\d_a-z][\w.'’-]*"
    return re.compile(rf"\s*{capital}(?:\s{capital}){{1,4}}:\s(?=\s*\w)")


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
