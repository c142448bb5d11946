"""Words in and around names: family names, small words within them, words no name holds. Tables only."""

from __future__ import annotations

PARTICLES = frozenset(
    """de da van von der den bin ibn al del della la di du el le ter dos das dela delos binti bint
    bte ould""".split()
)
"""Small words within surnames."""

FAMILY_FIRST = frozenset(
    """ahn bai ban bui cai cao chen cheng cho choi cui dai dang deng ding dong du fan fang feng
    fu gao gong gu guo han hao he hoang hou hu huang hwang jang jia jiang jung kang kim kong
    kwon li liang liao lim lin liu long lu luo lv lyu lü ma mao meng mo moon nguyen nie pan
    park peng pham phan qian qin qiu ren seo shao shen shi shin song su sun tan tang tao
    tian tran vo wan wang wei wu xi xia xiao xie xiong xu yan yang yao ye yoon yu yuan zeng
    zhang zhao zheng zhong zhou zhu zou""".split()
)
"""Family names that stand before the given name in East Asian names."""

FAMILY_NAMES_LIKE_WORDS = frozenset("he you an so no do in to".split())
"""Family names that read like pronouns and other little words of English."""

NOT_PERSONS = frozenset(
    """tourism sports sport culture transport environment energy water welfare women youth manpower
    digital communications information technology innovation fisheries forestry planning commerce
    development infrastructure investment industry works heritage petroleum resources area areas
    traditional member ranking minority majority highway abc act affairs africa african agency agreement agriculture airport al-qaeda amazon
    amendment america american americans apple army asia asian assembly association
    australia authority avenue award bank battle bay bbc beach beijing berlin big bill black
    blue board bridge britain british building bureau california campaign care carolina
    catholic caucus cbs center central centre championship china chinese christian christmas
    church city club cnn college commission committee company conference congress
    constitution convention corp corporation council county court cup daily dakota day
    defence defense delhi democrat democratic democrats department east easter eastern
    education el election england english europe european facebook federal federation
    festival finance fire first florida force forces foreign forum foundation fox france
    french fund games german germany global god gold golden good google grand great green
    group guard guardian hall hamas hampshire happy health herald hezbollah high hospital
    hotel house housing inc india indian initiative institute intelligence interior
    international internet iowa isis islamic island islands japan japanese jersey jewish
    journal justice kingdom kong korea labor labour lake las law league little london los
    ltd magazine main make media medicaid medicare mexico microsoft ministry month moscow
    mountain msnbc mumbai museum muslim nation national nations nato navy nbc network nevada
    new news north northern obamacare office ohio old olympics opposition pac paris park parliament
    party pbs plan plaza police post press primary prize program programme project radio red
    report reports republic republican republicans review river road royal russia russian
    saint san santa school second security senate service services social society south
    southern spanish square st staff state states station street summit super supreme system
    taliban tea telegraph television texas thanksgiving third times tokyo tower town trade
    transportation treasury treaty tribune tuesday tv twitter union united university valley
    village virginia wall war washington web week west western white wing world year york
    youtube zealand""".split()
)
"""Words that no name holds, of those that news writes with a capital."""

GIVEN_LIKE_WORDS = frozenset(("bill", "christian", "virginia"))
"""Of those the ones that a name may begin with: ``Bill Moss``."""

NOT_BEHIND_GIVEN = frozenset(
    """aid action brothers coalition voice solidarity values leaders groups democrat nationalist tech
    commonwealth military gov legislature lawmakers fellowship""".split()
)
"""What stands behind them where they are no names: ``Christian Aid``, ``Virginia Tech``."""

SURNAMES_LIKE_WORDS = frozenset(
    """black white green gold blue day west north french english berlin london paris washington law
    little golden good fox england france battle york hall wall bay may""".split()
)
"""Of these, words that behind a given name are a surname: ``Clive Black``."""

NAMES_IN_ING = frozenset(
    """sterling irving fleming harding browning golding channing manning dowling ewing keating
    pickering downing cushing waring redding spalding""".split()
)
"""Family names that end as participles do."""

SAINTS = frozenset("st saint san santa".split())
"""Words that make a place of the name behind them: ``San Jose``."""

