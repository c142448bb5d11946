"""Verbs and nouns that tell what kind of fact a clause states. Tables only."""

from __future__ import annotations

from iomed_cli.model import OrganizationKind

EVENTS = {
    "signed": "signed", "sign": "signed", "founded": "founded", "established": "founded",
    "created": "founded", "launched": "founded", "launch": "founded", "inaugurated": "founded",
    "agreed": "agreed", "agree": "agreed", "ratified": "agreed", "ratify": "agreed",
    "elected": "appointed", "re-elected": "appointed", "appointed": "appointed",
    "nominated": "appointed", "resigned": "appointed", "resign": "appointed",
    "acquired": "acquired", "merged": "acquired",
    "attended": "held", "attend": "held", "hosted": "held", "host": "held", "held": "held",
    "convened": "held", "gathered": "held", "gather": "held", "met": "held", "meet": "held",
    "visited": "held", "visit": "held", "opened": "held", "open": "held",
    "won": "won", "defeated": "won", "killed": "harmed", "injured": "harmed", "wounded": "harmed",
    "died": "harmed", "arrested": "tried", "detained": "tried", "charged": "tried",
    "convicted": "tried", "sentenced": "tried", "sued": "tried", "invaded": "harmed",
    "bombed": "harmed", "exploded": "harmed", "released": "published",
    "published": "published", "born": "born", "adopted": "agreed", "approved": "agreed",
    "destroyed": "harmed", "evacuated": "harmed", "withdrew": "agreed", "joined": "joined",
}  # fmt: skip
"""By verb: the rule that takes its clause for an event. Infinitives count behind *will* only."""

LAW_VERBS = frozenset(
    """signed sign ratified ratify adopted adopt approved approve passed pass enacted enact amended
    repealed negotiated completed concluded vetoed endorsed drafted""".split()
)
LAW_NOUNS = frozenset(
    """treaty convention agreement act bill law charter protocol accord resolution constitution
    amendment legislation pact memorandum treaties conventions agreements laws bills accords
    ordinance decree statute""".split()
)

PLACED = frozenset(
    """held gather gathered meet met based headquartered headquarters located born opened signed
    died launched killed arrested base crashed exploded takes took founded established""".split()
)
"""Words behind which *in* and a name tell where something happens or is."""

DOUBTS = frozenset(
    """would could may might should must can if unless whether not n't never no neither without
    to cannot hardly expected hoping hopes wants want plans planned""".split()
)
"""Words before a verb that leave open whether it happens."""

JUDGING = frozenset(
    """reflects reflect signals underscores underscore fosters promotes promote embodies highlights
    threatens threaten undermines undermine benefits deserves deserve lacks lack risks poses pose
    meets remains remain reduces strengthens weakens demonstrates endangers harms helps hurts
    undergo undergoes failing fails fail proliferating""".split()
)
JUDGEMENTS = frozenset(
    """important necessary essential vital crucial dangerous wrong right fair unfair likely possible
    impossible clear strong weak better worse best worst unprecedented disastrous significant
    imbalanced unbalanced unacceptable illegal reckless great terrible inevitable effective
    ineffective efficient useful useless critical serious irresponsible ridiculous false true
    misleading unlikely sustainable unsustainable inclusive open dominated""".split()
)
PRESENT_VERBS = frozenset(
    """makes make allows allow lives live shows show gives give gets get goes go comes come wants
    want needs need pays pay owns own runs run takes take includes include says say tells spends
    spend remains remain means mean sits stands stand keeps keep holds hold helps help leads lead
    plays play becomes become begins begin believes believe supports support represents represent
    comprises comprise accounts account requires require provides provide offers offer works work
    faces face seems seem appears appear calls call brings bring costs cost employs employ exports
    imports produces produce contains contain covers cover reflects reflect signals underscores
    fosters promotes embodies meets aims seeks serves undergoes proliferates threatens suggests
    indicates argues hit put cut starts start opens ends closes hangs lies leaves returns arrives
    rises falls grows drops sells buys serves dies stays turns moves travels reaches belongs
    depend depends rely relies suffer suffers receive receives attend attends earn earns qualify
    qualifies survive survives consist consists occur occurs generate generates attract attracts
    exceed exceeds carry carries expect expects""".split()
)
"""The commonest verbs of clauses in the present tense."""

