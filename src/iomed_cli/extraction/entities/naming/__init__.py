"""How bodies are named: runs of capitalised words, abbreviations, short names and parties."""
