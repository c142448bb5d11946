"""Words that make a name an organization's, in it or beside it. Tables only."""

from __future__ import annotations

from iomed_cli.model import OrganizationKind

_HEADS: dict[OrganizationKind, str] = {
    "government": """
        Ministry Department Agency Bureau Administration Commission Authority Army Navy Embassy
        Consulate Treasury Directorate Inspectorate Constabulary Gendarmerie Secretariat Cabinet
        Police Shire Ombudsman Regulator""",
    "legislature": "Parliament Assembly Legislature Senate Congress",
    "party": "Party Bloc",
    "court": "Court Tribunal",
    "university": """University College Universität Université Universidad Universidade
        Università Universiti Polytechnic""",
    "institute": """Institute Institut Instituto Academy Observatory Laboratory Laboratories
        Institution""",
    "company": """
        Inc Corp Corporation Ltd Limited plc PLC Plc LLC LLP Company Holdings Airlines Airways
        Motors Technologies Pharmaceuticals Industries Bank Bancorp GmbH Enterprises Automotive
        Telecom Petroleum Securities Railways Bhd Berhad SpA ASA Oyj AB AS AG SA NV BV SE Bros
        Therapeutics Biosciences Electronics Semiconductor Breweries Supermarkets Shipyard
        Shipyards Consultancy Insurers Steelworks Shipping Logistics Ventures Equities Paving
        Asphalt Roofing Trucking Haulage Robotics Aerospace Biotech Pharma Chemicals Textiles
        Plastics Foods Exchange Electric Partners Capital Forensics Analytics Diagnostics Genomics
        Group Tractors Cement Consulting Brokers Advisors Advisers Brewing Dairies Software Lines Hotels
        Mutual Books
        Co OÜ Oy Kft Srl SARL Sarl ApS Lda Ltda PJSC JSC""",
    "media": """
        Times Post Herald Tribune Gazette Daily Telegraph Courier Broadcasting Po Pao Shimbun
        FM Zeitung Newspaper Newspapers Television Ledger Chronicle Inquirer Sentinel Argus""",
    "civil": """
        Association Federation Society Foundation Alliance Coalition League Church Union
        Committee Confederation Club Diocese Archdiocese Brotherhood Congregation Guild Forum
        Faculty Sangha Sangh Sabha Samiti Parishad Collective Caucus Cooperative Co-operative Syndicate
        Fellowship Charity Trust Mosque Synagogue Front""",
    "other": """
        Council Organization Organisation Board Center Centre Fund Office Service Hospital
        School Practice Surgery Museum Museums Gallery Library Archives Orchestra Philharmonic Ballet Network Corps Guard Taskforce Chamber Consortium Clinic
        Infirmary Brigade Militia""",
}
HEADS: dict[str, OrganizationKind] = {
    word: kind for kind, words in _HEADS.items() for word in words.split()
}

_LEADING_HEADS: dict[OrganizationKind, str] = {
    "company": """
        Banco Banque Banca Caisse Crédit Cervejaria Cervejas Bodegas Ferrocarriles Grupo Groupe Gruppo Compagnie Compañía Companhia
        Aerolíneas Minera Cementos Constructora Naviera Cervecería Electricité Électricité""",
    "civil": """
        Fundación Fundació Fundação Fondation Fondazione Stiftung Stichting Asociación Associação
        Associazione Federación Federação Fédération Confederación Confédération Sindicato Syndicat
        Colectivo""",
    "party": "Partido Parti Partito",
    "government": """
        Ministerio Ministério Ministère Fiscalía Procuraduría Secretaría Superintendencia Turismo
        Ayuntamiento Generalitat Préfecture""",
    "university": "Universidad Universidade Université Università Universitat École Escuela",
    "institute": "Instituto Institut Istituto",
    "other": """
        Museo Museu Musée Kunsthaus Kunsthalle Teatro Teatre Théâtre
        Orquestra Orquesta Orchestre Filarmónica Scoil Gaelscoil""",
}
LEADING_HEADS: dict[str, OrganizationKind] = {
    word: kind for kind, words in _LEADING_HEADS.items() for word in words.split()
}
"""What names of other languages begin with: ``Banco Meridiano``."""

