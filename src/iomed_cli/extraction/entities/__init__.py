"""Countries and organizations that an article names."""
