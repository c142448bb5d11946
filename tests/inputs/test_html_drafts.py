"""Drafts in HTML: what a browser shows is their prose, in a time that grows with the page."""

from __future__ import annotations

import pytest

from drafts import paragraphs, quoted
from iomed_cli.inputs.prose.html_page import html


@pytest.mark.parametrize(
    ("source", "prose"),
    [
        ("<p>We <b>won</b>\nit&nbsp;all &#8212; yes</p>", "We won it all — yes"),
        ("<h1>Top</h1><p>one<br>two", "Top\none two"),
        ("<ul><li>one<li>two</ul><table><tr><td>three<td>four</table>", "one\ntwo\nthree\nfour"),
        ("a <nobr>b</nobr><wbr>c <my-tag>d</my-tag> <ruby>e<rp>(</rp><rt>f</ruby>", "a bc d ef"),
        ("<q>We won</q>, he said", "“We won”, he said"),
        ("a < b &unknown; c <3 d & e", "a < b &unknown; c <3 d & e"),
        ("&quot;a&quotb&ampc&notit; &#x201c;&#147;&#0;", '"a"b&c¬it; ““\ufffd'),
        ("<a title='a > b' href=x/y \"=\">c</a><a ='>d", "cd"),
        ('say <code>"a" \'b\' c\'s</code> <samp>"d"</samp>', 'say a b c\'s "d"'),
        ('<p><code>a "b"<p>"c"', 'a b\n"c"'),
    ],
)
def test_what_is_shown(source: str, prose: str) -> None:
    """Elements run on in a line or stand in their own; in code there is no quotation mark."""
    assert paragraphs(html(source)) == prose


@pytest.mark.parametrize(
    ("source", "prose"),
    [
        ("<head><title>x</title><meta a=b><body>we", "x\nwe"),
        ("<script>var a = '\"b\"</p>';</script>we<style>p {}</STYLE >won", "wewon"),
        ("<!-- a <b> --> we <!--> have <!---> won --!> it <!x> all <?y> again </ z>", None),
        ("<svg><title>a</title><path/>b</svg>we <math>c</math> <svg/>won", "we won"),
        ("<svg><g>a<p>we <svg><b>won", "we won"),
        ("<template><p>a</p></template>we<noscript><p>b</noscript>", "we"),
        ("<div hidden>a<div>b</div>c</div>we<p style='Display : none'>d<p>won", "we\nwon"),
        ("<p data-hidden=x title='hidden'>we<input type=hidden><br hidden>won", "wewon"),
        ("</svg></p>we</q>", "we”"),
    ],
)
def test_what_is_not_shown(source: str, prose: str | None) -> None:
    """Particulars, programs, drawings and what is said to be hidden; what follows is shown."""
    assert paragraphs(html(source)) == (prose or "we have won --!> it all again")


@pytest.mark.parametrize(
    ("source", "prose"),
    [
        ('we <a href="x won', 'we <a href="x won'),
        ('we <a href="x>won</a>', "we won"),
        ("we <a title='>'won", "we 'won"),
        ("we <!-- won", "we"),
        ("we <script>won", "we"),
        ("we </ won", "we"),
        ("we </", "we </"),
        ("we <", "we <"),
    ],
)
def test_what_never_ends(source: str, prose: str) -> None:
    """A tag without an end is text, a comment goes on to the end of the page."""
    assert paragraphs(html(source)) == prose


@pytest.mark.parametrize(
    ("source", "prose"),
    [
        ("<blockquote><p>We won.</p><p>Yes.</p></blockquote>", "“We won.\n“Yes.”"),
        ("<blockquote>We won.", "“We won.”"),
        ("a<blockquote>b<blockquote>c</blockquote>d</blockquote>e", "a\n“b”\n“c”\n“d”\ne"),
        ("<blockquote>We won.<footer>Ann Lee</footer></blockquote>b", "“We won.”\n— Ann Lee\nb"),
        ("<blockquote>We won. <cite>Ann Lee</cite></blockquote>b", "“We won.”\n— Ann Lee\nb"),
        ("<blockquote>We read <cite>The Sun</cite></blockquote>", "“We read The Sun”"),
        ("<blockquote>We <q>won</q> it.</blockquote>", "“We ‘won’ it.”"),
        ("<blockquote></blockquote>a", "a"),
        ("<template><blockquote></template>a", "a"),
    ],
)
def test_block_quotations(source: str, prose: str) -> None:
    """Each has its marks, with the source outside of them."""
    assert paragraphs(html(source)) == prose


def test_quotations_stand_in_their_places() -> None:
    """Columns count in the file, markup and all."""
    page = '<p>He said:\n  <b>&ldquo;We</b> won&rdquo; and\n"<i>Yes</i>".'
    assert [*quoted(html(page))] == [("We won", 2, 13), ("Yes", 3, 5)]


FLOODS = (
    *("<blockquote>a|</blockquote>", "<svg>|</p>", "<svg>|</math>", "<div hidden>|</div>"),
    *("<a ", '<a x="', "<a", "<!--", "<![CDATA[", "</", "<?", "&a", "&#1", '<a x=">" ', "<q>"),
    *("<template>|</svg>", "<title></titl", "<blockquote><footer>a</footer>b", "<a b=c >", "<p>a"),
    *("<cite>a. |</cite>", "<code>'", "<p hidden>", "<rp>", "“a ", '"', "<b x|='"),
)


@pytest.mark.timeout(20)
@pytest.mark.parametrize("flood", FLOODS)
def test_a_flood_is_read_in_linear_time(flood: str) -> None:
    """100 kB of anything, opened and closed, are read in moments, not in minutes."""
    opening, _, closing = flood.partition("|")
    times = 100_000 // (len(opening) + len(closing))
    page = opening * times + closing * times
    assert html(page) is not None
