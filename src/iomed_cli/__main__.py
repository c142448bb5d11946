"""python -m iomed_cli, and what the command iomed starts with."""

from __future__ import annotations

import gc
import sys


def main() -> None:
    """Run the command line and end the process with its status."""
    # Searching for garbage, while modules load and once more as the interpreter ends,
    # takes a fifth of a short command's time and finds nothing.
    gc.disable()
    from iomed_cli.cli.application import run
    from iomed_cli.signals import end_at_once

    end_at_once()
    status = run(sys.argv[1:])
    gc.freeze()
    sys.exit(status)


if __name__ == "__main__":
    main()
