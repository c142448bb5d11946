"""What the shells are told may follow: names, ids and fields from the data."""

from __future__ import annotations

import json
import os
import pty
import select
import shutil
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from articles import small
from conftest import Command


def bash(iomed: Command, line: str, **settings: Any) -> list[str]:
    """Give what bash is told may stand for the last word of a line."""
    # Bash counts its words itself; none of those before the last has a blank here.
    number = len(line.replace("\\ ", "_").split(" ")) - 1
    opened = line.rpartition('"')
    if line.count('"') % 2:
        number = len(opened[0].split(" ")) - 1
    result = iomed(
        _IOMED_COMPLETE="complete_bash", COMP_WORDS=line, COMP_CWORD=str(number), **settings
    )
    assert (result.status, result.err) == (0, "")
    return result.out.split("\n")[:-1] if result.out.strip() else []


@pytest.mark.parametrize(
    ("line", "offered"),
    [
        ("iomed cou", ["countries"]),
        ("iomed s", ["speakers", "search", "stats", "show"]),
        ("iomed quotes --men", ["--mentions"]),
        ("iomed quotes --speaker W", ["Wu\\ Xinbo", "Wang\\ Yong"]),
        ("iomed quotes --speaker Wang\\ Yo", ["Wang\\ Yong"]),
        ('iomed quotes --speaker "Wang Yo', ["Wang Yong"]),
        ("iomed quotes -s L", ["Lü\\ Xiang"]),
        ("iomed quotes -m Nat", ["National\\ People\\'s\\ Congress"]),
        ("iomed quotes -m U", ["United\\ States", "Ukraine", "United\\ Nations"]),
        ("iomed speakers Ma", ["Mao\\ Ning", "Ma\\ Jing"]),
        ("iomed countries D", ["Djibouti"]),
        ("iomed organizations AS", ["ASEAN"]),
        ("iomed show q2", ["q2", "q20"]),
        ("iomed ci", ["cite"]),
        ("iomed cite q2", ["q2", "q20"]),
        ("iomed cite --style m", ["mla", "markdown"]),
        ("iomed article ", ["iomed-signing"]),
        ("iomed quotes --fields sp", ["speaker", "speaker_from", "speaker_confidence"]),
        ("iomed quotes -F id,par", ["id,paragraph"]),
        ("iomed countries --sort m", ["mentions"]),
        ("iomed quotes --kind ", ["direct", "indirect", "mixed"]),
        ("iomed quotes --format c", ["csv", "csv-excel", "csl-json"]),
        ("iomed quotes --color a", ["auto", "always"]),
        ("iomed quotes --speaker Zz", []),
    ],
)
def test_bash(iomed: Command, line: str, offered: list[str]) -> None:
    """Each candidate is one word of bash, unless it stands within a quotation mark."""
    assert bash(iomed, line) == offered


def test_names_from_other_data(iomed: Command, saved: Callable[..., str]) -> None:
    """They come from the file that the line names, or from IOMED_DATA."""
    path = saved(small(speaker="Zoë Quill"))
    assert bash(iomed, f"iomed quotes --data {path} --speaker Z") == ["Zoë\\ Quill"]
    assert bash(iomed, "iomed quotes --speaker Z", IOMED_DATA=path) == ["Zoë\\ Quill"]
    assert bash(iomed, f"iomed quotes --data {path} --speaker W") == []
    assert bash(iomed, f"iomed quotes {path} --speaker Z") == ["Zoë\\ Quill"]
    assert bash(iomed, f"iomed quotes {path} --speaker W") == []
    assert bash(iomed, f"iomed verify words {path} --speaker Z") == ["Zoë\\ Quill"]
    assert bash(iomed, f'iomed quotes --kind direct {path} -s "Z') == ["Zoë Quill"]
    home, name = os.path.split(path)
    assert bash(iomed, f"iomed quotes -d ~/{name} -s Z", HOME=home) == ["Zoë\\ Quill"]


def test_data_that_cannot_be_read_complete_to_nothing(iomed: Command) -> None:
    """No traceback lands on the line that is being typed."""
    assert bash(iomed, "iomed quotes --data nowhere --speaker W") == []