BEFORE_NAMES = frozenset(
    """Accusing Addressing Announcing Answering Appearing Asking Backing Calling Chairing Citing
    Commenting Condemning Congratulating Defending Describing Explaining Following Giving
    Introducing Joining Launching Mitigating Nominating Opening Opposing Praising Presenting
    Prosecuting Quoting Reacting Referring Replacing Replying Representing Responding Sentencing
    Speaking Telling Thanking Urging Visiting Welcoming Writing Asked Contacted Reached Pressed
    Defeated Interviewed Meanwhile Earlier Separately Later Today Yesterday
    Acclaimed Accused Ailing Anguished Angry Anxious Beleaguered Beloved Brave Celebrated
    Controversial Convicted Defiant Delighted Devastated Disgraced Disgruntled Dismayed Distraught
    Emotional Embattled Exiled Famed Famous Fearless Former Frustrated Furious Grieving
    Heartbroken Heroic Horrified Injured Jailed Jubilant Legendary Longtime Missing Murdered
    Notorious Ousted Outgoing Incoming Outraged Outspoken Popular Pregnant Proud Relieved Renowned
    Retired Shocked Stunned Superstar Tearful Teenage Terrified Tragic Troubled Veteran
    Worried""".split()
)
"""Words that open a sentence before a name and are no part of it, also what papers call somebody."""

OUTLETS = frozenset(
    """mail echo star sun mirror express globe gazette chronicle standard observer independent
    inquirer examiner courier argus record bulletin monitor dispatch nation trust telegraph times
    post herald news graphic mercury""".split()
)
"""What newspapers are called behind *Daily*, *Sunday* or *Evening*."""

SURE_FIRM_ENDS = frozenset(
    """Fisheries Seafoods Catering Aggregates Distillers Haulage Hauliers Recruitment Jewellers
    Renewables Quarries Ferries Packaging Auctioneers Bookmakers Bakeries Creameries Associates
    Outfitters Orchards""".split()
)
"""What ends a firm's name behind any word: ``Horizon Fisheries``."""

FIRM_ENDS = SURE_FIRM_ENDS | frozenset(
    """Aggregates Artists Associates Management Studios Pictures Records Productions Systems Solutions
    Labs Mills Wines Properties Homes Developments Insurance Mining Resources Minerals Metals Steel
    Pipelines Ferries Marine Catering Wool Quarries Coaches Travel Orchards Nurseries
    Vineyards Distillers Fisheries Seafoods Timber Packaging Toys Healthcare Recruitment Staffing
    Investments Networks Wireless Broadband Architects Builders Construction Engineering Concrete
    Carpets Furniture Apparel Cosmetics Jewellers Renewables Recycling Utilities Solar Energy
    Power Haulage Freight Couriers Removals Cruises Fertilisers Fertilizers Poultry Bakeries
    Creameries Estates Auctions Auctioneers Bookmakers Publishing Publishers Pharmacy Biologics
    Dynamics Instruments Optics Materials Composites Turbines Batteries Mobility Interactive
    Entertainment Nickel Lithium Cobalt Uranium Aluminium Iron Coal Copper Zinc Lumber Gold Outfitters Hauliers Contractors Millers Printers Movers Suppliers Exporters
    Importers Tanners Brewers Traders Butchers Bakers Group""".split()
)
"""What ends a firm's name, behind what is no English word: ``Saarni Marine``."""

UTILITIES = frozenset(
    """Water Health Hydro Transit Transport Rail Ferries Power Gas Energy Housing Buses Trains Airports
    Ports Ambulance Libraries Parks Farmers Teachers Nurses Doctors Growers Workers""".split()
)
"""What ends the name of a body that serves a place: ``Halifax Water``."""

JOINED = frozenset(
    """Nurses Midwives Teachers Doctors Physicians Surgeons Dentists Pharmacists Builders Bakers
    Butchers Brewers Distillers Growers Farmers Fishermen Miners Drivers Pilots Workers Engineers
    Architects Surveyors Lawyers Barristers Solicitors Accountants Actuaries Writers Authors
    Publishers Printers Journalists Editors Broadcasters Actors Musicians Artists Designers
    Traders Merchants Retailers Wholesalers Grocers Manufacturers Exporters Importers Shippers
    Hauliers Owners Operators Employers Employees Officers Managers Directors Landlords Tenants
    Residents Parents Pensioners Veterans Hotels Restaurants Bars Pubs Shops Banks Insurers
    Brokers Builders Masons Carpenters Electricians Plumbers Boilermakers Machinists Dockers
    Seafarers Stevedores Breeders Herders Hunters Anglers Walkers Ramblers Cyclists Motorists
    Contractors Cooks Clerks Educators Officials Professors Colleges Universities Schools Hospitals Museums Libraries""".split()
)
"""Those and that which *and* joins in the name of a body of theirs: ``Nurses and Midwives``."""

