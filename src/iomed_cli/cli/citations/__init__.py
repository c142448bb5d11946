"""Citations on their way to whoever pastes them: to stdout, and to the clipboard."""
