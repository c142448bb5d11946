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
        contractor provider producer discounter grocer haulier caterer reinsurer search-engine chain house studio fund workshop""",
    "media": """newspaper daily weekly magazine broadcaster journal tabloid newswire website
        outlet""",
    "civil": """charity nonprofit non-profit ngo union federation association movement coalition
        alliance co-operative cooperative guild foundation group organisation organization society""",
    "institute": "think-tank think_tank thinktank institute laboratory",
    "government": "regulator ministry agency watchdog",
    "party": "party",
    "other": "militia hospital",
}
SORTS: dict[str, OrganizationKind] = {
    word: kind for kind, words in _SORTS.items() for word in words.split()
}
"""What an organization is said to be: ``Norvane, a maker of pumps``."""

_APPOSED: dict[OrganizationKind, str] = {
    "company": """label unit consortium winery tannery cannery foundry dairy
        competitor rival agribusiness fintech biotech telco clothier outfitter jeweller auctioneer""",
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

SELDOM_PERSONS = frozenset(
    """lender retailer brewer operator manufacturer distributor shipbuilder housebuilder wholesaler
    importer exporter supplier""".split()
)
"""Of these, what one seldom is."""

VAGUE_SORTS = frozenset(
    "chain house studio fund business group agency movement society mill college website".split()
)
"""Of these, what names in front of them only behind some words: ``mining group``."""

_GROUPS: dict[OrganizationKind, str] = {
    "civil": """campaign pressure legal watchdog rights advocacy lobby lobbying environmental aid consumer
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
    "aid": "civil", "relief": "civil",
}  # fmt: skip
"""By the word before *agency*, the kind of it."""

FUNDS = frozenset("pension hedge investment wealth equity sovereign infrastructure mutual".split())
"""Words before *fund* that make it a firm."""

LABELS = frozenset(
    "record fashion clothing sportswear music streetwear lingerie swimwear menswear".split()
)
"""Words before *label* that make it a firm."""

HOUSES = frozenset("trading publishing auction fashion brokerage investment media software".split())
"""Words before *house* that make it a firm."""

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

_POSTS_AT: dict[OrganizationKind, str] = {
    "university": """professor lecturer student graduate undergraduate postgraduate alumnus alumna dean
        teaches taught teach lectures lectured studied studies""",
    "other": """nurse surgeon doctor paediatrician pediatrician midwife matron cardiologist oncologist
        physician psychiatrist anaesthetist radiologist neurologist paramedic obstetrician
        gynaecologist dermatologist pathologist physiotherapist""",
    "civil": "organiser organizer campaigner volunteer",
    "media": "reporter correspondent columnist presenter journalist",
}

POSTS_AT: dict[str, OrganizationKind] = {
    word: kind for kind, words in _POSTS_AT.items() for word in words.split()
}
"""Who is *at* or *with* a body, and what one does there, by what kind of body that is."""

OWN_POSTS: dict[str, OrganizationKind] = {
    "chairman": "company", "chairwoman": "company", "chairperson": "company",
    "treasurer": "civil", "trustee": "civil", "buyer": "company", "matron": "other",
    "organiser": "civil", "organizer": "civil", "actuary": "company", "strategist": "company",
    "economist": "company", "analyst": "company", "counsel": "company",
}  # fmt: skip
"""Whom a body has, where the name of a person follows: ``Brannock's buyer, Ann Lee``."""

OFFICERS_OF = frozenset("chief head manager director adviser advisor officer executive".split())
"""Whom a body has behind what they are for: ``Takbo's brand manager, Ann Lee``."""

OFFICER_FOR = frozenset(
    """brand marketing sales compliance operations operating product plant risk commercial managing
    legal investment retail creative export purchasing access campaigns advocacy logistics fleet
    engineering factory production technology publishing editorial programming underwriting
    sustainability sourcing procurement acquisitions restructuring""".split()
)
"""What they are for in a body rather than in a town."""

SITES = frozenset(
    """warehouse warehouses plant factory store stores outlet depot shop shops branch refinery
    casino smelter showroom supermarket driver drivers employee executive engineer worker workers
    lawyer lorry van truck flight jet plane customer shareholder app""".split()
)
"""What stands behind a firm's name without a genitive: ``a Parcelway warehouse``."""

OFFICERS = frozenset(
    """founder co-founder cofounder ceo chairman chairwoman chairperson spokesman spokeswoman
    spokesperson shareholders shareholder employees customers subsidiary shares stake investors
    investor takeover acquisition headquarters""".split()
)
"""Who and what are *of*, *for*, *in* or *at* a body."""

WORKERS = frozenset("workers drivers employees staff pilots crews crew unions managers".split())
"""Who work at a body, or at a place."""

STAFF = frozenset(
    """analyst economist strategist lawyer engineer researcher consultant adviser advisor executive
    manager director partner trader broker vice-president vice president head accountant fellow
    scientist trustee actuary planner technician curator editor auditor paralegal programmer
    underwriter archivist designer chemist surveyor buyer supervisor foreman welder spokesman
    spokeswoman archaeologist biologist geologist physicist ecologist historian""".split()
)
"""Who works *at* a body."""
