"""Facts of the world that are looked up."""
