"""A quotation as a card: who says it and how sure that is, the words, the place, a citation."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from iomed_cli.model import Article, Quote
from iomed_cli.output.page.kind_marks import INFERRED, KIND_WORDS, speaker_inferred, stance_word
from iomed_cli.output.page.marked_text import spaced
from iomed_cli.output.page.speaking import NOBODY, Participant, about_speaker
from iomed_cli.output.page.text_fragment import text_fragment
from iomed_cli.query.citations.styles import citation
from iomed_cli.visible import html_attribute, html_text, marked_html

_WAYS = {"turn": "an earlier quotation", "paragraph": "the passage before"}
"""What tells who speaks, where no words beside a quotation do."""


def quotation_card(
    quote: Quote,
    article: Article,
    speaker: Participant,
    anchor: str,
    place: str,
    marks: Sequence[tuple[int, int]] = (),
) -> str:
    """Give the card of a quotation, whose place in the text is told by ``place``, a piece of HTML.

    What matched a query is marked. Its buttons are hidden until a script makes them work.
    """
    words = marked_html(quote.text, [(start, end, 'mark class="match"') for start, end in marks])
    return (
        f'<li class="card {speaker.hue}" id="{anchor}" tabindex="-1"'
        f' data-person="{speaker.number}" data-kind="{quote.kind}">'
        f'<p class="who"><b><bdi>{html_text(quote.speaker or NOBODY)}</bdi></b>'
        f"{''.join(_tags(quote))}</p>{_about(quote)}"
        f'<blockquote class="{quote.kind}{spaced(quote.text)}" dir="auto">'
        f"{words}</blockquote>"
        f'{place}<p class="acts">{"".join(_acts(quote, article, anchor))}</p></li>\n'
    )


def _about(quote: Quote) -> str:
    about = about_speaker(quote.role, quote.affiliation)
    return f'<p class="role">{html_text(about)}</p>' if about else ""


def _tags(quote: Quote) -> Iterator[str]:
    """Give what kind of quotation it is, and where it is less than the speaker's claim."""
    yield f' <span class="kind {quote.kind}">{KIND_WORDS[quote.kind]}</span>'
    if stance := stance_word(quote):
        yield f' <span class="stance">{stance}</span>'
    if speaker_inferred(quote):
        words = f"“{quote.mention}”" if quote.mention else "the words before"
        words = _WAYS.get(str(quote.speaker_from), words)
        yield f' <span class="inferred">{INFERRED} from <bdi>{html_text(words)}</bdi></span>'


def _acts(quote: Quote, article: Article, anchor: str) -> Iterator[str]:
    """Give what can be done with it: the first is a link to the card itself."""
    name = html_text(quote.id)
    yield f'<a href="#{anchor}" aria-label="Link to quotation {name}">#{name}</a>'
    yield '<button type="button" data-copy="words" hidden>Copy words</button>'
    cited = html_attribute(citation(article, quote))
    yield f'<button type="button" data-copy="{cited}" hidden>Copy citation</button>'
    original = text_fragment(article.url, quote.text)
    if original:
        yield f'<a href="{html_attribute(original)}" rel="noreferrer">In the original</a>'
