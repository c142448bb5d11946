"""The one error that users are meant to read."""

from __future__ import annotations


class IomedError(Exception):
    """Something the user can put right; its text is one line that says what, where and how."""
