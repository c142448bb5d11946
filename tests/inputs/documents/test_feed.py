"""RSS and Atom: an article for each item."""

from __future__ import annotations

import pytest
from msgspec.structs import replace

from iomed_cli.errors import IomedError, NoArticleError
from iomed_cli.inputs.documents.document import Document
from iomed_cli.inputs.documents.feed import feed_items, from_feed_item

RSS = """<?xml version="1.0" encoding="utf-8"?>
<rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/"
 xmlns:dc="http://purl.org/dc/elements/1.1/"><channel><title>The Courier</title>
<item><title>Flood &amp;amp; fire</title><link>https://news.example/a/flood.html?x=1</link>
<dc:creator>Ida Holm</dc:creator><pubDate>Tue, 05 Mar 2024 23:00:00 +0100</pubDate>
<description>Short.</description><content:encoded><![CDATA[<p>“We <b>stay</b>,” said Hugh Hill.</p>
<script>x</script><p>Ann Lee said: <q>Help comes</q>.</p>]]></content:encoded></item>
<item><guid>https://news.example/b</guid><author>ida@news.example (Ida Holm)</author>
<description>It rains &amp;ndash; again.</description></item>
</channel></rss>"""

ATOM = """<feed xmlns="http://www.w3.org/2005/Atom"><title type="text">Post</title>
<entry><title>A &lt; B</title><link rel="self" href="https://x.example/feed"/>
<link href="https://x.example/2024/a-b"/><published>2024-03-05T10:00:00Z</published>
<updated>2024-04-01T10:00:00Z</updated><author><name>Ida Holm</name></author>
<author><name>Tom Hale</name></author><summary>Short.</summary><content type="xhtml">
<div xmlns="http://www.w3.org/1999/xhtml"><p>It rains.</p><p>He left.</p></div></content></entry>
</feed>"""

RDF = """<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"
 xmlns="http://purl.org/rss/1.0/" xmlns:dc="http://purl.org/dc/elements/1.1/">
<channel><title>Old</title></channel><item><title>A day</title><dc:date>2024-03-05</dc:date>
<description>It rains.</description></item></rdf:RDF>"""


def read(source: str) -> list[Document]:
    """Read each item of a feed."""
    found = []
    for number, one in enumerate(feed_items(source.encode()), start=1):
        assert isinstance(one.content, bytes)
        assert one.number == number
        found.append(replace(from_feed_item(one.content, one.known), id=one.id))
    return found


def test_rss() -> None:
    """The fullest text counts, as its HTML shows it; the address gives the id."""
    first, second = read(RSS)
    assert first.text == "“We stay,” said Hugh Hill.\nAnn Lee said: “Help comes”.\n"
    about = ("flood", "Flood & fire", "2024-03-05", "The Courier", "Ida Holm")
    assert (first.id, first.title, first.date, first.publisher, first.journalist) == about
    assert first.url == "https://news.example/a/flood.html?x=1"
    assert (second.text, second.id, second.journalist) == ("It rains – again.\n", "b", "Ida Holm")


def test_atom() -> None:
    """So it is in Atom, where markup need not be escaped."""
    (found,) = read(ATOM)
    assert found.text == "It rains.\nHe left.\n"
    assert (found.title, found.date, found.publisher) == ("A < B", "2024-03-05", "Post")
    assert (found.url, found.journalist) == ("https://x.example/2024/a-b", "Ida Holm; Tom Hale")


def test_rss_1() -> None:
    """Its items stand beside the channel; one without an address is called by its title."""
    (found,) = read(RDF)
    assert (found.id, found.text, found.publisher) == ("a-day", "It rains.\n", "Old")


def test_an_item_without_text() -> None:
    """It only leads to a page, which is another thing to read."""
    with pytest.raises(NoArticleError, match="has no text: give the page that it leads to"):
        read("<rss><channel><item><title>A</title></item></channel></rss>")


BOMB = '<!DOCTYPE rss [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;&a;">]>'


@pytest.mark.parametrize(
    ("source", "said"),
    [
        (f"{BOMB}<rss>&b;</rss>", "its XML declares entities, which is not read"),
        (
            '<!DOCTYPE rss [<!ENTITY a SYSTEM "file:///etc/hostname">]><rss>&a;</rss>',
            "its XML declares entities, which is not read",
        ),
        ("<rss>" * 1000, "its XML is nested too deep"),
        (RSS[:500], "is damaged: its XML ends or breaks ("),
        ("<svg></svg>", "is XML (<svg>), but neither RSS nor Atom"),
        ("<rss><channel></channel></rss>", "is a feed without items"),
        ("It rains.", "is damaged: its XML ends or breaks ("),
    ],
    ids=["bomb", "file", "deep", "cut", "other", "empty", "text"],
)
def test_what_is_refused(source: str, said: str) -> None:
    """What grows without end, looks elsewhere, is cut, or no feed."""
    with pytest.raises(IomedError) as raised:
        read(source)
    assert str(raised.value).startswith(said)


def test_entities_of_html() -> None:
    """Old feeds name a list of them that nobody looks up."""
    source = RDF.replace("<rdf:RDF", '<!DOCTYPE rdf:RDF SYSTEM "http://x.example/e.dtd"><rdf:RDF')
    assert read(source.replace("It rains", "Zo&euml;"))[0].text == "Zoë.\n"
