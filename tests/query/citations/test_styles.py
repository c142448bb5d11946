"""Citations: what each style makes of what is known, and of what is not."""

from __future__ import annotations

import re
from typing import Any, get_args

import msgspec
import pytest
from hypothesis import given
from hypothesis import strategies as st
from markdown_it import MarkdownIt

from articles import small
from iomed_cli.kinds import CitationStyle
from iomed_cli.model import Extraction
from iomed_cli.query.citations.cited import citation_key
from iomed_cli.query.citations.styles import CITATION_STYLES, citation

KNOWN = {
    "title": "Ferry to stop",
    "publisher": "Harbour Post",
    "journalist": "Ida Moe",
    "date": "2024-01-09",
    "url": "https://a.eu/1",
}


def cited(style: str, words: str = "We will sign it", **about: Any) -> str:
    """Give the citation of a quotation in an article of which something is known."""
    found = msgspec.convert(small(words, **about), Extraction)
    return citation(found.article, found.quotes[0], style)


@pytest.mark.parametrize(
    ("style", "expected"),
    [
        (
            "ap",
            "Ann Lee said: “We will sign it”"
            " (Ida Moe, Harbour Post, “Ferry to stop,” Jan. 9, 2024, https://a.eu/1).",
        ),
        (
            "apa",
            "Ann Lee said: “We will sign it” (as cited in Ida Moe, 2024, para. 1).\n\n"
            "Ida Moe. (2024, January 9). Ferry to stop. Harbour Post. https://a.eu/1",
        ),
        (
            "chicago",
            "Ann Lee said: “We will sign it”\n\n"
            "Quoted in Ida Moe, “Ferry to stop,” Harbour Post, January 9, 2024, para. 1,"
            " https://a.eu/1.",
        ),
        (
            "mla",
            "Ann Lee said: “We will sign it” (qtd. in Ida Moe, par. 1).\n\n"
            "Ida Moe. “Ferry to stop.” Harbour Post, 9 Jan. 2024, https://a.eu/1.",
        ),
        (
            "bibtex",
            "@misc{small-q1,\n"
            "  author = {{Ida Moe}},\n"
            "  title = {{Ferry to stop}},\n"
            "  howpublished = {{Harbour Post}},\n"
            "  year = {2024},\n"
            "  month = jan,\n"
            "  date = {2024-01-09},\n"
            "  url = {https://a.eu/1},\n"
            "  note = {Ann Lee said: “We will sign it” (paragraph 1)},\n"
            "}",
        ),
        (
            "markdown",
            "> Ann Lee said: “We will sign it”\n>\n"
            "> — Ida Moe, [Ferry to stop](https://a.eu/1), *Harbour Post*, 9 January 2024,"
            " paragraph 1",
        ),
        (
            "wikipedia",
            "<ref>{{cite news |author=Ida Moe |title=Ferry to stop |work=Harbour Post"
            " |date=9 January 2024 |url=https://a.eu/1 |at=para. 1 |quote=We will sign it}}"
            " Ann Lee said.</ref>",
        ),
    ],
)
def test_all_is_known(style: str, expected: str) -> None:
    """Words, speaker, writer, title, publisher, date, address: where the style has each."""
    assert cited(style, **KNOWN) == expected


OPENING = "[“We will sign it,” Ann Lee said in France, where…]"


@pytest.mark.parametrize(
    ("style", "expected"),
    [
        ("ap", f"An unidentified speaker said: “We will sign it” ({OPENING}, undated)."),
        (
            "apa",
            f"An unidentified speaker said: “We will sign it” (as cited in {OPENING}, n.d.,"
            f" para. 1).\n\n{OPENING}. (n.d.).",
        ),
        (
            "chicago",
            "An unidentified speaker said: “We will sign it”\n\n"
            f"Quoted in {OPENING}, n.d., para. 1.",
        ),
        (
            "mla",
            f"An unidentified speaker said: “We will sign it” (qtd. in {OPENING}, par. 1).\n\n"
            f"{OPENING}.",
        ),
        (
            "bibtex",
            f"@misc{{small-q1,\n  title = {{{{{OPENING}}}}},\n  year = {{n.d.}},\n"
            "  note = {An unidentified speaker said: “We will sign it” (paragraph 1)},\n}",
        ),
        (
            "markdown",
            "> An unidentified speaker said: “We will sign it”\n>\n"
            "> — \\[“We will sign it,” Ann Lee said in France, where…\\], n.d., paragraph 1",
        ),
        (
            "wikipedia",
            "<ref>{{cite news |title=&#91;“We will sign it,” Ann Lee said in France, where…"
            "&#93; |date=n.d. |at=para. 1 |quote=We will sign it}}"
            " An unidentified speaker said.</ref>",
        ),
    ],
)
def test_nothing_is_known(style: str, expected: str) -> None:
    """What is missing is told in the style's own way, or left out, and never made up."""
    one = small("We will sign it")
    one["quotes"][0]["speaker"] = None
    found = msgspec.convert(one, Extraction)
    assert citation(found.article, found.quotes[0], style) == expected


