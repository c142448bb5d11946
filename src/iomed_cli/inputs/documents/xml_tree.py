"""XML to a tree, without what makes a small file large or a reader follow it elsewhere."""

from __future__ import annotations

from collections.abc import Iterator
from html import unescape
from typing import TYPE_CHECKING
from xml.parsers import expat

from iomed_cli.errors import IomedError

if TYPE_CHECKING:
    from xml.etree.ElementTree import Element, TreeBuilder

DEEPEST = 300
"""Elements within each other; whoever walks through them does so by calling itself."""

MOST_ELEMENTS = 3_000_000
"""Of a document: a book of a thousand pages has less than one million."""

_PIECE = 1 << 16


class _Limited:
    """Hands what a parser finds to a builder, as long as it is not too much."""

    def __init__(self, builder: TreeBuilder) -> None:
        self._builder = builder
        self._depth = 0
        self._count = 0

    def start(self, tag: str, attributes: dict[str, str]) -> None:
        self._depth += 1
        self._count += 1
        if self._depth > DEEPEST:
            raise IomedError("its XML is nested too deep")
        if self._count > MOST_ELEMENTS:
            raise IomedError(f"its XML has more than {MOST_ELEMENTS:,} elements")
        self._builder.start(_bracketed(tag), {_bracketed(it): attributes[it] for it in attributes})

    def end(self, tag: str) -> None:
        self._depth -= 1
        self._builder.end(_bracketed(tag))


def xml_tree(content: bytes) -> Element:
    """Give the root of a document. Raises IomedError with the reason where it is not XML.

    Entities of its own are refused: ten lines of them can stand for gigabytes. Nothing
    outside is ever looked up, and the entities of HTML are known.
    """
    from xml.etree.ElementTree import TreeBuilder

    builder = TreeBuilder()
    limited = _Limited(builder)
    parser = expat.ParserCreate(namespace_separator="}")
    parser.buffer_text = True
    parser.UseForeignDTD(True)
    parser.StartElementHandler = limited.start
    parser.EndElementHandler = limited.end
    parser.CharacterDataHandler = builder.data
    parser.EntityDeclHandler = _refuse_entity
    parser.ExternalEntityRefHandler = _nothing
    parser.SkippedEntityHandler = lambda name, _: builder.data(unescape(f"&{name};"))
    try:
        for at in range(0, len(content), _PIECE):
            parser.Parse(content[at : at + _PIECE], False)
        parser.Parse(b"", True)
    except (expat.ExpatError, LookupError, ValueError) as error:
        raise IomedError(f"is damaged: its XML ends or breaks ({error})") from None
    return builder.close()


def _refuse_entity(*_: object) -> None:
    raise IomedError("its XML declares entities, which is not read")


def _nothing(*_: object) -> int:
    return 1


def _bracketed(name: str) -> str:
    return "{" + name if "}" in name else name


def local_name(element: Element) -> str:
    """Give an element's name without its namespace."""
    return element.tag.rpartition("}")[2]


def children(element: Element, name: str) -> Iterator[Element]:
    """Give the elements of a name right within another, in whatever namespace."""
    return (one for one in element if local_name(one) == name)


def child(element: Element | None, *path: str) -> Element | None:
    """Give the first element at the end of a path of names; None where there is none."""
    for name in path:
        if element is None:
            return None
        element = next(children(element, name), None)
    return element


def attribute(element: Element | None, name: str) -> str | None:
    """Give an attribute's value, in whatever namespace its name is."""
    if element is None:
        return None
    values = (value for key, value in element.attrib.items() if key.rpartition("}")[2] == name)
    return next(values, None)
