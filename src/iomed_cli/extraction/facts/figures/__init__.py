"""Figures: numbers of a text with what they count or measure, and how exact the text is.

`figure_reader` goes through a sentence: `numerals` reads a number, `money`, `measures` and
`counted_nouns` what it counts, `shares` and `ranks` those of other forms; `false_figures` knows
names, dates and times; `exactness` and `directions` read the words around.
"""
