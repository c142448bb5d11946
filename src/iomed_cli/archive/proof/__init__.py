"""Whether a collection's file is what was collected, and what is said where it is not."""
