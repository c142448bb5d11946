"""A verdict for people: the claim above the article's words, with what differs marked."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from rich.console import RenderableType
from rich.table import Table
from rich.text import Text

from iomed_cli.model import Article
from iomed_cli.output.formats import Page
from iomed_cli.output.speaker_colors import speaker_color
from iomed_cli.output.tables import AROUND, UNLIMITED, framed, printed
from iomed_cli.query.show import words_around
from iomed_cli.verification import STANDING, Candidate, Verdict
from iomed_cli.verification.verdict_words import verdict_heading, verdict_lines
from iomed_cli.visible import is_unicode, visible, visible_sentence

AROUND_WORDS = 12
"""Words of the article shown on either side."""

LABELS = 9

ADDED = "{+", "+}", "bold green"
"""The signs around words that a claim has and the article has not, and their style."""

DROPPED = "[-", "-]", "bold red"


def compared(verdict: Verdict, article: Article | None, page: Page) -> Iterator[str]:
    """Give a verdict: what is found, claim and source one above the other, and whose they are."""
    parts: list[RenderableType] = [_headline(verdict, page)]
    rows = [("claim", _claim(verdict, page))]
    if article is not None:
        rows.append(("article", _source(verdict, article, page)))
    rows += [(label, Text(visible(text, page.encoding))) for label, text in _facts(verdict)]
    rows += [
        ("note", Text(visible_sentence(note, page.encoding), "bold")) for note in verdict.notes
    ]
    label = "parts" if verdict.verdict == "spliced" else "nearest"
    rows += [(label, _candidate(one, page)) for one in verdict.candidates]
    parts.append(_grid(rows, page))
    yield printed(page, *parts)


def _headline(verdict: Verdict, page: Page) -> Text:
    style = "bold green" if verdict.ok else "bold red"
    sign = ("✓ " if verdict.ok else "✗ ") if is_unicode(page.encoding) else ""
    found, _, said = verdict_heading(verdict).partition(": ")
    text = Text(f"{sign}{found}", style)
    text.append(visible_sentence(f": {said}", page.encoding), "default")
    for line in verdict_lines(verdict):
        text.append("\n  " + visible_sentence(line, page.encoding), "default")
    return text


def _grid(rows: Sequence[tuple[str, Text]], page: Page) -> Table:
    grid = Table.grid(padding=(0, 2, 0, 0))
    grid.add_column(style="bold", width=LABELS)
    grid.add_column(overflow="fold", width=max((page.width or UNLIMITED) - LABELS - 2, 8))
    before = None
    for label, text in rows:
        grid.add_row("" if label == before else label, text)
        before = label
    return grid


def _claim(verdict: Verdict, page: Page) -> Text:
    spans = [(one.claim_start, one.claim_end) for one in verdict.changes]
    return _differing(verdict.claim.strip(), _shifted(spans, verdict), ADDED, page)


def _shifted(spans: Sequence[tuple[int, int]], verdict: Verdict) -> list[tuple[int, int]]:
    before = len(verdict.claim) - len(verdict.claim.lstrip())
    return [(start - before, end - before) for start, end in spans]


def _source(verdict: Verdict, article: Article, page: Page) -> Text:
    """Give the article's words with those around them; what the claim leaves out is marked too."""
    start, end, source = verdict.start or 0, verdict.end or 0, verdict.source or ""
    spans = [(one.start - start, one.end - start) for one in verdict.changes]
    reached = 0
    for words in verdict.omitted:
        at = source.index(words, reached)
        reached = at + len(words)
        spans.append((at, reached))
    spans = [(max(one, 0), min(other, len(source))) for one, other in spans]
    before, after = words_around(article.text, start, end, AROUND_WORDS)
    return framed(
        visible(before.rpartition("\n")[2], page.encoding),
        _differing(source, spans, DROPPED, page),
        visible(after.partition("\n")[0], page.encoding),
        page.color,
    )


def _differing(
    words: str, spans: Sequence[tuple[int, int]], signs: tuple[str, str, str], page: Page
) -> Text:
    """Give words with some of them marked, in a way that needs no colour to be seen."""
    text, reached = Text(), 0
    for start, end in sorted(spans):
        if start < max(end, reached) and end > reached:
            start = max(start, reached)
            text.append(visible(words[reached:start], page.encoding))
            text.append(signs[0] + visible(words[start:end], page.encoding) + signs[1], signs[2])
            reached = end
    text.append(visible(words[reached:], page.encoding))
    return text


def _facts(verdict: Verdict) -> Iterator[tuple[str, str]]:
    if verdict.speaker:
        claimed = verdict.claimed_speaker
        other = verdict.attribution in ("mismatch", "unsure")
        wrong = f" (the claim says {claimed})" if other else ""
        yield "speaker", verdict.speaker + wrong
    if verdict.quote:
        where = f"{verdict.quote}, {verdict.kind}, paragraph {verdict.paragraph}"
        yield "quote", f"{where}, characters {verdict.start}-{verdict.end} of {verdict.article}"
    elif verdict.paragraph:
        yield "where", f"paragraph {verdict.paragraph} of {verdict.article}"
    if verdict.verdict not in STANDING:
        yield "alike", f"{verdict.similarity:g} of 100"


def _candidate(one: Candidate, page: Page) -> Text:
    whose = one.speaker or ("?" if one.quote else "the article")
    text = Text(visible(whose, page.encoding), speaker_color(one.speaker))
    where = f" ({one.quote or 'narrated'}, paragraph {one.paragraph}): "
    text.append(visible(where, page.encoding), AROUND)
    text.append(visible(" ".join(one.text.split()), page.encoding), "default")
    return text
