"""The questions to articles, and the rows that answer them."""