@pytest.mark.parametrize(
    ("style", "date", "expected"),
    [
        ("ap", "2024-09-05", "circa Sept. 5, 2024"),
        ("ap", "2024-09", "circa September 2024"),
        ("ap", "2024", "circa 2024"),
        ("apa", "2024-09-05", "(ca. 2024, September 5)"),
        ("apa", "2024-09", "(ca. 2024, September)"),
        ("apa", "2024", "as cited in Ida Moe, ca. 2024, para. 1"),
        ("chicago", "2024-09-05", "[ca. September 5, 2024]"),
        ("chicago", "2024-09", "[ca. September 2024]"),
        ("mla", "2024-09-05", "[circa 5 Sept. 2024]"),
        ("mla", "2024", "[circa 2024]"),
        ("bibtex", "2024-09-05", "year = {ca. 2024},\n  month = sep,\n  date = {2024-09-05~}"),
        ("bibtex", "2024", "year = {ca. 2024},\n  date = {2024~}"),
        ("markdown", "2024-09", ", c. September 2024, "),
        # The template takes a circa only before a year.
        ("wikipedia", "2024-09-05", "|date=c. 2024 |"),
    ],
)
def test_an_inferred_date(style: str, date: str, expected: str) -> None:
    """It is marked as one, as precise as it is; the same date is plain where it was given."""
    about = KNOWN | {"date": date}
    assert expected in cited(style, **about, date_note="the text says “on Monday”")
    assert not re.search(r"\b(circa|ca\.|c\.)|~}", cited(style, **about))


@pytest.mark.parametrize("style", CITATION_STYLES)
@pytest.mark.parametrize(
    ("kind", "stance", "lead"),
    [
        ("direct", "states", "Ann Lee said"),
        ("direct", "asks", "Ann Lee asked"),
        ("direct", None, "Ann Lee said"),
        ("indirect", "states", "Ann Lee said (paraphrased)"),
        ("indirect", "denies", "Ann Lee denied (paraphrased)"),
        ("indirect", "doubts", "Ann Lee doubted (paraphrased)"),
        ("indirect", "withholds", "Ann Lee did not say (paraphrased)"),
        ("mixed", "promises", "Ann Lee promised (paraphrased, partly quoted)"),
    ],
)
def test_what_is_no_quotation(style: str, kind: str, stance: str | None, lead: str) -> None:
    """What is reported stands in no quotation marks, and what is denied says so."""
    one = small("the pier will close", title="Ferry to stop")
    one["quotes"][0] |= {"kind": kind, "stance": stance}
    found = msgspec.convert(one, Extraction)
    text = citation(found.article, found.quotes[0], style)
    assert re.search(rf"{re.escape(lead)}[:.]", text)
    assert ("“the pier will close”" in text) == (kind == "direct" and style != "wikipedia")
    assert ("|quote=the pier will close" in text) == (kind == "direct" and style == "wikipedia")
    assert "the pier will close" in text


def test_a_fact() -> None:
    """The article's own words are quoted as its, with whose claim it is and whether it holds."""
    one = small("the pier will close", title="Ferry to stop", date="2024")
    found = msgspec.convert(one, Extraction)
    assert citation(found.article, found.facts[0]) == (
        "The article, citing Ann Lee: “the pier will close” (“Ferry to stop,” 2024)."
    )
    one["facts"][0] |= {"according_to": None, "stance": "denies"}
    found = msgspec.convert(one, Extraction)
    assert citation(found.article, found.facts[0], "mla") == (
        "The article (denied): “the pier will close” (“Ferry to stop,” par. 1).\n\n"
        "“Ferry to stop.” 2024."
    )


