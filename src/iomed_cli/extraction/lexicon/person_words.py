"""Words for people: titles, roles, kin, groups, and what tells man from woman. Tables only."""

from __future__ import annotations

TITLES = frozenset(
    """mr mrs ms miss mx dr prof professor sir dame lord lady sen senator rep representative
    gov governor president vice prime minister secretary chancellor mayor judge justice
    general gen colonel col captain capt major maj sergeant sgt lieutenant lt admiral adm
    commander chief inspector detective officer sheriff attorney deputy ambassador
    congressman congresswoman councillor councilman councilwoman councilor chairman
    chairwoman chair chairperson director ceo cfo founder speaker leader rev reverend pastor
    bishop archbishop cardinal pope father sister brother imam rabbi king queen prince
    princess duke duchess emperor sheikh shaikh coach manager spokesman spokeswoman
    spokesperson premier comrade hon honourable honorable former ex acting assistant dean
    superintendent constable corporal cpl private commissioner counsel barrister
    undersecretary whip analyst economist candidate nominee lawyer hajj alhaji shri smt
    hon'ble dr. de-facto principal lecturer reporter correspondent editor anchor host
    strategist coroner engineer prosecutor mp mep cllr det insp supt engr arc barr alderman
    brigadier brig cmdr datuk dato tun datin seri encik puan ustaz maulana mufti allama begum
    ayatollah pandit swami hajia malam mallam alhaja otunba cde advocate adv comptroller
    taoiseach tánaiste apostle archdeacon atty lance-corporal sub-inspector magistrate registrar
    solicitor td msp mla mca mna mpa mlc dpp cr cm dcm pm dpm acp dcp dsp ssp igp cs cj cjp cji sho
    asi psi major-gen major-general lt-gen lieutenant-general brig-gen brigadier-general lt-col
    lieutenant-colonel lt-cdr vice-admiral rear-admiral baroness viscount viscountess
    marquess coun skipper garda pc dc wpc rector provost secretary-general
    director-general attorney-general auditor-general inspector-general solicitor-general
    vice-chancellor""".split()
)
"""Words that stand before a name and aren't part of it."""

RANKS = frozenset(
    """ACP ADC ADGP AIG ASP AVM CJ CSP DCI DCP DCS DGP DI DIG DS DSP HE IG IGP PC PO RPC SI SHO SP
    SSP WPC""".split()
)
"""Ranks that are written in capitals only, before a name."""

TITLES_OF_SEVERAL = {"justices": "justice", "messrs": "mr", "senators": "senator", "profs": "prof"}
"""By the plural, the title of each: ``Justices Ann Lee and Carl Ott``."""

TITLES_LIKE_SURNAMES = frozenset(
    """king pope major judge dean prince chair duke bishop father general pandit mufti sen sheikh
    shaikh begum swami imam lord constable cardinal""".split()
)
"""At the end of a name they are its surname: ``Don King``."""

SURNAMES_LIKE_SHORT_TITLES = frozenset(["Sen"])
"""Written so, and with no name behind them, they are no title cut short: ``Sen denied it``."""

TITLES_LIKE_GIVEN_NAMES = frozenset("col justice prince major earl duke king".split())
"""Behind another title or a trade they are no title."""

POSTNOMINALS = frozenset("kc qc pc td mp mep mbe obe cbe phd md sc san jp esq".split())

GENERATIONS = frozenset("jr sr ii iii iv".split())
"""Behind a name they tell father from son: ``Paul Long Jr.``."""

