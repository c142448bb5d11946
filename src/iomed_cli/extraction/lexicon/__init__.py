"""The words the rules know. Tables only."""