def test_a_pipe_is_left_alone(iomed: Command, tmp_path: Path) -> None:
    """Who completes does not wait for somebody to write into it."""
    os.mkfifo(tmp_path / "pipe")
    for path in (tmp_path / "pipe", "/dev/zero"):
        assert bash(iomed, f"iomed quotes --data {path} --speaker A") == []


def test_stdin_is_left_alone(iomed: Command) -> None:
    """Reading it would take the keys that are typed next."""
    line = "iomed quotes --data - --speaker A"
    result = iomed(
        stdin=json.dumps(small()).encode(),
        _IOMED_COMPLETE="complete_bash",
        COMP_WORDS=line,
        COMP_CWORD="5",
    )
    assert (result.status, result.out.strip()) == (0, "")


@pytest.mark.parametrize("name", ["A $(touch x)", "A `id`", 'A "x"', "A\\", "A\x1b[31m", "A\nB"])
def test_names_that_a_shell_would_obey_are_not_offered(
    iomed: Command, saved: Callable[..., str], name: str
) -> None:
    """A data file from elsewhere runs nothing, and cannot move the cursor."""
    path = saved(small(speaker=name))
    assert bash(iomed, f"iomed quotes --data {path} --speaker A") == []


def test_zsh(iomed: Command) -> None:
    """Zsh is given arguments that it quotes itself."""
    result = iomed(_IOMED_COMPLETE="complete_zsh", _TYPER_COMPLETE_ARGS="iomed speakers Wang")
    assert result.out == '_arguments \'*: :(("Wang Yi"\n"Wang Yong"))\'\n'


@pytest.mark.parametrize(
    ("line", "offered"),
    [
        ('iomed facts --speaker "Wang ', ["Wang Yi", "Wang Yong"]),
        ("iomed speakers 'Wang ", ["Wang Yi", "Wang Yong"]),
        # Wang Yi says nothing.
        ('iomed quotes --speaker "Wang ', ["Wang Yong"]),
        ('iomed verify "It is" --speaker "Wang ', ["Wang Yong"]),
        ('iomed quotes -m "National People', ["National People's Congress"]),
        ("iomed help sp", ["speakers"]),
        (
            "iomed show q2",
            [
                "q2\tExperts - Faced with growing conflicts and disputes, the ...",
                "q20\tNicholas Chan - hosting the organization would bring ...",
            ],
        ),
    ],
)
def test_within_a_quotation_mark(iomed: Command, line: str, offered: list[str]) -> None:
    """The blank after a word belongs to it; each id has its words."""
    result = iomed(
        _IOMED_COMPLETE="complete_fish",
        _TYPER_COMPLETE_ARGS=line,
        _TYPER_COMPLETE_FISH_ACTION="get-args",
    )
    assert result.out.splitlines() == offered


def test_words_of_an_id_that_a_shell_would_obey(iomed: Command, saved: Callable[..., str]) -> None:
    """Zsh evaluates what stands beside an id too."""
    path = saved(small(speaker="A $(touch x) `id` \"x\" \\ 'y'"))
    for shell in ("zsh", "fish"):
        result = iomed(
            _IOMED_COMPLETE=f"complete_{shell}",
            _TYPER_COMPLETE_ARGS=f"iomed show --data {path} q",
            _TYPER_COMPLETE_FISH_ACTION="get-args",
        )
        assert "A touch x id x y" in result.out
        assert not any(mark in result.out for mark in ("$(", "`", "\\"))


def test_fish(iomed: Command) -> None:
    """Fish is given a candidate to the line, and asked whether there are any."""
    settings: dict[str, Any] = {
        "_IOMED_COMPLETE": "complete_fish",
        "_TYPER_COMPLETE_ARGS": "iomed speakers Wang",
    }
    result = iomed(**settings, _TYPER_COMPLETE_FISH_ACTION="get-args")
    assert result.out == "Wang Yi\nWang Yong\n"
    assert iomed(**settings, _TYPER_COMPLETE_FISH_ACTION="is-args").status == 0
    settings["_TYPER_COMPLETE_ARGS"] = "iomed speakers Zz"
    assert iomed(**settings, _TYPER_COMPLETE_FISH_ACTION="is-args").status == 1


