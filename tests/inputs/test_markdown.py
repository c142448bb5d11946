"""Drafts in Markdown: what CommonMark shows is their prose, each word at its place."""

from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st
from markdown_it import MarkdownIt
from markdown_it.rules_core import StateCore

from drafts import paragraphs, quoted
from iomed_cli import IomedError
from iomed_cli.inputs.prose.html_page import html
from iomed_cli.inputs.prose.markdown_blocks import markdown


@pytest.mark.parametrize(
    ("source", "prose"),
    [
        ("# We **won** *it* __all__ ##", "We won it all"),
        ("We won\n======\nit *all*\n---", "We won\nit all"),
        ("one\ntwo\n\nthree", "one two\nthree"),
        (
            "- one\n- two\n  1. three\n\n     four\n* * *\nfive",
            "one\ntwo\nthree\nfour\nfive",
        ),
        ("| a | *b* \\| c |\n|---|:-:|\n| d `x\\|y` | e |", "a\nb | c\nd x|y\ne"),
        ("```\ncode\n```\nprose", "prose"),
        ("````\n```\ncode\n````\nprose", "prose"),
        ("~~~ py\n```\n~~~\nprose", "prose"),
        ("```\n``` no end\n```\nprose", "prose"),
        ("- ```\n  code\n\nprose\n\n> ~~~\n> code\n\nmore", "prose\nmore"),
        ("    ```\n\nprose\n\n\tcode\n\nmore", "prose\nmore"),
        ("a\n    lazy\n\n> b\nlazy", "a lazy\n“b lazy”"),
        ("prose\n\n```\nnever closed", "prose"),
        (
            "[a]: /u \"title\"\n[b]:\n  /u\n  'of two\n  lines'\nprose [a] [b][] [c]",
            "prose a b [c]",
        ),
        (
            "<!-- one\n\ntwo -->\n\n<div>\nprose\n</div>\n<script>\nx\n\ny\n</script>\nmore",
            "prose\nmore",
        ),
        ("a[^1]\n\n[^1]: b\nlazy\n\n    c\n[^2]: d", "a\nb lazy\nc\nd"),
    ],
)
def test_blocks(source: str, prose: str) -> None:
    """Headings, lists, tables, quotations and footnotes are prose; code and definitions are not."""
    assert paragraphs(markdown(source)) == prose


@pytest.mark.parametrize(
    ("source", "prose"),
    [
        ("[Ann](http://a.b/c_(d)) said [it](<a b> 'c \"d\"') [^2]", "Ann said it [^2]"),
        ("[a ![b](c) [d](e)](f)", "[a d](f)"),
        ("![a [b](c)](p.png 'd')We <b>won</b><!-- not -->", "We won"),
        ("He said [the city] won", "He said [the city] won"),
        ("a\\*b &amp; c snake_case 5 &lt; 6 &nope; &amp", "a*b & c snake_case 5 < 6 &nope; &amp"),
        ("&quot;a&ldquo;b&#8220;c&#x201D;", '"a“b“c”'),
        ("f***k, 2 * 3, **a*, ~~b~~ ~c~", "f***k, 2 * 3, *a, b ~c~"),
        ("**We *won* it**, _they_ ***lost***", "We won it, they lost"),
        ("<http://a.b/c> <a@b.c> <not a tag", "http://a.b/c a@b.c <not a tag"),
        ("one<br>two\\\nthree  \nfour", "one two three four"),
        ("<q>We won</q>, he said", "“We won”, he said"),
        ('say `"a"` and ``b`c`` and ` d', "say a and b`c and ` d"),
    ],
)
def test_words_within_a_paragraph(source: str, prose: str) -> None:
    """Markup is taken off and what only looks like it stays; in code there is no quotation mark."""
    assert paragraphs(markdown(source)) == prose


@pytest.mark.parametrize(
    ("source", "prose"),
    [
        ("---\ntitle: x\n---\nprose", "prose"),
        ("---\ntitle: x\ntags:\n- a\n  b: c\n# d\n...\nprose", "prose"),
        ("+++\ntitle = 'x'\n\n[a]\n+++\nprose", "prose"),
        ("---\n---\nprose", "prose"),
        ("---\ntitle: x\n\nprose", "title: x\nprose"),
        ("---\n\nprose\n\n---\nmore", "prose\nmore"),
        ("---\nprose and more\n\n---\nmore", "prose and more\nmore"),
        ("+++\nprose", "+++ prose"),
        ("prose\n\n---\na: b\n---", "prose\na: b"),
    ],
)
def test_front_matter(source: str, prose: str) -> None:
    """It begins and ends the head of the file; what only stands between rules is prose."""
    assert paragraphs(markdown(source)) == prose


