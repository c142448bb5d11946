"""What becomes of inputs that are damaged."""

from __future__ import annotations

from collections.abc import Callable

from iomed_cli.errors import IomedError
from iomed_cli.inputs.documents.document import Document


def is_read_or_refused(read: Callable[[], Document]) -> bool:
    """Tell whether a reader gives a text with words, or says in one line why it doesn't."""
    try:
        return bool(read().text.strip())
    except IomedError as error:
        return "\n" not in str(error)
