"""The page of an article: what is marked in it, what it links to, and that nothing in it runs."""

from __future__ import annotations

import json
import re
from base64 import b64encode
from collections.abc import Callable
from hashlib import sha256
from pathlib import Path
from typing import Any

import pytest

from articles import bundled, small
from conftest import Command
from iomed_cli.visible import visible
from webpages import EVIL, Reader, hostile

TALK = """Ferry Talks

“The 🚢 sails 😀 on Sunday,” said Ruth Adler, the mayor of Fenn.

She denied that the pier would close. “We have
never said so. It stays open,” she said.
"""


@pytest.fixture
def page(iomed: Command, saved: Callable[..., str]) -> Callable[..., str]:
    """Give what makes the page of an article."""

    def make(extraction: dict[str, Any]) -> str:
        it = iomed("page", saved(extraction))
        assert (it.status, it.err) == (0, "")
        return it.out

    return make


def test_each_mark_holds_its_own_words(page: Callable[..., str]) -> None:
    """What is marked as somebody's words is just that, and nothing is marked besides."""
    read = Reader(page(bundled()))
    told = {quote["id"]: quote["text"] for quote in bundled()["quotes"]}
    assert read.said == told


def test_each_fact_and_name_lights_its_own_evidence(page: Callable[..., str]) -> None:
    """Facts overlap one another and quotations; each still has all of its words, once."""
    read = Reader(page(bundled()))
    for fact in bundled()["facts"]:
        assert read.evidence[fact["id"]] == fact["text"]
    for kind in ("countries", "organizations"):
        for record in bundled()[kind]:
            words = "".join(mention["text"] for mention in record["mentions"])
            assert read.evidence[record["id"]] == words


def test_marks_behind_an_emoji(iomed: Command, tmp_path: Path) -> None:
    """Places are counted in code points, whatever a browser counts in."""
    (tmp_path / "ferry.txt").write_text(TALK, encoding="utf-8")
    data = json.loads(iomed("extract", str(tmp_path / "ferry.txt")).out)
    read = Reader(iomed("page", str(tmp_path / "ferry.txt")).out)
    told = {quote["id"]: quote["text"].replace("\n", "") for quote in data["quotes"]}
    assert dict(read.said) == told
    assert told["q1"] == "The 🚢 sails 😀 on Sunday"


def overlapping() -> dict[str, Any]:
    """Give an article with a quotation in a quotation, and one that goes over two paragraphs."""
    text = "Ann Lee said the town “will not sell it” now.\n\n“We stay.\n\nWe wait,” Bo Kim said."
    starts = [0, text.index("“We stay"), text.index("We wait")]
    ends = [text.index("\n"), text.index("“We stay") + 9, len(text)]
    mention = {"text": "Ann Lee", "start": 0, "end": 7, "paragraph": 1}

    def quote(id: str, kind: str, words: str, paragraph: int, **more: Any) -> dict[str, Any]:
        start = text.index(words)
        place = {"text": words, "start": start, "end": start + len(words), "paragraph": paragraph}
        unknown = "role affiliation cue cue_start cue_end mention mention_start mention_end"
        none = dict.fromkeys(unknown.split())
        who = {"speaker": "Ann Lee", "article": "town", "turn": id, "id": id, "kind": kind}
        return {**none, **who, **place, **more}

    return {
        "schema": 2,
        "article": {
            "id": "town",
            "text": text,
            "paragraphs": [
                {"start": start, "end": end, "kind": "body"} for start, end in zip(starts, ends)
            ],
        },
        "speakers": [{"id": "s1", "article": "town", "name": "Ann Lee", "mentions": [mention]}],
        "quotes": [
            quote("q1", "indirect", "the town “will not sell it” now", 1, stance="denies"),
            quote("q2", "direct", "will not sell it", 1, speaker_from="turn"),
            quote("q3", "direct", "We stay.\n\nWe wait", 2, speaker=None),
        ],
        "countries": [],
        "organizations": [],
        "facts": [],
    }


