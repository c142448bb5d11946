"""What is said of a package that is not there can be typed, wherever iomed is installed."""

from __future__ import annotations

import sys
from pathlib import Path

import pytest

from iomed_cli.errors import install_command


@pytest.fixture
def environment(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Give the folder of an environment that is not active and has no pip."""
    (tmp_path / "my env/bin").mkdir(parents=True)
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("PATH", str(tmp_path))
    monkeypatch.setattr(sys, "prefix", str(tmp_path / "my env"))
    monkeypatch.setattr(sys, "executable", str(tmp_path / "my env/bin/python"))
    return tmp_path / "my env"


def test_the_pip_of_this_environment(environment: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """It is named by its path, from here where it is below, and plainly where it is active."""
    pip = environment / "bin/pip"
    pip.touch(mode=0o755)
    assert install_command("warcio") == "'my env/bin/pip' install warcio"
    monkeypatch.chdir(environment)
    assert install_command("warcio") == "bin/pip install warcio"
    monkeypatch.chdir(pip.parent)
    assert install_command("warcio") == f"'{pip}' install warcio"
    monkeypatch.setenv("PATH", str(pip.parent))
    assert install_command("warcio") == "pip install warcio"


@pytest.mark.parametrize(
    ("file", "command"),
    [
        ("pipx_metadata.json", "pipx inject iomed-cli fsspec requests"),
        ("uv-receipt.toml", "uv pip install --python 'ENV/bin/python' fsspec requests"),
        ("pyvenv.cfg", "'ENV/bin/python' -m pip install fsspec requests"),
    ],
)
def test_an_environment_without_pip(environment: Path, file: str, command: str) -> None:
    """What has made it puts packages into it, too."""
    (environment / file).touch()
    assert install_command("fsspec requests") == command.replace("ENV", str(environment))
