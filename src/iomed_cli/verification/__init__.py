"""A quotation held against articles: the words, all of the words, and that person's words.

The steps: a claim is `reading`; an article is cut into `stretches` of what is
quoted, reported and narrated; an `index` says which of them have the claim's
words in a row, or many of them; an `alignment` says what was changed; the
`verifier` weighs all that and gives one of the `verdicts`. Similarity alone
never decides: one word that differs is a difference.
"""

from iomed_cli.verification.verdicts import Attribution, Candidate, Change, Finding, Verdict
from iomed_cli.verification.verifier import Verifier

__all__ = ["Attribution", "Candidate", "Change", "Finding", "Verdict", "Verifier"]
