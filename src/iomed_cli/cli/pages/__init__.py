"""The commands that show all of a source as a page: in the terminal, or in a browser."""