ROLES = frozenset(
    """senator governor congressman congresswoman representative lawmaker president minister
    mayor secretary chancellor premier judge justice general colonel captain sergeant abbot abbess
    lieutenant admiral commander chief inspector detective officer sheriff attorney
    prosecutor deputy ambassador envoy diplomat councillor councilman councilwoman chairman
    chairwoman chair chairperson director executive founder owner speaker leader pastor
    bishop archbishop cardinal pope priest imam rabbi king queen prince princess coach
    manager player striker midfielder goalkeeper spokesman spokeswoman spokesperson dean
    superintendent commissioner lawyer barrister solicitor analyst economist historian
    professor lecturer scientist researcher author writer novelist poet journalist reporter
    columnist editor anchor host producer actor actress singer musician artist photographer
    candidate nominee front-runner frontrunner frontman billionaire businessman
    businesswoman businessperson mogul developer entrepreneur investor banker politician
    democrat republican conservative liberal socialist activist organizer organiser
    campaigner volunteer veteran soldier doctor physician surgeon nurse teacher principal
    student coroner gardener cook buyer seller forecaster librarian farmer fisherman driver
    pilot engineer architect consultant strategist adviser advisor aide operative pollster
    expert specialist promoter scholar fellow critic witness victim suspect defendant plaintiff
    resident neighbor neighbour father mother son daughter brother sister husband wife widow
    uncle aunt teenager boy girl man woman official delegate committeeman incumbent hopeful
    contender newcomer vice-president treasurer accountant trader shopkeeper chef
    retiree lifesaver cyclist swimmer hiker pensioner shopper builder plumber
    electrician carpenter barista criminologist epidemiologist sociologist psychologist
    psychiatrist virologist climatologist meteorologist geologist biologist ecologist astronomer
    physicist chemist mathematician philosopher theologian cardiologist oncologist paediatrician
    pediatrician pathologist statistician actuary broker grower grazier rancher publican
    hotelier bystander onlooker eyewitness
    apprentice trainee carer midwife matron paramedic firefighter lifeguard
    vicar headmaster headmistress headteacher vice-chancellor magistrate cleaner waiter waitress
    bartender hairdresser nun monk hubby mum mom dad gran nan grandad grandma grandmother grandfather neurosurgeon ex-president mp mep undersecretary whip
    moderator insider co-founder administrator anthropologist archaeologist archivist auctioneer auditor cellist choreographer co-ordinator commentator composer conductor conservationist convener convenor coordinator curator filmmaker geneticist""".split()
)
"""Nouns that name a person by what he or she is or does."""

ROLES_OF_BODIES_TOO = frozenset(
    """agent broker builder buyer candidate cleaner conservative consultant contender critic
    dealer defendant democrat developer driver expert fellow grower historian host incumbent
    insider investor leader liberal manager neighbor neighbour newcomer observer operative operator
    owner plaintiff player producer promoter republican resident seller socialist specialist suspect trader victim witness""".split()
)
"""Those that may also be a company's, a party's or a country's: ``its owner, Acme``."""

PLAYERS = frozenset(
    """winger defender substitute skipper fullback footballer cricketer boxer wrestler golfer jockey
    batsman bowler pitcher quarterback sprinter""".split()
)
"""Nouns for a person in sports that no body is."""

PERSON_ENDINGS = ("ist", "ian", "man", "woman")
"""How words end for what only a person is; a ``carmaker`` may be a firm."""