@pytest.mark.parametrize(
    ("words", "quoted"),
    [
        ("We “will” sign", "“We ‘will’ sign”"),
        ('We "will" sign', "“We 'will' sign”"),
        ("a 5\" pipe and it’s 6'", "“a 5\" pipe and it’s 6'”"),
        ("Will we?  Never.", "“Will we?  Never.”"),
        ("We will.\n\n“We must.", "“We will. We must.”"),
        ("We will.\n\n“Must” we?", "“We will. ‘Must’ we?”"),
    ],
)
def test_marks_within_marks(words: str, quoted: str) -> None:
    """They become single, two paragraphs one line; no other character changes or comes in."""
    one = small(words.replace("\n", " "))
    quote = msgspec.structs.replace(msgspec.convert(one, Extraction).quotes[0], text=words)
    text = citation(msgspec.convert(one, Extraction).article, quote)
    assert text.startswith(f"Ann Lee said: {quoted} (")


@pytest.mark.parametrize(
    ("title", "ap", "mla"),
    [
        ("Who pays?", "“Who pays?” Jan. 9, 2024", "“Who pays?” Harbour"),
        ("Off to the U.S.", "“Off to the U.S.,” Jan.", "“Off to the U.S.” Harbour"),
        ("A “fair” deal", "“A ‘fair’ deal,” Jan.", "“A ‘fair’ deal.” Harbour"),
    ],
)
def test_titles(title: str, ap: str, mla: str) -> None:
    """The commas and full stops of a style stand within a title's marks, and never twice."""
    about = KNOWN | {"title": title}
    assert ap in cited("ap", **about)
    assert mla in cited("mla", **about)


SPECIAL = r"""50% of $9 & #1_a {b} }c{ \d ~e ^f <g> [h]|i|{{j}} ''k'' ~~~~ `l` *m* == "n" &amp; http://o.eu"""


def parsed(entry: str) -> dict[str, str]:
    """Give the fields of an entry of BibTeX, read by counting braces as BibTeX does."""
    head = re.match(r"@misc\{([A-Za-z0-9-]+),\n", entry)
    assert head is not None
    fields, at = {"key": head[1]}, head.end()
    while found := re.compile(r"  (\w+) = ").match(entry, at):
        start = at = found.end()
        depth = 0
        while entry[at] != "," or depth:
            depth += {"{": 1, "}": -1}.get(entry[at], 0)
            assert depth >= 0
            at += 1
        fields[found[1]] = entry[start:at]
        at += 2
    assert entry[at:] == "}"
    return fields


def printed(tex: str) -> str:
    """Give what TeX prints of a field that has nothing but signs with a name, and text."""
    assert not re.search(r"(?<!\\)[$&#_%]", tex)
    names = {
        "backslash": "\\",
        "braceleft": "{",
        "braceright": "}",
        "asciicircum": "^",
        "asciitilde": "~",
        "less": "<",
        "greater": ">",
        "bar": "|",
    }
    tokens = re.findall(r"\\text(\w+)\{\}|\\([$&#_%])|([^\\])", tex)
    return "".join(names.get(name, "") + sign + other for name, sign, other in tokens)


def test_the_signs_of_bibtex() -> None:
    """Each prints as itself, and the braces of an entry come out even."""
    fields = parsed(cited("bibtex", SPECIAL, publisher=SPECIAL, journalist=SPECIAL, title=SPECIAL))
    for name in ("author", "title", "howpublished"):
        assert fields[name][:2] + fields[name][-2:] == "{{}}"
        assert printed(fields[name][2:-2]) == SPECIAL
    assert printed(fields["note"][1:-1]) == (
        "Ann Lee said: “" + SPECIAL.replace('"n"', "'n'") + "” (paragraph 1)"
    )
    address = parsed(cited("bibtex", url="https://a.eu/{b}_c%20d?e=f&g#h"))["url"]
    assert address == "{https://a.eu/%7Bb%7D_c%20d?e=f&g#h}"


def test_the_signs_of_a_wiki() -> None:
    """No template, link, tag, signature or italics comes of a text."""
    text = cited(
        "wikipedia", SPECIAL, **{**KNOWN, "title": SPECIAL, "url": "https://a.eu/~~~[1]|'{"}
    )
    assert text.startswith("<ref>{{cite news |") and text.endswith("}} Ann Lee said.</ref>")
    inner = text[len("<ref>{{") : -len("}} Ann Lee said.</ref>")]
    assert not re.search(r"[{}\[\]<>]|''|~~~|\w://(?!a\.eu)", inner)
    fields = dict(one.strip().split("=", 1) for one in inner.split("|")[1:])
    assert list(fields) == ["author", "title", "work", "date", "url", "at", "quote"]
    assert fields["url"] == "https://a.eu/%7E%7E%7E%5B1%5D%7C%27%7B"
    shown = re.sub(r"&#(\d+);", lambda found: chr(int(found[1])), fields["quote"])
    # The template puts the quotation in double marks.
    assert shown == SPECIAL.replace('"n"', "'n'")
    assert "&#38;amp;" in fields["quote"]


