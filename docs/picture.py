"""Draw the pictures of the README, docs/quotes.svg and docs/page.webp, from real runs.

python docs/picture.py

The second needs Chromium and its driver; without them it stays as it is.
"""

from __future__ import annotations

import io
import os
import re
import shutil
import subprocess
import sys
from base64 import b64decode
from pathlib import Path
from tempfile import TemporaryDirectory

from rich.console import Console
from rich.text import Text

COMMAND = ["quotes", "--speaker", "Wang Yong", "--keyword", "international"]
WIDTH = 92
DOCS = Path(__file__).parent
WINDOW = {"width": 1280, "height": 760, "deviceScaleFactor": 1, "mobile": False}


def main() -> None:
    """Draw both."""
    draw_listing()
    driver, chromium = shutil.which("chromedriver"), shutil.which("chromium")
    if driver and chromium:
        draw_page(driver, chromium)


def draw_page(driver: str, chromium: str) -> None:
    """Make the page of an example and keep how a browser shows it."""
    from selenium import webdriver

    options = webdriver.ChromeOptions()
    options.binary_location = chromium
    for one in ("--headless=new", "--no-sandbox", "--hide-scrollbars"):
        options.add_argument(one)
    browser = webdriver.Chrome(service=webdriver.ChromeService(driver), options=options)
    with TemporaryDirectory() as folder:
        page = Path(folder, "ferry.html")
        made = ["page", str(DOCS / "examples/ferry.txt"), "-o", str(page)]
        subprocess.run([sys.executable, "-m", "iomed_cli", *made], check=True)
        browser.execute_cdp_cmd("Emulation.setDeviceMetricsOverride", WINDOW)
        browser.get(page.as_uri())
        kind = {"format": "webp", "quality": 80}
        drawn = browser.execute_cdp_cmd("Page.captureScreenshot", kind)
    browser.quit()
    (DOCS / "page.webp").write_bytes(b64decode(drawn["data"]))


def draw_listing() -> None:
    """Run the command in colour and keep what it prints as SVG."""
    ran = subprocess.run(
        [sys.executable, "-m", "iomed_cli", *COMMAND, "--color", "always"],
        capture_output=True,
        encoding="utf-8",
        env={**os.environ, "COLUMNS": str(WIDTH)},
        check=True,
    )
    console = Console(width=WIDTH, record=True, file=io.StringIO(), force_terminal=True)
    console.print(Text.from_ansi(ran.stdout))
    words = " ".join(f'"{word}"' if " " in word else word for word in COMMAND)
    svg = console.export_svg(title=f"iomed {words}")
    # The reader's own monospace font does as well as one fetched from elsewhere.
    svg = re.sub(r"@font-face \{.*?\}\s*", "", svg, flags=re.DOTALL)
    (DOCS / "quotes.svg").write_text(svg, encoding="utf-8")


if __name__ == "__main__":
    main()