OF_THOSE = frozenset("Union Association Federation Society Guild Confederation Institute".split())
"""Heads that are of those: ``Union of Leather and Allied Workers``."""

SPORTS_GOVERNED = frozenset(
    """Athletics Swimming Cycling Rowing Gymnastics Sailing Netball Basketball Cricket Rugby Tennis
    Hockey Golf Badminton Archery Triathlon Skiing Volleyball Wrestling Judo Taekwondo Boxing""".split()
)

CIVIL_NATIONAL = frozenset("Transparency Amnesty Greenpeace Oxfam Caritas".split())
NATIONAL = (
    SPORTS_GOVERNED
    | CIVIL_NATIONAL
    | frozenset(
        """Sport Health Transport Infrastructure Tourism Enterprise Trade Statistics Arts Creative Screen
    Film Education Skills Housing Innovation Historic Environment Forestry Culture Standards
    Airservices Invest Export Elections Resources Natural Public Doctors Farmers Universities""".split()
    )
)
"""What bodies of a state are for, before its name: ``Sport England``."""

NO_ACRONYMS = frozenset(
    """DNA RNA GDP HIV AIDS PDF ATM CCTV BST GMT EST PST UTC SUV LED LCD MRI PCR IVF NGO NGOS CEO CFO
    USB GPS LGBT LGBTQ BAME UFO VIP DIY FAQ SMS SIM TNT DVD HDTV VAT PAYE GCSE GPA SAT PHD MBA
    OBE MBE CBE KCB PTSD ADHD COPD MRSA PFAS MDMA BSE SARS MERS COVID FLU RAM CPU GPU API URL HTML
    WIFI AGM EGM IPO ETF ESG IOU RIP ASAP USA UAE DRC UK WWI WWII IED RPG CGI PVC LNG LPG TBC TBA
    NFT BMW HGV LGV BMX FOI PPE PIN POW MIA DUI DWI GBH FTSE DAX NYC LAX JFK NSW BBQ EV EVS GMO
    CPR ECG EEG ICU IUD STD STI TB UTI BMI THC CBD HRT MVP NBA ODI""".split()
)
"""Words in capitals that shorten other things than a body's name."""

JOURNALS = frozenset(
    """Astronomy Physics Biology Medicine Science Sciences Nature Letters Reports Communications Review
    Reviews Journal Research Climate Ecology Genetics Chemistry Lancet Cell Oncology Neurology Psychology
    Psychiatry Immunology Virology Epidemiology Geoscience Geology Evolution Neuroscience Advances ONE
    Proceedings Materials Energy Sustainability Conservation Archaeology Antiquity""".split()
)
"""What ends the name of a journal that something is published in."""

PAPER_ENDS = frozenset(
    """Echo Clarion Examiner Observer Mercury Advertiser Journal Mirror Bulletin Dispatch Independent
    Star Standard News Record Register Monitor Recorder Press Mail Express Sun Globe Beacon Bee Bugle
    Citizen Review Messenger Weekly Guardian Nation Banner Pilot Gleaner Informer Packet Online Wire
    Digest Magazine Insider Monthly Quarterly Argonaut Intelligencer Free""".split()
)
"""What ends the name of a paper that somebody told something: ``told the Aldersby Echo``."""

SORTS_BEFORE_NAMES = frozenset(
    """Carmaker Automaker Drugmaker Chipmaker Steelmaker Planemaker Retailer Insurer Lender Brewer
    Operator Developer Supplier Housebuilder Shipbuilder Airline Charity Broadcaster Supermarket
    Consultancy Regulator Watchdog Startup Publisher Manufacturer Distributor""".split()
)
"""What opens a sentence before the name of what is such: ``Developer Killam has 240 flats``."""
