"""Bars of what is counted: on a terminal, in a picture, on a page."""
