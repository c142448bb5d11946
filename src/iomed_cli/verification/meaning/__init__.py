"""Whether a claim says of the words what the article says: gaps, brackets, what stands around."""