def test_quotations_in_one_another_and_over_paragraphs(page: Callable[..., str]) -> None:
    """Each has all of its words, and its one link stands where it ends."""
    made = page(overlapping())
    read = Reader(made)
    assert read.said == {
        "q1": "the town “will not sell it” now",
        "q2": "will not sell it",
        "q3": "We stay.We wait",
    }
    text = made[made.index("<article") : made.index("</article>")]
    assert [href for href in Reader(text).all("href") if href.startswith("#q")] == [
        "#q2",
        "#q1",
        "#q3",
    ]
    # Told apart by more than colour, and told to who sees none.
    assert 'aria-label="q1 denied: Ann Lee, reported">q1 denied</a>' in text
    assert 'aria-label="q2°: Ann Lee, direct">q2°</a>' in text
    assert 'aria-label="q3: Speaker not told, direct">q3</a>' in text
    assert 'class="indirect s s0 unclaimed" title="Ann Lee, reported, denied"' in text


def test_what_a_card_tells(page: Callable[..., str]) -> None:
    """Who, how, the exact words, where, what to cite, and the way to the original."""
    made = page(small("We will, sign-it", url="https://a.eu/1#top", publisher="Harbour Post"))
    card = re.search(r'<li class="card.*?</li>', made, re.DOTALL)
    assert card is not None
    assert card[0] == (
        '<li class="card s s0" id="q1" tabindex="-1" data-person="0" data-kind="direct">'
        '<p class="who"><b><bdi>Ann Lee</bdi></b> <span class="kind direct">direct</span></p>'
        '<p class="role">mayor, Harbour Council</p>'
        '<blockquote class="direct" dir="auto">We will, sign-it</blockquote>'
        '<p class="meta"><a href="#m-q1">¶\u00a01, characters 1–17</a> · <bdi>“said”</bdi></p>'
        '<p class="acts"><a href="#q1" aria-label="Link to quotation q1">#q1</a>'
        '<button type="button" data-copy="words" hidden>Copy words</button>'
        '<button type="button" data-copy="Ann Lee said: “We will, sign-it” (Harbour Post,'
        ' [“We will, sign-it,” Ann Lee said in France, where the…], undated, https://a.eu/1#top)."'
        " hidden>Copy citation</button>"
        '<a href="https://a.eu/1#top:~:text=We%20will%2C%20sign%2Dit" rel="noreferrer">'
        "In the original</a></p></li>"
    )


@pytest.mark.parametrize(
    ("words", "fragment"),
    [
        ("one two", "one%20two"),
        ("a b c d e f g h i j k l", "a%20b%20c%20d%20e%20f%20g%20h%20i%20j%20k%20l"),
        ("a b c d e f g h i j k l m", "a%20b%20c%20d%20e,i%20j%20k%20l%20m"),
    ],
)
def test_the_words_in_an_address(page: Callable[..., str], words: str, fragment: str) -> None:
    """Up to twelve words stand there whole, of more the first and the last five."""
    made = page(small(words, url="https://a.eu/1"))
    assert f'href="https://a.eu/1#:~:text={fragment}"' in made


@pytest.mark.parametrize("url", ["javascript:alert(1)", "file:///etc/passwd", "a.eu/1", "http://["])
def test_only_the_web_is_linked_to(page: Callable[..., str], url: str) -> None:
    """Any other address could run something, or lead nowhere."""
    assert not [href for href in Reader(page(small(url=url))).all("href") if href[0] != "#"]


def test_nothing_is_fetched_and_nothing_runs(page: Callable[..., str]) -> None:
    """All that is in the page is the text's, as text; its policy allows its own script alone."""
    made = page(hostile())
    read = Reader(made)
    tags = [tag for tag, _ in read.tags]
    assert tags.count("script") == 1
    assert not {"img", "iframe", "object", "link", "base", "form", "embed"} & set(tags)
    names = {name for _, attributes in read.tags for name in attributes}
    assert not [name for name in names if name.startswith("on") or name in ("src", "style")]
    assert not [href for href in read.all("href") if href[0] != "#"]
    assert read.said == {"_r2": visible(hostile()["quotes"][0]["text"])}
    assert "We 😀 agree " in read.said["_r2"] and EVIL in read.said["_r2"]


def test_no_character_hides(page: Callable[..., str]) -> None:
    """What turns text round or controls a terminal stands there as what it is."""
    made = page(hostile())
    assert not re.search("[\x00-\x08\x0b-\x1f\x7f-\x9f\u200e\u200f\u202a-\u202e]", made)
    assert r"\u202egnol\u202c \x1b[31m\x00" in made