NOT_WITH = {
    "Bloc": "Eastern Western Soviet Communist Trading Trade Power Opposition Ruling",
    "Party": "Christmas Birthday Dinner Dance Office Cocktail Garden Third Tea Other",
    "Times": "Hard Modern New Good Bad End Old Tough Dark Roman Medieval",
    "Post": "Blog Goal Last Trading Command Lamp First",
    "Union": "Soviet Civil Customs Currency Monetary Student",
    "League": "Champions Europa Conference Nations Super Fantasy Little Ivy Big Minor Sunday",
    "Forum": "Online Discussion Open Public Roman",
    "Collective": "The",
    "Front": """Western Eastern Northern Southern Home Water Lake River Ocean Beach Sea Store Warm
        Cold Battle Weather Shop Up Right Left""",
    "Books": """Comic Harry Potter Good Best New Old Rare Used Google Children Great History Picture
        Audio Top Favorite Favourite Banned""",
    "Mutual": "The",
    "Brigade": "Fire",
    "AS": "SUCH WELL",
    "SA": "AU",
    "Court": "Tennis Food Centre Center Fifth",
    "Service": "Memorial Funeral Church Sunday Public Customer Civil Self Text",
    "Group": "Age Focus Ethnic Blood Control",
    "Gallery": "Press Public Art Shooting Picture Photo",
    "Library": "Public Local School Town City Central Law Music Photo",
    "Archives": "The",
    "Practice": "Best Good Common Private Standard Clinical Legal Target General Family Spiritual",
    "Surgery": "Plastic Brain Heart Open Cosmetic Knee Spinal General Bariatric Major Keyhole Oral",
    "School": "High Middle Primary Elementary Sunday Public Old Secondary Grammar",
    "College": "Electoral Junior Community",
    "Center": "Trade City Town Shopping Call Data World",
    "Centre": "City Town Shopping Call Data World",
    "Daily": "Twice",
    "Club": """Country Night Strip Golf Book Football Soccer Rugby Cricket Hockey Athletic Sports
        Boxing Bowls Tennis""",
    "Office": "Box Oval Post Head Corner",
    "Board": "Notice Surf White Black Bulletin",
    "Network": "Social",
    "Bank": "West East South North Left Right Food Blood Sperm River Outer",
    "Senate": "Confirmed State Top GOP Democratic Republican Battleground Key Entire",
    "Administration": "Obama Trump Bush Clinton Biden Reagan Nixon Carter Kennedy Johnson",
    "Police": "Secret Religious",
    "Assembly": "Annual School Self",
    "Fund": "Hedge Slush Pension",
    "Trust": "Public",
    "Chamber": "Gas Torture Upper Lower",
    "Society": "Civil High Polite",
    "Guard": "Old Body",
    "Ledger": "General Sales",
    "Sentinel": "Silent",
    "Plastics": "Single-use Ocean",
    "Electric": "All Hybrid Fully Going",
    "Partners": "Business Trading Coalition Social Sexual Trade Development Community Silent Equal",
    "Capital": "Cultural Social Human Working Venture Political National State European Green World",
    "Lines": "Party Battle Power Front Telephone Phone Tree Dead Head Picket Supply Railway",
    "Cement": "Portland Quick",
    "Advisers": "Economic Financial Independent Legal Military Senior Political Policy Special",
    "Advisors": "Economic Financial Independent Legal Military Senior Political Policy Special",
    "Software": "Free Open",
    "Hotels": "Luxury Grand Love",
    "Regulator": "The Pressure Voltage",
    "Foods": "Whole Super Fresh Frozen",
}
"""By head: words that, as the only one before it, make it no organization."""

CHAMBERS = frozenset("Congress Senate Parliament".split())
"""Heads that are names by themselves too."""

OF_CONGRESSES = frozenset(
    "Labour Labor Trades Trade Union Unions Workers Jewish National People Federal".split()
)
"""Words of the names of congresses, which may be those of a time or a party too."""

SPORTS = frozenset("Football Soccer Rugby Cricket Hockey Athletic Basketball Baseball".split())
"""Words right before *Club* that make it a team."""

COMPETITIONS = frozenset("Champions Europa Conference Nations Fantasy".split())
"""Words right before *League* that make it a competition."""

