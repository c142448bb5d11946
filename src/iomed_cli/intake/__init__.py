"""From what a person names to a Dataset: files, folders, addresses, whatever is in them."""
