"""The pages in a real browser, where there is one: what is lit, chosen and copied, and by whom."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from articles import bundled, small
from browsing import View
from conftest import Command
from iomed_cli.visible import visible
from webpages import CHECKED, EVIL, NOTES, hostile

TAB, ENTER, UP, DOWN = "\ue004", "\ue007", "\ue013", "\ue015"
WIDTHS = (390, 1000, 1360)


Shower = Callable[..., View]


@pytest.fixture
def view(browser: Any, iomed: Command, saved: Callable[..., str], tmp_path: Path) -> Shower:
    """Give what makes a page of articles, and shows it."""

    def show(*extractions: dict[str, Any]) -> View:
        path = tmp_path / "page.html"
        iomed("page", saved(*extractions), "-o", str(path))
        return View(browser, path)

    return show


DRAFT = f"""# The 😀 draft

Ann Lee said: "We 🚢 will sign". Bo Kim, known as "the Gull", said: "We 🚢 will sign it".

“{EVIL}”, said Ann Lee. "We lost it all," she said.

"We never
"""


@pytest.fixture
def checked(browser: Any, iomed: Command, saved: Callable[..., str], tmp_path: Path) -> View:
    """Give the page of a draft that is held against an article, which a browser shows."""
    page, draft = tmp_path / "page.html", tmp_path / "draft.txt"
    draft.write_text(DRAFT, encoding="utf-8")
    iomed("verify", "--draft", str(draft), saved(small("We 🚢 will  sign it")), "-o", str(page))
    return View(browser, page)


@pytest.fixture
def figures(browser: Any, iomed: Command, tmp_path: Path) -> View:
    """Give the page of a draft whose figures, names and roles are held against notes."""
    page, draft, notes = (tmp_path / name for name in ("page.html", "draft.md", "notes.txt"))
    draft.write_text(f"{CHECKED}\nOf course we have waited for these trains since 2019.\n", "utf-8")
    notes.write_text(NOTES, encoding="utf-8")
    iomed("verify", "--draft", str(draft), "-d", str(notes), "--reuse", "-o", str(page))
    return View(browser, page)


def requests(browser: Any) -> list[str]:
    """Give the addresses that the browser has asked for since the last call."""
    messages = (json.loads(it["message"])["message"] for it in browser.get_log("performance"))
    return [
        it["params"]["request"]["url"]
        for it in messages
        if it["method"] == "Network.requestWillBeSent"
    ]


def test_each_quotation_lights_its_own_words(view: Shower) -> None:
    """A permalink leads to the card, and lights just what was said, in the article."""
    it = view(bundled())
    for quote in bundled()["quotes"]:
        it.open(f"#{quote['id']}")
        assert it.lit() == quote["text"]
        assert it.ask("document.activeElement.id") == quote["id"]
        assert it.ask("document.querySelector('.card.on blockquote').textContent") == quote["text"]
        # Both stand where they can be seen.
        seen = (
            "[document.activeElement, document.querySelector('mark.on')].every(e => {"
            "const box = e.getBoundingClientRect();"
            "return box.top >= 0 && box.bottom <= innerHeight })"
        )
        assert it.ask(seen)


def test_each_fact_lights_its_own_evidence(view: Shower) -> None:
    """By its link, one after the other; so do names, all of their mentions."""
    it = view(bundled())
    it.open()
    for kind in ("facts", "countries", "organizations"):
        for record in bundled()[kind]:
            it.ask("document.querySelector(arguments[0]).click()", f"a[href='#e-{record['id']}']")
            it.ask("new Promise(requestAnimationFrame)")
            places = [record] if kind == "facts" else record["mentions"]
            assert it.lit() == "".join(place["text"] for place in places)


def test_words_behind_an_emoji(view: Shower) -> None:
    """What a browser counts as two characters is one in the text."""
    it = view(hostile())
    it.open("#_r2")
    assert it.lit() == visible(hostile()["quotes"][0]["text"])


def test_nothing_runs_and_nothing_is_asked_for(view: Shower, browser: Any) -> None:
    """Neither what is in the text, nor in names, ids, titles and addresses."""
    for extractions in ([hostile()], [hostile(), small()]):
        it = view(*extractions)
        requests(browser)
        it.open()
        assert it.ask("document.title").startswith("</title>" if len(extractions) == 1 else "many")
        assert it.ask("window.ran") is None
        assert set(requests(browser)) <= {"about:blank", it.address}
        assert browser.get_log("browser") == []
        # Even a script that somebody puts in is not let through.
        it.ask(
            "document.body.append(Object.assign(document.createElement('script'),"
            " {textContent: 'window.ran = 1'}))"
        )
        assert it.ask("window.ran") is None
        browser.get_log("browser")


def test_choosing_by_person_kind_and_words(view: Shower) -> None:
    """What is chosen stands in the address, and a reader who follows it sees the same."""
    it = view(bundled())
    it.open()
    every = [quote["id"] for quote in bundled()["quotes"]]
    assert it.shown() == every
    by_wang = [one["id"] for one in bundled()["quotes"] if one["speaker"] == "Wang Yong"]

    it.click("button.person[data-person='0']")
    assert it.shown() == by_wang
    assert it.ask("document.getElementById('_count').textContent") == "7 of 20 quotations"
    assert it.ask("document.querySelectorAll('mark.off').length") == 13
    it.click("input[value='indirect']")
    assert it.shown() == ["q11"]
    assert it.ask("location.hash") == "#speaker=Wang+Yong&kind=direct"

    address = it.ask("location.hash")
    it.open(address)
    assert it.shown() == ["q11"]
    it.click("#_all")
    assert it.shown() == every
    assert it.ask("location.hash") == ""

    it.type("#_words", "LÜ xiang Consensus")
    assert it.shown() == ["q15"]
    it.open("#words=lu+xiang+consensus")
    assert it.shown() == ["q15"]
    # A permalink to what is not chosen shows it all the same.
    it.ask("location.hash = '#q1'")
    it.ask("new Promise(requestAnimationFrame)")
    assert it.shown() == every


def test_the_clipboard(view: Shower, browser: Any) -> None:
    """Just the words; and the citation that `cite` gives."""
    it = view(small("We “will” sign,  it"))
    it.open()
    granted = {"permissions": ["clipboardReadWrite", "clipboardSanitizedWrite"]}
    it.tell("Browser.grantPermissions", granted)
    for button, copied in (
        ("[data-copy=words]", "We “will” sign,  it"),
        (
            "[data-copy]:not([data-copy=words])",
            "Ann Lee said: “We ‘will’ sign,  it” ([“We “will” sign, it,” Ann Lee said in France,"
            " where…], undated).",
        ),
    ):
        it.click(button)
        read = "const done = arguments[0]; navigator.clipboard.readText().then(done, done)"
        assert browser.execute_async_script(read) == copied


def test_by_keyboard_alone(view: Shower) -> None:
    """Everything can be reached and done with keys, in the order in which it is read."""
    it = view(small())
    it.open()
    reached: list[str] = []
    at = "document.activeElement"
    for _ in range(30):
        it.press(TAB)
        reached.append(it.ask(f"{at}.getAttribute('href') || {at}.id || {at}.textContent"))
    assert reached[0] == "#_quotations"
    order = ["#_speakers", "_words", "#p1", "#q1", "#m-q1", "Copy words", "Copy citation", "#e-f1"]
    places = [reached.index(one) for one in order]
    assert places == sorted(places)
    it.open("#q1")
    assert it.ask("document.activeElement.id") == "q1"


def test_the_arrows_lead_from_card_to_card(view: Shower) -> None:
    """Only where one has the focus: elsewhere they scroll."""
    it = view(bundled())
    it.open("#q3")
    it.press(DOWN)
    it.ask("new Promise(requestAnimationFrame)")
    assert it.ask("document.activeElement.id") == "q4"
    it.press(UP)
    it.ask("new Promise(requestAnimationFrame)")
    assert it.ask("document.activeElement.id") == "q3"


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("width", WIDTHS)
def test_nobody_is_shut_out(view: Shower, width: int, scheme: str) -> None:
    """Axe finds no violation of WCAG 2.2 AA, and nothing scrolls sideways."""
    several = [
        small(f"We won {number}", id=f"a{number}", publisher=f"P{number}") for number in (1, 2)
    ]
    for extractions, fragment in (([bundled()], ""), ([bundled()], "#q11"), (several, "")):
        it = view(*extractions)
        it.open(fragment, width, scheme)
        assert it.ask("document.documentElement.scrollWidth - innerWidth") <= 0
        beside = (
            "[...document.querySelectorAll('.rail, .panel')].filter(it => it.scrollWidth"
            " > it.clientWidth && getComputedStyle(it).overflowX !== 'visible').length"
        )
        assert it.ask(beside) == 0
        numbers = "[...document.querySelectorAll('.n')].map(number => number.offsetHeight)"
        assert max(it.ask(numbers), default=0) < 40
        assert it.violations() == []


def test_without_a_script(view: Shower) -> None:
    """It can be read, and its links work; there is nothing that does nothing."""
    it = view(bundled())
    it.tell("Emulation.setScriptExecutionDisabled", {"value": True})
    try:
        it.open("#m-q11")
        it.tell("Emulation.setScriptExecutionDisabled", {"value": False})
        assert it.ask("[...document.querySelectorAll('button')].filter(b => b.offsetParent)") == []
        assert it.ask("document.querySelectorAll('a.person').length") == 6
        color = "getComputedStyle(document.querySelector('{}')).backgroundColor"
        lit = it.ask(color.format("mark[data-q=q11]"))
        assert lit != it.ask(color.format("mark[data-q=q3]"))
    finally:
        it.tell("Emulation.setScriptExecutionDisabled", {"value": False})


def test_on_paper(view: Shower) -> None:
    """All of the text is printed, and nothing that only a screen has."""
    it = view(bundled())
    it.open()
    it.tell("Emulation.setEmulatedMedia", {"media": "print", "features": []})
    try:
        seen = "[...document.querySelectorAll(arguments[0])].filter(e => e.offsetParent).length"
        assert it.ask(seen, "button:not(.person), .filters, nav") == 0
        assert it.ask(seen, ".card") == 20
        assert it.ask(seen, ".para") == len(bundled()["article"]["paragraphs"])
        assert it.ask("getComputedStyle(document.querySelector('.panel')).overflow") == "visible"
    finally:
        it.tell("Emulation.setEmulatedMedia", {"media": "screen", "features": []})


def test_each_finding_lights_its_own_words(checked: View, browser: Any) -> None:
    """In the draft, also behind an emoji; nothing in it runs, and nothing is asked for."""
    requests(browser)
    checked.open()
    lit = {}
    for key in checked.shown():
        checked.ask(f"location.hash = '#{key}'")
        checked.ask("new Promise(requestAnimationFrame)")
        lit[key] = checked.ask("[...document.querySelectorAll('mark.on')].map(e => e.textContent)")
        assert checked.ask("document.activeElement.id") == key
    assert {key: "".join(words) for key, words in lit.items()} == {
        "f1": "Ann Lee",
        "f2": "We 🚢 will sign",
        "f3": "Bo Kim",
        "f4": "the Gull",
        "f5": "We 🚢 will sign it",
        "f6": EVIL,
        "f7": "We lost it all",
        "f8": '"We never',
    }
    assert checked.ask("window.ran") is None
    assert set(requests(browser)) <= {"about:blank", checked.address}
    assert browser.get_log("browser") == []


def test_choosing_findings(checked: View) -> None:
    """By how they came out and by words; the address says what was chosen."""
    checked.open()
    checked.click("button.person[data-person='conflict']")
    assert checked.shown() == ["f5"]
    assert checked.ask("document.getElementById('_count').textContent") == "1 of 8 findings"
    assert checked.ask("document.querySelectorAll('mark:not(.off)').length") == 1
    assert checked.ask("location.hash") == "#outcome=wrong"
    checked.open("#outcome=wrong&outcome=right")
    assert checked.shown() == ["f1", "f2", "f5"]
    checked.click("#_all")
    checked.type("#_words", "misattributed")
    assert checked.shown() == ["f5"]


def test_choosing_kinds_of_findings(figures: View) -> None:
    """By what was checked, and by that and how it came out; the text has no other marks then."""
    figures.open()
    for kind in ("date", "name", "role", "organization", "country", "reuse"):
        figures.click(f"input[value={kind}]")
    figures.ask("new Promise(requestAnimationFrame)")
    assert figures.shown() == ["f1", "f2"]
    assert figures.ask("location.hash") == "#kind=figure"
    figures.click("button.person[data-person='conflict']")
    assert figures.shown() == ["f1"]
    assert figures.ask("location.hash") == "#outcome=wrong&kind=figure"
    seen = "[...document.querySelectorAll('article .ref')].filter(e => e.checkVisibility())"
    assert figures.ask(f"{seen}.map(e => e.hash)") == ["#f1"]
    figures.open("#kind=role&kind=country")
    assert figures.shown() == ["f4", "f6"]


def test_a_finding_within_another_lights_its_own_words(figures: View) -> None:
    """An organization that stands in a role; the role then is lit as a whole, in one piece."""
    for key, words in (("f4", "chairman of TravelWatch"), ("f5", "TravelWatch")):
        figures.open(f"#{key}")
        lit = figures.ask("[...document.querySelectorAll('mark.on')].map(e => e.textContent)")
        assert lit == [words]


def test_what_is_supported_opens_by_keyboard(figures: View) -> None:
    """From its line, which has the focus next to the card."""
    figures.open("#f2")
    assert figures.ask("document.activeElement.id") == "f2"
    figures.press(TAB)
    assert figures.ask("document.activeElement.tagName") == "SUMMARY"
    assert not figures.ask("document.querySelector('#f2 blockquote').checkVisibility()")
    figures.press(ENTER)
    assert figures.ask("document.querySelector('#f2 blockquote').checkVisibility()")
    assert figures.ask("document.querySelector('#f2 .exact').textContent") == "62 new trains"


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("width", [390, 1000, 1600])
def test_figures_and_names_shut_nobody_out(figures: View, width: int, scheme: str) -> None:
    """Axe finds no violation, closed and open, lit and not; nothing scrolls sideways."""
    figures.open("#f4", width, scheme)
    assert figures.violations() == []
    figures.ask("document.querySelectorAll('.quiet details').forEach(one => { one.open = true })")
    assert figures.violations() == []
    assert figures.ask("document.documentElement.scrollWidth - innerWidth") <= 0


def test_the_source_on_the_clipboard(checked: View, browser: Any) -> None:
    """Just the source's words, as they are there."""
    checked.open("#f5")
    granted = {"permissions": ["clipboardReadWrite", "clipboardSanitizedWrite"]}
    checked.tell("Browser.grantPermissions", granted)
    checked.click("#f5 [data-copy=words]")
    read = "const done = arguments[0]; navigator.clipboard.readText().then(done, done)"
    assert browser.execute_async_script(read) == "We 🚢 will  sign it"


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("width", [390, 1360])
def test_the_draft_shuts_nobody_out(checked: View, width: int, scheme: str) -> None:
    """Axe finds no violation; the source stands beside the draft, below it where that is narrow."""
    checked.open("#f5", width, scheme)
    assert checked.violations() == []
    assert checked.ask("document.documentElement.scrollWidth - innerWidth") <= 0
    beside = (
        "document.querySelector('#f2').getBoundingClientRect().left"
        " > document.querySelector('[data-q=f2]').getBoundingClientRect().right"
    )
    assert checked.ask(beside) == (width > 840)


def test_the_draft_without_a_script_and_on_paper(checked: View) -> None:
    """All of it is there, and nothing that does nothing."""
    checked.tell("Emulation.setScriptExecutionDisabled", {"value": True})
    try:
        checked.open("#m-f5")
        checked.tell("Emulation.setScriptExecutionDisabled", {"value": False})
        assert (
            checked.ask("[...document.querySelectorAll('button')].filter(b => b.offsetParent)")
            == []
        )
        seen = "[...document.querySelectorAll(arguments[0])].filter(e => e.offsetParent).length"
        assert checked.ask(seen, ".card") == 8
        checked.tell("Emulation.setEmulatedMedia", {"media": "print", "features": []})
        assert checked.ask(seen, ".card") == 8
        assert checked.ask(seen, "button, .filters, nav") == 0
    finally:
        checked.tell("Emulation.setScriptExecutionDisabled", {"value": False})
        checked.tell("Emulation.setEmulatedMedia", {"media": "screen", "features": []})
