"""Evaluation: what extraction finds, held against labels that people gave."""
