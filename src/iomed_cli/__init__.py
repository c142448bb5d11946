"""Quotations and facts of news articles, each at its place in the text."""

__version__ = "0.1.0"
