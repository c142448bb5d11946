"""The commands that show a source, or a record of it, as a page: in the terminal or a browser."""
