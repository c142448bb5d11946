"""Names of people: where they stand, and which words of a phrase they are."""