@pytest.mark.parametrize(
    ("source", "prose"),
    [
        ("> We won.\n> Again.\n>\n> They lost.\n\nso", "“We won. Again.\n“They lost.”\nso"),
        ('> "We won."', '"We won."'),
        ('> Ann said: "We won."', 'Ann said: "We won."'),
        ('> It is "we won it all again", Ann said.', 'It is "we won it all again", Ann said.'),
        ('> We call it the "old" town.', "“We call it the 'old' town.”"),
        ('> "Old" towns were theirs.', "“'Old' towns were theirs.”"),
        ('> "No," Ann said.', '"No," Ann said.'),
        ("> “We won.\n>\n> “Yes.”", "“We won.\n“Yes.”"),
        ("> ‘We won,’ Ann said.", "‘We won,’ Ann said."),
        ("> ‘Old’ towns were theirs.", "“‘Old’ towns were theirs.”"),
        ("> one\n>\n> > two\n>\n> three", "“one”\n“two”\n“three”"),
        ("> We won.\n>\n> — Ann Lee, a doctor", "“We won.”\n— Ann Lee, a doctor"),
        ("> We won.\n> — Ann Lee", "“We won.” — Ann Lee"),
        ("> We won. — It was hard.", "“We won. — It was hard.”"),
        ("> - We won.\n> - They lost.", "“We won.\n“They lost.”"),
        (">     code\n\nprose", "prose"),
    ],
)
def test_block_quotations(source: str, prose: str) -> None:
    """Each gets the marks that a newspaper would print, unless it has some; who signs has none."""
    assert paragraphs(markdown(source)) == prose


def test_what_is_nested_too_deep_is_refused() -> None:
    """The line is named; nothing is left out in silence."""
    assert paragraphs(markdown("> " * 30 + "prose")) == "“prose”"
    with pytest.raises(IomedError, match="line 3: lists and quotations are nested too deep"):
        markdown("prose\n\n" + "> " * 50 + "prose")


TRICKY = [
    "b c```\n   &quot;> ```\n- ",
    "> ***````\n([a]: /u\n\t````",
    "*a **b* c** _d_e_ __f__g",
    '***a** b* **a *b***, *a*b, a*"b"*c',
    "[a](b \"c\" d) [a](b 'c') [a]( b ) [a](<b) [a]()",
    "[[a](b)](c) ![[a](b)](c) [a][b] [a] [b\nc]\n\n[b]: x\n[B C]: y (z)",
    "[a]: b 'c' d\n\n[a]",
    "\\[a](b) \\<b> \\&amp; \\`c` `\\`d`",
    "<a href=\"x>y\" title='z'>b</a> <a b='c'd> </e > <f/> <1> < g>",
    "<!-- a --> b <!--> c --> d",
    "`` a ` b `` c ``` d ` e `",
    "1. a\n2) b\n\n   c\n- d\n\n\te\n+ f\n\n      g",
    "> a\n> - b\n> c\nd\n\n> # e\nf",
    "a | b\n- | -\nc | d | e\n| f\n> g",
    "# a #b # \n####### c\n#d\n## ",
    "a\n***\nb\n---\n\n---\nc\n===",
    "<div>a\n*b*\n\n*c*</div>\n\n<b>\n*d*\n</b>\n\ne <i>\n*f*",
    "<p>a <em>b</em>\n<pre>\n\n*c*\n</pre>\n*d*",
    "~~a~~ ~~~b~~~ c~~d~~e ~~f",
    "a\\\nb  \nc\td",
    "- a\n\n      code\n\n  b\n\n1. c\n2. ```\n   d",
    "&copy; &#169; &#xa9; &nosuch; &#0; &amp;lt; &Hat;",
    "*\u00a0a* _\u201ca\u201d_b \u00e9*b*\u00e9 (*c*) *d*.",
]
MARKS = re.compile("[\"“”„«»「」'‘’‚‹›`]")
RENDERER = MarkdownIt("commonmark").enable(["table", "strikethrough"])


def unindented(state: StateCore) -> None:
    """Take the blanks off the lines of a paragraph, as the reference implementation does.

    markdown-it leaves that to what reads the words, which keeps them in code.
    """
    for token in state.tokens:
        if token.type == "inline":
            token.content = re.sub(r"\n[ \t]+", "\n", token.content)


