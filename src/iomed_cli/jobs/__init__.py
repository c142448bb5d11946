"""What the commands that do work do: extract, verify, collect; one module for each."""