AGENTS = frozenset(
    """broadcaster abductor questioner academic accuser acrobat acupuncturist adjudicator adjuster admirer
    agent agitator ambulanceman announcer applicant appraiser arbitrator
    archer arranger arsonist assailant assessor astrologer astronaut
    athlete attacker attendant aviator backer baker ballerina barber batsman
    batter beekeeper beginner believer biographer blackmailer blacksmith blogger boatman bomber
    bookkeeper bookmaker bookseller borrower boss botanist bowler boxer breeder brewer bricklayer
    bureaucrat burglar butcher cabinetmaker caller canoeist canvasser captor caretaker
    carter cartographer cartoonist cashier catcher caver celebrity chiropractor
    chorister cinematographer citizen clergyman clerk client climber clockmaker
    clown coachman cobbler coder collaborator colleague collector comedian
    commuter compere competitor constituent
    consumer contestant contractor contributor controller convict cooper
    counsellor counselor counterfeiter courier creator creditor cricketer     customer dancer deacon dealer debtor debugger decorator defender demographer demonstrator
    dentist dermatologist designer detainee detractor dialler dietician dietitian digger diner
    dispatcher dissident distributor diver docker donor dressmaker driller drinker drover drummer
    educator elder elector employee employer endocrinologist endorser enthusiast entomologist
    environmentalist ethicist ethnographer evacuee examiner exile explorer extortionist extremist
    facilitator fan fencer ferryman fielder fighter financier fishmonger fitter flautist
    flier florist flyer follower footballer foreigner foreman forester forger fundraiser gambler
    gamer gangster glazier goldsmith golfer governess graduate grammarian greengrocer
    grocer guard guardian guerrilla guitarist gunman gunner gunsmith gynaecologist hacker
    haematologist handler harpist haulier hawker healer herbalist herder hijacker homeopath
    homeowner hunter hurdler hydrologist hypnotherapist hypnotist immigrant immunologist importer
    independent individual industrialist influencer informant inhabitant inmate innkeeper
    innovator instructor intern interpreter interviewee interviewer intruder inventor ironmonger
    islander jailer janitor jeweler jeweller jockey joiner juggler jumper juror kayaker keeper
    kidnapper killer laborer labourer landlady landlord landowner launderer leaseholder legislator
    lender lexicographer lifter linguist listener litigant loader lobbyist local locksmith logger
    logician looter lover loyalist lyricist magician maintainer maker marcher mariner marksman
    mason mechanic mediator medic member mentor merchant messenger microbiologist migrant militant
    miller miner missionary monarch moneylender motorist mountaineer mourner mugger narrator
    nationalist naturalist navigator negotiator neurologist newsagent newscaster newsreader
    numerologist nutritionist oarsman observer obstetrician occupant oceanographer operator
    optician optimist orator organist ornithologist orthodontist osteopath outsider packer painter
    palaeontologist paleontologist palmist panelist panellist parachutist parent parishioner
    parliamentarian participant partner passenger passer-by patient patron pawnbroker peacekeeper
    peasant peddler pedlar peer performer pessimist petitioner pharmacist philanthropist
    philologist physiotherapist pianist picker picketer pioneer pitcher planner planter plasterer
    playwright poacher podcaster podiatrist policyholder porter postman potter practitioner
    preacher presenter prisoner proctor programmer protester protestor protégé provider provost
    psychoanalyst publicist publisher puppeteer quarterback racer radiographer radiologist raider
    ranger rapper reader realist realtor reaper rebel receptionist recruit recruiter rector
    referee refugee rescuer reservist responder restaurateur reviewer rider rigger ringmaster
    rioter rival robber roofer rower runner rustler saddler sailor salesman saleswoman sceptic
    scorer sculptor seaman seamstress searcher seismologist separatist sergeant-major servant
    server settler sexton shareholder shearer shepherd shipbuilder shoemaker shooter silversmith
    skater skeptic skier skipper skydiver smuggler sniper songwriter sorter spectator speechwriter
    sponsor sprinter squatter staffer stallholder statesman stevedore steward stewardess
    stockbroker stranger streamer stuntman stylist subscriber successor superior supervisor
    supporter surfer surveyor survivor sympathiser sympathizer tailor tanner taxpayer teammate
    technician technologist tenant terrorist tester therapist thief thinker thrower toddler
    tourist trafficker trainer translator trapper traveler traveller trucker trustee tutor tycoon
    umpire undertaker underwriter unionist urologist user usher valuer vandal vaulter vendor
    verger vet viewer villager vintner violinist visitor vlogger volcanologist voter walker warden
    warder warrior watcher watchmaker weaver welder whistle-blower whistleblower winger winner
    worker worshipper wrestler youngster youtuber zookeeper zoologist""".split()
)
"""Nouns for a person that are not written before a name as a title or a role is."""

KIN = frozenset(
    """granddaughter grandson niece nephew cousin stepfather stepmother boyfriend girlfriend father
    mother son daughter brother sister husband wife uncle aunt hubby mum mom dad gran nan
    grandad grandma grandmother grandfather neighbour neighbor""".split()
)

GROUPS = frozenset(
    """officials experts analysts police authorities sources people critics aides observers
    scientists researchers economists residents witnesses prosecutors investigators lawyers
    doctors reporters historians supporters opponents rivals allies advisers advisors
    spokesmen organizers organisers activists campaigners scholars academics diplomats
    ministers lawmakers senators leaders executives managers traders investors pollsters
    strategists voters teachers parents relatives neighbors neighbours friends colleagues
    judges firefighters rescuers insiders insurgents rebels troops firms companies""".split()
)
"""Plural nouns for people who speak."""

MALE_TITLES = frozenset(
    """alhaji baron brother businessman chairman congressman councilman count duke emperor
    father imam king lord mr pastor pope prince sheikh shri sir spokesman""".split()
)

FEMALE_TITLES = frozenset(
    """baroness businesswoman chairwoman congresswoman councilwoman dame duchess lady madam
    miss mrs ms oum princess queen sister smt spokeswoman""".split()
)

MEN = frozenset(
    """actor boy boyfriend brother businessman chairman congressman councilman dad father fireman
    fisherman frontman grandad grandfather grandpa grandson hubby husband king man nephew
    policeman priest prince salesman son spokesman stepfather uncle waiter widower""".split()
)

WOMEN = frozenset(
    """actress aunt businesswoman chairwoman congresswoman councilwoman daughter girl girlfriend
    gran granddaughter grandma grandmother housewife midwife mom mother mum niece nun
    policewoman princess queen sister spokeswoman stepmother waitress widow wife woman""".split()
)
"""Nouns for one person that tell man from woman."""

MALE_ROLES = MALE_TITLES | MEN
FEMALE_ROLES = FEMALE_TITLES | WOMEN
"""Nouns beside a name that tell a person's gender."""
