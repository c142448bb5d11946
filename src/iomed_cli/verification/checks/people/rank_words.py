"""Posts and ranks that exclude each other, and words that lower or end one. Tables only."""

from __future__ import annotations

_POSTS = """
chief-executive ceo chief-exec
chair chairman chairwoman chairperson
president
finance-director cfo chief-financial-officer
managing-director
director
chief-operating-officer coo operations-director
spokesman spokeswoman spokesperson press-officer
secretary
minister
prime-minister premier
mayor
governor
senator
mp
councillor councilor cr
professor
lecturer
reader
student
nurse
surgeon
doctor gp physician
captain
coach head-coach
manager
editor
judge justice
magistrate
prosecutor
lawyer solicitor barrister attorney
constable pc
sergeant sgt
inspector insp
chief-inspector
superintendent supt
chief-superintendent
chief-constable
lieutenant
major
colonel
general
bishop
archbishop
ambassador
treasurer
clerk
engineer
headteacher headmaster headmistress principal
brigadier-general brigadier
major-general
lieutenant-general
corporal
general-manager
general-secretary secretary-general
attorney-general
head
commander
founder
curator
economist
ranger
conductor
harbourmaster
"""
POSTS: dict[str, str] = {
    name: line.split()[0] for line in _POSTS.strip().splitlines() for name in line.split()
}
"""For each post the usual word for it; no two of these are the same post."""

PORTFOLIOS = frozenset({"minister", "secretary", "director", "commissioner"})
"""Posts of which there are several, each for something: *foreign minister*."""

_FAMILIES = """
chief-executive chair president finance-director managing-director chief-operating-officer spokesman
 treasurer director general-manager secretary general-secretary curator
mayor councillor clerk harbourmaster
professor lecturer student
surgeon nurse doctor
captain coach manager
judge magistrate prosecutor lawyer
constable sergeant inspector chief-inspector superintendent chief-superintendent chief-constable
lieutenant major colonel general brigadier-general major-general lieutenant-general sergeant captain
 corporal private
bishop archbishop
prime-minister minister
senator governor
"""
FAMILIES = tuple(
    frozenset(line.split()) for line in _FAMILIES.strip().replace("\n ", " ").splitlines()
)
"""Posts in one house of which somebody is told to have one at a time."""

LOWERING = frozenset("deputy vice assistant junior associate under-secretary trainee sub".split())
TIMED = frozenset("former ex acting interim outgoing incoming retired elect".split())
