"""Formats of other programs: reference managers, annotators, notebooks, search engines."""
