"""The text as the rules read it: normalised, cut into passages and words."""
