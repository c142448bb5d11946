"""A verdict for people: the claim above the article's words, with what differs marked."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from iomed_cli.model import Article
from iomed_cli.output.formats import Page
from iomed_cli.output.speaker_colors import AROUND, speaker_color
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

Styled = Sequence[tuple[str, str]]
"""Words, each piece with its style; that of the first is of all, where no other is given."""

_LONG = 10_000
"""Characters beyond which a line may be too long to stand as it is."""


def compared(verdict: Verdict, article: Article | None, page: Page) -> Iterator[str]:
    """Give a verdict: what is found, claim and source one above the other, and whose they are."""
    rows = [("claim", _claim(verdict, page))]
    if article is not None:
        rows.append(("article", _source(verdict, article, page)))
    rows += [(label, [(visible(text, page.encoding), "")]) for label, text in _facts(verdict)]
    rows += [("note", [(visible_sentence(note, page.encoding), "bold")]) for note in verdict.notes]
    label = "parts" if verdict.verdict == "spliced" else "nearest"
    rows += [(label, _candidate(one, page)) for one in verdict.candidates]
    headline = _headline(verdict, page)
    every = [headline, *(words for _, words in rows)]
    if page.width is None and not page.color and all(map(_stands_as_it_is, every)):
        yield "".join(f"{line}\n" for line in _lines(headline, rows))
    else:
        yield _printed(headline, rows, page)


def _stands_as_it_is(words: Styled) -> bool:
    return all("\t" not in piece and len(piece) < _LONG for piece, _ in words)


def _lines(headline: Styled, rows: Sequence[tuple[str, Styled]]) -> Iterator[str]:
    """Give what Rich prints on a page without width and colour; to import it takes longer."""
    for label, words in [("", headline), *_labelled(rows)]:
        before = "" if words is headline else f"{label:{LABELS}}  "
        for line in "".join(piece for piece, _ in words).split("\n"):
            yield f"{before}{line}".rstrip()
            before = " " * len(before)


def _labelled(rows: Sequence[tuple[str, Styled]]) -> Iterator[tuple[str, Styled]]:
    """Give rows of which only the first of those alike has its label."""
    before = None
    for label, words in rows:
        yield "" if label == before else label, words
        before = label


def _printed(headline: Styled, rows: Sequence[tuple[str, Styled]], page: Page) -> str:
    from rich.table import Table
    from rich.text import Text

    from iomed_cli.output.tables import UNLIMITED, printed

    def text(words: Styled) -> Text:
        return Text.assemble(words[0][0], *words[1:], style=words[0][1])

    grid = Table.grid(padding=(0, 2, 0, 0))
    grid.add_column(style="bold", width=LABELS)
    grid.add_column(overflow="fold", width=max((page.width or UNLIMITED) - LABELS - 2, 8))
    for label, words in _labelled(rows):
        grid.add_row(label, text(words))
    return printed(page, text(headline), grid)


def _headline(verdict: Verdict, page: Page) -> Styled:
    style = "bold green" if verdict.ok else "bold red"
    sign = ("✓ " if verdict.ok else "✗ ") if is_unicode(page.encoding) else ""
    found, _, said = verdict_heading(verdict).partition(": ")
    more = [f": {said}", *("\n  " + line for line in verdict_lines(verdict))]
    shown = [(visible_sentence(one, page.encoding), "default") for one in more]
    return [(f"{sign}{found}", style), *shown]


def _claim(verdict: Verdict, page: Page) -> Styled:
    spans = [(one.claim_start, one.claim_end) for one in verdict.changes]
    return _differing(verdict.claim.strip(), _shifted(spans, verdict), ADDED, page)


def _shifted(spans: Sequence[tuple[int, int]], verdict: Verdict) -> list[tuple[int, int]]:
    before = len(verdict.claim) - len(verdict.claim.lstrip())
    return [(start - before, end - before) for start, end in spans]


def _source(verdict: Verdict, article: Article, page: Page) -> Styled:
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
    return _framed(
        visible(before.rpartition("\n")[2], page.encoding),
        _differing(source, spans, DROPPED, page),
        visible(after.partition("\n")[0], page.encoding),
        page.color,
    )


def _framed(before: str, words: Styled, after: str, color: bool) -> Styled:
    """Give words in their surroundings; arrows tell them apart where colour cannot."""
    if not before and not after:
        return words
    opening, closing = ("", "") if color else (">>>", "<<<")
    return [("", ""), (before, AROUND), (opening, ""), *words, (closing, ""), (after, AROUND)]


def _differing(
    words: str, spans: Sequence[tuple[int, int]], signs: tuple[str, str, str], page: Page
) -> Styled:
    """Give words with some of them marked, in a way that needs no colour to be seen."""
    pieces, reached = [("", "")], 0
    for start, end in sorted(spans):
        if start < max(end, reached) and end > reached:
            start = max(start, reached)
            pieces.append((visible(words[reached:start], page.encoding), ""))
            marked = signs[0] + visible(words[start:end], page.encoding) + signs[1]
            pieces.append((marked, signs[2]))
            reached = end
    return [*pieces, (visible(words[reached:], page.encoding), "")]


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


def _candidate(one: Candidate, page: Page) -> Styled:
    whose = one.speaker or ("?" if one.quote else "the article")
    where = f" ({one.quote or 'narrated'}, paragraph {one.paragraph}): "
    return [
        (visible(whose, page.encoding), speaker_color(one.speaker)),
        (visible(where, page.encoding), AROUND),
        (visible(" ".join(one.text.split()), page.encoding), "default"),
    ]
