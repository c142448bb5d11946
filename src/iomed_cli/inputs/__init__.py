"""What is read: files, pages and lines, made into articles' texts, and the prose of drafts."""
