"""Draw docs/quotes.svg, the picture in the README, from a real run of the command.

python docs/picture.py
"""

from __future__ import annotations

import io
import os
import re
import subprocess
import sys
from pathlib import Path

from rich.console import Console
from rich.text import Text

COMMAND = ["quotes", "--speaker", "Wang Yong", "--keyword", "international"]
WIDTH = 92


def main() -> None:
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
    Path(__file__).with_name("quotes.svg").write_text(svg, encoding="utf-8")


if __name__ == "__main__":
    main()
