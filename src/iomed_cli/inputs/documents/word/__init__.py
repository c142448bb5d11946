"""A Word document: the parts of its archive, and the paragraphs in them."""
