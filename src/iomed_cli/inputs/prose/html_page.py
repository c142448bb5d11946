"""The prose of an HTML page, read from beginning to end once: however it is nested."""

from __future__ import annotations

import re
from functools import cache

from iomed_cli.inputs.prose.character_references import character_at
from iomed_cli.inputs.prose.fragments import Excerpt, Fragment, Prose, whole
from iomed_cli.inputs.prose.rendering import Rendering

_RAW = frozenset(("iframe", "noembed", "noframes", "noscript", "script", "style", "xmp"))
"""Elements in which there is no tag but their own end."""


def html(source: str) -> Prose:
    """Give the prose of an HTML page; what a browser does not show is left out."""
    rendering = Rendering(source)
    read_elements(rendering, whole(source))
    return rendering.finish()


def read_elements(rendering: Rendering, excerpt: Excerpt) -> None:
    """Add what an excerpt of HTML shows."""
    _Tags(rendering, excerpt).read()


class _Tags:
    """Goes from tag to tag as browsers do, to whom nothing is an error."""

    def __init__(self, rendering: Rendering, excerpt: Excerpt) -> None:
        self._rendering = rendering
        self._excerpt = excerpt
        self._text = excerpt.text
        self._last_end = self._text.rfind(">")
        self._minds_values = True

    def read(self) -> None:
        """Add all that is shown."""
        at = 0
        while found := _markup().search(self._text, at):
            self._words(at, found.start())
            at = self._past(found)
        self._words(at, len(self._text))

    def _words(self, start: int, end: int) -> None:
        self._rendering.words(self._excerpt.fragments(start, end))

    def _past(self, found: re.Match[str]) -> int:
        """Take the markup that was found, and give where it ends."""
        if found["name"]:
            return self._past_tag(found)
        at = found.start()
        if found[0] == "&":
            return self._past_reference(at)
        if found[0] == "<!--":
            end = _comment_end().search(self._text, at + 2)
            return end.end() if end else len(self._text)
        return self._text.find(">", at) + 1 or len(self._text)

    def _past_reference(self, at: int) -> int:
        character, end = character_at(self._text, at)
        self._rendering.words([Fragment(character, self._excerpt.origin(at))])
        return end

    def _past_tag(self, found: re.Match[str]) -> int:
        name, origin = found["name"].lower(), self._excerpt.origin(found.start())
        end = self._tag_end(found.end())
        if not end:
            self._words(found.start(), found.end())
            return found.end()
        if found["closing"]:
            self._rendering.end(name, origin)
            return end
        hidden = self._rendering.hidden
        attributes = self._text[found.end() : end - 1]
        self._rendering.start(name, attributes, origin)
        if attributes.endswith("/"):
            self._rendering.show(hidden)
        elif name in _RAW:
            return self._past_raw(name, end)
        return end

    def _tag_end(self, at: int) -> int:
        """Give where the tag ends that goes on at an offset, or 0 if it never does.

        A ``>`` within the value of an attribute does not end it, unless no
        other is left: then that of no later tag does either.
        """
        if at > self._last_end:
            return 0
        if self._minds_values:
            for part in _part_of_tag().finditer(self._text, at):
                if part[0] == ">":
                    return part.end()
            self._minds_values = False
        return self._text.find(">", at) + 1

    def _past_raw(self, name: str, at: int) -> int:
        found = re.compile(rf"</{name}(?=[\s/>])", re.IGNORECASE).search(self._text, at)
        end = found.start() if found else len(self._text)
        self._words(at, end)
        return end


@cache
def _markup() -> re.Pattern[str]:
    return re.compile(
        r"&(?=[#A-Za-z])|<!--|<(?P<closing>/?)(?P<name>[A-Za-z][^\s/>]*)|<(?:[!?]|/(?=.))",
        re.DOTALL,
    )


@cache
def _comment_end() -> re.Pattern[str]:
    return re.compile("--!?>")


@cache
def _part_of_tag() -> re.Pattern[str]:
    value = r"\"[^\"]*\"|'[^']*'|[^\s>\"'][^\s>]*"
    return re.compile(rf"[\s/]+|>|[^\s/>][^\s/>=]*(?:\s*=\s*(?:{value})?)?")
