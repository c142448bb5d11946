"""Rules for words in quotation marks."""
