"""Figures: whether two agree, are of the same thing and of the same time."""
