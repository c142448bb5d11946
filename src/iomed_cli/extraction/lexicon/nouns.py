"""Nouns of what is said, of where it is said and heard, and of other things. Tables only."""

from __future__ import annotations

REPORTING_NOUNS = frozenset(
    """claim claims assertion assertions allegation allegations accusation accusations
    suggestion suggestions statement statements argument arguments belief beliefs view views
    warning warnings announcement acknowledgment acknowledgement admission complaint
    complaints charge charges contention conclusion hope hopes fear fears prediction
    predictions promise promises pledge vow insistence notion opinion concern concerns
    denial remark remarks comment comments report reports rumor rumors rumour rumours""".split()
)
"""Nouns before a *that* clause which is what somebody says: ``her claim that it had failed``."""

DOCUMENTS = frozenset(
    """statement letter email e-mail memo memorandum tweet post message note report article
    column editorial op-ed speech ad advertisement video release brief filing resolution
    petition bill order decree text""".split()
)
"""What somebody issues: in ``Smith issued a statement saying`` Smith says it."""

SECTIONS = frozenset(
    """q&a interview exclusive opinion analysis comment editorial watch video breaking update live
    explainer explained review profile obituary letter letters podcast quiz factbox feature
    revealed note notes correction clarification poll fact background context spotlight essay
    column report reports news sport business world photos pictures gallery listen read caption
    headline timeline recap preview investigation special""".split()
)
"""What papers print before a headline's colon: ``Interview: …`` names nobody."""

HEARINGS = frozenset(
    "inquest court jury hearing trial inquiry tribunal committee panel judges".split()
)
"""Bodies that hear what somebody says: ``The inquest heard that …``."""

ATTEMPTS = frozenset(
    """refusal failure decision attempt attempts effort efforts willingness reluctance desire bid
    promise pledge vow plan move call push inability unwillingness eagerness threat offer""".split()
)
"""Nouns with an owner who acts: ``Smith's refusal to say``."""

ORGANIZATION_HEADS = frozenset(
    """university department ministry house bank board institute center centre bureau council
    court committee academy school college office league union church federation chamber
    association society city state organization organisation commission foundation party
    congress senate parliament alliance institution agency authority assembly""".split()
)
"""Words after which *of* or *for* belongs to a name: ``the Ministry of Health``."""

THINGS_LIKE_PERSONS = frozenset(
    """paper newspaper letter number order newsletter poster broadcaster carrier insurer lender
    retailer airliner regulator manufacturer publisher exporter importer supplier tabloid folder
    chapter matter power river water weather winter summer server register sponsor charter
    factor sector monitor vendor tender center offer quarter corner tower plant restaurant
    giant grant warrant committee fee coffee rancor favor honor color labor horror terror error
    mirror motor border danger anger hunger computer disaster cover answer shower flower murder
    banner dinner manner counter encounter want degree guarantee tree list twist""".split()
)
"""Nouns that end as those for people do: *er*, *or*, *ant*, *ee*."""
