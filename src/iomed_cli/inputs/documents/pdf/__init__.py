"""A PDF: runs of characters, put in columns, without furniture, joined into paragraphs."""
