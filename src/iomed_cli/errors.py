"""The one error that users are meant to read, and what it says wherever it is raised."""

from __future__ import annotations

from collections.abc import Iterable


class IomedError(Exception):
    """Something the user can put right; its text is one line that says what, where and how."""


class NoArticleError(IomedError):
    """There is nothing to read, which is no fault: many a page of the web holds no article."""


def reason(error: Exception) -> str:
    """Give why something failed, in the system's words where it is the system that says so."""
    if isinstance(error, MemoryError):
        return "there is not enough memory"
    if isinstance(error, EOFError):
        return "it ends too early, as a file does that was cut off"
    said = error.strerror if isinstance(error, OSError) else None
    return said or str(error)


def not_installed(what: str, packages: str) -> IomedError:
    """Say which packages something needs; not which extra, whose name only a checkout knows."""
    return IomedError(f"{what}: {install_command(packages)}")


def install_command(packages: str) -> str:
    """Give the command that installs packages where this iomed runs, as it is typed here.

    A bare ``pip`` is another Python's wherever iomed is called by its path, and by pipx or uv
    there is none.
    """
    import os
    import shlex
    import shutil
    import sys

    own = shutil.which("pip", path=os.path.dirname(sys.executable))  # noqa: PTH120
    if own is not None:
        here = os.path.join(os.getcwd(), "")  # noqa: PTH109, PTH118
        near = own.removeprefix(here)
        # A name without a folder is looked for in the PATH, not in this folder.
        pip = "pip" if shutil.which("pip") == own else shlex.quote(near if os.sep in near else own)
        return f"{pip} install {packages}"
    if os.path.exists(os.path.join(sys.prefix, "pipx_metadata.json")):  # noqa: PTH110, PTH118
        return f"pipx inject iomed-cli {packages}"
    python = shlex.quote(sys.executable)
    if os.path.exists(os.path.join(sys.prefix, "uv-receipt.toml")):  # noqa: PTH110, PTH118
        return f"uv pip install --python {python} {packages}"
    return f"{python} -m pip install {packages}"


def half_pair(text: str) -> int | None:
    """Give where half of a surrogate pair stands alone in a text, which is then no Unicode."""
    try:
        text.encode()
    except UnicodeEncodeError as error:
        return error.start
    return None


def refuse_half_pairs(text: str) -> None:
    """Raise IomedError for what no text can hold: bytes of the command line that are no UTF-8."""
    if half_pair(text) is not None:
        raise IomedError(f"“{text}” is not UTF-8")


def too_new(what: str, readable: int) -> IomedError:
    """Say that what a later iomed has written is not guessed at, but read up to a version."""
    return IomedError(f"{what}, and this iomed reads up to {readable}: install a newer one")


def refuse_other_than_text(name: str, value: object) -> None:
    """Raise IomedError for an argument of a function that has to be text, and is none."""
    if not isinstance(value, str):
        raise IomedError(f"{name} has to be text (str), not {type(value).__name__}")


def texts_of(name: str, value: str | Iterable[str] | None) -> tuple[str, ...]:
    """Give the texts of an argument that may be none, one or several.

    Raises IomedError where there is something else among them.
    """
    if value is None:
        return ()
    if isinstance(value, (str, bytes)) or not isinstance(value, Iterable):
        value = (value,)
    found = tuple(value)
    for one in found:
        refuse_other_than_text(name, one)
    return found
