"""Rules for what is said in the words of the article."""
