"""`verify --draft --watch`: again when a file is saved, until a signal ends it."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import time
from pathlib import Path


def test_a_draft_is_checked_again_when_it_is_saved(tmp_path: Path) -> None:
    """What was found last gives the status."""
    (tmp_path / "notes.txt").write_text("The mill employs 420 people, Ann Lee said.\n")
    draft = tmp_path / "draft.md"
    draft.write_text("The mill employs 402 people.\n")
    command = [
        sys.executable, "-m", "iomed_cli", "verify", "--draft", "draft.md", "--data", "notes.txt",
        "--watch",
    ]  # fmt: skip
    out = tmp_path / "out.txt"
    with out.open("w") as file:
        process = subprocess.Popen(command, cwd=tmp_path, stdout=file, stderr=file, env=os.environ)
        _wait(out, "1 conflict")
        draft.write_text("The mill employs 420 people.\n")
        _wait(out, "1 supported")
        process.send_signal(signal.SIGINT)
        assert process.wait(10) == 0
    assert "402 people" in out.read_text()


def _wait(out: Path, words: str) -> None:
    for _ in range(400):
        if words in out.read_text():
            return
        time.sleep(0.05)
    raise AssertionError(out.read_text())
