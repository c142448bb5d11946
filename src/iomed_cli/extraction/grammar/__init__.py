"""Cues, noun phrases, subjects and clauses."""
