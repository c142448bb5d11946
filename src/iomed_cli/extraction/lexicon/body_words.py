"""Words beside a name that show it to be an organization's, or something else's. Tables only."""

from __future__ import annotations

from iomed_cli.model import OrganizationKind

_SORTS: dict[OrganizationKind, str] = {
    "company": """company firm airline carrier bank startup start-up retailer drugmaker carmaker
        automaker chipmaker steelmaker planemaker brewer insurer lender brokerage utility
        conglomerate consultancy supermarket subsidiary operator developer publisher manufacturer
        supplier exporter importer wholesaler shipbuilder housebuilder giant maker distributor
        business multinational bookmaker distillery brewery bakery mill refinery shipyard
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

SORTS_OF_PERSONS = frozenset(
    """operator developer publisher manufacturer supplier exporter importer wholesaler shipbuilder
    housebuilder maker distributor bookmaker contractor provider producer brewer retailer
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
    "recruitment": "company", "travel": "company", "intelligence": "government",
    "aid": "civil",
}  # fmt: skip
"""By the word before *agency*, the kind of it."""

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

BODY_VERBS = frozenset(
    """runs owns operates manages publishes employs represents manufactures sells makes supplies
    provides produces builds distributes campaigns lobbies specialises specializes invests insures
    acquired bought says said denies denied declined maintains designs imports exports processes
    packs brews bottles mines drills refines lends finances insures trades""".split()
)
"""What follows *which* behind a body's name: a person is *who*, a place does little of it."""

OWNED_BY_BODIES = frozenset(
    """shares shareholders shareholder stock shareholding subsidiary subsidiaries headquarters
    revenue revenues profit profits earnings turnover volumes sales customers employees workforce spokesman
    spokeswoman spokesperson spokespeople ceo""".split()
)
"""What only a body has, beside its name or behind its genitive."""

OWN_OF_FIRMS = OWNED_BY_BODIES | frozenset(
    """stores shops factories plants branches depots fleet dividend guidance listing subscribers
    outlets warehouses""".split()
)
"""What behind *its* is a firm's: ``Agrigo shut its stores``."""

LOOSELY_OWNED = OWN_OF_FIRMS | frozenset(
    """report reports boss staff lawyers board bid offer chief owner owners founder director
    managers budget accounts donors trustees members""".split()
)
"""What somebody else may have too, but hardly one who is called as a body's name begins."""

OFFICERS = frozenset(
    """founder co-founder cofounder ceo chairman chairwoman chairperson spokesman spokeswoman
    spokesperson shareholders shareholder employees customers subsidiary shares stake investors
    investor takeover acquisition headquarters""".split()
)
"""Who and what are *of*, *for*, *in* or *at* a body."""

STAFF = frozenset(
    """analyst economist strategist lawyer engineer researcher consultant adviser advisor executive
    manager director partner trader broker vice-president vice president head accountant fellow
    scientist trustee actuary planner technician curator editor""".split()
)
"""Who works *at* a body."""

POSTS = frozenset(
    """Director Manager Officer CEO CFO President Partner Analyst Economist Strategist Secretary
    Chairman Chairwoman Chair Founder Co-founder Head Communications Research Editor Counsel
    Spokesman Spokeswoman Spokesperson""".split()
)
"""What ends a post between a person's name and a body's: ``Lena Marsh, Director, Norvane``."""

AGENT_VERBS = frozenset(
    """announced launched reported posted unveiled hired rejected opened sold acquired bought
    signed plans agreed cancelled canceled recalled said says denied confirmed declined expects
    closed leased built shut cut raised lowered slashed makes sells operates runs employs owns""".split()
)
"""What bodies do, and others too; more must show that a name is a body's."""

SEATS = frozenset(
    """Washington Moscow Beijing London Paris Berlin Brussels Tokyo Seoul Pyongyang Kyiv Kiev Ankara
    Tehran Jerusalem Riyadh Cairo Delhi Islamabad Kabul Baghdad Damascus Rome Madrid Lisbon Athens
    Vienna Warsaw Budapest Prague Canberra Ottawa Wellington Dublin Edinburgh Cardiff Belfast Hanoi
    Manila Jakarta Taipei Havana Caracas Whitehall Westminster Hollywood Africa Europe Asia
    Antarctica America Oceania Arctic Earth Mars Jupiter Saturn Neptune Uranus Moon Sun God Jesus Allah Parliament Twitter
    Instagram YouTube TikTok Internet Web Christmas Easter Ramadan Bitcoin Brexit Covid COVID""".split()
)
"""Names of places and things that act as bodies do, and are none."""

SPORTS_WORDS = (
    "striker",
    "midfielder",
    "goalkeeper",
    "quarterback",
    "touchdown",
    "Premier League",
    "head coach",
    "football",
    "season",
    "defender",
    "wicket",
    "playoff",
    "transfer window",
)
"""Of a text that has several of them, names are teams rather than firms."""