@pytest.mark.parametrize(
    "settings",
    [
        {},
        {"COMP_WORDS": "iomed quotes"},
        {"COMP_CWORD": "1"},
        {"COMP_WORDS": "iomed quotes", "COMP_CWORD": "x"},
        {"COMP_WORDS": "iomed quotes", "COMP_CWORD": ""},
    ],
)
def test_a_shell_that_tells_too_little(iomed: Command, settings: dict[str, Any]) -> None:
    """Nothing is offered, and nothing said on the line that is being typed."""
    assert iomed(_IOMED_COMPLETE="complete_bash", **settings) == (0, "", "")


@pytest.mark.parametrize("shell", ["bash", "zsh", "fish"])
def test_the_script_for_a_shell(iomed: Command, shell: str) -> None:
    """It asks iomed in the way that is tested here."""
    result = iomed(_IOMED_COMPLETE=f"source_{shell}")
    assert result.status == 0
    assert f"_IOMED_COMPLETE=complete_{shell}" in result.out
    shown = iomed("--show-completion", shell).out
    assert f"_IOMED_COMPLETE=complete_{shell}" in shown
    assert shown.split("{")[0] == result.out.lstrip().split("{")[0]


@pytest.mark.skipif(shutil.which("zsh") is None, reason="needs zsh")
def test_a_script_in_the_fpath_of_zsh(tmp_path: Path, iomed: Command) -> None:
    """Zsh reads in its first line which command it completes; run as a function it completes."""
    script = iomed("--show-completion", "zsh").out
    (tmp_path / "_iomed").write_text(script, encoding="utf-8")
    (tmp_path / "iomed").write_text("#!/bin/sh\necho print asked\n", encoding="utf-8")
    (tmp_path / "iomed").chmod(0o755)
    lines = (
        "path=($1 $path) fpath=($1 $fpath); autoload -Uz compinit; compinit -u -D",
        "print $_comps[iomed]; words=(iomed q) CURRENT=2; _iomed; compstate=x; _iomed",
    )
    told = subprocess.run(
        ["zsh", "-f", "-c", "; ".join(lines), "-", str(tmp_path)],
        capture_output=True,
        text=True,
        check=True,
        timeout=60,
    )
    assert told.stdout == "_iomed\nasked\n"


@pytest.mark.skipif(shutil.which("bash") is None, reason="needs bash")
def test_a_real_bash_inserts_a_name(tmp_path: Path, iomed: Command) -> None:
    """Tab after the beginning of a name gives an argument with a blank in it."""
    script = tmp_path / "iomed"
    script.write_text(f'#!/bin/sh\nexec "{sys.executable}" -m iomed_cli "$@"\n', encoding="utf-8")
    script.chmod(0o755)
    (tmp_path / "rc").write_text(
        f"PATH={tmp_path}:$PATH\nPS1='ready '\n{iomed(_IOMED_COMPLETE='source_bash').out}",
        encoding="utf-8",
    )
    pid, terminal = pty.fork()
    if pid == 0:
        os.environ.update(TERM="dumb", PYTHONPATH=os.pathsep.join(sys.path))
        os.execvp("bash", ["bash", "--noprofile", "--rcfile", str(tmp_path / "rc"), "-i"])
    seen = b""

    def until(wanted: bytes) -> None:
        nonlocal seen
        while wanted not in seen:
            assert select.select([terminal], [], [], 30)[0], f"bash has only said {seen!r}"
            seen += os.read(terminal, 1000)
        seen = b""

    until(b"ready ")
    os.write(terminal, b"iomed speakers Nich\t")
    until(b"Nicholas\\ Chan ")
    os.write(terminal, b"--format csv -F id,name\n")
    until(b"s7,Nicholas Chan")
    os.write(terminal, b"exit\n")
    os.close(terminal)
    os.waitpid(pid, 0)
