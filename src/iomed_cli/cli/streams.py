"""The three streams: what goes to the reader, what is said beside it, and what they look like."""

from __future__ import annotations

import contextlib
import io
import os
import stat
import sys
from collections.abc import Callable, Iterable, Iterator
from typing import IO, TYPE_CHECKING, Any, Literal

from iomed_cli.errors import IomedError, reason
from iomed_cli.visible import shortened_sentence, visible_sentence

if TYPE_CHECKING:
    from iomed_cli.cli.pager import Pager
    from iomed_cli.output.formats import Page

Color = Literal["auto", "always", "never"]


def prepare() -> None:
    """See to it that any text can be written: what an encoding lacks is escaped.

    A stream that the caller has closed (``<&-``, ``2>&-``) is empty, or takes what nobody
    wants to read; but data that nobody gets is an error, as soon as there is any.
    """
    for name, mode in (("stdin", "r"), ("stdout", "w"), ("stderr", "w")):
        if getattr(sys, name) is None:
            # What is open for reading only refuses what is written, as what is closed does.
            access = os.O_WRONLY if name == "stderr" else os.O_RDONLY
            setattr(sys, name, open(os.open(os.devnull, access), mode))  # noqa: PTH123, SIM115
        elif name == "stdin" and sys.stdin.isatty():
            typed = io.BufferedReader(_Typed(sys.stdin.fileno()))
            setattr(sys, name, io.TextIOWrapper(typed, sys.stdin.encoding, sys.stdin.errors))
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(errors="backslashreplace")


class _Typed(io.RawIOBase):
    """What somebody types at a terminal: whoever begins to read it tells them that it waits."""

    def __init__(self, terminal: int) -> None:
        self._terminal = terminal
        self._is_told = False
        self._has_ended = False

    def readable(self) -> bool:
        """Tell that it can be read."""
        return True

    def fileno(self) -> int:
        """Give the terminal's own."""
        return self._terminal

    def isatty(self) -> bool:
        """Tell that it is a terminal."""
        return True

    def readinto(self, buffer: Any) -> int:
        """Fill a buffer with what is typed next; once it has ended there is no more."""
        if not self._is_told:
            self._is_told = True
            say("Reading from the terminal; end with Ctrl-D.")
        if self._has_ended:
            return 0
        typed = os.read(self._terminal, len(buffer))
        self._has_ended = not typed
        buffer[: len(typed)] = typed
        return len(typed)


class StdoutError(Exception):
    """Standard output cannot be written; its text is the system's reason."""


class Stdout:
    """Standard output, whose errors can be told from those of what is read meanwhile."""

    def write(self, text: str) -> None:
        """Write a text, or raise StdoutError, or BrokenPipeError where nobody reads it."""
        try:
            sys.stdout.write(text)
        except OSError as error:
            raise _of_stdout(error) from None

    def flush(self) -> None:
        """Write what is still held back; errors are those of ``write``."""
        try:
            sys.stdout.flush()
        except OSError as error:
            raise _of_stdout(error) from None

    def isatty(self) -> bool:
        """Tell whether it is a terminal."""
        return sys.stdout.isatty()

    def is_pipe(self) -> bool:
        """Tell whether another program reads it."""
        try:
            return stat.S_ISFIFO(os.fstat(sys.stdout.fileno()).st_mode)
        except (OSError, ValueError):
            return False


def _of_stdout(error: OSError) -> Exception:
    return error if isinstance(error, BrokenPipeError) else StdoutError(reason(error))


def write(text: Iterable[str]) -> None:
    """Write pieces to stdout."""
    stdout = Stdout()
    for piece in text:
        stdout.write(piece)
    stdout.flush()


def show(make: Callable[[Page], Iterable[str]], color: Color, *, json: bool, pager: bool) -> None:
    """Write what is made for stdout as it is; JSON in colour where a person looks at it."""
    with target(None, color, pager) as (file, it):
        pieces = make(it)
        for piece in tinted(pieces, file, it) if json else pieces:
            file.write(piece)


def tinted(json: Iterable[str], file: IO[str] | Stdout | Pager, page: Page) -> Iterable[str]:
    """Give JSON in colour where it goes to a terminal that has some, and else as it is."""
    if not page.color or not file.isatty():
        return json
    from iomed_cli.output.json_colors import colored_json

    return colored_json(json)


def say(*sentences: str) -> None:
    """Write each in one line to stderr, whatever it quotes; too long a one without its middle."""
    encoding = getattr(sys.stderr, "encoding", None) or "utf-8"
    try:
        for sentence in sentences:
            shown = visible_sentence(shortened_sentence(sentence), encoding).replace("\n", "\\n")
            # All at once, or what a pipe writes to the same terminal may come between.
            print(f"iomed: {shown}\n", end="", file=sys.stderr, flush=True)
    except OSError:
        abandon(sys.stderr)


