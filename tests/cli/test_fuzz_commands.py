"""The fuzzer of command lines, for a moment."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

FUZZER = Path(__file__).parents[1] / "benchmarks/fuzz_commands.py"


def test_command_lines_at_random() -> None:
    """They end as documented, in the same answer from lines and from a collection."""
    it = subprocess.run(
        [sys.executable, FUZZER, "--seed", "1", "--number", "150"],
        capture_output=True,
        check=False,
        env={"PYTHONIOENCODING": "utf-8:backslashreplace"},
    )
    assert it.stdout.decode().endswith("150 command lines, 0 failures\n"), it
    assert it.returncode == 0
