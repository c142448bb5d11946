"""Verbs and nouns that tell what kind of fact a clause states. Tables only."""

from __future__ import annotations

from iomed_cli.extraction.lexicon.function_words import FORMS_OF_BE

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

INTRANSITIVE = frozenset("died resigned won met gathered born exploded withdrew".split())

INFINITIVES = frozenset(
    "sign launch agree ratify resign attend host gather meet visit open".split()
)

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

EXPECTING = frozenset(
    """will would should must could need needs aims seeks hopes expects likely unlikely intends
    wants ought won't wouldn't shouldn't can't cannot""".split()
)
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
BECOMING = FORMS_OF_BE | frozenset("becomes become became".split())
"""Verbs that a judgement or a passive stands behind."""

PRESENT_VERBS = frozenset(
    """makes make allows allow lives live shows show gives give gets get goes go comes come wants
    want needs need pays pay owns own runs run takes take includes include says say tells spends
    spend remains remain means mean sits stands stand keeps keep holds hold helps help leads lead
    plays play becomes become begins begin believes believe supports support represents represent
    comprises comprise accounts account requires require provides provide offers offer works work
    faces face seems seem appears appear calls call brings bring costs cost employs employ exports
    imports produces produce contains contain covers cover reflects reflect signals underscores
    fosters promotes embodies meets aims seeks serves undergoes proliferates threatens suggests
    indicates argues hit put cut""".split()
)
"""The commonest verbs of clauses in the present tense."""
