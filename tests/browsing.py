"""A real browser, where there is one: Chromium, and what it shows of a page.

The paths of Chromium and its driver are given, so that selenium fetches nothing.
"""

from __future__ import annotations

import gzip
import shutil
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

import pytest

from articles import TESTS

AXE = TESTS / "output/page/axe/axe.min.js.gz"
RULES = ("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice")


def chromium() -> Iterator[Any]:
    """Give Chromium, without a window, and end it when it is asked for no more."""
    webdriver = pytest.importorskip("selenium.webdriver", reason="selenium is not installed")
    program = shutil.which("chromium") or shutil.which("chromium-browser")
    driver = shutil.which("chromedriver")
    if program is None or driver is None:
        pytest.skip("no browser: apt-get install chromium chromium-driver")
    options = webdriver.ChromeOptions()
    options.binary_location = program
    for one in ("--headless=new", "--no-sandbox", "--disable-dev-shm-usage"):
        options.add_argument(one)
    options.set_capability("goog:loggingPrefs", {"browser": "ALL", "performance": "ALL"})
    it = webdriver.Chrome(service=webdriver.ChromeService(driver), options=options)
    it.set_script_timeout(60)
    yield it
    it.quit()


class View:
    """A page that a browser shows."""

    def __init__(self, browser: Any, path: Path) -> None:
        self.browser = browser
        self.address = path.as_uri()

    def open(self, fragment: str = "", width: int = 1360, scheme: str = "light") -> None:
        """Load it anew, in a window of a width and in a color scheme."""
        features = [{"name": "prefers-color-scheme", "value": scheme}]
        self.tell("Emulation.setEmulatedMedia", {"features": features})
        size = {"width": width, "height": 900, "deviceScaleFactor": 1, "mobile": False}
        self.tell("Emulation.setDeviceMetricsOverride", size)
        self.browser.get("about:blank")
        self.browser.get(self.address + fragment)

    def tell(self, command: str, values: Mapping[str, Any]) -> None:
        """Send the browser a command of its own protocol."""
        self.browser.execute_cdp_cmd(command, dict(values))

    def ask(self, script: str, *given: object) -> Any:
        """Give what a script returns."""
        return self.browser.execute_script(f"return {script}", *given)

    def click(self, selector: str) -> None:
        """Click the first element that a selector finds."""
        self.browser.find_element("css selector", selector).click()

    def type(self, selector: str, keys: str) -> None:
        """Type into an element."""
        self.browser.find_element("css selector", selector).send_keys(keys)

    def press(self, key: str) -> None:
        """Press a key, wherever the focus is."""
        self.browser.switch_to.active_element.send_keys(key)

    def shown(self) -> list[str]:
        """Give the ids of the cards that are shown."""
        ids: list[str] = self.ask(
            "[...document.querySelectorAll('.card:not([hidden])')].map(c => c.id)"
        )
        return ids

    def lit(self) -> str:
        """Give the text of what is lit in the article."""
        text: str = self.ask(
            "[...document.querySelectorAll('article .on')].map(e => e.textContent).join('')"
        )
        return text

    def violations(self) -> list[Any]:
        """Give what axe finds to be a hindrance."""
        self.browser.execute_script(gzip.decompress(AXE.read_bytes()).decode())
        found: list[Any] = self.browser.execute_async_script(
            "const [rules, done] = arguments;"
            "axe.run(document, {runOnly: rules}).then(found =>"
            " done(found.violations.map(it => [it.id, it.nodes.map(node => node.html)])))",
            RULES,
        )
        return found