@pytest.mark.parametrize(
    "words", [SPECIAL, "1. a\n- b\n# c\n    d", "[e](f) ![g](h) <i> https://j.eu"]
)
def test_the_signs_of_markdown(words: str) -> None:
    """A reader of Markdown shows just the words, in one quotation with one link."""
    one = small(words.replace("\n", " "), **KNOWN)
    quote = msgspec.structs.replace(msgspec.convert(one, Extraction).quotes[0], text=words)
    text = citation(msgspec.convert(one, Extraction).article, quote, "markdown")
    tokens = MarkdownIt("gfm-like", {"linkify": False}).parse(text)
    kinds = [one.type for one in tokens]
    paragraph = ["paragraph_open", "inline", "paragraph_close"]
    assert kinds == ["blockquote_open", *paragraph, *paragraph, "blockquote_close"]
    said = tokens[2].children or []
    assert {one.type for one in said} <= {"text", "text_special"}
    joined = " ".join(line.strip() for line in words.split("\n"))
    assert "".join(one.content for one in said) == (
        f"Ann Lee said: “{joined.replace(chr(34) + 'n' + chr(34), chr(39) + 'n' + chr(39))}”"
    )
    links = [one for one in tokens[5].children or [] if one.type == "link_open"]
    assert [one.attrs["href"] for one in links] == ["https://a.eu/1"]


def test_only_addresses_of_the_web_are_links() -> None:
    """Others could run something; people who read a citation see them all the same."""
    about = KNOWN | {"url": "javascript:alert(1)"}
    assert "](" not in cited("markdown", **about)
    assert "|url=" not in cited("wikipedia", **about)
    assert "javascript:alert(1)" in cited("chicago", **about)
    about = KNOWN | {"url": "https://a.eu/(1) <b>"}
    assert "(https://a.eu/%281%29%20%3Cb%3E)" in cited("markdown", **about)


@given(st.text(min_size=1), st.text(min_size=1), st.text(min_size=1), st.text(min_size=1))
def test_keys(article: str, id_: str, other: str, other_id: str) -> None:
    """Letters, digits and hyphens; two records never have the same."""
    assert re.fullmatch(r"[A-Za-z0-9][A-Za-z0-9-]*", citation_key(article, id_))
    if (article, id_) != (other, other_id):
        assert citation_key(article, id_) != citation_key(other, other_id)


def test_keys_of_ids_that_look_alike() -> None:
    """Where the hyphen stands, or which character it stands for, makes another key."""
    alike = [("a", "b-c"), ("a-b", "c"), ("a/b", "c"), ("a", "b/c"), ("a b", "c"), ("a", "b c")]
    assert len({citation_key(*one) for one in alike}) == len(alike)
    assert citation_key("ferry-2024", "q1") == "ferry-2024-q1"


def test_the_styles_have_the_names_of_the_option() -> None:
    """And no other."""
    assert tuple(CITATION_STYLES) == get_args(CitationStyle)


signs = st.text(
    st.sampled_from(list("a1 .-+*_`~#>|[](){}<!\\$&%^=:;'\"“”‘’/@,\n\té😀")), max_size=25
)


@given(signs.filter(str.strip), signs.filter(str.strip), signs, signs)
def test_no_text_is_markup(words: str, speaker: str, title: str, publisher: str) -> None:
    """Whatever stands in it, a citation is one entry, one footnote, one quotation."""
    found = msgspec.convert(small(title=title, publisher=publisher), Extraction)
    quote = msgspec.structs.replace(found.quotes[0], text=words, speaker=speaker)
    made = {style: citation(found.article, quote, style) for style in CITATION_STYLES}
    assert all(map(printed, parsed(made["bibtex"]).values()))
    template, _, behind = made["wikipedia"].removeprefix("<ref>{{").rpartition("}}")
    assert not re.search(r"[{}\[\]<>]|''|~~~", template + behind.removesuffix("</ref>"))
    kinds = [one.type for one in MarkdownIt("gfm-like", {"linkify": False}).parse(made["markdown"])]
    paragraph = ["paragraph_open", "inline", "paragraph_close"]
    assert kinds == ["blockquote_open", *paragraph, *paragraph, "blockquote_close"]
