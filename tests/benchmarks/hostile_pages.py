"""Show how the time for pages that want to be slow grows when they are twice as long.

    python tests/benchmarks/hostile_pages.py [--number 8000]

Each kind of page is read as a draft and as an article with NUMBER pieces of markup, and
with half as many. Printed are the CPU seconds for the longest, the factor
of the doubling (2 is linear, 4 is quadratic), and what was refused. Needs trafilatura.
"""

from __future__ import annotations

import argparse
from collections.abc import Callable
from time import process_time

from iomed_cli.errors import IomedError
from iomed_cli.inputs.prose import prose_of
from iomed_cli.inputs.webpage import page_content

TAGS = """a abbr article aside b blockquote body br button caption center code col dd del details
div dl dt em fieldset figcaption figure font footer form frame h1 head header hr html i iframe img
input ins label legend li link main map math meta nav noscript object ol optgroup option p param
picture pre q ruby s samp script section select small span strike strong style sub summary sup svg
table tbody td template textarea tfoot th thead time title tr u ul var video""".split()

PIECES = {
    **{f"<{tag}> open": f"<{tag}>a" for tag in TAGS},
    **{f"<{tag}> one by one": f"<{tag}>a b c d</{tag}>" for tag in TAGS},
    **{f"</{tag}>": f"</{tag}>" for tag in TAGS},
    "<i><p>": "<i><p>a",
    "<svg><foreignobject>": "<svg><foreignObject>a",
    "<ul><li>": "<ul><li>a",
    "<table><tr><td>": "<table><tr><td>a",
    "<a ": "<a ",
    '<a x="': '<a x="',
    "<a": "<a",
    "<!--": "<!--",
    "<![CDATA[": "<![CDATA[",
    "</": "</",
    "<?": "<?",
    "<": "<",
    "&": "&",
    "&#": "&#",
    "&amp;": "&amp;",
    "links": '<p><a href="/x">word</a> word</p>',
    "dates": "<p>2024-01-02 ",
    "meta": '<meta property="og:title" content="x">',
    "json-ld": '<script type="application/ld+json">{"@type":"NewsArticle"}</script>',
    "said": "<p>“It rains,” Ada Smith said.</p>",
}
"""Names of pieces of markup that a page repeats."""

WHOLE: dict[str, Callable[[int], str]] = {
    "<blockquote> closed": lambda n: "<blockquote>a" * n + "</blockquote>" * n,
    "<svg> </math>": lambda n: "<svg>" * n + "</math>" * n,
    "<svg> </p>": lambda n: "<svg>" * n + "</p>" * n,
    "attributes": lambda n: "<p " + " ".join(f"a{i}='x'" for i in range(n)) + ">a",
    "a long value": lambda n: "<p class='" + "post content " * n + "'>a",
    "spaces": lambda n: "<p>" + " " * n * 9 + "a",
    "nested json-ld": lambda n: "<script type='application/ld+json'>" + '{"x":' * n + "</script>",
}

PROSE = "<p>The mayor of the town said on Monday that the plan was late.</p>\n" * 9


def built(name: str, number: int) -> str:
    """Give the page of a name with a number of pieces."""
    markup = WHOLE[name](number) if name in WHOLE else PIECES[name] * number
    return f"<html><body>{markup}{PROSE}</body></html>"


def seconds(read: Callable[[str], object], page: str) -> tuple[float, str]:
    """Give how long a page takes, and why it was refused if it was."""
    began, said = process_time(), ""
    try:
        read(page)
    except IomedError as error:
        said = str(error)
    return process_time() - began, said


def main() -> None:
    """Print a line for each page, those that grow fastest first."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--number", type=int, default=8000)
    number = parser.parse_args().number
    readers = {"draft": lambda page: prose_of(page, "it.html"), "article": page_content}
    for what, read in readers.items():
        seconds(read, built("<p> open", 9))
        rows = []
        for name in (*PIECES, *WHOLE):
            once, _ = seconds(read, built(name, number // 2))
            twice, said = seconds(read, built(name, number))
            rows.append((twice / max(once, 0.02), twice, name, said))
        print(f"{what}: {len(rows)} pages, seconds at {number} pieces, factor of the doubling")
        for factor, took, name, said in sorted(rows, reverse=True):
            print(f"{factor:6.1f} {took:7.2f}  {name}  {said}")


if __name__ == "__main__":
    main()
