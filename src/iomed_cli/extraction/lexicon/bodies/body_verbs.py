"""What bodies do, and what is done by them: verbs that tell a name is one's. Tables only."""

from __future__ import annotations

BODY_VERBS = frozenset(
    """runs owns operates manages publishes employs pays represents manufactures sells makes supplies
    provides produces builds distributes campaigns lobbies specialises specializes invests insures
    acquired bought says said denies denied declined maintains designs imports exports processes
    tracks monitors advises speaks trains supports funds regulates oversees audits inspects wants
    organises organizes promised billed bills recruits treats leases hires recycles installs repairs
    rescues rehomes raised backs backed took gives hauls carries flies serves ships grows packs brews bottles mines drills refines lends finances insures trades""".split()
)
"""What follows *which* behind a body's name: a person is *who*, a place does little of it."""

OF_REGULATORS = frozenset(
    "regulates oversees inspects audits licenses licences inspected investigates enforces".split()
)
"""Of these, what those do who are to see that others keep to rules."""

OF_MEMBERS = frozenset("represents campaigns lobbies speaks rescues rehomes tracks".split())
"""Of these, what those do who are many."""

AGENT_VERBS = frozenset(
    """announced launched reported posted unveiled hired rejected opened sold acquired bought
    signed plans agreed cancelled canceled recalled said says denied confirmed declined expects
    closed leased built shut cut raised lowered slashed makes sells operates runs employs owns
    promised pledged offered billed paid called backed wants donated funded sued dropped withdrew
    supplied supplies publishes issued filed refused apologised apologized urged warned argued
    insists insisted argues warns calls offers accused fined blamed wrote""".split()
)
"""What bodies do, and others too; more must show that a name is a body's."""

SPEAKS = frozenset(
    """said says denied denies confirmed declined announced called promised pledged urged warned
    argued wants insists insisted apologised apologized refused rejected welcomed""".split()
)
"""Of these, what no place or thing does."""

DONE_BY_BODIES = frozenset(
    """run operated organised organized owned managed published funded sponsored financed commissioned
    conducted compiled produced developed built supplied provided employed backed issued""".split()
)
"""What is done by bodies more than by a person."""

WRITTEN_BY_BODIES = frozenset(
    "report study survey analysis audit poll valuation forecast estimate inspection".split()
)

HEADING = frozenset("heads headed chairs chaired founded directs directed runs".split())
"""What one does who is at the head of a body: ``who heads WildlifeDirect``."""
