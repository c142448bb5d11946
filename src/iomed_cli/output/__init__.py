"""What is written: rows, records and verdicts in every format."""