def test_the_policy_names_what_is_in_the_page(page: Callable[..., str]) -> None:
    """Style and script are allowed by their hashes; no other, and nothing from anywhere."""
    made = page(small())

    def allowed(tag: str) -> str:
        inside = re.search(f"<{tag}>(.*?)</{tag}>", made, re.DOTALL)
        assert inside is not None
        return f"'sha256-{b64encode(sha256(inside[1].encode()).digest()).decode()}'"

    policy = (
        f"default-src 'none'; style-src {allowed('style')}; script-src {allowed('script')};"
        " base-uri 'none'; form-action 'none'"
    )
    assert f'<meta http-equiv="Content-Security-Policy" content="{policy}">' in made
    assert not re.search(r"\ssrc=|@import|url\(|\sstyle=|\son\w+=|http://", made)


def test_every_link_leads_somewhere_and_no_name_is_given_twice(page: Callable[..., str]) -> None:
    """Without a script, too, one can go from the words to the card and back."""
    for extraction in (bundled(), hostile(), overlapping()):
        read = Reader(page(extraction))
        ids = read.all("id")
        assert len(ids) == len(set(ids))
        assert {href[1:] for href in read.all("href") if href.startswith("#")} <= set(ids)
        assert set(read.all("aria-labelledby")) | set(read.all("for")) <= set(ids)


def test_what_is_in_the_page_of_little(page: Callable[..., str], iomed: Command) -> None:
    """An article in which nobody is quoted is shown all the same."""
    it = iomed("page", "-", stdin=b"The pier is long.\n")
    assert (it.status, it.err) == (1, "")
    assert '<h1 dir="auto">The pier is long.</h1>' in it.out
    assert "Nobody is quoted (iomed reads English)." in it.out


def test_an_encoding_that_lacks_characters(iomed: Command) -> None:
    """The page is the same in any; only its script and style must not be changed."""
    plain = iomed("page", encoding="ascii").out
    assert Reader(plain).said == Reader(iomed("page").out).said
    style = re.compile("<style>.*</style>", re.DOTALL)
    assert style.search(plain)[0] == style.search(iomed("page").out)[0]  # type: ignore[index]


def test_colours_can_be_read() -> None:
    """Every colour of text has at least 4.5 to 1 against every ground, in light and in dark."""
    css = Path("src/iomed_cli/output/page/page.css")
    text = (Path(__file__).parents[3] / css).read_text(encoding="utf-8")
    light, dark = re.findall(r":root \{(.*?)\}", text, re.DOTALL)[:2]
    for scheme in (light, dark):
        colors = dict(re.findall(r"--(\w+): (#[0-9a-f]{6})", scheme))
        tint = int(re.findall(r"--tint: (\d+)%", scheme)[0]) / 100
        inks = [name for name in colors if re.fullmatch(r"fg|soft|link|h\d?", name)]
        assert len(inks) == 12
        for ink in inks:
            for paper in ("bg", "panel"):
                assert contrast(rgb(colors[ink]), rgb(colors[paper])) >= 4.5, (ink, paper)
        for name in (one for one in inks if re.fullmatch(r"h\d?", one)):
            ground = mixed(rgb(colors[name]), rgb(colors["bg"]), tint)
            assert contrast(rgb(colors["fg"]), ground) >= 4.5
        assert contrast(rgb(colors["fg"]), rgb(colors["hit"])) >= 4.5


Color = tuple[float, ...]


def rgb(color: str) -> Color:
    """Give a colour as shares of red, green and blue."""
    return tuple(int(color[at : at + 2], 16) / 255 for at in (1, 3, 5))


def mixed(one: Color, other: Color, share: float) -> Color:
    """Give a share of one colour over another."""
    return tuple(a * share + b * (1 - share) for a, b in zip(one, other))


def contrast(one: Color, other: Color) -> float:
    """Give the contrast of two colours as WCAG 2 counts it."""

    def luminance(color: Color) -> float:
        linear = [c / 12.92 if c <= 0.04045 else ((c + 0.055) / 1.055) ** 2.4 for c in color]
        return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]

    brighter, darker = sorted((luminance(one), luminance(other)), reverse=True)
    return (brighter + 0.05) / (darker + 0.05)