def abandon(stream: IO[str]) -> None:
    """Keep the interpreter from writing again what could not be written, as it ends."""
    with contextlib.suppress(OSError, ValueError):
        os.dup2(os.open(os.devnull, os.O_WRONLY), stream.fileno())


@contextlib.contextmanager
def target(
    path: str | None, color: Color, paged: bool = False
) -> Iterator[tuple[IO[str] | Stdout | Pager, Page]]:
    """Give what to write to, and what it is: stdout, or a file that is replaced at the end.

    A terminal may be ``paged``: a reader who leaves the pager ends the writing quietly.
    """
    if path is None or path == "-":
        it = page(color)
        pager = _pager(it) if paged else None
        if pager is None:
            stdout = Stdout()
            yield stdout, it
            stdout.flush()
            return
        from iomed_cli.cli.pager import PagerLeftError

        try:
            yield pager, it
        except PagerLeftError:
            pass
        finally:
            pager.close()
        return
    from iomed_cli.output.atomic_file import replaced
    from iomed_cli.output.formats import Page

    with replaced(path) as file:
        yield file, Page(None, color == "always", "utf-8", header=True)


def _pager(page: Page) -> Pager | None:
    """Give the pager before a terminal, if there is one."""
    try:
        terminal = os.isatty(sys.stdout.fileno())
    except (OSError, ValueError):
        terminal = False
    if not terminal or os.environ.get("TERM") == "dumb":
        return None
    # Only what a person looks at needs it.
    from iomed_cli.cli.pager import Pager, pager_command

    command = pager_command()
    return None if command is None else Pager(command, page.encoding)


def refuse_input_as_output(inputs: Iterable[str], output: str) -> None:
    """Raise IomedError where the file to be written is one of those to be read, also by a link."""
    try:
        written = os.stat(output)  # noqa: PTH116 (a path may be empty)
    except (OSError, ValueError):
        return
    for name in inputs if stat.S_ISREG(written.st_mode) else ():
        try:
            read = os.fstat(sys.stdin.fileno()) if name == "-" else os.stat(name)  # noqa: PTH116
        except (OSError, ValueError):
            continue
        if os.path.samestat(read, written):
            raise IomedError(f"{output}: is an input, which would be lost: give another file")


def has_unread_input(*, come: bool = False) -> bool:
    """Tell whether somebody sends something to standard input, which a command does not read.

    A pipe may be open for what comes late; only where it is closed and empty nothing comes.
    Or it is asked what has ``come`` already.
    """
    try:
        about = os.fstat(sys.stdin.fileno())
        if stat.S_ISREG(about.st_mode):
            return os.lseek(sys.stdin.fileno(), 0, os.SEEK_CUR) < about.st_size
        return stat.S_ISFIFO(about.st_mode) and _sends(sys.stdin.fileno(), come=come)
    except (OSError, ValueError):
        return False


def _sends(pipe: int, *, come: bool) -> bool:
    import select

    if not hasattr(select, "poll"):
        return not come
    poll = select.poll()
    poll.register(pipe, select.POLLIN | select.POLLHUP)
    events = dict(poll.poll(0)).get(pipe, 0)
    return bool(events & select.POLLIN) or not (come or events & select.POLLHUP)


def watched(data: IO[str] | Stdout | Pager | None = None) -> bool:
    """Tell whether somebody looks at stderr, to show them a bar.

    Where data is written to a terminal too, the bar would run into it. So it would where
    a pipe ends at that terminal, and where a pipe ends nobody can tell.
    """
    if not sys.stderr.isatty():
        return False
    return not isinstance(data, Stdout) or not (data.isatty() or data.is_pipe())


def page(color: Color, header: bool = True) -> Page:
    """Say what standard output is: how wide, whether in colour, in which encoding."""
    # What writes takes as long to import as to show a help page, which asks for none of it.
    from iomed_cli.output.formats import Page

    terminal = sys.stdout.isatty()
    width = None
    if terminal or os.environ.get("COLUMNS", "").isdecimal():
        import shutil

        width = max(shutil.get_terminal_size().columns, 20)
    return Page(width, _colored(color, terminal), sys.stdout.encoding or "utf-8", header)


def _colored(color: Color, terminal: bool) -> bool:
    """Apply --color, then NO_COLOR and FORCE_COLOR (no-color.org, force-color.org)."""
    if color != "auto":
        return color == "always"
    if os.environ.get("NO_COLOR"):
        return False
    if os.environ.get("FORCE_COLOR"):
        return True
    return terminal and os.environ.get("TERM") != "dumb"
