"""What documents say, whatever their format: a reader for each, imported where it is used.

`document_formats` tells a format by a file's name and its first bytes, and `readers` has
the functions that make a `Document` of one, or cut what holds many articles into these.
"""
