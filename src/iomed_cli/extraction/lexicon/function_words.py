"""Function words: the small words that hold sentences together. Tables only."""

from __future__ import annotations

DETERMINERS = frozenset(
    """the a an this that these those his her its their our my your some many most several both
    all each every no another other one two three four five six seven eight nine ten few any
    such more""".split()
)

POSSESSIVES = frozenset("his her their our my".split())

NUMBERS = frozenset("one two three four five six seven eight nine ten".split())

SUBJECT_PRONOUNS = frozenset(
    """he she they we i you it who everyone everybody someone somebody others some many anyone
    nobody those both most several few neither""".split()
)

PERSONAL_PRONOUNS = frozenset("he she they i we you".split())
QUESTION_WORDS = frozenset("whether if what why how who when where which whom whose".split())

PREPOSITIONS = frozenset(
    """of in for at from on with by to about against between into over under after before
    during through among within without near behind beyond since toward towards upon per
    outside inside across along despite like amid around until via than as""".split()
)

NO_CLAUSE = frozenset("of to with from by about for at on as in during after before".split())
"""Words that lead over to anything but a clause that somebody says."""

CONJUNCTIONS = frozenset("and or but nor yet so".split())

SUBORDINATORS = frozenset(
    """because when while although though if that whether where unless whereas which who whom
    whose what how why once than as since after before until""".split()
)

AUXILIARIES = frozenset(
    """have has had having is was were are be been being am will would could can may might must
    should did does do shall 'd 'll 've don't doesn't didn't won't wouldn't isn't aren't
    wasn't weren't hasn't haven't hadn't can't cannot couldn't shouldn't ain't""".split()
)

RELATIVES = frozenset("who which that".split())
BE = frozenset("is are was were be been".split())
FORMS_OF_BE = BE | frozenset("being isn't aren't wasn't weren't".split())

FINITE = frozenset(
    """have has had is was were are am will would could can may might must should did does do
    shall isn't aren't wasn't weren't won't wouldn't don't doesn't didn't hasn't haven't
    hadn't can't cannot couldn't shouldn't went came took made got gave won lost ran became
    began met left held kept put set led sent stood brought sat fell rose grew drew saw
    spent built bought sought fought broke chose drove threw flew wore shook read taught
    caught laid paid dealt felt spoke swung struck stuck sank swept wept crept hid rode shot
    slid withdrew understood overcame underwent forgot arose woke ate drank sold""".split()
)
"""Verbs that show a clause to be one: auxiliaries and the commonest strong past forms."""

PHASES = frozenset(
    """continue continued continues began begin begins started start starts kept keep keeps
    stopped stop stops quit without""".split()
)
"""Words between a subject and its participle: ``Smith kept saying``."""

ADVERBS = frozenset(
    """also later once then now not never always often still just even again soon too already
    ever first further both thus hence instead rather yesterday today tonight n't meanwhile
    thereafter nonetheless nevertheless however therefore sometimes seldom perhaps
    together likewise otherwise twice suddenly here aloud""".split()
)

FUNCTION_WORDS = PREPOSITIONS | DETERMINERS | CONJUNCTIONS | AUXILIARIES | ADVERBS | SUBORDINATORS
"""Words that open a phrase or a clause, and are no part of what a number counts or ranks."""

CONTINUERS = frozenset(
    """instead moreover furthermore meanwhile additionally also similarly therefore thus
    consequently nevertheless nonetheless likewise besides""".split()
)
"""Adverbs that tie a sentence to the argument before it."""

SENTENCE_STARTERS = frozenset(
    """the a an he she they it we i you this that these those but and in on at for as when
    while if after before so there now his her their its our my what who how why some many most
    however meanwhile with by to from although though since according all one no not yet""".split()
)