OFFICES = frozenset("Office Cabinet Secretariat".split())
"""Heads that may be somebody's: ``Office of the Prime Minister``."""

HOLDERS = frozenset(
    """President Vice Prime Minister Chief Secretary General Governor Mayor Commissioner
    Director Attorney Special Envoy""".split()
)
"""Titles that go on in the name of an office: ``Office of the UN High Commissioner for``."""

WITH_OF_ALONE = frozenset("Shire Ombudsman Faculty".split())
"""Heads that need *of* and a name behind them."""

LEGAL_FORMS = frozenset(
    """Inc Corp Corporation Ltd Limited plc PLC Plc LLC LLP Company Holdings Group GmbH Bhd Berhad
    Pte Pty Co SpA ASA Oyj AB AS AG SA NV BV SE OÜ Oy Kft Srl SARL Sarl ApS Lda Ltda PJSC JSC""".split()
)
"""What ends a company's name, and is left out where it is named again."""

ENDING_HEADS = frozenset(
    """Inc Ltd Limited plc PLC Plc LLC LLP Holdings GmbH Partners Capital Forensics Analytics Consulting Brokers Advisors Advisers Software Lines
    Hotels Cement Tractors""".split()
)
"""Heads that end a name: ``Forensics for Justice`` is no firm's."""

SHOUTED_FORMS = frozenset("AB AS AG SA NV BV SE ASA FM".split())
"""Legal forms that could be words of a line in capitals."""

DESCRIPTIVE_ENDS = LEGAL_FORMS | frozenset(
    """International Airlines Airways Technologies Pharmaceuticals Industries Enterprises Telecom
    Petroleum Securities Railways Bros Brothers Therapeutics Biosciences Electronics Breweries
    Shipping Logistics Ventures Equities Paving Asphalt Roofing Trucking Haulage Robotics
    Aerospace Biotech Pharma Chemicals Textiles Plastics Foods Forensics Analytics Diagnostics
    Genomics Tractors Cement Brokers Brewing Dairies Software Lines Hotels""".split()
)
"""What ends a name that is known by the words before it: ``Amnesty International``."""

CALLED_WITH_THE = frozenset("Museum Gallery Institute Institution Foundation Observatory".split())
"""Heads that are left out behind an article: ``the Aldermoor``."""

DAILIES = frozenset(
    "News Mail Express Star Mirror Beast Telegraph Caller Record Post Times".split()
)
"""Words that complete the name of a daily: ``New York Daily News``."""

MODIFIERS_OF_OWN = frozenset(
    """People Women Children Men Workers Veterans Farmers Teachers Mayor King Queen Lord Sheriff
    Attorney General Prosecutor Registrar Students Governor Writers Patients Fishermen Seamen Firemen Policemen Businessmen
    Tradesmen Watermen Herdsmen Fisherwomen Businesswomen""".split()
)
"""Words whose genitive belongs to a name: ``National People's Congress``."""


def _kinds(
    heads: str, words: str, kind: OrganizationKind
) -> tuple[frozenset[str], frozenset[str], OrganizationKind]:
    return frozenset(heads.split()), frozenset(words.split()), kind


