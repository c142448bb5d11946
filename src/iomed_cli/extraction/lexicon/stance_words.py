"""Stances: what the words that report a content make of it.

Tables only. What stands in none of them states what it reports.
"""

from __future__ import annotations

from iomed_cli.model import Stance

CLAUSE_STANCES: dict[Stance, str] = {
    "denies": "deny refute rebut disavow repudiate disclaim denied denial rebuttal",
    "doubts": "doubt question dispute",
    "asks": "ask wonder inquire enquire want",
    "demands": "demand urge propose recommend request beg implore plead proposal recommendation",
    "promises": "promise vow pledge threaten guarantee threat",
    "expects": """expect hope predict forecast anticipate fear worry expectation prediction
        speculate""",
}
"""By the verb or noun before a clause: ``denied that``, ``the hope that``."""

INFINITIVE_STANCES: dict[Stance, str] = {
    "demands": "ask demand warn caution",
    "promises": "promise vow pledge threaten offer swear agree",
    "expects": "hope expect",
}
"""By the verb before what is to be done: ``asked to leave``, ``promised to leave``."""

PHRASE_STANCES: dict[Stance, str] = {
    "denies": "deny refute rebut disavow repudiate reject dismiss debunk rubbish",
    "doubts": "doubt question dispute",
    "demands": "demand urge propose recommend",
    "expects": "predict",
}
"""By the verb before a noun: ``rejected claims that``, ``questioned the plan``."""

PARTICLE_STANCES: dict[Stance, str] = {"demands": "call for, appeal for, argue for, ask for"}
"""By a verb with its particle before a noun."""

NEGATIONS = frozenset("not n't n’t never cannot neither nor without no nobody none nothing".split())
"""Before a reporting verb they say that nobody has said it: ``did not say that``."""

NOBODY = frozenset("no none neither nobody".split())
"""At the head of a subject: ``No officer would say``, ``Neither firm has confirmed``."""

WITHHOLDING: dict[str, str] = {
    "to": """decline declines declined declining refuse refuses refused refusing fail fails failed
        failing unwilling unable reluctant yet hesitated""",
    "of": "short",
    "from": "refrain refrains refrained refraining shied shies shy away back abstained",
    "": "avoid avoids avoided avoiding",
}
"""So do these, by the word between them and the verb: ``declined to say``, ``short of saying``."""

BESIDE_NEGATION = frozenset(
    """has have had did does do was were is are be been being would could should will can may might
    must to yet ever even so far also still immediately he she it they we i one or confirm deny""".split()
)
"""Between a negation and its verb: ``has not yet said``, ``not confirm or deny``."""

ONLY = frozenset("only just merely simply".split())
"""Behind a negation they add rather than negate: ``not only said``."""
