"""Name ends: what the words at the end of a name, or behind it, tell of it. Tables only."""

from __future__ import annotations

from iomed_cli.model import OrganizationKind

SPELT_ENDS: dict[str, OrganizationKind] = {
    "Movement": "civil", "Campaign": "civil", "Initiative": "civil", "Workers": "civil",
    "Employees": "civil", "Teachers": "civil", "Front": "party", "Accord": "party",
    "Democrats": "party", "Services": "company", "Systems": "company", "Management": "company",
    "Bourse": "company", "Energy": "company", "Power": "company", "Water": "company",
}  # fmt: skip
"""By the last word of a name that its abbreviation spells, the kind: ``Guarani Movement (GM)``."""

HEADS_OF_HEADS = frozenset("University House Society Church College Bank".split())
"""Heads with *of* whose whole name may open another's: ``University of Ohio College of Law``."""

BEHIND_HEADS = {
    "University": "Press Hospital Hospitals Libraries",
    "Union": "Leader",
    "Times": "Magazine",
    "Post": "Magazine",
    "Company": "Research",
    "Logistics": "Services Solutions",
    "Securities": "Services",
    "Technologies": "International Group",
}
"""By head: what right behind it goes on with the name: ``Lund University Press``."""

THINGS_BEHIND = frozenset("Convention Act Bill Treaty Stadium Arena Tower Building".split())
"""What stands behind part of its name: the ``Democratic National Convention``."""

STREETS = frozenset("Street Avenue Road Boulevard Lane Square Hill Valley".split())
"""What ends the names of places that act and have people as bodies do: ``Wall Street``."""

PARTY_ENDS = frozenset(
    """Movement Accord Front Alliance Coalition Union Bloc League Democrats Forum Action Renewal
    Future Path Homeland Voters Left Liberals Progressives Conservatives Populars Pact List Unity""".split()
)
"""What ends the names of parties, where politicians are of one."""

SHOWN_ENDS: dict[str, OrganizationKind] = {
    "GOP": "party", "Republicans": "party", "Democrats": "party", "PAC": "civil",
    "Nurses": "civil", "United": "civil",
}  # fmt: skip
"""The kind of a body whose name ends so, whatever shows that it is one: ``Ohio County GOP``."""

OFFICES_OF_SUBJECTS = frozenset(
    """Department Bureau Ministry Authority Commission Agency Directorate Inspectorate Secretariat
    Administration Board Institute""".split()
)
"""What a state has for two subjects joined by *and*: ``Maritime and Port Bureau``."""
