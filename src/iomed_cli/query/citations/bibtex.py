"""A citation as an entry for BibTeX and biblatex."""

from __future__ import annotations

from iomed_cli.query.citations.cited import Cited, CitedDate
from iomed_cli.query.citations.prose_styles import sentence

_MONTHS = "jan feb mar apr may jun jul aug sep oct nov dec".split()
"""BibTeX's own names for the months, which a style prints as it likes."""

_SIGNS = str.maketrans(
    {
        "\\": r"\textbackslash{}",
        # BibTeX counts braces, also those behind a backslash.
        "{": r"\textbraceleft{}",
        "}": r"\textbraceright{}",
        "^": r"\textasciicircum{}",
        "~": r"\textasciitilde{}",
        "<": r"\textless{}",
        ">": r"\textgreater{}",
        "|": r"\textbar{}",
        **{sign: f"\\{sign}" for sign in "$&#_%"},
    }
)
_OF_ADDRESSES = str.maketrans({"{": "%7B", "}": "%7D", "\\": "%5C"})


def bibtex_citation(it: Cited) -> str:
    """Give an entry of the type that all styles have, with the words as its note.

    A name, a title and a publisher stand in braces of their own: no part of a name is turned
    round, and no letter of a title made small.
    """
    about = it.article
    fields = {
        "author": about.writer and f"{{{_tex(about.writer)}}}",
        "title": f"{{{_tex(about.title or about.opening)}}}",
        "howpublished": about.publisher and f"{{{_tex(about.publisher)}}}",
        **_dated(about.date),
        "url": about.url and about.url.translate(_OF_ADDRESSES),
        "note": f"{_tex(sentence(it))} (paragraph {it.paragraph})",
    }
    lines = [f"  {name} = {_braced(name, value)},\n" for name, value in fields.items() if value]
    return f"@misc{{{it.key},\n{''.join(lines)}}}"


def _dated(date: CitedDate | None) -> dict[str, str]:
    """Give the date, for BibTeX as year and month, for biblatex as ISO 8601: ``~`` is circa."""
    if date is None:
        return {"year": "n.d."}
    month = _MONTHS[date.month - 1] if date.month else ""
    parts = [date.year, *(f"{part:02}" for part in (date.month, date.day) if part)]
    year = f"ca. {date.year}" if date.circa else date.year
    return {"year": year, "month": month, "date": "-".join(parts) + ("~" if date.circa else "")}


def _braced(name: str, value: str) -> str:
    return value if name == "month" else f"{{{value}}}"


def _tex(text: str) -> str:
    return text.translate(_SIGNS)
