"""Text as words that can be compared, and what holds them together."""
