"""Many articles in one SQLite file: the tables, what fills them, what is asked of them.

The tables are documented in the README, so that other tools can read them.
"""
