"""A finding as a card: the verdict in words, the draft's words above those of the source."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from iomed_cli.output.page.article_heading import page_title
from iomed_cli.output.page.drafts.marked_finding import (
    LOOKS,
    WAYS,
    Differing,
    MarkedFinding,
    SourceWords,
)
from iomed_cli.output.page.marked_text import paragraphs_around, spaced
from iomed_cli.output.page.text_fragment import text_fragment
from iomed_cli.visible import html_attribute, html_text, marked_html

AROUND_WORDS = 12
"""Words of the source that are shown on either side; its paragraph can be opened."""


def finding_card(it: MarkedFinding, anchor: str, *, alone: bool = False) -> str:
    """Give the card of a finding; ``alone`` it stands beside no draft that has the words."""
    small = "" if it.sources or it.notes or alone or it.is_quiet else " small"
    shown = "".join(_in_line(it, anchor) if it.is_quiet else _in_full(it, anchor, alone))
    return (
        f'<li class="card o {it.look}{small}" id="{anchor}" tabindex="-1"'
        f' data-person="{it.outcome}" data-kind="{html_attribute(it.kind)}">{shown}</li>\n'
    )


def _in_full(it: MarkedFinding, anchor: str, alone: bool) -> Iterator[str]:
    place = f'<span class="soft">{html_text(it.place)}</span>' if it.place else ""
    yield f'<p class="who">{_heading(it)} {place}{_link(anchor)}</p>'
    words = "" if it.is_quotation or it.sources else f"<bdi>“{html_text(it.words)}”</bdi> – "
    if it.said:
        yield f'<p class="verdict">{words}{html_text(it.said[0])}</p>'
    yield from (f'<p class="verdict">{html_text(line)}</p>' for line in it.said[1:])
    yield from (f'<p class="note">{html_text(note)}</p>' for note in it.notes)
    if rows := "".join(_rows(it, alone)):
        yield f'<dl class="compared">{rows}</dl>'
    yield _nearest(it)
    if acts := "".join(_acts(it)):
        yield f'<p class="acts">{acts}</p>'


def _in_line(it: MarkedFinding, anchor: str) -> Iterator[str]:
    """Give what needs no look in a line, which opens where a source has the words."""
    said = html_text("; ".join(it.said))
    line = f'{_heading(it)} <bdi>“{html_text(it.words)}”</bdi> <span class="soft">{said}</span>'
    sources = "".join(map(_source, it.sources))
    yield (
        f"<details><summary>{line}</summary>{sources}</details>"
        if sources
        else f'<p class="line">{line}</p>'
    )
    yield _link(anchor)


def _heading(it: MarkedFinding) -> str:
    sign = f'<span class="sign" aria-hidden="true">{LOOKS[it.outcome].sign}</span>'
    return f'<b class="outcome">{sign} {html_text(it.name)}</b>'


def _link(anchor: str) -> str:
    return f'<a class="key" href="#{anchor}" aria-label="Link to finding {anchor}">#{anchor}</a>'


def _rows(it: MarkedFinding, alone: bool) -> Iterator[str]:
    """Give the words of both sides, with what differs marked, and whose they are."""
    beside = it.sources and not it.is_quotation
    if alone or it.differing or it.is_other_speaker or beside:
        words = _differing(it.words, it.differing)
        name = f"<bdi>{html_text(it.speaker)}</bdi>"
        name = f"<ins>{name}</ins>" if it.is_other_speaker else name
        whose = f'<p class="whose"><b>{name}</b></p>' if it.speaker else ""
        shown = f'<p class="words{spaced(it.words)}" dir="auto">{words}</p>{whose}'
        yield f"<dt>{'Claim' if alone else 'Draft'}</dt><dd>{shown}</dd>"
    for source in it.sources:
        yield f"<dt>{html_text(source.label)}</dt><dd>{_source(source)}</dd>"


def _nearest(it: MarkedFinding) -> str:
    """Give what else the words may go back to, which can be opened."""
    shown = "".join(f"<li>{_source(one)}</li>" for one in it.nearest)
    summary = f"Nearest in the sources ({len(it.nearest)})"
    return f"<details><summary>{summary}</summary><ul>{shown}</ul></details>" if shown else ""


def _source(it: SourceWords) -> str:
    """Give what a source says, in its surroundings, who says it, and where."""
    around = paragraphs_around(it.article, it.paragraph, it.start, it.end)
    near = around.nearest(AROUND_WORDS)
    words = it.article.text[it.start : it.end]
    known = ", ".join(filter(None, [it.article.publisher, it.article.date]))
    source = f", <bdi>{html_text(known)}</bdi>" if known else ""
    record = f"{html_text(it.record)}, " if it.record else ""
    place = f"{record}¶\u00a0{it.paragraph}, characters {it.start}–{it.end}"
    summary = f"In paragraph {it.paragraph}"
    return (
        f'<blockquote class="beside{spaced(near.before + words + near.after)}" dir="auto">'
        f'<span class="soft">{html_text(near.before)}</span>'
        f'<span class="exact">{_differing(words, it.differing)}</span>'
        f'<span class="soft">{html_text(near.after)}</span></blockquote>'
        f'{_speaker(it)}<p class="meta">{place} ·'
        f" <cite><bdi>{html_text(page_title(it.article))}</bdi></cite>{source}</p>"
        f"{'' if near == around else around.details(summary, words)}"
    )


def _speaker(it: SourceWords) -> str:
    if not it.speaker:
        return ""
    about = f", {html_text(it.about)}" if it.about else ""
    return f'<p class="whose"><b><bdi>{html_text(it.speaker)}</bdi></b>{about}</p>'


def _differing(words: str, spans: Sequence[Differing]) -> str:
    return marked_html(words, [(it.start, it.end, WAYS[it.way].tag) for it in spans])


def _acts(it: MarkedFinding) -> Iterator[str]:
    """Give what can be done with what the source says."""
    if not it.sources:
        return
    source = it.sources[0]
    yield '<button type="button" data-copy="words" hidden>Copy source’s words</button>'
    if source.citation:
        cited = html_attribute(source.citation)
        yield f'<button type="button" data-copy="{cited}" hidden>Copy citation</button>'
    original = text_fragment(source.article.url, source.article.text[source.start : source.end])
    if original:
        yield f'<a href="{html_attribute(original)}" rel="noreferrer">In the original</a>'
