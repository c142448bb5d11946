"""Words that make a name an organization's, and organizations known by name. Tables only."""

from __future__ import annotations

from iomed_cli.model import OrganizationKind

_HEADS: dict[OrganizationKind, str] = {
    "government": """
        Ministry Department Agency Bureau Administration Commission Authority Army Navy Embassy
        Consulate Treasury Directorate Inspectorate Constabulary Gendarmerie Secretariat Cabinet
        Police""",
    "legislature": "Parliament Assembly Legislature Senate",
    "party": "Party",
    "court": "Court Tribunal",
    "university": "University College Universität Université Universidad Polytechnic",
    "institute": "Institute Academy Observatory Laboratory Laboratories Institution",
    "company": """
        Inc Corp Corporation Ltd Limited plc PLC LLC LLP Company Holdings Airlines Airways
        Motors Technologies Pharmaceuticals Industries Bank Bancorp GmbH Enterprises Automotive
        Telecom Petroleum Securities Railways""",
    "media": """
        Times Post Herald Tribune Gazette Daily Telegraph Courier Broadcasting Po Pao Shimbun
        Zeitung Newspaper Newspapers Television""",
    "civil": """
        Association Federation Society Foundation Alliance Coalition League Church Union
        Committee Confederation Club FC Diocese Archdiocese Brotherhood Congregation""",
    "other": """
        Council Organization Organisation Board Center Centre Group Fund Office Service Hospital
        School Museum Orchestra Network Corps Guard Taskforce Chamber Trust""",
}
HEADS: dict[str, OrganizationKind] = {
    word: kind for kind, words in _HEADS.items() for word in words.split()
}

NOT_WITH = {
    "Party": "Christmas Birthday Dinner Dance Office Cocktail Garden Third Tea Other",
    "Times": "Hard Modern New Good Bad End Old Tough Dark Roman Medieval",
    "Post": "Blog Goal Last Trading Command Lamp First",
    "Union": "Soviet Civil Customs Currency Monetary Student",
    "Court": "Tennis Food Centre Center Fifth",
    "Service": "Memorial Funeral Church Sunday Public Customer Civil Self Text",
    "Group": "Age Focus Ethnic Blood Control",
    "School": "High Middle Primary Elementary Sunday Public Old Secondary Grammar",
    "College": "Electoral Junior Community",
    "Center": "Trade City Town Shopping Call Data World",
    "Centre": "City Town Shopping Call Data World",
    "Daily": "Twice",
    "Club": "Country Night Strip Golf Book",
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
}
"""By head: words that, as the only one before it, make it no organization."""

DAILIES = frozenset(
    "News Mail Express Star Mirror Beast Telegraph Caller Record Post Times".split()
)
"""Words that complete the name of a daily: ``New York Daily News``."""

MODIFIERS_OF_OWN = frozenset(
    """People Women Children Men Workers Veterans Farmers Teachers Mayor King Queen Lord Sheriff
    Attorney Students Governor Writers Patients""".split()
)
"""Words whose genitive belongs to a name: ``National People's Congress``."""


def _kinds(
    heads: str, words: str, kind: OrganizationKind
) -> tuple[frozenset[str], frozenset[str], OrganizationKind]:
    return frozenset(heads.split()), frozenset(words.split()), kind


KINDS_BY_WORDS = (
    _kinds(
        "Committee Council", "Senate House Legislative Parliamentary City Judiciary", "legislature"
    ),
    _kinds("Committee", "Democratic Republican CPC Party Central Communist", "party"),
    _kinds("Bureau", "Political", "party"),
    _kinds("Council", "UN U.N. Nations", "intergovernmental"),
    _kinds(
        "Organization Organisation Fund Agency Commission",
        "International World African European Arab UN U.N. Nations Inter-American",
        "intergovernmental",
    ),
    _kinds("Union", "African European Eurasian Telecommunication", "intergovernmental"),
    _kinds("Agency", "News Press", "media"),
    _kinds("Network", "News Broadcasting", "media"),
    _kinds("Council", "State Privy National County District Security Executive", "government"),
    _kinds("Center Centre School", "Studies Research Policy Economy Economics", "institute"),
    _kinds(
        "Office Service Corps Guard Board",
        """Intelligence Security Police Revenue Prosecution Border Marine Peace Prosecutor Foreign
        Home Budget Crown Coast Postal Accountability Revolutionary""",
        "government",
    ),
    _kinds("School", "Business Law Medical Graduate", "university"),
    _kinds("Group", "Media", "company"),
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
    Hydrological Narcotics Heritage""".split()
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
    Injury Infection Attack Weapon Weapons Theory Economy Dialogue Summit Forum Festival Meeting
    Conference Register Scheme Route Highway Expressway Railway Airport Station Election
    Elections County City Province District Islands Territory Territories Sea Currency Dollar
    Unit Units""".split()
)
"""Last words of names that are no organization's: ``Gross Domestic Product (GDP)``."""

