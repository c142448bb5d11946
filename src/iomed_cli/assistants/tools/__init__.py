"""What a model can ask: each tool takes arguments, asks a Dataset, and gives a bounded answer."""
