"""Citations in the styles of books of style: AP, APA, Chicago, MLA.

The first line says who said it, with the words just as they are: no comma and no full stop is
put within their quotation marks. What a style wants of the source stands behind them, or in a
paragraph of its own.
"""

from __future__ import annotations

from collections.abc import Sequence

from iomed_cli.query.citations.cited import Cited, CitedArticle, CitedDate, in_marks

MONTHS = (
    "January February March April May June July August September October November December".split()
)
_AP_MONTHS = "Jan. Feb. March April May June July Aug. Sept. Oct. Nov. Dec.".split()
_MLA_MONTHS = "Jan. Feb. Mar. Apr. May June July Aug. Sept. Oct. Nov. Dec.".split()


def sentence(it: Cited) -> str:
    """Give who says it, and the words: in quotation marks where they are the speaker's own."""
    return f"{it.lead}: {in_marks(it.words) if it.quoted else it.words}"


def ap_citation(it: Cited) -> str:
    """Give a sentence with its source in brackets, as a newsroom notes it."""
    about = it.article
    date = _american(about.date, _AP_MONTHS) if about.date else "undated"
    date = f"circa {date}" if about.date and about.date.circa else date
    title = in_marks(about.title) if about.title else about.opening
    source = comma_list(filled(about.writer, about.publisher, title, date, about.url))
    return f"{sentence(it)} ({source})."


def apa_citation(it: Cited) -> str:
    """Give a sentence with the source in the text, and its entry in the list of references."""
    about = it.article
    name = about.title or about.opening
    year = _apa_date(about.date._replace(month=None, day=None)) if about.date else "n.d."
    short = about.writer or (in_marks(name) if about.title else name)
    place = comma_list([short, year, f"para. {it.paragraph}"])
    secondary = "as cited in " if it.of_speech else ""
    date = f"({_apa_date(about.date) if about.date else 'n.d.'})"
    parts = [about.writer, date, name] if about.writer else [name, date]
    return (
        f"{sentence(it)} ({secondary}{place}).\n\n{_stopped(*parts, about.publisher)}{_at(about)}"
    )


def chicago_citation(it: Cited) -> str:
    """Give a sentence, and the note that belongs to it."""
    about = it.article
    date = _american(about.date, MONTHS) if about.date else "n.d."
    date = f"[ca. {date}]" if about.date and about.date.circa else date
    title = in_marks(about.title) if about.title else about.opening
    note = filled(about.writer, title, about.publisher, date, f"para. {it.paragraph}", about.url)
    said = f"{_way(it, 'Quoted', 'Paraphrased')} in " if it.of_speech else ""
    return f"{sentence(it)}\n\n{said}{comma_list(note)}."


def mla_citation(it: Cited) -> str:
    """Give a sentence with the source in the text, and its entry in the list of works cited.

    Where no date is known, MLA leaves it out.
    """
    about = it.article
    title = in_marks(about.title) if about.title else about.opening
    place = comma_list([about.writer or title, f"par. {it.paragraph}"])
    said = f"{_way(it, 'qtd.', 'paraphrased')} in " if it.of_speech else ""
    date = _european(about.date, _MLA_MONTHS) if about.date else None
    date = f"[circa {date}]" if about.date and about.date.circa else date
    rest = comma_list(filled(about.publisher, date, about.url))
    entry = _stopped(about.writer, _with_stop(title), rest or None)
    return f"{sentence(it)} ({said}{place}).\n\n{entry}"


def comma_list(parts: Sequence[str]) -> str:
    """Give parts with commas between them, which stand within the marks of a title."""
    text = parts[0] if parts else ""
    for part in parts[1:]:
        if not text.endswith("”"):
            text += ","
        elif text[-2:-1] not in "?!":
            text = f"{text[:-1]},”"
        text += f" {part}"
    return text


def filled(*parts: str | None) -> list[str]:
    """Give the parts that there are."""
    return [part for part in parts if part]


def _way(it: Cited, quoted: str, paraphrased: str) -> str:
    return quoted if it.quoted else paraphrased


def _at(about: CitedArticle) -> str:
    return f" {about.url}" if about.url else ""


def _stopped(*parts: str | None) -> str:
    """Give the parts that there are, a full stop behind each that ends without one."""
    return " ".join(
        part if part.endswith((".", "?", "!", ".”", "?”", "!”")) else f"{part}."
        for part in filled(*parts)
    )


def _with_stop(title: str) -> str:
    """Give a title with its full stop, within its marks where it has some."""
    if not title.endswith("”") or title[-2:-1] in "?!.":
        return title
    return f"{title[:-1]}.”"


def _apa_date(date: CitedDate) -> str:
    parts = [date.year, f"{MONTHS[date.month - 1]} {date.day or ''}".strip() if date.month else ""]
    return ("ca. " if date.circa else "") + ", ".join(filled(*parts))


def _american(date: CitedDate, months: Sequence[str]) -> str:
    """Give a date as ``March 5, 2024``; a month without a day is written out."""
    if not date.month:
        return date.year
    if not date.day:
        return f"{MONTHS[date.month - 1]} {date.year}"
    return f"{months[date.month - 1]} {date.day}, {date.year}"


def _european(date: CitedDate, months: Sequence[str]) -> str:
    """Give a date as ``5 Mar. 2024``."""
    parts = [date.day and str(date.day), date.month and months[date.month - 1], date.year]
    return " ".join(str(part) for part in parts if part)
