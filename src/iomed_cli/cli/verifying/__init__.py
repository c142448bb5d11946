"""Verify: the command, its options, and how a draft is watched while it is written."""
