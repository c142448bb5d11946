"""How answers show themselves: what of a row is seen, as text and as a page."""
