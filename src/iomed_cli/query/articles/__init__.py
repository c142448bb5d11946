"""What is told of whole articles: their title and writer, and what they have in short."""
