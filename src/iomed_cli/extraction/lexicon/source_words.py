"""Sources: what the words for a speaker without a name mean.

Tables only.
"""

from __future__ import annotations

PERSON_PRONOUNS = frozenset("he she i who one another somebody someone himself herself".split())
GROUP_PRONOUNS = frozenset(
    "they we some many others several most few both all those themselves".split()
)
NO_SOURCES = frozenset("nobody none nothing it this that you itself".split())

PERSONS = frozenset(
    """source person individual poster voice clerk guard parent pupil child patient agent cop
    passerby guest client intern landlord recruit captive hostage bride vet mechanic medic athlete
    youth republican democrat""".split()
)
"""One person; `person_words.ROLES` has those who are what they do."""

WRITTEN = frozenset(
    """study survey poll document indictment lawsuit complaint affidavit ruling verdict judgment
    judgement law legislation act treaty charter agreement book paper dossier transcript review
    investigation inquiry research data figure figures statistics analysis assessment census index
    headline sign banner website blog diary biography communique communiqué studies policies
    record projection presentation kit account messages message notification summary""".split()
)
"""What says something because somebody wrote it; `nouns.DOCUMENTS` has what is issued."""

PEOPLE = frozenset(
    """people women men children others students youths villagers families members crowd public
    group team couple pair trio majority minority community communities audience panel staff
    neighbours crew family brothers sisters twins fans players leadership opposition side
    parties eyewitnesses suspects defendants victims chiefs brokerages""".split()
)
"""People together; `person_words.GROUPS` has those who are quoted most."""

BODIES = frozenset(
    """government governments administration company firm airline brokerage media service
    newspaper paper broadcaster regulator retailer insurer lender bank carrier manufacturer
    publisher charity nonprofit watchdog outlet channel station network site club federation
    department agency ministry prosecution regime junta military army navy force kremlin
    parliament senate congress cabinet presidency embassy consulate utility operator bench""".split()
)
"""Bodies by the nouns that name them."""

ASKING = """asked asks asking requested requests requesting preferred prefers preferring wanted wants
    wanting wished wishes wishing chose choosing opted opts opting insisted insists insisting
    demanded demands demanding""".split()
"""What somebody does who would rather not be named: ``asked not to be named``."""

REFUSING = """declined declines declining refused refuses refusing unwilling reluctant
    afraid""".split()
"""The same before what they will not do: ``declined to be identified``."""

SPEAKING = "spoke speaks speaking talked talks talking commented commenting".split()
"""Before what somebody speaks under: ``speaking on condition of anonymity``."""

PRESS = """the a an local state foreign national news agency newspaper station television website
    channel reporters journalists us me by via phone telephone email""".split()
"""Between *told* and that: ``told the newspaper on condition of anonymity``."""

BECAUSE = """because, as, since, for fear, fearing, citing, due to, owing to, out of, given, lest,
    when discussing, while discussing, in order to, so as to""".replace("\n    ", " ").split(", ")
"""What begins the reason why: ``not to be named because``."""

BEHIND_NOUNS = frozenset(
    """familiar close aware briefed involved present privy acquainted knowledgeable who whom whose
    that which""".split()
)
"""Words that tell more of the noun before them: ``a person familiar with the matter``."""

ANYBODY = frozenset("person people source sources man woman".split())
"""Nouns by which any source is taken up: ``The person asked not to be named.``"""
