"""python -m iomed_cli, and what the command iomed starts with."""

from __future__ import annotations

import gc
import sys


def main() -> None:
    """Run the command line and end the process with its status."""
    # Collecting garbage while modules load takes a tenth of a short command's time.
    gc.disable()
    from .cli import run

    sys.exit(run(sys.argv[1:]))


if __name__ == "__main__":
    main()
