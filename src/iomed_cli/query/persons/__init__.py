"""Who speaks: the rows of speakers, and one person across articles."""
