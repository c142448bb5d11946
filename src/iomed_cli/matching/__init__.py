"""Whether a query is that name, and where its words stand in that text.

Scores mean the same throughout: 100 is exact, 90 and more is sure but not
the whole of it (one name alone, an initial, a short form, an inflection),
below 90 is a guess at a typing error. A sure match silences every guess.
"""
