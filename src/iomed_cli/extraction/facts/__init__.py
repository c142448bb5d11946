"""What an article states that can be told by itself."""
