"""Who each source is, and what he or she is."""
