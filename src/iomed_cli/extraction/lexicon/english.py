"""The words the rules know: reporting nouns, function words, titles.

Tables only. They come from general knowledge of English news writing, not from
any corpus.
"""

from __future__ import annotations

from iomed_cli.reference.calendar import MONTHS, SHORT_WEEKDAYS, WEEKDAYS

REPORTING_NOUNS = frozenset(
    """claim claims assertion assertions allegation allegations accusation accusations
    suggestion suggestions statement statements argument arguments belief beliefs view views
    warning warnings announcement acknowledgment acknowledgement admission complaint
    complaints charge charges contention conclusion hope hopes fear fears prediction
    predictions promise promises pledge vow insistence notion opinion concern concerns
    denial remark remarks comment comments report reports rumor rumors rumour rumours""".split()
)
"""Nouns before a *that* clause which is what somebody says: ``her claim that it had failed``."""

DETERMINERS = frozenset(
    """the a an this that these those his her its their our my your some many most several both
    all each every no another other one two three four five six seven eight nine ten few any
    such more""".split()
)
SUBJECT_PRONOUNS = frozenset(
    """he she they we i you it who everyone everybody someone somebody others some many anyone
    nobody those both most several few neither""".split()
)
PREPOSITIONS = frozenset(
    """of in for at from on with by to about against between into over under after before
    during through among within without near behind beyond since toward towards upon per
    outside inside across along despite like amid around until via than as""".split()
)
CONJUNCTIONS = frozenset("and or but nor yet so".split())
SUBORDINATORS = frozenset(
    """because when while although though if that whether where unless whereas which who whom
    whose what how why once than as since after before until""".split()
)
AUXILIARIES = frozenset(
    """have has had having is was were are be been being am will would could can may might must
    should did does do shall 'd 'll 've don't doesn't didn't won't wouldn't isn't aren't
    wasn't weren't hasn't haven't hadn't can't cannot couldn't shouldn't ain't""".split()
)
FINITE = frozenset(
    """have has had is was were are am will would could can may might must should did does do
    shall isn't aren't wasn't weren't won't wouldn't don't doesn't didn't hasn't haven't
    hadn't can't cannot couldn't shouldn't went came took made got gave won lost ran became
    began met left held kept put set led sent stood brought sat fell rose grew drew saw
    spent built bought sought fought broke chose drove threw flew wore shook read taught
    caught laid paid dealt felt spoke swung struck stuck sank swept wept crept hid rode shot
    slid withdrew understood overcame underwent forgot arose woke ate drank sold""".split()
)
"""Verbs that show a clause to be one: auxiliaries and the commonest strong past forms."""

ORGANIZATION_HEADS = frozenset(
    """university department ministry house bank board institute center centre bureau council
    court committee academy school college office league union church federation chamber
    association society city state organization organisation commission foundation party
    congress senate parliament alliance institution agency authority assembly""".split()
)
"""Words after which *of* or *for* belongs to a name: ``the Ministry of Health``."""

ADVERBS = frozenset(
    """also later once then now not never always often still just even again soon too already
    ever first further both thus hence instead rather yesterday today tonight n't meanwhile
    thereafter nonetheless nevertheless however therefore sometimes seldom perhaps
    together likewise otherwise twice suddenly here""".split()
)
# Mar, Jun and Sep are names of people far more often.
TIME_WORDS = frozenset((*MONTHS, *WEEKDAYS, *SHORT_WEEKDAYS)) - {"mar", "jun", "sep"} | frozenset(
    """yesterday today tonight tomorrow morning afternoon evening night week weekend month year
    last early late earlier recently""".split()
)
QUESTION_WORDS = frozenset("whether if what why how who when where which whom whose".split())

NUMBERS = frozenset("one two three four five six seven eight nine ten".split())
BE = frozenset("is are was were be been".split())
POSSESSIVES = frozenset("his her their our my".split())
NO_CLAUSE = frozenset("of to with from by about for at on as in during after before".split())
"""Words that lead over to anything but a clause that somebody says."""
PARTICLES = frozenset(
    """de da van von der den bin ibn al del della la di du el le ter dos das dela delos binti bint
    bte ould""".split()
)
"""Small words within surnames."""
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

POSTNOMINALS = frozenset("kc qc pc td mp mep mbe obe cbe phd md sc san jp esq jr sr ii iii".split())

ATTEMPTS = frozenset(
    """refusal failure decision attempt attempts effort efforts willingness reluctance desire bid
    promise pledge vow plan move call push inability unwillingness eagerness threat offer""".split()
)
"""Nouns with an owner who acts: ``Smith's refusal to say``."""

PHASES = frozenset(
    """continue continued continues began begin begins started start starts kept keep keeps
    stopped stop stops quit without""".split()
)
"""Words between a subject and its participle: ``Smith kept saying``."""

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
    asi psi""".split()
)
"""Words that stand before a name and aren't part of it."""

RANKS = frozenset(
    """ACP ADC ADGP AIG ASP AVM CJ CSP DCI DCP DCS DGP DI DIG DS DSP HE IG IGP PC PO RPC SI SHO SP
    SSP WPC""".split()
)
"""Ranks that are written in capitals only, before a name."""

TITLE_ABBREVIATIONS = frozenset(
    """mr mrs ms dr prof sen rep reps sens gov govs gen lt col sgt capt rev hon st messrs maj
    adm cpl det supt insp fr mt ft atty pres vs engr arc barr cllr brig cmdr adv pst bldr surv
    cdr comdr asst dep dir secy hons mdm""".split()
)
ABBREVIATIONS = frozenset(
    """jr sr inc corp co ltd etc no rs dept jan feb mar apr jun jul aug sept sep oct nov dec
    ave blvd rd calif fla tex mass conn ill mich minn ariz colo ark ala ga va pa wis wash ore
    okla tenn ky ind miss mo nev neb kan la md del vt cf est bros univ assn gov u.s""".split()
)
SENTENCE_STARTERS = frozenset(
    """the a an he she they it we i you this that these those but and in on at for as when
    while if after before so there now his her their its our my what who how why some many most
    however meanwhile with by to from although though since according all one no not yet""".split()
)
CONTINUERS = frozenset(
    """instead moreover furthermore meanwhile additionally also similarly therefore thus
    consequently nevertheless nonetheless likewise besides""".split()
)
"""Adverbs that tie a sentence to the argument before it."""

ROLES = frozenset(
    """senator governor congressman congresswoman representative lawmaker president minister
    mayor secretary chancellor premier judge justice general colonel captain sergeant
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
    apprentice trainee carer midwife paramedic firefighter lifeguard
    vicar headmaster headmistress headteacher vice-chancellor magistrate cleaner waiter waitress
    bartender hairdresser nun monk hubby mum mom dad gran nan grandad grandma grandmother grandfather neurosurgeon ex-president mp mep undersecretary whip""".split()
)
"""Nouns that name a person by what he or she is or does."""

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