STRONG_PASTS = frozenset(
    """arose ate awoke became began bought brought built came caught chose crept dealt drank drew
    drove fed fell felt fled flew forbade forgot fought found froze gave got grew heard held hid
    hung kept knew laid led left lent lost made meant met oversaw overcame overtook paid ran rang
    rode rose said sang sank sat saw sent sewed shone shook shot shrank slept slid sold spent spoke
    sprang stole stood stuck struck sought swam swept swore swung taught thought threw told took
    tore undertook underwent understood upheld went withdrew withheld woke won wore wound wrote
    died lied vied owed overthrew broke blew bore bent bound bred clung drove dug lay leapt lit mistook misled rebuilt
    undid wept wove mowed had was were has is are did does do""".split()
)
"""Pasts that are hardly anything but a verb, most often the clause's own."""
ALSO_PARTICIPLES = frozenset(
    """bought brought built caught dealt fed felt found got heard held hung kept laid led left lent
    lost made meant met paid sent shot slept sold spent stuck struck sought swept taught thought
    told understood upheld withheld won bent bound bred dug lit misled rebuilt wound broadcast
    said read""".split()
)
"""Pasts that also describe a noun before them: ``a vote held in March``."""
PLAIN_PASTS = frozenset(
    "put cut hit set let shut quit split spread beat cast cost hurt bet shed".split()
)
"""Verbs whose past is written as the present is, and that are nouns as well."""
MODALS = frozenset("will would can could may might must should shall 'll 'd cannot".split())
PRONOUN_SUBJECTS = frozenset(
    """he she it they we i you this that these those here who what which nobody everyone everybody
    someone somebody anyone anybody something nothing everything one ones others another such
    neither both none each either all many most few some several much there""".split()
)
"""Words that are no subject of a statement unless it is known whom or what they stand for."""
QUANTIFIERS = frozenset("another such both each all many most few some several much one".split())
"""Those of them that a noun may stand behind."""
OWNERS = frozenset("his her its their our my your".split())
TAKEN_UP = frozenset(
    """move decision comment comments remark remarks statement news proposal idea issue situation
    incident comparison claim claims allegation allegations order result results problem thing
    things matter difference answer question point reason case figure figures number same latter
    former others rest two three pair couple duo trio""".split()
)
"""Nouns that behind *the* say again what was said before."""
PLANNING = frozenset(
    """plans plan planned planning intends intend intended aims aim aimed scheduled due set seeks
    hopes slated wants want prepares preparing poised""".split()
)
"""Words before *to* or *for* behind which stands what has not happened."""
FORESEEN = frozenset("expected expects forecast projected predicted estimated likely".split())
FINDINGS = frozenset(
    "poll survey study data figures statistics analysis research estimates findings".split()
)
"""Nouns for what shows something, which somebody has made."""
SHOWING = frozenset(
    """show shows showed find finds found suggest suggests suggested indicate indicates indicated
    put puts reveal reveals revealed""".split()
)
"""What findings do."""
OUTSIDERS = frozenset(
    """analyst economist strategist broker correspondent reporter journalist columnist commentator
    critic historian""".split()
)
"""Roles of those who tell of other bodies than their own."""
BODIES: dict[str, OrganizationKind] = {
    "company": "company", "firm": "company", "airline": "company", "carrier": "company",
    "group": "company", "bank": "company", "retailer": "company", "manufacturer": "company",
    "maker": "company", "supplier": "company", "operator": "company", "start-up": "company",
    "startup": "company", "broadcaster": "company", "brewer": "company", "insurer": "company",
    "union": "civil", "charity": "civil", "association": "civil", "federation": "civil",
    "guild": "civil", "forum": "civil", "foundation": "civil", "organisation": "civil",
    "organization": "civil", "society": "civil", "league": "civil", "club": "civil",
    "ministry": "government", "authority": "government", "agency": "government",
    "regulator": "government", "department": "government", "commission": "government",
    "council": "government", "board": "government", "office": "government",
    "university": "university", "college": "university", "institute": "institute",
    "court": "court", "party": "party", "parliament": "legislature", "paper": "media",
    "newspaper": "media", "brokerage": "company", "lender": "company", "carmaker": "company",
    "automaker": "company", "label": "company", "utility": "company", "institution": "company", "shire": "government",
}  # fmt: skip
"""Nouns that behind *the* stand for an organization, and of which kind it is most often."""
ALSO_OF_KINDS: dict[str, tuple[OrganizationKind, ...]] = {
    "organization": ("intergovernmental", "other"),
    "organisation": ("intergovernmental", "other"),
    "agency": ("intergovernmental",),
    "regulator": ("intergovernmental",),
}
"""Of which kinds else it may be."""
PROJECTING = frozenset(
    """projecting projected projects forecast forecasts forecasting predicted predicts predicting
    estimated estimates estimating reckons reckoned reported reports reporting expect expects
    expecting""".split()
)
"""Verbs whose object is the claim of their subject: ``the mill is projecting growth of 5%``."""
EXPECTING = frozenset("expects expect expected forecasts predicts".split())
"""Those of them that a phrase follows oftener than a clause: ``expects output of 7 million tonnes``."""