_KNOWN: dict[OrganizationKind, str] = {
    "intergovernmental": """
        UN|United Nations|U.N.; EU|European Union|E.U.; NATO|North Atlantic Treaty
        Organization|Nato|North Atlantic Treaty Organisation; WHO|World Health
        Organization|World Health Organisation; WTO|World Trade Organization|World Trade
        Organisation; ASEAN|Association of Southeast Asian Nations|Asean; IMF|International
        Monetary Fund; |World Bank; AU|African Union; OPEC|Organization of the Petroleum
        Exporting Countries|Opec; OECD|Organisation for Economic Co-operation and
        Development|Organization for Economic Cooperation and Development; UNESCO|Unesco;
        UNICEF|Unicef; UNHCR; IAEA|International Atomic Energy Agency; ILO|International Labour
        Organization; OSCE; APEC|Apec|Asia-Pacific Economic Cooperation; SCO|Shanghai
        Cooperation Organization|Shanghai Cooperation Organisation; BRICS|Brics; G7|Group of
        Seven|G-7; G20|Group of Twenty|G-20; ECOWAS|Ecowas|Economic Community of West African
        States; SAARC; Interpol|INTERPOL; |European Commission; ECB|European Central Bank;
        |European Council; |Council of Europe; |Arab League|League of Arab States; GCC|Gulf
        Cooperation Council; OAS|Organization of American States; |European Parliament; UNRWA;
        UNDP; UNEP; IPCC|Intergovernmental Panel on Climate Change; |Security Council; |General
        Assembly; AIIB|Asian Infrastructure Investment Bank; ADB|Asian Development Bank;
        CARICOM|Caricom|Caribbean Community; Mercosur; Europol; OIC|Organisation of Islamic
        Cooperation|Organization of Islamic Cooperation; WIPO; FAO; WFP|World Food
        Programme|World Food Program; ICAO""",
    "court": """
        ICC|International Criminal Court; ICJ|International Court of Justice; ECHR|European
        Court of Human Rights; |Permanent Court of Arbitration""",
    "government": """
        FBI|Federal Bureau of Investigation|F.B.I.; CIA|Central Intelligence Agency|C.I.A.;
        NSA|National Security Agency; EPA|Environmental Protection Agency; IRS|Internal Revenue
        Service|I.R.S.; FDA|Food and Drug Administration|F.D.A.; CDC|Centers for Disease Control
        and Prevention; NASA|Nasa|National Aeronautics and Space Administration; ICE|Immigration
        and Customs Enforcement; DEA|Drug Enforcement Administration; SEC|Securities and
        Exchange Commission; FEC|Federal Election Commission; DHS|Department of Homeland
        Security; NHS|National Health Service; |White House; |Pentagon; |Kremlin; |Federal
        Reserve; |Secret Service; |State Council; |Scotland Yard; |State Department; |Coast
        Guard; |National Guard; |Air Force; |Marine Corps; |Revolutionary Guard; |Hong Kong
        Monetary Authority; PLA|People's Liberation Army; RBI|Reserve Bank of India; |Bank of
        England; PBOC|People's Bank of China; MI5; MI6; GCHQ; FSB; KGB; CBI|Central Bureau of
        Investigation; ISRO; HMRC; FEMA; TSA|Transportation Security Administration; FCC|Federal
        Communications Commission; FTC|Federal Trade Commission; NTSB|National Transportation
        Safety Board""",
    "legislature": """
        |Congress; |Senate; |House of Representatives; |House of Commons; |House of Lords;
        NPC|National People's Congress; |Knesset; |Duma|State Duma; |Bundestag; |Bundesrat; |Lok
        Sabha; |Rajya Sabha; CPPCC|Chinese People's Political Consultative Conference;
        |Oireachtas; |Dáil; |Majlis; |Verkhovna Rada""",
    "party": """
        CPC|Communist Party of China; CCP|Chinese Communist Party; BJP|Bharatiya Janata Party;
        ANC|African National Congress; DNC|Democratic National Committee|D.N.C.; RNC|Republican
        National Committee|R.N.C.; GOP|Grand Old Party|G.O.P.; AKP; CDU; CSU; SPD; AfD; DUP;
        SNP; Ukip|UKIP; |Sinn Féin|Sinn Fein; |Fianna Fáil; |Fine Gael; |Fatah; |Kuomintang;
        |Likud; |Zanu-PF""",
    "media": """
        BBC|British Broadcasting Corporation; CNN; NBC|NBC News; CBS|CBS News; ABC News; MSNBC;
        |Fox News|Fox News Channel; NPR|National Public Radio; PBS; |Reuters; AP|Associated
        Press; AFP|Agence France-Presse; |Xinhua|Xinhua News Agency; TASS|Tass; |Al
        Jazeera|Al-Jazeera; |Bloomberg News; |Wall Street Journal; CCTV|China Central
        Television; CGTN; RTHK; PTI|Press Trust of India; ANI; |Le Monde; |Der Spiegel;
        |Politico; |BuzzFeed News; |Breitbart News; |Univision; |Sky News; ITV; |Channel 4 News;
        |Deutsche Welle; |Radio Free Europe; |Voice of America; |Caixin; |Nikkei; |Yonhap|Yonhap
        News Agency; |Kyodo|Kyodo News; |China Daily; |People's Daily; |Global Times; |Haaretz;
        |The Guardian; |The Economist; |The Independent; |The Hill; |The Atlantic; |Ta Kung Pao;
        |Asahi Shimbun""",
    "civil": """
        NRA|National Rifle Association|N.R.A.; ACLU|American Civil Liberties Union|A.C.L.U.;
        NAACP|N.A.A.C.P.; FIFA|Fifa; UEFA|Uefa; IOC|International Olympic Committee; |Red Cross;
        |Red Crescent; |Amnesty International; |Human Rights Watch; |Greenpeace; |Oxfam;
        MSF|Doctors Without Borders|Médecins Sans Frontières; |Planned Parenthood; AFL-CIO;
        |Transparency International; |Save the Children; NFL|National Football League;
        NBA|National Basketball Association""",
    "company": """
        |Google; |Facebook; |Microsoft; |Huawei; |Alibaba; |Tencent; |Boeing; |Airbus; |Goldman
        Sachs; |JPMorgan Chase|JPMorgan; |Wells Fargo; |Samsung Electronics; |ExxonMobil|Exxon
        Mobil; |Volkswagen; |Toyota; |Lockheed Martin; HSBC; IBM; |General Motors; |General
        Electric; |Gazprom; |Rosneft; |Petrobras; |Morgan Stanley; |Deutsche Bank; |Walmart;
        |BlackRock""",
    "other": """
        |Taliban; |Hamas; |Hezbollah|Hizbullah|Hizbollah; PLO|Palestine Liberation Organization;
        IRA|Irish Republican Army; ISIS|Islamic State; ISIL; |al-Qaeda; |Boko Haram;
        |Al-Shabaab|Al Shabaab; FARC; KKK|Ku Klux Klan; |Nobel Committee""",
}


def known() -> list[tuple[OrganizationKind, tuple[str, ...], tuple[str, ...]]]:
    """List the organizations known by name: kind, abbreviations, names written out."""
    rows: list[tuple[OrganizationKind, tuple[str, ...], tuple[str, ...]]] = []
    for kind, listed in _KNOWN.items():
        for row in listed.split(";"):
            first, *others = (" ".join(form.split()) for form in row.split("|"))
            # A row that begins with a bar has no abbreviation.
            short = [form for form in (first, *others) if first and " " not in form]
            names = [form for form in (first, *others) if form and form not in short]
            rows.append((kind, tuple(short), tuple(names)))
    return rows
