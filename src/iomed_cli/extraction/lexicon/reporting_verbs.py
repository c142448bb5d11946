"""Reporting verbs: what may follow each of them.

Tables only. They come from general knowledge of English news writing, not from
any corpus.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final


class Frame:
    """What the content of a verb may be. Each is a bit, since most verbs have several."""

    CLAUSE: Final = 1 << 0
    """With or without *that*: ``said the plan had failed``."""
    THAT_CLAUSE: Final = 1 << 1
    """With *that* only: ``showed that it had failed``."""
    THAT_AT_ONCE: Final = 1 << 2
    """With *that* right behind the verb, else it reports nothing: ``held that it had failed``."""
    HEARER: Final = 1 << 3
    """Behind whom it is said to, if the text tells: ``warned reporters that it had failed``."""
    HEARER_NEEDED: Final = 1 << 4
    """No clause follows unless it is told to whom: ``told reporters it had failed``."""
    INFINITIVE: Final = 1 << 5
    """``promised to try again``"""
    OBJECT_INFINITIVE: Final = 1 << 6
    """Somebody, and then what to do: ``urged them to try``."""
    QUESTION: Final = 1 << 7
    """``asked whether it had failed``"""
    NOUN_PHRASE: Final = 1 << 8
    """``criticised the plan``"""
    AS: Final = 1 << 9
    """Somebody or something as something: ``called it a failure``."""
    DIRECT: Final = 1 << 10
    """It reports direct speech."""
    THOUGHT: Final = 1 << 11
    """It tells of a thought rather than an utterance: ``believes it has failed``."""
    HEARER_FIRST: Final = HEARER | HEARER_NEEDED


VERB_FRAMES = (
    (
        Frame.CLAUSE | Frame.NOUN_PHRASE | Frame.DIRECT,
        """say announce suggest note declare recall acknowledge explain tweet predict
        deny emphasize emphasise reiterate stress lament bemoan propose recommend
        concede reveal reaffirm clarify report""",
    ),
    (
        Frame.CLAUSE | Frame.DIRECT,
        """add argue insist admit confirm contend assert remark conclude boast complain
        allege claim quip joke affirm muse maintain estimate proclaim confess gripe brag
        opine posit theorize speculate underscore underline surmise swear counter retort
        deadpan profess disclose attest stipulate certify comment state testify write
        reply respond observe interject fret fume vent elaborate forecast""",
    ),
    (Frame.CLAUSE, "imply hint reckon guarantee rule judge"),
    (Frame.THAT_CLAUSE | Frame.NOUN_PHRASE | Frame.DIRECT, "mention"),
    (Frame.THAT_CLAUSE | Frame.DIRECT, "object protest volunteer"),
    (Frame.HEARER_FIRST | Frame.CLAUSE | Frame.DIRECT, "tell remind assure inform reassure"),
    (Frame.CLAUSE | Frame.HEARER | Frame.DIRECT, "advise"),
    (Frame.HEARER_FIRST | Frame.THAT_CLAUSE, "notify convince persuade"),
    (Frame.CLAUSE | Frame.INFINITIVE | Frame.NOUN_PHRASE | Frame.DIRECT, "demand"),
    (Frame.CLAUSE | Frame.HEARER | Frame.INFINITIVE | Frame.DIRECT, "warn promise caution"),
    (Frame.CLAUSE | Frame.INFINITIVE | Frame.DIRECT, "vow pledge"),
    (Frame.INFINITIVE | Frame.OBJECT_INFINITIVE | Frame.QUESTION | Frame.DIRECT, "ask"),
    (Frame.OBJECT_INFINITIVE | Frame.DIRECT, "beg implore"),
    (Frame.OBJECT_INFINITIVE | Frame.NOUN_PHRASE | Frame.DIRECT, "urge"),
    (Frame.OBJECT_INFINITIVE, "encourage order instruct exhort enjoin admonish beseech"),
    (Frame.INFINITIVE | Frame.DIRECT, "threaten"),
    (Frame.INFINITIVE, "offer"),
    (Frame.CLAUSE | Frame.THAT_CLAUSE | Frame.DIRECT, "agree"),
    (Frame.CLAUSE | Frame.THOUGHT, "believe think fear suspect hope expect feel"),
    (
        Frame.THAT_CLAUSE | Frame.THOUGHT,
        "realize realise recognize recognise feel worry guess doubt understand know",
    ),
    (
        Frame.THAT_CLAUSE,
        "highlight concur show find indicate demonstrate learn discover determine signal hear",
    ),
    (Frame.QUESTION | Frame.DIRECT | Frame.THOUGHT, "wonder"),
    (Frame.QUESTION | Frame.DIRECT, "inquire enquire question"),
    (
        Frame.DIRECT,
        """exclaim shout scream yell whisper cry mutter growl laugh sigh continue begin
        start finish repeat answer chant sing snap bellow roar intone chime chuckle
        scoff sniff boom retaliate charge press read sneer smile grin recount gush
        thunder pause bark beam blare blurt crack croak demur drawl enthuse exhort exult
        fulminate gasp groan hiss howl jeer jibe marvel moan mouth mumble murmur plead
        post quaver rant rasp react reason remember reminisce riff shriek shrug smirk
        snarl sob squeal stammer storm venture wail whine yelp""",
    ),
    (Frame.NOUN_PHRASE | Frame.DIRECT, "criticize criticise question mock echo"),
    (
        Frame.NOUN_PHRASE,
        """express praise condemn denounce blast slam reject dismiss blame accuse decry
        debunk rubbish deride assail lambast lambaste defend applaud commend hail chide rebuke ridicule
        mock liken tout cite voice echo berate castigate scold deplore disavow repudiate
        refute dispute rebut thank congratulate""",
    ),
    (
        Frame.AS,
        "remember call label dub brand term characterize characterise portray describe",
    ),
    (
        Frame.THAT_AT_ONCE,
        """accept hold submit plead depose rue rejoin moan rage rant aver avow bewail gripe
        marvel enthuse caution reminisce recollect intimate posit post charge bare""",
    ),
)
"""The verbs by what their content may be; those in several rows have all of it."""

VERB_PARTICLES = (
    (Frame.CLAUSE | Frame.DIRECT, "point out"),
    (Frame.THAT_CLAUSE, "make clear, make plain"),
    (Frame.OBJECT_INFINITIVE, "call on, call upon, appeal to"),
    (
        Frame.NOUN_PHRASE,
        """call for, appeal for, complain
        about, complain of, warn of, warn about, warn against, argue for, argue against,
        boast of, boast about, joke about, apologize for, apologise for,
        object to, ask for, brag about""",
    ),
    (Frame.AS, "refer to"),
    (
        Frame.DIRECT,
        """go on, fire back, put it, shoot back, hit back, chime in, call out, call back, cry out,
        shout back, yell back, burst out, cut in, butt in, chip in, sum up, read out""",
    ),
)
"""Verbs whose particle settles what follows: ``pointed out that``, ``pointed to the figures``."""

VERB_PHRASES = {
    "pay": {"tribute to": Frame.NOUN_PHRASE},
    "hit": {"out at": Frame.NOUN_PHRASE},
    "lash": {"out at": Frame.NOUN_PHRASE},
    "take": {
        "a swipe at": Frame.NOUN_PHRASE,
        "issue with": Frame.NOUN_PHRASE,
        "the view": Frame.THAT_AT_ONCE,
    },
    "pour": {"scorn on": Frame.NOUN_PHRASE, "cold water on": Frame.NOUN_PHRASE},
    "give": {
        "testimony": Frame.THAT_AT_ONCE,
        "assurances": Frame.THAT_AT_ONCE,
        "an assurance": Frame.THAT_AT_ONCE,
        "an undertaking": Frame.THAT_AT_ONCE,
        "a warning": Frame.THAT_AT_ONCE,
        "his word": Frame.THAT_AT_ONCE,
        "her word": Frame.THAT_AT_ONCE,
        "their word": Frame.THAT_AT_ONCE,
    },
    "want": {"to know": Frame.QUESTION},
    "make": {
        "the point": Frame.THAT_AT_ONCE,
        "the case": Frame.THAT_AT_ONCE,
        "the argument": Frame.THAT_AT_ONCE,
        "the claim": Frame.THAT_AT_ONCE,
    },
}
"""Verbs that with a noun or two particles report or judge what follows: ``hit out at the plan``."""

_CASES = frozenset("appeal appeals petition suit lawsuit case application".split())
LEDGERS = frozenset(
    """profit profits loss losses revenue revenues turnover income sales earnings ebitda""".split()
)
"""What firms report in their books."""
DECIDED: Mapping[str, frozenset[str]] = {
    "dismiss": _CASES,
    "reject": _CASES | frozenset(
        """plan plans bid bids offer offers motion motions bill amendment amendments proposal
        proposals request requests deal budget treaty resolution nomination takeover merger
        permit""".split()
    ),
}  # fmt: skip
"""What is dismissed or rejected by a vote or a letter, whatever is said."""
STAFF = frozenset(
    """minister ministers official officials officer officers coach coaches manager director
    directors staff workers employees aide aides secretary ambassador governor general""".split()
)
"""Who is dismissed from a post."""
OF_PERSONS = frozenset(
    """bellow chant chuckle cry deadpan feel gasp giggle grin groan growl joke know laugh mumble
    murmur mutter quip realise realize recall remember reminisce roar scream shout shriek shrug
    sigh smile smirk sneer sniff snap sob whisper wonder yell yelp""".split()
)
"""Verbs whose subject is a person, where others may be a body's: ``Unite said``."""
