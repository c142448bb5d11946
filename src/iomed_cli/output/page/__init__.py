"""Pages for a browser: an article, or the rows of an answer, in one file that needs no other."""