KINDS_BY_WORDS = (
    _kinds("Council Office Programme", "UN U.N. Nations", "intergovernmental"),
    _kinds("Council", "Security Transition", "government"),
    _kinds(
        "Committee Council", "Senate House Legislative Parliamentary City Judiciary", "legislature"
    ),
    _kinds("Congress", "Labour Labor Trades Trade Union Unions Workers Jewish", "civil"),
    _kinds("Trust", "NHS Hospital Hospitals Health Healthcare University Ambulance", "other"),
    _kinds("Trust", "Investment Income Property Properties Unit Realty Estate Bank", "company"),
    _kinds(
        "Trust Network Group Forum Fund Centre Center",
        """Rights Supporters Residents Tenants Consumers Workers Patients Parents Farmers Growers
        Fans Nurses Teachers Mothers Refugee Refugees Advocacy Charitable Justice Solidarity Action
        Campaign Support Users Campaigners Neighbours Volunteers Survivors Families Women Heritage
        Conservation Wildlife Environmental Educational Legal Assistance Aid Relief Hardship Memorial Welfare""",
        "civil",
    ),
    _kinds(
        "Group", "Working Contact Study Expert Advisory Parliamentary Battle Army Security", "other"
    ),
    _kinds("Fund", "Investment Growth Equity Opportunities Ventures Mutual", "company"),
    _kinds("Committee", "Joint Select Standing Ways Appropriations Intelligence", "legislature"),
    _kinds("Committee", "Democratic Republican CPC Party Central Communist", "party"),
    _kinds("Bureau", "Political", "party"),
    _kinds(
        "Organization Organisation Fund Agency Commission",
        "International World African European Arab UN U.N. Nations Inter-American",
        "intergovernmental",
    ),
    _kinds("Union", "European Eurasian Telecommunication", "intergovernmental"),
    _kinds("Agency", "News Press", "media"),
    _kinds("Network", "News Broadcasting Television TV Sports Fox NFL", "media"),
    _kinds(
        "Council",
        "State Privy National County District Security Executive Shire Borough Town Parish",
        "government",
    ),
    _kinds("Center Centre School", "Studies Research Policy Economy Economics", "institute"),
    _kinds(
        "Office Service Corps Guard Board",
        """Intelligence Security Police Revenue Prosecution Border Marine Peace Prosecutor Foreign Arts
        Home Budget Crown Coast Postal Accountability Revolutionary Rail Statistics Fire Census
        Prisons Weather Emergency Prosecutions Auditor Wildlife Parks Forest Health Immigration Tax Courts
        Geological Meteorological Regulator Ombudsman Commissioner Customs Ambulance Probation Correctional Minister President Mayor Governor Attorney""",
        "government",
    ),
    _kinds("Council", "Insurance Minerals", "civil"),
    _kinds("Front", "Liberation Islamic Revolutionary Resistance Nusra", "other"),
    _kinds("Front", "National Popular Patriotic Democratic", "party"),
    _kinds("School", "Business Law Medical Medicine Hygiene Graduate", "university"),
    _kinds(
        "Board",
        "Relations Gambling Gaming Licensing Parole Review Elections Education School Competition Revenue Planning Tourism Land",
        "government",
    ),
)
"""Heads whose kind other words of the name tell: the first row that fits counts."""

SUBJECTS = frozenset(
    """Health Human Services Welfare Education Culture Cultural Tourism Trade Industry Industrial
    Technology Information Development Labor Labour Environment Environmental Forestry Agriculture
    Rural Urban Food Drug Science Sciences Scientific Budget Management Immigration Customs
    Enforcement Security Oversight Government Reform Energy Commerce Means Economic Economics
    Social Research Crime Crimes Prevention Control Oceanic Atmospheric Space Aeronautics Fisheries
    Wildlife Sports Sport Youth Religious Communications Firearms Tobacco Alcohol Explosives
    Strategic International Studies Cooperation Co-operation Applied Arts Policy Politics Political
    Law Engineering Medicine Public Peace Conflict Justice Family Community Children Women Men
    Infrastructure Transport Transportation Housing Finance Financial Planning Investment Exchange
    Securities Insurance Banking Broadcasting Ecology Media Film Music Letters Nuclear Radiation
    Safety Standards Quality Supervision Inspection Quarantine Border Protection Emergency Disaster
    Resources Water Mines Minerals Petroleum Gas Oil Natural Supply Chain Works Training Skills
    Innovation Employment Pensions Work Foreign Commonwealth Expatriates Emigration Ecological
    Technical Vocational Tropical Hygiene Humanities Democracy Governance Rights Liberties Civil
    Infectious Diseases Allergy Stroke Heart Lung Blood Chemistry Physics Mathematics Statistics
    Medical Dental Veterinary Marine Fire Rescue Gender Equality Home Islamic Arab Asian African
    Pacific European Regional Communities Local Constitutional Electoral Data Audit Company
    Competition Consumer Consumers Affairs Geophysical Astronomical Meteorological Business Higher
    Veterans Hunger Digital Net Zero Levelling Intergovernmental Creative Highways Geological
    Hydrological Narcotics Heritage Rail Road Roads Railways Aviation Maritime Ports Harbours
    Printing Engraving Aquatic Livestock Mining Metallurgy Land Lands Surveys Mapping Census
    Passports Prisons Corrections Prosecutions Population Poverty Nutrition Sanitation Irrigation
    Power Electricity Telecommunications Post Tribal Indigenous Ways Care Nursing Criminal Islands Tariffs Taxation Revenue
    Allied Excise Treasury Archives Records Museums Antiquities Languages Language Literature Dance Music
    Broadcasting Sustainability Biodiversity Parks Recreation Seniors Ageing Disability Child
    Adult Adults Procurement Drugs Coffee Cocoa Tea Sugar Cotton Rice Dairy Meat Wool Wheat Grain
    Grains Rubber Timber Fruit Vegetable Vegetables Fish Seafood Egg Poultry Beef Pork Horticulture
    Horticultural Plant Crops Spices Tobacco Seed Seeds Fertiliser Fertilizer Paper Steel Metals""".split()
)
"""Words that *and* joins within a name: ``Ministry of Culture and Tourism``."""

