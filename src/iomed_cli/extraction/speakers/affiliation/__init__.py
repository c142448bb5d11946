"""Affiliation: which organization each person belongs to."""
