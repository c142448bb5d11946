"""Annotations, anchored by another's code in a browser: Apache Annotator, which is not ours."""

from __future__ import annotations

import gzip
from html import escape
from pathlib import Path
from typing import Any

import pytest

from articles import bundled
from conftest import Command

ANNOTATOR = gzip.decompress((Path(__file__).parent / "annotator/annotator.min.js.gz").read_bytes())
ANCHORING = """
const [selectors, done] = arguments;
const matchers = {
  TextQuoteSelector: annotator.createTextQuoteSelectorMatcher,
  TextPositionSelector: annotator.createTextPositionSelectorMatcher,
};
(async () => {
  const found = [];
  for (const selector of selectors) {
    const here = [];
    for await (const range of matchers[selector.type](selector)(document.body)) {
      here.push(range.toString());
    }
    found.push(here);
  }
  done(found);
})().catch(error => done(String(error)));
"""

TOWN = """😀 Ann Lee, the mayor, spoke. “No,” she said to those who had come 😀 in the rain.

Bo Ek, a baker, spoke. “No,” he said to those who had come 😀 in the rain.

“Yes,” Ann Lee said.

“We shall go,” Bo Ek said, and he went.
"""


def anchored(browser: Any, page: str, selectors: list[dict[str, Any]]) -> list[list[str]]:
    """Give the texts that a page's reader finds by each selector."""
    browser.get("about:blank")
    browser.execute_script("document.body.innerHTML = arguments[0]", page)
    browser.execute_script(ANNOTATOR.decode() + ";window.annotator = annotator")
    found: list[list[str]] = browser.execute_async_script(ANCHORING, selectors)
    return found


def bare(text: str) -> str:
    """Give a page of a text as it is; HTML takes a line break at its start for none."""
    return f"<pre>\n{escape(text)}</pre>"


@pytest.mark.parametrize("command", ["quotes", "facts"])
def test_each_finds_its_own_words(command: str, browser: Any, iomed: Command) -> None:
    """By its words on a page with nothing between the paragraphs, by its place in the text."""
    article = bundled()["article"]
    text, ends = article["text"], [(it["start"], it["end"]) for it in article["paragraphs"]]
    rows = iomed(command, "--json").json
    annotations = iomed(command, "--format", "annotation").json
    by_words, by_place = zip(*(it["target"]["selector"] for it in annotations))
    words = [[row["text"]] for row in rows]
    page = "".join(f"<p>{escape(text[start:end])}</p>" for start, end in ends)
    assert anchored(browser, page, list(by_words)) == words
    assert anchored(browser, bare(text), list(by_place)) == words


def test_words_that_stand_twice_behind_an_emoji(
    browser: Any, iomed: Command, tmp_path: Path
) -> None:
    """Each is found in one place, and it is the right one: code points are counted alike."""
    path = tmp_path / "town.txt"
    path.write_text(TOWN, encoding="utf-8")
    annotations = iomed("quotes", str(path), "--format", "annotation").json
    text = iomed("article", str(path), "--json").json["text"]
    by_words, by_place = zip(*(it["target"]["selector"] for it in annotations))
    words = [["No"], ["No"], ["Yes"], ["We shall go"]]
    assert anchored(browser, bare(text), list(by_place)) == words
    assert anchored(browser, bare(text), list(by_words)) == words
    assert ["she said" in it["suffix"] for it in by_words] == [True, False, False, False]
    assert [it["start"] for it in by_place] == [30, 106, 158, 180]
