"""Claims as they are given: the words of one, a list of them, the quotations of a draft."""