SAYING = frozenset(
    """said says say saying added adds replied told tells tell argued argues argue claimed claims
    claim noted notes insisted insists asked""".split()
)
"""Verbs that only say: what their object tells is a quotation."""

MEASURING = frozenset(
    """rose rise rises risen fell fall falls fallen grew grow grows grown climbed climb climbs jumped
    jump jumps dropped drop drops increased increase increases decreased decrease decreases declined
    decline declines surged surge surges slumped slump slumps slipped slip slips shrank shrink shrinks
    shrunk soared soar soars plunged plunge plunges edged gained gain gains lost loses lose tumbled
    widened widens narrowed narrows doubled trebled tripled quadrupled halved warmed cooled advanced
    totalled totaled totals total reached reaches reach hit hits exceeded exceeds exceed topped tops
    averaged averages average stood stands stand cost costs ranked ranks rank weighed weighs weigh
    measured measures measure amounted amounts amount numbered neared nears approached approaches
    sank sinks shed sheds remained remains remain stayed stays swelled swells closed ended finished
    traded opened came settled peaked rebounded eased dipped moved went ballooned crept fetched
    standing rising falling growing worth totalling totaling reaching averaging costing weighing""".split()
)
"""Verbs whose complement is how much their subject is, or became more or less."""
OF_SHARES = frozenset("lost loses lose gained gain gains shed sheds ended finished".split())
"""Those of them that measure their subject only by a share of it."""
LASTING = frozenset(
    "lasted lasts last took takes take taken ran runs run spanned spans stretched lasting".split()
)
"""Verbs whose complement is how long their subject is."""
CHANGING = frozenset(
    """cut cuts raised raise raises reduced reduce reduces increased increase increases lowered lower
    lowers lifted lift lifts hiked hike hikes trimmed trim trims slashed slash slashes boosted boost
    boosts pushed push pushes drove drive sent shrank brought bring doubled trebled capped cap set
    expanded expand extended extend widened narrowed""".split()
)
"""Verbs that make their object more or less."""
PASSIVE = CHANGING | frozenset(
    """estimated valued priced put fixed measured rated projected forecast assessed pegged
    quoted sold bought""".split()
)
"""Participles behind *was* whose complement is how much the subject is."""
FILLERS = frozenset(
    """to by from at of for up down about around nearly almost roughly approximately some just only
    least most more less fewer than as much many high low little over under above below between within
    a an the record total nearly another further and or but in on still now not even well worth
    estimated maximum minimum average mere close further back again , (""".split()
)
"""What may stand between such a verb and its figure."""
