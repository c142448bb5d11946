"""A quotation held against articles: the words, all of the words, and that person's words.

The steps: a `claim` is read; an article is cut into `stretches` of what is
quoted, reported and narrated; an `index` says which of them have the claim's
words in a row, or many of them. Where they stand `exact`, `weighing` says
whether what is left out or put in distorts them, `context` what stands around
them, and `attribution` whose they are; where they are only `similar`, an
`alignment` says what was changed. The `verifier` gives one of the `verdicts`.
Similarity alone never decides: one word that differs is a difference.
"""

from iomed_cli.verification.verdicts import (
    MEANINGS,
    STANDING,
    Attribution,
    Candidate,
    Change,
    Finding,
    Verdict,
)
from iomed_cli.verification.verifier import Verifier

__all__ = [
    "MEANINGS",
    "STANDING",
    "Attribution",
    "Candidate",
    "Change",
    "Finding",
    "Verdict",
    "Verifier",
]