TITLES = frozenset(
    """President Vice Prime Minister Director Chairman Chairwoman Chair Secretary Spokesman
    Spokeswoman Spokesperson Professor Former Dean Chancellor Governor Senator Representative
    Rep Sen Gov Dr Mr Mrs Ms Judge General Gen Colonel Commissioner Chief Captain Manager CEO
    Leader Speaker Deputy Ambassador Analyst Economist Attorney Officer Lieutenant Sir Executive
    Founder Mayor Premier King Queen Prince Princess Pope Bishop Commander Sergeant Inspector
    Detective Sheriff Journalist Reporter Editor Source Congressman Congresswoman Democrat
    Latest Retired Top Stadium Arena Tower Building Act Bill Law Treaty Convention Agreement
    Report Today Yesterday Fellow Head Member Members Coach""".split()
)
"""Capitalised words that stand beside a name and are not part of it."""

NOT_ORGANIZATIONS = frozenset(
    """Agreement Agreements Treaty Convention Initiative Act Product Officer Line Understanding
    Intelligence Index Plan Program Programme Region Regions Partnership Disease Syndrome
    Disorder Virus System Systems Zone Law Bill Standard Report Order Protocol Deal Tax Rate
    Vehicle Vehicles Technology Area Memorandum Accord Accords Test Examination Award Prize Cup
    Games Championship Championships Secretary President Minister Director Executive Chairman
    Device Fighter Missile Aircraft Goals Goal Framework Corridor Road Process Period Time
    Project Document Charter Constitution Learning Reality Model Models Number Resolution
    Amendment Code Offering Ratio Day Year Month Interest Income Value Price Pollution Therapy
    Injury Infection Attack Weapon Weapons Theory Economy Dialogue Summit Festival Meeting
    Conference Register Scheme Route Highway Expressway Railway Airport Station Election
    Elections County City Province District Islands Territory Territories Sea Currency Dollar
    Unit Units""".split()
)
"""Last words of names that are no organization's: ``Gross Domestic Product (GDP)``."""

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

POSTS = frozenset(
    """Director Manager Officer CEO CFO President Partner Analyst Economist Strategist Secretary
    Chairman Chairwoman Chair Founder Co-founder Head Communications Research Editor Counsel
    Spokesman Spokeswoman Spokesperson""".split()
)
"""What ends a post between a person's name and a body's: ``Lena Marsh, Director, Norvane``."""

SEATS = frozenset(
    """Washington Moscow Beijing London Paris Berlin Brussels Tokyo Seoul Pyongyang Kyiv Kiev Ankara
    Tehran Jerusalem Riyadh Cairo Delhi Islamabad Kabul Baghdad Damascus Rome Madrid Lisbon Athens
    Vienna Warsaw Budapest Prague Canberra Ottawa Wellington Dublin Edinburgh Cardiff Belfast Hanoi
    Manila Jakarta Taipei Havana Caracas Whitehall Westminster Hollywood Africa Europe Asia
    Antarctica America Oceania Arctic Earth Mars Jupiter Saturn Neptune Uranus Moon Sun God Jesus Allah Parliament Twitter
    Instagram YouTube TikTok Internet Web Obamacare Christmas Easter Ramadan Bitcoin Brexit Covid COVID""".split()
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
