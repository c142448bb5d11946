"""A draft held against its sources: figures, dates, names, roles, bodies, countries, sums."""
