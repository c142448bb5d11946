"""Questions to facts: what one is asked for, and the figures in it."""
