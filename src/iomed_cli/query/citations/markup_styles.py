"""Citations in the markup of others: Markdown, and the wikitext of Wikipedia."""

from __future__ import annotations

import re
from urllib.parse import quote

from iomed_cli.lazy_patterns import lazy
from iomed_cli.query.citations.cited import Cited, CitedArticle, CitedDate, in_marks
from iomed_cli.query.citations.prose_styles import MONTHS, filled, sentence

_MARKDOWN = lazy(
    r"[\\`*_\[\]<>|~$^]|&(?=#?\w+;)|#(?=\S)|==+|(?<=\w):(?=//)|^(?:[-+#=]|\d+(?=[.)]))",
    re.MULTILINE,
)
"""What Markdown could take for markup, or one of its dialects: ``==``, ``^``, ``$``, ``#tag``."""

_WIKI = lazy(r"[\[\]{}|<>]|&(?=#?\w+;)|~~~+|''+|__+|(?<=\w):(?=//)|^[:;#*]", re.MULTILINE)
"""What a wiki could take for a link, a template, a tag, a signature, italics, a switch, a list."""


def markdown_citation(it: Cited) -> str:
    """Give the words as a quotation of Markdown, with who says them and the article below."""
    return f"{_quotation(it)}\n>\n> — {markdown_source(it)}"


def markdown_source(it: Cited) -> str:
    """Give the article that words are from, with a link where it has an address."""
    about = it.article
    title = markdown_text(about.title or about.opening)
    title = f"[{title}]({_link_target(about)})" if about.link else title
    publisher = about.publisher and f"*{markdown_text(about.publisher)}*"
    writer = about.writer and markdown_text(about.writer)
    place = f"paragraph {it.paragraph}"
    return ", ".join(filled(writer, title, publisher, plain_date(about.date), place))


def _quotation(it: Cited) -> str:
    lead = markdown_text(it.lead)
    said = markdown_text(in_marks(it.words) if it.quoted else it.words)
    return f"> {lead}: {said}"


def markdown_text(text: str) -> str:
    """Give text in which nothing is markup of Markdown."""
    return _MARKDOWN.sub(lambda found: "".join(map(_markdown_escape, found[0])), text)


def _markdown_escape(sign: str) -> str:
    # A digit cannot be escaped, the sign behind it can.
    return f"&#{ord(sign)};" if sign.isdigit() else f"\\{sign}"


def _link_target(about: CitedArticle) -> str:
    return str(about.link).replace("(", "%28").replace(")", "%29")


def plain_date(date: CitedDate | None) -> str:
    """Give a date as ``5 March 2024``; an inferred one with a c. before it."""
    if date is None:
        return "n.d."
    parts = [date.day, date.month and MONTHS[date.month - 1], date.year]
    return ("c. " if date.circa else "") + " ".join(str(part) for part in parts if part)


def wikipedia_citation(it: Cited) -> str:
    """Give a footnote with the template for news; what is no quotation stands behind it."""
    about = it.article
    fields = {
        "author": about.writer and _wiki(about.writer),
        "title": _wiki(about.title or about.opening),
        "work": about.publisher and _wiki(about.publisher),
        "date": _wiki_date(about.date),
        "url": about.link and _wiki_address(about.link),
        "at": f"para. {it.paragraph}",
        "quote": _wiki(it.words) if it.quoted else None,
    }
    told = "".join(f" |{name}={value}" for name, value in fields.items() if value)
    behind = f"{it.lead}." if it.quoted else _stopped_once(sentence(it))
    return f"<ref>{{{{cite news{told}}}}} {_wiki(behind)}</ref>"


def _wiki_address(link: str) -> str:
    """Give an address without italics and signatures."""
    return quote(link, safe="%:/?#@!$&()*+,;=").replace("~", "%7E")


def _stopped_once(text: str) -> str:
    return text if text.rstrip("”").endswith((".", "?", "!")) else f"{text}."


def _wiki(text: str) -> str:
    return _WIKI.sub(lambda found: "".join(f"&#{ord(sign)};" for sign in found[0]), text)


def _wiki_date(date: CitedDate | None) -> str:
    """Give a date in a form that the template takes: a circa only before a year."""
    if date is None:
        return "n.d."
    return f"c. {date.year}" if date.circa else plain_date(date)
