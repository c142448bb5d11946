"""The optional build: the compiler takes the source of extraction as it stands."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

tomllib = pytest.importorskip("tomllib", reason="Python has had tomllib since 3.11")

ROOT = Path(__file__).parents[1]
COMPILE = """
import sys
from mypyc.build import mypyc_build
from mypyc.options import CompilerOptions
mypyc_build(sys.argv[2:], CompilerOptions(target_dir=sys.argv[1]), separate=False)
"""


def test_extraction_can_be_compiled(tmp_path: Path) -> None:
    """Mypyc makes C of every module that pyproject.toml gives it, so that no rule breaks the build.

    The C is not compiled here, which takes minutes.
    """
    project = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))
    hook = project["tool"]["hatch"]["build"]["targets"]["wheel"]["hooks"]["mypyc"]
    left_out = tuple(ROOT / name.lstrip("/") for name in hook["exclude"])
    modules = [
        str(path)
        for folder in hook["include"]
        for path in sorted((ROOT / folder.lstrip("/")).rglob("*.py"))
        if not any(path.is_relative_to(one) for one in left_out)
    ]
    made = subprocess.run(
        [sys.executable, "-c", COMPILE, str(tmp_path), *hook["mypy-args"], *modules],
        cwd=ROOT,
        capture_output=True,
        text=True,
    )
    assert "error" not in made.stdout
    assert made.returncode == 0, made.stderr
    assert len(list(tmp_path.glob("__native_*.c"))) == 1
