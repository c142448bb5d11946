"""Nouns of what is said, of where it is said and heard, and of other things. Tables only."""

from __future__ import annotations

from iomed_cli.model import OrganizationKind

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

_SORTS: dict[OrganizationKind, str] = {
    "company": """company firm airline carrier bank startup start-up retailer drugmaker carmaker
        automaker chipmaker steelmaker planemaker brewer insurer lender brokerage utility
        conglomerate consultancy supermarket subsidiary operator developer publisher manufacturer
        supplier exporter importer wholesaler shipbuilder housebuilder giant maker distributor
        business multinational stockbroker bookmaker distillery brewery bakery mill refinery shipyard
        contractor provider producer search-engine chain house studio fund""",
    "media": """newspaper daily weekly magazine broadcaster journal tabloid newswire website
        outlet""",
    "civil": """charity nonprofit non-profit ngo union federation association movement coalition
        alliance co-operative cooperative guild group organisation organization society""",
    "institute": "think-tank think_tank thinktank institute laboratory",
    "government": "regulator ministry agency watchdog",
    "party": "party",
    "other": "militia foundation hospital",
}
SORTS: dict[str, OrganizationKind] = {
    word: kind for kind, words in _SORTS.items() for word in words.split()
}
"""What an organization is said to be: ``Norvane, a maker of pumps``."""

_APPOSED: dict[OrganizationKind, str] = {
    "company": """label consortium winery tannery cannery foundry dairy haulier caterer
        agribusiness fintech biotech telco clothier outfitter jeweller auctioneer""",
    "civil": "committee body network lobby trust",
    "government": "council bureau commission authority inspectorate",
    "institute": "lab",
    "university": "university college",
    "other": "school clinic hospice museum gallery",
}
APPOSED_SORTS: dict[str, OrganizationKind] = {
    word: kind for kind, words in _APPOSED.items() for word in words.split()
}
"""What a name is told to be behind it only: ``Scoil Mhuire, a primary school``."""

SORTS_OF_PERSONS = frozenset(
    """operator developer publisher manufacturer supplier exporter importer wholesaler shipbuilder
    housebuilder maker distributor stockbroker bookmaker contractor provider producer brewer retailer
    lender""".split()
)
"""Of these, what somebody may be too."""

VAGUE_SORTS = frozenset(
    "chain house studio fund business group agency movement society mill college website".split()
)
"""Of these, what names in front of them only behind some words: ``mining group``."""

_GROUPS: dict[OrganizationKind, str] = {
    "civil": """campaign pressure rights advocacy lobby lobbying environmental aid consumer
            passenger conservation animal community trade industry research support self-help
            human-rights action protest reform patient patients""",
    "company": """mining banking energy retail hotel insurance leisure media telecoms property
            steel engineering oil shipping construction engineering defence defense publishing
            luxury food drinks brewing packaging chemicals technology tech investment consulting
            logistics travel hospitality supermarket hotel""",
    "other": """militant rebel armed terrorist terror jihadist jihadi islamist extremist
            insurgent paramilitary guerrilla separatist hacking ransomware""",
}
GROUPS_BY_WORD: dict[str, OrganizationKind] = {
    word: kind for kind, words in _GROUPS.items() for word in words.split()
}
"""By the word before *group*, the kind of the group."""

AGENCIES: dict[str, OrganizationKind] = {
    "news": "media", "rating": "company", "ratings": "company", "advertising": "company",
    "online": "company", "ticket": "company", "ticketing": "company", "talent": "company",
    "model": "company", "modelling": "company", "estate": "company", "staffing": "company",
    "employment": "company", "marketing": "company", "design": "company", "digital": "company",
    "creative": "company", "betting": "company", "booking": "company", "press": "media",
    "recruitment": "company", "travel": "company", "intelligence": "government",
    "aid": "civil",
}  # fmt: skip
"""By the word before *agency*, the kind of it."""

LABELS = frozenset(
    "record fashion clothing sportswear music streetwear lingerie swimwear menswear".split()
)
"""Words before *label* that make it a firm."""

PAPERS = frozenset(
    """local daily weekly sunday regional national evening morning student business financial
    provincial community state-run english-language tabloid""".split()
)
"""Words before *paper* that make it one to read every day."""

FIRMS_OF = frozenset(
    """consultants accountants architects auditors solicitors hauliers builders surveyors caterers
    bookmakers jewellers auctioneers outfitters undertakers bankers""".split()
)
"""Those who make up a firm, whose name follows: ``the consultants Harte Lyle``."""

OF_BANDS = frozenset(
    "rock pop folk punk indie hip-hop rap boy girl k-pop metal jazz vocal soul dance ethnic".split()
)
"""Words before *group* that make it no organization."""

NO_BODIES = frozenset(
    """band ship vessel yacht boat ferry tanker frigate submarine warship liner trawler horse film
    novel book song album single show series sitcom drama programme program game app phone
    smartphone car model drug vaccine medicine brand product village town city suburb district
    river island province region street club side team planet asteroid dog cat racehorse opera play
    musical podcast device software cheese wine beer whisky dish plane aircraft jet helicopter
    rocket satellite probe spacecraft storm hurricane typhoon volcano mountain lake forest valley
    port capital county state country nation language tribe festival tournament trophy stadium
    pub restaurant hotel bar nightclub character actor actress singer rapper duo trio quartet
    midfielder striker defender goalkeeper winger quarterback constituency borough hamlet township
    municipality resort settlement neighbourhood neighborhood kingdom republic""".split()
)
"""What a name is said to be that is no organization's."""