RENDERER.core.ruler.before("inline", "unindented", unindented)
PARTS = (
    *("a", "b c", " ", "\n", "\n\n", "    ", "\t", "- ", "1. ", "> ", "# ", "---\n", "***\n", "é"),
    *(
        "*",
        "**",
        "***",
        "_",
        "__",
        "~~",
        ".",
        "(",
        ")",
        "\\",
        "&quot;",
        "&",
        '"',
        "“",
        "<b>",
        "<br>",
    ),
    *(
        "[a](/u 't')",
        "[a]",
        "[a]: /u\n",
        "`c`",
        "```\n",
        "````\n",
        "~~~\n",
        "|",
        "|-|-|\n",
        "| a | b |\n",
    ),
    *("<div>\n", "</div>\n", "<p>", "<http://x.y>", "![i](u)", "!", "=="),
)


def shown(source: str) -> str:
    """Give the words that a browser shows of Markdown which markdown-it has rendered."""
    page = re.sub("<pre><code.*?</code></pre>", "", RENDERER.render(source), flags=re.DOTALL)
    return words(html(page).text)


def words(prose: str) -> str:
    """Give words without quotation marks, with one blank between them."""
    return " ".join(MARKS.sub(" ", prose).split())


@pytest.mark.parametrize("source", TRICKY)
def test_tricky_samples_read_as_they_are_rendered(source: str) -> None:
    """All that the page shows is prose, and nothing else."""
    assert words(markdown(source).text) == shown(source)


@given(st.lists(st.sampled_from(PARTS), max_size=30).map("".join))
def test_anything_reads_as_it_is_rendered(source: str) -> None:
    """The same of whatever the parts of Markdown make."""
    assert words(markdown(f"x\n\n{source}").text) == shown(f"x\n\n{source}")


PROSE = (
    "{}",
    "# {}",
    "{}\n---",
    "- a\n  - {}",
    "1. a\n\n   {}",
    "| a | {} |\n|---|---|\n| b | c |",
    "| a | b |\n|---|---|\n| c | {} |",
    "Ann *said:* {} on **Monday**.",
    "[{}](http://a.b 'c \"d\"') `x`",
    "[^1]: Note.\n\n    {}",
    "<div>\n{}\n</div>",
    "a\nlazy {}",
    "<b>{}</b> ![a](b) &amp; \\* c",
    "```\ncode\n```\n{}",
    "[a]: /u 'b'\n{}",
)
CODE = (
    "```\n{}\n```",
    "````\n```\n{}\n```\n````",
    "~~~ text\n{}\n~~~",
    "    {}",
    "a `{}` b",
    "a\n\n    b\n\n    {}",
    "[a]: /u '{}'",
    "<!--\n\n{}\n\n-->",
    "<script>\n\n{}\n</script>",
    "![{}](u)",
    "[a](u ({}))",
    "- a\n\n  ```\n  {}\n  ```",
)
WRAPPERS = (
    ("", ""),
    ("> ", "> "),
    ("- ", "  "),
    ("1. ", "   "),
    ("> - ", ">   "),
    ("> > ", "> > "),
)


@st.composite
def drafts(draw: st.DrawFn) -> tuple[str, list[tuple[str, int, int]]]:
    """Give a draft, and each quotation planted in its prose with its line and column."""
    lines: list[str] = []
    planted = []
    for number, template in enumerate(draw(st.lists(st.sampled_from(PROSE + CODE), max_size=8))):
        words = f"we shall drain lake number {number} by Friday"
        first, rest = draw(st.sampled_from(WRAPPERS))
        for at, line in enumerate(template.format(f'"{words}"').split("\n")):
            lines.append((rest if at else first) + line)
            if words in line and template in PROSE:
                planted.append((words, len(lines), lines[-1].index(words) + 1))
        lines += ["", "***", ""]
    return draw(st.sampled_from(["\n", "\r\n"])).join(lines), planted


@given(drafts())
def test_quotations_of_prose_are_found_in_their_places(
    draft: tuple[str, list[tuple[str, int, int]]],
) -> None:
    """Each that is planted in prose, at its line and column, and none that is planted in code."""
    source, planted = draft
    found = quoted(markdown(source.replace("\r\n", "\n")))
    assert [one for one in found if one[0].startswith("we shall drain")] == planted
